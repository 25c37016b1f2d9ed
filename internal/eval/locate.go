package main

import (
	"strings"
	"unicode"

	"twosource/internal/text"
	"twosource/internal/train/pairs"
)

// located is one report as the engine gave it, with the gold's sentences found in it.
// Positions are squashed: counted in characters without white space, so that neither
// spacing nor the style of quotes and dashes matters.
type located struct {
	chars []rune
	index []int // for each byte offset of the text, and its end, the squashed position
	sents map[int]text.Span
}

// squash gives the characters of s without white space, quotes and dashes plain, and
// for each byte offset the number of characters before it.
func squash(s string) (chars []rune, index []int) {
	index = make([]int, len(s)+1)
	for i, c := range s {
		for k := i; k < len(s); k++ {
			index[k] = len(chars)
			if k+1 < len(s) && s[k+1]&0xc0 != 0x80 {
				break
			}
		}
		switch {
		case unicode.IsSpace(c):
			continue
		case c == '“' || c == '”':
			c = '"'
		case c == '‘' || c == '’':
			c = '\''
		case c == '—' || c == '–':
			c = '-'
		}
		chars = append(chars, c)
	}
	index[len(s)] = len(chars)
	return chars, index
}

func locateSide(gold pairs.Side, r *text.Report) *located {
	s := &located{sents: map[int]text.Span{}}
	s.chars, s.index = squash(r.Text)
	pos := 0
	put := func(i int, t string) {
		chars, _ := squash(t)
		if at, ok := s.locate(chars, pos); ok {
			s.sents[i] = at
			pos = at.End
		}
	}
	if gold.Title != "" {
		put(-1, gold.Title)
	}
	for i, x := range gold.Sentences {
		put(i, x.Text)
	}
	return s
}

// locate finds the sentence after from, else anywhere, else its longest part that is
// at least six tenths of it.
func (s *located) locate(sent []rune, from int) (text.Span, bool) {
	i := find(s.chars, sent, from)
	if i < 0 {
		i = find(s.chars, sent, 0)
	}
	if i >= 0 {
		return text.Span{Start: i, End: i + len(sent)}, true
	}
	at, size := longestCommon(s.chars, sent)
	if float64(size) >= .6*float64(len(sent)) {
		return text.Span{Start: at, End: at + size}, true
	}
	return text.Span{}, false
}

func find(s, sub []rune, from int) int {
	if from > len(s) {
		return -1
	}
	i := strings.Index(string(s[from:]), string(sub))
	if i < 0 {
		return -1
	}
	return from + len([]rune(string(s[from:])[:i]))
}

// longestCommon gives the start in a and the length of the longest run that a and b
// share, the earliest in a.
func longestCommon(a, b []rune) (start, size int) {
	row := make([]int, len(b)+1)
	for i := range a {
		diagonal := 0
		for j := range b {
			diagonal, row[j+1] = row[j+1], diagonal
			if a[i] == b[j] {
				row[j+1]++
			} else {
				row[j+1] = 0
			}
			if row[j+1] > size {
				start, size = i+1-row[j+1], row[j+1]
			}
		}
	}
	return start, size
}

func (s *located) squashed(span text.Span) text.Span {
	return text.Span{Start: s.index[span.Start], End: s.index[span.End]}
}

// goldSentences gives the gold's sentences that the span of the text touches.
func (s *located) goldSentences(span text.Span) map[int]bool {
	at := s.squashed(span)
	at.End = max(at.End, at.Start+1)
	found := map[int]bool{}
	for i, x := range s.sents {
		if x.Overlaps(at) {
			found[i] = true
		}
	}
	return found
}

// quote finds words of a gold sentence; where they are not there, the whole sentence.
func (s *located) quote(sent int, words string) (text.Span, bool) {
	at, ok := s.sents[sent]
	if !ok {
		return at, false
	}
	q, _ := squash(words)
	if i := find(s.chars[:min(at.End+2, len(s.chars))], q, at.Start); i >= 0 {
		return text.Span{Start: i, End: i + len(q)}, true
	}
	return at, true
}
