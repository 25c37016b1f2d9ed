package names

import (
	"fmt"
	"strings"
	"testing"
	"unicode/utf8"

	"twosource/internal/text"
	"twosource/internal/text/texttest"
)

// TestFind reads the fixtures of testdata/find. Each archive holds a text and the
// entities wanted in it, one a line: the mentions in order, parted by " | ", a
// pronoun or description that stands twice marked with its number ("he#2").
// "! words" says that the words are no mention.
func TestFind(t *testing.T) {
	for _, ar := range texttest.Fixtures(t, "testdata/find/*.txtar") {
		t.Run(ar.Name, func(t *testing.T) {
			for i := 0; i+1 < len(ar.Files); i += 2 {
				s, want := string(ar.Files[i].Data), string(ar.Files[i+1].Data)
				r := text.New(s, strings.HasPrefix(ar.Files[i].Name, "headline"))
				checkFind(t, r, Find(r), want)
			}
		})
	}
}

// A name may have no initials to hold against the acronym in the brackets behind it.
func TestNoInitials(t *testing.T) {
	r := text.New("The Fo'r (FOX) said so.", false)
	if x := Find(r); len(x.Mentions) == 0 {
		t.Error("no mention")
	}
}

// TestCut reads the texts of the fixtures from each of their words on, and up to each: a
// text may begin and end anywhere.
func TestCut(t *testing.T) {
	fixtures := append(texttest.Fixtures(t, "testdata/find/*.txtar"), texttest.Fixtures(t, "testdata/compare.txtar")...)
	for _, ar := range fixtures {
		for _, x := range ar.Files {
			for _, cut := range texttest.Cut(strings.TrimSpace(string(x.Data))) {
				for _, part := range cut {
					r := text.New(part, false)
					Link(r, Find(r), r, Find(r))
				}
			}
		}
	}
}

func checkFind(t *testing.T, r *text.Report, x *Index, want string) {
	t.Helper()
	got := map[string]bool{}
	var chains []string
	count := map[string]int{}
	label := make([]string, len(x.Mentions))
	for i, m := range x.Mentions {
		w := r.In(m.Span)
		count[w]++
		label[i] = w
		if count[w] > 1 && m.Form != Proper {
			label[i] = fmt.Sprintf("%s#%d", w, count[w])
		}
		got[w] = true
	}
	for _, e := range x.Entities {
		var list []string
		for _, i := range e.Mentions {
			list = append(list, label[i])
		}
		chains = append(chains, strings.Join(list, " | "))
	}
	for _, line := range strings.Split(strings.TrimSpace(want), "\n") {
		if no, ok := strings.CutPrefix(line, "! "); ok {
			if got[no] {
				t.Errorf("%q is a mention", no)
			}
			continue
		}
		found := false
		for _, c := range chains {
			found = found || c == line
		}
		if !found {
			t.Errorf("in %q\nwant %s\ngot  %s", r.Text, line, strings.Join(chains, "\n     "))
		}
	}
}

// TestLink reads the fixtures of testdata/link: two texts and the matches wanted,
// all of them, one a line: name = name, in the order of the first report.
func TestLink(t *testing.T) {
	for _, ar := range texttest.Fixtures(t, "testdata/link/*.txtar") {
		t.Run(ar.Name, func(t *testing.T) {
			for i := 0; i+2 < len(ar.Files); i += 3 {
				ra, rb := text.New(string(ar.Files[i].Data), false), text.New(string(ar.Files[i+1].Data), false)
				a, b := Find(ra), Find(rb)
				var got []string
				for _, m := range Link(ra, a, rb, b) {
					got = append(got, a.Entities[m.A].Name+" = "+b.Entities[m.B].Name)
				}
				if g, w := strings.Join(got, "\n"), strings.TrimSpace(string(ar.Files[i+2].Data)); g != w {
					t.Errorf("%s:\ngot\n%s\nwant\n%s", ar.Files[i].Name, g, w)
				}
			}
		})
	}
}

// TestCompare reads the fixture testdata/compare.txtar: two texts, and lines
// "source / source: relation", each source a piece of its text.
func TestCompare(t *testing.T) {
	ar := texttest.Fixtures(t, "testdata/compare.txtar")[0]
	names := []string{"unclear", "same", "vaguer", "sharper", "different"}
	for i := 0; i+2 < len(ar.Files); i += 3 {
		ra, rb := text.New(string(ar.Files[i].Data), false), text.New(string(ar.Files[i+1].Data), false)
		a, b := Find(ra), Find(rb)
		links, back := Link(ra, a, rb, b), Link(rb, b, ra, a)
		for _, line := range strings.Split(strings.TrimSpace(string(ar.Files[i+2].Data)), "\n") {
			pair, want, _ := strings.Cut(line, ": ")
			p, q, _ := strings.Cut(pair, " / ")
			sa, sb := where(t, ra, p), where(t, rb, q)
			got := CompareAt(ra, a, sa, rb, b, sb, links)
			if names[got] != want {
				t.Errorf("%s: got %s", line, names[got])
			}
			if m := CompareAt(rb, b, sb, ra, a, sa, back); m != mirrored(got) {
				t.Errorf("%s: %s, but swapped %s", pair, names[got], names[m])
			}
		}
	}
}

