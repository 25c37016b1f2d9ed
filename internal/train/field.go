package main

import (
	"encoding/binary"
	"fmt"
	"math"
	"sort"
	"sync"
	"time"

	"twosource/internal/attribution/model"
)

type fieldOptions struct {
	epochs, cutoff, keep int
	eta, drop, step      float64
	l1                   float64 // cost of a weight, per paragraph
	drop2, bias          float64 // after pruning; added to a cue's first token, in favour of recall
	epochs2              int
	seeds                int // trainings that are averaged
	every                int // paragraphs between the moments that are averaged
}

const (
	labels   = model.NumColumns // of a row: labels and ends
	states   = model.NumStates
	edgeSize = model.EdgeSize
)

// A sequence is a paragraph as numbers.
type sequence struct {
	feats  []int32 // of all tokens
	at     []int32 // first feature of each token, and the end
	gold   []uint8
	path   []uint8
	ta, tb []uint16
}

// A field is a conditional random field in training: AdaGrad on the likelihood of
// single paragraphs, features dropped at random, weights averaged over epochs.
type field struct {
	o      fieldOptions
	m      *model.Model
	id     []int32 // by key
	keys   []uint32
	place  []uint8 // of each feature in a token's list: its template
	seqs   []sequence
	w, g2  []float32
	sum    []float32
	mask   []bool
	e, eg2 []float32 // edgeSize: by tag, then by mark
	esum   []float32
	steps  []model.Step
	cueKey []uint32
	cueBit string
	rng    random
	alpha  []([states]float64)
	beta   []([states]float64)
	emit   []([labels]float64)
	trans  [][]float64
	kept   []bool
}

func trainField(m *model.Model, paragraphs []paragraph, o fieldOptions) []byte {
	start := time.Now()
	f := &field{o: o, m: m}
	f.cueTable(paragraphs)
	m.SetCues(f.cueKey, f.cueBit)
	f.index(paragraphs)
	fmt.Printf("field: %d features, %d likely cues, %s\n", len(f.keys), len(f.cueKey), since(start))
	f.steps = model.Steps()
	f.average()
	if o.keep > 0 {
		sum := make([]float64, len(f.sum))
		for i, x := range f.sum {
			sum[i] = float64(x)
		}
		live := 0
		for _, x := range sum {
			if math.Abs(x) >= o.step/2 {
				live++
			}
		}
		fmt.Printf("field: %d weights of half a step or more\n", live)
		limit := threshold(sum, o.keep)
		f.mask = make([]bool, len(f.sum))
		for i, x := range sum {
			f.mask[i] = math.Abs(x) >= limit
		}
		fmt.Printf("field: pruned at %.3f, %s\n", limit, since(start))
		f.shrink()
		f.o.drop, f.o.epochs = f.o.drop2, f.o.epochs2
		f.average()
	}
	fmt.Printf("field: %s\n", since(start))
	return f.file()
}

// cueTable counts how often each word is part of a cue.
func (f *field) cueTable(paragraphs []paragraph) {
	type tally struct{ cue, all int }
	count := map[uint32]*tally{}
	for i := range paragraphs {
		p := &paragraphs[i]
		for k, w := range p.Low {
			if _, mark := model.MarkTag(w); mark {
				continue
			}
			h := model.Hash(w)
			if count[h] == nil {
				count[h] = &tally{}
			}
			count[h].all++
			if model.Role(p.gold[k]) == model.Cue {
				count[h].cue++
			}
		}
	}
	for h, c := range count {
		if c.all >= 4 && float64(c.cue)/float64(c.all) >= .02 {
			f.cueKey = append(f.cueKey, h)
		}
	}
	sort.Slice(f.cueKey, func(i, j int) bool { return f.cueKey[i] < f.cueKey[j] })
	var bits []byte
	for _, h := range f.cueKey {
		c := count[h]
		share := (float64(c.cue) - .5) / (float64(c.all) + 2)
		b := byte(1)
		for _, limit := range [...]float64{.08, .2, .4, .65} {
			if share > limit {
				b++
			}
		}
		bits = append(bits, b)
	}
	f.cueBit = string(bits)
}

