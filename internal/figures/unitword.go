package figures

import "sort"

// A unitWord is one way to write a unit. Short ones (abbr) are taken only behind
// digits; money says that it may also be a currency.
type unitWord struct {
	word, name string
	abbr       bool
}

func lookupUnit(w string) (unitWord, bool) {
	k := sort.Search(len(unitWords), func(i int) bool { return unitWords[i].word >= w })
	if k < len(unitWords) && unitWords[k].word == w {
		return unitWords[k], true
	}
	return unitWord{}, false
}

// unitAt reads the unit that stands behind n at item j: "km", "square miles",
// "miles per hour", "-year", "degrees Celsius".
func (f *finder) unitAt(n number, j int) (name string, end int) {
	if f.dash(j) && !f.dash(j+1) {
		if j+1 < len(f.it) && f.it[j+1].form == wordForm && (f.glued(j) || f.glued(j+1) || f.odd || !n.words && f.is(j+2, "-")) {
			j++
		} else {
			return "", j
		}
	}
	if j >= len(f.it) {
		return "", j
	}
	if closer := f.bracketed(j); closer != "" && f.is(j+2, closer) {
		if u, ok := lookupUnit(f.it[j+1].low); ok && u.abbr {
			return u.name, j + 3
		}
	}
	w := f.it[j].low
	switch w {
	case "%":
		return "percent", j + 1
	case "°":
		return f.degrees(j + 1)
	case "per":
		if f.is(j+1, "cent") {
			return "percent", j + 2
		}
		return "", j
	case "\"", "″":
		if !n.words && f.glued(j) && f.is(j+1, "long") {
			return "inch", j + 1
		}
		return "", j
	case "degree", "degrees", "deg":
		if f.is(j+1, ".") && w == "deg" {
			return f.degrees(j + 2)
		}
		return f.degrees(j + 1)
	case "square", "sq", "cubic", "cu":
		return f.powered(j)
	case "metric", "short", "long", "nautical", "light", "basis", "percentage", "percent", "pct", "fluid":
		if name, end := f.twoWords(j); end > j {
			return name, end
		}
	}
	if f.it[j].form != wordForm {
		return "", j
	}
	u, ok := lookupUnit(w)
	if !ok || u.abbr && !f.abbreviated(n, j) {
		return "", j
	}
	return f.rate(f.caseUnit(u.name, j), j+1)
}

// bracketed gives the closing bracket that belongs to the opening one at j.
func (f *finder) bracketed(j int) string {
	switch f.it[j].low {
	case "(":
		return ")"
	case "[":
		return "]"
	case "{":
		return "}"
	case "<":
		return ">"
	}
	return ""
}

// abbreviated reports whether the short unit at j may be one: behind digits, and
// not a word or an initial that only looks like it ("2 in 5", "6 A").
func (f *finder) abbreviated(n number, j int) bool {
	if n.words || n.sort == ordinalNumber {
		return false
	}
	x := &f.it[j]
	switch x.low {
	case "in":
		return f.is(j+1, ".") && f.glued(j+1) && j+2 < len(f.it) && !f.it[j+2].upper || f.glued(j) || f.is(j-2, "ft") || f.is(j-2, "feet")
	case "a", "s", "t", "h", "d", "w":
		return f.glued(j)
	case "c", "f", "k":
		return f.it[j].upper && f.glued(j) || f.is(j-1, "°") || n.end == j && f.it[j].upper && !(j+1 < len(f.it) && (f.it[j+1].upper || f.it[j+1].form == numForm))
	case "m":
		return !f.is(j+1, "'") && !x.upper
	case "g", "l":
		return !f.is(j+1, "'") && !(x.spaced && x.upper)
	}
	return true
}

// caseUnit tells the few units apart that differ by case alone: MB and Mb.
func (f *finder) caseUnit(name string, j int) string {
	switch raw := f.r.In(f.it[j].Span); raw {
	case "mb", "Mb":
		return "megabit"
	}
	// ² and ³ behind a unit of length: km², m³, km2
	return name
}

