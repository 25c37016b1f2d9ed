package export

import (
	"encoding/json"
	"testing"
	"unicode/utf16"

	"twosource/internal/divergence"
	"twosource/internal/ingest"
)

// The spans of the JSON slice the text as JavaScript would.
func TestSpansAreUTF16(t *testing.T) {
	in := ingest.Input{Title: "Größe 😀 “quoted” \"straight\" \\ \x01\u2028", Text: "Ein 😀 Satz. “Noch einer,” he said.\n\nEnd."}
	var got struct {
		Text                  string
		Paragraphs, Sentences [][2]int
	}
	r := divergence.Analyze(in)
	if err := json.Unmarshal([]byte(ReportJSON(r)), &got); err != nil {
		t.Fatal(err)
	}
	if got.Text != r.Report.Text {
		t.Errorf("text %q, want %q", got.Text, r.Report.Text)
	}
	u := utf16.Encode([]rune(got.Text))
	for i, s := range got.Sentences {
		want := r.Report.In(r.Report.Sentences[i].Span)
		if g := string(utf16.Decode(u[s[0]:s[1]])); g != want {
			t.Errorf("sentence %d: %q, want %q", i, g, want)
		}
	}
}

// Where one attribution stands inside another, its figures are its own, whichever of the
// two comes first.
func TestFiguresOfAnInnerSpeaker(t *testing.T) {
	for _, in := range []string{
		"Mayor Ann Lee said on Monday that Dr. Jon Reyes had denied that 14 people were killed.",
		"Dr. Jon Reyes denied that 14 people were killed, according to Mayor Ann Lee.",
	} {
		var got struct {
			Figures      []struct{ Attribution *int }
			Attributions []struct{ Speaker string }
		}
		if err := json.Unmarshal([]byte(ReportJSON(divergence.Analyze(ingest.Input{Text: in}))), &got); err != nil {
			t.Fatal(err)
		}
		for _, f := range got.Figures {
			if f.Attribution != nil && got.Attributions[*f.Attribution].Speaker != "Jon Reyes" {
				t.Errorf("%s: the figure is given by %q", in, got.Attributions[*f.Attribution].Speaker)
			}
		}
		if len(got.Attributions) != 2 {
			t.Errorf("%s: %d attributions", in, len(got.Attributions))
		}
	}
}

// A figure belongs to the innermost attribution whose content holds it, the
// narrator's own to none.
func TestFiguresHaveTheirSpeaker(t *testing.T) {
	var got struct {
		Figures []struct {
			Span        [2]int
			Attribution *int
		}
		Attributions []struct {
			Speaker string
			Content [][2]int
		}
	}
	r := divergence.Analyze(ingest.Input{Text: "The dam broke in 1971. Police said that 14 people were killed. “We lost 40 houses,” Mayor Ann Lee said."})
	if err := json.Unmarshal([]byte(ReportJSON(r)), &got); err != nil {
		t.Fatal(err)
	}
	held := 0
	for i, f := range got.Figures {
		inside := -1
		for k, a := range got.Attributions {
			for _, c := range a.Content {
				if c[0] <= f.Span[0] && f.Span[1] <= c[1] {
					inside = k
				}
			}
		}
		switch {
		case inside < 0 && f.Attribution != nil, inside >= 0 && (f.Attribution == nil || *f.Attribution != inside):
			t.Errorf("figure %d: attribution %v, want %d", i, f.Attribution, inside)
		case inside >= 0:
			held++
		}
	}
	if len(got.Figures) != 3 || held != 2 {
		t.Errorf("%d of %d figures have a speaker, want 2 of 3", held, len(got.Figures))
	}
}

// What an editor dismissed is written as any divergence is, in a list of its own.
func TestDismissedIsWritten(t *testing.T) {
	c := divergence.Compare(ingest.Input{Text: "The quake killed 12 people in Larne on Monday."}, ingest.Input{Text: "The quake killed 19 people in Larne on Monday."})
	type finding struct{ ID, Summary string }
	read := func() (got struct{ Divergences, Dismissed []finding }) {
		if err := json.Unmarshal([]byte(ComparisonJSON(c)), &got); err != nil {
			t.Fatal(err)
		}
		return got
	}
	before := read()
	if len(before.Divergences) != 1 || before.Dismissed == nil || len(before.Dismissed) != 0 {
		t.Fatalf("before: %+v", before)
	}
	c.Dismiss([]string{before.Divergences[0].ID})
	if after := read(); len(after.Divergences) != 0 || len(after.Dismissed) != 1 || after.Dismissed[0] != before.Divergences[0] {
		t.Errorf("after: %+v", after)
	}
}
