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
				q.Figure = &figures.Figure{Span: text.Span{Start: r.Tokens[first].Span.Start, End: at.End}, Kind: figures.Date, Hedge: figures.Vague, Sentence: i}
				ago := k+1 < sent.End && strings.EqualFold(r.Token(k+1), "ago")
				if ago {
					q.Figure.Span.End = r.Tokens[k+1].Span.End
				}
				out = append(out, q)
				if !ago {
					continue
				}
			}
			n, ok := slices.BinarySearchFunc(vagueWords[:], w, func(v vagueWord, w string) int { return strings.Compare(v.word, w) })
			if !ok {
				continue
			}
			if of, ok := vagueUse(r, sent, k, w); ok {
				v := &vagueWords[n]
				f := &figures.Figure{Span: at, Kind: v.kind, Hedge: figures.Vague, Of: of, Sentence: i}
				q := quantity{report: r, given: -1}
				q.Figure, q.limits = f, &figures.Interval{Lo: v.lo, Hi: v.hi}
				switch before := strings.ToLower(r.Token(max(k-1, sent.First))); {
				case w == "few" || w == "couple" || w == "number":
					f.Span.Start = r.Tokens[k-1].Span.Start // "a few"
				case v.kind == figures.Duration && (before == "few" || before == "several"):
					f.Span.Start = r.Tokens[k-1].Span.Start // "a few days"
					q.limits.Hi = v.lo / 2 * 9
				}
				out = append(out, q)
			}
		}
	}
	return out
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
	switch w {
	case "few", "couple":
		if word(k-1) != "a" || timeWord(word(k+1)) {
			return of, false
		}
	case "most":
		if word(k+1) != "of" {
			return of, false
		}
	case "majority":
		if word(k+1) != "of" {
			return of, false
		}
		switch word(k - 1) {
		case "a", "the", "vast", "large", "overwhelming", "clear", "slim", "narrow", "strong", "small":
		default:
			return of, false
		}
	case "number":
		if word(k-1) != "a" || word(k+1) != "of" {
			return of, false
		}
	case "several", "many", "multiple", "numerous":
		if w == "many" && (word(k-1) == "as" || word(k-1) == "how" || word(k-1) == "so" || word(k-1) == "too") {
			return of, false
		}
		if timeWord(word(k + 1)) {
			return of, false
		}
	default: // a unit of time
		switch word(k - 1) {
		case "for", "after", "over", "within", "lasted", "took", "few", "several":
			return of, true
		}
		switch word(k + 1) {
		case "after", "before", "later", "earlier", "ago":
			return of, word(k-1) != "in" && word(k-1) != "recent"
		}
		return of, false
	}
	k++
	for ; word(k) == "of" || word(k) == "the" || word(k) == "its" || word(k) == "his" || word(k) == "their"; k++ {
	}
	for n := k; n < min(k+4, s.End) && r.Tokens[n].Kind == text.Word; n++ {
		c, _ := classOf(word(n))
		if t := word(n); isState(c) || t == "those" || t == "others" || len(t) > 3 && strings.HasSuffix(t, "s") || t == "people" || t == "men" || t == "women" || t == "children" {
			return text.Span{Start: r.Tokens[k].Span.Start, End: r.Tokens[n].Span.End}, true
		}
	}
	return of, false
}

func timeWord(w string) bool {
	switch w {
	case "days", "decades", "hours", "months", "weeks", "years":
		return true
	}
	return false
}

// faces gives a figure's other reading, where it has one: "the 35th day" is also a
// duration, "two years ago" also a date.
func faces(r *text.Report, i int, f *figures.Figure) []quantity {
	alt := *f
	switch {
	case f.Kind == figures.Ordinal && f.Value >= 3 && !f.Of.Empty():
		unit := strings.ToLower(r.In(f.Of))
		switch unit {
		case "day", "week", "month", "year":
		default:
			return nil
		}
		alt.Kind, alt.Unit, alt.Step = figures.Duration, unit, 1
	case f.Kind == figures.Duration && f.HasValue && !f.HasHigh && f.Value == float64(int(f.Value)):
		y, m, _ := fields(r.Published)
		k := r.TokenAt(f.Span.End)
		if y == 0 || !(k < len(r.Tokens) && strings.EqualFold(r.Token(k), "ago")) && !sinceWhen(r, f) {
			return nil
		}
		switch n := int(f.Value); {
		case f.Unit == "week" && n < 9:
		case f.Unit == "month" && m > 0 && n <= 36 && k < len(r.Tokens) && strings.EqualFold(r.Token(k), "ago"):
			at := y*12 + m - 1 - n
			alt.Date = strconv.Itoa(at/12) + "-" + strconv.Itoa(101 + at%12)[1:]
		case f.Unit == "year":
			alt.Date = strconv.Itoa(y - n)
		case f.Unit == "decade":
			alt.Date = strconv.Itoa(y - 10*n)
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
// the greatest: "the first in 40 years", "the deadliest in a decade".
func sinceWhen(r *text.Report, f *figures.Figure) bool {
	k, s := r.TokenAt(f.Span.Start), r.Sentences[f.Sentence]
	if f.Unit != "year" && f.Unit != "decade" {
		return false
	}
	for n := k - 1; n >= max(s.First, k-9); n-- {
		switch w := strings.ToLower(r.Token(n)); {
		case w == "first" || w == "second" || w == "third" || w == "fourth" || w == "fifth":
			return true
		case len(w) > 5 && strings.HasSuffix(w, "est"):
			return true
		case n == k-1 && w != "in" && w != "for":
			return false
		case r.Tokens[n].Kind == text.Mark && barrier(w) > 2:
			return false
		}
	}
	return false
}
