package pairs

import (
	"strings"
	"unicode"

	"twosource/internal/text"
)

// located is a report's text in which the words of annotations are looked up. Neither
// spacing nor the style of quotes and dashes matters.
type located struct {
	plain string
	at    []int // for each byte of plain, and its end, the offset in the text
}

// locate prepares the text of a report.
func locate(t string) *located {
	plain, at := Squash(t)
	return &located{plain, append(at, len(t))}
}

// Squash drops white space and writes quotes and dashes as a typewriter does; at gives
// the offset in s of each byte that is kept.
func Squash(s string) (plain string, at []int) {
	var b strings.Builder
	for i, c := range s {
		if c = plainOf(c); c < 0 {
			continue
		}
		b.WriteRune(c)
		for len(at) < b.Len() {
			at = append(at, i)
		}
	}
	return b.String(), at
}

// plainOf gives the character that a typewriter has for c; -1 for a blank.
func plainOf(c rune) rune {
	switch {
	case unicode.IsSpace(c):
		return -1
	case c == '“' || c == '”':
		return '"'
	case c == '‘' || c == '’':
		return '\''
	case c == '—' || c == '–':
		return '-'
	}
	return c
}

// Quote finds words of a sentence of the report; where they are not there, the sentence,
// and the empty span where that is not there either.
func (l *located) Quote(s *Side, sentence int, words string) text.Span {
	t, err := s.text(sentence)
	if err != nil {
		return text.Span{}
	}
	sent := strings.Map(plainOf, t)
	i := strings.Index(l.plain, sent)
	if i < 0 {
		return text.Span{}
	}
	n := len(sent)
	if w := strings.Map(plainOf, words); w != "" {
		if k := strings.Index(sent, w); k >= 0 {
			i, n = i+k, len(w)
		}
	}
	return text.Span{Start: l.at[i], End: l.at[i+n-1] + 1}
}

// Places gives where the divergences of a kind stand in the texts of the two reports: the
// words that annotators quote, or the sentences.
func (p *Pair) Places(kind, a, b string, words bool) (out [][2]text.Span) {
	inA, inB := locate(a), locate(b)
	for _, d := range p.Gold.Divergences {
		if d.Kind != kind {
			continue
		}
		if !words {
			d.AQuote, d.BQuote = "", ""
		}
		out = append(out, [2]text.Span{inA.Quote(&p.A, d.ASent, d.AQuote), inB.Quote(&p.B, d.BSent, d.BQuote)})
	}
	return out
}
