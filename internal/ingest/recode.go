package ingest

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/net/html"
)

// recode mends what a wrong reading of the coding leaves: UTF-8 that was read as
// Windows-1252 ("donâ€™t", "Â£5"), and the quotes and dashes of Windows-1252 that were
// read as control characters (U+0093). Only sequences that no language writes are taken.
func recode(s string) string {
	if strings.IndexFunc(s, func(c rune) bool { return c >= 0x80 && c < 0xa0 || lead(c) > 0 }) < 0 {
		return s
	}
	return recodeOnce(recodeOnce(s)) // some copies went through it twice: "PeÃƒÂ±a"
}

func recodeOnce(s string) string {
	var b strings.Builder
	b.Grow(len(s))
	last := rune(0)
	for i := 0; i < len(s); {
		c, n := utf8.DecodeRuneInString(s[i:])
		if m := lead(c); m > 0 && !(unicode.IsUpper(last) && closes(s[i+n:])) {
			if r, used := misread(s[i:], m); used > 0 {
				last = r
				b.WriteRune(r)
				i += used
				continue
			}
		}
		if c >= 0x80 && c < 0xa0 {
			c = windows[c-0x80]
		}
		b.WriteRune(c)
		last = c
		i += n
	}
	return b.String()
}

// closes reports whether a sign follows that can close a word in capitals: "«LÅ»", "VOILÂ…".
func closes(s string) bool {
	c, _ := utf8.DecodeRuneInString(s)
	return strings.ContainsRune("»›”’…–—", c)
}

// lead is how many bytes the UTF-8 character has whose first byte, read as one of
// Windows-1252, is c; 0 for all but the letters that begin common ones.
func lead(c rune) int {
	switch c {
	case 'Â', 'Ã', 'Ä', 'Å':
		return 2
	case 'â':
		return 3
	case 'ð':
		return 4
	}
	return 0
}

// misread reads the n characters at the head of s as the bytes that they stand for.
func misread(s string, n int) (r rune, used int) {
	var bytes [4]byte
	for k := range n {
		c, size := utf8.DecodeRuneInString(s[used:])
		at := slices.Index(windows[:], c)
		switch {
		case c < 0x100:
			bytes[k] = byte(c)
		case at >= 0:
			bytes[k] = byte(0x80 + at)
		}
		if k > 0 && bytes[k]&0xc0 != 0x80 {
			if n == 3 && k == 2 && bytes[1] == 0x80 {
				return '”', used // its last byte has no character: often lost
			}
			return 0, 0
		}
		used += size
	}
	r, size := utf8.DecodeRune(bytes[:n])
	plain := bytes[0] == 0xc2 || n > 2 || bytes[1] >= 0xa1 || bytes[1] < 0x91 && bytes[1] != 0x85
	if size != n || r == utf8.RuneError || !plain {
		return 0, 0 // "LÃ” is a quotation's end after a capital
	}
	return r, used
}

// windows are the characters of Windows-1252 from 0x80 to 0x9f.
var windows = [32]rune{
	'€', ' ', '‚', 'ƒ', '„', '…', '†', '‡', 'ˆ', '‰', 'Š', '‹', 'Œ', ' ', 'Ž', ' ',
	' ', '‘', '’', '“', '”', '•', '–', '—', '˜', '™', 'š', '›', 'œ', ' ', 'ž', 'Ÿ',
}

// unescape reads the character references that plain text copied from a page's source
// has: "&quot;", "&#8217;", "AT&amp;T". In markup those stay that stand for its own signs.
func unescape(s string, markup bool) string {
	if !strings.Contains(s, "&") || !strings.Contains(s, ";") {
		return s
	}
	var b strings.Builder
	b.Grow(len(s))
	for {
		i := strings.IndexByte(s, '&')
		if i < 0 {
			b.WriteString(s)
			return b.String()
		}
		end := strings.IndexByte(s[i:min(len(s), i+10)], ';')
		if end < 0 {
			end = 0
		}
		b.WriteString(s[:i])
		read := html.UnescapeString(s[i : i+end+1])
		if markup && strings.ContainsAny(read, "<>&\"'") {
			read = s[i : i+end+1]
		}
		b.WriteString(read)
		s = s[i+end+1:]
	}
}

// isMarkup reports whether plain text is a page's source: "<p>Winds …</p>".
func isMarkup(s string) bool {
	n := 0
	for _, tag := range [...]string{"</p>", "<br", "</div>"} {
		n += strings.Count(s, tag)
	}
	return n > 1
}
