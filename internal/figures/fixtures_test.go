package figures

import (
	"flag"
	"fmt"
	"strings"
	"testing"

	"twosource/internal/text"
	"twosource/internal/text/texttest"
)

var show = flag.Bool("show", false, "print the figures of the fixtures instead of comparing them")

// line writes a figure as the fixtures have it: span | kind value unit | hedge | of.
func line(r *text.Report, f *Figure) string {
	v := f.Date + f.Time
	if f.HasValue {
		v = fmt.Sprintf("%.10g", f.Value)
	}
	if f.HasHigh {
		v += fmt.Sprintf("..%.10g", f.High)
	}
	if f.DateHigh != "" {
		v += ".." + f.DateHigh
	}
	of := r.In(f.Of)
	if f.Carried {
		of = "(" + of + ")"
	}
	s := strings.Join([]string{r.In(f.Span), strings.Join(strings.Fields(string(f.Kind)+" "+v+" "+f.Unit), " "), string(f.Hedge), of}, " | ")
	return "    " + strings.TrimSuffix(strings.TrimSuffix(s, " | "), " | exact")
}

// answer writes the text with the figures of each of its lines under it.
func answer(in string) string {
	r := text.New(in, false)
	figs := Find(r)
	var b strings.Builder
	for start := 0; start < len(in); {
		end := start + strings.IndexByte(in[start:]+"\n", '\n')
		b.WriteString(in[start:end] + "\n")
		for i := range figs {
			if f := &figs[i]; f.Span.Start >= start && f.Span.End <= end {
				b.WriteString(line(r, f) + "\n")
			}
		}
		start = end + 1
	}
	return b.String()
}

// TestFixtures reads testdata/*.txtar: a comment that says why, "cases" whose lines
// are followed by their figures, and "silent" lines that hold none. Each line is a
// report of its own, except in a file with a blank line.
func TestFixtures(t *testing.T) {
	for _, f := range texttest.Fixtures(t, "testdata/*.txtar") {
		t.Run(f.Name, func(t *testing.T) {
			for _, part := range f.Files {
				check(t, part.Name, string(part.Data))
			}
		})
	}
}

// TestKnownMisses keeps the list of them honest.
func TestKnownMisses(t *testing.T) {
	known := texttest.Fixtures(t, "testdata/todo/known-misses.txtar")[0]
	lines := strings.Split(strings.TrimRight(string(known.Files[0].Data), "\n"), "\n")
	for i := 0; i < len(lines); {
		want := lines[i] + "\n"
		in := lines[i]
		for i++; i < len(lines) && strings.HasPrefix(lines[i], "    "); i++ {
			want += lines[i] + "\n"
		}
		if answer(in) == want {
			t.Errorf("%q is read right: move it to a fixture", in)
		}
	}
}

func check(t *testing.T, name, want string) {
	var in []string
	for _, l := range strings.Split(strings.TrimRight(want, "\n"), "\n") {
		if !strings.HasPrefix(l, "    ") {
			in = append(in, l)
		}
	}
	var got string
	if whole := strings.Join(in, "\n"); strings.Contains(whole, "\n\n") {
		got = answer(whole)
	} else {
		for _, l := range in {
			got += answer(l)
		}
	}
	switch {
	case *show:
		fmt.Printf("-- %s --\n%s", name, got)
	case name == "silent" && strings.Contains(got, "\n    "):
		t.Errorf("figures in silent lines:\n%s", got)
	case got != strings.TrimRight(want, "\n")+"\n":
		t.Errorf("got\n%swant\n%s", got, want)
	}
}
