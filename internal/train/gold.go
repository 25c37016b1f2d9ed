package main

import (
	"fmt"
	"os"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"twosource/internal/alignment"
	"twosource/internal/attribution"
	"twosource/internal/figures"
	"twosource/internal/ingest"
	"twosource/internal/names"
	"twosource/internal/text"
	"twosource/internal/train/pairs"
)

// analyze reads one report.
func analyze(in ingest.Input) *alignment.Side {
	r, _ := ingest.Read(in)
	x := names.Find(r)
	return &alignment.Side{Report: r, Figures: figures.Find(r), Names: x, Attributions: attribution.Find(r, x)}
}

// A sample is the candidates of one pair of reports with what gold says of them.
type sample struct {
	group string // samples of one group are about one event
	kind  string
	*alignment.Examples
	label   []float64 // 1 where the annotators aligned the two
	hits    []float64 // gold pairs that the candidate covers
	covered []float64 // pairs of gold sentences that it covers, right or wrong
	total   float64   // gold pairs in all
	weight  float64
	a, b    *text.Report
}

// pairSamples makes the samples of annotated pairs.
func pairSamples(list []pairs.Pair) (out []*sample) {
	for i := range list {
		out = append(out, pairSample(&list[i]))
	}
	return out
}

func pairSample(p *pairs.Pair) *sample {
	a, b := analyze(p.A.Input()), analyze(p.B.Input())
	s := &sample{a: a.Report, b: b.Report, group: p.Event, kind: "pairs", Examples: alignment.NewExamples(a, b), total: float64(len(p.Gold.Alignments))}
	ga, gb := cover(p.A, a), cover(p.B, b)
	gold := map[[2]int]bool{}
	for _, x := range p.Gold.Alignments {
		gold[x] = true
	}
	for _, e := range s.Pairs {
		hits := 0.
		for _, i := range ga[e.A] {
			for _, j := range gb[e.B] {
				if gold[[2]int{i, j}] {
					hits++
				}
			}
		}
		s.add(hits, float64(len(ga[e.A])*len(gb[e.B])))
	}
	return s
}

// readLabels reads the pairs of reports that labels.txt aligns.
func readLabels(file, reports string) ([]*sample, error) {
	data, err := os.ReadFile(file)
	if err != nil {
		return nil, err
	}
	events, err := readEvents(reports)
	if err != nil {
		return nil, err
	}
	by := map[string]*event{}
	for i := range events {
		by[events[i].Event] = &events[i]
	}
	var out []*sample
	for _, line := range strings.Split(string(data), "\n") {
		f := strings.Fields(line)
		if len(f) < 3 || f[0] == "#" {
			continue
		}
		e := by[f[0]]
		if e == nil {
			return nil, fmt.Errorf("%s: no event %s", file, f[0])
		}
		x, _ := strconv.Atoi(f[1])
		y, _ := strconv.Atoi(f[2])
		out = append(out, e.sample(x, y, f[3:]))
	}
	return out, nil
}

// sample makes the sample of two reports of the event; labels are pairs of places.
func (e *event) sample(x, y int, labels []string) *sample {
	a, b := e.side(x), e.side(y)
	s := &sample{group: e.Event, kind: "own", a: a.Report, b: b.Report, Examples: alignment.NewExamples(a, b), total: float64(len(labels))}
	ra, rb := e.ranges(x, a), e.ranges(y, b)
	in := func(r [2]int, place string) bool {
		n, _ := strconv.Atoi(place)
		return r[0] <= n && n < r[1]
	}
	for _, p := range s.Pairs {
		hits := 0.
		for _, l := range labels {
			from, to, _ := strings.Cut(l, ":")
			if in(ra[p.A], from) && in(rb[p.B], to) {
				hits++
			}
		}
		s.add(hits, max(hits, 1))
	}
	return s
}

// ranges gives where the sentences of report k stand in its squashed text; the
// headline is at -1.
func (e *event) ranges(k int, side *alignment.Side) [][2]int {
	r := e.Reports[k]
	title, _ := squash(r.Title)
	all, _ := squash(r.Title + strings.Join(r.Paragraphs, ""))
	out := make([][2]int, len(side.Report.Sentences))
	pos := len(title)
	for i, x := range side.Report.Sentences {
		t, _ := squash(side.Report.In(x.Span))
		if x.Headline && t == title {
			out[i] = [2]int{-1, 0}
			continue
		}
		at := strings.Index(all[pos:], t)
		if at < 0 {
			continue
		}
		from := utf8.RuneCountInString(all[:pos+at])
		out[i] = [2]int{from, from + utf8.RuneCountInString(t)}
		pos += at + len(t)
	}
	return out
}

func (s *sample) add(hits, covered float64) {
	label := 0.
	if hits > 0 {
		label = 1
	}
	s.label, s.hits, s.covered = append(s.label, label), append(s.hits, hits), append(s.covered, covered)
}

// cover gives, per sentence of the report as the engine split it, the numbers of
// the gold sentences that it overlaps; the headline is -1.
func cover(s pairs.Side, r *alignment.Side) [][]int {
	t := r.Report.Text
	squashed, at := squash(t)
	out := make([][]int, len(r.Report.Sentences))
	pos := 0
	mark := func(number int, text string) {
		want, _ := squash(text)
		if want == "" {
			return
		}
		i := strings.Index(squashed[pos:], want)
		if i >= 0 {
			i += pos
		} else if i = strings.Index(squashed, want); i < 0 {
			return
		}
		pos = i + len(want)
		from, to := at[i], at[i+len(want)-1]+1
		for k, x := range r.Report.Sentences {
			if x.Span.Start < to && from < x.Span.End {
				out[k] = append(out[k], number)
			}
		}
	}
	mark(-1, s.Title)
	for i, x := range s.Sentences {
		mark(i, x.Text)
	}
	return out
}

// squash drops white space and levels quotes; at gives for each byte kept its offset in s.
func squash(s string) (string, []int) {
	var b strings.Builder
	var at []int
	for i, c := range s {
		if unicode.IsSpace(c) {
			continue
		}
		switch c {
		case '“', '”':
			c = '"'
		case '‘', '’':
			c = '\''
		case '—', '–':
			c = '-'
		}
		n := b.Len()
		b.WriteRune(c)
		for range b.Len() - n {
			at = append(at, i)
		}
	}
	return b.String(), at
}
