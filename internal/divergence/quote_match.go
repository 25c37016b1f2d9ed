package divergence

import (
	"slices"

	"twosource/internal/names"
	"twosource/internal/text"
	"twosource/internal/wording"
)

// A region is a stretch over which two quotations carry the same utterance:
// a[a0:a1] against b[b0:b1], with the differences inside it.
type region struct {
	qa, qb         int // indexes into the two lists of quotations
	a0, a1, b0, b1 int
	edits          []wording.Edit // inside the region, in order
	same           int            // units that are equal
}

const (
	gapMost    = 12 // where both sides part for more units than this, a new region begins
	stepMost   = 2  // over a difference of no more units a single word carries on
	sameLeast  = 4  // units that a region must share
	shareLeast = 0.5
)

// regions finds the stretches that two quotations share. Runs of common words that
// meet by chance at the ends of a stretch do not hold it.
func regions(a, b []wording.Unit) []region {
	edits := wording.Fine(a, b)
	var out []region
	none := region{a0: -1}
	cur, anchoredEnd, lead := none, none, none // lead: runs too short to hold it, close before it
	flush := func() {
		if r := anchoredEnd; r.a0 >= 0 && r.holds(a) {
			out = append(out, r)
		}
		cur, anchoredEnd, lead = none, none, none
	}
	i, j, gap := 0, 0, stepMost+1
	for k := 0; k <= len(edits); k++ {
		e := wording.Edit{A: [2]int{len(a), len(a)}, B: [2]int{len(b), len(b)}}
		if k < len(edits) {
			e = edits[k]
		}
		if run := e.A[0] - i; run > 0 || e.B[0] > j {
			firm := anchors(a[i:e.A[0]]) || cur.a0 >= 0 && gap <= stepMost && tells(a[i:e.A[0]])
			switch {
			case cur.a0 < 0 && firm && lead.a0 >= 0:
				cur = lead
			case cur.a0 < 0 && firm:
				cur = region{a0: i, b0: j}
			case cur.a0 < 0 && lead.a0 < 0:
				lead = region{a0: i, b0: j}
			}
			if cur.a0 < 0 {
				lead.same += run
			} else {
				cur.same += run
				cur.a1, cur.b1 = e.A[0], e.B[0]
				if firm {
					anchoredEnd = cur
					anchoredEnd.edits = append([]wording.Edit(nil), cur.edits...)
				}
			}
		}
		gap = max(e.A[1]-e.A[0], e.B[1]-e.B[0])
		switch {
		case e.A[1]-e.A[0] > gapMost && e.B[1]-e.B[0] > gapMost:
			flush()
		case k == len(edits):
		case cur.a0 >= 0:
			cur.edits = append(cur.edits, e)
		case gap > stepMost:
			lead = none
		case lead.a0 >= 0:
			lead.edits = append(lead.edits, e)
		}
		i, j = e.A[1], e.B[1]
	}
	flush()
	return out
}

// holds reports whether the region shares enough to be one utterance.
func (r *region) holds(a []wording.Unit) bool {
	telling := 0
	at := r.a0
	count := func(to int) {
		for ; at < to; at++ {
			if !common(a[at].Key) {
				telling++
			}
		}
	}
	for _, e := range r.edits {
		count(e.A[0])
		at = e.A[1]
	}
	count(r.a1)
	long := max(r.a1-r.a0, r.b1-r.b0)
	return r.same >= sameLeast && telling >= 2 && float64(r.same) >= shareLeast*float64(long)
}

// anchors reports whether a run of equal units is unlikely to be chance: three of
// them, or two with a telling word.
func anchors(u []wording.Unit) bool {
	n := 0
	for _, x := range u {
		n++
		if !common(x.Key) {
			n++
		}
	}
	return n >= 3
}

// tells reports whether one of the units tells something.
func tells(u []wording.Unit) bool {
	return slices.ContainsFunc(u, func(x wording.Unit) bool { return !common(x.Key) })
}

// common reports whether the word stands in any text.
func common(key string) bool {
	switch key {
	case "a", "an", "the", "and", "or", "but", "of", "to", "in", "on", "at", "for", "with", "by", "from", "as", "that", "this", "it", "its", "is", "are", "was", "were", "be", "been", "i", "we", "you", "he", "she", "they", "them", "his", "her", "their", "our", "my", "your", "not", "nt", "have", "has", "had", "do", "did", "will", "would", "so", "there", "what", "who", "me", "us", "him", "s", "re", "ve", "if", "about", "all", "can":
		return true
	}
	return false
}

// postingsMost is how many quotations may hold a pair of words for it to lead from
// one quotation to another.
const postingsMost = 40

