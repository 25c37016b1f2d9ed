package attribution

import (
	"strings"
	"testing"

	"twosource/internal/names"
	"twosource/internal/text"
)

// BenchmarkFind reports words a second of a report of 600 words.
func BenchmarkFind(b *testing.B) {
	s := strings.Repeat("“The road is open again,” said Ana Lund, the head of the relief agency, who denied on Monday that "+
		"anyone had been left behind. The ministry said it would look into the matter, adding that a report was due.\n\n", 15)
	r := text.New(s, false)
	x := names.Find(r)
	words := 0
	for _, t := range r.Tokens {
		if t.Kind != text.Mark {
			words++
		}
	}
	for b.Loop() {
		Find(r, x)
	}
	b.ReportMetric(float64(words)*float64(b.N)/b.Elapsed().Seconds(), "words/s")
}
