package divergence

import (
	"slices"
	"strings"

	"twosource/internal/alignment"
	"twosource/internal/attribution"
	"twosource/internal/text"
)

// A creditFinder decides which carried facts are divergences, one finding a fact.
type creditFinder struct {
	c       *Comparison
	v       *voices
	all     []carried
	by      [2]map[int][]int                  // per side and attribution: which of all it carries
	best    [2]map[int]float64                // per side and sentence: how like the likest of the other report is
	counted map[[2]int][]alignment.SharedWord // per pair of sentences: figures on which the reports diverge, by the first token of each
	used    []usedFact
	done    map[[2]int]bool // attributions of A and B that one has named
}

// A usedFact is one that a finding has named: its sentences, and the words of it in them.
type usedFact struct {
	at    [2]int
	spans [2]text.Span
}

// take reports whether the fact is still free, and takes it: no finding has named the two
// sentences, nor the words of the fact in either.
func (f *creditFinder) take(x *carried) bool {
	var spans [2]text.Span
	for side := range 2 {
		_, at := x.on(side)
		spans[side] = x.span[side]
		if spans[side].Empty() {
			spans[side] = f.c.Reports[side].Report.Sentences[at].Span
		}
	}
	at, by := [2]int{x.pair.A, x.pair.B}, [2]int{x.k, x.l}
	if f.done[by] {
		return false
	}
	for _, u := range f.used {
		if u.at == at || spans[0].Overlaps(u.spans[0]) || spans[1].Overlaps(u.spans[1]) {
			return false
		}
	}
	f.used = append(f.used, usedFact{at, spans})
	if x.k >= 0 || x.l >= 0 {
		f.done[by] = true
	}
	return true
}

// renames reports whether a finding stands in a sentence of the pair.
func (f *creditFinder) renames(p alignment.Pair) bool {
	return slices.ContainsFunc(f.used, func(u usedFact) bool { return u.at[0] == p.A || u.at[1] == p.B })
}

// creditLikeness is how like two sentences must be to be asked who carries what they tell.
const creditLikeness = 0.05

// A credited is a carried fact that may be a divergence.
type credited struct {
	x       *carried
	subtype string
	side    int // of the attribution, where the other report gives the claim as fact
	why     string
	clues   clues
	score   float64
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
	return creditClass(r, a)
}

// turned reports whether a negation, or a word that leaves it open ("could last"),
// stands shortly before one of the words; the latter behind it too.
func (v *voices) turned(side int, tokens []int) bool {
	r := v.c.Reports[side].Report
	for _, t := range tokens {
		s := r.Sentences[r.SentenceAt(r.Tokens[t].Span.Start)]
		for k := max(t-negationReach, s.First); k < min(t+negationReach, s.End); k++ {
			w := strings.ToLower(r.Token(k))
			open := among(w, "could may might possible possibility") && r.Token(k) != "May" // the month
			if open || k < t && negating(w) {
				return true
			}
		}
	}
	return false
}

// hedged reports whether a claim is held back from being fact by a word in it or shortly
// before: "is thought to have", "allegedly", "would".
func (v *voices) hedged(side, sentence int, claim text.Span) bool {
	r := v.c.Reports[side].Report
	first, end := r.TokensIn(claim)
	for t := max(first-hedgeReach, r.Sentences[sentence].First); t < end; t++ {
		w := r.Token(t)
		if w != "May" { // the month
			w = strings.ToLower(w)
		}
		if among(w, hedging) {
			return true
		}
	}
	return false
}

// hedging are words that hold a claim back.
const hedging = "alleged allegedly apparently appear appeared appears believed could expected likely may might possibly presumably reported reportedly rumored rumoured seem seemed seems supposedly suspected thought understood would"

// hedgeReach is how many words before a claim a word may stand that holds it back.
const hedgeReach = 6

// negationReach is how many words before another one a negation may stand.
const negationReach = 4

func negating(w string) bool {
	return among(w, "not n't n’t never no without cannot neither nor")
}

// grave reports whether the word tells of harm, blame, cause or crime: what is contested.
func grave(w string) bool { return among(alignment.Stem(strings.ToLower(w)), graveStems) }

const graveStems = "abus accident accus arm arrest assault attack blame blast bomb bribe broke burn caus collaps corrupt crash crime damag dead death destroi die drunk explod explos fatal fire fraud gun harass hit hurt illeg injur kill murder rape shoot shot stab steal stole stolen strike struck suicid threat victim violat violenc wound"

