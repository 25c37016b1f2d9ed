package names

import (
	"slices"
	"strings"
)

// resolve gives every description and pronoun its entity, in the order of the text.
func (f *finder) resolve() {
	d := &discourse{f: f, byConcept: map[string][]int{}, byKey: map[string]int{}}
	for i := range f.found {
		m := &f.found[i]
		switch m.Form {
		case Proper:
			f.learn(m, &f.ids[m.Entity])
		case Nominal:
			d.describe(i)
		case Pronoun:
			d.pronoun(i)
		}
		if m.Entity >= 0 {
			d.saw(i)
		}
	}
}

// A discourse is what the reader remembers at one place of the text.
type discourse struct {
	f         *finder
	byConcept map[string][]int // entities by a concept they were described as, the latest last
	byKey     map[string]int   // unnamed entities by owner and description
	recent    [48]int          // the latest mentions that have an entity, a ring
	n         int
}

// saw remembers mention i.
func (d *discourse) saw(i int) {
	m := &d.f.found[i]
	d.recent[d.n%len(d.recent)] = i
	d.n++
	if m.role != nil && m.Form != Pronoun {
		for k := range d.f.ids[m.Entity].desc {
			d.remember(d.f.ids[m.Entity].desc[k].head, m.Entity)
		}
	}
	if m.Form == Proper && m.kind == Body {
		if n := d.f.bodyNoun(m); n != nil {
			d.remember(n.concept, m.Entity)
		}
	}
}

func (d *discourse) remember(concept string, id int) {
	list := d.byConcept[concept]
	if n := len(list); n > 0 && list[n-1] == id {
		return
	}
	d.byConcept[concept] = append(list, id)
}

// describe finds who the description speaks of, or makes a new entity.
func (d *discourse) describe(i int) {
	f := d.f
	m := &f.found[i]
	if m.Entity >= 0 {
		return
	}
	if m.of > i && f.found[m.of].Form == Nominal {
		d.describe(m.of) // "the head of the agency"
	}
	if m.same >= 0 {
		m.Entity = f.found[m.same].Entity
		f.learn(m, &f.ids[m.Entity])
		return
	}
	desc := f.description(m)
	if m.kind == Body && desc.country != "" && desc.head == "government" && len(desc.words) == 1 {
		m.Entity = f.countryEntity(desc.country)
		f.ids[m.Entity].kind = Body
		return
	}
	if m.kind == Group && m.place != nil && m.role == nil {
		m.Entity = d.keyed("people "+m.place.country, m)
		return
	}
	if !m.many && !f.owned(m) && (m.det == definite || m.det == possessive || m.of >= 0 || m.det == bare && m.kind == Person) {
		if id := d.antecedent(m, &desc); id >= 0 && id != f.client(i) {
			m.Entity = id
			f.learn(m, &f.ids[id])
			return
		}
	}
	key := ""
	if m.det != indefinite || m.many && m.role.flags&vague != 0 {
		key = desc.key()
	}
	m.Entity = d.keyed(key, m)
	f.learn(m, &f.ids[m.Entity])
}

// client is who is told to be something of mention i's, and so another, or -2: Holm in
// "Holm, the mayor's lawyer".
func (f *finder) client(i int) int {
	if i+1 < len(f.found) && f.found[i+1].of == i && f.found[i+1].same >= 0 {
		return f.found[f.found[i+1].same].Entity
	}
	return -2
}

// owned reports whether the description goes on with an owner that is no mention: "the
// lawyer for both sides" is a lawyer of his own.
func (f *finder) owned(m *found) bool {
	return m.Form == Nominal && m.kind == Person && m.of < 0 && m.end < len(f.t) && f.r.Token(m.end) == "for"
}

// keyed gives the entity described by the key, made where there is none; always a
// new one for the empty key.
func (d *discourse) keyed(key string, m *found) int {
	if key != "" {
		if id, ok := d.byKey[key]; ok {
			return id
		}
	}
	id := d.f.entity(m.kind)
	e := &d.f.ids[id]
	e.sex, e.many = m.sex, m.many
	if key != "" {
		d.byKey[key] = id
	}
	return id
}

