package attribution

import (
	"twosource/internal/attribution/model"
	"twosource/internal/names"
	"twosource/internal/text"
)

// mendSource makes a source of what the model takes for one: without marks and times
// around it, with the name that an apposition adds to.
func (d *doc) mendSource(f *found) {
	if f.source[1] <= f.source[0] {
		return
	}
	d.unmark(f)
	d.trimSource(f)
	d.partsContent(f)
	d.withName(f)
}

// unmark takes the marks off the ends of a source: those of a quotation before it, where
// a space stands on the wrong side of them, `I will, "Lund said`.
func (d *doc) unmark(f *found) {
	s, e := f.source[0], f.source[1]
	for s+1 < e && (d.tags[s] == model.Comma || d.tags[s] == model.QuoteMark && !d.markIn(s+1, e)) {
		s++
	}
	if e > s+1 && d.tags[e-1] == model.QuoteMark && s > 0 && d.tags[s-1] == model.QuoteMark && !d.markIn(s, e-1) {
		s-- // “The Oslo Post” wrote
	}
	for e > s+1 && d.tags[e-1] == model.QuoteMark && d.tags[s] != model.QuoteMark && !d.markIn(s, e-1) {
		e--
	}
	f.source = [2]int{s, e}
}

// markIn reports whether a quotation mark stands among the tokens, behind a first word.
func (d *doc) markIn(from, to int) bool {
	for from < to && d.tags[from] == model.QuoteMark {
		from++ // '' is two
	}
	for i := from; i < to; i++ {
		if d.tags[i] == model.QuoteMark {
			return true
		}
	}
	return false
}

// trimSource takes from a source what is not who speaks: the dateline or hour before
// it, the time or adverb behind it, a verb of its own.
func (d *doc) trimSource(f *found) {
	if s := f.source[0]; d.tags[s] == model.MD && d.tok(s) == d.low[s] {
		f.source = [2]int{} // half a clause: "… | would not be read, leaving the council out"
		return
	}
	s, e := d.trimBefore(f.source[0], f.source[1], f.cue[0])
	e = d.trimBehind(s, e, f.source[1])
	for k := s + 1; k+1 < e; k++ {
		if (d.low[k] == "why" || d.low[k] == "that") && (d.low[k-1] == "reason" || d.low[k-1] == "reasons") {
			s = k + 1 // "the reason why he refuses"
		}
	}
	f.source = [2]int{s, e}
}

// trimBefore takes the dateline, the hour and the day from before a source whose cue
// begins at the token, and parts it at a verb of its own.
func (d *doc) trimBefore(s, e, cue int) (from, to int) {
	s = max(s, min(d.datelineEnd(s), e-1))
	for s+1 < e && (d.tags[s] == model.Colon || d.tags[s] == model.CD && d.low[s+1] == "p.m." || d.hasWord(s, s+1, "a.m.", "p.m.", "said")) {
		s++
	}
	if s > 0 && d.hasWord(s-1, s, "former", "retired") && d.tags[s] == model.NNP && (s == 1 || d.sentence(s-1) == d.sentence(s)) {
		s--
	}
	for k := s + 1; k < e && k < s+longest; k++ {
		if d.describes(k) {
			break
		} else if finite(d.tags[k]) && e == cue {
			s, e = d.clauseOf(s, k, e)
			break
		}
	}
	for s+1 < e {
		if d.low[s] == "yesterday" || d.low[s] == "today" {
			s++
		} else if s+2 < e && d.hasWord(s, s+1, "last", "this") && in(periods[:], d.low[s+1]) && d.tags[s+2] == model.NNP {
			s += 2 // "Last month Holm"
		} else {
			break
		}
	}
	if s+2 < e && d.low[s] == "in" && d.tags[s+1] == model.CD {
		s += 2 // "In 2007 Holm"
	}
	return s, e
}

// describes reports whether a clause or phrase on who speaks may begin at token k, so that a
// verb behind it is none of the speaker's: "Lund, who runs", "the man after whom".
func (d *doc) describes(k int) bool {
	switch d.tags[k] {
	case model.WP, model.Comma, model.Colon:
		return true
	}
	return in(clauseWords[:], d.low[k]) && d.low[k] != "and" && d.low[k] != "or"
}

