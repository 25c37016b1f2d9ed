package figures

import "twosource/internal/text"

// A bound is a hedge as it is written around a number.
type bound struct {
	hedge Hedge
	near  bool
	first int // its first item where it stands before the number
}

// hedgeBefore reads the hedges that end before item i.
func (f *finder) hedgeBefore(a *amount, i int) bound {
	b := bound{Exact, false, i}
	for range 3 {
		h := f.oneHedge(a, b.first)
		if h.hedge == Exact {
			return b
		}
		b = join(h, b)
	}
	return b
}

// join puts the outer hedge before the inner one: "at least some 200" is at least,
// "over nearly 100" says both and is about.
func join(outer, inner bound) bound {
	switch {
	case inner.hedge == Exact || inner.hedge == About:
		outer.near = outer.near || inner.near
		return outer
	case outer.hedge == About || outer.hedge == inner.hedge:
		inner.first = outer.first
		return inner
	}
	return bound{About, false, outer.first}
}

// hedgesArticle reports whether a hedge ends at item k that may stand before an article: "up to
// a five-year lifespan".
func (f *finder) hedgesArticle(k int) bool {
	switch f.low(k) {
	case "than", "about":
		return true
	case "to":
		return f.is(k-1, "up")
	case "least":
		return f.is(k-1, "at")
	}
	return false
}

// oneHedge reads one hedge that ends before item i; Exact means none.
func (f *finder) oneHedge(a *amount, i int) bound {
	k := i - 1
	if f.class(k) == article && f.hedgesArticle(k-1) {
		k-- // "more than a million" read from the number behind the article
	}
	if k < 0 {
		return bound{Exact, false, i}
	}
	b := bound{Exact, false, i}
	switch w := f.it[k].low; w {
	case "than":
		b = f.thanHedge(k)
	case "of":
		b = f.ofHedge(k)
	case "as":
		b = f.asHedge(k)
	case "least", "most", "to":
		b = f.pairHedge(k)
	case "over", "above", "under", "below", "beneath":
		if !f.spatial(a, k) && !(f.dash(k-1) && f.glued(k)) { // not "a 5-under 67"
			b = f.softened(bound{pick(w == "over" || w == "above", MoreThan, LessThan), false, k})
		}
	case "age":
		if w := f.low(k - 1); w == "under" || w == "over" {
			b = bound{pick(w == "under", LessThan, MoreThan), false, k - 1}
		}
	case "minimum", "maximum":
		b = bound{pick(w == "minimum", AtLeast, AtMost), false, pick(f.class(k-1) == article, k-1, k)}
	case "estimated", "approximate":
		if !f.is(k-1, "be") {
			b = bound{About, false, pick(f.class(k-1) == article, k-1, k)}
		}
	case "about":
		b = bound{About, false, pick(f.is(k-1, "or") && f.is(k-2, "on"), k-1, k)} // "on or about June 3"
	case ".":
		if f.is(k-1, "approx") || f.is(k-1, "ca") || f.is(k-1, "c") && a.plain {
			b = bound{About, false, k - 1}
		}
	case "past":
		if in(measuring[:], f.low(k-1)) {
			b = bound{MoreThan, false, k}
		}
	case "near":
		if a.kind != Length {
			b = bound{About, false, k}
		}
	case "passed", "passes", "passing", "crossed", "crosses", "crossing", "surpasses", "tops":
		if a.value >= 20 && f.endsCount(a) { // "the toll has passed 200"
			b = bound{MoreThan, false, k}
		}
	case "within":
		if a.kind == Duration || a.kind == Length {
			b = bound{AtMost, false, k}
		}
	default:
		if w != "some" || a.sort != ordinalNumber { // "some third grade pupils"
			b = wordHedge(w, k, i)
		}
	}
	if b.hedge == Exact && f.foreign {
		b = f.foreignHedge(k, i)
	}
	if b.hedge == Exact {
		b.first = i
	}
	return b
}

