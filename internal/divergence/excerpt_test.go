package divergence

import (
	"strings"
	"testing"

	"twosource/internal/alignment"
	"twosource/internal/text"
)

func TestClip(t *testing.T) {
	for _, w := range []struct {
		s    string
		n    int
		want string
	}{
		{"the quay is shut", 4, "the quay is shut"},
		{"the quay is shut ", 4, "the quay is shut "},
		{"the quay is shut, they said", 4, "the quay is shut…"},
		{"the quay\u00a0is  shut – they said", 5, "the quay\u00a0is  shut…"},
		{"", 3, ""},
	} {
		if got := clip(w.s, w.n); got != w.want {
			t.Errorf("clip(%q, %d) = %q, want %q", w.s, w.n, got, w.want)
		}
	}
}

// What is shown of a statement begins and ends with a whole name.
func TestGist(t *testing.T) {
	const body = "On Monday the White House asked former President Ada Lund for help, an aide said."
	r := Analyze(input("Ferry sinks\n\n" + body))
	c := &Comparison{Reports: [2]*Report{r, r}}
	c.Alignment = alignment.Align(&r.Side, &r.Side)
	v := c.voices()
	for _, w := range []struct {
		span string
		n    int
		want string
	}{
		{"House asked former", 14, "White House asked former President Ada Lund"},
		{"asked former President Ada Lund for help, an aide", 4, "asked former President Ada Lund…"},
		{"asked former President Ada Lund for help, an aide", 7, "asked former President Ada Lund for help…"},
		{"for help", 2, "for help"},
		{"asked former President Ada Lund", 3, "asked former President Ada Lund"},
	} {
		at := strings.Index(r.Report.Text, w.span)
		got := v.gist(0, text.Span{Start: at, End: at + len(w.span)}, w.n)
		if got = strings.TrimPrefix(got, "the "); got != w.want {
			t.Errorf("%q in %d words: %q, want %q", w.span, w.n, got, w.want)
		}
	}
}

func TestFull(t *testing.T) {
	for s, want := range map[string]string{"It sank": "It sank.", "It sank.": "It sank.", "It sank in a…": "It sank in a…", "It sank,": "It sank.", "Did it?": "Did it?"} {
		if got := full(s); got != want {
			t.Errorf("full(%q) = %q, want %q", s, got, want)
		}
	}
}
