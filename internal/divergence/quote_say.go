package divergence

import (
	"slices"
	"strings"
	"unicode"

	"twosource/internal/text"
	"twosource/internal/wording"
)

// quoteMost is how many words of a passage a summary shows.
const quoteMost = 14

func (m *quoteMatcher) renderingFinding(x rendering) Divergence {
	d := Divergence{Kind: Quote, Subtype: DirectVsParaphrase, Severity: toned(0.24, x.odds)}
	o := 1 - x.side
	here := m.c.Reports[x.side].Report
	places := [2]*Place{&d.A, &d.B}
	*places[x.side] = Place{x.whole, x.sentence, -1, -1}
	*places[o] = Place{m.toldThere(&x), x.other, -1, x.holder}
	d.says[x.side] = "quotes “" + m.window(x.side, x.whole, x.core) + "”"
	why := "the words stand between quotation marks in one report only"
	if q := m.otherWords(&x); x.within && !q.Empty() {
		d.Subtype = Altered
		places[o].Span = q
		d.says[o] = "quotes “" + m.window(o, q, x.words) + "”"
		why = "both quote, and the words differ"
	} else if m.firstPerson(o, places[o].Span) {
		d.Subtype = Altered
		d.says[o] = "quotes “" + m.window(o, places[o].Span, x.words) + "”"
		why = "both quote, one with half of its marks lost, and the words differ"
	} else {
		words := m.telling(&x, places[o].Span)
		switch {
		case strings.Contains(strings.ToLower(oneLine(here, x.quote)), strings.ToLower(words)):
			d.says[o] = "says it without quotation marks: " + words
		case x.within:
			d.says[o] = "puts the rest in its own words: " + words
			why = "one report quotes a few of the words alone"
		default:
			d.says[o] = "puts it in its own words: " + words
		}
	}
	d.Because = []string{"both say: " + joinWords(x.shared, 6), why}
	if x.signs[qSame] > 0 {
		d.Because = append(d.Because, "one speaker in both")
	}
	return d
}

// firstPerson reports whether somebody says "I" in the span outside quotation marks: no
// report does. "War I" is a name.
func (m *quoteMatcher) firstPerson(side int, s text.Span) bool {
	r := m.c.Reports[side].Report
	first, end := r.TokensIn(s)
	for t := first; t < end; t++ {
		if r.Token(t) == "I" && !m.v.quoted[side][t] && (t == first || !upperAt(r.Token(t-1), 0)) {
			return true
		}
	}
	return false
}

// rounded is the part of a sentence that stands in a quotation, with what belongs to its
// ends: the bracket of "[W]e", the "Mr." before a name, the mark of a quotation inside it.
func (m *quoteMatcher) rounded(x *rendering, s text.Span) text.Span {
	r := m.c.Reports[x.side].Report
	sn := r.Sentences[x.sentence].Span
	for _, p := range m.quotes[x.side][x.q].pieces {
		if in := (text.Span{Start: max(p.Start, sn.Start), End: min(p.End, sn.End)}); in.Overlaps(s) {
			s.Start = min(s.Start, in.End-len(strings.TrimLeft(r.In(in), outerMarks)))
			s.End = max(s.End, in.Start+len(strings.TrimRight(r.In(in), outerMarks)))
		}
	}
	return s
}

// outerMarks are the marks that may stand at the ends of a passage and are no part of it.
const outerMarks = " \t\n\u00a0\"“”,.;:–—-"

// toldThere is what the other sentence has for the passage: what is said by the same
// credit, where there is one, else the clause round the shared words.
func (m *quoteMatcher) toldThere(x *rendering) text.Span {
	o := 1 - x.side
	if x.holder < 0 {
		return m.clause(o, x.other, x.words)
	}
	told := m.v.contentIn(o, x.holder, x.other)
	a, r := m.v.attribution(o, x.holder), m.c.Reports[o].Report
	if a.Cue.End <= told.Start && (a.Cue.End > x.words.Start || x.words.End <= told.End && strings.HasPrefix(r.In(told), "that ")) {
		return told // a word before it, "Norden told them on Monday that …", is no part of what is said
	}
	return x.words.Cover(told)
}

// clauseMost is how many tokens the beginning or end of a clause may be away.
const clauseMost = 8

// clause widens the span to the clause of the sentence in which it stands, as far as the
// beginning and the end of that are near.
func (m *quoteMatcher) clause(side, sentence int, s text.Span) text.Span {
	r := m.c.Reports[side].Report
	sn := &r.Sentences[sentence]
	first, end := r.TokensIn(s)
	for t := first - 1; t >= sn.First-1 && t >= first-clauseMost; t-- {
		if t < sn.First || parts(r, t) || among(strings.ToLower(r.Token(t)), "and but or that") {
			s.Start = r.Tokens[t+1].Span.Start
			break
		}
	}
	for t := end; t < sn.End && t < end+clauseMost; t++ {
		if parts(r, t) || t == sn.End-1 && r.Tokens[t].Kind == text.Mark {
			s.End = r.Tokens[t-1].Span.End
			break
		}
		if t == sn.End-1 {
			s.End = r.Tokens[t].Span.End
		}
	}
	return s
}