// trimBehind gives the end of a source without the adverb and the time behind it; whole
// is where it ended as it was read.
func (d *doc) trimBehind(s, e, whole int) int {
	for e > s+1 {
		w := d.low[e-1]
		if !in(days[:], w) && !(in(adverbs[:], w) && d.tok(e-1) == w) && !(w == "on" && e < whole) && w != "both" {
			break
		}
		e--
	}
	for k := e - 2; k > s && k > e-4 && !d.hasWord(s, e, ","); k-- {
		if d.tags[k] == model.IN && in(periods[:], d.low[e-1]) && d.low[k] != "of" && d.low[k] != "from" {
			e = k // "Holm at the time", "the mayor over the weekend"
		}
	}
	dated := false // "a poll released last week"
	for k := s; k < e && k < s+longest; k++ {
		dated = dated || d.tags[k] == model.VBN || d.tags[k] == model.Comma
	}
	if e <= s+2 || dated {
		return e
	}
	switch d.low[e-2] {
	case "last", "this":
		if d.hasWord(e-1, e, "month", "week", "year") {
			e -= 2
		}
	case "in":
		if d.tags[e-1] == model.CD || in(months[:], d.low[e-1]) {
			e -= 2
		}
	}
	return e
}

// months in which something is said; sorted.
var months = [...]string{"april", "august", "december", "february", "january", "july", "june", "march", "may", "november", "october", "september"}

// periods are nouns that say when, not who; sorted.
var periods = [...]string{"afternoon", "day", "evening", "fall", "moment", "month", "morning", "night", "spring", "summer", "time", "week", "weekend", "winter", "year", "years"}

// clauseOf parts a source that holds a verb at k: who speaks stands behind the last
// joint, "the plan failed and Lund | said", or before the verb, "Lund met the press | to say".
func (d *doc) clauseOf(s, k, e int) (from, to int) {
	for j := e - 2; j > k && j > e-longest; j-- {
		if t := d.tags[j]; t == model.Comma {
			break
		} else if t == model.Colon || t == model.CC || in(clauseWords[:], d.low[j]) {
			return j + 1, e
		}
	}
	return s, k
}

// partsContent gives back to the content what stands before the speaker: "They come from
// Norway, a country on the sea, Lund said" has no comma behind its source, so the
// words before the name are no apposition to it.
func (d *doc) partsContent(f *found) {
	s, e := f.source[0], f.source[1]
	n := len(f.content)
	if e != f.cue[0] || n == 0 || d.low[e-1] == "," || s == 0 || d.quoted(s) {
		return
	}
	c := &f.content[n-1]
	if c[1] != s && !(c[1] == s-1 && d.low[s-1] == ",") {
		return
	}
	k := e - 1
	for k > s && d.low[k] != "," && d.low[k] != "and" && d.low[k] != ")" {
		k--
	}
	if k == s || d.low[k] != "," {
		return
	}
	own := d.tags[k+1] == model.PRS || d.tags[k+1] == model.DT || d.tags[k+1] == model.PRP || d.closesRelative(s, k)
	if m, ok := d.mentionAt(k + 1); own || ok && m.Span.End == d.r.Tokens[e-1].Span.End && d.x.Entities[m.Entity].Kind != names.Place {
		c[1], f.source[0] = k, k+1
	}
}

// closesRelative reports whether the comma at k closes a clause on who stands before it:
// "dismissed Lund, who ran the farm, | two officials said".
func (d *doc) closesRelative(first, k int) bool {
	for k--; k > first; k-- {
		if d.low[k] == "," {
			return relative(d.low[k+1])
		}
	}
	return false
}

// mentionAt is the name that begins at token i, with its title.
func (d *doc) mentionAt(i int) (*names.Mention, bool) {
	at := d.r.Tokens[i].Span.Start
	first, end := d.x.MentionsIn(text.Span{Start: at, End: at + 80})
	if first == end {
		return nil, false
	}
	m := &d.x.Mentions[first]
	return m, m.Form == names.Proper && m.Span.Start == at && m.Entity >= 0
}

