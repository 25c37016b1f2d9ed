package main

import (
	"bytes"
	"fmt"
	"os"
	"strconv"
)

const modelHeader = `package alignment

// Made by "go run ./internal/train align"; do not edit.
//
// pairModel tells whether two sentences tell the same fact: boosted trees for the
// log-odds, trained on annotated pairs of news reports from BASIL (Fan et al., EMNLP
// 2019) and ECB+ (Cybulska and Vossen, LREC 2014; annotations CC BY 3.0). No text is
// held.

const modelKeep = %.2f // log-odds from which a pair is kept

`

// writeModel writes the scorer as a Go table.
func writeModel(file string, pair []*forest, g growth, at float64) error {
	var b bytes.Buffer
	fmt.Fprintf(&b, modelHeader, at)
	writeForest(&b, "pairModel", pair, g.depth)
	return os.WriteFile(file, b.Bytes(), 0o666)
}

// writeForest writes the mean of some forests as one, of complete trees.
func writeForest(b *bytes.Buffer, name string, fs []*forest, depth int) {
	inner := 1<<depth - 1
	base := 0.
	var features []int
	var bounds, leaves []float64
	for _, f := range fs {
		base += f.base / float64(len(fs))
		for _, t := range f.trees {
			tf, tb, tl := make([]int, inner), make([]float64, inner), make([]float64, inner+1)
			fill(t, 0, 0, depth, 0, tf, tb, tl)
			for k := range tl {
				tl[k] /= float64(len(fs))
			}
			features, bounds, leaves = append(features, tf...), append(bounds, tb...), append(leaves, tl...)
		}
	}
	fmt.Fprintf(b, "var %s = forest{\n\tbase: %s, depth: %d,\n", name, short(base), depth)
	table(b, "feature: []uint8", features, strconv.Itoa)
	table(b, "bound: []float32", bounds, short)
	table(b, "leaf: []float32", leaves, func(x float64) string { return strconv.FormatFloat(x, 'g', 4, 32) })
	b.WriteString("}\n")
}

func short(x float64) string { return strconv.FormatFloat(x, 'g', 5, 32) }

func table[T any](b *bytes.Buffer, name string, list []T, f func(T) string) {
	fmt.Fprintf(b, "\t%s{", name)
	for i, x := range list {
		if i%24 == 0 {
			b.WriteString("\n\t\t")
		} else {
			b.WriteString(" ")
		}
		b.WriteString(f(x))
		b.WriteString(",")
	}
	b.WriteString("\n\t},\n")
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
