package alignment

import (
	"math"
	"sort"
)

// A gram is two telling words near each other, in either order: "plead guilty",
// "guilty plea". How many sentences of these reports have it says how telling it is.
type gram struct {
	lo, hi int // ids
	weight float64
}

const gramSpan = 4 // words apart at the most

// readGrams gives every sentence its grams.
func readGrams(a, b *view) {
	in := map[[2]int]int{}
	for _, v := range [...]*view{a, b} {
		for i := range v.sentences {
			s := &v.sentences[i]
			s.grams = gramsOf(s)
			for _, g := range s.grams {
				in[[2]int{g.lo, g.hi}]++
			}
		}
	}
	n := float64(len(a.sentences) + len(b.sentences))
	for _, v := range [...]*view{a, b} {
		for i := range v.sentences {
			for k := range v.sentences[i].grams {
				g := &v.sentences[i].grams[k]
				g.weight = math.Log(1+n/float64(in[[2]int{g.lo, g.hi}])) / math.Log(1+n)
			}
		}
	}
}

func gramsOf(s *sentence) []gram {
	var out []gram
	for i := range s.telling {
		for j := i + 1; j < len(s.telling) && s.telling[j].place-s.telling[i].place <= gramSpan; j++ {
			lo, hi := s.telling[i].id, s.telling[j].id
			if lo == hi {
				continue
			}
			out = append(out, gram{lo: min(lo, hi), hi: max(lo, hi)})
		}
	}
	sort.Slice(out, func(x, y int) bool { return out[x].less(out[y]) })
	n := 0
	for i, g := range out {
		if i == 0 || g != out[i-1] {
			out[n] = g
			n++
		}
	}
	return out[:n]
}

func (g gram) less(h gram) bool { return g.lo < h.lo || g.lo == h.lo && g.hi < h.hi }

// sharedGrams compares the grams of two sentences.
func (f *features) sharedGrams(x, y []gram) {
	for i, j := 0, 0; i < len(x) && j < len(y); {
		switch {
		case x[i].less(y[j]):
			i++
		case y[j].less(x[i]):
			j++
		default:
			f[gramSum] += x[i].weight
			f[gramBest] = max(f[gramBest], x[i].weight)
			f[gramN]++
			i, j = i+1, j+1
		}
	}
}
