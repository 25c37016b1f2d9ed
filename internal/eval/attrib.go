package main

import (
	"encoding/json"
	"fmt"
	"os"
	"sort"
	"strings"
	"unicode"

	"twosource/internal/attribution"
	"twosource/internal/divergence"
	"twosource/internal/ingest"
	"twosource/internal/text"
	"twosource/internal/train/polnear"
)

// A said is one attribution to be scored, gold or found, in bytes of the corpus text.
type said struct {
	source, cue, content []polnear.Span
	types                []string // the rows of the table that it counts for
}

// measurePolnear prints the measures of score_attrib.py for a split of PolNeAR, and
// "who said what" by type and by class of cue. out, if given, gets what was found,
// in the form that score_attrib.py reads.
func measurePolnear(dir, out string) error {
	docs, err := polnear.Read(dir)
	if err != nil {
		return err
	}
	var t sayTally
	t.rows = map[string]*[4]int{}
	found := map[string][]map[string]any{}
	for _, d := range docs {
		gold, got := goldOf(d), foundIn(d)
		t.add(len(d.Text), gold, got)
		found[d.Name] = listed(d, got)
	}
	t.print()
	if out == "" {
		return nil
	}
	data, err := json.Marshal(found)
	if err != nil {
		return err
	}
	return os.WriteFile(out, data, 0o666)
}

func goldOf(d *polnear.Doc) []said {
	var list []said
	for _, a := range d.Attributions {
		s := said{source: a.Source, cue: a.Cue, content: a.Content}
		s.types = typesOf(d.Text, &s)
		list = append(list, s)
	}
	return nesting(list)
}

func foundIn(d *polnear.Doc) []said {
	r := divergence.Analyze(ingest.Input{Text: d.Text})
	back := origin(d.Text, r.Report.Text)
	var list []said
	for i := range r.Attributions {
		a := &r.Attributions[i]
		s := said{source: back.spans(a.Source), cue: back.spans(a.Cue), content: back.spans(a.Content...)}
		s.types = typesOf(d.Text, &s)
		list = append(list, s)
	}
	return nesting(list)
}

// listed is the form of score_attrib.py: offsets in code points.
func listed(d *polnear.Doc, list []said) []map[string]any {
	pairs := func(spans []polnear.Span) [][2]int {
		p := [][2]int{}
		for _, s := range spans {
			p = append(p, [2]int{d.CodePoint(s.Start), d.CodePoint(s.End)})
		}
		return p
	}
	out := []map[string]any{}
	for _, s := range list {
		out = append(out, map[string]any{"source": pairs(s.source), "cue": pairs(s.cue), "content": pairs(s.content)})
	}
	return out
}

// An offsets maps byte offsets of the cleaned text to the text as given.
type offsets []int

// origin aligns the two texts by their runes, white space and what cleaning took out aside.
func origin(given, clean string) offsets {
	type place struct {
		c rune
		i int
	}
	solid := func(s string) []place {
		var p []place
		for i, c := range s {
			if !unicode.IsSpace(c) {
				p = append(p, place{c, i})
			}
		}
		return p
	}
	a, b := solid(given), solid(clean)
	same := func(i, j int) bool {
		for k := 0; k < 12 && i+k < len(a) && j+k < len(b); k++ {
			if a[i+k].c != b[j+k].c {
				return false
			}
		}
		return true
	}
	o := make(offsets, len(clean)+1)
	i := 0
	for j := range b {
		for k := i; k < len(a) && a[min(i, len(a)-1)].c != b[j].c; k++ {
			if same(k, j) {
				i = k
				break
			}
		}
		if i < len(a) {
			o[b[j].i] = a[i].i
			i++
		} else {
			o[b[j].i] = len(given)
		}
	}
	o[len(clean)] = len(given)
	return o
}

func (o offsets) spans(list ...text.Span) []polnear.Span {
	var out []polnear.Span
	for _, s := range list {
		if !s.Empty() {
			end := s.End - 1
			for end > s.Start && o[end] == 0 { // inside a rune, or white space
				end--
			}
			width := s.End - end
			out = append(out, polnear.Span{Start: o[s.Start], End: o[end] + width})
		}
	}
	return out
}

func textOf(s string, spans []polnear.Span) string {
	var p []string
	for _, x := range spans {
		if x.Start < x.End && x.End <= len(s) {
			p = append(p, s[x.Start:x.End])
		}
	}
	return strings.Join(p, " ")
}

// typesOf names the rows of the table that an attribution counts for.
func typesOf(s string, a *said) []string {
	types := []string{mode(s, a.content)}
	source, cue := strings.ToLower(textOf(s, a.source)), strings.ToLower(textOf(s, a.cue))
	switch source {
	case "":
		types = append(types, "source-less")
	case "he", "she", "they", "it", "i", "we", "you", "who":
		types = append(types, "pronoun")
	}
	if len(a.source) > 0 && len(a.cue) > 0 && a.cue[0].Start < a.source[0].Start && !strings.HasPrefix(cue, "according") {
		types = append(types, "inverted")
	}
	return append(types, "cue "+attribution.CueClass(cue))
}

