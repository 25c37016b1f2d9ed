package divergence

import (
	"slices"
	"sort"
	"strings"

	"twosource/internal/alignment"
	"twosource/internal/text"
	"twosource/internal/wording"
)

// A rendering is one utterance that one report quotes and the other gives in its
// own words, or as a shorter or other quotation.
type rendering struct {
	side     int       // the report that quotes
	q        int       // the quotation
	quote    text.Span // the quoted words, within one sentence
	sentence int
	other    int          // the sentence of the other report
	whole    text.Span    // with the words around that the other report quotes elsewhere
	core     text.Span    // the quoted words, from the first to the last shared one
	words    text.Span    // the other report's words, from the first to the last shared one
	shared   []string     // what both say
	holder   int          // the attribution there, or -1
	in       map[int]bool // by quotation of the other report: it holds the passage; filled as asked
	within   bool         // most of the shared words stand in a quotation there too
	weight   float64      // of the shared words
	signs    quoteSigns
	odds     float64
}

// paraphrased finds the utterances that one report quotes and the other renders in
// other words, quoted or not.
//
// Evidence is a quoted passage that no quotation of the other report carries, and a
// sentence there that may tell the same; [quoteSigns] weighs the two.
func (m *quoteMatcher) paraphrased(found []Divergence) []Divergence {
	all := m.candidates()
	sort.SliceStable(all, func(x, y int) bool { return all[x].odds > all[y].odds })
	type place struct{ side, sentence int }
	told, altered, parts := map[[2]int]bool{}, map[[2]int]bool{}, map[place][]text.Span{}
	for _, d := range found {
		altered[[2]int{d.A.Sentence, d.B.Sentence}] = true
		for side, p := range [...]Place{d.A, d.B} {
			at := place{side, p.Sentence}
			parts[at] = append(parts[at], p.Span)
		}
	}
	var out []Divergence
	for _, r := range all {
		here, pair := place{r.side, r.sentence}, [2]int{r.sentence, r.other}
		if r.side == 1 {
			pair = [2]int{r.other, r.sentence}
		}
		taken := func(s text.Span) bool { return overlap(r.core.Start, r.core.End, s.Start, s.End) }
		switch {
		case r.odds < 0, told[pair], r.within && altered[pair], slices.ContainsFunc(parts[here], taken):
			continue
		case r.signs[qShort] > 0 && !m.repeated(&r): // a term, no utterance
			continue
		}
		told[pair], parts[here] = true, append(parts[here], r.core)
		out = append(out, m.renderingFinding(r))
	}
	return out
}

// candidates gives every quoted passage with every sentence of the other report that
// may tell the same, weighed.
func (m *quoteMatcher) candidates() []rendering {
	m.loose = [2]map[int][]alignment.Pair{{}, {}}
	for _, p := range m.c.Alignment.Loose {
		m.loose[0][p.A] = append(m.loose[0][p.A], p)
		m.loose[1][p.B] = append(m.loose[1][p.B], p)
	}
	var all []rendering
	for side := range 2 {
		for q := range m.quotes[side] {
			all = m.renderings(all, side, q)
		}
	}
	compareRivals(all)
	for k := range all {
		all[k].odds = all[k].signs.odds()
	}
	return all
}

// renderings appends what may render the quotation, sentence by sentence.
func (m *quoteMatcher) renderings(dst []rendering, side, q int) []rendering {
	u := m.quotes[side][q].units
	if m.titled(side, q) {
		return dst
	}
	for first := 0; first < len(u); {
		end := m.sentenceEnd(side, q, first+1)
		x, ok := m.passage(side, q, first, end)
		first = end
		if !ok {
			continue
		}
		for _, p := range slices.Concat(m.pairsOf(side, x.sentence), m.loose[side][x.sentence]) {
			if m.v.twin[0][p.A] || m.v.twin[1][p.B] {
				continue
			}
			if y := x; m.weigh(&y, p) {
				dst = append(dst, y)
			}
		}
	}
	return dst
}

