package divergence

import (
	"cmp"
	"math"
	"slices"
	"sort"

	"twosource/internal/alignment"
)

// A match is two figures that may measure one quantity.
type match struct {
	x, y    int // indexes into the two lists of quantities
	chance  float64
	aligned bool
	signs   signs
	odds    float64 // log-odds that the two, if they differ, are worth reporting
	verdict verdict
	why     string
}

// between lists the matches of the figures in sentences that are aligned, also loosely.
func (m *meeting) between(al *alignment.Alignment, a, b []quantity) []match {
	inA, inB := bySentence(a), bySentence(b)
	var all []match
	budget := 10_000 + 100*(len(a)+len(b)) // pairs of figures to weigh; reports need a tenth
	for i, list := range [...][]alignment.Pair{al.Pairs, al.Loose} {
		for _, p := range list {
			x, y := a[inA(p.A):inA(p.A+1)], b[inB(p.B):inB(p.B+1)]
			x, y = x[:min(len(x), 2*matesMost)], y[:min(len(y), 2*matesMost)]
			n := len(x) * len(y) // and each with the figures beside both
			if budget -= n * max(1, n/64); budget < 0 {
				break // rubbish: sentences full of figures, each like many others
			}
			all = append(all, m.pairOff(x, y, p.Score, i == 0)...)
		}
	}
	likeliest(all)
	return all
}

// likeliest orders matches.
func likeliest(all []match) {
	slices.SortStableFunc(all, func(p, q match) int {
		return cmp.Or(cmp.Compare(q.odds, p.odds), cmp.Compare(p.x, q.x), cmp.Compare(p.y, q.y))
	})
}

// match weighs a pair of figures.
func (m *meeting) match(x, y *quantity, likeness float64, aligned bool, v verdict, why string) match {
	f := m.describe(x, y, likeness, aligned)
	k := match{x: x.index, y: y.index, chance: f.chance(), aligned: aligned, verdict: v, why: why}
	if v == same {
		k.odds = k.chance
		k.signs[sAkin] = m.akin(x, y)
	} else {
		k.signs = m.signsOf(&k, x, y, &f)
		k.odds = k.signs.odds()
	}
	return k
}

// bySentence gives a function from a sentence to the first figure in it or after.
func bySentence(list []quantity) func(int) int {
	return func(sentence int) int {
		return sort.Search(len(list), func(k int) bool { return list[k].Sentence >= sentence })
	}
}

// pairOff pairs the figures of two sentences: equal ones one to one, and all that
// differ with one another.
func (m *meeting) pairOff(a, b []quantity, likeness float64, aligned bool) []match {
	var all []match
	for i := range a {
		for j := range b {
			if !mayMeet(&a[i], &b[j]) {
				continue
			}
			v, why := compareFigures(&a[i], &b[j])
			if v == incomparable {
				continue
			}
			k := m.match(&a[i], &b[j], likeness, aligned, v, why)
			if v != same || k.chance >= agrees {
				all = append(all, k)
			}
		}
	}
	likeliest(all)
	var kept []match
	for _, k := range all {
		paired := func(o match) bool { return o.verdict == same && (o.x == k.x || o.y == k.y) }
		if k.verdict != same || !slices.ContainsFunc(kept, paired) {
			kept = append(kept, k)
		}
	}
	return kept
}

const (
	besideMost = 60  // figures that one word may lead to; a word with more tells nothing
	besideBest = 4   // of the figures that the words lead to, how many are weighed
	besideFrom = 0.3 // the weight of a word that leads to a figure: some eight tokens away
)

// afar lists the matches of differing figures whose sentences do not align, but whose
// words close by lead from one to the other: "his term ends in 2018", told among other
// things.
func (m *meeting) afar(al *alignment.Alignment, a, b []quantity) []match {
	index := map[string][]int{}
	for j := range b {
		for _, w := range b[j].leads() {
			index[w.word] = append(index[w.word], j)
		}
	}
	var all []match
	weight := make([]float64, len(b))
	for i := range a {
		x := &a[i]
		var led []int
		for _, w := range x.leads() {
			list := index[w.word]
			if len(list) > besideMost {
				continue
			}
			for _, j := range list {
				if y := &b[j]; x.sort() == y.sort() && al.Likeness(x.Sentence, y.Sentence) == 0 {
					if weight[j] == 0 {
						led = append(led, j)
					}
					if w.word[0] == '=' {
						weight[j]++
					} else {
						weight[j] += math.Sqrt(w.weight*weightOf(y.near, w.word)) * m.rarity[w.word]
					}
				}
			}
		}
		sort.Slice(led, func(p, q int) bool {
			return weight[led[p]] > weight[led[q]] || weight[led[p]] == weight[led[q]] && led[p] < led[q]
		})
		for n, j := range led {
			if n < besideBest && mayMeet(x, &b[j]) {
				if v, why := compareFigures(x, &b[j]); v == clash || v == vaguer {
					all = append(all, m.match(x, &b[j], 0, false, v, why))
				}
			}
			weight[j] = 0
		}
	}
	return all
}

// leads are the words by which figures afar are found, and what they measure of the
// event: "=magnitude".
func (q *quantity) leads() []nearby {
	var out []nearby
	for _, w := range q.near {
		if w.weight >= besideFrom {
			out = append(out, w)
		}
	}
	if q.only {
		out = append(out, nearby{"=" + q.main(), 1})
	}
	return out
}

// weightOf is the weight of a word that is in the list.
func weightOf(near []nearby, word string) float64 {
	k := sort.Search(len(near), func(k int) bool { return near[k].word >= word })
	return near[k].weight
}

// close lists the matches of figures of sentences that do not align where they are
// nearly equal: "gave nearly $15 million to charity" among other things; of large ones
// also those that are less than twice the other. have are those that are known.
func (m *meeting) close(al *alignment.Alignment, a, b []quantity, have []match) []match {
	order := make([]int, len(b))
	for j := range order {
		order[j] = j
	}
	sort.SliceStable(order, func(i, j int) bool { return b[order[i]].value < b[order[j]].value })
	known := map[[2]int]bool{}
	for _, k := range have {
		known[[2]int{k.x, k.y}] = true
	}
	var all []match
	for i := range a {
		x := &a[i]
		if !x.HasValue || x.value <= 0 {
			continue
		}
		room, large := 1.036, x.value >= 20000*x.scale
		if large {
			room = 1.8
		}
		from := sort.Search(len(order), func(n int) bool { return b[order[n]].value >= x.value/room })
		for n := from; n < len(order) && n < from+matesMost && b[order[n]].value <= x.value*room; n++ {
			y := &b[order[n]]
			if known[[2]int{i, order[n]}] || !mayMeet(x, y) || !large && !x.isClose(y) {
				continue
			}
			if v, why := compareFigures(x, y); v == vaguer || v == clash {
				all = append(all, m.match(x, y, al.Likeness(x.Sentence, y.Sentence), false, v, why))
			}
		}
	}
	return all
}
