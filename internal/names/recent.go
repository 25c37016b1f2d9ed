package names

// The body that the latest mentions name most.

// mostNamed is the body that "the company" may be, in the few sentences before it, and that
// the report has named most so far: no newspaper that is cited beside it.
func (d *discourse) mostNamed(m *found, desc *description) int {
	const near, reach = 24, 2 // mentions and sentences before it
	best, most := -1, 1
	for k := 0; k < min(d.n, near); k++ {
		p := d.back(k)
		distance := m.Sentence - p.Sentence
		if distance > reach || p.Form != Proper || p.Entity == best {
			continue
		}
		e := &d.f.ids[p.Entity]
		if e.many || !kindsFit(e.kind, m.kind) || !d.f.mayBe(e, desc, distance) {
			continue
		}
		if n := d.named(p.Entity); n > most {
			best, most = p.Entity, n
		}
	}
	return best
}

// named is how many of the latest mentions name the entity.
func (d *discourse) named(entity int) (n int) {
	for k := 0; k < min(d.n, len(d.recent)); k++ {
		if p := d.back(k); p.Entity == entity && p.Form == Proper {
			n++
		}
	}
	return n
}

// back is the mention with an entity that stands k such mentions before the latest.
func (d *discourse) back(k int) *found { return &d.f.found[d.recent[(d.n-1-k)%len(d.recent)]] }
