package figures

import (
	"math"
	"sort"
	"testing"
)

func TestUnitsAreSorted(t *testing.T) {
	if !sort.SliceIsSorted(units[:], func(i, j int) bool { return units[i].name < units[j].name }) {
		t.Error("units are not sorted by name")
	}
}

func TestConvert(t *testing.T) {
	for _, c := range []struct {
		v    float64
		unit string
		want float64
		base string
	}{
		{2, "km", 2000, "m"}, {1, "mile", 1609.344, "m"}, {212, "F", 100, "C"}, {0, "K", -273.15, "C"},
		{12, "month", year, "second"}, {50, "cent", 0.5, "USD"}, {5, "EUR", 5, "EUR"}, {25, "basis point", 0.25, "point"},
	} {
		got, base, ok := Convert(c.v, c.unit)
		if !ok || base != c.base || math.Abs(got-c.want) > 1e-9*max(1, math.Abs(c.want)) {
			t.Errorf("Convert(%v, %q) = %v %q %v, want %v %q", c.v, c.unit, got, base, ok, c.want, c.base)
		}
	}
	if v, base, ok := Convert(3, "drone"); v != 3 || base != "drone" || ok {
		t.Errorf("an unknown unit came back as %v %q %v", v, base, ok)
	}
}

func TestRounded(t *testing.T) {
	num := func(v, step float64, unit string) *Figure {
		return &Figure{HasValue: true, Value: v, Step: step, Unit: unit, Hedge: Exact}
	}
	for _, c := range []struct {
		a, b *Figure
		want bool
	}{
		{num(35.7, 0.1, "percent"), num(35.72, 0.01, "percent"), true},
		{num(5e6, 1e6, ""), num(4.96e6, 1e4, ""), true},
		{num(1700, 100, ""), num(1750, 10, ""), false},
		{num(6, 1, "mile"), num(10, 1, "km"), true},
		{num(6, 1, "mile"), num(10, 1, "kg"), false},
		{num(11, 1, ""), num(5, 1, ""), false},
	} {
		if Rounded(c.a, c.b) != c.want || Rounded(c.b, c.a) != c.want {
			t.Errorf("Rounded(%v %s, %v %s) is not %v", c.a.Value, c.a.Unit, c.b.Value, c.b.Unit, c.want)
		}
	}
}

func TestInterval(t *testing.T) {
	inf := math.Inf(1)
	for _, c := range []struct {
		f    Figure
		want Interval
	}{
		{Figure{HasValue: true, Value: 12, Hedge: AtLeast}, Interval{12, inf, false, false}},
		{Figure{HasValue: true, Value: 12, Hedge: MoreThan}, Interval{12, inf, true, false}},
		{Figure{HasValue: true, Value: 100, Hedge: LessThan, Near: true}, Interval{90, 100, false, true}},
		{Figure{HasValue: true, Value: 5, Hedge: AtMost}, Interval{-inf, 5, false, false}},
		{Figure{HasValue: true, Value: 50, Hedge: About}, Interval{45, 55, false, false}},
		{Figure{Hedge: Vague, low: 24, high: 99}, Interval{24, 99, false, false}},
		{Figure{HasValue: true, Value: 0.5, Kind: Ratio, Hedge: Exact}, Interval{50, 50, false, false}},
		{Figure{Kind: Date}, Interval{-inf, inf, false, false}},
	} {
		if got := c.f.Interval(); got != c.want {
			t.Errorf("%+v: %+v, want %+v", c.f, got, c.want)
		}
	}
}

func TestMeets(t *testing.T) {
	under, over := Interval{90, 100, false, true}, Interval{100, math.Inf(1), true, false}
	if under.Meets(over) || over.Meets(under) {
		t.Error("nearly 100 meets over 100")
	}
	if at := (Interval{Lo: 14, Hi: 14}); !at.Meets(Interval{12, math.Inf(1), false, false}) || at.Meets(Interval{14, 20, true, false}) {
		t.Error("14 does not meet as it should")
	}
}
