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
