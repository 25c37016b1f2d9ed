package main

import (
	"flag"
	"fmt"
	"math"
	"sort"

	"twosource/internal/divergence"
	"twosource/internal/train/pairs"
)

// trainDenial trains the weights by which the claim is found that a denial answers, and
// those by which a denial is listed with it.
func trainDenial(args []string) error {
	set := flag.NewFlagSet("denial", flag.ExitOnError)
	from := annotatedFlags(set, "internal/divergence/denial_learnt.go")
	set.Parse(args)
	gold, err := from.read()
	if err != nil {
		return err
	}
	var c denialChoices
	for i := range gold {
		c.annotated(&gold[i])
	}
	fmt.Printf("%d denials, %d listed by annotators\n", len(c.all), c.listed)
	c.cross()
	w := c.fit("")
	return from.write("denial",
		weightTable{"claimWeights", "[claimSigns]float64", "are the weights of the signs of a claim, in their order.", w},
		weightTable{"listWeights", "[listSigns]float64", "are the weights of the signs by which a denial is listed.", c.lists(w, "")})
}

// A denialChoice is a denial with the sentences that may carry its claim.
type denialChoice struct {
	divergence.DenialSample
	event  string
	claims []bool // which of the sentences annotators took; none where they list another place
	listed bool   // annotators list the denial
}

// denialChoices are the denials of the annotated pairs.
type denialChoices struct {
	all    []denialChoice
	listed int
	gold   int // divergences of this kind
}

func (c *denialChoices) annotated(p *pairs.Pair) {
	a, b := divergence.Analyze(p.A.Input()), divergence.Analyze(p.B.Input())
	listed := p.Places(divergence.Denial, a.Report.Text, b.Report.Text, false)
	c.gold += len(listed)
	for _, s := range divergence.DenialSamples(a, b) {
		x := denialChoice{DenialSample: s, event: p.Event, claims: make([]bool, len(s.At))}
		for _, g := range listed {
			if !g[s.Side].Overlaps(s.Denial) {
				continue
			}
			x.listed = true
			for k, at := range s.At {
				x.claims[k] = x.claims[k] || at.Overlaps(g[1-s.Side])
			}
		}
		if x.listed {
			c.listed++
		}
		c.all = append(c.all, x)
	}
}

// fit fits the weights of a choice among the sentences of each listed denial, by
// Newton's method, without the event.
func (c *denialChoices) fit(without string) []float64 {
	const rounds, pull, n = 12, 2.0, divergence.ClaimSigns
	prior := divergence.ClaimPrior
	w := append([]float64(nil), prior[:]...)
	for range rounds {
		h := make([][]float64, n) // the Hessian, with the gradient as last column
		for k := range h {
			h[k] = make([]float64, n+1)
			h[k][k], h[k][n] = pull, pull*(w[k]-prior[k])
		}
		for i := range c.all {
			if x := &c.all[i]; x.event != without {
				x.learn(w, h)
			}
		}
		for k, d := range solve(h) {
			w[k] -= d
		}
	}
	return w
}

// learn adds the denial's part to the Hessian and the gradient.
func (x *denialChoice) learn(w []float64, h [][]float64) {
	n := len(w)
	p, all, right := x.odds(w)
	if right == 0 {
		return
	}
	mean := make([]float64, n)
	for i, s := range x.Signs {
		q := 0.0
		if x.claims[i] {
			q = p[i] / right
		}
		for k, v := range s {
			mean[k] += p[i] / all * v
			h[k][n] += (p[i]/all - q) * v
		}
	}
	for i, s := range x.Signs {
		for k, v := range s {
			for l, u := range s {
				h[k][l] += p[i] / all * (v - mean[k]) * (u - mean[l])
			}
		}
	}
}

// odds gives those of each sentence, of all together and of those that annotators took.
func (x *denialChoice) odds(w []float64) (p []float64, all, right float64) {
	p = make([]float64, len(x.Signs))
	for i, s := range x.Signs {
		p[i] = math.Exp(dot(w, s))
		all += p[i]
		if x.claims[i] {
			right += p[i]
		}
	}
	return p, all, right
}

// best is the likeliest sentence, and the signs by which the denial is listed with it.
func (x *denialChoice) best(w []float64) (at int, list []float64) {
	p, all, _ := x.odds(w)
	for i := range p {
		if p[i] > p[at] {
			at = i
		}
	}
	return at, x.Listing(p[at] / all)
}

// lists fits the weights by which a denial is listed, given those of the claims, without
// the event.
func (c *denialChoices) lists(w []float64, without string) []float64 {
	const pull = 1.5
	prior := divergence.ListPrior
	var signs [][]float64
	var right []float64
	for i := range c.all {
		if x := &c.all[i]; x.event != without {
			at, list := x.best(w)
			signs = append(signs, list)
			right = append(right, 0)
			if x.claims[at] {
				right[len(right)-1] = 1
			}
		}
	}
	return fitLogistic(signs, right, prior[:], pull, func(int) bool { return true })
}

// cross prints precision and recall by threshold, each event judged by what was learnt
// without it.
func (c *denialChoices) cross() {
	type found struct {
		chance float64
		right  bool
	}
	var all []found
	weights, lists := map[string][]float64{}, map[string][]float64{}
	first := 0
	for i := range c.all {
		x := &c.all[i]
		if weights[x.event] == nil {
			weights[x.event] = c.fit(x.event)
			lists[x.event] = c.lists(weights[x.event], x.event)
		}
		at, list := x.best(weights[x.event])
		if x.claims[at] {
			first++
		}
		if !x.Shows(at) {
			continue
		}
		all = append(all, found{1 / (1 + math.Exp(-dot(lists[x.event], list))), x.claims[at]})
	}
	fmt.Printf("the likeliest sentence is that of the annotators for %d\n", first)
	sort.SliceStable(all, func(i, j int) bool { return all[i].chance > all[j].chance })
	right := 0
	for i, f := range all {
		if f.right {
			right++
		}
		if i%5 == 4 {
			fmt.Printf("chance %.2f: %d findings, precision %.2f recall %.2f\n", f.chance, i+1, float64(right)/float64(i+1), float64(right)/float64(c.gold))
		}
	}
}
