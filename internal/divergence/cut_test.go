package divergence

import (
	"strings"
	"testing"

	"twosource/internal/text/texttest"
)

// TestCut compares the reports of the fixtures with one of them cut within its sentences: a
// report may begin and end anywhere.
func TestCut(t *testing.T) {
	for n, ar := range texttest.Fixtures(t, "testdata/*/*.txtar") {
		if len(ar.Files) < 2 {
			t.Fatal("want two reports in", ar.Name)
		}
		a, b := strings.TrimSpace(string(ar.Files[0].Data)), strings.TrimSpace(string(ar.Files[1].Data))
		for i, cut := range texttest.Cut(a) {
			if (i+n)%step == 0 {
				Compare(input(cut[0]), input(b))
				Compare(input(b), input(cut[1]))
			}
		}
	}
}

// step is how many words lie between two cuts.
const step = 9