// endsCount reports whether a number alone, or one of money, ends what is said to pass it: "has
// passed 200", not "passed 14 bills", "passed 5-4".
func (f *finder) endsCount(a *amount) bool {
	switch j := a.last; {
	case j >= len(f.it), a.kind == Money, a.kind == Percent:
		return true
	case a.kind != Count:
		return false
	case a.scaled:
		return true // "passed 2 million users"
	case a.sort != cardinal || f.it[j].form == numForm:
		return false
	case f.it[j].form == markForm:
		return !f.dash(j)
	default:
		return f.class(j) == none && in(stops[:], f.low(j))
	}
}

// wordHedge reads the hedges of one word or sign that mean the same everywhere.
func wordHedge(w string, k, i int) bound {
	switch w {
	case "nearly", "almost", "approaching", "nearing", "virtually":
		return bound{LessThan, true, k}
	case "exceeding", "exceeded", "exceeds", "exceed", "surpassing", "surpassed", "topping", "topped",
		"beyond", "upwards", ">":
		return bound{MoreThan, false, k}
	case "around", "roughly", "approximately", "approx", "circa", "perhaps", "maybe", "possibly", "some",
		"ca", "~", "≈", "±":
		return bound{About, false, k}
	case "≥":
		return bound{AtLeast, false, k}
	case "≤":
		return bound{AtMost, false, k}
	case "<":
		return bound{LessThan, false, k}
	}
	return bound{Exact, false, i}
}

// pairHedge reads "at least", "at the most", "up to", "close to"; their last word is at k.
func (f *finder) pairHedge(k int) bound {
	if f.is(k, "to") {
		switch f.low(k - 1) {
		case "up":
			switch f.low(k - 2) {
			case "add", "added", "adding", "adds", "came", "climbed", "crept", "gone", "risen", "rose", "went":
				return bound{Exact, false, k + 1} // "dues have gone up to $8,400"
			}
			return f.softened(bound{AtMost, false, k - 1})
		case "close", "near":
			return f.softened(bound{About, false, k - 1})
		}
		return bound{Exact, false, k + 1}
	}
	h := pick(f.is(k, "least"), AtLeast, AtMost)
	if f.is(k-1, "the") {
		k--
	}
	if !f.is(k-1, "at") {
		h = Exact
	}
	return f.softened(bound{h, false, k - 1})
}

// longer reports whether the "over" at k says more of a time ("lasted over 10
// years"), not during ("fell over 10 years").
func (f *finder) longer(k int) bool {
	switch w := f.low(k - 1); w {
	case "for", "lasted", "last", "lasts", "took", "takes", "take", "is", "was", "of", "spent", "served",
		"waited", "after", "been", ",", "with", "in":
		return true
	default:
		return k == 0 || in(soft[:], w) || w == "well"
	}
}

// lasting reports whether the word before the "over" at k says that a time went by:
// "for over a decade".
func (f *finder) lasting(k int) bool {
	return f.among(k-1, "for lasted lasts took takes spent served waited been after")
}

// carried are verbs to which a following "over" belongs: "handed over 500 pages"; sorted.
var carried = [...]string{
	"carried", "gave", "give", "given", "hand", "handed", "handing", "knocked", "presided", "ran",
	"run", "sign", "signed", "spilled", "spread", "take", "taken", "taking", "took", "turn", "turned",
	"turning",
}

func pick[T any](c bool, a, b T) T {
	if c {
		return a
	}
	return b
}

