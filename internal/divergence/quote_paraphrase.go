package divergence

import (
	"cmp"
	"slices"
	"sort"
	"strings"

	"twosource/internal/alignment"
	"twosource/internal/names"
	"twosource/internal/text"
)

// A rendering is one utterance that one report quotes and the other gives in its
// own words.
type rendering struct {
	side     int       // the report that quotes
	quote    text.Span // the quoted words, within one sentence
	sentence int
	other    int       // the sentence of the other report
	words    text.Span // the other report's words, from the first to the last shared one
	shared   []string  // what both say
	plain    int       // how many of them are no names
	weight   float64   // of the shared words
	part     float64   // of the quoted words' weight that is shared
	likeness float64   // of the two sentences
	holder   int       // the attribution there, or -1
	same     bool      // the speaker is known to be the same
	unclear  bool      // the texts do not tell whether he is
	unsaid   bool      // the report that quotes does not say who speaks
	loose    bool      // the two sentences are not aligned, only alike
}

// paraphrased finds the utterances that one report quotes and the other renders
// without the marks.
//
// Evidence is a quoted passage that no quotation of the other report carries, a
// sentence there that is aligned with it, shares telling words outside its own
// quotation marks, and gives them to the same speaker.
func (m *quoteMatcher) paraphrased() []Divergence {
	m.loose = [2]map[int][]alignment.Pair{{}, {}}
	for _, p := range m.c.Alignment.Loose {
		if p.Score >= looseLeast {
			m.loose[0][p.A] = append(m.loose[0][p.A], p)
			m.loose[1][p.B] = append(m.loose[1][p.B], p)
		}
	}
	var all []rendering
	for side := range 2 {
		for q := range m.quotes[side] {
			all = m.renderings(all, side, q)
		}
	}
	slices.SortStableFunc(all, func(x, y rendering) int { return cmp.Compare(y.weight*y.likeness, x.weight*x.likeness) })
	type place struct{ side, sentence int }
	taken := map[place]bool{}
	var out []Divergence
	for _, r := range all {
		here, there := place{r.side, r.sentence}, place{1 - r.side, r.other}
		if !r.holds() || taken[here] || taken[there] {
			continue
		}
		taken[here], taken[there] = true, true
		out = append(out, m.renderingFinding(r))
	}
	return out
}

// shortQuote is the length, in bytes, of a quotation that one shared word may carry.
const shortQuote = 30

// holds reports whether the evidence is enough. The thresholds are from judging the
// candidates of some seventy events: in two sentences that tell the same, half a
// telling word from the same speaker was always the same utterance; else more of the
// quoted words must be shared, nearly all where the speaker is not plain.
func (r *rendering) holds() bool {
	enough := r.plain > 1 || r.plain == 1 && r.part > 0.7 && r.quote.Len() < shortQuote
	switch {
	case r.same && r.plain > 0 && r.likeness >= 0.88 && r.weight >= 0.45:
		return true
	case !enough:
		return false
	case r.same && r.loose:
		return r.weight >= 0.75 && r.part >= 0.9 && r.plain > 1
	case r.same:
		return r.weight >= 0.8 && r.part >= 0.25 || r.weight >= 0.75 && r.part >= 0.9 || r.weight >= 0.45 && r.part >= 0.9 && r.likeness >= 0.8
	case r.loose:
		return false
	case r.unclear:
		return r.weight >= 1.5 && r.part >= 0.4 && r.likeness >= 0.85
	}
	return r.unsaid && r.weight >= 0.9 && r.part >= 0.8 && r.likeness >= 0.8 && r.plain > 1
}

// renderings appends what may render the quotation, sentence by sentence.
func (m *quoteMatcher) renderings(dst []rendering, side, q int) []rendering {
	r, u := m.c.Reports[side].Report, m.quotes[side][q].units
	for first := 0; first < len(u); {
		end := m.sentenceEnd(side, q, first+1)
		covered := 0
		for i := first; i < end; i++ {
			if m.covered[side][q][i] {
				covered++
			}
		}
		s := text.Span{Start: u[first].Span.Start, End: u[end-1].Span.End}
		i := r.SentenceAt(s.Start)
		first, end = end, end-first
		if 3*covered >= end || m.titled(side, q) || r.Sentences[i].Headline {
			continue
		}
		for _, p := range slices.Concat(m.pairsOf(side, i), m.loose[side][i]) {
			if m.v.twin[0][p.A] || m.v.twin[1][p.B] {
				continue
			}
			if x, ok := m.rendering(side, q, s, i, p); ok {
				x.loose = !m.c.Alignment.Aligned(p.A, p.B)
				dst = append(dst, x)
			}
		}
	}
	return dst
}

