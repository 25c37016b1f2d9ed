package names

import (
	"sort"
	"strings"

	"twosource/internal/text"
)

// nominal finds the descriptions of persons and bodies ("a senior official", "the
// ministry", "residents") and the pronouns, in the tokens that no name holds.
func (f *finder) nominal() {
	for k := range f.r.Sentences {
		s := &f.r.Sentences[k]
		for i := s.First; i < s.End; i++ {
			if f.t[i].flags&taken != 0 || f.r.Tokens[i].Kind != text.Word {
				continue
			}
			switch e := f.t[i].e; {
			case e.kind == pron, e.kind == det && isPossessive(f.r.Token(i)), e.kind == conj && (f.r.Token(i) == "who" || f.r.Token(i) == "which"):
				f.pronoun(i, k)
			case e.role != nil && e.role.flags&(role|plural|body|paper) != 0:
				f.describe(i, k, s.First, s.End)
			case e.kind == det && i+1 < s.End && f.unnamed(i):
				f.found = append(f.found, found{Mention: Mention{Form: Nominal, Entity: -1, Sentence: k}, first: i, name: i, after: i + 1, end: i + 1,
					kind: Group, many: true, role: f.lex.find("people").role, det: indefinite, of: -1, same: -1, quote: f.t[i].quote})
			case e.place != nil && e.place.kind == people && f.t[i].flags&upper != 0:
				f.describe(i, k, s.First, s.End)
			}
		}
	}
	sort.SliceStable(f.found, func(i, j int) bool { return f.found[i].first < f.found[j].first })
	f.noOverlap()
}

// unnamed reports whether a determiner stands for people: "those close to him",
// "some in the party say".
func (f *finder) unnamed(i int) bool {
	next := f.r.Token(i + 1)
	switch strings.ToLower(f.r.Token(i)) {
	case "those":
		switch next {
		case "close", "familiar", "who", "with", "briefed", "involved", "near", "inside", "present":
			return true
		}
	case "some", "many", "others", "several", "few":
		return f.t[i+1].e.kind == say || next == "who" || next == "in"
	}
	return false
}

// noOverlap drops what overlaps the mention before it.
func (f *finder) noOverlap() {
	kept, last := f.found[:0], 0
	for _, m := range f.found {
		if m.first >= last {
			kept = append(kept, m)
			last = m.end
		}
	}
	f.found = kept
}

func isPossessive(w string) bool {
	switch strings.ToLower(w) {
	case "his", "her", "their", "its":
		return true
	}
	return false
}

// pronoun appends the mention of a third-person pronoun, or of "who".
func (f *finder) pronoun(i, k int) {
	m := found{first: i, name: i, after: i + 1, end: i + 1, of: -1, same: -1, quote: f.t[i].quote}
	m.Form, m.Entity, m.Sentence = Pronoun, -1, k
	switch strings.ToLower(f.r.Token(i)) {
	case "he", "him", "his", "himself":
		m.kind, m.sex = Person, male
	case "she", "her", "hers", "herself":
		m.kind, m.sex = Person, female
	case "they", "them", "their", "theirs", "themselves":
		m.many = true
	case "it", "its", "itself":
		m.kind = Body
	case "who", "which":
		if i == 0 || f.t[i].flags&start != 0 {
			return
		}
	default:
		return
	}
	f.found = append(f.found, m)
}

// describe appends the description whose head is token i, unless the word is part
// of a longer noun, a verb or an adjective there.
func (f *finder) describe(i, k, lowest, end int) {
	e := f.t[i].e
	if i+1 < end && f.continues(i) || f.countless(i, lowest, end) || e.role != nil && e.role.word == "head" && !f.leads(i, lowest, end) {
		return
	}
	from, d, several := f.left(i, lowest)
	if d == bare && from > lowest && f.t[from-1].flags&taken != 0 {
		d = f.before(from-1, lowest)
	}
	if e.many && d == definite && f.r.Token(from) == "that" && from < i {
		from, d = from+1, bare // "said that voters"
	}
	m := found{first: from, name: i, after: i + 1, end: i + 1, role: e.role, det: d, of: -1, same: -1, quote: f.t[i].quote}
	m.Form, m.Entity, m.Sentence = Nominal, -1, k
	for j := from; j < i; j++ {
		if p := f.t[j].e.place; p != nil && f.t[j].flags&upper != 0 {
			m.place = p
		}
	}
	switch {
	case e.role == nil:
		m.kind, m.many, m.place = Group, true, e.place
	case e.many && e.role.flags&body != 0 && e.role.flags&role == 0:
		if e.role.flags&unique == 0 && d == bare {
			return // "schools", "companies": seldom who speaks
		}
		m.kind, m.many = Group, true
	case e.role.flags&paper != 0:
		if d == bare && f.verbHere(i, k) {
			return
		}
		m.kind, m.many = Unknown, e.many || strings.HasSuffix(f.r.Token(i), "s")
	case e.many || several || e.role.flags&plural != 0:
		m.kind, m.many = Group, true
	case e.role.flags&body != 0:
		m.kind = Body
	default:
		m.kind, m.sex = Person, e.role.sex
	}
	if f.mute(&m, i, lowest) {
		return
	}
	for j := from; j <= i; j++ {
		f.t[j].flags |= taken
	}
	f.found = append(f.found, m)
}

