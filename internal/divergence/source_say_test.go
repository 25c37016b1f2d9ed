package divergence

import (
	"testing"

	"twosource/internal/ingest"
)

// A summary calls a source by its name, as it is written in the middle of a sentence.
func TestSourceInSummary(t *testing.T) {
	for _, c := range [...]struct{ in, want string }{
		{"Authorities said that the dam was safe.", "authorities"},
		{"Detectives said that the dam was safe.", "detectives"},
		{"Ramblers in the hills said that the dam was safe.", "ramblers in the hills"},
		{"Indian officials said that the dam was safe.", "Indian officials"},
		{"Republicans said that the dam was safe.", "Republicans"},
		{"Democratic leaders said that the dam was safe, and the democratic vote was lost.", "Democratic leaders"},
		{"President Lund said that the dam was safe.", "President Lund"},
		{"King said that the dam was safe.\n\nBilly King left.", "King"},
		{"The dam was safe, dpa reported.", "dpa"},
		{"A neighbour, Ada Lund, said that the dam was safe.", "Ada Lund"},
		{"Peter Vale, a neighbour, said that the dam was safe.", "Peter Vale"},
		{"Top members – the chairman among them – said that the dam was safe.", "top members"},
		{"More than 1,300 farmers said that the dam was safe.", "more than 1,300 farmers"},
		{"Lund’ s lawyer said that the dam was safe.", "Lund’s lawyer"},
		{"The dam was safe, according to “ mill ”.", "the mill"},
		{"In May he said that the dam was safe.", "an unnamed source"},
	} {
		r := Analyze(ingest.Input{Text: c.in})
		v := &voices{c: &Comparison{Reports: [2]*Report{r, r}}}
		if len(r.Attributions) != 1 {
			t.Errorf("%s: %d attributions", c.in, len(r.Attributions))
		} else if got := v.source(0, 0); got != c.want {
			t.Errorf("%s: %q, want %q", c.in, got, c.want)
		}
	}
	r := Analyze(ingest.Input{Title: "Man denies arson at the mill", Text: "The mill at Tarsa burned down in May."})
	v := &voices{c: &Comparison{Reports: [2]*Report{r, r}}}
	if got := v.source(0, 0); got != "a man" {
		t.Errorf("headline: %q", got)
	}
}

// Whose a source is, a summary says by the name.
func TestOwnerInSummary(t *testing.T) {
	r := Analyze(ingest.Input{Text: "Ada Lund left the house at noon, her lawyer said."})
	v := &voices{c: &Comparison{Reports: [2]*Report{r, r}}}
	if got := v.source(0, 0); got != "Ada Lund’s lawyer" {
		t.Errorf("%q", got)
	}
}
