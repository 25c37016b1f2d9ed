package figures

import "twosource/internal/text"

// A clock is a time of day as found.
type clock struct {
	h, m, s     int
	seconds     bool
	zone        string
	first, last int
	part        float64 // of a second
	duration    bool    // a game clock or a running time: "with 7:41 to go"
}

func (c clock) String() string {
	two := func(n int) string { return string([]byte{'0' + byte(n/10), '0' + byte(n%10)}) }
	s := two(c.h) + ":" + two(c.m)
	if c.seconds {
		s += ":" + two(c.s)
	}
	return s
}

// clockAt reads a time of day at item i: "7:37 a.m.", "8.40am", "5 p.m.", "noon",
// "0737 GMT", "five o'clock".
func (f *finder) clockAt(i int) (c clock, ok bool) {
	if i >= len(f.it) {
		return c, false
	}
	x := &f.it[i]
	c.first = i
	if x.class == half || x.class == quarter || x.value > 0 && (x.class == small || x.class == tens) {
		if c, ok := f.spoken(i); ok {
			return c, true
		}
	}
	switch {
	case x.class == clockWord:
		c.h, c.last = int(x.value), i+1
		c.last = f.zone(&c, c.last)
		return c, true
	case x.class == small && x.value >= 1 && x.value <= 12:
		c.h, c.last = int(x.value), i+1
		return c, f.oclock(&c) || f.meridiem(&c) && f.checked(&c)
	case x.form != numForm || i > 0 && f.glued(i) && (f.among(i-1, ": / .") || f.isCurrencyItem(i-1)):
		return c, false
	}
	return f.digitClock(c)
}

// digitClock reads the time of day in digits at the first item of c.
func (f *finder) digitClock(c clock) (clock, bool) {
	i := c.first
	x := &f.it[i]
	if h, m, ok := hourPoint(x.low); ok { // 8.40am
		c.h, c.m, c.last = h, m, i+1
		if f.meridiem(&c) {
			return c, f.checked(&c)
		}
		end := f.zone(&c, c.last)
		zoned := end > c.last
		c.last = end
		return c, zoned && f.checked(&c)
	}
	if !x.plain {
		return c, false
	}
	v := int(x.value)
	switch {
	case x.digits <= 2 && f.is(i+1, ":") && f.pairAt(i+2):
		return f.colons(c, i)
	case x.digits <= 2 && v <= 12 && v > 0:
		c.h, c.last = v, i+1
		return c, f.oclock(&c) || f.meridiem(&c) && f.checked(&c)
	case x.digits == 4 && v/100 < 24 && v%100 < 60:
		c.h, c.m, c.last = v/100, v%100, i+1
		return f.hundreds(c)
	}
	return c, false
}

// hundreds reads what makes the four digits at the first item of c a time of day: "0737 GMT",
// "at 1230 hours", "at 1353 (1023 GMT)".
func (f *finder) hundreds(c clock) (clock, bool) {
	i := c.first
	if end := f.zone(&c, c.last); end > c.last {
		c.last = end
		return c, true
	}
	if f.is(i+1, "hrs") || f.is(i+1, "hours") && (f.low(i)[0] == '0' || clockPrep(f.low(i-1))) {
		c.last = f.zone(&c, i+2)
		return c, true
	}
	if j := i + 2; f.is(i+1, "(") && f.digitsAt(j) && f.it[j].digits == 4 {
		d := clock{}
		return c, f.zone(&d, j+1) > j+1 && (f.is(i-1, "at") || in(soft[:], f.low(i-1)) || f.hedgeBefore(&amount{first: i}, i).hedge != Exact)
	}
	return c, false
}

// clockPrep reports whether the word stands before a time of day: "at 1230 hours", where
// "some 1600 hours" is a length of time.
func clockPrep(w string) bool {
	return w == "" || text.Among(w, "at by until till before after from to around about since between and ,")
}

// spoken reads the time at item i as it is spoken: "half past seven", "quarter to five",
// "ten past 6"; the article of "a quarter" stays outside.
func (f *finder) spoken(i int) (c clock, ok bool) {
	x := &f.it[i]
	past := f.is(i+1, "past")
	if i+2 >= len(f.it) || f.dash(i-1) || f.class(i+2) != small && f.it[i+2].form != numForm {
		return c, false
	}
	if !past && !(f.is(i+1, "to") && x.class == quarter && !f.dash(i+3)) {
		return c, false
	}
	h, m := f.it[i+2].value, x.value
	switch x.class {
	case half:
		m = 30
	case quarter:
		m = 15
	}
	if h < 1 || h > 12 || h != float64(int(h)) || m < 1 || m > 59 {
		return c, false
	}
	c = clock{h: int(h), m: int(m), first: i, last: i + 3}
	if !past {
		c.h, c.m = (c.h+11)%12, 60-c.m
		if c.h == 0 {
			c.h = 12
		}
	}
	if !f.oclock(&c) && !f.meridiem(&c) {
		c.last = f.zone(&c, c.last)
	}
	return c, true
}

