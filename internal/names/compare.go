package names

import (
	"slices"
	"sort"
	"strings"

	"twosource/internal/text"
)

// A Relation says how a source of one report stands to a source of the other.
type Relation uint8

const (
	Unclear   Relation = iota // the texts do not tell
	Same                      // one source, identified equally well
	Vaguer                    // may be one source; the first is the vaguer: "the officer" / "Capt. Nils Berg"
	Sharper                   // may be one source; the first is the sharper
	Different                 // two sources
)

// Compare relates entity ea of report a to entity eb of report b, where links are
// the matches of the two reports. Compare(b, a) is its mirror. It says Different
// only where names or walks of life exclude each other.
func Compare(ra *text.Report, a *Index, ea int, rb *text.Report, b *Index, eb int, links []Match) Relation {
	if ea < 0 || eb < 0 || ea >= len(a.ids) || eb >= len(b.ids) {
		return Unclear
	}
	c := comparer{a, b, links}
	x, y := &a.ids[ea], &b.ids[eb]
	nx, ny := a.Entities[ea].Named, b.Entities[eb].Named
	if c.linked(ea, eb) {
		switch {
		case nx == ny || x.kind != Person || y.kind != Person:
			return Same
		case nx:
			return Sharper
		}
		return Vaguer
	}
	switch {
	case x.kind == Person && !x.many && c.belongs(x, y, eb, false):
		return Sharper
	case y.kind == Person && !y.many && c.belongs(y, x, ea, true):
		return Vaguer
	case nx && ny:
		return namedApart(x, y)
	}
	return c.describedApart(x, nx, y, ny)
}

// CompareAt relates two sources as written: the entities that the spans speak of,
// or, where one speaks of none, the bare words.
func CompareAt(ra *text.Report, a *Index, sa text.Span, rb *text.Report, b *Index, sb text.Span, links []Match) Relation {
	i, oka := a.At(sa)
	j, okb := b.At(sb)
	if oka && okb && a.Mentions[i].Entity >= 0 && b.Mentions[j].Entity >= 0 {
		return Compare(ra, a, a.Mentions[i].Entity, rb, b, b.Mentions[j].Entity, links)
	}
	if !oka && !okb && squash(ra.In(sa)) == squash(rb.In(sb)) && !sa.Empty() {
		return Same
	}
	return Unclear
}

type comparer struct {
	a, b  *Index
	links []Match
}

func (c *comparer) linked(i, j int) bool {
	k := sort.Search(len(c.links), func(k int) bool { return c.links[k].A >= i })
	for ; k < len(c.links) && c.links[k].A == i; k++ {
		if c.links[k].B == j {
			return true
		}
	}
	return false
}

// belongs reports whether the person speaks for the body: a role of it, or of its
// country. swapped says that the person is of report b.
func (c *comparer) belongs(person, o *identity, id int, swapped bool) bool {
	if o.kind != Body {
		return false
	}
	for k := range person.desc {
		d := &person.desc[k]
		if d.country != "" && d.country == o.country && ofState(d.class) {
			return true
		}
		if d.owner < 0 || d.class == classFamily {
			continue
		}
		if swapped && c.linked(id, d.owner) || !swapped && c.linked(d.owner, id) {
			return true
		}
	}
	return false
}

// namedApart relates two named entities that no match joins.
func namedApart(x, y *identity) Relation {
	if x.kind == Unknown || y.kind == Unknown {
		if shareWord(x.parts, y.parts) {
			return Unclear
		}
	}
	switch {
	case x.kind == Person && y.kind == Person:
		if shareWord(x.parts, y.parts) || givenOnly(x, y) {
			return Unclear
		}
		return Different
	case x.kind == Body && y.kind == Body:
		if shareWord(x.parts, y.parts) {
			return Unclear
		}
		if x.key != "" && y.key == "" || x.key == "" && y.key != "" {
			return governmentOf(x, y)
		}
		return Different
	case x.kind == Person && y.kind == Body:
		return personBody(x, y)
	case x.kind == Body && y.kind == Person:
		return personBody(y, x)
	}
	return Unclear
}

