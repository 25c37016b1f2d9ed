package main

import "math"

// fitLogistic fits a logistic regression by Newton's method on the samples that use
// holds for. The weights are drawn to the prior with the given pull, as if so many
// samples spoke for it, all but the first, which is that of the constant 1.
func fitLogistic(x [][]float64, y, prior []float64, pull float64, use func(int) bool) []float64 {
	n := len(prior)
	w := make([]float64, n) // from the prior, far from the end, Newton's steps lead astray
	const rounds, free = 12, 0.01
	for range rounds {
		h := make([][]float64, n) // the Hessian, with the gradient as last column
		for k := range h {
			p := pull
			if k == 0 {
				p = free
			}
			h[k] = make([]float64, n+1)
			h[k][k], h[k][n] = p, p*(w[k]-prior[k])
		}
		for i := range x {
			if !use(i) {
				continue
			}
			p := 1 / (1 + math.Exp(-dot(w, x[i])))
			for k, v := range x[i] {
				h[k][n] += (p - y[i]) * v
				for l, z := range x[i] {
					h[k][l] += p * (1 - p) * v * z
				}
			}
		}
		for k, d := range solve(h) {
			w[k] -= d
		}
	}
	return w
}
