package divergence

import (
	"slices"
	"strings"

	"twosource/internal/alignment"
	"twosource/internal/attribution"
	"twosource/internal/names"
	"twosource/internal/text"
)

// sources says how the sources of A's attribution k and B's l stand to each other,
// as far as the words that the reports use for them tell. A pronoun tells only that
// they are the same: to whom it refers is too often a guess for a finding.
func (v *voices) sources(k, l int) (names.Relation, string) {
	a, b := v.attribution(0, k), v.attribution(1, l)
	if v.vague(0, k) || v.vague(1, l) || v.c.lent(0, k) != nil || v.c.lent(1, l) != nil || v.shareName(a, b) || v.utterance(0, a) || v.utterance(1, b) {
		return names.Same, ""
	}
	switch rel := v.relation(k, l); rel {
	case names.Different:
		if !v.written(0, a) && !pronoun(oneLine(v.c.Reports[0].Report, a.Source)) || !v.written(1, b) && !pronoun(oneLine(v.c.Reports[1].Report, b.Source)) {
			return names.Same, ""
		}
		if x, y := v.walks(0, a), v.walks(1, b); v.described(0, k) && v.described(1, l) && (x == 0 || y == 0 || x&y != 0) {
			return names.Same, "" // "the writers", "the scholars"
		}
		return rel, "two sources: " + v.source(0, k) + " and " + v.source(1, l)
	case names.Vaguer:
		return v.sharper(rel, 0, a, 1, b)
	case names.Sharper:
		return v.sharper(rel, 1, b, 0, a)
	case names.Unclear:
		return v.apart(k, l)
	}
	return names.Same, ""
}

// sharper passes the relation on where the vaguer source is hidden or only
// described, and its report does not know the name at all.
func (v *voices) sharper(rel names.Relation, vague int, a *attribution.Attribution, sharp int, b *attribution.Attribution) (names.Relation, string) {
	if a.Entity < 0 || b.Entity < 0 {
		return names.Same, ""
	}
	x, y := v.c.Reports[vague].Names, v.c.Reports[sharp].Names
	named := y.Entities[b.Entity]
	if !named.Named || x.Entities[a.Entity].Named || named.Kind != names.Person {
		return names.Same, ""
	}
	last := lastWord(named.Name)
	for _, e := range x.Entities {
		if e.Named && lastWord(e.Name) == last {
			return names.Same, ""
		}
	}
	return rel, "one source, named in one report and described in the other"
}

// apart judges two sources that the names leave unrelated, by what sort of source each is:
// an outlet or a paper against who speaks, a name against another, police against a
// resident. A named man against one who is only described is the same perhaps, but
// better identified, where the other report does not know his name.
func (v *voices) apart(k, l int) (names.Relation, string) {
	a, b := v.attribution(0, k), v.attribution(1, l)
	two := "two sources: " + v.source(0, k) + " and " + v.source(1, l)
	if v.retold(0, k, b.Sentence) || v.retold(1, l, a.Sentence) {
		return names.Same, ""
	}
	if v.media(0, k) != v.media(1, l) {
		return names.Different, two
	}
	if da, db := v.document(0, a), v.document(1, b); da != db && a.Mode == attribution.Indirect && b.Mode == attribution.Indirect {
		return names.Different, "a document in one, who speaks in the other"
	}
	if v.fullName(0, a) && v.fullName(1, b) {
		return names.Different, "two names: " + v.source(0, k) + " and " + v.source(1, l)
	}
	if x, y := v.walks(0, a), v.walks(1, b); x != 0 && y != 0 && x&y == 0 {
		return names.Different, two
	}
	switch {
	case v.fullName(0, a) && v.described(1, l):
		return v.sharper(names.Sharper, 1, b, 0, a)
	case v.fullName(1, b) && v.described(0, k):
		return v.sharper(names.Vaguer, 0, a, 1, b)
	}
	return names.Same, ""
}

// retold reports whether the other report's sentence names the paper that is the source
// too: "according to the tax returns", "released tax returns that show".
func (v *voices) retold(side, k, there int) bool {
	a := v.attribution(side, k)
	if !v.document(side, a) {
		return false
	}
	other := v.lower(1-side, v.c.Reports[1-side].Report.Sentences[there].Span)
	return slices.ContainsFunc(v.lower(side, a.Source), func(w string) bool {
		return paper(w) && slices.ContainsFunc(other, func(o string) bool { return alignment.Stem(o) == alignment.Stem(w) })
	})
}

// described reports whether the source is a person or several, without a name.
func (v *voices) described(side, k int) bool {
	a := v.attribution(side, k)
	if a.Entity < 0 || v.media(side, k) || v.document(side, a) {
		return false
	}
	e := v.c.Reports[side].Names.Entities[a.Entity]
	return !e.Named && e.Kind == names.Person
}

// fullName reports whether the source is called by a name of two words or three that
// may be a person's.
func (v *voices) fullName(side int, a *attribution.Attribution) bool {
	if a.Entity < 0 || !v.written(side, a) {
		return false
	}
	e := v.c.Reports[side].Names.Entities[a.Entity]
	n := len(strings.Fields(e.Name))
	return e.Named && (e.Kind == names.Person || e.Kind == names.Unknown) && (n == 2 || n == 3)
}

// written reports whether the source, where it has a name, is called by it here. To
// whom "the nominee" refers is a guess.
func (v *voices) written(side int, a *attribution.Attribution) bool {
	if a.Entity < 0 {
		return false
	}
	e := v.c.Reports[side].Names.Entities[a.Entity]
	s := oneLine(v.c.Reports[side].Report, a.Source)
	return !e.Named && !pronoun(s) || strings.Contains(names.Fold(s), lastWord(e.Name))
}

