package names

import (
	"strings"

	"twosource/internal/text"
)

// cut appends the mention that the capitalised sequence [i, end) of sentence k
// makes, its title parted from the name; nothing where the sequence is no name.
func (f *finder) cut(i, end, k int) {
	for end > i && f.r.Tokens[end-1].Kind == text.Mark && f.r.Token(end-1) != "." {
		end--
	}
	if f.tag(i, end) {
		return
	}
	name := f.nameStart(i, end)
	if name == end { // a title or noun alone: "the Prime Minister", "Republicans"
		return
	}
	m := found{first: i, name: name, after: end, end: end, of: -1, same: -1, quote: f.t[i].quote}
	m.Sentence, m.Entity, m.Form = k, -1, Proper
	f.classify(&m)
	if m.place != nil && m.place.kind == demonym || f.demonyms(&m) {
		return // "Iranian": part of a description, or nothing
	}
	for j := i; j < end; j++ {
		f.t[j].flags |= taken
	}
	f.titleLeft(&m)
	f.found = append(f.found, m)
}

// demonyms reports whether the name is a pair of nationalities: "Iranian-Russian".
func (f *finder) demonyms(m *found) bool {
	n := 0
	for j := m.name; j < m.after; j++ {
		if p := f.t[j].e.place; p != nil && (p.kind == demonym || p.kind == country) && f.r.Tokens[j].Kind == text.Word {
			n++
		} else if f.r.Tokens[j].Kind == text.Word {
			return false
		}
	}
	return n > 1
}

// tag reports whether the sequence is a party label: "(R-Wis.)", "D-Mass."
func (f *finder) tag(i, end int) bool {
	w := f.r.Token(i)
	if len(w) != 1 || !strings.Contains("RDI", w) {
		return false
	}
	if i == 0 || i+1 == len(f.t) || f.r.Token(i-1) != "(" && f.r.Token(i-1) != "," {
		return false
	}
	if i+1 == end {
		return f.r.Token(i+1) == ")"
	}
	return f.r.Token(i+1) == "-"
}

// nameStart gives the first token of the name behind the titles of [i, end): i
// where there is no title, end where nothing but titles and places stands there.
func (f *finder) nameStart(i, end int) int {
	last := end - 1
	for last > i && f.r.Tokens[last].Kind == text.Mark {
		last--
	}
	if n := f.t[last].e.role; n != nil && n.flags&(body|nameHead) != 0 && !f.t[last].e.many {
		return i // "Republican National Committee", "General Motors"
	}
	at := f.afterTitle(i, last, end)
	if at > last {
		return end
	}
	if n := f.t[at].e.role; at == last && at > i && n != nil && n.flags&unique != 0 && n.sex == anySex && honorificSex(f.r.Token(i)) >= 0 {
		return end // "Mr. President"
	}
	if n := f.t[last].e.role; at == i && n != nil && !f.t[i].e.given {
		if (n.flags&(plural|title) != 0 || f.t[last].e.many || i == last) && f.allModifiers(i, last) {
			return end // "Republican Senators"
		}
	}
	return at
}

// afterTitle gives the token behind the last title in [i, last), or i.
func (f *finder) afterTitle(i, last, end int) int {
	given := f.t[i].e.given && f.t[i].e.place == nil && f.t[i].e.role == nil
	for j := last - 1; j >= i; j-- {
		if given && j > i && j-i <= 2 && f.t[j].flags&shout == 0 {
			continue // "Peter Martin King Jr."
		}
		n, honorific := f.t[j].e.role, honorificSex(f.r.Token(j)) >= 0
		if !honorific && !f.titleNoun(j) {
			continue
		}
		if !honorific && n.concept == "general" && f.companyWord(j+1) {
			return i
		}
		at := j + 1
		if f.r.Token(at) == "." {
			at++
		}
		if f.r.Token(at) == "of" && at+1 < end && portfolio(f.r.Token(at+1)) { // "Secretary of State Ida Lund"
			for at += 2; at < end && portfolio(f.r.Token(at)); at++ {
			}
		}
		if f.r.Token(at) == "-" && at+1 < end {
			continue
		}
		return at
	}
	return i
}

