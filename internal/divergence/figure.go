package divergence

import (
	"cmp"
	"math"
	"slices"

	"twosource/internal/alignment"
	"twosource/internal/figures"
)

// A match is two figures that may measure one quantity.
type match struct {
	x, y    int // indexes into the two lists of quantities
	chance  float64
	aligned bool
	odds    float64 // log-odds: the chance with what the values say
	verdict verdict
	why     string
}

const (
	// meets is the log-odds from which two differing figures are taken for one quantity.
	meets = 0.2
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
	m := newMeeting(c.Alignment, c.Reports[0].Report, c.Reports[1].Report)
	matches := m.between(c.Alignment, a, b)
	matches = m.close(c.Alignment, a, b, matches)
	likeliest(matches)
	inA, inB := settle(a, b, matches)
	var kept []match
	for i, k := range matches {
		if k.verdict == same {
			kept = append(kept, k)
			continue
		}
		if k.odds < meets || k.settled(inA[k.x], inB[k.y]) || k.toldIn(kept, a, b) {
			continue
		}
		k = k.clearest(matches[i:], a, b)
		kept = append(kept, k)
		if k.verdict == clash || a[k.x].HasValue && b[k.y].HasValue {
			inA[k.x], inB[k.y] = 1, 1
		}
	}
	kept = graver(kept)
	kept = c.contradictions(m, kept, a, b)
	var out []Divergence
	for _, k := range kept {
		if k.verdict != same {
			out = append(out, c.figureFinding(&a[k.x], &b[k.y], k))
		}
	}
	return out
}

// settle says for each figure how likely it is that the other report has the same
// one. An equal figure that its sentence does not lead to counts too, if it counts
// the same things.
func settle(a, b []quantity, matches []match) (inA, inB []float64) {
	inA, inB = make([]float64, len(a)), make([]float64, len(b))
	for _, k := range matches {
		if k.verdict == same {
			inA[k.x], inB[k.y] = max(inA[k.x], k.chance), max(inB[k.y], k.chance)
		}
	}
	type sameThing struct {
		sort              figures.Kind
		hedge             figures.Hedge
		head, state, date string
		value, high       float64
	}
	thing := func(q *quantity) sameThing {
		return sameThing{q.sort(), q.Hedge, q.head, q.state, q.Date + q.Time + q.DateHigh, q.value, q.High}
	}
	there := map[sameThing][]int{}
	for j := range b {
		k := thing(&b[j])
		there[k] = append(there[k], j)
	}
	for i := range a {
		for _, j := range there[thing(&a[i])] {
			inA[i], inB[j] = max(inA[i], elsewhere), max(inB[j], elsewhere)
		}
	}
	return inA, inB
}

// elsewhere is how far an equal figure that stands in no like sentence settles one.
const elsewhere = 0.5

// settled reports whether a match of two differing figures falls because the other
// report has the same figure for one or both of them.
func (k match) settled(x, y float64) bool {
	return min(x, y) >= 0.35 || max(x, y) > max(k.chance-0.3, 0.2)
}

// odds adds to the chance of a match what the model does not see, in log-odds: how
// far apart the values are, and what in the sentences speaks against one quantity.
func (m *meeting) odds(k match, x, y *quantity, f *features) float64 {
	p := min(max(k.chance, 1e-6), 1-1e-6)
	z := math.Log(p / (1 - p))
	against := func(on bool, by float64) {
		if on {
			z -= by
		}
	}
	toll := x.state != "" && x.state == y.state
	date := x.sort() == figures.Date
	against(!k.aligned && !x.isClose(y), 1.3)
	against(f.elsewhere(), 3)
	against(x.Kind == figures.Ordinal, 2)
	against(x.speech || y.speech, 2.5)
	against(m.headsApart(x, y), 2)
	against(date, -0.3)
	against(date && x.words != y.words && (x.loose() || y.loose()), 1.5)
	against(x.Kind == figures.Score, 1.5)
	against(k.verdict == vaguer && !date && x.isShort() && y.isShort() && m.bare(x, y, f), 1.5)
	if !date && x.Kind != figures.Score {
		z += m.nearness(k, x, y, f)
	}
	if k.verdict == clash {
		against(x.scope != y.scope || (x.flags^y.flags)&total != 0, 3)
		against(m.bare(x, y, f), 2)
		against(x.Kind == figures.Count && (x.head == "") != (y.head == "") && !toll, 1.5)
		against(matesAlike(x, y) == 0 && !toll && x.Kind != figures.Score, 2)
		against(date, 1)
	}
	return z
}

