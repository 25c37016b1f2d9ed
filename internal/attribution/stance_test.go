package attribution

import (
	"os"
	"strings"
	"testing"

	"twosource/internal/names"
	"twosource/internal/text"
)

// TestStance reads testdata/stance.txt; the stance must be right for 95 in 100.
func TestStance(t *testing.T) {
	data, err := os.ReadFile("testdata/stance.txt")
	if err != nil {
		t.Fatal(err)
	}
	all, right, spans := 0, 0, 0
	for _, line := range strings.Split(string(data), "\n") {
		f := fields(line)
		if len(f) != 4 || strings.HasPrefix(line, "#") {
			continue
		}
		all++
		headline := !strings.HasSuffix(f[3], ".") && !strings.HasSuffix(f[3], ".”")
		r := text.New(f[3], headline)
		list := Find(r, names.Find(r))
		stance, who := stanceOf(r, list, f[0], f[1], f[2])
		if stance {
			right++
		}
		if who {
			spans++
		}
		if !stance || !who {
			var got []string
			for _, a := range list {
				got = append(got, show(r, a))
			}
			t.Logf("%s (stance %v, spans %v)\n\t%s", line, stance, who, strings.Join(got, "\n\t"))
		}
	}
	t.Logf("stance right in %d of %d, source and content in %d", right, all, spans)
	if right*100 < all*95 {
		t.Errorf("stance right in %d of %d", right, all)
	}
}

// stanceOf reports whether some attribution has the stance, and the one that has it
// the source and the content too.
func stanceOf(r *text.Report, list []Attribution, want, source, content string) (stance, spans bool) {
	if want == "none" {
		for _, a := range list {
			switch a.Stance {
			case Denies, Rejects, Disputes, Declines:
				return false, true
			}
		}
		return true, true
	}
	for _, a := range list {
		if string(a.Stance) != want {
			continue
		}
		stance = true
		var c []string
		for _, s := range a.Content {
			c = append(c, r.In(s))
		}
		if strings.Contains(r.In(a.Source), source) && strings.Contains(strings.Join(c, " "), content) {
			spans = true
		}
	}
	return stance, spans
}

func fields(line string) []string {
	f := strings.SplitN(line, "|", 4)
	for i := range f {
		f[i] = strings.TrimSpace(f[i])
	}
	return f
}
