package text_test

import (
	"strings"
	"testing"

	"twosource/internal/text"
	"twosource/internal/text/texttest"
)

// Text without end must cost its length, not its square.
func TestRunsOfMarks(t *testing.T) {
	for _, s := range []string{"a.", "!", "!)", "“!", ".\n\n", "(", "'"} {
		texttest.Linear(t, s, 300_000, func(n int) func() {
			return func() { text.New(strings.Repeat(s, n/len(s))+"” Jones asked", false) }
		})
	}
}
