package figures

import (
	"math"

	"twosource/internal/text"
)

// A number is what digits or numerals in words are worth, without unit or hedge.
type number struct {
	start, end int // items
	sort       numberSort
	value      float64
	step       float64
	low, high  float64 // what a vague number spans
	words      bool    // spelled out
	scaled     bool    // has a word or letter of scale: million, bn, dozen
	plain      bool    // one run of digits, with nothing before or behind
	digits     int8
}

type numberSort uint8

const (
	cardinal numberSort = iota
	ordinalNumber
	fractionNumber
	vagueNumber
)

func (f *finder) is(i int, w string) bool { return i >= 0 && i < len(f.it) && f.it[i].low == w }

func (f *finder) class(i int) class {
	if i < 0 || i >= len(f.it) {
		return none
	}
	return f.it[i].class
}

// among reports whether item i is one of the words, which blanks part.
func (f *finder) among(i int, words string) bool { return text.Among(f.low(i), words) }

// digitsAt reports whether digits stand at item i.
func (f *finder) digitsAt(i int) bool { return i >= 0 && i < len(f.it) && f.it[i].form == numForm }

// wordAt reports whether a word stands there.
func (f *finder) wordAt(i int) bool { return i >= 0 && i < len(f.it) && f.it[i].form == wordForm }

// upperAt reports whether what stands there begins with a capital.
func (f *finder) upperAt(i int) bool { return i >= 0 && i < len(f.it) && f.it[i].upper }

// telling reports whether a word stands there that is no function word, numeral or date.
func (f *finder) telling(i int) bool {
	return f.wordAt(i) && f.it[i].class == none && !in(stops[:], f.it[i].low)
}

// endsAt reports whether a mark or nothing stands there.
func (f *finder) endsAt(i int) bool { return i >= len(f.it) || f.it[i].form == markForm }

// glued reports whether item i stands against the one before it.
func (f *finder) glued(i int) bool { return i > 0 && i < len(f.it) && !f.it[i].spaced }

// dash reports whether item i is a hyphen between words: "twenty-five".
func (f *finder) dash(i int) bool { return f.is(i, "-") }

// number reads the number that begins at item i.
func (f *finder) number(i int) (n number, ok bool) {
	if i >= len(f.it) {
		return n, false
	}
	switch x := &f.it[i]; {
	case x.form == numForm:
		return f.digitNumber(i), true
	case x.form == markForm:
		if x.low == "." && f.digitsAt(i+1) && f.glued(i+1) && f.it[i+1].plain && f.opensDecimal(i) {
			n = f.digitNumber(i + 1)
			k := math.Pow10(int(f.it[i+1].digits))
			n.start, n.plain = i, false
			n.value, n.step = n.value/k, n.step/k
			return n, true
		}
		if v := fractionMark(x.low); v > 0 {
			return f.scales(number{start: i, end: i + 1, sort: fractionNumber, value: v, step: 0.04}), true
		}
		return n, false
	}
	return f.wordNumber(i)
}

// opensDecimal reports whether the point at item i begins a decimal: "hit .312", also
// in brackets, "(.454)", and where odd spacing has lost the blank, "over.500".
func (f *finder) opensDecimal(i int) bool {
	if !f.glued(i) {
		return true
	}
	switch p := &f.it[i-1]; p.form {
	case markForm:
		return p.low != "."
	case wordForm:
		return !p.upper && f.it[i+1].digits == 3
	}
	return false
}

// round4 gives fractions to four decimals: two-thirds is 0.6667.
func round4(v float64) float64 { return math.Round(v*1e4) / 1e4 }

func fractionMark(m string) float64 {
	switch m {
	case "½":
		return 0.5
	case "¼":
		return 0.25
	case "¾":
		return 0.75
	case "⅓":
		return 0.3333
	case "⅔":
		return 0.6667
	case "⅛":
		return 0.125
	}
	return 0
}

// digitNumber reads the number whose first item is the digits i.
func (f *finder) digitNumber(i int) number {
	x := &f.it[i]
	n := number{start: i, end: i + 1, value: x.value, step: x.step, plain: x.plain, digits: x.digits}
	j := i + 1
	if v, end := f.slashed(i); v > 0 {
		n.sort, n.value, n.step, n.end, n.plain = fractionNumber, round4(v), 0.04, end, false
		return f.scales(n)
	}
	if j < len(f.it) && x.plain { // 10 1/2, 7½
		if v, end := f.slashed(j); v > 0 && f.it[j].spaced {
			n.value, n.step, n.end, n.plain = n.value+v, 0.25, end, false
		} else if v := fractionMark(f.it[j].low); v > 0 {
			n.value, n.step, n.end, n.plain = n.value+v, 0.25, j+1, false
		}
	}
	if f.dash(j) && x.plain && f.glued(j) && f.glued(j+1) { // 2-1/2
		if v, end := f.slashed(j + 1); v > 0 {
			n.value, n.step, n.end, n.plain = n.value+v, 0.25, end, false
		}
	}
	if n.end == j && f.glued(j) && ordinalSuffix(f.it[j].low) && !f.stone(j) {
		n.sort, n.end, n.plain = ordinalNumber, j+1, false
		return n
	}
	return f.scales(f.andHalf(n))
}

