package names

import (
	"slices"
	"strings"

	"twosource/internal/text"
)

// far is how many mentions back the clause of a pronoun is searched.
const far = 24

// pronoun finds the entity of the pronoun at mention i among the latest mentions.
//
// Candidates are weighed by how near they are, by whether they were the subject of
// their sentence (the first mention in it), and by what the pronoun says of sex and
// number. Inside a quotation the speaker is "I": "he" is somebody else.
func (d *discourse) pronoun(i int) {
	f := d.f
	m := &f.found[i]
	w := f.r.Token(m.name)
	if w == "who" || w == "which" {
		d.relative(i)
		return
	}
	if id := f.coordinated(i); id != -1 {
		m.Entity = max(id, -1)
		return
	}
	if strings.HasSuffix(w, "self") && d.reflexive(i) {
		return
	}
	if id := f.ahead(i); id >= 0 {
		m.Entity = id
		return
	}
	speaker := -1
	if m.quote != 0 {
		speaker = f.speaker(i)
	}
	doer, named := f.doer(i), d.namedBy(i)
	best, score := -1, 0.0
	for k := 0; k < d.n && k < len(d.recent); k++ {
		j := d.recent[(d.n-1-k)%len(d.recent)]
		p := &f.found[j]
		gap := m.Sentence - p.Sentence
		if gap > 5 {
			break
		}
		if p.Entity < 0 || p.Entity == speaker || p.Entity == doer || slices.Contains(named, p.Entity) {
			continue
		}
		if !d.agrees(i, p) || gap == 0 && f.accordingTo(p) {
			continue
		}
		s := d.salience(i, j, gap)
		if s > score {
			best, score = p.Entity, s
		}
	}
	if best < 0 {
		return
	}
	m.Entity = best
	if e := &f.ids[best]; m.sex != anySex && e.sex == anySex {
		e.sex = m.sex
	}
}

// namedBy gives those whom somebody names whose words stand in the sentence of the pronoun,
// where it is who says them: “Lund will win,” he said. Nobody speaks of himself by name.
func (d *discourse) namedBy(i int) (out []int) {
	f := d.f
	m := &f.found[i]
	if m.quote != 0 || !f.besideSay(m) {
		return nil
	}
	for k := i - 1; k >= 0 && k > i-far && f.found[k].Sentence == m.Sentence; k-- {
		if p := &f.found[k]; p.quote != 0 && p.Form == Proper && f.r.Token(max(p.first-1, 0)) != "/" {
			out = append(out, p.Entity)
		}
	}
	return out
}

// ahead reads a possessive before its name: "In her statement, Lund said". It
// gives the person behind the comma, or -1.
func (f *finder) ahead(i int) int {
	m := &f.found[i]
	s := &f.r.Sentences[m.Sentence]
	if m.sex == anySex || m.quote != 0 || f.t[m.first].e.kind != det || f.t[s.First].e.kind != prep {
		return -1
	}
	if i > 0 && f.found[i-1].Sentence == m.Sentence {
		return -1 // somebody is named before it
	}
	for k := i + 1; k < len(f.found) && k < i+4 && f.found[k].Sentence == m.Sentence; k++ {
		n := &f.found[k]
		if n.Form != Proper || n.Entity < 0 || !n.subject || f.r.Token(n.first-1) != "," {
			continue
		}
		if e := &f.ids[n.Entity]; e.kind == Person && !e.many && sexesFit(e.sex, m.sex) {
			return n.Entity
		}
	}
	return -1
}

// doer is the subject of the clause in which the pronoun is the object, -1 where it is
// none or nobody can tell: "the father sat behind him" speaks of another man.
func (f *finder) doer(i int) int {
	m := &f.found[i]
	switch f.r.Token(m.name) {
	case "him", "them":
	case "her":
		if m.end < len(f.t) && f.r.Tokens[m.end].Kind == text.Word {
			if k := f.t[m.end].e.kind; k != prep && k != conj && k != timeWord {
				return -1 // "her car"
			}
		}
	default:
		return -1
	}
	at := m.first
	for k := i - 1; k >= 0 && k > i-far && f.found[k].Sentence == m.Sentence && f.found[k].quote == m.quote; k-- {
		p := &f.found[k]
		for ; at > p.end; at-- {
			if e := f.t[at-1].e; e.kind == conj || e.kind == say || e.kind == prep && (f.r.Token(at-1) == "after" || f.r.Token(at-1) == "before") {
				return -1
			}
		}
		at = p.first
		if p.subject {
			return p.Entity
		}
	}
	return -1
}

// reflexive gives "himself" the subject of its clause.
func (d *discourse) reflexive(i int) bool {
	m := &d.f.found[i]
	for k := i - 1; k >= 0 && k > i-far && d.f.found[k].Sentence == m.Sentence; k-- {
		if p := &d.f.found[k]; p.subject && p.Entity >= 0 && d.agrees(i, p) {
			m.Entity = p.Entity
			return true
		}
	}
	return false
}

