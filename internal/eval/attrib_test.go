package main

import (
	"testing"

	"twosource/internal/text"
	"twosource/internal/train/polnear"
)

// TestOrigin maps spans of a cleaned text back: white space changed, a line taken out.
func TestOrigin(t *testing.T) {
	given := "Head \n\nRead more: other news\n\nHe  said “no” — twice."
	clean := "Head\n\nHe said “no” — twice."
	back := origin(given, clean)
	for _, w := range []string{"Head", "He", "said", "“no”", "twice."} {
		k := len(clean) - len(w)
		for clean[k:k+len(w)] != w {
			k--
		}
		got := back.spans(text.Span{Start: k, End: k + len(w)})
		if s := given[got[0].Start:got[0].End]; s != w {
			t.Errorf("%q comes back as %q", w, s)
		}
	}
}

func TestMatchSaid(t *testing.T) {
	span := func(a, b int) []polnear.Span { return []polnear.Span{{Start: a, End: b}} }
	gold := []said{{content: span(0, 10)}, {content: span(20, 30)}}
	got := []said{{content: span(22, 29)}, {content: span(0, 4)}, {content: span(0, 9)}}
	pairs := matchSaid(gold, got)
	if len(pairs) != 2 || pairs[0] != [2]int{0, 2} || pairs[1] != [2]int{1, 0} {
		t.Errorf("got %v", pairs)
	}
}