func mode(s string, content []polnear.Span) string {
	quoted, plain := false, false
	for _, c := range content {
		if c.Start >= c.End || c.End > len(s) {
			continue
		}
		t := s[c.Start:c.End]
		marks := func(cut string) bool {
			return strings.HasPrefix(cut, "\"") || strings.HasPrefix(cut, "“") || strings.HasPrefix(cut, "''")
		}
		switch {
		case marks(t) && !strings.ContainsAny(strings.TrimRight(t[1:], "\"”'’,. "), "\"”"):
			quoted = true
		case strings.ContainsAny(t, "\"“”") || strings.Contains(t, "''"):
			quoted, plain = true, true
		default:
			plain = true
		}
	}
	switch {
	case quoted && plain:
		return "mixed"
	case quoted:
		return "direct"
	}
	return "indirect"
}

// nesting marks the attributions that stand inside another's content.
func nesting(list []said) []said {
	for i := range list {
		for k := range list {
			if i != k && len(list[i].cue) > 0 && within(list[i].cue[0], list[k].content) {
				list[i].types = append(list[i].types, "nested")
				break
			}
		}
	}
	return list
}

func within(s polnear.Span, list []polnear.Span) bool {
	for _, x := range list {
		if x.Start <= s.Start && s.End <= x.End {
			return true
		}
	}
	return false
}

// A sayTally adds up the measures of score_attrib.py.
type sayTally struct {
	roles [3][3]int          // source, cue, content: bytes in both, gold, found
	span  [3]int             // attributions whose content is right, gold, found
	rel   int                // of these, with the right source
	rows  map[string]*[4]int // by type: right and all of gold, right and all of found
}

func (t *sayTally) add(size int, gold, got []said) {
	for role := range t.roles {
		cover := make([]byte, size)
		for bit, list := range [2][]said{gold, got} {
			for _, s := range list {
				for _, x := range [3][]polnear.Span{s.source, s.cue, s.content}[role] {
					for i := x.Start; i < x.End && i < size; i++ {
						cover[i] |= 1 << bit
					}
				}
			}
		}
		for _, c := range cover {
			t.roles[role][0] += int(c >> 1 & c)
			t.roles[role][1] += int(c & 1)
			t.roles[role][2] += int(c >> 1)
		}
	}
	right := matchSaid(gold, got)
	t.span[0] += len(right)
	t.span[1] += len(gold)
	t.span[2] += len(got)
	goodGold, goodGot := make([]bool, len(gold)), make([]bool, len(got))
	for _, p := range right {
		g, f := gold[p[0]].source, got[p[1]].source
		if bytesShared(g, f) > 0 || len(g) == 0 && len(f) == 0 {
			t.rel++
			goodGold[p[0]], goodGot[p[1]] = true, true
		}
	}
	t.count(gold, goodGold, 0)
	t.count(got, goodGot, 2)
}

func (t *sayTally) count(list []said, good []bool, at int) {
	for i, s := range list {
		for _, k := range s.types {
			row := t.rows[k]
			if row == nil {
				row = &[4]int{}
				t.rows[k] = row
			}
			if good[i] {
				row[at]++
			}
			row[at+1]++
		}
	}
}

// matchSaid pairs gold and found one to one, best overlap first, where content
// overlaps by half of what either covers.
func matchSaid(gold, got []said) [][2]int {
	type pair struct {
		iou  float64
		g, f int
	}
	var list []pair
	for g := range gold {
		for f := range got {
			both := bytesShared(gold[g].content, got[f].content)
			if both == 0 {
				continue
			}
			if iou := float64(both) / float64(bytesIn(gold[g].content)+bytesIn(got[f].content)-both); iou >= .5 {
				list = append(list, pair{iou, g, f})
			}
		}
	}
	sort.Slice(list, func(i, k int) bool {
		a, b := list[i], list[k]
		if a.iou != b.iou {
			return a.iou > b.iou
		}
		return a.f > b.f || a.f == b.f && a.g > b.g
	})
	usedG, usedF := make([]bool, len(gold)), make([]bool, len(got))
	var out [][2]int
	for _, p := range list {
		if !usedG[p.g] && !usedF[p.f] {
			usedG[p.g], usedF[p.f] = true, true
			out = append(out, [2]int{p.g, p.f})
		}
	}
	return out
}

func bytesShared(a, b []polnear.Span) int {
	n := 0
	for _, x := range a {
		for _, y := range b {
			n += max(0, min(x.End, y.End)-max(x.Start, y.Start))
		}
	}
	return n
}

func bytesIn(a []polnear.Span) int {
	n := 0
	for _, x := range a {
		n += x.End - x.Start
	}
	return n
}

func (t *sayTally) print() {
	line := func(name string, right, gold, found int) {
		p, r := ratio(right, found), ratio(right, gold)
		fmt.Printf("%-16s P %.3f R %.3f F1 %.3f   %d gold, %d found\n", name, p, r, harmonic(p, r), gold, found)
	}
	for i, name := range [...]string{"source", "cue", "content"} {
		line(name, t.roles[i][0], t.roles[i][1], t.roles[i][2])
	}
	line("span", t.span[0], t.span[1], t.span[2])
	line("rel", t.rel, t.span[1], t.span[2])
	fmt.Println("\nrel by type (recall over gold of the type, precision over found of the type):")
	var names []string
	for k := range t.rows {
		names = append(names, k)
	}
	sort.Strings(names)
	for _, k := range names {
		row := t.rows[k]
		p, r := ratio(row[2], row[3]), ratio(row[0], row[1])
		fmt.Printf("%-16s P %.3f R %.3f F1 %.3f   %d gold, %d found\n", k, p, r, harmonic(p, r), row[1], row[3])
	}
}

func harmonic(p, r float64) float64 {
	if p+r == 0 {
		return 0
	}
	return 2 * p * r / (p + r)
}