// meet gives the regions that the quotations of the two reports share.
func meet(as, bs []quotation) []region {
	index := map[string][]int{}
	for j := range bs {
		for _, k := range bigrams(bs[j].units) {
			if l := index[k]; len(l) == 0 || l[len(l)-1] != j {
				index[k] = append(l, j)
			}
		}
	}
	var out []region
	for i := range as {
		seen := map[int]bool{}
		for _, k := range bigrams(as[i].units) {
			if len(index[k]) > postingsMost {
				continue
			}
			for _, j := range index[k] {
				if seen[j] {
					continue
				}
				seen[j] = true
				for _, r := range regions(as[i].units, bs[j].units) {
					r.qa, r.qb = i, j
					out = append(out, r)
				}
			}
		}
	}
	return out
}

// wordsLeast is how many words a quotation may have that is known by its place alone.
const wordsLeast = 6

// meetInCopies adds the quotations that are too short to be known by their words, but stand
// in the same place of two sentences that are otherwise alike, or of two that align and
// quote one speaker: “painful but right”, “painful but necessary”.
func (m *quoteMatcher) meetInCopies() {
	as, bs := m.quotes[0], m.quotes[1]
	metA, metB := make([]bool, len(as)), make([]bool, len(bs))
	for _, r := range m.regions {
		metA[r.qa], metB[r.qb] = true, true
	}
	ra, rb := m.c.Reports[0].Report, m.c.Reports[1].Report
	inA, inB := inSentences(ra, as), inSentences(rb, bs)
	for _, p := range m.c.Alignment.Pairs {
		x, y := inA[p.A], inB[p.B]
		if len(x) == 0 || len(y) == 0 || len(x)+len(y) > pairedMost {
			continue
		}
		_, alike := wording.Alike(ra, ra.Sentences[p.A].Span, rb, rb.Sentences[p.B].Span)
		alike = alike && len(x) == len(y)
		for k, i := range x {
			for l, j := range y {
				if metA[i] || metB[j] || alike && k != l {
					continue
				}
				metA[i], metB[j] = alike, alike
				r, shared := paired(as[i].units, bs[j].units)
				r.qa, r.qb = i, j
				byPlace := 2*r.same >= min(r.a1, r.b1) || max(r.a1, r.b1) <= wordsLeast
				if alike && byPlace && !m.parted(r) || shared && !m.chance(r) && m.oneSpeaker(i, j) {
					m.regions = append(m.regions, r)
					metA[i], metB[j] = true, true
				}
			}
		}
	}
}

// pairedMost is how many quotations two sentences may have for each to be set against each.
const pairedMost = 8

// paired makes one region of two quotations; shared says that most of the longer one's
// words are the same, a telling one among them, and that something differs but at the ends:
// none is only a shorter excerpt.
func paired(a, b []wording.Unit) (r region, shared bool) {
	r = region{a1: len(a), b1: len(b), edits: wording.Fine(a, b)}
	if n := len(r.edits); n > 0 { // what one has more at its ends is no difference
		if e := r.edits[n-1]; e.A[1] == r.a1 && e.B[1] == r.b1 && (e.A[0] == e.A[1] || e.B[0] == e.B[1]) {
			r.a1, r.b1, r.edits = e.A[0], e.B[0], r.edits[:n-1]
		}
	}
	if len(r.edits) > 0 {
		if e := r.edits[0]; e.A[0] == 0 && e.B[0] == 0 && (e.A[0] == e.A[1] || e.B[0] == e.B[1]) {
			r.a0, r.b0, r.edits = e.A[1], e.B[1], r.edits[1:]
		}
	}
	at, told := r.a0, false
	for _, e := range append(r.edits[:len(r.edits):len(r.edits)], wording.Edit{A: [2]int{r.a1, r.a1}}) {
		r.same += e.A[0] - at
		told = told || tells(a[at:e.A[0]])
		at = e.A[1]
	}
	return r, told && len(r.edits) > 0 && 2*r.same > max(r.a1, r.b1)
}

// oneSpeaker reports whether one source may say both quotations, as far as both are known.
func (m *quoteMatcher) oneSpeaker(qa, qb int) bool {
	k, l := m.quotedBy(0, qa), m.quotedBy(1, qb)
	return k >= 0 && l >= 0 && m.v.relation(k, l) != names.Different
}

// inSentences lists by sentence the quotations that begin in it.
func inSentences(r *text.Report, qs []quotation) map[int][]int {
	out := map[int][]int{}
	for i := range qs {
		s := r.SentenceAt(qs[i].span().Start)
		out[s] = append(out[s], i)
	}
	return out
}

// bigrams gives the neighbouring pairs of words of which one at least tells something.
func bigrams(u []wording.Unit) []string {
	var out []string
	for i := 1; i < len(u); i++ {
		if !common(u[i-1].Key) || !common(u[i].Key) {
			out = append(out, u[i-1].Key+" "+u[i].Key)
		}
	}
	return out
}
