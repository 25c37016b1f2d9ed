package divergence

import (
	"slices"

	"twosource/internal/text"
	"twosource/internal/wording"
)

const (
	copiedShare = 0.33 // of a report from which it is a copy, quotations and all
	bareWords   = 5    // outside the marks that a passage has that is no mere quotation: more than "he said in a"
)

// shared fills the passages that both reports have word for word. Quotations are none of
// them, as any two reports of one speech share those, unless much else is shared.
func (c *Comparison) shared() {
	c.Common = wording.Shared(c.Reports[0].Report, c.Reports[1].Report)
	if len(c.Common) == 0 || max(c.Share(0), c.Share(1)) >= copiedShare {
		return
	}
	bare := [2][]bool{bareTokens(c.Reports[0].Report), bareTokens(c.Reports[1].Report)}
	c.Common = slices.DeleteFunc(c.Common, func(p wording.Passage) bool {
		for side, s := range [...]text.Span{p.A, p.B} {
			n := 0
			for i, end := c.Reports[side].Report.TokensIn(s); i < end; i++ {
				if bare[side][i] {
					n++
				}
			}
			if n >= bareWords {
				return false
			}
		}
		return true
	})
}

// bareTokens says of each token whether it is a word or number outside all quotation marks.
func bareTokens(r *text.Report) []bool {
	out := make([]bool, len(r.Tokens))
	for i, t := range r.Tokens {
		out[i] = t.Kind != text.Mark
	}
	for _, q := range quotations(r) {
		for _, piece := range q.pieces {
			for i, end := r.TokensIn(piece); i < end; i++ {
				out[i] = false
			}
		}
	}
	return out
}

// Share is the part of report i's words, 0..1, that stands word for word in the other.
func (c *Comparison) Share(i int) float64 {
	spans := make([]text.Span, len(c.Common))
	for k, p := range c.Common {
		spans[k] = [...]text.Span{p.A, p.B}[i]
	}
	return wording.Share(c.Reports[i].Report, spans)
}
