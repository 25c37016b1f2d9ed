package figures

import (
	"path/filepath"
	"strings"
	"testing"

	"golang.org/x/tools/txtar"

	"twosource/internal/text"
)

// TestCut reads the lines of the fixtures from each of their words on, and up to each: a text
// may begin and end anywhere.
func TestCut(t *testing.T) {
	files, err := filepath.Glob("testdata/*.txtar")
	if err != nil || len(files) == 0 {
		t.Fatal("no fixtures", err)
	}
	for _, file := range files {
		ar, err := txtar.ParseFile(file)
		if err != nil {
			t.Fatal(err)
		}
		for _, x := range ar.Files {
			for _, line := range strings.Split(string(x.Data), "\n") {
				for _, tok := range text.New(line, false).Tokens {
					Find(text.New(line[:tok.Span.End], false))
					Find(text.New(line[tok.Span.Start:], false))
				}
			}
		}
	}
}
