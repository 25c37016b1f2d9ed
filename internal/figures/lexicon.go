package figures

import "sort"

// A class says what part a word plays in the grammar of numbers and dates.
type class uint8

const (
	none      class = iota
	small           // zero to nineteen
	tens            // twenty to ninety
	hundred         // hundred
	scale           // thousand and up
	dozen           // dozen
	vague           // dozens, hundreds, thousands …: value is the unit counted by
	ordinal         // first …
	fraction        // thirds, quarters …: value is the divisor
	half            // half
	quarter         // quarter: a fraction, a season of a company's year, a coin
	month           // value is 1 to 12
	weekday         // value is 0 (Sunday) to 6
	article         // a, an
	few             // several, few, couple, handful
	nothing         // no, none, nobody
	relative        // words that begin a relative date: last, yesterday …
	clockWord       // noon, midnight
	lasting         // hourlong, daylong: value is the length in seconds
	opener          // may open a figure with what follows: Rs, USD, minus, double
)

type entry struct {
	word  string
	class class
	value float64
}

// byLetter[c] is the index of the first word of the lexicon that begins with 'a'+c
// or a later letter; every word is looked up once, so the search starts near.
var byLetter = func() (at [27]uint8) {
	k := 0
	for c := range at {
		for k < len(lexicon) && lexicon[k].word[0] < 'a'+byte(c) {
			k++
		}
		at[c] = uint8(k)
	}
	return at
}()

func lookup(w string) (entry, bool) {
	if len(w) == 0 || len(w) > 13 || w[0] < 'a' || w[0] > 'z' {
		return entry{}, false
	}
	lo, hi := int(byLetter[w[0]-'a']), int(byLetter[w[0]-'a'+1])
	k := lo + sort.Search(hi-lo, func(i int) bool { return lexicon[lo+i].word >= w })
	if k < hi && lexicon[k].word == w {
		return lexicon[k], true
	}
	return entry{}, false
}

