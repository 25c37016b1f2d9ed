package names

import (
	"strings"

	"twosource/internal/text"
)

// relate reads what the text itself says of its mentions: which descriptions stand
// in apposition to which names, and to whom a role belongs.
func (f *finder) relate() {
	for i := range f.found {
		f.owner(i)
	}
	for i := 0; i+1 < len(f.found); i++ {
		f.apposition(i)
		f.bodyName(i)
	}
}

// beginsAt is the mention behind mention i if it begins at token at, or -1.
func (f *finder) beginsAt(i, at int) int {
	if i+1 < len(f.found) && f.found[i+1].first == at {
		return i + 1
	}
	return -1
}

// owner finds the body, country or person that the role of mention i belongs to:
// "Iran's foreign minister", "his lawyer", "radio host Ida Lund", "a
// spokesman for the ministry".
func (f *finder) owner(i int) {
	m := &f.found[i]
	if m.role == nil || m.Form == Pronoun {
		return
	}
	if i > 0 {
		p := &f.found[i-1]
		gap := m.first - p.end
		w := ""
		if gap == 1 {
			w = f.r.Token(p.end)
		}
		if p.Sentence == m.Sentence && (gap == 0 && (p.Form == Proper || p.Form == Pronoun) || gap == 1 && genitive(w)) {
			if p.Form != Pronoun || m.det == possessive || isPossessive(f.r.Token(p.first)) {
				m.of = i - 1
				return
			}
		}
	}
	if m.Form != Nominal || m.end >= len(f.t) {
		return
	}
	switch f.r.Token(m.end) {
	case "of", "for", "at", "from", "with", "in", "to":
	default:
		return
	}
	for k := i + 1; k < len(f.found) && k < i+2; k++ {
		n := &f.found[k]
		if n.Sentence == m.Sentence && n.Form != Pronoun && n.first >= m.end+1 && n.first <= m.end+3 && f.plain(m.end+1, n.first) {
			m.of = k
		}
	}
}

// plain reports whether only determiners and modifiers stand in [i, end).
func (f *finder) plain(i, end int) bool {
	for ; i < end; i++ {
		if k := f.t[i].e.kind; k != det && k != mod && f.t[i].e.place == nil {
			return false
		}
	}
	return true
}

// apposition joins mention i with the description or name behind its comma.
func (f *finder) apposition(i int) {
	m := &f.found[i]
	if m.Form == Pronoun || m.end+1 >= len(f.t) {
		return
	}
	switch w := f.r.Token(m.end); {
	case w == "(":
		f.bracketed(i)
	case w == ",":
		f.comma(i)
	case (w == "of" || w == "for") && m.Form == Nominal && m.kind == Person:
		f.behindOf(i)
	case w == "is" || w == "was":
		f.predicate(i)
	}
}

// behindOf joins mention i with the name behind its "of" and a comma: "the head of the
// inquiry, Ida Lund, said".
func (f *finder) behindOf(i int) {
	m := &f.found[i]
	at := m.end + 1
	for at < len(f.t) && at < m.end+5 && f.t[at].flags&(upper|taken) == 0 && f.r.Token(at) != "," {
		at++
	}
	if at >= min(len(f.t), m.end+5) || f.r.Token(at) != "," {
		return
	}
	n := f.beginsAt(i, at+1)
	if n < 0 || m.same >= 0 {
		return
	}
	if o := &f.found[n]; o.Form == Proper && f.fits(o, m) && f.closed(o.end) {
		m.same = n
		f.settle(o, m)
	}
}

// predicate joins mention i with what somebody is said to be: "Holm was an officer", "is
// the mayor's lawyer".
func (f *finder) predicate(i int) {
	m := &f.found[i]
	n := f.beginsAt(i, m.end+1)
	if n < 0 {
		return
	}
	d := &f.found[n]
	if d.end < len(f.t) && genitive(f.r.Token(d.end)) {
		if n++; n == len(f.found) || f.found[n].of != n-1 {
			return // "the mayor's worst mistake"
		}
		d = &f.found[n]
	} else if d.det == bare {
		return
	}
	if d.Form == Nominal && f.fits(m, d) {
		d.same = i
		f.settle(m, d)
	}
}

func genitive(w string) bool { return w == "'s" || w == "’s" || w == "'" || w == "’" }

// bodyName joins a noun for a body with the name directly behind it: "the news agency
// Terra said".
func (f *finder) bodyName(i int) {
	m, n := &f.found[i], f.beginsAt(i, f.found[i].end)
	if n < 0 || m.Form != Nominal || m.kind != Body || m.same >= 0 || m.role.flags&title != 0 || f.t[m.name].flags&upper != 0 {
		return
	}
	o := &f.found[n]
	named := o.Form == Proper && o.role == nil && o.det == bare && o.place == nil && (o.kind == Body || o.kind == Unknown)
	if named && o.Sentence == m.Sentence && o.quote == m.quote && f.closed(o.end) {
		m.same = n
		o.kind = Body
	}
}

// bracketed joins a body with the acronym in brackets behind it.
func (f *finder) bracketed(i int) {
	m := &f.found[i]
	at := m.end + 1
	if f.t[at].e.kind == det {
		at++
	}
	n := f.beginsAt(i, at)
	if n < 0 || f.found[n].end >= len(f.t) || f.r.Token(f.found[n].end) != ")" || f.found[n].Form != Proper || m.Form != Proper {
		return
	}
	short := squash(f.r.In(f.span(f.found[n].name, f.found[n].after)))
	long := initials(f.parts(m))
	if len(short) < 2 || len(short) > 8 || long == "" || short[0] != long[0] {
		return
	}
	if strings.HasPrefix(long, short) || strings.HasPrefix(short, long) || subsequence(short, squash(f.r.In(m.Head))) {
		f.found[n].same = i
		f.found[n].kind = m.kind
		if m.kind == Unknown || m.kind == Place {
			m.kind, f.found[n].kind = Body, Body
		}
	}
}

