package wording

import (
	"cmp"
	"hash/fnv"
	"sort"
	"unicode"
	"unicode/utf8"

	"twosource/internal/text"
)

// minShared is the length in words from which a run that two reports have in common
// counts as a shared passage. Eight is longer than a name with a title or a set phrase
// of the trade ("according to a statement released on Tuesday").
const minShared = 8

// A Passage stands in both reports word for word, case, punctuation, spelling and
// house style aside.
type Passage struct {
	A, B  text.Span
	Words int
}

// Shared gives the passages that the two reports have in common, by their place in A,
// none overlapping another in either report: greedy string tiling (Wise 1993), the
// longest first. The cost is linear in the words.
func Shared(a, b *text.Report) []Passage {
	ua, ub := Units(a, text.Span{End: len(a.Text)}), Units(b, text.Span{End: len(b.Text)})
	tiles := matches(ua, ub)
	sort.Slice(tiles, func(i, j int) bool {
		x, y := tiles[i], tiles[j]
		return cmp.Or(cmp.Compare(y.n, x.n), cmp.Compare(x.a, y.a), cmp.Compare(x.b, y.b)) < 0
	})
	usedA, usedB := make([]bool, len(ua)), make([]bool, len(ub))
	var out []Passage
	for _, t := range tiles {
		// What a longer tile took is cut off at both ends.
		for t.n >= minShared && (usedA[t.a] || usedB[t.b]) {
			t.a, t.b, t.n = t.a+1, t.b+1, t.n-1
		}
		n := 0
		for n < t.n && !usedA[t.a+n] && !usedB[t.b+n] {
			n++
		}
		if n < minShared {
			continue
		}
		for k := range n {
			usedA[t.a+k], usedB[t.b+k] = true, true
		}
		t.n = n
		if t = t.trimmed(a, ua, b, ub); t.n < minShared {
			continue
		}
		wa, wb := ua[t.a:t.a+t.n], ub[t.b:t.b+t.n]
		if !namesOnly(a, wa) || !namesOnly(b, wb) {
			out = append(out, Passage{wa[0].Span.Cover(wa[t.n-1].Span), wb[0].Span.Cover(wb[t.n-1].Span), t.n})
		}
	}
	sort.Slice(out, func(i, j int) bool { return out[i].A.Start < out[j].A.Start })
	return out
}

// A tile is a run of n units, from a in A and from b in B.
type tile struct{ a, b, n int }

// edge is how many words beyond the end of a sentence are none of the passage.
const edge = 3

// trimmed leaves out what the run has by chance at its ends: a word that leads on to
// what differs ("killed three men in the"), and a word or two of the next sentence.
func (t tile) trimmed(a *text.Report, ua []Unit, b *text.Report, ub []Unit) tile {
	one := func(r *text.Report, u []Unit, k int) bool { // units k-1 and k stand in one sentence
		return k > 0 && k < len(u) && r.SentenceAt(u[k-1].Span.Start) == r.SentenceAt(u[k].Span.Start)
	}
	whole := func(k int) bool { return one(a, ua, t.a+k) && one(b, ub, t.b+k) }
	cut := func(k int) bool { return one(a, ua, t.a+k) || one(b, ub, t.b+k) }
again:
	for t.n >= minShared {
		for k := 1; k <= edge; k++ {
			if cut(t.n) && !whole(t.n-k) {
				t.n -= k
				continue again
			}
			if cut(0) && !whole(k) {
				t.a, t.b, t.n = t.a+k, t.b+k, t.n-k
				continue again
			}
		}
		if !cut(t.n) || !leadsOn(ua[t.a+t.n-1].Key) {
			break
		}
		t.n--
	}
	return t
}

// namesOnly reports whether the run of a report's words holds hardly more than names and
// figures, which all reports write alike: "the 45th president of the United States". In
// a headline every word may have a capital.
func namesOnly(r *text.Report, run []Unit) bool {
	if r.Sentences[r.SentenceAt(run[0].Span.Start)].Headline {
		return false
	}
	n := 0
	for _, u := range run {
		c, _ := utf8.DecodeRuneInString(r.In(u.Span))
		if u.Word && unicode.IsLower(c) && len(u.Key) > 2 && !leadsOn(u.Key) {
			n++
		}
	}
	return n < 2
}

// leadsOn reports whether a word, as Fold leaves it, leads on to what follows it.
func leadsOn(w string) bool {
	i := sort.SearchStrings(leading[:], w)
	return i < len(leading) && leading[i] == w
}

var leading = [...]string{
	"a", "an", "and", "are", "as", "at", "be", "been", "but", "by", "for", "from", "had", "has", "have", "he", "her", "his", "in", "into", "is", "it", "its",
	"my", "of", "on", "or", "she", "than", "that", "the", "their", "they", "this", "to", "was", "we", "were", "when", "where", "which", "who", "will", "with", "would",
}

// matches gives the longest runs, of minShared units at least, that begin at a place
// of A and at one of at most eight places of B with the same opening.
func matches(ua, ub []Unit) []tile {
	places := map[uint64][]int{}
	for j := 0; j+minShared <= len(ub); j++ {
		if h := opening(ub[j:]); len(places[h]) < 8 {
			places[h] = append(places[h], j)
		}
	}
	var tiles []tile
	work := 1_000_000 + 8*len(ua) // what is one phrase over and over matches itself everywhere
	for i := 0; i+minShared <= len(ua); i++ {
		for _, j := range places[opening(ua[i:])] {
			if i > 0 && j > 0 && ua[i-1].Key == ub[j-1].Key {
				continue // it is part of the run that began earlier
			}
			n := 0
			for i+n < len(ua) && j+n < len(ub) && work > 0 && ua[i+n].Key == ub[j+n].Key {
				n++
				work--
			}
			if n >= minShared {
				tiles = append(tiles, tile{i, j, n})
			}
		}
	}
	return tiles
}

func opening(u []Unit) uint64 {
	h := fnv.New64a()
	for _, x := range u[:minShared] {
		h.Write([]byte(x.Key))
		h.Write([]byte{0})
	}
	return h.Sum64()
}

// Share is the part of the report's words, 0..1, that stands in the spans.
func Share(r *text.Report, spans []text.Span) float64 {
	all := len(Units(r, text.Span{End: len(r.Text)}))
	if all == 0 {
		return 0
	}
	in := 0
	for _, s := range spans {
		in += len(Units(r, s))
	}
	return float64(in) / float64(all)
}
