package figures

import "math"

// An Interval is what a figure allows its quantity to be, in the base unit of its
// dimension (see [Convert]); a bound that is itself excluded is open.
type Interval struct {
	Lo, Hi         float64
	LoOpen, HiOpen bool
}

// Meets reports whether some amount lies in both intervals.
func (i Interval) Meets(o Interval) bool {
	if i.Lo > o.Lo || i.Lo == o.Lo && i.LoOpen {
		i, o = o, i
	}
	return o.Lo < i.Hi || o.Lo == i.Hi && !i.HiOpen && !o.LoOpen
}

// Base is the unit in which Interval and Amount are given: "m", "kg", "percent",
// "USD"; "" for a count.
func (f *Figure) Base() string {
	if f.Kind == Ratio {
		return "percent"
	}
	_, base, _ := Convert(0, f.Unit)
	return base
}

// Amount is Value in the base unit: 2 km is 2000, two-thirds is 66.7 percent.
// It is 0 where the figure has no value.
func (f *Figure) Amount() float64 { return f.convert(f.Value) }

func (f *Figure) convert(v float64) float64 {
	if f.Kind == Ratio {
		return v * 100
	}
	v, _, _ = Convert(v, f.Unit)
	return v
}

// scale is how many base units one Unit holds, without the offset of °F.
func (f *Figure) scale() float64 { return f.convert(1) - f.convert(0) }

// looseness is how far an amount that is hedged with "about" may lie from it.
const looseness = 0.1

// Interval is what the figure allows: "at least 12" is [12, +Inf), "nearly 100" is
// [90, 100), "about 50" is [45, 55], "dozens" is [24, 99], "25 to 30" is [25, 30].
// A figure that has neither a value nor a span (a date, a time) allows everything.
func (f *Figure) Interval() Interval {
	inf := math.Inf(1)
	switch {
	case f.high > 0:
		lo, hi := f.convert(f.low), f.convert(f.high)
		if f.Hedge == AtLeast || f.Hedge == MoreThan {
			hi = inf
		}
		return Interval{Lo: lo, Hi: hi}
	case !f.HasValue:
		return Interval{Lo: -inf, Hi: inf}
	case f.HasHigh && f.Kind != Score:
		return Interval{Lo: f.Amount(), Hi: f.convert(f.High)}
	}
	v := f.Amount()
	slack := max(math.Abs(v)*looseness, f.Precision())
	switch f.Hedge {
	case About:
		return Interval{Lo: v - slack, Hi: v + slack}
	case AtLeast, MoreThan:
		hi := inf
		if f.Near {
			hi = v + slack
		}
		return Interval{v, hi, f.Hedge == MoreThan, false}
	case AtMost, LessThan:
		lo := -inf
		if f.Near {
			lo = v - slack
		}
		return Interval{lo, v, false, f.Hedge == LessThan}
	}
	return Interval{Lo: v, Hi: v}
}

// Precision is half of the place to which the value is written, in the base unit:
// 0.05 for 35.7, half a million for 5 million. Zeros at the end of a whole number
// are taken as rounding (50 for 1,700); whether they are is for the reader.
func (f *Figure) Precision() float64 { return math.Abs(f.Step*f.scale()) / 2 }

// Rounded reports whether the two figures give one amount of which one is the
// rounding of the other: 35.7 and 35.72, 5 million and 4.96 million, 6 miles and
// 10 km. 1,700 and 1,750 are not.
func Rounded(f, g *Figure) bool {
	if !f.HasValue || !g.HasValue || f.Base() != g.Base() {
		return false
	}
	return f.rounds(g.Amount()) || g.rounds(f.Amount())
}

// rounds reports whether the amount v, in base units, is f's value when it is
// rounded to f's place.
func (f *Figure) rounds(v float64) bool {
	d, p := math.Abs(f.Amount()-v), f.Precision()
	return d <= p*(1+1e-9) && !(d == p && d != 0 && v > f.Amount()) || d <= 1e-9*math.Abs(v)
}

// Equal reports whether the two figures give the same amount in the same base
// unit, a range being equal to the same range and a vague word to the same word.
func Equal(f, g *Figure) bool {
	same := func(a, b float64) bool { return math.Abs(a-b) <= 1e-9*max(math.Abs(a), math.Abs(b)) }
	if (f.Unit != g.Unit || f.Kind != g.Kind) && f.Base() != g.Base() || f.HasValue != g.HasValue || f.HasHigh != g.HasHigh {
		return false
	}
	if !f.HasValue {
		return f.high > 0 && f.low == g.low && f.high == g.high
	}
	return same(f.Amount(), g.Amount()) && (!f.HasHigh || same(f.convert(f.High), g.convert(g.High)))
}