// passage is what the other report may put in its own words of the units of a quotation that
// stand in one sentence: from the first to the last that it does not quote. It is none in a
// headline, nor where a name or a tag is all that is left.
func (m *quoteMatcher) passage(side, q, first, end int) (x rendering, ok bool) {
	r, u := m.c.Reports[side].Report, m.quotes[side][q].units
	from, to := first, end
	for from < to && m.covered[side][q][from] {
		from++
	}
	for from < to && m.covered[side][q][to-1] {
		to--
	}
	if from == to {
		return x, false
	}
	for glued(u, from) { // "he" of "he's"
		from--
	}
	x = rendering{side: side, q: q, quote: text.Span{Start: u[from].Span.Start, End: u[to-1].Span.End}, holder: -1, in: map[int]bool{}}
	x.sentence = r.SentenceAt(x.quote.Start)
	x.whole = m.rounded(&x, text.Span{Start: u[first].Span.Start, End: u[end-1].Span.End})
	if from == first {
		x.quote.Start = x.whole.Start
	}
	if to == end {
		x.quote.End = x.whole.End
	}
	start := u[from].Span.Start
	tag := to == from+1 && (upperAt(r.Text, start) || strings.HasSuffix(r.Text[:start], "#"))
	return x, !tag && !r.Sentences[x.sentence].Headline
}

// pairsOf gives the aligned pairs of a sentence of the side.
func (m *quoteMatcher) pairsOf(side, sentence int) []alignment.Pair {
	if side == 0 {
		return m.c.Alignment.OfA(sentence)
	}
	return m.c.Alignment.OfB(sentence)
}

// sharedLeast is how much shared words must weigh to be evidence at all: "law" alone, or
// "president", stands in any sentence on the matter.
const sharedLeast = 0.4

// metLeast is how much where the other sentence quotes further words of the quotation.
const metLeast = 0.33

// weigh notes what speaks for the other sentence of the pair; false where it shares
// nothing.
func (m *quoteMatcher) weigh(x *rendering, p alignment.Pair) bool {
	side, o := x.side, 1-x.side
	r, other := m.c.Reports[side].Report, m.c.Reports[o].Report
	x.other = [...]int{p.B, p.A}[side]
	there := &other.Sentences[x.other]
	if there.Headline {
		return false
	}
	e := m.evidence(x, p, there.Span)
	met, least := m.bound[side][[2]int{x.q, x.other}], sharedLeast
	if met {
		least = metLeast
	}
	aName := e.named == 1 && len(x.shared) == 1
	if e.shared < least || aName || m.sameQuote(x, e.within < e.shared) {
		return false
	}
	x.within = 2*e.within > e.shared
	s := &x.signs
	s[qBias] = 1
	s[qOnce] = e.once / e.shared
	s[qShort] = truth(len(wording.Units(r, x.quote)) <= 3)
	s[qMet] = truth(met)
	s[qLike] = p.Score
	x.weight = min(e.shared, 3)
	s[qPart] = min(1, e.shared/max(m.v.weight(side, x.sentence, x.quote), 0.01))
	if m.verbatim(x) || m.twoSpeak(x, e.byHolder, e.shared) {
		return false
	}
	told := there.Span
	if x.holder >= 0 {
		if c := m.v.contentIn(o, x.holder, x.other); !c.Empty() {
			told = c
		}
	}
	s[qThere] = min(1, e.shared/max(m.v.weight(o, x.other, told), 0.01))
	return true
}

// An evidence is how much the words weigh that a passage shares with a sentence.
type evidence struct {
	shared   float64         // all of them
	within   float64         // those that the sentence quotes too
	once     float64         // those, but for names, that stand in each report once
	named    int             // how many are names
	byHolder map[int]float64 // by the attribution of the sentence that holds them
}