// degrees reads the scale behind "degrees" or "°" at j.
func (f *finder) degrees(j int) (string, int) {
	if j < len(f.it) {
		switch f.it[j].low {
		case "c", "celsius", "celcius", "centigrade", "centigrate":
			return "C", j + 1
		case "f", "fahrenheit", "farenheit":
			return "F", j + 1
		case "k", "kelvin":
			return "K", j + 1
		}
	}
	return "degree", j
}

// powered reads "square miles", "sq. km", "cubic metres" at j.
func (f *finder) powered(j int) (string, int) {
	k := j + 1
	if f.is(k, ".") {
		k++
	}
	if f.dash(k) {
		k++
	}
	if k >= len(f.it) {
		return "", j
	}
	u, ok := lookupUnit(f.it[k].low)
	if !ok {
		return "", j
	}
	if f.it[j].low[0] == 's' {
		switch u.name {
		case "foot", "inch", "yard", "mile":
			return "square " + u.name, k + 1
		case "km", "m", "cm", "mm":
			return u.name + "2", k + 1
		}
		return "", j
	}
	switch u.name {
	case "foot", "inch", "yard", "mile":
		return "cubic " + u.name, k + 1
	case "km", "m", "cm":
		return u.name + "3", k + 1
	}
	return "", j
}

// twoWords reads units of two words at j.
func (f *finder) twoWords(j int) (string, int) {
	k := j + 1
	if f.dash(k) {
		k++
	}
	if k >= len(f.it) {
		return "", j
	}
	switch a, b := f.it[j].low, f.it[k].low; a {
	case "metric", "long", "short":
		if b == "ton" || b == "tons" || b == "tonne" || b == "tonnes" {
			if a == "short" {
				return "ton", k + 1
			}
			return "t", k + 1
		}
	case "nautical":
		if b == "mile" || b == "miles" {
			return "nautical mile", k + 1
		}
	case "light":
		if b == "year" || b == "years" {
			return "light-year", k + 1
		}
	case "basis":
		if b == "point" || b == "points" {
			return "basis point", k + 1
		}
	case "percentage", "percent", "pct":
		if b == "point" || b == "points" {
			return "percentage point", k + 1
		}
	case "fluid":
		if b == "ounce" || b == "ounces" {
			return "fluid ounce", k + 1
		}
	}
	return "", j
}

// rate turns a length over a time into a speed, and a length with ² or ³ behind
// it into an area or a volume: "miles an hour", "km/h", "km²".
func (f *finder) rate(name string, j int) (string, int) {
	if j >= len(f.it) {
		return name, j
	}
	switch f.it[j].low {
	case "²", "³":
		if name == "m" || name == "km" || name == "cm" || name == "mm" {
			if f.it[j].low == "²" {
				return name + "2", j + 1
			}
			return name + "3", j + 1
		}
		return name, j
	}
	if name != "km" && name != "mile" && name != "m" {
		return name, j
	}
	k := j
	if f.dash(k) {
		k++
	}
	if f.is(k, "per") || f.is(k, "an") || f.is(k, "/") || f.is(k, "a") || f.is(k, "in") && f.is(k+1, "an") {
		if f.is(k, "in") {
			k++
		}
		k++
		if f.dash(k) {
			k++
		}
	} else {
		return name, j
	}
	if k >= len(f.it) {
		return name, j
	}
	switch f.it[k].low {
	case "hour", "hr", "h":
		if name == "km" {
			return "km/h", k + 1
		} else if name == "mile" {
			return "mph", k + 1
		}
	case "second", "sec", "s":
		if name == "m" || name == "km" {
			return name + "/s", k + 1
		}
	}
	return name, j
}

