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
	in := ingest.Input{Title: "Größe 😀 “quoted”\x01\u2028", Text: "Ein 😀 Satz. “Noch einer,” he said.\n\nEnd."}
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
