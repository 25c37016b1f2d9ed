package divergence

import (
	"cmp"
	"slices"

	"twosource/internal/alignment"
	"twosource/internal/figures"
)

// A match is two figures that may measure one quantity.
type match struct {
	x, y    int // indexes into the two lists of quantities
	chance  float64
	aligned bool
	verdict verdict
	why     string
}

const (
	// meets is the chance from which two differing figures are taken for one quantity.
	meets = 0.6
	// agrees is the chance from which two equal figures are: that they are equal
	// speaks for itself, and what is wrongly taken as settled is only silent.
	agrees = 0.15
)

// figureDivergences finds the quantities for which the reports give different
// figures.
//
// Every two figures of sentences that are aligned, also loosely, are weighed for
// whether they measure one thing. Inside a pair of sentences figures pair off one
// to one, equal ones first. Then, over the whole reports, the likeliest
// pairs are findings, unless one side of the pair is settled: the other report has
// the same figure for it elsewhere.
func figureDivergences(c *Comparison) []Divergence {
	a, b := quantities(&c.Reports[0].Side), quantities(&c.Reports[1].Side)
	m := newMeeting(c.Reports[0].Report, c.Reports[1].Report)
	matches := m.between(c.Alignment, a, b)
	settledA, settledB := make([]bool, len(a)), make([]bool, len(b))
	for _, k := range matches {
		if k.verdict == same {
			settledA[k.x], settledB[k.y] = true, true
		}
	}
	var out []Divergence
	var kept []match
	for _, k := range matches {
		if k.verdict == same || k.chance < meets || settledA[k.x] && settledB[k.y] {
			continue
		}
		if (settledA[k.x] || settledB[k.y]) && k.verdict != clash {
			continue
		}
		if slices.ContainsFunc(kept, func(o match) bool { return retells(o, k, a, b) }) {
			continue
		}
		kept = append(kept, k)
		settledA[k.x], settledB[k.y] = true, true
		out = append(out, c.figureFinding(&a[k.x], &b[k.y], k))
	}
	return out
}

// retells reports whether match k is match o told again in other places.
func retells(o, k match, a, b []quantity) bool {
	again := func(x, y *quantity) bool {
		if x.index == y.index {
			return true
		}
		v, _ := compareFigures(x, y)
		return (v == same || v == vaguer) && mayMeet(x, y)
	}
	return again(&a[o.x], &a[k.x]) && again(&b[o.y], &b[k.y])
}

// between lists the matches of two reports, the likeliest first.
func (m *meeting) between(al *alignment.Alignment, a, b []quantity) []match {
	inA, inB := bySentence(a), bySentence(b)
	var all []match
	for i, list := range [...][]alignment.Pair{al.Pairs, al.Loose} {
		for _, p := range list {
			all = append(all, m.pairOff(a[inA(p.A):inA(p.A+1)], b[inB(p.B):inB(p.B+1)], p.Score, i == 0)...)
		}
	}
	slices.SortStableFunc(all, func(p, q match) int {
		return cmp.Or(cmp.Compare(q.chance, p.chance), cmp.Compare(p.x, q.x), cmp.Compare(p.y, q.y))
	})
	return all
}

// bySentence gives a function from a sentence to the first figure in it or after.
func bySentence(list []quantity) func(int) int {
	return func(sentence int) int {
		k, _ := slices.BinarySearchFunc(list, sentence, func(q quantity, s int) int { return cmp.Compare(q.Sentence, s) })
		return k
	}
}

// pairOff pairs the figures of two sentences one to one: equal ones first, then
// by chance.
func (m *meeting) pairOff(a, b []quantity, likeness float64, aligned bool) []match {
	var all []match
	for i := range a {
		for j := range b {
			if !mayMeet(&a[i], &b[j]) {
				continue
			}
			v, why := compareFigures(&a[i], &b[j])
			if v == incomparable {
				continue
			}
			f := m.describe(&a[i], &b[j], likeness, aligned)
			k := match{a[i].index, b[j].index, f.chance(), aligned, v, why}
			if v == same && k.chance < agrees {
				continue
			}
			all = append(all, k)
		}
	}
	slices.SortStableFunc(all, func(p, q match) int {
		return cmp.Or(-compareBool(p.verdict == same, q.verdict == same), cmp.Compare(q.chance, p.chance))
	})
	kept := all[:0]
	for _, k := range all {
		if !slices.ContainsFunc(kept, func(o match) bool { return o.x == k.x || o.y == k.y }) {
			kept = append(kept, k)
		}
	}
	return kept
}

func compareBool(x, y bool) int {
	switch {
	case x == y:
		return 0
	case x:
		return 1
	}
	return -1
}

// compareFigures judges two figures that may measure one thing.
func compareFigures(x, y *quantity) (verdict, string) {
	switch {
	case sortOf(x.Kind) == figures.Date:
		return weighMoments(&x.reading, &y.reading)
	case x.Kind == figures.Score:
		if x.value == y.value && x.High == y.High || x.value == y.High && x.High == y.value {
			return same, ""
		}
		return clash, "two different scores"
	}
	return weigh(&x.reading, &y.reading)
}

// figureFinding makes the finding of a match.
func (c *Comparison) figureFinding(x, y *quantity, k match) Divergence {
	d := Divergence{Kind: Figure, Subtype: Conflict, Because: []string{k.why}}
	if k.verdict == vaguer {
		d.Subtype = Precision
	}
	d.A = Place{x.Span, x.Sentence, x.index, -1}
	d.B = Place{y.Span, y.Sentence, y.index, -1}
	d.Severity = figureSeverity(x, y, k)
	d.says = [2]string{x.say(), y.say()}
	if shared := c.Alignment.Shared(x.Sentence, y.Sentence); len(shared) > 0 {
		d.Because = append(d.Because, "both sentences say: "+joinWords(shared, 8))
	}
	return d
}

// figureSeverity orders the findings: the dead and the money before dates, and
// what is only vaguer last.
func figureSeverity(x, y *quantity, k match) float64 {
	s := 0.8
	switch {
	case k.verdict == vaguer:
		s = 0.2
		if x.state != "" || x.Kind == figures.Money {
			s = 0.3
		}
		return s
	case x.state == "+death" || y.state == "+death":
		s = 0.9
	case x.state != "" || x.Kind == figures.Money:
		s = 0.86
	case sortOf(x.Kind) == figures.Date:
		s = 0.75
	}
	return s
}

// say is the predicate of the summary: "says 11 people killed".
func (q *quantity) say() string {
	return "says " + q.report.In(q.Span)
}

func joinWords(list []string, n int) string {
	s := ""
	for i, w := range list {
		if i == n {
			return s + " …"
		}
		if i > 0 {
			s += ", "
		}
		s += w
	}
	return s
}