// mirrored is the relation seen from the other side.
func mirrored(r Relation) Relation {
	switch r {
	case Vaguer:
		return Sharper
	case Sharper:
		return Vaguer
	}
	return r
}

func where(t *testing.T, r *text.Report, s string) text.Span {
	t.Helper()
	i := strings.Index(r.Text, s)
	if i < 0 {
		t.Fatalf("%q is not in %q", s, r.Text)
	}
	return text.Span{Start: i, End: i + len(s)}
}

func TestFold(t *testing.T) {
	for _, c := range [][2]string{
		{"Amir-Abdollahian", "amir abdollahian"}, {"José  Muñoz", "jose munoz"}, {"O’Brien", "o'brien"},
		{"Łódź", "lodz"}, {"plain words", "plain words"}, {" “Kyiv” ", `"kyiv"`}, {"", ""},
	} {
		if g := Fold(c[0]); g != c[1] {
			t.Errorf("Fold(%q) = %q, want %q", c[0], g, c[1])
		}
	}
}

func TestVariants(t *testing.T) {
	for _, c := range []struct {
		a, b string
		want bool
	}{
		{"gutteres", "guterres", true}, {"amirabdollahian", "abdollahian", true}, {"zelensky", "zelenskyy", true},
		{"zelenskiy", "zelensky", true}, {"yevgeny", "evgeny", false}, {"qaddafi", "kadafi", true}, {"hussein", "hussain", true},
		{"brown", "browne", false}, {"clinton", "clifton", true}, {"johnson", "jackson", false}, {"obama", "osama", false},
		{"martin", "marvin", false}, {"smith", "smyth", true}, {"kim", "kym", false}, {"sanders", "saunders", true},
	} {
		if g := variants(c.a, c.b); g != c.want {
			t.Errorf("variants(%q, %q) = %v", c.a, c.b, g)
		}
	}
}

// Distance is counted from either side, up to the longest words that are compared.
func TestDistance(t *testing.T) {
	long := strings.Repeat("lang", 10)
	for _, c := range []struct {
		a, b string
		want int
	}{
		{"lund", "lund", 0}, {"lund", "lnud", 1}, {"lund", "lundt", 1}, {"lund", "bond", 2}, {"lund", "abcdefg", 3},
		{long, long[:39], 1}, {long, long + "e", 3}, {long + "e", long + "f", 3},
	} {
		if x, y := Distance(c.a, c.b, 2), Distance(c.b, c.a, 2); x != c.want || y != c.want {
			t.Errorf("distance(%q, %q) = %d, from the other side %d, want %d", c.a, c.b, x, y, c.want)
		}
	}
}

// A surname alone may lack a part of the other, whichever report has the longer one.
func TestVariantsAlone(t *testing.T) {
	for _, c := range []struct {
		a, b string
		want bool
	}{
		{"amirabdullahi", "abdullahi", true}, {"clinton", "clifton", false}, {"gutteres", "guterres", true}, {"lund", "lundt", false},
	} {
		if x, y := variantsAlone(c.a, c.b), variantsAlone(c.b, c.a); x != c.want || y != c.want {
			t.Errorf("variantsAlone(%q, %q) = %v, from the other side %v", c.a, c.b, x, y)
		}
	}
}

func TestRespelt(t *testing.T) {
	for _, c := range []struct {
		a, b string
		want bool
	}{
		{"Nancy Pelosi", "Nancy Pelsi", true}, {"Mateen", "Maeen", true}, {"Anthony", "Anthny", true}, {"Sen. Salazar", "Sen. Salzar", true},
		{"Gutteres", "Guterres", true}, {"Obama", "Osama", false}, {"Ann Brown", "Ann Crown", false}, {"Payotn", "Sean Payton", true}, {"Lang", "Ivo Lang", false}, {"Ann Lang", "Ivo Lange", false}, {"Ivo Lang", "Ana Lang", false}, {"", "", false},
	} {
		if g := Respelt(c.a, c.b); g != c.want {
			t.Errorf("Respelt(%q, %q) = %v", c.a, c.b, g)
		}
	}
}

