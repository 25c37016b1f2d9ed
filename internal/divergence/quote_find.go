package divergence

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"twosource/internal/text"
	"twosource/internal/wording"
)

// A quotation is what stands between one pair of quote marks. A quotation that runs
// on over paragraphs, each opened anew or not, is one with several pieces.
type quotation struct {
	pieces []text.Span // inside the marks
	bare   []text.Span // those of them that are whole paragraphs without a mark of their own
	units  []wording.Unit
	single bool // between single quotes
	open   bool // its end is guessed, as no mark closes it
}

func (q *quotation) span() text.Span {
	return q.pieces[0].Cover(q.pieces[len(q.pieces)-1])
}

// A quoteMark is a token, or two glued ones (“ and ”), that opens or closes.
type quoteMark struct {
	span  text.Span
	shape shape
}

// A shape tells what a mark can do: the curly ones say it, the straight ones only
// by the space around them.
type shape uint8

const (
	opening  shape = iota // “ « `` or " with space before it alone
	closing               // ” » '' or " with space behind it alone
	straight              // " with space on both sides or on none
	leaning               // a straight " that looks like an opening one
	trailing              // a straight " that looks like a closing one
)

// quotations finds the quotations of a report, in order. It keeps a state over
// each paragraph, so that odd spaces round straight marks, a mark left out at the
// end of a paragraph and marks inside marks do not turn the rest inside out.
func quotations(r *text.Report) []quotation {
	f := quoteFinder{r: r, lone: -1}
	for p, span := range r.Paragraphs {
		f.paragraph(p, span)
	}
	for i := range f.out {
		q := &f.out[i]
		for _, piece := range q.pieces {
			q.units = append(q.units, wording.Units(r, piece)...)
		}
	}
	kept := f.out[:0]
	for _, q := range f.out {
		if len(q.units) > 0 {
			kept = append(kept, q)
		}
	}
	return kept
}

type quoteFinder struct {
	r    *text.Report
	out  []quotation
	open bool // the last quotation was left open at the end of its paragraph
	idle int  // paragraphs without a mark since then
	last int  // that quotation
	lone int  // the first token of what a single mark opened that its paragraph does not close; -1 if none
}

// idleMost is how many paragraphs without any mark an open quotation may run over.
const idleMost = 2

func (f *quoteFinder) paragraph(p int, span text.Span) {
	marks := doubleMarks(f.r, span)
	if len(marks) == 0 || f.within(p, span, marks) {
		f.idle++
		f.singles(p, span)
		return
	}
	f.lone = -1
	start, depth := -1, 0
	if f.open && f.idle <= idleMost {
		start = f.resume(p, span, marks)
	}
	resumed := start >= 0
	if resumed {
		depth = 1
		if marks[0].span.Start == span.Start {
			marks = marks[1:] // the mark that opens the paragraph anew
		}
	}
	idle := f.idle
	f.open, f.idle = false, 0
	for i, m := range marks {
		rest := marks[i+1:]
		switch {
		case depth == 0 && (opensHere(m, rest) || len(rest) == 0 && f.begins(m, span)):
			start, depth = m.span.End, 1
		case depth == 0:
			f.unopened(p, idle, m)
		case m.shape == opening && nested(rest):
			depth++
		case m.shape == opening, m.shape == leaning && len(rest)%2 == 1:
			f.add(text.Span{Start: start, End: f.sentenceEnd(start, m.span.Start)}, resumed)
			f.unclosed()
			start, depth, resumed = m.span.End, 1, false
		default:
			if depth--; depth == 0 {
				f.add(text.Span{Start: start, End: m.span.Start}, resumed)
				resumed = false
			}
		}
	}
	if depth > 0 {
		end := f.creditAt(start, span.End)
		f.add(text.Span{Start: start, End: end}, resumed)
		f.unclosed()
		f.open, f.last = end == span.End && end > start, len(f.out)-1
	}
}

// within reports whether the double marks of the paragraph all stand in quotations between
// single ones: ‘He told me “no”,’ she said.
func (f *quoteFinder) within(p int, span text.Span, marks []quoteMark) bool {
	single := quoteFinder{r: f.r, lone: -1}
	single.singles(p, span)
	k := 0
	for _, q := range single.out {
		n := k
		for k < len(marks) && q.span().Contains(marks[k].span) {
			k++
		}
		if (k-n)%2 > 0 {
			return false
		}
	}
	return k == len(marks)
}

// creditMost is how many words a credit behind a quotation may have.
const creditMost = 10

// creditAt is where a quotation that its paragraph does not close ends in it: before a
// credit behind a comma that closes the paragraph, "…, two of them said in a statement."
func (f *quoteFinder) creditAt(start, end int) int {
	r := f.r
	first, last := r.TokensIn(text.Span{Start: max(start, r.Sentences[r.SentenceAt(end-1)].Span.Start), End: end})
	says := false
	for t := last - 1; t > first && t > last-creditMost; t-- {
		switch r.Token(t) {
		case "said", "says", "told", "added", "wrote":
			says = true
		case ",":
			if says {
				return r.Tokens[t].Span.End
			}
		}
	}
	return end
}

