package figures

import (
	"strings"

	"twosource/internal/text"
)

// asserted reports whether the number counts, measures or ranks something: not
// "one" as a pronoun, "first" as an adverb, "a half", a unit of money that is a name.
func (f *finder) asserted(a *amount) bool {
	switch {
	case a.sort == ordinalNumber:
		return f.ranks(a)
	case f.is(a.start, "zero") && a.end == a.start+1 && a.unit == "":
		return f.countsZero(a)
	case f.is(a.start, "zero") && f.is(a.last-1, "day"), f.isShow(a):
		return false // "a zero day flaw"
	case a.words && a.value == 1 && f.is(a.start, "one") && a.unit == "":
		return f.countsOne(a)
	case a.words && a.value == 1 && f.is(a.start, "one") && a.unit == "day":
		return !f.someDay(a)
	case a.words && a.sort == cardinal && a.unit == "" && f.is(a.start-1, "or"):
		return !f.is(a.start-2, "more") && !(a.value == 2 && f.orTwo(a))
	}
	if x := &f.it[a.start]; x.plain && x.digits == 2 && x.low[0] == '0' && a.kind == Count && a.end == a.start+1 {
		return false // the edition of a product: "Keynote '09"
	}
	if j := a.end; f.bore(j) || f.dash(j) && f.bore(j+1) {
		return false
	}
	if a.words && f.dash(a.end) && in(adverbs[:], f.low(a.end+1)) && !(a.value > 1 && f.is(a.end+1, "time")) {
		return false // two-way, one-sided, one-time; "a three-time champion" counts
	}
	return true
}

// countsZero reports whether the word "zero" counts: "zero cases", not "ground zero", "zero
// tolerance".
func (f *finder) countsZero(a *amount) bool {
	switch f.low(a.start - 1) {
	case "ground", "patient", "sub", "absolute", "net", "hour", "day", "year":
		return false
	}
	j := a.end
	return f.endsAt(j) || f.nounAt(j) && !f.is(j, "tolerance")
}

// isShow reports whether the minutes are a name, as the show "60 Minutes" is.
func (f *finder) isShow(a *amount) bool {
	if !a.plain || a.unit != "minute" || f.caps || f.dash(a.end) {
		return false
	}
	x := &f.it[a.unitFrom]
	return x.form == wordForm && x.upper
}

// orTwo reports whether "or two" leaves open how many there are of what stands before it:
// "a month or two".
func (f *finder) orTwo(a *amount) bool {
	return !f.nounAt(a.end) && (f.class(a.start-3) == article || f.class(a.start-4) == article)
}