// TestTables reads one entry of each kind from the tables.
func TestTables(t *testing.T) {
	l := lex()
	if n := len(l.entries); n < 4500 || n > len(l.slots)/2 {
		t.Errorf("%d entries in %d slots", n, len(l.slots))
	}
	for i, kind := range placeKinds {
		want := [...]string{"iran", "tehran", "kremlin", "iranian", "iranians", "long island"}[i]
		if p := l.find(want).place; p == nil || p.kind != placeKind(i) {
			t.Errorf("%q is no %s", want, kind)
		}
	}
	if p := l.find("long island").place; p.country != "" {
		t.Errorf("Long Island is of %q", p.country)
	}
	for i, w := range [...]string{"the", "of", "and", "he", "was", "not", "said", "went", "monday", "senior", "storm"} {
		if k := l.find(w).kind; k != wordKind(i+1) {
			t.Errorf("%q is of kind %s", w, wordKinds[k])
		}
	}
	for w, s := range map[string]sex{"anna": female, "pablo": male, "robin": anySex} {
		if e := l.find(w); !e.given || e.sex != s {
			t.Errorf("%q: given %v, sex %d", w, e.given, e.sex)
		}
	}
	for w, concept := range map[string]string{"spokeswoman": "spokesperson", "officials": "official", "agencies": "agency", "gunmen": "gunman"} {
		if e := l.find(w); e.role == nil || e.role.concept != concept {
			t.Errorf("%q is no %s", w, concept)
		}
	}
}

func TestTablesSorted(t *testing.T) {
	for i := 1; i < len(roleNouns); i++ {
		if roleNouns[i-1].word >= roleNouns[i].word {
			t.Errorf("roleNouns: %q before %q", roleNouns[i-1].word, roleNouns[i].word)
		}
	}
	for i := 1; i < len(shortNames); i++ {
		if a, b := shortNames[i-1], shortNames[i]; a[0] > b[0] || a[0] == b[0] && a[1] >= b[1] {
			t.Errorf("shortNames: %q before %q", a, b)
		}
	}
}

func FuzzFind(f *testing.F) {
	f.Add("Capt. Manohar Nambiar said the officer left. “He lied,” Mrs. Rao said.\n\nThe IAEA (International Agency) denied it.", "Nambiar, a captain, said no.")
	f.Add("\xff's of the , Mr. (X) — U.S. U.S.'s who", "\u202e “ ” '")
	f.Fuzz(func(t *testing.T, s, o string) {
		ra, rb := text.New(s, true), text.New(o, false)
		a, b := Find(ra), Find(rb)
		last := 0
		for i, m := range a.Mentions {
			if m.Span.Start < last || m.Span.End > len(s) || m.Span.Empty() || !m.Span.Contains(m.Head) {
				t.Fatalf("mention %d: %+v after %d", i, m, last)
			}
			last = m.Span.End
			if last < len(s) && utf8.ValidString(s) && !utf8.RuneStart(s[last]) {
				t.Fatalf("mention ends inside a rune: %+v", m)
			}
			if m.Entity >= len(a.Entities) {
				t.Fatalf("mention %d: entity %d of %d", i, m.Entity, len(a.Entities))
			}
		}
		links, back := Link(ra, a, rb, b), Link(rb, b, ra, a)
		if len(links) != len(back) {
			t.Fatalf("%d matches, %d swapped", len(links), len(back))
		}
		for i := range a.Entities {
			for j := range b.Entities {
				if x, y := Compare(ra, a, i, rb, b, j, links), Compare(rb, b, j, ra, a, i, back); x != mirrored(y) {
					t.Fatalf("%q / %q: %d, swapped %d", a.Entities[i].Name, b.Entities[j].Name, x, y)
				}
			}
		}
	})
}

// TestLarge reads texts in which everything of one sort comes very often: time must
// grow with the length alone.
func TestLarge(t *testing.T) {
	var many strings.Builder
	for i := 0; many.Len() < 80_000; i++ {
		fmt.Fprintf(&many, "Anna%c%c Smith%c said. ", 'a'+i%26, 'a'+i/26%26, 'a'+i/676%26)
	}
	for _, s := range []string{
		strings.Repeat("him ", 50_000), strings.Repeat("he said ", 25_000), strings.Repeat("“he said ", 20_000),
		strings.Repeat("Bank of And and ", 12_000), strings.Repeat("A. ", 60_000), strings.Repeat("a senior police official said. ", 6_000),
		strings.Repeat("the officer himself, ", 9_000), strings.Repeat("Holm, a man, ", 15_000), strings.Repeat("'s of the ", 20_000), many.String(),
	} {
		texttest.Linear(t, s, len(s), func(n int) func() {
			return func() {
				r := text.New(s[:n], false)
				x := Find(r)
				Link(r, x, r, x)
			}
		})
	}
}
