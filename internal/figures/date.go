package figures

import "twosource/internal/text"

// A when is a date or a range of dates as found.
type when struct {
	from, to    civil
	first, last int  // items
	loose       bool // "late 1998", a decade
}

// explicitDate reads a date that names a month, or is written in numbers, at item i.
func (f *finder) explicitDate(i int) (d when, ok bool) {
	if i >= len(f.it) {
		return d, false
	}
	d.first = i
	switch x := &f.it[i]; {
	case x.class == month:
		return f.monthDate(i)
	case x.class == ordinal && f.is(i+1, "of") && f.class(i+2) == month && f.it[i+2].upper: // the Fourth of July
		d.from, d.last = civil{0, int(f.it[i+2].value), int(x.value)}, i+3
		f.yearAfter(&d)
		return d, x.value <= 31 && f.is(i-1, "the")
	case x.form == numForm:
		if d, ok := f.numericDate(i); ok {
			return d, true
		}
		return f.dayMonth(i)
	}
	return d, false
}

// monthDate reads "Nov. 8", "November 8th, 2011", "November 2011", "June 3-5".
func (f *finder) monthDate(i int) (d when, ok bool) {
	x := &f.it[i]
	m := int(x.value)
	ambiguous := text.Among(x.low, "may march mar") || x.low == "dec" && !x.upper || x.low == "jan" && !x.upper
	j := i + 1
	if f.is(j, ".") && (f.glued(j) || f.dayAt(j+1) > 0) && shortMonth(x.low) {
		j++
	}
	d = when{from: civil{0, m, 0}, first: i, last: j}
	if f.is(j, "the") && f.dayAt(j+1) > 0 && j+2 < len(f.it) && ordinalSuffix(f.low(j+2)) {
		j++
	}
	if day := f.dayAt(j); day > 0 && !f.afterMark(j) {
		d.from.day, d.last = day, j+1
		if f.glued(d.last) && ordinalSuffix(f.low(d.last)) {
			d.last++
		}
		f.dayRange(&d)
		f.yearAfter(&d)
		return d, x.upper || !ambiguous || i == 0 || datePrep(f.low(i-1))
	}
	k := j
	if f.is(k, "of") || f.is(k, ",") {
		k++
	}
	if y := f.yearAt(k); y > 0 && !f.countedNext(k+1) {
		d.from.year, d.last = y, k+1
		return d, true
	}
	if !x.upper || len(x.low) < 4 && x.low != "may" && !f.is(i+1, ".") {
		return d, false
	}
	if !ambiguous || f.shouting() && datePrep(f.low(i-1)) {
		return d, true
	}
	return d, i > 0 && datePrep(f.low(i-1)) && !f.is(i+1, "'s") && !(f.upperAt(i+1) && f.it[i+1].spaced)
}

func shortMonth(w string) bool {
	return len(w) == 3 && w != "may" || w == "sept"
}

// datePrep reports whether the word often stands before a month.
func datePrep(w string) bool {
	return text.Among(w, "in on since by until till from of during late early mid through last next this that "+
		"before after to between every each and - for due at , ended ending effective")
}

// dayAt gives the day of the month at j, or 0.
func (f *finder) dayAt(j int) int {
	if !f.digitsAt(j) || !f.it[j].plain || f.it[j].digits > 2 {
		return 0
	}
	if v := int(f.it[j].value); v <= 31 {
		if f.is(j+1, ":") && f.glued(j+1) || f.is(j+1, "%") || f.is(j+1, "percent") || f.class(j+1) == scale {
			return 0
		}
		return v
	}
	return 0
}

// dayRange reads the second day of "June 3-5", "June 3 to 5", and the second date
// of "June 28 to July 3".
func (f *finder) dayRange(d *when) {
	j := d.last
	if !(f.dash(j) || f.among(j, "to through until") || f.is(j, "and") && f.is(d.first-1, "between")) {
		return
	}
	if day := f.dayAt(j + 1); day > d.from.day {
		if c := f.class(j + 2); c == month || f.is(j+2, "p.m.") || f.is(j+2, "a.m.") {
			return
		}
		d.to = civil{0, d.from.month, day}
		d.last = j + 2
		if f.glued(d.last) && ordinalSuffix(f.low(d.last)) {
			d.last++
		}
		return
	}
	if f.class(j+1) == month {
		if e, ok := f.monthDate(j + 1); ok && e.from.day > 0 && e.to == (civil{}) {
			d.to, d.last = e.from, e.last
			d.from.year = e.from.year
		}
	}
}

