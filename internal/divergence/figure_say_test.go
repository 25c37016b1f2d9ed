package divergence

import (
	"strings"
	"testing"

	"twosource/internal/ingest"
)

// Summaries are sentences: no capitals from the start of a sentence or a headline, the
// verb of harm as a participle, one full stop.
func TestSummariesRead(t *testing.T) {
	for _, c := range [...]struct{ a, b, want string }{
		{
			"Nine passengers were killed when a ferry sank off Tarsa on Monday, the coast guard said.",
			"A ferry sank off Tarsa on Monday, killing at least 11 passengers, the coast guard said.",
			"A counts nine passengers killed; B counts at least 11 passengers killed.",
		},
		{
			"The quake shook the town of Velm at 9.27 a.m.",
			"The quake shook the town of Velm at about 9.27 a.m.",
			"A says 9.27 a.m.; B says about 9.27 a.m.",
		},
	} {
		var got []string
		for _, d := range Compare(ingest.Input{Text: c.a}, ingest.Input{Text: c.b}).Divergences {
			got = append(got, d.Summary)
		}
		if strings.Join(got, "\n") != c.want {
			t.Errorf("got %q, want %q", got, c.want)
		}
	}
}
