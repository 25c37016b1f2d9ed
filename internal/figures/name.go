package figures

import (
	"strings"

	"twosource/internal/text"
)

// namedBefore reports whether the word before the digits makes them its name:
// Boeing 737, Article 5, "page 12", Apollo 11.
func (f *finder) namedBefore(i int) bool {
	x := &f.it[i]
	if i == 0 || f.among(i+1, "% percent per") {
		return false
	}
	if f.isCurrencyItem(i - 1) {
		return false
	}
	k := i - 1
	if f.is(k, ".") && f.glued(k) {
		switch f.low(k - 1) {
		case "vol", "fig", "sec", "art", "ch", "pp":
			return true
		case "p":
			return f.is(k-2, "&") // the S.&P. 500
		}
		return false
	}
	p := &f.it[k]
	if p.form != wordForm || f.glued(i) {
		return false
	}
	if f.labelNoun(k) {
		return !(f.dash(i+1) && f.class(i+2) == none && f.ageFollows(i))
	}
	if k == 0 {
		return f.opensAsName(i)
	}
	raw := f.r.In(p.Span)
	if raw == "A" && f.it[k-1].upper && !f.caps {
		return true // Airbus A 320
	}
	if !p.upper || f.caps || p.class != none || p.low == "magnitude" || in(stops[:], p.low) && !f.it[k-1].upper {
		return false
	}
	if !x.plain && !f.pointed(i) || f.dash(i+1) {
		return false
	}
	if f.unitFollows(number{start: i, end: i + 1, plain: true}) {
		return false
	}
	if len(raw) <= 3 && raw == strings.ToUpper(raw) && !in(shortNames[:], p.low) && f.yearAt(i) < 1800 {
		return true // AK 47, PA 23456, HB 1523
	}
	if f.is(i+1, "to") && f.digitsAt(i+2) {
		return false // "leads Roe 458 to 359"
	}
	if f.yearAt(i) >= 1800 || f.is(i+1, ",") && f.scoreList(i) || f.is(i+1, ":") {
		return false
	}
	if f.class(i+1) == scale || f.class(i+1) == month || f.class(i+1) == hundred {
		return false
	}
	if f.pluralAt(i+1) && !f.it[i+1].upper && !f.model(k, i+1) {
		return false
	}
	return !f.scoreList(i)
}

// opensAsName reports whether the digits at i make a name with the word that opens the
// sentence: "Tower 2 fell", "MH 370 vanished".
func (f *finder) opensAsName(i int) bool {
	p, x := &f.it[0], &f.it[i]
	if f.caps || !x.plain || f.yearAt(i) > 0 {
		return false
	}
	if f.initialsName(i) {
		return true
	}
	if !p.upper || !f.telling(0) || adverb(p.low) || f.pluralAt(0) || f.among(0, "total another") {
		return false
	}
	return x.digits < 5 && f.verbAt(i+1) && !in(harmVerbs[:], f.low(i+1))
}

// initialsName reports whether the capitals that open the sentence make a name with the
// digits at i: "MH 370", not "NATO 12 jets".
func (f *finder) initialsName(i int) bool {
	raw := f.r.In(f.it[0].Span)
	if len(raw) < 2 || len(raw) > 5 || raw != strings.ToUpper(raw) || in(shortNames[:], f.low(0)) || f.class(i+1) != none {
		return false
	}
	return len(raw) == 2 || !f.pluralAt(i+1)
}

// model reports whether the number behind the name that ends at k only tells one model of
// the things at j from others: "an Xbox 360 console", "its Ariane 5 rockets", but not "in
// Cairo 12 shops", "gave the Senate 12 bills".
func (f *finder) model(k, j int) bool {
	if in(stops[:], f.low(k)) || f.pluralAt(k) || counted(f.low(j)) || in(persons[:], f.low(j)) {
		return false
	}
	for k > 0 && (f.it[k].upper || f.dash(k)) {
		k--
	}
	w := f.low(k)
	switch {
	case f.class(k) == article, w == "the", w == "these", w == "those":
		return !gives(f.low(k - 1))
	}
	return isPossessive(w) || w == "of" || w == "new" || numeral(f.class(k)) || f.it[k].form == numForm
}

// gives reports whether the verb has a taker and a thing: "cost the navy 12 ships".
func gives(w string) bool {
	return text.Among(w, "awarded brought cost costs dealt gave give gives giving granted handed lent offered "+
		"owed owes paid sent sold gained")
}

// shortNames are initials that stand before counts in headlines and dispatches; sorted.
var shortNames = [...]string{"cia", "dc", "eu", "fbi", "gop", "idf", "nra", "uk", "un", "us"}