// verbHere reports whether a word that may be a noun is a verb or a bare noun of no
// account there: only "Documents show", "Polls say" at a sentence start speak.
func (f *finder) verbHere(i, k int) bool {
	many := f.t[i].e.many || strings.HasSuffix(f.r.Token(i), "s")
	if many && i+1 < len(f.t) && f.t[i+1].e.kind == say {
		return false // "court documents said"
	}
	return i != f.r.Sentences[k].First || i+1 >= len(f.t) || f.t[i+1].e.kind == notCommon && f.t[i+1].flags&upper == 0 || !many
}

// countless reports whether the "host" at token i is a great number: "a host of other
// problems"; not "a host of the show".
func (f *finder) countless(i, lowest, end int) bool {
	return f.t[i].e.role != nil && f.t[i].e.role.word == "host" && i > lowest && i+2 < end && strings.EqualFold(f.r.Token(i-1), "a") &&
		f.r.Token(i+1) == "of" && (f.t[i+2].e.kind != det || f.r.Token(i+2) == "other") && f.t[i+2].flags&upper == 0
}

// leads reports whether the "head" at token i is a person: "the head of the agency",
// "the agency head"; not "an elk head".
func (f *finder) leads(i, lowest, end int) bool {
	if i+1 < end {
		switch f.r.Token(i + 1) {
		case "of", "for", "at":
			return true
		}
	}
	return i > lowest && (genitive(f.r.Token(i-1)) || f.t[i-1].e.role != nil && f.t[i-1].e.role.flags&body != 0)
}

// before gives the determiner in front of the name that ends with token j: "the" of
// "the New York businessman".
func (f *finder) before(j, lowest int) detKind {
	for j > lowest && f.t[j].flags&taken != 0 && f.t[j].e.kind != det {
		j--
	}
	if f.t[j].flags&taken == 0 && f.t[j].e.kind == det {
		d, _ := determiner(f.r.Token(j))
		return d
	}
	return bare
}

// continues reports whether the noun at token i only opens a longer one: "police
// chief", "government shutdown", "company-owned".
func (f *finder) continues(i int) bool {
	n := &f.t[i+1]
	w := f.r.Token(i + 1)
	if w == "-" && f.glued(i+1) {
		return i+2 < len(f.t) && f.glued(i+2) && f.r.Tokens[i+2].Kind == text.Word
	}
	if f.r.Tokens[i+1].Kind != text.Word || n.flags&upper != 0 && n.flags&titled == 0 {
		return n.flags&upper != 0 && f.t[i].flags&upper != 0 && w == "Attorney" // "the District Attorney"
	}
	if n.e.role != nil && n.e.kind != verb && n.e.kind != say && n.flags&taken == 0 && n.e.role.flags&paper == 0 {
		return !f.t[i].e.many || n.e.role.flags&(role|body) != 0 && f.t[i].e.role != nil && f.t[i].e.role.flags&plural != 0
	}
	if f.t[i].e.kind == mod && n.flags&upper == 0 && (n.e.kind == notCommon || n.e.kind == mod || n.e.kind == noun) {
		return true // "local disaster agency"
	}
	r := f.t[i].e.role
	if r != nil && r.flags&role != 0 && n.flags&upper == 0 && n.e.kind == notCommon && nounLike(w) {
		return true // "celebrity memorabilia"
	}
	if r == nil || r.flags&(body|plural) == 0 || r.flags&role != 0 || f.t[i].e.many {
		return false
	}
	if n.e.role != nil && n.e.role.flags&paper != 0 && n.e.kind != say {
		return true // "police report", "government statement"
	}
	if n.e.kind != notCommon {
		return n.e.kind == noun || n.e.kind == mod
	}
	return !strings.HasSuffix(w, "ed") && !strings.HasSuffix(w, "ing") && !strings.HasSuffix(w, "ly") && !strings.HasSuffix(w, "es")
}

// nounLike reports whether an unknown word has the ending of a noun.
func nounLike(w string) bool {
	for _, end := range [...]string{"ia", "ion", "ions", "ment", "ments", "ness", "ity", "ship", "ships", "hood", "ism", "age", "ance", "ence", "er", "ers", "or", "ors", "ure"} {
		if strings.HasSuffix(w, end) {
			return true
		}
	}
	return false
}

// mute reports whether a description names nobody in particular, or is no
// description: "as president", "no officer", a bare "side".
func (f *finder) mute(m *found, i, lowest int) bool {
	if m.det == indefinite {
		switch strings.ToLower(f.r.Token(m.first)) {
		case "no", "any", "every", "each", "either", "neither", "such":
			return true
		}
	}
	if m.many || m.det != bare {
		return false
	}
	if m.first > lowest {
		switch w := f.r.Token(m.first - 1); {
		case w == "," || w == "'s" || w == "’s":
			return false
		case f.t[m.first-1].flags&taken != 0:
			return false
		}
	}
	if m.place != nil {
		return false // "Ukrainian official says"
	}
	if m.kind == Unknown {
		return m.det == bare
	}
	return m.kind == Body || m.first != lowest || i == lowest && m.role.flags&title == 0
}
