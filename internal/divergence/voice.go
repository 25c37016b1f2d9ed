package divergence

import (
	"strings"

	"twosource/internal/alignment"
	"twosource/internal/attribution"
	"twosource/internal/names"
	"twosource/internal/text"
	"twosource/internal/wording"
)

// Who carries a token of a report.
const (
	ownVoice = -1 // the report itself
	credit   = -2 // the token names a source or is a cue
)

// voices knows who carries which words of the two reports.
type voices struct {
	c      *Comparison
	holder [2][]int        // per token: the innermost attribution whose content holds it, ownVoice or credit
	quoted [2][]bool       // per token: inside quotation marks
	twin   [2]map[int]bool // sentences that the other report has in the same words
}

func (c *Comparison) voices() *voices {
	if c.heard == nil {
		c.heard = newVoices(c)
	}
	return c.heard
}

func newVoices(c *Comparison) *voices {
	v := &voices{c: c}
	v.findTwins()
	for side, rep := range c.Reports {
		r := rep.Report
		holder, size := make([]int, len(r.Tokens)), make([]int, len(r.Tokens))
		for t := range holder {
			holder[t] = ownVoice
		}
		for k := range rep.Attributions {
			a := &rep.Attributions[k]
			n := contentLen(a)
			for _, s := range a.Content {
				first, end := r.TokensIn(s)
				for t := first; t < end; t++ {
					if holder[t] == ownVoice || n < size[t] {
						holder[t], size[t] = k, n
					}
				}
			}
		}
		for k := range rep.Attributions {
			a := &rep.Attributions[k]
			for _, s := range [...]text.Span{a.Source, a.Cue} {
				first, end := r.TokensIn(s)
				for t := first; t < end && !s.Empty(); t++ {
					if holder[t] == ownVoice {
						holder[t] = credit
					}
				}
			}
		}
		v.holder[side] = holder
		v.quoted[side] = quotedTokens(r)
	}
	return v
}

func quotedTokens(r *text.Report) []bool {
	out := make([]bool, len(r.Tokens))
	for _, q := range quotations(r) {
		for _, s := range q.pieces {
			first, end := r.TokensIn(s)
			for t := first; t < end; t++ {
				out[t] = true
			}
		}
	}
	return out
}

func contentLen(a *attribution.Attribution) (n int) {
	for _, s := range a.Content {
		n += s.Len()
	}
	return n
}

func (v *voices) attribution(side, k int) *attribution.Attribution {
	return &v.c.Reports[side].Attributions[k]
}

// relation says how the source of A's attribution k stands to that of B's l.
func (v *voices) relation(k, l int) names.Relation {
	ra, rb := v.c.Reports[0], v.c.Reports[1]
	a, b := v.attribution(0, k), v.attribution(1, l)
	if v.oneEntity(a.Entity, b.Entity) && ra.Names.Entities[a.Entity].Named == rb.Names.Entities[b.Entity].Named {
		return names.Same
	}
	if a.Entity >= 0 && b.Entity >= 0 {
		return names.Compare(ra.Report, ra.Names, a.Entity, rb.Report, rb.Names, b.Entity, v.c.Alignment.Names)
	}
	return names.CompareAt(ra.Report, ra.Names, a.Source, rb.Report, rb.Names, b.Source, v.c.Alignment.Names)
}

// oneEntity reports whether an entity of A and one of B are the same: linked, or of
// one name.
func (v *voices) oneEntity(ea, eb int) bool {
	if ea < 0 || eb < 0 {
		return false
	}
	for _, l := range v.c.Alignment.Names {
		if l.A == ea && l.B == eb {
			return true
		}
	}
	x, y := v.c.Reports[0].Names.Entities[ea], v.c.Reports[1].Names.Entities[eb]
	return x.Named && y.Named && names.Fold(x.Name) == names.Fold(y.Name)
}

// source is how a summary calls the source of attribution k.
func (v *voices) source(side, k int) string {
	a := v.attribution(side, k)
	r := v.c.Reports[side].Report
	b := v.c.lent(side, k)
	switch {
	case b != nil:
		return b.Speaker
	case a.Source.Empty() && a.Speaker == "":
		return "an unnamed source"
	case a.Source.Empty():
		return a.Speaker
	}
	s := oneLine(r, a.Source)
	if a.Speaker != "" && (pronoun(s) || !a.Named) && !strings.EqualFold(a.Speaker, s) {
		return a.Speaker
	}
	return s
}

func pronoun(s string) bool {
	switch strings.ToLower(s) {
	case "he", "she", "it", "they", "we", "i", "who", "which", "that", "this", "his", "her", "their":
		return true
	}
	return false
}

// headline reports whether a sentence of the pair is one: headlines leave credits out.
func (v *voices) headline(p alignment.Pair) bool {
	return v.c.Reports[0].Report.Sentences[p.A].Headline || v.c.Reports[1].Report.Sentences[p.B].Headline
}

// findTwins notes the sentences that the other report has in the same words. What
// stands in both says nothing of how they differ, whatever was read around it.
func (v *voices) findTwins() {
	a, b := v.c.Reports[0].Report, v.c.Reports[1].Report
	v.twin = [2]map[int]bool{{}, {}}
	for _, p := range v.c.Alignment.Pairs {
		changes, alike := wording.Alike(a, a.Sentences[p.A].Span, b, b.Sentences[p.B].Span)
		if alike && len(changes) == 0 {
			v.twin[0][p.A], v.twin[1][p.B] = true, true
		}
	}
}

// contentIn is the part of attribution k's content that lies in the sentence, as
// one span.
func (v *voices) contentIn(side, k, sentence int) text.Span {
	s := v.c.Reports[side].Report.Sentences[sentence].Span
	var out text.Span
	for _, p := range v.attribution(side, k).Content {
		if p.Overlaps(s) {
			out = out.Cover(text.Span{Start: max(p.Start, s.Start), End: min(p.End, s.End)})
		}
	}
	return out
}

// clip shows the first n words of s.
func clip(s string, n int) string {
	f := strings.Fields(s)
	if len(f) <= n {
		return s
	}
	return strings.Join(f[:n], " ") + "…"
}
