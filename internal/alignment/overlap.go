package alignment

import (
	"cmp"
	"math"
	"slices"

	"twosource/internal/text"
)

// A SharedWord is one telling word that a sentence of A and one of B both say, the
// same or near in meaning.
type SharedWord struct {
	A, B   int     // token indexes
	Weight float64 // how rare it is, in English and in these reports, by how near the two are; 0..1
	Name   bool    // a name or a number
	Same   bool    // one stem, not only one meaning
	Once   bool    // no other sentence of either report says it
}

// SharedWords pairs the telling words of sentence i of A one to one with those of
// sentence j of B, the best matches first, and gives them in the order of A. A word
// that its sentence says twice counts where it comes first.
func (al *Alignment) SharedWords(i, j int) []SharedWord {
	if al.a == nil || i >= len(al.a.sentences) || j >= len(al.b.sentences) {
		return nil
	}
	return al.pairOff(i, al.a.whole(i), j, al.b.whole(j), near)
}

// SharedIn does the same for the words of a span of either sentence.
func (al *Alignment) SharedIn(i int, a text.Span, j int, b text.Span) []SharedWord {
	if al.a == nil || i >= len(al.a.sentences) || j >= len(al.b.sentences) {
		return nil
	}
	return al.pairOff(i, a, j, b, near)
}

// AkinWords does the same, inside a span of either sentence, for words as far apart in
// meaning as "supply" and "sell", or "weapon" and "drone": too far to be evidence by
// themselves.
func (al *Alignment) AkinWords(i int, a text.Span, j int, b text.Span) []SharedWord {
	if al.a == nil || i >= len(al.a.sentences) || j >= len(al.b.sentences) {
		return nil
	}
	return al.pairOff(i, a, j, b, akin)
}

// akin says how near two terms are in meaning where words that are merely akin count too.
func akin(t, u *term) float64 {
	if s := near(t, u); s > 0 {
		return s
	}
	if !t.number && !u.number && meet(t.sets, u.sets, 0xffff) {
		return 0.5
	}
	return 0
}

func (v *view) whole(i int) text.Span { return v.side.Report.Sentences[i].Span }

func (al *Alignment) pairOff(i int, a text.Span, j int, b text.Span, near func(t, u *term) float64) []SharedWord {
	ta, tb := al.a.side.Report.Tokens, al.b.side.Report.Tokens
	x, y := &al.a.sentences[i], &al.b.sentences[j]
	var all []SharedWord
	for k := range x.terms {
		t := &x.terms[k]
		if !a.Contains(ta[t.token].Span) {
			continue
		}
		for m := range y.terms {
			u := &y.terms[m]
			if s := near(t, u); s > 0 && b.Contains(tb[u.token].Span) {
				all = append(all, SharedWord{
					A: t.token, B: u.token, Weight: s * math.Sqrt(t.common*t.local*u.common*u.local),
					Name: t.name || t.number, Same: t.id == u.id, Once: t.only && u.only,
				})
			}
		}
	}
	slices.SortFunc(all, func(p, q SharedWord) int {
		return cmp.Or(cmp.Compare(q.Weight, p.Weight), cmp.Compare(p.A, q.A), cmp.Compare(p.B, q.B))
	})
	usedA, usedB := map[int]bool{}, map[int]bool{}
	out := all[:0]
	for _, w := range all {
		if !usedA[w.A] && !usedB[w.B] {
			usedA[w.A], usedB[w.B] = true, true
			out = append(out, w)
		}
	}
	slices.SortFunc(out, func(p, q SharedWord) int { return cmp.Compare(p.A, q.A) })
	return out
}

// WeightA is the weight of the telling words of A's sentence i that lie in the span: the
// sum of which those of [Alignment.SharedWords] are a part.
func (al *Alignment) WeightA(i int, s text.Span) float64 { return weightIn(al.a, i, s) }

// WeightB is the same for B's sentence j.
func (al *Alignment) WeightB(j int, s text.Span) float64 { return weightIn(al.b, j, s) }

func weightIn(v *view, i int, s text.Span) (sum float64) {
	if v == nil || i >= len(v.sentences) {
		return 0
	}
	for _, t := range v.sentences[i].terms {
		if s.Contains(v.side.Report.Tokens[t.token].Span) {
			sum += t.common * t.local
		}
	}
	return sum
}
