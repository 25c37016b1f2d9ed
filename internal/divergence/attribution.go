package divergence

import (
	"cmp"
	"slices"
	"sort"
	"strings"

	"twosource/internal/alignment"
	"twosource/internal/attribution"
	"twosource/internal/names"
	"twosource/internal/text"
)

// A carried is one fact that an aligned pair of sentences shares, and who carries it
// on each side.
type carried struct {
	pair   alignment.Pair
	k, l   int      // attributions of A and B, or ownVoice
	weight float64  // of the words shared between just these two
	part   float64  // of the attributed content's weight in its sentence; of the less covered one
	core   float64  // the same without names and numbers
	shared []string // the words, as A writes them
	span   [2]text.Span
	tokens [2][]int // the shared words that are no names, by token
	plain  int      // how many of them are no names
	bare   float64  // their weight
}

// attributionDivergences finds the facts that the reports credit otherwise.
//
// For each aligned pair of sentences the shared telling words are sorted by who
// carries them on both sides: an attribution whose content holds them, or the report
// itself. The weight that falls between an attribution and the other report's own
// voice speaks for a claim given as fact, the weight between two attributions asks
// whether their sources are one.
func attributionDivergences(c *Comparison) []Divergence {
	v := c.voices()
	var all []carried
	for _, p := range c.Alignment.Pairs {
		if !v.headline(p) && !v.twin[0][p.A] && !v.twin[1][p.B] {
			all = append(all, v.carriers(p)...)
		}
	}
	slices.SortStableFunc(all, func(x, y carried) int { return cmp.Compare(y.weight*y.part, x.weight*x.part) })
	f := &creditFinder{c: c, v: v, all: all, used: [2]map[int]bool{{}, {}}, done: map[[2]int]bool{}}
	out := f.renamed()
	for _, x := range all {
		if d, ok := f.finding(x); ok {
			out = append(out, d)
		}
	}
	return out
}

// carriers sorts the shared words of a pair by who carries them.
func (v *voices) carriers(p alignment.Pair) []carried {
	var out []carried
	for _, w := range v.c.Alignment.SharedWords(p.A, p.B) {
		k, l := v.holder[0][w.A], v.holder[1][w.B]
		if k == credit || l == credit || k < 0 && l < 0 {
			continue
		}
		i := slices.IndexFunc(out, func(x carried) bool { return x.k == k && x.l == l })
		if i < 0 {
			i = len(out)
			out = append(out, carried{pair: p, k: k, l: l, part: 1, core: 1})
		}
		x := &out[i]
		x.weight += w.Weight
		x.shared = append(x.shared, v.c.Reports[0].Report.Token(w.A))
		x.span[0] = x.span[0].Cover(v.c.Reports[0].Report.Tokens[w.A].Span)
		x.span[1] = x.span[1].Cover(v.c.Reports[1].Report.Tokens[w.B].Span)
		if !w.Name {
			x.plain++
			x.bare += w.Weight
			x.tokens[0] = append(x.tokens[0], w.A)
			x.tokens[1] = append(x.tokens[1], w.B)
		}
	}
	for i := range out {
		x := &out[i]
		if x.k >= 0 {
			x.measure(v.c.Alignment.WeightA(p.A, v.contentIn(0, x.k, p.A)))
		}
		if x.l >= 0 {
			x.measure(v.c.Alignment.WeightB(p.B, v.contentIn(1, x.l, p.B)))
		}
	}
	return out
}

// measure takes in how much of one attributed content is shared.
func (x *carried) measure(all, plain float64) {
	x.part = min(x.part, x.weight/max(all, 0.3))
	x.core = min(x.core, x.bare/max(plain, 0.3))
}

// A creditFinder decides which carried facts are divergences, one finding a fact.
type creditFinder struct {
	c    *Comparison
	v    *voices
	all  []carried
	used [2]map[int]bool // sentences that a finding has touched
	done map[[2]int]bool // attributions of A and B that one has named
}

// take reports whether the fact is still free, and takes it.
func (f *creditFinder) take(p alignment.Pair, k, l int) bool {
	if f.used[0][p.A] || f.used[1][p.B] || f.done[[2]int{k, l}] {
		return false
	}
	f.used[0][p.A], f.used[1][p.B], f.done[[2]int{k, l}] = true, true, true
	return true
}

