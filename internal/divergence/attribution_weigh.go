package divergence

import (
	"slices"
	"strings"

	"twosource/internal/alignment"
	"twosource/internal/attribution"
	"twosource/internal/names"
)

// A creditFinder decides which carried facts are divergences, one finding a fact.
type creditFinder struct {
	c       *Comparison
	v       *voices
	all     []carried
	by      [2]map[int][]int                  // per side and attribution: which of all it carries
	counted map[[2]int][]alignment.SharedWord // per pair of sentences: figures on which the reports diverge, by the first token of each
	used    [2]map[int]bool                   // sentences that a finding has touched
	done    map[[2]int]bool                   // attributions of A and B that one has named
}

// take reports whether the fact is still free, and takes it.
func (f *creditFinder) take(p alignment.Pair, k, l int) bool {
	if f.used[0][p.A] || f.used[1][p.B] || f.done[[2]int{k, l}] {
		return false
	}
	f.used[0][p.A], f.used[1][p.B] = true, true
	if k >= 0 || l >= 0 {
		f.done[[2]int{k, l}] = true
	}
	return true
}

// creditLikeness is how like two sentences must be to be asked who carries what they tell.
const creditLikeness = 0.15

// A credited is a carried fact that may be a divergence.
type credited struct {
	x       *carried
	subtype string
	side    int // of the attribution, where the other report gives the claim as fact
	why     string
	because evidence
	score   float64
}

// An evidence is what speaks for a divergence of credit, and against it.
type evidence [evidences]float64

const (
	evLike      = iota // how surely the sentences are a pair
	evWeight           // how telling the shared words are
	evPart             // the part of what is credited that they make up
	evCore             // the same without names and numbers
	evPlain            // the shared words that are no names
	evNumber           // a number is among them
	evGrave            // they tell of harm, blame, cause or crime
	evSurmised         // the cue is one of belief, not of speech
	evHidden           // nobody is credited by name or description
	evQuoted           // the words are a quotation
	evPlan             // the source tells of its own plans
	evTurned           // one report has the words under a negation, or leaves them open
	evCredited         // the other sentence has a word of speech too
	evCarried          // the sentence before the other one credits the same source
	evElsewhere        // the other report credits the words in another sentence
	evBare             // how telling the shared words are that are no names
	evMedia            // who is credited is an agency, which stands behind what it tells
	evSpeaks           // the other sentence speaks of who is credited here
	evSharper          // one source, described in one report and named in the other
	evPerformed        // something is done by speaking, not stated
	evidences
)

// weigh sums the evidence for a carried fact.
func (f *creditFinder) weigh(x *carried) (credited, bool) {
	y := credited{x: x}
	if x.weight < 0.4 || x.plain == 0 {
		return y, false
	}
	e := &y.because
	e[evLike], e[evWeight] = x.pair.Score, min(x.weight, 4)/4
	e[evBare] = min(x.bare, 2) / 2
	e[evPart], e[evCore], e[evPlain] = min(x.part, 1), min(x.core, 1), float64(min(x.plain, 6))/6
	e.note(evNumber, x.numbers > 0)
	e.note(evGrave, slices.ContainsFunc(x.shared, grave))
	e.note(evTurned, f.v.turned(0, x.tokens[0]) != f.v.turned(1, x.tokens[1]))
	weights := &factEvidence
	switch ok := false; {
	case x.l == ownVoice || x.k == ownVoice:
		if ok = f.asFact(x, &y); !ok {
			return y, false
		}
	case x.k >= 0 && x.l >= 0:
		weights = &sourceEvidence
		if ok = f.otherSource(x, &y); !ok {
			return y, false
		}
	default:
		return y, false
	}
	y.score = weights[evidences]
	for i, w := range e {
		y.score += w * weights[i]
	}
	return y, y.score > 0
}

func (e *evidence) note(i int, is bool) {
	if is {
		e[i] = 1
	}
}

