package figures

import "math"

// wordNumber reads numerals in words from item i.
func (f *finder) wordNumber(i int) (n number, ok bool) {
	n = number{start: i, words: true}
	switch f.it[i].class {
	case small, tens:
		return f.cardinalWords(n)
	case article:
		return f.articleNumber(n)
	case hundred, scale, dozen:
		if i > 0 && (f.is(i-1, "per") || f.is(i-1, "the")) {
			return n, false
		}
		if f.class(i) == hundred || f.class(i) == scale {
			return n, false // a scale alone counts nothing: "million-dollar"
		}
		if f.is(i+1, "of") { // "dozen of boats" means dozens
			n.sort, n.end, n.scaled, n.low, n.high = vagueNumber, i+1, true, 24, 99
			return n, true
		}
		n.value, n.step, n.end, n.scaled = 12, 12, i+1, true
		return n, true
	case vague:
		return f.vagueNumber(n)
	case few:
		return f.fewNumber(n, i)
	case half:
		return f.halfNumber(n)
	case quarter:
		if f.dash(i+1) && f.quartered(i+1) {
			n.value, n.step, n.end = 0.25, 0.25, i+1
			return n, true // quarter-point cuts
		}
		if _, unit := lookupUnit(f.low(i + 3)); unit && f.is(i+1, "of") && f.class(i+2) == article {
			n.sort, n.value, n.step, n.end = fractionNumber, 0.25, 0.04, i+1
			return n, true // quarter of an hour
		}
		if j := f.skipOf(i + 1); j > i+1 && f.class(j) == scale || f.class(i+1) == scale {
			n.value, n.step, n.end = 0.25, 0.25, max(j, i+1)
			return f.scales(n), true
		}
	case ordinal:
		n.sort, n.value, n.step, n.end = ordinalNumber, f.it[i].value, 1, i+1
		return n, true
	}
	return n, false
}

// andSmall reports whether "and" stands at item k before a numeral below a hundred: "two
// hundred and five".
func (f *finder) andSmall(k int) bool {
	return f.is(k, "and") && (f.class(k+1) == small || f.class(k+1) == tens) && f.it[k+1].value > 0
}

// cardinalWords reads "two hundred and five thousand", "three-quarters", "twenty-first".
func (f *finder) cardinalWords(n number) (number, bool) {
	total, cur, last, j := 0.0, 0.0, none, n.start
loop:
	for {
		k := j
		if j > n.start && f.dash(k) {
			k++
		}
		if (last == hundred || last == scale && !f.is(k+1, "one")) && f.andSmall(k) {
			k++
		}
		switch c := f.class(k); {
		case c == small && (last == none || last == tens && f.it[k].value < 10 && f.it[k].value > 0 || last == hundred || last == scale):
			cur += f.it[k].value
			last = c
		case c == tens && (last == none || last == hundred || last == scale):
			cur += f.it[k].value
			last = c
		case c == hundred && (last == small || last == tens) && cur > 0:
			cur *= 100
			last = c
		case (c == scale || c == dozen) && last != none:
			if cur == 0 {
				total *= f.it[k].value
			} else {
				total, cur = total+cur*f.it[k].value, 0
			}
			last, n.scaled = scale, true
			if c == dozen {
				j = k + 1
				break loop
			}
		case c == ordinal && last == tens && f.it[k].value < 10 && !f.timeOrdinal(k):
			n.sort, n.value, n.step, n.end = ordinalNumber, cur+f.it[k].value, 1, k+1
			return n, true
		case last == small && cur >= 1 && cur < f.denominator(k) && (j == k-1 && f.dash(j) || j == k && f.fractionHere(k, cur)):
			n.sort, n.value, n.step, n.end = fractionNumber, round4(cur/f.denominator(k)), 0.04, k+1
			if m := f.skipOf(n.end); f.class(m) == scale {
				n.end = m
				return f.scales(n), true
			}
			return f.scales(n), true
		default:
			break loop
		}
		j = k + 1
	}
	n.value, n.end = total+cur, j
	n.step = wordStep(n.value)
	h := f.andHalf(n)
	if h.end > n.end {
		return f.scales(h), true
	}
	return n, true
}

// timeOrdinal reports whether "second" at k is a length of time: "a thirty second spot".
func (f *finder) timeOrdinal(k int) bool { return f.is(k, "second") && !f.dash(k-1) }

// denominator is what the word at k divides by: half, third, thirds, quarter(s) …; 0 if none.
func (f *finder) denominator(k int) float64 {
	switch f.class(k) {
	case half:
		return 2
	case quarter:
		return 4
	case fraction:
		return f.it[k].value
	case ordinal:
		if v := f.it[k].value; v > 2 {
			return v
		}
	}
	return 0
}

// fractionHere tells "two thirds of", "three quarters of" from "one third party",
// "two quarters".
func (f *finder) fractionHere(k int, top float64) bool {
	if f.class(k) == fraction && f.it[k].value != 4 && top > 1 {
		return true
	}
	return (f.is(k+1, "of") || f.class(k+1) == scale) && (f.class(k) == fraction) == (top > 1)
}

