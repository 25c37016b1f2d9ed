package divergence

import (
	"slices"
	"sort"
	"strings"
	"unicode"
	"unicode/utf8"

	"twosource/internal/names"
	"twosource/internal/text"
	"twosource/internal/wording"
)

// A Particular is a detail of the same person, body or thing that the reports give
// otherwise: the spelling of a name, a title, a place, a relation. Ages are figures.
type Particular struct {
	Kind string // "name", "title", "place" or "relation"
	A, B text.Span
}

// particulars lists them by their place in A, each once.
func particulars(c *Comparison) []Particular {
	out := append(nameSpellings(c), nearNames(c)...)
	out = append(out, titles(c)...)
	seen := map[[2]string]bool{}
	for _, p := range c.Alignment.Pairs {
		out = append(out, swaps(c, p.A, p.B)...)
	}
	out = append(out, sides(c)...)
	sort.SliceStable(out, func(i, j int) bool { return out[i].A.Start < out[j].A.Start })
	return slices.DeleteFunc(out, func(p Particular) bool {
		key := [2]string{c.Reports[0].folded(p.A), c.Reports[1].folded(p.B)}
		again := seen[key]
		seen[key] = true
		return again
	})
}

// folded is the text of the span as names are compared.
func (r *Report) folded(s text.Span) string {
	return wording.Fold(strings.ToLower(r.Report.In(s)))
}

// nameSpellings lists the names that the two reports spell in two ways: the same person
// or body by names.Link, and a last word that is like none the other report has.
func nameSpellings(c *Comparison) []Particular {
	var out []Particular
	for _, m := range c.Alignment.Names {
		kind := c.Reports[0].Names.Entities[m.A].Kind
		if kind != c.Reports[1].Names.Entities[m.B].Kind {
			kind = names.Unknown
		}
		fa, fb := lastWords(c.Reports[0], m.A, kind), lastWords(c.Reports[1], m.B, kind)
		for _, x := range fa {
			if y, ok := misspelt(x, fb, fa); ok {
				out = append(out, Particular{"name", x.span, y.span})
				break
			}
		}
	}
	return out
}

// A form is the last word of a name as a report writes it.
type form struct {
	key  string
	span text.Span
}

// lastWords gives the last words under which a report names an entity of the kind, each once.
func lastWords(r *Report, entity int, kind names.Kind) []form {
	var out []form
	for _, k := range r.Names.Entities[entity].Mentions {
		m := r.Names.Mentions[k]
		if m.Form != names.Proper {
			continue
		}
		first, end := r.Report.TokensIn(m.Head)
		for end > first && r.Report.Tokens[end-1].Kind != text.Word {
			end--
		}
		if end == first {
			continue
		}
		f := form{key: spelt(r.Report.Token(end-1), kind), span: r.Report.Tokens[end-1].Span}
		if utf8.RuneCountInString(f.key) >= 4 && !slices.ContainsFunc(out, func(o form) bool { return o.key == f.key }) {
			out = append(out, f)
		}
	}
	return out
}

// spelt is a word of a name as names are compared: house style apart, "Centre" and
// "Center", but for people's, as Collins and Colins are two.
func spelt(word string, kind names.Kind) string {
	if word = strings.ToLower(word); kind == names.Person {
		return wording.Plain(word)
	}
	return wording.Fold(word)
}

// misspelt finds the form of the other report that x is a misspelling of: alike but
// for one or two letters, where neither report has both.
func misspelt(x form, others, own []form) (form, bool) {
	has := func(list []form, key string) bool {
		return slices.ContainsFunc(list, func(f form) bool { return f.key == key })
	}
	if has(others, x.key) {
		return form{}, false
	}
	for _, y := range others {
		limit := lettersApart(x.key, y.key)
		if !has(own, y.key) && !inflected(x.key, y.key, "s es") && names.Distance(x.key, y.key, limit) <= limit {
			return y, true
		}
	}
	return form{}, false
}

// lettersApart is in how many letters two spellings of one word may differ.
func lettersApart(x, y string) int {
	if min(utf8.RuneCountInString(x), utf8.RuneCountInString(y)) >= 7 {
		return 2
	}
	return 1
}

