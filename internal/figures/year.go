package figures

import "twosource/internal/text"

// Years: what makes digits a year, alone or behind a day, and what makes them a count.

// afterMark reports whether the two digits at j are a year: "Nov '11" has a mark.
func (f *finder) afterMark(j int) bool { return j > 0 && f.is(j-1, "'") }

// yearAt gives the year of four digits at j, or 0.
func (f *finder) yearAt(j int) int {
	if !f.digitsAt(j) || !f.it[j].plain || f.it[j].digits != 4 {
		return 0
	}
	if v := int(f.it[j].value); v >= 1000 && v <= 2199 {
		return v
	}
	return 0
}

// yearAfter reads the year behind a day: ", 2013", " 2013", " '13".
func (f *finder) yearAfter(d *when) {
	j := d.last
	if f.is(j, ",") || f.dash(j) && f.glued(j) && f.glued(j+1) {
		j++ // November 27-2005
	}
	if f.is(j, "of") {
		j++
	}
	y := f.yearAt(j)
	if y == 0 && f.is(j, "'") && f.glued(j+1) && f.dayLike(j+1) {
		y = century(int(f.it[j+1].value))
		j++
	}
	if y == 0 || f.countedNext(j+1) && f.is(d.last, ",") && !f.is(j+1, ",") {
		return
	}
	d.from.year, d.last = y, j+1
	if d.to.month > 0 {
		d.to.year = y
	}
}

// nextYear is the year at j where it follows the one at i, in two digits or four:
// "2010/11"; otherwise 0.
func (f *finder) nextYear(i, j int) int {
	y := f.yearAt(i)
	if y > 0 && (f.yearAt(j) == y+1 || f.dayLike(j) && int(f.it[j].value) == (y+1)%100) {
		return y + 1
	}
	return 0
}

func century(y int) int {
	if y < 50 {
		return 2000 + y
	}
	return 1900 + y
}

// shortYearAt reports whether the two digits behind a day and a month are a year, "10
// Nov 11, police said", and not a number of things: "on 10 Nov 11 pirates fled".
func (f *finder) shortYearAt(j int) bool {
	switch {
	case !f.dayLike(j):
		return false
	case f.it[j].low[0] == '0' || j+1 >= len(f.it):
		return true
	case f.it[j+1].form == markForm:
		return f.it[j+1].low != "%" && f.it[j+1].low != "/" && !f.dash(j+1) && !(f.glued(j+1) && f.glued(j+2))
	}
	return !f.glued(j+1) && f.it[j+1].form == wordForm && f.class(j+1) == none && !f.countedNext(j+1)
}

// shortYear reads "'86" and the decade "'50s".
func (f *finder) shortYear(i int) (d when, ok bool) {
	if w := f.low(i - 1); f.dayLike(i) && f.glued(i+1) && f.is(i+1, "s") && (w == "late" || w == "early") && f.is(i-2, "the") {
		y := century(int(f.it[i].value))
		return when{from: civil{y, 0, 0}, to: civil{y + 9, 0, 0}, first: i, last: i + 2, loose: true}, y >= 1950 && y%10 == 0 // "the late 90s"
	}
	if !f.dayLike(i) || !f.is(i-1, "'") || !f.glued(i) || i > 1 && f.glued(i-1) && f.it[i-2].form != markForm {
		return d, false
	}
	y := century(int(f.it[i].value))
	if f.glued(i+1) && f.is(i+1, "s") {
		if y%10 != 0 {
			return d, false
		}
		if y >= 2030 {
			y -= 100
		}
		return when{from: civil{y, 0, 0}, to: civil{y + 9, 0, 0}, first: i - 1, last: i + 2, loose: true}, true
	}
	if w := f.low(i - 2); i < 2 || text.Among(w, ", ( and in since of") {
		return when{from: civil{y, 0, 0}, first: i - 1, last: i + 1}, true
	}
	return d, false
}

// yearDate reads a year that stands alone, a decade, "2006-07", "fiscal 2011".
func (f *finder) yearDate(i int) (d when, ok bool) {
	y := f.yearAt(i)
	if y == 0 || y < 1400 && !datePrep(f.low(i-1)) {
		return d, false
	}
	d = when{from: civil{y, 0, 0}, first: i, last: i + 1}
	j := i + 1
	if f.glued(j) && (f.is(j, "s") || f.is(j, "'s") && y%10 == 0 || f.is(j, "'") && f.is(j+1, "s")) && y%10 == 0 {
		d.to, d.last, d.loose = civil{y + pick(y%100 == 0 && y < 2000, 99, 9), 0, 0}, j+1, true
		if f.is(j, "'") {
			d.last++
		}
		return d, true
	}
	if f.partOfWord(i) || f.measuredYear(i, y) || f.countedYear(i, y) {
		return d, false
	}
	if to := f.yearTo(i, y); to > 0 {
		d.to, d.last = civil{to, 0, 0}, j+2
	}
	return d, true
}

