package divergence

import (
	"slices"
	"strings"

	"twosource/internal/attribution"
	"twosource/internal/names"
	"twosource/internal/text"
)

// clues are what speaks for a divergence of credit, and against it.
type clues [clueCount]float64

const (
	clGround = iota
	// How surely both tell it, and how telling it is.
	clLike   // how like the sentences are
	clBest   // no other sentence is liker to either
	clWeight // how telling the shared words are
	clBare   // those of them that are no names
	clPart   // the part of what is credited that they make up
	clBoth   // like sentences, telling words, and much of what is credited
	clNumber // a number is among them
	clGrave  // they tell of harm, blame, cause or crime
	clTurned // one report has the words under a negation, or leaves them open
	clOnce   // the part of their weight that no other sentence of either report says
	clEarly  // the other sentence is one of the first, where what is known is told
	// How it is credited.
	clPerformed // something is done by speaking, not stated
	clNoSpeech  // the cue is no word of speech or thought
	clAlleged   // it is an accusation
	clMixed     // it is quoted in part
	clDenied    // it is denied or disputed, or no answer
	clPhrase    // it is no clause: "whether", "to", "as part of"
	clHidden    // nobody is named or described
	clUnread    // the source names nobody that the report speaks of
	clPerson    // it is a person with a name
	clDescribed // it is somebody who is only described: "officials", "critics"
	clPaper     // it is a paper: a lawsuit, a report, e-mails
	clMedia     // it is an agency or an outlet
	// What the other report does instead of stating it.
	clCredited  // the other sentence has a word of speech too
	clCarried   // the sentence before the other one credits the same source
	clElsewhere // the other report credits the words in another sentence
	clSpeaks    // the other sentence speaks of who is credited here
	clHeld      // it has somebody do something by the words
	// How two sources stand to each other.
	clSame    // the names are one
	clShare   // a word is in the names of both
	clLinked  // they are one entity
	clSharper // one describes a person whom the other names, and does not know the name
	clKnown   // one is described by a report that knows the name of the other
	clWalks   // they are of two walks of life
	clOneWalk // of one
	clAgreed  // the reports agree on a source for the words elsewhere
	clueCount
)

func (c *clues) note(i int, is bool) {
	if is {
		c[i] = 1
	}
}

// weigh gathers the clues to a carried fact and sums them; not ok is what is no
// matter of credit.
func (f *creditFinder) weigh(x *carried) (y credited, ok bool) {
	y = credited{x: x}
	c := &y.clues
	c[clGround], c[clLike], c[clPart] = 1, x.pair.Score, x.part
	c[clOnce] = x.once / max(x.weight, 0.1)
	if f.noClaim(x) {
		return y, false
	}
	weights := &factWeights
	switch {
	case x.l == ownVoice || x.k == ownVoice:
		ok = f.asFact(x, &y)
	case x.k >= 0 && x.l >= 0:
		weights = &sourceWeights
		ok = f.otherSource(x, &y)
	}
	for i, w := range c {
		y.score += w * weights[i]
	}
	return y, ok
}

// noClaim reports whether the shared words, where there are any, tell too little to be a claim
// that both reports make.
func (f *creditFinder) noClaim(x *carried) bool {
	n := len(x.shared)
	switch {
	case n > 0 && n < 4 && x.who+x.when == n: // they speak of one man, no more
	case n > 0 && n-x.when < 2: // one word, or one and when it was: "the attack … in September"
	case f.onePhrase(x) && x.part < 0.2: // one phrase of a longer claim
	case f.v.topic(0, x), f.v.topic(1, x): // of which something else is told
	default:
		return false
	}
	return true
}

