package alignment

import "math"

// A forest is boosted regression trees, each a complete binary tree of one depth,
// laid flat: at inner node k a feature of at most the bound goes on at 2k+1, any
// other at 2k+2.
type forest struct {
	base    float64
	depth   int
	feature []uint8
	bound   []float32
	leaf    []float32
}

// odds is the log-odds that the trees add up to.
func (f *forest) odds(x []float64) float64 {
	inner := 1<<f.depth - 1
	s := f.base
	leaves := f.leaf
	for at := 0; at+inner <= len(f.feature); at += inner {
		features, bounds := f.feature[at:at+inner], f.bound[at:at+inner]
		k := 0
		for k < inner {
			if x[features[k]] <= float64(bounds[k]) {
				k = 2*k + 1
			} else {
				k = 2*k + 2
			}
		}
		s += float64(leaves[k-inner])
		leaves = leaves[inner+1:]
	}
	return s
}

func sigmoid(x float64) float64 { return 1 / (1 + math.Exp(-x)) }
