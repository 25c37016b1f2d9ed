package alignment

import "math"

const inner = 1<<modelDepth - 1

// A tree is a complete binary regression tree: at inner node k a feature of at
// most the bound goes on at 2k+1, any other at 2k+2.
type tree struct {
	feature [inner]uint8
	bound   [inner]float32
	leaf    [inner + 1]float32
}

// odds is the log-odds that the pair tells the same fact.
func (f *features) odds() float64 {
	s := float64(modelBase)
	for i := range model {
		t := &model[i]
		k := 0
		for k < inner {
			if f[t.feature[k]] <= float64(t.bound[k]) {
				k = 2*k + 1
			} else {
				k = 2*k + 2
			}
		}
		s += float64(t.leaf[k-inner])
	}
	return s
}

func sigmoid(x float64) float64 { return 1 / (1 + math.Exp(-x)) }
