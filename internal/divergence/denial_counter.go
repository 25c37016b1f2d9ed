package divergence

import (
	"slices"
	"strings"

	"twosource/internal/alignment"
	"twosource/internal/attribution"
	"twosource/internal/names"
	"twosource/internal/text"
)

// A counter is a thing that somebody says is not so: "the law does not discriminate".
type counter struct {
	side, k  int
	sentence int
	clause   text.Span // from its subject on
	scope    text.Span // behind the negation
	head     int       // where its second telling word begins

	ofScope, ofClause float64 // what the telling words of both weigh
}

const (
	counterScope = 0.55 // the part of what is negated that the other report tells
	counterWhole = 0.5  // the same of the clause
	counterLeast = 0.6  // the weight of the words that tell it
)

// countered finds what a source of one report says is not so and the other report tells as so,
// in the same words: a denial without a word of denial. Either may be the claim.
func (f *denialFinder) countered() (out []Divergence) {
	for side := range 2 {
		r := f.c.Reports[side].Report
		for _, k := range f.negates[side] {
			a := f.v.attribution(side, k)
			if a.Stance != attribution.Asserts || cueClassOf(r, a.Cue) != stated || r.Sentences[a.Sentence].Headline ||
				f.v.twin[side][a.Sentence] || f.v.source(side, k) == anonymous {
				continue
			}
			for _, x := range f.counters(side, k) {
				if found, ok := f.contrary(&x); ok {
					out = append(out, found)
				}
			}
		}
	}
	return out
}

// counters gives the clauses of what attribution k says that are negated: by "did not", "has
// never", "there was no".
func (f *denialFinder) counters(side, k int) (out []counter) {
	a, r := f.v.attribution(side, k), f.c.Reports[side].Report
	content := f.v.contentIn(side, k, a.Sentence)
	words := append(f.v.lower(side, content), "", "")
	first, end := r.TokensIn(content)
	start, shut := 0, 0 // up to where a clause that depends on another goes
	for t, w := range words[:end-first] {
		switch {
		case t == 0 && w == "that", among(w, ", ; but “ \" — – : and"):
			start, shut = t+1, 0
		case among(w, "that which who"):
			shut = t + relativeMost // "the bridge that fell on Monday had not been inspected"
		case among(w, subordinating):
			shut = end
		case t < shut || !negatesClause(words[start:], t-start) || among(words[start], "you if"):
		default:
			e := t + 1
			for e < end-first && !among(words[e], counterEnds) {
				e++
			}
			if e == t+1 || unsettled(words[t+1:e+1]) {
				continue
			}
			x := f.newCounter(side, k, first+start, first+t, first+e)
			if start+1 == t && start > 0 { // ", killing seven, had not been inspected": its subject stands before
				x.clause.Start = content.Start
			}
			out = append(out, x)
		}
	}
	return out
}

// newCounter is the clause of the tokens [start, end) that token not negates.
func (f *denialFinder) newCounter(side, k, start, not, end int) counter {
	r := f.c.Reports[side].Report
	x := counter{side: side, k: k, sentence: f.v.attribution(side, k).Sentence}
	x.clause = text.Span{Start: r.Tokens[start].Span.Start, End: r.Tokens[end-1].Span.End}
	x.scope = text.Span{Start: r.Tokens[not+1].Span.Start, End: x.clause.End}
	x.head = x.scope.Start
	for n, told := not+1, 0; n < end && told < 2; n++ {
		if f.v.weight(side, x.sentence, r.Tokens[n].Span) > 0 {
			x.head = r.Tokens[n].Span.Start
			told++
		} else if told > 0 {
			break
		}
	}
	return x
}

const (
	relativeMost  = 5 // words
	subordinating = "after as because before if unless when where whether while whom whose"
	counterEnds   = ", ; but because although while after since or than until : — – ” \""
)

