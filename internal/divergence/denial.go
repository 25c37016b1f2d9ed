package divergence

import (
	"slices"
	"sort"
	"strings"

	"twosource/internal/alignment"
	"twosource/internal/attribution"
	"twosource/internal/names"
	"twosource/internal/text"
)

// denialDivergences finds the claims that one report denies and the other leaves
// undenied, denies otherwise, or has confirmed.
func denialDivergences(c *Comparison) []Divergence {
	f := newDenialFinder(c)
	out := f.turned()
	out = append(out, f.contradictions()...)
	out = append(out, f.differing()...)
	out = append(out, f.oneSided()...)
	return append(out, f.countered()...)
}

// A denialFinder matches the denials of two reports.
type denialFinder struct {
	c       *Comparison
	v       *voices
	denials [2][]denial
	denying [2][]int        // the sentences that have a word of denial
	said    [2][][]int      // the attributions of each sentence
	negates [2][]int        // the attributions with a negation in what is said
	central [2][]float64    // how like each sentence is to all of the other report together
	met     [2]map[int]bool // sentences whose denial a finding has named
}

func newDenialFinder(c *Comparison) *denialFinder {
	f := &denialFinder{c: c, v: c.voices(), met: [2]map[int]bool{{}, {}}}
	for side, rep := range c.Reports {
		r := rep.Report
		f.denials[side] = f.v.denials(side)
		f.denying[side] = denyingIn(r)
		f.said[side] = make([][]int, len(r.Sentences))
		for k := range rep.Attributions {
			i := rep.Attributions[k].Sentence
			f.said[side][i] = append(f.said[side][i], k)
			if f.v.negated(side, f.v.contentIn(side, k, i)) {
				f.negates[side] = append(f.negates[side], k)
			}
		}
		f.central[side] = make([]float64, len(r.Sentences))
	}
	for _, list := range [...][]alignment.Pair{c.Alignment.Pairs, c.Alignment.Loose} {
		for _, p := range list {
			f.central[0][p.A] += p.Score
			f.central[1][p.B] += p.Score
		}
	}
	return f
}

// denyingIn gives the sentences that have a word of denial, once for each: not "denied bail" or "did not deny".
func denyingIn(r *text.Report) (out []int) {
	for t := 0; t+1 < len(r.Tokens); t++ {
		if w := strings.ToLower(r.Token(t)); (denialWord(w) || rebuts(w)) && !granted(strings.ToLower(r.Token(t+1))) &&
			(t == 0 || !negating(strings.ToLower(r.Token(t-1)))) {
			out = append(out, r.SentenceAt(r.Tokens[t].Span.Start))
		}
	}
	return out
}

// A denialSort tells how something is denied.
type denialSort uint8

const (
	flatly    denialSort = iota // "denied the charge", "insisted that he never", "had no part in it"
	refused                     // "declined to say", "did not respond"
	disputing                   // "rejected the claim", "called it a lie"
	implying                    // "said that they do not sell data"
)

// A denial is one denial, rejection, dispute or refusal to comment.
type denial struct {
	side     int
	k        int // its attribution
	sentence int
	span     text.Span // who denies what, in its sentence
	content  text.Span // what is denied, in its sentence
	general  bool      // it names no fact: "the allegations", "it", "any wrongdoing"
	implied  bool      // no word of denial, but a negation in what is said
	disowned bool      // implied, and no more than "he did not"
	stance   attribution.Stance
	sort     denialSort
}

