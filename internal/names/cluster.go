package names

import (
	"sort"
	"strings"

	"twosource/internal/text"
)

// An identity is what is known of an entity while the report is read.
type identity struct {
	parts   []string // the squashed words of its fullest name; none for an unnamed one
	short   acronyms // of its fullest name
	kind    Kind
	sex     sex
	many    bool
	junior  bool          // "Jr.": another of the same name may be meant without it
	key     string        // what identifies a place or a people of the gazetteer
	country string        // of the gazetteer, for a country and its government
	desc    []description // what titles and descriptions call it
	told    []string      // the keys of the names that an editor said are its
}

// cluster makes the entities of the named mentions: first full names, then
// surnames and other short forms, then spelling variants.
func (f *finder) cluster() {
	c := &clusters{f: f, full: map[string]int{}, short: map[int]int{}, latest: map[string]reference{}, last: map[string][]int{}, any: map[string][]int{}}
	order := make([]int, 0, len(f.found))
	for i := range f.found {
		if f.found[i].Form == Proper {
			order = append(order, i)
		}
	}
	parts := make([][]string, len(f.found))
	for _, i := range order {
		parts[i] = f.parts(&f.found[i])
	}
	for _, i := range order {
		if len(parts[i]) > 1 && f.found[i].kind != Place {
			c.long(i, parts[i])
			id := f.found[i].Entity
			for len(c.at) <= id {
				c.at = append(c.at, nil)
			}
			c.at[id] = append(c.at[id], i)
		}
	}
	c.briefs(order, parts)
}

// briefs gives the names that are left, of one word and of places, their entities. An
// acronym that may stand for one of these waits until it has an entity: "HP" for
// "Hewlett-Packard".
func (c *clusters) briefs(order []int, parts [][]string) {
	f := c.f
	short := map[string]bool{} // of the names that are no acronyms themselves
	for _, i := range order {
		if m := &f.found[i]; m.Entity < 0 && m.after-m.name > 2 && !f.acronymic(m) {
			short[f.acronyms(m)[0]] = true
		}
	}
	var late []int
	for _, i := range order {
		switch m := &f.found[i]; {
		case m.Entity >= 0:
		case len(short) > 0 && f.acronymic(m) && short[f.acronyms(m)[0]]:
			late = append(late, i)
		default:
			c.brief(i, parts[i])
		}
	}
	c.acro = nil // with the names that have come since
	for _, i := range late {
		c.brief(i, parts[i])
	}
}

// parts splits the name into squashed words; initials of one letter, "Jr." and
// "the" are left out of names that have other words.
func (f *finder) parts(m *found) []string {
	var parts []string
	for j := m.name; j < m.after; j++ {
		if f.r.Tokens[j].Kind == text.Mark {
			continue
		}
		w := squash(f.r.Token(j))
		if j > m.name+1 && (f.r.Token(j-1) == "-" || f.r.Token(j-1) == "‑") && len(parts) > 0 {
			if parts[len(parts)-1] += w; f.t[j-2].flags&upper == 0 && isParticle(f.r.Token(j-2)) && len(w) > 2 {
				parts[len(parts)-1] = w // "al-Lund"
			}
			continue
		}
		if n := len(parts); n > 0 && w == "states" && parts[n-1] == "united" && j+1 < m.after {
			parts[n-1] = "us" // "United States Geological Survey"
			continue
		}
		if w == "" || w == "the" || w == "of" || len(w) == 1 && m.kind != Body || w == "jr" || w == "sr" || w == "ii" || w == "iii" {
			continue
		}
		parts = append(parts, w)
	}
	if len(parts) == 0 {
		parts = append(parts, squash(f.r.In(f.span(m.name, m.after))))
	}
	return parts
}

// A reference is an entity and the number of the mention that took it up, from 1.
type reference struct{ id, at int }

// clusters finds entities by their names.
type clusters struct {
	f      *finder
	acro   map[string]int       // bodies by their initials, made when first asked for
	full   map[string]int       // by all parts
	last   map[string][]int     // by last part
	any    map[string][]int     // by any other part
	at     [][]int              // for each entity the mentions by its full name
	latest map[string]reference // for each short form who it was last taken for
	short  map[int]int          // for each entity how often a short form was taken for it
	near   [26][]int            // entities by the first letter of the last part, for spelling variants
}

func (c *clusters) new(i int, parts []string) int {
	f := c.f
	m := &f.found[i]
	id := f.entity(m.kind)
	e := &f.ids[id]
	e.parts, e.sex, e.many, e.junior, e.short = parts, m.sex, m.many, f.junior(m), f.acronyms(m)
	c.index(id, parts)
	return id
}

