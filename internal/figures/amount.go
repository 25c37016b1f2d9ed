package figures

import (
	"strings"

	"twosource/internal/text"
)

// An amount is a number with its unit.
type amount struct {
	number
	kind     Kind
	unit     string
	first    int // its first item, a currency sign or a minus included
	unitFrom int // the first item of the unit behind the number
	last     int // the item after it, unit included
	minus    bool
}

// amount reads the number and unit that begin at item i.
func (f *finder) amount(i int) (a amount, ok bool) {
	j := i
	a.first = i
	if f.is(j, "minus") || f.minusSign(j) {
		j++
		a.minus = true
	}
	if a.minus && (f.is(i-1, "or") || f.is(i-1, "/") || f.is(i-1, "-") && f.is(i-2, "or")) {
		a.minus, a.first = false, j // plus or minus 3, +/-3
	}
	unit, k := f.moneyBefore(j)
	n, ok := f.number(k)
	if !ok || unit != "" && n.sort == ordinalNumber {
		return a, false
	}
	if a.minus && (n.words && !f.is(i, "minus") || f.dash(i) && !f.glued(i+1) && !f.temperatureNext(n)) {
		return a, false
	}
	a.number = n
	a.unit, a.unitFrom, a.last = unit, n.end, n.end
	if unit == "" {
		f.unitOf(&a)
	} else {
		f.moneyTail(&a)
	}
	if a.minus {
		a.value = -a.value
	}
	return a, true
}

// minusSign reports whether the dash at item j may be a minus: "fell to -5", not "10-3",
// "mid-30", "5%-10%".
func (f *finder) minusSign(j int) bool {
	switch {
	case !f.dash(j):
		return false
	case j == 0:
		return true
	case f.it[j-1].form == numForm:
		return false
	}
	return !f.glued(j) || f.it[j-1].form == markForm && !f.is(j-1, "%") && !f.is(j-1, "°")
}

func (f *finder) temperatureNext(n number) bool {
	u, _ := f.unitAt(n, n.end)
	return text.Among(u, "C F degree")
}

// moneyTail takes what may repeat the currency behind the number, "$10 dollars",
// "US$5 USD", and the scale behind a code: "75 USD million".
func (f *finder) moneyTail(a *amount) {
	a.kind = Money
	if strings.HasPrefix(f.it[a.first].low, "m") && len(f.it[a.first].low) == 4 {
		a.value, a.step, a.scaled = a.value*1e6, a.step*1e6, true // MEUR 60
	}
	if f.is(a.end, "\"") && f.class(a.end+1) == scale && !a.scaled { // “we want $5.6” billion
		a.value, a.step, a.scaled, a.last = a.value*f.it[a.end+1].value, a.step*f.it[a.end+1].value, true, a.end+2
	}
	if u, end := f.moneyAfter(a.number, a.last); u != "" && f.it[end-1].form == wordForm && u != "cent" && u != "penny" {
		a.last = end
	}
	f.smallChange(a)
}

// unitOf reads the unit behind the number.
func (f *finder) unitOf(a *amount) {
	if a.sort == ordinalNumber {
		a.kind = Ordinal
		return
	}
	a.kind = Count
	if a.sort == fractionNumber {
		a.kind = Ratio
	}
	j := a.end
	if f.height(a) {
		return
	}
	if k := pick(f.dash(j), j+1, j); a.words && a.value == 0.25 && f.class(j-1) == quarter && f.is(k, "point") {
		a.kind, a.unit, a.last = Percent, "percentage point", k+1 // a quarter point, as banks cut rates
		return
	}
	of := j
	part := a.sort == fractionNumber || a.value < 1 && a.step < 1 // 0.5 of a point
	if f.is(j, "of") && (a.sort == vagueNumber || part && f.class(j+1) == article) {
		of = j + 1 // billions of dollars, a quarter of an hour
		if f.class(of) == article && part {
			of++
		}
	} else if a.sort == fractionNumber && f.class(j) == article {
		of = j + 1 // half an hour
	}
	if u, end := f.moneyAfter(a.number, of); u != "" {
		a.unit, a.unitFrom, a.last, a.kind = u, of, end, Money
		if text.Among(f.it[end-1].low, "musd meur mgbp maud") {
			a.value, a.step, a.scaled = a.value*1e6, a.step*1e6, true
		}
		if f.class(end) == scale && !a.scaled { // 75 USD million
			a.value, a.step, a.scaled, a.last = a.value*f.it[end].value, a.step*f.it[end].value, true, end+1
		}
		f.smallChange(a)
		return
	}
	if u, end := f.unitAt(a.number, of); u != "" && !f.rank(a, of) {
		d, _ := unitNamed(u)
		a.unit, a.unitFrom, a.last, a.kind = u, of, end, d.kind
		f.ageOf(a)
		f.warmth(a)
		if a.kind == Duration || a.kind == Length || a.unit == "stone" || a.unit == "pound" {
			f.compound(a)
		}
		return
	}
	f.magnitude(a)
}

