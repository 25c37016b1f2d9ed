package names

import (
	"strings"

	"twosource/internal/text"
)

// nameable reports whether token i may open or continue a name.
func (f *finder) nameable(i int) bool {
	t, w := &f.t[i], f.r.Token(i)
	if t.flags&upper == 0 {
		return false
	}
	if len(w) == 1 && f.pointBeforeCapital(i) && (t.flags&start == 0 || f.r.Tokens[i+2].Span.Len() == 1) {
		return t.flags&(titled|shouting) == 0 // "A. J. Smith"
	}
	s := f.seen[strings.ToLower(w)]
	switch k := t.e.kind; {
	case k == det:
		return false
	case k == prep, k == conj, k == pron, k == aux:
		return (w == "US" || w == "WHO") && t.flags&shouting == 0
	case k == adv:
		return t.flags&(titled|shouting) == 0 && s.tail > 0 && (t.flags&start == 0 || f.actsAsName(i))
	case k == timeWord:
		return t.flags&start == 0 && f.givenBefore(i)
	case t.flags&(titled|shouting) != 0:
		return f.namedElsewhere(i, s)
	case t.flags&start != 0:
		return f.startsName(i, t.e, s)
	case k == mod && f.lone(i) && !f.givenBefore(i): // "White said", not "Federal agents"
		return i+1 < len(f.t) && w != "Democratic" && (f.t[i+1].e.kind == say || f.t[i+1].e.kind == aux)
	}
	return t.e.kind != say || s.upper > 0
}

// lone reports whether no other capitalised word stands beside token i, but for a
// determiner at a sentence start.
func (f *finder) lone(i int) bool {
	return (i+1 == len(f.t) || f.t[i+1].flags&upper == 0) && (i == 0 || f.t[i-1].flags&upper == 0 || f.t[i-1].e.kind == det)
}

// namedElsewhere decides on a word of a headline that capitalises all of them: it
// must be a name by the tables or the rest of the report.
func (f *finder) namedElsewhere(i int, s seen) bool {
	t := &f.t[i]
	e := t.e
	switch {
	case e.kind != notCommon && (e.kind != mod || e.role == nil):
		return false
	case e.place != nil && e.place.kind != demonym, s.upper > s.lower, e.given:
		return true
	case e.role != nil:
		return e.role.flags&(title|body) != 0 && (s.upper > 0 || f.nameAfter(i))
	}
	return t.flags&shouting == 0 && t.flags&shout != 0 || s.lower == 0 && f.givenBefore(i)
}

// nameAfter reports whether the word behind token i, and the point of an
// abbreviation, is a name by the evidence of the text or the tables.
func (f *finder) nameAfter(i int) bool {
	i++
	if i < len(f.t) && f.r.Token(i) == "." && f.glued(i) {
		i++
	}
	if i >= len(f.t) || f.t[i].flags&upper == 0 || f.t[i].e.kind != notCommon {
		return false
	}
	s := f.seen[strings.ToLower(f.r.Token(i))]
	return f.t[i].e.given || s.upper > s.lower && f.t[i].e.role == nil
}

// startsName decides on a capitalised word at which a sentence begins.
func (f *finder) startsName(i int, e *entry, s seen) bool {
	next := i+1 < len(f.t) && f.t[i+1].flags&upper != 0 && f.t[i+1].flags&start == 0 && f.t[i+1].e.kind == notCommon
	switch {
	case e.role == nil && f.opensBody(i):
		return true
	case e.role != nil && next, f.twoWordPlace(i), next && isParticle(strings.ToLower(f.r.Token(i))) && s.upper > 0:
		return true
	case (e.kind != notCommon && e.kind != timeWord || e.role != nil) && s.tail > 0 && f.actsAsName(i): // "White said", "King said"
		return true
	case e.kind != notCommon:
		return next && s.upper > 0 && s.upper > s.lower
	case e.role != nil:
		return f.abbreviated(i)
	case e.place != nil, s.upper > s.lower:
		return true
	case s.lower > 0:
		return false
	case f.respells(f.r.Token(i)):
		return true
	case e.given, next && (!suspect(f.r.Token(i)) || f.companyEnd(i+1)), f.t[i].flags&shout != 0:
		return true
	case f.abbreviated(i):
		return true
	}
	return f.actsAsName(i)
}

