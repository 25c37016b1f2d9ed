package alignment

import (
	"math"

	"twosource/internal/figures"
)

// The features of a pair of sentences; all are the same for (i, j) and (j, i).
const (
	softLow    = iota // part of the less covered sentence's words that the other has, near in meaning
	softHigh          // of the more covered one's
	hardLow           // the same for identical words
	hardHigh          //
	rareSum           // rareness of the shared words, summed
	localSum          // the same by these two reports alone
	rarest            // the rarest shared word
	sharedN           // how many words are shared
	eventLow          // covered events: verbs and the nouns made of them
	eventHigh         //
	eventBest         // the nearest pair of events, by rareness
	nameSum           // rareness of shared names
	nameLow           // covered names
	nameHigh          //
	numberN           // shared numbers
	figureN           // equal figures, by kind
	figureOff         // figures of one kind and one thing counted, with other values
	runLength         // the longest run of words in common
	runRare           // its rareness
	bigrams           // pairs of neighbouring words in common
	lenLow            // telling words of the shorter sentence
	lenHigh           //
	headlines         // how many of the two are headlines
	placeLow          // place in the report of the earlier, 0..1
	placeHigh         //
	placeOff          // how far apart the two places are
	coreSum           // shared words that both reports are about
	coreLow           // words that both reports are about, in the sentence that has fewer
	quoteLow          // part of the words in quotation marks
	quoteHigh         //
	thingLow          // covered nouns
	thingHigh         //
	leads             // how many of the two stand in the first three sentences
	pairOnly          // shared words that no other sentence of one report has
	missLow           // rareness of the names and numbers of one that the other lacks
	missHigh          //
	rowBest           // the likeness of this pair to the best of both sentences
	columnBest        //
	rowRank           // how many better partners
	columnRank        //
	besides           // the best likeness of the neighbouring sentences, same direction
	crossing          // the best likeness of one sentence with a neighbour of the other
	rough             // the plain likeness
	rowSum            // the likeness summed over all partners
	columnSum         //
	// the structure of what matches
	together    // pairs of matched words that stand near each other in both sentences
	togetherMax // the best such pair
	eventArgs   // the best pair of an event and a word near it, matched in both
	eventArgsN  // their sum
	clauseBest  // the best covered pair of clauses, both ways
	clauseMass  // the mass of what the best pair of clauses shares
	clausePart  // the part of the less covered clause
	hubLow      // other candidates that share the rarest match: low where the match is theirs alone
	matchMass   // the mass of all matches
	matchEvents // of events among them
	whoSum      // rareness of the people and bodies that both speak of
	whoBest     // the rarest
	whoNamed    // rareness of those that both call by name
	whoLow      // part of them that the other has
	whoHigh
	whoMissLow
	whoMissHigh
	speakLow
	speakHigh
	sameSpeaker
	otherSpeaker
	figureSum  // how telling the shared figures are
	figureBest // the most telling one
	figureSame // unequal figures of one kind and one thing counted
	figureMissLow
	figureMissHigh
	eventWho      // the best pair of an event and a name or figure near it, matched in both
	eventWhoN     // their sum
	namesTogether // the best pair of names or figures near each other in both
	nearCommon    // as togetherMax, by rareness in English alone
	nearCommonN   // as together
	eventCommon   // as eventArgs
	gramSum       // rareness of word pairs that both have
	gramBest      // the rarest
	gramN
	ableLow // part of the words that the other report has anywhere, that this sentence of it has
	ableHigh
	ableMissLow
	ableMissHigh
	wordLow   // part of all words, function words too, that the other sentence has
	wordHigh  //
	quoteRare // rareness of the rarest run in common inside quotation marks of both
	quoteRun  // its length
	featureN
)

// A vector of features.
type features [featureN]float64

// synonymous is how near words of one set of the word table are.
const synonymous = 0.9

// near says how near two terms are in meaning: 1 the same, 0 unrelated.
func near(t, u *term) float64 {
	switch {
	case t.id == u.id:
		return 1
	case !t.number && !u.number && meet(t.sets, u.sets, LooseSets):
		return synonymous
	}
	return 0
}

// A cover is how much of one sentence the other has.
type cover struct {
	soft, hard, event, name, thing, able ratio
	missing                              float64
	best                                 float64
}

// A ratio is a part and a whole.
type ratio struct{ part, whole float64 }

func (r *ratio) add(part, whole float64) { r.part += part * whole; r.whole += whole }

// value is part of whole, drawn to nought where the whole is little.
func (r ratio) value() float64 { return r.part / (r.whole + 0.3) }

// A grid holds how near the words of two sentences are: per word of either the
// nearest of the other (the first of equals) and how near it is.
type grid struct {
	x, y       *sentence
	best, back []float64
	at, from   []int // -1 where nothing is near
}

