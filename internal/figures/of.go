package figures

import "twosource/internal/text"

// describe says what the figures from out[n] on count or measure.
func (f *finder) describe(n int) {
	for k := range f.marks {
		g, m := &f.out[n+k], &f.marks[k]
		switch g.Kind {
		case Time, Score:
		case Date:
			f.dateOf(g, m)
		case Age:
			f.ageHolder(g, m)
		default:
			var prev *mark
			if k > 0 {
				prev = &f.marks[k-1]
			}
			p := f.behind(g, m, prev)
			if p.empty() {
				p = f.before(g, m, prev)
			}
			f.setOf(g, p)
			if g.Kind == Count && f.tellsAge(p) && p.last <= m.first && g.Value < 116 {
				g.Kind, g.Unit = Age, "year" // "the average age was 18"
			}
			f.setVerb(g, m, p)
			if g.Of.Empty() {
				f.carry(g, m, n, k)
			}
		}
	}
}

func (f *finder) tellsAge(p phrase) bool {
	for k := p.first; k < p.last; k++ {
		if f.is(k, "age") || f.is(k, "ages") {
			return true
		}
	}
	return false
}

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

// behind reads the phrase that follows the figure: "26 Somali pirates", "two of the
// plaintiffs", "$84,000 in taxpayer money", "33 years of returns".
func (f *finder) behind(g *Figure, m, prev *mark) phrase {
	j := m.last
	many := !(g.HasValue && g.Value == 1) && g.Kind != Ordinal
	if f.is(j, "of") {
		if f.is(j+1, "them") || f.is(j+1, "whom") || f.is(j+1, "which") || f.is(j+1, "those") && !f.nounAt(j+2) {
			return phrase{}
		}
		return f.phraseAt(f.determiner(j+1), many || g.Kind == Ordinal)
	}
	if f.dash(j) && f.glued(j) {
		j++
	}
	switch g.Kind {
	case Count, Ordinal:
		if (f.is(j, "more") || f.is(j, "other") || f.is(j, "additional") || f.is(j, "further") || f.is(j, "such")) && f.nounAt(j+1) {
			j++
		}
		return f.phraseAt(j, many)
	case Percent:
		return f.phraseAt(j, false)
	case Ratio:
		if f.is(j, "the") || f.is(j, "its") || f.is(j, "their") || f.is(j, "his") || f.is(j, "her") {
			j++
		}
		return f.phraseAt(j, false)
	case Money:
		return f.moneyFor(g, m, prev, j)
	}
	if m.unitFrom < m.last && f.pluralAt(m.last-1) && !f.dash(m.unitFrom) {
		if g.Kind == Duration && f.is(j, "in") {
			if k := f.determiner(j + 1); k < len(f.it) && !f.it[k].upper && f.it[k].class == none {
				return f.phraseAt(k, false)
			}
		}
		return phrase{} // "two years older", "10 miles south"
	}
	return f.phraseAt(j, false)
}

// moneyFor reads what a sum is for: "a $466 dinner", "$5 million in fees", "$9,587
// worth of furniture", "spent $5,150 on furs".
func (f *finder) moneyFor(g *Figure, m, prev *mark, j int) phrase {
	switch {
	case f.is(j, "worth") && f.is(j+1, "of"):
		return f.phraseAt(f.determiner(j+2), false)
	case f.is(j, "'") && f.is(j+1, "worth") && f.is(j+2, "of"):
		return f.phraseAt(f.determiner(j+3), false)
	case f.is(j, "in"):
		k := f.determiner(j + 1)
		if k < len(f.it) && f.it[k].form == wordForm && f.it[k].class == none && !f.it[k].upper {
			if _, unit := lookupUnit(f.low(k)); !unit {
				return f.phraseAt(k, false)
			}
		}
	}
	if p := f.phraseAt(j, false); !p.empty() {
		return p
	}
	if p := f.before(g, m, prev); !p.empty() {
		return p
	}
	if f.is(j, "on") || f.is(j, "for") || f.is(j, "to") || f.is(j, "from") {
		k := f.determiner(j + 1)
		if k < len(f.it) && f.it[k].class == none && !f.verbAt(k) && !ing(f.low(k)) {
			return f.phraseAt(k, false)
		}
	}
	return phrase{}
}

