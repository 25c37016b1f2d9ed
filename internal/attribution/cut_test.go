package attribution

import (
	"os"
	"strings"
	"testing"

	"twosource/internal/names"
	"twosource/internal/text"
	"twosource/internal/text/texttest"
)

// TestCut reads the sentences of the fixtures from each of their words on, and up to each: a
// text may begin and end anywhere.
func TestCut(t *testing.T) {
	for _, file := range []string{"testdata/speech.txt", "testdata/stance.txt"} {
		data, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		for _, line := range strings.Split(string(data), "\n") {
			line = line[strings.LastIndexByte(line, '|')+1:]
			for _, cut := range texttest.Cut(line) {
				for _, part := range cut {
					r := text.New(part, false)
					Find(r, names.Find(r))
				}
			}
		}
	}
}
