package divergence

import (
	"slices"
	"strings"

	"twosource/internal/names"
	"twosource/internal/text"
	"twosource/internal/wording"
)

// titles lists the ranks that exclude each other before the name of one person: "Capt.
// Adler", "Maj. Adler". Who was or deputises for something may be two things, and
// who leads a country was called something else when the speech was made.
func titles(c *Comparison) []Particular {
	var out []Particular
	for _, m := range c.Alignment.Names {
		if m.Why != "same name" {
			continue
		}
		x, y := ranksOf(c.Reports[0], m.A), ranksOf(c.Reports[1], m.B)
		if p, q, ok := opposedForms(x, y); ok {
			out = append(out, Particular{"title", p.span, q.span})
		}
	}
	return out
}

// opposedForms finds two forms that exclude each other where no form is in both lists.
func opposedForms(x, y []form) (p, q form, ok bool) {
	for _, a := range x {
		for _, b := range y {
			switch {
			case a.key == b.key:
				return form{}, form{}, false
			case !ok && opposed(ranks[:], a.key, b.key):
				p, q, ok = a, b, true
			}
		}
	}
	return p, q, ok
}

// ranksOf gives the ranks that the report writes before the names of an entity.
func ranksOf(r *Report, entity int) []form {
	var out []form
	for _, k := range r.Names.Entities[entity].Mentions {
		m := r.Names.Mentions[k]
		if m.Form != names.Proper || m.Head.Start <= m.Span.Start {
			continue
		}
		u := wording.Units(r.Report, text.Span{Start: m.Span.Start, End: m.Head.Start})
		for _, x := range u {
			if among(x.Key, "former ex then late acting deputy vice assistant elect retired") {
				u = nil
			}
		}
		for _, x := range u {
			if opposedAny(ranks[:], x.Key) && !among(x.Key, "president minister chancellor") {
				out = append(out, form{x.Key, x.Span})
			}
		}
	}
	return out
}

// opposedAny reports whether the word stands in a group of the list.
func opposedAny(groups [][]string, w string) bool {
	return slices.ContainsFunc(groups, func(g []string) bool { return slices.Contains(g, w) })
}

// A sided is a noun with a word before it that says which of several: "older sister",
// "left knee", "northern Iran".
type sided struct {
	form
	noun     string
	sentence int
}

// sides lists the words that exclude each other before the same noun in sentences that
// tell the same, where each report has it in the one way throughout.
func sides(c *Comparison) []Particular {
	a, b := sidedNouns(c.Reports[0].Report), sidedNouns(c.Reports[1].Report)
	if len(a) == 0 || len(b) == 0 {
		return nil
	}
	ways := func(list []sided) map[string]string {
		out := map[string]string{}
		for _, x := range list {
			if w, ok := out[x.noun]; ok && w != x.key {
				out[x.noun] = ""
			} else {
				out[x.noun] = x.key
			}
		}
		return out
	}
	wa, wb := ways(a), ways(b)
	var out []Particular
	for _, x := range a {
		for _, y := range b {
			oneWay := x.noun == y.noun && wa[x.noun] != "" && wb[y.noun] != ""
			if oneWay && opposed(which[:], x.key, y.key) && c.Alignment.Aligned(x.sentence, y.sentence) {
				out = append(out, Particular{"relation", x.span, y.span})
				break
			}
		}
	}
	return out
}

// which are the words that say which of several; "elder" reads as "older".
var which = [...][]string{
	{"older", "younger"}, {"left", "right"}, {"lower", "upper"}, {"maternal", "paternal"}, {"downstairs", "upstairs"},
	{"eastern", "northern", "southern", "western"}, {"northeastern", "northwestern", "southeastern", "southwestern"},
}

// twoSided is what a body or a vehicle has a left and a right one of.
const twoSided = "ankle arm breast ear elbow eye engine eyebrow foot hand heel hip knee leg lung shoulder thigh thumb wheel wing wrist"

// sidedNouns gives at most 500 nouns with a word that says which, in small letters:
// "South Korea" is a name.
func sidedNouns(r *text.Report) []sided {
	var out []sided
	for i := 0; i+1 < len(r.Tokens) && len(out) < 500; i++ {
		w, noun := r.Token(i), strings.ToLower(r.Token(i+1))
		if w == "elder" {
			w = "older"
		}
		switch {
		case !opposedAny(which[:], w), r.Tokens[i+1].Kind != text.Word, among(noun, "and or than"):
		case among(w, "left right") && !among(noun, twoSided): // "the right decision"
		case among(w, "older younger") && !among(noun, "brother brothers daughter daughters sibling sister sisters son sons"):
		default:
			out = append(out, sided{form{w, r.Tokens[i].Span}, noun, r.SentenceAt(r.Tokens[i].Span.Start)})
		}
	}
	return out
}