// measuring verbs make their subject what a number measures: "the toll rose to 11",
// "turnout was 54 percent"; sorted.
var measuring = [...]string{"accelerated", "added", "advanced", "amounted", "amounts", "are", "averaged", "averages", "be", "became", "been", "being", "climbed", "climbing", "climbs", "closed", "cost", "costs", "declined", "declines", "decreased", "dipped", "doubled", "dropped", "drops", "eased", "edged", "ended", "estimated", "exceeded", "exceeds", "expanded", "fallen", "falls", "fell", "gained", "grew", "grown", "grows", "hit", "hits", "improved", "increased", "increases", "is", "jumped", "jumps", "lasted", "lasts", "lost", "measured", "measures", "narrowed", "numbered", "numbers", "opened", "passed", "passes", "peaked", "plunged", "quadrupled", "rallied", "ranged", "ranges", "reached", "reaches", "reaching", "remained", "remains", "retreated", "rise", "risen", "rises", "rising", "rose", "sank", "set", "settled", "shed", "shrank", "slid", "slipped", "slowed", "slumped", "soared", "stands", "stood", "surged", "surpassed", "swelled", "tallied", "topped", "totaled", "totalled", "traded", "tripled", "tumbled", "valued", "was", "weighed", "weighs", "were", "widened", "worth"}

// before reads the phrase in front of the figure: "a tax rate of 35.7 percent", "the
// rate was 36 percent", "the toll rose to 11", "Earnings of $139 million".
func (f *finder) before(g *Figure, m, prev *mark) phrase {
	i := m.first - 1
	if i < 0 || g.Kind == Ordinal || g.Kind == Length && (f.is(m.last, "from") || f.is(m.last, "away") || f.is(m.last, "off") || in(directions[:], f.low(m.last))) {
		return phrase{}
	}
	if in(measuring[:], f.low(m.first)) { // "losses exceeded $3 million"
		return f.counted(f.phraseEnding(m.first))
	}
	if prev != nil && prev.last == i && f.is(i, "from") {
		return phrase{} // "to 320 from 250": carried
	}
	switch f.low(i) {
	case "of":
		if f.is(i-1, "total") || f.is(i-1, "average") || f.is(i-1, "out") {
			return phrase{}
		}
		if w := f.low(i - 1); g.Kind == Count && (w == "mother" || w == "father" || w == "parent" || w == "grandmother" || w == "grandfather" || w == "widow") {
			return phrase{} // of children
		}
		return f.phraseEnding(i)
	case ":":
		return f.phraseEnding(i)
	case "from":
		if i > 0 && f.it[i-1].form == wordForm && !in(measuring[:], f.low(i-1)) && !f.verbAt(i-1) {
			return f.counted(f.phraseEnding(i)) // "the number of seats from 65"
		}
	case "by":
		if f.pluralAt(i-1) && !f.verbAt(i-1) && (i < 2 || f.it[i-2].form == markForm || f.is(i-2, "and")) {
			return f.phraseEnding(i) // "; deaths by seven"
		}
	case "(":
		if prev != nil && prev.last == i {
			return phrase{} // the same in another unit: carried
		}
		if g.Kind == Money || g.Kind == Percent {
			return f.phraseEnding(i)
		}
		return phrase{}
	}
	k := i // back over prepositions and adverbs to the verb
	if prev != nil && f.is(i, "to") && prev.last >= i-1 {
		k = prev.first - 1 // "fell 2 points to 7 percent"
	}
	for n := 0; n < 4 && k > 0; n++ {
		w := f.low(k)
		if in(measuring[:], w) {
			break
		}
		switch w {
		case "to", "at", "by", "from", "past", "up", "down", "only", "just", "now", "as", "more", "another", "further", "still", "already", "some", "a", "an", "the", "around", "estimated", "total", "record", "all", "additional", "between":
		default:
			if !adverb(w) {
				return phrase{}
			}
		}
		k--
	}
	if !in(measuring[:], f.low(k)) || g.Kind == Duration && (k < i || setApart(f.low(m.last)) || !spans(f.low(k))) {
		return phrase{}
	}
	for k--; k > 0; k-- { // "has been valued", "are expected to rise"
		w := f.low(k)
		if !auxiliary(w) && !adverb(w) && w != "to" && w != "now" && w != "also" && w != "more" && w != "than" && !(f.pastParticiple(k) && auxiliary(f.low(k-1))) {
			break
		}
	}
	p := f.counted(f.phraseEnding(k + 1))
	if p.empty() || g.Kind == Count && p.head > 0 && f.it[p.head].upper && !f.caps {
		return phrase{} // a name is not what is counted: "Roe was 11 when"
	}
	return p
}