// antecedent finds the entity that a definite description takes up again.
func (d *discourse) antecedent(m *found, desc *description) int {
	f := d.f
	list := d.byConcept[desc.head]
	if desc.unique { // who holds an office by name comes before who held it, and before "a president"
		former := -1
		for k := len(list) - 1; k >= 0 && k >= len(list)-8; k-- {
			if e := &f.ids[list[k]]; len(e.parts) > 0 && !e.many && sexesFit(e.sex, m.sex) && f.takesUp(e, desc) {
				if desc.former || e.holds(desc.head) {
					return list[k]
				}
				former = max(former, list[k])
			}
		}
		if former >= 0 {
			return former
		}
	}
	for k := len(list) - 1; k >= 0 && k >= len(list)-8; k-- {
		e := &f.ids[list[k]]
		if e.many || !sexesFit(e.sex, m.sex) || !kindsFit(e.kind, m.kind) {
			continue
		}
		if f.takesUp(e, desc) {
			return list[k]
		}
	}
	if m.det != definite {
		return -1
	}
	if desc.head == "company" {
		if id := d.mostNamed(m, desc); id >= 0 {
			return id
		}
	}
	for k := 0; k < d.n && k < 24; k++ { // "the officer" after "Capt. Berg"
		p := d.back(k)
		if m.Sentence-p.Sentence > 6 {
			break
		}
		if p.Entity < 0 || p.Form == Pronoun {
			continue
		}
		e := &f.ids[p.Entity]
		if !e.many && sexesFit(e.sex, m.sex) && kindsFit(e.kind, m.kind) && f.mayBe(e, desc, m.Sentence-p.Sentence) {
			return p.Entity
		}
	}
	return d.epithet(m, desc)
}

// holds reports whether the entity is called by the head, and not as one who was it.
func (e *identity) holds(head string) bool {
	return slices.ContainsFunc(e.desc, func(o description) bool { return o.head == head && !o.former })
}

// epithet finds the person that a definite description gives another word for: "the
// New York businessman" after "Nils Berg". Only such words are read so as news
// uses of people already named, and only where one person stands out.
func (d *discourse) epithet(m *found, desc *description) int {
	f := d.f
	if m.kind != Person || m.quote != 0 || !isEpithet(desc) || desc.class == classGovernment && !f.onlyAdjectives(desc) {
		return -1
	}
	if m.of >= 0 && f.found[m.of].kind != Place && f.found[m.of].kind != Body {
		return -1 // of a person: "Lund's coach"
	}
	best, score, second := -1, 0.0, 0.0
	for k := 0; k < d.n && k < len(d.recent); k++ {
		p := d.back(k)
		gap := m.Sentence - p.Sentence
		if gap > 3 {
			break
		}
		if p.Entity < 0 || gap == 0 && (!p.subject || !m.subject) {
			continue // "Ada Lund met the mayor" speaks of two
		}
		e := &f.ids[p.Entity]
		if e.kind != Person || e.many || len(e.parts) == 0 || !sexesFit(e.sex, m.sex) || f.contradicts(e, desc) {
			continue
		}
		s := 8 - 2*float64(gap)
		if p.subject {
			s += 3
		}
		if p.quote != 0 || gap == 0 {
			s -= 3
		}
		switch {
		case p.Entity == best:
		case s > score:
			best, second, score = p.Entity, score, s
		case s > second:
			second = s
		}
	}
	if score < 4 || score-second < 1 {
		return -1
	}
	return best
}

// isEpithet reports whether news calls named people so.
func isEpithet(desc *description) bool {
	switch desc.class {
	case classPolitician, classSport, classArtist:
		return true
	case classBusiness:
		return desc.head != "manager" && desc.head != "executive" && desc.head != "investor"
	}
	if desc.head == "leader" {
		return desc.country != ""
	}
	switch desc.head {
	case "president", "governor", "prime minister", "minister", "chancellor", "mayor", "secretary", "lady",
		"veteran", "billionaire", "general", "pope", "king", "queen", "prince", "princess":
		return true
	}
	return false
}

// contradicts reports whether what the entity was called rules the description out:
// another country or another office.
func (f *finder) contradicts(e *identity, desc *description) bool {
	for k := range e.desc {
		o := &e.desc[k]
		if o.head != desc.head && !o.former && !desc.former && (o.unique && desc.unique || otherOffice(o, desc)) {
			return true
		}
		if desc.country != "" && o.country != "" && desc.country != o.country {
			return true
		}
		if desc.class == classPolitician && !o.former {
			if o.class == classLaw || o.head == "president" && o.unique && wider("legislator", desc.head, desc.class) {
				return true // "the nominee" is no justice, "the senator" no president
			}
		}
		if o.class == classSport && desc.class == classSport && (o.head == "coach") != (desc.head == "coach") {
			return true
		}
		if o.class == classSpokes || o.class == classFamily && desc.class != classFamily {
			return true
		}
	}
	return false
}

// otherOffice reports whether who is called the one does not hold the office that is the
// other: no police chief, farmer or governor is "the mayor".
func otherOffice(o, desc *description) bool {
	if !isOffice(desc.head) {
		return false
	}
	switch o.class {
	case classLaw, classMedia, classMedic, classPolice, classResident, classWitness, classWorker:
		return true
	}
	return isOffice(o.head)
}

