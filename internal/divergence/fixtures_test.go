package divergence

import (
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"golang.org/x/tools/txtar"
)

// TestFixtures compares the two reports of each fixture both ways round; the folder
// names the kind, and what is wanted are all findings of that kind, one a line:
// "subtype: words of A ~ words of B", words that the spans must hold.
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
	want := strings.Split(strings.TrimSpace(string(ar.Files[2].Data)), "\n")
	if want[0] == "" {
		want = nil
	}
	for _, d := range c.Divergences {
		if d.Kind != kind {
			continue
		}
		t.Log(d.Summary, d.Because)
		got := [3]string{d.Subtype, oneLine(c.Reports[0].Report, d.A.Span), oneLine(c.Reports[1].Report, d.B.Span)}
		k := slices.IndexFunc(want, func(line string) bool { return covers(got, line) })
		if k < 0 {
			t.Errorf("not wanted: %s: %s ~ %s", got[0], got[1], got[2])
			continue
		}
		want = slices.Delete(want, k, k+1)
	}
	for _, line := range want {
		t.Errorf("missed: %s", line)
	}
	if t.Failed() {
		t.Logf("%s (%s)", strings.TrimSpace(string(ar.Comment)), c.Alignment.Relation)
	}
}

// covers reports whether a finding has the subtype of the line and its spans hold
// the words of both sides.
func covers(got [3]string, line string) bool {
	subtype, words, _ := strings.Cut(line, ": ")
	a, b, _ := strings.Cut(words, " ~ ")
	return got[0] == subtype && strings.Contains(got[1], a) && strings.Contains(got[2], b)
}