func (m *quoteMatcher) pairsOf(side, sentence int) []alignment.Pair {
	if side == 0 {
		return m.c.Alignment.OfA(sentence)
	}
	return m.c.Alignment.OfB(sentence)
}

// looseLeast is how like two sentences must be that are not aligned, to be looked at.
const looseLeast = 0.4

// rendering weighs the passage against the other sentence of the pair.
func (m *quoteMatcher) rendering(side, q int, s text.Span, i int, p alignment.Pair) (rendering, bool) {
	o := 1 - side
	r, other := m.c.Reports[side].Report, m.c.Reports[o].Report
	x := rendering{side: side, quote: s, sentence: i, other: p.B, likeness: p.Score, holder: -1}
	whole, _ := m.c.Alignment.WeightA(i, s)
	if side == 1 {
		x.other = p.A
		whole, _ = m.c.Alignment.WeightB(i, s)
	}
	if other.Sentences[x.other].Headline {
		return x, false
	}
	byHolder := map[int]float64{}
	for _, w := range m.c.Alignment.SharedWords(p.A, p.B) {
		here, there := w.A, w.B
		if side == 1 {
			here, there = w.B, w.A
		}
		if !s.Contains(r.Tokens[here].Span) || m.v.quoted[o][there] {
			continue
		}
		x.weight += w.Weight
		if !w.Name && !(s.Len() < 40 && unitWord(r.Token(here))) {
			x.plain++
		}
		x.shared = append(x.shared, r.Token(here))
		x.words = x.words.Cover(other.Tokens[there].Span)
		byHolder[m.v.holder[o][there]] += w.Weight
	}
	if x.weight == 0 {
		return x, false
	}
	x.part = x.weight / max(whole, 0.01)
	m.speaker(&x, q, byHolder)
	return x, true
}

// speaker finds who carries the rendered words and whether it is who is quoted.
func (m *quoteMatcher) speaker(x *rendering, q int, byHolder map[int]float64) {
	o := 1 - x.side
	here := m.quotedBy(x.side, q)
	best := 0.
	for k, w := range byHolder {
		if k >= 0 && (w > best || w == best && k < x.holder) {
			best, x.holder = w, k
		}
	}
	if here < 0 {
		x.unsaid = true
		return
	}
	if 3*best < x.weight {
		x.holder = -1 // most of it is in the report's own voice
	}
	if x.holder >= 0 {
		x.same, x.unclear = m.oneSource(x.side, here, x.holder)
		x.unclear = x.unclear && m.v.vague(o, x.holder)
		return
	}
	x.same = m.mentions(o, x.other, x.side, m.v.attribution(x.side, here).Entity) && m.speaks(o, x.other, x.words)
}

// actLeast is how many words may stand between a word for speaking and what is said.
const actLeast = 10

// speaks reports whether a word for an act of speech stands before the shared words
// or is the first of them: "thanking his family", "called on him to".
func (m *quoteMatcher) speaks(side, sentence int, words text.Span) bool {
	r := m.c.Reports[side].Report
	first, _ := r.TokensIn(words)
	for t := max(r.Sentences[sentence].First, first-actLeast); t <= first; t++ {
		if r.Tokens[t].Kind == text.Word && !m.v.quoted[side][t] && speechAct(alignment.Stem(strings.ToLower(r.Token(t)))) {
			return true
		}
	}
	return false
}

// quotedBy is an attribution with a source that holds the quotation, or another one
// in its paragraph: "…," he said. "…"; -1 where there is none.
func (m *quoteMatcher) quotedBy(side, q int) int {
	r := m.c.Reports[side].Report
	if k := m.holding(side, m.quotes[side][q].span()); k >= 0 {
		return k
	}
	p := r.Sentences[r.SentenceAt(m.quotes[side][q].span().Start)].Paragraph
	for _, n := range [...]int{q - 1, q + 1} {
		if n < 0 || n >= len(m.quotes[side]) {
			continue
		}
		s := m.quotes[side][n].span()
		if r.Sentences[r.SentenceAt(s.Start)].Paragraph == p {
			if k := m.holding(side, s); k >= 0 {
				return k
			}
		}
	}
	return -1
}

