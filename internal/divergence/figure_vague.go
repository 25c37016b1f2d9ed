package divergence

import (
	"slices"
	"strconv"
	"strings"

	"twosource/internal/alignment"
	"twosource/internal/figures"
	"twosource/internal/text"
)

// A vagueWord bounds a quantity without a number. It is no figure of the report, and
// contradicts none; against a number it may be the vaguer one.
type vagueWord struct {
	word   string
	kind   figures.Kind
	lo, hi float64 // in the base unit
}

const (
	hour  = 3600.0
	day   = 24 * hour
	month = 365.25 / 12 * day
	year  = 365.25 * day
)

// vagueWords are sorted by word. Units of time stand for a span of themselves: "for
// weeks".
var vagueWords = [...]vagueWord{
	{"couple", figures.Count, 2, 3},
	{"days", figures.Duration, 2 * day, 14 * day},
	{"decades", figures.Duration, 20 * year, 99 * year},
	{"few", figures.Count, 3, 9},
	{"hours", figures.Duration, 2 * hour, 24 * hour},
	{"majority", figures.Percent, 50.1, 99},
	{"many", figures.Count, 3, 1e5},
	{"months", figures.Duration, 2 * month, 24 * month},
	{"most", figures.Percent, 50.1, 99},
	{"multiple", figures.Count, 2, 99},
	{"number", figures.Count, 2, 99},
	{"numerous", figures.Count, 4, 999},
	{"several", figures.Count, 3, 12},
	{"weeks", figures.Duration, 14 * day, 90 * day},
	{"years", figures.Duration, 2 * year, 30 * year},
}

// vague gives the words of the report that bound a quantity without a number.
func vague(s *alignment.Side) []quantity {
	r := s.Report
	var out []quantity
	next := 0 // the first figure that may hold the token
	for i := range r.Sentences {
		sent := &r.Sentences[i]
		for k := sent.First; k < sent.End; k++ {
			at := r.Tokens[k].Span
			for next < len(s.Figures) && s.Figures[next].Span.End <= at.Start {
				next++
			}
			if r.Tokens[k].Kind != text.Word || next < len(s.Figures) && s.Figures[next].Span.Overlaps(at) {
				continue
			}
			w := strings.ToLower(r.Token(k))
			if first, ok := vagueTime(r, sent, k, w); ok {
				q := quantity{report: r, given: -1}
				words := text.Span{Start: r.Tokens[first].Span.Start, End: at.End}
				q.Figure = &figures.Figure{Span: words, Kind: figures.Date, Hedge: figures.Vague, Sentence: i}
				ago := k+1 < sent.End && strings.EqualFold(r.Token(k+1), "ago")
				if ago {
					q.Figure.Span.End = r.Tokens[k+1].Span.End
				}
				out = append(out, q)
				if !ago {
					continue
				}
			}
			if f, limits := bounded(r, sent, k, w); f != nil {
				f.Sentence = i
				q := quantity{report: r, given: -1}
				q.Figure, q.limits = f, limits
				out = append(out, q)
			}
		}
	}
	return out
}

// bounded reads the vague word w at token k with the limits that it sets; nil where it
// bounds nothing.
func bounded(r *text.Report, s *text.Sentence, k int, w string) (*figures.Figure, *figures.Interval) {
	n, ok := slices.BinarySearchFunc(vagueWords[:], w, func(v vagueWord, w string) int { return strings.Compare(v.word, w) })
	if !ok {
		return nil, nil
	}
	of, ok := vagueUse(r, s, k, w)
	if !ok {
		return nil, nil
	}
	v := &vagueWords[n]
	f := &figures.Figure{Span: r.Tokens[k].Span, Kind: v.kind, Hedge: figures.Vague, Of: of}
	limits := &figures.Interval{Lo: v.lo, Hi: v.hi}
	switch before := strings.ToLower(r.Token(max(k-1, s.First))); {
	case among(w, "few couple number"):
		f.Span.Start = r.Tokens[k-1].Span.Start // "a few"
	case v.kind == figures.Duration && among(before, "few several"):
		f.Span.Start = r.Tokens[k-1].Span.Start // "a few days"
		limits.Hi = v.lo / 2 * 9
	}
	return f, limits
}