// asFact notes what tells whether a claim that one report credits is given as fact in
// the other.
func (f *creditFinder) asFact(x *carried, y *credited) bool {
	y.subtype = AttributedVsFact
	k, here, there := x.k, x.pair.A, x.pair.B
	if x.k == ownVoice {
		y.side = 1
		k, here, there = x.l, there, here
	}
	o := 1 - y.side
	e := &y.because
	if k == quotedVoice {
		e[evQuoted] = 1
	} else {
		a := f.v.attribution(y.side, k)
		if a.Stance != attribution.Asserts && a.Stance != attribution.Confirms {
			return false
		}
		switch f.class(y.side, k) {
		case noCredit:
			return false
		case performed, declared:
			e[evPerformed] = 1
		case surmised:
			e[evSurmised] = 1
		}
		if words := f.v.lower(y.side, f.v.heldIn(y.side, k, here)); a.Mode == attribution.Indirect && (len(words) < clauseLeast || words[0] == "against") {
			return false // "reported a loss on Monday", "argued against lowering the tax"
		}
		e.note(evMedia, f.v.has(y.side, a.Source, agencies))
		e.note(evSpeaks, f.v.toldBy(y.side, k, there, x.span[o]))
		e.note(evHidden, a.Source.Empty())
		e.note(evQuoted, a.Mode == attribution.Direct)
		if a.Mode == attribution.Mixed {
			e[evQuoted] = 0.2
		}
		e.note(evPlan, f.v.ownPlan(y.side, k, here))
		e.note(evCarried, f.carriedOn(y.side, k, there))
		if f.sameCue(y.side, k, there) {
			e[evCredited] = 1
		}
		e.note(evElsewhere, f.creditedElsewhere(y.side, k, here, *x))
	}
	e[evCredited] = max(e[evCredited], f.v.credited(o, there, x.span[o]))
	return true
}

// sameCue reports whether the sentence of the other report has the verb of the credit too.
func (f *creditFinder) sameCue(side, k, there int) bool {
	other := f.v.lower(1-side, f.c.Reports[1-side].Report.Sentences[there].Span)
	return slices.ContainsFunc(f.v.lower(side, f.v.attribution(side, k).Cue), func(w string) bool {
		return claimWord(w) && slices.ContainsFunc(other, func(o string) bool { return alignment.Stem(o) == alignment.Stem(w) })
	})
}

// clauseLeast is how many words a reported clause must have to be one.
const clauseLeast = 5

// class gives the class of an attribution's cue; a cue that is a passive says of nobody
// that he stated it ("no terms were disclosed").
func (f *creditFinder) class(side, k int) cueClass {
	a := f.v.attribution(side, k)
	r := f.c.Reports[side].Report
	if a.Cue.Empty() {
		return stated
	}
	if a.Source.Empty() && f.v.has(side, a.Cue, "were was been being") {
		return noCredit
	}
	return cueClassOf(r, a.Cue)
}

// otherSource notes what tells whether a claim that both reports credit has two sources.
func (f *creditFinder) otherSource(x *carried, y *credited) bool {
	for side, k := range [...]int{x.k, x.l} {
		a := f.v.attribution(side, k)
		if a.Stance != attribution.Asserts && a.Stance != attribution.Confirms {
			return false
		}
		switch f.class(side, k) {
		case noCredit:
			return false
		case performed:
			y.because[evPerformed] = 1
		case surmised:
			y.because[evSurmised] = 1
		}
	}
	rel, why := f.v.sources(x.k, x.l)
	if rel == names.Unclear || rel == names.Same || f.agreed(*x) {
		return false
	}
	y.why, y.subtype = why, DifferentSource
	e := &y.because
	if rel != names.Different {
		y.subtype = Specificity
		e[evSharper] = 1
	}
	e.note(evQuoted, f.v.spoken(*x))
	return true
}

