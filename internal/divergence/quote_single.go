package divergence

import (
	"strings"

	"twosource/internal/text"
)

// singles finds quotations between single quotes, in paragraphs without double
// ones: British copy and headlines. An apostrophe at the end of a plural is told
// from the closing mark by the comma or point before a real one.
func (f *quoteFinder) singles(p int, span text.Span) {
	r := f.r
	first, end := r.TokensIn(span)
	first = f.closeLone(p, first, end)
	for i := first; i < end; i++ {
		if !opensSingle(r, i, first, end) {
			continue
		}
		shut := shutsSingle(r, i, first, end)
		switch {
		case shut > i+1:
			s := text.Span{Start: r.Tokens[i].Span.End, End: r.Tokens[shut].Span.Start}
			f.out = append(f.out, quotation{pieces: []text.Span{s}, single: true})
			i = shut
		case shut < 0 && upperAt(r.Text, r.Tokens[i+1].Span.Start) && (i == first || among(r.Token(i-1), ": ,")):
			f.lone = i + 1
		}
	}
}

// shutsSingle is the token that closes what the single mark at i opens, or -1: the first that
// may, or one behind a comma or point where that one may be the end of a plural.
func shutsSingle(r *text.Report, i, first, end int) int {
	const most = 200 // tokens between the marks
	shut := -1
	for k := i + 1; k < min(end, i+most) && !opensSingle(r, k, first, end); k++ {
		if !closesSingle(r, k, end) {
			continue
		}
		if strings.Contains(".,!?…", r.Token(k-1)) {
			return k
		}
		if shut < 0 {
			shut = k
		}
		if !strings.HasSuffix(r.Token(k-1), "s") {
			break
		}
	}
	return shut
}

// loneMost is how many paragraphs a quotation between single marks may run over.
const loneMost = 5

// closeLone adds the quotation that a single mark opened in a paragraph before, where
// this one closes it, and gives the token from which the paragraph is read on.
func (f *quoteFinder) closeLone(p, first, end int) int {
	r := f.r
	if f.lone < 0 {
		return first
	}
	from := r.Sentences[r.SentenceAt(r.Tokens[f.lone].Span.Start)].Paragraph
	if p-from >= loneMost {
		f.lone = -1
	}
	for k := first; k < end && f.lone >= 0; k++ {
		if opensSingle(r, k, first, end) {
			f.lone = -1
			break
		}
		if !closesSentence(r, k, first, end) {
			continue
		}
		q := quotation{single: true, pieces: []text.Span{{Start: r.Tokens[f.lone].Span.Start, End: r.Paragraphs[from].End}}}
		q.pieces = append(q.pieces, r.Paragraphs[from+1:p]...)
		q.pieces = append(q.pieces, text.Span{Start: r.Tokens[first].Span.Start, End: r.Tokens[k-1].Span.End})
		f.out = append(f.out, q)
		f.lone = -1
		return k + 1
	}
	return first
}

// closesSentence reports whether the token is a single mark behind a point or comma, and the
// word ends with it.
func closesSentence(r *text.Report, k, first, end int) bool {
	return k > first && among(r.Token(k), "’ '") && strings.Contains(".,!?…", r.Token(k-1)) &&
		(k+1 == end || spaceAfter(r.Text, r.Tokens[k].Span.End))
}

func opensSingle(r *text.Report, i, first, end int) bool {
	s := r.Tokens[i].Span
	if !among(r.Token(i), "‘ ' ’ `") || i+1 >= end || r.Tokens[i+1].Kind != text.Word || r.Tokens[i+1].Span.Start != s.End {
		return false
	}
	return i == first || spaceBefore(r.Text, s.Start) || strings.ContainsRune("([—–-", runeBefore(r.Text, s.Start))
}

func closesSingle(r *text.Report, i, end int) bool {
	if i == 0 || !among(r.Token(i), "’ '") {
		return false
	}
	s := r.Tokens[i].Span
	return r.Tokens[i-1].Span.End == s.Start && (i+1 >= end || spaceAfter(r.Text, s.End) || r.Tokens[i+1].Kind == text.Mark)
}
