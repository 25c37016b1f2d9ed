package divergence

import (
	"math"
	"strings"
	"time"
	"unicode"

	"twosource/internal/figures"
)

// A moment is what a figure says of when: any field may be missing.
type moment struct {
	year, month, day int
	weekday          int // 1 Sunday … 7 Saturday, as the words name it
	from, to         int // minutes of the day: a clock time, or a part of the day
	part             bool
	zone             string
}

func (m moment) onlyWeekday() bool { return m.weekday > 0 && m.day == 0 }
func (m moment) onlyMonth() bool   { return m.month > 0 && m.day == 0 }

// momentOf reads a figure of kind date or time.
func momentOf(r *reading, date string) moment {
	m := moment{from: -1, to: -1}
	m.year, m.month, m.day = fields(date)
	words := strings.FieldsFunc(r.words, func(c rune) bool { return !unicode.IsLetter(c) })
	for n := len(words) - 1; n >= 0; n-- { // from behind: "late Tuesday", not "late December"
		w := words[n]
		for i, name := range weekdays {
			if w == name || len(w) >= 3 && len(w) <= 5 && strings.HasPrefix(name, w) && !among(w, "sun sat mon") {
				m.weekday = i + 1
			}
		}
		for _, p := range dayparts {
			if w == p.word && !m.part && (p.word != "early" && p.word != "late" || m.weekday > 0 || words[len(words)-1] == "hours") {
				m.from, m.to, m.part = p.from, p.to, true
				if n > 0 && (words[0] == "early" || words[n-1] == "early") && p.word == "morning" {
					m.from = 0 // "early Tuesday morning" is also half past two
				}
			}
		}
		if among(w, "gmt utc est edt et pst pdt pt cst cdt ct mst bst cet") {
			m.zone = w
		}
	}
	if len(r.Time) >= 5 {
		m.from = clock(r.Time)
		m.to, m.part = m.from, false
	}
	return m
}

// sameForm reports whether two dates are given in a way that lets them contradict or
// blur one another. "Monday" and "2010" are told of two things; so are "Tuesday" and
// a date a month away.
func sameForm(x, y *reading) bool {
	a, b := momentOf(x, x.Date), momentOf(y, y.Date)
	if (x.relative() || y.relative()) && apart(a, b) == 1 {
		return false // "yesterday" in a report that went out at midnight
	}
	written := func(r *reading, m moment) bool { return hasDigit(r.words) || m.day == 0 }
	if written(x, a) != written(y, b) {
		return apart(a, b) <= 7
	}
	if a.year > 0 && b.year > 0 && (a.year-b.year > 2 || b.year-a.year > 2) {
		return false
	}
	return true
}

// relative reports whether the day is told from the report's own: "today".
func (r *reading) relative() bool {
	return r.holds("today", "yesterday", "tomorrow", "tonight", "this morning", "this afternoon", "this evening")
}

// holds reports whether one of the pieces stands anywhere in the words.
func (r *reading) holds(pieces ...string) bool {
	for _, p := range pieces {
		if strings.Contains(r.words, p) {
			return true
		}
	}
	return false
}

// hasDigit reports whether a figure's words are more than words.
func hasDigit(s string) bool { return strings.ContainsAny(s, "0123456789") }

// loose reports whether a date is only said to be near: "earlier this year", "last
// month". Two reports use such words for many things.
func (r *reading) loose() bool {
	if hasDigit(r.words) {
		return false
	}
	for _, w := range strings.Fields(r.words) {
		if among(w, "this last next past earlier recent coming weekend recently months week weeks days spring summer fall autumn winter") {
			return true
		}
	}
	return false
}