// claim shows the fact as one side has it: the whole of what is credited, or the clause
// of it that both report.
func (f *creditFinder) claim(x *carried, side int, both bool) string {
	k, at := x.on(side)
	held := f.v.afterThat(side, f.v.heldIn(side, k, at))
	s := f.v.told(side, held, x.all[side], gistMost)
	if both {
		s = upTo(f.c.Reports[side].Report, s, x.all[side])
	}
	n, r := gistMost, f.c.Reports[side].Report
	for n < 2*gistMost && !finite(f.v.lower(side, text.Span{Start: s.Start, End: s.Start + wordsEnd(r.In(s), n-2)})) {
		n++ // up to the verb, at least
	}
	return ending(unquoted(f.v.gist(side, s, n)))
}

// finding writes a credited fact down.
func (f *creditFinder) finding(y *credited) Divergence {
	x := y.x
	d := Divergence{Kind: Attribution, Subtype: y.subtype, Because: []string{"the two sentences tell the same"}}
	if words := f.bothSay(x); len(words) > 0 {
		d.Because[0] = "both say: " + joinWords(words, 6)
	}
	if y.subtype == AttributedVsFact {
		f.factFinding(y, &d)
		return d
	}
	d.Severity = toned(0.58, y.score)
	if y.subtype == Specificity {
		d.Severity = toned(0.5, y.score)
	}
	for side := range 2 {
		k, at := x.on(side)
		f.place(&d, side, k, at)
		d.says[side] = f.v.credits(side, k)
	}
	if d.says[0] != d.says[1] { // the claim is one report's words: the other may have some of it
		d.says[x.fuller] += " (“" + f.claim(x, x.fuller, true) + "”)"
	}
	d.Because = append(d.Because, y.why)
	return d
}

// factFinding writes down what one report credits and the other tells in its own voice.
func (f *creditFinder) factFinding(y *credited, d *Divergence) {
	x, side, o := y.x, y.side, 1-y.side
	k, here := x.on(side)
	_, there := x.on(o)
	f.own(d, o, there, *x)
	d.says[o], d.Severity = "states it as fact", toned(0.65, y.score)
	if f.v.hedged(o, there, x.span[o]) {
		d.says[o], d.Severity = "gives it without a source", toned(0.58, y.score)
	}
	what := f.claim(x, side, false)
	if k == quotedVoice {
		*[...]*Place{&d.A, &d.B}[side] = Place{f.v.heldIn(side, k, here), here, -1, -1}
		d.says[side] = "quotes “" + what + "”"
		d.Because = append(d.Because, "between quotation marks in one, in the report’s own voice in the other")
		return
	}
	f.place(d, side, k, here)
	d.says[side] = "credits “" + what + "” to " + f.v.source(side, k)
	switch a := f.v.attribution(side, k); {
	case !f.v.hidden(side, k):
	case a.Mode == attribution.Direct:
		d.says[side] = "quotes “" + what + "”"
	case strings.Contains(oneLine(f.c.Reports[side].Report, a.Cue), "accus"):
		d.says[side] = "gives “" + what + "” as an accusation and names no source"
	default:
		d.says[side] = "gives “" + what + "” as reported and names no source"
	}
	how := "quoted in one"
	if cue := strings.Trim(oneLine(f.c.Reports[side].Report, f.v.attribution(side, k).Cue), " ,:"); cue != "" {
		how = "credited in one by “" + cue + "”"
	}
	d.Because = append(d.Because, how+", in the report’s own voice in the other")
}

// bothSay lists the words that stand on both sides, whole and once: no figures that differ
// ("six", "seven"), no ends of words that were parted ("21st", "76ers"); what a hyphen
// joins is one word.
func (f *creditFinder) bothSay(x *carried) []string {
	differ := f.counted[[2]int{x.pair.A, x.pair.B}]
	var words []string
	last := -3 // token; the first may be 0
	for i, w := range x.shared {
		a, b := x.all[0][i], x.all[1][i]
		if slices.ContainsFunc(differ, func(d alignment.SharedWord) bool { return d.A == a && d.B == b }) || among(w, "ers nd rd s st th") {
			continue
		}
		if len(words) > 0 && a == last+2 && f.c.Reports[0].Report.Token(last+1) == "-" {
			words[len(words)-1] += "-" + w
		} else {
			words = append(words, w)
		}
		last = a
	}
	var out []string
	for _, w := range words {
		if !slices.Contains(out, w) {
			out = append(out, w)
		}
	}
	return out
}
