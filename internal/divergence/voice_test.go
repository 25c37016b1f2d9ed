package divergence

import (
	"strings"
	"testing"
)

// A summary names its sources as they stand in the middle of a sentence.
func TestSourcesInSummaries(t *testing.T) {
	const body = "The ferry Tarn sank off the harbour of Lunden on Friday with ninety head of cattle aboard.\n\n"
	for _, w := range []struct{ credit, want string }{
		{"President Ada Lund said", "to President Ada Lund;"},
		{"The harbour master said", "to the harbour master;"},
		{"Police said", "to police;"},
		{"Harbour master Pia Voll, who saw it, said", "to "},
	} {
		a := body + "Every police officer knew it. " + w.credit + " the ferry had been carrying three times its permitted load of cattle."
		b := body + "The ferry had been carrying three times its permitted load of cattle."
		c := Compare(input(a), input(b))
		found := false
		for _, d := range c.Divergences {
			found = found || d.Kind == Attribution && strings.Contains(d.Summary, w.want) && !strings.Contains(d.Summary, ",;")
		}
		if !found {
			t.Errorf("%s: want %q in a summary", w.credit, w.want)
			c.list(t)
		}
	}
}

// Some differences of wording make no other source.
func TestOneSource(t *testing.T) {
	for _, w := range []struct {
		a, b string
		one  bool
	}{
		{"police", "Police officers", true},
		{"HTA", "the Harbour and Tunnel Authority", true},
		{"technology group Hedda-Pollard", "HP", true},
		{"HP", "Hedda", false},
		{"ØB", "the Øresund Bureau", true},
		{"the skipper’s lawyer Una Berg", "Una Berg", true},
		{"officials of the harbour office in Lunden", "harbour officials", false},
		{"Mayor Holm’s office", "Mayor Holm's spokesman", true},
		{"the ferry company", "a spokeswoman", true},
		{"the D.A.’s office", "the Norden district attorney’s office", true},
		{"the statement", "the navy", true},
		{"a statement from the ministry", "the navy", false},
		{"Una Berg", "Ida Berg", false},
	} {
		if got := oneSource(w.a, w.b); got != w.one || oneSource(w.b, w.a) != got {
			t.Errorf("%s, %s: one is %v", w.a, w.b, got)
		}
	}
}

// What hangs on to a content goes to the end of the sentence, with no part of a letter cut
// off where it lacks its full stop.
func TestContentOfCutSentence(t *testing.T) {
	for _, end := range [...]string{"", ".", "…"} {
		r := Analyze(input("The ministry said that it closed the road, which leads to the port" + end)).Side
		if len(r.Attributions) != 1 {
			t.Fatalf("%d attributions", len(r.Attributions))
		}
		got := contentOf(r.Report, &r.Attributions[0])
		if want := "that it closed the road, which leads to the port"; len(got) != 1 || r.Report.In(got[0]) != want {
			t.Errorf("%q: %q", end, r.Report.In(got[0]))
		}
	}
}

// Where one thing is announced, it is open who tells of it; what is shown the report tells.
func TestOneThingAnnounced(t *testing.T) {
	const other = "The world's largest ferry builder said that it will be buying Tarn Mill Supplies, a maker of ropes."
	for cue, want := range map[string]int{"announced": credit, "showed": ownVoice} {
		c := Compare(input("Today, Holm Marine "+cue+" a small acquisition, Tarn Mill Supplies, a rope maker with 350 workers in Lunden."), input(other))
		v, r := c.voices(), c.Reports[0].Report
		for k := range r.Tokens {
			if r.Token(k) == "Tarn" && v.teller[0][k] != want {
				t.Errorf("%s: teller %d, want %d", cue, v.teller[0][k], want)
			}
		}
	}
}
