package main

import (
	_ "embed"
	"flag"
	"fmt"
	"math"
	"path/filepath"
	"sort"
	"strings"

	"twosource/internal/divergence"
	"twosource/internal/train/pairs"
)

// judged lists pairs of differing figures of two reports of one event, each with
// whether an editor would want it pointed out: event, the two reports, where the two
// figures start in the cleaned texts, 1 or 0. One reader judged them, from the sentences;
// what could be seen either way was left out. They stand beside the annotated pairs.
//
//go:embed judged.tsv
var judged string

// trainJudge trains the weights by which differing figures become findings, and
// writes them as Go.
func trainJudge(args []string) error {
	set := flag.NewFlagSet("judge", flag.ExitOnError)
	from := annotatedFlags(set, "internal/divergence/figure_judged.go")
	set.Parse(args)
	gold, err := from.read()
	if err != nil {
		return err
	}
	var c judgements
	for i := range gold {
		c.annotated(&gold[i])
	}
	if err := c.judged(from.reports, gold); err != nil {
		return err
	}
	fmt.Printf("%d samples, %d of annotated pairs\n", len(c.labels), c.gold)
	c.cross()
	w := c.fit(func(int) bool { return true })
	return from.write("judge", weightTable{"judgeWeights", "signs", "are the weights of signs, in their order.", w})
}

// judgements are pairs of differing figures with whether to report them.
type judgements struct {
	signs  [][]float64
	labels []float64
	events []string
	gold   int // how many, the first ones, are of annotated pairs
}

func (c *judgements) add(s divergence.JudgeSample, label float64, event string) {
	c.signs, c.labels, c.events = append(c.signs, s.Signs[:]), append(c.labels, label), append(c.events, event)
}

// annotated takes in the differing figures of an annotated pair: what annotators did not
// list is not to be reported.
func (c *judgements) annotated(p *pairs.Pair) {
	a, b := divergence.Analyze(p.A.Input()), divergence.Analyze(p.B.Input())
	listed := p.Places(divergence.Figure, a.Report.Text, b.Report.Text, true)
	samples, labels := divergence.GoldSamples(a, b, listed)
	for i, s := range samples {
		c.add(s, labels[i], p.Event)
	}
	c.gold = len(c.labels)
}

// judged takes in those of judged.tsv, but for the pairs in gold.
func (c *judgements) judged(dir string, gold []pairs.Pair) error {
	type pair struct {
		event string
		i, j  int
	}
	known := map[string]bool{}
	for _, p := range gold {
		known[p.ID] = true
	}
	by := map[pair]map[[2]int]float64{}
	for _, line := range strings.Split(strings.TrimSpace(judged), "\n") {
		var p pair
		var at [2]int
		var y float64
		if _, err := fmt.Sscan(line, &p.event, &p.i, &p.j, &at[0], &at[1], &y); err != nil {
			return fmt.Errorf("judged.tsv: %q: %w", line, err)
		}
		if known[fmt.Sprintf("%s-%d-%d", p.event, p.i, p.j)] {
			continue
		}
		if by[p] == nil {
			by[p] = map[[2]int]float64{}
		}
		by[p][at] = y
	}
	var list []pair
	for p := range by {
		list = append(list, p)
	}
	sort.Slice(list, func(x, y int) bool {
		p, q := list[x], list[y]
		return p.event < q.event || p.event == q.event && (p.i < q.i || p.i == q.i && p.j < q.j)
	})
	for _, p := range list {
		e, err := pairs.ReadEvent(filepath.Join(dir, p.event+".json"))
		if err != nil {
			return err
		}
		want := func(at [2]int) bool { _, ok := by[p][at]; return ok }
		for _, s := range divergence.JudgeSamples(e.Reports[p.i].Input(), e.Reports[p.j].Input(), want) {
			c.add(s, by[p][s.At], p.event)
		}
	}
	return nil
}

// fit gives the weights for the samples that use holds for.
func (c *judgements) fit(use func(int) bool) []float64 {
	const pull = 4
	return fitLogistic(c.signs, c.labels, divergence.JudgePrior[:], pull, use)
}

// cross prints precision and recall on the annotated pairs by threshold, each event
// judged by weights that were trained without it.
func (c *judgements) cross() {
	odds := make([]float64, c.gold)
	weights := map[string][]float64{}
	all := 0.0
	for i := range odds {
		e := c.events[i]
		if weights[e] == nil {
			weights[e] = c.fit(func(k int) bool { return c.events[k] != e })
		}
		odds[i] = dot(weights[e], c.signs[i])
		all += c.labels[i]
	}
	loss := 0.0
	for i, z := range odds {
		loss += math.Log(1+math.Exp(z)) - z*c.labels[i]
	}
	fmt.Printf("log loss %.2f of %d\n", loss, len(odds))
	for t := -1.6; t <= 0.8; t += 0.2 {
		n, tp := 0.0, 0.0
		for i, z := range odds {
			if z >= t {
				n++
				tp += c.labels[i]
			}
		}
		fmt.Printf("odds %+.1f: precision %.3f recall %.3f\n", t, tp/n, tp/all)
	}
}