// yearTo gives the year that short digits behind a mark end the year y at item i with,
// "2003/04", "2004-5", "2006-07", "1999-00"; 0 where none do.
func (f *finder) yearTo(i, y int) int {
	j, k := i+1, i+2
	if !f.glued(j) || !f.glued(k) {
		return 0
	}
	if f.is(j, "/") {
		return f.nextYear(i, k)
	}
	if !f.dash(j) {
		return 0
	}
	v := int(f.it[k].value)
	switch {
	case f.dayLike(k) && v > y%100 && !f.dash(k+1):
		return y - y%100 + v
	case f.dayLike(k) && v == 0 && y%100 == 99:
		return y + 1
	case f.it[k].plain && f.it[k].digits == 1 && v == (y+1)%10 && !f.dash(k+1):
		return y + 1
	}
	return 0
}

// partOfWord reports whether the digits at i hang on a word or on a mark that makes them no
// year: "2010a", "#2010", "/2010".
func (f *finder) partOfWord(i int) bool {
	if j := i + 1; f.glued(j) && f.it[j].form == wordForm && f.low(j) != "'s" {
		return true
	}
	if i == 0 || !f.glued(i) {
		return false
	}
	switch f.low(i - 1) {
	case "#", ".", "/", "$", "+":
		return true
	}
	return f.it[i-1].form != markForm
}

// measuredYear reports whether a unit behind the digits at i makes them no year y: "2000 GMT",
// "1600-MHz", "2000 years", but not "the 2018 day five".
func (f *finder) measuredYear(i, y int) bool {
	j := i + 1
	if _, timed := f.clockAt(i); timed { // 2000 GMT, 1353 (1023 GMT)
		return true
	}
	switch f.low(j) {
	case "hrs", "hours", "%", "percent", "x", "°":
		return true
	case ":":
		return f.glued(j)
	}
	if c := f.class(j); c == scale || c == hundred {
		return true
	}
	u, _ := f.unitAt(number{plain: true, end: j}, j)
	if u == "" {
		return false
	}
	if d, _ := unitNamed(u); d.kind != Duration {
		return true
	}
	return !f.dash(j) && (f.low(j) != singular(f.low(j)) || f.is(j, "year") || y < 1900 || y > 2050)
}

// countedYear reports whether the digits at i, which may be the year y, count what stands
// behind them.
func (f *finder) countedYear(i, y int) bool {
	j := i + 1
	if b := f.hedgeBefore(&amount{first: i}, i); b.hedge != Exact && (f.countedNext(j) || f.nounAt(j)) && !f.is(i-1, "around") {
		return true // "some 2000 homes"
	}
	if j >= len(f.it) || f.yearContext(i) {
		return false
	}
	if y < 1800 && f.it[j].form == wordForm {
		return true // "1700 Shahed drones"
	}
	return f.countedNext(j) && (y < 1900 || y > 2039 || y%100 == 0 || counted(f.low(j)) || counted(f.low(j+1)))
}

// counted reports whether w is a noun that 2,000 without its comma may count; what
// else follows such digits ("1988 sales") is of that year.
func counted(w string) bool {
	return text.Among(w, "people men women children homes houses troops soldiers jobs workers employees "+
		"students residents families guests fans points votes times cars vehicles passengers "+
		"refugees patients prisoners others copies animals birds rounds firefighters officers "+
		"buildings cases deaths members supporters protesters demonstrators")
}

// yearContext reports whether the words before the number at i say that it is a
// year, so that "the 2008 elections" is none of 2,008.
func (f *finder) yearContext(i int) bool {
	switch f.low(i - 1) {
	case "in", "since", "until", "late", "early", "fiscal", "his", "her", "its", "their", "'s", "mid",
		"summer", "spring", "fall", "autumn", "winter", "this", "that", "year", "circa", "season":
		return true
	case "of", "and", "by", "from", "for", ",", "after", "before", "between", "during", "the":
		return f.it[i].value >= 1900 && f.it[i].value <= 2050
	}
	return f.it[i].value >= 1950 && f.it[i].value <= 2040 && i > 0 && f.it[i-1].upper
}
