// Package pairs reads the reports of the annotated pairs, for the commands that learn
// from them and score on them.
package pairs

import (
	"strings"

	"twosource/internal/ingest"
)

// A Side is one report of a pair, in sentences.
type Side struct {
	Title     string
	Source    string
	Date      string
	Sentences []struct {
		P    int // paragraph
		Text string
	}
}

// Input puts the sentences together again, paragraph by paragraph.
func (s Side) Input() ingest.Input {
	var b strings.Builder
	for i, x := range s.Sentences {
		switch {
		case i == 0:
		case x.P == s.Sentences[i-1].P:
			b.WriteString(" ")
		default:
			b.WriteString("\n\n")
		}
		b.WriteString(x.Text)
	}
	return ingest.Input{Title: s.Title, Text: b.String(), Published: s.Date}
}
