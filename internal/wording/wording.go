// Package wording finds the word-level differences between two passages, with
// github.com/sergi/go-diff on words, never on characters: a number or an amount of
// money is one unit, so "$5 million" and "7.5 million dollars" share no "5 million".
//
// Punctuation, letter case, British and American spelling, numerals against number
// words and the abbreviations of house style are no difference. It does not say
// whether a difference matters: that is package divergence.
package wording

import (
	"strings"

	"github.com/sergi/go-diff/diffmatchpatch"

	"twosource/internal/text"
)

// A Change is one difference: the words of A against the words of B. Where words
// only came in or fell out, the other side's span is empty and marks the place.
type Change struct{ A, B text.Span }

// An Edit is one difference in units: a[A[0]:A[1]] stands against b[B[0]:B[1]].
type Edit struct{ A, B [2]int }

// Alike gives the differences between two passages, in order; ok says that most of
// their words are the same, in the same order. Between passages that share less, a
// list of changes tells an editor nothing.
func Alike(ra *text.Report, a text.Span, rb *text.Report, b text.Span) (changes []Change, ok bool) {
	ua, ub := Units(ra, a), Units(rb, b)
	edits := Edits(ua, ub)
	same := len(ua)
	for _, e := range edits {
		same -= e.A[1] - e.A[0]
		changes = append(changes, Change{cover(ua, e.A, a), cover(ub, e.B, b)})
	}
	return changes, same > 0 && 10*same >= 3*(len(ua)+len(ub))
}

// cover is the span of the units [at[0], at[1]); where there are none, the place
// behind the unit before them.
func cover(u []Unit, at [2]int, whole text.Span) text.Span {
	switch {
	case at[0] < at[1]:
		return text.Span{Start: u[at[0]].Span.Start, End: u[at[1]-1].Span.End}
	case at[0] > 0:
		return text.Span{Start: u[at[0]-1].Span.End, End: u[at[0]-1].Span.End}
	}
	return text.Span{Start: whole.Start, End: whole.Start}
}

// most is how many pairs of units the exact diff may weigh; beyond, what lies
// between the common beginning and the common end counts as one difference.
const most = 250_000

// Edits gives the differences between two rows of units, in order: as a person would
// mark them, so that a lone word which both have amid many others counts as changed.
// Words that are parted in one and joined in the other ("re-election",
// "reelection") are no difference.
func Edits(a, b []Unit) []Edit { return edits(a, b, true) }

// Fine gives the differences as Edits does, but lets every word stand that both have
// in the same order.
func Fine(a, b []Unit) []Edit { return edits(a, b, false) }

func edits(a, b []Unit, clean bool) []Edit {
	var out []Edit
	at := Edit{}
	flush := func() {
		if (at.A[0] < at.A[1] || at.B[0] < at.B[1]) && joined(a[at.A[0]:at.A[1]]) != joined(b[at.B[0]:at.B[1]]) {
			out = append(out, at)
		}
	}
	for _, d := range diffs(a, b, clean) {
		n := len([]rune(d.Text))
		switch d.Type {
		case diffmatchpatch.DiffDelete:
			at.A[1] += n
		case diffmatchpatch.DiffInsert:
			at.B[1] += n
		default:
			flush()
			i, j := at.A[1]+n, at.B[1]+n
			at = Edit{[2]int{i, i}, [2]int{j, j}}
		}
	}
	flush()
	return out
}

// diffs maps each unit to a rune, as go-diff does for lines, and compares those.
func diffs(a, b []Unit, clean bool) []diffmatchpatch.Diff {
	ids := make(map[string]rune, len(a)+len(b))
	runes := func(u []Unit) []rune {
		out := make([]rune, len(u))
		for i, x := range u {
			id, ok := ids[x.Key]
			if !ok {
				id = private(len(ids))
				ids[x.Key] = id
			}
			out[i] = id
		}
		return out
	}
	ra, rb := runes(a), runes(b)
	if len(ra)*len(rb) > most {
		return ends(ra, rb)
	}
	dmp := diffmatchpatch.New()
	dmp.DiffTimeout = 0 // the same answer on every machine
	out := dmp.DiffMainRunes(ra, rb, false)
	if clean {
		out = dmp.DiffCleanupSemantic(out)
	}
	return out
}

// private gives the n-th rune that is no letter, digit or space, so that go-diff's
// cleanup, which prefers the edges of words and lines, takes all units alike.
func private(n int) rune {
	if n < 0x1900 {
		return 0xe000 + rune(n)
	}
	return min(0xf0000+rune(n-0x1900), 0x10ffff)
}

func ends(a, b []rune) []diffmatchpatch.Diff {
	p, s := 0, 0
	for p < len(a) && p < len(b) && a[p] == b[p] {
		p++
	}
	for s < len(a)-p && s < len(b)-p && a[len(a)-1-s] == b[len(b)-1-s] {
		s++
	}
	return []diffmatchpatch.Diff{
		{Type: diffmatchpatch.DiffEqual, Text: string(a[:p])},
		{Type: diffmatchpatch.DiffDelete, Text: string(a[p : len(a)-s])},
		{Type: diffmatchpatch.DiffInsert, Text: string(b[p : len(b)-s])},
		{Type: diffmatchpatch.DiffEqual, Text: string(a[len(a)-s:])},
	}
}

func joined(u []Unit) string {
	var b strings.Builder
	for _, x := range u {
		b.WriteString(x.Key)
	}
	return b.String()
}
