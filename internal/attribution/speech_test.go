package attribution

import (
	"os"
	"strings"
	"testing"

	"twosource/internal/names"
	"twosource/internal/text"
	"twosource/internal/text/texttest"
)

func show(r *text.Report, a Attribution) string {
	var c []string
	for _, s := range a.Content {
		c = append(c, r.In(s))
	}
	who := r.In(a.Source)
	if a.Source.Empty() {
		who = a.Speaker
	}
	return who + " | " + r.In(a.Cue) + " | " + strings.Join(c, " + ") + " | " + string(a.Mode) + " | " + string(a.Stance)
}

// TestSpeech reads testdata/speech.txt. A case asks that the lines be found, the
// source by a part of it, and that nothing else be.
func TestSpeech(t *testing.T) {
	data, err := os.ReadFile("testdata/speech.txt")
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range strings.Split(string(data), "\n== ")[1:] {
		lines := strings.Split(strings.TrimSpace(c), "\n")
		in := strings.ReplaceAll(lines[1], "¶", "\n\n")
		headline := strings.HasPrefix(in, "# ")
		r := text.New(strings.TrimPrefix(in, "# "), headline)
		got := Find(r, names.Find(r))
		want := lines[2:]
		ok := len(got) == len(want)
		for i := 0; ok && i < len(want); i++ {
			g, w := strings.SplitN(show(r, got[i]), "|", 2), strings.SplitN(strings.TrimPrefix(want[i], ">"), "|", 2)
			who := strings.TrimSpace(w[0])
			ok = strings.Contains(g[0], who) && strings.Join(strings.Fields(g[1]), " ") == strings.Join(strings.Fields(w[1]), " ")
		}
		if !ok {
			t.Errorf("%s: %s", lines[0], in)
			for _, a := range got {
				t.Logf("got  > %s", show(r, a))
			}
			for _, w := range want {
				t.Logf("want %s", w)
			}
		}
	}
}

func FuzzFind(f *testing.F) {
	f.Add("“No,” he said. “Not \"now.\n\n“Yes, according to X, denied that ''it said ' ‘")
	f.Add("” he said")
	f.Add("Not true, Lund said.")
	f.Add("?\"0*ACCording to 0")
	f.Add("X, the Y, said: \"a\" \"b said")
	f.Add("KYIV — -- ( He could not be reached, calls were not returned")
	f.Fuzz(func(t *testing.T, s string) {
		r := text.New(strings.ToValidUTF8(s, "?"), true)
		for _, a := range Find(r, names.Find(r)) {
			last := 0
			for _, sp := range a.Content {
				if sp.Start < last || sp.Empty() || sp.End > len(r.Text) {
					t.Fatalf("content %v after %d in %q", sp, last, r.Text)
				}
				last = sp.End
			}
			for _, sp := range []text.Span{a.Source, a.Cue} {
				if sp.Start < 0 || sp.End > len(r.Text) || sp.End < sp.Start {
					t.Fatalf("span %v of %d", sp, len(r.Text))
				}
			}
			if len(a.Content) == 0 || a.Sentence < 0 || a.Sentence >= len(r.Sentences) || a.Mode == "" || a.Stance == "" {
				t.Fatalf("%+v", a)
			}
		}
	})
}

// TestLong holds the finder to time that grows with the text, not with its square.
func TestLong(t *testing.T) {
	for _, s := range []string{
		"said ", "denied ", "“a”, he said, ", "' 'a", "reportedly ", "“", "”", "according to the ",
		"a, he said, is b, ", "it is so, a point that he denies; ",
	} {
		texttest.Linear(t, s, 120_000, func(n int) func() {
			r := text.New(strings.Repeat(s, n/len(s)), false)
			r.Language = "en" // of so few different words nobody could say
			return func() { Find(r, &names.Index{}) }
		})
	}
}

// TestForeign expects nothing of a text in another language, names and quotation
// marks or not.
func TestForeign(t *testing.T) {
	s := strings.Repeat("„Die Straße ist wieder offen“, sagte Bürgermeisterin Ana Lund am Montag in Oslo vor der Presse. ", 6)
	r := text.New(s, false)
	if got := Find(r, names.Find(r)); len(got) != 0 {
		t.Errorf("%d attributions in German", len(got))
	}
}
