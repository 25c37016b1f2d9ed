package attribution

import (
	"strings"
	"testing"

	"twosource/internal/names"
	"twosource/internal/text"
)

func show(r *text.Report, a Attribution) string {
	var c []string
	for _, s := range a.Content {
		c = append(c, r.In(s))
	}
	return r.In(a.Source) + " | " + r.In(a.Cue) + " | " + strings.Join(c, " + ") + " | " + string(a.Mode) + " | " + string(a.Stance)
}

func TestRules(t *testing.T) {
	for _, c := range []struct{ in, want string }{
		{"“The road is open,” Mayor Ana Lund said on Monday.", "Mayor Ana Lund | said | “The road is open,” | direct | asserts"},
		{"Officials said that the road was closed.", "Officials | said | that the road was closed | indirect | asserts"},
		{"The road is closed, according to police.", "police | According to | The road is closed | indirect | asserts"},
		{"“We left,” said Ana Lund, the head of the agency. “Nobody stayed.”", "Ana Lund, the head of the agency | said | “We left,” + “Nobody stayed.” | direct | asserts"},
		{"The ministry denied the report.", "The ministry | denied | the report | indirect | denies"},
		{"The so-called “safe zone” was shelled.", ""},
	} {
		r := text.New(c.in, false)
		var got []string
		for _, a := range Find(r, names.Find(r)) {
			got = append(got, show(r, a))
		}
		if g := strings.Join(got, "\n"); !strings.EqualFold(g, c.want) {
			t.Errorf("%s\n got %s\nwant %s", c.in, g, c.want)
		}
	}
}

func FuzzFind(f *testing.F) {
	f.Add("“No,” he said. “Not \"now.\n\n“Yes, according to X, denied that ''it said ' ‘")
	f.Add("X, the Y, said: \"a\" \"b said")
	f.Fuzz(func(t *testing.T, s string) {
		r := text.New(strings.ToValidUTF8(s, "?"), false)
		for _, a := range Find(r, names.Find(r)) {
			for _, sp := range append([]text.Span{a.Source, a.Cue}, a.Content...) {
				if sp.Start < 0 || sp.End > len(r.Text) || sp.End < sp.Start {
					t.Fatalf("span %v of %d", sp, len(r.Text))
				}
			}
			if len(a.Content) == 0 || a.Sentence < 0 || a.Sentence >= len(r.Sentences) {
				t.Fatalf("%+v", a)
			}
		}
	})
}
