package figures

import (
	"math"

	"twosource/internal/text"
)

// special reads figures that no number word carries: "no one was hurt", "a month
// ago", "hour-long", "double figures", "No. 3".
func (f *finder) special(i int) int {
	x := &f.it[i]
	switch {
	case x.class == nothing:
		if x.low == "no" {
			if end := f.numero(i); end > i {
				return end
			}
		}
		return f.zero(i)
	case x.low == "#" && f.digitsAt(i+1) && f.it[i+1].plain && f.it[i+1].digits < 3 && f.glued(i+1):
		if f.nounAt(i+2) && !f.it[i+2].upper {
			return f.rankAt(i, i+1)
		}
	case x.class == article:
		return f.oneUnit(i)
	case x.class == lasting:
		return f.lasts(i, i+1, x.value, "")
	case x.form == wordForm && f.dash(i+1) && f.is(i+2, "long") && !(i > 0 && (f.dash(i-1) || f.it[i-1].form == numForm)):
		if w, ok := lookupUnit(x.low); ok && !w.abbr {
			return f.lasts(i, i+3, 0, w.name)
		}
	case x.form == wordForm && f.is(i+1, "and") && f.class(i+2) == article && (f.class(i+3) == half || f.class(i+3) == quarter):
		return f.unitAndHalf(i)
	case x.class == small && x.value > 1 && x.value < 11 && f.dash(i+1) && f.is(i+2, "figure"):
		a := amount{first: i, kind: Count, unitFrom: i + 3, last: i + 3}
		a.start, a.end, a.step, a.words, a.sort, a.low = i, i+3, 1, true, vagueNumber, math.Pow10(int(x.value)-1)
		a.high = 10*a.low - 1
		return f.measured(a)
	case text.Among(x.low, "double triple single"):
		return f.multiple(i)
	}
	return i
}

// unitAndHalf reads "hour and a half" at item i.
func (f *finder) unitAndHalf(i int) int {
	w, ok := lookupUnit(f.it[i].low)
	if !ok || w.abbr || singular(f.it[i].low) != f.it[i].low {
		return i
	}
	n := f.andHalf(number{start: i, end: i + 1, value: 1})
	d, _ := unitNamed(w.name)
	a := amount{first: i, kind: d.kind, unit: w.name, unitFrom: i, last: n.end}
	a.start, a.end, a.value, a.step, a.words = i, n.end, n.value, 0.5, true
	return f.measured(a)
}

// numero reads a rank written "No. 3".
func (f *finder) numero(i int) int {
	j := i + 1
	if !f.is(j, ".") || !f.glued(j) || !f.digitsAt(j+1) || !f.it[j+1].plain {
		return i
	}
	j++
	if (f.dash(j+1) || f.is(j+1, "/")) && f.glued(j+1) && f.glued(j+2) && f.digitsAt(j+2) {
		return j + 3 // "No. 10-277", a case
	}
	if f.upperAt(j+1) && !f.caps && street(f.low(j+2)) || in(labelNouns[:], f.low(i-1)) {
		return j + 1 // "Reactor No. 4"
	}
	return f.rankAt(i, j)
}

// rankAt emits the rank that the digits at j give, written from item i on.
func (f *finder) rankAt(i, j int) int {
	a := amount{first: i, kind: Ordinal, unitFrom: j + 1, last: j + 1}
	a.start, a.end, a.sort, a.value, a.step = i, j+1, ordinalNumber, f.it[j].value, 1
	return f.measured(a)
}

// harm are words of casualties; "no" before one of them, or "no one" before one of
// the verbs, is a count of zero. Sorted.
var (
	harm = [...]string{
		"arrests", "casualties", "casualty", "death", "deaths", "fatalities", "fatality", "injured",
		"injuries", "injury", "survivors", "victims",
	}
	harmVerbs = [...]string{
		"arrested", "buried", "charged", "dead", "detained", "died", "displaced", "drowned", "evacuated",
		"freed", "harmed", "homeless", "hospitalised", "hospitalized", "hurt", "injured", "killed",
		"missing", "rescued", "stranded", "survived", "trapped", "treated", "unhurt", "wounded",
	}
)

// zero reads "no one was hurt", "none were injured", "no deaths were reported".
func (f *finder) zero(i int) int {
	j := i + 1
	if f.is(i, "no") {
		switch {
		case f.is(j, "one"):
			j++
		case f.dash(j) && f.is(j+1, "one"):
			j += 2
		case f.among(j, "people person passengers"):
		default:
			return f.noHarm(i)
		}
	}
	for k := j; k < min(len(f.it), j+7); k++ {
		w := f.it[k].low
		if in(harmVerbs[:], w) {
			return f.emitZero(i, j)
		}
		if f.it[k].form == markForm || text.Among(w, "who that above") {
			break
		}
	}
	return i
}

func (f *finder) noHarm(i int) int {
	for k := i + 1; k < min(len(f.it), i+5); k++ {
		w := f.it[k].low
		if in(harm[:], w) {
			return f.emitZero(i, i+1)
		}
		if f.it[k].form != wordForm || in(stops[:], w) && w != "or" {
			break
		}
	}
	return i
}