// index numbers the features that are frequent enough and reads the paragraphs.
func (f *field) index(paragraphs []paragraph) {
	count := make([]uint16, 1<<24)
	buf := make([]uint32, 0, model.MaxFeatures)
	for i := range paragraphs {
		p := &paragraphs[i]
		f.m.Prepare(&p.Input)
		for k := range p.Words {
			for _, x := range p.Features(buf, k) {
				if count[x] < math.MaxUint16 {
					count[x]++
				}
			}
		}
	}
	f.id = make([]int32, 1<<24)
	for k, c := range count {
		f.id[k] = -1
		if int(c) >= f.o.cutoff {
			f.id[k] = int32(len(f.keys))
			f.keys = append(f.keys, uint32(k))
		}
	}
	f.place = make([]uint8, len(f.keys))
	longest := 0
	for i := range paragraphs {
		p := &paragraphs[i]
		s := sequence{gold: p.gold, path: p.path}
		for k := range p.Words {
			s.at = append(s.at, int32(len(s.feats)))
			for at, x := range p.Features(buf, k) {
				if n := f.id[x]; n >= 0 {
					f.place[n] = uint8(at)
					s.feats = append(s.feats, n)
				}
			}
			a, b := p.Edges(k)
			s.ta, s.tb = append(s.ta, uint16(a)), append(s.tb, uint16(b+model.EdgeTags))
		}
		s.at = append(s.at, int32(len(s.feats)))
		longest = max(longest, len(p.Words))
		f.seqs = append(f.seqs, s)
	}
	f.alpha, f.beta, f.emit = make([][states]float64, longest), make([][states]float64, longest), make([][labels]float64, longest)
	f.trans = make([][]float64, longest)
}

// shrink drops the features that pruning left without a weight.
func (f *field) shrink() {
	gone := make([]bool, len(f.keys))
	for k := range f.keys {
		gone[k] = true
		for l := range labels {
			if f.mask[k*labels+l] {
				gone[k] = false
			} else {
				f.sum[k*labels+l] = 0
			}
		}
	}
	for i := range f.seqs {
		s := &f.seqs[i]
		n := int32(0)
		for t := range s.gold {
			from := s.at[t]
			s.at[t] = n
			for _, x := range s.feats[from:s.at[t+1]] {
				if !gone[x] {
					s.feats[n] = x
					n++
				}
			}
		}
		s.at[len(s.gold)] = n
		s.feats = s.feats[:n]
	}
}

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

func (f *field) forwardBackward(s *sequence, n int) (loss float64) {
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
	return loss
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

// file writes the averaged weights in steps of o.step.
func (f *field) file() []byte {
	quant := func(x float32) int8 { return int8(max(-127, min(127, math.Round(float64(x)/f.o.step)))) }
	weights := map[uint32]map[uint8]int8{}
	n := 0
	for i, k := range f.keys {
		for l := range labels {
			if q := quant(f.sum[i*labels+l]); q != 0 && (f.mask == nil || f.mask[i*labels+l]) {
				if weights[k] == nil {
					weights[k] = map[uint8]int8{}
				}
				weights[k][uint8(l)] = q
				n++
			}
		}
	}
	var kept [model.MaxFeatures]int
	for i, k := range f.keys {
		kept[f.place[i]] += len(weights[k])
	}
	fmt.Printf("field: weights by template %v\n", kept)
	list := rows(weights)
	fmt.Printf("field: %d rows, %d weights\n", len(list), n)
	dst := model.AppendTable([]byte(model.Magic), list)
	var keys []byte
	last := uint32(0)
	for _, k := range f.cueKey {
		keys = binary.AppendUvarint(keys, uint64(k-last))
		last = k
	}
	dst = model.AppendSection(dst, keys)
	dst = model.AppendSection(dst, []byte(f.cueBit))
	ne, ns := model.EdgeTags*edgeSize, (model.EdgeTags+model.EdgeMarks)*edgeSize
	e := make([]byte, len(f.esum))
	for i, x := range f.esum {
		if i < ne && i%int(model.NumLabels) == int(model.Cue) {
			x += float32(f.o.bias)
		}
		e[i] = byte(quant(x))
	}
	dst = model.AppendSection(dst, e[:ne])
	dst = model.AppendSection(dst, e[ne:ns])
	return model.AppendSection(dst, e[ns:])
}
