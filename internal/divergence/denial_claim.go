package divergence

import (
	"math"
	"slices"
	"strings"

	"twosource/internal/alignment"
	"twosource/internal/names"
	"twosource/internal/text"
)

// The signs by which a sentence of the other report is the claim that a denial answers.
// Whom the denial names and what stands early tell nothing more beside them.
const (
	dnLike     = iota // it is like the sentence of the denial
	dnLikest          // it is the likest of all
	dnCover           // the part of what is denied that it tells
	dnWords           // it shares telling words with what is denied, as many as any other
	dnAsked           // the same, how many, where an answer is refused
	dnContext         // it is like one of the sentences before the denial
	dnBefore          // it is the likest of all to the two before the denial
	dnRemark          // it is like them, where an answer is refused: to one of many questions
	dnAccusing        // it is like the last sentence before the denial that speaks of an accusation
	dnCentral         // it tells what much of the report with the denial tells
	dnMain            // it is like the headline or the lead there, where an answer is refused
	dnRival           // it gives words of somebody else who is named beside the denial
	dnAccuses         // it speaks of an accusation
	dnCharge          // the same, where something is denied flatly
	dnLead            // it stands early, where what is denied is no fact
	dnNoun            // it has the allegation, the claim that is denied, in that word
	dnOpposite        // it has the opposite of a word of what is denied: "inappropriate"
	dnDenied          // it has a denial too, or a refusal where an answer is refused
	claimSigns
)

const (
	likely      = 0.5 // the likeness from which a sentence may carry what another does
	claimWeight = 0.5 // the weight of shared words from which it does
	backMost    = 3   // how many sentences before a general denial the claim may stand
	wordsMost   = 1.5 // the most that shared words count
	claimReach  = 600 // how many sentences are looked at even if they are not like any
	shortest    = 6   // how many tokens a sentence has that carries a claim
	centralMost = 3   // the most that a sentence counts as central
	leadsBefore = 4   // how many sentences before the denial may tell what it is about
	accusedMost = 5   // the same, for a sentence that speaks of an accusation
	chanceLeast = 0.3 // the chance from which a denial is pointed out: nearly three in five are then what annotators list
)

// A claimed is a place in the other report that carries what a denial denies.
type claimed struct {
	sentence int
	span     text.Span
	odds     float64 // of an editor listing the two
	chance   float64 // the same
	shared   []string
	tokens   []int // what of it tells the claim
	signs    [claimSigns]float64
}

// claim finds the sentence of the other report that most likely carries what the denial
// denies, and the chance that an editor would list the two.
func (f *denialFinder) claim(d *denial) (claimed, bool) {
	best, ok := f.best(d)
	if !ok || best.chance < chanceLeast || !f.grounded(d, &best) {
		return claimed{}, false
	}
	f.wording(d, &best)
	return best, true
}

// best gives the likeliest sentence.
func (f *denialFinder) best(d *denial) (best claimed, ok bool) {
	all, sum, most := f.claims(d), 0., math.Inf(-1)
	for i := range all {
		odds := dotProduct(claimWeights[:], all[i].signs[:])
		sum += math.Exp(odds)
		if odds > most {
			most, best, ok = odds, all[i], true
		}
	}
	if !ok {
		return best, false
	}
	list := f.listing(d, &best, math.Exp(most)/sum)
	best.odds = dotProduct(listWeights[:], list[:])
	best.chance = logistic(best.odds)
	return best, true
}

// grounded reports whether the sentence has anything of what is denied, not only a good
// place. What is asked may stand before the refusal alone.
func (f *denialFinder) grounded(d *denial, x *claimed) bool {
	s := &x.signs
	switch {
	case d.implied && f.v.negated(1-d.side, f.c.Reports[1-d.side].Report.Sentences[x.sentence].Span):
		return false // "has no plans to go" and "would not go" may be the same
	case d.sort == refused && !d.general:
		return s[dnCover] >= 0.1
	case d.sort == flatly && f.v.crime(d.side, d.content):
		return s[dnAccuses] > 0
	case d.sort == flatly: // "denies arson" answers no fire of which nobody is accused
		return s[dnCover]+s[dnAccuses]+s[dnNoun]+s[dnOpposite]+s[dnRival] > 0 || d.general && s[dnContext] > 0.3
	case d.implied:
		return s[dnLike]+s[dnCover] > 0.2 || s[dnOpposite] > 0
	}
	return true
}

