// Package text holds one report's text and the positions in it: spans, tokens,
// sentences, paragraphs.
//
// The text of a [Report] is never rewritten: every finder of the engine answers
// with spans into it, half-open and in bytes. Lower-casing and folding happen on
// copies. Nothing here knows what a figure, a name or a quotation is.
package text

import (
	"sort"
	"strings"
)

// A Span is a half-open range of byte offsets, [Start, End), into a report's text.
// The zero Span means "none".
type Span struct{ Start, End int }

// Empty reports whether the span holds no text.
func (s Span) Empty() bool { return s.End <= s.Start }

// Len is the length of the span in bytes.
func (s Span) Len() int { return s.End - s.Start }

// Overlaps reports whether the two spans share at least one byte.
func (s Span) Overlaps(o Span) bool { return s.Start < o.End && o.Start < s.End }

// Contains reports whether o lies wholly inside s.
func (s Span) Contains(o Span) bool { return s.Start <= o.Start && o.End <= s.End }

// Cover is the shortest span that holds both; an empty span adds nothing.
func (s Span) Cover(o Span) Span {
	switch {
	case s.Empty():
		return o
	case o.Empty():
		return s
	}
	return Span{min(s.Start, o.Start), max(s.End, o.End)}
}

// A Kind tells what a token is made of.
type Kind uint8

const (
	Word   Kind = iota // letters, with digits after the first letter: "Kyiv", "G7", "O'Brien"
	Number             // digits with inner points and commas: "1,700", "6.1"
	Mark               // one punctuation mark or symbol
)

// A Token is one word, number or mark. Hyphens and the clitics 's and n't are
// tokens of their own: "high", "-", "precision"; "did", "n't".
type Token struct {
	Span Span
	Kind Kind
}

// A Sentence is a span of text with the tokens in it.
type Sentence struct {
	Span      Span
	First     int // index of its first token in Report.Tokens
	End       int // index after its last token
	Paragraph int // index into Report.Paragraphs
	Headline  bool
}

// A Report is one report as cleaned, ready for the finders.
type Report struct {
	Title, Byline, Dateline, Published, Outlet string // "" where the report has none; Published in ISO form

	Text       string // NFC; paragraphs parted by one blank line; the headline, if any, is the first
	Paragraphs []Span
	Sentences  []Sentence
	Tokens     []Token
	Language   string // "en", or "" when the text is not English or too short to tell
}

// In returns the text of the span.
func (r *Report) In(s Span) string { return r.Text[s.Start:s.End] }

// Token returns the text of token i.
func (r *Report) Token(i int) string { return r.In(r.Tokens[i].Span) }

// TokenAt is the index of the first token that ends after the byte offset.
func (r *Report) TokenAt(offset int) int {
	return sort.Search(len(r.Tokens), func(i int) bool { return r.Tokens[i].Span.End > offset })
}

// TokensIn gives the range [first, end) of the tokens that overlap the span.
func (r *Report) TokensIn(s Span) (first, end int) {
	first = r.TokenAt(s.Start)
	end = first + sort.Search(len(r.Tokens)-first, func(i int) bool { return r.Tokens[first+i].Span.Start >= s.End })
	return first, end
}

// SentenceAt is the index of the sentence that holds the byte offset, or of the
// nearest one before it; 0 where there is none before.
func (r *Report) SentenceAt(offset int) int {
	i := sort.Search(len(r.Sentences), func(i int) bool { return r.Sentences[i].Span.Start > offset })
	return max(i-1, 0)
}

// New reads text, paragraphs parted by blank lines, into a report: it finds the
// paragraphs, tokens and sentences. headline says that the first paragraph is one.
// The text is taken as it stands.
func New(s string, headline bool) *Report {
	r := &Report{Text: s}
	for start := 0; start < len(s); {
		end := len(s)
		if i := strings.Index(s[start:], "\n\n"); i >= 0 {
			end = start + i
		}
		if strings.TrimSpace(s[start:end]) != "" {
			r.Paragraphs = append(r.Paragraphs, trim(s, Span{start, end}))
		}
		start = end + 2
	}
	for p, span := range r.Paragraphs {
		first := len(r.Tokens)
		r.Tokens = tokenize(r.Tokens, s, span)
		r.Sentences = split(r.Sentences, r, p, first, headline && p == 0)
	}
	r.Language = language(r)
	return r
}

func trim(s string, span Span) Span {
	t := s[span.Start:span.End]
	left := len(t) - len(strings.TrimLeft(t, " \t\r\n"))
	return Span{span.Start + left, span.Start + len(strings.TrimRight(t, " \t\r\n"))}
}
