package divergence

import (
	"strings"
	"testing"

	"twosource/internal/alignment"
	"twosource/internal/text"
)

// rewrites tests what a function makes of texts.
func rewrites(t *testing.T, f func(string) string, texts map[string]string) {
	t.Helper()
	for s, want := range texts {
		if got := f(s); got != want {
			t.Errorf("%q: %q, want %q", s, got, want)
		}
	}
}

// What is shown of a statement begins and ends with a whole name, on no word that leads on,
// and is not cut for a few words.
func TestGist(t *testing.T) {
	const body = "On Monday the White House asked former President Ada Lund for help, an aide said."
	v := heardTwice("Ferry sinks\n\n" + body)
	r := v.c.Reports[0]
	for _, w := range []struct {
		span string
		n    int
		want string
	}{
		{"House asked former", 14, "White House asked former President Ada Lund"},
		{"asked former President Ada Lund for help, an aide", 4, "asked former President Ada Lund…"},
		{"asked former President Ada Lund for help, an aide", 7, "asked former President Ada Lund for help, an aide"},
		{"On Monday the White House asked former", 3, "On Monday the White House…"},
		{"for help", 2, "for help"},
		{"asked former President Ada Lund", 3, "asked former President Ada Lund"},
	} {
		at := strings.Index(r.Report.Text, w.span)
		got := v.gist(0, text.Span{Start: at, End: at + len(w.span)}, w.n)
		if got = strings.TrimPrefix(got, "the "); got != w.want {
			t.Errorf("%q in %d words: %q, want %q", w.span, w.n, got, w.want)
		}
	}
}

func TestFull(t *testing.T) {
	rewrites(t, full, map[string]string{"It sank": "It sank.", "It sank.": "It sank.", "It sank in a…": "It sank in a…", "It sank,": "It sank.", "Did it?": "Did it?"})
}

// heardTwice gives the voices of a report beside itself.
func heardTwice(body string) *voices {
	r := Analyze(input(body))
	c := &Comparison{Reports: [2]*Report{r, r}}
	c.Alignment = alignment.Align(&r.Side, &r.Side)
	return c.voices()
}

// tokensOf gives the tokens of the report that are one of the words.
func tokensOf(r *Report, words string) (tokens []int) {
	for t := range r.Report.Tokens {
		if among(r.Report.Token(t), words) {
			tokens = append(tokens, t)
		}
	}
	return tokens
}

// Of a long statement the clause is shown that the words in question stand in; whom it is
// told is left out.
func TestTold(t *testing.T) {
	const body = "Lund told reporters on Monday that the council of Ostrand had met twice in the spring to weigh what the bridge would cost the town, and that its piers were cracked by frost."
	v := heardTwice("Bridge shut\n\n" + body)
	r := v.c.Reports[0]
	at := strings.Index(r.Report.Text, "on Monday")
	held := v.afterThat(0, text.Span{Start: at, End: len(r.Report.Text)})
	for _, w := range []struct{ words, want string }{
		{"council met spring", "the council of Ostrand had met twice in the spring to weigh…"},
		{"piers cracked frost", "its piers were cracked by frost."},
		{"spring frost", "the council of Ostrand had met twice in the spring to weigh…"},
	} {
		if got := v.gist(0, v.told(0, held, tokensOf(r, w.words), gistMost), gistMost); got != w.want {
			t.Errorf("%s: %q, want %q", w.words, got, w.want)
		}
	}
}

// An opening phrase is not shown where it takes the place of what is told.
func TestToldMainClause(t *testing.T) {
	const opening, rest = "In their five days at sea off the cape of Tarsa last week, ", "the crew of the cutter Hild took on ninety head of cattle and six sheep."
	v := heardTwice("Cutter back\n\n" + opening + rest)
	r := v.c.Reports[0]
	held := text.Span{Start: strings.Index(r.Report.Text, "In their"), End: len(r.Report.Text)}
	for _, w := range []struct{ words, want string }{{"crew cattle", rest}, {"five days sea crew", "In their five days at sea off the cape of Tarsa last week…"}} {
		if got := v.gist(0, v.told(0, held, tokensOf(r, w.words), gistMost), gistMost); got != w.want {
			t.Errorf("%s: %q, want %q", w.words, got, w.want)
		}
	}
}

func TestUnquoted(t *testing.T) {
	rewrites(t, unquoted, map[string]string{"“It sank.": "It sank.", "`` It sank, ''": "It sank", "\"It\" sank": "\"It\" sank", "the owners'": "the owners'"})
}

// What is shown between quotation marks has single ones inside, in pairs.
func TestInner(t *testing.T) {
	rewrites(t, inner, map[string]string{
		"the ferry was “unsafe” for years":        "the ferry was ‘unsafe’ for years",
		"the ferry was \"unsafe\" for years":      "the ferry was ‘unsafe’ for years",
		"the ferry was `` unsafe '' for years":    "the ferry was ‘unsafe’ for years",
		"“The ferry was unsafe for years":         "The ferry was unsafe for years",
		"The ferry was unsafe for years,”":        "The ferry was unsafe for years,",
		"“The ferry was unsafe”":                  "The ferry was unsafe",
		"“The ferry” and “the quay”":              "‘The ferry’ and ‘the quay’",
		"the owners' ferry, the firm’s own, sank": "the owners' ferry, the firm’s own, sank",
		"": "",
	})
}

func TestUndated(t *testing.T) {
	for _, c := range []struct{ body, want string }{
		{"KYIV, Dec. 24 (Reuters) - The river rose on Sunday.", "The river rose on Sunday."},
		{"BATH, Me. — Three boats sank.", "Three boats sank."},
		{"OSTRAND ― The mill burnt down.", "The mill burnt down."},
		{"OSTRAND -- The mill burnt down.", "The mill burnt down."},
		{"NATO — the alliance — met on Sunday.", "NATO — the alliance — met on Sunday."},
		{"The mill - it is old - burnt down.", "The mill - it is old - burnt down."},
		{"UN envoys left Ostrand — Bath was shut.", "UN envoys left Ostrand — Bath was shut."},
	} {
		r := text.New(c.body, false)
		if got := r.Text[undated(r, r.Sentences[0].Span):]; got != c.want {
			t.Errorf("got %q, want %q", got, c.want)
		}
	}
}