const (
	factWeight = 0.9  // shared weight from which a claim given as fact is the same claim
	factPart   = 0.35 // and the part of what is attributed that it must be
	factScore  = 0.6  // and how surely the sentences are a pair
)

// finding judges one carried fact.
func (f *creditFinder) finding(x carried) (Divergence, bool) {
	switch {
	case x.l == ownVoice:
		return f.asFact(0, x.k, x)
	case x.k == ownVoice:
		return f.asFact(1, x.l, x)
	}
	return f.otherSource(x)
}

// asFact judges a claim that side credits by attribution k and the other report
// gives in its own voice.
func (f *creditFinder) asFact(side, k int, x carried) (Divergence, bool) {
	if x.weight < factWeight || x.part < factPart || x.core < factPart || x.pair.Score < factScore || x.plain < 2 || !f.v.claims(side, k) {
		return Divergence{}, false
	}
	here, there := x.pair.A, x.pair.B
	if side == 1 {
		here, there = there, here
	}
	o := 1 - side
	if f.v.credited(o, there, x.span[o]) || f.creditedElsewhere(side, k, here, x) || f.carriedOn(side, k, there) ||
		f.v.ownPlan(side, k, here) || f.v.negated(0, x.span[0]) != f.v.negated(1, x.span[1]) {
		return Divergence{}, false
	}
	if !f.take(x.pair, x.k, x.l) {
		return Divergence{}, false
	}
	d := Divergence{Kind: Attribution, Subtype: AttributedVsFact, Severity: 0.55}
	f.place(&d, side, k, here)
	f.own(&d, o, there, x)
	what := clip(oneLine(f.c.Reports[side].Report, f.v.contentIn(side, k, here)), 14)
	d.says[side] = "credits to " + f.v.source(side, k) + " that “" + what + "”"
	d.says[o] = "states it as fact"
	d.Because = []string{"both say: " + joinWords(x.shared, 6), "credited in one by “" + oneLine(f.c.Reports[side].Report, f.v.attribution(side, k).Cue) + "”, in the report’s own voice in the other"}
	return d, true
}

// ownPlan reports whether the claim is what the source itself will do or has agreed
// to, which nobody contests: "said it would close the plant".
func (v *voices) ownPlan(side, k, sentence int) bool {
	for i, w := range v.lower(side, v.contentIn(side, k, sentence)) {
		if i > 7 {
			break
		}
		switch w {
		case "will", "'ll", "’ll", "would", "plan", "plans", "planned", "hope", "hopes", "hoped", "intends", "agreed", "expects", "expected", "wants", "wanted":
			return true
		}
	}
	return false
}

// negated reports whether the words hold a negation.
func (v *voices) negated(side int, s text.Span) bool {
	for _, w := range v.lower(side, s) {
		switch w {
		case "not", "n't", "n’t", "never", "no", "without", "cannot", "neither", "nor":
			return true
		}
	}
	return false
}

// credited reports whether the sentence names a source after all, by a cue outside
// what anybody says, or has the words between quotation marks.
func (v *voices) credited(side, sentence int, words text.Span) bool {
	r := v.c.Reports[side].Report
	s := r.Sentences[sentence]
	for t := s.First; t < s.End; t++ {
		if v.quoted[side][t] && words.Overlaps(r.Tokens[t].Span) || !v.quoted[side][t] && claimWord(strings.ToLower(r.Token(t))) {
			return true
		}
	}
	return false
}