// nearness is what the values say for one quantity: two long figures that are nearly
// equal are seldom so by chance, and two figures for one thing are seldom far apart.
func (m *meeting) nearness(k match, x, y *quantity, f *features) float64 {
	far := apartBy(x, y)
	switch {
	case x.HasValue && y.HasValue && x.value*y.value == 0:
		if x.state != "" && x.state == y.state {
			return 0 // "no one was hurt" and "three were hurt"
		}
		return -2
	case k.verdict == vaguer && x.HasValue != y.HasValue && max(x.value, y.value) >= 1000:
		return 1.5 // "hundreds of thousands" holds 700,000, and few other numbers of a report
	case k.verdict == vaguer && x.isClose(y) && f[fHeads] > 0.5:
		return 4
	case k.verdict == vaguer && x.isClose(y) && (f[fHeads] > 0 || f[fVerbSame] > 0):
		return 2.7
	case k.verdict == vaguer && x.isClose(y):
		return 1.9
	case k.verdict == vaguer && x.HasValue && figures.Equal(x.Figure, y.Figure):
		return 2.2
	case k.verdict == vaguer && far > 2:
		return -2.5
	case k.verdict == vaguer && far > 1.25:
		return -0.7
	case k.verdict == clash && x.isClose(y) && f[fHeads] >= 0.5:
		return 3
	case far > 3.2:
		return -1 - 1.5*math.Log(far/3.2)
	case far > 1.3 || max(x.value/x.scale, y.value/y.scale) <= 12:
		return 0
	}
	return 1
}

// apartBy is how many times one figure is the other: 2 for 5 and 10. Of a vague word
// or a range the nearer end counts.
func apartBy(x, y *quantity) float64 {
	if x.sort() == figures.Date || x.Kind == figures.Score {
		return 1
	}
	ends := func(q *quantity) (lo, hi float64) {
		if q.HasValue && !q.HasHigh {
			return q.value, q.value
		}
		i := q.bounds()
		return i.Lo, i.Hi
	}
	xl, xh := ends(x)
	yl, yh := ends(y)
	far := max(xl/yh, yl/xh)
	if !(far >= 1) {
		return 1
	}
	return far
}

// isClose reports whether two figures are within a hundredth of one another (within a
// thirtieth for counts) and long enough for that to be no chance.
func (q *quantity) isClose(o *quantity) bool {
	if !q.HasValue || !o.HasValue || q.HasHigh || o.HasHigh {
		return false
	}
	v, w := math.Abs(q.value), math.Abs(o.value)
	room := 0.01
	if q.Kind == figures.Count {
		room = 0.034
	}
	return math.Abs(v-w) <= room*max(v, w) && min(v, w) > 0 && max(v/q.grain, w/o.grain) > 20
}

// isShort reports whether a number is one that turns up everywhere: 2, 40, 3 million.
func (q *quantity) isShort() bool { return q.HasValue && math.Abs(q.value) <= 12*q.grain }

// close adds to the matches the figures of sentences that do not align, where they
// are nearly equal: "gave nearly $15 million to charity" among other things.
func (m *meeting) close(al *alignment.Alignment, a, b []quantity, matches []match) []match {
	order := make([]int, len(b))
	for j := range order {
		order[j] = j
	}
	slices.SortStableFunc(order, func(i, j int) int { return cmp.Compare(b[i].value, b[j].value) })
	have := map[[2]int]bool{}
	for _, k := range matches {
		have[[2]int{k.x, k.y}] = true
	}
	for i := range a {
		x := &a[i]
		if !x.HasValue || x.value <= 0 {
			continue
		}
		from, _ := slices.BinarySearchFunc(order, x.value*0.965, func(j int, v float64) int { return cmp.Compare(b[j].value, v) })
		for n := from; n < len(order) && n < from+matesMost && b[order[n]].value <= x.value*1.036; n++ {
			y := &b[order[n]]
			if have[[2]int{i, order[n]}] || !mayMeet(x, y) || !x.isClose(y) {
				continue
			}
			if v, why := compareFigures(x, y); v == vaguer || v == clash {
				f := m.describe(x, y, al.Likeness(x.Sentence, y.Sentence), false)
				matches = append(matches, m.match(x, y, &f, false, v, why))
			}
		}
	}
	return matches
}