// directions follow a distance; sorted.
var directions = [...]string{"east", "north", "northeast", "northwest", "south", "southeast", "southwest", "west"}

// spans reports whether the verb tells how long its subject is.
func spans(w string) bool {
	return w == "lasted" || w == "lasts" || w == "is" || w == "was" || w == "are" || w == "were"
}

// setApart reports whether w makes a length of time a distance from an event.
func setApart(w string) bool {
	return w == "after" || w == "before" || w == "ago" || w == "later" || w == "earlier" || w == "old" || w == "from"
}

// counted widens the phrase p to what it is of: "the number of dead", "the death
// toll from the quake".
func (f *finder) counted(p phrase) phrase {
	if p.empty() {
		return p
	}
	for f.is(p.first-1, "of") || f.is(p.first-1, "in") || f.is(p.first-1, "from") || f.is(p.first-1, "for") {
		q := f.phraseEnding(p.first - 1) // "the number of dead rose to"
		if q.empty() {
			break
		}
		p = phrase{q.first, p.last, pickHead(f.low(q.head), q.head, p.head)}
		if p.last-p.first > longest {
			p.last, p.head = q.last, q.head
			break
		}
	}
	return p
}

// pickHead takes what is numbered, not the word "number".
func pickHead(w string, outer, inner int) int {
	switch w {
	case "number", "total", "tally", "count":
		return inner
	}
	return outer
}

// carry takes what a figure counts from the one before it: in the same sentence
// ("16 points … while Green had 14", "of the 23 pirates, 12 are Somali"), or, for a
// count that stands alone, from the sentence before ("Twenty-three boats fled. Two of
// them sank").
func (f *finder) carry(g *Figure, m *mark, n, k int) {
	if k > 0 && f.is(m.first-1, "(") && f.marks[k-1].last == m.first-1 {
		if o := &f.out[n+k-1]; o.Kind == g.Kind && !o.Of.Empty() {
			g.Of, g.Head, g.Verb, g.Carried = o.Of, o.Head, o.Verb, true // "10 km (6 miles)"
		}
		return
	}
	if w := f.low(m.first - 1); k > 0 && (w == "to" || w == "from") && f.marks[k-1].last >= m.first-2 {
		if o := &f.out[n+k-1]; o.Kind == g.Kind && !o.Of.Empty() {
			g.Of, g.Head, g.Verb, g.Carried = o.Of, o.Head, o.Verb, true // "from 65 to 125"
		}
		return
	}
	if g.Kind != Percent && (g.Kind != Count || !f.alone(m)) {
		return
	}
	for i := n + k - 1; i >= max(0, n+k-20) && f.out[i].Sentence >= f.s-1; i-- {
		o := &f.out[i]
		if o.Kind != g.Kind || o.Of.Empty() || o.Of == o.Verb && !f.is(m.last, "of") {
			continue
		}
		if o.Sentence < f.s && !(g.Kind == Count && f.is(m.last, "of")) {
			return
		}
		g.Of, g.Head, g.Carried = o.Of, o.Head, true
		return
	}
}

// alone reports whether no noun can be read behind the number: a mark, a
// preposition, a verb or "of them" follows.
func (f *finder) alone(m *mark) bool {
	j := m.last
	if j >= len(f.it) || f.it[j].form == markForm && !f.dash(j) {
		return true
	}
	w := f.low(j)
	return f.it[j].form == wordForm && (in(stops[:], w) || f.verbAt(j) || f.pastParticiple(j))
}

// dateOf reads what a year qualifies: "the 2012 presidential campaign".
func (f *finder) dateOf(g *Figure, m *mark) {
	j := m.last
	if len(g.Date) != 4 || j >= len(f.it) || f.it[j].form != wordForm || f.low(j) == "'s" || f.pastParticiple(j) || f.verbAt(j) {
		return
	}
	if w := f.low(m.first - 1); w == "in" || w == "since" || w == "by" || w == "until" {
		return
	}
	if f.it[j].upper && !f.caps && !f.lowerNounBehind(j) {
		return
	}
	f.setOf(g, f.phraseAt(j, false))
}