// resume says where a quotation left open goes on in this paragraph: behind the
// mark that opens it, or at its start where its first mark is one that closes; -1
// where it does not go on. Paragraphs without a mark in between belong to it.
func (f *quoteFinder) resume(p int, span text.Span, marks []quoteMark) int {
	m := marks[0]
	if m.span.Start == span.Start && m.shape != closing && m.shape != trailing {
		if f.idle == 0 {
			f.out = f.out[:f.last+1]
			return m.span.End
		}
		return -1
	}
	straight := m.shape != opening && m.shape != closing
	if m.shape == closing || straight && len(marks)%2 == 1 {
		f.out = f.out[:f.last+1] // without the single quotes inside it
		for k := f.idle; k > 0; k-- {
			f.add(f.r.Paragraphs[p-k], true)
			q := &f.out[len(f.out)-1]
			q.bare = append(q.bare, f.r.Paragraphs[p-k])
		}
		q := &f.out[len(f.out)-1]
		q.bare = append(q.bare, text.Span{Start: span.Start, End: m.span.Start})
		return span.Start
	}
	return -1
}

// add adds a quotation, or a piece more of the last one.
func (f *quoteFinder) add(s text.Span, more bool) {
	if s.Empty() {
		return
	}
	if more && len(f.out) > 0 {
		q := &f.out[len(f.out)-1]
		q.pieces = append(q.pieces, s)
		return
	}
	f.out = append(f.out, quotation{pieces: []text.Span{s}})
}

// unclosed notes that no mark closes the last quotation.
func (f *quoteFinder) unclosed() {
	if n := len(f.out); n > 0 {
		f.out[n-1].open = true
	}
}

// closeOpen ends the quotations that no mark closes where another of either report ends that
// begins with the same words: “come rain or shine, the minister said for “come rain or shine”.
func closeOpen(quotes [2][]quotation) {
	closed := map[string][]wording.Unit{} // by the first two words
	for _, qs := range quotes {
		for i := range qs {
			if u := qs[i].units; !qs[i].open && len(u) >= 2 && tells(u) {
				k := u[0].Key + " " + u[1].Key
				if old := closed[k]; len(u) > len(old) {
					closed[k] = u
				}
			}
		}
	}
	for _, qs := range quotes {
		for i := range qs {
			q := &qs[i]
			if n := len(q.units); q.open && len(q.pieces) == 1 && n >= 2 {
				u := closed[q.units[0].Key+" "+q.units[1].Key]
				if len(u) > 0 && len(u) < n && contained(u, q.units[:len(u)]) {
					q.units, q.pieces[0].End = q.units[:len(u)], q.units[len(u)-1].Span.End
				}
			}
		}
	}
}

// sentenceEnd is where the quotation that was never closed may be taken to end: at
// the end of the sentence in which it began, before the next mark.
func (f *quoteFinder) sentenceEnd(start, next int) int {
	return min(f.r.Sentences[f.r.SentenceAt(start)].Span.End, next)
}

// begins reports whether the last mark of a paragraph, of which its shape tells nothing,
// opens what the next paragraph closes: She said, " That is new. It is.
func (f *quoteFinder) begins(m quoteMark, span text.Span) bool {
	if m.shape != straight {
		return false
	}
	rest := strings.TrimSpace(f.r.Text[m.span.End:span.End])
	before := strings.TrimRight(f.r.Text[span.Start:m.span.Start], " ")
	return rest != "" && upperAt(rest, 0) && (strings.HasSuffix(before, ",") || strings.HasSuffix(before, ":"))
}

// unopened adds the words before a mark that closes what no mark opened: those of its
// sentence, from the last quotation on, and the paragraphs before it behind a colon.
func (f *quoteFinder) unopened(p, idle int, m quoteMark) {
	if m.shape != closing && m.shape != trailing {
		return
	}
	s := text.Span{Start: f.r.Sentences[f.r.SentenceAt(m.span.Start)].Span.Start, End: m.span.Start}
	if n := len(f.out); n > 0 && f.out[n-1].span().End >= s.Start {
		return
	}
	if words := strings.Fields(f.r.In(s)); len(words) < unopenedLeast || !upperAt(words[0], 0) {
		return
	}
	from := p
	for k := p - 1; k >= max(0, p-1-idle) && s.Start == f.r.Paragraphs[p].Start; k-- {
		if strings.HasSuffix(f.r.In(f.r.Paragraphs[k]), ":") {
			from = k + 1
		}
	}
	for k := from; k < p; k++ {
		f.add(f.r.Paragraphs[k], k > from)
	}
	f.add(s, from < p)
}

// unopenedLeast is how many words must stand before a mark that only closes, so that it
// is no sign for inches or seconds.
const unopenedLeast = 5

// opensHere reports whether the mark opens a quotation where none is open; rest are those
// behind it in its paragraph.
func opensHere(m quoteMark, rest []quoteMark) bool {
	switch m.shape {
	case closing, trailing:
		return false
	case straight:
		return len(rest) > 0
	}
	return true
}

