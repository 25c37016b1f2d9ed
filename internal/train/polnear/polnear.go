// Package polnear reads the PolNeAR corpus (Newell, Margolin, Ruths, LREC 2018):
// news with attributions in standoff form and automatic parts of speech.
package polnear

import (
	"fmt"
	"os"
	"path/filepath"
	"sort"
	"strconv"
	"strings"
)

// A Span is a half-open range of bytes of Doc.Text.
type Span struct{ Start, End int }

// An Attribution is one annotated source, cue and content, each in pieces.
type Attribution struct{ Source, Cue, Content []Span }

// A Tag is one token of the automatic analysis with its part of speech.
type Tag struct {
	Span Span
	POS  string
}

// A Doc is one article. Of several annotators the first by name counts.
type Doc struct {
	Name         string
	Text         string
	Attributions []Attribution
	Tags         []Tag

	runes []int // byte offset of each code point, and of the end
}

// CodePoint turns a byte offset into one in code points, as the corpus counts.
func (d *Doc) CodePoint(offset int) int { return sort.SearchInts(d.runes, offset) }

// Read loads the articles of a split ("train" or "dev"), sorted by name.
func Read(dir string) ([]*Doc, error) {
	files, err := filepath.Glob(filepath.Join(dir, "attributions", "*.ann"))
	if err != nil {
		return nil, err
	}
	if len(files) == 0 {
		return nil, fmt.Errorf("no annotations in %s", dir)
	}
	sort.Strings(files)
	var docs []*Doc
	for _, f := range files {
		name := strings.TrimSuffix(filepath.Base(f), ".ann")
		if k := strings.LastIndexByte(name, '_'); k >= 0 {
			name = name[:k]
		}
		if n := len(docs); n > 0 && docs[n-1].Name == name {
			continue
		}
		d, err := read(dir, name, f)
		if err != nil {
			return nil, err
		}
		docs = append(docs, d)
	}
	return docs, nil
}

func read(dir, name, annotations string) (*Doc, error) {
	data, err := os.ReadFile(filepath.Join(dir, "text", name+".txt"))
	if err != nil {
		return nil, err
	}
	d := &Doc{Name: name, Text: string(data)}
	for i := range d.Text {
		d.runes = append(d.runes, i)
	}
	d.runes = append(d.runes, len(d.Text))
	if data, err = os.ReadFile(annotations); err != nil {
		return nil, err
	}
	d.standoff(string(data))
	if data, err = os.ReadFile(filepath.Join(dir, "corenlp", name+".tsv")); err == nil {
		d.tags(string(data))
	}
	return d, nil
}

// span reads two offsets in code points.
func (d *Doc) span(a, b string) (Span, bool) {
	s, err1 := strconv.Atoi(a)
	e, err2 := strconv.Atoi(b)
	if err1 != nil || err2 != nil || s < 0 || e <= s || e >= len(d.runes) {
		return Span{}, false
	}
	return Span{d.runes[s], d.runes[e]}, true
}

// standoff reads T lines (spans) and E lines (attributions); a T line's text may
// hold line breaks, so lines of other shapes are passed over.
func (d *Doc) standoff(s string) {
	pieces := map[string][]Span{}
	for _, line := range strings.Split(s, "\n") {
		f := strings.Split(line, "\t")
		if len(f) < 2 || f[0] == "" {
			continue
		}
		switch f[0][0] {
		case 'T':
			kind, offsets, ok := strings.Cut(f[1], " ")
			if !ok || kind == "" {
				continue
			}
			for _, p := range strings.Split(offsets, ";") {
				a, b, _ := strings.Cut(p, " ")
				if sp, ok := d.span(a, b); ok {
					pieces[f[0]] = append(pieces[f[0]], sp)
				}
			}
		case 'E':
			d.event(strings.Fields(f[1]), pieces)
		}
	}
}

func (d *Doc) event(roles []string, pieces map[string][]Span) {
	if len(roles) == 0 || !strings.HasPrefix(roles[0], "Attribution") {
		return
	}
	var a Attribution
	for _, r := range roles[1:] {
		role, id, _ := strings.Cut(r, ":")
		switch strings.TrimRight(role, "0123456789") {
		case "Source":
			a.Source = append(a.Source, pieces[id]...)
		case "Cue":
			a.Cue = append(a.Cue, pieces[id]...)
		case "Content":
			a.Content = append(a.Content, pieces[id]...)
		}
	}
	if len(a.Content) == 0 {
		return
	}
	for _, list := range [][]Span{a.Source, a.Cue, a.Content} {
		sort.Slice(list, func(i, j int) bool { return list[i].Start < list[j].Start })
	}
	d.Attributions = append(d.Attributions, a)
}

func (d *Doc) tags(s string) {
	for _, line := range strings.Split(s, "\n") {
		f := strings.Split(line, "\t")
		if len(f) < 4 {
			continue
		}
		if sp, ok := d.span(f[0], f[1]); ok {
			d.Tags = append(d.Tags, Tag{sp, f[3]})
		}
	}
}