// compare fills the grid; its slices are used again.
func (g *grid) compare(x, y *sentence) {
	g.x, g.y = x, y
	g.best, g.at = wipe(g.best, g.at, len(x.terms))
	g.back, g.from = wipe(g.back, g.from, len(y.terms))
	for i := range x.terms {
		t := &x.terms[i]
		for k := range y.terms {
			s := near(t, &y.terms[k])
			if s > g.best[i] {
				g.best[i], g.at[i] = s, k
			}
			if s > g.back[k] {
				g.back[k], g.from[k] = s, i
			}
		}
	}
}

func wipe(best []float64, at []int, n int) ([]float64, []int) {
	best, at = best[:0], at[:0]
	for range n {
		best, at = append(best, 0), append(at, -1)
	}
	return best, at
}

// covers reads how much of the sentence the other has, from the best matches of
// its words.
func covers(x *sentence, nearest []float64) (c cover) {
	for i := range x.terms {
		t, best := &x.terms[i], nearest[i]
		w := t.common * t.local
		same := 0.
		if best == 1 {
			same = 1
		}
		c.soft.add(best, w)
		c.hard.add(same, w)
		if t.both {
			c.able.add(best, w)
		}
		switch {
		case t.name || t.number:
			c.name.add(best, w)
			if best == 0 {
				c.missing += w
			}
		case t.kind == eventVerb || t.kind == eventNoun || t.kind == speechVerb:
			c.event.add(best, t.common)
			c.best = max(c.best, best*t.common)
		case t.kind == thing || t.kind == person:
			c.thing.add(best, t.common)
		}
	}
	return c
}

// featuresOf compares sentence i of a with sentence j of b.
func (g *grid) featuresOf(a *view, i int, b *view, j int) (f features) {
	x, y := &a.sentences[i], &b.sentences[j]
	g.compare(x, y)
	cx, cy := covers(x, g.best), covers(y, g.back)
	pair := func(low int, p, q float64) { f[low], f[low+1] = min(p, q), max(p, q) }
	pair(softLow, cx.soft.value(), cy.soft.value())
	pair(hardLow, cx.hard.value(), cy.hard.value())
	pair(eventLow, cx.event.value(), cy.event.value())
	pair(nameLow, cx.name.value(), cy.name.value())
	pair(thingLow, cx.thing.value(), cy.thing.value())
	pair(missLow, cx.missing, cy.missing)
	pair(ableLow, cx.able.value(), cy.able.value())
	pair(ableMissLow, cx.able.whole-cx.able.part, cy.able.whole-cy.able.part)
	f[eventBest] = min(cx.best, cy.best)
	sharedTerms(&f, x, y)
	f.sharedGrams(x.grams, y.grams)
	f.sharedFigures(a, i, b, j)
	f.sharedWho(a.who[i], b.who[j])
	f.speakers(a, i, b, j)
	f.runs(x, y)
	f.allWords(x, y)
	pair(lenLow, float64(len(x.terms)), float64(len(y.terms)))
	pa, pb := float64(i)/float64(len(a.sentences)), float64(j)/float64(len(b.sentences))
	pair(placeLow, pa, pb)
	f[placeOff] = math.Abs(pa - pb)
	for _, h := range [...]bool{a.side.Report.Sentences[i].Headline, b.side.Report.Sentences[j].Headline} {
		if h {
			f[headlines]++
		}
	}
	for _, k := range [...]int{i, j} {
		if k < 3 {
			f[leads]++
		}
	}
	f[coreLow] = min(coreOf(x), coreOf(y))
	pair(quoteLow, part(x.quoted, len(x.words)), part(y.quoted, len(y.words)))
	f.structure(x, y, allMatches(a, i, b, j, g.matches()))
	f[rough] = 0.5*f[softLow] + 0.5*math.Sqrt(f[softLow]*f[softHigh])
	return f
}

func part(n, of int) float64 { return float64(n) / float64(max(of, 1)) }

func coreOf(x *sentence) (sum float64) {
	for i := range x.terms {
		sum += x.terms[i].core
	}
	return sum
}

// sharedTerms sums over the words that both sentences have.
func sharedTerms(f *features, x, y *sentence) {
	for i, j := 0, 0; i < len(x.terms) && j < len(y.terms); {
		t, u := &x.terms[i], &y.terms[j]
		switch {
		case t.id < u.id:
			i++
			continue
		case t.id > u.id:
			j++
			continue
		}
		w := t.common * t.local
		f[rareSum] += t.common
		f[localSum] += t.local
		f[rarest] = max(f[rarest], w)
		f[sharedN]++
		f[coreSum] += t.core
		if t.name || u.name {
			f[nameSum] += w
		}
		if t.number || u.number {
			f[numberN]++
		}
		if t.only || u.only {
			f[pairOnly] += t.common
		}
		i, j = i+1, j+1
	}
}

