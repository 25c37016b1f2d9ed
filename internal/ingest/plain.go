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
// U+FFFD, and what a wrong reading of the coding left behind is mended. Control
// characters become spaces; characters that nobody can see (zero width, soft hyphen,
// direction marks, byte order mark) are taken out and named in invisible; ligatures
// and full-width digits and letters are written as usual.
func plain(s string) (clean, invisible string) {
	s = recode(norm.NFC.String(strings.ToValidUTF8(s, "\ufffd")))
	var b strings.Builder
	b.Grow(len(s))
	var hidden [len(unseen)]int
	last, carry := rune(' '), false
	for i := 0; i < len(s); {
		c, n := utf8.DecodeRuneInString(s[i:])
		i += n
		switch {
		case c == '\r':
			if i < len(s) && s[i] == '\n' {
				continue
			}
			c = '\n'
		case c == '\n' || c == ' ':
		case c == '\u2028' || c == '\u2029' || c == '\v' || c == '\f':
			c = '\n'
		case unicode.IsControl(c):
			c = ' '
		default:
			k := slices.Index(unseen[:], c)
			if k < 0 || shapes(c) && !(last < 0x590 || last >= 0x1e00 && last < 0x2190) {
				break
			}
			hidden[k]++
			if c == '\u00ad' { // a word parted at the end of a line
				if t := strings.TrimLeft(s[i:min(len(s), i+4)], " \r"); strings.HasPrefix(t, "\n") {
					i += strings.IndexByte(s[i:], '\n') + 1
					carry = true
				}
			}
			continue
		}
		if carry && (c == ' ' || c == '\n') {
			c, carry = '\n', false
		}
		if l := ligature(c); l != "" {
			b.WriteString(l)
		} else {
			b.WriteRune(narrow(c))
		}
		last = c
	}
	return norm.NFC.String(b.String()), listed(&hidden)
}

// listed names the characters that nobody can see, with how often each stood there:
// "U+00AD ×2".
func listed(hidden *[len(unseen)]int) string {
	var names []string
	for k, n := range hidden {
		if n > 0 {
			names = append(names, "U+"+hex4(unseen[k])+" ×"+strconv.Itoa(n))
		}
	}
	return strings.Join(names, ", ")
}

// hex4 writes a character of the basic plane as four digits: "00AD".
func hex4(c rune) string {
	return strings.ToUpper(strconv.FormatInt(0x10000|int64(c), 16))[1:]
}

// unseen characters have no shape and part no words.
var unseen = [...]rune{
	'\u00ad', '\u034f', '\u180e', '\u200b', '\u200c', '\u200d', '\u200e', '\u200f', '\u202a', '\u202b', '\u202c', '\u202d', '\u202e',
	'\u2060', '\u2066', '\u2067', '\u2068', '\u2069', '\ufeff',
}

// shapes reports whether the joiner shapes words in many scripts and pictures put
// together: behind Latin, Greek and Cyrillic letters and marks it does nothing.
func shapes(c rune) bool { return c == '\u200c' || c == '\u200d' }

// ligature spells out the joined letters that copies out of PDF have.
func ligature(c rune) string {
	if c < '\ufb00' || c > '\ufb06' {
		return ""
	}
	return [...]string{"ff", "fi", "fl", "ffi", "ffl", "st", "st"}[c-'\ufb00']
}

// narrow gives the usual form of the digits, letters and signs of money and percent
// that East Asian keyboards set at full width ("１２％"); their punctuation stays.
func narrow(c rune) rune {
	switch {
	case c >= '０' && c <= '９', c >= 'Ａ' && c <= 'Ｚ', c >= 'ａ' && c <= 'ｚ', c == '％', c == '＄':
		return c - '！' + '!'
	}
	return c
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
