package ingest

import (
	"slices"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// plain gives the text in NFC with "\n" line ends. Bytes that are no UTF-8 become
// U+FFFD. Control characters become spaces; characters that nobody can see (zero
// width, soft hyphen, byte order mark) are taken out and named in invisible.
func plain(s string) (clean, invisible string) {
	s = strings.ToValidUTF8(s, "\ufffd")
	var b strings.Builder
	b.Grow(len(s))
	var hidden [len(unseen)]int
	any := false
	for i := 0; i < len(s); {
		c, n := utf8.DecodeRuneInString(s[i:])
		i += n
		switch {
		case c == '\r':
			if i < len(s) && s[i] == '\n' {
				continue
			}
			b.WriteByte('\n')
		case c == '\n' || c == ' ':
			b.WriteRune(c)
		case c == '\u2028' || c == '\u2029' || c == '\v' || c == '\f' || c == '\u0085':
			b.WriteByte('\n')
		case unicode.IsControl(c):
			b.WriteByte(' ')
		default:
			if k := slices.Index(unseen[:], c); k >= 0 {
				hidden[k]++
				any = true
				continue
			}
			b.WriteRune(c)
		}
	}
	if any {
		var names []string
		for k, n := range hidden {
			if n > 0 {
				names = append(names, "U+"+hex4(unseen[k])+" ×"+strconv.Itoa(n))
			}
		}
		invisible = strings.Join(names, ", ")
	}
	return norm.NFC.String(b.String()), invisible
}

// hex4 writes a character of the basic plane as four digits: "00AD".
func hex4(c rune) string {
	return strings.ToUpper(strconv.FormatInt(0x10000|int64(c), 16))[1:]
}

// unseen characters have no shape and part no words. The joiners U+200C and U+200D
// shape words in many scripts and stay.
var unseen = [...]rune{'\u00ad', '\u200b', '\u2060', '\ufeff'}

// paragraphs parts plain text. Blank lines part paragraphs; a text without them, or
// with long lines, has one a line. Lines wrapped at a fixed width are joined.
func paragraphs(s string) []block {
	var out []block
	lines := strings.Split(s, "\n")
	for i := 0; i < len(lines); {
		for i < len(lines) && strings.TrimSpace(lines[i]) == "" {
			i++
		}
		k := i
		for k < len(lines) && strings.TrimSpace(lines[k]) != "" {
			k++
		}
		if k > i {
			out = appendLines(out, lines[i:k])
		}
		i = k
	}
	return out
}

func appendLines(out []block, lines []string) []block {
	if wrapped(lines) {
		for i, l := range lines {
			lines[i] = strings.TrimSpace(l)
		}
		return append(out, block{text: strings.Join(lines, " ")})
	}
	for _, l := range lines {
		out = append(out, block{text: strings.TrimSpace(l)})
	}
	return out
}

// wrapped reports whether the lines are one paragraph broken at a fixed width: all
// but the last are 40 to 100 characters long and of like length, and at least half
// of the breaks fall inside a sentence.
func wrapped(lines []string) bool {
	if len(lines) < 3 {
		return false
	}
	shortest, longest, inside := 1<<30, 0, 0
	for _, l := range lines[:len(lines)-1] {
		n := utf8.RuneCountInString(strings.TrimSpace(l))
		shortest, longest = min(shortest, n), max(longest, n)
		if !endsSentence(l) {
			inside++
		}
	}
	return shortest >= 40 && longest <= 100 && longest-shortest <= 25 && inside*2 >= len(lines)-1
}

// oneLine folds line ends and the spaces around them to one space.
func oneLine(s string) string {
	var parts []string
	for l := range strings.SplitSeq(s, "\n") {
		if l = strings.TrimSpace(l); l != "" {
			parts = append(parts, l)
		}
	}
	return strings.Join(parts, " ")
}
