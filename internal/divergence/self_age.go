package divergence

import (
	"strings"

	"twosource/internal/alignment"
	"twosource/internal/figures"
	"twosource/internal/names"
	"twosource/internal/text"
)

// agesOf finds the people to whom the report gives two ages beside their full name:
// "Ivar Lund, 23", "33-year-old Ivar Lund".
func agesOf(s *alignment.Side, list []quantity) []Inconsistency {
	var out []Inconsistency
	first := map[int]*quantity{}
	for i := range list {
		q := &list[i]
		if q.Kind != figures.Age || !q.HasValue || q.HasHigh || q.Hedge != figures.Exact || q.given < 0 {
			continue
		}
		e := aged(s, q)
		if e < 0 {
			continue
		}
		x := first[e]
		switch {
		case x == nil:
			first[e] = q
		case x.value != q.value && x.scope == q.scope && x.Sentence != q.Sentence:
			out = append(out, Inconsistency{x.given, q.given, []string{"two ages of " + s.Names.Entities[e].Name}})
		}
	}
	return out
}

// aged is the person whose age the figure tells, by the full name before its comma or
// right behind it; -1 where there is none.
func aged(s *alignment.Side, q *quantity) int {
	r := s.Report
	full := func(k int) int {
		m := &s.Names.Mentions[k]
		whole := m.Form == names.Proper && strings.Contains(r.In(m.Head), " ")
		if !whole || m.Entity < 0 || s.Names.Entities[m.Entity].Kind != names.Person {
			return -1
		}
		return m.Entity
	}
	k, _ := s.Names.MentionsIn(text.Span{Start: q.Span.End, End: len(r.Text)})
	if k < len(s.Names.Mentions) && strings.HasSuffix(q.words, "old") {
		m := &s.Names.Mentions[k]
		if m.Span.Start >= q.Span.End && strings.TrimSpace(r.Text[q.Span.End:m.Head.Start]) == "" {
			return full(k)
		}
	}
	apposed := q.first > 0 && r.Token(q.first-1) == "," && (q.end == len(r.Tokens) || among(r.Token(q.end), ", . ; and"))
	if apposed && k > 0 && s.Names.Mentions[k-1].Span.End == r.Tokens[q.first-1].Span.Start {
		return full(k - 1)
	}
	return -1
}
