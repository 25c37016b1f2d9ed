package figures

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"twosource/internal/text"
)

// A form tells what an item is made of.
type form uint8

const (
	wordForm form = iota
	numForm
	markForm
)

// An item is a token as the number grammar wants it: digits with their worth, even
// where the spacing is odd ("170, 000"), a currency code parted from its digits
// ("USD115"), a mark without its typographic variants.
type item struct {
	text.Span
	form   form
	class  class
	low    string  // the word in lower case, the mark folded, the digits as written
	value  float64 // of digits, and of a numeral in words
	step   float64
	digits int8 // digits before the decimal point
	plain  bool // digits alone, without comma, point or space: a year, a day, a label
	spaced bool // white space before it
	upper  bool // begins with a capital
	opens  bool // a word of no class that may open a figure all the same
}

// items reads the tokens of sentence s into f.it.
func (f *finder) items(s *text.Sentence) {
	f.it = f.it[:0]
	t := f.r.Text
	end := s.Span.Start
	for k := s.First; k < s.End; k++ {
		tok := f.r.Tokens[k]
		if tok.Span.Start < end && len(f.it) > 0 {
			continue // read with the item before
		}
		x := item{Span: tok.Span, spaced: tok.Span.Start > end}
		raw := t[tok.Span.Start:tok.Span.End]
		switch tok.Kind {
		case text.Number:
			k = f.joinDigits(&x, k, s.End)
			k = f.joinPoint(&x, k, s.End)
			x.digitForm(t[x.Start:x.End], f.foreign)
		case text.Word:
			p := gluedCode(raw)
			code := strings.ToLower(raw[:p])
			if c := scaledSign(raw[0]); p == 0 && c != "" && f.sumFollows(raw[1:], k+1, s.End) {
				p, code = 1, c
			}
			if p > 0 {
				f.splitCode(x, p, code, s.Span.End)
				end = f.it[len(f.it)-1].End
				continue
			}
			x.low = strings.ToLower(raw)
			c, _ := utf8.DecodeRuneInString(raw)
			x.upper = unicode.IsUpper(c)
			if e, ok := lookup(x.low); ok {
				if x.class, x.value = e.class, e.value; e.class == opener {
					x.class, x.opens = none, true
				}
			}
		default:
			x.form, x.low = markForm, foldMark(raw)
		}
		f.it = append(f.it, x)
		end = x.End
	}
}

// digitForm reads the digits s, which may hold inner points, commas and spaces.
func (x *item) digitForm(s string, foreign bool) {
	x.form, x.low = numForm, s
	x.value, x.step, x.digits, x.plain = parseDigits(s, foreign)
}

// joinDigits widens x over the tokens after k that odd spacing has parted from it,
// and gives the last token it took. "170, 000", "1 700" and "6. 1" are plain enough;
// in "in March 3, 200 people" and "the 2009, 100" the digits stay apart.
func (f *finder) joinDigits(x *item, k, end int) int {
	t, toks := f.r.Text, f.r.Tokens
	raw := t[x.Start:x.End]
	long := len(raw) > 3 && !strings.ContainsAny(raw, ",.") // "the 2009, 100 of them"
	if long || raw[0] == '0' || f.afterMonth() || f.afterHyphen() {
		return k
	}
	for {
		n := k + 1
		comma := n < end && f.r.Token(n) == "," && toks[n].Span.Start == x.End
		if comma {
			n++
		}
		if n >= end || toks[n].Kind != text.Number || toks[n].Span.Len() != 3 || strings.ContainsAny(f.r.Token(n), ".,") {
			return k
		}
		gap := t[x.End:toks[n].Span.Start]
		if n+1 < end && toks[n+1].Span.Start == toks[n].Span.End && glues(t[toks[n+1].Span.Start]) {
			return k // "10 300-page books"
		}
		switch group := f.r.Token(n); {
		case gap == "\u00a0" || gap == "\u202f" || gap == "\u2009":
		case comma && gap == ", " && (f.odd || group[1:] == "00" || !f.commas && f.groupEnds(n+1, end)):
		case gap == " " && len(raw) <= 3 && (group == "000" || !f.afterNumber()):
		default:
			return k
		}
		k, x.End = n, toks[n].Span.End
		raw = t[toks[n].Span.Start:x.End]
	}
}

// joinPoint widens x over a decimal point with a blank behind it, "6. 1", where a
// unit follows. The text package keeps such digits in one sentence.
func (f *finder) joinPoint(x *item, k, end int) int {
	if k+2 < end && f.r.PartedDecimal(k+1) {
		x.End = f.r.Tokens[k+2].Span.End
		return k + 2
	}
	return k
}

// groupEnds reports whether what stands at token n is no part of a list: a word, a
// unit, the end.
func (f *finder) groupEnds(n, end int) bool {
	if n >= end {
		return true
	}
	t := f.r.Token(n)
	return f.r.Tokens[n].Kind == text.Word && t[0] >= 'a' && t != "and" && t != "or" || t == "." || t == "%"
}

func glues(c byte) bool {
	return c == '-' || c == '/' || c == ':' || c|0x20 >= 'a' && c|0x20 <= 'z'
}

// afterMonth reports whether the item before the one being read names a month.
func (f *finder) afterMonth() bool {
	n := len(f.it)
	return n > 0 && f.it[n-1].class == month || n > 1 && f.it[n-1].low == "." && f.it[n-2].class == month
}

