package alignment

import "math"

const (
	nameless   = 0.7  // the part of its names that a report without names is taken to share
	told       = 0.07 // the least part told, times the part of the names, of reports of one event
	least      = 0.05 // the least score of a loose pair
	leastWords = 4    // telling words that a text must have to be about an event
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
			if bestA[p.A] < 0.99 && bestB[p.B] < 0.99 && al.copied(p) {
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
	case e.Told*e.Names > told && e.Pairs > 0 && (e.Sum > 1 || e.Told > 0.3 && e.Sum > 0.5):
		return SameEvent
	}
	return Unrelated
}

// copied reports whether the two sentences hardly differ in their telling words.
func (al *Alignment) copied(p Pair) bool {
	x, y := &al.a.sentences[p.A], &al.b.sentences[p.B]
	var g grid
	g.compare(x, y)
	cx, cy := covers(x, g.best), covers(y, g.back)
	return min(cx.hard.value(), cy.hard.value()) >= 0.75
}
