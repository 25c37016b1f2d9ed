package main

import (
	"bytes"
	"flag"
	"fmt"
	"math"
	"os"
	"sort"
	"strconv"
)

// trainAlign trains the scorer of sentence pairs.
func trainAlign(args []string) error {
	flags := flag.NewFlagSet("align", flag.ExitOnError)
	pairs := flags.String("pairs", "../shared/pairs/look", "annotated pairs")
	rounds := flags.Int("rounds", 150, "")
	depth := flags.Int("depth", 3, "")
	rate := flags.Float64("rate", 0.07, "")
	least := flags.Float64("least", 3, "")
	out := flags.String("out", "internal/alignment/model.go", "the table")
	flags.Parse(args)
	look, err := readPairs(*pairs)
	if err != nil {
		return err
	}
	g := growth{rounds: *rounds, depth: *depth, rate: *rate, ridge: 3, least: *least, columns: 0.5, rows: 0.8, seed: 1}
	at := validate(look, nil, g)
	return writeModel(*out, newData(rowsOf(look)).grow(g), g, at)
}

// writeModel writes the forest as a Go table of complete trees.
func writeModel(file string, f *forest, g growth, at float64) error {
	var b bytes.Buffer
	fmt.Fprintf(&b, modelHeader, f.base, at, len(f.trees), g.depth)
	inner := 1<<g.depth - 1
	for _, t := range f.trees {
		features, bounds, leaves := make([]int, inner), make([]float64, inner), make([]float64, inner+1)
		fill(t, 0, 0, g.depth, 0, features, bounds, leaves)
		b.WriteString("\t{[inner]uint8{")
		join(&b, features, func(x int) string { return strconv.Itoa(x) })
		b.WriteString("}, [inner]float32{")
		join(&b, bounds, short)
		b.WriteString("}, [inner + 1]float32{")
		join(&b, leaves, short)
		b.WriteString("}},\n")
	}
	b.WriteString("}\n")
	return os.WriteFile(file, b.Bytes(), 0o666)
}

func short(x float64) string { return strconv.FormatFloat(x, 'g', 5, 32) }

func join[T any](b *bytes.Buffer, list []T, f func(T) string) {
	for i, x := range list {
		if i > 0 {
			b.WriteString(", ")
		}
		b.WriteString(f(x))
	}
}

// fill lays node n of the tree at place at of a complete tree of the depth; where
// a branch ends early, its value stands in all the leaves under it.
func fill(t []node, n, at, depth, level int, features []int, bounds, leaves []float64) {
	if level == depth {
		leaves[at-len(features)] = t[n].value
		return
	}
	l, r := n, n
	if t[n].feature >= 0 {
		features[at], bounds[at] = t[n].feature, t[n].at
		l, r = t[n].left, t[n].right
	}
	fill(t, l, 2*at+1, depth, level+1, features, bounds, leaves)
	fill(t, r, 2*at+2, depth, level+1, features, bounds, leaves)
}

const modelHeader = `package alignment

// Boosted trees for the log-odds that two sentences tell the same fact. Made by
// "go run ./internal/train align"; do not edit.
// Trained on: annotated pairs of news reports from BASIL (Fan et al., EMNLP 2019)
// and ECB+ (Cybulska and Vossen, LREC 2014; annotations CC BY 3.0). No text is held.

const (
	modelBase  = %.5g
	modelKeep  = %.2g // log-odds from which a pair is kept
	modelTrees = %d
	modelDepth = %d
)

var model = [modelTrees]tree{
`

// rowsOf puts the examples of the samples together.
func rowsOf(list []*sample) (x [][]float64, y, w []float64) {
	for _, s := range list {
		for i, e := range s.examples {
			x, y = append(x, e.Features), append(y, s.label[i])
			w = append(w, s.weight*math.Sqrt(max(1, s.covered[i])))
		}
	}
	return x, y, w
}

// validate leaves each pair of reports out in turn, trains on the others and on
// more, and prints how the best threshold fares.
func validate(list, more []*sample, g growth) float64 {
	scores := make([][]float64, len(list))
	for k, s := range list {
		var rest []*sample
		for _, o := range append(append([]*sample(nil), list...), more...) {
			if o.group != s.group {
				rest = append(rest, o)
			}
		}
		f := newData(rowsOf(rest)).grow(g)
		for _, e := range s.examples {
			scores[k] = append(scores[k], f.score(e.Features))
		}
	}
	best, at := 0., 0.
	for t := -3.; t < 2; t += 0.1 {
		if _, _, f := f1(list, scores, t); f > best {
			best, at = f, t
		}
	}
	p, r, f := f1(list, scores, at)
	fmt.Printf("left out by pair: P %.3f R %.3f F1 %.3f at %.1f\n", p, r, f, at)
	for k, s := range list {
		p, r, f := f1(list[k:k+1], scores[k:k+1], at)
		fmt.Printf("  %-16s P %.3f R %.3f F1 %.3f\n", s.group, p, r, f)
	}
	baseline(list)
	return at
}

// baseline prints how the plain likeness alone would do.
func baseline(list []*sample) {
	best, name := 0., 0
	n := len(list[0].examples[0].Features)
	type res struct {
		f float64
		k int
	}
	var rs []res
	for k := range n {
		scores := make([][]float64, len(list))
		var all []float64
		for i, s := range list {
			for _, e := range s.examples {
				scores[i] = append(scores[i], e.Features[k])
				all = append(all, e.Features[k])
			}
		}
		sort.Float64s(all)
		b := 0.
		for q := 0.8; q < 1; q += 0.01 {
			_, _, f := f1(list, scores, all[int(q*float64(len(all)))])
			b = max(b, f)
		}
		rs = append(rs, res{b, k})
		if b > best {
			best, name = b, k
		}
	}
	sort.Slice(rs, func(i, j int) bool { return rs[i].f > rs[j].f })
	fmt.Println("best single feature", name, best)
	for _, r := range rs[:12] {
		fmt.Printf(" %d:%.3f", r.k, r.f)
	}
	fmt.Println()
}

func f1(list []*sample, scores [][]float64, at float64) (p, r, f float64) {
	var tp, predicted, gold float64
	for k, s := range list {
		gold += s.total
		for i := range s.examples {
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