// topic reports whether the shared words only tell on one side of whom or what something is
// said that they do not hold: "the man who robbed the bank in Lundby | was armed".
func (v *voices) topic(side int, x *carried) bool {
	k, at := x.on(side)
	if k < 0 || len(x.all[side]) == 0 {
		return false
	}
	r := v.c.Reports[side].Report
	low, high := slices.Min(x.all[side]), slices.Max(x.all[side])
	first, end := r.TokensIn(v.heldIn(side, k, at))
	verbs := 0 // with their tense: the clause's, and what is said behind the words
	for t := first + 2; t < end; t++ {
		switch w := strings.ToLower(r.Token(t)); {
		case t < first+nounMost && among(w, "who that which") && r.Tokens[t-1].Kind == text.Word && t < high:
			verbs = 1
		case !finite([]string{w}):
		case verbs == 0 || verbs == 2 && t <= high:
			return false
		default:
			verbs++
		}
	}
	return verbs > 2 && low >= first
}

// onePhrase reports whether the shared words stand side by side in one report.
func (f *creditFinder) onePhrase(x *carried) bool {
	for side := range 2 {
		r := f.c.Reports[side].Report
		first, last := len(r.Tokens), -1
		for _, t := range x.all[side] {
			first, last = min(first, t), max(last, t)
		}
		n := 0
		for t := first; t <= last; t++ {
			if r.Tokens[t].Kind != text.Mark {
				n++
			}
		}
		if n == len(x.shared) && n > 0 {
			return true
		}
	}
	return false
}

// credit notes how attribution k gives what it holds.
func (f *creditFinder) credit(c *clues, side, k, sentence int) {
	v := f.v
	a := v.attribution(side, k)
	switch f.class(side, k) {
	case noCredit:
		c[clNoSpeech] = 1
	case performed, declared:
		c[clPerformed] = 1
	}
	c.note(clMixed, a.Mode == attribution.Mixed)
	c.note(clDenied, a.Stance != attribution.Asserts && a.Stance != attribution.Confirms)
	if w := v.lower(side, v.contentIn(side, k, sentence)); len(w) > 0 && a.Mode == attribution.Indirect {
		c.note(clPhrase, phrasal(w[0]))
	}
	s := oneLine(v.c.Reports[side].Report, a.Source)
	switch {
	case v.media(side, k):
		c[clMedia] = 1
	case v.document(side, a) || v.utterance(side, a):
		c[clPaper] = 1
	case s == "" || pronoun(s):
	case a.Entity < 0:
		c.note(clUnread, !a.Named)
	default:
		e := &v.c.Reports[side].Names.Entities[a.Entity]
		c.note(clPerson, e.Named && e.Kind == names.Person)
		c.note(clDescribed, !e.Named)
	}
}

// asFact notes what tells whether a claim that one report credits is given as fact in
// the other.
func (f *creditFinder) asFact(x *carried, y *credited) bool {
	y.subtype = AttributedVsFact
	if x.k == ownVoice {
		y.side = 1
	}
	o := 1 - y.side
	k, here := x.on(y.side)
	_, there := x.on(o)
	c := &y.clues
	r := f.c.Reports[o].Report
	if unbalanced(r.In(r.Sentences[there].Span)) {
		return false // somebody is quoted, over several sentences
	}
	if f.v.quotes(y.side, k) && f.v.has(y.side, f.v.heldIn(y.side, k, here), "i me my mine we us our you your") {
		return false // no report says "I" in its own voice: it quotes too
	}
	if k == quotedVoice {
		c[clHidden] = 1
	} else {
		if f.needless(x, y.side) {
			return false
		}
		a := f.v.attribution(y.side, k)
		f.credit(c, y.side, k, here)
		c[clPaper] = 0
		c.note(clHidden, a.Source.Empty())
		c.note(clAlleged, slices.ContainsFunc(f.v.lower(y.side, a.Cue), allegation))
		c.note(clSpeaks, f.v.toldBy(y.side, k, there, x.span[o]))
		c.note(clCarried, f.carriedOn(y.side, k, there))
		c.note(clElsewhere, f.creditedElsewhere(y.side, k, here, *x))
	}
	c[clBoth] = x.pair.Score * x.part * min(x.weight, 2) / 2
	c.note(clBest, x.pair.Score >= f.best[0][x.pair.A] && x.pair.Score >= f.best[1][x.pair.B])
	c.note(clGrave, slices.ContainsFunc(x.shared, grave))
	c.note(clTurned, f.v.turned(0, x.tokens[0]) != f.v.turned(1, x.tokens[1]))
	c.note(clEarly, there < 4)
	c.note(clHeld, slices.ContainsFunc(x.tokens[o], func(t int) bool { return f.v.holder[o][t] >= 0 }))
	c[clCredited] = f.v.credited(o, there, x.span[o])
	return true
}

