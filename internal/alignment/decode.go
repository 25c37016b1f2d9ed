package alignment

import (
	"math"
	"sort"
)

const (
	nameless   = 0.7  // the part of its names that a report without names is taken to share
	told       = 0.07 // the least part told, times the part of the names, of reports of one event
	toldBriefs = 0.1  // the same for briefs, that share a sentence at most
	least      = 0.05 // the least score of a loose pair
	leastWords = 4    // telling words that a text must have to be about an event
	copied     = 0.75 // the part of their telling words that sentences share that hardly differ
	flanked    = 0.1  // the same for sentences that stand between copies
)

// decode parts the pairs from the loose ones.
func (al *Alignment) decode(all []Pair) {
	keep := sigmoid(modelKeep)
	for _, p := range all {
		if p.Score >= keep {
			al.pairs = append(al.pairs, p)
		} else {
			al.loose = append(al.loose, p)
		}
	}
	al.closeGaps(keep)
}

// closeGaps aligns the loose pairs that stand between two copies and share something
// themselves: one word changed in a sentence of four, in an agency text that both took over.
func (al *Alignment) closeGaps(score float64) {
	var between []Pair
	rest := al.loose[:0]
	for _, p := range al.loose {
		if al.twins(p.A-1, p.B-1) && al.twins(p.A+1, p.B+1) && al.alike(p, flanked) {
			p.Score = score
			between = append(between, p)
		} else {
			rest = append(rest, p)
		}
	}
	if len(between) > 0 {
		al.loose, al.pairs = rest, append(al.pairs, between...)
		sort.Slice(al.pairs, func(x, y int) bool { return before(al.pairs[x], al.pairs[y]) })
	}
}

// twins reports whether the two sentences are an aligned pair that hardly differs, or both
// texts end there.
func (al *Alignment) twins(i, j int) bool {
	if i < 0 || j < 0 || i >= len(al.a.sentences) || j >= len(al.b.sentences) {
		return i == j || i >= len(al.a.sentences) && j >= len(al.b.sentences)
	}
	k := find(al.pairs, i, j)
	if k < 0 {
		return false
	}
	a, b := al.a.side.Report, al.b.side.Report
	return a.In(a.Sentences[i].Span) == b.In(b.Sentences[j].Span) || al.alike(al.pairs[k], copied)
}

// Evidence is what the relation of two texts is judged by.
type Evidence struct {
	Told   float64 // the chances that a sentence is told in the other report, averaged over the one that has fewer
	Pairs  int
	Copies float64 // part of the sentences that hardly differ
	Sum    float64
	Names  float64 // part of the names that the reports are about that the other says too: the mean of both
}

// Evidence weighs what the two texts have in common.
func (al *Alignment) Evidence() (e Evidence) {
	na, nb := len(al.a.sentences), len(al.b.sentences)
	if al.a.telling() < leastWords || al.b.telling() < leastWords {
		return e
	}
	bestA, bestB := make([]float64, na), make([]float64, nb)
	copies := 0
	for _, list := range [...][]Pair{al.pairs, al.loose} {
		for _, p := range list {
			if bestA[p.A] < 0.99 && bestB[p.B] < 0.99 && al.alike(p, copied) {
				copies++
				bestA[p.A], bestB[p.B] = 1, 1
			}
			bestA[p.A], bestB[p.B] = max(bestA[p.A], p.Score), max(bestB[p.B], p.Score)
		}
	}
	sa, sb := sum(bestA), sum(bestB)
	e.Sum = min(sa, sb)
	e.Told = max(sa/float64(na), sb/float64(nb))
	e.Pairs = len(al.pairs)
	e.Names = math.Sqrt(al.a.namesIn(al.b) * al.b.namesIn(al.a))
	e.Copies = float64(copies) / float64(max(na, nb))
	return e
}

// telling counts the telling words.
func (v *view) telling() (n int) {
	for i := range v.sentences {
		n += len(v.sentences[i].terms)
	}
	return n
}

// namesIn is the part of the names that the report is about, said in several
// sentences or in the first ones, that the other says too; near nameless where it has
// hardly any. Two earthquakes share their words, not their places.
func (v *view) namesIn(o *view) float64 {
	has := map[int]bool{}
	for i := range o.sentences {
		for _, t := range o.sentences[i].terms {
			has[t.id] = true
		}
	}
	type name struct {
		id   int
		rare float64
		said float64
		lead bool
	}
	var list []name
	at := map[int]int{}
	for i := range v.sentences {
		for _, t := range v.sentences[i].terms {
			if !t.name {
				continue
			}
			k, ok := at[t.id]
			if !ok {
				k = len(list)
				at[t.id] = k
				list = append(list, name{id: t.id, rare: t.common, lead: i < 3})
			}
			list[k].said++
		}
	}
	r := ratio{nameless * 0.7, 0.7}
	for _, n := range list {
		if n.said < 2 && !n.lead {
			continue
		}
		same := 0.
		if has[n.id] {
			same = 1
		}
		r.add(same, n.rare*math.Sqrt(min(n.said, 9)))
	}
	return r.part / r.whole
}

func sum(list []float64) (s float64) {
	for _, x := range list {
		s += x
	}
	return s
}

func (al *Alignment) relation() Relation {
	switch e := al.Evidence(); {
	case e.Copies >= 0.7:
		return Versions
	case e.Told*e.Names > told && e.Pairs > 0 && (e.Sum > 1 || e.Told*e.Names > toldBriefs && e.Sum > 0.5):
		return SameEvent
	}
	return Unrelated
}

// alike reports whether the two sentences share that part of their telling words.
func (al *Alignment) alike(p Pair, part float64) bool {
	x, y := &al.a.sentences[p.A], &al.b.sentences[p.B]
	var g grid
	g.compare(x, y)
	cx, cy := covers(x, g.best), covers(y, g.back)
	return min(cx.hard.value(), cy.hard.value()) >= part
}
