package divergence

import (
	"math"
	"slices"
	"strings"

	"twosource/internal/alignment"
	"twosource/internal/attribution"
	"twosource/internal/names"
	"twosource/internal/text"
)

// The signs by which a sentence of the other report is the claim that a denial answers.
// Few do the work: whom the denial names, what is accused of what, what stands first tell
// nothing more beside them, in events that they were not fitted to.
const (
	dnLikest  = iota // it is the likest of all to the sentence of the denial
	dnCover          // the part of what is denied that it tells
	dnWords          // it shares telling words with what is denied, as many as any other
	dnContext        // it is like one of the sentences before the denial
	dnCentral        // it tells what much of the report with the denial tells
	dnOwn            // it is the first to give words of who refuses to answer anything
	dnCharge         // it speaks of an accusation, where something is denied flatly
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
	chanceLeast = 0.3 // the chance from which a denial is pointed out: nearly three in five are then what annotators list
)

// A claimed is a place in the other report that carries what a denial denies.
type claimed struct {
	sentence int
	odds     float64 // of an editor listing the two
	chance   float64 // the same, from 0 to 1
	shared   []string
	tokens   []int   // what of it tells the claim
	like     float64 // how like the sentence of the denial it is
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
	list := f.listing(d, math.Exp(most)/sum)
	best.odds = dotProduct(listWeights[:], list[:])
	best.chance = logistic(best.odds)
	return best, true
}

// grounded reports whether the sentence has anything of what is denied, not only a good
// place. What is asked may stand before the refusal alone.
func (f *denialFinder) grounded(d *denial, x *claimed) bool {
	s := &x.signs
	switch {
	case f.denies(d) && f.v.negated(1-d.side, f.c.Reports[1-d.side].Report.Sentences[x.sentence].Span):
		return false // "has no plans to go" and "would not go" may be the same
	case f.leaves(d):
		return slices.ContainsFunc(f.parties(d), func(e int) bool { return f.v.speaksOf(d.side, e, x.sentence) })
	case d.sort != refused && s[dnCharge] == 0 && f.quotes(d.side, f.parties(d), x.sentence):
		return false // what somebody says himself he does not leave undenied
	case d.sort == implying:
		return x.like+s[dnCover] > 0.2
	case d.sort == refused && d.general: // the story, or his own words
		return s[dnOwn] > 0 || f.main(d.side, x.sentence) >= likely
	case d.sort == refused:
		return s[dnCover] >= 0.1
	case d.sort == flatly && f.v.charged(d.side, d.content):
		return s[dnCharge] > 0 // "denies arson" answers no fire of which nobody is accused
	case d.general, d.sort == disputing && s[dnCover] == 0:
		return max(x.like, s[dnContext]) > 0.3
	}
	return s[dnCover]+s[dnCharge] > 0
}

// denies reports whether a negation in what is said makes the denial, no word of it.
func (f *denialFinder) denies(d *denial) bool {
	switch {
	case d.stance == attribution.Declines:
		return false
	case d.implied:
		return true
	}
	return cueClassOf(f.c.Reports[d.side].Report, f.v.attribution(d.side, d.k).Cue) == stated &&
		f.v.negated(d.side, f.v.contentIn(d.side, d.k, d.sentence))
}

// main is how like the headline or the lead of the side's report sentence j of the other is.
func (f *denialFinder) main(side, j int) (most float64) {
	for i := range min(2, len(f.c.Reports[side].Report.Sentences)) {
		most = max(most, f.likeness(side, i, j))
	}
	return most
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
			x.shared = append(x.shared, r.Token(w.A))
			if !w.Name {
				x.tokens = append(x.tokens, w.B)
			}
		}
		if len(x.shared) > 1 {
			return
		}
	}
}