// evidence weighs the words that the passage shares with the sentence there of the pair,
// and notes which they are; what the other report quotes elsewhere in the same utterance
// and who speaks there are left out.
func (m *quoteMatcher) evidence(x *rendering, p alignment.Pair, there text.Span) evidence {
	o := 1 - x.side
	r, other := m.c.Reports[x.side].Report, m.c.Reports[o].Report
	a, b := x.quote, there
	if x.side == 1 {
		a, b = b, a
	}
	e := evidence{byHolder: map[int]float64{}}
	for _, w := range m.c.Alignment.SharedIn(p.A, a, p.B, b) {
		t, u := w.A, w.B
		if x.side == 1 {
			t, u = w.B, w.A
		}
		if m.carried[o][u] || m.source[o][u] {
			continue
		}
		e.shared += w.Weight
		if w.Name {
			e.named++
		} else if w.Once {
			e.once += w.Weight
		}
		if m.v.quoted[o][u] {
			e.within += w.Weight
		}
		x.shared = append(x.shared, r.Token(t))
		x.words, x.core = x.words.Cover(other.Tokens[u].Span), x.core.Cover(r.Tokens[t].Span)
		e.byHolder[m.v.holder[o][u]] += w.Weight
	}
	return e
}

// verbatimMost is how much of a passage may stand word for word where it is not quoted.
const verbatimMost = 0.75

// verbatim reports whether most of a passage of some length stands word for word in the
// other sentence, outside quotation marks: rather a mark lost than a paraphrase.
func (m *quoteMatcher) verbatim(x *rendering) bool {
	o := 1 - x.side
	other := m.c.Reports[o].Report
	u, t := wording.Units(m.c.Reports[x.side].Report, x.quote), wording.Units(other, other.Sentences[x.other].Span)
	if x.within || len(u) < speechLeast || len(t) > sentenceMost/5 {
		return false
	}
	all, at := 0, 0
	for _, e := range append(wording.Fine(u, t), wording.Edit{A: [2]int{len(u), len(u)}}) {
		if run := e.A[0] - at; run >= 3 {
			all += run
		}
		at = e.A[1]
	}
	return float64(all) > verbatimMost*float64(len(u))
}

// sameQuote reports whether one of the passage and a quotation in the other sentence is
// a clean excerpt of the other: the very words, all that both say.
func (m *quoteMatcher) sameQuote(x *rendering, outside bool) bool {
	r, other := m.c.Reports[x.side].Report, m.c.Reports[1-x.side].Report
	u := wording.Units(r, x.quote)
	s := other.Sentences[x.other].Span
	for k, q := range m.quotes[1-x.side] {
		if !q.span().Overlaps(s) {
			continue
		}
		in, asked := x.in[k]
		if !asked {
			in = contained(u, q.units)
			x.in[k] = in
		}
		if in || !outside && len(q.units) >= excerptLeast && contained(q.units, u) {
			return true
		}
	}
	return false
}

// excerptLeast is how many words a part of an utterance must have to be quoted for itself,
// not as the one striking word of a paraphrase.
const excerptLeast = 3

// contained reports whether the units stand in the others in one row.
func contained(u, in []wording.Unit) bool {
	for i := 0; i+len(u) <= len(in); i++ {
		k := 0
		for k < len(u) && u[k].Key == in[i+k].Key {
			k++
		}
		if k == len(u) {
			return true
		}
	}
	return false
}

// repeated reports whether what the other sentence has for the passage are words of the
// passage, or the same speaker says these there: a term of two words ("hard look") is no
// utterance that somebody might put in other words.
func (m *quoteMatcher) repeated(x *rendering) bool {
	there, told := m.c.Reports[1-x.side].Report, x.words
	if x.holder >= 0 {
		told = m.toldThere(x)
	}
	u := wording.Units(m.c.Reports[x.side].Report, x.quote)
	if x.signs[qSame] > 0 && !x.within && slices.ContainsFunc(u, func(w wording.Unit) bool { return among(w.Key, clausal) }) {
		return true // "Demand is strong"
	}
	quoted := strings.ToLower(oneLine(m.c.Reports[x.side].Report, x.quote))
	return strings.Contains(quoted, strings.ToLower(unmarked(oneLine(there, told)))) ||
		x.signs[qSame] > 0 && quoted == strings.ToLower(oneLine(there, x.words))
}

// clausal are words that make a few words a clause.
const clausal = "am are did do does had has have he i is it m re she they ve was we were will wo would you"
