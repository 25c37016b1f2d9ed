package attribution

import (
	"sort"
	"strings"

	"twosource/internal/attribution/model"
	"twosource/internal/names"
	"twosource/internal/text"
)

// A doc is a report on its way through the finder.
type doc struct {
	r       *text.Report
	x       *names.Index
	low     []string // the tokens in lower case
	tags    []uint8  // parts of speech, once the model has run
	quotes  []quote  // in order
	ticks   bool     // quotations are opened by two backticks
	inQuote []int32  // per token: index into quotes, or -1
}

func newDoc(r *text.Report, x *names.Index) *doc {
	d := &doc{r: r, x: x, low: make([]string, len(r.Tokens)), inQuote: make([]int32, len(r.Tokens)), ticks: strings.Contains(r.Text, "``")}
	for i := range r.Tokens {
		d.low[i] = lower(r.Token(i))
		d.inQuote[i] = -1
		d.contracted(i)
	}
	before := false
	for s := 0; s < len(r.Sentences); {
		e := s + 1
		for e < len(r.Sentences) && r.Sentences[e].Paragraph == r.Sentences[s].Paragraph {
			e++
		}
		n := len(d.quotes)
		last := n - 1
		d.quotes = quotesOf(d.quotes, d, r.Sentences[s].First, r.Sentences[e-1].End, before)
		if before && len(d.quotes) > n {
			d.quotes[last].Goes = d.quotes[n].Runs
		}
		before = len(d.quotes) > n && !d.quotes[len(d.quotes)-1].Closed
		s = e
	}
	for q, k := range d.quotes {
		for i := k.First; i < k.End; i++ {
			d.inQuote[i] = int32(q)
		}
	}
	return d
}

func (d *doc) tok(i int) string { return d.r.Token(i) }
func (d *doc) glued(i int) bool { return i > 0 && d.r.Tokens[i-1].Span.End == d.r.Tokens[i].Span.Start }
func (d *doc) span(first, end int) text.Span {
	if first >= end {
		return text.Span{}
	}
	return text.Span{Start: d.r.Tokens[first].Span.Start, End: d.r.Tokens[end-1].Span.End}
}

// is reports whether the tokens from i on are these words, in lower case.
func (d *doc) is(i, end int, words ...string) bool {
	if i < 0 || i+len(words) > end {
		return false
	}
	for k, w := range words {
		if d.low[i+k] != w {
			return false
		}
	}
	return true
}

// contracted reads a negation that was torn apart at token i: "didn’ t".
func (d *doc) contracted(i int) {
	if d.low[i] != "t" || i < 2 || d.low[i-1] != "'" || d.glued(i) || !d.glued(i-1) {
		return
	}
	if w, ok := strings.CutSuffix(d.low[i-2], "n"); ok && in(torn[:], w) {
		d.low[i-2], d.low[i-1], d.low[i] = w, "n't", "n't"
	}
}

// torn are the verbs that take a negation as a clitic; sorted.
var torn = [...]string{"are", "could", "did", "do", "does", "had", "has", "have", "is", "should", "was", "were", "would"}

// lower folds ASCII without allocating where nothing changes, and curly
// apostrophes and the other hyphens to the plain ones.
func lower(s string) string {
	if model.IsHyphen(s) {
		return "-"
	}
	for i := 0; i < len(s); i++ {
		if c := s[i]; c >= 'A' && c <= 'Z' || c >= 0x80 {
			return strings.ReplaceAll(strings.ToLower(s), "’", "'")
		}
	}
	return s
}

// in reports whether the sorted list holds w.
func in(list []string, w string) bool {
	k := sort.SearchStrings(list, w)
	return k < len(list) && list[k] == w
}