// isOffice reports whether nobody holds the office beside another one.
func isOffice(head string) bool {
	switch head {
	case "ambassador", "chancellor", "congressman", "governor", "king", "mayor", "minister", "pope",
		"president", "prime minister", "queen", "secretary", "senator":
		return true
	}
	return false
}

// takesUp reports whether a description of the same head may speak of the entity:
// one says nothing that the other does not, and the owners agree.
func (f *finder) takesUp(e *identity, desc *description) bool {
	if desc.country != "" && e.country != "" && desc.country != e.country {
		return false
	}
	for k := range e.desc {
		o := &e.desc[k]
		if o.head != desc.head {
			continue
		}
		if desc.owner >= 0 && desc.owner != o.owner && (o.owner >= 0 || len(e.parts) == 0) {
			continue // of another body
		}
		if desc.country != "" && o.country != "" && desc.country != o.country {
			continue
		}
		if subset(desc.words, o.words) || desc.owner >= 0 && desc.owner == o.owner && subset(o.words, desc.words) {
			return true
		}
	}
	if desc.unique && desc.owner < 0 && e.kind == Person && len(e.parts) > 0 && f.onlyAdjectives(desc) {
		for k := range e.desc { // "the Republican governor" of the one governor
			if o := &e.desc[k]; o.head == desc.head && o.former == desc.former {
				return true
			}
		}
	}
	if e.kind != Body || len(e.parts) == 0 || !subsetOfName(desc.words, e.parts) {
		return false
	}
	if desc.owner < 0 { // "the ministry", "the foreign ministry"
		return true
	}
	o := &f.ids[desc.owner]
	return o.kind == Body || o.kind == Place || shareWord(o.parts, e.parts)
}

// onlyAdjectives reports whether the words beside the head of the description are
// parties and ages rather than another office: not "lieutenant governor".
func (f *finder) onlyAdjectives(desc *description) bool {
	for _, w := range desc.words {
		switch e := f.lex.find(w); {
		case w == desc.head:
		case e.role != nil && w != "republican" && w != "democrat" && w != "conservative" && w != "liberal":
			return false
		case e.kind != mod && e.role == nil:
			return false
		case w == "former", w == "vice", w == "acting", w == "deputy", w == "assistant":
			return false
		}
	}
	return true
}

// mayBe reports whether a definite description of a wider kind may speak of the
// entity: "the officer" of a captain, "the lawmaker" of a senator.
func (f *finder) mayBe(e *identity, desc *description, distance int) bool {
	if len(desc.words) > 1 || desc.owner >= 0 {
		return false
	}
	for k := range e.desc {
		if wider(desc.head, e.desc[k].head, e.desc[k].class) {
			return true
		}
	}
	if e.kind == Unknown && desc.head == "company" {
		return distance <= 1 && len(e.parts) == 1
	}
	if e.kind == Body && len(e.parts) > 0 {
		switch desc.head {
		case "company":
			if n := f.lex.find(e.parts[len(e.parts)-1]).role; n != nil && n.class == classMedia {
				return false
			}
			return e.class()&(1<<classBusiness) != 0 || e.class() == 0 && distance <= 2
		case "group", "organisation":
			return distance <= 2
		case "agency":
			return distance <= 3 && e.class()&^(1<<classGovernment) == 0
		case "newspaper":
			return e.class()&(1<<classMedia) != 0
		}
		return false
	}
	if desc.head == "man" || desc.head == "woman" {
		return distance <= 1 && e.sex != anySex && len(e.parts) > 0
	}
	return false
}

// wider reports whether the concept covers the other: "officer" covers "captain".
func wider(concept, other string, c class) bool {
	switch concept {
	case "officer":
		return c == classPolice || c == classMilitary && other != "soldier" && other != "fighter"
	case "official":
		return c == classGovernment || c == classSpokes
	case "legislator":
		return other == "senator" || other == "congressman" || other == "representative" && c == classPolitician
	case "minister":
		return strings.HasSuffix(other, "minister")
	case "politician":
		return c == classPolitician || c == classGovernment
	case "diplomat":
		return other == "ambassador" || other == "envoy"
	case "scientist", "expert":
		return c == classExpert
	case "player", "athlete":
		return c == classSport && other != "coach"
	case "actor", "singer", "star":
		return c == classArtist
	case "lawyer":
		return other == "prosecutor"
	case "soldier":
		return c == classMilitary
	case "chief":
		return other == "director" || other == "commissioner"
	}
	return false
}

func sexesFit(a, b sex) bool { return a == anySex || b == anySex || a == b }

func kindsFit(a, b Kind) bool { return a == b || a == Unknown || b == Unknown }