// creditedElsewhere reports whether the other report credits the same words of the
// claim in another sentence, to whomever.
func (f *creditFinder) creditedElsewhere(side, k, sentence int, x carried) bool {
	for _, y := range f.all {
		if y.k < 0 || y.l < 0 || side == 0 && (y.k != k || y.pair.A != sentence) || side == 1 && (y.l != k || y.pair.B != sentence) {
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
		if a.Sentence != there-1 {
			continue
		}
		x, y := k, l
		if side == 1 {
			x, y = l, k
		}
		if rel := f.v.relation(x, y); rel == names.Same || rel == names.Vaguer || rel == names.Sharper || strings.EqualFold(oneLine(r, a.Cue), "according to") {
			return true
		}
	}
	return false
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

const (
	sourceWeight = 1.1 // shared weight from which two credited claims are one
	sourcePart   = 0.25
	sharpPart    = 0.15 // the part where it is one source, better or less well identified
	sourceScore  = 0.6
)

// otherSource judges a claim that both reports credit.
func (f *creditFinder) otherSource(x carried) (Divergence, bool) {
	if x.weight < sourceWeight || x.pair.Score < sourceScore || !f.v.claims(0, x.k) || !f.v.claims(1, x.l) {
		return Divergence{}, false
	}
	rel, why := f.v.sources(x.k, x.l)
	if rel == names.Different && (x.part < sourcePart || x.core < sourcePart) || x.part < sharpPart {
		return Divergence{}, false
	}
	if rel == names.Unclear || rel == names.Same || f.v.spoken(x) || f.agreed(x) || !f.take(x.pair, x.k, x.l) {
		return Divergence{}, false
	}
	d := Divergence{Kind: Attribution, Subtype: DifferentSource, Severity: 0.5}
	if rel != names.Different {
		d.Subtype, d.Severity = Specificity, 0.45
	}
	for side, k := range [...]int{x.k, x.l} {
		f.place(&d, side, k, [...]int{x.pair.A, x.pair.B}[side])
		d.says[side] = "credits " + f.v.source(side, k)
	}
	d.note = "Both report: " + clip(oneLine(f.c.Reports[0].Report, x.span[0]), 14) + "."
	d.Because = []string{"both say: " + joinWords(x.shared, 6), why}
	return d, true
}

// spoken reports whether both quote the words and one source at least has no name:
// one utterance has one speaker, and "the nominee" or a letter may be his.
func (v *voices) spoken(x carried) bool {
	a, b := v.attribution(0, x.k), v.attribution(1, x.l)
	return a.Mode != attribution.Indirect && b.Mode != attribution.Indirect && !(v.person(0, a) && v.person(1, b))
}

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
	for _, y := range f.all {
		if y.k < 0 || y.l < 0 || y.k != x.k && y.l != x.l || y.k == x.k && y.l == x.l {
			continue
		}
		side := 0
		if y.k != x.k {
			side = 1
		}
		if 2*inBoth(x.tokens[side], y.tokens[side]) >= len(x.tokens[side]) && f.v.relation(y.k, y.l) == names.Same {
			return true
		}
	}
	return false
}

// claims reports whether the attribution credits somebody with a claim of fact: said,
// told, according to; not a wish, a promise, a question or an attitude.
func (v *voices) claims(side, k int) bool {
	a := v.attribution(side, k)
	if a.Source.Empty() || a.Cue.Empty() || a.Stance != attribution.Asserts && a.Stance != attribution.Confirms {
		return false
	}
	r := v.c.Reports[side].Report
	first, end := r.TokensIn(a.Cue)
	for t := first; t < end; t++ {
		w := strings.ToLower(r.Token(t))
		if w == "were" || w == "was" || w == "been" || w == "being" {
			return false // "no terms were disclosed"
		}
		if claimWord(w) && (!strings.HasPrefix(w, "add") || a.Mode != attribution.Indirect) { // "Lawson added 16 points"
			return true
		}
	}
	return false
}

func claimWord(w string) bool {
	i := sort.SearchStrings(claimWords[:], w)
	return i < len(claimWords) && claimWords[i] == w
}

// claimWords are the cues that credit a claim; sorted.
var claimWords = [...]string{
	"according", "acknowledged", "acknowledges", "added", "adding", "adds", "admits", "admitted", "admitting", "allege", "alleged", "alleges", "alleging", "argue",
	"argued", "argues", "arguing", "asserted", "asserting", "asserts", "claim", "claimed", "claiming", "claims", "conceded", "concedes", "concluded", "concludes",
	"confirmed", "confirming", "confirms", "contended", "contends", "disclosed", "estimated", "estimates", "explained", "explaining", "explains", "insisted", "insisting", "insists",
	"maintained", "maintains", "noted", "notes", "noting", "posted", "recalled", "report", "reported", "reporting", "reports", "revealed", "reveals", "said",
	"say", "saying", "says", "showed", "showing", "shows", "state", "stated", "states", "stating", "suggest", "suggested", "suggests", "tell",
	"telling", "tells", "testified", "told", "tweeted", "tweeting", "warned", "warning", "warns", "write", "writes", "writing", "wrote",
}