// lexicon of the words that may begin or continue a figure; sorted.
var lexicon = [...]entry{
	{"a", article, 1},
	{"aed", opener, 0},
	{"an", article, 1},
	{"apr", month, 4},
	{"april", month, 4},
	{"au", opener, 0},
	{"aud", opener, 0},
	{"aug", month, 8},
	{"august", month, 8},
	{"aus", opener, 0},
	{"billion", scale, 1e9},
	{"billions", vague, 1e9},
	{"brl", opener, 0},
	{"c", opener, 0},
	{"ca", opener, 0},
	{"cad", opener, 0},
	{"cdn", opener, 0},
	{"chf", opener, 0},
	{"cny", opener, 0},
	{"couple", few, 2},
	{"crore", scale, 1e7},
	{"crores", scale, 1e7},
	{"day", opener, 0},
	{"daylong", lasting, day},
	{"dec", month, 12},
	{"december", month, 12},
	{"dkk", opener, 0},
	{"dollar", opener, 0},
	{"double", opener, 0},
	{"dozen", dozen, 12},
	{"dozens", vague, 12},
	{"eight", small, 8},
	{"eighteen", small, 18},
	{"eighteenth", ordinal, 18},
	{"eighth", ordinal, 8},
	{"eighths", fraction, 8},
	{"eighties", opener, 80},
	{"eightieth", ordinal, 80},
	{"eighty", tens, 80},
	{"eleven", small, 11},
	{"eleventh", ordinal, 11},
	{"eur", opener, 0},
	{"feb", month, 2},
	{"february", month, 2},
	{"few", few, 3},
	{"fifteen", small, 15},
	{"fifteenth", ordinal, 15},
	{"fifth", ordinal, 5},
	{"fifths", fraction, 5},
	{"fifties", opener, 50},
	{"fiftieth", ordinal, 50},
	{"fifty", tens, 50},
	{"first", ordinal, 1},
	{"five", small, 5},
	{"forties", opener, 40},
	{"fortieth", ordinal, 40},
	{"forty", tens, 40},
	{"four", small, 4},
	{"fourteen", small, 14},
	{"fourteenth", ordinal, 14},
	{"fourth", ordinal, 4},
	{"fourths", fraction, 4},
	{"fri", weekday, 5},
	{"friday", weekday, 5},
	{"gbp", opener, 0},
	{"half", half, 0.5},
	{"handful", few, 5},
	{"hk", opener, 0},
	{"hkd", opener, 0},
	{"hour", opener, 0},
	{"hourlong", lasting, 3600},
	{"hundred", hundred, 100},
	{"hundreds", vague, 100},
	{"hundredth", ordinal, 100},
	{"idr", opener, 0},
	{"ils", opener, 0},
	{"inr", opener, 0},
	{"jan", month, 1},
	{"january", month, 1},
	{"jpy", opener, 0},
	{"jul", month, 7},
	{"july", month, 7},
	{"jun", month, 6},
	{"june", month, 6},
	{"krw", opener, 0},
	{"ksh", opener, 0},
	{"lakh", scale, 1e5},
	{"lakhs", scale, 1e5},
	{"last", relative, 0},
	{"mar", month, 3},
	{"march", month, 3},
	{"maud", opener, 0},
	{"may", month, 5},
	{"meur", opener, 0},
	{"mex", opener, 0},
	{"midday", clockWord, 12},
	{"midnight", clockWord, 0},
	{"mile", opener, 0},
	{"million", scale, 1e6},
	{"millions", vague, 1e6},
	{"millionth", ordinal, 1e6},
	{"minus", opener, 0},
	{"mon", weekday, 1},
	{"monday", weekday, 1},
	{"month", opener, 0},
	{"monthlong", lasting, year / 12},
	{"musd", opener, 0},
	{"mx", opener, 0},
	{"mxn", opener, 0},
	{"myr", opener, 0},
	{"next", relative, 0},
	{"ngn", opener, 0},
	{"nil", small, 0},
	{"nine", small, 9},
	{"nineteen", small, 19},
	{"nineteenth", ordinal, 19},
	{"nineties", opener, 90},
	{"ninetieth", ordinal, 90},
	{"ninety", tens, 90},
	{"ninth", ordinal, 9},
	{"ninths", fraction, 9},
	{"no", nothing, 0},
	{"nobody", nothing, 0},
	{"nok", opener, 0},
	{"none", nothing, 0},
	{"noon", clockWord, 12},
	{"nov", month, 11},
	{"november", month, 11},
	{"nt", opener, 0},
	{"nz", opener, 0},
	{"nzd", opener, 0},
	{"oct", month, 10},
	{"october", month, 10},
	{"one", small, 1},
	{"pair", few, 2},
	{"php", opener, 0},
	{"pkr", opener, 0},
	{"pln", opener, 0},
	{"quadrillion", scale, 1e15},
	{"quarter", quarter, 0.25},
	{"quarters", fraction, 4},
	{"r", opener, 0},
	{"rm", opener, 0},
	{"rmb", opener, 0},
	{"rp", opener, 0},
	{"rs", opener, 0},
	{"rub", opener, 0},
	{"s", opener, 0},
	{"sar", opener, 0},
	{"sat", weekday, 6},
	{"saturday", weekday, 6},
	{"scores", vague, 20},
	{"second", ordinal, 2},
	{"sek", opener, 0},
	{"sen", opener, 0},
	{"sep", month, 9},
	{"sept", month, 9},
	{"september", month, 9},
	{"seven", small, 7},
	{"seventeen", small, 17},
	{"seventeenth", ordinal, 17},
	{"seventh", ordinal, 7},
	{"sevenths", fraction, 7},
	{"seventies", opener, 70},
	{"seventieth", ordinal, 70},
	{"seventy", tens, 70},
	{"several", few, 3},
	{"sgd", opener, 0},
	{"single", opener, 0},
	{"six", small, 6},
	{"sixteen", small, 16},
	{"sixteenth", ordinal, 16},
	{"sixth", ordinal, 6},
	{"sixths", fraction, 6},
	{"sixties", opener, 60},
	{"sixtieth", ordinal, 60},
	{"sixty", tens, 60},
	{"sun", weekday, 0},
	{"sunday", weekday, 0},
	{"ten", small, 10},
	{"tens", vague, 10},
	{"tenth", ordinal, 10},
	{"tenths", fraction, 10},
	{"thb", opener, 0},
	{"third", ordinal, 3},
	{"thirds", fraction, 3},
	{"thirteen", small, 13},
	{"thirteenth", ordinal, 13},
	{"thirties", opener, 30},
	{"thirtieth", ordinal, 30},
	{"thirty", tens, 30},
	{"this", relative, 0},
	{"thousand", scale, 1e3},
	{"thousands", vague, 1e3},
	{"thousandth", ordinal, 1e3},
	{"three", small, 3},
	{"thu", weekday, 4},
	{"thurs", weekday, 4},
	{"thursday", weekday, 4},
	{"today", relative, 0},
	{"tomorrow", relative, 0},
	{"tonight", relative, 0},
	{"trillion", scale, 1e12},
	{"trillions", vague, 1e12},
	{"triple", opener, 0},
	{"try", opener, 0},
	{"tue", weekday, 2},
	{"tues", weekday, 2},
	{"tuesday", weekday, 2},
	{"twd", opener, 0},
	{"twelfth", ordinal, 12},
	{"twelve", small, 12},
	{"twenties", opener, 20},
	{"twentieth", ordinal, 20},
	{"twenty", tens, 20},
	{"two", small, 2},
	{"u.s", opener, 0},
	{"u.s.", opener, 0},
	{"uah", opener, 0},
	{"us", opener, 0},
	{"usd", opener, 0},
	{"wed", weekday, 3},
	{"wednesday", weekday, 3},
	{"week", opener, 0},
	{"weeklong", lasting, 7 * day},
	{"year", opener, 0},
	{"yearlong", lasting, year},
	{"yesterday", relative, 0},
	{"zar", opener, 0},
	{"zero", small, 0},
}

// in reports whether the sorted list holds w.
func in(list []string, w string) bool {
	k := sort.SearchStrings(list, w)
	return k < len(list) && list[k] == w
}