var weekdays = [...]string{"sunday", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday"}

var dayparts = [...]struct {
	word     string
	from, to int
}{
	{"morning", 4 * 60, 12 * 60},
	{"afternoon", 12 * 60, 18 * 60},
	{"evening", 16 * 60, 23 * 60},
	{"night", 18 * 60, 30 * 60}, // until six
	{"overnight", 20 * 60, 30 * 60},
	{"dawn", 4 * 60, 8 * 60},
	{"early", 0, 10 * 60},
	{"late", 16 * 60, 28 * 60},
}

// fields reads "2013-07-02", "2013-07", "2013", "--07-02" and "--07"; 0 is unknown.
func fields(date string) (year, month, day int) {
	number := func(s string) int {
		n := 0
		for _, c := range s {
			if c < '0' || c > '9' {
				return 0
			}
			n = n*10 + int(c-'0')
		}
		return n
	}
	if rest, ok := strings.CutPrefix(date, "--"); ok {
		m, d, _ := strings.Cut(rest, "-")
		return 0, number(m), number(d)
	}
	y, rest, _ := strings.Cut(date, "-")
	m, d, _ := strings.Cut(rest, "-")
	return number(y), number(m), number(d)
}

// clock is the minute of the day of a clock time, "07:37".
func clock(t string) int {
	return (int(t[0]-'0')*10+int(t[1]-'0'))*60 + int(t[3]-'0')*10 + int(t[4]-'0')
}

// weighMoments compares two figures of when.
func weighMoments(x, y *reading) (verdict, string) {
	v, why := weighWhen(x, y)
	if v == incomparable {
		return weighStretches(x, y)
	}
	return v, why
}

// weighWhen compares what they name of dates and hours.
func weighWhen(x, y *reading) (verdict, string) {
	if x.decade() != y.decade() {
		return weighDecade(x, y)
	}
	if x.words == y.words && !hasDigit(x.words) {
		return same, "" // "this morning" in two reports: each has its own day
	}
	if x.Date != "" && y.Date != "" && !sameForm(x, y) {
		return incomparable, ""
	}
	v, why := weighDays(momentOf(x, x.Date), momentOf(y, y.Date))
	if v == clash && (aboutYear(x, y) || aboutYear(y, x)) {
		return vaguer, "both could be right: one only says how many years ago"
	}
	days := x.Kind == figures.Date && y.Kind == figures.Date && (x.Time == "" || y.Time == "") // no hours to compare
	if v == clash || v == incomparable && days {
		return v, why
	}
	if endsAt(x, y) || endsAt(y, x) {
		return incomparable, "" // "since 2007" and "from 2007 to 2014", "drafted in 1978" and "played from 1978-89"
	}
	if x.DateHigh != "" && y.DateHigh != "" {
		if h, why := weighDays(momentOf(x, x.DateHigh), momentOf(y, y.DateHigh)); h == clash || h == vaguer && v == same {
			return h, why
		}
	} else if x.DateHigh != y.DateHigh && v == same {
		return vaguer, "one gives a day, the other a span of days"
	}
	t, whyTime := weighClocks(x, y)
	switch {
	case t == incomparable:
		return v, why
	case v == incomparable || t > v:
		return t, whyTime
	}
	return v, why
}

// aboutYear reports whether x is so many years ago, and y a year or month near that: two
// years ago may be one or three on the calendar, 40 years are a round number.
func aboutYear(x, y *reading) bool {
	if x.Kind != figures.Date || x.Unit != "year" || len(x.Date) != 4 || y.Date == "" {
		return false
	}
	from, _, _ := fields(x.Date)
	at, _, _ := fields(y.Date)
	return at > 0 && math.Abs(float64(at-from)) <= max(1, x.Value/6)
}

// decade reports whether the date is that of ten years, "the early 1990s".
func (r *reading) decade() bool { return r.DateHigh != "" && strings.HasSuffix(r.words, "0s") }

// weighDecade compares a decade with a date that is none.
func weighDecade(x, y *reading) (verdict, string) {
	if !x.decade() {
		x, y = y, x
	}
	from, _, _ := fields(x.Date)
	switch year, _, _ := fields(y.Date); {
	case year == 0 || y.DateHigh != "":
		return incomparable, ""
	case year < from || year > from+9:
		return clash, "the year lies outside that decade"
	}
	return vaguer, "one gives the year, the other the decade"
}

// endsAt reports whether the day, month or year y is where the span x begins or ends.
func endsAt(x, y *reading) bool {
	return x.DateHigh != "" && y.DateHigh == "" && (x.Date == y.Date || x.DateHigh == y.Date)
}

// weighDays compares the days; what only one of them gives makes the other vaguer.
// A year that one leaves out is no difference: readers know which year it is.
func weighDays(x, y moment) (verdict, string) {
	if x.weekday > 0 && y.weekday > 0 {
		if x.weekday != y.weekday {
			return clash, "two different days of the week"
		}
		if x.day == 0 || y.day == 0 || apart(x, y) <= 7 {
			return same, ""
		}
	}
	year := max(x.year, y.year)
	for _, p := range [...][2]moment{{x, y}, {y, x}} { // "Tuesday" against "Nov. 8, 2022"
		d := p[1]
		d.year = year
		if p[0].weekday > 0 && d.weekday == 0 && d.year > 0 && d.month > 0 && d.day > 0 {
			if int(date(d).Weekday())+1 != p[0].weekday {
				return clash, "the day of the week is not that of the date"
			}
			if p[0].day == 0 || apart(x, y) <= 7 {
				return same, ""
			}
		}
	}
	shared, finer := false, false
	for i, f := range [...][2]int{{x.year, y.year}, {x.month, y.month}, {x.day, y.day}} {
		switch {
		case f[0] == 0 && f[1] == 0:
		case f[0] == 0 || f[1] == 0:
			finer = finer || i > 0
		case f[0] != f[1]:
			return clash, "two different dates"
		default:
			shared = true
		}
	}
	switch {
	case !shared:
		return incomparable, ""
	case finer:
		return vaguer, "one gives the date more exactly"
	}
	return same, ""
}

// date is the day of a moment of which year, month and day are known.
func date(m moment) time.Time {
	return time.Date(m.year, time.Month(m.month), m.day, 0, 0, 0, 0, time.UTC)
}

// apart is the number of days between two dates, of one year where one does not
// give it; a large number where a day is not known.
func apart(x, y moment) int {
	if x.year == 0 {
		x.year = y.year
	} else if y.year == 0 {
		y.year = x.year
	}
	if x.year*x.month*x.day == 0 || y.year*y.month*y.day == 0 {
		return 1 << 20
	}
	d := int(date(x).Sub(date(y)).Hours() / 24)
	return max(d, -d)
}

// weighClocks compares times and parts of the day, where both have one.
func weighClocks(x, y *reading) (verdict, string) {
	a, b := momentOf(x, x.Date), momentOf(y, y.Date)
	if a.from < 0 || b.from < 0 {
		return incomparable, ""
	}
	off := max(a.from-b.from, b.from-a.from)
	switch {
	case a.zone == b.zone:
	case a.zone != "" && b.zone != "", off == 0, off >= 30:
		return incomparable, "" // a zone that one leaves out is that of readers, unless half an hour or more lies between
	}
	if a.part || b.part {
		for _, turn := range [...]int{0, 24 * 60, -24 * 60} {
			if a.from+turn <= b.to && b.from <= a.to+turn {
				if a.part && b.part {
					return same, "" // "night" and "evening" are one to readers
				}
				return vaguer, "one gives the hour, the other the part of the day"
			}
		}
		return clash, "the hour lies outside that part of the day"
	}
	off = min(off, 24*60-off)
	about := x.Hedge != figures.Exact || y.Hedge != figures.Exact
	switch {
	case off == 0 && x.Hedge == y.Hedge && len(x.Time) == len(y.Time):
		return same, ""
	case off == 0:
		return vaguer, "the same time, given more or less exactly"
	case about && off <= max(slack(a, x.Hedge), slack(b, y.Hedge)):
		return vaguer, "both could be right: one is only about that time"
	}
	return clash, "two different times"
}

// slack is how many minutes "about" leaves open: at nine, at half past, at 9:25.
func slack(m moment, h figures.Hedge) int {
	switch {
	case h == figures.Exact:
		return 0
	case m.from%60 == 0:
		return 20
	case m.from%15 == 0:
		return 10
	}
	return 5
}