// governmentOf relates a country to a named body: a ministry may be of it.
func governmentOf(x, y *identity) Relation {
	if x.key == "" {
		x, y = y, x
	}
	last := y.parts[len(y.parts)-1]
	if n := lex().find(last).role; n != nil && n.class == classGovernment || x.country == y.country {
		return Unclear
	}
	return Different
}

// ofState reports whether people of the class speak for their country.
func ofState(c class) bool {
	return c == classGovernment || c == classSpokes || c == classMilitary || c == classPolitician
}

// personBody relates a person to a body that the text does not join: they are two
// sources when it is known what the person is, and that is elsewhere.
func personBody(p, o *identity) Relation {
	for k := range p.desc {
		d := &p.desc[k]
		if d.owner >= 0 || d.country != "" || ofState(d.class) || d.class == classPolice {
			return Unclear
		}
	}
	if len(p.desc) == 0 {
		return Unclear
	}
	return Different
}

// shareWord reports whether two names have a word in common, or spellings of one.
func shareWord(a, b []string) bool {
	for _, p := range a {
		for _, q := range b {
			if p == q || variants(p, q) || slip(p, q) {
				return true
			}
		}
	}
	return false
}

// Respelt reports whether two names as written are likely one, spelt in two ways or
// misspelt: word by word the same, spellings of one, or a letter apart. A surname
// alone is compared with the other's.
func Respelt(a, b string) bool {
	p, q := strings.Fields(Fold(a)), strings.Fields(Fold(b))
	if n := min(len(p), len(q)); n == 1 && len(p) != len(q) {
		p, q = p[len(p)-1:], q[len(q)-1:]
		if p[0] == q[0] {
			return false // whose surname it is, others tell
		}
	}
	if len(p) != len(q) || len(p) == 0 {
		return false
	}
	for i := range p {
		if x, y := squash(p[i]), squash(q[i]); x != y && !variants(x, y) && !slip(x, y) {
			return false
		}
	}
	return true
}

// slip reports whether one letter lost, doubled, changed or swapped makes the one name
// the other ("pelosi", "pelsi"): too little to say that they are two people.
func slip(a, b string) bool {
	return min(len(a), len(b)) >= 5 && len(a)+len(b) >= 11 && a[0] == b[0] && Distance(a, b, 1) <= 1
}

// describedApart relates two entities of which one at least has no name.
func (c *comparer) describedApart(x *identity, nx bool, y *identity, ny bool) Relation {
	best := Unclear
	if len(x.desc) == 0 || len(y.desc) == 0 {
		if p, o := x, y; len(p.desc) > 0 && o.kind == Person || len(o.desc) > 0 && p.kind == Person {
			if len(p.desc) == 0 {
				p, o = o, p
			}
			if p.desc[0].class == classPaper {
				return c.papers(p, &p.desc[0], o, &description{owner: -1, class: classPerson})
			}
		}
		return best
	}
	apart := true
	for k := range x.desc {
		for n := range y.desc {
			switch r := c.descriptions(x, nx, &x.desc[k], y, ny, &y.desc[n]); {
			case r == Different:
			case r == Unclear:
				apart = false
			case best == Unclear || best == r:
				best, apart = r, false
			case r == Same:
			default:
				if best == Same {
					best = r
				} else {
					best = Unclear
				}
				apart = false
			}
		}
	}
	if apart {
		return Different
	}
	return best
}