func dotProduct(a, b []float64) (sum float64) {
	for k := range a {
		sum += a[k] * b[k]
	}
	return sum
}

// wording gives the words that the claim shares with the denial, or else with what
// stands before it.
func (f *denialFinder) wording(d *denial, x *claimed) {
	r, other := f.c.Reports[d.side].Report, f.c.Reports[1-d.side].Report
	for t, end := other.Sentences[x.sentence].First, other.Sentences[x.sentence].End; t < end && d.sort != refused; t++ {
		if accusing(strings.ToLower(other.Token(t))) {
			for k := t; k < min(t+4, end); k++ { // "accusations that aides took"
				x.tokens = append(x.tokens, k)
			}
		}
	}
	for i := d.sentence; i >= max(0, d.sentence-2); i-- {
		for _, w := range f.shared(d.side, i, x.sentence) {
			if i == d.sentence && !d.general && !d.content.Contains(r.Tokens[w.A].Span) {
				continue
			}
			x.span = x.span.Cover(other.Tokens[w.B].Span)
			x.shared = append(x.shared, r.Token(w.A))
			if !w.Name {
				x.tokens = append(x.tokens, w.B)
			}
		}
		if len(x.shared) > 1 {
			x.span.End = clauseEnd(other, x.span, other.Sentences[x.sentence])
			return
		}
	}
	x.span = other.Sentences[x.sentence].Span
}

// clauseEnd is where the clause ends in which the span does.
func clauseEnd(r *text.Report, span text.Span, s text.Sentence) int {
	_, t := r.TokensIn(span)
	for ; t < s.End && !strings.Contains(".;,", r.Token(t)); t++ {
		span.End = r.Tokens[t].Span.End
	}
	return span.End
}

// claims gives the sentences of the other report that may carry what is denied.
func (f *denialFinder) claims(d *denial) (out []claimed) {
	r, other := f.c.Reports[d.side].Report, f.c.Reports[1-d.side].Report
	about := -1
	for i := d.sentence - 1; i >= max(0, d.sentence-accusedMost) && about < 0; i-- {
		if accused(r, r.Sentences[i]) {
			about = i
		}
	}
	told := f.v.lower(d.side, d.content)
	told = slices.DeleteFunc(told[:min(len(told), wordsLooked)], func(w string) bool { return len(w) <= 4 })
	var nouns []string
	for _, w := range told {
		if allegation(w) {
			nouns = append(nouns, alignment.Stem(w))
		}
	}
	var like, before, words float64
	for j, s := range other.Sentences {
		if s.Headline || s.End-s.First < shortest || j > claimReach && f.likeness(d.side, d.sentence, j) == 0 {
			continue
		}
		x := claimed{sentence: j, span: s.Span, signs: f.signs(d, about, told, nouns, j)}
		like, before, words = max(like, x.signs[dnLike]), max(before, x.signs[dnBefore]), max(words, x.signs[dnWords])
		out = append(out, x)
	}
	for i := range out {
		s := &out[i].signs
		s[dnLikest] = truth(like > 0.1 && s[dnLike] == like)
		if d.sort == refused {
			s[dnAsked], s[dnRemark] = s[dnWords], s[dnBefore]
		} else {
			s[dnMain] = 0
		}
		s[dnBefore] = truth(before > 0.1 && s[dnBefore] == before)
		s[dnWords] /= words + 0.1
	}
	return out
}

type claimSample = [claimSigns]float64

