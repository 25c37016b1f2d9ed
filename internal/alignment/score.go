package alignment

// An Example is a candidate pair as the scorer sees it, for the trainer.
type Example struct {
	A, B     int
	Features []float64
}

// Examples gives the candidates of two reports with their features, by A then B.
func Examples(a, b *Side) []Example {
	va, vb := views(a, b)
	var out []Example
	each(va, vb, func(i, j int, f *features) {
		out = append(out, Example{i, j, append([]float64(nil), f[:]...)})
	})
	return out
}

// each calls do with the features of every candidate, by A then B.
func each(a, b *view, do func(i, j int, f *features)) {
	list := candidates(a, b)
	all := make([][]features, len(list))
	l := &likenesses{make([][]Pair, len(a.sentences)), make([][]Pair, len(b.sentences))}
	for i, js := range list {
		all[i] = make([]features, len(js))
		for k, c := range js {
			j := int(c.b)
			all[i][k] = featuresOf(a, i, b, j)
			p := Pair{i, j, all[i][k][rough]}
			l.pairs[i] = append(l.pairs[i], p)
			l.byB[j] = append(l.byB[j], p)
		}
	}
	for i, js := range list {
		for k, c := range js {
			all[i][k].around(l, i, int(c.b))
			do(i, int(c.b), &all[i][k])
		}
	}
}

// scored gives the candidates with their scores, by A then B.
func scored(a, b *view) []Pair {
	var out []Pair
	each(a, b, func(i, j int, f *features) {
		if s := sigmoid(f.odds()); s >= least {
			out = append(out, Pair{i, j, s})
		}
	})
	return out
}
