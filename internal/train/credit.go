package main

import (
	"flag"
	"fmt"
	"slices"
	"sort"

	"twosource/internal/divergence"
	"twosource/internal/train/pairs"
)

// creditAt is the log-odds from which on a fact is reported: of the findings on events that
// were left out of the fit, two in three are then what annotators listed.
const creditAt = -0.5

// creditPull draws the weights to those set by hand: the annotated facts are few, and
// which of them an editor finds worth a line is much a matter of taste.
const creditPull = 5

// creditFolds is into how many parts the events are split for cross-validation.
const creditFolds = 8

// A creditCase is a fact that a pair of reports may credit otherwise, with what
// annotators listed at its place.
type creditCase struct {
	divergence.CreditSample
	pair   int
	listed []int // of all that annotators listed
	odds   float64
}

// credits are the cases of all pairs.
type credits struct {
	cases  []creditCase
	listed []string
	events []string // by pair
	pairs  []string
}

// trainCredit trains the weights by which credits become findings, and writes them as Go.
func trainCredit(args []string) error {
	set := flag.NewFlagSet("credit", flag.ExitOnError)
	from := annotatedFlags(set, "internal/divergence/attribution_judged.go")
	verbose := set.Bool("v", false, "list the findings")
	set.Parse(args)
	gold, err := from.read()
	if err != nil {
		return err
	}
	var c credits
	for i := range gold {
		c.add(&gold[i])
	}
	fmt.Printf("%d pairs, %d cases, %d listed\n", len(gold), len(c.cases), len(c.listed))
	c.cross(*verbose)
	var tables []weightTable
	for k, name := range [...]string{"factWeights", "sourceWeights"} {
		w := c.fit(k == 1, func(int) bool { return true })
		w[0] -= creditAt
		tables = append(tables, weightTable{name, "clues", "are the weights of clues, in their order.", w})
	}
	return from.write("credit", tables...)
}

// add takes in the cases of an annotated pair: a finding is right where it stands in the
// sentences of one that annotators listed.
func (c *credits) add(p *pairs.Pair) {
	a, b := divergence.Analyze(p.A.Input()), divergence.Analyze(p.B.Input())
	from := len(c.listed)
	for _, d := range p.Gold.Divergences {
		if d.Kind == divergence.Attribution {
			c.listed = append(c.listed, p.ID+" "+d.Subtype+": "+d.AQuote+" ~ "+d.BQuote)
		}
	}
	places := p.Places(divergence.Attribution, a.Report.Text, b.Report.Text, false)
	for _, s := range divergence.CreditSamples(a, b) {
		k := creditCase{CreditSample: s, pair: len(c.pairs)}
		for i, at := range places {
			if at[0].Overlaps(s.Span[0]) && at[1].Overlaps(s.Span[1]) {
				k.listed = append(k.listed, from+i)
			}
		}
		c.cases = append(c.cases, k)
	}
	c.pairs = append(c.pairs, p.ID)
	c.events = append(c.events, topicOf(p.Event))
}

// fit gives the weights of one sort of case for those that use holds for.
func (c *credits) fit(source bool, use func(int) bool) []float64 {
	var x [][]float64
	var y []float64
	for i := range c.cases {
		if k := &c.cases[i]; k.Source == source && use(i) {
			x, y = append(x, k.Clues[:]), append(y, float64(min(len(k.listed), 1)))
		}
	}
	prior := divergence.CreditPrior[0][:]
	if source {
		prior = divergence.CreditPrior[1][:]
	}
	return fitLogistic(x, y, prior, creditPull, func(int) bool { return true })
}

// cross prints precision and recall by threshold, each event judged by weights that
// were trained without it.
func (c *credits) cross(verbose bool) {
	c.judgeUnseen()
	order := make([]int, len(c.cases))
	for i := range order {
		order[i] = i
	}
	sort.SliceStable(order, func(i, j int) bool { return c.cases[order[i]].odds > c.cases[order[j]].odds })
	type place struct{ pair, side, at int }
	used, hit := map[place]bool{}, map[int]bool{}
	n, mean, at := 0, 0., 1.0
	report := func() {
		fmt.Printf("odds %+.2f: %d found, precision %.3f recall %.3f\n", at, n, float64(len(hit))/float64(n), float64(len(hit))/float64(len(c.listed)))
	}
	for _, i := range order {
		k := &c.cases[i]
		a, b, both := place{k.pair, 0, k.Pair[0]}, place{k.pair, 1, k.Pair[1]}, place{k.pair, 2 + k.Carrier[0]*1000, k.Carrier[1]}
		if used[a] || used[b] || used[both] {
			continue
		}
		for ; k.odds < at && at > -2; at -= 0.25 {
			report()
		}
		used[a], used[b], used[both] = true, true, true
		n++
		right := slices.IndexFunc(k.listed, func(g int) bool { return !hit[g] })
		if right >= 0 {
			hit[k.listed[right]] = true
			mean += float64(len(hit)) / float64(n) / float64(len(c.listed))
		}
		if verbose && k.odds >= creditAt {
			fmt.Println(right >= 0, c.pairs[k.pair], k.Summary)
		}
	}
	fmt.Printf("mean precision %.3f\n", mean)
	for g, s := range c.listed {
		if verbose && !hit[g] {
			fmt.Println("missed", s)
		}
	}
}

// judgeUnseen judges each event by weights that were trained without it.
func (c *credits) judgeUnseen() {
	fold := map[string]int{}
	for _, e := range c.events {
		if _, ok := fold[e]; !ok {
			fold[e] = len(fold) % creditFolds
		}
	}
	of := func(i int) int { return fold[c.events[c.cases[i].pair]] }
	for n := range creditFolds {
		rest := func(i int) bool { return of(i) != n }
		fact, source := c.fit(false, rest), c.fit(true, rest)
		for i := range c.cases {
			k := &c.cases[i]
			switch {
			case rest(i):
			case k.Source:
				k.odds = dot(source, k.Clues[:])
			default:
				k.odds = dot(fact, k.Clues[:])
			}
		}
	}
}
