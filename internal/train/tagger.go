package main

import (
	"fmt"
	"math"
	"time"

	"twosource/internal/attribution/model"
)

const tags = int(model.Tagged)

// trainTagger trains an averaged perceptron that sees its own last two tags, prunes
// it and trains it again on the weights that are left.
func trainTagger(paragraphs []paragraph, keep int) []byte {
	start := time.Now()
	count := make([]uint16, 1<<24)
	var buf []uint32
	for i := range paragraphs {
		p := &paragraphs[i]
		t1, t2 := model.NumTags, model.NumTags
		for k := range p.Words {
			if _, fixed := model.FixedTag(p.Words[k], p.Low[k]); !fixed {
				for _, f := range p.TagFeatures(buf[:0], k, t1, t2) {
					if count[f] < math.MaxUint16 {
						count[f]++
					}
				}
			}
			t1, t2 = p.tags[k], t1
		}
	}
	id := make([]int32, 1<<24)
	n := int32(0)
	for k, c := range count {
		id[k] = -1
		if c >= 4 {
			id[k] = n
			n++
		}
	}
	t := &perceptron{id: id, w: make([]float32, int(n)*tags), sum: make([]float64, int(n)*tags), last: make([]int32, int(n)*tags)}
	t.run(paragraphs, 4)
	fmt.Printf("tagger: %d features, %s\n", n, since(start))
	if keep > 0 {
		limit := threshold(t.sum, keep)
		t.mask = make([]bool, len(t.w))
		for i, s := range t.sum {
			t.mask[i] = math.Abs(s) >= limit
			t.w[i], t.sum[i], t.last[i] = 0, 0, 0
		}
		t.step = 0
		t.run(paragraphs, 5)
	}
	fmt.Printf("tagger: pruned, %s\n", since(start))
	return model.AppendTable([]byte(model.Magic), t.rows())
}

type perceptron struct {
	id   []int32
	w    []float32
	sum  []float64 // of the weights over all steps, up to last
	last []int32
	mask []bool
	step int32
}

func (t *perceptron) run(paragraphs []paragraph, epochs int) {
	order := make([]int, len(paragraphs))
	for i := range order {
		order[i] = i
	}
	rng := random(20161108)
	var buf []uint32
	for e := range epochs {
		rng.shuffle(order)
		wrong, all := 0, 0
		for _, at := range order {
			p := &paragraphs[at]
			t1, t2 := model.NumTags, model.NumTags
			for k := range p.Words {
				tag, fixed := model.FixedTag(p.Words[k], p.Low[k])
				if !fixed {
					t.step++
					buf = p.TagFeatures(buf[:0], k, t1, t2)
					tag = t.best(buf)
					all++
					if tag != p.tags[k] {
						wrong++
						t.update(buf, p.tags[k], 1)
						t.update(buf, tag, -1)
					}
				}
				t1, t2 = tag, t1
			}
		}
		fmt.Printf("tagger: epoch %d, %.4f wrong\n", e+1, float64(wrong)/float64(all))
	}
	for i := range t.w {
		t.sum[i] += float64(t.w[i]) * float64(t.step-t.last[i])
		t.sum[i] /= float64(t.step)
	}
}

func (t *perceptron) best(keys []uint32) uint8 {
	var score [tags]float32
	for _, k := range keys {
		if f := t.id[k]; f >= 0 {
			row := t.w[int(f)*tags:][:tags]
			for l := range score {
				score[l] += row[l]
			}
		}
	}
	b := 0
	for l := range score {
		if score[l] > score[b] {
			b = l
		}
	}
	return uint8(b)
}

func (t *perceptron) update(keys []uint32, tag uint8, by float32) {
	for _, k := range keys {
		f := t.id[k]
		if f < 0 {
			continue
		}
		i := int(f)*tags + int(tag)
		if t.mask != nil && !t.mask[i] {
			continue
		}
		t.sum[i] += float64(t.w[i]) * float64(t.step-t.last[i])
		t.last[i] = t.step
		t.w[i] += by
	}
}

// rows keeps the weights as signed square roots: they are heavy-tailed, and a
// linear scale with clipping ruins them.
func (t *perceptron) rows() []model.Row {
	top := 0.0
	for _, s := range t.sum {
		top = max(top, math.Abs(s))
	}
	weights := map[uint32]map[uint8]int8{}
	for k, f := range t.id {
		if f < 0 {
			continue
		}
		for l := range tags {
			s := t.sum[int(f)*tags+l]
			q := int8(math.Round(math.Copysign(math.Sqrt(math.Abs(s)/top)*tagScale, s)))
			if q != 0 {
				if weights[uint32(k)] == nil {
					weights[uint32(k)] = map[uint8]int8{}
				}
				weights[uint32(k)][uint8(l)] = q
			}
		}
	}
	return rows(weights)
}

// tagScale is the greatest square root kept: more gains nothing and packs worse.
const tagScale = 36

// threshold is the size from which keep of the weights are at least as large.
func threshold(w []float64, keep int) float64 {
	lo, hi := 0.0, 0.0
	for _, x := range w {
		hi = max(hi, math.Abs(x))
	}
	for range 40 {
		mid := (lo + hi) / 2
		n := 0
		for _, x := range w {
			if math.Abs(x) >= mid && x != 0 {
				n++
			}
		}
		if n > keep {
			lo = mid
		} else {
			hi = mid
		}
	}
	return max(hi, 1e-12)
}