// claims gives the sentences of the other report that may carry what is denied.
func (f *denialFinder) claims(d *denial) (out []claimed) {
	other, parties := f.c.Reports[1-d.side].Report, f.parties(d)
	bare, stays, points := d.sort == refused && d.general, f.leaves(d), f.points(d)
	var like, words float64
	for j, s := range other.Sentences {
		if s.Headline || s.End-s.First < shortest || j > claimReach && f.likeness(d.side, d.sentence, j) == 0 {
			continue
		}
		switch {
		case stays && !demanded(other, s), points && !f.tells(d, j), points && f.v.negated(1-d.side, s.Span):
			continue
		}
		x := claimed{sentence: j, like: f.likeness(d.side, d.sentence, j), signs: f.signs(d, j)}
		if bare && f.quotes(d.side, parties, j) {
			x.signs[dnOwn], bare = 1, false
		}
		like, words = max(like, x.like), max(words, x.signs[dnWords])
		out = append(out, x)
	}
	for i := range out {
		out[i].signs[dnLikest] = truth(like > 0.1 && out[i].like == like)
		out[i].signs[dnWords] /= words + 0.1
	}
	return out
}

// points reports whether what is denied is no more than "it" or "that", behind the sentence that
// tells it.
func (f *denialFinder) points(d *denial) bool {
	words := f.v.lower(d.side, d.content)
	return d.sort == flatly && len(words) == 1 && among(words[0], "it that this") && d.sentence > 0
}

// tells reports whether sentence j of the other report has two words or more of the sentence
// before the denial, names and sums aside.
func (f *denialFinder) tells(d *denial, j int) bool {
	n, i := 0, d.sentence-1
	for _, w := range f.shared(d.side, i, j) {
		n += int(truth(!w.Name))
	}
	return n > 1
}