// titleNoun reports whether the noun at token j may stand as a title before a name: "Gen.",
// and what opens a sentence though it is only a role, "Spokesman Nils Berg".
func (f *finder) titleNoun(j int) bool {
	t := &f.t[j]
	if t.e.role == nil {
		return false
	}
	return t.e.role.flags&title != 0 || t.e.role.flags&role != 0 && t.flags&start != 0 && !t.e.many
}

// companyWord reports whether the word makes "General" part of a company's name.
func (f *finder) companyWord(j int) bool {
	switch f.r.Token(j) {
	case "Electric", "Motors", "Mills", "Dynamics", "Assembly", "Hospital", "Services", "Election":
		return true
	}
	return false
}

// allModifiers reports whether [i, j) holds only words that describe a role.
func (f *finder) allModifiers(i, j int) bool {
	for ; i < j; i++ {
		e := f.t[i].e
		if f.r.Tokens[i].Kind == text.Word && e.role == nil && e.place == nil && e.kind != mod && e.kind != noun {
			return false
		}
	}
	return true
}

// classify says what the mention is, as far as it shows by itself.
func (f *finder) classify(m *found) {
	for j := m.first; j < m.name; j++ {
		if h := honorificSex(f.r.Token(j)); h >= 0 {
			m.kind, m.honorific = Person, true
			m.sex = sex(h)
		}
		if n := f.t[j].e.role; n != nil && n.flags&(title|role) != 0 {
			m.kind, m.role = Person, n
			if n.sex != anySex {
				m.sex = n.sex
			}
		}
	}
	first, last := f.t[m.name].e, f.lastWord(m)
	switch {
	case m.kind == Person:
	case f.gazetted(m):
		m.kind = Place
		if m.place.kind == people {
			m.kind, m.many = Group, true
		}
	case last.role != nil && last.role.flags&(body|nameHead) != 0, f.bodyOf(m.name, m.after), f.knownBody(m):
		m.kind = Body
	case m.after-m.name > 1 && isShip(f.r.Token(m.name)):
		m.kind = Body
	case first.given && m.after-m.name > 1:
		m.kind = Person
	case m.after-m.name == 1 && f.t[m.name].flags&(shout|shouting) == shout && len(f.r.Token(m.name)) <= 6: // "NATO"
		m.kind = Body
	case m.after-m.name >= 4 && f.r.Token(m.name+2) == ".": // "Jared Q. Public"
		m.kind = Person
	}
	if m.kind == Person && first.given && m.sex == anySex && m.after-m.name > 1 {
		m.sex = first.sex
	}
	if m.kind == Unknown && f.actsAsPerson(m.after) {
		m.kind = Person
	}
	person := first.given && m.after-m.name == 2 && !f.located(m) // "Ida Park, the head of"; not "in Ida Park"
	if m.role == nil && !m.honorific && !person && f.geographic(m) {
		m.kind = Place
	}
}

// isShip reports whether the word stands before the name of a ship: no "he" stands for it.
func isShip(w string) bool {
	switch w {
	case "HMS", "INS", "MS", "MT", "MV", "RMS", "SS", "USS":
		return true
	}
	return false
}

// geographic reports whether the name ends in a feature of the land or a building:
// "Marshall Islands", "Madison Avenue".
func (f *finder) geographic(m *found) bool {
	if m.after-m.name < 2 {
		return false
	}
	switch f.r.Token(m.after - 1) {
	case "Islands", "Island", "River", "Street", "Avenue", "Road", "Boulevard", "Mountain", "Mountains",
		"Bay", "Lake", "Hall", "Park", "Bridge", "Building", "Airport", "Square", "Valley", "Beach",
		"Stadium", "Tower", "Towers", "Hotel", "Highway", "Plaza", "Creek", "Falls", "Forest", "Desert",
		"Canyon", "Harbor", "Harbour", "Ocean", "Sea", "Strait", "Peninsula", "Cathedral", "Arena", "Heights",
		"Atoll", "Coast", "Border":
		return true
	}
	return false
}

// lastWord is the entry of the name's last word.
func (f *finder) lastWord(m *found) *entry {
	j := m.after - 1
	for j > m.name && f.r.Tokens[j].Kind == text.Mark {
		j--
	}
	return f.t[j].e
}

