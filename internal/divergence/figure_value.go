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

// A reading is one figure with what comparing needs: the words of its span, its
// value and the grain of that value in the base unit of its kind.
type reading struct {
	*figures.Figure
	limits *figures.Interval // what a word that is no figure leaves open, "several"
	words  string            // the span, in lower case
	open   stretch           // of a date: the days that it leaves open
	value  float64           // in the base unit of its dimension
	scale  float64           // base units in one of the figure's own
	body   figures.Hedge     // of a headline's figure: the hedge of the same number in the text below
	grain  float64           // worth of one in the last digit that the writer gave: 100 for 1,700; 0.01 for 35.72
}

// measure reads value, scale and grain.
func (r *reading) measure() {
	r.value = r.Amount()
	one, _, _ := figures.Convert(1, r.Unit)
	nought, _, _ := figures.Convert(0, r.Unit)
	r.scale = one - nought
	r.grain = max(2*r.Precision(), math.Abs(r.value)*1e-6)
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

// bounds is what the figure allows its quantity to be. It differs from
// [figures.Figure.Interval] where a difference is the question: what "about" and
// "nearly" leave open follows the digits given, not a tenth of the value.
func (r *reading) bounds() figures.Interval {
	if r.limits != nil {
		return *r.limits
	}
	i := r.Interval()
	if !r.HasValue || r.HasHigh {
		return i
	}
	switch {
	case r.Hedge == figures.About:
		t := r.tolerance()
		i.Lo, i.Hi = r.value-t, r.value+t
	case r.Hedge == figures.LessThan && r.Near:
		i.Lo, i.LoOpen = r.value-max(r.grain/2, math.Abs(r.value)*0.15), true
	}
	return i
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
	if g := y.grain / y.scale; g < 1-1e-9 || scaled(y.words) {
		room = 0.05
	} else if math.Abs(y.value) < 100 && x.grain >= x.scale {
		return false // 10 dead and 11 dead are two counts, but 73.2 percent are 73
	}
	return off <= room && math.Abs(math.Floor(x.value/y.grain+0.5)*y.grain-y.value) < y.grain*1e-6
}

// scaled reports whether the number is written with a scale word, "5 million".
func scaled(words string) bool {
	return strings.Contains(words, "illion") || strings.HasSuffix(words, "bn") || strings.HasSuffix(words, "m") && hasDigit(words)
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
	return within(0.08, x, y) && (near(x, y) || near(y, x))
}

// within reports whether two values differ by at most that part of the greater one.
func within(part float64, x, y *reading) bool {
	return math.Abs(x.value-y.value) <= part*max(math.Abs(x.value), math.Abs(y.value))
}

// looselyConverts reports whether two amounts in different units, one of them given as a
// rough one, are near enough to be one: "about 12 nautical miles", "20 kilometres".
func looselyConverts(x, y *reading) bool {
	rough := x.Hedge == figures.About || y.Hedge == figures.About
	return x.Unit != y.Unit && rough && within(0.12, x, y)
}

const rounded = "one is the other, rounded"

// weigh compares two figures of numbers; the reason is in an editor's words.
func weigh(x, y *reading) (verdict, string) {
	if x.limits != nil || y.limits != nil {
		return weighVague(x, y)
	}
	if x.Base() != y.Base() {
		return incomparable, ""
	}
	if figures.Equal(x.Figure, y.Figure) {
		switch {
		case x.Hedge == y.Hedge:
			return same, ""
		case x.Kind == figures.Duration && x.Value == 1 && (x.Hedge == figures.About || y.Hedge == figures.About):
			return same, "" // "about a month ago" is "a month ago"
		case x.bounds().Meets(y.bounds()) || x.Hedge == figures.Exact || y.Hedge == figures.Exact:
			return vaguer, "the same number, hedged differently"
		}
		return clash, "one puts it under, the other over the same number"
	}
	if x.Unit != y.Unit && converts(x, y) && !x.HasHigh && !y.HasHigh {
		if exactish(x) != exactish(y) {
			return vaguer, "the same amount, hedged differently"
		}
		return same, ""
	}
	switch {
	case !x.bounds().Meets(y.bounds()):
	case bounding(x)*bounding(y) > 0 && !within(0.09, x, y):
		return clash, "two different bounds"
	default:
		return vaguer, "both could be right: one is vaguer or only a bound"
	}
	if exactish(x) && exactish(y) && (rounds(x, y) || rounds(y, x) || looselyConverts(x, y)) {
		return vaguer, rounded
	}
	if x.inBody().bounds().Meets(y.inBody().bounds()) {
		return vaguer, "both could be right: a headline leaves out the hedge"
	}
	return clash, "as stated, both cannot be right"
}

// bounding is 1 for a figure that is a bound from below, -1 for one from above: "at least six"
// and "at least seven" are two counts, and so are two greatest sentences.
func bounding(r *reading) int {
	switch r.Hedge {
	case figures.AtLeast, figures.MoreThan:
		return 1
	case figures.AtMost, figures.LessThan:
		return -1
	}
	return 0
}

// inBody is the figure of a headline with the hedge that the text below gives it.
func (r *reading) inBody() *reading {
	if r.body == "" || r.body == r.Hedge {
		return r
	}
	x, f := *r, *r.Figure
	f.Hedge = r.body
	x.Figure = &f
	return &x
}

// exactish reports whether the figure is meant as one number, if only about that.
func exactish(r *reading) bool {
	return (r.Hedge == figures.Exact || r.Hedge == figures.About) && !r.HasHigh
}

// weighVague compares figures of which one at least is only a word like "several":
// it may be the vaguer one, and never contradicts.
func weighVague(x, y *reading) (verdict, string) {
	switch {
	case x.words == y.words:
		return same, ""
	case !x.HasValue && !y.HasValue || !x.bounds().Meets(y.bounds()):
		return incomparable, ""
	}
	return vaguer, "one gives a number, the other a vague word"
}

// compareFigures judges two figures that may measure one thing.
func compareFigures(x, y *quantity) (verdict, string) {
	switch {
	case sortOf(x.Kind) == figures.Date:
		v, why := weighMoments(&x.reading, &y.reading)
		switch {
		case v == same && x.part != y.part && (x.part == "" || y.part == ""):
			return vaguer, "one says in which part of it"
		case v == incomparable && (hourOf(x, y) || hourOf(y, x)):
			return vaguer, "the same day, one gives the hour"
		}
		return v, why
	case x.Unit != y.Unit && (x.twin == y.Unit && x.twin != "" || y.twin == x.Unit && y.twin != ""):
		return incomparable, "" // the same in the other one's unit stands beside it
	case x.Kind == figures.Ordinal && x.part != y.part && figures.Equal(x.Figure, y.Figure):
		switch {
		case x.part == "clock" || y.part == "clock":
			return vaguer, "one says when in it"
		case x.part == "" || y.part == "":
			return same, ""
		}
		return clash, "two different parts of it"
	case x.changesTo(y), y.changesTo(x):
		return same, ""
	case x.bare != y.bare, x.Kind == figures.Money && oneCurrency(x.Unit, y.Unit):
		x, y := *x, *y
		fx, fy := *x.Figure, *y.Figure
		fx.Unit, fy.Unit, x.Figure, y.Figure = "", "", &fx, &fy
		return weigh(&x.reading, &y.reading)
	case x.Kind == figures.Score:
		if x.value == y.value && x.High == y.High || x.value == y.High && x.High == y.value {
			return same, ""
		}
		return clash, "two different scores"
	}
	return weigh(&x.reading, &y.reading)
}

// changesTo reports whether the figure is a change that was read as a range, and the other its
// new value: "takes the fare from 40 to 80 cents", "the fare rises to 80 cents".
func (q *quantity) changesTo(o *quantity) bool {
	if !q.HasHigh || o.HasHigh || o.Hedge != figures.Exact || o.flags&level == 0 || !strings.HasPrefix(q.words, "from ") {
		return false
	}
	return q.Base() == o.Base() && q.High*q.scale == o.value
}

// oneCurrency reports whether one unit is the plain name of the other: "1.1 billion crowns" and
// "SEK 1.1bn".
func oneCurrency(u, v string) bool {
	for _, c := range [...]struct{ name, codes string }{
		{"crown", "CZK DKK ISK NOK SEK krone"},
		{"dinar", "BHD DZD IQD JOD KWD LYD RSD TND"},
		{"krone", "DKK NOK"},
		{"kwacha", "MWK ZMW"},
		{"manat", "AZN TMT"},
		{"peso", "ARS CLP COP CUP DOP MXN PHP UYU"},
		{"rial", "IRR OMR QAR SAR YER"},
		{"shilling", "KES SOS TZS UGX"},
	} {
		if c.name == u && among(v, c.codes) || c.name == v && among(u, c.codes) {
			return true
		}
	}
	return false
}

// hourOf reports whether x gives the hour on the day that is all that y gives.
func hourOf(x, y *quantity) bool {
	if x.day == nil || y.Kind != figures.Date || y.timed {
		return false
	}
	d, e := momentOf(&x.day.reading, x.day.Date), momentOf(&y.reading, y.Date)
	if e.from >= 0 || e.day == 0 && e.weekday == 0 {
		return false
	}
	v, _ := weighDays(d, e)
	return v == same
}
