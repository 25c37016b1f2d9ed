package figures

import (
	"strings"

	"twosource/internal/text"
)

// label reports whether the digits at item i are a name or a number that counts
// nothing (AK-47, Boeing 737, Flight 370, 555-0143, 24/7); it gives the item after
// the label, or i.
func (f *finder) label(i int) int {
	x := &f.it[i]
	if x.form != numForm {
		return f.nameOfWords(i)
	}
	if end := f.chain(i); end > i {
		return end
	}
	if strings.Count(x.low, ".") > 1 && f.version(x.low) {
		if _, ok := f.pointDate(i); !ok {
			return i + 1
		}
		return i
	}
	if end := f.namedBehind(i); end > i {
		return end
	}
	if x.plain && x.digits > 11 {
		return i + 1 // the number of an account, of a message
	}
	if f.odd && f.is(i-1, "/") && f.inAddress(i) {
		return i + 1
	}
	if end := f.labelList(i); end > i {
		return end
	}
	if f.joined(i) || f.suffixed(i) || f.listed(i) || f.namedBefore(i) {
		return f.labelEnd(i)
	}
	if f.is(i-1, "(") && f.is(i+1, ")") && x.plain && f.lastKind() == Score && f.marks[len(f.marks)-1].last == i-1 {
		return i + 1 // the tie-break of a set: 7-6 (5)
	}
	if f.is(i-1, "(") && f.is(i+1, ")") && x.digits == 3 && f.digitsAt(i+2) {
		if end := f.chain(i + 2); end > i+2 {
			return end
		}
	}
	if end := f.dialled(i); end > i {
		return end
	}
	if x.plain && x.value == 911 {
		switch f.low(i - 1) {
		case "on", "call", "called", "calling", "dial", "dialed", "dialled", "a", "the":
			return i + 1
		}
	}
	if end := f.address(i); end > i {
		return end
	}
	return i
}

// namedBehind steps over digits that make a name with what is written behind them: a verse,
// a bore, a clause of law, a hyphenated name.
func (f *finder) namedBehind(i int) int {
	j := i + 2
	switch {
	case f.verse(i):
		return f.labelEnd(j)
	case f.bore(i + 1), f.dash(i+1) && f.bore(j):
		return j
	case f.clauseOfLaw(i):
		for j += 2; f.is(j, "(") && f.glued(j) && f.is(j+2, ")"); j += 3 {
		}
		return j
	case i > 0 && f.hyphenName(i):
		return j + 1
	}
	return i
}

// verse reports whether the digits at i and those behind their colon are a verse: "Exodus 18:21".
func (f *finder) verse(i int) bool {
	if i < 2 || !f.is(i+1, ":") || f.glued(i) {
		return false
	}
	if p := &f.it[i-1]; !p.upper || f.caps || p.class != none || in(stops[:], p.low) || strings.HasSuffix(p.low, "ed") {
		return false
	}
	c, ok := f.clockAt(i)
	return ok && c.last == i+3 && c.zone == "" && !c.duration
}

// clauseOfLaw reports whether a letter in brackets hangs on the digits at i: "401(k)", "501(c)(3)".
func (f *finder) clauseOfLaw(i int) bool {
	j := i + 2
	if !f.is(i+1, "(") || !f.is(j+1, ")") || !f.glued(i+1) || !f.glued(j) {
		return false
	}
	return f.it[j].form == wordForm && !f.it[j].upper && len(f.it[j].low) == 1
}

// hyphenName reports whether the digits at i and the capital behind their hyphen are a name:
// "the 5-Star Movement", "a 7-Eleven", "a 3-D film".
func (f *finder) hyphenName(i int) bool {
	j := i + 2
	if !f.dash(i+1) || !f.glued(i+1) || !f.glued(j) || !f.it[j].upper || f.caps || f.class(j) > small {
		return false
	}
	return !f.unitFollows(number{start: i, end: i + 1, plain: true})
}

// inAddress reports whether the digits at i belong to the address of a page that odd
// spacing has parted: "http: / / www. example. com / 2013 / 05".
func (f *finder) inAddress(i int) bool {
	for k := i - 1; k >= max(0, i-24); k-- {
		if f.among(k, "http https www") {
			return true
		}
	}
	return false
}

// bore reports whether the word at j measures the bore of a gun.
func (f *finder) bore(j int) bool {
	return f.among(j, "caliber calibre") || f.is(j, "gauge") && f.among(j+1, "shotgun shotguns")
}

// labelEnd takes what hangs on a label: "737-800", "370's", "66A".
func (f *finder) labelEnd(i int) int {
	j := i + 1
	for f.glued(j) && (f.it[j].form != markForm || f.among(j, "- :") && f.glued(j+1) && f.digitsAt(j+1)) {
		j++
	}
	return j
}

