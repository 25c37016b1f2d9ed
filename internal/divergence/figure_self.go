package divergence

import (
	"slices"

	"twosource/internal/alignment"
	"twosource/internal/figures"
)

// An Inconsistency is a quantity for which one report gives two figures that
// cannot both be right: a headline against its own body.
type Inconsistency struct {
	X, Y    int // indexes into the report's figures, in order
	Because []string
}

// The chance from which two figures of one report are taken for one quantity. A
// report tells of many like things on purpose, Monday's dead and Tuesday's, so
// outside its headline only a toll can contradict another one.
const (
	headlineMeets = 0.7
	tollMeets     = 0.95
)

// contradict reports whether two clashing figures of one report contradict it.
func (k match) contradict(x, y *quantity) bool {
	if k.verdict != clash || !mayContradict(x, y) {
		return false
	}
	if x.inHeadline() {
		return k.chance >= headlineMeets
	}
	return k.chance >= tollMeets && !otherDay(x, y)
}

// mayContradict says which two figures of one report, x the earlier one, could
// contradict it if they clashed.
func mayContradict(x, y *quantity) bool {
	if (x.flags^y.flags)&total != 0 || x.Hedge == figures.Vague || y.Hedge == figures.Vague {
		return false
	}
	if x.inHeadline() {
		near := x.state != "" && x.state == y.state // "no survivors" is told of the 53 on board, not against them
		if x.value > 0 && y.value > 0 {
			near = max(x.value, y.value) <= 3.2*min(x.value, y.value)
		}
		return near && y.Sentence <= 3 && x.sort() != figures.Date
	}
	return x.scope == y.scope && x.state != "" && x.state == y.state && x.head == y.head && x.Kind == figures.Count
}

func (q *quantity) inHeadline() bool { return q.report.Sentences[q.Sentence].Headline }

// selfFigures is how many figures of a report are compared with one another before
// it is aligned with itself; a table has thousands.
const selfFigures = 1000

// anyContradicts reports whether two figures of the list contradict each other if
// their sentences are as like as can be. Most reports have none, and need not be
// aligned with themselves.
func anyContradicts(list []quantity) bool {
	var m *meeting
	var first []*quantity // the figures that a later one may contradict
	for j := range list {
		y := &list[j]
		for _, x := range first {
			if x.Sentence >= y.Sentence || !mayContradict(x, y) || !mayMeet(x, y) {
				continue
			}
			if v, _ := compareFigures(x, y); v != clash {
				continue
			}
			if m == nil {
				m = newMeeting(&alignment.Alignment{}, x.report)
			}
			if m.contradictAtBest(x, y) {
				return true
			}
		}
		if len(first) < selfFigures && (y.state != "" || y.inHeadline()) {
			first = append(first, y)
		}
	}
	return false
}

// contradictAtBest reports whether two clashing figures contradict each other if
// their sentences are as like as can be.
func (m *meeting) contradictAtBest(x, y *quantity) bool {
	k := match{verdict: clash}
	for _, likeness := range [...]float64{0, 1} {
		for _, aligned := range [...]bool{false, true} {
			f := m.describe(x, y, likeness, aligned)
			k.chance = max(k.chance, f.chance())
		}
	}
	return k.contradict(x, y)
}

// selfMost is the longest text, in sentences, that is aligned with itself.
const selfMost = 600

// inconsistencies finds where a report contradicts itself in figures.
func inconsistencies(s *alignment.Side) []Inconsistency {
	if len(s.Figures) < 2 || len(s.Report.Sentences) > selfMost {
		return nil
	}
	list := quantities(s)
	ages := agesOf(s, list)
	if !anyContradicts(list) {
		return ages
	}
	al := alignment.Align(s, s)
	above := func(list []alignment.Pair) []alignment.Pair {
		return slices.DeleteFunc(list, func(p alignment.Pair) bool { return p.A >= p.B })
	}
	m := newMeeting(al, s.Report)
	var out []Inconsistency
	var kept []match
	matches := m.between(&alignment.Alignment{Pairs: above(al.Pairs), Loose: above(al.Loose)}, list, list)
	told := make([]bool, len(list)) // elsewhere in the report too, in these or vaguer words
	for _, k := range matches {
		if (k.verdict == same || k.verdict == vaguer) && k.chance >= agrees {
			told[k.x] = true
		}
	}
	for _, k := range matches {
		if slices.ContainsFunc(kept, func(o match) bool { return o.x == k.x || o.y == k.y }) {
			continue // the likeliest one says it
		}
		x, y := &list[k.x], &list[k.y]
		if told[k.x] && x.inHeadline() || !k.contradict(x, y) || k.toldIn(kept, list, list) {
			continue
		}
		kept = append(kept, k)
		because := []string{k.why}
		if shared := al.Shared(x.Sentence, y.Sentence); len(shared) > 0 {
			because = append(because, "both sentences say: "+joinWords(shared, 8))
		}
		out = append(out, Inconsistency{x.given, y.given, because})
	}
	return append(out, ages...)
}

// contradicted gives the figures of the report that contradict figure i.
func (r *Report) contradicted(i int) []int {
	var out []int
	for _, k := range r.Inconsistencies {
		switch i {
		case k.X:
			out = append(out, k.Y)
		case k.Y:
			out = append(out, k.X)
		}
	}
	return out
}