func (f *finder) emitZero(i, end int) int {
	a := amount{first: i, kind: Count, unitFrom: end, last: end}
	a.start, a.end, a.step, a.words = i, end, 1, true
	g := Figure{Kind: Count, HasValue: true, Step: 1, Hedge: Exact}
	return f.put(g, mark{first: i, last: end, num: i, unitFrom: end, a: a})
}

// oneUnit reads an article as one of a unit where a length is told: "a month ago",
// "more than a year", "within an hour", "an hour-long", "about a mile".
func (f *finder) oneUnit(i int) int {
	j := i + 1
	if !f.wordAt(j) {
		return i
	}
	w, ok := lookupUnit(f.it[j].low)
	if !ok || w.abbr {
		return i
	}
	d, _ := unitNamed(w.name)
	if k := f.lastKind(); k != "" && k != Age && k != Date && f.marks[len(f.marks)-1].last == i {
		return i // a rate: "$15 an hour or less"
	}
	name, end := f.rate(w.name, j+1)
	if f.dash(end) && f.is(end+1, "long") {
		return f.lasts(j, end+2, 0, name)
	}
	if name != w.name || d.kind == Percent || f.low(j) != singular(f.low(j)) {
		return i
	}
	a := amount{first: i, kind: d.kind, unit: name, unitFrom: j, last: end}
	a.start, a.end, a.value, a.step, a.words = i, i+1, 1, 1, true
	h, _ := f.hedgeAfter(end)
	told := f.hedgeBefore(&a, i).hedge != Exact || h != Exact
	switch d.kind {
	case Duration:
		if f.among(end, "ago later earlier before after long") && f.setsBeside(i) {
			return i
		}
		told = f.oneTime(&a, d.factor) || told
	case Length:
		told = told || f.among(end, "away from long wide")
	}
	if !told || f.among(i-1, "times once twice half") {
		return i
	}
	f.ageOf(&a)
	return f.measured(a)
}

// oneTime reports whether the words around "a year", of so many seconds, say that it is a length
// of time, and adds to it what stands behind "and".
func (f *finder) oneTime(a *amount, seconds float64) bool {
	i, end := a.first, a.last
	told := false
	switch f.low(end) {
	case "ago", "later", "earlier":
		told = true
	case "before", "after", "long":
		told = seconds >= 3600
	case "and": // "a year and a half"
		if n := f.andHalf(number{start: i, end: end, value: 1}); n.end > end {
			a.value, a.step, a.last = n.value, 0.5, n.end
		} else {
			f.compound(a) // "an hour and 20 minutes"
		}
		told = a.last > end
	}
	switch f.low(i - 1) {
	case "within", "half", "lasted", "spent":
		return true
	case "for":
		return told || seconds >= day && !f.among(end, "of -")
	case "in":
		return told || seconds > 20*day && !f.among(end, "of -")
	}
	return told
}

// setsBeside reports whether the time at item i only dates an amount that another
// is compared with: "from $1.17 billion a year earlier", "than a year ago".
func (f *finder) setsBeside(i int) bool {
	return f.is(i-1, "from") || f.is(i-1, "than") && !f.is(i-2, "more") && !f.is(i-2, "less") || f.is(i-1, "with") || f.is(i-1, "to")
}

// singular is w without the plural s.
func singular(w string) string {
	switch w {
	case "feet", "inches", "centuries":
		return ""
	}
	if n := len(w); n > 1 && w[n-1] == 's' {
		return w[:n-1]
	}
	return w
}

// lasts emits a length of time or the like worth one of the unit: "hour-long".
func (f *finder) lasts(i, end int, seconds float64, unit string) int {
	switch seconds {
	case 3600:
		unit = "hour"
	case day:
		unit = "day"
	case 7 * day:
		unit = "week"
	case year / 12:
		unit = "month"
	case year:
		unit = "year"
	}
	d, _ := unitNamed(unit)
	a := amount{first: i, kind: d.kind, unit: unit, unitFrom: i, last: end}
	a.start, a.end, a.value, a.step, a.words = i, end, 1, 1, true
	return f.measured(a)
}

// multiple reads "double figures", "triple digits", "double murder".
func (f *finder) multiple(i int) int {
	j := i + 1
	if f.dash(j) {
		j++
	}
	a := amount{first: i, kind: Count, unitFrom: j, last: j}
	a.start, a.end, a.step, a.words = i, j, 1, true
	switch f.low(j) {
	case "digits", "figures", "digit":
		a.sort, a.last, a.end, a.unitFrom = vagueNumber, j+1, j+1, j+1
		switch f.it[i].low {
		case "single":
			a.low, a.high = 1, 9
		case "double":
			a.low, a.high = 10, 99
		default:
			a.low, a.high = 100, 999
		}
		return f.measured(a)
	case "murder", "murders", "homicide", "killing", "killings", "suicide", "shooting", "bombing", "stabbing":
		if f.it[i].low == "single" {
			return i
		}
		a.value, a.end, a.last, a.unitFrom = 2, i+1, i+1, i+1
		if f.it[i].low == "triple" {
			a.value = 3
		}
		return f.measured(a)
	}
	return i
}