// wordStep is the place to which a number in words is rounded: its last digit
// that is not zero.
func wordStep(v float64) float64 {
	if v == 0 || v != math.Trunc(v) {
		return 1
	}
	s := 1.0
	for math.Mod(v, s*10) == 0 {
		s *= 10
	}
	return s
}

// articleNumber reads "a dozen", "a hundred and fifty", "a few hundred",
// "a handful", "a third of", "a half million", "a quarter of a million".
func (f *finder) articleNumber(n number) (number, bool) {
	j := n.start + 1
	switch f.class(j) {
	case hundred, scale:
		m, _ := f.cardinalFrom(n, j)
		return m, true
	case dozen:
		n.value, n.step, n.end, n.scaled = 12, 1, j+1, true
		return n, true
	case few:
		return f.fewNumber(n, j)
	case half:
		return f.articleHalf(n, j)
	case quarter, ordinal:
		return f.articleFraction(n, j)
	}
	return n, false
}

// articleHalf reads "a half turn", "a half-dozen", "a half million": "half" is at j.
func (f *finder) articleHalf(n number, j int) (number, bool) {
	if m, ok := f.halfNumber(number{start: j, words: true}); ok && m.sort == cardinal && !m.scaled {
		m.start = n.start
		return m, true
	}
	k := j + 1
	if f.dash(k) {
		k++
	}
	switch f.class(k) {
	case dozen:
		n.value, n.step, n.end, n.scaled = 6, 1, k+1, true
		return n, true
	case scale:
		n.value, n.step, n.end = 0.5, 0.5, j+1
		return f.scales(n), true
	}
	return n, false
}

// articleFraction reads "a third of", "a quarter-inch", "a quarter million": the fraction is
// at j.
func (f *finder) articleFraction(n number, j int) (number, bool) {
	d := f.denominator(j)
	if d == 0 {
		return n, false
	}
	n.value, n.step, n.end = round4(1/d), 0.04, j+1
	if f.class(j+1) == scale || f.dash(j+1) && f.class(j+2) == scale {
		return f.scales(n), true
	}
	if f.class(j) == quarter && f.quartered(j+1) {
		n.sort, n.step = cardinal, 0.25
		return n, true // a quarter-inch, a quarter point
	}
	n.sort = fractionNumber
	told := f.hedgedArticle(n.start) || f.is(n.start-1, "by") && f.changing(n.start-2)
	if told && d > 2 && !f.dash(j+1) && !f.is(j+1, "of") && (!f.nounAt(j+1) || f.verbAt(j+1)) {
		return n, true // "about a third were children", "fell by a tenth"
	}
	m := f.skipOf(j + 1)
	if m > j+1 && f.class(m) == scale { // a third of a million
		n.sort, n.end = cardinal, m
		return f.scales(n), true
	}
	return n, m > j+1
}

// changing reports whether a change is told right before item k or of what stands there:
// "fell", "cut the emissions of mills".
func (f *finder) changing(k int) bool {
	for end := max(0, k-6); k >= end && f.it[k].form == wordForm; k-- {
		if in(changes[:], f.it[k].low) {
			return true
		}
	}
	return false
}

// quartered reports whether what stands at j, behind "quarter", is cut in quarters: a
// point of a rate, behind a hyphen also a unit.
func (f *finder) quartered(j int) bool {
	switch f.low(j) {
	case "point", "percentage", "century", "mile", "inch", "hour", "acre", "ounce", "pound", "cup", "ton":
		return true
	}
	u, _ := lookupUnit(f.low(j + 1))
	return f.dash(j) && (f.is(j+1, "point") || f.is(j+1, "percentage") || u.name != "" && !u.abbr)
}

// hedgedArticle reports whether a hedge stands before the article at i.
func (f *finder) hedgedArticle(i int) bool {
	return f.hedgeBefore(&amount{first: i}, i).hedge != Exact
}

// cardinalFrom reads the number whose "one" is an article: "a hundred and fifty".
func (f *finder) cardinalFrom(n number, j int) (number, bool) {
	total, cur := 0.0, 1.0
	if f.class(j) == hundred {
		cur = 100
		j++
	}
	if f.class(j) == scale {
		total, cur = cur*f.it[j].value, 0
		j++
	}
	n.scaled = true
	if f.is(j, "and") && (f.class(j+1) == small || f.class(j+1) == tens) && f.it[j+1].value > 1 {
		m, ok := f.cardinalWords(number{start: j + 1})
		if ok && m.value < 100 && m.sort == cardinal {
			cur, j = cur+m.value, m.end
			if f.class(j) == scale {
				cur, j = cur*f.it[j].value, j+1
			}
		}
	}
	n.value, n.end = total+cur, j
	n.step = wordStep(n.value)
	if h := f.andHalf(n); h.end > n.end { // a million and a half
		n.end, n.value = h.end, n.value*(1+h.value-n.value)
		n.step = wordStep(n.value)
	}
	return n, true
}

