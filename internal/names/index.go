package names

import (
	"sort"
	"strings"

	"twosource/internal/text"
)

// MentionsIn gives the range [first, end) of the mentions whose heads begin inside
// the span.
func (x *Index) MentionsIn(s text.Span) (first, end int) {
	first = sort.Search(len(x.Mentions), func(i int) bool { return x.Mentions[i].Head.Start >= s.Start })
	end = first + sort.Search(len(x.Mentions)-first, func(i int) bool { return x.Mentions[first+i].Head.Start >= s.End })
	return first, end
}

// At gives the mention that best answers for the span (a source as written): the
// head of the phrase, which is not an owner written before it ("Iran's foreign
// minister") nor what is said about it ("Lund, an official"). ok is false where
// there is none, as in "a decision by the court".
func (x *Index) At(s text.Span) (mention int, ok bool) {
	first, end := x.MentionsIn(s)
	if first == end || !x.heads(s, first) {
		return 0, false
	}
	for first+1 < end && x.found[first+1].of == first && (x.found[first].Form != Nominal || x.found[first].of != first+1) {
		first++ // the owner comes first
	}
	if m := &x.found[first]; m.Form == Pronoun && isPossessive(x.report.Token(m.first)) { // "his likely rival": whose, not who
		after := text.Span{Start: m.Span.End, End: s.End}
		if !after.Empty() && m.Sentence == x.report.SentenceAt(s.End-1) {
			if first++; first == end || !x.heads(after, first) {
				return 0, false
			}
		}
	}
	for x.found[first].Form == Proper && x.leadsOn(s, first) { // "the FBI summary", "the Kyiv office"
		if first++; first == end || x.found[first].Sentence != x.found[first-1].Sentence {
			return 0, false
		}
	}
	return first, true
}

// leadsOn reports whether a noun of the span follows the name without a mark: the
// name only says whose it is.
func (x *Index) leadsOn(s text.Span, mention int) bool {
	r, i := x.report, x.found[mention].end
	if i >= len(r.Tokens) || r.Tokens[i].Span.Start >= s.End {
		return false
	}
	w := r.Token(i)
	if w == "-" && r.Tokens[i].Span.Start == r.Tokens[i-1].Span.End {
		return true // "the Slovenia-born model"
	}
	if r.Tokens[i].Kind != text.Word {
		return false
	}
	if w == "'s" || w == "’s" {
		return i+1 < len(r.Tokens) && r.Tokens[i+1].Span.Start < s.End
	}
	e := lex().word(w)
	c := w[0]
	return c >= 'a' && c <= 'z' && (e.kind == notCommon || e.kind == mod || e.kind == noun)
}

// heads reports whether no noun of its own stands in the span before the mention:
// only determiners, adverbs, numbers and what counts or groups, as in "one of the
// officers".
func (x *Index) heads(s text.Span, mention int) bool {
	r := x.report
	of := true // a preposition may follow: no noun but a counting one was met
	for i := r.TokenAt(s.Start); i < x.found[mention].first; i++ {
		if r.Tokens[i].Kind != text.Word {
			continue
		}
		switch e := lex().word(r.Token(i)); e.kind {
		case det, adv, mod, pron, conj:
		case prep:
			if !of {
				return false
			}
		default:
			of = counts(r.Token(i))
		}
	}
	return true
}

// counts reports whether the noun only says how many: "a group of officers".
func counts(w string) bool {
	switch strings.ToLower(w) {
	case "one", "some", "many", "most", "few", "several", "group", "groups", "number", "majority",
		"handful", "couple", "pair", "dozens", "hundreds", "thousands", "scores", "members", "member", "part",
		"half", "all", "each", "both", "percent", "sources", "source", "people", "officials":
		return true
	}
	return false
}

// Located reports whether the mention stands for a place as a place: "in Egypt", also
// where the report names Egypt's government by that word elsewhere.
func (x *Index) Located(mention int) bool {
	m := &x.found[mention]
	if m.Entity < 0 || m.place == nil || m.kind == Group || m.place.kind == demonym {
		return m.Entity >= 0 && x.Entities[m.Entity].Kind == Place
	}
	return m.kind != Body || m.first > 0 && x.report.Token(m.first-1) == "to" // "traffic to Egypt"
}