// unsettled reports whether the words behind a negation, with the one that ends the clause, leave
// open whether the thing happens: "could", "been found", "by Tuesday", "until noon".
func unsettled(words []string) bool {
	for i, w := range words {
		switch {
		case among(w, "can could may might must should will would than until"),
			among(w, "arrested determined established found identified located named reached recovered released"),
			w == "by" && i+1 < len(words) && among(words[i+1], "monday tuesday wednesday thursday friday saturday sunday noon midnight"):
			return true
		}
	}
	return false
}

// negatesClause reports whether word t of a clause negates a deed or a state that may be claimed:
// not a wish, a plan, a measure ("not only", "no idea"). The words go on behind the clause.
func negatesClause(clause []string, t int) bool {
	const be = "are been had has have is was were"
	w, next := clause[t], clause[t+1]
	switch {
	case t == 0 && among(w, "no none"), t > 0 && among(w, "no none nobody") && among(clause[t-1], be): // "no alarm rang", "there was no alarm"
		return !among(next, "and but doubt idea intention longer matter one or plan plans ,")
	case t == 0 || !among(w, "not n't n’t never") || !among(clause[t-1], be) && !among(clause[t-1], "did does 's 've 'd ’s ’ve ’d"):
		return false
	case next == "been":
		return true
	}
	const measure = "a about all always an as enough going just merely necessarily only simply so sure that the yet"
	return !among(next, noDeed) && !among(next, measure)
}

// contrary pairs the clause with the sentence of the other report that tells the thing as so.
// Where that report negates it too, what it tells as so is an answer to it that this report
// leaves out.
func (f *denialFinder) contrary(x *counter) (Divergence, bool) {
	o := 1 - x.side
	x.ofScope, x.ofClause = f.v.weight(x.side, x.sentence, x.scope), f.v.weight(x.side, x.sentence, x.clause)
	if x.ofClause > 3*x.ofScope {
		x.ofClause = x.ofScope // a long subject
	}
	var best, answer carrier
	toldAt := -1 // where the other report negates it too
	for j, s := range f.c.Reports[o].Report.Sentences {
		y, ok := f.carrier(x, j)
		switch {
		case !ok:
		case f.toldNegated(o, j):
			if y.whole && toldAt < 0 {
				toldAt = j
			}
		case s.Headline || f.met[o][j] || f.leftOpen(o, &y):
		case y.whole && y.weight > best.weight:
			best = y
		case y.weight > answer.weight:
			answer = y
		}
	}
	both := toldAt >= 0
	if both && best.shared == nil {
		best = answer
	}
	switch {
	case best.shared == nil, f.met[x.side][x.sentence]:
		return Divergence{}, false
	case both && (best.sentence < toldAt || !f.answersClaim(x, best.sentence)):
		return Divergence{}, false // the claim that both have somebody negate
	}
	return f.counterFinding(x, &best, both), true
}

// toldNegated reports whether a sentence has a negation or a word that turns what it tells: "failed
// to repair", "it is a lie that".
func (f *denialFinder) toldNegated(o, j int) bool {
	s := f.c.Reports[o].Report.Sentences[j].Span
	return f.v.negated(o, s) || slices.Contains(f.denying[o], j) ||
		slices.ContainsFunc(f.v.lower(o, s), func(w string) bool { return among(w, notDone) || falseWord(w) })
}

// notDone are words that negate what follows them without a negation.
const notDone = "fail failed failing fails refuse refused refuses refusing"

// A carrier is a sentence of the other report that speaks of what is negated.
type carrier struct {
	sentence int
	weight   float64
	shared   []alignment.SharedWord
	whole    bool // it has most of what is negated, and of the clause
}

