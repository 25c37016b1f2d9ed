package figures

// asserted reports whether the number counts, measures or ranks something: not
// "one" as a pronoun, "first" as an adverb, "a half", a unit of money that is a name.
func (f *finder) asserted(a *amount) bool {
	switch {
	case a.sort == ordinalNumber:
		return f.ranks(a)
	case f.is(a.start, "zero") && a.end == a.start+1 && a.unit == "":
		switch f.low(a.start - 1) {
		case "ground", "patient", "sub", "absolute", "net", "hour", "day", "year":
			return false
		}
		return f.dash(a.end) || f.nounAt(a.end) && !f.is(a.end, "tolerance") || a.end >= len(f.it) || f.it[a.end].form == markForm
	case a.words && a.value == 1 && f.is(a.start, "one") && a.unit == "":
		return f.countsOne(a)
	case a.words && a.sort == cardinal && a.unit == "" && f.is(a.start-1, "or") && f.is(a.start-2, "more"):
		return false
	}
	if f.dash(a.end) && (f.is(a.end+1, "caliber") || f.is(a.end+1, "calibre")) {
		return false
	}
	if a.words && f.dash(a.end) && in(adverbs[:], f.low(a.end+1)) && !(a.value > 1 && f.is(a.end+1, "time")) {
		return false // two-way, one-sided, one-time; "a three-time champion" counts
	}
	return true
}

// adverbs behind "one-", "two-" make no count; sorted.
var adverbs = [...]string{"faced", "fold", "handed", "handedly", "off", "on", "sided", "time", "timer", "way"}

// countsOne reports whether "one" counts the noun behind it: "one charge", not "one
// of the", "one day" of a tale, "no one", "one another", "the one that".
func (f *finder) countsOne(a *amount) bool {
	i, j := a.start, a.end
	switch f.low(i - 1) {
	case "no", "every", "any", "each", "the", "this", "that", "which", "number", "not", "another", "some",
		"good", "for", "first", "last", "big":
		if f.is(i-1, "for") || f.is(i-1, "not") || f.is(i-1, "the") && f.nounAt(j) && !f.it[j].upper {
			break
		}
		return false
	}
	if f.is(i-2, "one") && (f.is(i-1, "by") || f.is(i-1, "to") || f.is(i-1, "on")) || f.dash(i-1) {
		return false
	}
	hedged := f.hedgeBefore(a, i).hedge != Exact
	if j >= len(f.it) {
		return hedged
	}
	if f.is(j, "'s") || f.is(j, "’s") || ing(f.low(j)) && (!f.nounAt(j+1) || f.pluralAt(j+1)) {
		return false
	}
	if f.is(j, "or") && (f.class(j+1) == small || j+1 < len(f.it) && f.it[j+1].form == numForm) {
		return true // one or two
	}
	if f.is(i-1, "from") {
		for k := j; k < min(len(f.it), j+4); k++ {
			if f.is(k, "to") && f.is(k+1, "another") {
				return false
			}
		}
	}
	switch f.low(j) {
	case "point", "thing", "another", "way", "side", "hand", "reason", "example", "idea", "fun", "fact",
		"big", "more", "that", "who", "in", "of", "whose", "such", "can", "could", "would", "should",
		"must", "may", "might", "has", "is", "was", "day", "time", "night", "morning", "afternoon",
		"evening", "'s", "else", "final", "last", "stage", "minute", "moment", "official",
		"source", "expert", "analyst":
		if f.is(j, "day") || f.is(j, "minute") {
			return hedged
		}
		return hedged || f.is(j, "more") && f.nounAt(j+1)
	}
	if f.it[j].form != wordForm || in(stops[:], f.low(j)) {
		return hedged
	}
	return f.nounAt(j) && (!f.pastParticiple(j) || f.nounAt(j+1))
}

// nounAt reports whether the word at j may begin a noun phrase.
func (f *finder) nounAt(j int) bool {
	if j >= len(f.it) {
		return false
	}
	x := &f.it[j]
	return (x.form == wordForm && !numeral(x.class) || x.form == markForm && x.low == "\"") && !in(stops[:], x.low) && !f.verbAt(j)
}

func numeral(c class) bool { return c >= small && c <= dozen }

