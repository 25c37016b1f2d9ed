package figures

// relativeDate reads a weekday or a date told from the day of the report: "late
// Tuesday", "yesterday", "last month", "earlier this year". Without a day of the
// report its date is open; the wording is the span all the same.
func (f *finder) relativeDate(i int) (d when, ok bool) {
	d = when{first: i, last: i + 1}
	x := &f.it[i]
	switch x.class {
	case weekday:
		return f.weekdayDate(i)
	case relative:
		if x.upper && i > 0 && f.it[i-1].upper && !f.caps {
			return d, false // USA Today
		}
		switch x.low {
		case "today", "tonight":
			d.from = f.shift(0)
		case "yesterday":
			d.from = f.shift(-1)
		case "tomorrow":
			d.from = f.shift(1)
		default:
			return f.periodDate(i)
		}
		f.dayPart(&d)
		return d, true
	}
	return d, false
}

func (f *finder) shift(days int) civil {
	if !f.ref.full() {
		return civil{}
	}
	return f.ref.add(days)
}

// weekdayDate resolves a weekday: the day of the report or the one before it that
// bears the name; the one after where the words look ahead.
func (f *finder) weekdayDate(i int) (d when, ok bool) {
	x := &f.it[i]
	d = when{first: i, last: i + 1}
	if len(x.low) < 6 { // Mon, Tue: only before a date, or with a point
		if !f.is(i+1, ".") && !f.is(i+1, ",") || !x.upper {
			return d, false
		}
		d.last++
	}
	if e, ok := f.dateBehind(d.last); ok { // Tuesday, Nov. 8
		e.first = i
		return e, true
	}
	if len(x.low) < 6 {
		return d, false
	}
	if f.ref.full() {
		back := (f.ref.weekday() - int(x.value) + 7) % 7
		switch w := f.low(i - 1); {
		case w == "next":
			d.from = f.ref.add(7 - back)
		case w == "last" && back == 0:
			d.from = f.ref.add(-7)
		case w != "last" && back > 0 && f.ahead(i):
			d.from = f.ref.add(7 - back)
		default:
			d.from = f.ref.add(-back)
		}
	}
	if f.among(i-1, "last next this late early") {
		d.first--
	}
	f.dayPart(&d)
	return d, true
}

// dateBehind reads the explicit date that follows a weekday, at item j.
func (f *finder) dateBehind(j int) (when, bool) {
	if f.is(j, ",") {
		j++
	}
	if f.is(j, "the") {
		j++
	}
	if f.class(j) != month && f.dayAt(j) == 0 && f.yearAt(j) == 0 {
		return when{}, false
	}
	d, ok := f.explicitDate(j)
	return d, ok && d.from.day > 0
}

// ahead reports whether the words before item i look ahead: "will meet on Friday".
func (f *finder) ahead(i int) bool {
	for k := max(0, i-12); k < i; k++ {
		switch f.it[k].low {
		case "will", "'ll", "shall", "upcoming", "scheduled", "coming":
			return true
		case "due", "set", "expected", "planned", "plans":
			if f.among(k+1, "to for in back") {
				return true
			}
		}
	}
	return false
}

// dayPart takes "night", "morning" and "late", "early" into the span.
func (f *finder) dayPart(d *when) {
	switch f.low(d.last) {
	case "morning", "night", "afternoon", "evening":
		d.last++
	}
	switch f.low(d.first - 1) {
	case "late", "early":
		d.first--
	}
}

// periodDate reads "last month", "this year", "next week", "last summer".
func (f *finder) periodDate(i int) (d when, ok bool) {
	step := 0
	switch f.it[i].low {
	case "last":
		step = -1
	case "next":
		step = 1
	}
	d = when{first: i, last: i + 2}
	known := f.ref.full()
	switch f.low(i + 1) {
	case "year":
		if known {
			d.from = civil{f.ref.year + step, 0, 0}
		}
	case "month":
		if known {
			d.from = f.ref.addMonths(step)
		}
	case "week", "weekend", "quarter", "summer", "winter", "spring", "fall", "autumn", "season":
		if w := f.low(i + 1); w == "fall" && f.it[i].low != "last" || w == "quarter" || w == "season" {
			return d, false
		}
	case "night":
		if step >= 0 {
			return d, false
		}
		d.from = f.shift(-1)
	case "morning", "afternoon", "evening":
		if step != 0 {
			return d, false
		}
		d.from = f.shift(0)
	default:
		if f.class(i+1) == month && step != 0 && f.it[i+1].upper && f.dayAt(i+2) == 0 && f.yearAt(i+2) == 0 {
			d.from = f.monthNear(int(f.it[i+1].value), step)
			return d, true
		}
		return d, false
	}
	switch f.low(i - 1) {
	case "earlier", "later", "late", "early":
		d.first--
	}
	return d, true
}

// monthNear is the last or next month of the name, seen from the report's day.
func (f *finder) monthNear(m, step int) civil {
	if !f.ref.full() {
		return civil{0, m, 0}
	}
	c := civil{f.ref.year, m, 0}
	if step < 0 && m >= f.ref.month {
		c.year--
	} else if step > 0 && m <= f.ref.month {
		c.year++
	}
	return c
}