// prefixWords may be joined by a hyphen to a number that counts; sorted.
var prefixWords = [...]string{
	"age", "all", "another", "early", "ex", "final", "late", "least", "magnitude", "mid", "minus",
	"nearly", "non", "now", "once", "plus", "post", "pre", "record", "roughly", "sub", "then",
	"top", "year",
}

// joined reports whether a word is written against the digits: AK-47, #12, F16.
func (f *finder) joined(i int) bool {
	if !f.glued(i) {
		return false
	}
	p := &f.it[i-1]
	switch {
	case p.form == wordForm:
		_, code := f.codeAt(i - 1)
		return !code && p.class != month && p.low != "p" && !(p.low == "to" || p.low == "and")
	case text.Among(p.low, "# @ _ = &") || p.low == "\\":
		return true
	case p.low == ".":
		return i > 1 && f.glued(i-1) && f.it[i-2].form == wordForm && f.it[i].plain && !f.blankLost(i) // PM2.5, a note: "innovation.23"
	case p.low == "/":
		return i > 1 && f.glued(i-1) && f.it[i-2].form == wordForm
	case p.low == ":":
		return i > 1 && f.glued(i-1) && f.it[i-2].form == wordForm && f.it[i-2].upper
	case p.low == "-":
		if i < 2 || !f.glued(i-1) || f.it[i-2].form != wordForm {
			return false
		}
		w := &f.it[i-2]
		if f.dash(i+1) && f.glued(i+1) && f.glued(i+2) && f.it[i+2].form == wordForm {
			if _, ok := lookupUnit(f.it[i+2].low); ok {
				return false // "then-19-year-old"
			}
		}
		if !w.upper && f.pluralAt(i-2) {
			return false // "2,129 points-13 more than"
		}
		return !in(prefixWords[:], w.low) && (w.class == none || w.class == article && w.upper) // "An-24"
	}
	return false
}

// blankLost reports whether the number behind a point opens a sentence, and counts: "the race
// ended.23 people were hurt".
func (f *finder) blankLost(i int) bool {
	return f.pluralAt(i+1) && !f.it[i+1].upper && !f.it[i-2].upper && isLetters(f.it[i-2].low)
}

// suffixed reports whether letters that are no unit are written behind the digits: 4x4, 3D, 1080p.
func (f *finder) suffixed(i int) bool {
	j := i + 1
	if !f.glued(j) || f.it[j].form != wordForm {
		return false
	}
	w := f.it[j].low
	switch w {
	case "s", "'s", "am", "pm", "a.m", "p.m", "a.m.", "p.m.", "k", "m", "bn", "b", "mn", "mln", "tn",
		"trn", "t", "cr", "yo", "yrs", "year", "years":
		screen := len(f.it[i].low) == 1 && f.r.In(f.it[j].Span) == "K" // 4K
		return screen && !f.countedNext(j+1) && !(i > 0 && f.isCurrencyItem(i-1))
	case "g":
		return f.r.In(f.it[j].Span) == "G"
	}
	if ordinalSuffix(w) || f.class(j) != none {
		return false
	}
	if _, ok := lookupUnit(w); ok {
		return false
	}
	if u, _ := f.moneyAfter(number{start: i, end: j, plain: true, value: f.it[i].value}, j); u != "" {
		return false
	}
	return len(w) < 4 || f.it[j].upper || !isLetters(w)
}

func isLetters(w string) bool {
	for i := range len(w) {
		if isDigit(w[i]) {
			return false
		}
	}
	return true
}

// listed reports whether the digits number a paragraph or an entry: "1. ", "2) ", "(3)", "[4]".
func (f *finder) listed(i int) bool {
	x := &f.it[i]
	if !x.plain || x.digits > 2 {
		return false
	}
	switch {
	case f.is(i-1, "[") && f.is(i+1, "]"):
		return true
	case i > 0 && !f.is(i-1, "("): // "they said: 1) the dam, 2) the weir"
		opens := f.is(i-1, ";") || f.is(i-1, ":") || f.it[i-1].form == wordForm
		return i > 1 && opens && f.is(i+1, ")") && (f.glued(i+1) || f.odd) && !f.openBracket(i)
	case f.is(i+1, ")"):
		return i+2 < len(f.it) && (i == 0 || i == 1 && f.it[0].form == markForm)
	}
	return i == 0 && f.is(1, ".") && (len(f.it) > 2 || len(f.r.Sentences) > f.s+1)
}

// openBracket reports whether a bracket opened before item i is still open.
func (f *finder) openBracket(i int) bool {
	for k := i - 1; k >= max(0, i-40); k-- {
		switch f.it[k].low {
		case "(":
			return true
		case ")":
			return false
		}
	}
	return false
}