// unitWords, sorted.
var unitWords = [...]unitWord{
	{"acre", "acre", false},
	{"acres", "acre", false},
	{"barrel", "barrel", false},
	{"barrels", "barrel", false},
	{"bbl", "barrel", true},
	{"bit", "bit", true},
	{"bits", "bit", true},
	{"bps", "basis point", true},
	{"bushel", "bushel", false},
	{"bushels", "bushel", false},
	{"byte", "byte", true},
	{"bytes", "byte", true},
	{"c", "C", true},
	{"calorie", "calorie", false},
	{"calories", "calorie", false},
	{"carat", "carat", false},
	{"carats", "carat", false},
	{"cc", "cm3", true},
	{"celcius", "C", false},
	{"celsius", "C", false},
	{"centigrade", "C", false},
	{"centigrate", "C", false},
	{"centimeter", "cm", false},
	{"centimeters", "cm", false},
	{"centimetre", "cm", false},
	{"centimetres", "cm", false},
	{"centuries", "century", false},
	{"century", "century", false},
	{"cl", "cl", true},
	{"cm", "cm", true},
	{"cm2", "cm2", true},
	{"cms", "cm", true},
	{"cup", "cup", true},
	{"cups", "cup", true},
	{"day", "day", false},
	{"days", "day", false},
	{"decade", "decade", false},
	{"decades", "decade", false},
	{"decibels", "dB", false},
	{"decimeter", "dm", false},
	{"decimeters", "dm", false},
	{"decimetre", "dm", false},
	{"decimetres", "dm", false},
	{"dl", "dl", true},
	{"dm", "dm", true},
	{"f", "F", true},
	{"fahrenheit", "F", false},
	{"farenheit", "F", false},
	{"feet", "foot", false},
	{"foot", "foot", false},
	{"fortnight", "fortnight", false},
	{"fortnights", "fortnight", false},
	{"ft", "foot", true},
	{"g", "g", true},
	{"gal", "gallon", true},
	{"gallon", "gallon", false},
	{"gallons", "gallon", false},
	{"gb", "GB", true},
	{"ghz", "GHz", true},
	{"gigabyte", "GB", false},
	{"gigabytes", "GB", false},
	{"gigahertz", "GHz", false},
	{"gigawatt", "GW", false},
	{"gigawatts", "GW", false},
	{"gm", "g", true},
	{"gms", "g", true},
	{"gram", "g", false},
	{"gramme", "g", false},
	{"grammes", "g", false},
	{"grams", "g", false},
	{"gw", "GW", true},
	{"gwh", "GWh", true},
	{"h", "hour", true},
	{"ha", "hectare", true},
	{"hectare", "hectare", false},
	{"hectares", "hectare", false},
	{"hour", "hour", false},
	{"hours", "hour", false},
	{"hr", "hour", true},
	{"hrs", "hour", true},
	{"hz", "Hz", true},
	{"in", "inch", true},
	{"inch", "inch", false},
	{"inches", "inch", false},
	{"k", "K", true},
	{"kb", "KB", true},
	{"kelvin", "K", false},
	{"kg", "kg", true},
	{"kgs", "kg", true},
	{"kilo", "kg", false},
	{"kilogram", "kg", false},
	{"kilogramme", "kg", false},
	{"kilogrammes", "kg", false},
	{"kilograms", "kg", false},
	{"kilometer", "km", false},
	{"kilometers", "km", false},
	{"kilometre", "km", false},
	{"kilometres", "km", false},
	{"kilos", "kg", false},
	{"kiloton", "kiloton", false},
	{"kilotons", "kiloton", false},
	{"kilowatt", "kW", false},
	{"kilowatts", "kW", false},
	{"km", "km", true},
	{"km2", "km2", true},
	{"kmh", "km/h", true},
	{"kmph", "km/h", true},
	{"kms", "km", true},
	{"knot", "knot", false},
	{"knots", "knot", false},
	{"kph", "km/h", true},
	{"kw", "kW", true},
	{"kwh", "kWh", true},
	{"l", "L", true},
	{"lb", "pound", true},
	{"lbs", "pound", true},
	{"liter", "L", false},
	{"liters", "L", false},
	{"litre", "L", false},
	{"litres", "L", false},
	{"m", "m", true},
	{"m2", "m2", true},
	{"m3", "m3", true},
	{"mb", "MB", true},
	{"megabit", "megabit", false},
	{"megabits", "megabit", false},
	{"megabyte", "MB", false},
	{"megabytes", "MB", false},
	{"megahertz", "MHz", false},
	{"megaton", "megaton", false},
	{"megatons", "megaton", false},
	{"megawatt", "MW", false},
	{"megawatts", "MW", false},
	{"meter", "m", false},
	{"meters", "m", false},
	{"metre", "m", false},
	{"metres", "m", false},
	{"mg", "mg", true},
	{"mhz", "MHz", true},
	{"microgram", "microgram", false},
	{"micrograms", "microgram", false},
	{"micron", "micron", false},
	{"microns", "micron", false},
	{"mile", "mile", false},
	{"miles", "mile", false},
	{"milligram", "mg", false},
	{"milligrams", "mg", false},
	{"milliliter", "ml", false},
	{"milliliters", "ml", false},
	{"millilitre", "ml", false},
	{"millilitres", "ml", false},
	{"millimeter", "mm", false},
	{"millimeters", "mm", false},
	{"millimetre", "mm", false},
	{"millimetres", "mm", false},
	{"millisecond", "millisecond", false},
	{"milliseconds", "millisecond", false},
	{"min", "minute", true},
	{"mins", "minute", true},
	{"minute", "minute", false},
	{"minutes", "minute", false},
	{"ml", "ml", true},
	{"mm", "mm", true},
	{"month", "month", false},
	{"months", "month", false},
	{"mos", "month", true},
	{"mph", "mph", true},
	{"ms", "millisecond", true},
	{"mw", "MW", true},
	{"mwh", "MWh", true},
	{"nanometers", "nm", false},
	{"nanometres", "nm", false},
	{"nm", "nm", true},
	{"ounce", "ounce", false},
	{"ounces", "ounce", false},
	{"oz", "ounce", true},
	{"pct", "percent", false},
	{"percent", "percent", false},
	{"percents", "percent", false},
	{"picometer", "pm", false},
	{"picometre", "pm", false},
	{"pint", "pint", false},
	{"pints", "pint", false},
	{"pound", "pound", false},
	{"pounds", "pound", false},
	{"quart", "quart", false},
	{"quarts", "quart", false},
	{"rad", "radian", true},
	{"s", "second", true},
	{"sec", "second", true},
	{"second", "second", false},
	{"seconds", "second", false},
	{"secs", "second", true},
	{"sqft", "square foot", true},
	{"sqkm", "km2", true},
	{"sqm", "m2", true},
	{"stone", "stone", true},
	{"t", "t", true},
	{"tablespoon", "tablespoon", false},
	{"tablespoons", "tablespoon", false},
	{"tb", "TB", true},
	{"tbsp", "tablespoon", true},
	{"teaspoon", "teaspoon", false},
	{"teaspoons", "teaspoon", false},
	{"terabytes", "TB", false},
	{"terawatt", "TW", false},
	{"ton", "ton", false},
	{"tonne", "t", false},
	{"tonnes", "t", false},
	{"tons", "ton", false},
	{"tsp", "teaspoon", true},
	{"twh", "TWh", true},
	{"volt", "volt", false},
	{"volts", "volt", false},
	{"watt", "W", false},
	{"watts", "W", false},
	{"week", "week", false},
	{"weeks", "week", false},
	{"wks", "week", true},
	{"yard", "yard", false},
	{"yards", "yard", false},
	{"yd", "yard", true},
	{"yds", "yard", true},
	{"year", "year", false},
	{"years", "year", false},
	{"yr", "year", true},
	{"yrs", "year", true},
	{"µg", "microgram", true},
	{"ºc", "C", true},
	{"ºf", "F", true},
	{"μg", "microgram", true},
}
