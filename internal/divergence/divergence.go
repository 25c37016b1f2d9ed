// Package divergence says where two aligned reports of one event disagree: in
// figures, attributions, quotations and denials. [Compare] is the engine's one
// entry point.
//
// It shows where the reports diverge, never which of them is right.
package divergence

import (
	"twosource/internal/alignment"
	"twosource/internal/attribution"
	"twosource/internal/figures"
	"twosource/internal/ingest"
	"twosource/internal/names"
	"twosource/internal/text"
	"twosource/internal/wording"
)

// Kinds and subtypes, as in the JSON contract.
const (
	Figure      = "figure"
	Attribution = "attribution"
	Quote       = "quote"
	Denial      = "denial"

	Conflict           = "conflict"
	Precision          = "precision"
	DifferentSource    = "different-source"
	AttributedVsFact   = "attributed-vs-fact"
	Specificity        = "specificity"
	Altered            = "altered"
	DirectVsParaphrase = "direct-vs-paraphrase"
	OneSided           = "one-sided"
	Differs            = "differs"
	Contradiction      = "contradiction"
)

// A Place is one side of a divergence.
type Place struct {
	Span        text.Span // as short as carries the point
	Sentence    int
	Figure      int // index into the report's figures, or -1
	Attribution int // index into the report's attributions, or -1
}

// A Divergence is one fact that both reports touch and on which they differ.
type Divergence struct {
	ID       string // stable for the same two texts, and when A and B are swapped
	Kind     string
	Subtype  string
	A, B     Place
	Severity float64 // 0..1
	Summary  string  // "A counts 11 dead; B counts 5."; put together from says and note
	Because  []string

	// What a finder writes in place of Summary: a predicate for each side ("counts
	// 11 dead", "counts 5") and, where there is more to say, a whole sentence that
	// does not name A or B ("The later count may be an update.").
	says [2]string
	note string
}

// A Report is one report analysed.
type Report struct {
	alignment.Side
	Removed         []ingest.Removed
	Inconsistencies []Inconsistency
}

// A Comparison is two reports, aligned, with their divergences, gravest first.
type Comparison struct {
	Reports     [2]*Report
	Alignment   *alignment.Alignment
	Divergences []Divergence
	Dismissed   []Divergence // those that an editor dismissed, in the same order

	Only        [2][]Only         // the claims that only A, only B has; none for unrelated texts
	Particulars []Particular      // names, titles, places and relations that differ
	Common      []wording.Passage // the passages that stand in both word for word
	Borrowed    [2][]Borrowed     // the speakers that A leaves open and B names; and the other way round

	heard      *voices            // who carries what, shared by the finders
	vocabulary [2]map[string]bool // the words of each report, for particulars
}

// Analyze cleans one report and runs the finders over it.
func Analyze(in ingest.Input) *Report {
	r, removed := ingest.Read(in)
	x := names.Find(r, in.Corrections.Same...)
	side := alignment.Side{Report: r, Figures: figures.Find(r), Names: x, Attributions: attribution.Find(r, x)}
	return &Report{Side: side, Removed: removed, Inconsistencies: inconsistencies(&side)}
}

// Compare analyses both reports, aligns them and lists where they diverge.
// Compare(b, a) is its mirror: the work is done in an order that does not depend on
// which report is A, and turned round at the end.
func Compare(a, b ingest.Input) *Comparison {
	ra, rb := Analyze(a), Analyze(b)
	if before(rb.Report, ra.Report) {
		c := compare(rb, ra)
		c.mirror()
		return c
	}
	return compare(ra, rb)
}

// finders are the passes over the aligned material, one a kind. Each gives A, B,
// Kind, Subtype, Severity, Because, says and note; the frame does the rest.
var finders = [...]func(c *Comparison) []Divergence{
	figureDivergences, attributionDivergences, quoteDivergences, denialDivergences,
}

// compare is [Compare] of two reports in the order of [before].
func compare(a, b *Report) *Comparison {
	c := &Comparison{Reports: [2]*Report{a, b}}
	c.Alignment = alignment.Align(&a.Side, &b.Side)
	if c.Alignment.Relation == alignment.Unrelated {
		return c
	}
	c.Alignment.Drop(func(side, i int) bool {
		r := c.Reports[side]
		return r.frontMatter(r.Report.Sentences[i])
	})
	c.borrow()
	for _, find := range finders {
		c.Divergences = append(c.Divergences, find(c)...)
	}
	c.heard = nil
	c.settle()
	c.besides()
	return c
}
