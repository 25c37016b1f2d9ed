package main

import (
	"fmt"
	"math"
	"sync"
	"time"

	"twosource/internal/attribution/model"
)

// average trains several times, each with an order and drop-outs of its own, and
// takes the mean of the weights: linear models average as well as they vote, at no
// cost in size. Two are worth a hundredth of F1.
func (f *field) average() {
	runs := make([]field, f.o.seeds)
	var wait sync.WaitGroup
	for k := range runs {
		runs[k] = *f
		r := &runs[k]
		n := len(f.alpha)
		r.rng, r.kept = random(20161108+k), nil
		r.alpha, r.beta, r.emit = make([][states]float64, n), make([][states]float64, n), make([][labels]float64, n)
		r.trans = make([][]float64, n)
		wait.Add(1)
		go func() {
			defer wait.Done()
			r.train()
		}()
	}
	wait.Wait()
	f.sum, f.esum = runs[0].sum, runs[0].esum
	for k := range runs[1:] {
		for i, x := range runs[k+1].sum {
			f.sum[i] += x
		}
		for i, x := range runs[k+1].esum {
			f.esum[i] += x
		}
	}
	for i := range f.sum {
		f.sum[i] /= float32(len(runs))
	}
	for i := range f.esum {
		f.esum[i] /= float32(len(runs))
	}
}

func (f *field) train() {
	n, ne := len(f.keys)*labels, (model.EdgeTags+model.EdgeMarks)*edgeSize+(states+1)*states
	f.w, f.e = make([]float32, n), make([]float32, ne)
	f.g2, f.sum = make([]float32, n), make([]float32, n)
	f.eg2, f.esum = make([]float32, ne), make([]float32, ne)
	order := make([]int, len(f.seqs))
	for i := range order {
		order[i] = i
	}
	snapshots := 0
	for e := range f.o.epochs {
		start := time.Now()
		f.rng.shuffle(order)
		loss := 0.0
		for n, k := range order {
			loss += f.learn(&f.seqs[k])
			if f.o.l1 > 0 && f.mask == nil && n%500 == 499 {
				f.soften(500 * f.o.l1)
			}
			if e > 0 && n%f.o.every == f.o.every-1 { // the mean of many moments, the first epoch's aside
				snapshots++
				for i, x := range f.w {
					f.sum[i] += x
				}
				for i, x := range f.e {
					f.esum[i] += x
				}
			}
		}
		fmt.Printf("field: epoch %d, loss %.0f, %s\n", e+1, loss, since(start))
	}
	for i := range f.sum {
		f.sum[i] /= float32(snapshots)
	}
	for i := range f.esum {
		f.esum[i] /= float32(snapshots)
	}
}

// soften pulls all weights towards zero by the same cost, in steps as long as those
// of learning: weights that earn less than they cost vanish.
func (f *field) soften(cost float64) {
	c := float32(cost * f.o.eta)
	for i, w := range f.w {
		if w == 0 {
			continue
		}
		t := c / (float32(math.Sqrt(float64(f.g2[i]))) + 1e-4)
		switch {
		case w > t:
			f.w[i] = w - t
		case w < -t:
			f.w[i] = w + t
		default:
			f.w[i] = 0
		}
	}
}

// learn takes one step on one paragraph and gives its loss before it.
func (f *field) learn(s *sequence) float64 {
	n := len(s.gold)
	if n == 0 {
		return 0
	}
	f.scores(s)
	loss := f.forwardBackward(s, n)
	for i := range n {
		var g [labels]float32
		if !f.gradient(s, i, &g) {
			continue
		}
		for at := s.at[i]; at < s.at[i+1]; at++ {
			if f.kept[at] {
				f.update(int(s.feats[at])*labels, &g)
			}
		}
	}
	return loss
}

func (f *field) scores(s *sequence) {
	if cap(f.kept) < len(s.feats) {
		f.kept = make([]bool, 2*len(s.feats))
	}
	f.kept = f.kept[:len(s.feats)]
	limit := uint64(f.o.drop * (1 << 16))
	var bits uint64
	for i := range f.kept {
		if i&3 == 0 {
			bits = f.rng.next()
		}
		f.kept[i] = bits&0xffff >= limit
		bits >>= 16
	}
	scale := 1 / (1 - f.o.drop)
	for i := range len(s.gold) {
		var sc [labels]float32
		for at := s.at[i]; at < s.at[i+1]; at++ {
			if f.kept[at] {
				row := f.w[int(s.feats[at])*labels:][:labels]
				for l := range sc {
					sc[l] += row[l]
				}
			}
		}
		for l := range sc {
			f.emit[i][l] = float64(sc[l]) * scale
		}
	}
}

