package divergence

import (
	"slices"
	"strings"

	"twosource/internal/alignment"
	"twosource/internal/attribution"
	"twosource/internal/names"
	"twosource/internal/text"
)

// credited weighs whether the sentence names a source after all, by a cue outside what
// anybody says.
func (v *voices) credited(side, sentence int, words text.Span) (cue float64) {
	r := v.c.Reports[side].Report
	s := r.Sentences[sentence]
	first, _ := r.TokensIn(words)
	for t := s.First; t < s.End; t++ {
		if v.quoted[side][t] {
			continue
		}
		switch w := strings.ToLower(r.Token(t)); {
		case among(w, "i we my our '' ” ``"): // somebody speaks, between marks that were not read
			return 1
		case among(w, "said says say saying told according"):
			cue = max(cue, 0.5)
			if t < first && first-t <= 3 {
				return 1 // "quoted him as saying that"
			}
		case claimVerb(w):
			cue = max(cue, 0.25)
		}
	}
	return cue
}

// claimVerb reports whether the word credits a claim and is no noun: "stated", not "state".
func claimVerb(w string) bool {
	return claimWord(w) && (strings.HasSuffix(w, "ed") || strings.HasSuffix(w, "ing") || among(w, "wrote told tells writes"))
}

// creditedElsewhere reports whether the other report credits the same words of the
// claim in another sentence, to whomever.
func (f *creditFinder) creditedElsewhere(side, k, sentence int, x carried) bool {
	for _, i := range f.by[side][k] {
		y := &f.all[i]
		if _, at := y.on(side); y.k < 0 || y.l < 0 || at != sentence {
			continue
		}
		if 4*inBoth(x.tokens[side], y.tokens[side]) >= 3*len(x.tokens[side]) {
			return true
		}
	}
	return false
}

func inBoth(x, y []int) (n int) {
	for _, t := range x {
		if slices.Contains(y, t) {
			n++
		}
	}
	return n
}

// carriedOn reports whether the sentence before, in the paragraph of the other
// report, credits the same source or uses "according to": its words carry on.
func (f *creditFinder) carriedOn(side, k, there int) bool {
	o := 1 - side
	r := f.c.Reports[o].Report
	if there == 0 || r.Sentences[there-1].Paragraph != r.Sentences[there].Paragraph {
		return false
	}
	for l := range f.c.Reports[o].Attributions {
		a := f.v.attribution(o, l)
		if a.Sentence != there-1 || f.class(o, l) != stated || strings.HasPrefix(r.In(a.Cue), "show") {
			continue
		}
		x, y := k, l
		if side == 1 {
			x, y = l, k
		}
		if mayBeOne(f.v.relation(x, y)) || strings.EqualFold(oneLine(r, a.Cue), "according to") {
			return true
		}
	}
	return false
}

// mayBeOne reports whether two sources that stand so to each other are one, or may be.
func mayBeOne(rel names.Relation) bool {
	return rel == names.Same || rel == names.Vaguer || rel == names.Sharper
}

// place sets the side that credits: the content in the sentence with source and cue.
func (f *creditFinder) place(d *Divergence, side, k, sentence int) {
	a := f.v.attribution(side, k)
	s := f.c.Reports[side].Report.Sentences[sentence].Span
	span := f.v.contentIn(side, k, sentence)
	for _, p := range [...]text.Span{a.Source, a.Cue} {
		if s.Contains(p) && !p.Empty() {
			span = span.Cover(p)
		}
	}
	*[...]*Place{&d.A, &d.B}[side] = Place{span, sentence, -1, k}
}

// own sets the side that credits nobody: from the first shared word to the last.
func (f *creditFinder) own(d *Divergence, side, sentence int, x carried) {
	*[...]*Place{&d.A, &d.B}[side] = Place{x.span[side], sentence, -1, -1}
}

// person reports whether the source is a person with a name.
func (v *voices) person(side int, a *attribution.Attribution) bool {
	if a.Entity < 0 {
		return false
	}
	e := v.c.Reports[side].Names.Entities[a.Entity]
	return e.Named && e.Kind == names.Person
}

// agreed reports whether the reports agree on a source for these words elsewhere:
// one credits several, and one of them is the same.
func (f *creditFinder) agreed(x carried) bool {
	for side, list := range [...][]int{f.by[0][x.k], f.by[1][x.l]} {
		for _, i := range list {
			y := &f.all[i]
			if y.k < 0 || y.l < 0 || y.k == x.k && y.l == x.l {
				continue
			}
			if 2*inBoth(x.tokens[side], y.tokens[side]) >= len(x.tokens[side]) && f.v.relation(y.k, y.l) == names.Same {
				return true
			}
		}
	}
	return false
}

