package figures

import "twosource/internal/text"

// describe says what the figures from out[n] on count or measure.
func (f *finder) describe(n int) {
	f.listedAges(n)
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
				f.elided(g, m, n, k)
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

// listedAges makes ages of the numbers that lead up to one: "61 and 48 years old", "16,
// 17 and 21 years old", "12- and 14-year-olds". A suspended hyphen shares any unit: "13-
// and 15-inch screens".
func (f *finder) listedAges(n int) {
	for k := len(f.marks) - 2; k >= 0; k-- {
		g, next := &f.out[n+k], &f.out[n+k+1]
		if g.Kind != Count || g.Hedge != Exact || !g.HasValue || g.HasHigh || g.Value > 115 || f.marks[k].last != f.marks[k].num+1 {
			continue
		}
		if next.Unit == "" || next.Kind == Money || next.Kind == Percent {
			continue
		}
		j := f.marks[k].last
		hyphen := f.dash(j) && (f.glued(j) || f.odd)
		if hyphen {
			j++
		} else if next.Kind != Age {
			continue
		}
		if j < len(f.it) && f.among(j, "and or ,") && j+1 == f.marks[k+1].first {
			g.Kind, g.Unit = next.Kind, next.Unit
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
		if f.among(j+1, "them whom which") || f.is(j+1, "those") && !f.nounAt(j+2) {
			return phrase{}
		}
		p := f.phraseAt(f.determiner(j+1), many || g.Kind == Ordinal)
		if q := f.owned(p); !q.empty() {
			return q
		}
		return p
	}
	if f.dash(j) && f.glued(j) {
		if j++; in(stops[:], f.low(j)) {
			return phrase{} // a 5-under 67
		}
	}
	switch g.Kind {
	case Count, Ordinal:
		if f.among(j, "more other additional further such") && f.nounAt(j+1) {
			j++
		}
		return f.phraseAt(j, many)
	case Percent:
		return f.phraseAt(j, false)
	case Ratio:
		if f.among(j, "the its their his her") {
			j++
		}
		return f.phraseAt(j, false)
	case Money:
		return f.moneyFor(g, m, prev, j)
	}
	if m.unitFrom < m.last && (f.pluralAt(m.last-1) || g.Kind == Speed && f.pluralAt(m.unitFrom)) && !f.dash(m.unitFrom) {
		if g.Kind == Duration && f.is(j, "in") {
			if k := f.determiner(j + 1); k < len(f.it) && !f.it[k].upper && f.it[k].class == none {
				return f.phraseAt(k, false)
			}
		}
		return phrase{} // "two years older", "10 miles south", "90 miles an hour tore roofs off"
	}
	return f.phraseAt(j, false)
}

// owned reads what is counted behind its owner p: "provinces" in "seven of the country's ten
// provinces".
func (f *finder) owned(p phrase) phrase {
	k := p.last
	if p.empty() || !f.among(k, "'s ’s '") || !numeral(f.class(k+1)) && !f.digitsAt(k+1) {
		return phrase{}
	}
	return f.phraseAt(k+2, true)
}

// moneyFor reads what a sum is for: "a $466 dinner", "$5 million in fees", "$9,587
// worth of furniture", "spent $5,150 on furs".
func (f *finder) moneyFor(g *Figure, m, prev *mark, j int) phrase {
	switch {
	case f.is(j, "worth"):
		if f.is(j+1, "of") {
			return f.phraseAt(f.determiner(j+2), false)
		}
		return phrase{}
	case f.is(j, "'") && f.is(j+1, "worth") && f.is(j+2, "of"):
		return f.phraseAt(f.determiner(j+3), false)
	case f.is(j, "in"):
		k := f.determiner(j + 1)
		if f.wordAt(k) && f.it[k].class == none && !f.it[k].upper {
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
	if f.among(j, "on for to from") {
		k := f.determiner(j + 1)
		if k < len(f.it) && f.it[k].class == none && !f.verbAt(k) && !ing(f.low(k)) {
			return f.phraseAt(k, false)
		}
	}
	return phrase{}
}

// carry takes what a figure counts from the one before it: in the same sentence
// ("16 points … while Green had 14", "of the 23 pirates, 12 are Somali"), or, for a
// count that stands alone, from the sentence before ("Twenty-three boats fled. Two of
// them sank").
func (f *finder) carry(g *Figure, m *mark, n, k int) {
	if k > 0 {
		gap, w := m.first-f.marks[k-1].last, f.low(m.first-1)
		if gap == 1 && w == "(" || gap <= 2 && (w == "to" || w == "from") { // "10 km (6 miles)", "from 65 to 125"
			o := &f.out[n+k-1]
			if o.Kind == Age && g.Kind == Count && w != "(" {
				g.Kind, g.Unit = Age, "year" // "the pension age from 63 to 65"
			}
			if o.Kind == g.Kind && !o.Of.Empty() {
				g.Of, g.Head, g.Verb, g.Carried = o.Of, o.Head, o.Verb, true
			}
			return
		}
	}
	if g.Kind != Percent && (g.Kind != Count || !f.alone(m)) || f.is(m.first-1, "at") {
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

// elided gives a bare number the unit that a figure before it in the sentence names for both:
// "fell to 1.12 billion crowns from 1.87 billion", "22 hours on the X9 and 26 on the Plus".
func (f *finder) elided(g *Figure, m *mark, n, k int) {
	if g.Kind != Count || m.a.sort != cardinal || g.HasHigh || m.last < m.a.last {
		return
	}
	if !f.alone(m) && !in(sums[:], f.low(m.last)) {
		return // it counts what stands behind it
	}
	money := (m.a.scaled || m.a.step < 1) && f.isSum(m)
	for i := n + k - 1; i >= max(n, n+k-8); i-- {
		o, p := &f.out[i], &f.marks[i-n]
		switch {
		case o.Kind == Money && money && f.is(p.first-1, "("):
			continue // the same in another currency
		case o.Kind == Money && money && g.Value < 10*o.Value && 10*g.Value > o.Value:
			// "1.12 billion crowns from 1.87 billion": its currency
		case money, !lendsUnit(o), o.Kind == Money && m.a.scaled != p.a.scaled:
			continue
		case g.Value > 3*o.Value || 3*g.Value < o.Value || !f.parallel(p.last, m):
			return
		}
		if o.Unit != "cent" && o.Unit != "penny" {
			g.Kind, g.Unit = o.Kind, o.Unit
		}
		return
	}
}

// lendsUnit reports whether a number beside the figure may leave out its unit: "22 hours", "$5",
// not "22 percent" or "22 years old".
func lendsUnit(o *Figure) bool {
	switch o.Kind {
	case Date, Time, Age, Percent:
		return false
	}
	return o.Unit != "" && o.HasValue
}

// isSum reports whether what stands around the number tells of money: "from 1.87 billion",
// "the 1.4 billion forecast", "a charge of 850 million".
func (f *finder) isSum(m *mark) bool {
	switch w := f.low(m.first - 1); w {
	case "from", "against", "versus", "vs", "with", "than":
		return true
	case "of":
		return in(sums[:], f.low(m.first-2))
	}
	return in(sums[:], f.low(m.last))
}

// sums are nouns and verbs of money, beside a number; sorted.
var sums = [...]string{
	"charge", "cost", "costs", "debt", "estimate", "estimated", "expected", "forecast", "gain", "income", "loss", "losses", "net",
	"profit", "profits", "revenue", "revenues", "sales", "savings",
}

// parallel reports whether the mark m is told as what ends at item j is: a comma or "and" stands
// before it, and the same preposition behind both.
func (f *finder) parallel(j int, m *mark) bool {
	w := f.low(m.last)
	switch w {
	case "on", "for", "in", "at", "with", "by":
	default:
		return false
	}
	if k := m.first - 1; !f.is(k, ",") && (!f.is(k, "and") || f.is(k-1, ",")) {
		return false
	}
	for j = max(j, m.first-30); j < m.first; j++ {
		if f.is(j, w) {
			return true
		}
	}
	return false
}

// alone reports whether no noun can be read behind the number: a mark, a
// preposition, a verb or "of them" follows.
func (f *finder) alone(m *mark) bool {
	j := m.last
	if f.endsAt(j) && !f.dash(j) {
		return true
	}
	w := f.low(j)
	return f.it[j].form == wordForm && (in(stops[:], w) || f.verbAt(j) || f.pastParticiple(j))
}

// dateOf reads what a year qualifies: "the 2012 presidential campaign".
func (f *finder) dateOf(g *Figure, m *mark) {
	j := m.last
	if len(g.Date) != 4 || !f.wordAt(j) || f.low(j) == "'s" || f.pastParticiple(j) || f.verbAt(j) {
		return
	}
	if w := f.low(m.first - 1); text.Among(w, "in since by until") {
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
	i := m.first - 1
	if f.is(i, "then") || f.is(i, "now") || in(persons[:], f.low(i)) { // "Roe, then 34", "voters over 65"
		i = pick(f.is(i-1, ","), i-1, i+1)
	}
	if i > 0 && (f.is(i, ",") && !f.is(i-1, "s") || f.is(i, "(") || in(persons[:], f.low(i-1))) {
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
		for k < i-1 && in(stops[:], f.low(k)) {
			k++ // "For Ida Roe, 34, it was new"
		}
		f.setOf(g, phrase{k, i, i - 1})
		return
	}
	if i > 0 && auxiliary(f.low(i)) {
		f.setOf(g, f.phraseEnding(i))
		return
	}
	if !f.is(j, ",") && !f.verbAt(j) && !f.pastParticiple(j) {
		f.setOf(g, f.phraseAt(j, false))
	}
}
