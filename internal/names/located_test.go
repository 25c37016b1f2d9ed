package names

import (
	"testing"

	"twosource/internal/text"
)

// A country is a place where things are in it or go to it, also in a report that names
// its government by the same word.
func TestLocated(t *testing.T) {
	r := text.New("Egypt said calls to Egypt failed. A quake in eastern China cut power, and China denied it. Egyptian crews left Velm.", false)
	x := Find(r)
	var at []int
	for i := range x.Mentions {
		if x.Located(i) {
			at = append(at, x.Mentions[i].Head.Start)
		}
	}
	if len(at) != 2 || r.Text[at[0]:at[0]+5] != "Egypt" || at[0] < 5 || r.Text[at[1]:at[1]+5] != "China" || at[1] > 60 {
		t.Errorf("places at %v", at)
	}
}
