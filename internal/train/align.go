package main

import (
	"flag"
	"fmt"
	"math"

	"twosource/internal/train/pairs"
)

var pairGrowth = growth{rounds: 150, depth: 3, rate: 0.07, ridge: 3, least: 3, columns: 0.5, rows: 0.8, seed: 1, seeds: 2}

// trainAlign trains the scorer of sentence pairs.
func trainAlign(args []string) error {
	flags := flag.NewFlagSet("align", flag.ExitOnError)
	folder := flags.String("pairs", "../shared/pairs/look", "the `folder` of annotated pairs")
	labels := flags.String("labels", "internal/train/labels.txt", "more annotated pairs")
	reports := flags.String("reports", "../shared/corpora/reports", "the `folder` of the reports that they are of")
	out := flags.String("out", "internal/alignment/model.go", "the table")
	verbose := flags.Bool("v", false, "print the errors on pairs left out")
	flags.Parse(args)
	annotated, err := pairs.ReadFolder(*folder)
	if err != nil {
		return err
	}
	more, err := readLabels(*labels, *reports)
	if err != nil {
		return err
	}
	all := append(pairSamples(annotated), more...)
	at := validate(all, pairGrowth, *verbose)
	return writeModel(*out, grow(all, pairGrowth), pairGrowth, at)
}

func mean(fs []*forest, x []float64) float64 {
	sum := 0.
	for _, f := range fs {
		sum += f.score(x)
	}
	return sum / float64(len(fs))
}

// weights gives the labels of the samples and how much each counts.
func weights(list []*sample) (y, w []float64) {
	for _, s := range list {
		for i := range s.Pairs {
			y = append(y, s.label[i])
			w = append(w, math.Sqrt(max(1, s.covered[i])))
		}
	}
	return y, w
}

func grow(list []*sample, g growth) []*forest {
	var x [][]float64
	for _, s := range list {
		x = append(x, s.Features...)
	}
	y, w := weights(list)
	d := newData(x, y, w)
	var fs []*forest
	for range g.seeds {
		fs = append(fs, d.grow(g))
		g.seed++
	}
	return fs
}

func oddsOf(fs []*forest, s *sample) (out []float64) {
	for _, x := range s.Features {
		out = append(out, mean(fs, x))
	}
	return out
}

// leftOut leaves a part of the samples out in turn and gives what a model of the
// others says of them.
func leftOut(list []*sample, folds int, fit func([]*sample) func(*sample) []float64) [][]float64 {
	scores := make([][]float64, len(list))
	part := map[string]int{}
	for _, s := range list {
		if _, ok := part[s.group]; !ok {
			part[s.group] = len(part) % folds
		}
	}
	for fold := range folds {
		var rest []*sample
		for _, s := range list {
			if part[s.group] != fold {
				rest = append(rest, s)
			}
		}
		score := fit(rest)
		for k, s := range list {
			if part[s.group] == fold {
				scores[k] = score(s)
			}
		}
	}
	return scores
}

// validate leaves a part of the pairs of reports out in turn, trains on the others,
// prints how that fares on those left out, and gives the best threshold: the mean
// of the one for all pairs and the one for the pairs with several annotators.
func validate(list []*sample, g growth, verbose bool) (at float64) {
	scores := leftOut(list, 14, func(rest []*sample) func(*sample) []float64 {
		fs := grow(rest, g)
		return func(s *sample) []float64 { return oddsOf(fs, s) }
	})
	kinds := []string{"pairs", "all"}
	for _, kind := range kinds {
		var l []*sample
		var sc [][]float64
		for k, s := range list {
			if s.kind == kind || kind == "all" {
				l, sc = append(l, s), append(sc, scores[k])
			}
		}
		best := cutoff(l, sc)
		at += best / float64(len(kinds))
		p, r, f := f1(l, sc, best)
		fmt.Printf("%-6s left out: P %.3f R %.3f F1 %.3f at %.2f, loss %.4f\n", kind, p, r, f, best, loss(l, sc))
	}
	if verbose {
		errorsOf(list, scores, at)
	}
	return at
}

// cutoff gives the log-odds around which F1 is best, or the highest at which it is
// hardly less: precision comes first.
func cutoff(list []*sample, scores [][]float64) (at float64) {
	around := func(t float64) (sum float64) {
		for d := -0.3; d < 0.35; d += 0.1 {
			_, _, f := f1(list, scores, t+d)
			sum += f / 7
		}
		return sum
	}
	best := 0.
	for t := -3.; t < 2; t += 0.05 {
		best = max(best, around(t))
	}
	for at = 2; around(at) < best-0.001; at -= 0.05 {
	}
	return at
}

// loss is the mean log loss.
func loss(list []*sample, scores [][]float64) float64 {
	sum, n := 0., 0.
	for k, s := range list {
		for i, y := range s.label {
			x := scores[k][i]
			if y > 0 {
				x = -x
			}
			sum += math.Log1p(math.Exp(x))
			n++
		}
	}
	return sum / n
}

// errorsOf prints the candidates on which the model and the annotators disagree.
func errorsOf(list []*sample, scores [][]float64, at float64) {
	for k, s := range list {
		p, r, f := f1(list[k:k+1], scores[k:k+1], at)
		fmt.Printf("===== %s P %.3f R %.3f F1 %.3f\n", s.group, p, r, f)
		for i, e := range s.Pairs {
			name := "false"
			switch {
			case (scores[k][i] > at) == (s.label[i] > 0):
				continue
			case s.label[i] > 0:
				name = "missed"
			}
			fmt.Printf("%s %d %d odds %.2f\n  A: %s\n  B: %s\n", name, e.A, e.B, scores[k][i], s.a.In(s.a.Sentences[e.A].Span), s.b.In(s.b.Sentences[e.B].Span))
		}
	}
}

// f1 compares the candidates above the threshold with gold.
func f1(list []*sample, scores [][]float64, at float64) (p, r, f float64) {
	var tp, predicted, gold float64
	for k, s := range list {
		gold += s.total
		for i := range s.Pairs {
			if scores[k][i] > at {
				tp += s.hits[i]
				predicted += s.covered[i]
			}
		}
	}
	if tp == 0 {
		return 0, 0, 0
	}
	return tp / predicted, tp / gold, 2 * tp / (predicted + gold)
}
