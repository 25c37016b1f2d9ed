package figures

import "twosource/internal/text"

// bareAge makes a bare count an age: "Jane Roe, 47,", "aged 16 and 13", "at the age
// of 30", "John Doe (52)", "children under 5".
func (f *finder) bareAge(g *Figure, a *amount) {
	if a.value > 115 || a.value < 1 || a.step < 1 || a.scaled || f.unitFollows(number{start: a.start, end: a.last}) {
		return
	}
	switch b := f.hedgeBefore(a, a.first); {
	case b.hedge == Exact || b.hedge == About || g.Hedge == Range:
		if !f.toldAge(g, a) {
			return
		}
	case !f.boundAge(a):
		return
	}
	g.Kind, g.Unit = Age, "year"
}

// boundAge reports whether a number behind a bound is an age: "under the age of 5",
// "people over 65".
func (f *finder) boundAge(a *amount) bool {
	if f.is(a.first-1, "age") || f.is(a.first-1, "of") && f.is(a.first-2, "age") {
		return true
	}
	k := f.hedgeBefore(a, a.first).first
	if f.is(k-1, "aged") || f.is(k-1, "ages") {
		return true
	}
	switch f.low(k) {
	case "over", "under", "above", "below", "older", "younger":
		return k > 0 && in(persons[:], f.low(k-1)) && !f.nounAt(a.last)
	}
	return false
}

// persons may be told apart by their age: "drivers under 25"; sorted.
var persons = [...]string{
	"adults", "americans", "anybody", "anyone", "boys", "children", "citizens", "drivers", "everyone",
	"females", "girls", "kids", "males", "men", "minors", "mothers", "patients", "people", "persons",
	"players", "residents", "seniors", "students", "those", "voters", "women", "workers",
}

// toldAge reports whether the words around the count say that it is an age.
func (f *finder) toldAge(g *Figure, a *amount) bool {
	i, j := a.first, a.last
	if b := f.hedgeBefore(a, i); b.hedge != Exact {
		i = b.first
	}
	k := i - 1
	if w := f.low(k); g.HasHigh && (w == "between" || w == "from") {
		k--
	}
	switch w := f.low(k); w {
	case "aged", "age", "ages":
		return true
	case "of", "between":
		return f.is(k-1, "ages") || f.is(k-1, "age") && w == "of" || f.is(k-1, "aged") && w == "between"
	case "to", "from":
		return a.plain && f.is(k-1, "age") && !f.nounAt(j) // "raise the pension age to 65"
	case "then", "now":
		return a.plain && f.is(k-1, ",") && f.closes(j)
	case "at":
		died := f.among(k-1, "died dies") || f.is(k-1, "dead") && !f.among(k-2, "the of") // not "put the dead at 19"
		return a.plain && a.value > 12 && died && f.closesClause(j)
	case "turn", "turned", "turns", "turning":
		return a.plain && a.value > 12 && (f.closesClause(j) || in(stops[:], f.low(j)) || f.class(j) == relative || f.class(j) == weekday)
	case "is", "was", "just":
		return a.plain && a.value > 12 && f.closesClause(j) && f.personBefore(k)
	case "(":
		return f.is(j, ")") && a.plain && a.value >= 15 && k > 1 && f.it[k-1].upper && f.it[k-2].upper && !f.caps
	}
	if g.HasHigh && in(persons[:], f.low(k)) && f.dash(a.start+1) && !f.nounAt(j) {
		return true // "women 25-54"
	}
	if (f.is(k, "to") || f.joinsAges(k)) && f.agedBehind(k) && f.agedBefore(k) && !f.nounAt(j) {
		return true // "aged 16, 18 and 21"
	}
	if k < 1 || !f.is(k, ",") || !a.plain {
		return false
	}
	if p := &f.it[k-1]; p.form == wordForm && p.upper && !f.caps && p.class == none {
		if f.closes(j) || f.is(j, "and") && k > 1 && f.it[k-2].upper {
			return !f.scoreList(a.start) // "Ida Roe, 34,"
		}
	}
	return f.closes(j) && (a.value > 9 || isPossessive(f.low(k-2))) && k > 1 && f.singularNoun(k-1)
}

// joinsAges reports whether the word or mark at item k joins an age to another.
func (f *finder) joinsAges(k int) bool { return f.among(k, "and or ,") }

// agedBehind reports whether the last figure is an age and ends at item k.
func (f *finder) agedBehind(k int) bool {
	return f.lastKind() == Age && f.marks[len(f.marks)-1].last == k
}

// tensOf reads "in his 20s", "in her mid-forties", "a 20-something", an age of twenty to
// twenty-nine; other digits with an s ("the low 70s") count nothing.
func (f *finder) tensOf(i int) int {
	x := &f.it[i]
	decade := x.form == numForm && x.plain && x.digits == 2 && x.value > 10 && int(x.value)%10 == 0
	if (decade || x.class == tens) && f.dash(i+1) && (f.is(i+2, "something") || f.is(i+2, "somethings")) {
		return f.tenYears(i, i, i+3)
	}
	last := i + 1
	switch {
	case x.opens && x.value >= 20: // forties
	case x.form == numForm && x.plain && x.digits <= 3 && f.tenses(i):
		last++ // 40s
	default:
		return i
	}
	k := i - 1
	for f.among(k, "early mid late") || f.dash(k) {
		k--
	}
	if k == i-1 && f.is(k, "the") && decade && !f.near(i, warm[:]) {
		y := 1900 + int(x.value)
		g := Figure{Kind: Date, Date: civil{y, 0, 0}.String(), DateHigh: civil{y + 9, 0, 0}.String(), Hedge: Range}
		return f.put(g, mark{first: i, last: last, num: i, unitFrom: last})
	}
	or := (f.is(k, "to") || f.joinsAges(k)) && f.agedBehind(k) // "late 20s or early 30s"
	if !isPossessive(f.low(k)) && !or || x.form != wordForm && x.digits != 2 || int(x.value)%10 != 0 {
		return last
	}
	return f.tenYears(i, k+1, last)
}

// tenses reports whether an s makes tens of the digits at item i: "40s", "in his 40's".
func (f *finder) tenses(i int) bool {
	return f.glued(i+1) && (f.is(i+1, "s") || f.is(i+1, "'s") && isPossessive(f.low(i-1)))
}

// tenYears emits an age of ten years, whose first item is at i, written from first to last.
func (f *finder) tenYears(i, first, last int) int {
	v := f.it[i].value
	g := Figure{Kind: Age, Unit: "year", Value: v, High: v + 9, HasValue: true, HasHigh: true, Hedge: Range, Step: 1}
	return f.put(g, mark{first: first, last: last, num: i, unitFrom: last, a: amount{first: i, kind: Age}})
}

// singularNoun reports whether the word at k looks like a noun in the singular behind its article:
// "the actress, 33, said".
func (f *finder) singularNoun(k int) bool {
	if !f.telling(k) || f.pluralAt(k) || f.verbAt(k) || adverb(f.it[k].low) {
		return false
	}
	for n := k - 1; n >= 0 && n >= k-4; n-- {
		switch w := f.it[n].low; {
		case text.Among(w, "the a an") || isPossessive(w):
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

func (f *finder) closesClause(j int) bool { return f.closes(j) || f.is(j, "when") || f.is(j, "at") }

func (f *finder) personBefore(k int) bool {
	w := f.low(k - 1)
	return text.Among(w, "he she who i")
}
