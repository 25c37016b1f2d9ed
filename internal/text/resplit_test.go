package text

import (
	"math"
	"math/rand"
	"slices"
	"strings"
	"testing"
)

func sentences(r *Report) string {
	var list []string
	for _, s := range r.Sentences {
		list = append(list, r.In(s.Span))
	}
	return strings.Join(list, "|")
}

// An offset counts where it stands between two words, with or without their white space.
func TestResplit(t *testing.T) {
	const s = "Dam breaks. Town floods\n\nThe St. Mary. ferry sank. Nobody died the mayor said.\n\nMore follows."
	at := func(words string) int { return strings.Index(s, words) }
	for _, c := range []struct {
		name       string
		join, part []int
		want       string
	}{
		{"nothing", nil, nil, "Dam breaks. Town floods|The St. Mary. ferry sank.|Nobody died the mayor said.|More follows."},
		{"joined", []int{at("Nobody")}, nil, "Dam breaks. Town floods|The St. Mary. ferry sank. Nobody died the mayor said.|More follows."},
		{"joined at the end of the first", []int{at(" Nobody")}, nil, "Dam breaks. Town floods|The St. Mary. ferry sank. Nobody died the mayor said.|More follows."},
		{"parted", nil, []int{at("the mayor")}, "Dam breaks. Town floods|The St. Mary. ferry sank.|Nobody died|the mayor said.|More follows."},
		{"parted before the white space", nil, []int{at(" the mayor"), at("ferry")}, "Dam breaks. Town floods|The St. Mary.|ferry sank.|Nobody died|the mayor said.|More follows."},
		{"joined and parted elsewhere", []int{at("Nobody")}, []int{at("sank"), at("died")}, "Dam breaks. Town floods|The St. Mary. ferry|sank. Nobody|died the mayor said.|More follows."},
		{"parted where a sentence begins", nil, []int{at("Nobody"), at("More"), 0}, "Dam breaks. Town floods|The St. Mary. ferry sank.|Nobody died the mayor said.|More follows."},
		{"joined and parted at one place", []int{at("Nobody"), at("Nobody")}, []int{at("Nobody")}, "Dam breaks. Town floods|The St. Mary. ferry sank. Nobody died the mayor said.|More follows."},
		{"the headline", []int{at("The")}, []int{at("Town")}, "Dam breaks. Town floods|The St. Mary. ferry sank.|Nobody died the mayor said.|More follows."},
		{"over two paragraphs", []int{at("More"), at("\n\nMore")}, nil, "Dam breaks. Town floods|The St. Mary. ferry sank.|Nobody died the mayor said.|More follows."},
		{"no boundary", []int{at("body"), at("died"), 0}, []int{at("erry"), at("ferry") + 2}, "Dam breaks. Town floods|The St. Mary. ferry sank.|Nobody died the mayor said.|More follows."},
		{"outside", []int{-1, len(s), math.MaxInt, math.MinInt}, []int{-1, len(s), math.MaxInt, math.MinInt}, "Dam breaks. Town floods|The St. Mary. ferry sank.|Nobody died the mayor said.|More follows."},
	} {
		r := New(s, true)
		r.Resplit(c.join, c.part)
		if got := sentences(r); got != c.want {
			t.Errorf("%s:\n got %s\nwant %s", c.name, got, c.want)
		}
	}
}

// Whatever is joined and parted, the sentences hold each token once, in order and
// within their paragraphs.
func TestResplitKeepsTheTokens(t *testing.T) {
	const s = "Storm nears\n\n“Go!” The crowd left. It was 5 p.m. – Not all did… did they?!\n\nA.\n\n(B. C.)"
	random := rand.New(rand.NewSource(1))
	some := func() (list []int) {
		for range random.Intn(30) {
			list = append(list, random.Intn(len(s)+4)-2)
		}
		return list
	}
	for range 500 {
		r := New(s, true)
		before := slices.Clone(r.Sentences)
		r.Resplit(some(), some())
		at := 0
		for _, x := range r.Sentences {
			if x.First != at || x.End <= at || x.Span != (Span{r.Tokens[x.First].Span.Start, r.Tokens[x.End-1].Span.End}) || !r.Paragraphs[x.Paragraph].Contains(x.Span) {
				t.Fatalf("sentence %+v of %s", x, sentences(r))
			}
			at = x.End
		}
		if at != len(r.Tokens) || r.Sentences[0] != before[0] {
			t.Fatalf("%d of %d tokens: %s", at, len(r.Tokens), sentences(r))
		}
	}
}