// ranks reports whether the ordinal is a rank: "the fifth operation", "finished
// third", "his second", not "first announced", "first of all", "at first".
func (f *finder) ranks(a *amount) bool {
	i, j := a.start, a.last
	digits := f.it[i].form == numForm
	if digits {
		return !f.streetOrCourt(a)
	}
	w, before := f.it[i].low, f.low(i-1)
	if f.dash(j) {
		switch f.low(j + 1) {
		case "degree", "hand", "rate", "class", "party", "grader", "graders", "person", "guess",
			"guessing", "string", "born", "ever", "aid", "responders", "responder", "come":
			return false
		}
		return true
	}
	if before == "at" || before == "split" || before == "-" && f.glued(i) {
		return false
	}
	if j >= len(f.it) || f.it[j].form == markForm {
		return rankBefore(before) && !(i == 0)
	}
	next := f.low(j)
	if (f.it[j].form == numForm || f.class(j) == small || f.class(j) == tens || f.class(j) == few) && !f.dash(j+1) {
		return false // "the first four months": the count is the figure
	}
	if w == "second" && (before == "a" || before == "per") && (in(stops[:], next)) && !f.is(j, "to") {
		return false
	}
	if (next == "in" || next == "on" || next == "among" || next == "behind" || next == "overall" || next == "at" || next == "with") && (auxiliary(before) || before == "in" || f.verbAt(i-1)) {
		return true // "is fourth in points"
	}
	if in(stops[:], next) && next != "such" || f.verbAt(j) || adverb(next) || f.pastParticiple(j) && !isDeterminer(before) {
		return rankBefore(before) && !(f.is(j, "of") && f.is(j+1, "all")) || isPossessive(before)
	}
	switch before {
	case "the", "a", "an", "'s", "’s", "and", "another", "some", "no", "with", "after", "before",
		"between", "late", "early", "their", "his", "her", "its", "our", "my", "your", "this", "that",
		"in", "very", "for", "of", "or", "s", "only", "ever", "just", ",", "to", "yet", "any", "every",
		"on", "by", "from", "during":
		return true
	}
	if i == 0 || f.it[i-1].form == markForm || rankBefore(before) || adjectival(before) {
		return true
	}
	return !in(stops[:], before) && !f.verbAt(i-1) && i > 1 && (f.class(i-2) == article || f.is(i-2, "the") || isPossessive(f.low(i-2)))
}

// adjectival reports whether w often stands between an article and an ordinal.
func adjectival(w string) bool {
	switch w {
	case "disastrous", "historic", "possible", "possibly", "consecutive", "whole", "entire", "whopping",
		"record", "straight", "same", "annual":
		return true
	}
	return false
}

func isDeterminer(w string) bool {
	return w == "the" || w == "a" || w == "an" || w == "this" || isPossessive(w)
}

func adverb(w string) bool {
	n := len(w)
	return n > 4 && w[n-2:] == "ly" && w != "family" && w != "assembly" && w != "early" && w != "daily" && w != "weekly" && w != "monthly" && w != "quarterly" && w != "only" && w != "supply" && w != "ally" && w != "yearly"
}

func isPossessive(w string) bool {
	switch w {
	case "his", "her", "its", "their", "my", "our", "your", "'s", "’s":
		return true
	}
	return false
}

// rankBefore reports whether the word takes a rank behind it without a noun:
// "finished third", "ranked first", "the second of".
func rankBefore(w string) bool {
	switch w {
	case "the", "finished", "finishing", "finish", "ranked", "ranks", "ranking", "placed", "came", "comes",
		"coming", "stands", "seeded", "fell", "stood", "a", "dead", "distant", "close", "tied", "joint",
		"placing", "rank", "sits", "remains", "into":
		return true
	}
	return isPossessive(w)
}

// streetOrCourt reports whether the ordinal in digits names a street or a court.
func (f *finder) streetOrCourt(a *amount) bool {
	j := a.last
	return j < len(f.it) && f.it[j].upper && !f.caps && (street(f.low(j)) || f.is(j, "circuit") || f.is(j, "amendment") || f.is(j, "congressional") || f.is(j, "district") || f.is(j, "precinct") || f.is(j, "infantry") || f.is(j, "airborne") || f.is(j, "division") || f.is(j, "u.s") || f.is(j, "u.s."))
}

