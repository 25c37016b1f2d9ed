package figures

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
	before := m.first - 1
	harm := before >= 0 && in(harmVerbs[:], harmed(f.low(before)))
	for k := end; k < min(len(f.it), end+5); k++ {
		w := f.low(k)
		if w == "," && harm {
			return before // "killed six people, injured almost 50"
		}
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
var ingNouns = [...]string{
	"bombing", "building", "ceiling", "clothing", "crossing", "drawing", "evening", "feeling",
	"filing", "funding", "hearing", "housing", "killing", "landing", "listing", "meeting", "morning",
	"offering", "opening", "outing", "painting", "rating", "reading", "recording", "ruling",
	"setting", "shooting", "sighting", "something", "spring", "stabbing", "string", "training",
	"warning", "wedding",
}
