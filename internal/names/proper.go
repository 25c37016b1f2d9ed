package names

import (
	"strings"
	"unicode/utf8"

	"twosource/internal/text"
)

// A found is a mention while the report is read.
type found struct {
	Mention
	first, end  int // tokens of the span
	name, after int // tokens of the head: [name, after)
	kind        Kind
	sex         sex
	many        bool // stands for several
	role        *roleNoun
	place       *placeName
	det         detKind
	honorific   bool // "Mr.", "Mrs.": the name is a surname
	of          int  // mention of the body, country or person that the role belongs to; -1
	same        int  // mention with which the text says that it is one (apposition); -1
	kin         bool // in apposition with "his father"
	subject     bool
	speaks      bool // a verb of saying stands beside it, outside of quotations
	quote       int32
}

// A detKind tells what opens a description.
type detKind uint8

const (
	bare detKind = iota
	definite
	indefinite
	possessive // "his lawyer", "Iran's foreign minister"
)

// proper finds the names, left to right, each with the title before it.
func (f *finder) proper() {
	for k := range f.r.Sentences {
		s := &f.r.Sentences[k]
		for i := s.First; i < s.End; {
			if !f.nameable(i) {
				i++
				continue
			}
			end := f.sequence(i, s.End)
			f.cut(i, end, k)
			i = end
		}
	}
}

// sequence finds the end of the capitalised sequence that begins at token i.
func (f *finder) sequence(i, end int) int {
	j := i + 1
	for j < end && j < i+24 { // no name is longer
		k := f.extend(i, j, end)
		if k == 0 {
			break
		}
		j = k
	}
	return j
}

// extend gives the end of the next piece of the name [first, j), or 0.
func (f *finder) extend(first, j, end int) int {
	if f.t[j].quote != f.t[first].quote {
		return 0
	}
	w := f.r.Token(j)
	switch {
	case f.t[j].flags&start == 0 && f.nameable(j) && !f.startsAnother(first, j):
		return j + 1
	case w == "." && f.glued(j) && j+1 < end && f.pointed(j-1):
		if f.t[j+1].flags&upper != 0 && f.nameable(j+1) || f.final(j-1) {
			return j + 1
		}
	case (w == "-" || w == "‑") && f.glued(j) && j+1 < end && f.glued(j+1) && f.r.Tokens[j+1].Kind != text.Mark:
		if f.t[j+1].flags&upper != 0 || f.hyphenTail(j+1) {
			return j + 2
		}
	case w == "&" && j+1 < end && f.t[j+1].flags&upper != 0:
		return j + 2
	case w == "," && j+1 < end && isSuffix(f.r.Token(j+1)):
		return j + 2
	}
	if j+1 >= end {
		return 0
	}
	if f.hyphenHead(first, j, end) {
		return j + 3
	}
	if isParticle(w) && f.nameable(j+1) && f.r.Tokens[j+1].Kind == text.Word {
		return j + 2
	}
	if isParticle(w) && j+2 < end && isParticle(f.r.Token(j+1)) && f.nameable(j+2) { // "de la Cruz"
		return j + 3
	}
	if w == "of" || (w == "for" || w == "on") && f.bodyHead(first, j) {
		return f.ofPart(first, j, end)
	}
	if w == "and" && f.hasOf(first, j) && f.t[j+1].flags&upper != 0 && !f.t[j+1].e.given && f.bodyOf(first, j) {
		return j + 2
	}
	if w == "and" && f.joined(first, j, end) {
		return j + 2
	}
	return 0
}

// hyphenHead reports whether the small word at token j is joined by a hyphen to a name behind
// it: "Peter al-Lund", and of a word that no table knows only behind a given name.
func (f *finder) hyphenHead(first, j, end int) bool {
	if j+2 >= end || f.r.Token(j+1) != "-" || !f.glued(j+1) || !f.glued(j+2) {
		return false
	}
	if f.t[j].flags&upper != 0 || f.t[j+2].flags&upper == 0 {
		return false
	}
	return isParticle(f.r.Token(j)) || f.t[first].e.given && j == first+1 && f.t[j].e.kind == notCommon && f.t[j].e.role == nil
}

// joined reports whether "and" at token j stands inside the name of one body: "the
// Food and Drug Administration".
func (f *finder) joined(first, j, end int) bool {
	lead := first > 0 && strings.EqualFold(f.r.Token(first-1), "the") || f.r.Token(first) == "National" || f.r.Token(first) == "Federal"
	if !lead || j-first > 3 {
		return false
	}
	for k := first; k < j; k++ {
		if e := f.t[k].e; e.given || e.place != nil || e.role != nil && e.role.flags&(body|nameHead) != 0 {
			return false
		}
	}
	k := j + 1
	for k < end && k < j+5 && f.t[k].flags&(upper|start|titled) == upper {
		k++
	}
	if k == j+1 || f.t[j+1].e.given {
		return false
	}
	n := f.t[k-1].e.role
	return n != nil && n.flags&(body|nameHead) != 0 && k-j > 1 && (k-j > 2 || j-first > 1 || n.class == classGovernment)
}

// startsAnother reports whether a new name begins at token j though no mark parts
// them: a surname that stands alone elsewhere, behind a whole name of a body.
func (f *finder) startsAnother(first, j int) bool {
	e := f.t[j-1].e
	if w := f.r.Token(j - 1); (w == "D.C." || w == "U.S." || w == "U.N.") && j-1 > 0 && f.r.Token(j-2) == "," {
		return true // "in Washington, D.C. Lund"
	}
	if f.t[first].flags&titled != 0 {
		return e.place != nil && f.t[j].e.given
	}
	if n := e.role; n != nil && n.flags&(body|nameHead) != 0 && j-first > 1 && f.t[j].e.kind == notCommon && f.t[j].e.role == nil {
		return f.seen[strings.ToLower(f.r.Token(j))].alone >= 2 // "the Carrow Post Lund said"
	}
	return false
}

