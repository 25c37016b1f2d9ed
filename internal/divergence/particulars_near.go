package divergence

import (
	"slices"
	"strings"
	"unicode/utf8"

	"twosource/internal/names"
	"twosource/internal/text"
	"twosource/internal/wording"
)

// A nameWord is a word of a name that the other report has nowhere.
type nameWord struct {
	form
	rest     string // the name around it: "* Berglund"; "" where it is all of the name
	kind     names.Kind
	last     bool // it is the last word
	place    bool // the name follows a preposition of place
	sentence int
}

// nameWords gives the words of report side's names that the other report has nowhere.
func (c *Comparison) nameWords(side int) []nameWord {
	r, other := c.Reports[side], c.words(1-side)
	var out []nameWord
	for _, m := range r.Names.Mentions {
		if m.Form != names.Proper || r.Report.Sentences[m.Sentence].Headline {
			continue
		}
		u := wording.Units(r.Report, m.Head)
		if len(u) > 6 {
			continue
		}
		first := r.Report.TokenAt(m.Head.Start)
		place := first > 0 && among(strings.ToLower(r.Report.Token(first-1)), placeWords)
		kind := names.Unknown
		if m.Entity >= 0 {
			kind = r.Names.Entities[m.Entity].Kind
		}
		for i, x := range u {
			key := spelt(r.Report.In(x.Span), kind)
			written := other["="+spelt(r.Report.In(x.Span), names.Person)] || kind != names.Person && other[key]
			if written || !x.Word || utf8.RuneCountInString(key) < 4 {
				continue
			}
			out = append(out, nameWord{form{key, x.Span}, restOf(u, i), kind, i == len(u)-1, place, m.Sentence})
		}
	}
	return out
}

// restOf is the name without its word i: "* Berglund"; "" where that is all of it.
func restOf(name []wording.Unit, i int) string {
	if len(name) == 1 {
		return ""
	}
	rest := ""
	for k, x := range name {
		if k == i {
			rest += "* "
		} else {
			rest += x.Key + " "
		}
	}
	return rest
}

const placeWords = "in at near from of outside to around"

// words are the words of the report as they are compared, and behind "=" as it spells them.
func (c *Comparison) words(side int) map[string]bool {
	if c.vocabulary[side] != nil {
		return c.vocabulary[side]
	}
	r := c.Reports[side].Report
	out := map[string]bool{}
	for _, u := range wording.Units(r, text.Span{End: len(r.Text)}) {
		out[u.Key] = true
		out["="+spelt(r.In(u.Span), names.Person)] = true
	}
	c.vocabulary[side] = out
	return out
}

// nearNames lists the names that are alike but for a letter or two and that no report
// has in both ways: two words of one name ("Anders Berglund", "Aners Berglund"), or names
// in sentences that tell the same.
func nearNames(c *Comparison) []Particular {
	a, b := c.nameWords(0), c.nameWords(1)
	if len(a) == 0 || len(b) == 0 {
		return nil
	}
	var out []Particular
	byRest, bySentence := map[string][]*nameWord{}, map[int][]*nameWord{}
	byShape := map[string][]*nameWord{}
	for k := range b {
		y := &b[k]
		if len(byRest[y.rest]) < 20 {
			byRest[y.rest] = append(byRest[y.rest], y)
		}
		if len(byShape[y.shape()]) < 20 {
			byShape[y.shape()] = append(byShape[y.shape()], y)
		}
		bySentence[y.sentence] = append(bySentence[y.sentence], y)
	}
	for k := range a {
		x := &a[k]
		var y *nameWord
		if x.rest != "" {
			if y = nearest(x, byRest[x.rest], sameRest); y == nil {
				y = nearest(x, byShape[x.shape()], bothMisspelt)
			}
		}
		for _, p := range c.Alignment.OfA(x.sentence) {
			if y == nil {
				y = nearest(x, bySentence[p.B], alone)
			}
		}
		switch {
		case y == nil:
		case x.maybePlace() && y.maybePlace():
			out = append(out, Particular{"place", x.span, y.span})
		default:
			out = append(out, Particular{"name", x.span, y.span})
		}
	}
	return out
}

// maybePlace reports whether the word is all of a name that stands where a place would: "near Orre".
func (x *nameWord) maybePlace() bool { return x.place && x.kind != names.Person && x.rest == "" }

// nearest is the only word of the list that may be x spelt otherwise, or nil.
func nearest(x *nameWord, list []*nameWord, may func(x, y *nameWord) bool) *nameWord {
	var best *nameWord
	for _, y := range list {
		if !may(x, y) {
			continue
		}
		if best != nil && best.key != y.key {
			return nil
		}
		best = y
	}
	return best
}

// sameRest reports whether two words of names that are otherwise the same are one. A
// given name with an ending is another ("Roberta") or a short one ("Steve"); one with
// another first letter needs to be the same from there on.
func sameRest(x, y *nameWord) bool {
	person := x.kind == names.Person && y.kind == names.Person
	switch {
	case x.key == y.key, person && !x.last && inflected(x.key, y.key, "a e ie n o y"), !person && inflected(x.key, y.key, "s es"):
		return false
	}
	return misspells(x.key, y.key)
}

// shape is what two spellings of a person's two names have in common: their first letters.
func (x *nameWord) shape() string {
	given, last, ok := strings.Cut(x.rest, " ")
	switch {
	case x.kind != names.Person || !ok || given == "" || last == "" || strings.Count(x.rest, " ") != 2:
		return ""
	case x.last:
		return given[:1] + x.key[:1]
	}
	return x.key[:1] + last[:1]
}

// bothMisspelt reports whether both names of two people are one but for a letter or two:
// "Heidar Alvestad", "Heydar Alvested".
func bothMisspelt(x, y *nameWord) bool {
	if x.shape() == "" || x.last != y.last || len(x.rest) <= 6 {
		return false
	}
	return names.Distance(x.rest, y.rest, 1) == 1 && sameRest(x, y)
}

// misspells reports whether the words differ in a letter or two, short ones not in their
// first.
func misspells(x, y string) bool {
	limit := lettersApart(x, y)
	return (x[0] == y[0] || limit == 2) && names.Distance(x, y, limit) <= limit
}

// alone reports whether two names in sentences that tell the same are one: long, and
// alike at both ends, so that "Somalis" and "Somalia" are two.
func alone(x, y *nameWord) bool {
	switch {
	case len(x.key) < 6, len(y.key) < 6, x.key[0] != y.key[0], x.key == y.key:
		return false
	case x.kind != y.kind && x.kind != names.Unknown && y.kind != names.Unknown: // a person, a body
		return false
	case x.rest != "" && y.rest != "" && x.rest != y.rest: // "Anders Berglund", "Carl Bergland"
		return false
	}
	ends := x.key[len(x.key)-2:] == y.key[len(y.key)-2:] || x.place && y.place && x.key[len(x.key)-1] == y.key[len(y.key)-1]
	return ends && misspells(x.key, y.key)
}

// inflected reports whether one word is the other with one of the endings.
func inflected(x, y, endings string) bool {
	if len(x) > len(y) {
		x, y = y, x
	}
	return strings.HasPrefix(y, x) && slices.Contains(strings.Fields(endings), y[len(x):])
}

// mentions reports whether the report has all the words anywhere.
func (c *Comparison) mentions(side int, u []wording.Unit) bool {
	have := c.words(side)
	for _, x := range u {
		if !have[x.Key] {
			return false
		}
	}
	return true
}
