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
const (
	dnLike     = iota // it is like the sentence of the denial
	dnBefore          // it is like one before the denial, which tells what is denied
	dnContext         // the same, and the denial names no fact
	dnWords           // it shares telling words with what is denied
	dnCover           // the part of what is denied that it tells
	dnAkin            // it has other words akin in meaning to those
	dnParty           // it speaks of who denies
	dnRival           // it gives words of somebody else who is named beside the denial
	dnAccuses         // it speaks of an accusation
	dnNoun            // it has the allegation, the claim that is denied, in that word
	dnOpposite        // it has the opposite of a word of what is denied: "inappropriate"
	dnFirst           // it stands early
	dnLead            // the same, and the denial names no fact
	dnMain            // it is like the headline or the lead of the report with the denial
	dnMainOf          // the same, and the denial names no fact
	claimSigns
)

const (
	likely      = 0.5  // the likeness from which a sentence may carry what another does
	claimWeight = 0.5  // the weight of shared words from which it does
	backMost    = 3    // how many sentences before a general denial the claim may stand
	wordsMost   = 1.5  // the most that shared words count
	claimReach  = 600  // how many sentences are looked at even if they are not like any
	shortest    = 7    // how many tokens a sentence has that carries a claim
	noClaimOdds = 3    // the odds, as a logarithm, that no sentence carries it
	chanceLeast = 0.25 // the chance from which a claim is pointed out
)

// A claimed is a place in the other report that carries what a denial denies.
type claimed struct {
	sentence int
	span     text.Span
	chance   float64
	shared   []string
}

// claim finds the sentence of the other report that most likely carries what the denial
// denies. Annotators list some sorts of denials more often than others; that, and by how
// much the sentence is likelier than all others, makes the chance that it is one to show.
func (f *denialFinder) claim(d *denial) (best claimed, ok bool) {
	parties, sum, most := f.parties(d), math.Exp(noClaimOdds), math.Inf(-1)
	var at claimSample
	for j := range f.c.Reports[1-d.side].Report.Sentences {
		if !f.mayClaim(d, j) {
			continue
		}
		s := f.signs(d, parties, j)
		odds := 0.
		for k, w := range claimWeights {
			odds += w * s[k]
		}
		sum += math.Exp(odds)
		if odds > most {
			most, at, best.sentence, ok = odds, s, j, true
		}
	}
	best.chance = math.Exp(most) / sum * denialRates[f.rate(d, parties, &at)]
	if !ok || best.chance < chanceLeast || !grounded(d, &at) {
		return claimed{}, false
	}
	f.wording(d, &best)
	return best, true
}

// grounded reports whether the sentence has anything of what is denied, not only a good
// place. What is asked may stand before the refusal alone.
func grounded(d *denial, s *claimSample) bool {
	switch {
	case d.sort == refused && !d.general:
		return s[dnCover] >= 0.1 || s[dnLike] > 0.2 || s[dnBefore] > 0.3
	case d.general:
		return s[dnBefore] > 0.3 || s[dnLike] > 0.1 || s[dnParty]+s[dnRival] > 0
	}
	return s[dnLike]+s[dnCover] > 0.2 || s[dnOpposite] > 0
}

