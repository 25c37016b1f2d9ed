package names

import (
	"sort"

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
// minister") nor what is said about it ("Fauzi, an official"). ok is false where
// there is none.
func (x *Index) At(s text.Span) (mention int, ok bool) {
	first, end := x.MentionsIn(s)
	if first == end {
		return 0, false
	}
	for first+1 < end && x.found[first+1].of == first && x.found[first].Form != Nominal || first+1 < end && x.found[first+1].of == first && x.found[first].of != first+1 {
		first++ // the owner comes first
	}
	return first, true
}
