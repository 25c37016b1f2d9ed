package main

import (
	"encoding/binary"
	"fmt"
	"math"
	"sort"
	"time"

	"twosource/internal/attribution/model"
)

type fieldOptions struct {
	epochs, cutoff, keep int
	eta, drop, step      float64
}

const (
	labels   = int(model.NumLabels)
	edgeSize = model.EdgeSize
)

// A sequence is a paragraph as numbers.
type sequence struct {
	feats  []int32 // of all tokens
	at     []int32 // first feature of each token, and the end
	gold   []uint8
	ta, tb []uint16
}

// A field is a conditional random field in training: AdaGrad on the likelihood of
// single paragraphs, features dropped at random, weights averaged over epochs.
type field struct {
	o      fieldOptions
	m      *model.Model
	id     []int32 // by key
	keys   []uint32
	seqs   []sequence
	w, g2  []float32
	sum    []float32
	mask   []bool
	e, eg2 []float32 // edgeSize: by tag, then by mark
	esum   []float32
	steps  [][2]uint8
	cueKey []uint32
	cueBit string
	rng    random
	alpha  []([labels]float64)
	beta   []([labels]float64)
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
	for b := range labels {
		for a := range model.Start + 1 {
			if model.Allowed(a, b) {
				f.steps = append(f.steps, [2]uint8{uint8(a), uint8(b)})
			}
		}
	}
	f.train()
	if o.keep > 0 {
		sum := make([]float64, len(f.sum))
		for i, x := range f.sum {
			sum[i] = float64(x)
		}
		limit := threshold(sum, o.keep)
		f.mask = make([]bool, len(f.w))
		for i, x := range sum {
			f.mask[i] = math.Abs(x) >= limit
		}
		fmt.Printf("field: pruned at %.3f, %s\n", limit, since(start))
		f.train()
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
	longest := 0
	for i := range paragraphs {
		p := &paragraphs[i]
		s := sequence{gold: p.gold}
		for k := range p.Words {
			s.at = append(s.at, int32(len(s.feats)))
			for _, x := range p.Features(buf, k) {
				if n := f.id[x]; n >= 0 {
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
	f.alpha, f.beta, f.emit = make([][labels]float64, longest), make([][labels]float64, longest), make([][labels]float64, longest)
	f.trans = make([][]float64, longest)
}

func (f *field) train() {
	n, ne := len(f.keys)*labels, (model.EdgeTags+model.EdgeMarks)*edgeSize
	f.w, f.g2, f.sum = make([]float32, n), make([]float32, n), make([]float32, n)
	f.e, f.eg2, f.esum = make([]float32, ne), make([]float32, ne), make([]float32, ne)
	f.rng = 20161108
	order := make([]int, len(f.seqs))
	for i := range order {
		order[i] = i
	}
	for e := range f.o.epochs {
		start := time.Now()
		f.rng.shuffle(order)
		loss := 0.0
		for _, k := range order {
			loss += f.learn(&f.seqs[k])
		}
		for i, x := range f.w {
			f.sum[i] += x
		}
		for i, x := range f.e {
			f.esum[i] += x
		}
		fmt.Printf("field: epoch %d, loss %.0f, %s\n", e+1, loss, since(start))
	}
	for i := range f.sum {
		f.sum[i] /= float32(f.o.epochs)
	}
	for i := range f.esum {
		f.esum[i] /= float32(f.o.epochs)
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
		z := 0.0
		for l := range labels {
			z += f.alpha[i][l] * f.beta[i][l]
		}
		any := false
		for l := range labels {
			g[l] = float32(f.alpha[i][l] * f.beta[i][l] / z)
		}
		g[s.gold[i]]--
		for l := range g {
			if g[l] > -1e-3 && g[l] < 1e-3 {
				g[l] = 0
			} else {
				any = true
			}
		}
		if !any {
			continue
		}
		f.updateEdges(s, i)
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

func (f *field) forwardBackward(s *sequence, n int) (loss float64) {
	for i := range n {
		top := f.emit[i][0]
		for _, x := range f.emit[i] {
			top = max(top, x)
		}
		ea, eb := f.e[int(s.ta[i])*edgeSize:], f.e[int(s.tb[i])*edgeSize:]
		prev := model.Start
		if i > 0 {
			prev = int(s.gold[i-1])
		}
		k := prev*labels + int(s.gold[i])
		loss -= f.emit[i][s.gold[i]] + float64(ea[k]+eb[k]) - top
		for l := range f.emit[i] {
			f.emit[i][l] = math.Exp(f.emit[i][l] - top)
		}
		if f.trans[i] == nil {
			f.trans[i] = make([]float64, len(f.steps))
		}
		f.alpha[i] = [labels]float64{}
		for k, st := range f.steps {
			if (int(st[0]) == model.Start) != (i == 0) {
				continue
			}
			x := int(st[0])*labels + int(st[1])
			v := math.Exp(float64(ea[x] + eb[x]))
			f.trans[i][k] = v
			if i == 0 {
				f.alpha[i][st[1]] += v
			} else {
				f.alpha[i][st[1]] += v * f.alpha[i-1][st[0]]
			}
		}
		z := 0.0
		for l := range labels {
			f.alpha[i][l] *= f.emit[i][l]
			z += f.alpha[i][l]
		}
		for l := range labels {
			f.alpha[i][l] /= z
		}
		loss += math.Log(z)
	}
	for l := range labels {
		f.beta[n-1][l] = 1
	}
	for i := n - 2; i >= 0; i-- {
		f.beta[i] = [labels]float64{}
		z := 0.0
		for k, st := range f.steps {
			if int(st[0]) == model.Start {
				continue
			}
			v := f.trans[i+1][k] * f.emit[i+1][st[1]] * f.beta[i+1][st[1]]
			f.beta[i][st[0]] += v
			z += v
		}
		for l := range labels {
			f.beta[i][l] /= z
		}
	}
	return loss
}

func (f *field) updateEdges(s *sequence, i int) {
	var p [200]float64
	z := 0.0
	for k, st := range f.steps {
		if (int(st[0]) == model.Start) != (i == 0) {
			continue
		}
		v := f.trans[i][k] * f.emit[i][st[1]] * f.beta[i][st[1]]
		if i > 0 {
			v *= f.alpha[i-1][st[0]]
		}
		p[k] = v
		z += v
	}
	prev := model.Start
	if i > 0 {
		prev = int(s.gold[i-1])
	}
	for k, st := range f.steps {
		g := p[k] / z
		if int(st[0]) == prev && st[1] == s.gold[i] {
			g--
		}
		if g > -1e-3 && g < 1e-3 {
			continue
		}
		x := int(st[0])*labels + int(st[1])
		for _, t := range [2]int{int(s.ta[i]), int(s.tb[i])} {
			f.eg2[t*edgeSize+x] += float32(g * g)
			f.e[t*edgeSize+x] -= float32(f.o.eta * g / (math.Sqrt(float64(f.eg2[t*edgeSize+x])) + 1e-4))
		}
	}
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
	ne := model.EdgeTags * edgeSize
	e := make([]byte, len(f.esum))
	for i, x := range f.esum {
		e[i] = byte(quant(x))
	}
	dst = model.AppendSection(dst, e[:ne])
	return model.AppendSection(dst, e[ne:])
}
