package divergence

import (
	"slices"
	"sort"
	"strings"

	"twosource/internal/attribution"
	"twosource/internal/ingest"
	"twosource/internal/text"
	"twosource/internal/wording"
)

// What is reported apart from the four kinds and never mixed into them.

// An Only is a claim that the other report does not have.
type Only struct {
	Span     text.Span // the content of an attribution, else the sentence
	Sentence int
	Why      string // what makes it telling: "denial", "figure", "quote"; "statement" for the rest
}

// onlyIn lists the claims of one report whose sentence aligns with none of the other:
// denials, figures and quotations first. aligned says which sentences do align.
func onlyIn(r *Report, aligned func(sentence int) bool) []Only {
	var out []Only
	why := whyTelling(r)
	for i, s := range r.Report.Sentences {
		if !aligned(i) && !s.Headline && s.End-s.First >= 5 && !r.frontMatter(s) {
			out = append(out, Only{Span: s.Span, Sentence: i, Why: why[i]})
		}
	}
	sort.SliceStable(out, func(i, j int) bool { return onlyRank(out[i].Why) < onlyRank(out[j].Why) })
	return out
}

// whyTelling says of each sentence what makes it telling.
func whyTelling(r *Report) []string {
	why := make([]string, len(r.Report.Sentences))
	for i := range why {
		why[i] = "statement"
	}
	for _, f := range r.Figures {
		if f.HasValue {
			why[f.Sentence] = "figure"
		}
	}
	for _, a := range r.Attributions {
		switch w := &why[a.Sentence]; {
		case denies(a.Stance):
			*w = "denial"
		case a.Mode != attribution.Indirect && *w == "statement":
			*w = "quote"
		}
	}
	return why
}

func onlyRank(why string) int {
	return slices.Index([]string{"denial", "figure", "quote", "statement"}, why)
}

func denies(s attribution.Stance) bool {
	return s == attribution.Denies || s == attribution.Rejects || s == attribution.Disputes || s == attribution.Declines
}

// frontMatter reports whether the sentence is the byline or the "published" line.
func (r *Report) frontMatter(s text.Sentence) bool {
	p := r.Report.In(r.Report.Paragraphs[s.Paragraph])
	return r.Report.Byline != "" && strings.HasPrefix(p, r.Report.Byline) || s.Paragraph < 8 && ingest.PublishedLine(p)
}

// besides fills what is reported apart from the divergences.
func (c *Comparison) besides() {
	c.Common = wording.Shared(c.Reports[0].Report, c.Reports[1].Report)
	c.Particulars = particulars(c)
	// A sentence on which the reports diverge tells what both tell.
	met := [2]map[int]bool{{}, {}}
	for _, d := range c.Divergences {
		met[0][d.A.Sentence], met[1][d.B.Sentence] = true, true
	}
	c.Only[0] = onlyIn(c.Reports[0], func(i int) bool { return met[0][i] || len(c.Alignment.OfA(i)) > 0 })
	c.Only[1] = onlyIn(c.Reports[1], func(j int) bool { return met[1][j] || len(c.Alignment.OfB(j)) > 0 })
}

// Share is the part of report i's words, 0..1, that stands word for word in the other.
func (c *Comparison) Share(i int) float64 {
	spans := make([]text.Span, len(c.Common))
	for k, p := range c.Common {
		spans[k] = [...]text.Span{p.A, p.B}[i]
	}
	return wording.Share(c.Reports[i].Report, spans)
}
