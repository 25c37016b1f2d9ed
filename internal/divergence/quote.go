package divergence

import (
	"slices"
	"strings"

	"twosource/internal/alignment"
	"twosource/internal/names"
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
	closeOpen(m.quotes)
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
	switch {
	case 2*r.same < min(a, b), r.same < twoLeast && m.parted(r), m.titled(0, r.qa), m.titled(1, r.qb):
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
			inA := r.qa == by.qa && overlap(r.a0, r.a1, by.a0, by.a1)
			inB := r.qb == by.qb && overlap(r.b0, r.b1, by.b0, by.b1)
			return by.same > r.same && (inA || inB)
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
