package alignment

const (
	keep  = 0.21 // a pair scores at least this
	share = 0.45 // and at least this part of the better of its sentences' best scores
	loose = 0.12
)

// decode keeps the pairs that are good enough for both of their sentences.
func (al *Alignment) decode(all []Pair) {
	bestA, bestB := make([]float64, len(al.a.terms)), make([]float64, len(al.b.terms))
	for _, p := range all {
		bestA[p.A] = max(bestA[p.A], p.Score)
		bestB[p.B] = max(bestB[p.B], p.Score)
	}
	for _, p := range all {
		p.Score = min(p.Score, 1)
		switch {
		case p.Score >= keep && p.Score >= share*min(bestA[p.A], bestB[p.B]):
			al.Pairs = append(al.Pairs, p)
		case p.Score >= loose:
			al.Loose = append(al.Loose, p)
		}
	}
}

// relation judges the texts by how much of the shorter one is told in the other.
func (al *Alignment) relation() Relation {
	na, nb := len(al.a.terms), len(al.b.terms)
	if na == 0 || nb == 0 {
		return Unrelated
	}
	inA, inB := make([]bool, na), make([]bool, nb)
	copies := 0
	for _, p := range al.Pairs {
		if !inA[p.A] && !inB[p.B] && al.copied(p) {
			copies++
		}
		inA[p.A], inB[p.B] = true, true
	}
	ca, cb := count(inA), count(inB)
	switch m := max(na, nb); {
	case copies*10 >= m*7:
		return Versions
	case min(ca, cb) >= 2 || min(ca, cb)*4 >= min(na, nb) && ca > 0:
		return SameEvent
	}
	return Unrelated
}

// copied reports whether the two sentences hardly differ in their telling words.
func (al *Alignment) copied(p Pair) bool {
	s, _ := shared(al.a.terms[p.A], al.b.terms[p.B])
	return s >= 0.8*max(al.a.total[p.A], al.b.total[p.B])
}

func count(list []bool) int {
	n := 0
	for _, x := range list {
		if x {
			n++
		}
	}
	return n
}