// rank reports whether the words of a fraction only rank the unit word at j, "a third week",
// and are no part of it, as in "half an hour", "a quarter mile".
func (f *finder) rank(a *amount, j int) bool {
	if a.sort != fractionNumber || f.it[a.start].form != wordForm {
		return false
	}
	switch f.low(j) {
	case "-", "century", "cup", "hour", "inch", "mile", "percent", "tablespoon", "teaspoon":
		return false
	}
	return f.class(j-1) != article && !f.is(j-1, "of")
}

// smallChange adds the cents behind dollars: "3 dollars 50 cents", "thirteen
// dollars and forty-five cents", "15 dollars 50".
func (f *finder) smallChange(a *amount) {
	if a.unit == "cent" || a.unit == "penny" || a.scaled || a.sort != cardinal || a.step < 1 {
		return
	}
	j := a.last
	and := f.is(j, "and")
	if and {
		j++
	}
	m, ok := f.number(j)
	if !ok || m.sort != cardinal || m.value >= 100 || m.value < 1 || m.step < 1 || m.scaled {
		return
	}
	u, end := f.moneyAfter(m, m.end)
	switch {
	case u == "cent" || u == "penny":
	case u == "" && a.first == a.start && (and || m.words == a.words) && m.value >= 10 && f.countsNothing(m.end):
		end = m.end
	default:
		return
	}
	a.value, a.step, a.last = a.value+m.value/100, 0.01, end
}

// countsNothing reports whether a mark at item j ends what digits before it are of: no
// hyphen, no sign of money or percent.
func (f *finder) countsNothing(j int) bool {
	return j >= len(f.it) || f.it[j].form == markForm && !f.dash(j) && !f.is(j, "%") && currencySign(f.it[j].low) == ""
}

// compound adds a smaller unit behind a larger one: "7 minutes 41 seconds",
// "5 feet 4 inches", "two years and six months". The sum is in the smaller unit
// for times, in the larger for lengths.
func (f *finder) compound(a *amount) {
	for {
		j := a.last
		if f.is(j, ",") || f.is(j, ".") && f.glued(j) && a.unit == "foot" {
			j++
		}
		if f.is(j, "and") {
			j++
		}
		if f.dash(j) && f.glued(j) && a.unit == "foot" {
			f.inchesBehind(a, j+1)
			return
		}
		m, ok := f.number(j)
		if !ok || m.sort != cardinal || a.sort != cardinal || a.scaled || m.scaled || f.dash(a.unitFrom) {
			return
		}
		u, end := f.unitAt(m, m.end)
		if u == "m" && a.unit == "hour" {
			u = "minute" // 1h 45m
		}
		small, ok := unitNamed(u)
		big, _ := unitNamed(a.unit)
		if !ok || small.kind != a.kind || small.factor >= big.factor || m.value*small.factor >= big.factor*1.5 {
			return // no smaller unit, or too much of it
		}
		if f.dash(m.end) || j > a.last && small.kind != Duration && !f.is(a.last, ".") {
			return // "6 feet and 4 inches of snow"
		}
		switch small.kind {
		case Mass: // 14st 6lb
			if big.name == "pound" && small.name == "ounce" || big.name == "stone" && small.name == "pound" {
				k := small.factor / big.factor
				a.value, a.step, a.last = a.value+m.value*k, k, end
			}
			return
		case Length:
			if big.name == "foot" && small.name == "inch" {
				a.value, a.step, a.last = a.value+m.value/12, 1.0/12, end
			}
			return
		}
		if j == a.last+1 && f.is(a.last, ",") {
			switch small.name {
			case "second", "minute", "month", "day":
			default:
				return // "two years, 5 weeks"
			}
		}
		v := a.value*big.factor/small.factor + m.value
		a.value, a.step, a.unit, a.last = round6(v), m.step, u, end
	}
}