// stone reports whether the "st" at j is a weight: "14st 6lb", no 14th.
func (f *finder) stone(j int) bool {
	v := int(f.it[j-1].value)
	return f.is(j, "st") && (v%10 != 1 || v%100 == 11 || j+2 < len(f.it) && f.it[j+1].form == numForm && f.is(j+2, "lb"))
}

func ordinalSuffix(w string) bool { return text.Among(w, "st nd rd th") }

// slashed reads "1/4", "2/3": small digits, the lower number one that things are
// divided by.
func (f *finder) slashed(i int) (float64, int) {
	if i+2 >= len(f.it) || f.it[i].form != numForm || !f.is(i+1, "/") || f.it[i+2].form != numForm {
		return 0, 0
	}
	a, b := &f.it[i], &f.it[i+2]
	if !(f.glued(i+1) && f.glued(i+2)) || !a.plain || !b.plain || a.value >= b.value || a.value == 0 {
		return 0, 0
	}
	if f.is(i+3, "/") || i > 0 && f.is(i-1, "/") || f.upperAt(i+3) && f.it[i+3].spaced && !f.caps {
		return 0, 0 // "the 9/12 Project"
	}
	switch b.value {
	case 2, 3, 4, 5, 6, 8, 10, 16, 32, 64, 100:
		return a.value / b.value, i + 3
	}
	return 0, 0
}

// andHalf reads "and a half", "and a quarter" behind n: two and a half.
func (f *finder) andHalf(n number) number {
	j := n.end
	if f.dash(j) {
		j++
	}
	if !f.is(j, "and") {
		return n
	}
	j++
	if f.dash(j) {
		j++
	}
	k := 1.0
	switch {
	case f.class(j) == article:
		j++
	case f.is(j, "one"):
		j++
	case f.is(j, "three"):
		j, k = j+1, 3
	default:
		return n
	}
	if f.dash(j) {
		j++
	}
	switch {
	case k == 1 && f.class(j) == half:
		n.value += 0.5
	case k == 1 && f.class(j) == quarter || k == 3 && f.is(j, "quarters"):
		n.value += 0.25 * k
	default:
		return n
	}
	n.step, n.end, n.plain = 0.5, j+1, false
	return n
}

// scales reads the words of scale behind digits: million, bn, 1.5m, 450k, lakh.
func (f *finder) scales(n number) number {
	for {
		j := n.end
		if f.dash(j) && j+1 < len(f.it) {
			j++
		}
		k := 0.0
		switch f.class(j) {
		case hundred, scale, dozen:
			k = f.it[j].value
			if f.class(j) == dozen && n.scaled {
				return n
			}
		default:
			if j == n.end && !n.scaled {
				k = f.scaleLetters(n, j)
			}
		}
		if k == 0 {
			return n
		}
		n.value, n.step, n.end = n.value*k, n.step*k, j+1
		n.scaled, n.plain = true, false
		if n.sort == fractionNumber {
			n.sort = cardinal
		}
		n = f.andHalf(n)
	}
}

// scaleLetters gives the worth of the abbreviation at j, or 0. A single m after
// bare digits may be metres: it counts only before something counted.
func (f *finder) scaleLetters(n number, j int) float64 {
	if !f.wordAt(j) {
		return 0
	}
	money := n.start > 0 && f.isCurrencyItem(n.start-1)
	raw := f.r.In(f.it[j].Span)
	switch f.it[j].low {
	case "m":
		if money {
			return 1e6
		}
		counts := f.countedNext(j+1) || f.moneyWord(number{scaled: true, value: 1e6}, j+1) != "" // "4m people", "4m lei"
		if f.glued(j) && (counts || raw == "M" && !f.is(j+1, "-")) {
			return 1e6
		}
	case "mn", "mln", "mio":
		return 1e6
	case "bn", "bln", "mrd":
		return 1e9
	case "b":
		if money || f.glued(j) {
			return 1e9
		}
	case "tn", "trn", "trln":
		return 1e12
	case "t":
		if money {
			return 1e12
		}
	case "k":
		if f.glued(j) {
			return 1e3
		}
	case "cr":
		return 1e7
	}
	return 0
}

// countedNext reports whether item j looks like a plural noun that is counted,
// not like a word that follows a length ("48m tall", "400m hurdles").
func (f *finder) countedNext(j int) bool {
	if j < len(f.it) && (f.is(j, "-") || in(oneLength[:], f.it[j].low)) {
		return false
	}
	return f.pluralAt(j) || f.pluralAt(j+1) && f.it[j].form == wordForm && !in(stops[:], f.it[j].low) && !in(dimensions[:], f.it[j].low)
}

// dimensions are words that follow a length; sorted.
var dimensions = [...]string{
	"away", "deep", "freestyle", "from", "high", "hurdles", "long", "race", "relay", "sprint", "tall",
	"thick", "wide",
}

// oneLength are things of which one has its length before it, "4m waves"; sorted.
var oneLength = [...]string{"barriers", "breakers", "fences", "hurdles", "poles", "races", "relays", "sprints", "swells", "walls", "waves"}
