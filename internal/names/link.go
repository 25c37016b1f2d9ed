package names

import (
	"cmp"
	"slices"
	"sort"
	"strings"

	"twosource/internal/text"
)

// A Match says that an entity of report A and one of report B are the same.
type Match struct {
	A, B  int     // indexes into the two lists of entities
	Score float64 // 0..1; 1 is the same full name
	Why   string  // "same name", "same surname", "spelling variant", "acronym", "same role", "told"
}

// Link finds the entities that two reports of one event share. Each entity is in
// one match at most; Link(rb, b, ra, a) finds the same ones mirrored.
func Link(ra *text.Report, a *Index, rb *text.Report, b *Index) []Match {
	l := &linker{a: a, b: b, byWord: map[string][]int{}, byRole: map[string][]int{}}
	l.prepare()
	for i := range a.ids {
		l.propose(i)
	}
	return l.choose(told(a, b))
}

// A linker collects likely matches, then keeps the best that do not contend.
type linker struct {
	a, b     *Index
	byWord   map[string][]int // entities of b by the last word of their name, or its letters for variants
	byRole   map[string][]int // entities of b by the concept of a description
	proposed []Match
}

// prepare indexes b.
func (l *linker) prepare() {
	for j := range l.b.ids {
		e := &l.b.ids[j]
		if len(l.b.Entities[j].Mentions) == 0 {
			continue
		}
		for _, k := range nameKeys(e) {
			l.byWord[k] = append(l.byWord[k], j)
		}
		for k := range e.desc {
			if h := e.desc[k].head; len(l.byRole[h]) == 0 || l.byRole[h][len(l.byRole[h])-1] != j {
				l.byRole[h] = append(l.byRole[h], j)
			}
		}
	}
}

// nameKeys gives the strings under which a name is looked up: its last word, the
// first letter of it for spelling variants, its initials, its country or key.
func nameKeys(e *identity) []string {
	if e.key != "" {
		return []string{"=" + e.key}
	}
	if len(e.parts) == 0 {
		return nil
	}
	last := e.parts[len(e.parts)-1]
	keys := []string{last}
	if t := translit(last); len(t) >= 4 {
		keys = append(keys, "~"+t[:1])
	}
	if e.kind != Person {
		for i, s := range e.short {
			if len(s) > 1 && (i == 0 || s != e.short[0]) {
				keys = append(keys, "#"+s)
			}
		}
	}
	if len(e.parts) > 1 { // "Kim" of "Kim Min-su", "Boeing" of "Boeing Co"
		keys = append(keys, e.parts[0])
	}
	if len(last) >= 8 { // "Dahlberg" of "Holmdahlberg"
		keys = append(keys, "$"+last[len(last)-8:])
	}
	return keys
}

// propose adds the matches of entity i of a.
func (l *linker) propose(i int) {
	e := &l.a.ids[i]
	if len(l.a.Entities[i].Mentions) == 0 {
		return
	}
	for _, k := range nameKeys(e) {
		list := l.byWord[k]
		if len(list) > 40 {
			list = list[:40]
		}
		for _, j := range list {
			if s, why := sameName(e, &l.b.ids[j]); s > 0 {
				l.proposed = append(l.proposed, Match{i, j, s, why})
			}
		}
	}
	for k := range e.desc {
		list := l.byRole[e.desc[k].head]
		if len(list) > 20 {
			list = list[:20]
		}
		for _, j := range list {
			if s := l.sameRole(i, j); s > 0 {
				l.proposed = append(l.proposed, Match{i, j, s, "same role"})
			}
		}
	}
}

// choose keeps the sure matches and the best of the others of each entity; where two
// are equally good for one, neither is.
func (l *linker) choose(sure []Match) []Match {
	sort.SliceStable(l.proposed, func(i, j int) bool {
		x, y := l.proposed[i], l.proposed[j]
		return cmp.Or(cmp.Compare(y.Score, x.Score), cmp.Compare(x.A+x.B, y.A+y.B)) < 0
	})
	const free, spoilt = 0, -1
	ua, ub := make([]float64, len(l.a.ids)), make([]float64, len(l.b.ids))
	var kept []Match
	for _, m := range sure {
		if ua[m.A] == free && ub[m.B] == free {
			kept = append(kept, m)
			ua[m.A], ub[m.B] = spoilt, spoilt
		}
	}
	for n := 0; n < len(l.proposed); {
		end := n
		for end < len(l.proposed) && l.proposed[end].Score == l.proposed[n].Score {
			end++
		}
		group := l.proposed[n:end]
		byPlace(group)
		group = slices.CompactFunc(group, func(x, y Match) bool { return x.A == y.A && x.B == y.B })
		ca, cb := map[int]int{}, map[int]int{}
		for _, m := range group {
			if ua[m.A] == free && ub[m.B] == free {
				ca[m.A]++
				cb[m.B]++
			}
		}
		for _, m := range group {
			if ua[m.A] != free || ub[m.B] != free {
				continue
			}
			if ca[m.A] == 1 && cb[m.B] == 1 {
				kept = append(kept, m)
			}
		}
		for _, m := range group {
			ua[m.A], ub[m.B] = spoilt, spoilt
		}
		n = end
	}
	byPlace(kept)
	return kept
}

// byPlace sorts by A, then B.
func byPlace(list []Match) {
	sort.Slice(list, func(i, j int) bool {
		return cmp.Or(cmp.Compare(list[i].A, list[j].A), cmp.Compare(list[i].B, list[j].B)) < 0
	})
}