// inchesBehind adds the inches at item j behind feet and a hyphen: "6-foot-7".
func (f *finder) inchesBehind(a *amount, j int) {
	if m, ok := f.number(j); ok && m.value < 12 && m.sort == cardinal && !m.scaled && !f.dash(m.end) {
		a.value, a.step, a.last = a.value+m.value/12, 1.0/12, m.end
	}
}

// height reads feet and inches by their marks: 6'2", 5’11”.
func (f *finder) height(a *amount) bool {
	j := a.end
	if !a.plain || a.value < 3 || a.value > 8 || !f.is(j, "'") && !f.is(j, "′") {
		return false
	}
	if !f.glued(j) || !f.glued(j+1) || f.it[j+1].form != numForm || f.it[j+1].value >= 12 {
		return false
	}
	a.kind, a.unit, a.value, a.step, a.unitFrom, a.last = Length, "foot", a.value+f.it[j+1].value/12, 1.0/12, j, j+2
	if k := a.last; f.glued(k) && (f.is(k, "\"") || f.is(k, "″")) {
		a.last++
	}
	return true
}

func round6(v float64) float64 {
	if r := float64(int64(v + 0.5)); r-v < 1e-6 && v-r < 1e-6 {
		return r
	}
	return v
}

// ageOf makes a length of time an age: "47-year-old", "60 years old", "6 weeks of age".
func (f *finder) ageOf(a *amount) {
	if a.kind != Duration {
		return
	}
	j := a.last
	k := j
	if f.dash(k) {
		k++
	}
	switch {
	case f.is(k, "old") || f.is(k, "olds"):
		a.kind, a.last = Age, k+1
	case f.is(j, "of") && f.is(j+1, "age"):
		a.kind, a.last = Age, j+2
	}
}

// warmth makes degrees a temperature where the words around speak of one.
func (f *finder) warmth(a *amount) {
	if a.unit != "degree" {
		return
	}
	if f.quakeNoun(a.last) || f.is(a.last, "on") && (f.is(a.last+2, "richter") || f.is(a.last+2, "moment")) {
		a.kind, a.unit = Magnitude, ""
		return
	}
	if j := a.last; f.is(j, "below") && f.is(j+1, "zero") {
		a.kind, a.value, a.last = Temperature, -a.value, j+2
		return
	}
	if f.near(a.first, warm[:]) {
		a.kind = Temperature
	}
}

var warm = [...]string{
	"climate", "cold", "cooler", "cooling", "forecast", "freezing", "heat", "high", "highs", "hot",
	"hotter", "low", "lows", "record", "temperature", "temperatures", "thermometer", "thermostat",
	"warm", "warmer", "warming", "weather",
}

// magnitude reads "6.1-magnitude", "magnitude 6.1", "6.1 on the Richter scale".
func (f *finder) magnitude(a *amount) {
	if a.sort != cardinal || a.value > 10 || a.unit != "" {
		return
	}
	j := a.end
	if f.dash(j) {
		j++
	}
	switch {
	case f.is(j, "magnitude"):
		a.kind, a.last = Magnitude, j+1
	case f.is(a.first-1, "magnitude") && !f.glued(a.first), f.is(a.first-1, "measuring") && a.step == 0.1 && f.quake == f.s:
		a.kind = Magnitude
	case f.quakeNoun(j) || f.is(j, "on") && f.is(j+1, "the") && f.among(j+2, "richter moment open"):
		if a.step < 1 || f.is(j, "on") {
			a.kind = Magnitude
		}
	default:
		k := a.first - 1
		if f.dash(k) {
			k--
		}
		for k > 0 && k > a.first-4 && leadsMagnitude(f.low(k)) {
			k--
		}
		if f.is(k, "magnitude") || f.is(k, "magnitudes") {
			a.kind = Magnitude
		} else if a.step == 0.1 && a.value >= 2 && f.quake >= 0 && f.s-f.quake < 4 && !f.nounAt(a.end) {
			a.kind = Magnitude // "the center put it at 6.1"
		}
	}
}

// leadsMagnitude reports whether w may stand between "magnitude" and its number: "a magnitude
// of about 6".
func leadsMagnitude(w string) bool {
	return text.Among(w, "of about preliminary a at was")
}

func (f *finder) quakeNoun(j int) bool {
	return f.among(j, "earthquake quake temblor tremor aftershock")
}
