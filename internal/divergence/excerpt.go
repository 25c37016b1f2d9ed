package divergence

import (
	"slices"
	"sort"
	"strings"
	"unicode"

	"twosource/internal/names"
	"twosource/internal/text"
)

// dotted lets dots follow words that were cut, in place of the mark that did.
func dotted(s string) string { return strings.TrimRight(s, " .,;:–—-") + "…" }

// wordsEnd is where the first n words of s end.
func wordsEnd(s string, n int) int {
	end := 0
	for range n {
		rest := strings.TrimLeftFunc(s[end:], unicode.IsSpace)
		k := strings.IndexFunc(rest, unicode.IsSpace)
		if k < 0 || strings.TrimSpace(rest[k:]) == "" {
			return len(s)
		}
		end = len(s) - len(rest) + k
	}
	return end
}

// gistMost is how many words of what somebody says are shown of it.
const gistMost = 14

// gistMore is how many words more are shown rather than cut.
const gistMore = 3

// hanging are words that lead on to what was cut.
const hanging = "a after an and as at be been before but by for from had has have he how in into is it its of on or our over she that the their they this to under was were what when which while who will with would"

// gist shows the first n words of the span. A name that it would cut is shown whole:
// "White House", not "House".
func (v *voices) gist(side int, s text.Span, n int) string {
	r := v.c.Reports[side].Report
	s = text.Span{Start: v.nameAt(side, s.Start).Start, End: v.nameAt(side, s.End).End}
	cut := v.nameAt(side, s.Start+wordsEnd(r.In(s), n)).End
	if cut >= s.End || len(strings.Fields(r.In(text.Span{Start: cut, End: s.End}))) <= gistMore {
		return inner(oneLine(r, s))
	}
	return led(inner(oneLine(r, text.Span{Start: s.Start, End: cut})))
}

// led is what is shown of a text that was cut, without the words that only lead on.
func led(shown string) string {
	for {
		at := strings.LastIndexByte(shown, ' ')
		if at < 0 || !among(strings.ToLower(shown[at+1:]), hanging) {
			return dotted(shown)
		}
		shown = shown[:at]
	}
}

// told gives the words of what somebody says that n of them are shown of: from its
// beginning, or from a later clause where that shows twice as many of the tokens; a phrase
// before the first clause is left out where it stands in the way.
func (v *voices) told(side int, held text.Span, tokens []int, n int) text.Span {
	r := v.c.Reports[side].Report
	held.Start = undated(r, held)
	first, end := r.TokensIn(held)
	at, most := held.Start, 0
	main := v.mainClause(side, first, end)
	for t := first; t < end; t++ {
		if t > first && t != main && !opensClause(r, t) {
			continue
		}
		from, shown := r.Tokens[t].Span.Start, 0
		to := from + wordsEnd(r.Text[from:held.End], n)
		if t > first && !finite(v.lower(side, text.Span{Start: from, End: to})) {
			continue
		}
		for _, k := range tokens {
			if s := r.Tokens[k].Span; s.Start >= from && s.End <= to {
				shown++
			}
		}
		switch {
		case t == first:
			most = max(2*shown, 1)
		case shown > most, t == main && 2*shown > most:
			at, most = from, max(most, shown)
		}
	}
	return text.Span{Start: at, End: held.End}
}

// undated is where the words begin behind a dateline: "KYIV, Dec. 24 (Reuters) — The river".
func undated(r *text.Report, s text.Span) int {
	first, end := r.TokensIn(s)
	if first == end || s.Start != r.Sentences[r.SentenceAt(s.Start)].Span.Start {
		return s.Start
	}
	if town := r.Token(first); len(town) < 2 || strings.ToUpper(town) != town {
		return s.Start
	}
	in := false // in brackets
	for t := first + 1; t+2 < min(end, first+datelineMost); t++ {
		w := r.Token(t)
		switch {
		case strings.Contains("-–—―", w) && spaceBefore(r.Text, r.Tokens[t].Span.Start):
			if r.Token(t+1) == w {
				t++
			}
			if upperAt(r.Text, r.Tokens[t+1].Span.Start) {
				return r.Tokens[t+1].Span.Start
			}
			return s.Start
		case strings.Contains("()", w):
			in = w == "("
		case r.Tokens[t].Kind == text.Word && !upperAt(w, 0) && !in:
			return s.Start
		}
	}
	return s.Start
}

// datelineMost is how many tokens a dateline may have.
const datelineMost = 14