// denials lists the denials of a report: of claims, not of offers and plans, and not
// those that somebody might make, nor those of headlines.
func (v *voices) denials(side int) []denial {
	r := v.c.Reports[side].Report
	var out []denial
	for k := range v.c.Reports[side].Attributions {
		a := v.attribution(side, k)
		if a.Cue.Empty() || r.Sentences[a.Sentence].Headline {
			continue
		}
		d := denial{side: side, k: k, sentence: a.Sentence, stance: a.Stance, content: v.contentIn(side, k, a.Sentence)}
		switch {
		case a.Stance == attribution.Asserts && v.disowns(side, &d):
			d.stance, d.implied, d.disowned = attribution.Denies, true, true
		case a.Stance == attribution.Asserts && v.insists(side, &d):
			d.stance, d.implied = attribution.Denies, true
		case a.Stance == attribution.Asserts && v.misread(side, &d):
			d.stance = attribution.Rejects
		case !denies(a.Stance) || !v.ofClaim(side, &d):
			continue
		}
		d.span = a.Cue.Cover(d.content)
		if s := r.Sentences[a.Sentence].Span; s.Contains(a.Source) {
			d.span = d.span.Cover(a.Source)
		}
		if d.stance == attribution.Declines {
			d.content = v.unanswered(side, a.Cue, d.content)
		} else {
			d.content = v.deniedPoint(side, &d)
		}
		d.general = v.general(side, d.content, int(truth(d.stance != attribution.Declines)))
		d.sort = v.sortOf(side, &d)
		out = append(out, d)
	}
	return out
}

func (v *voices) sortOf(side int, d *denial) denialSort {
	switch {
	case d.implied && (d.disowned || !v.firm(side, d)):
		return implying
	case d.stance == attribution.Declines:
		return refused
	case d.stance != attribution.Denies:
		return disputing
	}
	return flatly
}

// deniedPoint is what is denied where the denial follows it: what somebody said, not that he
// said it, in "Lund said the mill was sold, a point that the bank disputes".
func (v *voices) deniedPoint(side int, d *denial) text.Span {
	r, cue := v.c.Reports[side].Report, v.attribution(side, d.k).Cue
	if cue.Start < d.content.End {
		if d.stance == attribution.Denies || cueClassOf(r, cue) == stated {
			return d.content
		}
		first, end := r.TokensIn(d.content)
		for t := first + 1; t < end; t++ {
			if !v.quoted[side][t] && r.Token(t) == "as" { // "dismissed the report as a lie"
				return text.Span{Start: d.content.Start, End: r.Tokens[t-1].Span.End}
			}
		}
		return d.content
	}
	for k := range v.c.Reports[side].Attributions {
		a := v.attribution(side, k)
		if k != d.k && a.Sentence == d.sentence && d.content.Contains(a.Cue) {
			if said := v.contentIn(side, k, d.sentence); d.content.Overlaps(said) && said.End+marksMost >= d.content.End {
				return text.Span{Start: max(said.Start, d.content.Start), End: d.content.End}
			}
		}
	}
	return d.content
}

// marksMost is how many bytes of marks may stand between the end of what is said and what is
// denied of it.
const marksMost = 4

// likeness is how alike sentence i of the side and sentence j of the other are.
func (f *denialFinder) likeness(side, i, j int) float64 {
	if side == 1 {
		i, j = j, i
	}
	return f.c.Alignment.Likeness(i, j)
}

// shared gives the words that sentence i of the side and j of the other share: as
// tokens here and there.
func (f *denialFinder) shared(side, i, j int) []alignment.SharedWord {
	if side == 0 {
		return f.c.Alignment.SharedWords(i, j)
	}
	words := f.c.Alignment.SharedWords(j, i)
	for k := range words {
		words[k].A, words[k].B = words[k].B, words[k].A
	}
	return words
}

// accusing is the sentence of the same report that tells what a general denial
// denies: the nearest one before it that speaks of a claim.
func (f *denialFinder) accusing(d *denial) (int, bool) {
	r := f.c.Reports[d.side].Report
	for i := d.sentence; i >= 0 && i >= d.sentence-backMost && !r.Sentences[i].Headline; i-- {
		s := r.Sentences[i]
		for t := s.First; t < s.End; t++ {
			if allegation(strings.ToLower(r.Token(t))) && !d.span.Overlaps(r.Tokens[t].Span) {
				return i, true
			}
		}
	}
	return 0, false
}

// speaksOf reports whether sentence j of the other report mentions the entity.
func (v *voices) speaksOf(side, entity, j int) bool {
	return slices.ContainsFunc(v.mentions(1-side, j), func(n names.Mention) bool { return v.same(side, entity, n.Entity) })
}

// same reports whether an entity of the side and one of the other are the same.
func (v *voices) same(side, here, there int) bool {
	if side == 1 {
		here, there = there, here
	}
	return v.oneEntity(here, there)
}

