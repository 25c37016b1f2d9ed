package alignment

import (
	"cmp"
	"slices"

	"twosource/internal/names"
)

// Mirror gives the alignment with A and B swapped.
func (x *Alignment) Mirror() *Alignment {
	m := *x
	m.Pairs = slices.Clone(x.Pairs)
	for i := range m.Pairs {
		m.Pairs[i].A, m.Pairs[i].B = m.Pairs[i].B, m.Pairs[i].A
	}
	slices.SortFunc(m.Pairs, func(p, q Pair) int { return cmp.Or(cmp.Compare(p.A, q.A), cmp.Compare(p.B, q.B)) })
	m.Names = slices.Clone(x.Names)
	for i := range m.Names {
		m.Names[i].A, m.Names[i].B = m.Names[i].B, m.Names[i].A
	}
	slices.SortFunc(m.Names, func(p, q names.Match) int { return cmp.Or(cmp.Compare(p.A, q.A), cmp.Compare(p.B, q.B)) })
	return &m
}
