package main

import (
	"flag"
	"fmt"
	"math"
)

// trainAlign trains the scorer of sentence pairs.
func trainAlign(args []string) error {
	flags := flag.NewFlagSet("align", flag.ExitOnError)
	pairs := flags.String("pairs", "../shared/pairs/look", "annotated pairs")
	rounds := flags.Int("rounds", 150, "")
	depth := flags.Int("depth", 3, "")
	rate := flags.Float64("rate", 0.07, "")
	least := flags.Float64("least", 3, "")
	own := flags.String("own", "", "more annotated pairs")
	ecb := flags.String("ecb", "../shared/corpora/ecbplus", "ECB+")
	most := flags.Int("most", 30, "pairs of documents of an event of ECB+")
	columns := flags.Float64("columns", 0.5, "")
	rowsPart := flags.Float64("rows", 0.8, "")
	ridge := flags.Float64("ridge", 3, "")
	seeds := flags.Int("seeds", 1, "forests that vote")
	flags.BoolVar(&verbose, "v", false, "print the errors")
	out := flags.String("out", "internal/alignment/model.go", "the table")
	flags.Parse(args)
	g := growth{rounds: *rounds, depth: *depth, rate: *rate, ridge: *ridge, least: *least, columns: *columns, rows: *rowsPart, seed: 1, seeds: *seeds}
	event, err := trainEvents(*ecb, *most)
	if err != nil {
		return err
	}
	odds := event.score
	look, err := readPairs(*pairs, odds)
	if err != nil {
		return err
	}
	var more []*sample
	if *own != "" {
		if more, err = readPairs(*own, odds); err != nil {
			return err
		}
	}
	for _, s := range look {
		s.kind = "look"
	}
	for _, s := range more {
		s.kind = "own"
	}
	all := append(look, more...)
	at := validate(all, g)
	return writeModel(*out, []*forest{event}, grow(all, g), eventGrowth, g, at)
}

// trainEvents trains the scorer of event mentions on ECB+.
func trainEvents(dir string, most int) (*forest, error) {
	x, y, w, err := readECB(dir, most)
	if err != nil {
		return nil, err
	}
	// a fifth is left out to see how it does
	n := len(x) * 4 / 5
	f := newData(x[:n], y[:n], w[:n]).grow(eventGrowth)
	var pos, l, base float64
	for i := range x[n:] {
		s := f.score(x[n+i])
		if y[n+i] > 0 {
			s = -s
			pos++
		}
		l += math.Log1p(math.Exp(s))
	}
	p := pos / float64(len(x)-n)
	base = -p*math.Log(p) - (1-p)*math.Log(1-p)
	fmt.Printf("events: %d pairs of words, %.3f the same; loss %.4f, of the prior %.4f\n", len(x), p, l/float64(len(x)-n), base)
	return newData(x, y, w).grow(eventGrowth), nil
}

var eventGrowth = growth{rounds: 150, depth: 4, rate: 0.08, ridge: 3, least: 8, columns: 0.6, rows: 0.7, seed: 3, seeds: 1}

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
			w = append(w, s.weight*math.Sqrt(max(1, s.covered[i])))
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
	for fold := range folds {
		var rest []*sample
		for k, s := range list {
			if k%folds != fold {
				rest = append(rest, s)
			}
		}
		score := fit(rest)
		for k, s := range list {
			if k%folds == fold {
				scores[k] = score(s)
			}
		}
	}
	return scores
}

// validate leaves a part of the pairs of reports out in turn, trains on the others
// and prints how the best threshold fares on those left out.
func validate(list []*sample, g growth) float64 {
	scores := leftOut(list, 14, func(rest []*sample) func(*sample) []float64 {
		fs := grow(rest, g)
		return func(s *sample) []float64 { return oddsOf(fs, s) }
	})
	kinds := map[string][]int{}
	for k, s := range list {
		kinds[s.kind] = append(kinds[s.kind], k)
		kinds["all"] = append(kinds["all"], k)
	}
	at := 0.
	hits, total := 0., 0.
	for _, s := range list {
		total += s.total
		for _, h := range s.hits {
			hits += h
		}
	}
	fmt.Printf("candidates hold %.0f of %.0f gold pairs\n", hits, total)
	for _, kind := range []string{"own", "look", "all"} {
		var l []*sample
		var sc [][]float64
		for _, k := range kinds[kind] {
			l, sc = append(l, list[k]), append(sc, scores[k])
		}
		if len(l) == 0 {
			continue
		}
		best := 0.
		for t := -3.; t < 2; t += 0.05 {
			if _, _, f := f1(l, sc, t); f > best {
				best, at = f, t
			}
		}
		p, r, f := f1(l, sc, at)
		fmt.Printf("%-5s left out: P %.3f R %.3f F1 %.3f at %.2f, loss %.4f\n", kind, p, r, f, at, loss(l, sc))
	}
	if verbose {
		errorsOf(list, scores, at)
		for k, s := range list {
			p, r, f := f1(list[k:k+1], scores[k:k+1], at)
			fmt.Printf("  %-16s P %.3f R %.3f F1 %.3f\n", s.group, p, r, f)
		}
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

var verbose bool

// errorsOf prints the candidates on which the model and the annotators disagree.
func errorsOf(list []*sample, scores [][]float64, at float64) {
	for k, s := range list {
		fmt.Println("=====", s.group)
		for i, e := range s.Pairs {
			if (scores[k][i] > at) == (s.label[i] > 0) {
				continue
			}
			name := "FALSE"
			if s.label[i] > 0 {
				name = "MISS"
			}
			fmt.Printf("%s %d %d odds %.2f\n  A: %s\n  B: %s\n", name, e.A, e.B, scores[k][i], s.a.In(s.a.Sentences[e.A].Span), s.b.In(s.b.Sentences[e.B].Span))
		}
	}
}

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