// turned reports whether a negation, or a word that leaves it open ("could last"),
// stands shortly before one of the words; the latter behind it too.
func (v *voices) turned(side int, tokens []int) bool {
	r := v.c.Reports[side].Report
	for _, t := range tokens {
		s := r.Sentences[r.SentenceAt(r.Tokens[t].Span.Start)]
		for k := max(t-negationReach, s.First); k < min(t+negationReach, s.End); k++ {
			if w := strings.ToLower(r.Token(k)); k < t && negating(w) || among(w, "could may might possible possibility") {
				return true
			}
		}
	}
	return false
}

// negationReach is how many words before another one a negation may stand.
const negationReach = 4

func negating(w string) bool {
	return among(w, "not n't n’t never no without cannot neither nor")
}

// factEvidence and sourceEvidence weigh the evidence; the last is the ground from which
// the sum starts.
var (
	factEvidence = [evidences + 1]float64{
		evLike: 2.4, evWeight: 0.4, evPart: 1.4, evCore: 1.3, evPlain: 0.1, evGrave: 0.9, evSurmised: -0.9, evHidden: -4, evQuoted: -1.5,
		evPlan: -3.5, evTurned: -2.5, evCredited: -1.6, evCarried: -4, evElsewhere: -1.8, evBare: 1.1, evMedia: -2, evSpeaks: -2, evPerformed: -3, evidences: -3.7,
	}
	sourceEvidence = [evidences + 1]float64{
		evLike: 3, evWeight: 2.5, evPart: 3, evCore: 1.5, evPlain: 1, evNumber: 0.3, evGrave: 0.3, evSurmised: -0.5, evQuoted: -2,
		evTurned: -1, evSharper: -0.5, evPerformed: -0.3, evidences: -4.2,
	}
)

// grave reports whether the word tells of harm, blame, cause or crime: what is contested.
func grave(w string) bool { return among(alignment.Stem(strings.ToLower(w)), graveStems) }

const graveStems = "abus accident accus arm arrest assault attack blame blast bomb bribe broke burn caus collaps corrupt crash crime damag dead death destroi die drunk explod explos fatal fire fraud gun harass hit hurt illeg injur kill murder rape shoot shot stab steal stole stolen strike struck suicid threat victim violat violenc wound"

// finding writes a credited fact down.
func (f *creditFinder) finding(y *credited) Divergence {
	x := y.x
	d := Divergence{Kind: Attribution, Subtype: y.subtype, Severity: 0.5}
	d.Because = []string{"both say: " + joinWords(x.shared, 6)}
	at := [2]int{x.pair.A, x.pair.B}
	if y.subtype != AttributedVsFact {
		if y.subtype == Specificity {
			d.Severity = 0.45
		}
		for side, k := range [...]int{x.k, x.l} {
			f.place(&d, side, k, at[side])
			d.says[side] = "credits " + f.v.source(side, k)
		}
		d.note = "Both report: " + clip(oneLine(f.c.Reports[0].Report, x.span[0]), 14) + "."
		d.Because = append(d.Because, y.why)
		return d
	}
	d.Severity = 0.55
	side, o := y.side, 1-y.side
	k := [...]int{x.k, x.l}[side]
	f.own(&d, o, at[o], *x)
	d.says[o] = "states it as fact"
	held := f.v.heldIn(side, k, at[side])
	what := clip(oneLine(f.c.Reports[side].Report, held), 14)
	if k == quotedVoice {
		*[...]*Place{&d.A, &d.B}[side] = Place{held, at[side], -1, -1}
		d.says[side] = "quotes “" + what + "”"
		d.Because = append(d.Because, "between quotation marks in one, in the report’s own voice in the other")
		return d
	}
	f.place(&d, side, k, at[side])
	d.says[side] = "credits “" + what + "” to " + f.v.source(side, k)
	d.Because = append(d.Because, "credited in one by “"+oneLine(f.c.Reports[side].Report, f.v.attribution(side, k).Cue)+"”, in the report’s own voice in the other")
	return d
}