// vagueUse reports whether the word at token k bounds something, and what: "several
// senators", "a few of the senators", "for weeks", but not "in recent years".
func vagueUse(r *text.Report, s *text.Sentence, k int, w string) (of text.Span, ok bool) {
	word := func(k int) string {
		if k < s.First || k >= s.End {
			return ""
		}
		return strings.ToLower(r.Token(k))
	}
	before, behind := word(k-1), word(k+1)
	switch w {
	case "few", "couple":
		ok = before == "a" && !timeWord(behind)
	case "most":
		ok = behind == "of"
	case "majority":
		ok = behind == "of" && among(before, "a the vast large overwhelming clear slim narrow strong small")
	case "number":
		ok = before == "a" && behind == "of"
	case "many":
		ok = !among(before, "as how so too") && !timeWord(behind)
	case "several", "multiple", "numerous":
		ok = !timeWord(behind)
	default: // a unit of time
		if among(before, "for after over within lasted took few several") {
			return of, true
		}
		return of, among(behind, "after before later earlier ago") && !among(before, "in recent")
	}
	if !ok {
		return of, false
	}
	for k++; among(word(k), "of the its his their"); k++ {
	}
	for n := k; n < min(k+4, s.End) && r.Tokens[n].Kind == text.Word; n++ {
		if ofMany(word(n)) {
			return text.Span{Start: r.Tokens[k].Span.Start, End: r.Tokens[n].Span.End}, true
		}
	}
	return of, false
}

// ofMany reports whether the word can end what a vague word counts: "senators", "people",
// "wounded".
func ofMany(w string) bool {
	class, _ := classOf(w)
	return isState(class) || len(w) > 3 && strings.HasSuffix(w, "s") || among(w, "those people men women children")
}

func timeWord(w string) bool { return among(w, "days decades hours months weeks years") }

// faces gives a figure's other reading, where it has one: "the 35th day" is also a
// duration, "two years ago" also a date.
func faces(r *text.Report, i int, f *figures.Figure) []quantity {
	alt := *f
	switch {
	case f.Kind == figures.Ordinal && f.Value >= 3 && !f.Of.Empty():
		unit := strings.ToLower(r.In(f.Of))
		if !among(unit, "day week month year") {
			return nil
		}
		alt.Kind, alt.Unit, alt.Step = figures.Duration, unit, 1
	case f.Kind == figures.Duration && f.HasValue && !f.HasHigh && f.Value == float64(int(f.Value)):
		y, m, _ := fields(r.Published)
		k := r.TokenAt(f.Span.End)
		ago := k < len(r.Tokens) && strings.EqualFold(r.Token(k), "ago")
		if y == 0 || !ago && !sinceWhen(r, f) {
			return nil
		}
		switch n := int(f.Value); {
		case f.Unit == "week" && n < 9:
		case f.Unit == "month" && m > 0 && n <= 36 && ago:
			at := y*12 + m - 1 - n
			alt.Date = strconv.Itoa(at/12) + "-" + strconv.Itoa(101 + at%12)[1:]
		case f.Unit == "year":
			alt.Date = strconv.Itoa(y - n)
		default:
			return nil
		}
		alt.Kind, alt.HasValue, alt.Hedge = figures.Date, false, figures.About
	default:
		return nil
	}
	q := quantity{report: r, given: i}
	q.Figure = &alt
	return []quantity{q}
}

// sinceWhen reports whether a length of time tells since when something is the first or
// the greatest: "the first in 40 years", "the deadliest in ten years".
func sinceWhen(r *text.Report, f *figures.Figure) bool {
	k, s := r.TokenAt(f.Span.Start), r.Sentences[f.Sentence]
	if f.Unit != "year" {
		return false
	}
	for n := k - 1; n >= max(s.First, k-9); n-- {
		switch w := strings.ToLower(r.Token(n)); {
		case among(w, "first second third fourth fifth"), superlative(w):
			return true
		case n == k-1 && w != "in" && w != "for":
			return false
		case r.Tokens[n].Kind == text.Mark && barrier(w) > 2:
			return false
		}
	}
	return false
}