// sameName compares two named entities; 0 where they are not one, or nobody can tell.
func sameName(a, b *identity) (float64, string) {
	if a.key != "" || b.key != "" {
		if a.key == b.key {
			return 1, "same name"
		}
		return 0, ""
	}
	if !kindsFit(a.kind, b.kind) || !sexesFit(a.sex, b.sex) || a.many != b.many {
		return 0, ""
	}
	p, q := a.parts, b.parts
	if a.junior != b.junior && len(p) > 1 && len(q) > 1 && p[0] == q[0] && p[len(p)-1] == q[len(q)-1] {
		return 0.75, "same name" // unless each report has the other one too
	}
	if strings.Join(p, " ") == strings.Join(q, " ") {
		return 1, "same name"
	}
	if shortens(a, b) {
		return 0.9, "acronym"
	}
	if a.kind == Body || b.kind == Body {
		return sameBodyName(p, q)
	}
	return samePersonName(a, b)
}

// sameBodyName compares the names of two bodies, by their words.
func sameBodyName(p, q []string) (float64, string) {
	switch {
	case p[0] == q[0] && (len(p) == 1 && trade(q[1:]) || len(q) == 1 && trade(p[1:])):
		return 0.85, "same name" // "Boeing Co", "Boeing"
	case len(p) > 1 && len(q) > 1 && (endsWith(p, q) || endsWith(q, p)):
		return 0.85, "same name"
	case len(p) == len(q) && len(p) > 1 && variants(strings.Join(p, ""), strings.Join(q, "")):
		return 0.8, "spelling variant"
	}
	return 0, ""
}

// samePersonName compares the names of two people, or of what may be people.
func samePersonName(a, b *identity) (float64, string) {
	p, q := a.parts, b.parts
	x, y := p[len(p)-1], q[len(q)-1]
	if len(p) > 1 && len(q) > 1 {
		switch {
		case x == y && (p[0] == q[0] || endsWith(p, q) || endsWith(q, p)):
			return 0.95, "same name"
		case x == y && sameGiven(p[0], q[0]):
			return 0.9, "same name"
		case variants(x, y) && sameGiven(p[0], q[0]):
			return 0.85, "spelling variant"
		}
		return 0, ""
	}
	switch {
	case x == y:
		return 0.8, "same surname"
	case len(p) > 1 && p[0] == y && a.kind == Person || len(q) > 1 && q[0] == x && b.kind == Person:
		return 0.6, "same surname"
	case variantsAlone(x, y):
		return 0.7, "spelling variant"
	}
	return 0, ""
}

// sameRole compares two entities of which one at least has no name by what they are
// called: "Norway's espionage chief" and "Norway's military intelligence chief,
// Ida Lund".
func (l *linker) sameRole(i, j int) float64 {
	a, b := &l.a.ids[i], &l.b.ids[j]
	if len(a.parts) > 0 && len(b.parts) > 0 && !givenOnly(a, b) {
		return 0 // both have names
	}
	if a.key != "" || b.key != "" || a.many != b.many || !kindsFit(a.kind, b.kind) || !sexesFit(a.sex, b.sex) {
		return 0
	}
	best := 0.0
	for k := range a.desc {
		for n := range b.desc {
			best = max(best, l.compareRoles(a, &a.desc[k], &b.desc[n], len(a.parts)+len(b.parts) > 0))
		}
	}
	if len(a.parts) > 0 || len(b.parts) > 0 {
		best *= 0.95
	}
	return best
}

// givenOnly reports whether one of two persons is named by a given name alone that
// may be the other's: "his wife, Sandi" and "Sandra Lund".
func givenOnly(a, b *identity) bool {
	if a.kind != Person || b.kind != Person || len(a.parts) != 1 && len(b.parts) != 1 {
		return false
	}
	return sexesFit(a.sex, b.sex) && sameGiven(a.parts[0], b.parts[0])
}

func (l *linker) compareRoles(a *identity, p *description, q *description, named bool) float64 {
	if p.head != q.head || p.former != q.former || p.vague || q.vague {
		return 0
	}
	more, less := p, q
	if len(q.words) > len(p.words) {
		more, less = q, p
	}
	if !subset(less.words, more.words) {
		return 0
	}
	if a.many && (len(less.words) != len(more.words) || p.counted || q.counted) {
		return 0
	}
	specific := len(less.words) > 1 || less.unique
	owned := p.country != "" && p.country == q.country
	if p.owner >= 0 && q.owner >= 0 && !owned {
		s, _ := sameOwner(&l.a.ids[p.owner], &l.b.ids[q.owner])
		owned = s > 0
		if !owned {
			return 0
		}
	}
	if p.country != "" && q.country != "" && p.country != q.country {
		return 0
	}
	switch {
	case owned && specific && len(less.words) == len(more.words):
		return 0.75
	case owned && specific:
		return 0.7
	case owned && p.class != noClass:
		return 0.6
	case specific && len(less.words) == len(more.words) && len(less.words) > 1:
		return 0.55
	case !named && p.definite && q.definite && less.head == more.head && len(less.words) == len(more.words):
		return 0.5
	}
	return 0
}

// sameOwner compares the owners of two roles.
func sameOwner(a, b *identity) (float64, string) {
	if len(a.parts) == 0 && a.key == "" || len(b.parts) == 0 && b.key == "" {
		return 0, ""
	}
	return sameName(a, b)
}
