package figures

import "twosource/internal/text"

// pairOfDigits reads two numbers that one figure holds: scores and votes ("91-73",
// "6 to 3"), shots ("7-for-14"), odds ("1 in 3").
func (f *finder) pairOfDigits(i int) int {
	x := &f.it[i]
	if x.form != numForm && x.class != small && x.class != tens {
		return i
	}
	if end := f.odds(i); end > i {
		return end
	}
	if x.form == numForm {
		return f.score(i)
	}
	return i
}

// odds reads "7-for-14", "one in five", "9 out of 10".
func (f *finder) odds(i int) int {
	n, ok := f.number(i)
	if !ok || n.sort != cardinal || n.scaled || n.value < 1 || n.step < 1 && !f.is(n.end, ":") {
		return i
	}
	j, exact := f.oddsLink(n)
	if j == n.end {
		return i
	}
	m, ok := f.number(j)
	switch {
	case !ok, m.sort != cardinal, m.value == 0, m.value <= n.value && !exact:
		return i
	case f.is(j-1, "for") && (m.value < n.value || !m.plain):
		return i // "14-for-7"
	}
	if exact && f.is(n.end+1, "to") && f.dash(n.end) && m.value > n.value && f.unitFollows(m) {
		return i // "10-to-15 years"
	}
	if f.dash(n.end) && n.value == 9 && m.value == 5 && !f.scoreCue(i) {
		return m.end // a nine-to-five job
	}
	if f.is(j-1, "in") && f.is(m.end, ":") && f.glued(m.end) {
		return i // "the longer one in 14:22.8"
	}
	if f.is(n.end, "in") && !f.is(n.end+1, "every") && !f.oneIn(n, m) || f.class(m.end) == scale {
		return i
	}
	a := amount{number: n, first: i, kind: Ratio, unitFrom: m.end, last: m.end}
	a.value, a.step, a.end, a.sort = n.value/m.value, 0.04, m.end, fractionNumber
	if a.value > 0.01 {
		a.value = round4(a.value)
	}
	return f.measured(a)
}

// oddsLink steps over what joins the number n to another as odds, and gives the item of the
// other; n.end where nothing does. exact says that the other may be the smaller one.
func (f *finder) oddsLink(n number) (j int, exact bool) {
	i, j := n.start, n.end
	switch w := f.low(j); {
	case w == "-":
		if !f.dash(j + 2) {
			return j, false
		}
		switch f.low(j + 1) {
		case "for", "of":
			return j + 3, true // 7-for-14
		case "in":
			return j + 3, false
		case "to":
			if !f.ageFollows(j+3) && (n.words || n.value < 20 && !f.scoreCue(i) && !f.near(i, scoreNouns[:])) {
				return j + 3, true // "six-to-one"
			}
		}
		return j, false
	case w == ":" && f.glued(j) && f.glued(j+1) && !f.pairAt(j+1) && !f.is(i-1, ":"):
		return j + 1, true
	case f.betting(i):
		return j + 1, true // 5/2
	case w == "out" && f.is(j+1, "of"):
		return j + pick(f.is(j+2, "every"), 3, 2), false
	case w == "in":
		return j + pick(f.is(j+1, "every"), 2, 1), false
	case w == "to" && (f.is(j+1, "1") || f.is(j+1, "one")) && n.value > 1 && f.near(i, oddsWords[:]):
		return j + 1, true
	case w == "for" && n.plain && shots(f.low(i-1)):
		return j + 1, true // "was 10 for 18 from the field"
	}
	return j, false
}

// oneIn reports whether "n in m" tells odds: "one in five", not "two in 2011", "7 in 30 minutes".
func (f *finder) oneIn(n, m number) bool {
	if n.value > 5 && m.value != 10 && m.value != 100 || f.yearAt(m.start) > 0 || f.unitFollows(m) {
		return false
	}
	return m.value >= 2 && m.value <= 1e6 && ratioTop(m.value)
}

// oddsWords speak of odds or a proportion; sorted.
var oddsWords = [...]string{"odds", "outnumber", "outnumbered", "outnumbering", "outnumbers", "ratio"}

// betting reports whether the digits at item i are odds with a slash: "the 5/2 favourite".
func (f *finder) betting(i int) bool {
	if !f.is(i+1, "/") || i+2 >= len(f.it) {
		return false
	}
	b := &f.it[i+2]
	return f.it[i].plain && b.plain && b.value > 0 && b.value < 20 && b.spaced == f.it[i+1].spaced && f.near(i, bets[:])
}

// bets speak of betting; sorted.
var bets = [...]string{
	"bet", "bets", "betting", "bookie", "bookies", "bookmaker", "bookmakers", "favorite", "favourite",
	"odds", "wager",
}

// shots reports whether the word often stands before "10 for 18", the shots that went in
// of those taken.
func shots(w string) bool {
	return text.Among(w, "was went going shot shooting hit finished is")
}

func (f *finder) unitFollows(n number) bool {
	u, _ := f.unitAt(n, n.end)
	v, _ := f.moneyAfter(n, n.end)
	return u != "" || v != ""
}

// ratioTop reports whether odds are usually told out of so many.
func ratioTop(v float64) bool {
	return v <= 12 || v <= 100 && int(v)%5 == 0 || wordStep(v) >= v/99
}