// nameReach is how many tokens may stand between a name and the comma of its
// apposition: "Rep. Ada Lund (D) of New York, the chair".
const nameReach = 8

// withName draws a source out over the name that it is in apposition to: "Ada Lund of
// Bergen, | the chair of the board, | said".
func (d *doc) withName(f *found) {
	s, e := f.source[0], f.source[1]
	first := d.r.Sentences[d.sentence(s)].First
	if s < first+2 || d.low[s-1] != "," || e >= len(d.low) || d.low[e] != "," && d.low[e-1] != "," {
		return // not between commas
	}
	if d.tags[s] == model.PRP || d.tags[s] == model.WP || d.quoted(s) {
		return
	}
	if _, ok := d.mentionAt(s); ok {
		return
	}
	at, end := d.x.MentionsIn(text.Span{Start: d.r.Tokens[max(first, s-1-2*nameReach)].Span.Start, End: d.r.Tokens[s-1].Span.Start})
	for k := end - 1; k >= at; k-- {
		m := &d.x.Mentions[k]
		if m.Form != names.Proper || m.Entity < 0 || d.x.Entities[m.Entity].Kind != names.Person {
			continue
		}
		from, to := d.r.TokensIn(m.Span)
		if from < first || !d.addition(to, s-1) || from > first && !d.opensClause(from-1) {
			return
		}
		for i := range f.content {
			if c := f.content[i]; c[0] < s && from < c[1] {
				return
			}
		}
		f.source[0] = from
		return
	}
}

// addition reports whether the tokens only say of what party or place somebody is.
func (d *doc) addition(from, to int) bool {
	if to-from > nameReach {
		return false
	}
	if from == to || d.low[from] == "(" && d.low[to-1] == ")" {
		return true
	}
	return d.hasWord(from, from+1, "of", "(") && d.hasWord(from, to, "of") && d.tags[to-1] == model.NNP
}

// opensClause reports whether a subject may begin behind token i.
func (d *doc) opensClause(i int) bool {
	return d.boundary(i) || d.tags[i] == model.CC || in(clauseWords[:], d.low[i]) || d.closesQuote(i) || verbOf(d.low[i]) != nil
}

// apposed is the name that an apposition of the source gives who is described before it:
// "a neighbour, Ada Lund, said". Between commas, or at the end of the sentence, nothing else
// stands there.
func (d *doc) apposed(source text.Span) (mention int, ok bool) {
	first, end := d.r.TokensIn(source)
	if m, described := d.x.At(source); described && !d.is(first, end, "one", "of") {
		_, owner := d.r.TokensIn(d.x.Mentions[m].Span)
		whose := owner < end && (d.low[owner] == "'s" || d.low[owner] == "'") // "the monitors' head, Ada Lund"
		if e := d.x.Mentions[m].Entity; e >= 0 && !whose && d.x.Entities[e].Kind == names.Group {
			return 0, false // "residents of Oslo, Bergen and Hamar"
		}
	}
	for k := first + 1; k+1 < end; k++ {
		if d.low[k] != "," {
			continue
		}
		at := d.r.Tokens[k+1].Span.Start
		for m, to := d.x.MentionsIn(text.Span{Start: at, End: source.End}); m < to && m >= 0; m++ {
			n := &d.x.Mentions[m]
			if n.Span.Start != at || n.Form != names.Proper || n.Entity < 0 {
				break
			}
			e := &d.x.Entities[n.Entity]
			_, behind := d.r.TokensIn(n.Span)
			if !e.Named || e.Kind != names.Person && (e.Kind != names.Unknown || behind == k+2) || behind >= len(d.low) {
				break
			}
			t := d.tags[behind]
			ends := t == model.Comma || t == model.Stop || t == model.QuoteMark || d.hasWord(behind, behind+1, "of", "(")
			if ends && !d.joins(behind, end) {
				return m, true
			}
			break
		}
		return 0, false
	}
	return 0, false
}

// joins reports whether another is named after what stands at i, without a comma.
func (d *doc) joins(i, end int) bool {
	for ; i < end && d.low[i] != ","; i++ {
		if d.low[i] == "and" {
			return true
		}
	}
	return false
}
