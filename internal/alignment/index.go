package alignment

import "sort"

// most pairs of sentences that one term may propose. In reports of ordinary length
// every shared term proposes; in two of 100,000 words a term of some thousand
// sentences proposes none, and the work stays near-linear.
const maxProposals = 2500

// candidates gives, per sentence of a, the sentences of b that share a term with
// it, in order.
func candidates(a, b *view) [][]int {
	out := make([][]int, len(a.terms))
	pa, pb := postings(a), postings(b)
	for id, la := range pa {
		lb := pb[id]
		if len(la)*len(lb) > maxProposals {
			continue
		}
		for _, i := range la {
			out[i] = append(out[i], lb...)
		}
	}
	for i, l := range out {
		sort.Ints(l)
		n := 0
		for k, j := range l {
			if k == 0 || j != l[k-1] {
				l[n] = j
				n++
			}
		}
		out[i] = l[:n]
	}
	return out
}

func postings(v *view) map[int][]int {
	p := map[int][]int{}
	for i, ts := range v.terms {
		for _, t := range ts {
			p[t.id] = append(p[t.id], i)
		}
	}
	return p
}
