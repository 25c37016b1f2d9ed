package divergence

import (
	"path/filepath"
	"strings"
	"testing"

	"golang.org/x/tools/txtar"

	"twosource/internal/text"
)

// TestCut compares the reports of the fixtures with one of them cut within its sentences: a
// report may begin and end anywhere.
func TestCut(t *testing.T) {
	files, err := filepath.Glob("testdata/*/*.txtar")
	if err != nil || len(files) == 0 {
		t.Fatal("no fixtures", err)
	}
	for n, file := range files {
		ar, err := txtar.ParseFile(file)
		if err != nil || len(ar.Files) < 2 {
			t.Fatal(file, err)
		}
		a, b := strings.TrimSpace(string(ar.Files[0].Data)), strings.TrimSpace(string(ar.Files[1].Data))
		for i, tok := range text.New(a, false).Tokens {
			if (i+n)%step == 0 {
				Compare(input(a[:tok.Span.End]), input(b))
				Compare(input(b), input(a[tok.Span.Start:]))
			}
		}
	}
}

// step is how many words lie between two cuts.
const step = 9
