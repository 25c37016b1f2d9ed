package pairs

import (
	"strings"
	"unicode"

	"twosource/internal/text"
)

// Located is a report's text in which the words of annotations are looked up. Neither
// spacing nor the style of quotes and dashes matters.
type Located struct {
	plain string
	at    []int // for each byte of plain, and its end, the offset in the text
}

// Locate prepares the text of a report.
func Locate(t string) *Located {
	var l Located
	var b strings.Builder
	for i, c := range t {
		if c = plainOf(c); c < 0 {
			continue
		}
		b.WriteRune(c)
		for len(l.at) < b.Len() {
			l.at = append(l.at, i)
		}
	}
	l.plain, l.at = b.String(), append(l.at, len(t))
	return &l
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
func (l *Located) Quote(s *Side, sentence int, words string) text.Span {
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
