package figures

import "twosource/internal/text"

// describe says what the figures from out[n] on count or measure.
func (f *finder) describe(n int) {
	for k := range f.marks {
		g := &f.out[n+k]
		m := &f.marks[k]
		switch g.Kind {
		case Time:
		case Date:
			f.dateOf(g, m)
		case Age:
			f.ageHolder(g, m)
		case Score:
		default:
			f.ofNumber(g, m)
		}
	}
}

// phrase is a noun phrase among the items.
type phrase struct{ first, last, head int }

func (p phrase) empty() bool { return p.last <= p.first }

func (f *finder) span(first, last int) text.Span {
	return text.Span{Start: f.it[first].Start, End: f.it[last-1].End}
}

func (f *finder) setOf(g *Figure, p phrase) {
	if p.empty() {
		return
	}
	g.Of = f.span(p.first, p.last)
	if p.head >= p.first && p.head < p.last {
		g.Head = f.it[p.head].Span
	}
}

// ofNumber looks behind the number first, then before it.
func (f *finder) ofNumber(g *Figure, m *mark) {
	p := f.behind(g, m)
	if p.empty() {
		p = f.before(g, m)
	}
	f.setOf(g, p)
	f.setVerb(g, m, p)
}

// behind reads the phrase that follows the figure: "26 Somali pirates", "two of the
// plaintiffs", "$84,000 in taxpayer money", "33 years of returns".
func (f *finder) behind(g *Figure, m *mark) phrase {
	j := m.last
	if f.dash(j) {
		j++
	}
	switch g.Kind {
	case Count, Ordinal:
		if f.is(j, "of") {
			return f.phraseAt(f.determiner(j+1), g)
		}
		if f.is(j, "more") || f.is(j, "other") || f.is(j, "additional") || f.is(j, "further") {
			if f.nounAt(j + 1) {
				j++
			}
		}
		return f.phraseAt(f.determinerOf(j), g)
	case Percent, Ratio:
		if f.is(j, "of") {
			return f.phraseAt(f.determiner(j+1), g)
		}
		if p := f.phraseAt(f.determinerOf(j), g); !p.empty() {
			return p
		}
		return phrase{}
	case Money:
		if f.is(j, "worth") && f.is(j+1, "of") || f.is(j, "'") && f.is(j+1, "worth") {
			return f.phraseAt(f.determiner(j+2), g)
		}
		if f.is(j, "in") || f.is(j, "of") {
			k := f.determiner(j + 1)
			if f.class(k) != month && k < len(f.it) && f.it[k].form == wordForm && (!f.it[k].upper || f.is(j, "of")) {
				return f.phraseAt(k, g)
			}
			return phrase{}
		}
		if p := f.phraseAt(j, g); !p.empty() {
			return p
		}
		if q := f.before(g, m); !q.empty() {
			return q
		}
		if f.is(j, "on") || f.is(j, "for") {
			return f.phraseAt(f.determiner(j+1), g)
		}
		return phrase{}
	}
	if f.is(j, "of") || f.is(j, "in") {
		k := f.determiner(j + 1)
		if f.class(k) == none && k < len(f.it) && !f.it[k].upper {
			return f.phraseAt(k, g)
		}
		return phrase{}
	}
	return f.phraseAt(j, g)
}

// determiner steps over articles and possessives at j.
func (f *finder) determiner(j int) int {
	for n := 0; n < 2 && j < len(f.it); n++ {
		switch f.low(j) {
		case "the", "a", "an", "his", "her", "its", "their", "our", "my", "your", "this", "that", "these", "those", "all", "some":
			j++
		default:
			return j
		}
	}
	return j
}

// determinerOf steps over the article behind a fraction: "half the seats".
func (f *finder) determinerOf(j int) int {
	if f.is(j, "the") || f.is(j, "its") || f.is(j, "their") {
		return j + 1
	}
	return j
}