// labelNouns stand before a number that names one of them; sorted.
var labelNouns = [...]string{
	"act", "airbus", "amendment", "appendix", "apt", "article", "articles", "block", "boeing", "box",
	"building", "bus", "category", "channel", "chapter", "class", "clause", "count", "day",
	"district", "division", "drawer", "embraer", "episode", "exhibit", "exit", "ext", "extension",
	"figure", "flight", "floor", "footnote", "formula", "game", "gate", "grade", "group", "highway",
	"interstate", "iphone", "item", "junction", "lane", "lap", "level", "line", "lot", "marker",
	"model", "motorway", "page", "pages", "paragraph", "part", "phase", "pier",
	"platform", "precinct", "proposition", "protocol", "psalm", "question", "reactor", "region",
	"resolution", "road", "room", "round", "route", "rule", "ruling", "runway", "scene", "season",
	"section", "sections", "sector", "stage", "step", "suite", "table", "terminal", "tier", "title",
	"track", "type", "unit", "verse", "version", "volume", "ward", "week", "windows", "zone",
}

// softLabels are label nouns that are also counted things or verbs: they name only
// in capitals, or before a small number that ends its phrase.
var softLabels = [...]string{
	"act", "block", "building", "class", "count", "day", "figure", "floor", "game", "grade", "group", "item",
	"lap", "level", "line", "lot", "page", "pages", "part", "question", "road", "room", "round",
	"scene", "season", "stage", "step", "table", "track", "type", "unit", "volume", "week",
}

func (f *finder) ageFollows(i int) bool {
	u, ok := lookupUnit(f.low(i + 2))
	return ok && !u.abbr
}

// labelNoun reports whether the word at k names what its number labels.
func (f *finder) labelNoun(k int) bool {
	w := &f.it[k]
	if !in(labelNouns[:], w.low) {
		return false
	}
	if !in(softLabels[:], w.low) || w.upper && !f.caps && k > 0 {
		return true
	}
	n := &f.it[k+1]
	if !n.plain || n.digits > 3 || k > 0 && (f.class(k-1) == article || in(singledOut[:], f.low(k-1))) {
		return false
	}
	j := k + 2
	if f.endsPhrase(j) {
		return true
	}
	if n.value > 12 || f.class(j) != none || !f.nounAt(j) || f.pluralAt(j) {
		return false
	}
	return !f.unitFollows(number{start: k + 1, end: j, plain: true}) // "stage 4 cancer"
}

// singledOut are words before "day", "week", "game" that make the digits behind a count
// of their own: "last week 12 were hurt"; sorted.
var singledOut = [...]string{
	"any", "each", "every", "final", "first", "last", "next", "one", "other", "past", "per", "same",
	"that", "the", "this",
}

// endsPhrase reports whether nothing that digits may count stands at item j.
func (f *finder) endsPhrase(j int) bool {
	return f.countsNothing(j) || in(stops[:], f.it[j].low)
}

// labelList steps over the numbers of several labels: "Reactors 1 and 2", "Units 1-4",
// "lines 1, 2 and 3".
func (f *finder) labelList(i int) int {
	w := f.low(i - 1)
	if len(w) < 4 || w[len(w)-1] != 's' || !in(labelNouns[:], w[:len(w)-1]) || !f.shortDigits(i) {
		return i
	}
	j := i + 1
	for {
		k := j
		for f.among(k, ", and or to through") || f.dash(k) {
			k++
		}
		if k == j || !f.shortDigits(k) || f.it[k].value < f.it[j-1].value {
			break
		}
		j = k + 1
	}
	if j == i+1 || !f.endsPhrase(j) {
		return i
	}
	return j
}

// shortDigits reports whether digits stand at item k that may label something: three at most.
func (f *finder) shortDigits(k int) bool {
	return f.digitsAt(k) && f.it[k].plain && f.it[k].digits <= 3
}

// scoreList reports whether the digits are a score beside the name of a side:
// "Kansas 91, Baylor 73".
func (f *finder) scoreList(i int) bool {
	j := i + 1
	if f.is(j, ",") {
		j++
		for n := 0; n < 3 && f.wordAt(j) && f.it[j].upper; n++ {
			j++
			if f.digitsAt(j) && f.it[j].plain {
				return true
			}
		}
		return false
	}
	// the second side
	k := i - 1
	for n := 0; n < 3 && k > 0 && f.it[k].form == wordForm && f.it[k].upper; n++ {
		k--
	}
	return f.is(k, ",") && k > 1 && f.it[k-1].form == numForm && f.it[k-1].plain && f.it[k-2].upper
}