// bodyNoun is the noun that says what kind of body is named: "Commission" of
// "Commission on Presidential Debates"; nil where none does.
func (f *finder) bodyNoun(m *found) *roleNoun {
	for j := m.name + 1; j < m.after; j++ {
		if w := f.r.Token(j); w == "of" || w == "for" || w == "on" {
			return f.t[j-1].e.role
		}
	}
	return f.lastWord(m).role
}

// gazetted looks the whole name up among the places.
func (f *finder) gazetted(m *found) bool {
	if m.after-m.name > 7 {
		return false
	}
	if m.after-m.name == 1 {
		m.place = f.t[m.name].e.place
		if f.r.Token(m.name) == "US" || f.r.Token(m.name) == "U.S." || f.r.Token(m.name) == "U.S" {
			m.place = f.lex.find("us").place
		}
		if m.place == nil {
			m.place = f.lex.find(placeKey(f.r.Token(m.name))).place
		}
	} else {
		m.place = f.lex.find(placeKey(f.r.In(f.span(m.name, m.after)))).place
	}
	return m.place != nil
}

// placeKey folds the name of a place as the gazetteer has it.
func placeKey(s string) string {
	s = Fold(s)
	if !strings.ContainsAny(s, ".'") {
		return s
	}
	return strings.NewReplacer(".", "", "'", "").Replace(s)
}

func (f *finder) span(i, end int) text.Span {
	return text.Span{Start: f.r.Tokens[i].Span.Start, End: f.r.Tokens[end-1].Span.End}
}

// knownBody reports whether the name is a body that no noun gives away.
func (f *finder) knownBody(m *found) bool {
	switch f.r.Token(m.after - 1) {
	case "Survey", "Pentagon", "Reuters", "Twitter", "Facebook", "Google", "Apple", "Microsoft", "Amazon",
		"Hezbollah", "Hamas", "Taliban", "Interpol", "Greenpeace", "Boeing", "Airbus", "Wikileaks",
		"WikiLeaks", "Capitol", "Representatives", "Commons", "Lords", "Staff", "Department", "Xinhua",
		"Bloomberg", "Politico", "Press", "Agence", "Post", "Guardian", "Telegraph", "Mirror", "Observer",
		"Examiner", "Chronicle", "Review", "Globe", "Register", "Hill", "Yorker", "Magazine", "Brothers",
		"Partners", "Associates", "Systems", "Technologies", "Entertainment", "Pictures", "Records",
		"Airlines", "Nations":
		return m.after-m.name > 1 || f.t[m.name].flags&start == 0
	}
	return false
}

// actsAsPerson reports whether what follows token i follows a person's name: an
// age, "who", "himself".
func (f *finder) actsAsPerson(i int) bool {
	if i+1 >= len(f.t) || f.r.Token(i) != "," {
		return i < len(f.t) && f.r.Token(i) == "who"
	}
	if f.r.Tokens[i+1].Kind == text.Number {
		return f.r.Tokens[i+1].Span.Len() <= 2 && i+2 < len(f.t) && (f.r.Token(i+2) == "," || f.r.Token(i+2) == ".")
	}
	return f.r.Token(i+1) == "who"
}

// titleLeft extends the mention over the title or determiner written before it:
// "former communications director", "spokesman", "the".
func (f *finder) titleLeft(m *found) {
	lowest := f.r.Sentences[m.Sentence].First
	if m.first == lowest {
		return
	}
	p := m.first - 1
	e := f.t[p].e
	switch {
	case m.kind == Person && m.role != nil && !m.honorific:
		m.first, m.det, _ = f.left(m.first, lowest)
		f.dropConjunction(m)
	case m.kind != Body && m.kind != Place && f.titles(m, p):
		m.first, m.det, _ = f.left(p, lowest)
		f.dropConjunction(m)
		m.kind, m.role = Person, e.role
		if m.sex == anySex {
			m.sex = e.role.sex
		}
	case strings.EqualFold(f.r.Token(p), "the"):
		if f.t[p].quote != m.quote {
			break
		}
		if m.role == nil && f.leadsNoun(m) { // "the Lund campaign", "the New York businessman"
			break
		}
		m.first--
		m.det = definite
		if m.kind == Person && m.role == nil && !m.honorific {
			m.kind = Unknown // "the Lunds", "the Lund Report"
		}
	}
	for j := m.first; j < m.name; j++ {
		f.t[j].flags |= taken
	}
	if m.kind == Person && m.sex == anySex && f.t[m.name].e.given && m.after-m.name > 1 {
		m.sex = f.t[m.name].e.sex
	}
}

