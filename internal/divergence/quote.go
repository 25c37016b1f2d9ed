package divergence

import (
	"slices"
	"strings"

	"twosource/internal/alignment"
	"twosource/internal/names"
	"twosource/internal/text"
	"twosource/internal/wording"
)

// quoteDivergences finds the utterances that the reports quote in different words,
// or that one quotes and the other puts in its own.
func quoteDivergences(c *Comparison) []Divergence {
	m := newQuoteMatcher(c)
	found := m.altered()
	return append(found, m.paraphrased(found)...)
}

func newQuoteMatcher(c *Comparison) *quoteMatcher {
	m := &quoteMatcher{c: c, v: c.voices()}
	for i, r := range c.Reports {
		m.quotes[i] = quotations(r.Report)
		m.source[i] = make([]bool, len(r.Report.Tokens))
		for k := range r.Attributions {
			first, end := r.Report.TokensIn(r.Attributions[k].Source)
			for t := first; t < end && !among(strings.ToLower(r.Report.Token(t)), "which who whose"); t++ {
				m.source[i][t] = true
			}
		}
	}
	m.regions = slices.DeleteFunc(m.outdone(meet(m.quotes[0], m.quotes[1])), m.chance)
	m.meetInCopies()
	m.cover()
	m.bind()
	return m
}

// twoLeast is how many words in a row two speakers hardly say both.
const twoLeast = 12

// parted reports whether the quotations are known to be of two speakers.
func (m *quoteMatcher) parted(r region) bool {
	k, l := m.quotedBy(0, r.qa), m.quotedBy(1, r.qb)
	return k >= 0 && l >= 0 && len(r.edits) > 0 && m.v.relation(k, l) == names.Different
}

// chance reports whether a region is what two different utterances happen to share:
// less than half of the sentences in which it lies, on both sides, only names, or few
// words of two speakers.
func (m *quoteMatcher) chance(r region) bool {
	a := m.sentenceEnd(0, r.qa, r.a1) - m.sentenceStart(0, r.qa, r.a0)
	b := m.sentenceEnd(1, r.qb, r.b1) - m.sentenceStart(1, r.qb, r.b0)
	if 2*r.same < min(a, b) || m.titled(0, r.qa) || m.titled(1, r.qb) || r.same < twoLeast && m.parted(r) {
		return true
	}
	at := r.a0
	for _, e := range append(slices.Clone(r.edits), wording.Edit{A: [2]int{r.a1, r.a1}}) {
		for ; at < e.A[0]; at++ {
			u := m.quotes[0][r.qa].units[at]
			if !common(u.Key) && !upperAt(m.c.Reports[0].Report.Text, u.Span.Start) {
				return false
			}
		}
		at = e.A[1]
	}
	return len(r.edits) > 0
}

// outdone drops the regions that lie within what a better one matches: of "they have a
// problem" and "I have a problem, my name is", only one is what the other report quotes.
func (m *quoteMatcher) outdone(all []region) []region {
	likeness := func(r *region) float64 { return float64(r.same) / float64(max(r.a1-r.a0, r.b1-r.b0)) }
	var strong [2]map[int][]*region // by quotation
	strong[0], strong[1] = map[int][]*region{}, map[int][]*region{}
	for i := range all {
		if r := &all[i]; likeness(r) > looseMost {
			strong[0][r.qa] = append(strong[0][r.qa], r)
			strong[1][r.qb] = append(strong[1][r.qb], r)
		}
	}
	var kept []region
	for _, r := range all {
		within := func(by *region) bool {
			return by.same > r.same && (r.qa == by.qa && overlap(r.a0, r.a1, by.a0, by.a1) || r.qb == by.qb && overlap(r.b0, r.b1, by.b0, by.b1))
		}
		if likeness(&r) > looseMost || !slices.ContainsFunc(strong[0][r.qa], within) && !slices.ContainsFunc(strong[1][r.qb], within) {
			kept = append(kept, r)
		}
	}
	return kept
}

// looseMost is the part of a region that is equal below which it may be two utterances.
const looseMost = 0.7

// overlap reports whether more than half of [i, j) lies in [k, l).
func overlap(i, j, k, l int) bool { return 2*(min(j, l)-max(i, k)) > j-i }

// titled reports whether the quotation is the title of a work or a headline: two
// words or more, all telling ones with a capital.
func (m *quoteMatcher) titled(side, q int) bool {
	n := 0
	for _, u := range m.quotes[side][q].units {
		if common(u.Key) {
			continue
		}
		if !upperAt(m.c.Reports[side].Report.Text, u.Span.Start) {
			return false
		}
		n++
	}
	return n >= 2
}

