package divergence

import (
	"slices"

	"twosource/internal/alignment"
	"twosource/internal/figures"
)

const (
	// clashes and blurs are the log-odds from which two figures that cannot both be right,
	// and two of which one is vaguer, are reported: seven in ten are then what
	// annotators list, each event judged by weights that were trained without it.
	clashes = -0.5
	blurs   = -0.8
	// settled is the chance from which a figure stands in the other report too; where
	// both do, the reports do not differ.
	settled = 0.35
	// agrees is the chance from which two equal figures are: that they are equal
	// speaks for itself, and what is wrongly taken as settled is only silent.
	agrees = 0.15
)

// figureDivergences finds the quantities for which the reports give different
// figures.
//
// Every two figures of sentences that are aligned, also loosely, are weighed for
// whether they measure one thing. Inside a pair of sentences equal figures pair off one
// to one. Of those that differ the likeliest are findings, each figure once, unless both
// are settled: the other report has the same figure elsewhere.
func figureDivergences(c *Comparison) []Divergence {
	a, b := quantities(&c.Reports[0].Side), quantities(&c.Reports[1].Side)
	m, matches, inA, inB := c.figureCandidates(a, b)
	var out []Divergence
	for _, k := range c.chosen(m, matches, a, b, &inA, &inB) {
		out = append(out, c.figureFinding(&a[k.x], &b[k.y], k))
	}
	return out
}

// chosen gives the matches that are findings.
func (c *Comparison) chosen(m *meeting, matches []match, a, b []quantity, inA, inB *told) (out []match) {
	likeliest(matches)
	doneA, doneB := make([]bool, len(a)), make([]bool, len(b))
	var kept, found []match
	for i := range matches {
		k := &matches[i]
		switch {
		case k.verdict == same:
			kept = append(kept, *k)
			continue
		case !k.reports(), doneA[k.x], doneB[k.y],
			k.settled(inA.chance(k.x), inB.chance(k.y)),
			k.toldIn(found[:min(len(found), toldMost)], a, b):
			continue
		}
		kept, found = append(kept, *k), append(found, *k)
		// A number may be a finding against "dozens" and against another number.
		if k.verdict == clash || a[k.x].HasValue && b[k.y].HasValue || a[k.x].sort() == figures.Date {
			doneA[k.x], doneB[k.y] = true, true
		}
	}
	kept = graver(kept, a, b)
	for _, k := range c.contradictions(m, kept, a, b, inA, inB) {
		if k.verdict != same {
			out = append(out, k)
		}
	}
	return out
}

// figureCandidates lists the figures that may measure one quantity, weighed.
func (c *Comparison) figureCandidates(a, b []quantity) (m *meeting, matches []match, inA, inB told) {
	m = newMeeting(c.Alignment, c.Reports[0].Report, c.Reports[1].Report)
	matches = m.between(c.Alignment, a, b)
	matches = append(matches, m.afar(c.Alignment, a, b)...)
	matches = append(matches, m.close(c.Alignment, a, b, matches)...)
	inA, inB = m.tell(c.Alignment, a, b, matches)
	for i := range matches {
		if k := &matches[i]; k.verdict != same {
			k.tell(&inA, &inB, &a[k.x], &b[k.y])
			k.odds = k.signs.odds()
		}
	}
	return m, matches, inA, inB
}

// A told says for each figure of a report whether the other one has the same.
type told struct {
	like  []float64       // in a like sentence: the chance
	at    map[[2]int]bool // by figure: the sentences of the other report that have it; false if only its day
	other []bool          // anywhere, of the same things, where it is no number or day that turns up everywhere
	equal []float64       // anywhere: the best chance of an equal one
	best  [][2]rival      // the two figures of the other report whose words are most akin
}

// A rival is a figure that may be the one that another stands for.
type rival struct {
	with int
	akin float64
}

// meets notes that the words of figure i are so much akin to those of another.
func (t *told) meets(i int, r rival) {
	b := &t.best[i]
	switch {
	case r.akin > b[0].akin && b[0].with != r.with:
		b[0], b[1] = r, b[0]
	case r.akin > b[0].akin:
		b[0] = r
	case r.akin > b[1].akin && b[0].with != r.with:
		b[1] = r
	}
}

// next is how much the words of the figure are akin to the best one but the given.
func (t *told) next(i, but int) float64 {
	if b := &t.best[i]; b[0].with != but {
		return b[0].akin
	}
	return t.best[i][1].akin
}

// chance is how far figure i is settled.
func (t *told) chance(i int) float64 {
	if t.other[i] {
		return max(t.like[i], elsewhere)
	}
	return t.like[i]
}