// pointed reports whether the digits have one point and a single digit behind it: 2.0.
func (f *finder) pointed(i int) bool {
	w := f.it[i].low
	n := len(w)
	return n > 2 && n < 5 && w[n-2] == '.' && !strings.Contains(w[:n-2], ".")
}

// nameOfWords reads names made with numerals in words: "First Lady", "Second
// Amendment", "Fifth Avenue", "Seven Network"; it gives the item after, or i.
func (f *finder) nameOfWords(i int) int {
	x := &f.it[i]
	if x.form != wordForm || x.class != ordinal && x.class != small && x.class != tens && x.class != half {
		return i
	}
	if x.class != ordinal && i > 1 && f.hyphenBehind(i) {
		return i + 1 // pick-six
	}
	j := i + 1
	if x.class == small && i > 0 && in(labelNouns[:], f.low(i-1)) && f.endsPhrase(j) && !f.is(j, "to") && !f.is(j, "or") {
		if w := f.low(i - 2); !in(singledOut[:], w) && f.class(i-2) != article && !isPossessive(w) {
			return j // "day two of the trial"
		}
	}
	if f.dash(j) {
		j++
	}
	if x.class == ordinal && x.value == 11 && f.is(j, "hour") {
		return j + 1 // the eleventh hour
	}
	if x.class == ordinal && in(ordinalNames[:], f.low(j)) && !(f.is(j, "place") && !f.is(i-1, "the")) {
		return j + 1
	}
	if x.class == ordinal && f.dash(i+1) && f.among(i+2, "or to and") && f.class(i+3) == ordinal {
		return i + 3
	}
	if !x.upper || f.caps || i == 0 {
		return i
	}
	if k := f.quoteBefore(i); k {
		return i
	}
	if (x.class != ordinal || !f.it[i-1].upper) && f.upperAt(i+1) && f.it[i+1].form == wordForm && f.it[i+1].class == none {
		return i + 2 // capitals in running text: "Seven Network", "the Third Reich"
	}
	if x.class != small {
		return i
	}
	if i > 1 && f.is(i-1, "of") && f.it[i-2].upper {
		return i + 1 // Group of Seven
	}
	if f.it[i-1].upper && (i > 1 || !in(stops[:], f.low(0)) && !adverb(f.low(0))) {
		return i + 1 // Final Four
	}
	return i
}

// hyphenBehind reports whether a hyphen joins the numeral at item i to a word before it that
// makes no count with it: "pick-six", not "mid-six".
func (f *finder) hyphenBehind(i int) bool {
	if !f.dash(i-1) || !f.glued(i) || !f.glued(i-1) {
		return false
	}
	p := &f.it[i-2]
	return p.form == wordForm && p.class == none && !in(prefixWords[:], p.low)
}

func (f *finder) quoteBefore(i int) bool {
	p := &f.it[i-1]
	return p.form == markForm && (p.low == "\"" || text.Among(p.low, "' : — ("))
}

// ordinalNames follow an ordinal that is no rank; sorted.
var ordinalNames = [...]string{
	"aid", "amendment", "avenue", "base", "circuit", "class", "degree", "families", "family",
	"gentleman", "grader", "graders", "guess", "guessed", "guessing", "hand", "instance", "ladies",
	"lady", "minister", "name", "names", "nations", "parties", "party", "place", "rate", "reading",
	"reich", "responder", "responders", "street", "thought", "thoughts", "world",
}

var streets = [...]string{
	"alley", "ave", "avenue", "blvd", "boulevard", "court", "crescent", "dr", "drive", "highway",
	"lane", "ln", "parkway", "place", "plaza", "rd", "road", "square", "st", "street", "terrace",
	"way",
}

// address reads "1600 Pennsylvania Avenue": digits before a name of a street.
func (f *finder) address(i int) int {
	if !f.it[i].plain || f.it[i].digits > 5 {
		return i
	}
	j := i + 1
	if f.among(j, "n s e w") && f.is(j+1, ".") {
		j += 2
	}
	for n := 0; n < 4 && j < len(f.it); n++ {
		x := &f.it[j]
		if n > 0 && x.upper && (street(x.low)) {
			return j + 1
		}
		if x.form == numForm && j+1 < len(f.it) && ordinalSuffix(f.low(j+1)) {
			j += 2
			continue
		}
		if x.form != wordForm || !x.upper {
			return i
		}
		j++
	}
	return i
}

func street(w string) bool {
	for _, s := range streets {
		if s == w {
			return true
		}
	}
	return false
}
