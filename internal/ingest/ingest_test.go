package ingest

import (
	"strings"
	"testing"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"

	"twosource/internal/text"
	"twosource/internal/text/texttest"
)

// A fixture holds the input (text, html or title) and what is wanted: the text, what
// was removed as "reason: text" lines, and the fields as "name: value" lines.
func TestFixtures(t *testing.T) {
	for _, ar := range texttest.Fixtures(t, "testdata/*.txtar") {
		t.Run(ar.Name, func(t *testing.T) {
			var in Input
			want := map[string]string{}
			for _, x := range ar.Files {
				s := strings.TrimSuffix(string(x.Data), "\n")
				switch x.Name {
				case "text":
					in.Text = s
				case "html":
					in.HTML = s
				case "title":
					in.Title = s
				default:
					want[x.Name] = s
				}
			}
			r, removed := Read(in)
			if a, b := letters(in), letters(Input{Text: output(r, removed)}); in.HTML == "" && in.Title == "" && a != b && a >= 0 {
				t.Errorf("%d letters came in, %d are in the text or listed", a, b)
			}
			if r.Text != want["want"] {
				t.Errorf("text:\n%s\nwant:\n%s", r.Text, want["want"])
			}
			var lines []string
			for _, x := range removed {
				lines = append(lines, x.Reason+": "+x.Text)
			}
			if g := strings.Join(lines, "\n"); g != want["removed"] {
				t.Errorf("removed:\n%s\nwant:\n%s", g, want["removed"])
			}
			fields := map[string]string{"title": r.Title, "byline": r.Byline, "dateline": r.Dateline, "published": r.Published, "outlet": r.Outlet}
			for l := range strings.SplitSeq(want["fields"], "\n") {
				if name, v, ok := strings.Cut(l, ": "); ok && fields[name] != v {
					t.Errorf("%s: %q, want %q", name, fields[name], v)
				}
			}
		})
	}
}

// letters counts the letters and digits of a text that holds ASCII alone, without
// references and tags; -1 is any other: its characters may be recoded.
func letters(in Input) int {
	n := 0
	for _, c := range in.Text {
		switch {
		case c >= 0x80 && !strings.ContainsRune("“”‘’–—", c), c == '&', c == '<':
			return -1
		case c >= '0' && c <= '9', c >= 'a' && c <= 'z', c >= 'A' && c <= 'Z':
			n++
		}
	}
	return n
}

func output(r *text.Report, removed []Removed) string {
	parts := []string{r.Text}
	for _, x := range removed {
		parts = append(parts, x.Text)
	}
	return strings.Join(parts, "\n")
}

func TestPublishedLine(t *testing.T) {
	for line, want := range map[string]bool{
		"Published: March 3, 2014": true, "Last updated 3/3/2014 at 14:02": true, "Posted March 3, 2014 4:33 p.m.": true, "Updated 14:02 GMT": true,
		"Updated March 3, 2014.": true, "03.03.2014": true,
		"Created in 1999, the agency employs 40 people.":         false,
		"Posted at the gate, guards at 14:02 saw nothing.":       false,
		"Published on March 3, 2014, the book sold out at once.": false,
		"Updated 14:72 of them":                                  false, "1/2/3 were hurt": false,
	} {
		if got := PublishedLine(line); got != want {
			t.Errorf("%q: %v", line, got)
		}
	}
}

func TestDay(t *testing.T) {
	for s, want := range map[string]int{"1st": 1, "2nd": 2, "3rd": 3, "24th": 24, "24": 24, "th": 0, "3d": 0, "": 0} {
		if got := day(s); got != want {
			t.Errorf("%q: %d, want %d", s, got, want)
		}
	}
}

func TestKeepRemovesNothing(t *testing.T) {
	in := Input{Text: "A head\n\nThe body says this.\n\nAdvertisement\n\nRead more: That", Keep: true}
	r, removed := Read(in)
	if len(removed) > 0 || r.Text != in.Text {
		t.Errorf("text %q, removed %v", r.Text, removed)
	}
}

// Of a page that is not cleaned the headline stands first, once, and the window's title
// is named, as it is no line of the page.
func TestKeepOfAPage(t *testing.T) {
	r, removed := Read(Input{HTML: "<title>Fire | The Post</title><nav>Home</nav><h1>Fire kills two</h1><p>Two people died.</p><aside>It was the third fire.</aside>", Keep: true})
	if want := "Fire kills two\n\nHome\n\nTwo people died.\n\nIt was the third fire."; r.Text != want || r.Title != "Fire kills two" {
		t.Errorf("text %q, title %q", r.Text, r.Title)
	}
	if len(removed) != 1 || removed[0].Text != "Fire | The Post" {
		t.Errorf("removed %v", removed)
	}
}

func TestListsAreSorted(t *testing.T) { texttest.Sorted(t) }

func TestInvisibleCharactersAreNamed(t *testing.T) {
	for in, want := range map[string]string{
		"Po\u00adli\u00adce said\ufeff so.":                   "U+00AD ×2, U+FEFF ×1",
		"A joi\u200cner be\u200dtween letters.":               "U+200C ×1, U+200D ×1",
		"\u0645\u06cc\u200c\u062e \U0001f469\u200d\U0001f692": "", // it shapes Persian words and pictures
		"\u202aHe said\u202c \u2068so\u2069.\u200e":           "U+200E ×1, U+202A ×1, U+202C ×1, U+2068 ×1, U+2069 ×1",
	} {
		_, removed := Read(Input{Text: in})
		got := ""
		for _, r := range removed {
			got += r.Text
		}
		if got != want {
			t.Errorf("%q: removed %q, want %q", in, got, want)
		}
	}
}

func FuzzRead(f *testing.F) {
	f.Add("Title", "By A. Person\n\nKYIV (Agency) — It fell.\n\nRead more: x", false)
	f.Add("", "<p>One<br><br>two</p><nav>x</nav><script>y</script>", true)
	f.Add("\xed\xa0\x80", "\u202e\u200b\x00", false)
	f.Fuzz(func(t *testing.T, title, body string, html bool) {
		in := Input{Title: title, Text: body}
		if html {
			in.HTML = body
		}
		r, removed := Read(in)
		if a, b := letters(in), letters(Input{Text: output(r, removed)}); !html && title == "" && a >= 0 && a != b {
			t.Fatalf("%d letters came in, %d are in the text or listed: %q", a, b, output(r, removed))
		}
		if !utf8.ValidString(r.Text) || !norm.NFC.IsNormalString(r.Text) {
			t.Fatalf("text is not NFC: %q", r.Text)
		}
		if strings.Contains(r.Text, "\n\n\n") {
			t.Fatalf("more than one blank line: %q", r.Text)
		}
	})
}
