package alignment

import (
	"math"
	"sort"

	"twosource/internal/figures"
	"twosource/internal/names"
)

// A who is one entity that a sentence speaks of.
type who struct {
	id     int     // of the link between the reports; -1 for an entity that only one report has
	place  int     // the token of its first mention
	weight float64 // how telling it is: the rarer in the two reports, the more
	named  bool    // by name in this sentence
	person bool
}

// entities gives per sentence the entities that the two reports share, and those
// that only one has.
func entities(a, b *view, links []names.Match) {
	ids := [2]map[int]int{{}, {}}
	for k, l := range links {
		if l.Score >= 0.5 {
			ids[0][l.A], ids[1][l.B] = k, k
		}
	}
	a.who, b.who = a.mentioned(ids[0]), b.mentioned(ids[1])
	weighWho(a, b)
}

// mentioned gives the entities of each sentence; shared has the link of those that the
// other report speaks of too. A description that only one report has tells nothing.
func (v *view) mentioned(shared map[int]int) [][]who {
	out := make([][]who, len(v.sentences))
	x := v.side.Names
	if x == nil {
		return out
	}
	for _, m := range x.Mentions {
		if m.Entity < 0 || m.Entity >= len(x.Entities) || m.Sentence < 0 || m.Sentence >= len(out) || len(out[m.Sentence]) == mostNames {
			continue
		}
		e := &x.Entities[m.Entity]
		id, ok := shared[m.Entity]
		if !ok {
			if !e.Named {
				continue
			}
			id = -1 - m.Entity
		}
		out[m.Sentence] = addWho(out[m.Sentence], who{
			id: id, place: v.side.Report.TokenAt(m.Head.Start),
			named: m.Form == names.Proper, person: e.Kind == names.Person,
		})
	}
	for _, list := range out {
		sort.Slice(list, func(x, y int) bool { return list[x].id < list[y].id })
	}
	return out
}

// weighWho weighs the shared entities by the share of sentences that speak of them.
func weighWho(a, b *view) {
	in := map[int]float64{}
	for _, v := range [...]*view{a, b} {
		for _, list := range v.who {
			for _, w := range list {
				if w.id >= 0 {
					in[w.id]++
				}
			}
		}
	}
	n := float64(len(a.sentences) + len(b.sentences))
	for _, v := range [...]*view{a, b} {
		for _, list := range v.who {
			for k := range list {
				list[k].weight = 1
				if c := in[list[k].id]; c > 0 {
					list[k].weight = math.Log(1+n/c) / math.Log(1+n)
				}
			}
		}
	}
}

func addWho(list []who, w who) []who {
	for k := range list {
		if list[k].id == w.id {
			list[k].named = list[k].named || w.named
			return list
		}
	}
	return append(list, w)
}

// sharedWho compares the entities of two sentences.
func (f *features) sharedWho(x, y []who) {
	var cx, cy ratio
	for i := range x {
		same := 0.
		for j := range y {
			if x[i].id >= 0 && x[i].id == y[j].id {
				same = 1
				w := (x[i].weight + y[j].weight) / 2
				f[whoSum] += w
				f[whoBest] = max(f[whoBest], w)
				if x[i].named && y[j].named {
					f[whoNamed] += w
				}
			}
		}
		cx.add(same, x[i].weight)
	}
	for j := range y {
		same := 0.
		for i := range x {
			if x[i].id >= 0 && x[i].id == y[j].id {
				same = 1
			}
		}
		cy.add(same, y[j].weight)
	}
	f[whoLow], f[whoHigh] = min(cx.value(), cy.value()), max(cx.value(), cy.value())
	f[whoMissLow] = min(cx.whole-cx.part, cy.whole-cy.part)
	f[whoMissHigh] = max(cx.whole-cx.part, cy.whole-cy.part)
}

// speakers compares who speaks in the two sentences.
func (f *features) speakers(a *view, i int, b *view, j int) {
	f[speakLow] = float64(min(len(a.said[i]), len(b.said[j])))
	f[speakHigh] = float64(max(len(a.said[i]), len(b.said[j])))
	known := 0.
	for _, p := range a.said[i] {
		for _, q := range b.said[j] {
			if p >= 0 && q >= 0 {
				known = 1
				if p == q {
					f[sameSpeaker] = 1
				}
			}
		}
	}
	f[otherSpeaker] = known * (1 - f[sameSpeaker])
}

// readSpeakers gives per sentence the linked entities that say something in it;
// -1 for a speaker that is not linked.
func (v *view) readSpeakers(links []names.Match, mine func(names.Match) int) {
	id := map[int]int{}
	for k, l := range links {
		id[mine(l)] = k
	}
	v.said = make([][]int, len(v.sentences))
	for _, x := range v.side.Attributions {
		k, ok := id[x.Entity]
		if !ok || x.Entity < 0 {
			k = -1
		}
		if x.Sentence >= 0 && x.Sentence < len(v.said) && len(v.said[x.Sentence]) < mostNames {
			v.said[x.Sentence] = append(v.said[x.Sentence], k)
		}
	}
}

// mostCompared bounds what figureWeights costs; a report has some twenty figures.
const mostCompared = 150

// figureWeights tells per figure how telling it is: a long or rare number more
// than "two" or "Friday".
func figureWeights(a, b *view) {
	for _, v := range [...]*view{a, b} {
		v.weight = make([]float64, len(v.side.Figures))
		for i := range v.side.Figures {
			f := &v.side.Figures[i]
			n := 0
			for _, o := range [...]*view{a, b} {
				for j := range min(len(o.side.Figures), mostCompared) {
					if equal(f, &o.side.Figures[j]) {
						if n++; n > 50 {
							break
						}
					}
				}
			}
			v.weight[i] = telling(f) / math.Sqrt(float64(max(n, 1)))
		}
	}
}

// telling is how rare a figure is in the world, 0..1.
func telling(f *figures.Figure) float64 {
	switch {
	case f.Kind == figures.Date || f.Kind == figures.Time:
		if len(f.Date) > 7 || f.Time != "" {
			return 0.5
		}
		return 0.35
	case !f.HasValue:
		return 0.2
	}
	digits := 0.
	for v := math.Abs(f.Value); v >= 1 && digits < 12; v /= 10 {
		digits++
	}
	if f.Value != math.Trunc(f.Value) {
		digits += 2
	}
	w := 0.15 + 0.17*digits
	if f.Unit != "" {
		w += 0.2
	}
	return min(w, 1)
}

func equal(f, g *figures.Figure) bool {
	return f.Kind == g.Kind && (figures.Equal(f, g) || f.Date != "" && f.Date == g.Date || f.Time != "" && f.Time == g.Time)
}

// meets is 1 where the figures are equal, less where they are near, 0 else.
func meets(f, g *figures.Figure) float64 {
	switch {
	case f.Kind != g.Kind:
		return 0
	case equal(f, g):
		return 1
	case !f.HasValue || !g.HasValue || f.Base() != g.Base():
		return 0
	case figures.Rounded(f, g):
		return 0.8
	}
	d := math.Abs(f.Amount()-g.Amount()) / max(math.Abs(f.Amount()), math.Abs(g.Amount()), 1e-9)
	if d <= 0.15 && math.Abs(f.Amount()) > 12 {
		return 0.5 - 2*d
	}
	return 0
}