// toldBy reports whether the other report has the same source speak of it by whatever
// word, or deal with it: "Mr. Roy also referred to the bridge that fell", "treated by
// police as suspicious", whoever is credited with it here.
func (v *voices) toldBy(side, k, there int, words text.Span) bool {
	o := 1 - side
	r, a := v.c.Reports[o].Report, v.attribution(side, k)
	if v.dealtWith(o, there, lastWord(oneLine(v.c.Reports[side].Report, a.Source))) {
		return true
	}
	speaks := v.speechBefore(o, there, words)
	for _, n := range v.mentions(o, there) {
		if !v.same(side, a.Entity, n.Entity) {
			continue
		}
		t, _ := r.TokensIn(n.Span)
		if speaks && n.Span.Start < words.Start || t > 0 && r.Token(t-1) == "by" {
			return true
		}
	}
	return false
}

// speechBefore reports whether a word for an act of speech stands before the words in their
// sentence, outside quotation marks.
func (v *voices) speechBefore(side, sentence int, words text.Span) bool {
	r := v.c.Reports[side].Report
	first, _ := r.TokensIn(words)
	for t := r.Sentences[sentence].First; t < first; t++ {
		if v.quoted[side][t] || r.Tokens[t].Kind != text.Word {
			continue
		}
		if stem := alignment.Stem(strings.ToLower(r.Token(t))); speechAct(stem) && !deed(stem) || among(stem, "notifi inform brief point") {
			return true
		}
	}
	return false
}

// dealtWith reports whether the sentence tells of something that is done by a source: "by
// the council", or by one of a walk of life, "treated by police as suspicious".
func (v *voices) dealtWith(side, sentence int, source string) bool {
	r := v.c.Reports[side].Report
	for t, end := r.Sentences[sentence].First, r.Sentences[sentence].End; t+1 < end; t++ {
		if r.Token(t) != "by" {
			continue
		}
		n := t + 1
		if determiner(r.Token(n)) {
			n++
		}
		if n < end && strings.EqualFold(r.Token(n), source) || n+1 < end && r.Token(n+1) == "as" && walkOf(r.Token(n)) != 0 {
			return true
		}
	}
	return false
}

// aside reports whether the words, all but the one that is spoken of, stand in clauses
// that a comma and a relative pronoun add to what is told.
func (v *voices) aside(side int, tokens []int) bool {
	r := v.c.Reports[side].Report
	in := func(t int) bool {
		for first := r.Sentences[r.SentenceAt(r.Tokens[t].Span.Start)].First; t > first; t-- {
			if r.Token(t-1) == "," {
				return among(strings.ToLower(r.Token(t)), "which who whom whose where")
			}
		}
		return false
	}
	outside := 0
	for _, t := range tokens {
		if !in(t) {
			outside++
		}
	}
	return outside == 0 && len(tokens) > 0 || outside == 1 && len(tokens) > 1
}

// actsIn reports whether the sentence of the other report opens with the source, by some of
// the words at least that it is called by here: it tells what the source did.
func (v *voices) actsIn(side, k, there int) bool {
	o := 1 - side
	r := v.c.Reports[o].Report
	a := v.attribution(side, k)
	source := body(oneLine(v.c.Reports[side].Report, a.Source))
	called := calledBy(source)
	if len(called) == 0 || pronoun(strings.Join(called, " ")) {
		return false
	}
	s := r.Sentences[there]
	var opening []string
	for t := s.First; t < min(s.First+6, s.End); t++ {
		opening = append(opening, calling(strings.ToLower(r.Token(t))))
	}
	if !slices.ContainsFunc(called, func(w string) bool { return !slices.Contains(opening, w) }) {
		return true
	}
	if v.person(side, a) || strings.Contains(source, " of ") {
		return false
	}
	at := slices.Index(opening, called[len(called)-1])
	return at >= 0 && !slices.ContainsFunc(opening[:at], func(w string) bool { return !determiner(w) && !slices.Contains(called, w) })
}

// body is the body that a source speaks for: "a statement from Tarsa police", "a police
// spokeswoman".
func body(source string) string {
	const voice = "spokesman spokeswoman spokesperson statement"
	f := strings.Fields(strings.ToLower(source))
	if n := len(f); n > 1 && among(f[n-1], voice) {
		f = f[:n-1]
	}
	return strings.Join(f, " ")
}