// opensBody reports whether common words with capitals follow token i, at which a sentence
// begins, up to a verb of a speaker: "Human Rights Watch said", "Amnesty International has".
func (f *finder) opensBody(i int) bool {
	e := f.t[i].e
	if suspect(f.r.Token(i)) || e.given || e.place != nil || e.kind != notCommon && e.kind != mod && e.kind != noun {
		return false
	}
	j := i + 1
	for ; j < len(f.t) && f.t[j].flags&upper != 0 && f.t[j].flags&(start|titled|shouting) == 0; j++ {
		if e := f.t[j].e; e.given || e.place != nil || e.role != nil || e.kind != mod && e.kind != noun {
			return false
		}
	}
	return j > i+1 && j < len(f.t) && (f.t[j].e.kind == say || f.t[j].e.kind == aux)
}

// companyEnd reports whether token i ends the name of a company, which stands before it:
// "Boeing Co".
func (f *finder) companyEnd(i int) bool {
	n := f.t[i].e.role
	return n != nil && n.concept == "company" && f.r.Tokens[i].Span.Len() <= len("corp")
}

// respells reports whether the word is a spelling of a name found elsewhere in the
// report: "Dahlberg" where "Dalhberg" was met.
func (f *finder) respells(w string) bool {
	if len(w) < 7 {
		return false
	}
	s := squash(w)
	if s == "" || s[0] < 'a' || s[0] > 'z' {
		return false
	}
	for _, k := range f.long[s[0]-'a'] {
		if k != s && variants(k, s) {
			return true
		}
	}
	return false
}

// twoWordPlace reports whether a place of two words begins at token i: "New York".
func (f *finder) twoWordPlace(i int) bool {
	if f.t[i].e.kind == notCommon || i+1 >= len(f.t) || f.t[i+1].flags&upper == 0 || f.r.Tokens[i].Span.Len() > 9 {
		return false
	}
	return f.lex.find(placeKey(f.r.In(f.span(i, i+2)))).place != nil
}

// actsAsName reports whether what follows a single unknown word at a sentence
// start is what follows a name: "Lund, an official", "Holm said", "Dahl's".
func (f *finder) actsAsName(i int) bool {
	w := f.r.Token(i)
	if i+1 >= len(f.t) || suspect(w) {
		return false
	}
	next := f.r.Token(i + 1)
	if next == "-" && i+2 < len(f.t) && f.glued(i+1) && f.glued(i+2) {
		return f.t[i+2].flags&upper != 0
	}
	if next == "," && i+2 < len(f.t) {
		k := f.t[i+2].e
		return k.kind == det || f.r.Token(i+2) == "who" || f.r.Tokens[i+2].Kind == text.Number
	}
	if isParticle(next) && i+2 < len(f.t) {
		k := i + 2
		if f.r.Token(k) == "-" && k+1 < len(f.t) {
			k++ // "Hadi al-Omari"
		}
		return f.t[k].flags&upper != 0
	}
	return f.t[i+1].e.kind == say || next == "'s" || next == "’s" || f.t[i+1].e.kind == aux
}

// suspect reports whether the word looks like a common noun, adverb or participle
// that merely opens its sentence: "Rescuers", "Locally", "Speaking".
func suspect(w string) bool {
	for _, end := range [...]string{"s", "ing", "ly", "ed", "ment", "tion", "ness", "ity"} {
		if strings.HasSuffix(w, end) {
			return !strings.HasSuffix(w, "is") && !strings.HasSuffix(w, "os") && !strings.HasSuffix(w, "as") || len(w) < 4
		}
	}
	return false
}

// givenBefore reports whether the word before token i is a given name, so that a
// word like "May" or "Hope" is a surname.
func (f *finder) givenBefore(i int) bool {
	return i > 0 && f.t[i-1].e.given && f.t[i-1].flags&upper != 0
}

// abbreviated reports whether token i is a title with its point: "Gen."
func (f *finder) abbreviated(i int) bool {
	return f.pointBeforeCapital(i) && (f.t[i].e.role != nil || honorificSex(f.r.Token(i)) >= 0 || f.r.Tokens[i].Span.Len() == 1)
}

// pointBeforeCapital reports whether a point stands against token i and a word with a
// capital follows, as in "Gen. Lund".
func (f *finder) pointBeforeCapital(i int) bool {
	return i+2 < len(f.t) && f.r.Token(i+1) == "." && f.glued(i+1) && f.t[i+2].flags&upper != 0
}

// honorificSex is the sex that an honorific tells, or -1 where the word is none.
func honorificSex(w string) int {
	switch w {
	case "Mr", "Messrs", "Sir", "Lord":
		return int(male)
	case "Mrs", "Ms", "Miss", "Mme", "Lady", "Dame":
		return int(female)
	case "Dr", "Prof", "Rev", "Mx":
		return int(anySex)
	}
	return -1
}