// mainClause is the token behind the phrase with which the words open, "In their five days
// at sea,", or -1.
func (v *voices) mainClause(side, first, end int) int {
	r := v.c.Reports[side].Report
	if first == end || !among(strings.ToLower(r.Token(first)), "after amid at before by despite during following for from in on since under with") {
		return -1
	}
	for t := first; t+1 < end; t++ {
		switch w := strings.ToLower(r.Token(t)); {
		case w == ",":
			return t + 1
		case !among(w, "'s ’s") && finite([]string{w}):
			return -1
		}
	}
	return -1
}

// opensClause reports whether the token is the first of a clause that is joined to what
// stands before it.
func opensClause(r *text.Report, t int) bool {
	before, w := strings.ToLower(r.Token(t-1)), strings.ToLower(r.Token(t))
	switch {
	case w == "that":
		return false
	case before == ",": // "the quay is shut, because the wall broke"
		return among(w, "after as because when while")
	case among(before, "and but"): // "the quay is shut, and ships wait"
		return t > 1 && r.Token(t-2) == ","
	}
	return among(before, "that ; :")
}

// afterThat leaves out what stands before a reported clause: whom it is told, and when, "to
// reporters on Monday that the quay is shut".
func (v *voices) afterThat(side int, held text.Span) text.Span {
	r := v.c.Reports[side].Report
	first, end := r.TokensIn(held)
	if first == end {
		return held
	}
	opens := strings.ToLower(r.Token(first))
	aside := among(opens, "to in on at just late early after before here") || slices.Contains(weekdays[:], opens)
	for t := first; t < min(first+8, end); t++ {
		switch w := r.Token(t); {
		case strings.EqualFold(w, "that") && t+1 < end && (t == first || aside):
			return text.Span{Start: r.Tokens[t+1].Span.Start, End: held.End}
		case w == ",":
			return held
		}
	}
	return held
}

// upTo gives the words up to the end of the clause in which the last of the tokens stands.
func upTo(r *text.Report, s text.Span, tokens []int) text.Span {
	first, end := r.TokensIn(s)
	last := first
	for _, t := range tokens {
		if t < end {
			last = max(last, t)
		}
	}
	for t := last + 1; t < end; t++ {
		if among(r.Token(t), ", ; : . – —") {
			return text.Span{Start: s.Start, End: r.Tokens[t].Span.Start}
		}
	}
	return s
}

// unquoted is what is shown without the marks at its ends, where no others stand in it.
func unquoted(s string) string {
	in := strings.TrimSpace(s)
	for _, mark := range [...]string{"``", "“", "\"", "''"} {
		in = strings.TrimSpace(strings.TrimPrefix(in, mark))
	}
	for _, mark := range [...]string{"”", "\"", "''"} {
		in = strings.TrimRight(strings.TrimSuffix(in, mark), " ,")
	}
	if strings.ContainsAny(in, "“”\"") || strings.Contains(in, "``") || strings.Contains(in, "''") {
		return s
	}
	return in
}

// inner writes the text as it stands between quotation marks: single marks for its own
// ones, none where they open or close nothing in it or hold the whole of it.
func inner(s string) string {
	s = strings.NewReplacer("`` ", "“", "``", "“", " ''", "”", "''", "”").Replace(s)
	var out []rune
	open := -1
	for _, c := range s {
		opens := c == '“' || c == '"' && open < 0
		closes := c == '”' || c == '"' && open >= 0
		switch {
		case opens && open >= 0, closes && open < 0:
		case opens:
			open = len(out)
			out = append(out, '‘')
		case closes:
			out = append(out, '’')
			if open == 0 && strings.HasSuffix(s, string(c)) && len(out) == len([]rune(s)) {
				return string(out[1 : len(out)-1])
			}
			open = -1
		default:
			out = append(out, c)
		}
	}
	if open >= 0 {
		out = slices.Delete(out, open, open+1)
	}
	return string(out)
}

// nameAt is the name, with its title, in the midst of which the offset lies; else empty.
func (v *voices) nameAt(side, offset int) text.Span {
	all := v.c.Reports[side].Names.Mentions
	k := sort.Search(len(all), func(i int) bool { return all[i].Span.End > offset })
	if k < len(all) && all[k].Span.Start < offset && all[k].Form == names.Proper {
		return all[k].Span
	}
	return text.Span{Start: offset, End: offset}
}

// full ends a sentence with its stop, where it has none.
func full(s string) string {
	s = strings.TrimRight(s, " ,;:–—-")
	for _, end := range [...]string{".", "…", "?", "!"} {
		if strings.HasSuffix(s, end) {
			return s
		}
	}
	return s + "."
}