// skipOf steps over "of" and "of a": a quarter of a million.
func (f *finder) skipOf(j int) int {
	if !f.is(j, "of") {
		return j
	}
	if f.class(j+1) == article {
		return j + 2
	}
	return j + 1
}

// halfNumber reads "half a million", "half-million", "half a dozen", "half of".
func (f *finder) halfNumber(n number) (number, bool) {
	i := n.start
	n.value, n.step, n.end = 0.5, 0.04, i+1
	j := i + 1
	if f.dash(j) {
		j++
	}
	if f.class(j) == article {
		j++
	}
	switch f.class(j) {
	case dozen, scale:
		n.end = j
		n = f.scales(n)
		n.step = wordStep(n.value)
		return n, true
	}
	n.sort = fractionNumber
	if in(halved[:], f.low(j)) && f.class(i-1) != ordinal {
		if f.class(j-1) == article {
			n.end = j
		}
		n.sort, n.step = cardinal, 0.5
		return n, true
	}
	return n, f.halfHere(i)
}

// halved are things of which there are halves: "half a point"; sorted.
var halved = [...]string{
	"acre", "centuries", "century", "cup", "day", "decade", "foot", "gallon", "hour", "inch",
	"kilometer", "kilometre", "litre", "mile", "million", "minute", "month", "ounce", "percent",
	"percentage", "pint", "point", "pound", "second", "tablespoon", "teaspoon", "ton", "tonne",
	"turn", "year",
}

// halfHere tells "half of the seats", "half the seats", "by half" from "first half",
// "half-brother", "a half", "half-time".
func (f *finder) halfHere(i int) bool {
	if f.dash(i+1) || f.class(i-1) == ordinal {
		return false
	}
	before := f.low(i - 1)
	switch before {
	case "-", "the", "other", "better", "'s":
		return false
	}
	switch f.low(i + 1) {
	case "of", "the", "its", "their", "his", "her", "our", "all", "that", "those":
		return true
	}
	switch before {
	case "between", "by", "than", "about", "nearly", "almost", "roughly", "around":
		return true
	case ",", "and":
		return f.pastParticiple(i + 1)
	case "in":
		return !f.is(i+1, "time")
	}
	return false
}

// vagueNumber reads "dozens", "tens of thousands", "hundreds of millions".
func (f *finder) vagueNumber(n number) (number, bool) {
	i := n.start
	v, j := f.it[i].value, i+1
	if f.it[i].low == "tens" || f.it[i].low == "hundreds" || f.it[i].low == "thousands" {
		if f.is(j, "of") && f.class(j+1) == vague && f.it[j+1].value > v {
			v, j = v*f.it[j+1].value, j+2
		} else if f.it[i].low == "tens" {
			return n, false
		}
	}
	if v == 20 && !f.is(j, "of") && !f.is(j, "more") {
		return n, false // "scores" counts by twenties only in "scores of"
	}
	n.sort, n.end, n.scaled = vagueNumber, j, true
	n.low, n.high = 2*v, 20*v-1
	switch {
	case v == 12:
		n.high = 99
	case v == 20:
		n.high = 199
	case f.it[j-1].value >= 1e6:
		n.high = 1000*v - 1
	}
	return n, true
}

// pairOf reports whether things come at j that a pair is two of, "a pair of left hooks",
// and not one that is called a pair: "a pair of running shoes".
func (f *finder) pairOf(j int) bool {
	for end := min(j+5, len(f.it)); j < end && f.it[j].form == wordForm && !in(stops[:], f.it[j].low); j++ {
		switch f.it[j].low {
		case "binoculars", "boots", "glasses", "gloves", "handcuffs", "jeans", "pants", "scissors", "shoes",
			"shorts", "socks", "sneakers", "sunglasses", "trousers":
			return false
		}
		if f.pluralAt(j) && !f.pluralAt(j+1) {
			return true
		}
	}
	return false
}

// fewNumber reads "several hundred", "a few thousand", "a couple of hundred",
// "a handful": the word is at j. Alone, "several" and "few" are no figures.
func (f *finder) fewNumber(n number, j int) (number, bool) {
	w := f.it[j].low
	k := j + 1
	if w == "couple" && f.is(k, "of") {
		k++
	}
	if c := f.class(k); (c == hundred || c == scale || c == dozen) && w != "handful" {
		v := f.it[k].value
		n.sort, n.end, n.scaled = vagueNumber, k+1, true
		if c == hundred && f.class(k+1) == scale {
			v, n.end = v*f.it[k+1].value, k+2
		}
		n.low, n.high = 2*v, 10*v-1
		if w == "couple" {
			n.high = 3*v - 1
		}
		return n, true
	}
	if w == "pair" {
		n.value, n.step, n.end, n.scaled = 2, 1, j+1, true
		return n, f.class(j-1) == article && (k >= len(f.it) || f.is(k, "of") && f.pairOf(k+1))
	}
	if w == "handful" && f.class(j-1) == article {
		n.sort, n.end, n.low, n.high = vagueNumber, j+1, 2, 9
		return n, true
	}
	return n, false
}
