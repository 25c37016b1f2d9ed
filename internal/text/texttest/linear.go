package texttest

import (
	"testing"
	"time"
)

// Linear fails the test where a text of n bytes takes far longer than eight times what an
// eighth of it takes: its square would take 64 times. prepare makes the text of a length, and
// gives what is timed. On a busy machine one measure tells little, so that one of five tries
// has to show it.
func Linear(t *testing.T, text string, n int, prepare func(n int) func()) {
	t.Helper()
	took := func(n int) time.Duration {
		run := prepare(n)
		start := time.Now()
		run()
		return time.Since(start)
	}
	var few, many time.Duration
	for range 5 {
		few, many = took(n/8), took(n)
		if many <= 24*few+time.Second/4 {
			return
		}
	}
	t.Errorf("%.20q over and over: %d bytes take %v, an eighth of them %v", text, n, many, few)
}
