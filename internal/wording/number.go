package wording

// cardinals are the number words with a value of their own, by that value's place;
// a linear look is enough for so few.
var cardinals = [...]struct {
	word  string
	value float64
}{
	{"one", 1}, {"two", 2}, {"three", 3}, {"four", 4}, {"five", 5}, {"six", 6}, {"seven", 7}, {"eight", 8}, {"nine", 9}, {"ten", 10},
	{"eleven", 11}, {"twelve", 12}, {"thirteen", 13}, {"fourteen", 14}, {"fifteen", 15}, {"sixteen", 16}, {"seventeen", 17}, {"eighteen", 18}, {"nineteen", 19},
	{"twenty", 20}, {"thirty", 30}, {"forty", 40}, {"fifty", 50}, {"sixty", 60}, {"seventy", 70}, {"eighty", 80}, {"ninety", 90},
}

func cardinal(w string) (float64, bool) {
	if len(w) < 3 || len(w) > 9 {
		return 0, false
	}
	for _, c := range cardinals {
		if c.word == w {
			return c.value, true
		}
	}
	return 0, false
}

// scaleOf reads a word that multiplies the number before it; short says that the
// letter forms count too, as behind a currency sign: "$5m", "£7bn".
func scaleOf(w string, short bool) (float64, bool) {
	switch w {
	case "dozen":
		return 12, true
	case "hundred":
		return 100, true
	case "thousand":
		return 1e3, true
	case "million":
		return 1e6, true
	case "billion", "bn":
		return 1e9, true
	case "trillion", "tn":
		return 1e12, true
	}
	if short {
		switch w {
		case "k":
			return 1e3, true
		case "m", "mn":
			return 1e6, true
		case "b":
			return 1e9, true
		}
	}
	return 0, false
}

// measures are the units that make one amount with the number before them; sorted.
var measures = [...]spelling{
	{"%", "%"},
	{"c", "degree"}, {"cent", "cent"}, {"centimeter", "cm"}, {"centimeters", "cm"}, {"centimetre", "cm"}, {"centimetres", "cm"}, {"cents", "cent"}, {"cm", "cm"},
	{"day", "day"}, {"days", "day"}, {"degree", "degree"}, {"degrees", "degree"}, {"dollar", "$"}, {"dollars", "$"},
	{"euro", "€"}, {"euros", "€"}, {"feet", "ft"}, {"foot", "ft"}, {"ft", "ft"},
	{"gram", "g"}, {"grams", "g"}, {"hectare", "ha"}, {"hectares", "ha"}, {"hour", "hour"}, {"hours", "hour"}, {"hrs", "hour"},
	{"inch", "inch"}, {"inches", "inch"},
	{"kg", "kg"}, {"kilo", "kg"}, {"kilogram", "kg"}, {"kilograms", "kg"}, {"kilometer", "km"}, {"kilometers", "km"}, {"kilometre", "km"}, {"kilometres", "km"}, {"kilos", "kg"}, {"km", "km"}, {"kph", "kmh"},
	{"lb", "lb"}, {"lbs", "lb"}, {"liter", "l"}, {"liters", "l"}, {"litre", "l"}, {"litres", "l"},
	{"m", "m"}, {"meter", "m"}, {"meters", "m"}, {"metre", "m"}, {"metres", "m"}, {"mi", "mile"}, {"mile", "mile"}, {"miles", "mile"}, {"min", "minute"}, {"mins", "minute"}, {"minute", "minute"}, {"minutes", "minute"}, {"mm", "mm"}, {"month", "month"}, {"months", "month"}, {"mph", "mph"},
	{"pc", "%"}, {"pct", "%"}, {"percent", "%"}, {"percentage", "%point"}, {"pound", "£"}, {"pounds", "£"},
	{"rupee", "₹"}, {"rupees", "₹"}, {"second", "second"}, {"seconds", "second"}, {"ton", "ton"}, {"tonne", "tonne"}, {"tonnes", "tonne"}, {"tons", "ton"},
	{"usd", "$"}, {"week", "week"}, {"weeks", "week"}, {"year", "year"}, {"years", "year"}, {"yen", "¥"}, {"yr", "year"}, {"yrs", "year"},
	{"°", "degree"},
}
