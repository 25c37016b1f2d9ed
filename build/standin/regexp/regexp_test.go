package regexp

import (
	"regexp"
	"testing"
)

// Each expression says what Go's own says, on every string of up to five characters
// of those that matter.
func TestLikeGo(t *testing.T) {
	letters := []string{"a", "Z", "0", " ", "\t", "\n", "\r", "\v", "é", "\ue000"}
	var all []string
	for from, n := 0, 0; n < 5; n++ {
		if n == 0 {
			all = append(all, "")
		}
		to := len(all)
		for _, s := range all[from:to] {
			for _, l := range letters {
				all = append(all, s+l)
			}
		}
		from = to
	}
	for _, e := range []string{`[^a-zA-Z0-9]`, `\s`, `[\r\n]`, `\n\r?\n$`, `^\r?\n\r?\n`} {
		here, there := MustCompile(e), regexp.MustCompile(e)
		for _, s := range all {
			if here.MatchString(s) != there.MatchString(s) {
				t.Fatalf("%s on %q: %v", e, s, here.MatchString(s))
			}
		}
	}
}

// An expression that the package does not know is not guessed at.
func TestUnknown(t *testing.T) {
	defer func() {
		if recover() == nil {
			t.Error("an unknown expression compiles")
		}
	}()
	MustCompile(`\d+`)
}