// vague reports whether the source is none or a pronoun, unless the sentence before
// has the same source by its name: "Sellers said … He said …".
func (v *voices) vague(side, k int) bool {
	a := v.attribution(side, k)
	if a.Source.Empty() || v.has(side, a.Source, "ones") { // "the new ones show"
		return true
	}
	if !pronoun(oneLine(v.c.Reports[side].Report, a.Source)) {
		return false
	}
	if a.Mode != attribution.Indirect {
		return true
	}
	for l := k - 1; l >= 0; l-- {
		b := v.attribution(side, l)
		if b.Sentence < a.Sentence-1 {
			break
		}
		if b.Sentence == a.Sentence-1 && b.Entity >= 0 && b.Entity == a.Entity && v.written(side, b) {
			return false
		}
	}
	return true
}

// shareName reports whether the two sources have a word of their names in common.
func (v *voices) shareName(a, b *attribution.Attribution) bool {
	other := v.nameOf(1, b)
	for _, w := range v.nameOf(0, a) {
		for _, o := range other {
			if w == o {
				return true
			}
		}
	}
	return false
}

// nameOf gives the words of the source's name: none for one that is only described.
func (v *voices) nameOf(side int, a *attribution.Attribution) []string {
	if a.Entity < 0 {
		return v.nameWords(side, a.Source)
	}
	e := v.c.Reports[side].Names.Entities[a.Entity]
	if !e.Named {
		return nil
	}
	var out []string
	for _, w := range strings.Fields(names.Fold(e.Name)) {
		if len(w) > 2 && !common(w) && !title(w) {
			out = append(out, w)
		}
	}
	return out
}

func (v *voices) nameWords(side int, s text.Span) []string {
	r := v.c.Reports[side].Report
	first, end := r.TokensIn(s)
	var out []string
	for t := first; t < end; t++ {
		w := names.Fold(r.Token(t))
		if r.Tokens[t].Kind == text.Word && upperAt(r.Token(t), 0) && len(w) > 2 && !common(strings.ToLower(w)) && !title(strings.ToLower(w)) && !(t+1 < len(r.Tokens) && (r.Token(t+1) == "'s" || r.Token(t+1) == "’s")) {
			out = append(out, w)
		}
	}
	return out
}

func lastWord(s string) string {
	f := strings.Fields(names.Fold(s))
	if len(f) == 0 {
		return ""
	}
	return f[len(f)-1]
}

// document reports whether the source is a paper that speaks for itself, not one
// that gives a person's words, as a letter or a tweet does.
func (v *voices) document(side int, a *attribution.Attribution) bool {
	r := v.c.Reports[side].Report
	first, end := r.TokensIn(a.Source)
	for t := first; t < end; t++ {
		switch w := strings.ToLower(r.Token(t)); {
		case paper(w):
			return true
		case w == "of" || w == "by" || w == "from" || w == "for" || w == ",":
			return false
		}
	}
	return false
}

// utterance reports whether the source is what somebody says rather than who says it:
// whose words they are, another report may tell.
func (v *voices) utterance(side int, a *attribution.Attribution) bool {
	return v.has(side, a.Source, "ad article announcement book letter memo message speech statement tweet tweets video voicemail")
}

func paper(w string) bool {
	return among(w, "lawsuit suit complaint indictment affidavit documents document records papers filing filings guidelines study survey poll polls audit transcript report returns data figures emails warrant")
}

// A walk is a walk of life, by which sources that the names cannot tell apart differ.
type walk uint8

const (
	ofPolice walk = 1 << iota
	ofCourts
	ofRescue
	ofArmy
	ofBusiness
	ofMedia
	ofCivilians
	ofPolitics
)

// walks gives the walks of life that the words of the source and its known roles name.
func (v *voices) walks(side int, a *attribution.Attribution) (w walk) {
	r := v.c.Reports[side].Report
	first, end := r.TokensIn(a.Source)
	for t := first; t < end; t++ {
		w |= walkOf(strings.ToLower(r.Token(t)))
	}
	if a.Entity < 0 {
		return w
	}
	x := v.c.Reports[side].Names
	for _, m := range x.Entities[a.Entity].Mentions { // "DA spokesman Gregg Miliote"
		for _, f := range v.lower(side, x.Mentions[m].Span) {
			w |= walkOf(f)
		}
	}
	for _, role := range x.Entities[a.Entity].Roles {
		for _, f := range strings.Fields(role) {
			w |= walkOf(f)
		}
	}
	return w
}

func walkOf(w string) walk {
	w = strings.ReplaceAll(w, ".", "")
	for _, x := range [...]struct {
		walk  walk
		words string
	}{
		{ofPolice, "police officer officers sheriff deputies detective detectives constable"},
		{ofPolice | ofCourts | ofRescue | ofArmy | ofPolitics, "investigators authorities officials official"},
		{ofCourts, "prosecutor prosecutors attorney da court judge lawyer lawyers"},
		{ofRescue, "firefighters fire rescuers paramedics hospital doctors doctor"},
		{ofArmy, "army navy military defence defense captain general admiral"},
		{ofBusiness, "company firm executive ceo analyst analysts"},
		{ofMedia, "newspaper media agency television blogger magazine network"},
		{ofCivilians, "residents resident witness witnesses eyewitness eyewitnesses neighbor neighbors neighbour neighbours relatives protesters"},
		{ofPolitics, "government minister ministry president senator representative governor mayor lawmaker lawmakers"},
	} {
		if among(w, x.words) {
			return x.walk
		}
	}
	return 0
}
