package divergence

import (
	"strings"
	"testing"

	"twosource/internal/text"
)

// A cue credits a statement by whatever word, but not where it is a deed.
func TestCueClass(t *testing.T) {
	for _, w := range []struct {
		sentence, cue string
		want          cueClass
	}{
		{"The lawyer notified the court that the plans are lost.", "notified", stated},
		{"The mayor pointed to the origins of the law.", "pointed to", stated},
		{"The mayor informed the crew that the quay is shut.", "informed", stated},
		{"The mayor called for a new quay.", "called for", performed},
		{"The crew attacked the quay.", "attacked", noCredit},
		{"The crew did not say that the quay is shut.", "did not say", performed},
		{"The mayor cautioned that it could take weeks.", "cautioned", stated},
		{"The crew believes that the quay is shut.", "believes", surmised},
		{"The crew announced a new quay.", "announced", declared},
	} {
		r := text.New(w.sentence, false)
		at := strings.Index(r.Text, w.cue)
		if got := cueClassOf(r, text.Span{Start: at, End: at + len(w.cue)}); got != w.want {
			t.Errorf("%s: %s is of class %d, want %d", w.sentence, w.cue, got, w.want)
		}
	}
}
