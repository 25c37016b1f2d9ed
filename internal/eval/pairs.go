package main

import (
	"encoding/json"
	"fmt"
	"io"
	"math"
	"os"
	"path/filepath"
	"strconv"
	"strings"

	"twosource/internal/divergence"
	"twosource/internal/export"
	"twosource/internal/figures"
	"twosource/internal/text"
	"twosource/internal/train/pairs"
)

// A tally counts what was found rightly, what was found and what there is.
type tally struct{ hit, found, gold int }

func (t tally) String() string {
	p, r := ratio(t.hit, t.found), ratio(t.hit, t.gold)
	f := 0.
	if p+r > 0 {
		f = 2 * p * r / (p + r)
	}
	return fmt.Sprintf("P %.3f  R %.3f  F1 %.3f  tp %d  predicted %d  gold %d", p, r, f, t.hit, t.found, t.gold)
}

func ratio(a, b int) float64 {
	if b == 0 {
		return 0
	}
	return float64(a) / float64(b)
}

// totals are the measures over all pairs, by the names of score_pairs.py.
type totals struct {
	align, figspan, figval, all tally
	kind                        map[string]*tally
	hedge, subtype              tally
}

// scorePairs compares the reports of every pair and prints the measures; with out it
// writes the comparisons there too, with verbose the errors.
func scorePairs(w io.Writer, list []pairs.Pair, out string, verbose bool) error {
	if out != "" {
		if err := os.MkdirAll(out, 0o777); err != nil {
			return err
		}
	}
	log := io.Discard
	if verbose {
		log = w
	}
	t := totals{kind: map[string]*tally{}}
	for _, k := range kinds {
		t.kind[k] = &tally{}
	}
	for i := range list {
		p := &list[i]
		c := divergence.Compare(p.A.Input(), p.B.Input())
		if out != "" {
			if err := os.WriteFile(filepath.Join(out, p.ID+".json"), []byte(export.ComparisonJSON(c)), 0o666); err != nil {
				return err
			}
		}
		fmt.Fprintln(log, p.ID)
		t.score(p, c, log)
	}
	t.print(w, len(list))
	return nil
}

var kinds = [...]string{divergence.Figure, divergence.Attribution, divergence.Quote, divergence.Denial}

func (t *totals) print(w io.Writer, n int) {
	fmt.Fprintln(w, n, "pairs")
	fmt.Fprintf(w, "%-12s %v\n", "align", t.align)
	fmt.Fprintf(w, "%-12s %v\n", "figspan", t.figspan)
	fmt.Fprintf(w, "%-12s %v\n", "figval", t.figval)
	for _, k := range kinds {
		fmt.Fprintf(w, "%-12s %v\n", k, *t.kind[k])
	}
	fmt.Fprintf(w, "%-12s %v\n", "all", t.all)
	fmt.Fprintf(w, "%-12s %.3f\n", "hedge", ratio(t.hedge.hit, t.hedge.gold))
	fmt.Fprintf(w, "%-12s %.3f\n", "subtype", ratio(t.subtype.hit, t.subtype.gold))
}

func (t *totals) score(p *pairs.Pair, c *divergence.Comparison, log io.Writer) {
	s := sides{locateSide(p.A, c.Reports[0].Report), locateSide(p.B, c.Reports[1].Report)}
	t.scoreAlignments(p, c, s)
	if len(p.Gold.Figures) > 0 {
		for i := range s {
			t.scoreFigures(p.Gold.Figures, "ab"[i:i+1], c.Reports[i], s[i], log)
		}
	}
	t.scoreDivergences(p, c, s, log)
}

// scoreAlignments counts the pairs of gold sentences that the alignment joins.
func (t *totals) scoreAlignments(p *pairs.Pair, c *divergence.Comparison, s sides) {
	gold, found := map[[2]int]bool{}, map[[2]int]bool{}
	for _, g := range p.Gold.Alignments {
		gold[g] = true
	}
	for _, al := range c.Alignment.Pairs {
		for i := range s[0].goldSentences(c.Reports[0].Report.Sentences[al.A].Span) {
			for j := range s[1].goldSentences(c.Reports[1].Report.Sentences[al.B].Span) {
				found[[2]int{i, j}] = true
			}
		}
	}
	for k := range found {
		if gold[k] {
			t.align.hit++
		}
	}
	t.align.found += len(found)
	t.align.gold += len(gold)
}

// scoreFigures counts the figures of one side, "a" or "b", that are found at the place of a
// gold one, those of the right value, and of these the right hedges.
func (t *totals) scoreFigures(all []pairs.Figure, side string, r *divergence.Report, s *located, log io.Writer) {
	spans := make([]text.Span, len(r.Figures))
	for k, f := range r.Figures {
		spans[k] = s.squashed(f.Span)
	}
	used := map[int]bool{}
	n := 0
	for _, g := range all {
		if g.Side != side {
			continue
		}
		at, ok := s.quote(g.Sent, g.Text)
		if !ok {
			continue
		}
		n++
		best, right := figureAt(r, spans, used, at, g)
		if best < 0 {
			fmt.Fprintf(log, "  missed figure %q\n", g.Text)
			continue
		}
		used[best] = true
		f := &r.Figures[best]
		if !right {
			fmt.Fprintf(log, "  value %q: gold %v got %v %q\n", g.Text, g.Value, f.Value, f.Date)
			continue
		}
		t.figval.hit++
		t.hedge.gold++
		if dashed(g.Approx) == string(f.Hedge) {
			t.hedge.hit++
		} else {
			fmt.Fprintf(log, "  hedge %q: gold %s got %s\n", g.Text, g.Approx, f.Hedge)
		}
	}
	extra := 0
	for k := range r.Figures {
		if f := &r.Figures[k]; !used[k] && annotated(r, f) {
			extra++
			fmt.Fprintf(log, "  extra figure %q\n", r.Report.In(f.Span))
		}
	}
	t.figspan.hit += len(used)
	for _, m := range [...]*tally{&t.figspan, &t.figval} {
		m.found += len(used) + extra
		m.gold += n
	}
}