func (f *finder) dayLike(j int) bool {
	return f.digitsAt(j) && f.it[j].plain && f.it[j].digits == 2
}

// dayMonth reads "12 June 2013", "10th Nov", "the 4th of July", "10 Nov 11".
func (f *finder) dayMonth(i int) (d when, ok bool) {
	day := f.dayAt(i)
	if day == 0 || f.glued(i) && i > 0 && !f.is(i-1, "(") && !f.dash(i-1) {
		return d, false
	}
	j := i + 1
	suffix := f.glued(j) && ordinalSuffix(f.low(j))
	if suffix {
		j++
	}
	second := 0
	if f.dash(j) || f.is(j, "to") {
		if v := f.dayAt(j + 1); v > day && f.class(j+2) == month {
			second, j = v, j+2
		}
	}
	if f.is(j, "of") {
		j++
	} else if f.dash(j) {
		j++
	}
	if f.class(j) != month {
		return d, false
	}
	x := &f.it[j]
	if !x.upper && text.Among(x.low, "may march mar") && !(i > 0 && datePrep(f.low(i-1))) {
		return d, false
	}
	if x.low == "may" && x.upper && !suffix && j+1 < len(f.it) {
		if n := &f.it[j+1]; n.form == wordForm && n.class == none && !in(stops[:], n.low) {
			return d, false // "12 May voters"
		}
	}
	d = when{from: civil{0, int(x.value), day}, first: i, last: j + 1}
	if second > 0 {
		d.to = civil{0, int(x.value), second}
	}
	if f.is(d.last, ".") && f.glued(d.last) && shortMonth(x.low) && d.last+1 < len(f.it) {
		d.last++
	}
	if f.dash(d.last) {
		d.last++
		f.yearAfter(&d)
		if d.from.year == 0 {
			d.last--
		}
		return d, true
	}
	f.yearAfter(&d)
	if j := d.last; d.from.year == 0 && f.shortYearAt(j) {
		d.from.year, d.last = century(int(f.it[j].value)), j+1
	}
	return d, true
}

// numericDate reads "2013-07-02", "2/3/2009", "2 / 3 / 2009", "02.03.2009". Month
// and day are taken in the American order unless that is impossible.
func (f *finder) numericDate(i int) (d when, ok bool) {
	if i > 0 && f.glued(i) && (f.is(i-1, "/") || f.dash(i-1)) {
		return d, false
	}
	x := &f.it[i]
	if x.form == numForm && !x.plain && len(x.low) >= 8 && len(x.low) <= 10 {
		return f.pointDate(i)
	}
	if i+4 >= len(f.it) || !x.plain || f.it[i+2].form != numForm || f.it[i+4].form != numForm {
		return d, false
	}
	sep := f.low(i + 1)
	if sep != "/" && sep != "-" || f.low(i+3) != sep || f.is(i+5, sep) && f.glued(i+5) {
		return d, false
	}
	a, b, c := &f.it[i], &f.it[i+2], &f.it[i+4]
	if !b.plain || !c.plain {
		return d, false
	}
	var at civil
	switch {
	case a.digits == 4 && b.digits <= 2 && c.digits <= 2:
		at = civil{int(a.value), int(b.value), int(c.value)}
	case a.digits <= 2 && b.digits <= 2 && (c.digits == 4 || c.digits == 2 && sep == "/"):
		at = american(int(a.value), int(b.value), int(c.value), c.digits)
	}
	return when{from: at, first: i, last: i + 5}, at.valid() && at.year >= 1000
}

func american(a, b, y int, digits int8) civil {
	if digits == 2 {
		y = century(y)
	}
	if a > 12 {
		a, b = b, a
	}
	return civil{y, a, b}
}

// pointDate reads "02.03.2009", day first.
func (f *finder) pointDate(i int) (d when, ok bool) {
	var n [3]int
	var digits [3]int8
	k := 0
	for _, c := range []byte(f.it[i].low) {
		switch {
		case c == '.' && k < 2:
			k++
		case isDigit(c):
			n[k] = n[k]*10 + int(c-'0')
			digits[k]++
		default:
			return d, false
		}
	}
	at := civil{n[2], n[1], n[0]}
	return when{from: at, first: i, last: i + 1}, k == 2 && digits[0] <= 2 && digits[1] <= 2 && digits[2] == 4 && at.valid()
}
