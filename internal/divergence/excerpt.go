package divergence

import (
	"sort"
	"strings"
	"unicode"

	"twosource/internal/names"
	"twosource/internal/text"
)

// clip shows the first n words of s.
func clip(s string, n int) string {
	end := wordsEnd(s, n)
	if end == len(s) {
		return s
	}
	return dotted(s[:end])
}

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

// gist shows the first n words of the span. A name that it would cut is shown whole:
// "White House", not "House".
func (v *voices) gist(side int, s text.Span, n int) string {
	r := v.c.Reports[side].Report
	s = text.Span{Start: v.nameAt(side, s.Start).Start, End: v.nameAt(side, s.End).End}
	cut := v.nameAt(side, s.Start+wordsEnd(r.In(s), n)).End
	if cut >= s.End {
		return oneLine(r, s)
	}
	return dotted(oneLine(r, text.Span{Start: s.Start, End: cut}))
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