func (c *clusters) index(id int, parts []string) {
	l := parts[len(parts)-1]
	c.last[l] = append(c.last[l], id)
	for _, p := range parts[:len(parts)-1] {
		if c.f.lex.find(p).kind == notCommon {
			c.any[p] = append(c.any[p], id)
		}
	}
	if l != "" && l[0] >= 'a' && l[0] <= 'z' {
		c.near[l[0]-'a'] = append(c.near[l[0]-'a'], id)
	}
}

// entity makes a new entity of the kind.
func (f *finder) entity(k Kind) int {
	f.ids = append(f.ids, identity{kind: k})
	return len(f.ids) - 1
}

// join gives mention i to the entity.
func (f *finder) join(i, id int) {
	m, e := &f.found[i], &f.ids[id]
	m.Entity = id
	if e.kind == Unknown || e.kind == Place && m.kind == Body {
		e.kind = m.kind
	}
	if e.sex == anySex && m.kind != Body {
		e.sex = m.sex
	}
}

// long gives a name of two words or more its entity.
func (c *clusters) long(i int, parts []string) {
	m := &c.f.found[i]
	key := strings.Join(parts, " ")
	if c.f.junior(m) {
		key += " jr"
	}
	if id, ok := c.full[key]; ok && !c.otherGeneration(i, id) {
		c.f.join(i, id)
		return
	}
	for _, id := range c.candidates(parts) {
		if c.agree(m, parts, id) && !c.otherGeneration(i, id) {
			c.f.join(i, id)
			e := &c.f.ids[id]
			given, had := c.f.lex.find(parts[0]).given, c.f.lex.find(e.parts[0]).given
			if given && !had || len(parts) > len(e.parts) && given == had { // a fuller name
				e.parts, e.short = parts, c.f.acronyms(m)
			}
			c.index(id, parts)
			c.full[key] = id
			return
		}
	}
	id := c.new(i, parts)
	c.full[key] = id
	c.f.join(i, id)
}

// otherGeneration reports whether one of two full names ends in "Jr." and the titles
// differ: "former Rep. Peter Lund Jr." and "the Rev. Peter Lund".
func (c *clusters) otherGeneration(i, id int) bool {
	f := c.f
	o := c.at[id][0]
	m, p := &f.found[i], &f.found[o]
	if f.junior(m) == f.junior(p) {
		return false
	}
	return m.kin || m.role != nil && (p.role == nil || p.role.concept != m.role.concept)
}

func (f *finder) junior(m *found) bool {
	for j := m.after - 1; j > m.name && j > m.after-4; j-- {
		if w := f.r.Token(j); strings.HasPrefix(w, "Jr") || strings.HasPrefix(w, "Sr") {
			return true
		}
	}
	return false
}

// candidates gives the entities whose last word is that of parts, or much like it.
func (c *clusters) candidates(parts []string) []int {
	l := parts[len(parts)-1]
	list := someOf(c.last[l])
	if l == "" || l[0] < 'a' || l[0] > 'z' {
		return list
	}
	near := c.near[l[0]-'a']
	if len(near) > 60 {
		near = near[len(near)-60:]
	}
	for _, id := range near {
		e := &c.f.ids[id]
		if k := e.parts[len(e.parts)-1]; k != l && (len(parts) > 1 && variants(k, l) || variantsAlone(k, l)) {
			list = append(list[:len(list):len(list)], id)
		}
	}
	return list
}

// agree reports whether the full name may be the entity's: for persons the given
// names are one, a nickname or an initial; for bodies one name ends the other.
func (c *clusters) agree(m *found, parts []string, id int) bool {
	e := &c.f.ids[id]
	if m.sex != anySex && e.sex != anySex && m.sex != e.sex {
		return false
	}
	if m.kind == Body || e.kind == Body {
		if m.kind == Person || e.kind == Person {
			return false
		}
		return len(parts) > 1 && len(e.parts) > 1 && (endsWith(parts, e.parts) || endsWith(e.parts, parts))
	}
	return samePerson(parts, e.parts)
}

func endsWith(a, b []string) bool {
	if len(b) > len(a) {
		return false
	}
	a = a[len(a)-len(b):]
	for i := range a {
		if a[i] != b[i] {
			return false
		}
	}
	return true
}

// samePerson compares two full names with like surnames.
func samePerson(a, b []string) bool {
	if len(a) < 2 || len(b) < 2 {
		return false
	}
	if endsWith(a, b) || endsWith(b, a) {
		return true
	}
	return sameGiven(a[0], b[0])
}