// signs tells what speaks for sentence j of the other report being what d denies; about
// is a sentence before the denial that speaks of an accusation, or -1; words are those of
// what is denied, nouns the stems of its allegations.
func (f *denialFinder) signs(d *denial, about int, words, nouns []string, j int) (s claimSample) {
	r, other := f.c.Reports[d.side].Report, f.c.Reports[1-d.side].Report
	there := other.Sentences[j]
	s[dnLike], s[dnCentral] = f.likeness(d.side, d.sentence, j), min(centralMost, f.central[1-d.side][j])
	for i := d.sentence - 1; i >= max(0, d.sentence-leadsBefore); i-- {
		like := f.likeness(d.side, i, j)
		s[dnContext] = max(s[dnContext], like)
		if i >= d.sentence-2 && !r.Sentences[i].Headline {
			s[dnBefore] = max(s[dnBefore], like*(1-0.2*float64(d.sentence-i)))
		}
	}
	for i := range min(2, len(r.Sentences)) {
		s[dnMain] = max(s[dnMain], f.likeness(d.side, i, j))
	}
	if about >= 0 {
		s[dnAccusing] = f.likeness(d.side, about, j)
	}
	s[dnWords], s[dnCover] = f.covers(d, j)
	s[dnRival], s[dnAccuses] = truth(f.rival(d, j)), truth(accused(other, there))
	if d.sort == flatly {
		s[dnCharge] = s[dnAccuses]
	}
	if d.general && d.sort != refused {
		s[dnLead] = 1 / float64(1+j)
	}
	s[dnDenied] = truth(slices.ContainsFunc(f.denials[1-d.side], func(e denial) bool {
		return e.sentence == j && (e.sort == refused) == (d.sort == refused)
	}))
	for t := there.First; t < there.End && len(words) > 0; t++ {
		o := strings.ToLower(other.Token(t))
		if len(nouns) > 0 && slices.Contains(nouns, alignment.Stem(o)) {
			s[dnNoun] = 1
		}
		for _, w := range words {
			if opposite(w, o) || opposite(o, w) {
				s[dnOpposite] = 1
			}
		}
	}
	return s
}

// covers weighs the words of what d denies that sentence j of the other report shares:
// those that are no names, and the part that all of them are.
func (f *denialFinder) covers(d *denial, j int) (words, part float64) {
	r := f.c.Reports[d.side].Report
	all := 0.
	for _, w := range f.shared(d.side, d.sentence, j) {
		if d.content.Contains(r.Tokens[w.A].Span) {
			all += w.Weight
			if !w.Name {
				words += w.Weight
			}
		}
	}
	if w := f.v.weight(d.side, d.sentence, d.content); w > 0 {
		part = min(1, all/max(w, 0.5))
	}
	return min(words, wordsMost), part
}

// wordsLooked is how many words of what is denied are compared with all of a sentence.
const wordsLooked = 40

// opposite reports whether a prefix of negation makes o of w.
func opposite(w, o string) bool {
	return len(w) > 4 && strings.HasSuffix(o, w) && len(o) > len(w) && among(o[:len(o)-len(w)], "in im un il ir dis non")
}

// parties are who denies and whom he speaks for: "a spokesman for Mr. Lund".
func (f *denialFinder) parties(d *denial) []int {
	a, x := f.v.attribution(d.side, d.k), f.c.Reports[d.side].Names
	out := []int{a.Entity}
	first, end := x.MentionsIn(a.Source)
	for _, n := range x.Mentions[first:end] {
		if n.Entity >= 0 && n.Entity != a.Entity {
			out = append(out, n.Entity)
		}
	}
	return out
}

// speaksOfAny reports whether sentence j of the other report mentions one of the entities
// or is said by one.
func (f *denialFinder) speaksOfAny(side int, entities []int, j int) bool {
	return slices.ContainsFunc(entities, func(e int) bool {
		return f.v.speaksOf(side, e, j) || slices.ContainsFunc(f.said[1-side][j], func(k int) bool {
			return f.v.same(side, e, f.v.attribution(1-side, k).Entity)
		})
	})
}

