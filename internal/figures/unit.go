package figures

import "sort"

// A unit of measurement: its canonical name, the kind of figure that it makes,
// and how many of the base unit of its dimension it holds.
type unit struct {
	name   string
	kind   Kind
	base   string
	factor float64
}

// Lengths of time in seconds; a month is a twelfth of a year, so that twelve
// months are one year.
const (
	day  = 86400.0
	year = 365.25 * day
)

// units by canonical name, sorted. The base units are those of the SI, but for
// volume (litre), speed (km/h), temperature (C), and what has a name of its own.
var units = [...]unit{
	{"C", Temperature, "C", 1},
	{"F", Temperature, "C", 5.0 / 9},
	{"GB", Other, "byte", 1e9},
	{"GHz", Other, "Hz", 1e9},
	{"GW", Other, "W", 1e9},
	{"GWh", Other, "Wh", 1e9},
	{"Hz", Other, "Hz", 1},
	{"K", Temperature, "C", 1},
	{"KB", Other, "byte", 1e3},
	{"L", Volume, "L", 1},
	{"MB", Other, "byte", 1e6},
	{"MHz", Other, "Hz", 1e6},
	{"MW", Other, "W", 1e6},
	{"MWh", Other, "Wh", 1e6},
	{"TB", Other, "byte", 1e12},
	{"TW", Other, "W", 1e12},
	{"TWh", Other, "Wh", 1e12},
	{"W", Other, "W", 1},
	{"acre", Area, "m2", 4046.8564224},
	{"barrel", Volume, "L", 158.987294928},
	{"basis point", Percent, "point", 0.01},
	{"bit", Other, "bit", 1},
	{"bushel", Volume, "L", 35.23907},
	{"byte", Other, "byte", 1},
	{"calorie", Other, "calorie", 1},
	{"carat", Mass, "kg", 0.0002},
	{"century", Duration, "second", 100 * year},
	{"cl", Volume, "L", 0.01},
	{"cm", Length, "m", 0.01},
	{"cm2", Area, "m2", 1e-4},
	{"cm3", Volume, "L", 0.001},
	{"cubic foot", Volume, "L", 28.316846592},
	{"cubic inch", Volume, "L", 0.016387064},
	{"cubic mile", Volume, "L", 4168181825441},
	{"cubic yard", Volume, "L", 764.554857984},
	{"cup", Volume, "L", 0.2365882365},
	{"dB", Other, "dB", 1},
	{"day", Duration, "second", day},
	{"decade", Duration, "second", 10 * year},
	{"degree", Other, "degree", 1},
	{"dl", Volume, "L", 0.1},
	{"dm", Length, "m", 0.1},
	{"fluid ounce", Volume, "L", 0.0295735295625},
	{"foot", Length, "m", 0.3048},
	{"fortnight", Duration, "second", 14 * day},
	{"g", Mass, "kg", 0.001},
	{"gallon", Volume, "L", 3.785411784},
	{"hectare", Area, "m2", 10000},
	{"hour", Duration, "second", 3600},
	{"inch", Length, "m", 0.0254},
	{"kHz", Other, "Hz", 1e3},
	{"kW", Other, "W", 1e3},
	{"kWh", Other, "Wh", 1e3},
	{"kg", Mass, "kg", 1},
	{"kiloton", Mass, "kg", 1e6},
	{"km", Length, "m", 1000},
	{"km/h", Speed, "km/h", 1},
	{"km/s", Speed, "km/h", 3600},
	{"km2", Area, "m2", 1e6},
	{"km3", Volume, "L", 1e12},
	{"knot", Speed, "km/h", 1.852},
	{"light-year", Length, "m", 9.4607304725808e15},
	{"m", Length, "m", 1},
	{"m/s", Speed, "km/h", 3.6},
	{"m2", Area, "m2", 1},
	{"m3", Volume, "L", 1000},
	{"megabit", Other, "bit", 1e6},
	{"megaton", Mass, "kg", 1e9},
	{"mg", Mass, "kg", 1e-6},
	{"microgram", Mass, "kg", 1e-9},
	{"micron", Length, "m", 1e-6},
	{"mile", Length, "m", 1609.344},
	{"millisecond", Duration, "second", 0.001},
	{"minute", Duration, "second", 60},
	{"ml", Volume, "L", 0.001},
	{"mm", Length, "m", 0.001},
	{"mm2", Area, "m2", 1e-6},
	{"month", Duration, "second", year / 12},
	{"mph", Speed, "km/h", 1.609344},
	{"nautical mile", Length, "m", 1852},
	{"nm", Length, "m", 1e-9},
	{"ounce", Mass, "kg", 0.028349523125},
	{"percent", Percent, "percent", 1},
	{"percentage point", Percent, "point", 1},
	{"pint", Volume, "L", 0.473176473},
	{"pm", Length, "m", 1e-12},
	{"pound", Mass, "kg", 0.45359237},
	{"quart", Volume, "L", 0.946352946},
	{"quarter", Duration, "second", year / 4},
	{"radian", Other, "degree", 57.29577951308232},
	{"second", Duration, "second", 1},
	{"square foot", Area, "m2", 0.09290304},
	{"square inch", Area, "m2", 0.00064516},
	{"square mile", Area, "m2", 2589988.110336},
	{"square yard", Area, "m2", 0.83612736},
	{"stone", Mass, "kg", 6.35029318},
	{"t", Mass, "kg", 1000},
	{"tablespoon", Volume, "L", 0.01478676478125},
	{"teaspoon", Volume, "L", 0.00492892159375},
	{"ton", Mass, "kg", 907.18474}, // the short ton; the loose word is 2 to 10 % more
	{"volt", Other, "volt", 1},
	{"week", Duration, "second", 7 * day},
	{"yard", Length, "m", 0.9144},
	{"year", Duration, "second", year},
}

func unitNamed(name string) (unit, bool) {
	k := sort.Search(len(units), func(i int) bool { return units[i].name >= name })
	if k < len(units) && units[k].name == name {
		return units[k], true
	}
	return unit{}, false
}

// Convert gives the amount in the base unit of its dimension: metres, square
// metres, kilograms, litres, km/h, degrees Celsius, seconds, percent, and the main
// unit of a currency (50 "cent" is 0.5 "USD"). ok is false for a unit it does not
// know; then the amount and the unit come back as they are.
func Convert(v float64, name string) (amount float64, base string, ok bool) {
	switch name {
	case "":
		return v, "", false
	case "F":
		return (v - 32) * 5 / 9, "C", true
	case "K":
		return v - 273.15, "C", true
	case "cent":
		return v / 100, "USD", true
	case "penny":
		return v / 100, "GBP", true
	}
	if u, found := unitNamed(name); found {
		return v * u.factor, u.base, true
	}
	return v, name, isCurrency(name)
}

func isCurrency(name string) bool {
	if len(name) != 3 {
		return false
	}
	for i := range len(name) {
		if name[i] < 'A' || name[i] > 'Z' {
			return false
		}
	}
	return true
}