// score reads "91-73" at item i: always where the first number is the higher one or
// the words speak of a match or a vote; a rising pair with its noun is a range.
func (f *finder) score(i int) int {
	j := i + 1
	a := &f.it[i]
	if !a.plain || a.digits > 3 {
		return i
	}
	if f.glued(i) && f.it[i-1].form == markForm && !f.quoteOpens(i-1) {
		return i
	}
	if f.dash(j) && f.glued(j) && f.is(j+1, "all") && !f.dash(j+2) && (f.endsPhrase(j+2) || in(scoreNouns[:], f.low(j+2))) {
		return f.scored(i, j+2, a.value) // "tied 12-all"
	}
	to := f.is(j, "to")
	if f.dash(j) && f.is(j+1, "to") && f.dash(j+2) && f.glued(j+1) && f.glued(j+2) { // "a 5-to-4 decision"
		to, j = true, j+2
	}
	if !f.dash(j) && !to || !f.digitsAt(j+1) {
		return i
	}
	b := &f.it[j+1]
	if !b.plain || b.digits > 3 || f.it[j].spaced != b.spaced {
		return i
	}
	k := j + 2
	if f.is(k, "/") && f.glued(k) {
		return i // 2-1/2
	}
	if f.dash(k) && f.glued(k) && f.glued(k+1) && f.digitsAt(k+1) {
		k += 2 // "5-4-1": wins, losses and ties
	}
	next := k
	if f.dash(next) {
		next++
	}
	noun := in(scoreNouns[:], f.low(next))
	cue := noun || f.scoreCue(i)
	if to && !cue || to && f.unitFollows(number{end: k, plain: true}) {
		return i
	}
	if noun {
		return f.scored(i, k, b.value)
	}
	if f.unitFollows(number{start: j + 1, end: k, plain: true}) || f.is(k, "%") || f.class(k) == scale || f.glued(k) && f.wordAt(k) {
		return i // "10-12 miles", "10-12m"
	}
	rising := a.value < b.value && a.value > 0 && k == j+2
	if rising && !f.scoreListed(i) && f.counts(i) && (!cue || f.rangeOf(i, k)) {
		return i // "25-30 rockets"
	}
	return f.scored(i, k, b.value)
}

// quoteOpens reports whether the mark at item i opens a bracket, a quotation or an aside.
func (f *finder) quoteOpens(i int) bool { return f.among(i, "( ' —") || f.is(i, "\"") }

// scored emits the score written in the items from i to last, whose second number is high.
func (f *finder) scored(i, last int, high float64) int {
	g := Figure{Kind: Score, Value: f.it[i].value, High: high, HasValue: true, HasHigh: true, Hedge: Exact, Step: 1}
	a := amount{first: i, kind: Score, last: last, unitFrom: last}
	a.start, a.end = i, last
	return f.put(g, mark{first: i, last: last, num: i, unitFrom: last, a: a})
}

// scoreListed reports whether the pair at item i follows a score in brackets: "(2-13, 1-7 home)".
func (f *finder) scoreListed(i int) bool {
	return f.lastKind() == Score && f.is(i-1, ",") && f.marks[len(f.marks)-1].last == i-1 && f.openBracket(i)
}

// rangeOf reports whether the pair from item i to k is a range though the sentence tells a
// score: what it counts stands beside it.
func (f *finder) rangeOf(i, k int) bool {
	if in(persons[:], f.low(i-1)) || f.hedgedRange(i) || f.pluralAt(k) && !f.it[k].upper {
		return true // "women 25-54", "aged 7-9", "20-30 men"
	}
	return f.pluralAt(k+1) && f.it[k].form == wordForm && !in(stops[:], f.it[k].low) // "20-30 armed men"
}

// counts reports whether a rising pair at item i may be a range: it stands before a
// noun or behind a hedge. A bare one ("sitting at 9-14") is a score.
func (f *finder) counts(i int) bool {
	if f.hedgedRange(i) || in(persons[:], f.low(i-1)) {
		return true // "women 25-54"
	}
	k := i + 3
	for n := k; n < k+3 && n+1 < len(f.it) && f.it[n].upper && f.it[n+1].form == wordForm; n++ {
		if f.pluralAt(n+1) && !f.it[n+1].upper {
			return true // "25-30 Ohio delegates"
		}
	}
	return f.wordAt(k) && !f.it[k].upper && !in(stops[:], f.it[k].low) && !f.verbAt(k)
}

func (f *finder) hedgedRange(i int) bool {
	a := amount{first: i}
	if f.hedgeBefore(&a, i).hedge != Exact {
		return true
	}
	switch f.low(i - 1) {
	case "aged", "ages", "age", "between", "from", "every", "another", "next", "last", "past", "first":
		return true
	}
	return false
}

// scoreNouns follow a score; sorted.
var scoreNouns = [...]string{
	"advantage", "aggregate", "ballot", "career", "deadlock", "decision", "defeat", "deficit", "draw",
	"drubbing", "edge", "lead", "lifetime", "loss", "majority", "margin", "overall", "record", "rout", "ruling", "run",
	"scoreline", "series", "split", "start", "thrashing", "tie", "triumph", "victory", "vote", "win",
}

// scoreCues stand in a sentence that tells a score; sorted.
var scoreCues = [...]string{
	"aggregate", "ahead", "approved", "beat", "beaten", "beating", "beats", "behind", "defeat",
	"defeated", "defeating", "defeats", "down", "draw", "drew", "edged", "fell", "final", "finished",
	"improved", "lead", "leading", "leads", "led", "lose", "losing", "loss", "lost", "match",
	"outscored", "passed", "record", "rejected", "routed", "ruled", "score", "series", "set", "tie",
	"tied", "trail", "trailed", "trailing", "trails", "victory", "vote", "voted", "voting", "win",
	"winning", "wins", "won",
}

func (f *finder) scoreCue(i int) bool { return f.near(i, scoreCues[:]) }