// spatial reports whether "over", "under", "above" at k is no hedge of the amount:
// "over two defenders", "under two presidents", "above the", "over five years" said
// of the time that something took.
func (f *finder) spatial(a *amount, k int) bool {
	if a.sort == ordinalNumber {
		return true // "a win over No. 8 Ohio"
	}
	over, before := f.is(k, "over"), f.low(k-1)
	if over && (a.kind == Duration && !f.longer(k) || in(carried[:], before) || f.cause(k)) {
		return true
	}
	few := a.words && a.value < 13 && !a.scaled && a.sort == cardinal // "over two fences"
	if !few || in(persons[:], before) || in(soft[:], before) {
		return false // "children under five", "just over two miles"
	}
	return a.kind == Count || a.kind == Duration && over && !f.lasting(k)
}

// cause reports whether the "over" at k tells what a quarrel or a charge is about: "protests over
// 200 job cuts", "was arrested over 12 robberies", not "arrested over 200 people".
func (f *finder) cause(k int) bool {
	w := f.low(k - 1)
	return in(quarrels[:], w) || in(accused[:], w) && auxiliary(f.low(k-2))
}

// quarrels are about what stands behind "over"; sorted.
var quarrels = [...]string{
	"anger", "clash", "clashes", "complaint", "concern", "concerns", "controversy", "dispute", "disputes", "fury",
	"investigation", "lawsuit", "outcry", "outrage", "probe", "protest", "protested", "protesting", "protests", "row", "scandal",
	"strike", "strikes", "uproar",
}

// accused are what befalls somebody for what stands behind "over"; sorted.
var accused = [...]string{"arrested", "criticised", "criticized", "investigated", "prosecuted", "questioned", "sued"}

func (f *finder) low(i int) string {
	if i < 0 || i >= len(f.it) {
		return ""
	}
	return f.it[i].low
}

// soft words bring a bound near: just over, slightly less than.
var soft = [...]string{"barely", "bit", "hardly", "just", "little", "marginally", "shade", "slightly", "tad"}

// softened takes "just", "slightly", "a little", "well" before the hedge into it.
func (f *finder) softened(b bound) bound {
	k := b.first - 1
	switch w := f.low(k); {
	case in(soft[:], w):
		b.near, b.first = b.hedge == MoreThan || b.hedge == LessThan, k
		if text.Among(w, "little bit shade tad") && f.class(k-1) == article {
			b.first--
		}
	case text.Among(w, "well far much significantly considerably substantially"):
		b.first = k
	}
	return b
}

// thanHedge reads "more than", "no fewer than", "not more than"; than is at k.
func (f *finder) thanHedge(k int) bound {
	h := Exact
	switch f.low(k - 1) {
	case "more", "greater", "higher", "larger", "longer", "better", "bigger", "older", "later", "farther",
		"further", "taller", "heavier", "deeper":
		h = MoreThan
	case "less", "fewer", "lower", "smaller", "shorter", "younger", "earlier", "lesser", "worse", "cheaper":
		h = LessThan
	default:
		return bound{Exact, false, k + 1}
	}
	if w := f.low(k - 2); text.Among(w, "no not n't never") {
		return bound{pick(h == MoreThan, AtMost, AtLeast), false, pick(w == "n't", k-1, k-2)}
	}
	return f.softened(bound{h, false, k - 1})
}

// ofHedge reads "upwards of", "in excess of", "a maximum of", "short of"; of is at k.
func (f *finder) ofHedge(k int) bound {
	det := func(j int) int {
		if f.class(j-1) == article || f.is(j-1, "the") {
			return j - 1
		}
		return j
	}
	switch f.low(k - 1) {
	case "upwards", "upward", "north":
		return bound{MoreThan, false, k - 1}
	case "south":
		return bound{LessThan, false, k - 1}
	case "excess":
		if f.is(k-2, "in") {
			return bound{MoreThan, false, k - 2}
		}
	case "maximum":
		return bound{AtMost, false, det(k - 1)}
	case "minimum":
		return bound{AtLeast, false, det(k - 1)}
	case "short", "shy":
		if in(soft[:], f.low(k-2)) {
			return bound{LessThan, true, k - 2}
		}
	case "age":
		if w := f.low(k - 3); f.is(k-2, "the") && text.Among(w, "under below over above") {
			return bound{pick(w == "under" || w == "below", LessThan, MoreThan), false, k - 3}
		}
	case "estimate":
		return bound{About, false, det(k - 1)}
	case "region", "neighborhood", "neighbourhood", "order", "vicinity":
		if f.is(k-2, "the") && (f.is(k-3, "in") || f.is(k-3, "on")) {
			return bound{About, false, k - 3}
		}
	}
	return bound{Exact, false, k + 1}
}

