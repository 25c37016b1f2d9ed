package names

import (
	"strings"

	"twosource/internal/text"
)

// placeEntity gives the entity of a place name: its country where the name is the
// country, its government's seat, or a capital that acts; else the place itself.
func (f *finder) placeEntity(m *found, c *clusters) int {
	p := m.place
	switch {
	case p.kind == people:
		return f.keyPlace("people "+p.country, Group)
	case p.country == "":
		return f.keyPlace(p.name, Place)
	case p.kind == seat, p.kind == capital && f.governs(m), p.kind == country && f.governs(m):
		id := f.countryEntity(p.country)
		f.ids[id].kind = Body
		m.kind = Body
		return id
	case p.kind == country:
		return f.countryEntity(p.country)
	}
	return f.keyPlace(p.name, Place)
}

func (f *finder) countryEntity(name string) int {
	id := f.keyPlace("country "+name, Place)
	f.ids[id].country = name
	return id
}

func (f *finder) keyPlace(key string, k Kind) int {
	id, ok := f.place[key]
	if !ok {
		id = f.entity(k)
		f.ids[id].key, f.ids[id].many = key, k == Group
		f.place[key] = id
	}
	return id
}

// governs reports whether a country or capital stands there as a government:
// "Tehran denies", "accused Tehran of"; not "in Tehran", "TEHRAN —", "Tehran, Iran".
func (f *finder) governs(m *found) bool {
	p := m.place
	if m.end < len(f.t) {
		switch f.r.Token(m.end) {
		case ",":
			if m.end+1 < len(f.t) && f.t[m.end+1].flags&upper != 0 {
				return false
			}
		case "—", "–", "(", "-", "/", ":":
			return false
		}
		if p.kind == capital && f.qualifies(m.end) {
			return false // "London police"
		}
	}
	if p.kind == capital && !f.acts(m) && !(f.mentioned[p.country] && f.t[m.end-1].flags&titled == 0) {
		return false
	}
	if m.first == f.r.Sentences[m.Sentence].First {
		return true
	}
	k := m.first - 1
	if k > 0 && strings.HasSuffix(strings.ToLower(f.r.Token(k)), "ern") {
		k-- // "in eastern China"
	}
	switch f.t[k].e.kind {
	case prep:
		switch strings.ToLower(f.r.Token(k)) {
		case "in", "near", "at", "outside", "around", "across", "inside", "throughout", "toward", "towards",
			"from", "within", "into", "via", "through", "over":
			return false
		}
	default:
		if f.r.Tokens[k].Kind == text.Mark && f.r.Token(k) == "(" {
			return false
		}
	}
	return true
}

// qualifies reports whether the word at token i is a noun that the name of a city before it
// tells apart: "police" of "London police".
func (f *finder) qualifies(i int) bool {
	t := &f.t[i]
	if f.r.Tokens[i].Kind != text.Word || t.e.kind == say || t.e.kind == verb {
		return false
	}
	return t.e.role != nil || t.e.kind == notCommon && t.flags&upper == 0
}

// acts reports whether the capital does something of which its government is the
// likely doer, a well-known one: "Moscow denied".
func (f *finder) acts(m *found) bool {
	if m.end >= len(f.t) {
		return false
	}
	k := f.t[m.end].e.kind
	if k != say && k != aux && k != verb {
		return false
	}
	switch m.place.name {
	case "ankara", "baghdad", "beijing", "berlin", "brussels", "cairo", "damascus", "havana", "islamabad",
		"jerusalem", "kiev", "kyiv", "london", "moscow", "new delhi", "ottawa", "paris", "pyongyang",
		"riyadh", "seoul", "tehran", "tokyo", "washington":
		return true
	}
	return false
}

// mention notes the countries that the report speaks of by name or nationality: a
// capital stands for the government of one of them.
func (f *finder) mention() {
	f.mentioned = map[string]bool{}
	for i := range f.t {
		if p := f.t[i].e.place; p != nil && f.t[i].flags&upper != 0 && p.kind != capital {
			f.mentioned[p.country] = true
		}
	}
	for i := range f.found {
		if p := f.found[i].place; p != nil && p.kind != capital {
			f.mentioned[p.country] = true
		}
	}
}