// has notes that a sentence of the other report has figure i, or only its day.
func (t *told) has(i, sentence int, chance float64, day bool) {
	at := [2]int{i, sentence}
	t.at[at] = t.at[at] || !day
	if !day {
		t.like[i] = max(t.like[i], chance)
	}
}

// in reports whether the sentence of the other report has figure i. Against another day
// its day is enough: "on Tuesday" is no news about "Wednesday" beside "Wednesday night".
func (t *told) in(i, sentence int, v verdict) bool {
	whole, ok := t.at[[2]int{i, sentence}]
	return ok && (whole || v == clash)
}

// elsewhere is how far an equal figure that stands in no like sentence settles one.
const elsewhere = 0.5

// finer reports whether only one of two dates of one day says when on that day.
func finer(x, y *quantity) bool {
	return x.sort() == figures.Date && (momentOf(&x.reading, x.Date).from < 0) != (momentOf(&y.reading, y.Date).from < 0)
}

func newTold(n int) told {
	return told{make([]float64, n), map[[2]int]bool{}, make([]bool, n), make([]float64, n), make([][2]rival, n)}
}

// tell finds the figures that both reports have.
func (m *meeting) tell(al *alignment.Alignment, a, b []quantity, matches []match) (inA, inB told) {
	inA, inB = newTold(len(a)), newTold(len(b))
	for _, k := range matches {
		inA.meets(k.x, rival{k.y, k.signs[sAkin]})
		inB.meets(k.y, rival{k.x, k.signs[sAkin]})
		x, y := &a[k.x], &b[k.y]
		if k.verdict == same && (x.Kind == y.Kind || figures.Equal(x.Figure, y.Figure)) { // "a quarter" does not tell 24 percent
			day := finer(x, y)
			inA.has(k.x, y.Sentence, k.chance, day)
			inB.has(k.y, x.Sentence, k.chance, day)
		}
	}
	type sameThing struct {
		sort                    figures.Kind
		hedge                   figures.Hedge
		head, state, date, part string
		value, high             float64
	}
	thing := func(q *quantity) sameThing {
		return sameThing{q.sort(), q.Hedge, q.head, q.state, q.Date + q.Time + q.DateHigh, q.part, q.value, q.High}
	}
	there := map[sameThing][]int{}
	for j := range b {
		k := thing(&b[j])
		there[k] = append(there[k], j)
	}
	for i := range a {
		if !a[i].telling() {
			continue
		}
		k := thing(&a[i])
		for _, j := range there[k] {
			inB.other[j] = true
		}
		if inA.other[i] = there[k] != nil; inA.other[i] {
			there[k] = there[k][:0] // all are noted
		}
	}
	m.equals(al, a, b, &inA, &inB)
	return inA, inB
}

// equals finds for each figure how likely an equal one, wherever it stands, measures
// the same.
func (m *meeting) equals(al *alignment.Alignment, a, b []quantity, inA, inB *told) {
	there := map[worth][]int{}
	for j := range b {
		if w := b[j].worth(); len(there[w]) < matesMost {
			there[w] = append(there[w], j)
		}
	}
	here := map[worth]int{}
	for i := range a {
		x := &a[i]
		w := x.worth()
		if here[w]++; here[w] > matesMost {
			continue // as many of either report, whichever comes first
		}
		for _, j := range there[w] {
			y := &b[j]
			if v, _ := compareFigures(x, y); v == same && mayMeet(x, y) {
				f := m.describe(x, y, al.Likeness(x.Sentence, y.Sentence), al.Aligned(x.Sentence, y.Sentence))
				p := f.chance()
				inA.equal[i], inB.equal[j] = max(inA.equal[i], p), max(inB.equal[j], p)
			}
		}
	}
}

// A worth is the value of a figure: those that differ in it are not equal.
type worth struct {
	sort        figures.Kind
	value, high float64
	date        string
}

// worth gives the value of the figure; of one without a value or date its words stand for it.
func (q *quantity) worth() worth {
	w := worth{q.sort(), q.value, q.High, q.Date + q.Time + q.DateHigh}
	if q.limits != nil || w.sort == figures.Date && w.date == "" {
		w.date = q.words
	}
	return w
}

