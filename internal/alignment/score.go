package alignment

import "math"

// scored gives the candidates with their scores, by A then B.
func scored(a, b *view) []Pair {
	var out []Pair
	for i, list := range candidates(a, b) {
		for _, j := range list {
			if s := score(a, i, b, j); s > 0 {
				out = append(out, Pair{i, j, s})
			}
		}
	}
	return out
}

// score is how much of what the two sentences say they share, 0..1.
func score(a *view, i int, b *view, j int) float64 {
	s, n := shared(a.terms[i], b.terms[j])
	if n == 0 {
		return 0
	}
	ta, tb := a.total[i], b.total[j]
	return s / (math.Sqrt(ta*tb)*0.6 + min(ta, tb)*0.4 + 6)
}

// shared sums the weights of the common terms.
func shared(x, y []term) (sum float64, n int) {
	for i, j := 0, 0; i < len(x) && j < len(y); {
		switch {
		case x[i].id < y[j].id:
			i++
		case x[i].id > y[j].id:
			j++
		default:
			sum += (x[i].weight + y[j].weight) / 2
			n++
			i, j = i+1, j+1
		}
	}
	return sum, n
}
