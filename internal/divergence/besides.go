package divergence

import (
	"slices"
	"sort"
	"strings"

	"twosource/internal/attribution"
	"twosource/internal/figures"
	"twosource/internal/ingest"
	"twosource/internal/text"
)

// What is reported apart from the four kinds and never mixed into them.

// An Only is a claim that the other report does not have.
type Only struct {
	Span     text.Span // the sentence, or the sentences of one quotation that follow one another
	Sentence int       // the first one
	Why      string    // what makes it telling: "denial", "figure", "quote"; "statement" for the rest

	telling int // words, as [alignment.Alignment.Telling] counts them
}

const (
	onlyTelling = 3   // telling words that a claim has at least: "That hope was short-lived."
	onlyBytes   = 400 // of a quotation are shown in one piece
	onlyMost    = 15  // claims of a report are listed: of a report against a flash nearly all is its own

	// The score of a loose pair from which the other report may well tell the same: in
	// annotated pairs three in ten such sentences are told, of those below one in ten.
	onlyLoose = 0.15
)

// onlyIn lists the claims of one report whose sentence aligns with none of the other:
// denials, figures and quotations first. A question is no claim, and neither is what
// only points to the sentence before it ("But that is not all").
// aligned says which sentences do align.
func (c *Comparison) onlyIn(side int, aligned func(sentence int) bool) []Only {
	r := c.Reports[side]
	t := r.Report
	said := utterances(r)
	why := whyTelling(r, said)
	var out []Only
	last := -1 // the last sentence of the last claim
	drop := func() {
		if n := len(out) - 1; last >= 0 && out[n].tellsNothing(t) {
			out = out[:n]
		}
	}
	for i, s := range t.Sentences {
		if aligned(i) || s.Headline || r.frontMatter(s) {
			continue
		}
		n := len(out) - 1
		if n >= 0 && last == i-1 && out[n].goesOn(t, said, i) {
			out[n].Span.End = s.Span.End
			if rank(why[i]) < rank(out[n].Why) {
				out[n].Why = why[i]
			}
			last = i
			out[n].telling += c.Alignment.Telling(side, i)
			continue
		}
		drop()
		last = -1
		if s.End-s.First >= 5 || said[i] >= 0 {
			out = append(out, Only{s.Span, i, why[i], c.Alignment.Telling(side, i)})
			last = i
		}
	}
	drop()
	if len(out) > onlyMost {
		sort.SliceStable(out, func(i, j int) bool { return out[i].worth(len(t.Sentences)) > out[j].worth(len(t.Sentences)) })
		out = out[:onlyMost]
	}
	sort.Slice(out, func(i, j int) bool {
		x, y := rank(out[i].Why), rank(out[j].Why)
		return x < y || x == y && out[i].Sentence < out[j].Sentence
	})
	return out
}

// worth orders the claims of a report of n sentences where there are too many: by what
// makes them telling, how much they tell, and how early, since reports put first what
// matters.
func (o *Only) worth(n int) float64 {
	return 1.5*float64(len(whys)-rank(o.Why)) + 0.25*float64(min(o.telling, 12)) - 3*float64(o.Sentence)/float64(n)
}

// onlyApart drops the claims that both lists hold in other words: "Water levels were
// expected to fall by Monday", "The water is forecast to recede from Monday".
func (c *Comparison) onlyApart() {
	var told [2][]int
	for _, x := range c.Only[0] {
		for _, y := range c.Only[1] {
			if shared := len(c.Alignment.Shared(x.Sentence, y.Sentence)); shared > 1 && 2*shared >= min(x.telling, y.telling) {
				told[0], told[1] = append(told[0], x.Sentence), append(told[1], y.Sentence)
			}
		}
	}
	for side := range c.Only {
		c.Only[side] = slices.DeleteFunc(c.Only[side], func(o Only) bool { return slices.Contains(told[side], o.Sentence) })
	}
}