// someDay reports whether "one day" is some day of a tale, "One day he will", "could one
// day become", not a length of time.
func (f *finder) someDay(a *amount) bool {
	i, j := a.start, a.last
	switch f.low(j) {
	case "after", "before", "later", "earlier", "ago", "of", "to", "in", "from", "per", "a", "at", "and", "or", "last", "this",
		"only", "each", "every", "'s", "than", "on", "for", "short", "shy", "-":
		return false
	}
	if j >= len(f.it) || f.it[j].form == markForm && !f.is(j, ",") {
		return auxiliary(f.low(i - 1))
	}
	switch w := f.low(i - 1); w {
	case "to", "and", "that", "who":
		return true
	default:
		return i == 0 || f.it[i-1].form == markForm && !f.dash(i-1) || auxiliary(w)
	}
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
	if f.is(i-2, "one") && f.among(i-1, "by to on") || f.dash(i-1) {
		return false
	}
	hedged := f.hedgeBefore(a, i).hedge != Exact
	if f.is(i-1, "about") && f.is(j, "of") {
		return false // "skeptical about one of the options"
	}
	if j >= len(f.it) {
		return hedged
	}
	if f.is(j, "'s") || f.is(j, "’s") || ing(f.low(j)) && (!f.nounAt(j+1) || f.pluralAt(j+1)) {
		return false
	}
	if f.is(j, "or") && (f.class(j+1) == small || f.digitsAt(j+1)) {
		return true // one or two
	}
	if f.is(i-1, "from") {
		for k := j; k < min(len(f.it), j+4); k++ {
			if f.is(k, "to") && f.is(k+1, "another") {
				return false
			}
		}
	}
	if !hedged && !f.is(i-1, "only") && !f.is(i-1, "just") && !f.dash(j+1) && (f.someOne(j) || f.instance(j)) {
		return false
	}
	switch f.low(j) {
	case "another", "big", "more", "that", "who", "in", "of", "whose", "such", "can", "could", "would", "should",
		"must", "may", "might", "has", "is", "was", "day", "'s", "else", "final", "last", "minute":
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

// instances are nouns of which one is an example, or a time of a tale, and no count: "one
// possibility is", "one key lesson", "one night"; sorted.
var instances = [...]string{
	"advantage", "afternoon", "analyst", "approach", "aspect", "concern", "difference",
	"evening", "example", "exception", "expert", "explanation", "facet", "fact", "factor", "form",
	"fun", "hand", "idea", "instance", "kind", "lesson", "moment", "morning", "night", "official",
	"option", "point", "possibility", "reason", "sense", "side", "sort", "source", "stage", "strain",
	"theory", "thing", "time", "type", "view", "way",
}

// instance reports whether "one" before item j gives only an example or a time: "one
// possibility", "one key lesson".
func (f *finder) instance(j int) bool {
	return in(instances[:], f.low(j)) || in(instances[:], f.low(j+1)) && f.nounAt(j) && !f.it[j].upper
}

// someOne reports whether what stands at j makes the "one" before it no number: a verb
// ("if one adds", "one wants to"), a pronoun ("the one everyone has"), a day of a tale
// ("one Sunday", "one recent week"), "or another" behind its noun.
func (f *finder) someOne(j int) bool {
	switch w := f.low(j); {
	case w == "everyone", w == "everybody", w == "many", w == "recent", f.class(j) == weekday:
		return true
	case f.pluralAt(j) && !in(plurals[:], w) && !f.it[j].upper && !f.nounAt(j+1):
		return true
	}
	return (f.is(j+1, "or") || f.is(j+1, "after")) && f.is(j+2, "another")
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

// series reports whether what stands at j joins an ordinal to others before a noun: "the
// second, third and fourth rows".
func (f *finder) series(j int) bool {
	for n := 0; n < 5 && f.among(j, ", and or"); n++ {
		k := j + 1
		if f.is(k, "and") || f.is(k, "or") {
			k++
		}
		if f.class(k) != ordinal {
			return false
		}
		if f.nounAt(k+1) && !adverb(f.low(k+1)) {
			return true
		}
		j = k + 1
	}
	return false
}

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
		return !ordinalName(f.low(j + 1))
	}
	if before == "at" || before == "split" || before == "-" && f.glued(i) {
		return false
	}
	if f.series(j) && !(i == 0) {
		return true
	}
	if f.endsAt(j) {
		return rankBefore(before) && !(i == 0)
	}
	next := f.low(j)
	if (f.it[j].form == numForm || f.class(j) == small || f.class(j) == tens || f.class(j) == few) && !f.dash(j+1) {
		return false // "the first four months": the count is the figure
	}
	if w == "second" && (before == "a" || before == "per") && (in(stops[:], next)) && !f.is(j, "to") {
		return false
	}
	switch next {
	case "in", "on", "among", "behind", "overall", "at", "with":
		if auxiliary(before) || before == "in" || f.verbAt(i-1) {
			return true // "is fourth in points"
		}
	}
	if in(stops[:], next) && next != "such" || f.verbAt(j) || adverb(next) || f.pastParticiple(j) && !isDeterminer(before) {
		return rankBefore(before) && !(f.is(j, "of") && f.is(j+1, "all")) || isPossessive(before)
	}
	return f.leadsRank(i)
}

// leadsRank reports whether what stands before the ordinal at item i lets it rank a noun
// behind it: "the fifth operation", "a disastrous third quarter".
func (f *finder) leadsRank(i int) bool {
	before := f.low(i - 1)
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

// ordinalName reports whether w makes a word with an ordinal and a hyphen that ranks
// nothing: "first-hand", "second-degree".
func ordinalName(w string) bool {
	return text.Among(w, "degree hand rate class party grader graders person guess guessing string born ever "+
		"aid responders responder come")
}

// adjectival reports whether w often stands between an article and an ordinal.
func adjectival(w string) bool {
	return text.Among(w, "disastrous historic possible possibly consecutive whole entire whopping record "+
		"straight same annual")
}

func isDeterminer(w string) bool {
	return text.Among(w, "the a an this") || isPossessive(w)
}

func adverb(w string) bool {
	switch w {
	case "family", "assembly", "early", "daily", "weekly", "monthly", "quarterly", "only", "supply", "ally",
		"yearly":
		return false
	}
	return len(w) > 4 && strings.HasSuffix(w, "ly")
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
	for k := j; k < min(len(f.it), j+3) && f.it[k].upper && !f.caps; k++ { // "the 10th Mountain Division"
		if in(corps[:], f.low(k)) {
			return true
		}
	}
	return f.upperAt(j) && !f.caps && (street(f.low(j)) || f.is(j, "u.s") || f.is(j, "u.s."))
}

// corps are bodies with a number for a name: "the 101st Airborne", "the 10th Mountain
// Division", "the 9th Circuit"; sorted.
var corps = [...]string{
	"airborne", "amendment", "army", "battalion", "brigade", "cavalry", "circuit", "congressional",
	"corps", "district", "division", "fleet", "infantry", "legion", "precinct", "regiment",
	"squadron", "ward", "wing",
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

func (f *finder) lastKind() Kind {
	if n := len(f.out); n > 0 && len(f.marks) > 0 {
		return f.out[n-1].Kind
	}
	return ""
}

// closes reports whether an apposition ends at item j.
func (f *finder) closes(j int) bool {
	switch f.low(j) {
	case ",", ".", ";", ")", "—", ":":
		return true
	}
	return j >= len(f.it)
}
