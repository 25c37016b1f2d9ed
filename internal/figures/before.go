package figures

import "twosource/internal/text"

// before reads the phrase in front of the figure: "a tax rate of 35.7 percent", "the
// rate was 36 percent", "the toll rose to 11", "Earnings of $139 million".
func (f *finder) before(g *Figure, m, prev *mark) phrase {
	i := m.first - 1
	if i < 0 || g.Kind == Ordinal || g.Kind == Length && isDistance(f.low(m.last)) {
		return phrase{}
	}
	if in(measuring[:], f.low(m.first)) { // "losses exceeded $3 million"
		e := m.first
		for e > 0 && auxiliary(f.low(e-1)) {
			e-- // "the toll has passed 300"
		}
		return f.counted(f.phraseEnding(e))
	}
	if prev != nil && prev.last == i && f.is(i, "from") {
		return phrase{} // "to 320 from 250": carried
	}
	switch f.low(i) {
	case "of":
		if prev != nil && prev.last == i {
			return phrase{} // "3rd of 50"
		}
		if f.among(i-1, "total average out") {
			return phrase{}
		}
		switch f.low(i - 1) {
		case "mother", "father", "parent", "grandmother", "grandfather", "widow":
			if g.Kind == Count {
				return phrase{} // of children
			}
		}
		return f.phraseEnding(i)
	case ":":
		return f.phraseEnding(i)
	case "from":
		if i > 0 && f.it[i-1].form == wordForm && !in(measuring[:], f.low(i-1)) && !f.verbAt(i-1) {
			return f.counted(f.phraseEnding(i)) // "the number of seats from 65"
		}
	case "at":
		if p := f.counted(f.phraseEnding(i)); f.putsAt(p.first) {
			return p // "puts the deaths at 221 and the cases at 9,940"
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
	return f.subject(g, m, prev)
}

// putsAt reports whether the noun phrase at item k is the object of a verb that puts a number
// to it.
func (f *finder) putsAt(k int) bool {
	if !f.is(k-1, "the") && !f.is(k-1, "its") && !f.is(k-1, "their") && !f.is(k-1, "his") {
		return false
	}
	for n := k - 2; n >= max(0, k-10); n-- {
		switch f.low(n) {
		case "put", "puts", "putting", "estimated", "estimates", "valued":
			return true
		case "at", "and":
		default:
			if n == k-2 {
				return false
			}
		}
	}
	return false
}

// isDistance reports whether the word behind a length makes it a distance: "10 miles from",
// "5 km north".
func isDistance(w string) bool {
	return text.Among(w, "from away off") || in(directions[:], w)
}

// subject reads the subject of the measuring verb in front of the figure: "the toll
// rose to 11", "unemployment fell 2 points to 7 percent".
func (f *finder) subject(g *Figure, m, prev *mark) phrase {
	i := m.first - 1
	k := i
	if prev != nil && f.is(i, "to") && prev.last >= i-1 {
		k = prev.first - 1
	}
	for n := 0; n < 4 && k > 0 && !in(measuring[:], f.low(k)); n++ {
		if w := f.low(k); !in(between[:], w) && !adverb(w) {
			return phrase{}
		}
		k--
	}
	if !in(measuring[:], f.low(k)) || g.Kind == Duration && (k < i || setApart(f.low(m.last)) || !spans(f.low(k))) {
		return phrase{}
	}
	if w := f.low(k); g.Kind != Money && g.Kind != Percent && text.Among(w, "added gained lost shed") {
		return phrase{} // what somebody gained is not somebody
	}
	for k--; k > 0; k-- { // "has been valued", "are expected to rise"
		w := f.low(k)
		filler := text.Among(w, "to now also more than")
		if !filler && !auxiliary(w) && !adverb(w) && !(f.pastParticiple(k) && auxiliary(f.low(k-1))) {
			break
		}
	}
	p := f.counted(f.phraseEnding(k + 1))
	if p.empty() || g.Kind == Count && p.head > 0 && f.it[p.head].upper && !f.caps {
		return phrase{} // a name is not what is counted: "Roe was 11 when"
	}
	return p
}

// between are the words that may stand between a measuring verb and its number; sorted.
var between = [...]string{
	"a", "additional", "all", "already", "an", "another", "around", "as", "at", "between", "by",
	"down", "estimated", "from", "further", "just", "more", "now", "only", "past", "record", "some",
	"still", "the", "to", "total", "up",
}

// measuring verbs make their subject what a number measures: "the toll rose to 11",
// "turnout was 54 percent"; sorted.
var measuring = [...]string{
	"accelerated", "added", "advanced", "amounted", "amounts", "are", "averaged", "averages", "be",
	"became", "been", "being", "climbed", "climbing", "climbs", "closed", "cost", "costs", "crossed", "crosses", "declined",
	"declines", "decreased", "dipped", "doubled", "dropped", "drops", "eased", "edged", "ended",
	"estimated", "exceeded", "exceeds", "expanded", "fallen", "falls", "fell", "gained", "grew",
	"grown", "grows", "hit", "hits", "improved", "increased", "increases", "is", "jumped", "jumps",
	"lasted", "lasts", "lost", "measured", "measures", "narrowed", "numbered", "numbers", "opened",
	"passed", "passes", "peaked", "plunged", "quadrupled", "rallied", "ranged", "ranges", "reached",
	"reaches", "reaching", "remained", "remains", "retreated", "rise", "risen", "rises", "rising",
	"rose", "sank", "set", "settled", "shed", "shrank", "slid", "slipped", "slowed", "slumped",
	"soared", "stands", "stood", "surged", "surpassed", "swelled", "tallied", "topped", "tops", "totaled",
	"totalled", "traded", "tripled", "tumbled", "valued", "was", "weighed", "weighs", "were",
	"widened", "worth",
}

// directions follow a distance; sorted.
var directions = [...]string{
	"east", "north", "northeast", "northwest", "south", "southeast", "southwest", "west",
}

// spans reports whether the verb tells how long its subject is.
func spans(w string) bool {
	return text.Among(w, "lasted lasts is was are were")
}

// setApart reports whether w makes a length of time a distance from an event.
func setApart(w string) bool {
	return text.Among(w, "after before ago later earlier old from")
}

// counted widens the phrase p to what it is of: "the number of dead", "the death
// toll from the quake".
func (f *finder) counted(p phrase) phrase {
	if p.empty() {
		return p
	}
	for f.among(p.first-1, "of in from for") {
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