// holding is the attribution with a source whose content overlaps the span most.
func (m *quoteMatcher) holding(side int, s text.Span) int {
	best, at := 0, -1
	for k := range m.c.Reports[side].Attributions {
		a := m.v.attribution(side, k)
		if a.Source.Empty() {
			continue
		}
		n := 0
		for _, p := range a.Content {
			n += max(0, min(p.End, s.End)-max(p.Start, s.Start))
		}
		if n > best {
			best, at = n, k
		}
	}
	return at
}

func (m *quoteMatcher) oneSource(side, here, there int) (same, unclear bool) {
	k, l := here, there
	if side == 1 {
		k, l = there, here
	}
	switch m.v.relation(k, l) {
	case names.Same, names.Vaguer, names.Sharper:
		return true, false
	case names.Unclear:
		return false, true
	}
	return false, false
}

// mentions reports whether the sentence speaks of the entity of the other report.
func (m *quoteMatcher) mentions(side, sentence, of, entity int) bool {
	if entity < 0 {
		return false
	}
	for _, n := range m.c.Reports[side].Names.Mentions {
		if n.Sentence == sentence && (of == 0 && m.v.oneEntity(entity, n.Entity) || of == 1 && m.v.oneEntity(n.Entity, entity)) {
			return true
		}
	}
	return false
}

func (m *quoteMatcher) renderingFinding(x rendering) Divergence {
	d := Divergence{Kind: Quote, Subtype: DirectVsParaphrase, Severity: 0.2}
	o := 1 - x.side
	places := [2]*Place{&d.A, &d.B}
	*places[x.side] = Place{x.quote, x.sentence, -1, -1}
	*places[o] = Place{x.words, x.other, -1, x.holder}
	quoted, words := oneLine(m.c.Reports[x.side].Report, x.quote), oneLine(m.c.Reports[o].Report, x.words)
	d.says[x.side] = "quotes “" + clip(quoted, 12) + "”"
	if strings.Contains(strings.ToLower(quoted), strings.ToLower(words)) {
		d.says[o] = "says it without quotation marks: " + clip(words, 12)
	} else {
		d.says[o] = "puts it in its own words: " + clip(words, 12)
	}
	d.Because = []string{"both say: " + joinWords(x.shared, 6), "the words stand between quotation marks in one report only"}
	return d
}

// unitWord reports whether the word belongs to a number rather than to what is said.
func unitWord(w string) bool {
	switch w {
	case "percent", "million", "billion", "thousand", "dollars", "years", "months", "days":
		return true
	}
	return false
}

func speechAct(stem string) bool {
	i := sort.SearchStrings(speechActs[:], stem)
	return i < len(speechActs) && speechActs[i] == stem
}

// speechActs are stems of words that tell what somebody does by speaking; sorted.
var speechActs = [...]string{
	"accus", "acknowledg", "admit", "advis", "advoc", "agre", "alleg", "announc", "apolog", "apologis", "appeal", "argu", "ask", "assail",
	"assert", "assur", "attack", "beg", "blame", "blast", "brand", "call", "caution", "challeng", "cite", "claim", "complain", "conced",
	"condemn", "confess", "confirm", "congratul", "contend", "credit", "critic", "criticis", "declar", "declin", "defend", "demand", "deni", "denounc",
	"derid", "describ", "disclos", "dismiss", "disput", "echo", "encourag", "explain", "express", "fault", "hail", "impli", "implor", "insist",
	"invit", "joke", "label", "lambast", "lament", "lash", "liken", "mention", "mock", "note", "object", "offer", "plead", "pledg",
	"prais", "predict", "press", "proclaim", "promis", "propos", "question", "read", "recal", "recount", "refer", "refus", "reiter", "reject",
	"remark", "repeat", "repli", "request", "respond", "reveal", "ridicul", "sai", "said", "scold", "slam", "sought", "speak", "state",
	"stress", "suggest", "tell", "testifi", "thank", "threaten", "told", "tout", "tweet", "urg", "vow", "warn", "welcom", "wish",
	"wonder", "write", "wrote",
}