// pairAt reports whether the item is two digits, as minutes are; a slip such as "7:83 to
// go" is read too.
func (f *finder) pairAt(j int) bool {
	if !f.digitsAt(j) {
		return false
	}
	w := f.it[j].low
	return len(w) >= 2 && isDigit(w[1]) && (len(w) == 2 || w[2] == '.')
}

// colons reads "22:07", "6:07:15 PM", and running times.
func (f *finder) colons(c clock, i int) (clock, bool) {
	if f.it[i+2].spaced != f.it[i+1].spaced || f.it[i].value > 59 {
		return c, false
	}
	c.h, c.m, c.last = int(f.it[i].value), int(f.it[i+2].value), i+3
	if b := &f.it[i+2]; !b.plain { // 2:05.61
		c.part, c.duration = b.value-float64(c.m), true
		return c, b.step < 1 && b.step >= 0.001 && b.value < 60 && f.glued(i+1) && b.low[2] == '.'
	}
	if f.is(i+3, ":") && f.pairAt(i+4) {
		c.s, c.seconds, c.last = int(f.it[i+4].value), true, i+5
		if b := &f.it[i+4]; !b.plain { // 1:32:45.678
			c.part, c.duration = b.value-float64(c.s), true
			return c, b.step < 1 && b.low[2] == '.'
		}
	}
	if f.meridiem(&c) {
		return c, f.checked(&c)
	}
	if f.runs(&c) {
		c.duration = true
		return c, true
	}
	c.last = f.zone(&c, c.last)
	return c, f.checked(&c)
}

// runs reports whether the colons part minutes and seconds of a running time:
// "with 7:41 to go", "14:05 left in the half", "finished in 2:05:31".
func (f *finder) runs(c *clock) bool {
	switch f.low(c.last) {
	case "left", "remaining", "into", "mark":
		return true
	case "of": // "at 2:56 of the seventh round"
		return f.is(c.last+1, "the") && f.class(c.last+2) == ordinal
	case "minutes":
		return !f.is(c.first-1, "at") // "at 11:02 minutes after the blast"
	case "to":
		if f.is(c.last+1, "go") || f.is(c.last+1, "play") {
			return true
		}
	}
	switch f.low(c.first - 1) {
	case "ran", "runs", "lasted", "lasts", "took":
		return true
	}
	return (f.is(c.first-1, "in") || f.is(c.first-1, "of") && f.is(c.first-2, "time")) && (c.seconds || c.h > 23)
}

func (c *clock) length() float64 {
	if c.seconds {
		return float64(c.h*3600+c.m*60+c.s) + c.part
	}
	return float64(c.h*60+c.m) + c.part
}

func (f *finder) checked(c *clock) bool { return c.h < 24 && c.m < 60 && c.s < 60 }

// hourPoint reads "8.40".
func hourPoint(s string) (h, m int, ok bool) {
	n := len(s)
	if n != 4 && n != 5 || s[n-3] != '.' {
		return 0, 0, false
	}
	for i := range n {
		if i != n-3 && !isDigit(s[i]) {
			return 0, 0, false
		}
	}
	for _, c := range []byte(s[:n-3]) {
		h = h*10 + int(c-'0')
	}
	return h, int(s[n-2]-'0')*10 + int(s[n-1]-'0'), true
}

func (f *finder) oclock(c *clock) bool {
	j := c.last
	if !f.is(j, "o'clock") && !f.is(j, "o’clock") {
		return false
	}
	c.last = j + 1
	if !f.meridiem(c) {
		f.dayHalf(c)
	}
	return true
}

// meridiem reads a.m. or p.m. and the zone behind the time.
func (f *finder) meridiem(c *clock) bool {
	j := c.last
	pm := false
	switch f.low(j) {
	case "a.m", "a.m.", "am":
	case "p.m", "p.m.", "pm":
		pm = true
	case "a", "p": // "3:30 p. m."
		if !f.is(j+1, ".") || !f.is(j+2, "m") {
			return false
		}
		pm = f.is(j, "p")
		j += 2
	case "in", "at", "last", "this", "tonight":
		return f.dayHalf(c)
	default:
		return false
	}
	if f.is(j, "am") && f.it[j].spaced && !f.it[j].upper && f.it[c.first].form != numForm {
		return false
	}
	if c.h > 12 {
		return false
	}
	if pm && c.h < 12 {
		c.h += 12
	} else if !pm && c.h == 12 {
		c.h = 0
	}
	j++
	if f.is(j, ".") && (len(f.low(j-1)) == 3 || f.is(j-2, ".")) && f.glued(j) && j+1 < len(f.it) {
		j++
	}
	c.last = f.zone(c, j)
	return true
}

