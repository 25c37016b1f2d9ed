package divergence

import (
	"strings"
	"time"

	"twosource/internal/text"
)

// A stretch is the days that words of time leave open: "this weekend", "next March",
// "in the coming months". Days are counted from 1 January 1970; both ends belong to it.
type stretch struct {
	from, to int
	undated  bool // the report's day is not known: some day is taken for it
}

// loosest is how many times longer than the other stretch one may be that is only a
// looser word for it: "next year" for "next March", not "this year" for "on Tuesday".
const loosest = 32

// weighStretches compares two figures of when by the days that they leave open. Words
// that are loose contradict nothing.
func weighStretches(x, y *reading) (verdict, string) {
	const why = "both could be right: one says when more loosely"
	a, b := x.open, y.open
	switch {
	case x.withinWeek(y), y.withinWeek(x):
		return vaguer, why
	case a.to == 0, b.to == 0, a.undated != b.undated: // not both are known
		return incomparable, ""
	case a == b, a.to < b.from, b.to < a.from, !x.loose() && !y.loose():
		return incomparable, ""
	case x.weekend() && !y.loose() && !b.free(), y.weekend() && !x.loose() && !a.free(): // "the weekend" and "on Tuesday"
		return incomparable, ""
	}
	n, m := a.to-a.from+1, b.to-b.from+1
	if max(n, m) > loosest*min(n, m) && !hasDigit(x.words+y.words) {
		return incomparable, ""
	}
	return vaguer, why
}

// withinWeek reports whether r is a week or weekend that may hold the day of the week
// that o names, of which the date is not known.
func (r *reading) withinWeek(o *reading) bool {
	d := momentOf(o, o.Date).weekday
	week := strings.Contains(r.words, "week") && !strings.Contains(r.words, "weeks")
	if d == 0 || o.Date != "" || !week || !r.loose() {
		return false
	}
	return !r.weekend() || d == 1 || d >= 6
}

// free reports whether a day or two are of a weekend, its Friday included.
func (s stretch) free() bool {
	for d := s.from; d <= s.to && d < s.from+3; d++ {
		if w := (d + 4) % 7; w == 0 || w >= 5 { // day 0 was a Thursday
			return true
		}
	}
	return false
}

func (r *reading) weekend() bool { return strings.Contains(r.words, "weekend") }

// dayOf counts the days of a date.
func dayOf(y, m, d int) int {
	return int(time.Date(y, time.Month(m), d, 0, 0, 0, 0, time.UTC).Unix() / 86400)
}

// opens gives the days that a date leaves open, told in a report of the day
// published; the zero stretch where that is not known.
func (r *reading) opens(published string) (s stretch) {
	py, pm, pd := fields(published)
	s.undated = pd == 0
	if s.undated {
		py, pm, pd = 2001, 6, 15
	}
	y, m, d := fields(r.Date)
	switch {
	case s.undated && y == 0 && m > 0 && !strings.Contains(r.words, "next"):
		s.from, s.to = dayOf(py-1, pm, pd), dayOf(py+1, pm, pd) // of which year nobody knows
		return s
	case r.DateHigh != "" || y > 0 && s.undated:
		return stretch{}
	case y == 0 && m == 0:
		s.from, s.to = r.around(py, pm, dayOf(py, pm, pd))
		return s
	case y == 0:
		switch next := strings.Contains(r.words, "next"); {
		case next && m <= pm || pm-m > 6:
			y = py + 1
		case !next && m-pm > 6:
			y = py - 1
		default:
			y = py
		}
	}
	switch {
	case m == 0:
		s.from, s.to = dayOf(y, 1, 1), dayOf(y+1, 1, 1)-1
	case d == 0:
		s.from, s.to = dayOf(y, m, 1), dayOf(y, m+1, 1)-1
	default:
		s.from, s.to = dayOf(y, m, d), dayOf(y, m, d)
	}
	return s
}

// around reads words that are told from the day of the report, today.
func (r *reading) around(year, month, today int) (from, to int) {
	monday := today - (today+3)%7
	if r.holds("recently") {
		return today - 250, today + 1
	}
	last, next := r.holds("last", "past", "recent", "ago"), r.holds("next", "coming")
	if r.Unit == "week" {
		at := today - 7*int(r.Value) // "two weeks ago"
		return at - 5, at + 5
	}
	step := 0
	if last {
		step = -1
	} else if next {
		step = 1
	}
	for _, w := range strings.Fields(r.words) {
		switch w {
		case "year":
			return dayOf(year+step, 1, 1), dayOf(year+step+1, 1, 1) - 1
		case "month":
			return dayOf(year, month+step, 1), dayOf(year, month+step+1, 1) - 1
		case "week":
			if from, to = monday+7*step, monday+7*step+6; step == 0 && today > monday+4 {
				to += 7 // on a Saturday, the one that begins
			}
			return from, to
		case "weekend":
			return today - 8, today + 8
		case "days", "weeks", "months":
			n := [...]int{14, 90, 365}[strings.Index("dwm", w[:1])]
			if last {
				return today - n, today
			}
			return today, today + n
		case "spring", "summer", "fall", "autumn", "winter":
			return season(w, year, month, last, next)
		}
	}
	return 0, 0
}

// season gives the days of the last, the next or the nearest such season, told in a month.
func season(name string, year, month int, last, next bool) (from, to int) {
	first := 3
	switch name {
	case "summer":
		first = 6
	case "fall", "autumn":
		first = 9
	case "winter":
		first = 12
	}
	switch {
	case last && month <= first+2:
		year--
	case next && month >= first, !last && month-first > 4:
		year++
	}
	return dayOf(year, first, 1), dayOf(year, first+3, 1) - 1
}

// vagueTime reads the words of time at token k that are no figure: "the weekend", "the
// coming months", "by the summer". It gives the first of their tokens.
func vagueTime(r *text.Report, s *text.Sentence, k int, w string) (first int, ok bool) {
	word := func(k int) string {
		if k < s.First || k >= s.End {
			return ""
		}
		return strings.ToLower(r.Token(k))
	}
	switch w {
	case "weekend":
		if word(k-1) == "the" {
			return k - 1, true
		}
		return k, true
	case "spring", "summer", "fall", "autumn", "winter":
		return k - 1, word(k-1) == "the" && among(word(k-2), "by in before during over until through")
	case "recently":
		return k, true
	case "hours":
		return k - 1, word(k-1) == "early"
	case "days", "weeks", "months":
		n := k - 1
		if word(k+1) == "ago" {
			if word(n) == "of" {
				n-- // "a couple of weeks ago"
			}
			if among(word(n), "few several couple") {
				return n, true
			}
		}
		if among(word(n), "few several") {
			n--
		}
		return n, among(word(n), "coming recent next past last")
	}
	return 0, false
}