func subsequence(short, long string) bool {
	k := 0
	for i := 0; i < len(long) && k < len(short); i++ {
		if long[i] == short[k] {
			k++
		}
	}
	return k == len(short)
}

// comma reads "NAME, DESCRIPTION" and "DESCRIPTION, NAME".
func (f *finder) comma(i int) {
	m := &f.found[i]
	n := i + 1
	if f.found[n].first > m.end+4 || !f.plain(m.end+1, f.found[n].first) && !f.ranked(m, &f.found[n]) {
		return
	}
	o := &f.found[n]
	if o.first > m.end+1 && !f.ranked(m, o) && (o.Form != Proper || m.Form != Proper) {
		return
	}
	if o.Sentence != m.Sentence || o.quote != m.quote {
		return
	}
	switch {
	case m.Form == Proper && o.Form == Nominal:
		if f.fits(m, o) && f.endsApposition(o.end) && !(o.det == definite && f.located(m)) {
			o.same = i
			f.settle(m, o)
		}
	case m.Form == Proper && o.Form == Proper:
		f.ownedBehind(i, n)
		f.headOfBody(i, n)
	case m.Form == Nominal && o.Form == Proper:
		d := m
		if h := f.holder(i); h != nil && o.kind != Body {
			d = h // "the head of the agency, Ida Lund,"
		}
		if f.fits(o, d) && (o.role == nil || m.role.class == classFamily) && f.closed(o.end) && d.same < 0 {
			d.same = n
			f.settle(o, d)
		}
	}
}

// ownedBehind joins name i with the description behind its owner n: "Ida Lund, Norway's
// trade envoy".
func (f *finder) ownedBehind(i, n int) {
	if n+1 >= len(f.found) {
		return
	}
	m, d := &f.found[i], &f.found[n+1]
	if d.Form == Nominal && d.kind == Person && d.of == n && d.same < 0 && d.first <= f.found[n].end+1 && !f.located(m) && f.fits(m, d) {
		d.same = i
		f.settle(m, d)
	}
}

// headOfBody joins the description before the name of a body, mention i, with the name n
// behind its comma: "the head of Interpol, Ida Lund,".
func (f *finder) headOfBody(i, n int) {
	d, o := f.holder(i), &f.found[n]
	if d == nil || d.same >= 0 || f.found[i].kind == Person || o.kind == Place || o.role != nil {
		return
	}
	if f.fits(o, d) && f.closed(o.end) {
		d.same = n
		f.settle(o, d)
	}
}

// holder is the description of a person before mention i whose role belongs to it, "the
// head" of "the head of the agency"; nil where none is.
func (f *finder) holder(i int) *found {
	if i == 0 {
		return nil
	}
	if d := &f.found[i-1]; d.of == i && d.Form == Nominal && d.kind == Person {
		return d
	}
	return nil
}

// ranked reports whether the description behind the name ranks it among others: "Holm,
// the world's largest mill".
func (f *finder) ranked(name, d *found) bool {
	w := f.r.Token(d.first - 1)
	return name.Form == Proper && name.end+4 == d.first && f.t[name.end+1].e.kind == det && (w == "'s" || w == "’s")
}

// fits reports whether the description may be of the name: person to person, body to body.
func (f *finder) fits(name, d *found) bool {
	if d.many || name.many || d.role == nil || name.kind == Place || name.place != nil {
		return false
	}
	if d.kind == Body {
		return name.kind == Body || name.kind == Unknown && (name.det != bare || d.role.class == classBusiness || d.role.class == classMedia)
	}
	return d.kind == Person && name.kind != Body && !(name.sex != anySex && d.sex != anySex && name.sex != d.sex)
}

// settle gives name what its description tells of it.
func (f *finder) settle(name, d *found) {
	if name.kind == Unknown {
		name.kind = d.kind
	}
	if name.sex == anySex {
		name.sex = d.sex
	}
	if d.role.class == classFamily {
		name.kin = true
	}
}

// located reports whether the name follows a preposition of place: "In Chelsea, the
// mayor said" is no apposition.
func (f *finder) located(m *found) bool {
	if m.first == 0 {
		return false
	}
	switch strings.ToLower(f.r.Token(m.first - 1)) {
	case "in", "at", "on", "near", "from", "outside", "inside":
		return true
	}
	return false
}

// endsApposition reports whether a description behind a name may end before token i:
// "Lund, an official, said", but not "On Monday, an official said".
func (f *finder) endsApposition(i int) bool {
	if i >= len(f.t) || f.r.Tokens[i].Kind == text.Mark {
		return true
	}
	switch f.r.Token(i) {
	case "of", "for", "at", "from", "with", "in", "to", "on", "who", "and", "whose", "under", "based", "by":
		return true
	}
	return false
}

// closed reports whether an apposition may end before token i.
func (f *finder) closed(i int) bool {
	if i >= len(f.t) || f.r.Tokens[i].Kind == text.Mark {
		return true
	}
	k := f.t[i].e.kind
	return k == say || k == aux || k == verb
}
