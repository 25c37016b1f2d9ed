package divergence

import (
	"testing"

	"twosource/internal/text/texttest"
)

func TestWordTables(t *testing.T) {
	texttest.Sorted(t)
	for i := 1; i < len(classes); i++ {
		if classes[i-1].word >= classes[i].word {
			t.Errorf("classes: %q before %q", classes[i-1].word, classes[i].word)
		}
	}
	for w, want := range map[string]string{"fatalities": "+death", "drones": "+drone", "the": "", "subpoenas": "subpoena"} {
		if got, _ := classOf(w); got != want {
			t.Errorf("classOf(%q) = %q, want %q", w, got, want)
		}
	}
}