// tell notes what speaks against a match because the other report has its figures too.
func (k *match) tell(inA, inB *told, x, y *quantity) {
	s := &k.signs
	s[sAhead] = s[sAkin] - max(inA.next(k.x, k.y), inB.next(k.y, k.x))
	s[sEqualBoth] = min(inA.equal[k.x], inB.equal[k.y])
	s[sTold], s[sToldBoth] = max(inA.like[k.x], inB.like[k.y]), min(inA.like[k.x], inB.like[k.y])
	if inA.other[k.x] || inB.other[k.y] {
		s[sElse] = 1
	}
	if inA.in(k.x, y.Sentence, k.verdict) || inB.in(k.y, x.Sentence, k.verdict) {
		s[sPaired] = 1
	}
	switch {
	case s[sHour] > 0: // the day is told in both
		s[sEqualBoth], s[sTold], s[sToldBoth], s[sElse], s[sPaired] = 0, 0, 0, 0, 0
	case s[sEqual] > 0:
		s[sEqualTold], s[sTold], s[sToldBoth] = s[sTold], 0, 0
	case k.verdict == vaguer:
		s[sVaguerTold] = s[sTold]
	}
}

// reports says whether the odds are enough.
func (k match) reports() bool {
	return k.odds >= clashes || k.odds >= blurs && k.verdict == vaguer
}

// settled reports whether a match of two differing figures falls because the other
// report has both figures, or for sure the one than which the other is only vaguer.
func (k match) settled(x, y float64) bool {
	return min(x, y) >= settled || k.signs[sVaguerTold] >= 0.9 && k.signs[sDate] == 0
}

// contradictions adds, where one report contradicts itself on a quantity that the
// other one gives, the figure that does not fit either.
//
// Where both reports give both, they contradict themselves, not one another.
func (c *Comparison) contradictions(m *meeting, kept []match, a, b []quantity, inA, inB *told) []match {
	if len(c.Reports[0].Inconsistencies)+len(c.Reports[1].Inconsistencies) == 0 {
		return kept
	}
	for _, k := range kept {
		var more []match
		for _, y := range c.Reports[1].contradicted(b[k.y].given) {
			more = append(more, match{x: k.x, y: indexOf(b, y)})
		}
		for _, x := range c.Reports[0].contradicted(a[k.x].given) {
			more = append(more, match{x: indexOf(a, x), y: k.y})
		}
		for _, n := range more {
			x, y := &a[n.x], &b[n.y]
			v, why := compareFigures(x, y)
			n = m.match(x, y, c.Alignment.Likeness(x.Sentence, y.Sentence), false, v, why)
			if n.verdict == clash && min(inA.like[n.x], inB.like[n.y]) < agrees && !n.toldIn(kept, a, b) {
				kept = append(kept, n)
			}
		}
	}
	return kept
}

// indexOf is where the report's figure i stands among its quantities.
func indexOf(list []quantity, i int) int {
	return slices.IndexFunc(list, func(q quantity) bool { return q.given == i })
}

// toldMost is in how many findings, the likeliest, it is looked whether they tell of a
// figure already: reports have a tenth, tables of numbers thousands.
const toldMost = 500

// toldIn reports whether a finding among the matches already tells of this one.
func (k *match) toldIn(list []match, a, b []quantity) bool {
	for i := range list {
		o := &list[i]
		if o.verdict != same && (o.verdict == clash || k.verdict == vaguer) && retells(o, k, a, b) {
			return true
		}
	}
	return false
}

// graver drops what is only vaguer about a figure that clashes with another one, or for
// which the other report also has a number: against 1,750 drones elsewhere, "hundreds of
// drones" is no news about 1,700.
func graver(kept []match, a, b []quantity) []match {
	gravity := func(k *match) int {
		switch {
		case k.verdict == clash:
			return 2
		case k.verdict == vaguer && a[k.x].HasValue && b[k.y].HasValue:
			return 1
		}
		return 0
	}
	ofA, ofB := make([]int, len(a)), make([]int, len(b)) // by figure: the gravest
	for i := range kept {
		k := &kept[i]
		g := gravity(k)
		ofA[k.x], ofB[k.y] = max(ofA[k.x], g), max(ofB[k.y], g)
	}
	return slices.DeleteFunc(kept, func(k match) bool {
		return k.verdict == vaguer && max(ofA[k.x], ofB[k.y]) > gravity(&k)
	})
}

// retells reports whether match k is match o told again in other places.
func retells(o, k *match, a, b []quantity) bool {
	again := func(x, y *quantity) bool {
		if x.index == y.index {
			return true
		}
		switch v, _ := compareFigures(x, y); v {
		case same:
			return mayMeet(x, y)
		case vaguer:
			apart := y.HasValue && (x.HasValue && apartBy(x, y) > 1.1 || !x.HasValue && x.sort() != figures.Date)
			return !apart && mayMeet(x, y) // not "more than 40" and 60, "dozens" and 60
		}
		return false
	}
	return again(&a[o.x], &a[k.x]) && again(&b[o.y], &b[k.y])
}