// mentions gives the names and descriptions in a sentence.
func (v *voices) mentions(side, sentence int) []names.Mention {
	x := v.c.Reports[side].Names
	first, end := x.MentionsIn(v.c.Reports[side].Report.Sentences[sentence].Span)
	return x.Mentions[first:end]
}

// oneSided pairs the denials with what the other report says of the claim, the surest
// first: a sentence is one side of one finding.
func (f *denialFinder) oneSided() (out []Divergence) {
	type pair struct {
		d *denial
		x claimed
	}
	var all []pair
	for side := range 2 {
		for i := range f.denials[side] {
			d := &f.denials[side][i]
			if f.met[side][d.sentence] || f.v.twin[side][d.sentence] || f.v.source(side, d.k) == anonymous {
				continue // nobody knows who denies it
			}
			if x, ok := f.claim(d); ok {
				all = append(all, pair{d, x})
			}
		}
	}
	sort.SliceStable(all, func(i, j int) bool { return all[i].x.chance > all[j].x.chance })
	for _, p := range all {
		o := 1 - p.d.side
		if !f.met[p.d.side][p.d.sentence] && !f.met[o][p.x.sentence] {
			f.met[p.d.side][p.d.sentence] = true
			if found, ok := f.finding(p.d, &p.x); ok {
				out = append(out, found)
			}
		}
	}
	return out
}

// finding is that of a denial and its claim, or of two denials where the place of the
// claim has one too. The same denial in both reports is none.
func (f *denialFinder) finding(d *denial, x *claimed) (Divergence, bool) {
	o := 1 - d.side
	for i := range f.denials[o] {
		if e := &f.denials[o][i]; e.sentence == x.sentence {
			how := f.contrast(d, e)
			if how != "" || (d.sort == refused) == (e.sort == refused) {
				return f.differs(d, e, how), how != ""
			}
		}
	}
	if !f.open(d) || d.sort != refused && slices.Contains(f.denying[o], x.sentence) {
		return Divergence{}, false
	}
	return f.undenied(d, x), true
}

// undenied writes down a denial that the other report leaves out, with the claim there.
func (f *denialFinder) undenied(d *denial, x *claimed) Divergence {
	o := 1 - d.side
	out := Divergence{Kind: Denial, Subtype: OneSided, Severity: toned(0.82, x.odds)}
	if d.stance == attribution.Declines {
		out.Severity = toned(0.65, x.odds)
	}
	span := f.c.Reports[o].Report.Sentences[x.sentence].Span
	places := [2]*Place{&out.A, &out.B}
	*places[d.side] = Place{d.span, d.sentence, -1, d.k}
	*places[o] = Place{span, x.sentence, -1, -1}
	out.says[d.side] = f.says(d)
	what := f.called(d)
	lacks := what
	if what == noAnswer {
		lacks = "word of an answer"
	}
	words := " (“" + f.v.shown(o, f.v.told(o, span, x.tokens, gistMost)) + "”)"
	switch {
	case d.stance != attribution.Declines:
		out.says[o] = "carries the claim" + words + " and no " + lacks
		if e := f.silence(d); e != nil {
			f.met[o][e.sentence] = true
			out.says[o] += ", only " + strings.TrimPrefix(strings.TrimPrefix(f.says(e), "has "), "reports ")
		}
	case x.signs[dnOwn] > 0:
		out.says[o] = "has a statement by " + f.v.source(d.side, d.k) + words
	case what == noAnswer:
		out.says[o] = "reports the matter" + words + " without word of an answer from " + f.v.source(d.side, d.k)
	default: // who is asked for his view of a matter need not have claimed anything
		out.says[o] = "reports the matter" + words + " without a refusal"
	}
	out.Because = []string{f.because(d, what)}
	if len(x.shared) > 0 {
		out.Because = append(out.Because, "both tell of: "+joinWords(x.shared, 6))
	}
	out.Because = append(out.Because, "no "+lacks+" anywhere in the other report")
	return out
}

// silence is the refusal, if any, with which the same party answers in the other report, and
// that no finding has named.
func (f *denialFinder) silence(d *denial) *denial {
	for i := range f.denials[1-d.side] {
		e := &f.denials[1-d.side][i]
		if e.sort != refused || f.met[e.side][e.sentence] {
			continue
		}
		if f.oneParty(d, e) || f.relation(d, e.k) == names.Same {
			return e
		}
	}
	return nil
}

