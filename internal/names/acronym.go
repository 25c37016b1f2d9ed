package names

import (
	"strings"

	"twosource/internal/text"
)

// acronym finds the body whose initials the word is.
func (c *clusters) acronym(i int, w string) int {
	m := &c.f.found[i]
	if !c.f.acronymic(m) {
		return -1
	}
	if c.acro == nil {
		c.acro = map[string]int{}
		for id := range c.f.ids {
			if e := &c.f.ids[id]; e.kind != Person && !e.abbreviated() {
				for _, s := range e.short {
					c.acro[s] = id
				}
			}
		}
	}
	if id, ok := c.acro[w]; ok {
		return id
	}
	return -1
}

// initials are the first letters of the parts of a name, without those of "and" and "for".
func initials(parts []string) string {
	b := make([]byte, 0, 8)
	for _, p := range parts {
		if p != "and" && p != "for" && p != "&" && p != "" {
			b = append(b, p[0])
		}
	}
	return string(b)
}

// acronyms are what a name is shortened to by the first letters of its words, those
// behind hyphens too: without "of", "for" and "and", and with them ("dj" and "doj"). What is
// one itself stands as it is: "U.S. Geological Survey" gives "usgs", "H-P" gives "hp".
type acronyms [2]string

func (f *finder) acronyms(m *found) (out acronyms) {
	var b, all []byte
	for j := m.name; j < m.after && len(all) < 12; j++ {
		w := f.r.Token(j)
		if f.r.Tokens[j].Kind == text.Mark || w == "" || w == "the" {
			continue
		}
		s := squash(w)
		if s == "" {
			continue
		}
		if f.t[j].flags&upper == 0 {
			all = append(all, s[0])
			continue
		}
		if w != strings.ToUpper(w) || len(s) > 6 {
			s = s[:1]
		}
		b, all = append(b, s...), append(all, s...)
	}
	return acronyms{string(b), string(all)}
}

// acronymic reports whether the name is an acronym itself: "HP", "H-P", "U.S.G.S."
func (f *finder) acronymic(m *found) bool {
	s := f.acronyms(m)[0]
	return len(s) > 1 && len(s) <= 6 && s == squash(f.r.In(f.span(m.name, m.after)))
}

// abbreviated reports whether the whole name is one acronym.
func (e *identity) abbreviated() bool {
	return len(e.parts) == 1 && e.parts[0] == e.short[0]
}

// shortens reports whether the one name is an acronym of the other.
func shortens(a, b *identity) bool {
	if a.abbreviated() == b.abbreviated() || a.kind == Person || b.kind == Person {
		return false
	}
	if b.abbreviated() {
		a, b = b, a
	}
	return len(a.short[0]) > 1 && (a.short[0] == b.short[0] || a.short[0] == b.short[1])
}