// descriptions relates two descriptions of unlinked entities.
func (c *comparer) descriptions(x *identity, nx bool, p *description, y *identity, ny bool, q *description) Relation {
	if p.country != "" && q.country != "" && p.country != q.country {
		return Different
	}
	if p.head == q.head {
		if x.many != y.many {
			if x.many {
				return Vaguer
			}
			return Sharper
		}
		switch {
		case nx != ny:
			if nx {
				return Sharper
			}
			return Vaguer
		case slices.Equal(p.words, q.words) && (p.owner < 0) == (q.owner < 0):
			return Same
		case subset(p.words, q.words):
			return Vaguer
		case subset(q.words, p.words):
			return Sharper
		}
		return Unclear
	}
	switch {
	case covers(p, q) && !nx || !nx && c.staffOf(p, q, false):
		return Vaguer
	case covers(q, p) && !ny || !ny && c.staffOf(q, p, true):
		return Sharper
	case p.class == classPaper || q.class == classPaper:
		return c.papers(x, p, y, q)
	case (p.class == q.class || near(p, q)) && (p.class != classLaw || p.head != "judge" && q.head != "judge"):
		return Unclear
	}
	return Different
}

// staffOf reports whether p is a vague word for the people of somebody, and q one of
// them: "his aides", "his former communications director". swapped says that p is of
// report b.
func (c *comparer) staffOf(p, q *description, swapped bool) bool {
	switch p.head {
	case "aide", "worker", "official", "member", "colleague", "adviser", "supporter":
	default:
		return false
	}
	if p.owner < 0 || q.owner < 0 || q.class == classFamily {
		return false
	}
	if swapped {
		return c.linked(q.owner, p.owner)
	}
	return c.linked(p.owner, q.owner)
}

// papers relates two sources of which one is a document: the lawsuit and the lawyer
// are two sources; a body and its statement are one.
func (c *comparer) papers(x *identity, p *description, y *identity, q *description) Relation {
	if p.class == q.class {
		return Unclear
	}
	paper, other := p, y
	if q.class == classPaper {
		paper, other = q, x
	}
	switch paper.head {
	case "statement", "report", "assessment", "analysis", "data", "tweet", "video", "email", "readout",
		"bill", "opinion", "ruling":
		return Unclear // somebody's word, perhaps that of the other
	}
	if paper.owner >= 0 && other.kind != Person {
		return Unclear
	}
	return Different
}

// covers reports whether description p is a vaguer word for what q is.
func covers(p, q *description) bool {
	switch {
	case p.head == "official" || p.head == "authorities":
		switch q.class {
		case classGovernment, classPolice, classMilitary, classRescue, classSpokes, classLaw:
			return !q.vague || p.head == "authorities" && q.head != "authorities"
		}
		return false
	case p.class == classSource:
		return q.class != classSource
	case p.head == "police" && q.class == classPolice:
		return true
	}
	return wider(p.head, q.head, q.class)
}

// near reports whether one source may be both. Words as wide as "official" may be
// said of many; "the judge" and "the senator" exclude each other.
func near(p, q *description) bool {
	if wide(p) || wide(q) {
		return true
	}
	a, b := min(p.class, q.class), max(p.class, q.class)
	set := func(list ...class) bool { return slices.Contains(list, a) && slices.Contains(list, b) }
	return set(classWitness, classResident, classFamily, classWorker, classActivist, classSuspect) ||
		set(classExpert, classMedic, classBusiness, classWorker, classMedia, classActivist) ||
		set(classSport, classArtist, classBusiness, classMedia) ||
		set(classPolitician, classGovernment, classBusiness, classLaw) && !ofCourt(p.head) && !ofCourt(q.head)
}

// ofCourt reports whether the head is an office of a court that no politician holds.
func ofCourt(head string) bool { return head == "judge" || head == "prosecutor" }

// wide reports whether the description fits people of many walks of life.
func wide(d *description) bool {
	switch d.class {
	case noClass, classPerson, classSpokes, classSource:
		return true
	}
	switch d.head {
	case "official", "authorities", "government", "administration", "department", "agency", "office",
		"authority", "representative":
		return true
	}
	return false
}
