package attribution

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"twosource/internal/text"
)

// A quote is one stretch of quoted words, marks included. Quotations inside it
// belong to it.
type quote struct {
	First, End int  // tokens, marks included
	Closed     bool // false where the closing mark is missing
	Runs       bool // continues the quotation that the paragraph before left open
	Goes       bool // is left open at its paragraph's end and continued by the next
}

// A markKind is what a quotation mark can be where it stands.
type markKind uint8

const (
	noMark markKind = iota
	opening
	closing
	either
)

// quotesOf finds the quotations of one paragraph, tokens [first, end). A mark that
// is opened again before it is closed ends the quotation before it, so a missing
// mark costs one quotation, not the rest of the report. before is whether the
// paragraph before left a quotation open.
func quotesOf(dst []quote, d *doc, first, end int, before bool) []quote {
	start := len(dst)
	open, family, inner := -1, byte(0), 0
	for i := first; i < end; i++ {
		kind, fam, n := d.mark(i, first, end)
		if kind == noMark {
			continue
		}
		switch {
		case open < 0 && kind == closing && fam == '\'': // an apostrophe
		case open < 0 && kind == closing && !(before && len(dst) == start) && d.wrongWay(i, first, end, fam):
			open, family = i, fam
		case open < 0 && kind == closing:
			if len(dst) == start && i > first+1 && (before || d.low[i-1] == ",") { // closes what an earlier paragraph opened
				dst = append(dst, quote{First: first, End: i + n, Closed: true, Runs: true})
			} else if from := d.r.Sentences[d.sentence(i)].First; len(dst) > start && d.resumes(&dst[len(dst)-1], from, i) {
				dst = append(dst, quote{First: from, End: i + n, Closed: true})
			}
		case open < 0 && kind == opening && before && len(dst) == start && i > first+1 && d.creditBehind(i+n, end):
			dst = append(dst, quote{First: first, End: i + n, Closed: true, Runs: true})
		case open < 0:
			open, family = i, fam
		case fam != family && (fam == '\'' || family == '\''):
			if family == '\'' && kind == opening { // a single mark that was none, or one left open
				open, family = i, fam
			}
		case kind == opening && inner == 0 && i > open+1 && d.creditBehind(i+n, end):
			dst = append(dst, quote{First: open, End: i + n, Closed: true, Runs: before && open == first && len(dst) == start})
			open = -1
		case kind == opening && i > open+1 && d.nests(i, end, family):
			inner++
		case kind == opening && !d.glued(i) && i > open+1:
			dst = append(dst, quote{First: open, End: i, Closed: false, Runs: false})
			open = i
		case kind == opening && fam == family && family != '"':
		case inner > 0:
			inner--
		default:
			dst = append(dst, quote{First: open, End: i + n, Closed: true, Runs: before && open == first && len(dst) == start})
			open = -1
		}
		i += n - 1
	}
	if open >= 0 && family != '\'' {
		dst = append(dst, quote{First: open, End: end, Closed: false, Runs: before && open == first && len(dst) == start})
	}
	return dst
}

// resumes reports whether the sentence from token from to the closing mark at i is quoted
// without an opening mark, behind a quotation: “We left,” she said. And so on.”
func (d *doc) resumes(before *quote, from, i int) bool {
	return before.Closed && before.End <= from && from < i-1 && d.r.Tokens[i-1].Kind == text.Mark
}

// creditBehind reports whether a credit without quoted words of its own stands from token i
// to the end of its sentence: the mark before it closes, with the space on its wrong side,
// "We left. Nobody stayed, "Lund said.
func (d *doc) creditBehind(i, end int) bool {
	k := i - 2
	for k > 0 && onlyOf(d.tok(k), "\"`") {
		k--
	}
	if i >= end || !onlyOf(d.tok(k), ",.") && !onlyOf(d.tok(k), "?!") || d.low[i] == "i" || d.low[i] == "we" {
		return false
	}
	says := false
	for to := min(end, i+longest, d.r.Sentences[d.sentence(i)].End); i < to; i++ {
		if kind, fam, _ := d.mark(i, i, end); kind != noMark && fam == '"' {
			return false
		}
		says = says || in(plainest[:], d.low[i])
	}
	return says
}

