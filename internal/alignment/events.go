package alignment

import "math"

// The features of a pair of matched words as mentions of one event.
const (
	evNear        = iota // 1 for the same word
	evCommon             // rareness in English
	evLocalLow           // rareness in these reports
	evLocalHigh          //
	evCountLow           // sentences that say it, in the report that says it less
	evCountHigh          //
	evVerbs              // how many of the two are verbs of events
	evNouns              // nouns of events
	evSpeech             // verbs of speech
	evPlain              // verbs of being, knowing, seeing
	evThings             // other nouns
	evPersons            //
	evQualities          //
	evAround             // mass of other matches near both
	evAroundBest         //
	evAroundN            //
	evWhoSame            // the nearest name before or after is the same
	evWhoBoth            // both nearest names are
	evWhoOther           // both have a nearest name and none is the same
	evFigure             // the most telling figure near both
	evFigureOther        // figures of one kind near both that differ
	evSide               // the matches lie on the same side of the word
	evHeadline           // how many of the two stand in a headline
	evLead               // the word is in the headline or first sentence of one report, or of both
	evRough              // likeness of the sentences
	evLenLow
	evLenHigh
	evDate      // dates in the sentences that are the same
	evDateOther // that differ
	evOthers    // other matches in the sentences
	evFirst     // how early in its sentence the word stands, the earlier
	evGram      // the rarest gram of the word that both have
	evMutual    // no other sentence of either report says it
	eventN
)

type eventFeatures [eventN]float64

const evSpan = 7 // words around an event that are read as its circumstances

// eventOf reads match m of sentence i of a and j of b; list holds the matches of
// words, all those of names and figures too.
func eventOf(a *view, i int, b *view, j int, m *match, list []match, f *features) (e eventFeatures) {
	x, y := &a.sentences[i], &b.sentences[j]
	t, u := m.t, m.u
	e[evNear] = m.near
	e[evCommon] = (t.common + u.common) / 2
	e[evLocalLow], e[evLocalHigh] = min(t.local, u.local), max(t.local, u.local)
	e[evCountLow], e[evCountHigh] = float64(min(t.count, u.count)), float64(max(t.count, u.count))
	for _, w := range [...]*term{t, u} {
		switch w.kind {
		case eventVerb:
			e[evVerbs]++
		case eventNoun:
			e[evNouns]++
		case speechVerb:
			e[evSpeech]++
		case plainVerb:
			e[evPlain]++
		case thing:
			e[evThings]++
		case person:
			e[evPersons]++
		case quality:
			e[evQualities]++
		}
		if w.lead {
			e[evLead]++
		}
		if w.count == 1 {
			e[evMutual]++
		}
	}
	for k := range list {
		n := &list[k]
		if n.x == m.x && n.y == m.y {
			continue
		}
		e[evOthers] += n.mass
		dx, dy := n.x-m.x, n.y-m.y
		if abs(dx) > evSpan || abs(dy) > evSpan {
			continue
		}
		w := n.mass * (1 - float64(max(abs(dx), abs(dy)))/(2*evSpan))
		e[evAround] += w
		e[evAroundBest] = max(e[evAroundBest], w)
		e[evAroundN]++
		if dx*dy > 0 {
			e[evSide] += w
		}
	}
	e.whoNear(a.who[i], b.who[j], m)
	e.figuresNear(a, i, b, j, m)
	e[evHeadline] = f[headlines]
	e[evRough] = f[rough]
	e[evLenLow], e[evLenHigh] = float64(min(len(x.terms), len(y.terms))), float64(max(len(x.terms), len(y.terms)))
	px, py := part(t.place, len(x.words)), part(u.place, len(y.words))
	e[evFirst] = min(px, py)
	for p, q := 0, 0; p < len(x.grams) && q < len(y.grams); {
		g, h := x.grams[p], y.grams[q]
		switch {
		case g.less(h):
			p++
		case h.less(g):
			q++
		default:
			if g.lo == t.id || g.hi == t.id || g.lo == u.id || g.hi == u.id {
				e[evGram] = max(e[evGram], g.weight)
			}
			p, q = p+1, q+1
		}
	}
	return e
}

// whoNear compares the nearest names before and after the two words.
func (e *eventFeatures) whoNear(x, y []who, m *match) {
	bx, ax := nearestWho(x, m.x)
	by, ay := nearestWho(y, m.y)
	same := 0.
	for _, p := range [...]int{bx, ax} {
		for _, q := range [...]int{by, ay} {
			if p >= 0 && q >= 0 && x[p].id >= 0 && x[p].id == y[q].id {
				same++
			}
		}
	}
	e[evWhoSame] = min(same, 1)
	if same > 1 {
		e[evWhoBoth] = 1
	}
	if (bx >= 0 || ax >= 0) && (by >= 0 || ay >= 0) && same == 0 {
		e[evWhoOther] = 1
	}
}

// nearestWho gives the nearest names before and after the token; -1 if none is near.
func nearestWho(list []who, at int) (before, after int) {
	before, after = -1, -1
	for k := range list {
		d := list[k].place - at
		if d <= 0 && d >= -12 && (before < 0 || list[k].place > list[before].place) {
			before = k
		}
		if d > 0 && d <= 10 && (after < 0 || list[k].place < list[after].place) {
			after = k
		}
	}
	return before, after
}

// figuresNear compares the figures around the two words.
func (e *eventFeatures) figuresNear(a *view, i int, b *view, j int, m *match) {
	for _, p := range a.figures[i] {
		for _, q := range b.figures[j] {
			x, y := &a.side.Figures[p], &b.side.Figures[q]
			if x.Kind != y.Kind {
				continue
			}
			dates := x.Date != "" && y.Date != ""
			if !dates && (abs(a.figureAt[p]-m.x) > 9 || abs(b.figureAt[q]-m.y) > 9) {
				continue
			}
			same := meets(x, y)
			if dates {
				if same > 0 {
					e[evDate]++
				} else {
					e[evDateOther]++
				}
				continue
			}
			if same > 0 {
				e[evFigure] = max(e[evFigure], same*(a.weight[p]+b.weight[q])/2)
			} else {
				e[evFigureOther]++
			}
		}
	}
}

// An EventExample is a pair of matched words, for the trainer.
type EventExample struct {
	A, B     int // tokens
	Features []float64
}

// EventExamples gives the matched words of all candidates.
func EventExamples(a, b *Side) []EventExample {
	va, vb := views(a, b, linked(a, b))
	var out []EventExample
	g := &grid{}
	for i, js := range candidates(va, vb) {
		for _, c := range js {
			j := int(c.b)
			f := g.featuresOf(va, i, vb, j, func(e *eventFeatures) float64 { return 0 })
			words := g.matches()
			all := allMatches(va, i, vb, j, words)
			for k := range words {
				if m := &words[k]; !m.name {
					e := eventOf(va, i, vb, j, m, all, &f)
					out = append(out, EventExample{m.x, m.y, append([]float64(nil), e[:]...)})
				}
			}
		}
	}
	return out
}

// events adds what the matched words say as mentions of events.
func (f *features) events(a *view, i int, b *view, j int, list, all []match, odds func(*eventFeatures) float64) {
	f[eventTop], f[eventTop2] = -6, -6
	for k := range list {
		m := &list[k]
		if m.name {
			continue
		}
		e := eventOf(a, i, b, j, m, all, f)
		o := odds(&e)
		f[eventSum] += sigmoid(o)
		if o > f[eventTop] {
			f[eventTop], f[eventTop2] = o, f[eventTop]
		} else {
			f[eventTop2] = math.Max(f[eventTop2], o)
		}
	}
}
