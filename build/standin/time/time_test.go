package time

import (
	"testing"
	real "time"
)

// The stand-in reckons as Go's own does: over leap years and ends of months, before the
// year 1, and where a month or a day is none.
func TestAsTheRealOne(t *testing.T) {
	was, really := Date(2024, 2, 29, 0, 0, 0, 0, UTC), real.Date(2024, 2, 29, 0, 0, 0, 0, real.UTC)
	for _, year := range []int{-401, -4, 0, 1, 4, 100, 400, 1600, 1899, 1900, 1970, 2000, 2023, 2024, 2100, 9999} {
		for month := -13; month <= 26; month++ {
			for _, d := range []int{-40, 0, 1, 28, 29, 30, 31, 32, 400} {
				got, want := Date(year, Month(month), d, 0, 0, 0, 0, UTC), real.Date(year, real.Month(month), d, 0, 0, 0, 0, real.UTC)
				if got.Unix() != want.Unix() || int(got.Weekday()) != int(want.Weekday()) || got.IsZero() != want.IsZero() {
					t.Fatalf("%d-%d-%d: %d, weekday %d; want %d, %d", year, month, d, got.Unix(), got.Weekday(), want.Unix(), want.Weekday())
				}
				if x, y := got.Sub(was), want.Sub(really); int64(x) != int64(y) || x.Hours() != y.Hours() {
					t.Fatalf("%d-%d-%d is %d after 2024, want %d", year, month, d, x, y)
				}
				if x, y := was.Sub(got), really.Sub(want); int64(x) != int64(y) {
					t.Fatalf("2024 is %d after %d-%d-%d, want %d", x, year, month, d, y)
				}
			}
		}
	}
}