// sharedFigures weighs the figures that the sentences share, and those of one kind
// and one thing counted that differ.
func (f *features) sharedFigures(a *view, i int, b *view, j int) {
	missA, missB := 0., 0.
	hit := make([]bool, len(b.figures[j]))
	for _, p := range a.figures[i] {
		best := 0.
		for k, q := range b.figures[j] {
			x, y := &a.side.Figures[p], &b.side.Figures[q]
			m := meets(x, y)
			w := m * (a.weight[p] + b.weight[q]) / 2
			if m > 0 {
				f[figureN] += m
				f[figureBest] = max(f[figureBest], w)
				best = max(best, w)
				hit[k] = true
			}
			if m < 1 && x.Kind == y.Kind && x.Kind != figures.Date {
				f[figureOff]++
				if a.of[p] != "" && a.of[p] == b.of[q] {
					f[figureSame]++
				}
			}
		}
		f[figureSum] += best
		if best == 0 {
			missA += a.weight[p]
		}
	}
	for k, q := range b.figures[j] {
		if !hit[k] {
			missB += b.weight[q]
		}
	}
	f[figureMissLow], f[figureMissHigh] = min(missA, missB), max(missA, missB)
}

// runs finds the longest run of words that the sentences share, the rarest one,
// and the pairs of neighbouring words.
func (f *features) runs(x, y *sentence) {
	type run struct {
		length     int
		rare       float64
		said       int // the same of the words in quotation marks of both
		rareOfSaid float64
	}
	row := make([]run, len(y.words))
	for i, w := range x.words {
		last := run{}
		for j, v := range y.words {
			var r run
			if w == v {
				r = run{length: last.length + 1, rare: last.rare + x.rare[i]}
				if x.said[i] && y.said[j] {
					r.said, r.rareOfSaid = last.said+1, last.rareOfSaid+x.rare[i]
					f[quoteRun] = max(f[quoteRun], float64(r.said))
					f[quoteRare] = max(f[quoteRare], r.rareOfSaid)
				}
				if r.length > 1 {
					f[bigrams]++
					f[runRare] = max(f[runRare], r.rare)
				}
				f[runLength] = max(f[runLength], float64(r.length))
			}
			last, row[j] = row[j], r
		}
	}
}

// allWords weighs the words that the sentences share, function words too: short
// sentences hold little else.
func (f *features) allWords(x, y *sentence) {
	const floor = 0.1 // the weight of "the"
	var wx, wy, shared float64
	for _, r := range x.rare {
		wx += r + floor
	}
	for _, r := range y.rare {
		wy += r + floor
	}
	used := make([]bool, len(y.words))
	for i, w := range x.words {
		for j, v := range y.words {
			if v == w && !used[j] {
				used[j] = true
				shared += x.rare[i] + floor
				break
			}
		}
	}
	f[wordLow], f[wordHigh] = shared/(max(wx, wy)+0.5), shared/(min(wx, wy)+0.5)
}

// likenesses are the plain likenesses of the candidates, by sentence of a.
type likenesses struct {
	pairs [][]Pair // by A, then B
	byB   [][]Pair
}

func (l *likenesses) at(i, j int) float64 {
	if i < 0 || i >= len(l.pairs) || j < 0 || j >= len(l.byB) {
		return 0
	}
	list := l.pairs[i]
	lo, hi := 0, len(list)
	for lo < hi {
		if m := (lo + hi) / 2; list[m].B < j {
			lo = m + 1
		} else {
			hi = m
		}
	}
	if lo < len(list) && list[lo].B == j {
		return list[lo].Score
	}
	return 0
}

// around adds what the other candidates say about the pair.
func (f *features) around(l *likenesses, i, j int) {
	s := f[rough]
	bestA, rankA, sumA := standing(l.pairs[i], s)
	bestB, rankB, sumB := standing(l.byB[j], s)
	ra, rb := s/(bestA+1e-9), s/(bestB+1e-9)
	f[rowBest], f[columnBest] = min(ra, rb), max(ra, rb)
	f[rowRank], f[columnRank] = min(rankA, rankB), max(rankA, rankB)
	f[rowSum], f[columnSum] = min(sumA, sumB), max(sumA, sumB)
	f[besides] = max(l.at(i-1, j-1), l.at(i+1, j+1))
	f[crossing] = max(l.at(i-1, j), l.at(i+1, j), l.at(i, j-1), l.at(i, j+1))
}

func standing(list []Pair, s float64) (best, rank, sum float64) {
	for _, p := range list {
		best = max(best, p.Score)
		sum += p.Score
		if p.Score > s {
			rank++
		}
	}
	return best, rank, sum
}