// parts reports whether the token is a mark that parts two clauses, not one in a number
// or a word, as in 20:49.
func parts(r *text.Report, t int) bool {
	w := r.Token(t)
	return r.Tokens[t].Kind == text.Mark && strings.Contains(",;:–—“”\"―", w) && (w != ":" || spaceAfter(r.Text, r.Tokens[t].Span.End))
}

// telling shows what is told in the span in the report's own words, with the verb where
// it tells more than that somebody speaks: "denied that", "accusing him of".
func (m *quoteMatcher) telling(x *rendering, told text.Span) string {
	o := 1 - x.side
	r := m.c.Reports[o].Report
	s := m.window(o, told, x.words)
	if x.holder < 0 {
		return s
	}
	a := m.v.attribution(o, x.holder)
	between := text.Span{Start: a.Cue.End, End: told.Start}
	if a.Cue.Empty() || between.Start > between.End || strings.Trim(r.In(between), " \"“'‘`") != "" || strings.HasPrefix(s, "…") {
		return strings.TrimPrefix(s, "that ")
	}
	cue := oneLine(r, a.Cue)
	if among(strings.ToLower(lastWord(cue)), "said say says saying told tell tells telling wrote writes writing added adds adding tweeted to by") {
		return strings.TrimPrefix(s, "that ")
	}
	return cue + " " + s
}

// window shows some words of the span: from its beginning, or, where the core stands
// further on, from a little before that.
func (m *quoteMatcher) window(side int, s, core text.Span) string {
	r := m.c.Reports[side].Report
	whole := oneLine(r, s)
	before := text.Span{Start: s.Start, End: max(s.Start, min(core.Start, s.End))}
	lead := ""
	if skip := len(strings.Fields(r.In(before))) - quoteMost/2; skip > 2 && wordsEnd(whole, quoteMost+gistMore) < len(whole) {
		whole, lead = whole[wordsEnd(whole, skip):], "…"
	}
	if wordsEnd(whole, quoteMost+gistMore) == len(whole) {
		return lead + ending(inner(whole))
	}
	return lead + led(ending(inner(whole[:wordsEnd(whole, quoteMost)])))
}

// ending takes off the marks that stand at either end of a text in the midst of a
// sentence, and its full stop, but for that of "a.m.".
func ending(s string) string {
	s = strings.TrimLeft(s, " ,;:–—-’”)")
	for {
		t := strings.TrimRight(s, " ,;:–—-")
		switch {
		case stopped(t, "'"), strings.HasSuffix(t, " '"):
			t = t[:len(t)-1]
		case stopped(t, "’"):
			t = t[:len(t)-len("’")]
			if strings.LastIndex(t, "‘") > strings.LastIndex(t, "’") {
				return strings.TrimRight(t, ",.") + "’"
			}
		case endsInStop(t) && len(lastField(t)) > 3:
			t = t[:len(t)-1]
		}
		if t == s {
			return s
		}
		s = t
	}
}

// stopped reports whether the text ends in a comma or full stop and the mark behind it.
func stopped(s, mark string) bool {
	return strings.HasSuffix(s, ","+mark) || strings.HasSuffix(s, "."+mark)
}

// endsInStop reports whether the last word has a dot behind it and no other: not "a.m.", "…".
func endsInStop(s string) bool {
	w := lastField(s)
	return strings.HasSuffix(w, ".") && strings.IndexByte(w, '.') == len(w)-1
}

func lastField(s string) string { return s[strings.LastIndexFunc(s, unicode.IsSpace)+1:] }

// otherWords is the part of the other sentence inside a quotation with the shared words
// that has others too, which the passage has not; empty where there is none.
func (m *quoteMatcher) otherWords(x *rendering) text.Span {
	u := wording.Units(m.c.Reports[x.side].Report, x.quote)
	r := m.c.Reports[1-x.side].Report
	s := r.Sentences[x.other].Span
	k := slices.IndexFunc(m.quotes[1-x.side], func(q quotation) bool {
		return q.span().Overlaps(s) && q.span().Overlaps(x.words) && !contained(q.units, u)
	})
	if k < 0 {
		return text.Span{}
	}
	var out text.Span
	for _, w := range m.quotes[1-x.side][k].units {
		if s.Contains(w.Span) {
			out = out.Cover(w.Span)
		}
	}
	return out
}

// unmarked is the text without double quote marks, which may be half of a pair.
func unmarked(s string) string {
	return strings.NewReplacer("\"", "", "“", "", "”", "", "`` ", "", "``", "", " ''", "", "''", "").Replace(s)
}
