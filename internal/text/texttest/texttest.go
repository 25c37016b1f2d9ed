// Package texttest gives the tests of the engine's packages what they all read: the archives
// of their fixtures, and a text cut at each of its words.
package texttest

import (
	"path/filepath"
	"strings"
	"testing"

	"golang.org/x/tools/txtar"

	"twosource/internal/text"
)

// Fixture is a txtar archive and its name: "range-of-words" for testdata/range-of-words.txtar.
type Fixture struct {
	Name string
	*txtar.Archive
}

// Fixtures reads the archives that a pattern such as "testdata/*.txtar" matches. A pattern
// that matches none fails the test.
func Fixtures(t testing.TB, pattern string) []Fixture {
	t.Helper()
	files, err := filepath.Glob(pattern)
	if err != nil || len(files) == 0 {
		t.Fatalf("no fixtures %s: %v", pattern, err)
	}
	var all []Fixture
	for _, file := range files {
		ar, err := txtar.ParseFile(file)
		if err != nil {
			t.Fatal(err)
		}
		all = append(all, Fixture{strings.TrimSuffix(filepath.Base(file), ".txtar"), ar})
	}
	return all
}

// Cut gives for each word of s what of s ends with it and what begins with it.
func Cut(s string) [][2]string {
	var all [][2]string
	for _, tok := range text.New(s, false).Tokens {
		all = append(all, [2]string{s[:tok.Span.End], s[tok.Span.Start:]})
	}
	return all
}