// dayHalf reads "in the morning", "in the evening", "at night", "last night" behind
// a time; the words stay outside of the span. A bare hour needs "at" before it.
func (f *finder) dayHalf(c *clock) bool {
	if c.h > 12 || c.h == 0 {
		return false
	}
	if c.last-c.first < 2 {
		switch f.low(c.first - 1) {
		case "at", "by", "about", "around", "until", "till", "before", "after", "since":
		default:
			return false
		}
	}
	j := c.last
	part := f.low(j + 1)
	switch f.low(j) {
	case "at", "last":
		if part != "night" {
			return false
		}
	case "in":
		if part != "the" {
			return false
		}
		part = f.low(j + 2)
	case "tonight":
		part = "night"
	}
	switch part {
	case "morning":
	case "afternoon", "evening":
		if c.h < 12 {
			c.h += 12
		}
	case "night":
		if c.h < 12 && c.h > 4 {
			c.h += 12
		}
	default:
		return false
	}
	return true
}

// offset steps over the hours from Greenwich at item j: "+01:00", "-5".
func (f *finder) offset(j int) int {
	if !(f.is(j, "+") || f.dash(j)) || !f.glued(j) || !f.glued(j+1) || !f.digitsAt(j+1) {
		return j
	}
	j += 2
	if f.is(j, ":") && f.glued(j) && f.glued(j+1) && f.it[j+1].form == numForm {
		for j++; f.digitsAt(j) && f.it[j].plain && f.it[j].digits < 3; j++ {
		}
	}
	return j
}

// zone reads the time zone at item j and gives the item after it.
func (f *finder) zone(c *clock, j int) int {
	k := j
	if f.is(k, "(") {
		k++
	}
	if !f.wordAt(k) {
		return j
	}
	switch w := f.low(k); w {
	case "gmt", "utc", "bst", "est", "edt", "cst", "cdt", "mst", "mdt", "pst", "pdt", "et", "ist", "cet",
		"cest", "aest", "aedt", "jst", "pt", "ct", "mt", "msk", "hkt", "kst", "eet", "eest", "nzst",
		"nzdt", "akdt", "akst", "hst", "sast", "wib":
		raw := f.r.In(f.it[k].Span)
		if raw[0] >= 'a' && !f.glued(k) {
			return j
		}
		c.zone = raw
		if k > j {
			if k = f.offset(k + 1); f.is(k, ")") {
				return k + 1
			}
			c.zone = ""
			return j
		}
		return f.offset(k + 1)
	case "local":
		if f.is(k+1, "time") && k == j {
			return k + 2
		}
	}
	return j
}

// clockRange reads the second time of "from 7 to 9 p.m.", "between 10:30 and 11",
// "9:00-10:15"; the figure keeps the first, over the span of both.
func (f *finder) clockRange(c clock, i int) (d clock, first int, ok bool) {
	j := c.last
	between := f.is(i-1, "between")
	if !(f.dash(j) || f.is(j, "to") || f.is(j, "and") && between || f.is(j, "until")) {
		return c, i, false
	}
	d, ok = f.clockAt(j + 1)
	if !ok || d.duration {
		return c, i, false
	}
	c.last = d.last
	if c.zone == "" {
		c.zone = d.zone
	}
	first = i
	if between || f.is(i-1, "from") {
		first--
	}
	return c, first, true
}

// bareHour reads the first hour of a range that leaves its a.m. or p.m. to the
// second: "between 9 and 10 p.m.".
func (f *finder) bareHour(i int) (c clock, ok bool) {
	x := &f.it[i]
	if x.form != numForm && x.class != small || x.form == numForm && !x.plain || x.value < 1 || x.value > 12 {
		return c, false
	}
	j := i + 1
	if !(f.dash(j) || f.is(j, "to") || f.is(j, "and") && f.is(i-1, "between")) || j+1 >= len(f.it) {
		return c, false
	}
	d, ok := f.clockAt(j + 1)
	if !ok || d.duration || d.h%12 == 0 && d.h != 12 {
		return c, false
	}
	c = clock{h: int(x.value), first: i, last: j}
	if d.h > 12 && (c.h < d.h-12 || c.h == 12) || d.h == 12 && d.first+1 < d.last && c.h == 12 {
		c.h = c.h%12 + 12
	} else if d.h <= 12 && c.h == 12 {
		c.h = 0
	}
	return c, true
}