// A quoteMatcher compares the quotations of two reports.
type quoteMatcher struct {
	c       *Comparison
	v       *voices
	quotes  [2][]quotation
	regions []region
	loose   [2]map[int][]alignment.Pair // by sentence: pairs that are not aligned, but alike
	source  [2][]bool                   // per token: it names who speaks
	covered [2][][]bool                 // per quotation and unit: the other report has it in the same utterance
	carried [2][]bool                   // per token: the same
	bound   [2]map[[2]int]bool          // quotations with the sentences of the other report that quote words of them
}

// cover notes which words of each quotation the other report carries too. What it
// carries in one place is not altered in another, where it is told again shorter.
func (m *quoteMatcher) cover() {
	for i := range m.quotes {
		m.covered[i] = make([][]bool, len(m.quotes[i]))
		for k, q := range m.quotes[i] {
			m.covered[i][k] = make([]bool, len(q.units))
		}
	}
	for _, r := range m.regions {
		ca, cb := m.covered[0][r.qa], m.covered[1][r.qb]
		i, j := r.a0, r.b0
		for k := 0; k <= len(r.edits); k++ {
			to := r.a1
			if k < len(r.edits) {
				to = r.edits[k].A[0]
			}
			for ; i < to; i, j = i+1, j+1 {
				if i < len(ca) && j < len(cb) {
					ca[i], cb[j] = true, true
				}
			}
			if k < len(r.edits) {
				i, j = r.edits[k].A[1], r.edits[k].B[1]
			}
		}
	}
	for side, r := range m.c.Reports {
		m.carried[side] = make([]bool, len(r.Report.Tokens))
		for k, q := range m.quotes[side] {
			for i, u := range q.units {
				first, end := r.Report.TokensIn(u.Span)
				for t := first; t < end && m.covered[side][k][i]; t++ {
					m.carried[side][t] = true
				}
			}
		}
	}
}

// bind notes in which sentences of the other report each quotation is met.
func (m *quoteMatcher) bind() {
	m.bound = [2]map[[2]int]bool{{}, {}}
	for _, r := range m.regions {
		for side, q := range [...][2]int{{r.qa, r.qb}, {r.qb, r.qa}} {
			other, s := m.c.Reports[1-side].Report, m.quotes[1-side][q[1]].span()
			for k := other.SentenceAt(s.Start); k < len(other.Sentences) && other.Sentences[k].Span.Start < s.End; k++ {
				m.bound[side][[2]int{q[0], k}] = true
			}
		}
	}
}

// near is how many words may stand between two differences of one finding.
const near = 15

// altered gives the findings of altered words: one for the differences of a region
// that lie near each other or in one sentence.
func (m *quoteMatcher) altered() []Divergence {
	var out []Divergence
	for _, r := range m.regions {
		var group []wording.Edit
		for _, e := range m.differences(r) {
			if n := len(group); n > 0 && m.farApart(r, group[n-1], e) {
				out = append(out, m.alteredFinding(r, group))
				group = nil
			}
			group = append(group, e)
		}
		if len(group) > 0 {
			out = append(out, m.alteredFinding(r, group))
		}
	}
	return out
}

// farApart reports whether two differences are two findings: further on, and in another
// sentence of both reports.
func (m *quoteMatcher) farApart(r region, d, e wording.Edit) bool {
	return e.A[0]-d.A[1] > near && m.sentence(0, r.qa, d.A) != m.sentence(0, r.qa, e.A) && m.sentence(1, r.qb, d.B) != m.sentence(1, r.qb, e.B)
}

// differences are the edits of a region that an editor would call altered words,
// in order, with those at its ends.
func (m *quoteMatcher) differences(r region) []wording.Edit {
	lead, tail := m.atEnds(r)
	all := slices.Concat(lead, r.edits, tail)
	var out []wording.Edit
	for _, e := range all {
		if !m.told(0, r.qa, e.A) && !m.told(1, r.qb, e.B) && m.counts(r, e) && !m.bare(r, all, e) {
			out = append(out, e)
		}
	}
	return out
}

// told reports whether the units are in the other report elsewhere, all of them.
func (m *quoteMatcher) told(side, q int, at [2]int) bool {
	for i := at[0]; i < at[1]; i++ {
		if !m.covered[side][q][i] {
			return false
		}
	}
	return at[0] < at[1]
}