// needless reports whether what the side's attribution gives needs no source.
func (f *creditFinder) needless(x *carried, side int) bool {
	v := f.v
	k, here := x.on(side)
	_, there := x.on(1 - side)
	switch {
	case v.attribution(side, k).Mode == attribution.Indirect && !clause(v.lower(side, v.heldIn(side, k, here))),
		v.aside(side, x.tokens[side]),         // "said that Holm, who was hurt in May, would speak" credits nobody with the hurt
		v.actsIn(side, k, there),              // "The council closed the road" needs no "the council said"
		v.ofSelf(side, k, here, x.span[side]): // "Lund said she would stand down": who else would know?
		return true
	}
	return false
}

// clause reports whether the words told are a statement of fact: not those of "reported a
// loss on Monday", "argued against lowering the tax", "explained the new law".
func clause(words []string) bool {
	const long = 10
	if len(words) > 1 && finite(words[:1]) {
		return true // "a vote that critics say | was rigged"
	}
	return len(words) >= clauseLeast && words[0] != "against" && (len(words) >= long || finite(words))
}

// ofSelf reports whether somebody speaks of himself, of what he did, thinks or plans, and
// not in a clause of its own of the shared words.
func (v *voices) ofSelf(side, k, sentence int, words text.Span) bool {
	held := v.afterThat(side, v.heldIn(side, k, sentence))
	if !v.person(side, v.attribution(side, k)) || v.has(side, text.Span{Start: held.Start, End: max(held.Start, words.Start)}, "that") {
		return false
	}
	for _, m := range v.mentions(side, sentence) {
		if m.Span.Start == held.Start {
			himself := m.Form == names.Pronoun && m.Entity == v.attribution(side, k).Entity
			return himself && among(strings.ToLower(v.c.Reports[side].Report.In(m.Span)), "he she")
		}
	}
	return false
}

// quotes reports whether attribution k gives a quotation.
func (v *voices) quotes(side, k int) bool {
	return k == quotedVoice || v.attribution(side, k).Mode == attribution.Direct
}

// otherSource notes what tells whether a claim that both reports credit has two sources.
func (f *creditFinder) otherSource(x *carried, y *credited) bool {
	c, v := &y.clues, f.v
	a, b := v.attribution(0, x.k), v.attribution(1, x.l)
	rel, n, m := v.relation(x.k, x.l), v.named(0, a), v.named(1, b)
	f.compareSources(x, c, rel)
	p, q := v.source(0, x.k), v.source(1, x.l)
	switch {
	case v.oneUtterance(x, a, b) && (n && m || rel == names.Same || c[clMedia]+c[clPaper]+c[clKnown] > 0):
		return false // it has one speaker, who was misread in one of the reports
	case p == anonymous && a.Mode == attribution.Direct, q == anonymous && b.Mode == attribution.Direct:
		return false // who is quoted, stands further off
	case rel == names.Same && n == m, oneSource(p, q) && !v.namesMore(0, x.k, q) && !v.namesMore(1, x.l, p):
		return false // "Ada Lund", "Lund"; "the police", "police officers"
	case v.inOffice(0, x.k, q), v.inOffice(1, x.l, p):
		return false
	case denies(a.Stance) != denies(b.Stance):
		return false // who denies a claim is no other source of it
	}
	y.subtype, y.why = DifferentSource, "two sources: "+p+" and "+q
	closer := rel == names.Vaguer || rel == names.Sharper
	switch {
	case twoBodies(p, q), c[clWalks] > 0:
	case n != m && (closer || f.oneSort(x, a, b) && f.mayBe(n, x, c)):
		y.subtype, y.why = Specificity, "perhaps one source, named in one report and described in the other"
	case closer:
		y.subtype, y.why = Specificity, "perhaps one source, described more closely in one report"
	}
	return true
}

