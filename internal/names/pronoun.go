package names

import "strings"

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
	speaker := -1
	if m.quote != 0 {
		speaker = f.speaker(i)
	}
	best, score := -1, 0.0
	for k := 0; k < d.n && k < len(d.recent); k++ {
		j := d.recent[(d.n-1-k)%len(d.recent)]
		p := &f.found[j]
		gap := m.Sentence - p.Sentence
		if gap > 5 {
			break
		}
		if p.Entity < 0 || p.Entity == speaker || !d.agrees(i, p) {
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

// reflexive gives "himself" the subject of its clause.
func (d *discourse) reflexive(i int) bool {
	m := &d.f.found[i]
	for k := i - 1; k >= 0 && d.f.found[k].Sentence == m.Sentence; k-- {
		if p := &d.f.found[k]; p.subject && p.Entity >= 0 && d.agrees(i, p) {
			m.Entity = p.Entity
			return true
		}
	}
	return false
}

// coordinated reads "Jackson and his wife" and the "their" behind it: the person
// before "and", -2 where the pronoun stands for both, or -1 where there is neither.
func (f *finder) coordinated(i int) int {
	m := &f.found[i]
	if i == 0 {
		return -1
	}
	p := &f.found[i-1]
	if m.sex != anySex && p.end+1 == m.first && f.r.Token(p.end) == "and" && p.Entity >= 0 && f.ids[p.Entity].kind == Person && sexesFit(f.ids[p.Entity].sex, m.sex) && f.t[m.first].e.kind == det {
		return p.Entity
	}
	if !m.many {
		return -1
	}
	for k := i - 1; k > 0 && k > i-8 && f.found[k].Sentence == m.Sentence; k-- {
		q, o := &f.found[k], &f.found[k-1]
		if q.kind == Person && o.Entity >= 0 && f.ids[o.Entity].kind == Person && o.Sentence == m.Sentence && q.first-o.end <= 2 && f.r.Token(o.end) == "and" {
			return -2
		}
	}
	return -1
}

// agrees reports whether the entity of mention p may be what the pronoun stands for.
func (d *discourse) agrees(i int, p *found) bool {
	f := d.f
	m := &f.found[i]
	e := &f.ids[p.Entity]
	switch {
	case m.many:
		return e.many && m.Sentence-p.Sentence <= 2
	case m.sex != anySex:
		return !e.many && (e.kind == Person || e.kind == Unknown && p.Form == Proper && p.det == bare && (p.subject || p.speaks)) && sexesFit(e.sex, m.sex)
	}
	return !e.many && e.kind == Body && m.Sentence-p.Sentence <= 1 && p.subject
}

// salience weighs mention j as the antecedent of pronoun i.
func (d *discourse) salience(i, j, gap int) float64 {
	f := d.f
	m, p := &f.found[i], &f.found[j]
	e := &f.ids[p.Entity]
	s := 10 - 2.2*float64(gap)
	if m.quote == 0 && p.quote != 0 { // whom a speaker names is seldom the speaker
		s -= 3
	}
	if gap == 0 && m.quote == 0 && f.postposed(m) { // "Scott will win, he said"
		s -= 4
	}
	if f.r.Sentences[m.Sentence].Paragraph != f.r.Sentences[p.Sentence].Paragraph {
		s--
	}
	if p.subject {
		s += 3
		if gap == 0 && f.t[m.first].e.kind == det && m.first-p.end <= 3 { // "Inslee issued his"
			s += 2
		}
	}
	if p.speaks && f.besideSay(m) {
		s++
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
	if j+1 < len(f.found) && f.found[j+1].of == j && f.found[j+1].kind == Person { // "Trump's lawyer"
		s -= 2
	}
	if m.quote != 0 && p.quote == m.quote {
		s += 1.5
	}
	if s < 0.5 {
		return 0.5
	}
	return s
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
	if gap := m.first - p.end; p.Sentence == m.Sentence && p.Entity >= 0 && (gap == 0 || gap == 1 && f.r.Token(p.end) == ",") && p.Form != Pronoun {
		m.Entity = p.Entity
	} else if p.Sentence == m.Sentence && i > 1 && f.found[i-2].of == i-1 && gap <= 1 {
		m.Entity = f.found[i-2].Entity
	}
}

// speaker is the entity that a verb of saying beside the quotation of mention i
// names, or -1.
func (f *finder) speaker(i int) int {
	q := f.found[i].quote
	if int(q) < len(f.speakers) {
		if k := f.speakers[q]; k > 0 {
			return f.found[k-1].Entity
		}
	}
	return -1
}

// markSubjects marks the mentions that a verb follows, and the speakers of the
// quotations: the mention next to a verb of saying outside of the marks.
func (f *finder) markSubjects() {
	f.speakers = make([]int, f.quotes+1)
	last := -1
	for i := range f.found {
		m := &f.found[i]
		if m.Sentence != last && m.Form != Pronoun || m.first == f.r.Sentences[m.Sentence].First {
			m.subject = m.kind != Unknown
			last = m.Sentence
		}
		if m.end < len(f.t) {
			switch f.t[m.end].e.kind {
			case say, aux, verb, adv:
				if w := f.r.Token(m.end); w != "'s" && w != "’s" {
					m.subject = true
				}
			}
		}
		if i+1 < len(f.found) && f.found[i+1].of == i && f.found[i+1].Form != Pronoun && f.found[i+1].kind == Person && f.found[i+1].first <= m.end+1 {
			m.subject = false // "Clinton spokesman Nick Merrill"
			f.found[i+1].subject = true
			continue
		}
		if m.quote == 0 && f.besideSay(m) {
			m.speaks = true
			f.speaks(i)
		}
	}
}

// besideSay reports whether a verb of saying stands next to the mention.
func (f *finder) besideSay(m *found) bool {
	return m.end < len(f.t) && f.t[m.end].e.kind == say || m.first > 0 && m.Form != Pronoun && inverts(f.r.Token(m.first-1)) || m.end+1 < len(f.t) && f.t[m.end].e.kind == adv && f.t[m.end+1].e.kind == say
}

// inverts reports whether the verb may stand before its subject: "said Smith"; what
// follows "told" or "accused" is somebody else.
func inverts(w string) bool {
	switch w {
	case "said", "says", "added", "adds", "wrote", "writes", "explained", "explains", "argued", "argues", "noted", "notes", "replied", "insisted", "insists", "recalled", "recalls", "tweeted", "declared", "remarked", "joked", "quipped", "concluded", "concludes", "countered", "observed", "mused", "lamented":
		return true
	}
	return false
}

// speaks makes mention i the speaker of the quotations of its paragraph that have
// none yet and lie next to it.
func (f *finder) speaks(i int) {
	m := &f.found[i]
	s := &f.r.Sentences[m.Sentence]
	for j := s.First; j < s.End; j++ {
		if q := f.t[j].quote; q != 0 && f.speakers[q] == 0 {
			f.speakers[q] = i + 1
		}
	}
	for k := m.Sentence + 1; k < len(f.r.Sentences) && f.r.Sentences[k].Paragraph == s.Paragraph; k++ {
		n := &f.r.Sentences[k]
		if q := f.t[n.First].quote; q != 0 && f.speakers[q] == 0 {
			f.speakers[q] = i + 1
		} else {
			break
		}
	}
}
