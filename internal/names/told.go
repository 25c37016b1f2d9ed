package names

import (
	"slices"
	"sort"
	"strings"

	"twosource/internal/text"
)

// unite makes one entity of those that an editor said are one; each group holds their
// names or descriptions as written. A name that the report has not, or that it gives
// to two, makes nobody one: "Lee" where an Ann Lee and a Bob Lee speak.
func (f *finder) unite(groups [][]string) {
	groups = overlapping(groups)
	if len(groups) == 0 {
		return
	}
	f.groups = map[string]int{}
	for g, keys := range groups {
		for _, k := range keys {
			f.groups[k] = g + 1
		}
	}
	f.renumber(f.absorbed(groups))
}

// absorbed makes one entity of those whose names are in one group, and gives for each entity
// which it now is.
func (f *finder) absorbed(groups [][]string) []int {
	find := f.byKey()
	into := make([]int, len(f.ids))
	for id := range into {
		into[id] = id
	}
	root := func(id int) int {
		for into[id] != id {
			id = into[id]
		}
		return id
	}
	for _, keys := range groups {
		best := -1
		for _, k := range keys {
			id := find(k)
			if id < 0 || root(id) == best {
				continue
			}
			if id = root(id); best >= 0 && len(f.ids[id].parts) > len(f.ids[best].parts) {
				best, id = id, best
			}
			if best < 0 {
				best = id
			} else {
				f.absorb(best, id)
				into[id] = best
			}
		}
		if best >= 0 {
			f.ids[best].told = append(f.ids[best].told, keys...)
		}
	}
	for id := range into {
		into[id] = root(id)
	}
	return into
}

// renumber gives mentions and owners the entities that theirs now are; nobody owns himself.
func (f *finder) renumber(into []int) {
	for i := range f.found {
		if e := &f.found[i].Entity; *e >= 0 {
			*e = into[*e]
		}
	}
	for id := range f.ids {
		for k := range f.ids[id].desc {
			if o := &f.ids[id].desc[k].owner; *o >= 0 {
				if *o = into[*o]; *o == id {
					*o = -1
				}
			}
		}
	}
}

// absorb adds what is known of entity id to what is known of the best.
func (f *finder) absorb(best, id int) {
	e, o := &f.ids[best], &f.ids[id]
	if e.kind == Unknown {
		e.kind = o.kind
	}
	if e.sex == anySex {
		e.sex = o.sex
	}
	if e.key == "" && len(e.parts) == 0 {
		e.key, e.country = o.key, o.country
	}
	e.desc = append(e.desc, o.desc...)
	e.told = append(e.told, o.told...)
	*o = identity{}
}

// overlapping makes one group of those that share a name, and gives their keys; what
// holds no two names is left out.
func overlapping(groups [][]string) [][]string {
	of := map[string]int{} // the first group that has the name
	first := make([]int, len(groups))
	root := func(g int) int {
		for first[g] != g {
			first[g] = first[first[g]]
			g = first[g]
		}
		return g
	}
	for g, names := range groups {
		first[g] = g
		for _, name := range names {
			k := toldKey(name)
			if o, ok := of[k]; ok {
				first[root(g)] = root(o)
			} else if k != "" {
				of[k] = g
			}
		}
	}
	keys := make([][]string, len(groups))
	for k, g := range of {
		keys[root(g)] = append(keys[root(g)], k)
	}
	keys = slices.DeleteFunc(keys, func(list []string) bool { return len(list) < 2 })
	for _, list := range keys {
		sort.Strings(list)
	}
	return keys
}

// toldKey is what two ways to write a name have in common: its letters and digits,
// without an article before it.
func toldKey(name string) string {
	f := Fold(name)
	for _, article := range [...]string{"the ", "an ", "a "} {
		if rest, ok := strings.CutPrefix(f, article); ok {
			f = rest
			break
		}
	}
	return squash(f)
}

// byKey finds the entity of a name: the one whose fullest name it is, else the one
// that is called so anywhere; -1 where there is none or more than one.
func (f *finder) byKey() func(key string) int {
	full, any := map[string]int{}, map[string]int{}
	put := func(m map[string]int, s text.Span, id int) {
		k := toldKey(f.r.In(s))
		if o, ok := m[k]; ok && o != id {
			id = -1
		}
		m[k] = id
	}
	longest := make([]text.Span, len(f.ids))
	for i := range f.found {
		m := &f.found[i]
		if m.Entity < 0 || m.Form == Pronoun {
			continue
		}
		head, span := f.span(m.name, m.after), f.span(m.first, m.end)
		put(any, span, m.Entity)
		if m.of >= 0 && m.of == i-1 {
			put(any, span.Cover(f.span(f.found[m.of].first, m.end)), m.Entity) // "Ukraine's espionage chief"
		}
		if m.Form == Proper {
			put(any, head, m.Entity)
			if head.Len() > longest[m.Entity].Len() {
				longest[m.Entity] = head
			}
		}
	}
	for id, s := range longest {
		if !s.Empty() {
			put(full, s, id)
		}
	}
	return func(key string) int {
		if id, ok := full[key]; ok {
			return id
		}
		if id, ok := any[key]; ok {
			return id
		}
		return -1
	}
}

// told lists the entities of two reports that an editor said are one; first those of
// one name, which were told of one report alone.
func told(a, b *Index) []Match {
	some := func(e identity) bool { return len(e.told) > 0 }
	if !slices.ContainsFunc(a.ids, some) && !slices.ContainsFunc(b.ids, some) {
		return nil
	}
	called := map[string][]int{}
	for j := range b.ids {
		for _, k := range b.toldNames(j) {
			called[k] = append(called[k], j)
		}
	}
	var list []Match
	for i := range a.ids {
		for _, k := range a.toldNames(i) {
			for _, j := range called[k] {
				if len(a.ids[i].told)+len(b.ids[j].told) > 0 {
					m := Match{i, j, 0.9, "told"}
					if toldKey(a.Entities[i].Name) == toldKey(b.Entities[j].Name) {
						m.Score = 1
					}
					list = append(list, m)
				}
			}
		}
	}
	byPlace(list)
	sort.SliceStable(list, func(i, j int) bool { return list[i].Score > list[j].Score })
	return list
}

// toldNames gives the keys of the names that the editor gave the entity, else of its own.
func (x *Index) toldNames(id int) []string {
	switch e := &x.Entities[id]; {
	case len(x.ids[id].told) > 0:
		return x.ids[id].told
	case e.Named:
		return []string{toldKey(e.Name)}
	}
	return nil
}

// Told gives the number, from 1, of what an editor said has the name among others, be it
// a mention or not ("Iranian media"); 0 where nothing was said of it.
func (x *Index) Told(name string) int {
	if len(x.groups) == 0 {
		return 0
	}
	return x.groups[toldKey(name)]
}