// wording gives the words that the claim shares with the denial, or else with what
// stands before it.
func (f *denialFinder) wording(d *denial, x *claimed) {
	r, other := f.c.Reports[d.side].Report, f.c.Reports[1-d.side].Report
	for i := d.sentence; i >= max(0, d.sentence-2); i-- {
		for _, w := range f.shared(d.side, i, x.sentence) {
			if i == d.sentence && !d.general && !d.content.Contains(r.Tokens[w.A].Span) {
				continue
			}
			x.span = x.span.Cover(other.Tokens[w.B].Span)
			x.shared = append(x.shared, r.Token(w.A))
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

// The sorts of denials by how often annotators list them. Known is who is spoken of in
// the other report; told is what the claim has a good part of.
const (
	rateDenies  = iota
	rateRejects // rejects, disputes, calls false
	rateBroad   // either of them, of no fact: "the allegations"
	rateOthers  // the same, by somebody unknown
	rateAside   // either of them, of what is not told
	rateAnswers // does not answer, known
	rateKnown   // does not say what is told, known
	rateUnknown // does not answer or say, unknown
	rateUntold  // does not say what is not told
	rateImplied
	rateDisowned
	rateNone // implied, of no fact: "nothing improper"
	denialSorts
)

const (
	toldOf  = 0.25 // the part of what is asked that a claim tells
	toldAll = 0.6  // the part of what is denied by implication
)

// rate gives the sort of a denial, by the signs of its claim too.
func (f *denialFinder) rate(d *denial, parties []int, s *claimSample) int {
	cover := s[dnCover]
	known := false
	for j := 0; j < len(f.c.Reports[1-d.side].Report.Sentences) && !known; j++ {
		known = f.speaksOfAny(d.side, parties, j)
	}
	switch {
	case d.sort == refused && !d.general && cover < toldOf:
		return rateUntold
	case d.sort == refused && !known:
		return rateUnknown
	case d.sort == refused && d.general:
		return rateAnswers
	case d.sort == refused:
		return rateKnown
	case d.sort == implying && d.general:
		return rateNone
	case d.sort == implying && cover > toldAll && s[dnAccuses] > 0:
		return rateDenies // "he had not sold the letters", of which he is accused
	case d.disowned:
		return rateDisowned
	case d.sort == implying:
		return rateImplied
	case d.general && !known:
		return rateOthers
	case d.general:
		return rateBroad
	case cover < toldOf:
		return rateAside
	case d.sort == disputing:
		return rateRejects
	}
	return rateDenies
}

type claimSample = [claimSigns]float64

// signs tells what speaks for sentence j of the other report being what d denies.
func (f *denialFinder) signs(d *denial, parties []int, j int) (s claimSample) {
	r, other := f.c.Reports[d.side].Report, f.c.Reports[1-d.side].Report
	s[dnLike] = f.likeness(d.side, d.sentence, j)
	for i := d.sentence - 1; i >= max(0, d.sentence-2) && !r.Sentences[i].Headline; i-- {
		s[dnBefore] = max(s[dnBefore], f.likeness(d.side, i, j)*(1-0.2*float64(d.sentence-i)))
	}
	for i := range min(2, len(r.Sentences)) {
		s[dnMain] = max(s[dnMain], f.likeness(d.side, i, j))
	}
	all := 0.
	for _, w := range f.shared(d.side, d.sentence, j) {
		if d.content.Contains(r.Tokens[w.A].Span) {
			all += w.Weight
			if !w.Name {
				s[dnWords] += w.Weight
			}
		}
	}
	s[dnWords] = min(s[dnWords], wordsMost)
	if w := f.weight(d.side, d.sentence, d.content); w > 0 {
		s[dnCover] = min(1, all/max(w, 0.5))
	}
	there := other.Sentences[j]
	for _, w := range f.akin(d.side, d.sentence, d.content, j, there.Span) {
		if !w.Name && !w.Same {
			s[dnAkin] = min(1, s[dnAkin]+w.Weight)
		}
	}
	s[dnParty], s[dnRival], s[dnAccuses] = sign(f.speaksOfAny(d.side, parties, j)), sign(f.rival(d, j)), sign(f.accused(other, there))
	s[dnFirst] = 1 / float64(1+j)
	if d.general {
		s[dnContext], s[dnLead], s[dnMainOf] = s[dnBefore], s[dnFirst], s[dnMain]
	}
	first, end := r.TokensIn(d.content)
	for t := first; t < min(end, first+wordsLooked); t++ {
		w := strings.ToLower(r.Token(t))
		for u := there.First; u < there.End && len(w) > 4; u++ {
			o := strings.ToLower(other.Token(u))
			if allegation(w) && alignment.Stem(w) == alignment.Stem(o) {
				s[dnNoun] = 1
			}
			if opposite(w, o) || opposite(o, w) {
				s[dnOpposite] = 1
			}
		}
	}
	return s
}

// wordsLooked is how many words of what is denied are compared with all of a sentence.
const wordsLooked = 40

func sign(on bool) float64 {
	if on {
		return 1
	}
	return 0
}

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
func (f *denialFinder) accused(r *text.Report, s text.Sentence) bool {
	for t := s.First; t < s.End; t++ {
		if w := strings.ToLower(r.Token(t)); allegation(w) || among(w, "criticism criticized criticised blamed blames sued lawsuit indicted charged arrested suspected guilty") {
			return true
		}
	}
	return false
}

// mayClaim reports whether sentence j of the other report can be what d denies: it does
// not answer in the same way itself.
func (f *denialFinder) mayClaim(d *denial, j int) bool {
	o := 1 - d.side
	s := f.c.Reports[o].Report.Sentences[j]
	if s.Headline || s.End-s.First < shortest || j > claimReach && f.likeness(d.side, d.sentence, j) == 0 {
		return false
	}
	for i := range f.denials[o] {
		if e := &f.denials[o][i]; e.sentence == j && (e.sort == refused) == (d.sort == refused) {
			return false
		}
	}
	return !slices.ContainsFunc(f.v.lower(o, s.Span), rebuts) && !(d.implied && f.v.negated(o, s.Span)) && !(d.sort == refused && f.v.has(o, s.Span, "comment declined declines declining refused refuses refusing respond"))
}

// open reports whether the denial waits for its claim: it repeats none of the same source
// and has none like it in the other report.
func (f *denialFinder) open(d *denial) bool {
	if f.v.twin[d.side][d.sentence] {
		return false
	}
	who := f.v.attribution(d.side, d.k).Entity
	for i := range f.denials[d.side] {
		e := &f.denials[d.side][i]
		if e.sentence >= d.sentence || (e.sort == refused) != (d.sort == refused) {
			continue
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
		n += int(sign(slices.Contains(y, w)))
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
		if (e.sort == refused) != (d.sort == refused) || f.relation(d, e) == names.Different && f.v.byName(d.side, d.k) && f.v.byName(o, e.k) {
			continue
		}
		if d.sort == refused && f.relation(d, e) != names.Same || d.general && e.general || f.likeness(d.side, d.sentence, e.sentence) >= likely/2 || f.sameThing(d, e.sentence) {
			return true
		}
	}
	entity := f.v.attribution(d.side, d.k).Entity
	return d.sort != refused && slices.ContainsFunc(f.denying[o], func(j int) bool {
		return f.sameThing(d, j) || d.general && f.v.speaksOf(d.side, entity, j)
	})
}
