package divergence

import (
	"slices"
	"strings"

	"twosource/internal/names"
	"twosource/internal/text"
	"twosource/internal/wording"
)

// renamed finds sentences that are otherwise alike and credit another name: in two
// versions of one text nothing else tells that the source was changed.
func (f *creditFinder) renamed() []Divergence {
	var out []Divergence
	a, b := f.c.Reports[0].Report, f.c.Reports[1].Report
	for _, p := range f.c.Alignment.Pairs {
		changes, alike := wording.Alike(a, a.Sentences[p.A].Span, b, b.Sentences[p.B].Span)
		if !alike || len(changes) > 3 {
			continue
		}
		for _, ch := range changes {
			if !renames(a, ch.A, b) || !renames(b, ch.B, a) {
				continue
			}
			k, l := f.at(0, ch.A), f.at(1, ch.B)
			if names.Respelt(a.Text[ch.A.Start:ch.A.End], b.Text[ch.B.Start:ch.B.End]) || f.respelt(k, l) || !f.take(&carried{pair: p, k: k, l: l}) {
				continue
			}
			d := Divergence{Kind: Attribution, Subtype: DifferentSource, Severity: 0.5}
			d.A, d.B = Place{ch.A, p.A, -1, k}, Place{ch.B, p.B, -1, l}
			d.says = [2]string{"credits " + oneLine(a, ch.A), "credits " + oneLine(b, ch.B)}
			d.Because = []string{"the sentences are the same but for the source"}
			out = append(out, d)
		}
	}
	return out
}

// renames reports whether the span is the name of a source of which the other report does
// not have the last word: else the change is a fuller or shorter form of it.
func renames(r *text.Report, s text.Span, other *text.Report) bool {
	if !nameOnly(r, s) || !atCue(r, s) {
		return false
	}
	_, end := r.TokensIn(s)
	w := r.Token(end - 1)
	return len(w) < 3 || !strings.Contains(other.Text, w)
}

// respelt reports whether the two sources are one person whose name is spelt in two
// ways, which is among the particulars, or whom an editor said to have two names.
func (f *creditFinder) respelt(k, l int) bool {
	if k < 0 || l < 0 {
		return false
	}
	a, b := f.v.attribution(0, k), f.v.attribution(1, l)
	return f.v.toldOne(k, l) || slices.ContainsFunc(f.c.Alignment.Names, func(n names.Match) bool {
		return n.A == a.Entity && n.B == b.Entity && (n.Why == "spelling variant" || n.Why == "told")
	})
}

// at is the attribution whose source overlaps the span, or -1.
func (f *creditFinder) at(side int, s text.Span) int {
	for k := range f.c.Reports[side].Attributions {
		if f.v.attribution(side, k).Source.Overlaps(s) {
			return k
		}
	}
	return -1
}

// nameOnly reports whether all words of the span have a capital and none is a day's
// name: "who on Monday said".
func nameOnly(r *text.Report, s text.Span) bool {
	first, end := r.TokensIn(s)
	if first == end || end-first > 8 {
		return false
	}
	for t := first; t < end; t++ {
		switch w := r.Token(t); {
		case r.Tokens[t].Kind == text.Number, slices.Contains(weekdays[:], strings.ToLower(w)):
			return false
		case r.Tokens[t].Kind == text.Word && !upperAt(w, 0) && !strings.HasPrefix(w, "'") && !strings.HasPrefix(w, "’"):
			return false // a small letter, and no "'s" or "’Neill"
		}
	}
	return true
}

// atCue reports whether a verb of saying stands directly before or behind the span,
// or "according to" before it.
func atCue(r *text.Report, s text.Span) bool {
	first, end := r.TokensIn(s)
	if end < len(r.Tokens) && claimWord(strings.ToLower(r.Token(end))) {
		return true
	}
	if first == 0 {
		return false
	}
	w := strings.ToLower(r.Token(first - 1))
	return claimWord(w) || w == "to" && first > 1 && strings.EqualFold(r.Token(first-2), "according")
}