// endMost is how many words in a row at the beginning or end of an utterance may
// be others in the other report.
const endMost = 8

// leadMost is how many words cut from the beginning are shown as cut.
const leadMost = 12

// cutLeast is how many words an utterance must share for its beginning to count as
// cut: shorter ones may be two utterances.
const cutLeast = 6

// opener reports whether the word only leads over from what was said before, where a
// sentence begins with it.
func opener(key string) bool {
	return among(key, "again and because but however look no now oh ok oka or so that then well yes")
}

// atEnds gives the differences at the ends of the region: other words on both
// sides up to the end of the sentence, and a beginning that is silently cut. A
// shorter excerpt is none.
func (m *quoteMatcher) atEnds(r region) (first, last []wording.Edit) {
	a0, b0 := m.sentenceStart(0, r.qa, r.a0), m.sentenceStart(1, r.qb, r.b0)
	la, lb := r.a0-a0, r.b0-b0
	lead := wording.Edit{A: [2]int{a0, r.a0}, B: [2]int{b0, r.b0}}
	switch {
	case la > leadMost || lb > leadMost:
	case la > 0 && lb > 0:
		if max(la, lb) <= endMost && 2*max(la, lb) <= r.same {
			first = []wording.Edit{lead}
		}
	case r.same < cutLeast:
	case la > 0 && m.cutAt(1, r.qb, r.b0, 0, r.qa, r.a0), lb > 0 && m.cutAt(0, r.qa, r.a0, 1, r.qb, r.b0):
		first = []wording.Edit{lead}
	}
	a1, b1 := m.sentenceEnd(0, r.qa, r.a1), m.sentenceEnd(1, r.qb, r.b1)
	if ta, tb := a1-r.a1, b1-r.b1; ta > 0 && tb > 0 && max(ta, tb) <= endMost && 2*max(ta, tb) <= r.same {
		last = []wording.Edit{{A: [2]int{r.a1, a1}, B: [2]int{r.b1, b1}}}
	}
	return first, last
}

// cutAt reports whether unit u of quotation q on side s is given as the beginning
// of a sentence, with a capital, though the other side has words before it in the
// same sentence and no capital, or an "I" there.
func (m *quoteMatcher) cutAt(s, q, u, os, oq, ou int) bool {
	r, o := m.c.Reports[s].Report, m.c.Reports[os].Report
	here, there := m.quotes[s][q].units[u].Span, m.quotes[os][oq].units[ou].Span
	if !upperAt(r.Text, here.Start) {
		return false
	}
	before := o.Text[m.quotes[os][oq].units[ou-1].Span.End:there.Start]
	if elided(before) || strings.ContainsAny(before, ":;") || among(m.quotes[s][q].units[u].Key, "and but or so yet") {
		return false // what follows stands for itself: ", but I will not"
	}
	if !upperAt(o.Text, there.Start) {
		return true
	}
	if o.In(there) != "I" || r.In(here) != "I" {
		return false
	}
	led := r.Text[r.Sentences[r.SentenceAt(here.Start)].Span.Start:here.Start]
	return strings.Contains(before, ",") || ou-m.sentenceStart(os, oq, ou) <= adverbMost && strings.Trim(led, outerMarks+"`'‘") == ""
}

// adverbMost is how many words before an "I" that both have are "This morning", not a
// clause of which it is a part.
const adverbMost = 3

// sentence is the index of the sentence in which the edit lies on this side; where
// it has no words there, the sentence of the word behind the place.
func (m *quoteMatcher) sentence(side, q int, at [2]int) int {
	u := m.quotes[side][q].units
	k := min(at[0], len(u)-1)
	return m.c.Reports[side].Report.SentenceAt(u[k].Span.Start)
}

// sentenceStart is the first unit of the quotation in the sentence of unit i.
func (m *quoteMatcher) sentenceStart(side, q, i int) int {
	r, u := m.c.Reports[side].Report, m.quotes[side][q].units
	s := r.SentenceAt(u[i].Span.Start)
	for i > 0 && r.SentenceAt(u[i-1].Span.Start) == s {
		i--
	}
	return i
}

// sentenceEnd is the unit after the last one of the quotation in the sentence of
// unit i-1.
func (m *quoteMatcher) sentenceEnd(side, q, i int) int {
	r, u := m.c.Reports[side].Report, m.quotes[side][q].units
	s := r.SentenceAt(u[i-1].Span.Start)
	for i < len(u) && r.SentenceAt(u[i].Span.Start) == s {
		i++
	}
	return i
}

