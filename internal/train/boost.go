package main

import (
	"math"
	"sort"
	"strconv"
)

// A node of a regression tree: rows with value <= at go left. A leaf has feature -1.
type node struct {
	feature     int
	at          float64
	left, right int
	value       float64
}

// A forest is boosted regression trees for the log-odds of a label (Friedman,
// "Greedy function approximation", 2001; Newton steps as in XGBoost, 2016).
type forest struct {
	base  float64
	trees [][]node
}

func (f *forest) score(x []float64) float64 {
	s := f.base
	for _, t := range f.trees {
		k := 0
		for t[k].feature >= 0 {
			if x[t[k].feature] <= t[k].at {
				k = t[k].left
			} else {
				k = t[k].right
			}
		}
		s += t[k].value
	}
	return s
}

// How the trees grow.
type growth struct {
	rounds, depth int
	rate          float64 // how much of each tree counts
	ridge         float64 // draws the leaves to nought
	least         float64 // the least weight (Hessian) in a leaf
	columns       float64 // the part of the features that each tree may use
	rows          float64 // the part of the rows
	seed          uint64
	seeds         int
}

const bins = 48

// A data set, binned.
type data struct {
	x      [][]float64
	y, w   []float64
	edges  [][]float64 // per feature the upper bounds of the bins but the last
	binned [][]uint8   // per feature, per row
}

func newData(x [][]float64, y, w []float64) *data {
	d := &data{x: x, y: y, w: w}
	if len(x) == 0 {
		return d
	}
	for f := range x[0] {
		v := make([]float64, len(x))
		for i := range x {
			v[i] = x[i][f]
		}
		sort.Float64s(v)
		var e []float64
		for k := 1; k < bins; k++ {
			i := k * len(v) / bins
			if i > 0 && v[i-1] != v[i] {
				i--
			}
			c := v[i]
			if i+1 < len(v) {
				for i+1 < len(v) && v[i+1] == v[i] {
					i++
				}
				if i+1 < len(v) {
					c = (v[i] + v[i+1]) / 2
				}
			}
			c = round5(c) // as the table writes it
			if len(e) == 0 || c > e[len(e)-1] {
				e = append(e, c)
			}
		}
		col := make([]uint8, len(x))
		for i := range x {
			col[i] = uint8(sort.SearchFloat64s(e, x[i][f]))
		}
		d.edges, d.binned = append(d.edges, e), append(d.binned, col)
	}
	return d
}

func round5(x float64) float64 {
	y, _ := strconv.ParseFloat(strconv.FormatFloat(x, 'g', 5, 32), 32)
	return y
}

// A rng is a small deterministic generator (SplitMix64).
type rng uint64

func (r *rng) float() float64 {
	*r += 0x9e3779b97f4a7c15
	z := uint64(*r)
	z = (z ^ z>>30) * 0xbf58476d1ce4e5b9
	z = (z ^ z>>27) * 0x94d049bb133111eb
	return float64((z^z>>31)>>11) / (1 << 53)
}

// grow boosts trees on the rows.
func (d *data) grow(g growth) *forest {
	random := rng(g.seed)
	var pos, all float64
	for i, y := range d.y {
		pos, all = pos+y*d.w[i], all+d.w[i]
	}
	f := &forest{base: math.Log((pos + 1) / (all - pos + 1))}
	score := make([]float64, len(d.y))
	for i := range score {
		score[i] = f.base
	}
	grad, hess := make([]float64, len(d.y)), make([]float64, len(d.y))
	for range g.rounds {
		for i := range score {
			p := 1 / (1 + math.Exp(-score[i]))
			grad[i], hess[i] = (d.y[i]-p)*d.w[i], max(p*(1-p), 1e-6)*d.w[i]
		}
		var rows []int
		for i := range d.y {
			if random.float() < g.rows {
				rows = append(rows, i)
			}
		}
		var columns []int
		for c := range d.binned {
			if random.float() < g.columns {
				columns = append(columns, c)
			}
		}
		t := &tree{d: d, g: g, grad: grad, hess: hess, columns: columns}
		t.split(rows, 0)
		f.trees = append(f.trees, t.nodes)
		one := &forest{trees: f.trees[len(f.trees)-1:]}
		for i := range score {
			score[i] += one.score(d.x[i])
		}
	}
	return f
}

type tree struct {
	d          *data
	g          growth
	grad, hess []float64
	columns    []int
	nodes      []node
}

// split adds the node for the rows and what is under it, and gives its index.
func (t *tree) split(rows []int, depth int) int {
	var gsum, hsum float64
	for _, i := range rows {
		gsum, hsum = gsum+t.grad[i], hsum+t.hess[i]
	}
	at := len(t.nodes)
	t.nodes = append(t.nodes, node{feature: -1, value: t.g.rate * gsum / (hsum + t.g.ridge)})
	if depth == t.g.depth {
		return at
	}
	feature, bin := t.best(rows, gsum, hsum)
	if feature < 0 {
		return at
	}
	var left, right []int
	for _, i := range rows {
		if int(t.d.binned[feature][i]) <= bin {
			left = append(left, i)
		} else {
			right = append(right, i)
		}
	}
	l := t.split(left, depth+1)
	r := t.split(right, depth+1)
	t.nodes[at] = node{feature: feature, at: t.d.edges[feature][bin], left: l, right: r}
	return at
}

// best finds the split with the greatest gain; feature is -1 if none helps.
func (t *tree) best(rows []int, gsum, hsum float64) (feature, bin int) {
	feature = -1
	gain := 1e-3
	value := func(g, h float64) float64 { return g * g / (h + t.g.ridge) }
	for _, c := range t.columns {
		var g, h [bins + 1]float64
		col := t.d.binned[c]
		for _, i := range rows {
			g[col[i]] += t.grad[i]
			h[col[i]] += t.hess[i]
		}
		var gl, hl float64
		for b := range t.d.edges[c] {
			gl, hl = gl+g[b], hl+h[b]
			if hl < t.g.least || hsum-hl < t.g.least {
				continue
			}
			if x := value(gl, hl) + value(gsum-gl, hsum-hl) - value(gsum, hsum); x > gain {
				gain, feature, bin = x, c, b
			}
		}
	}
	return feature, bin
}
