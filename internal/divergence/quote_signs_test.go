package divergence

import (
	"strings"
	"testing"

	"twosource/internal/ingest"
)

// TestQuoteSigns checks, for the passage and the sentence that begin so, signs that are
// read from more than the two.
func TestQuoteSigns(t *testing.T) {
	tests := []struct {
		name, a, b, passage, other string
		sign                       int
		want                       float64
	}{
		{"a pronoun that may stand for the speaker", "Anna Lind met the shipowner Carl Rask on Monday.\n\nRask gave Lind a tour.\n\n“Nobody will tear down the old warehouses,” he said, though she had said so.\n\n“Nobody will tear down the old quay while I hold this office,” he added.",
			"Anna Lind met the shipowner Carl Rask on Monday.\n\nLind promised to keep the old quay as long as she held her office.", "Nobody will tear down the old quay", "Lind promised", qSame, 1},
		{"a description that may stand for the speaker", "Anna Lind met the shipowner Carl Rask on Monday.\n\n“Nobody will tear down the old quay while I hold this office,” the former actress said.",
			"Anna Lind met the shipowner Carl Rask on Monday.\n\nLind promised to keep the old quay as long as she held her office.", "Nobody will", "Lind promised", qSame, 1},
		{"who is excited inside the marks is not who speaks", "Anna Lind met the shipowner Carl Rask on Monday.\n\nI'm excited because I know nobody will tear down the old quay while I hold this office.”",
			"Anna Lind met the shipowner Carl Rask on Monday.\n\nLind promised to keep the old quay as long as she held her office.", "I'm excited", "Lind promised", qSame, 0},
		{"another speaker", "Anna Lind met the shipowner Carl Rask on Monday.\n\n“Nobody will tear down the old quay while I hold this office,” said Pia Stromm.",
			"Anna Lind met the shipowner Carl Rask on Monday.\n\nLind promised to keep the old quay as long as she held her office.", "Nobody will tear down", "Lind promised", qSame, 0},
		{"a letter and who wrote it", "“Nobody will tear down the old quay while we hold office,” the letter said.",
			"Anna Lind promised to keep the old quay as long as she held her office.", "Nobody will", "Anna Lind", qPaper, 1},
		{"other words of the same quotation", "The crane subpoenas “will show who signed the contract for the rusty crane,” Pia Stromm told reporters.",
			"“Those subpoenas will show who signed the contract for the rusty crane,” Pia Stromm told reporters.", "Those subpoenas", "The crane", qMet, 1},
		{"no other words", "“Nobody will tear down the old quay while we hold office,” Anna Lind said.",
			"Anna Lind promised to keep the old quay as long as she held her office.", "Nobody will", "Anna Lind", qMet, 0},
	}
	for _, test := range tests {
		samples, _ := QuoteSamples(ingest.Input{Text: test.a}, ingest.Input{Text: test.b})
		found := false
		for _, s := range samples {
			r := Analyze(ingest.Input{Text: [...]string{test.b, test.a}[s.Side]}).Report
			other := r.In(r.Sentences[s.Sentences[1-s.Side]].Span)
			if !strings.HasPrefix(s.Quote, test.passage) || !strings.HasPrefix(strings.TrimLeft(other, "“"), test.other) {
				continue
			}
			found = true
			if got := s.Signs[test.sign]; got != test.want {
				t.Errorf("%s: %v, want %v", test.name, got, test.want)
			}
		}
		if !found {
			t.Errorf("%s: no such passage: %+v", test.name, samples)
		}
	}
}