// oneParty reports whether a denial of each report is by the same source or one who speaks for it.
func (f *denialFinder) oneParty(d, e *denial) bool {
	there := f.parties(e)
	return slices.ContainsFunc(f.parties(d), func(here int) bool {
		return slices.ContainsFunc(there, func(o int) bool { return here >= 0 && o >= 0 && f.v.same(d.side, here, o) })
	})
}

// because names the cue, or where that only tells that somebody speaks, that the words do it.
func (f *denialFinder) because(d *denial, what string) string {
	a := f.v.attribution(d.side, d.k)
	inCue := slices.ContainsFunc(f.v.lower(d.side, a.Cue), func(w string) bool { return denialWord(w) || negating(w) })
	if a.Strength < attribution.StrengthAdmits && !inCue {
		return what + " in what is said, not in the verb"
	}
	return what + ": “" + oneLine(f.c.Reports[d.side].Report, a.Cue) + "”"
}

// says is the denial as a predicate for a summary, with its own words.
func (f *denialFinder) says(d *denial) string {
	content, all := d.content, f.v.contentIn(d.side, d.k, d.sentence)
	if r := f.c.Reports[d.side].Report; d.stance == attribution.Declines {
		t, _ := r.TokensIn(content)
		content.Start = max(all.Start, r.Tokens[max(0, t-4)].Span.Start) // "neither confirm nor deny" too
	} else {
		content.End = max(content.End, all.End)
	}
	words := " (“" + f.words(d.side, d.k, content) + "”)"
	who := f.v.source(d.side, d.k)
	if what := f.called(d); what != noAnswer {
		return "has a " + what + " by " + who + words
	}
	return "reports no answer from " + who + words
}

const noAnswer = "no answer"

// called is what an editor calls the denial. Who declines to say something has answered,
// who "did not return a call" has not.
func (f *denialFinder) called(d *denial) string {
	switch {
	case d.stance == attribution.Denies:
		return "denial"
	case d.stance != attribution.Declines:
		return "rebuttal"
	case f.v.has(d.side, d.span, "available back reach reached replied reply respond responded return returned unavailable"):
		return noAnswer
	}
	return "refusal"
}

// words shows an attribution from its cue to the end of its content, or the content alone
// where that comes first.
func (f *denialFinder) words(side, k int, content text.Span) string {
	a, r := f.v.attribution(side, k), f.c.Reports[side].Report
	cue, lead := a.Cue, ""
	if content.End <= min(cue.Start, a.Source.Start) && cueClassOf(r, cue) != stated { // "…, something that he denied"
		if _, t := r.TokensIn(cue); t > tailMost && r.Tokens[t-tailMost].Span.Start > content.Start {
			content.Start, lead = r.Tokens[t-tailMost].Span.Start, "…"
		}
		content = cue.Cover(content)
	}
	if cue.Start < content.Start {
		content, lead = cue.Cover(content), ""
	}
	return lead + f.v.shown(side, content)
}

// shown is the gist of a span as it stands between the marks of a summary.
func (v *voices) shown(side int, s text.Span) string {
	return strings.Trim(v.gist(side, s, gistMost), "“”\" ,.")
}

// tailMost is how many tokens are shown of a denial that follows what it denies.
const tailMost = gistMost

// sameThing reports whether sentence j of the other report shares words other than
// names with what is denied.
func (f *denialFinder) sameThing(d *denial, j int) bool {
	r := f.c.Reports[d.side].Report
	sum := 0.
	for _, w := range f.shared(d.side, d.sentence, j) {
		if !w.Name && d.content.Contains(r.Tokens[w.A].Span) {
			sum += w.Weight
		}
	}
	return sum >= claimWeight/2
}

// relation says how who denies stands to the source of the other report's attribution k.
func (f *denialFinder) relation(d *denial, k int) names.Relation {
	if d.side == 1 {
		return f.v.relation(k, d.k)
	}
	return f.v.relation(d.k, k)
}

// inOrder gives a denial of each report, that of A first.
func inOrder(d, e *denial) (x, y *denial) {
	if d.side == 1 {
		return e, d
	}
	return d, e
}
