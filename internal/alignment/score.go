package alignment

import "twosource/internal/names"

// linked gives the entities that both reports speak of.
func linked(a, b *Side) []names.Match {
	if a.Names == nil || b.Names == nil {
		return nil
	}
	return names.Link(a.Report, a.Names, b.Report, b.Names)
}

// candidatesOf are the pairs of sentences that may tell the same, by A then B.
type candidatesOf struct {
	a, b     *view
	pairs    []Pair
	features []features
}

func read(a, b *view) *candidatesOf {
	c := &candidatesOf{a: a, b: b}
	l := &likenesses{make([][]Pair, len(a.sentences)), make([][]Pair, len(b.sentences))}
	g := &grid{}
	for i, js := range candidates(a, b) {
		for _, x := range js {
			j := int(x.b)
			f := g.featuresOf(a, i, b, j)
			p := Pair{i, j, f[rough]}
			l.pairs[i] = append(l.pairs[i], p)
			l.byB[j] = append(l.byB[j], p)
			c.pairs, c.features = append(c.pairs, p), append(c.features, f)
		}
	}
	for k, p := range c.pairs {
		c.features[k].around(l, p.A, p.B)
	}
	return c
}

// An Examples is the candidates of two reports as the scorer sees them, for the trainer.
type Examples struct {
	Pairs    []Pair
	Features [][]float64
}

// NewExamples gives the candidates of two reports.
func NewExamples(a, b *Side) *Examples {
	va, vb := views(a, b, linked(a, b))
	c := read(va, vb)
	x := &Examples{Pairs: c.pairs}
	for k := range c.features {
		x.Features = append(x.Features, c.features[k][:])
	}
	return x
}

// scored gives the candidates with their scores, by A then B.
func scored(a, b *view) []Pair {
	c := read(a, b)
	var out []Pair
	for k, p := range c.pairs {
		if p.Score = sigmoid(pairModel.odds(c.features[k][:])); p.Score >= least {
			out = append(out, p)
		}
	}
	return out
}
