package main

import (
	"strings"
	"testing"

	"twosource/internal/text"
)

func TestCorefFixture(t *testing.T) {
	list, err := readCoref()
	if err != nil {
		t.Fatal(err)
	}
	docs := map[string]bool{}
	for _, s := range list {
		docs[s.doc] = true
		if s.source.Empty() || s.cue.Empty() || s.first.Empty() {
			t.Errorf("%s: an empty span: %+v", s.doc, s)
		}
	}
	if len(docs) != 20 || len(list) < 300 {
		t.Errorf("%d attributions in %d articles", len(list), len(docs))
	}
}

// TestArticle checks that characters of a file are found again in the cleaned text,
// and that an entity counts as right by the place where it is first named.
func TestArticle(t *testing.T) {
	s := "“No,” said Capt. Ida Holm.\n\nRead more: Storm shuts port\n\nShe left. Holm’s boat was lost, the captain said."
	a := newArticle(s)
	at := func(words string) text.Span {
		i := strings.Index(s, words)
		start := len([]rune(s[:i]))
		return text.Span{Start: start, End: start + len([]rune(words))}
	}
	for _, words := range []string{"Ida Holm", "She", "the captain"} {
		if got := a.in(a.span(at(words))); got != words {
			t.Errorf("%q is found as %q", words, got)
		}
	}
	first := a.span(at("Ida Holm"))
	for _, words := range []string{"Ida Holm", "She", "Holm’s"} {
		m, ok := a.report.Names.At(a.span(at(words)))
		if !ok || !a.right(a.report.Names.Mentions[m].Entity, a.span(at(words)), first) {
			t.Errorf("%q is not the captain", words)
		}
	}
	if a.right(-1, a.span(at("She")), first) {
		t.Error("no entity counts as right")
	}
}