// limit reads a bound that a noun sets apart from the number that begins at item i:
// "a maximum sentence of five years", "a minimum wage of $12"; Exact if none.
func (f *finder) limit(i int) Hedge {
	if !f.is(i-1, "of") {
		return Exact
	}
	for k := i - 2; k >= 0 && k > i-6 && f.it[k].form == wordForm; k-- {
		switch f.it[k].low {
		case "maximum":
			return AtMost
		case "minimum":
			return AtLeast
		case "the", "a", "an", "of", "in", "to":
			return Exact
		}
	}
	return Exact
}

// asHedge reads "as many as", "as few as"; the second as is at k.
func (f *finder) asHedge(k int) bound {
	if f.is(k-2, "as") {
		switch f.low(k - 1) {
		case "many", "much", "high", "large", "long", "far", "late", "big", "great", "deep", "tall", "old", "often":
			return bound{AtMost, false, k - 2}
		case "few", "little", "low", "small", "young", "early", "short":
			return bound{AtLeast, false, k - 2}
		}
	}
	return bound{Exact, false, k + 1}
}

// hedgeAfter reads the hedges behind item j: "or more", "or so", "-plus", "-odd", "+".
func (f *finder) hedgeAfter(j int) (h Hedge, end int) {
	k := j
	if f.dash(k) {
		k++
	}
	if f.dash(j) && (f.is(k, "and") || f.is(k, "or")) && f.dash(k+1) {
		switch f.low(k + 2) {
		case "over", "older", "up", "above", "more":
			return AtLeast, k + 3
		case "under", "younger", "below", "less", "fewer":
			return AtMost, k + 3
		}
	}
	switch f.low(k) {
	case "+":
		if f.glued(k) {
			return AtLeast, k + 1
		}
	case "plus":
		if k > j || f.wordAt(k+1) && !in(stops[:], f.low(k+1)) {
			return AtLeast, k + 1
		}
	case "odd":
		return About, k + 1
	case "or", "and":
		switch f.low(j + 1) {
		case "more", "greater", "higher", "older", "longer", "larger", "over", "above", "up", "upwards", "better":
			if f.is(j, "or") || f.andOver(j) {
				return AtLeast, j + 2
			}
		case "fewer", "less", "lower", "under", "younger", "shorter", "smaller", "below":
			return AtMost, j + 2
		case "so", "thereabouts", "thereabout":
			if f.is(j, "or") {
				return About, j + 2
			}
		}
	case "more", "at":
		if f.is(k, "more") && f.is(k+1, "or") && f.is(k+2, "less") {
			return About, k + 3
		}
		if k > 0 && f.is(k, "at") && (f.is(k+1, "most") || f.is(k+1, "least")) && f.endsAt(k+2) {
			return pick(f.is(k+1, "most"), AtMost, AtLeast), k + 2
		}
	}
	return Exact, j
}

// andOver reports whether "and over" at item j leaves the figure before it open above: "aged 65
// and over", not "65 and above 80", "65 and older cars".
func (f *finder) andOver(j int) bool {
	switch f.low(j + 1) {
	case "over", "above", "up", "older":
	default:
		return false
	}
	if f.endsAt(j+2) || f.it[j+2].form == wordForm && in(stops[:], f.low(j+2)) {
		return true
	}
	return f.it[j+2].form == wordForm && (f.is(j-2, "aged") || f.is(j-2, "ages"))
}