// carrier gives sentence j of the other report, if it speaks of the deed that x negates.
func (f *denialFinder) carrier(x *counter, j int) (y carrier, ok bool) {
	r := f.c.Reports[x.side].Report
	y = carrier{sentence: j, shared: f.akin(x.side, x.sentence, x.clause, j, f.c.Reports[1-x.side].Report.Sentences[j].Span)}
	inScope, deed := 0., false
	for _, w := range y.shared {
		at := r.Tokens[w.A].Span
		y.weight += w.Weight
		if x.scope.Contains(at) {
			inScope += w.Weight
			deed = deed || at.Start <= x.head && !w.Name
		}
	}
	y.whole = inScope >= counterScope*x.ofScope && y.weight >= counterWhole*x.ofClause
	return y, deed && len(y.shared) > 1 && y.weight >= counterLeast
}

// leftOpen reports whether the carrier does not tell the thing as so: it asks, fears or orders it,
// or tells what would be.
func (f *denialFinder) leftOpen(o int, y *carrier) bool {
	const open = "? asked fear feared fears hope hopes if must plans reports rumors rumours should suspect suspected suspects want wanted wants whether would"
	return f.v.turned(o, tokensThere(y.shared)) || f.v.has(o, f.c.Reports[o].Report.Sentences[y.sentence].Span, open)
}

func tokensThere(words []alignment.SharedWord) (out []int) {
	for _, w := range words {
		out = append(out, w.B)
	}
	return out
}

// answersClaim reports whether somebody says in sentence j of the other report what this report
// tells nowhere but negated: "the bridge was inspected in May and passed".
func (f *denialFinder) answersClaim(x *counter, j int) bool {
	r := f.c.Reports[x.side].Report
	t, _ := r.TokensIn(text.Span{Start: x.head, End: x.scope.End})
	head := alignment.Stem(strings.ToLower(r.Token(t)))
	for _, s := range r.Sentences {
		if f.v.negated(x.side, s.Span) {
			continue
		}
		for t := s.First; t < s.End; t++ {
			if alignment.Stem(strings.ToLower(r.Token(t))) == head {
				return false
			}
		}
	}
	return slices.ContainsFunc(f.said[1-x.side][j], func(k int) bool {
		return f.v.attribution(1-x.side, k).Stance == attribution.Asserts && f.relation(&denial{side: x.side, k: x.k}, k) != names.Same
	})
}

// counterFinding writes down a thing that is not so in one report and is in a sentence of
// the other: a contradiction where both are the words of one source, an answer where the
// other report negates it too.
func (f *denialFinder) counterFinding(x *counter, y *carrier, answered bool) Divergence {
	o, j := 1-x.side, y.sentence
	r, other := f.c.Reports[x.side].Report, f.c.Reports[o].Report
	f.met[x.side][x.sentence], f.met[o][j] = true, true
	d := Divergence{Kind: Denial, Subtype: OneSided, Severity: toned(0.7, y.weight)}
	a, span := f.v.attribution(x.side, x.k), other.Sentences[j].Span
	who := f.v.source(x.side, x.k)
	d.says[o] = "carries the claim"
	if answered {
		d.says[o] = "tells the contrary"
	}
	if f.quotes(x.side, []int{a.Entity}, j) {
		d.Subtype, d.Severity = Contradiction, 0.9
		d.says[o] = "has the contrary from the same source"
	}
	places := [2]*Place{&d.A, &d.B}
	*places[x.side] = Place{a.Cue.Cover(x.clause), x.sentence, -1, x.k}
	*places[o] = Place{span, j, -1, -1}
	there := f.v.told(o, span, tokensThere(y.shared), gistMost)
	shown, lead := x.clause, ""
	if t, _ := r.TokensIn(x.scope); wordsEnd(r.In(shown), gistMost) < x.scope.Start-shown.Start { // its subject is long
		shown.Start, lead = r.Tokens[t-2].Span.Start, "…"
	}
	d.says[x.side] = "has " + who + " say that it is not so (“" + lead + f.v.shown(x.side, shown) + "”)"
	d.says[o] += " (“" + f.v.shown(o, there) + "”)"
	var words []string
	for _, w := range y.shared {
		words = append(words, r.Token(w.A))
	}
	d.Because = []string{"a negation in what is said", "both tell of: " + joinWords(words, 6)}
	return d
}