// signs tells what speaks for sentence j of the other report being what d denies.
func (f *denialFinder) signs(d *denial, j int) (s [claimSigns]float64) {
	s[dnCentral] = min(centralMost, f.central[1-d.side][j])
	r := f.c.Reports[d.side].Report
	for i := d.sentence - 1; i >= max(0, d.sentence-leadsBefore); i-- {
		s[dnContext] = max(s[dnContext], f.likeness(d.side, i, j))
		if d.general && d.sort != refused && accused(r, r.Sentences[i]) {
			break // "these criticisms" are those just told
		}
	}
	if !d.general { // "these criticisms" are met by any others
		s[dnWords], s[dnCover] = f.covers(d, j)
	}
	other := f.c.Reports[1-d.side].Report
	s[dnCharge] = truth(d.sort == flatly && accused(other, other.Sentences[j]))
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

// parties are who denies and whom he speaks for: "a spokesman for Mr. Lund".
func (f *denialFinder) parties(d *denial) []int {
	a, x := f.v.attribution(d.side, d.k), f.c.Reports[d.side].Names
	out := []int{a.Entity}
	first, end := x.MentionsIn(a.Source)
	for _, n := range x.Mentions[first:end] {
		if n.Entity >= 0 && n.Entity != a.Entity && n.Form == names.Proper {
			out = append(out, n.Entity)
		}
	}
	return out
}

// quotes reports whether sentence j of the other report tells what one of the entities said.
func (f *denialFinder) quotes(side int, entities []int, j int) bool {
	return slices.ContainsFunc(f.said[1-side][j], func(k int) bool {
		a := f.v.attribution(1-side, k)
		return (a.Stance == attribution.Asserts && cueClassOf(f.c.Reports[1-side].Report, a.Cue) == stated || a.Stance == attribution.Confirms) &&
			slices.ContainsFunc(entities, func(e int) bool { return f.v.same(side, e, a.Entity) })
	})
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

// demanded reports whether the sentence tells of somebody's going, which who will not go
// was called on to do.
func demanded(r *text.Report, s text.Sentence) bool {
	for t := s.First; t < s.End; t++ {
		switch w := strings.ToLower(r.Token(t)); {
		case among(w, going),
			t+1 < s.End && among(w, "must should stand step steps") && among(strings.ToLower(r.Token(t+1)), "aside down go"):
			return true
		}
	}
	return false
}

// going are words of somebody's losing or leaving a post.
const going = "depart departure fire firing oust ousted ouster quit quits quitting removal remove resign resignation resignations resigned resigning stepping"

// accusing reports whether the word tells of a claim against somebody.
func accusing(w string) bool {
	return allegation(w) || among(w, blaming)
}

const blaming = "arrested attacked blamed blames charged criticisms criticism criticised criticized criticizing critics guilty indicted lawsuit slammed sued suspected"

// open reports whether the denial waits for its claim: it repeats none of the same source
// and has none like it in the other report.
func (f *denialFinder) open(d *denial) bool {
	a := f.v.attribution(d.side, d.k)
	who, goesOn := a.Entity, pronoun(oneLine(f.c.Reports[d.side].Report, a.Source))
	for i := range f.denials[d.side] {
		e := &f.denials[d.side][i]
		if e.sentence >= d.sentence || (e.sort == refused) != (d.sort == refused) || f.leaves(e) != f.leaves(d) {
			continue
		}
		if e.sentence == d.sentence-1 && (goesOn || d.general && d.sort != refused) {
			return false // "A spokeswoman could not confirm it. She declined to comment further." "These reports are baseless"
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
		if f.answers(d, &f.denials[o][i]) {
			return true
		}
	}
	if d.sort == refused {
		return false
	}
	if slices.ContainsFunc(f.negates[o], func(k int) bool { return f.negatesToo(d, k) }) {
		return true
	}
	entity := f.v.attribution(d.side, d.k).Entity
	return slices.ContainsFunc(f.denying[o], func(j int) bool {
		return f.sameThing(d, j) || d.general && f.v.speaksOf(d.side, entity, j)
	})
}

// answers reports whether the other report's denial e is the same as d, or stands for it.
func (f *denialFinder) answers(d, e *denial) bool {
	rel := f.relation(d, e.k)
	switch {
	case (e.sort == refused) != (d.sort == refused):
		return false
	case rel == names.Different && f.bothByName(d, e): // two people
		return false
	case rel == names.Unclear && d.sort == refused && f.apart(d, e): // two firms
		return false
	case f.likeness(d.side, d.sentence, e.sentence) >= likely/2 || f.sameThing(d, e.sentence):
		return true
	case d.general && e.general: // "denied the allegations", "denies any wrongdoing"
		return true
	case d.general != e.general && rel == names.Same: // "denied it all", "denied that he took money"
		return true
	}
	return d.sort == refused && d.general && rel != names.Same
}

func (f *denialFinder) bothByName(d, e *denial) bool {
	return f.v.byName(d.side, d.k) && f.v.byName(e.side, e.k)
}

// apart reports whether two denials are by names that have no word in common.
func (f *denialFinder) apart(d, e *denial) bool {
	if !f.bothByName(d, e) {
		return false
	}
	words := f.v.lower(e.side, f.v.attribution(e.side, e.k).Source)
	return !slices.ContainsFunc(f.v.lower(d.side, f.v.attribution(d.side, d.k).Source), func(w string) bool {
		return !common(w) && slices.Contains(words, w)
	})
}

// negatesToo reports whether who denies says in the other report's attribution k, which has
// a negation, something akin to it: "it did not hit any homes" for "denied striking houses".
func (f *denialFinder) negatesToo(d *denial, k int) bool {
	o := 1 - d.side
	a := f.v.attribution(o, k)
	if f.points(d) {
		return f.tells(d, a.Sentence) && f.relation(d, k) != names.Different
	}
	if !f.v.same(d.side, f.v.attribution(d.side, d.k).Entity, a.Entity) {
		return false
	}
	words := f.akin(d.side, d.sentence, d.content, a.Sentence, f.v.contentIn(o, k, a.Sentence))
	return slices.ContainsFunc(words, func(w alignment.SharedWord) bool { return !w.Name })
}
