package divergence

import (
	"slices"
	"strings"

	"twosource/internal/alignment"
	"twosource/internal/attribution"
	"twosource/internal/names"
	"twosource/internal/text"
)

// denialDivergences finds the claims that one report denies and the other leaves
// undenied, denies otherwise, or has confirmed.
func denialDivergences(c *Comparison) []Divergence {
	f := &denialFinder{c: c, v: c.voices(), met: [2]map[int]bool{{}, {}}}
	for side := range 2 {
		f.denials[side] = f.v.denials(side)
	}
	out := f.turned()
	out = append(out, f.contradictions()...)
	out = append(out, f.differing()...)
	for _, declines := range [...]bool{false, true} { // who denies says more than who does not answer
		for side := range 2 {
			for i := range f.denials[side] {
				d := &f.denials[side][i]
				if declines != (d.stance == attribution.Declines) {
					continue
				}
				if x, ok := f.oneSided(d); ok {
					out = append(out, x)
				}
			}
		}
	}
	return out
}

// A denialFinder matches the denials of two reports.
type denialFinder struct {
	c       *Comparison
	v       *voices
	denials [2][]denial
	met     [2]map[int]bool // sentences whose denial a finding has named
}

// A denial is one denial, rejection, dispute or refusal to comment.
type denial struct {
	side     int
	k        int // its attribution
	sentence int
	span     text.Span // who denies what, in its sentence
	content  text.Span // what is denied, in its sentence
	general  bool      // it names no fact: "the allegations", "it", "any wrongdoing"
	implied  bool      // no word of denial, but a negation in what is said
	stance   attribution.Stance
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
			d.stance, d.implied = attribution.Denies, true
		case !denies(a.Stance) || !v.ofClaim(side, &d):
			continue
		}
		d.span = a.Cue.Cover(d.content)
		if s := r.Sentences[a.Sentence].Span; s.Contains(a.Source) {
			d.span = d.span.Cover(a.Source)
		}
		if d.stance == attribution.Declines {
			d.content = v.unanswered(side, d.content)
		}
		d.general = v.general(side, d.content)
		out = append(out, d)
	}
	return out
}

// A claimed is a place in the other report that carries what a denial denies.
type claimed struct {
	sentence int
	span     text.Span
	score    float64
	shared   []string
}

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

const (
	likely      = 0.5 // the likeness from which a sentence may carry what another does
	claimWeight = 0.5 // the weight of shared words from which it does
	claimPart   = 0.5 // the part of what is denied that a sentence must tell which is not aligned
	backMost    = 3   // how many sentences before a general denial the claim may stand
)

// claim finds where the other report carries what the denial denies. What names the
// denied fact itself is matched by its words; "the allegations" by the same noun, or
// by the sentence before it that tells them.
func (f *denialFinder) claim(d *denial) (claimed, bool) {
	if !d.general {
		if x, ok := f.told(d, d.sentence, d.content); ok {
			return x, true
		}
		return f.toldBefore(d)
	}
	if d.stance == attribution.Declines {
		return claimed{}, false
	}
	if x, ok := f.alleged(d); ok {
		return x, true
	}
	i, ok := f.accusing(d)
	if !ok {
		return claimed{}, false
	}
	return f.told(d, i, f.c.Reports[d.side].Report.Sentences[i].Span)
}

