// Package names finds the people and bodies that a report speaks of, and which
// mentions are the same one: "Capt. Nils Berg", "Berg", "the officer".
//
// It does not know who they are: two entities are one because the texts say so
// (same surname, apposition, acronym in brackets) or because a small table of
// capitals, nationalities and spellings does, never because of outside knowledge.
package names

import (
	"strings"

	"twosource/internal/text"
)

// A Kind is what an entity is.
type Kind uint8

const (
	Unknown Kind = iota
	Person
	Body  // an organisation, authority, government, company
	Place // as a place; a capital that stands for its government is a Body
	Group // people without a name each: "residents", "two officials"
)

// A Form is how a mention is written.
type Form uint8

const (
	Proper  Form = iota // a name: "Ida Lund", "the Foreign Ministry"
	Nominal             // a role or description: "Ukraine's espionage chief", "the officer"
	Pronoun             // "he", "they"
)

// A Mention is one place where the report speaks of an entity.
type Mention struct {
	Span     text.Span // with title and determiner: "Foreign Minister Ida Holm-Dahlberg"
	Head     text.Span // the name or noun alone: "Ida Holm-Dahlberg", "chief"
	Form     Form
	Entity   int // index into Index.Entities; -1 for a pronoun that could not be resolved
	Sentence int
}

// An Entity is one person or body with all its mentions.
type Entity struct {
	Name      string // the fullest form written: "Ida Lund"; for an unnamed one its description
	Kind      Kind
	Named     bool     // has a name, not only a role
	Anonymous bool     // hides who speaks: "a senior official", "people familiar with the matter"
	Roles     []string // lower case, as written: "foreign minister", "military intelligence chief"
	Mentions  []int
}

// An Index holds the mentions of one report, in order and without overlap, and
// the entities that they stand for.
type Index struct {
	Mentions []Mention
	Entities []Entity

	report *text.Report
	ids    []identity
	found  []found
	groups map[string]int // by key the names that an editor said are one, numbered from 1
}

// Find reads the report. Each list of same holds names and descriptions, as written,
// that an editor said are one person or body.
func Find(r *text.Report, same ...[]string) *Index {
	f := &finder{r: r, lex: lex(), place: map[string]int{}}
	f.scan()
	f.proper()
	f.nominal()
	f.relate()
	f.markSubjects()
	f.mention()
	f.cluster()
	f.resolve()
	f.unite(same)
	return f.index()
}

// index turns what was found into the answer.
func (f *finder) index() *Index {
	x := &Index{report: f.r, Mentions: make([]Mention, len(f.found)), Entities: make([]Entity, len(f.ids)), ids: f.ids, found: f.found, groups: f.groups}
	for i := range f.found {
		m := &f.found[i]
		m.Span, m.Head = f.span(m.first, m.end), f.span(m.name, m.after)
		x.Mentions[i] = m.Mention
		if m.Entity >= 0 {
			e := &x.Entities[m.Entity]
			e.Mentions = append(e.Mentions, i)
		}
	}
	for id := range x.Entities {
		f.describeEntity(x, id)
	}
	return x
}

// describeEntity fills in the entity's name, kind and roles from its mentions.
func (f *finder) describeEntity(x *Index, id int) {
	e, d := &x.Entities[id], &f.ids[id]
	e.Kind = d.kind
	if d.many && e.Kind != Body {
		e.Kind = Group
	}
	best, words := -1, 0
	for _, i := range e.Mentions {
		m := &f.found[i]
		n := m.after - m.name
		if m.Form == Proper {
			n += 1000
			if f.t[m.name].e.given && m.after-m.name > 1 {
				n += 100 // rather "Ida Lund" than "Crafty Ida Lund"
			}
			if f.acronymic(m) {
				n -= 4 // rather "Hewlett-Packard" than "H-P"
			}
		} else if m.Form == Nominal {
			n = m.end - m.first
		} else {
			continue
		}
		if m.place != nil && m.place.kind == country {
			n += 1000
			if squash(m.place.country) == squash(f.r.In(f.span(m.name, m.after))) {
				n += 1000
			}
		}
		if n > words {
			best, words = i, n
		}
	}
	if best >= 0 {
		m := &f.found[best]
		e.Named = m.Form == Proper && e.Kind != Group
		e.Name = f.r.In(m.Span)
		if m.Form == Proper {
			e.Name = f.r.In(m.Head)
		}
	}
	for k := range d.desc {
		e.Roles = append(e.Roles, f.roleText(&d.desc[k]))
	}
	e.Anonymous = !e.Named && f.hidden(d, e)
}

func (f *finder) roleText(d *description) string { return strings.ToLower(f.r.In(d.span)) }

// hidden reports whether the unnamed entity hides who speaks: "a senior official",
// "people familiar with the matter".
func (f *finder) hidden(d *identity, e *Entity) bool {
	for k := range d.desc {
		if d.desc[k].vague {
			return true
		}
	}
	for _, i := range e.Mentions {
		if m := &f.found[i]; m.Form == Nominal && m.many && m.role != nil && m.role.class == classPerson && m.end+1 < len(f.t) {
			switch f.r.Token(m.end) {
			case "familiar", "close", "with", "briefed", "involved":
				return true
			}
		}
	}
	return false
}
