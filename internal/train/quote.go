package main

import (
	"flag"
	"fmt"
	"slices"
	"sort"
	"strings"

	"twosource/internal/divergence"
	"twosource/internal/train/pairs"
)

// trainQuote trains the weights by which a sentence is taken for another rendering of
// a quoted passage, and writes them as Go.
func trainQuote(args []string) error {
	flags := flag.NewFlagSet("quote", flag.ExitOnError)
	from := annotatedFlags(flags, "internal/divergence/quote_weights.go")
	pull := flags.Float64("pull", 3, "how many samples the prior is worth")
	at := flags.Float64("at", -0.75, "the `odds` above which a passage is a finding: seven in ten are then what annotators list")
	flags.Parse(args)
	list, err := from.read()
	if err != nil {
		return err
	}
	t := &quoteTrainer{pull: *pull}
	for i := range list {
		t.add(&list[i])
	}
	t.cross()
	w := t.fit(func(int) bool { return true })
	w[0] -= *at
	return from.write("quote", weightTable{"quoteWeights", "quoteSigns", "are the weights of quoteSigns, in their order.", w})
}

// A quoteGroup is the samples of one pair of reports.
type quoteGroup struct {
	samples []divergence.QuoteSample
	from    int      // of its first sample among all
	gold    [][]int  // per sample: the gold divergences whose sentences it touches
	done    []bool   // per gold divergence: found without the model
	altered [][2]int // the sentences of the findings without the model
}

type quoteTrainer struct {
	pull   float64
	groups []*quoteGroup
	x      [][]float64
	y      []float64
	skip   []bool // of a gold pair of sentences, but another passage
	event  []string
}

func (t *quoteTrainer) add(p *pairs.Pair) {
	samples, altered := divergence.QuoteSamples(p.A.Input(), p.B.Input())
	var gold []pairs.Divergence
	for _, d := range p.Gold.Divergences {
		if d.Kind == divergence.Quote {
			gold = append(gold, d)
		}
	}
	ca, cb := cover(p.A, analyze(p.A.Input())), cover(p.B, analyze(p.B.Input()))
	touches := func(at [2]int, d *pairs.Divergence) bool {
		return slices.Contains(ca[at[0]], d.ASent) && slices.Contains(cb[at[1]], d.BSent)
	}
	g := &quoteGroup{samples: samples, from: len(t.x), gold: make([][]int, len(samples)), done: make([]bool, len(gold)), altered: slices.Clone(altered)}
	for k := range gold {
		i := slices.IndexFunc(altered, func(at [2]int) bool { return touches(at, &gold[k]) })
		if i >= 0 {
			g.done[k] = true
			altered = slices.Delete(altered, i, i+1)
		}
	}
	for i := range samples {
		s := &samples[i]
		y := 0.
		for k := range gold {
			if !touches(s.Sentences, &gold[k]) {
				continue
			}
			g.gold[i] = append(g.gold[i], k)
			said := [2]string{s.Quote, s.There}
			if !g.done[k] && agree(said[s.Side], gold[k].AQuote) && agree(said[1-s.Side], gold[k].BQuote) {
				y = 1
			}
		}
		t.x, t.y, t.skip = append(t.x, s.Signs), append(t.y, y), append(t.skip, y == 0 && len(g.gold[i]) > 0)
		t.event = append(t.event, topicOf(p.Event))
	}
	t.groups = append(t.groups, g)
}

// agree reports whether the passages have longer words in common, at least a third of
// those of the shorter one.
func agree(s, gold string) bool {
	a, b := longWords(s), longWords(gold)
	n := 0
	for w := range a {
		if b[w] {
			n++
		}
	}
	return n > 0 && 3*n >= min(len(a), len(b))
}

func longWords(s string) map[string]bool {
	out := map[string]bool{}
	for _, w := range strings.FieldsFunc(strings.ToLower(s), func(c rune) bool { return c < 'a' || c > 'z' }) {
		if len(w) > 3 {
			out[w] = true
		}
	}
	return out
}

func (t *quoteTrainer) fit(use func(int) bool) []float64 {
	return fitLogistic(t.x, t.y, divergence.QuotePrior[:], t.pull, func(i int) bool { return !t.skip[i] && use(i) })
}

// cross prints precision and recall of all findings about quotations by threshold, each
// event judged by weights that were fitted without it.
func (t *quoteTrainer) cross() {
	odds := make([]float64, len(t.x))
	weights := map[string][]float64{}
	for i, e := range t.event {
		if weights[e] == nil {
			weights[e] = t.fit(func(k int) bool { return t.event[k] != e })
		}
		odds[i] = dot(weights[e], t.x[i])
	}
	for at := -1.5; at <= 0.5; at += 0.25 {
		found, right, wanted := 0, 0, 0
		for _, g := range t.groups {
			n, hits := g.choose(odds, at)
			found, right, wanted = found+n, right+hits, wanted+len(g.done)
		}
		p, r := float64(right)/float64(max(found, 1)), float64(right)/float64(wanted)
		fmt.Printf("%d pairs, odds %+.2f: %d found, %d wanted: precision %.3f recall %.3f F1 %.3f\n", len(t.groups), at, found, wanted, p, r, 2*p*r/(p+r))
	}
}

// choose counts the findings of the pair, those above the odds and those without the
// model, and how many are right.
func (g *quoteGroup) choose(odds []float64, least float64) (found, right int) {
	done := slices.Clone(g.done)
	found = len(g.altered)
	for _, d := range done {
		if d {
			right++
		}
	}
	order := make([]int, len(g.samples))
	for i := range order {
		order[i] = i
	}
	sort.SliceStable(order, func(x, y int) bool { return odds[g.from+order[x]] > odds[g.from+order[y]] })
	taken := map[[2]int]bool{}
	for _, at := range g.altered {
		taken[[2]int{-1, at[0]}], taken[[2]int{-2, at[1]}] = true, true
	}
	for _, i := range order {
		s := &g.samples[i]
		at, quote := s.Sentences, [2]int{-1 - s.Side, s.Sentences[s.Side]}
		if odds[g.from+i] < least || taken[at] || taken[quote] {
			continue
		}
		taken[at], taken[quote] = true, true
		found++
		if k := slices.IndexFunc(g.gold[i], func(k int) bool { return !done[k] }); k >= 0 {
			done[g.gold[i][k]] = true
			right++
		}
	}
	return found, right
}