// rival reports whether sentence j gives words of somebody who is named in the sentence
// of the denial or in the two before it, other than the one who denies.
func (f *denialFinder) rival(d *denial, j int) bool {
	own := f.v.attribution(d.side, d.k).Entity
	for _, k := range f.said[1-d.side][j] {
		e := f.v.attribution(1-d.side, k).Entity
		for i := max(0, d.sentence-2); i <= d.sentence && e >= 0; i++ {
			if slices.ContainsFunc(f.v.mentions(d.side, i), func(n names.Mention) bool {
				return n.Entity != own && f.v.same(d.side, n.Entity, e)
			}) {
				return true
			}
		}
	}
	return false
}

// accused reports whether the sentence speaks of a claim against somebody.
func accused(r *text.Report, s text.Sentence) bool {
	for t := s.First; t < s.End; t++ {
		if accusing(strings.ToLower(r.Token(t))) {
			return true
		}
	}
	return false
}

// accusing reports whether the word tells of a claim against somebody.
func accusing(w string) bool {
	return allegation(w) || among(w, "arrested attacked blamed blames charged criticisms criticism criticised criticized criticizing critics guilty indicted lawsuit slammed sued suspected")
}

// open reports whether the denial waits for its claim: it repeats none of the same source
// and has none like it in the other report.
func (f *denialFinder) open(d *denial) bool {
	a := f.v.attribution(d.side, d.k)
	who, goesOn := a.Entity, pronoun(oneLine(f.c.Reports[d.side].Report, a.Source))
	for i := range f.denials[d.side] {
		e := &f.denials[d.side][i]
		if e.sentence >= d.sentence || (e.sort == refused) != (d.sort == refused) {
			continue
		}
		if goesOn && e.sentence == d.sentence-1 {
			return false // "A spokeswoman could not confirm it. She declined to comment further."
		}
		if who >= 0 && who == f.v.attribution(d.side, e.k).Entity || f.v.sameWords(d.side, d.content, e.content) {
			return false
		}
	}
	return !f.answeredThere(d)
}

// byName reports whether the source of an attribution is given by its name: no "her rep".
func (v *voices) byName(side, k int) bool {
	x := v.c.Reports[side].Names
	first, end := x.MentionsIn(v.attribution(side, k).Source)
	return slices.ContainsFunc(x.Mentions[first:end], func(n names.Mention) bool { return n.Form == names.Proper })
}

// sameWords reports whether the telling words of one span are those of the other.
func (v *voices) sameWords(side int, a, b text.Span) bool {
	x, y := v.telling(side, a), v.telling(side, b)
	n := 0
	for _, w := range x {
		n += int(truth(slices.Contains(y, w)))
	}
	return n > 0 && 3*n >= 2*min(len(x), len(y))
}

func (v *voices) telling(side int, s text.Span) []string {
	return slices.DeleteFunc(v.lower(side, s), func(w string) bool { return len(w) < 4 || common(w) })
}

// answeredThere reports whether the other report has the same denial, in words that the
// attributions caught or in others.
func (f *denialFinder) answeredThere(d *denial) bool {
	o := 1 - d.side
	for i := range f.denials[o] {
		e := &f.denials[o][i]
		rel := f.relation(d, e)
		if (e.sort == refused) != (d.sort == refused) || rel == names.Different && f.v.byName(d.side, d.k) && f.v.byName(o, e.k) {
			continue
		}
		near := f.likeness(d.side, d.sentence, e.sentence) >= likely/2 || f.sameThing(d, e.sentence)
		switch {
		case near, d.general && e.general, d.sort == refused && d.general != e.general && rel == names.Same, d.sort == refused && d.general && rel != names.Same:
			return true
		}
	}
	entity := f.v.attribution(d.side, d.k).Entity
	return d.sort != refused && slices.ContainsFunc(f.denying[o], func(j int) bool {
		return f.sameThing(d, j) || d.general && f.v.speaksOf(d.side, entity, j)
	})
}
