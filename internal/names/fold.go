package names

import (
	"math/bits"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// Fold takes the accidents of spelling out of s: case, diacritics, the kind of
// quote marks and apostrophes; hyphens, dashes and runs of white space become one
// space. "Holm-Dahlberg" and "holm  dahlberg" fold to the same string.
func Fold(s string) string {
	for i := 0; i < len(s); i++ {
		c := s[i]
		if c >= utf8.RuneSelf || c >= 'A' && c <= 'Z' || c == '-' || c == '`' {
			return fold(s)
		}
		if c <= ' ' && (c != ' ' || i == 0 || i+1 == len(s) || s[i+1] <= ' ') {
			return fold(s)
		}
	}
	return s
}

func fold(s string) string {
	b := make([]byte, 0, len(s))
	space := true // no space at the start
	for i, n := 0, 0; i < len(s); i += n {
		var c rune
		if c, n = rune(s[i]), 1; c >= utf8.RuneSelf {
			c, n = utf8.DecodeRuneInString(s[i:])
		}
		if f := foldRune(c); f == " " {
			if !space {
				b = append(b, ' ')
			}
			space = true
		} else if f != "" {
			b = append(b, f...)
			space = false
		}
	}
	if space && len(b) > 0 {
		b = b[:len(b)-1]
	}
	return string(b)
}

// foldRune gives what stands for the rune in a folded string; " " for a separator.
func foldRune(c rune) string {
	switch {
	case c >= 'a' && c <= 'z' || c >= '0' && c <= '9':
		return ascii[c : c+1]
	case c >= 'A' && c <= 'Z':
		return ascii[c+32 : c+33]
	case c == '-' || c >= 0x2010 && c <= 0x2015 || c == 0x2212 || unicode.IsSpace(c):
		return " "
	case c == '’' || c == '‘' || c == '`' || c == '´' || c == 'ʼ' || c == 'ʹ':
		return "'"
	case c == '“' || c == '”' || c == '„' || c == '«' || c == '»':
		return `"`
	case c < utf8.RuneSelf:
		return ascii[c : c+1]
	}
	switch unicode.ToLower(c) {
	case 'ø':
		return "o"
	case 'ł':
		return "l"
	case 'ß':
		return "ss"
	case 'æ':
		return "ae"
	case 'œ':
		return "oe"
	case 'đ', 'ð':
		return "d"
	case 'ı':
		return "i"
	case 'þ':
		return "th"
	}
	var out strings.Builder
	for _, d := range norm.NFD.String(string(unicode.ToLower(c))) {
		if !unicode.IsMark(d) {
			out.WriteRune(unicode.ToLower(d))
		}
	}
	return out.String()
}

// ascii holds every ASCII character at its own index, so that one can be sliced out without a copy.
const ascii = "\x00\x01\x02\x03\x04\x05\x06\x07\x08\x09\x0a\x0b\x0c\x0d\x0e\x0f\x10\x11\x12\x13\x14\x15\x16\x17\x18\x19\x1a\x1b\x1c\x1d\x1e\x1f" +
	" !\x22#$%&'()*+,-./0123456789:;<=>?@ABCDEFGHIJKLMNOPQRSTUVWXYZ[\x5c]^_`abcdefghijklmnopqrstuvwxyz{|}~\x7f"

// squash is Fold without anything but letters and digits: the key by which names
// are compared. "O'Brien", "O’Brien" and "OBrien" are one.
func squash(s string) string {
	f := Fold(s)
	clean := true
	for i := 0; i < len(f) && clean; i++ {
		c := f[i]
		clean = c >= 'a' && c <= 'z' || c >= '0' && c <= '9' || c >= utf8.RuneSelf
	}
	if clean {
		return f
	}
	b := make([]byte, 0, len(f))
	for i := 0; i < len(f); i++ {
		if c := f[i]; c >= 'a' && c <= 'z' || c >= '0' && c <= '9' || c >= utf8.RuneSelf {
			b = append(b, c)
		}
	}
	return string(b)
}

// variants reports whether two squashed names are likely spellings of one: a
// transliteration ("dorovsky", "dorovskyy"), a slip ("dahlberg", "dalhberg"), a
// part left off ("holmdahlberg", "dahlberg"). Short names must be the same:
// a letter tells "Li" from "Lu" and "Brown" from "Browne" too seldom.
func variants(a, b string) bool {
	if a == b {
		return true
	}
	if len(a) > len(b) {
		a, b = b, a
	}
	if len(a) >= 8 && len(b)-len(a) <= 6 && strings.HasSuffix(b, a) {
		return true
	}
	if len(b)-len(a) > 3 || bits.OnesCount32(letters(a)^letters(b)) > 4 {
		return false // too unlike, told cheaply
	}
	if len(a) < 5 || a[0] != b[0] && translit(a[:1]) != translit(b[:1]) {
		return false
	}
	if x, y := translit(a), translit(b); len(x) >= 4 && x == y {
		return true
	}
	switch {
	case len(a) >= 10:
		return Distance(a, b, 2) <= 2
	case len(a) >= 7:
		return Distance(a, b, 1) <= 1
	}
	return false
}

// letters is the set of the ASCII letters of s.
func letters(s string) uint32 {
	set := uint32(0)
	for i := 0; i < len(s); i++ {
		set |= 1 << (s[i] & 31)
	}
	return set
}

// variantsAlone is variants for surnames without given names beside them, where one
// letter may tell two people apart: "Carlson", "Carlton".
func variantsAlone(a, b string) bool {
	if len(a) < 6 || len(b) < 6 || !variants(a, b) {
		return false
	}
	return min(len(a), len(b)) >= 10 || skeleton(a) == skeleton(b) || len(a)-len(b) > 2 || len(b)-len(a) > 2
}

// translit folds the letters that transliterations write in several ways:
// "Dorovskyy" and "Dorovskiy", "Yevgeny" and "Evgeny", "Mohammed" and "Muhamad".
func translit(s string) string {
	b := make([]byte, 0, len(s))
	for i := 0; i < len(s); i++ {
		c := s[i]
		next := byte(0)
		if i+1 < len(s) {
			next = s[i+1]
		}
		switch {
		case c == 'k' && next == 'h', c == 'g' && next == 'h', c == 'd' && next == 'h':
			i++
		case c == 'p' && next == 'h':
			c = 'f'
			i++
		case c == 'c' && next == 'k', c == 'c' && next != 'h', c == 'q':
			c = 'k'
			if next == 'k' || s[i] == 'q' && next == 'u' {
				i++
			}
		case c == 'y' || c == 'j':
			c = 'i'
		case c == 'w':
			c = 'v'
		case c == 'e' && next == 'i':
			c = 'i'
			i++
		case c == 'o' && next == 'u':
			c = 'u'
			i++
		}
		if len(b) == 0 || b[len(b)-1] != c {
			b = append(b, c)
		}
	}
	return string(b)
}

// Distance is the number of bytes inserted, deleted, changed or swapped with their
// neighbour (optimal string alignment); more than the limit where it exceeds that, or
// where a word is longer than words are, as the cost grows with the square.
func Distance(a, b string, limit int) int {
	if len(a)-len(b) > limit || len(b)-len(a) > limit || len(a) > 40 || len(b) > 40 {
		return limit + 1
	}
	var rows [3][41]int
	for j := range len(b) + 1 {
		rows[0][j] = j
	}
	for i := 1; i <= len(a); i++ {
		row, up, up2 := &rows[i%3], &rows[(i-1)%3], &rows[(i+1)%3]
		row[0] = i
		least := i
		for j := 1; j <= len(b); j++ {
			d := up[j-1]
			if a[i-1] != b[j-1] {
				d = min(d, up[j], row[j-1]) + 1
				if i > 1 && j > 1 && a[i-1] == b[j-2] && a[i-2] == b[j-1] {
					d = min(d, up2[j-2]+1)
				}
			}
			row[j] = d
			least = min(least, d)
		}
		if least > limit {
			return limit + 1
		}
	}
	return rows[len(a)%3][len(b)]
}
