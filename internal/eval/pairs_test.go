package main

import (
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"twosource/internal/figures"

	"twosource/internal/train/pairs"
)

const shared = "../../../shared"

// The totals are those of the reference scorer, to the third digit.
func TestAgreesWithReferenceScorer(t *testing.T) {
	for _, half := range []string{"look", "check"} {
		dir := filepath.Join(shared, "pairs", half)
		if _, err := os.Stat(dir); err != nil {
			t.Skip("the annotated pairs are not beside the checkout")
		}
		python, err := exec.LookPath("python3")
		if err != nil {
			t.Skip("no python3 to run the reference scorer")
		}
		out := t.TempDir()
		var ours strings.Builder
		list, err := pairs.ReadFolder(dir)
		if err != nil {
			t.Fatal(err)
		}
		if err := scorePairs(&ours, list, out, false); err != nil {
			t.Fatal(err)
		}
		theirs, err := exec.Command(python, filepath.Join(shared, "tools/score_pairs.py"), dir, out).Output()
		if err != nil {
			t.Fatal(err)
		}
		// "F1 0.6" and "F1 0.600" are the same number.
		zeros := regexp.MustCompile(`(\.\d*?)0+\b`)
		spaces := regexp.MustCompile(`\s+`)
		norm := func(s string) string { return spaces.ReplaceAllString(zeros.ReplaceAllString(s, "$1"), " ") }
		want := strings.ReplaceAll(norm(string(theirs)), ".0 ", ". ")
		if got := norm(ours.String()); got != want {
			t.Errorf("%s:\n got %s\nwant %s", half, got, want)
		}
	}
}

// A quotation mark's style, a dash and white space do not move a sentence.
func TestLocate(t *testing.T) {
	s := &located{sents: nil}
	s.chars, s.index = squash("A “head”\n\nHe  said – no. Ten came.")
	for _, c := range []struct {
		sent string
		ok   bool
	}{{"A \"head\"", true}, {"He said - no.", true}, {"Forty women went.", false}, {"Nobody knows", false}} {
		chars, _ := squash(c.sent)
		if _, ok := s.locate(chars, 0); ok != c.ok {
			t.Errorf("%q found %v, want %v", c.sent, ok, c.ok)
		}
	}
}

func TestSameValue(t *testing.T) {
	for _, c := range []struct {
		gold any
		unit string
		f    figures.Figure
		want bool
	}{
		{12.0, "count", figures.Figure{Value: 12, HasValue: true}, true},
		{12.0, "count", figures.Figure{Value: 13, HasValue: true}, false},
		{nil, "count", figures.Figure{Hedge: figures.Vague}, true},
		{"348-77", "score", figures.Figure{Value: 348, High: 77, HasValue: true, HasHigh: true}, true},
		{"2011-11-10", "date", figures.Figure{Date: "--11-10"}, true},
		{"--11-10", "date", figures.Figure{Date: "2011-11-10"}, true},
		{"--11-10", "date", figures.Figure{Date: "2011-11-11"}, false},
		{2004.0, "date", figures.Figure{Date: "2004"}, true},
		{"07:37", "time", figures.Figure{Time: "07:37"}, true},
		{0.5, "ratio", figures.Figure{Value: 50, HasValue: true}, true},
	} {
		if got := sameValue(pairs.Figure{Value: c.gold, Unit: c.unit}, &c.f); got != c.want {
			t.Errorf("%v against %+v: %v", c.gold, c.f, got)
		}
	}
}
