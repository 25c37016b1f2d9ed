package text

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// tokenize appends the tokens of span to dst. A token never crosses white space.
func tokenize(dst []Token, s string, span Span) []Token {
	for i := span.Start; i < span.End; {
		c, n := utf8.DecodeRuneInString(s[i:span.End])
		switch {
		case unicode.IsSpace(c):
			i += n
		case isDigit(c):
			end := numberEnd(s[:span.End], i)
			dst = append(dst, Token{Span{i, end}, Number})
			i = end
		case isLetter(c):
			end := wordEnd(s[:span.End], i)
			dst = appendWord(dst, s, Span{i, end})
			i = end
		default:
			dst = append(dst, Token{Span{i, i + n}, Mark})
			i += n
		}
	}
	return dst
}

func isDigit(c rune) bool  { return c >= '0' && c <= '9' }
func isLetter(c rune) bool { return unicode.IsLetter(c) || unicode.IsMark(c) || c == '_' }

// numberEnd finds the end of the digits from i, with inner points and commas.
func numberEnd(s string, i int) int {
	for i < len(s) {
		switch {
		case s[i] >= '0' && s[i] <= '9':
			i++
		case (s[i] == '.' || s[i] == ',') && i+1 < len(s) && s[i+1] >= '0' && s[i+1] <= '9':
			i++
		default:
			return i
		}
	}
	return i
}

// wordEnd finds the end of the letters and digits from i, with inner apostrophes
// and the points of initialisms ("U.S.").
func wordEnd(s string, i int) int {
	start := i
	initials := initialsEnd(s, i)
	for i < len(s) {
		c, n := utf8.DecodeRuneInString(s[i:])
		switch {
		case isLetter(c) || isDigit(c):
			i += n
		case (c == '\'' || c == '’') && i > start && i+n < len(s) && letterAt(s, i+n):
			i += n
		case c == '.' && i+1 < initials:
			i++
		default:
			if c == '.' && i == initials && i > start+1 {
				i++ // the last point of "U.S." belongs to the word
			}
			return i
		}
	}
	return i
}

func letterAt(s string, i int) bool {
	c, _ := utf8.DecodeRuneInString(s[i:])
	return isLetter(c)
}

// initialsEnd is the end of the single ASCII letters parted by points from i, without
// a point behind the last: "U.S" of "U.S.", "p.m" of "p.m.", "U" of "US".
func initialsEnd(s string, i int) int {
	letter := func(i int) bool { return i < len(s) && s[i]|0x20 >= 'a' && s[i]|0x20 <= 'z' }
	if !letter(i) {
		return i
	}
	for i++; i < len(s) && s[i] == '.' && letter(i+1); i += 2 {
	}
	return i
}

// appendWord splits the clitics off a word: Iran|'s, did|n't, they|'re.
func appendWord(dst []Token, s string, w Span) []Token {
	t := s[w.Start:w.End]
	for _, mark := range [...]string{"'", "’"} {
		i := strings.LastIndex(t, mark)
		if i <= 0 {
			continue
		}
		cut := -1
		switch strings.ToLower(t[i+len(mark):]) {
		case "s", "re", "ve", "ll", "d", "m":
			cut = i
		case "t":
			if t[i-1]|0x20 == 'n' && i > 1 {
				cut = i - 1
			}
		}
		if cut > 0 {
			return append(dst, Token{Span{w.Start, w.Start + cut}, Word}, Token{Span{w.Start + cut, w.End}, Word})
		}
	}
	return append(dst, Token{w, Word})
}