// nests reports whether the opening mark at i begins a quotation inside a quotation
// written with the same marks: two closing ones follow before another opens.
func (d *doc) nests(i, end int, family byte) bool {
	n := 0
	for k := i + 1; k < end && k < i+longest; k++ {
		kind, fam, w := d.mark(k, i, end)
		if fam != family || kind == noMark {
			continue
		}
		if kind == opening {
			return false
		}
		if n++; n == 2 {
			return d.tok(i) != "\""
		}
		k += w - 1
	}
	return false
}

// wrongWay reports whether the closing mark at i opens: a copy whose marks all look
// alike, ”Yes,” he said, ”I will.”, holds an even number of them from there on.
func (d *doc) wrongWay(i, first, end int, family byte) bool {
	odd, last := false, -1
	for k, marks := i, 0; k < end && k < i+2*longest && marks < 40; k++ {
		kind, fam, n := d.mark(k, first, end)
		if kind == opening && fam == family {
			break
		}
		if kind != noMark {
			marks++ // none but a text of marks has as many
		}
		if fam == family && kind != noMark && k != last { // two marks in a row close once
			odd = !odd
		}
		if k += n - 1; fam == family {
			last = k + 1
		}
	}
	return !odd
}

// mark tells what quotation mark begins at token i, its family (" for double, '
// for single, « for guillemets) and how many tokens it takes (” is two).
func (d *doc) mark(i, first, end int) (markKind, byte, int) {
	t := d.tok(i)
	if len(t) > 3 || d.r.Tokens[i].Kind != text.Mark {
		return noMark, 0, 1
	}
	switch t {
	case "“", "„":
		if t == "“" && d.side(i, i+1) == closing { // „a“, “a“
			return closing, '"', 1
		}
		return opening, '"', 1
	case "”":
		if d.side(i, i+1) == opening { // ”a”
			return opening, '"', 1
		}
		return closing, '"', 1
	case "«":
		return opening, 'g', 1
	case "»":
		return closing, 'g', 1
	case "\"":
		return d.side(i, i+1), '"', 1
	case "'", "`", "‘", "’":
		if t != "‘" && i+1 < end && (d.tok(i+1) == t || t == "'" && d.tok(i+1) == "'") && d.glued(i+1) {
			return d.doubled(t, i), '"', 2
		}
		return d.single(i, first, end), '\'', 1
	}
	return noMark, 0, 1
}

// doubled tells what two single marks are: in a report that opens with two backticks, “””
// closes, whatever space is around it.
func (d *doc) doubled(t string, i int) markKind {
	if kind := d.side(i, i+2); kind != either || t != "'" || !d.ticks {
		return kind
	}
	return closing
}

// side tells by the white space around it whether a straight mark opens or closes;
// next is the token behind it.
func (d *doc) side(i, next int) markKind {
	left := d.glued(i)
	right := next < len(d.r.Tokens) && d.glued(next)
	switch {
	case left && !right:
		return closing
	case right && !left:
		return opening
	case left && right:
		if strings.Contains("([—–-", d.tok(i-1)) {
			return opening
		}
		if c, _ := utf8.DecodeRuneInString(d.tok(next)); !unicode.IsLetter(c) && !unicode.IsDigit(c) {
			return closing
		}
	}
	return either
}

// single tells the same of a single mark, which may be an apostrophe: it opens
// only before a word and where a closing one follows.
func (d *doc) single(i, first, end int) markKind {
	left := i > first && d.glued(i)
	right := i+1 < end && d.glued(i+1)
	switch {
	case !left && right && d.tok(i) != "’":
		if d.r.Tokens[i+1].Kind == text.Number { // '90s
			return noMark
		}
		return opening
	case left && !right && d.tok(i) != "‘":
		return closing
	case left && right && d.tok(i) != "‘" && d.r.Tokens[i+1].Kind == text.Mark:
		return closing
	}
	return noMark
}