// nested reports whether an opening mark inside a quotation opens one inside it:
// two that close follow.
func nested(rest []quoteMark) bool {
	return len(rest) > 1 && rest[0].shape == closing && rest[1].shape == closing
}

// doubleMarks gives the double quote marks in the span, in order.
func doubleMarks(r *text.Report, span text.Span) []quoteMark {
	var out []quoteMark
	first, end := r.TokensIn(span)
	for i := first; i < end; i++ {
		if r.Tokens[i].Kind != text.Mark {
			continue
		}
		s := r.Tokens[i].Span
		switch t := r.Token(i); t {
		case "“", "«", "„", "‟":
			sh := opening
			if creditsBehind(r, i, end) || punctuated(r, i, first) {
				sh = closing // “It is rare,“ said Ames. It is rare “, said Ames
			}
			out = append(out, quoteMark{s, sh})
		case "”", "»":
			out = append(out, quoteMark{s, closing})
		case "`", "'", "’":
			if i+1 == end || r.Token(i+1) != t || r.Tokens[i+1].Span.Start != s.End {
				continue // a single mark
			}
			i++
			s.End = r.Tokens[i].Span.End
			sh := closing
			if t == "`" {
				sh = backticks(r, i-1, first)
			}
			if sh != closing || len(out)%2 > 0 || !inches(r, s) {
				out = append(out, quoteMark{s, sh})
			}
		case "\"":
			if len(out)%2 == 0 && spaceAfter(r.Text, s.End) && inches(r, s) {
				continue
			}
			out = append(out, quoteMark{s, upright(r, i, first, end)})
		}
	}
	return out
}

// punctuated reports whether the mark at token i, though it is one that opens, stands between
// a word and a mark of punctuation: It is rare “, said Ames.
func punctuated(r *text.Report, i, first int) bool {
	at := r.Tokens[i].Span.End
	return i > first && r.Tokens[i-1].Kind == text.Word && at < len(r.Text) && strings.IndexByte(",.;:!?", r.Text[at]) >= 0
}

// backticks is the shape of the two from token i: scans write them for both marks.
func backticks(r *text.Report, i, first int) shape {
	if !spaceAfter(r.Text, r.Tokens[i+1].Span.End) || leads(r, i, first) {
		return opening
	}
	return straight
}

// upright is the shape of the straight mark at token i.
func upright(r *text.Report, i, first, end int) shape {
	sh := leans(r.Text, r.Tokens[i].Span)
	if sh == straight && leads(r, i, first) && i+1 < end {
		sh = leaning
	}
	if sh == leaning && creditsBehind(r, i, end) {
		sh = trailing // It will last, "Ames said.
	}
	return sh
}

// inches reports whether the mark stands behind a number and before a word, as a scan
// may have it with a space: the 17 ” screen.
func inches(r *text.Report, s text.Span) bool {
	before, after := strings.TrimRight(r.Text[:s.Start], " "), strings.TrimLeft(r.Text[s.End:], " ")
	next, _ := utf8.DecodeRuneInString(after)
	return before != "" && isDigit(before[len(before)-1]) && (len(before) == s.Start || unicode.IsLetter(next))
}

// leads reports whether the mark at token i stands where only one that opens can: at
// the beginning of its paragraph or behind a colon.
func leads(r *text.Report, i, first int) bool {
	return i == first || r.Token(i-1) == ":"
}

// creditsBehind reports whether the mark at token i, whichever way it faces, closes a
// quotation: a comma before it, and behind it no more than who said so.
func creditsBehind(r *text.Report, i, end int) bool {
	if i == 0 || r.Token(i-1) != "," && r.Token(i-1) != "?" && r.Token(i-1) != "!" {
		return false
	}
	glued := r.Tokens[i-1].Span.End == r.Tokens[i].Span.Start
	for k := i + 1; k < min(i+4, end); k++ {
		switch r.Token(k) {
		case "said", "says", "added", "wrote", "told":
			return k == i+1 || glued || k+1 >= end || r.Token(k+1) == "." || r.Token(k+1) == ","
		}
		if r.Tokens[k].Kind != text.Word {
			return false
		}
	}
	return false
}

// leans is the shape of a straight mark by the space around it.
func leans(s string, m text.Span) shape {
	before := m.Start == 0 || spaceBefore(s, m.Start) || strings.ContainsRune("([{-–—", runeBefore(s, m.Start))
	after := spaceAfter(s, m.End)
	switch {
	case before && !after:
		return leaning
	case after && !before:
		return trailing
	}
	return straight
}

func isDigit(c byte) bool { return c >= '0' && c <= '9' }

func runeBefore(s string, i int) rune {
	c, _ := utf8.DecodeLastRuneInString(s[:i])
	return c
}

func spaceBefore(s string, i int) bool { return i == 0 || unicode.IsSpace(runeBefore(s, i)) }

func spaceAfter(s string, i int) bool {
	c, _ := utf8.DecodeRuneInString(s[i:])
	return i >= len(s) || unicode.IsSpace(c) || strings.ContainsRune(".,;:!?)]}", c)
}
