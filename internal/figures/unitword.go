package figures

import (
	"sort"

	"twosource/internal/text"
)

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
		if f.wordAt(j+1) && (f.glued(j) || f.glued(j+1) || f.odd || !n.words && f.is(j+2, "-")) {
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
	switch w {
	case "consecutive", "full", "long", "solid", "straight", "whole":
		if u, ok := lookupUnit(f.low(j + 1)); ok && !u.abbr && f.pluralAt(j+1) { // "12 straight years"
			if d, _ := unitNamed(u.name); d.kind == Duration {
				return u.name, j + 2
			}
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
		point := f.is(j+1, ".") && f.glued(j+1) && j+2 < len(f.it) && !f.it[j+2].upper // "6 in. wide"
		return point || f.glued(j) || f.among(j-2, "ft feet")
	case "a", "s", "t", "h", "d", "w":
		return f.glued(j)
	case "c", "f", "k":
		if f.dash(j+1) && f.glued(j+1) && !f.is(j+3, x.low) || f.dash(n.end) {
			return false // K-1 visas, a 10-K form
		}
		if x.upper && f.glued(j) || f.is(j-1, "°") {
			return true // 5C, 5 °c
		}
		return n.end == j && x.upper && (j+1 >= len(f.it) || !f.it[j+1].upper && f.it[j+1].form != numForm) // 5 C
	case "m":
		return !f.is(j+1, "'") && !x.upper
	case "pc":
		return f.glued(j) && !x.upper
	case "st":
		return f.glued(j) && !x.upper && f.stone(j)
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
		if text.Among(b, "ton tons tonne tonnes") {
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
		if text.Among(name, "m km cm mm") {
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
	if f.among(k, "per an / a") || f.is(k, "in") && f.is(k+1, "an") {
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
