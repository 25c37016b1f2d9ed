package divergence

import (
	"path/filepath"
	"sort"
	"strings"
	"testing"

	"golang.org/x/tools/txtar"
)

// TestFixtures compares the two reports of each fixture both ways round; the folder
// names the kind, and what is wanted are the findings of that kind, one a line:
// "subtype: words of A ~ words of B".
func TestFixtures(t *testing.T) {
	for _, kind := range []string{Quote, Attribution, Denial} {
		files, err := filepath.Glob(filepath.Join("testdata", kind, "*.txtar"))
		if err != nil || len(files) == 0 {
			t.Errorf("no fixtures for %s: %v", kind, err)
		}
		for _, f := range files {
			t.Run(kind+"/"+strings.TrimSuffix(filepath.Base(f), ".txtar"), func(t *testing.T) { fixture(t, kind, f) })
		}
	}
}

func fixture(t *testing.T, kind, file string) {
	ar, err := txtar.ParseFile(file)
	if err != nil || len(ar.Files) != 3 {
		t.Fatalf("want the files a, b and want: %v", err)
	}
	a, b := input(string(ar.Files[0].Data)), input(string(ar.Files[1].Data))
	checkMirror(t, a, b)
	c := Compare(a, b)
	var got []string
	for _, d := range c.Divergences {
		if d.Kind == kind {
			got = append(got, d.Subtype+": "+oneLine(c.Reports[0].Report, d.A.Span)+" ~ "+oneLine(c.Reports[1].Report, d.B.Span))
			t.Log(d.Summary, d.Because)
		}
	}
	sort.Strings(got)
	want := strings.Split(strings.TrimSpace(string(ar.Files[2].Data)), "\n")
	sort.Strings(want)
	if g, w := strings.Join(got, "\n"), strings.Join(want, "\n"); g != w {
		t.Errorf("%s (%s)\ngot  %s\nwant %s", strings.TrimSpace(string(ar.Comment)), c.Alignment.Relation, g, w)
	}
}