// toldBefore follows "that promise" and "this account" to the sentence before.
func (f *denialFinder) toldBefore(d *denial) (claimed, bool) {
	r := f.c.Reports[d.side].Report
	i := d.sentence - 1
	if i < 0 || r.Sentences[i].Headline || r.Sentences[i].Paragraph < r.Sentences[d.sentence].Paragraph-1 {
		return claimed{}, false
	}
	words := f.v.lower(d.side, d.content)
	for k, w := range words {
		if k > 0 && (w == "this" || w == "those" || w == "these" || w == "such" || w == "that" && k+1 < len(words) && saying(words[k+1])) {
			x, ok := f.told(d, i, r.Sentences[i].Span)
			return x, ok && x.score >= 2*claimWeight*likely
		}
	}
	return claimed{}, false
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

// told finds the sentence of the other report that shares most with the span, which
// lies in sentence i.
func (f *denialFinder) told(d *denial, i int, span text.Span) (best claimed, ok bool) {
	r, other := f.c.Reports[d.side].Report, f.c.Reports[1-d.side].Report
	heart := f.heart(d)
	for j := range other.Sentences {
		if other.Sentences[j].Headline {
			continue
		}
		s := f.likeness(d.side, i, j)
		x := claimed{sentence: j}
		plain, core := 0, i != d.sentence
		for _, w := range f.shared(d.side, i, j) {
			if !span.Contains(r.Tokens[w.A].Span) {
				continue
			}
			x.score += w.Weight
			x.span = x.span.Cover(other.Tokens[w.B].Span)
			x.shared = append(x.shared, r.Token(w.A))
			core = core || slices.Contains(heart, w.A)
			if !w.Name {
				plain++
			}
		}
		if !core {
			continue
		}
		switch {
		case s >= likely && x.score >= claimWeight && plain > 0:
			x.score *= s
		case i == d.sentence && plain >= 2 && x.score >= claimWeight && x.score >= claimPart*f.weight(d.side, i, span):
			x.score *= likely
		default:
			continue
		}
		if x.score > best.score {
			best, ok = x, true
		}
	}
	return best, ok
}

// heartMost is how many telling words make the heart of what is denied.
const heartMost = 2

// heart gives the first telling words of what is denied, by token: of "having paid the
// officers in May" "paid" and "officers", and after a negation those that it negates.
func (f *denialFinder) heart(d *denial) []int {
	r := f.c.Reports[d.side].Report
	first, end := r.TokensIn(d.content)
	if d.implied {
		for t := first; t < end; t++ {
			if negation(names.Fold(strings.ReplaceAll(r.Token(t), "’", ""))) || negation(strings.ReplaceAll(strings.ToLower(r.Token(t)), "'", "")) {
				first = t + 1
				break
			}
		}
	}
	var out []int
	for t := first; t < end && len(out) < heartMost; t++ {
		w := strings.ToLower(r.Token(t))
		if r.Tokens[t].Kind == text.Mark || common(w) || allegation(w) || emptyWord(w) || w == "having" || w == "being" || w == "ever" {
			continue
		}
		out = append(out, t)
	}
	return out
}

func (f *denialFinder) weight(side, i int, s text.Span) (all float64) {
	if side == 0 {
		all, _ = f.c.Alignment.WeightA(i, s)
	} else {
		all, _ = f.c.Alignment.WeightB(i, s)
	}
	return all
}

// alleged finds the first sentence of the other report that speaks of allegations, in
// the same word where the denial has one, and of who denies them.
func (f *denialFinder) alleged(d *denial) (claimed, bool) {
	r, other := f.c.Reports[d.side].Report, f.c.Reports[1-d.side].Report
	noun := ""
	first, end := r.TokensIn(d.content)
	for t := first; t < end && noun == ""; t++ {
		if w := strings.ToLower(r.Token(t)); allegation(w) {
			noun = w
		}
	}
	if noun == "" && (d.stance != attribution.Denies || !slices.ContainsFunc(f.v.lower(d.side, d.content), disclaimed)) {
		return claimed{}, false
	}
	entity := f.v.attribution(d.side, d.k).Entity
	for j, s := range other.Sentences {
		if s.Headline || !f.v.speaksOf(d.side, entity, j) {
			continue
		}
		for t := s.First; t < s.End; t++ {
			w := strings.ToLower(other.Token(t))
			if noun != "" && alignment.Stem(w) == alignment.Stem(noun) || noun == "" && accusation(w) {
				return claimed{j, text.Span{Start: other.Tokens[t].Span.Start, End: f.clauseEnd(other, t, s.End)}, 0.5, []string{w}}, true
			}
		}
	}
	return claimed{}, false
}

// clauseEnd is where the clause from token t ends.
func (f *denialFinder) clauseEnd(r *text.Report, t, end int) int {
	at := r.Tokens[t].Span.End
	for ; t < end && !strings.Contains(".;,", r.Token(t)); t++ {
		at = r.Tokens[t].Span.End
	}
	return at
}

// speaksOf reports whether sentence j of the other report mentions the entity.
func (v *voices) speaksOf(side, entity, j int) bool {
	for _, n := range v.mentions(1-side, j) {
		if side == 0 && v.oneEntity(entity, n.Entity) || side == 1 && v.oneEntity(n.Entity, entity) {
			return true
		}
	}
	return false
}

// mentions gives the names and descriptions in a sentence.
func (v *voices) mentions(side, sentence int) []names.Mention {
	x := v.c.Reports[side].Names
	first, end := x.MentionsIn(v.c.Reports[side].Report.Sentences[sentence].Span)
	return x.Mentions[first:end]
}

// madeBy reports whether the span of the other report has "by" the entity.
func (v *voices) madeBy(side, entity int, s text.Span) bool {
	r, x := v.c.Reports[1-side].Report, v.c.Reports[1-side].Names
	first, end := x.MentionsIn(s)
	for _, n := range x.Mentions[first:end] {
		t, _ := r.TokensIn(n.Span)
		if s.Contains(n.Span) && t > 0 && strings.EqualFold(r.Token(t-1), "by") && (side == 0 && v.oneEntity(entity, n.Entity) || side == 1 && v.oneEntity(n.Entity, entity)) {
			return true
		}
	}
	return false
}

// oneSided judges a denial of which the other report has the claim alone.
func (f *denialFinder) oneSided(d *denial) (Divergence, bool) {
	if f.met[d.side][d.sentence] || f.deniedThere(d) {
		return Divergence{}, false
	}
	x, ok := f.claim(d)
	if !ok || f.toItself(d, x) {
		x, ok = f.likeliest(d)
	}
	o := 1 - d.side
	if !ok || f.toItself(d, x) || f.met[o][x.sentence] {
		return Divergence{}, false
	}
	f.met[d.side][d.sentence], f.met[o][x.sentence] = true, true
	out := Divergence{Kind: Denial, Subtype: OneSided, Severity: 0.7}
	if d.stance == attribution.Declines {
		out.Severity = 0.55
	}
	places := [2]*Place{&out.A, &out.B}
	*places[d.side] = Place{d.span, d.sentence, -1, d.k}
	*places[o] = Place{x.span, x.sentence, -1, -1}
	out.says[d.side] = f.says(d)
	out.says[o] = "carries the claim and no rebuttal"
	switch d.stance {
	case attribution.Declines:
		out.says[o] = "carries the claim and no word of an answer"
	case attribution.Denies:
		out.says[o] = "carries the claim and no denial"
	}
	out.Because = []string{"denial by “" + oneLine(f.c.Reports[d.side].Report, f.v.attribution(d.side, d.k).Cue) + "”", "both carry the claim: " + joinWords(x.shared, 6), "no denial of it anywhere in the other report"}
	return out, true
}

// toItself reports whether what was found is no claim against the denier: it is said
// by the same source, or is itself negated as the denial is.
func (f *denialFinder) toItself(d *denial, x claimed) bool {
	o := 1 - d.side
	if s := f.c.Reports[o].Report.Sentences[x.sentence].Span; d.implied && f.v.negated(o, s) || slices.ContainsFunc(f.v.lower(o, s), rebuts) {
		return true
	}
	if d.stance == attribution.Declines && f.v.has(o, f.c.Reports[o].Report.Sentences[x.sentence].Span, "comment declined declines declining refused refuses refusing respond") {
		return true // it tells of no answer too
	}
	entity := f.v.attribution(d.side, d.k).Entity
	for k := range f.c.Reports[o].Attributions { // "the report by Mr. Bauer concluded"
		if a := f.v.attribution(o, k); a.Sentence == x.sentence && cueClassOf(f.c.Reports[o].Report, a.Cue) == stated && f.v.madeBy(d.side, entity, a.Source) {
			return true
		}
	}
	first, end := f.c.Reports[o].Report.TokensIn(x.span)
	for t := first; t < end; t++ {
		if k := f.v.holder[o][t]; k >= 0 && f.relation2(d, k) == names.Same && !slices.ContainsFunc(f.v.lower(o, f.v.attribution(o, k).Cue), allegation) {
			return true
		}
	}
	return false
}

// says is the denial as a predicate for a summary, with its own words.
func (f *denialFinder) says(d *denial) string {
	words := " (“" + f.words(d.side, d.k, d.content) + "”)"
	who := f.v.source(d.side, d.k)
	switch d.stance {
	case attribution.Declines:
		return "reports no answer from " + who + words
	case attribution.Denies:
		return "has a denial by " + who + words
	}
	return "has a rebuttal by " + who + words
}

// words shows an attribution from its cue to the end of its content, or the content alone
// where that comes first.
func (f *denialFinder) words(side, k int, content text.Span) string {
	if cue := f.v.attribution(side, k).Cue; cue.Start < content.Start {
		content = cue.Cover(content)
	}
	return clip(strings.Trim(oneLine(f.c.Reports[side].Report, content), "“”\" ,."), 14)
}

// deniedThere reports whether the other report has any denial of this: by the same
// source, in general words, about the same things, or in words that the attributions
// did not catch.
func (f *denialFinder) deniedThere(d *denial) bool {
	o := 1 - d.side
	for i := range f.denials[o] {
		e := &f.denials[o][i]
		rel := f.relation(d, e)
		if rel == names.Same || rel == names.Vaguer || rel == names.Sharper || rel != names.Different && e.general || f.likeness(d.side, d.sentence, e.sentence) > 0.2 || f.sameThing(d, e.sentence) {
			return true
		}
	}
	r := f.c.Reports[o].Report
	entity := f.v.attribution(d.side, d.k).Entity
	for t := range r.Tokens {
		if denialWord(strings.ToLower(r.Token(t))) && t+1 < len(r.Tokens) && !granted(strings.ToLower(r.Token(t+1))) {
			if j := r.SentenceAt(r.Tokens[t].Span.Start); f.sameThing(d, j) || f.v.speaksOf(d.side, entity, j) {
				return true
			}
		}
	}
	return false
}

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

func (f *denialFinder) relation(d, e *denial) names.Relation {
	if d.side == 1 {
		return f.v.relation(e.k, d.k)
	}
	return f.v.relation(d.k, e.k)
}
