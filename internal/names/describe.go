package names

import (
	"slices"
	"strconv"
	"strings"

	"twosource/internal/text"
)

// A description is what a title or a nominal mention says of its entity.
type description struct {
	head     string   // concept of the noun: "spokesperson"
	words    []string // the concepts of all words that tell something, sorted, the head among them
	owner    int      // entity of the body or person it belongs to, or -1
	country  string   // of the gazetteer, where a country is the owner
	class    class
	vague    bool
	unique   bool
	former   bool
	definite bool
	counted  bool      // "two officials", "1.5 million women"
	span     text.Span // of the words of the role, without determiner and name
}

// description reads the words of mention m.
func (f *finder) description(m *found) description {
	d := description{owner: -1}
	if m.role != nil {
		d.head, d.class = m.role.concept, m.role.class
		d.vague, d.unique = m.role.flags&vague != 0, m.role.flags&unique != 0
	}
	d.counted = m.many && m.det == indefinite
	d.definite = m.det == definite && m.Form == Nominal && !m.many
	f.readWords(&d, m)
	f.phrase(&d)
	slices.Sort(d.words)
	if m.of >= 0 {
		o := &f.found[m.of]
		d.owner = o.Entity
		if o.place != nil && o.place.country != "" {
			d.country = o.place.country
		} else if o.Entity >= 0 && f.ids[o.Entity].country != "" {
			d.country = f.ids[o.Entity].country
		}
	}
	return d
}

// readWords reads the words of mention m that tell something into its description.
func (f *finder) readWords(d *description, m *found) {
	end := m.name
	if m.Form == Nominal {
		end = m.after
	}
	for i := m.first; i < end; i++ {
		if f.r.Tokens[i].Kind != text.Word {
			continue
		}
		t := &f.t[i]
		if t.e.kind != det && honorificSex(f.r.Token(i)) < 0 {
			d.span = d.span.Cover(f.r.Tokens[i].Span)
		}
		if t.e.place != nil && t.flags&upper != 0 {
			d.country = t.e.place.country
			continue
		}
		if t.e.kind == timeWord || t.e.kind == det || t.e.kind == prep || t.e.kind == aux || honorificSex(f.r.Token(i)) >= 0 {
			continue
		}
		if d.class == noClass && t.e.role != nil {
			d.class = t.e.role.class // "police chief"
		}
		w := concept(t.e, f.r.Token(i))
		if w == "former" {
			d.former = true
		}
		if w != "" && !slices.Contains(d.words, w) {
			d.words = append(d.words, w)
		}
	}
	if m.role != nil && !slices.Contains(d.words, m.role.concept) {
		d.words = append(d.words, m.role.concept)
	}
}

// concept is what a word of a description means, "" where it tells nothing.
func concept(e *entry, w string) string {
	if e.role != nil {
		return e.role.concept
	}
	switch w = Fold(w); w {
	case "espionage", "spy":
		return "intelligence"
	case "defence":
		return "defense"
	case "ex", "then", "onetime":
		return "former"
	case "senior", "top", "new", "current", "old", "young", "other", "unnamed", "unidentified",
		"anonymous", "longtime", "veteran", "several", "various", "many", "key", "leading", "prominent",
		"own", "same", "late", "ranking", "high", "level", "million", "billion", "hundred", "thousand",
		"dozen":
		return ""
	}
	return w
}

// phrase reads the few titles that say as two words what others say as one.
func (f *finder) phrase(d *description) {
	has := func(w string) bool { return slices.Contains(d.words, w) }
	switch {
	case d.head == "minister" && has("prime"), d.head == "prime minister":
		d.head, d.unique = "prime minister", true
		d.words = remove(remove(d.words, "prime"), "minister")
		if !has("prime minister") {
			d.words = append(d.words, "prime minister")
		}
	case d.head == "president" && has("vice"):
		d.head = "vice president"
		d.words = append(remove(remove(d.words, "vice"), "president"), d.head)
	case d.head == "general" && (has("attorney") || has("lawyer")):
		d.head, d.class = "attorney general", classLaw
		d.words = []string{d.head}
	case d.head == "general" && has("secretary"):
		d.head, d.class, d.unique = "secretary general", classGovernment, true
		d.words = []string{d.head}
	}
}

func remove(list []string, w string) []string {
	return slices.DeleteFunc(list, func(x string) bool { return x == w })
}

// key tells descriptions of unnamed entities apart.
func (d *description) key() string {
	return strings.Join(d.words, " ") + "|" + d.country + "|" + strconv.Itoa(d.owner)
}

// subset reports whether every string of a is in b; both sorted.
func subset(a, b []string) bool {
	for _, w := range a {
		if _, ok := slices.BinarySearch(b, w); !ok {
			return false
		}
	}
	return true
}

// subsetOfName reports whether the words of a description are all in a name:
// "ministry" in "foreign ministry".
func subsetOfName(words, parts []string) bool {
	for _, w := range words {
		ok := false
		for _, p := range parts {
			ok = ok || p == w || w == "defense" && p == "defence" || w == "centre" && p == "center"
		}
		if !ok {
			return false
		}
	}
	return true
}

// learn adds what mention m says of its entity.
func (f *finder) learn(m *found, e *identity) {
	if m.sex != anySex && e.sex == anySex && e.kind != Body {
		e.sex = m.sex
	}
	if m.role == nil || m.Form == Pronoun || len(e.desc) >= 12 {
		return
	}
	d := f.description(m)
	for k := range e.desc {
		o := &e.desc[k]
		if o.head == d.head && slices.Equal(o.words, d.words) {
			if d.owner < 0 && d.country == "" || o.owner == d.owner && o.country == d.country {
				return
			}
			if o.owner < 0 && o.country == "" {
				o.owner, o.country = d.owner, d.country
				return
			}
		}
	}
	e.desc = append(e.desc, d)
}

// class is the set of the walks of life that the descriptions tell, as bits.
func (e *identity) class() uint32 {
	c := uint32(0)
	for k := range e.desc {
		if e.desc[k].class != noClass {
			c |= 1 << e.desc[k].class
		}
	}
	return c
}