// phraseAt reads the noun phrase at item j: words up to a stop, a verb or a mark.
func (f *finder) phraseAt(j int, g *Figure) phrase {
	p := phrase{j, j, -1}
	for k := j; k < len(f.it) && k < j+9; k++ {
		x := &f.it[k]
		if x.form == numForm {
			if k > j && f.namedBefore(k) {
				p.last = k + 1
				continue
			}
			if n := f.numberLabel(k); n > k && k > j {
				continue
			}
			break
		}
		if x.form == markForm {
			if (x.low == "\"" || x.low == "-" || x.low == "'") && k+1 < len(f.it) && (x.low != "\"" || k == j || f.quoted(j, k)) {
				if x.low == "-" && x.spaced {
					break
				}
				if x.low == "\"" && k > j {
					p.last = k + 1
				}
				continue
			}
			break
		}
		if x.low == "'s" || x.low == "’s" {
			if k == j {
				break
			}
			continue
		}
		if in(stops[:], x.low) {
			break
		}
		if k > j && f.verbAt(k) && !f.participle(k, p) {
			break
		}
		if x.class == weekday || x.class == month || x.class == relative && k > j {
			break
		}
		if k > j && p.head >= 0 && f.pluralAt(p.head) && adverb(x.low) {
			break
		}
		p.last = k + 1
		if !f.participle(k, p) {
			p.head = k
		}
		if f.pluralAt(k) && k+1 < len(f.it) && f.pluralEnds(k) {
			break
		}
	}
	if p.head < 0 && p.last > p.first {
		p.head = p.last - 1
	}
	if p.empty() {
		return p
	}
	if f.is(p.last, "of") && p.last+1 < len(f.it) && f.it[p.last+1].form == wordForm && !in(stops[:], f.low(p.last+1)) && (f.it[p.last+1].class == none) && !f.it[p.last+1].upper {
		q := f.phraseAt(p.last+1, g)
		if !q.empty() {
			p.last = q.last
		}
	}
	return p
}

func (f *finder) numberLabel(k int) int { return f.label(k) }

// quoted reports whether a quotation that opened at item j closes at k.
func (f *finder) quoted(j, k int) bool {
	n := 0
	for i := j; i <= k; i++ {
		if f.it[i].low == "\"" {
			n++
		}
	}
	return n == 2
}

// pluralEnds reports whether the plural at k ends its phrase: what follows is no
// noun that it modifies ("sports stars", "arms dealers").
func (f *finder) pluralEnds(k int) bool {
	x := &f.it[k+1]
	return x.form != wordForm || !f.pluralAt(k+1) && !x.upper && !(k+2 < len(f.it) && f.pluralAt(k+2) && x.form == wordForm && !in(stops[:], x.low) && !f.verbAt(k+1)) && !f.pastParticiple(k+1)
}

// participle reports whether the word at k is a participle that belongs to the
// phrase p read so far: "wounded soldiers", "people killed".
func (f *finder) participle(k int, p phrase) bool {
	if !f.pastParticiple(k) {
		return false
	}
	if k == p.first {
		return true
	}
	return true
}

// pastParticiple reports whether the word at k is one that tells casualties and
// the like apart behind their noun, or any word in -ed.
func (f *finder) pastParticiple(k int) bool {
	w := f.low(k)
	if in(participles[:], w) {
		return true
	}
	n := len(w)
	return n > 4 && w[n-2:] == "ed" && !in(saidVerbs[:], w)
}

var participles = [...]string{"built", "caught", "dead", "hurt", "injured", "killed", "lost", "missing", "sold", "stolen", "wounded"}

var saidVerbs = [...]string{"added", "agreed", "allowed", "announced", "appeared", "approved", "argued", "arrived", "asked", "attended", "backed", "called", "claimed", "confirmed", "continued", "decided", "declined", "demanded", "denied", "escaped", "expressed", "faced", "failed", "followed", "gathered", "happened", "helped", "indicated", "joined", "managed", "marched", "needed", "occurred", "opened", "ordered", "participated", "passed", "protested", "refused", "remained", "replied", "reported", "resigned", "responded", "returned", "showed", "signed", "started", "stated", "stayed", "suffered", "suggested", "supported", "survived", "testified", "turned", "voted", "waited", "walked", "wanted", "warned", "watched", "worked"}

