// Package names finds the people and bodies that a report speaks of, and which
// mentions are the same one: "Capt. Manohar Nambiar", "Nambiar", "the officer".
//
// It does not know who they are: two entities are one because the texts say so
// (same surname, apposition, acronym in brackets) or because a small table of
// capitals, nationalities and spellings does, never because of outside knowledge.
package names

import "twosource/internal/text"

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
	Proper  Form = iota // a name: "Kyrylo Budanov", "the Foreign Ministry"
	Nominal             // a role or description: "Ukraine's espionage chief", "the officer"
	Pronoun             // "he", "they"
)

// A Mention is one place where the report speaks of an entity.
type Mention struct {
	Span     text.Span // with title and determiner: "Foreign Minister Hossein Amir-Abdollahian"
	Head     text.Span // the name or noun alone: "Hossein Amir-Abdollahian", "chief"
	Form     Form
	Entity   int // index into Index.Entities; -1 for a pronoun that could not be resolved
	Sentence int
}

// An Entity is one person or body with all its mentions.
type Entity struct {
	Name      string // the fullest form written: "Kyrylo Budanov"; for an unnamed one its description
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
}

// Find reads the report.
func Find(r *text.Report) *Index { return &Index{} }

// At gives the mention that best answers for the span (a source as written): the
// first one whose head lies inside it. ok is false where there is none.
func (x *Index) At(s text.Span) (mention int, ok bool) { return 0, false }

// A Match says that an entity of report A and one of report B are the same.
type Match struct {
	A, B  int     // indexes into the two lists of entities
	Score float64 // 0..1; 1 is the same full name
	Why   string  // "same name", "spelling variant", "same role", "acronym"
}

// Link finds the entities that two reports of one event share.
func Link(ra *text.Report, a *Index, rb *text.Report, b *Index) []Match { return nil }
