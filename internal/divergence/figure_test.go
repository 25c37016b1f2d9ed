package divergence

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"golang.org/x/tools/txtar"

	"twosource/internal/ingest"
	"twosource/internal/text/texttest"
)

// Each file of testdata/figure is two reports, their headline first, and the figure
// findings wanted: "conflict: 11 people | Five people". A line "later: b" dates the
// reports, B after A. A line "self a: 11 | five" is a contradiction inside report A,
// "says: …" a piece that some summary must hold. Other findings fail the test.
func TestFigures(t *testing.T) {
	for _, file := range texttest.Fixtures(t, "testdata/figure/*.txtar") {
		t.Run(file.Name, func(t *testing.T) {
			f := readFigureCase(file.Archive)
			checkMirror(t, f.a, f.b)
			checkSelf(t, f.a)
			c := Compare(f.a, f.b)
			for _, s := range f.says {
				if !slices.ContainsFunc(c.Divergences, func(d Divergence) bool { return strings.Contains(d.Summary, s) }) {
					t.Errorf("no summary holds %q", s)
				}
			}
			if got := figureLines(c); !slices.Equal(got, f.want) {
				t.Errorf("\n got %q\nwant %q", got, f.want)
				for _, d := range c.Divergences {
					t.Log(d.Summary, d.Because)
				}
			}
		})
	}
}

type figureCase struct {
	a, b ingest.Input
	want []string
	says []string
}

func readFigureCase(ar *txtar.Archive) (f figureCase) {
	for _, part := range ar.Files {
		body := strings.TrimSpace(string(part.Data))
		title, body2, _ := strings.Cut(body, "\n\n")
		in := ingest.Input{Title: title, Text: body2, Published: "2022-11-09"}
		switch part.Name {
		case "a":
			f.a = in
		case "b":
			f.b = in
		case "want":
			for _, line := range strings.Split(body, "\n") {
				switch {
				case line == "later: b":
					f.b.Published = "2022-11-10"
				case strings.HasPrefix(line, "says: "):
					f.says = append(f.says, strings.TrimPrefix(line, "says: "))
				case line != "":
					f.want = append(f.want, line)
				}
			}
		}
	}
	slices.Sort(f.want)
	return f
}

func figureLines(c *Comparison) []string {
	var got []string
	for _, d := range c.Divergences {
		if d.Kind == Figure {
			got = append(got, fmt.Sprintf("%s: %s | %s", d.Subtype, c.Reports[0].Report.In(d.A.Span), c.Reports[1].Report.In(d.B.Span)))
		}
	}
	for i, r := range c.Reports {
		for _, k := range r.Inconsistencies {
			got = append(got, fmt.Sprintf("self %c: %s | %s", 'a'+i, r.Report.In(r.Figures[k.X].Span), r.Report.In(r.Figures[k.Y].Span)))
		}
	}
	slices.Sort(got)
	return got
}
