package main

import (
	_ "embed"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"

	"twosource/internal/divergence"
	"twosource/internal/ingest"
	"twosource/internal/names"
	"twosource/internal/text"
)

// corefFixture says who speaks in some articles of PolNeAR: offsets alone, no text.
//
//go:embed testdata/coref.tsv
var corefFixture string

// A spoken is one line of the fixture, in characters of the article's file.
type spoken struct {
	doc                string
	source, cue, first text.Span
}

func readCoref() ([]spoken, error) {
	var list []spoken
	for n, line := range strings.Split(corefFixture, "\n") {
		if line == "" || line[0] == '#' {
			continue
		}
		var s spoken
		if _, err := fmt.Sscan(line, &s.doc, &s.source.Start, &s.source.End, &s.cue.Start, &s.cue.End, &s.first.Start, &s.first.End); err != nil {
			return nil, fmt.Errorf("testdata/coref.tsv:%d: %v", n+1, err)
		}
		list = append(list, s)
	}
	return list, nil
}

// corefScore counts, by how the source is written, those whose entity is the right one.
type corefScore struct{ n, found, named, speaker int }

// scoreCoref measures how well the sources of the fixture are resolved: by package
// names at the annotated source, and by the attributions of the whole analysis.
func scoreCoref(w io.Writer, dir string, verbose bool) error {
	list, err := readCoref()
	if err != nil {
		return err
	}
	var forms [4]corefScore
	var doc string
	var a *article
	for _, s := range list {
		if s.doc != doc {
			data, err := os.ReadFile(filepath.Join(dir, "text", s.doc+".txt"))
			if err != nil {
				return err
			}
			doc, a = s.doc, newArticle(string(data))
		}
		source, cue, first := a.span(s.source), a.span(s.cue), a.span(s.first)
		m, ok := a.report.Names.At(source)
		f := &forms[3]
		e := -1
		if ok {
			f = &forms[a.report.Names.Mentions[m].Form]
			e = a.report.Names.Mentions[m].Entity
		}
		f.n++
		if a.right(e, source, first) {
			f.named++
		} else if verbose {
			fmt.Fprintf(w, "%s:%d: %q is %q, not %q\n", s.doc, s.source.Start, a.in(source), a.name(e), a.in(first))
		}
		for k := range a.report.Attributions {
			t := &a.report.Attributions[k]
			if t.Source.Overlaps(source) && (t.Cue.Overlaps(cue) || t.Cue.Empty()) {
				f.found++
				if a.right(t.Entity, source, first) {
					f.speaker++
				}
				break
			}
		}
	}
	printCoref(w, forms)
	return nil
}

func printCoref(w io.Writer, forms [4]corefScore) {
	var all corefScore
	row := func(name string, f corefScore) {
		if f.n > 0 {
			fmt.Fprintf(w, "%-14s %4d sources, right by names %.3f; attribution found %4d, its speaker right %.3f\n", name, f.n,
				float64(f.named)/float64(f.n), f.found, float64(f.speaker)/float64(max(f.found, 1)))
		}
	}
	for i, name := range [...]string{"a name", "a description", "a pronoun", "no mention"} {
		row(name, forms[i])
		all.n += forms[i].n
		all.found += forms[i].found
		all.named += forms[i].named
		all.speaker += forms[i].speaker
	}
	row("all", all)
}

// An article is one file with its analysis, and where its lines stand in the cleaned text.
type article struct {
	report *divergence.Report
	place  []int // for each character of the file the byte offset in the text, -1 if removed
}

func newArticle(s string) *article {
	a := &article{report: divergence.Analyze(ingest.Input{Text: s})}
	t := a.report.Report.Text
	chars, index := squash(t)
	back := make([]int, len(chars)+1)
	back[len(chars)] = len(t)
	for i := range t {
		back[index[i]] = i // white space shares its number with the character behind it, which comes later
	}
	pos := 0
	for _, line := range strings.SplitAfter(s, "\n") {
		sub, at := squash(line)
		from := find(chars, sub, pos)
		for i := range line {
			switch {
			case from < 0 || len(sub) == 0:
				a.place = append(a.place, -1)
			default:
				a.place = append(a.place, back[from+at[i]])
			}
		}
		if from >= 0 {
			pos = from + len(sub)
		}
	}
	a.place = append(a.place, len(t))
	return a
}

// span finds characters of the file in the text.
func (a *article) span(s text.Span) text.Span {
	if s.End >= len(a.place) || a.place[s.Start] < 0 || a.place[s.End-1] < 0 {
		return text.Span{}
	}
	return text.Span{Start: a.place[s.Start], End: a.place[s.End-1] + 1}
}

func (a *article) in(s text.Span) string { return strings.ToValidUTF8(a.report.Report.In(s), "") }

func (a *article) name(e int) string {
	if e < 0 {
		return ""
	}
	return a.report.Names.Entities[e].Name
}

// right reports whether entity e is the one mentioned at first. A source that is its
// own first mention is right when it is not taken for somebody named elsewhere before.
func (a *article) right(e int, source, first text.Span) bool {
	x := a.report.Names
	if e < 0 || source == first && !x.Entities[e].Named {
		return source == first
	}
	for _, i := range x.Entities[e].Mentions {
		m := &x.Mentions[i]
		if source == first && m.Form != names.Pronoun {
			return m.Span.Overlaps(first) || m.Span.Start > first.Start
		}
		if m.Span.Overlaps(first) {
			return true
		}
	}
	return false
}
