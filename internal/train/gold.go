package main

import (
	"fmt"
	"os"
	"slices"
	"strconv"
	"strings"
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
	group string // samples of one group are about one topic
	id    string
	kind  string
	*alignment.Examples
	cells  [][]cell // per candidate, the pairs of gold sentences that it covers
	gold   map[cell]bool
	label  []float64 // 1 where the annotators aligned the two
	weight []float64 // how much a candidate counts
	a, b   *text.Report
}

// A cell is a sentence of A and one of B, as gold numbers them.
type cell [2]int

// topicOf is what the events of one topic have in common: "basil-1a2b3c4d", "ecb-12".
func topicOf(event string) string {
	f := strings.Split(event, "-")
	e := strings.Join(f[:min(2, len(f))], "-")
	return strings.TrimSuffix(strings.TrimSuffix(e, "plus"), "ecb")
}

// pairSamples makes the samples of annotated pairs.
func pairSamples(list []pairs.Pair, kind string) (out []*sample) {
	for i := range list {
		out = append(out, pairSample(&list[i], kind))
	}
	return out
}

func pairSample(p *pairs.Pair, kind string) *sample {
	a, b := analyze(p.A.Input()), analyze(p.B.Input())
	s := &sample{a: a.Report, b: b.Report, group: topicOf(p.Event), id: p.ID, kind: kind, Examples: alignment.NewExamples(a, b), gold: map[cell]bool{}}
	ga, gb := cover(p.A, a), cover(p.B, b)
	for _, x := range p.Gold.Alignments {
		s.gold[x] = true
	}
	for _, e := range s.Pairs {
		var cells []cell
		for _, i := range ga[e.A] {
			for _, j := range gb[e.B] {
				cells = append(cells, cell{i, j})
			}
		}
		s.cells = append(s.cells, cells)
	}
	s.judge(func(k int) float64 { return s.Pairs[k].Score }, 1e9)
	return s
}

// likeliest gives per pair of gold sentences the candidate of the best odds.
func (s *sample) likeliest(odds func(k int) float64) map[cell]int {
	best := map[cell]int{}
	for k, cells := range s.cells {
		for _, c := range cells {
			if m, ok := best[c]; !ok || odds(k) > odds(m) {
				best[c] = k
			}
		}
	}
	return best
}

// judge labels the candidates. A gold sentence may be a paragraph, of which the
// report has several sentences: the likeliest candidate of two paragraphs tells the
// fact, the others do where their own odds are above sure, and teach nothing else.
func (s *sample) judge(odds func(k int) float64, sure float64) {
	best := s.likeliest(odds)
	s.label, s.weight = make([]float64, len(s.Pairs)), make([]float64, len(s.Pairs))
	for k, cells := range s.cells {
		aligned := false
		for _, c := range cells {
			if s.gold[c] {
				aligned = true
				if best[c] == k || odds(k) > sure {
					s.label[k] = 1
				}
			}
		}
		if s.label[k] == 1 || !aligned {
			s.weight[k] = 1
		}
	}
}

// readLabels reads the pairs of reports that labels.txt aligns.
func readLabels(file, reports string) ([]*sample, error) {
	data, err := os.ReadFile(file)
	if err != nil {
		return nil, err
	}
	events, err := pairs.ReadEvents(reports)
	if err != nil {
		return nil, err
	}
	by := map[string]*pairs.Event{}
	for _, e := range events {
		by[e.Event] = e
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
		out = append(out, labelSample(e, x, y, f[3:]))
	}
	return out, nil
}

// labelSample makes the sample of two reports of the event; labels are pairs of places.
func labelSample(e *pairs.Event, x, y int, labels []string) *sample {
	a, b := analyze(e.Reports[x].Input()), analyze(e.Reports[y].Input())
	s := &sample{group: topicOf(e.Event), id: fmt.Sprint(e.Event, "-", x, "-", y), kind: lightly, a: a.Report, b: b.Report, Examples: alignment.NewExamples(a, b), gold: map[cell]bool{}}
	at := func(ranges [][2]int, place string) int {
		n, _ := strconv.Atoi(place)
		return slices.IndexFunc(ranges, func(r [2]int) bool { return r[0] <= n && n < r[1] })
	}
	ra, rb := ranges(&e.Reports[x], a), ranges(&e.Reports[y], b)
	for _, l := range labels {
		from, to, _ := strings.Cut(l, ":")
		s.gold[cell{at(ra, from), at(rb, to)}] = true
	}
	for _, p := range s.Pairs {
		s.cells = append(s.cells, []cell{{p.A, p.B}})
	}
	s.judge(func(int) float64 { return 0 }, 0)
	return s
}

// ranges gives where the sentences of the report stand in its squashed text; the
// headline is at -1.
func ranges(r *pairs.Report, side *alignment.Side) [][2]int {
	title, _ := pairs.Squash(r.Title)
	all, _ := pairs.Squash(r.Title + strings.Join(r.Paragraphs, ""))
	out := make([][2]int, len(side.Report.Sentences))
	pos := len(title)
	for i, x := range side.Report.Sentences {
		t, _ := pairs.Squash(side.Report.In(x.Span))
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

// cover gives, per sentence of the report as the engine split it, the numbers of
// the gold sentences that it overlaps; the headline is -1.
func cover(s pairs.Side, r *alignment.Side) [][]int {
	t := r.Report.Text
	squashed, at := pairs.Squash(t)
	out := make([][]int, len(r.Report.Sentences))
	pos := 0
	mark := func(number int, text string) {
		want, _ := pairs.Squash(text)
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
