// Package alignment finds which sentences of two reports tell the same fact or
// report the same utterance, in any order, split or merged.
//
// It weighs shared rare words, names, figures and quoted words. It does not say
// what differs inside an aligned pair: that is package divergence.
package alignment

import (
	"slices"
	"sort"

	"twosource/internal/attribution"
	"twosource/internal/figures"
	"twosource/internal/names"
	"twosource/internal/text"
)

// A Side is one report with what the finders read in it.
type Side struct {
	Report       *text.Report
	Figures      []figures.Figure
	Names        *names.Index
	Attributions []attribution.Attribution
}

// A Pair is one aligned pair of sentences.
type Pair struct {
	A, B  int     // sentence indexes
	Score float64 // 0..1
}

// A Relation is what the two texts are to each other; the values are those of the JSON contract.
type Relation string

const (
	SameEvent Relation = "same-event"
	Versions  Relation = "versions" // near-copies of one text
	Unrelated Relation = "unrelated"
)

// An Alignment is the result: the pairs, by A then B, and what the texts are to each other.
type Alignment struct {
	Pairs    []Pair
	Loose    []Pair // candidates below the threshold, by A then B: what may tell the same
	Relation Relation
	Names    []names.Match // the entities that both reports speak of

	a, b  *view
	pairs []Pair // Pairs and Loose, kept for unrelated texts too
	loose []Pair
	byB   []int // indexes into Pairs, by B then A
}

// Align aligns the sentences of a and b. Align(b, a) is its mirror: the two are
// always compared in one order, so that not even rounding differs.
func Align(a, b *Side) *Alignment {
	if b.Report.Text < a.Report.Text {
		return align(b, a).Swap()
	}
	return align(a, b)
}

func align(a, b *Side) *Alignment {
	links := linked(a, b)
	va, vb := views(a, b, links)
	al := &Alignment{Relation: Unrelated, Names: links, a: va, b: vb}
	al.decode(scored(va, vb))
	al.Relation = al.relation()
	if al.Relation != Unrelated {
		al.Pairs, al.Loose = al.pairs, al.loose
	}
	al.index()
	return al
}

// Swap gives the alignment of b with a.
func (al *Alignment) Swap() *Alignment {
	m := &Alignment{Relation: al.Relation, a: al.b, b: al.a, pairs: mirror(al.pairs), loose: mirror(al.loose)}
	if m.Relation != Unrelated {
		m.Pairs, m.Loose = m.pairs, m.loose
	}
	for _, n := range al.Names {
		n.A, n.B = n.B, n.A
		m.Names = append(m.Names, n)
	}
	sort.Slice(m.Names, func(x, y int) bool {
		return m.Names[x].A < m.Names[y].A || m.Names[x].A == m.Names[y].A && m.Names[x].B < m.Names[y].B
	})
	m.index()
	return m
}

func mirror(list []Pair) []Pair {
	out := make([]Pair, len(list))
	for i, p := range list {
		out[i] = Pair{p.B, p.A, p.Score}
	}
	sort.Slice(out, func(x, y int) bool { return before(out[x], out[y]) })
	return out
}

func before(x, y Pair) bool { return x.A < y.A || x.A == y.A && x.B < y.B }

func (al *Alignment) index() {
	al.byB = make([]int, len(al.Pairs))
	for i := range al.byB {
		al.byB[i] = i
	}
	sort.Slice(al.byB, func(x, y int) bool {
		p, q := al.Pairs[al.byB[x]], al.Pairs[al.byB[y]]
		return p.B < q.B || p.B == q.B && p.A < q.A
	})
}

// Drop takes out the pairs of the sentences that tell nothing of the event: a byline,
// the line that says when the report came out. side is 0 for A, 1 for B.
func (al *Alignment) Drop(idle func(side, sentence int) bool) {
	rest := func(list []Pair) []Pair {
		return slices.DeleteFunc(list, func(p Pair) bool { return idle(0, p.A) || idle(1, p.B) })
	}
	al.pairs, al.loose = rest(al.pairs), rest(al.loose)
	if al.Relation != Unrelated {
		al.Pairs, al.Loose = al.pairs, al.loose
	}
	al.index()
}

// OfA gives the pairs of sentence i of report A, by B.
func (al *Alignment) OfA(i int) []Pair {
	from := sort.Search(len(al.Pairs), func(k int) bool { return al.Pairs[k].A >= i })
	to := sort.Search(len(al.Pairs), func(k int) bool { return al.Pairs[k].A > i })
	return al.Pairs[from:to]
}

// OfB gives the pairs of sentence j of report B, by A.
func (al *Alignment) OfB(j int) []Pair {
	from := sort.Search(len(al.byB), func(k int) bool { return al.Pairs[al.byB[k]].B >= j })
	var out []Pair
	for ; from < len(al.byB) && al.Pairs[al.byB[from]].B == j; from++ {
		out = append(out, al.Pairs[al.byB[from]])
	}
	return out
}

// Aligned reports whether sentence i of A and sentence j of B are a pair.
func (al *Alignment) Aligned(i, j int) bool {
	return find(al.Pairs, i, j) >= 0
}

// find is the index of the pair in a sorted list, or -1.
func find(list []Pair, i, j int) int {
	k := sort.Search(len(list), func(k int) bool { return !before(list[k], Pair{A: i, B: j}) })
	if k < len(list) && list[k].A == i && list[k].B == j {
		return k
	}
	return -1
}

// Likeness is how like sentence i of A and sentence j of B are, 0..1: the score
// of the pair or of the loose pair, 0 where they have nothing telling in common.
func (al *Alignment) Likeness(i, j int) float64 {
	for _, list := range [...][]Pair{al.Pairs, al.Loose} {
		if k := find(list, i, j); k >= 0 {
			return list[k].Score
		}
	}
	return 0
}

// Shared gives the telling words that sentence i of A and sentence j of B share,
// as A writes them, in its order: the evidence for the pair.
func (al *Alignment) Shared(i, j int) []string {
	if al.a == nil || i < 0 || j < 0 || i >= len(al.a.sentences) || j >= len(al.b.sentences) {
		return nil
	}
	var tokens []int
	x, y := al.a.sentences[i].terms, al.b.sentences[j].terms
	for m, n := 0, 0; m < len(x) && n < len(y); {
		switch {
		case x[m].id < y[n].id:
			m++
		case x[m].id > y[n].id:
			n++
		default:
			tokens = append(tokens, x[m].token)
			m, n = m+1, n+1
		}
	}
	sort.Ints(tokens)
	var out []string
	for _, k := range tokens {
		if w := al.a.side.Report.Token(k); len(w) > 1 || w[0] <= '9' { // a lone letter is a unit or an initial: "47.2 C"
			out = append(out, w)
		}
	}
	return out
}