// pointed reports whether token j takes a point inside a name.
func (f *finder) pointed(j int) bool {
	w := f.r.Token(j)
	if n := f.t[j].e.role; n != nil && n.flags&title != 0 && len(w) < 6 {
		return true // "Gen."
	}
	return utf8.RuneCountInString(w) == 1 || honorificSex(w) >= 0 || f.final(j) || w == "St" || w == "Ft" || w == "Mt"
}

// final reports whether token j is an abbreviation that ends a name.
func (f *finder) final(j int) bool {
	switch f.r.Token(j) {
	case "Jr", "Sr", "Inc", "Corp", "Co", "Ltd", "Bros":
		return true
	}
	return false
}

func isSuffix(w string) bool {
	switch w {
	case "Jr", "Sr", "Inc", "Ltd", "LLC", "Jr.", "Sr.":
		return true
	}
	return false
}

// hyphenTail reports whether a lower-case word behind a hyphen belongs to a name:
// "Kim Min-su", "Ban Jae-ho", "Lin Wei-ting"; not "Iran-backed".
func (f *finder) hyphenTail(j int) bool {
	e := f.t[j].e
	if f.r.Tokens[j].Kind != text.Word || len(f.r.Token(j)) > 5 || e.role != nil || e.kind != notCommon && e.kind != mod {
		return false
	}
	return f.familyFirst(j-4) || f.familyFirst(j-3)
}

// familyFirst reports whether token j is a Korean or Chinese family name.
func (f *finder) familyFirst(j int) bool {
	if j < 0 {
		return false
	}
	switch f.r.Token(j) {
	case "Kim", "Park", "Lee", "Moon", "Ban", "Choi", "Cho", "Chung", "Yoon", "Roh", "Chiang", "Tsai",
		"Hwang", "Jang", "Han", "Kang", "Ri", "Choe", "Pak", "Chen", "Wang", "Lin", "Ma", "Ko", "Chu", "Wu",
		"Su", "Oh", "Lim", "Shin", "Song", "Jeong", "Jung", "Chang", "Hong", "Yang", "Nam", "Min", "Seo",
		"Son", "Ahn", "Yu":
		return true
	}
	return false
}

func isParticle(w string) bool {
	switch w {
	case "de", "da", "del", "della", "di", "du", "dos", "das", "do", "van", "von", "der", "den", "ter",
		"ten", "bin", "ibn", "al", "el", "la", "le", "los", "las", "y", "e", "ben", "zu", "af", "av", "bint",
		"ul", "ur":
		return true
	}
	return false
}

// bodyHead reports whether the last word of [first, j) may be continued by "of"
// or "for" inside the name of a body.
func (f *finder) bodyHead(first, j int) bool {
	e := f.t[j-1].e
	if e.role != nil && e.role.flags&(body|nameHead) != 0 {
		return true
	}
	switch f.r.Token(j - 1) {
	case "Republic", "State", "States", "City", "Kingdom", "Emirates", "Duchy", "Sea", "Gulf", "Bay",
		"Isle", "Joint", "Chiefs", "Lords", "Commons", "Representatives", "Chamber", "Conference",
		"Directorate", "Register", "Library", "Friends", "Sons", "Daughters", "Knights", "Voice", "Centers",
		"Institutes", "Brotherhood", "Front", "Army", "Democratic":
		return true
	}
	return false
}

// ofPart extends a name over "of X", "of the X" at token j: "Department of
// Justice", "Secretary of State", "Bank of the West".
func (f *finder) ofPart(first, j, end int) int {
	k := j + 1
	if f.r.Token(k) == "the" && k+1 < end {
		k++
	}
	if e := f.t[k].e; f.t[k].flags&upper == 0 || e.kind == timeWord || e.kind == pron || f.t[k].flags&titled != 0 && !f.nameable(k) {
		return 0
	}
	if f.bodyHead(first, j) {
		return k + 1
	}
	if e := f.t[j-1].e; e.role != nil && e.role.flags&title != 0 && portfolio(f.r.Token(k)) && k == j+1 {
		return k + 1
	}
	return 0
}

// portfolio reports whether the word is an office rather than a name: "Secretary
// of State Ida Lund" is one name with its title.
func portfolio(w string) bool {
	switch w {
	case "State", "Defense", "Defence", "Health", "Education", "Energy", "Labor", "Labour", "Commerce",
		"Treasury", "Interior", "Agriculture", "Transportation", "Transport", "Justice", "Foreign", "Finance",
		"Homeland", "War", "Veterans", "Staff", "Police", "National", "Information", "Culture", "Emergency",
		"Public", "Trade", "Environment", "Internal":
		return true
	}
	return false
}

func (f *finder) hasOf(first, j int) bool {
	for ; first < j; first++ {
		if w := f.r.Token(first); w == "of" || w == "for" || w == "on" {
			return true
		}
	}
	return false
}

// bodyOf reports whether [first, j) is a body with its "of": "Department of Health".
func (f *finder) bodyOf(first, j int) bool {
	for k := first + 1; k < j; k++ {
		if w := f.r.Token(k); w == "of" || w == "for" || w == "on" {
			return f.bodyHead(first, k)
		}
	}
	return false
}