// edge gives the places of the three weights of a step into token i.
func (s *sequence) edge(i int, st *model.Step) [3]int {
	return [3]int{
		int(s.ta[i])*edgeSize + int(st.Edge),
		int(s.tb[i])*edgeSize + int(st.Edge),
		(model.EdgeTags+model.EdgeMarks)*edgeSize + int(st.From)*states + int(st.To),
	}
}

// state is the gold one before token i.
func (s *sequence) state(i int) int {
	if i < 0 {
		return states
	}
	return int(s.path[i])
}

// forwardBackward fills alpha and beta for the first n tokens and gives minus the
// log-likelihood of their gold path.
func (f *field) forwardBackward(s *sequence, n int) (loss float64) {
	loss = f.forward(s, n)
	f.backward(n)
	return loss
}

func (f *field) forward(s *sequence, n int) (loss float64) {
	for i := range n {
		top := f.emit[i][0]
		for _, x := range f.emit[i][:model.NumLabels] {
			top = max(top, x)
		}
		loss -= f.emit[i][s.gold[i]] - top
		for l := range f.emit[i] {
			if l < int(model.NumLabels) {
				f.emit[i][l] -= top
			}
			f.emit[i][l] = math.Exp(f.emit[i][l])
		}
		if f.trans[i] == nil {
			f.trans[i] = make([]float64, len(f.steps))
		}
		f.alpha[i] = [states]float64{}
		for k := range f.steps {
			st := &f.steps[k]
			if (int(st.From) == states) != (i == 0) {
				continue
			}
			e := s.edge(i, st)
			v := math.Exp(float64(f.e[e[0]] + f.e[e[1]] + f.e[e[2]]))
			if st.End != 0 {
				v *= f.emit[i][st.End]
			}
			if int(st.From) == s.state(i-1) && int(st.To) == s.state(i) {
				loss -= math.Log(v)
			}
			v *= f.emit[i][st.Label]
			f.trans[i][k] = v
			if i == 0 {
				f.alpha[i][st.To] += v
			} else {
				f.alpha[i][st.To] += v * f.alpha[i-1][st.From]
			}
		}
		z := 0.0
		for _, a := range f.alpha[i] {
			z += a
		}
		for l := range f.alpha[i] {
			f.alpha[i][l] /= z
		}
		loss += math.Log(z)
	}
	return loss
}

func (f *field) backward(n int) {
	for l := range f.beta[n-1] {
		f.beta[n-1][l] = 1
	}
	for i := n - 2; i >= 0; i-- {
		f.beta[i] = [states]float64{}
		z := 0.0
		for k := range f.steps {
			st := &f.steps[k]
			if int(st.From) == states {
				continue
			}
			v := f.trans[i+1][k] * f.beta[i+1][st.To]
			f.beta[i][st.From] += v
			z += v
		}
		for l := range f.beta[i] {
			f.beta[i][l] /= z
		}
	}
}

// gradient steps on the transitions into token i and gives what is left for its
// features; false where there is nothing to learn.
func (f *field) gradient(s *sequence, i int, g *[labels]float32) bool {
	var p [200]float64
	z := 0.0
	for k := range f.steps {
		st := &f.steps[k]
		if (int(st.From) == states) != (i == 0) {
			continue
		}
		v := f.trans[i][k] * f.beta[i][st.To]
		if i > 0 {
			v *= f.alpha[i-1][st.From]
		}
		p[k] = v
		z += v
	}
	from, to := s.state(i-1), s.state(i)
	for k := range f.steps {
		st := &f.steps[k]
		x := p[k] / z
		if int(st.From) == from && int(st.To) == to {
			x--
		}
		g[st.Label] += float32(x)
		if st.End != 0 {
			g[st.End] += float32(x)
		}
		if x > -1e-3 && x < 1e-3 {
			continue
		}
		for _, at := range s.edge(i, st) {
			f.eg2[at] += float32(x * x)
			f.e[at] -= float32(f.o.eta * x / (math.Sqrt(float64(f.eg2[at])) + 1e-4))
		}
	}
	any := false
	for l := range g {
		if g[l] > -1e-3 && g[l] < 1e-3 {
			g[l] = 0
		} else {
			any = true
		}
	}
	return any
}

func (f *field) update(at int, g *[labels]float32) {
	w, g2 := f.w[at:][:labels], f.g2[at:][:labels]
	for l, x := range g {
		if x == 0 || f.mask != nil && !f.mask[at+l] {
			continue
		}
		g2[l] += x * x
		w[l] -= float32(f.o.eta) * x / (float32(math.Sqrt(float64(g2[l]))) + 1e-4)
	}
}
