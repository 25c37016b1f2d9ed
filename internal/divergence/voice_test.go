package divergence

import (
	"strings"
	"testing"
)

// A summary names its sources as they stand in the middle of a sentence.
func TestSourcesInSummaries(t *testing.T) {
	const body = "The ferry Tarn sank off the harbour of Lunden on Friday with ninety head of cattle aboard.\n\n"
	for _, w := range []struct{ credit, want string }{
		{"President Ada Lund said", "to President Ada Lund;"},
		{"The harbour master said", "to the harbour master;"},
		{"Police said", "to police;"},
		{"Harbour master Pia Voll, who saw it, said", "to "},
	} {
		a := body + "Every police officer knew it. " + w.credit + " the ferry had been carrying three times its permitted load of cattle."
		b := body + "The ferry had been carrying three times its permitted load of cattle."
		c := Compare(input(a), input(b))
		found := false
		for _, d := range c.Divergences {
			found = found || d.Kind == Attribution && strings.Contains(d.Summary, w.want) && !strings.Contains(d.Summary, ",;")
		}
		if !found {
			t.Errorf("%s: want %q in a summary", w.credit, w.want)
			c.list(t)
		}
	}
}
