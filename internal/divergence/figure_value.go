package divergence

import (
	"math"
	"strings"

	"twosource/internal/figures"
)

// A verdict is what two figures for one quantity are to each other.
type verdict uint8

const (
	incomparable verdict = iota // not of one sort: dollars and euros, a date and a count
	same
	vaguer // both could be right: one is vaguer, rounder or bounded
	clash  // as stated, both cannot be right
)

// An interval is the values that a figure leaves open, in the base unit of its kind.
type interval struct {
	lo, hi         float64
	openLo, openHi bool // the end itself is excluded: "more than 100"
}

func (x interval) meets(y interval) bool {
	lo, hi := max(x.lo, y.lo), min(x.hi, y.hi)
	if lo == hi {
		open := x.lo == lo && x.openLo || y.lo == lo && y.openLo || x.hi == hi && x.openHi || y.hi == hi && y.openHi
		return !open
	}
	return lo < hi
}

// A reading is one figure with what comparing needs: the words of its span, its
// value and the grain of that value in the base unit of its kind.
type reading struct {
	*figures.Figure
	words string  // the span, in lower case
	value float64 // in the base unit
	high  float64
	scale float64 // base units in one of the figure's own
	grain float64 // worth of one in the last digit that the writer gave: 100 for 1,700; 0.01 for 35.72
}

// tolerance is how far from its value a figure with "about" may lie: half its
// grain, where 250 has a grain of 50, and never more than a fifth. So "about 50"
// allows 47 and "roughly 141 million" does not allow 139 million.
func (r *reading) tolerance() float64 {
	grain := r.grain
	if n := math.Round(r.value / grain); n > 9 && math.Mod(n, 5) == 0 {
		grain *= 5
	}
	return min(grain/2, math.Abs(r.value)/5)
}

// bounds is the interval of a figure with a value.
func (r *reading) bounds() interval {
	v := r.value
	switch r.Hedge {
	case figures.About:
		t := r.tolerance()
		return interval{v - t, v + t, false, false}
	case figures.AtLeast:
		return interval{v, math.Inf(1), false, true}
	case figures.MoreThan:
		return interval{v, math.Inf(1), true, true}
	case figures.AtMost:
		return interval{math.Inf(-1), v, true, false}
	case figures.LessThan:
		if nears(r.words) {
			return interval{v - max(r.grain/2, math.Abs(v)*0.15), v, true, true}
		}
		return interval{math.Inf(-1), v, true, true}
	}
	if r.HasHigh {
		return interval{min(v, r.high), max(v, r.high), false, false}
	}
	return interval{v, v, false, false}
}

// nears reports whether a bound is also close: "nearly 100" is not 40.
func nears(words string) bool {
	for _, w := range [...]string{"nearly", "almost", "just under", "close to", "just short", "just below"} {
		if strings.Contains(words, w) {
			return true
		}
	}
	return false
}

// grainOf finds the worth of one in the last digit given, from the words and the
// value: decimals count as written ("1.70 million" has a grain of 10,000), whole
// numbers end at their trailing noughts.
func grainOf(words string, value float64) float64 {
	if d, literal := decimals(words); d > 0 && literal != 0 {
		return math.Abs(value/literal) * math.Pow10(-d)
	}
	if value == 0 || value != math.Trunc(value) {
		return 1e-6 * max(1, math.Abs(value))
	}
	grain := 1.0
	for v := math.Abs(value); v >= 10 && math.Mod(v, 10) == 0 && grain < 1e15; v /= 10 {
		grain *= 10
	}
	return grain
}

// decimals reads the first number written in digits: how many decimals it has, and
// its value.
func decimals(words string) (n int, value float64) {
	i := strings.IndexAny(words, "0123456789")
	if i < 0 {
		return 0, 0
	}
	point, unit := false, 1.0
	for ; i < len(words); i++ {
		switch c := words[i]; {
		case c >= '0' && c <= '9':
			if point {
				n++
				unit /= 10
				value += float64(c-'0') * unit
			} else {
				value = value*10 + float64(c-'0')
			}
		case c == '.' && !point && i+1 < len(words) && words[i+1] >= '0' && words[i+1] <= '9':
			point = true
		case c != ',':
			return n, value
		}
	}
	return n, value
}

// rounds reports whether y is x rounded for readers. Digits written out as
// decimals or before a scale word ("1.2 billion") show how far they were rounded;
// plain ones ("1,700") may also be exact, and get less room.
func rounds(x, y *reading) bool {
	if y.grain <= x.grain || y.value == 0 {
		return false
	}
	off := math.Abs(x.value-y.value) / math.Abs(y.value)
	room := 0.025
	if y.grain != math.Trunc(y.grain) || scaled(y.words) {
		room = 0.05
	} else if math.Abs(y.value) < 100 {
		return false // 10 dead and 11 dead are two counts
	}
	return off <= room && math.Abs(math.Floor(x.value/y.grain+0.5)*y.grain-y.value) < y.grain*1e-6
}

// scaled reports whether the number is written with a scale word, "5 million".
func scaled(words string) bool {
	return strings.Contains(words, "illion") || strings.HasSuffix(words, "bn") || strings.HasSuffix(words, "m") && strings.ContainsAny(words, "0123456789")
}

// converts reports whether two amounts in different units are one, as news
// converts: 10 kilometres are 6 miles, 100 miles are 160 kilometres.
func converts(x, y *reading) bool {
	near := func(from, to *reading) bool {
		v := from.value / to.scale // in the unit of to
		w := to.value / to.scale
		g := to.grain / to.scale
		return math.Abs(v-w) <= max(g/2, math.Abs(w)*0.005)
	}
	return math.Abs(x.value-y.value) <= 0.08*max(math.Abs(x.value), math.Abs(y.value)) && (near(x, y) || near(y, x))
}

// weigh compares two figures of numbers; the reason is in an editor's words.
func weigh(x, y *reading) (verdict, string) {
	if x.HasValue && y.HasValue && x.HasHigh == y.HasHigh && equal(x.value, y.value) && (!x.HasHigh || equal(x.high, y.high)) {
		switch {
		case x.Hedge == y.Hedge:
			return same, ""
		case x.bounds().meets(y.bounds()) || x.Hedge == figures.Exact || y.Hedge == figures.Exact:
			return vaguer, "the same number, hedged differently"
		}
		return clash, "one puts it under, the other over the same number"
	}
	if x.Unit != y.Unit && converts(x, y) && !x.HasHigh && !y.HasHigh {
		return same, ""
	}
	bx, by := x.bounds(), y.bounds()
	if bx.meets(by) {
		return vaguer, "both could be right: one is vaguer or only a bound"
	}
	if exactish(x) && exactish(y) && (rounds(x, y) || rounds(y, x)) {
		return vaguer, "one is the other, rounded"
	}
	return clash, "as stated, both cannot be right"
}

func exactish(r *reading) bool { return (r.Hedge == figures.Exact || r.Hedge == figures.About) && !r.HasHigh }

func equal(x, y float64) bool { return math.Abs(x-y) <= 1e-9*max(math.Abs(x), math.Abs(y)) }
