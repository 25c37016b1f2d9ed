package attribution

import (
	"os"
	"strings"
	"testing"

	"twosource/internal/names"
	"twosource/internal/text"
)

// TestStance reads testdata/stance.txt: each row must have its stance, source and content.
func TestStance(t *testing.T) {
	for _, row := range rows(t, "testdata/stance.txt") {
		if ok, got := holds(row); !ok {
			t.Errorf("%s\n\t%s", strings.Join(row, " | "), got)
		}
	}
}

// TestStanceKnownMisses keeps the list of them honest.
func TestStanceKnownMisses(t *testing.T) {
	for _, row := range rows(t, "testdata/todo/stance.txt") {
		if ok, _ := holds(row); ok {
			t.Errorf("%q is read right: move it to testdata/stance.txt", row[3])
		}
	}
}

// rows gives the rows of a file of "stance | who | content | sentence".
func rows(t *testing.T, file string) (out [][]string) {
	t.Helper()
	data, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	for _, line := range strings.Split(string(data), "\n") {
		if line == "" || strings.HasPrefix(line, "#") {
			continue
		}
		f := strings.SplitN(line, "|", 4)
		for i := range f {
			f[i] = strings.TrimSpace(f[i])
		}
		if len(f) != 4 {
			t.Fatalf("%s: want four fields in %q", file, line)
		}
		out = append(out, f)
	}
	return out
}

// holds reports whether the row's sentence is read as the row has it, and how it is read.
func holds(row []string) (ok bool, got string) {
	r := text.New(row[3], !strings.HasSuffix(row[3], ".") && !strings.HasSuffix(row[3], ".”"))
	for _, a := range Find(r, names.Find(r)) {
		got += show(r, a) + "\n\t"
		if row[0] == "none" {
			ok = ok || denying(a.Stance)
			continue
		}
		var c []string
		for _, s := range a.Content {
			c = append(c, r.In(s))
		}
		ok = ok || string(a.Stance) == row[0] && strings.Contains(r.In(a.Source), row[1]) && strings.Contains(strings.Join(c, " "), row[2])
	}
	return ok != (row[0] == "none"), got
}

func denying(s Stance) bool {
	return s == Denies || s == Rejects || s == Disputes || s == Declines
}