// before reads the phrase in front of the figure: "a tax rate of 35.7 percent", "the
// rate was 36 percent", "the toll rose to 11", "Earnings of $139 million".
func (f *finder) before(g *Figure, m *mark) phrase {
	i := m.first - 1
	if i < 1 {
		return phrase{}
	}
	switch f.low(i) {
	case "of", "for":
		if f.is(i, "of") && (f.is(i-1, "total") || f.is(i-1, "average")) {
			return phrase{}
		}
		if f.is(i, "of") {
			return f.phraseEnding(i)
		}
	case "(":
		return f.phraseEnding(i)
	}
	// back over a preposition and the verb to the subject
	k := i
	for n := 0; n < 6 && k > 0; n++ {
		if f.verbAt(k) || f.pastParticiple(k) || auxiliary(f.low(k)) {
			break
		}
		if f.it[k].form == markForm {
			return phrase{}
		}
		w := f.low(k)
		if !in(stops[:], w) && !adverb(w) {
			return phrase{}
		}
		k--
	}
	if !(f.verbAt(k) || f.pastParticiple(k) || auxiliary(f.low(k))) || g.Kind == Ordinal || g.Kind == Duration && g.Unit != "" && !f.is(k, "lasted") && !f.is(k, "took") {
		return phrase{}
	}
	if (g.Kind == Count || g.Kind == Money) && transitive(f.low(k)) {
		return phrase{}
	}
	for k > 0 && (f.verbAt(k) || auxiliary(f.low(k)) || f.pastParticiple(k) || adverb(f.low(k)) || f.is(k, "to")) {
		k--
	}
	return f.phraseEnding(k + 1)
}

// transitive verbs before a bare number do not make their subject what is counted.
func transitive(w string) bool {
	switch w {
	case "killed", "injured", "wounded", "paid", "spent", "earned", "raised", "cost", "received", "donated", "had", "has", "have", "said", "owed", "made", "scored", "added", "won", "lost", "bought", "sold", "left", "gave", "took":
		return true
	}
	return false
}

// phraseEnding reads the noun phrase whose last item is before item e.
func (f *finder) phraseEnding(e int) phrase {
	k := e
	for k > 0 && k > e-6 {
		x := &f.it[k-1]
		if x.form == markForm && x.low != "-" && x.low != "'" || x.form == numForm || in(stops[:], x.low) || f.verbAt(k-1) && k < e {
			break
		}
		if x.low == "'s" {
			break
		}
		k--
	}
	for k < e && (f.it[k].form != wordForm || adverb(f.low(k))) {
		k++
	}
	if k == e {
		return phrase{}
	}
	return phrase{k, e, e - 1}
}

// dateOf reads what a year qualifies: "the 2012 presidential campaign".
func (f *finder) dateOf(g *Figure, m *mark) {
	if len(g.Date) != 4 {
		return
	}
	j := m.last
	if j < len(f.it) && f.it[j].form == wordForm && f.it[j].low != "'s" {
		f.setOf(g, f.phraseAt(j, g))
	}
}

// ageHolder gives the person or thing that is so old.
func (f *finder) ageHolder(g *Figure, m *mark) {
	j := m.last
	if i := m.first - 1; i > 0 && (f.is(i, ",") || f.is(i, "(")) && f.it[i-1].upper {
		k := i
		for k > 0 && f.it[k-1].form == wordForm && f.it[k-1].upper {
			k--
			if k > 0 && f.is(k-1, ".") && k > 1 && f.it[k-2].upper {
				k--
			}
		}
		f.setOf(g, phrase{k, i, i - 1})
		return
	}
	if f.is(j, ",") {
		return
	}
	f.setOf(g, f.phraseAt(j, g))
}

// setVerb finds the word that tells what befell what is counted: behind the phrase
// ("were killed", "died"), inside it ("people killed"), or before the number
// ("killed 11", "injuring 30", "left 11 dead").
func (f *finder) setVerb(g *Figure, m *mark, p phrase) {
	end := m.last
	if !p.empty() && p.first >= m.last {
		end = p.last
		for k := p.first; k < p.last; k++ {
			if f.pastParticiple(k) {
				g.Verb = f.it[k].Span
				return
			}
		}
	}
	for k := end; k < min(len(f.it), end+5); k++ {
		w := f.low(k)
		if f.it[k].form == markForm && w != "," && w != "-" {
			break
		}
		if auxiliary(w) || w == "," || adverb(w) || w == "others" || w == "people" {
			continue
		}
		if f.verbAt(k) || f.pastParticiple(k) {
			g.Verb = f.it[k].Span
			return
		}
		break
	}
	for k := m.first - 1; k >= max(0, m.first-5); k-- {
		if f.it[k].form != wordForm {
			break
		}
		if f.verbAt(k) && !auxiliary(f.low(k)) || f.pastParticiple(k) || ing(f.low(k)) {
			g.Verb = f.it[k].Span
			return
		}
	}
}

func ing(w string) bool { return len(w) > 5 && w[len(w)-3:] == "ing" }
