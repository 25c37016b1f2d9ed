package divergence

import (
	"strings"

	"twosource/internal/attribution"
	"twosource/internal/names"
	"twosource/internal/text"
)

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
		if ofName(w) {
			out = append(out, w)
		}
	}
	return out
}

// ofName reports whether a folded word tells who is called by it: no "the", "president".
func ofName(w string) bool { return len(w) > 2 && !common(w) && !title(w) }

// nameWords gives the words with a capital, but not those of whom another is somebody's:
// "Lund's lawyer".
func (v *voices) nameWords(side int, s text.Span) []string {
	r := v.c.Reports[side].Report
	first, end := r.TokensIn(s)
	var out []string
	for t := first; t < end; t++ {
		if r.Tokens[t].Kind != text.Word || !upperAt(r.Token(t), 0) || t+1 < len(r.Tokens) && among(r.Token(t+1), "'s ’s") {
			continue
		}
		if w := names.Fold(r.Token(t)); ofName(w) {
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
	return papered(v.c.Reports[side].Report, a.Source)
}

func papered(r *text.Report, source text.Span) bool {
	first, end := r.TokensIn(source)
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

	ofState   = ofPolice | ofCourts | ofRescue | ofArmy | ofPolitics
	inUniform = ofPolice | ofArmy
)

// with adds the walk of life that a word names; "fire officials" and "army officers" are of
// one alone.
func (w walk) with(word string) walk {
	switch o := walkOf(word); {
	case (o == ofState || o == inUniform) && w != 0:
		return w
	case (w == ofState || w == inUniform) && o != 0:
		return o
	default:
		return w | o
	}
}

// walks gives the walks of life that the words of the source and its known roles name.
func (v *voices) walks(side int, a *attribution.Attribution) (w walk) {
	r := v.c.Reports[side].Report
	first, end := r.TokensIn(a.Source)
	for t := first; t < end; t++ {
		w = w.with(strings.ToLower(r.Token(t)))
	}
	if a.Entity < 0 {
		return w
	}
	return w | v.walksOf(side, a.Entity)
}

// walksOf gives those of an entity, by what it is called and the roles it has; they are
// asked for again and again.
func (v *voices) walksOf(side, entity int) (w walk) {
	if known, ok := v.walk[side][entity]; ok {
		return known
	}
	x := v.c.Reports[side].Names
	for _, m := range x.Entities[entity].Mentions { // "DA spokesman Max Orr"
		for _, f := range v.lower(side, x.Mentions[m].Span) {
			w = w.with(f)
		}
	}
	for _, role := range x.Entities[entity].Roles {
		for _, f := range strings.Fields(role) {
			w = w.with(f)
		}
	}
	v.walk[side][entity] = w
	return w
}

func walkOf(w string) walk {
	w = strings.ReplaceAll(w, ".", "")
	for _, x := range [...]struct {
		walk  walk
		words string
	}{
		{inUniform, "officer officers"},
		{ofPolice, "police sheriff deputies detective detectives constable"},
		{ofState, "investigators authorities officials official"},
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
