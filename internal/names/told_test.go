package names

import (
	"strings"
	"testing"

	"twosource/internal/text"
)

// chains gives the mentions of each entity that has two or more, by their words.
func chains(r *text.Report, x *Index) string {
	var list []string
	for _, e := range x.Entities {
		var words []string
		for _, i := range e.Mentions {
			words = append(words, r.In(x.Mentions[i].Span))
		}
		if len(words) > 1 {
			list = append(list, strings.Join(words, " = "))
		}
	}
	return strings.Join(list, "; ")
}

// What an editor said is one is one entity, by its names or by what it is called.
func TestTold(t *testing.T) {
	const s = "Ann Lee spoke. Mary Stone left. Bob Lee sang. A doctor wept. Lee slept."
	for _, c := range []struct {
		name string
		same [][]string
		want string
	}{
		{"nothing told", nil, "Bob Lee = Lee"},
		{"two names", [][]string{{"Ann Lee", "Mary Stone"}}, "Ann Lee = Mary Stone; Bob Lee = Lee"},
		{"case, marks and space aside", [][]string{{"ANN  LEE", "Mary-Stone"}}, "Ann Lee = Mary Stone; Bob Lee = Lee"},
		{"a name and a description", [][]string{{"Mary Stone", "the doctor"}}, "Mary Stone = A doctor; Bob Lee = Lee"},
		{"groups that share a name", [][]string{{"Ann Lee", "Mary Stone"}, {"doctor", "mary stone"}}, "Ann Lee = Mary Stone = A doctor; Bob Lee = Lee"},
		{"groups that share somebody", [][]string{{"Ann Lee", "Bob Lee"}, {"Lee", "Mary Stone"}}, "Ann Lee = Mary Stone = Bob Lee = Lee"},
		{"names that are not there", [][]string{{"Ann Lee", "Zoe Park"}, {"Zoe Park", "Max Hill"}}, "Bob Lee = Lee"},
		{"no two names", [][]string{{"Ann Lee"}, {"Ann Lee", "ann lee"}, {}, {"", "…", "the"}}, "Bob Lee = Lee"},
	} {
		r := text.New(s, false)
		if got := chains(r, Find(r, c.same...)); got != c.want {
			t.Errorf("%s:\n got %s\nwant %s", c.name, got, c.want)
		}
	}
}

// A name that a report gives to two people says nothing about either.
func TestToldOfTwo(t *testing.T) {
	r := text.New("Ann Lee and Bob Lee spoke. A doctor left. Mary Stone sang. A doctor slept.", false)
	if got := chains(r, Find(r, []string{"Mary Stone", "a doctor"})); got != "" {
		t.Errorf("got %s", got)
	}
}

// What an editor said is one is one across the reports too, against what the names
// themselves say; in one report alone it is not.
func TestToldLinks(t *testing.T) {
	ra, rb := text.New("Ann Lee spoke. Gil Roe left.", false), text.New("Mary Stone spoke. Ann Lee left. Gil Roe sang.", false)
	same := []string{"Ann Lee", "Mary Stone"}
	for _, c := range []struct {
		name   string
		sa, sb [][]string
		want   string
	}{
		{"nothing told", nil, nil, "Ann Lee = Ann Lee, Gil Roe = Gil Roe"},
		{"of both", [][]string{same}, [][]string{same}, "Ann Lee = Mary Stone, Gil Roe = Gil Roe"},
		{"of B", nil, [][]string{same}, "Ann Lee = Mary Stone, Gil Roe = Gil Roe"},
		{"of A, where it is no news", [][]string{same}, nil, "Ann Lee = Ann Lee, Gil Roe = Gil Roe"},
	} {
		a, b := Find(ra, c.sa...), Find(rb, c.sb...)
		var got, back []string
		for _, m := range Link(ra, a, rb, b) {
			got = append(got, a.Entities[m.A].Name+" = "+b.Entities[m.B].Name)
		}
		for _, m := range Link(rb, b, ra, a) {
			back = append(back, a.Entities[m.B].Name+" = "+b.Entities[m.A].Name)
		}
		if g := strings.Join(got, ", "); g != c.want || len(back) != len(got) {
			t.Errorf("%s: got %s, swapped %s, want %s", c.name, g, back, c.want)
		}
	}
}

// What was said of a source is known by its name, though no mention has it.
func TestToldByName(t *testing.T) {
	r := text.New("Larnish media wrote. Ann Lee spoke.", false)
	x := Find(r, []string{"Larnish media", "the Larne press"}, []string{"Ann Lee", "Mary Stone"})
	if a, b, c := x.Told("larnish  media"), x.Told("Larne Press"), x.Told("Mary Stone"); a == 0 || a != b || a == c || c == 0 {
		t.Errorf("got %d, %d and %d", a, b, c)
	}
	if n := x.Told("Gil Roe") + Find(r).Told("Ann Lee"); n != 0 {
		t.Errorf("of nobody something was said: %d", n)
	}
}