// goesOn reports whether sentence i belongs to the quotation of the claim, which ends right
// before it, and still fits into one piece.
func (o *Only) goesOn(t *text.Report, said []int, i int) bool {
	s := t.Sentences[i]
	return said[i] >= 0 && said[i] == said[i-1] && s.Paragraph == t.Sentences[i-1].Paragraph && s.Span.End-o.Span.Start <= onlyBytes
}

// tellsNothing reports whether a claim is a question, the head of a list, or only points to
// what stands before it. Denials and figures tell enough.
func (o *Only) tellsNothing(t *text.Report) bool {
	s := t.In(o.Span)
	return rank(o.Why) >= rank("quote") && (o.telling < onlyTelling || strings.ContainsAny(s[len(s)-1:], "?:,"))
}

// whyTelling says of each sentence what makes it telling; said are the utterances.
func whyTelling(r *Report, said []int) []string {
	why := make([]string, len(r.Report.Sentences))
	for i, k := range said {
		why[i] = "statement"
		if k >= 0 {
			why[i] = "quote"
		}
	}
	for i := range r.Figures {
		if f := &r.Figures[i]; f.HasValue && tellingFigure(r.Report, f) {
			why[f.Sentence] = "figure"
		}
	}
	for _, a := range r.Attributions {
		if denies(a.Stance) {
			why[a.Sentence] = "denial"
		}
	}
	return why
}

// tellingFigure leaves out the figures that most sentences could do without: dates,
// ages, ranks, "one" of a thing, how long ago, and a few that are known ("the two sides").
func tellingFigure(r *text.Report, f *figures.Figure) bool {
	first, end := r.TokensIn(f.Span)
	near := func(i int, list string) bool {
		return i >= 0 && i < len(r.Tokens) && among(strings.ToLower(r.Token(i)), list)
	}
	switch f.Kind {
	case figures.Date, figures.Time, figures.Age, figures.Ordinal:
		return false
	case figures.Count:
		return f.Value > 9 || f.Value > 1 && !near(first-1, "both her his its my other our the their these those your")
	case figures.Duration: // "for three hours", not "three hours later", "in the last three hours"
		const behind, before = "ago before earlier later after old into", "last past next previous recent coming within after"
		return !near(end, behind) && !near(end-1, behind) && !near(first-1, before) && !near(first, before)
	}
	return true
}

// whys are what makes a claim telling, in order.
var whys = [...]string{"denial", "figure", "quote", "statement"}

// rank orders what makes a claim telling.
func rank(why string) int { return slices.Index(whys[:], why) }

func denies(s attribution.Stance) bool {
	return s == attribution.Denies || s == attribution.Rejects || s == attribution.Disputes || s == attribution.Declines
}

// frontMatter reports whether the sentence is of the byline or of the "published" line,
// which stands among the first paragraphs or the last.
func (r *Report) frontMatter(s text.Sentence) bool {
	p := r.Report.In(r.Report.Paragraphs[s.Paragraph])
	if r.Report.Byline != "" && strings.HasPrefix(p, r.Report.Byline) {
		return true
	}
	return (s.Paragraph < 8 || s.Paragraph+3 > len(r.Report.Paragraphs)) && ingest.PublishedLine(p)
}

// besides fills what is reported apart from the divergences.
func (c *Comparison) besides() {
	c.shared()
	c.Particulars = particulars(c)
	c.vocabulary = [2]map[string]bool{}
	// A sentence on which the reports diverge tells what both tell, and one that is not
	// quite aligned may.
	met := [2]map[int]bool{{}, {}}
	for _, d := range c.Divergences {
		met[0][d.A.Sentence], met[1][d.B.Sentence] = true, true
	}
	for _, p := range c.Alignment.Loose {
		if p.Score >= onlyLoose {
			met[0][p.A], met[1][p.B] = true, true
		}
	}
	c.Only[0] = c.onlyIn(0, func(i int) bool { return met[0][i] || len(c.Alignment.OfA(i)) > 0 })
	c.Only[1] = c.onlyIn(1, func(j int) bool { return met[1][j] || len(c.Alignment.OfB(j)) > 0 })
	c.onlyApart()
}
