package divergence

import (
	"slices"
	"strings"
	"testing"

	"golang.org/x/tools/txtar"

	"twosource/internal/text/texttest"
)

// TestFixtures compares the two reports of each fixture both ways round; the folder
// names the kind, and what is wanted are all findings of that kind, one a line:
// "subtype: words of A ~ words of B", words that the spans must hold.
func TestFixtures(t *testing.T) {
	for _, kind := range []string{Quote, Attribution, Denial} {
		for _, f := range texttest.Fixtures(t, "testdata/"+kind+"/*.txtar") {
			t.Run(kind+"/"+f.Name, func(t *testing.T) { fixture(t, kind, f.Archive) })
		}
	}
}

func fixture(t *testing.T, kind string, ar *txtar.Archive) {
	if len(ar.Files) != 3 {
		t.Fatal("want the files a, b and want")
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