// swaps lists the words of an aligned pair that stand in the same place, between the
// same words, and are two places, titles or relations.
func swaps(c *Comparison, i, j int) []Particular {
	ra, rb := c.Reports[0].Report, c.Reports[1].Report
	ua, ub := wording.Units(ra, ra.Sentences[i].Span), wording.Units(rb, rb.Sentences[j].Span)
	var out []Particular
	for _, e := range wording.Edits(ua, ub) {
		na, nb := e.A[1]-e.A[0], e.B[1]-e.B[0]
		if min(na, nb) == 0 || max(na, nb) > 3 || !framed(ua, ub, e) {
			continue
		}
		x, y := ua[e.A[0]:e.A[1]], ub[e.B[0]:e.B[1]]
		single := na == 1 && nb == 1
		p := Particular{A: x[0].Span.Cover(x[na-1].Span), B: y[0].Span.Cover(y[nb-1].Span)}
		switch {
		case single && (opposed(relations[:], x[0].Key, y[0].Key) || opposed(which[:], x[0].Key, y[0].Key)):
			p.Kind = "relation"
		case single && opposed(ranks[:], x[0].Key, y[0].Key) && e.A[1] < len(ua) && isName(ra, ua[e.A[1]].Span, i):
			p.Kind = "title"
		case isPlace(c, ua, e.A, 0, i) && isPlace(c, ub, e.B, 1, j) && !c.mentions(1, x) && !c.mentions(0, y):
			p.Kind = "place"
		default:
			continue
		}
		out = append(out, p)
	}
	return out
}

// framed reports whether the changed words stand between the same words, two on one
// side or one on each.
func framed(a, b []wording.Unit, e wording.Edit) bool {
	same := func(i, j int) bool {
		return i >= 0 && j >= 0 && i < len(a) && j < len(b) && a[i].Key == b[j].Key
	}
	switch left, right := same(e.A[0]-1, e.B[0]-1), same(e.A[1], e.B[1]); {
	case left && right:
		return true
	case left:
		return same(e.A[0]-2, e.B[0]-2)
	default:
		return right && same(e.A[1]+1, e.B[1]+1)
	}
}

// isPlace reports whether all the words are capitalised, inside the sentence, and
// follow a preposition of place.
func isPlace(c *Comparison, u []wording.Unit, at [2]int, side, sentence int) bool {
	if at[0] == 0 || !among(u[at[0]-1].Key, placeWords) {
		return false
	}
	for _, x := range u[at[0]:at[1]] {
		if !x.Word || !isName(c.Reports[side].Report, x.Span, sentence) || notPlace(x.Key) {
			return false
		}
	}
	return true
}

// notPlace leaves out the capitalised words that stand in the same slots: days and months.
func notPlace(key string) bool {
	return slices.Contains(weekdays[:], key) ||
		among(key, "january february march april may june july august september october november december")
}

// isName reports whether the word is capitalised in a sentence of running text.
func isName(r *text.Report, s text.Span, sentence int) bool {
	if r.Sentences[sentence].Headline || s.Start == r.Sentences[sentence].Span.Start {
		return false
	}
	c, _ := utf8.DecodeRuneInString(r.In(s))
	return unicode.IsUpper(c)
}

// opposed reports whether the two words stand in one group of the list, and differ.
func opposed(groups [][]string, x, y string) bool {
	return x != y && slices.ContainsFunc(groups, func(g []string) bool { return slices.Contains(g, x) && slices.Contains(g, y) })
}

// relations are words of which one thing can be only one, as wording.Fold leaves them.
var relations = [...][]string{
	{"aunt", "grandmother", "mother", "sister", "stepmother"},
	{"brother", "father", "grandfather", "stepfather", "uncle"},
	{"brother", "sister"}, {"daughter", "son"}, {"father", "mother"}, {"husband", "wife"}, {"husband", "boyfriend"}, {"wife", "girlfriend"},
	{"brother", "cousin"}, {"sister", "cousin"}, {"brother", "son"}, {"daughter", "sister"}, {"nephew", "son"}, {"daughter", "niece"},
	{"elder", "younger"}, {"east", "north", "south", "west"},
}

// ranks are titles before a name of which a person holds one at a time.
var ranks = [...][]string{
	{"admiral", "brigadier", "captain", "colonel", "commander", "corporal", "general", "lieutenant", "major", "private", "sergeant"},
	{"ambassador", "chancellor", "governor", "mayor", "minister", "president", "representative", "senator"},
	{"constable", "detective", "inspector", "sheriff", "superintendent"},
	{"doctor", "professor"}, {"bishop", "cardinal", "archbishop", "pope"}, {"king", "prince"}, {"princess", "queen"},
}
