package main

import (
	"flag"
	"fmt"
	"math"

	"twosource/internal/train/pairs"
)

var pairGrowth = growth{rounds: 150, depth: 3, rate: 0.07, ridge: 3, least: 3, columns: 0.5, rows: 0.8, seed: 1, seeds: 2}

// How much a pair of labels.txt counts: its annotator found less.
const (
	lightly = "lightly"
	lighter = 0.3
)

// trainAlign trains the scorer of sentence pairs.
func trainAlign(args []string) error {
	flags := flag.NewFlagSet("align", flag.ExitOnError)
	folder := flags.String("pairs", "../shared/pairs/look", "the `folder` of annotated pairs")
	file := flags.String("annotations", "internal/train/divergences.txt", "annotated pairs of the reports")
	labels := flags.String("labels", "internal/train/labels.txt", "more annotated pairs of the reports")
	reports := flags.String("reports", "../shared/corpora/reports", "the `folder` of the reports")
	apart := flags.String("without", "", "a `folder` of pairs, the events of which are not trained on: it prints how the model fares on them")
	out := flags.String("out", "internal/alignment/model.go", "the table")
	verbose := flags.Bool("v", false, "print the errors on pairs left out")
	flags.Parse(args)
	all, err := alignSamples(*folder, *file, *labels, *reports)
	if err != nil {
		return err
	}
	held := map[string]bool{}
	if *apart != "" {
		list, err := pairs.ReadFolder(*apart)
		if err != nil {
			return err
		}
		for _, p := range list {
			held[topicOf(p.Event)] = true
		}
	}
	var rest, tests []*sample
	for _, s := range all {
		if !held[s.group] {
			rest = append(rest, s)
		} else if s.kind != lightly {
			tests = append(tests, s)
		}
	}
	at := validate(rest, pairGrowth, *verbose)
	fs := grow(rest, pairGrowth)
	var scores [][]float64
	for _, s := range tests {
		scores = append(scores, oddsOf(fs, s))
	}
	measure("without", tests, scores, at)
	return writeModel(*out, fs, pairGrowth, at)
}

// alignSamples reads the annotated pairs, a pair of reports once.
func alignSamples(folder, file, labels, reports string) (all []*sample, err error) {
	look, err := pairs.ReadFolder(folder)
	if err != nil {
		return nil, err
	}
	annotated, err := pairs.ReadLabels(file, reports)
	if err != nil {
		return nil, err
	}
	more, err := readLabels(labels, reports)
	if err != nil {
		return nil, err
	}
	all = append(pairSamples(look, "pairs"), pairSamples(annotated, "further")...)
	have := map[string]bool{}
	for _, s := range all {
		have[s.id] = true
	}
	for _, s := range more {
		if !have[s.id] {
			all = append(all, s)
		}
	}
	return all, nil
}

// measure prints how the scores fare at the threshold, and the F1 at the best one.
func measure(name string, list []*sample, scores [][]float64, at float64) {
	if len(list) == 0 {
		return
	}
	p, r, f := f1(list, scores, at)
	_, _, best := f1(list, scores, cutoff(list, scores))
	fmt.Printf("%-8s %3d P %.3f R %.3f F1 %.3f at %.2f, own best %.3f, loss %.4f\n", name, len(list), p, r, f, at, best, loss(list, scores))
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
		of := 1.
		if s.kind == lightly {
			of = lighter
		}
		for i := range s.Pairs {
			y = append(y, s.label[i])
			w = append(w, s.weight[i]*of*math.Sqrt(float64(max(1, len(s.cells[i])))))
		}
	}
	return y, w
}

// grow trains on the samples; which sentences of a gold paragraph tell the fact is
// judged again by a first model.
func grow(list []*sample, g growth) (fs []*forest) {
	var x [][]float64
	for _, s := range list {
		x = append(x, s.Features...)
	}
	for turn := range 2 {
		y, w := weights(list)
		d := newData(x, y, w)
		fs = nil
		h := g
		if turn == 0 {
			h.seeds, h.rounds = 1, g.rounds/2
		}
		for range h.seeds {
			fs = append(fs, d.grow(h))
			h.seed++
		}
		if turn == 0 {
			for _, s := range list {
				odds := oddsOf(fs, s)
				s.judge(func(k int) float64 { return odds[k] }, 0)
			}
		}
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
// prints how that fares on those left out, and gives the best threshold.
func validate(list []*sample, g growth, verbose bool) (at float64) {
	scores := leftOut(list, 14, func(rest []*sample) func(*sample) []float64 {
		fs := grow(rest, g)
		return func(s *sample) []float64 { return oddsOf(fs, s) }
	})
	pick := func(want func(s *sample) bool) (l []*sample, sc [][]float64) {
		for k, s := range list {
			if want(s) {
				l, sc = append(l, s), append(sc, scores[k])
			}
		}
		return l, sc
	}
	l, sc := pick(func(s *sample) bool { return s.kind != lightly })
	at = cutoff(l, sc)
	measure("all", l, sc, at)
	for _, kind := range [...]string{"pairs", "further", lightly} {
		l, sc := pick(func(s *sample) bool { return s.kind == kind })
		measure(kind, l, sc, at)
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
			if s.weight[i] == 0 {
				continue
			}
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

// errorsOf prints the pairs of gold sentences on which the model and the annotators
// disagree, by their likeliest candidate.
func errorsOf(list []*sample, scores [][]float64, at float64) {
	for k, s := range list {
		if s.kind == lightly {
			continue
		}
		p, r, f := f1(list[k:k+1], scores[k:k+1], at)
		fmt.Printf("===== %s P %.3f R %.3f F1 %.3f\n", s.id, p, r, f)
		best := s.likeliest(func(i int) float64 { return scores[k][i] })
		for i, cells := range s.cells {
			for _, c := range cells {
				name := "false"
				switch {
				case best[c] != i || (scores[k][i] > at) == s.gold[c]:
					continue
				case s.gold[c]:
					name = "missed"
				}
				e := s.Pairs[i]
				fmt.Printf("%s %d %d odds %.2f\n  A: %s\n  B: %s\n", name, e.A, e.B, scores[k][i], s.a.In(s.a.Sentences[e.A].Span), s.b.In(s.b.Sentences[e.B].Span))
			}
		}
	}
}

// f1 compares the candidates above the threshold with gold.
func f1(list []*sample, scores [][]float64, at float64) (p, r, f float64) {
	var tp, predicted, gold float64
	for k, s := range list {
		gold += float64(len(s.gold))
		said := map[cell]bool{}
		for i, cells := range s.cells {
			if scores[k][i] <= at {
				continue
			}
			for _, c := range cells {
				if said[c] {
					continue
				}
				said[c] = true
				predicted++
				if s.gold[c] {
					tp++
				}
			}
		}
	}
	if tp == 0 {
		return 0, 0, 0
	}
	return tp / predicted, tp / gold, 2 * tp / (predicted + gold)
}