// coordinated reads "Lund and his wife" and the "their" behind it: the person
// before "and", -2 where the pronoun stands for both, or -1 where there is neither.
func (f *finder) coordinated(i int) int {
	m := &f.found[i]
	if i == 0 {
		return -1
	}
	p := &f.found[i-1]
	if m.sex != anySex && f.t[m.first].e.kind == det && p.end+1 == m.first && f.r.Token(p.end) == "and" && f.isPerson(p) {
		if sexesFit(f.ids[p.Entity].sex, m.sex) {
			return p.Entity
		}
	}
	if !m.many {
		return -1
	}
	for k := i - 1; k > 0 && k > i-8 && f.found[k].Sentence == m.Sentence; k-- {
		q, o := &f.found[k], &f.found[k-1]
		if q.kind == Person && f.isPerson(o) && o.Sentence == m.Sentence && q.first-o.end <= 2 && f.r.Token(o.end) == "and" {
			return -2
		}
	}
	return -1
}

// isPerson reports whether the mention is of a person.
func (f *finder) isPerson(p *found) bool { return p.Entity >= 0 && f.ids[p.Entity].kind == Person }

// agrees reports whether the entity of mention p may be what the pronoun stands for.
func (d *discourse) agrees(i int, p *found) bool {
	f := d.f
	m := &f.found[i]
	e := &f.ids[p.Entity]
	switch {
	case m.many:
		return e.many && m.Sentence-p.Sentence <= 2
	case e.many:
		return false
	case m.sex != anySex:
		acts := p.Form == Proper && p.det == bare && (p.subject || p.speaks) // an unknown name does what persons do
		return (e.kind == Person || e.kind == Unknown && acts) && sexesFit(e.sex, m.sex)
	}
	paper := len(e.parts) == 0 && len(e.desc) > 0 && e.desc[0].class == classPaper && f.besideSay(m) // "the report … it said"
	return (e.kind == Body || paper) && m.Sentence-p.Sentence <= 1 && p.subject
}

// accordingTo reports whether the mention follows "according to": who tells of "him" in
// "According to the officer, he left" is another.
func (f *finder) accordingTo(p *found) bool {
	return p.first > 1 && f.r.Token(p.first-1) == "to" && strings.EqualFold(f.r.Token(p.first-2), "according")
}

// salience weighs mention j as the antecedent of pronoun i.
func (d *discourse) salience(i, j, gap int) float64 {
	f := d.f
	m, p := &f.found[i], &f.found[j]
	e := &f.ids[p.Entity]
	s := 10 - 2.2*float64(gap)
	if m.quote == 0 && p.quote != 0 { // whom a speaker names is seldom the speaker
		s -= 5
		if gap == 0 && f.besideSay(m) { // "Lund will win," he said
			s -= 4
		}
	}
	if gap == 0 && m.quote == 0 && f.postposed(m) { // "Lund will win, he said"
		s -= 4
	}
	if f.r.Sentences[m.Sentence].Paragraph != f.r.Sentences[p.Sentence].Paragraph {
		s--
	}
	if p.subject {
		s += 3
		if gap == 0 && f.t[m.first].e.kind == det && m.first-p.end <= 3 { // "Lund issued his"
			s += 2
		}
	}
	if p.speaks && f.besideSay(m) { // one quotation after another
		s += 2
	}
	if j == 0 || f.found[j-1].Sentence != p.Sentence {
		s++
	}
	if p.Form == Proper {
		s++
	}
	if p.Form == Pronoun {
		s += 1.5
	}
	if len(e.parts) == 0 {
		s -= 1.5
	}
	if e.sex == anySex && m.sex != anySex {
		s--
	}
	if e.kind == Unknown {
		s -= 2
	}
	if j+1 < len(f.found) && f.found[j+1].of == j && f.found[j+1].kind == Person { // "Lund's lawyer"
		s -= 2
	}
	if m.quote != 0 && p.quote == m.quote {
		s += 1.5
	}
	if p.Form == Proper && f.modifies(p) {
		s -= 3
	}
	if s < 0.5 {
		return 0.5
	}
	return s
}

// modifies reports whether the name only stands before a noun: "Lund memorabilia".
func (f *finder) modifies(p *found) bool {
	if p.end >= len(f.t) || f.t[p.end].flags&upper != 0 || f.r.Tokens[p.end].Kind != text.Word {
		return false
	}
	e, w := f.t[p.end].e, f.r.Token(p.end)
	if e.kind != notCommon && e.kind != noun {
		return false
	}
	if e.role != nil && !e.many {
		return true
	}
	return !strings.HasSuffix(w, "ed") && !strings.HasSuffix(w, "s") && !strings.HasSuffix(w, "ing") && nounLike(w)
}

// postposed reports whether the pronoun only closes what its sentence says: ", he said".
func (f *finder) postposed(m *found) bool {
	return m.first > 0 && f.r.Token(m.first-1) == "," && m.end < len(f.t) && f.t[m.end].e.kind == say
}

// relative gives "who" the mention that it stands behind.
func (d *discourse) relative(i int) {
	f := d.f
	m := &f.found[i]
	if i == 0 {
		return
	}
	p := &f.found[i-1]
	if f.r.Token(m.name) == "which" && (p.Form == Pronoun || p.Entity >= 0 && f.ids[p.Entity].kind == Person) {
		return
	}
	if p.Sentence != m.Sentence {
		return
	}
	gap := m.first - p.end
	if p.Entity >= 0 && p.Form != Pronoun && (gap == 0 || gap == 1 && f.r.Token(p.end) == ",") {
		m.Entity = p.Entity
	} else if gap <= 1 && i > 1 && f.found[i-2].of == i-1 {
		m.Entity = f.found[i-2].Entity
	}
}
