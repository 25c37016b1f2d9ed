package alignment

import "sort"

const (
	// maxProposals is how many pairs of sentences one word may propose. In reports
	// of ordinary length every shared word proposes; in two of 100,000 words a word
	// of some thousand sentences proposes none, and the work stays near-linear.
	maxProposals = 2500
	// partners is how many candidates a sentence keeps of those that it does not
	// itself rank among the partners of the other sentence; fewer in long reports.
	partners     = 24
	partnersLong = 8
	longReport   = 400 // sentences
)

// A candidate is a sentence of b for one of a, with the rareness of what they share.
type candidate struct {
	b      int32
	weight float32
}

// candidates gives, per sentence of a, the sentences of b that may tell the same:
// those that share a telling word with it and are among the best of either. In order.
func candidates(a, b *view) [][]candidate {
	out := sharing(a, b)
	byB := make([][]float32, len(b.sentences))
	for _, list := range out {
		for _, c := range list {
			byB[c.b] = append(byB[c.b], c.weight)
		}
	}
	most := partners
	if len(a.sentences)+len(b.sentences) > 2*longReport {
		most = partnersLong
	}
	bound := make([]float32, len(byB))
	for j, list := range byB {
		bound[j] = nth(list, most)
	}
	for i, list := range out {
		weights := make([]float32, len(list))
		for k, c := range list {
			weights[k] = c.weight
		}
		least, n := nth(weights, most), 0
		for _, c := range list {
			if c.weight >= least || c.weight >= bound[c.b] {
				list[n] = c
				n++
			}
		}
		out[i] = list[:n]
	}
	return out
}

// sharing gives, per sentence of a, the sentences of b that share a telling word with it,
// in order.
func sharing(a, b *view) [][]candidate {
	pa, pb := postings(a), postings(b)
	out := make([][]candidate, len(a.sentences))
	weight := make([]float32, len(b.sentences))
	for i := range a.sentences {
		var seen []int32
		for k := range a.sentences[i].terms {
			t := &a.sentences[i].terms[k]
			list := pb[t.id]
			if len(pa[t.id])*len(list) > maxProposals {
				continue
			}
			for _, j := range list {
				if weight[j] == 0 {
					seen = append(seen, j)
				}
				weight[j] += float32(t.common*t.local) + 1e-6
			}
		}
		sort.Slice(seen, func(x, y int) bool { return seen[x] < seen[y] })
		for _, j := range seen {
			out[i] = append(out[i], candidate{j, weight[j]})
			weight[j] = 0
		}
	}
	return out
}

// nth gives the weight of the last partner that a sentence keeps; it sorts list.
func nth(list []float32, most int) float32 {
	if len(list) <= most {
		return 0
	}
	sort.Slice(list, func(x, y int) bool { return list[x] > list[y] })
	return list[most-1]
}

// postings gives per word the sentences that say it.
func postings(v *view) map[int][]int32 {
	p := map[int][]int32{}
	for i, s := range v.sentences {
		for _, t := range s.terms {
			p[t.id] = append(p[t.id], int32(i))
		}
	}
	return p
}