// annotated reports whether the gold lists would have such a figure: they have no weekdays
// and no relative dates, which are neither right nor wrong.
func annotated(r *divergence.Report, f *figures.Figure) bool {
	return f.Kind != figures.Date && f.Kind != figures.Time || strings.ContainsAny(r.Report.In(f.Span), "0123456789")
}

// figureAt finds the figure at the place of a gold one, best one of its value; -1 is none.
func figureAt(r *divergence.Report, spans []text.Span, used map[int]bool, at text.Span, g pairs.Figure) (best int, right bool) {
	best = -1
	for k := range spans {
		if used[k] || !at.Overlaps(spans[k]) {
			continue
		}
		if same := sameValue(g, &r.Figures[k]); best < 0 || same && !right {
			best, right = k, same
		}
	}
	return best, right
}

// scoreDivergences counts the findings that meet a gold one of their kind, each once.
func (t *totals) scoreDivergences(p *pairs.Pair, c *divergence.Comparison, s sides, log io.Writer) {
	preds := c.Divergences
	t.all.found += len(preds)
	t.all.gold += len(p.Gold.Divergences)
	for _, d := range preds {
		t.kind[d.Kind].found++
	}
	used := map[int]bool{}
	for _, g := range p.Gold.Divergences {
		t.kind[g.Kind].gold++
		hit := -1
		for k := range preds {
			d := &preds[k]
			if !used[k] && d.Kind == g.Kind && s.meets(g, d) && (hit < 0 || d.Subtype == dashed(g.Subtype)) {
				hit = k
			}
		}
		if hit < 0 {
			fmt.Fprintf(log, "  missed %s/%s: %q ~ %q\n", g.Kind, g.Subtype, g.AQuote, g.BQuote)
			continue
		}
		used[hit] = true
		t.kind[g.Kind].hit++
		t.all.hit++
		t.subtype.gold++
		if preds[hit].Subtype == dashed(g.Subtype) {
			t.subtype.hit++
		}
	}
	for k, d := range preds {
		if !used[k] {
			fmt.Fprintf(log, "  extra %s/%s: %q ~ %q\n", d.Kind, d.Subtype, c.Reports[0].Report.In(d.A.Span), c.Reports[1].Report.In(d.B.Span))
		}
	}
}

// sides holds both reports of a pair, located.
type sides [2]*located

// meets reports whether the prediction touches the gold divergence on both sides: its
// sentences, for a figure the words themselves.
func (s sides) meets(g pairs.Divergence, d *divergence.Divergence) bool {
	if g.Kind != divergence.Figure {
		return s[0].goldSentences(d.A.Span)[g.ASent] && s[1].goldSentences(d.B.Span)[g.BSent]
	}
	qa, okA := s[0].quote(g.ASent, g.AQuote)
	qb, okB := s[1].quote(g.BSent, g.BQuote)
	return okA && okB && qa.Overlaps(s[0].squashed(d.A.Span)) && qb.Overlaps(s[1].squashed(d.B.Span))
}

func dashed(s string) string { return strings.ReplaceAll(s, "_", "-") }

// sameValue reports whether a figure has the gold's value, date, clock time or score.
func sameValue(g pairs.Figure, f *figures.Figure) bool {
	switch v := g.Value.(type) {
	case nil:
		return !f.HasValue
	case string:
		v = strings.TrimSpace(v)
		if low, high, ok := score(v); ok && f.HasValue {
			return f.HasHigh && f.Value == low && f.High == high
		}
		if len(v) == 5 && v[2] == ':' {
			return f.Time == v
		}
		if f.Date == v || f.Time == v {
			return true
		}
		if undated(f.Date, v) && len(v) > 7 || undated(v, f.Date) { // "2013-07-02" and "--07-02"
			return true
		}
		n, err := strconv.ParseFloat(strings.ReplaceAll(v, ",", ""), 64)
		if err != nil {
			return f.Date != "" && strings.Contains(v, f.Date)
		}
		return sameNumber(n, g.Unit, f)
	case float64:
		return sameNumber(v, g.Unit, f)
	}
	return false
}

// undated reports whether a date is the other one without its year.
func undated(short, date string) bool {
	day, ok := strings.CutPrefix(short, "--")
	return ok && strings.HasSuffix(date, day)
}

func sameNumber(v float64, unit string, f *figures.Figure) bool {
	if !f.HasValue {
		return v == math.Trunc(v) && f.Date == strconv.Itoa(int(v))
	}
	factors := []float64{1}
	if unit == "percent" || unit == "ratio" {
		factors = []float64{1, 100, .01}
	}
	for _, k := range factors {
		if math.Abs(f.Value-v*k) <= 1e-6*max(1, math.Abs(f.Value)) {
			return true
		}
	}
	return false
}

// score reads "348-77".
func score(v string) (low, high float64, ok bool) {
	i := strings.IndexAny(v, "-–")
	if i <= 0 {
		return 0, 0, false
	}
	a, errA := strconv.ParseUint(strings.TrimSpace(v[:i]), 10, 32)
	b, errB := strconv.ParseUint(strings.TrimSpace(strings.TrimLeft(v[i:], "-–")), 10, 32)
	return float64(a), float64(b), errA == nil && errB == nil
}

func load(file string, v any) error {
	data, err := os.ReadFile(file)
	if err != nil {
		return err
	}
	return json.Unmarshal(data, v)
}