// clearest gives the match that tells of the same two values at the clearest place:
// in the running text, and early.
func (k match) clearest(list []match, a, b []quantity) match {
	at := func(k match) int {
		n := a[k.x].Sentence + b[k.y].Sentence
		if a[k.x].report.Sentences[a[k.x].Sentence].Headline || b[k.y].report.Sentences[b[k.y].Sentence].Headline {
			n += 4
		}
		return n
	}
	best := k
	for _, o := range list {
		if o.verdict == k.verdict && o.odds >= max(meets, k.odds-1.5) && at(o) < at(best) && retells(k, o, a, b) {
			best = o
		}
	}
	return best
}

// contradictions adds, where one report contradicts itself on a quantity that the
// other one gives, the figure that does not fit either.
func (c *Comparison) contradictions(m *meeting, kept []match, a, b []quantity) []match {
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
			f := m.describe(x, y, c.Alignment.Likeness(x.Sentence, y.Sentence), false)
			v, why := compareFigures(x, y)
			n = m.match(x, y, &f, false, v, why)
			if n.verdict == clash && !c.bothContradict(x, y) && !n.toldIn(kept, a, b) {
				kept = append(kept, n)
			}
		}
	}
	return kept
}

// bothContradict reports whether both reports give both figures of the match: then
// they contradict themselves, not one another.
func (c *Comparison) bothContradict(x, y *quantity) bool {
	ra, rb := c.Reports[0], c.Reports[1]
	equal := func(list []int, fs []figures.Figure, f *figures.Figure) bool {
		return slices.ContainsFunc(list, func(i int) bool { return figures.Equal(&fs[i], f) })
	}
	return equal(ra.contradicted(x.given), ra.Figures, y.Figure) && equal(rb.contradicted(y.given), rb.Figures, x.Figure)
}

// indexOf is where the report's figure i stands among its quantities.
func indexOf(list []quantity, i int) int {
	return slices.IndexFunc(list, func(q quantity) bool { return q.given == i })
}

// toldIn reports whether a finding among the matches already tells of this one.
func (k match) toldIn(list []match, a, b []quantity) bool {
	return slices.ContainsFunc(list, func(o match) bool {
		return o.verdict != same && (o.verdict == clash || k.verdict == vaguer) && retells(o, k, a, b)
	})
}

// graver drops what is only vaguer about a figure that clashes with another one:
// against 1,750 drones elsewhere, "hundreds of drones" is no news about 1,700.
func graver(kept []match) []match {
	return slices.DeleteFunc(kept, func(k match) bool {
		return k.verdict == vaguer && slices.ContainsFunc(kept, func(o match) bool {
			return o.verdict == clash && (o.x == k.x || o.y == k.y)
		})
	})
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
			x, y := a[inA(p.A):inA(p.A+1)], b[inB(p.B):inB(p.B+1)]
			x, y = x[:min(len(x), 2*matesMost)], y[:min(len(y), 2*matesMost)]
			all = append(all, m.pairOff(x, y, p.Score, i == 0)...)
		}
	}
	likeliest(all)
	return all
}

// likeliest orders matches.
func likeliest(all []match) {
	slices.SortStableFunc(all, func(p, q match) int {
		return cmp.Or(cmp.Compare(q.odds, p.odds), cmp.Compare(p.x, q.x), cmp.Compare(p.y, q.y))
	})
}

func (m *meeting) match(x, y *quantity, f *features, aligned bool, v verdict, why string) match {
	k := match{x: x.index, y: y.index, chance: f.chance(), aligned: aligned, verdict: v, why: why}
	k.odds = m.odds(k, x, y, f)
	return k
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
			k := m.match(&a[i], &b[j], &f, aligned, v, why)
			if v == same && k.chance < agrees {
				continue
			}
			all = append(all, k)
		}
	}
	slices.SortStableFunc(all, func(p, q match) int {
		return cmp.Or(-compareBool(p.verdict == same, q.verdict == same), cmp.Compare(q.odds, p.odds))
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
	case x.bare != y.bare:
		x, y := *x, *y
		fx, fy := *x.Figure, *y.Figure
		fx.Unit, fy.Unit, x.Figure, y.Figure = "", "", &fx, &fy
		return weigh(&x.reading, &y.reading)
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
	d.A = Place{x.Span, x.Sentence, x.given, -1}
	d.B = Place{y.Span, y.Sentence, y.given, -1}
	d.Severity = figureSeverity(x, y, k)
	d.says = [2]string{x.say(), y.say()}
	if k.verdict == clash {
		d.note = c.update(x, y)
	}
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