// afterHyphen reports whether the item before the one being read is a hyphen between it
// and a word: "6-foot-4, 230 pounds".
func (f *finder) afterHyphen() bool {
	n := len(f.it)
	return n > 1 && f.it[n-1].low == "-" && f.it[n-2].form == wordForm
}

func (f *finder) afterNumber() bool {
	n := len(f.it)
	return n > 0 && (f.it[n-1].form == numForm || f.it[n-1].low == "/" || f.it[n-1].upper && !in(stops[:], f.it[n-1].low))
}

// gluedCode gives the length of a currency code that is written against its digits
// ("USD115", "Rs500"), or 0.
func gluedCode(raw string) int {
	for i := range len(raw) {
		if c := raw[i]; c >= '0' && c <= '9' {
			if i > 0 {
				if _, ok := currencyPrefix(raw[:i]); ok {
					return i
				}
			}
			return 0
		}
	}
	return 0
}

// scaledSign is the currency of a letter that stands against a sum in millions: naira
// and pesos, "N5 million", and what is left of a euro or a pound sign, "e80 million".
func scaledSign(c byte) string {
	switch c {
	case 'N':
		return "ngn"
	case 'P':
		return "php"
	case 'e':
		return "eur"
	case 'p':
		return "gbp"
	}
	return ""
}

// sumFollows reports whether digits, which may hold a word of scale, and the word at token
// k make a sum in millions.
func (f *finder) sumFollows(digits string, k, end int) bool {
	n := 0
	for n < len(digits) && isDigit(digits[n]) {
		n++
	}
	if e, ok := lookup(digits[n:]); ok && n > 0 && e.class == scale {
		return true // p74million
	}
	if k >= end || len(digits) == 0 || len(digits) > 5 {
		return false
	}
	for i := range len(digits) {
		if !isDigit(digits[i]) && digits[i] != '.' {
			return false
		}
	}
	if t := f.r.Tokens; k+2 < end && f.r.Token(k) == "." && t[k].Span.Start == t[k-1].Span.End && t[k+1].Kind == text.Number {
		k += 2 // N1.2 billion
	}
	e, ok := lookup(strings.ToLower(f.r.Token(k)))
	return ok && e.class == scale
}

// splitCode adds the code of x, which p bytes of it stand for, its digits, and what
// follows them.
func (f *finder) splitCode(x item, p int, low string, limit int) {
	t := f.r.Text
	code := x
	code.End = x.Start + p
	code.low, code.upper, code.opens = low, true, true
	f.it = append(f.it, code)
	n := code.End
	for n < limit && (isDigit(t[n]) || (t[n] == ',' || t[n] == '.') && n+1 < limit && isDigit(t[n+1])) {
		n++
	}
	num := item{Span: text.Span{Start: code.End, End: n}}
	num.digitForm(t[code.End:n], f.foreign)
	f.it = append(f.it, num)
	if n < x.End {
		rest := item{Span: text.Span{Start: n, End: x.End}, low: strings.ToLower(t[n:x.End])}
		if e, ok := lookup(rest.low); ok && e.class != opener {
			rest.class, rest.value = e.class, e.value // p74million
		}
		f.it = append(f.it, rest)
	}
}

func isDigit(c byte) bool { return c >= '0' && c <= '9' }

// foldMark maps the typographic variants of a mark to one.
func foldMark(m string) string {
	switch m {
	case "–", "‐", "‑", "−", "‒":
		return "-"
	case "’", "‘", "`":
		return "'"
	case "“", "”":
		return "\""
	case "º", "˚":
		return "°"
	}
	return m
}

// parseDigits reads digits with inner separators. A comma before three digits
// parts thousands, as do spaces and, when repeated, points; before one or two
// digits at the end it is a decimal comma ("6,1"). Indian groups (12,34,567) are
// thousands too. In a foreign text one point before three digits parts thousands as
// well, "2.000 vecinos". plain says that there were digits alone.
func parseDigits(s string, foreign bool) (value, step float64, digits int8, plain bool) {
	point, plain := decimalPoint(s, foreign)
	step = 1
	exact := false // a digit other than zero was seen
	scale := 1.0
	zeros := 1.0
	for i := range len(s) {
		if !isDigit(s[i]) {
			continue
		}
		d := float64(s[i] - '0')
		if i < point {
			if digits < 100 {
				digits++
			}
			value = value*10 + d
			zeros *= 10
			if d != 0 {
				zeros, exact = 1, true
			}
		} else {
			scale /= 10
			value = value*10 + d
		}
	}
	if scale < 1 {
		return value / (1 / scale), scale, digits, plain
	}
	if exact {
		step = zeros
	}
	return value, step, digits, plain
}

// decimalPoint is the index of the decimal separator of s, or len(s).
func decimalPoint(s string, foreign bool) (point int, plain bool) {
	points, commas, last := 0, 0, -1
	plain = true
	for i := range len(s) {
		switch s[i] {
		case '.':
			points, last, plain = points+1, i, false
		case ',':
			commas, last, plain = commas+1, i, false
		default:
			plain = plain && isDigit(s[i])
		}
	}
	tail := 0
	for i := last + 1; i < len(s); i++ {
		if isDigit(s[i]) {
			tail++
		}
	}
	switch {
	case last < 0, points > 1 && commas == 0, commas > 1 && points == 0, s[last] == ',' && tail == 3,
		foreign && s[last] == '.' && tail == 3 && s[0] != '0':
		return len(s), plain
	}
	return last, plain
}
