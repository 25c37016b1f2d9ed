package ingest

import (
	"strings"
	"testing"

	"twosource/internal/text/texttest"
)

// pasted is a report as its paragraphs; the tests below paste it in many ways.
var pasted = []string{
	"Landslide buries road above Torval, two drivers missing",
	"A landslide buried the road above Torval on Tuesday, and two drivers were missing by nightfall, the fire service said.",
	"“We heard it before we saw it,” said Lena Brandt, who keeps an inn near by. “Then the lights went.”",
	"The roads minister denied that the slope had been left without a survey. Some 40 people were taken out of a hamlet below it – the third time this year that they have had to go.",
}

// TestHoweverPasted reads one report wrapped, quoted, coded and marked up in the ways
// that mail programs, editors and browsers have: the text is the same each time.
func TestHoweverPasted(t *testing.T) {
	plainText := strings.Join(pasted, "\n\n")
	each := func(open, end string) string { return open + strings.Join(pasted, end+open) + end }
	for name, in := range map[string]Input{
		"blank lines":       {Text: plainText},
		"a line each":       {Text: strings.Join(pasted, "\n")},
		"CRLF":              {Text: strings.ReplaceAll(plainText, "\n", "\r\n") + "\r\n"},
		"separators":        {Text: strings.Join(pasted, "\u2029")},
		"wrapped at 72":     {Text: wrap(72, "", "\n\n")},
		"wrapped at 50":     {Text: wrap(50, "", "\n\n")},
		"quoted by mail":    {Text: "On Tue, 5 Mar 2024, Jo Field <jo@example.com> wrote:\n\n" + wrap(68, "> ", "\n>\n")},
		"title given too":   {Title: pasted[0] + " | The Torval Post", Text: plainText},
		"title alone":       {Title: pasted[0], Text: strings.Join(pasted[1:], "\n\n")},
		"misread once":      {Text: misreadOf(plainText)},
		"references":        {Text: strings.NewReplacer("“", "&ldquo;", "”", "&#8221;", "–", "&ndash;").Replace(plainText)},
		"invisible":         {Text: strings.ReplaceAll(plainText, "er", "e\u200b\u200dr\u200e")},
		"bullets":           {Text: "• " + strings.Join(pasted, "\n• ")},
		"p":                 {HTML: each("<p>", "</p>\n")},
		"div and br":        {HTML: each("<div>", "</div><div><br></div>")},
		"br":                {HTML: "<div>" + each("", "<br>\n") + "</div>"},
		"br br":             {HTML: each("", "<br/><br/>")},
		"pre":               {HTML: "<pre>" + wrap(72, "", "\n\n") + "</pre>"},
		"wrapped source":    {HTML: "<p>" + wrap(60, "", "</p>\n<p>") + "</p>"},
		"source as text":    {Text: each("<p>", "</p>\n")},
		"word by word":      {HTML: each("<p>", "</p>")[:3] + strings.ReplaceAll(each("<p>", "</p>")[3:], "Torval", "<span><b>Tor</b>val</span>")},
		"spaces of a table": {HTML: "<table><tr><td>" + each("<p>", "</p>") + "</td></tr></table>"},
	} {
		r, _ := Read(in)
		if r.Text != plainText {
			t.Errorf("%s:\n%s", name, r.Text)
		}
		if r.Title != pasted[0] {
			t.Errorf("%s: title %q", name, r.Title)
		}
	}
}

// wrap breaks the paragraphs at a width, as an editor does.
func wrap(width int, before, between string) string {
	var out []string
	for _, p := range pasted {
		line, lines := before, []string(nil)
		for w := range strings.FieldsSeq(p) {
			if len(line)+len(w) > width {
				lines = append(lines, strings.TrimRight(line, " "))
				line = before
			}
			line += w + " "
		}
		out = append(out, strings.Join(append(lines, strings.TrimRight(line, " ")), "\n"))
	}
	return strings.Join(out, between)
}

// misreadOf reads the text's UTF-8 as Windows-1252.
func misreadOf(s string) string {
	var b strings.Builder
	for i := range len(s) {
		switch c := s[i]; {
		case c >= 0x80 && c < 0xa0 && windows[c-0x80] != ' ':
			b.WriteRune(windows[c-0x80])
		default:
			b.WriteRune(rune(c))
		}
	}
	return b.String()
}

// Text without end must cost its length, not its square.
func TestCost(t *testing.T) {
	for _, s := range []string{"<br>a", "> a\n", "word-\n", "[a](", "**a", "[1", "&#", "Ã", "<pre>\n", "By A\n"} {
		texttest.Linear(t, s, 100_000, func(n int) func() {
			return func() {
				Read(Input{Text: strings.Repeat(s, n/len(s))})
				Read(Input{HTML: strings.Repeat(s, n/len(s))})
			}
		})
	}
}