// ageHolder gives the person or thing that is so old.
func (f *finder) ageHolder(g *Figure, m *mark) {
	j := m.last
	if f.is(j-1, "old") && j < len(f.it) && !f.verbAt(j) && f.nounAt(j) {
		if p := f.phraseAt(j, false); !p.empty() {
			f.setOf(g, p)
			return
		}
	}
	if i := m.first - 1; i > 0 && (f.is(i, ",") || f.is(i, "(")) {
		if !f.it[i-1].upper {
			f.setOf(g, f.phraseEnding(i))
			return
		}
		k := i
		for k > 0 && f.it[k-1].form == wordForm && f.it[k-1].upper {
			k--
			if k > 1 && f.is(k-1, ".") && f.it[k-2].upper {
				k--
			}
		}
		f.setOf(g, phrase{k, i, i - 1})
		return
	}
	if i := m.first - 1; i > 0 && auxiliary(f.low(i)) {
		f.setOf(g, f.phraseEnding(i))
		return
	}
	if !f.is(j, ",") && !f.verbAt(j) && !f.pastParticiple(j) {
		f.setOf(g, f.phraseAt(j, false))
	}
}

// setVerb finds the word that tells what befell or did what is counted: inside the
// phrase ("people killed"), behind it ("were killed", "died"), or before the number
// ("killed 11", "injuring 30", "left 11 dead").
func (f *finder) setVerb(g *Figure, m *mark, p phrase) {
	v := f.verbOf(m, p)
	if v < 0 {
		return
	}
	g.Verb = f.it[v].Span
	if g.Of.Empty() && g.Kind == Count && in(harmVerbs[:], harmed(f.low(v))) {
		g.Of = g.Verb // "11 were injured", "killed 11"
	}
}

// verbOf is the item of that word, or -1.
func (f *finder) verbOf(m *mark, p phrase) int {
	end := m.last
	if !p.empty() && p.first >= m.last {
		end = p.last
		for k := p.first; k < p.last; k++ {
			if (k != p.head || in(harmVerbs[:], f.low(k))) && f.pastParticiple(k) {
				return k
			}
		}
	}
	for k := end; k < min(len(f.it), end+5); k++ {
		w := f.low(k)
		if f.it[k].form == markForm && w != "," && w != "-" {
			break
		}
		switch w {
		case ",", "others", "people", "feared", "believed", "thought", "presumed", "confirmed", "reported", "known":
			continue
		}
		if auxiliary(w) || adverb(w) {
			continue
		}
		if f.verbAt(k) || f.pastParticiple(k) {
			return k
		}
		break
	}
	if k := m.first - 1; k > 0 && harmed(f.low(k)) != f.low(k) {
		return k // "Quake Kills 11"
	}
	for k := m.first - 1; k >= max(0, m.first-5) && f.it[k].form == wordForm; k-- {
		if f.verbAt(k) && !auxiliary(f.low(k)) || f.pastParticiple(k) || ing(f.low(k)) {
			return k
		}
	}
	return -1
}

// harmed is the participle of a verb of harm: killing and kills are killed.
func harmed(w string) string {
	switch w {
	case "kill", "kills", "killing":
		return "killed"
	case "injure", "injures", "injuring":
		return "injured"
	case "wound", "wounds", "wounding":
		return "wounded"
	case "arresting", "arrests":
		return "arrested"
	}
	return w
}

// ing reports whether w looks like a present participle, not like a noun in -ing.
func ing(w string) bool { return len(w) > 5 && w[len(w)-3:] == "ing" && !in(ingNouns[:], w) }

// ingNouns end in -ing and are nouns first; sorted.
var ingNouns = [...]string{"bombing", "building", "ceiling", "clothing", "crossing", "drawing", "evening", "feeling", "filing", "funding", "hearing", "housing", "killing", "landing", "listing", "meeting", "morning", "offering", "opening", "outing", "painting", "rating", "reading", "recording", "ruling", "setting", "shooting", "sighting", "something", "spring", "stabbing", "string", "training", "warning", "wedding"}