// bareAge makes a bare count an age: "Jane Roe, 47,", "aged 16 and 13", "at the age
// of 30", "John Doe (52)".
func (f *finder) bareAge(g *Figure, a *amount) {
	if a.value > 115 || a.value < 1 || a.step < 1 || a.scaled || f.unitFollows(number{start: a.start, end: a.last}) {
		return
	}
	i, j := a.first, a.last
	if b := f.hedgeBefore(a, i); b.hedge != Exact {
		i = b.first
	}
	k := i - 1
	if w := f.low(k); g.HasHigh && (w == "between" || w == "from") {
		k--
	}
	switch w := f.low(k); {
	case w == "aged" || w == "age" || w == "ages":
		g.Kind, g.Unit = Age, "year"
	case w == "of" && (f.is(k-1, "age") || f.is(k-1, "ages")), w == "between" && (f.is(k-1, "aged") || f.is(k-1, "ages")):
		g.Kind, g.Unit = Age, "year"
	case (w == "and" || w == "to" || w == "or" || w == ",") && f.lastKind() == Age && len(f.marks) > 0 && f.marks[len(f.marks)-1].last == k && (f.agedBefore(k) && !f.nounAt(j)):
		g.Kind, g.Unit = Age, "year"
	case w == "," && a.plain && a.value >= 1 && k > 0 && f.it[k-1].form == wordForm && f.it[k-1].upper && !f.caps && f.it[k-1].class == none:
		if (f.closes(j) || f.is(j, "and") && k > 1 && f.it[k-2].upper) && !f.scoreList(a.start) {
			g.Kind, g.Unit = Age, "year"
		}
	case w == "," && f.closes(j) && a.plain && (a.value > 9 || isPossessive(f.low(k-2))) && k > 1 && f.singularNoun(k-1):
		g.Kind, g.Unit = Age, "year"
	case w == "(" && f.is(j, ")") && a.plain && a.value >= 15 && k > 1 && f.it[k-1].upper && f.it[k-2].upper && !f.caps:
		g.Kind, g.Unit = Age, "year"
	case (w == "is" || w == "was" || w == "turned" || w == "turns" || w == "just") && a.plain && a.value > 12 && f.closesClause(j) && f.personBefore(k):
		g.Kind, g.Unit = Age, "year"
	}
}

// near reports whether one of the words stands within some words of item i.
func (f *finder) near(i int, list []string) bool {
	for k := max(0, i-8); k < min(len(f.it), i+8); k++ {
		if in(list, f.it[k].low) {
			return true
		}
	}
	return false
}

// tensOf reads "in his 20s", an age of twenty to twenty-nine; other digits with an s
// ("the low 70s") count nothing.
func (f *finder) tensOf(i int) int {
	x := &f.it[i]
	if x.form != numForm || !x.plain || x.digits > 3 || !f.is(i+1, "s") || !f.glued(i+1) {
		return i
	}
	k := i - 1
	for f.is(k, "early") || f.is(k, "mid") || f.is(k, "late") || f.dash(k) {
		k--
	}
	if k == i-1 && f.is(k, "the") && x.digits == 2 && int(x.value)%10 == 0 && x.value > 10 && !f.near(i, warm[:]) {
		y := 1900 + int(x.value)
		return f.put(Figure{Kind: Date, Date: civil{y, 0, 0}.String(), DateHigh: civil{y + 9, 0, 0}.String(), Hedge: Range}, mark{first: i, last: i + 2, num: i, unitFrom: i + 2})
	}
	if !isPossessive(f.low(k)) || x.digits != 2 || int(x.value)%10 != 0 {
		return i + 2
	}
	g := Figure{Kind: Age, Unit: "year", Value: x.value, High: x.value + 9, HasValue: true, HasHigh: true, Hedge: Range, Step: 1}
	a := amount{first: i, kind: Age}
	return f.put(g, mark{first: k + 1, last: i + 2, num: i, unitFrom: i + 2, a: a})
}

// singularNoun reports whether the word at k looks like a noun in the singular behind its article:
// "the actress, 33, said".
func (f *finder) singularNoun(k int) bool {
	if f.it[k].form != wordForm || f.it[k].class != none || in(stops[:], f.it[k].low) || f.pluralAt(k) || f.verbAt(k) || adverb(f.it[k].low) {
		return false
	}
	for n := k - 1; n >= 0 && n >= k-4; n-- {
		switch w := f.it[n].low; {
		case w == "the" || w == "a" || w == "an" || isPossessive(w):
			return true
		case f.it[n].form != wordForm:
			return false
		}
	}
	return false
}

func (f *finder) agedBefore(k int) bool {
	for n := k - 1; n >= 0 && n > k-8; n-- {
		if f.is(n, "aged") || f.is(n, "ages") {
			return true
		}
	}
	return false
}

func (f *finder) lastKind() Kind {
	if n := len(f.out); n > 0 && len(f.marks) > 0 {
		return f.out[n-1].Kind
	}
	return ""
}

// closes reports whether an apposition ends at item j.
func (f *finder) closes(j int) bool {
	return j >= len(f.it) || f.is(j, ",") || f.is(j, ".") || f.is(j, ";") || f.is(j, ")") || f.is(j, "—") || f.is(j, ":")
}

func (f *finder) closesClause(j int) bool { return f.closes(j) || f.is(j, "when") || f.is(j, "at") }

func (f *finder) personBefore(k int) bool {
	w := f.low(k - 1)
	return w == "he" || w == "she" || w == "who" || w == "i"
}
