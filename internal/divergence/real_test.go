package divergence

import (
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"twosource/internal/ingest"
)

// TestRealPairs checks on real reports, where they are at hand, that no report
// diverges from itself or from a copy with its paragraphs in another order, and that
// comparing the other way round says the same.
func TestRealPairs(t *testing.T) {
	files, _ := filepath.Glob("../../../shared/pairs/look/*.json")
	if len(files) == 0 {
		t.Skip("no pairs at hand")
	}
	for _, f := range files[:min(len(files), 8)] {
		var p struct{ A, B realReport }
		data, err := os.ReadFile(f)
		if err != nil {
			t.Fatal(err)
		}
		if err := json.Unmarshal(data, &p); err != nil {
			t.Fatal(err)
		}
		a, b := p.A.paragraphs(), p.B.paragraphs()
		checkMirror(t, input(strings.Join(a, "\n\n")), input(strings.Join(b, "\n\n")))
		for _, r := range [...][]string{a, b} {
			in := input(strings.Join(r, "\n\n"))
			checkSelf(t, in)
			tail := append([]string{}, r[2:]...)
			for i := range len(tail) / 2 {
				tail[i], tail[len(tail)-1-i] = tail[len(tail)-1-i], tail[i]
			}
			turned := ingest.Input{Text: r[0] + "\n\n" + r[1] + "\n\n" + strings.Join(tail, "\n\n")}
			if c := Compare(in, turned); len(c.Divergences) > 0 {
				t.Errorf("%s: a copy in another order diverges: %s", filepath.Base(f), c.Divergences[0].Summary)
			}
		}
	}
}

type realReport struct {
	Title     string
	Sentences []struct {
		P    int
		Text string
	}
}

func (r realReport) paragraphs() []string {
	var out []string
	if r.Title != "" {
		out = append(out, r.Title)
	}
	last := -1
	for _, s := range r.Sentences {
		if s.P == last {
			out[len(out)-1] += " " + s.Text
		} else {
			out = append(out, s.Text)
		}
		last = s.P
	}
	return out
}
