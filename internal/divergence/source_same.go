package divergence

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"twosource/internal/alignment"
	"twosource/internal/names"
	"twosource/internal/wording"
)

// twoBodies reports whether two sources are two ministries or departments, or speak for
// them: "the health ministry", "an Interior Ministry spokesman".
func twoBodies(a, b string) bool {
	p, q := portfolio(a), portfolio(b)
	return p != "" && q != "" && p != q
}

// portfolio is what the ministry or department in a source is for, "" where none is told.
func portfolio(source string) string {
	f := calledBy(source)
	for i, w := range f {
		if i > 0 && among(w, "ministri minist depart") {
			return f[i-1]
		}
	}
	return ""
}

// inOffice reports whether the source of an attribution is somebody to whom its report gives
// the one office by which the other report calls its source: "Mr. Dahl", who is "Prime
// Minister Oskar Dahl" further up, and "the prime minister".
func (v *voices) inOffice(side, k int, other string) bool {
	a := v.attribution(side, k)
	office, the := strings.CutPrefix(strings.ToLower(other), "the ")
	return the && v.person(side, a) && among(lastWord(office), offices) &&
		slices.Contains(v.c.Reports[side].Names.Entities[a.Entity].Roles, office)
}

// offices are held by one at a time.
const offices = "chancellor governor king mayor minister pope premier president queen"

// mayBe reports whether the source that has a name in one report, A's where first, may be
// who is described in the other: somebody of no more than a kind, "officials", "the
// company", or of the same walk of life as a person, "the police".
func (f *creditFinder) mayBe(first bool, x *carried, c *clues) bool {
	side, k, other, l := 0, x.k, 1, x.l
	if !first {
		side, k, other, l = 1, x.l, 0, x.k
	}
	a := f.v.attribution(side, k)
	person := f.v.person(side, a)
	if person && c[clOneWalk] > 0 || f.v.attribution(other, l).Source.Empty() {
		return true
	}
	s := strings.ToLower(f.v.source(other, l))
	last := lastWord(headOf(s))
	return among(last, kinds) || !person && among(last, bodies)
}

// kinds are words for sources that tell little more than that somebody speaks.
const kinds = "adviser advisers aide aides authorities official officials officer officers insider insiders investigators people person reports representative source sources spokesman spokesperson spokeswoman"

// bodies are such words for those that are no people.
const bodies = "agency authority board company firm group organisation organization team"

// namesMore reports whether attribution k names a person where the other source, as a
// summary calls it, is only described: "the firm's lawyer Ada Lund", "the firm's lawyer".
func (v *voices) namesMore(side, k int, other string) bool {
	a := v.attribution(side, k)
	return v.person(side, a) && !slices.Contains(calledBy(other), calling(lastWord(v.c.Reports[side].Names.Entities[a.Entity].Name)))
}

// oneSource reports whether two sources, as summaries call them, are one in other words.
func oneSource(a, b string) bool {
	return nearlyOne(a, b) || metonyms(a, b) || metonyms(b, a) || acronym(a, b) || acronym(b, a)
}

// nearlyOne reports whether two sources are called by the same words but for one at
// the most: "the police", "Police officers"; "a union of line workers", "the line
// workers’ union"; or one by many words and all of the other's: "producers Ada Lund and
// Max Orr", "the prize-winning producers Ada Lund and Max Orr".
func nearlyOne(a, b string) bool {
	x, y := calledBy(a), calledBy(respell(b, a))
	if len(x) > len(y) {
		x, y = y, x
	}
	for _, w := range x {
		if !slices.Contains(y, w) {
			return false
		}
	}
	const many = 4
	return len(x) > 0 && len(y)-len(x) < 2 || len(x) >= many || len(x) > 1 && allNames(a, b)
}

// respell gives a source with the names in it that another misspells, or spells otherwise,
// as that one has them.
func respell(source, as string) string {
	words := strings.Fields(source)
	for i, w := range words {
		for _, o := range strings.Fields(as) {
			if upperAt(w, 0) && upperAt(o, 0) && names.Respelt(w, o) {
				words[i] = o
				break
			}
		}
	}
	return strings.Join(words, " ")
}

// allNames reports whether the shorter source is called by names alone: "Ada Lund", "the
// Senator’s lawyer Ada Lund"; "Lund and Orr", "producers Ada Lund and Max Orr".
func allNames(a, b string) bool {
	if len(b) < len(a) {
		a = b
	}
	return !slices.ContainsFunc(strings.Fields(a), func(w string) bool { return !upperAt(w, 0) && w != "and" })
}

// acronym reports whether one source is called by the first letters of the other's name:
// "HTA", "the Harbour and Tunnel Authority".
func acronym(a, b string) bool {
	short := strings.TrimPrefix(a, "the ")
	var first strings.Builder
	for _, w := range strings.FieldsFunc(b, func(r rune) bool { return r == ' ' || r == '-' }) {
		if c, _ := utf8.DecodeRuneInString(w); unicode.IsUpper(c) {
			first.WriteRune(c)
		}
	}
	return len(short) > 1 && strings.ReplaceAll(short, "-", "") == first.String()
}

// metonyms reports whether one source is another word for the body that the other is:
// "the school", "the university"; "the White House", "the Lund administration"; "a
// spokeswoman" of nobody in particular, "the company"; a statement of nobody named here.
func metonyms(a, b string) bool {
	x, y := calledBy(officeOf(a)), calledBy(officeOf(b))
	if len(x) == 0 || len(y) == 0 {
		return false
	}
	p, q := x[len(x)-1], y[len(y)-1]
	const voice = "spokesman spokeswoman spokesperson"
	switch {
	case len(x) == len(y) && len(x) > 1 && slices.Equal(x[:len(x)-1], y[:len(y)-1]):
		return among(p, voice) && among(q, voice+" offic campaign team") // "Lund's office", "Lund's spokesman"
	case p == "statement":
		return len(x) == 1 // whose it is, stands elsewhere
	case p == "school":
		return len(x) == 1 && among(q, "univers colleg")
	case p == "firm":
		return len(x) == 1 && q == "compani"
	case p == "hous":
		return len(x) == 2 && x[0] == "white" && q == "administr"
	}
	return len(x) == 1 && among(p, voice) && among(q, "compani firm depart agenc univers school offic ministri polic navi militari council author")
}

// officeOf turns "a spokesman for Ms Lund" into "Lund spokesman".
func officeOf(source string) string {
	who, of, ok := strings.Cut(source, " for ")
	if last := lastWord(who); !ok || !among(last, "spokesman spokeswoman spokesperson") {
		return source
	}
	first, rest, _ := strings.Cut(of, " ")
	if rest != "" && among(first, "Mr Mr. Mrs Mrs. Ms Ms.") {
		of = rest
	}
	return of + " " + lastWord(who)
}

// calledBy gives the stems of the words that describe a source.
func calledBy(source string) []string {
	source = strings.ReplaceAll(strings.ToLower(source), "d.a.", "district attorney")
	words := slices.DeleteFunc(strings.Fields(source), func(w string) bool { return determiner(w) || w == "of" || w == "for" })
	for i, w := range words {
		w = strings.TrimSuffix(strings.ReplaceAll(w, "’", "'"), "'s")
		words[i] = calling(strings.Trim(w, "',"))
	}
	return words
}

// calling is a word of a source, in lower case, by its stem, however it is spelt.
func calling(w string) string { return alignment.Stem(wording.Fold(w)) }
