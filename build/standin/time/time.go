// Package time stands in for Go's own in the engine, which reckons with days and reads no
// clock: go-diff asks for one where it has a deadline, and the engine gives it none. The
// real one brings time zones, timers and the settings of the runtime.
package time

// A Duration counts nanoseconds.
type Duration int64

const (
	Second Duration = 1e9
	day             = 86400 * Second
	most            = Duration(1<<63 - 1)
)

// Hours gives the duration in hours.
func (d Duration) Hours() float64 { return float64(d) / float64(3600*Second) }

// DateTime is the layout that io/fs asks for.
const DateTime = "2006-01-02 15:04:05"

// A Time is a day: how many come after 1 January of the year 1.
type Time struct{ days int }

type (
	Month    int      // January is 1
	Weekday  int      // Sunday is 0
	Location struct{} // there is one
)

// UTC is the location of all times.
var UTC *Location

// Date gives the day of a date; what is beyond a month or a year goes into the next, and
// the time of day counts for nothing.
func Date(year int, month Month, d, hour, min, sec, nsec int, loc *Location) Time {
	m := int(month) - 3 // the year is taken to begin in March, so that the leap day is its last
	y := year + floor(m, 12)
	m -= 12 * floor(m, 12)
	return Time{365*y + floor(y, 4) - floor(y, 100) + floor(y, 400) + (153*m+2)/5 + d - 307}
}

// floor divides, and rounds down below zero too.
func floor(x, y int) int {
	if x < 0 {
		x -= y - 1
	}
	return x / y
}

// Unix counts the seconds since 1970.
func (t Time) Unix() int64 { return int64(t.days-719162) * 86400 }

// Weekday gives the day of the week.
func (t Time) Weekday() Weekday { return Weekday(t.days + 1 - 7*floor(t.days+1, 7)) }

// Sub gives the time from u to t, or the longest that a Duration holds.
func (t Time) Sub(u Time) Duration {
	switch d := t.days - u.days; {
	case d > int(most/day):
		return most
	case d < -int(most/day):
		return -most - 1
	default:
		return Duration(d) * day
	}
}

// IsZero tells whether t is the first day.
func (t Time) IsZero() bool { return t.days == 0 }

// Now is for deadlines, of which the engine has none.
func Now() Time { panic("time: not in the engine") }

// Add is for deadlines.
func (t Time) Add(Duration) Time { panic("time: not in the engine") }

// After is for deadlines.
func (t Time) After(Time) bool { panic("time: not in the engine") }

// Format is for lists of files.
func (t Time) Format(string) string { panic("time: not in the engine") }