// compareSources notes how the claim is credited in both reports, and how the two sources
// stand to each other.
func (f *creditFinder) compareSources(x *carried, c *clues, rel names.Relation) {
	v := f.v
	a, b := v.attribution(0, x.k), v.attribution(1, x.l)
	for side := range 2 {
		var d clues
		k, at := x.on(side)
		f.credit(&d, side, k, at)
		for i, w := range d {
			c[i] = max(c[i], w)
		}
	}
	c[clWeight], c[clBare] = min(x.weight, 4)/4, min(x.bare, 2)/2
	c.note(clNumber, x.numbers > 0)
	n, m := v.named(0, a), v.named(1, b)
	c.note(clSame, rel == names.Same)
	c.note(clShare, v.shareName(a, b))
	c.note(clLinked, v.oneEntity(a.Entity, b.Entity))
	c.note(clKnown, n && !m && v.knows(1, a) || m && !n && v.knows(0, b))
	c.note(clSharper, c[clKnown] == 0 && (rel == names.Vaguer && !n && v.person(1, b) || rel == names.Sharper && !m && v.person(0, a)))
	if p, q := v.walks(0, a), v.walks(1, b); p != 0 && q != 0 {
		c.note(clWalks, p&q == 0)
		c.note(clOneWalk, p&q != 0)
	}
	c.note(clAgreed, f.agreed(*x))
}

// oneSort reports whether both sources, or neither, are outlets, and so with papers.
func (f *creditFinder) oneSort(x *carried, a, b *attribution.Attribution) bool {
	return f.v.media(0, x.k) == f.v.media(1, x.l) && f.v.document(0, a) == f.v.document(1, b)
}

// oneUtterance reports whether both sources are quoted with the same words.
func (v *voices) oneUtterance(x *carried, a, b *attribution.Attribution) bool {
	return a.Mode != attribution.Indirect && b.Mode != attribution.Indirect && x.part > 0.5
}

// phrasal reports whether a content that opens with the word is no clause.
func phrasal(w string) bool {
	return among(w, "about against as at by for from if in into of on to what when where whether which who why with") || strings.HasSuffix(w, "ing")
}

// named reports whether the source has a name.
func (v *voices) named(side int, a *attribution.Attribution) bool {
	return a.Named || a.Entity >= 0 && v.c.Reports[side].Names.Entities[a.Entity].Named
}

// knows reports whether the report names the source of the other one too.
func (v *voices) knows(side int, a *attribution.Attribution) bool {
	if a.Entity < 0 {
		return false
	}
	return v.called[side][lastWord(v.c.Reports[1-side].Names.Entities[a.Entity].Name)]
}

// unbalanced reports whether a quotation begins or ends in the sentence but not both.
func unbalanced(s string) bool {
	return (strings.Count(s, "\"")+strings.Count(s, "``")+strings.Count(s, "''")+strings.Count(s, "“")+strings.Count(s, "”"))%2 == 1
}

// finite reports whether the words seem to hold a verb with its tense.
func finite(words []string) bool {
	return slices.ContainsFunc(words, func(w string) bool {
		return among(w, "is are was were be been has have had will would can could may might must should shall do does did 's ’s 're ’re 've ’ve 'd ’d 'll ’ll ca wo n't n’t") || len(w) > 3 && strings.HasSuffix(w, "ed") || pastForm(w)
	})
}

// pastForm reports whether the word is the past of an irregular verb that news uses.
func pastForm(w string) bool {
	return among(w, "became began blew broke brought built came caught chose cut drew drove fell felt fled flew found fought gave goes got grew held hit kept killed knew laid left led let lost made meant met paid put quit ran rose said saw sent set shook shot shut spent spoke stood struck swept thought threw told took went wins won wore wrote")
}
