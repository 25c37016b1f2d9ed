package wording

import (
	"fmt"
	"sort"
	"strings"
	"testing"
	"unicode/utf8"

	"twosource/internal/text"
	"twosource/internal/text/texttest"
)

func whole(s string) (*text.Report, text.Span) {
	return text.New(s, false), text.Span{Start: 0, End: len(s)}
}

// shown writes the changes as "old > new".
func shown(a, b string) string {
	ra, sa := whole(a)
	rb, sb := whole(b)
	var out []string
	changes, _ := Alike(ra, sa, rb, sb)
	for _, c := range changes {
		out = append(out, ra.In(c.A)+" > "+rb.In(c.B))
	}
	return strings.Join(out, " | ")
}

func TestChanges(t *testing.T) {
	for _, c := range []struct{ why, a, b, want string }{
		{"amounts share no digits", "They paid $5 million for it.", "They paid 7.5 million dollars for it.", "$5 million > 7.5 million dollars"},
		{"one amount, two ways to write it", "It cost $5 million.", "It cost five million dollars.", ""},
		{"letters behind a currency sign", "It cost £7bn in all.", "It cost seven billion pounds in all.", ""},
		{"a letter without one is a unit", "The wall is 5 m high.", "The wall is five metres high.", ""},
		{"percent", "Some 80 percent left.", "Some 80 per cent left.", ""},
		{"percent and its sign", "Some 80% left.", "Some 80 percent left.", ""},
		{"the number differs, the unit goes with it", "It took 12 hours to end.", "It took 14 hours to end.", "12 hours > 14 hours"},
		{"added up", "There were two hundred and fifty of them.", "There were 250 of them.", ""},
		{"not added up", "In all two hundred and 50 more came.", "In all 250 more came.", "two hundred and 50 > 250"},
		{"a word out", "We reject his plan.", "We reject his whole plan.", " > whole"},
		{"a word in another's place", "We reject his visit.", "We reject his message.", "visit > message"},
		{"half a compound", "high-precision missiles", "precision missiles", "high > "},
		{"parted and joined", "a re-election campaign", "a reelection campaign", ""},
		{"spelling in the plural", "Sceptical dialogues about theatres, fibres, sulphur and aluminium.", "Skeptical dialogs about theaters, fibers, sulfur and aluminum.", ""},
		{"spelling", "The labour centre organised its defence.", "The labor center organized its defense.", ""},
		{"short words have one spelling", "They lost our way.", "They lost or way.", "our > or"},
		{"marks and case", "“No,” he said – it’s over!", "\"no\" he said -- it's over.", ""},
		{"a scanned apostrophe", "They hadn’ t known.", "They hadn't known.", ""},
		{"accents", "Enrique Peña Nieto", "Enrique Pena Nieto", ""},
		{"titles and months", "Sen. Ames met Mr. Roy on Jan. 6.", "Senator Ames met Roy on January 6.", ""},
		{"ordinals", "It was the 21st vote and the first win.", "It was the 21st vote and the 1st win.", ""},
		{"other ordinals", "It was the 21st vote.", "It was the 22nd vote.", "21st > 22nd"},
		{"like, not the same", "The tour left the court.", "The tower left the court.", "tour > tower"},
	} {
		if got := shown(c.a, c.b); got != c.want {
			t.Errorf("%s: %q against %q: got %q, want %q", c.why, c.a, c.b, got, c.want)
		}
	}
}

// Beyond the size that is compared exactly, the common ends still hold.
func TestLong(t *testing.T) {
	var a, b []string
	for i := range 3000 {
		a, b = append(a, fmt.Sprint("a", i)), append(b, fmt.Sprint("b", i))
	}
	got := shown("same "+strings.Join(a, " ")+" end", "same "+strings.Join(b, " ")+" end")
	if want := strings.Join(a, " ") + " > " + strings.Join(b, " "); got != want {
		t.Errorf("got %.40q…", got)
	}
}

// A text may be no more than the beginning, or the end, of a long one.
func TestLongAgainstItsEnds(t *testing.T) {
	var words []string
	for i := range 3000 {
		words = append(words, fmt.Sprint("a", i))
	}
	all, part := strings.Join(words, " "), strings.Join(words[:2990], " ")
	for _, c := range [...]struct{ a, b, want string }{
		{all, part, strings.Join(words[2990:], " ") + " > "},
		{part, all, " > " + strings.Join(words[2990:], " ")},
		{all, strings.Join(words[10:], " "), strings.Join(words[:10], " ") + " > "},
	} {
		if got := shown(c.a, c.b); got != c.want {
			t.Errorf("got %.40q…, want %.40q…", got, c.want)
		}
	}
}

func TestAlike(t *testing.T) {
	for _, c := range []struct {
		a, b string
		ok   bool
		n    int
	}{
		{"The minister said the bridge would open in May.", "The minister said that the bridge would open in June.", true, 2},
		{"The minister said the bridge would open in May.", "Work on it took four years, said the minister.", false, 0},
		{"The bridge is open.", "The bridge is open!", true, 0},
		{"", "", false, 0},
	} {
		ra, sa := whole(c.a)
		rb, sb := whole(c.b)
		if got, ok := Alike(ra, sa, rb, sb); ok != c.ok || ok && len(got) != c.n {
			t.Errorf("%q against %q: %v %d", c.a, c.b, ok, len(got))
		}
	}
}

func TestTablesSorted(t *testing.T) {
	texttest.Sorted(t)
	for name, table := range map[string][]spelling{"housestyle": housestyle[:], "measures": measures[:]} {
		if !sort.SliceIsSorted(table, func(i, j int) bool { return table[i].word < table[j].word }) {
			t.Errorf("%s is not sorted", name)
		}
	}
}

func FuzzAlike(f *testing.F) {
	f.Add("It cost $5 million, “a lot”.", "It cost a hundred € per cent")
	f.Add("twenty - two hundred and thousand", "\xff 1st 6.1.2m")
	f.Fuzz(func(t *testing.T, a, b string) {
		ra, sa := whole(a)
		rb, sb := whole(b)
		lastA, lastB := 0, 0
		changes, _ := Alike(ra, sa, rb, sb)
		for _, c := range changes {
			if c.A.Start < lastA || c.B.Start < lastB || c.A.Start > c.A.End || c.B.Start > c.B.End || c.A.End > len(a) || c.B.End > len(b) || c.A.Empty() && c.B.Empty() {
				t.Fatalf("change %v out of order or range", c)
			}
			for _, s := range [...]struct {
				text string
				at   int
			}{{a, c.A.Start}, {a, c.A.End}, {b, c.B.Start}, {b, c.B.End}} {
				if utf8.ValidString(s.text) && s.at < len(s.text) && !utf8.RuneStart(s.text[s.at]) {
					t.Fatalf("%d is inside a rune", s.at)
				}
			}
			lastA, lastB = c.A.End, c.B.End
		}
		if itself, _ := Alike(ra, sa, ra, sa); len(itself) > 0 {
			t.Fatal("a text differs from itself")
		}
	})
}