// titles reports whether the noun at token p is the role of the name behind it: "spokesman
// Nils Berg"; not "officials Berg", though "officials Mr. Berg".
func (f *finder) titles(m *found, p int) bool {
	t := &f.t[p]
	if t.e.role == nil || t.e.role.flags&(title|role) == 0 || t.flags&taken != 0 || t.quote != m.quote {
		return false
	}
	return !t.e.many || m.first != m.name
}

// leadsNoun reports whether a noun for persons or bodies follows the name: the
// determiner before the name is that noun's.
func (f *finder) leadsNoun(m *found) bool {
	if m.end >= len(f.t) || f.t[m.end].flags&upper != 0 {
		return false
	}
	e := f.t[m.end].e
	if e.role != nil && (e.kind == notCommon || e.kind == mod) {
		return true
	}
	return e.kind == mod && m.end+1 < len(f.t) && f.t[m.end+1].e.role != nil
}

// dropConjunction gives back a word that is no determiner before a name with its
// title: "the blast that Mayor Lund described".
func (f *finder) dropConjunction(m *found) {
	switch f.r.Token(m.first) {
	case "that", "such", "no", "any":
		m.first++
		m.det = bare
	}
}

// left extends the noun at token i over its modifiers and determiner. Words that
// no table knows count as modifiers only behind a determiner: "the shadowy
// commander", but "beat commander". many tells that the determiner counts several.
func (f *finder) left(i, lowest int) (from int, d detKind, many bool) {
	sure := i // as far as every word is known
	known := true
	j := i
	for j > lowest && i-j < 7 {
		p := j - 1
		t := &f.t[p]
		w := f.r.Token(p)
		switch {
		case (w == "-" || w == "‑") && f.glued(p) && f.glued(j) && p > lowest && f.t[p-1].flags&taken == 0:
			j = p - 1 // "the 10-year-old lawsuit"
			continue
		case t.quote != f.t[i].quote || t.flags&taken != 0:
			return sureOr(j, sure, t.flags&taken != 0 && t.quote == f.t[i].quote), bare, false
		case f.r.Tokens[p].Kind == text.Number && p > lowest && f.r.Tokens[p-1].Kind == text.Mark && f.glued(p):
			return sure, bare, false // "$43,350 men's watch"
		case f.r.Tokens[p].Kind == text.Number:
			return p, indefinite, true
		case f.r.Tokens[p].Kind == text.Mark:
			return sure, bare, false
		case w == "'s" || w == "’s":
			return j, possessive, false
		}
		switch lw := t.e; {
		case lw.kind == det:
			d, many = determiner(w)
			if d == possessive {
				return j, d, many
			}
			return p, d, many
		case lw.kind == mod || lw.role != nil || lw.place != nil && t.flags&upper != 0:
			if lw.role != nil && (lw.many && lw.role.flags&(body|paper) == 0 || lw.role.flags&plural != 0 && lw.role.concept != "police") {
				return sure, bare, false
			}
			j = p
			if known {
				sure = p
			}
		case (lw.kind == notCommon || lw.kind == noun) && t.flags&titled == 0:
			if (strings.HasSuffix(w, "ed") || strings.HasSuffix(w, "ing")) && p > lowest && f.t[p-1].e.kind != det && f.t[p-1].e.kind != mod {
				return sure, bare, false // "an earthquake razed mud-brick villages"
			}
			known = false
			j = p
		default:
			return sure, bare, false
		}
	}
	return sure, bare, false
}

func sureOr(j, sure int, ok bool) int {
	if ok {
		return j
	}
	return sure
}

// determiner sorts determiners; many says that they go with several.
func determiner(w string) (d detKind, many bool) {
	switch strings.ToLower(w) {
	case "the", "this", "that":
		return definite, false
	case "these", "those", "both":
		return definite, true
	case "his", "her", "its", "their", "my", "our", "your":
		return possessive, false
	case "a", "an", "another", "one", "each", "every", "any", "no", "either", "neither", "such":
		return indefinite, false
	}
	return indefinite, true
}