// alteredFinding makes one finding of the differences, shown at the first of the
// gravest ones.
func (m *quoteMatcher) alteredFinding(r region, group []wording.Edit) Divergence {
	d := Divergence{Kind: Quote, Subtype: Altered}
	group = m.whole(r, group)
	for i, e := range group {
		if s := m.weight(r, e); s > d.Severity {
			d.Severity = s
			for side, at := range [...][2]int{e.A, e.B} {
				q := [...]int{r.qa, r.qb}[side]
				*[...]*Place{&d.A, &d.B}[side] = m.place(side, q, at)
				d.says[side] = "quotes “" + m.excerpt(side, q, at) + "”"
				if other := [...][2]int{e.B, e.A}[side]; at[0] == at[1] {
					d.says[side] += ", without " + m.words(1-side, [...]int{r.qb, r.qa}[side], other)
				}
			}
		}
		if i < 3 {
			d.Because = append(d.Because, "inside the quotation marks: "+m.words(0, r.qa, e.A)+" against "+m.words(1, r.qb, e.B))
		}
	}
	d.Because = append(d.Because, "the same utterance: "+plural(r.same, "word")+" in the same order")
	return d
}

// whole makes differences of whole words: "shouldn't" against "should", not "n't" against
// nothing; and one of two that have a word between them alone.
func (m *quoteMatcher) whole(r region, group []wording.Edit) []wording.Edit {
	a, b := m.quotes[0][r.qa].units, m.quotes[1][r.qb].units
	var out []wording.Edit
	for _, e := range group {
		for min(e.A[0], e.B[0]) > 0 && (glued(a, e.A[0]) || glued(b, e.B[0])) {
			e.A[0], e.B[0] = e.A[0]-1, e.B[0]-1
		}
		if n := len(out) - 1; n >= 0 && e.A[0]-out[n].A[1] <= 1 && e.A[0]-out[n].A[1] == e.B[0]-out[n].B[1] {
			out[n].A[1], out[n].B[1] = e.A[1], e.B[1]
			continue
		}
		out = append(out, e)
	}
	return out
}

// glued reports whether unit i is the end of a word: the "n't" of "shouldn't".
func glued(u []wording.Unit, i int) bool {
	return i > 0 && i < len(u) && u[i-1].Span.End == u[i].Span.Start
}

// weight is how much the edit may matter: a negation more, words like "the" less.
func (m *quoteMatcher) weight(r region, e wording.Edit) float64 {
	w := 0.33
	for side, at := range [...][2]int{e.A, e.B} {
		for _, x := range m.quotes[side][[...]int{r.qa, r.qb}[side]].units[at[0]:at[1]] {
			switch {
			case negation(x.Key):
				w = 0.48
			case !common(x.Key):
				w = max(w, 0.4)
			}
		}
	}
	return w
}

func (m *quoteMatcher) words(side, q int, at [2]int) string {
	if at[0] == at[1] {
		return "nothing"
	}
	u := m.quotes[side][q].units
	return "“" + oneLine(m.c.Reports[side].Report, text.Span{Start: u[at[0]].Span.Start, End: u[at[1]-1].Span.End}) + "”"
}

// place is the part of the sentence that stands inside the marks, where the edit is.
func (m *quoteMatcher) place(side, q int, at [2]int) Place {
	u := m.quotes[side][q].units
	s := m.sentence(side, q, at)
	from := min(at[0], len(u)-1)
	first, end := m.sentenceStart(side, q, from), m.sentenceEnd(side, q, from+1)
	return Place{text.Span{Start: u[first].Span.Start, End: u[end-1].Span.End}, s, -1, -1}
}

// around is how many words are shown on each side of a difference.
const around = 4

// excerpt shows the words of the edit with some around it.
func (m *quoteMatcher) excerpt(side, q int, at [2]int) string {
	u := m.quotes[side][q].units
	first, end := max(0, at[0]-around), min(len(u), at[1]+around)
	for glued(u, first) {
		first--
	}
	for glued(u, end) {
		end++
	}
	s := oneLine(m.c.Reports[side].Report, text.Span{Start: u[first].Span.Start, End: u[end-1].Span.End})
	if first > 0 {
		s = "…" + s
	}
	if end < len(u) {
		s += "…"
	}
	return s
}
