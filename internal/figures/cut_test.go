package figures

import (
	"testing"

	"twosource/internal/text"
	"twosource/internal/text/texttest"
)

// TestCut reads the lines of the fixtures from each of their words on, and up to each: a text
// may begin and end anywhere.
func TestCut(t *testing.T) {
	for _, line := range sentences(t) {
		for _, cut := range texttest.Cut(line) {
			Find(text.New(cut[0], false))
			Find(text.New(cut[1], false))
		}
	}
}
