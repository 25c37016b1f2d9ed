package ingest

import (
	"math"
	"slices"
	"testing"
)

// Offsets count what JavaScript counts: a character beyond U+FFFF twice.
func TestFromUTF16(t *testing.T) {
	const s = "é😀 “x”"
	got := fromUTF16(s, []int{5, 3, 0, 1, 2, 3, 4, 7, 8, -1, math.MaxInt, math.MinInt})
	if want := []int{0, 2, 6, 6, 7, 10}; !slices.Equal(got, want) {
		t.Errorf("got %v, want %v", got, want)
	}
	if got := fromUTF16("", []int{0, 1}); len(got) > 0 {
		t.Errorf("in no text: %v", got)
	}
}

// The offsets are those of the cleaned text.
func TestCorrectionsFollowTheCleanedText(t *testing.T) {
	in := Input{Text: "Read more: Ten storms\n\n“Größe 😀” is high. Nobody died the mayor said."}
	count := func(c Corrections) int {
		in.Corrections = c
		r, _ := Read(in)
		return len(r.Sentences)
	}
	n := count(Corrections{})
	if got := count(Corrections{JoinUTF16: []int{19}}); got != n-1 {
		t.Errorf("joined: %d sentences of %d", got, n)
	}
	if got := count(Corrections{PartUTF16: []int{31}}); got != n+1 {
		t.Errorf("parted: %d sentences of %d", got, n)
	}
}
