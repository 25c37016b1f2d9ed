package divergence

import (
	"slices"
	"strings"

	"twosource/internal/attribution"
	"twosource/internal/text"
)

// What tells that a sentence of the other report carries the claim that a denial answers,
// and from which sum it does.
const (
	claimLike    = 1.3 // the sentence is like that of the denial
	claimBefore  = 0.9 // it is like one before the denial, which tells what is denied
	claimWords   = 1.1 // it shares telling words with what is denied
	claimParty   = 0.4 // it speaks of who denies
	claimAccuses = 0.5 // it speaks of an accusation
	claimImplied = -0.6
	claimAsked   = -0.3 // who does not answer denies nothing
	claimLeast   = 1.5
	wordsMost    = 1.5
)

// likeliest finds the sentence of the other report that most likely carries what the
// denial answers: by the words of what is denied, by the sentence of the denial and by
// those before it, of which general words ("nothing wrong", "comment") leave no trace.
func (f *denialFinder) likeliest(d *denial) (best claimed, ok bool) {
	r, other := f.c.Reports[d.side].Report, f.c.Reports[1-d.side].Report
	entity := f.v.attribution(d.side, d.k).Entity
	ground, heart := 0., f.heart(d)
	if d.implied && !d.general {
		ground += claimImplied
	}
	if d.stance == attribution.Declines {
		ground += claimAsked
	}
	for j, s := range other.Sentences {
		if s.Headline {
			continue
		}
		x := claimed{sentence: j, score: ground + claimLike*f.likeness(d.side, d.sentence, j)}
		words, core := 0., !d.implied || d.general
		for _, w := range f.shared(d.side, d.sentence, j) {
			if d.content.Contains(r.Tokens[w.A].Span) && w.Weight >= 0.1 {
				words += w.Weight
				core = core || slices.Contains(heart, w.A)
				x.span = x.span.Cover(other.Tokens[w.B].Span)
				x.shared = append(x.shared, r.Token(w.A))
			}
		}
		x.score += claimWords * min(words, wordsMost)
		before, at := 0., 0
		for i := d.sentence - 1; i >= max(0, d.sentence-2) && !r.Sentences[i].Headline; i-- {
			if l := f.likeness(d.side, i, j) * (1 - 0.2*float64(d.sentence-i)); l > before {
				before, at = l, i
			}
		}
		x.score += claimBefore * before
		if f.v.speaksOf(d.side, entity, j) {
			x.score += claimParty
		}
		if f.accused(other, s) {
			x.score += claimAccuses
		}
		if !core || x.score < claimLeast || x.score <= best.score || f.toItself(d, x) {
			continue
		}
		if len(x.shared) == 0 {
			i := d.sentence
			if before > 0 {
				i = at
			}
			for _, w := range f.shared(d.side, i, j) {
				x.span = x.span.Cover(other.Tokens[w.B].Span)
				x.shared = append(x.shared, r.Token(w.A))
			}
		}
		if len(x.shared) > 0 {
			best, ok = x, true
		}
	}
	return best, ok
}

// accused reports whether the sentence speaks of a claim against somebody.
func (f *denialFinder) accused(r *text.Report, s text.Sentence) bool {
	for t := s.First; t < s.End; t++ {
		if w := strings.ToLower(r.Token(t)); allegation(w) || among(w, "criticism criticized criticised blamed blames sued lawsuit indicted charged arrested suspected guilty") {
			return true
		}
	}
	return false
}