// brief gives a name of one word, or a place, its entity.
func (c *clusters) brief(i int, parts []string) {
	f := c.f
	m := &f.found[i]
	if m.place != nil && c.pick(i, c.last[parts[0]], true) < 0 {
		f.join(i, f.placeEntity(m, c))
		return
	}
	if c.family(i, parts) {
		return
	}
	if id := c.shortOf(i, parts); id >= 0 {
		f.join(i, id)
		c.short[id]++
		c.latest[f.r.Token(m.name)] = reference{id, i + 1}
		return
	}
	f.join(i, c.new(i, parts))
}

// family reads "the Lunds": the people of one surname, no single one of them.
func (c *clusters) family(i int, parts []string) bool {
	m, w := &c.f.found[i], parts[0]
	if len(parts) > 1 || m.det != definite || len(w) < 4 || w[len(w)-1] != 's' || len(c.last[w]) > 0 {
		return false
	}
	stem := w[:len(w)-1]
	if c.pick(i, c.last[stem], true) < 0 && c.pick(i, c.last[strings.TrimSuffix(stem, "e")], true) < 0 {
		return false
	}
	m.kind, m.many = Group, true
	c.f.join(i, c.f.keyPlace("family "+w, Group))
	return true
}

// shortOf finds the entity of which the name of one word is a short form, or -1.
func (c *clusters) shortOf(i int, parts []string) int {
	m := &c.f.found[i]
	l := parts[len(parts)-1]
	if id := c.pick(i, c.last[l], false); id >= 0 {
		return id
	}
	if id := c.pick(i, c.any[l], true); id >= 0 {
		return id
	}
	if id := c.acronym(i, l); id >= 0 {
		return id
	}
	if m.kind == Body || m.kind == Unknown {
		for _, id := range c.any[l] {
			if e := &c.f.ids[id]; e.kind != Person && e.parts[0] == l && trade(e.parts[1:]) {
				return id
			}
		}
	}
	if m.kind != Body && m.kind != Place {
		if id := c.pick(i, c.candidates(parts), false); id >= 0 {
			c.last[l] = append(c.last[l], id)
			return id
		}
	}
	return -1
}

// trade reports whether the words only say what kind of firm the word before them
// names: "Boeing Co", "Ford Motor", "RT America".
func trade(parts []string) bool {
	for _, p := range parts {
		e := lex().find(p)
		if e.role != nil && (e.role.concept == "company" || e.role.concept == "bank") || e.place != nil {
			continue
		}
		switch p {
		case "motor", "energy", "international", "electric", "media", "entertainment", "systems",
			"technologies", "stores", "foods", "oil", "steel", "petroleum", "pharmaceuticals", "corporation",
			"incorporated", "limited", "computer", "computers", "microsystems", "brothers":
			continue
		}
		return false
	}
	return true
}

// pick chooses among the entities that bear the word of short mention i: the one
// named in full within the two sentences before, unless only in passing; else the
// one named most often; else the first. personal asks for persons.
func (c *clusters) pick(i int, list []int, personal bool) int {
	f := c.f
	m := &f.found[i]
	w := f.r.Token(m.name)
	best, most, usual, first := -1, 0, 0, len(f.found)
	list = someOf(list)
	for _, id := range list {
		usual = max(usual, c.short[id])
	}
	for _, id := range list {
		e := &f.ids[id]
		switch {
		case !sexesFit(m.sex, e.sex), personal && e.kind != Person, m.kind == Person && e.kind != Person && e.kind != Unknown:
			continue
		case m.kind == Body && e.kind == Person:
			continue
		case m.kind == Unknown && e.kind == Body && len(e.parts) > 1 && m.det == bare && !isShip(strings.ToUpper(e.parts[0])):
			continue // a firm is not called by its last word alone, a ship is
		}
		n := 1 + c.short[id]
		if id < len(c.at) && len(c.at[id]) > 0 {
			if c.at[id][0] < first {
				first = c.at[id][0]
				n += 3 // who was named first is whom the report is about
			}
			if k := sort.SearchInts(c.at[id], i); k > 0 {
				n += k
				at := c.at[id][k-1]
				if p := &f.found[at]; m.Sentence-p.Sentence <= 2 && (p.role != nil && !p.kin || p.speaks || c.short[id]*3 >= usual) {
					n += 1<<20 + at
				}
			}
		}
		if l := c.latest[w]; l.id == id && l.at > 0 && m.Sentence-f.found[l.at-1].Sentence <= 4 {
			n += 1 << 19
		}
		if n > most {
			best, most = id, n
		}
	}
	return best
}

// someOf keeps the first and the latest of very many.
func someOf(list []int) []int {
	if len(list) <= 80 {
		return list
	}
	return append(append(make([]int, 0, 80), list[:16]...), list[len(list)-64:]...)
}
