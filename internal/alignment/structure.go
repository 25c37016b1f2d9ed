package alignment

import "math"

// A match is a word of one sentence and its nearest in the other.
type match struct {
	x, y   int // tokens
	cx, cy int // clauses; -1 for a name or figure
	near   float64
	mass   float64
	common float64 // the same without regard to how often these reports say it
	event  bool
	name   bool // a person, a body or a figure
}

// span is how many words apart two words of one statement stand at the most.
const span = 9

// structure looks at how the matched words stand to each other: who did what is
// told by words near each other, so a verb and its object that both match say
// more than two words from the two ends of the sentences.
func (f *features) structure(x, y *sentence, list []match) {
	for i, m := range list {
		f[matchMass] += m.mass
		if m.event {
			f[matchEvents] += m.mass
		}
		for _, n := range list[:i] {
			dx, dy := abs(m.x-n.x), abs(m.y-n.y)
			if dx > span || dy > span || (dx < 3 || dy < 3) && m.name && n.name || dx == 0 || dy == 0 {
				continue
			}
			by := 1 - float64(max(dx, dy))/(2*span)
			w := math.Sqrt(m.mass*n.mass) * by
			c := math.Sqrt(m.common*n.common) * by
			f[nearCommon] = max(f[nearCommon], c)
			f[nearCommonN] += c
			if (m.event || n.event) && (!m.event || !n.event) {
				f[eventCommon] = max(f[eventCommon], c)
			}
			f[together] += w
			f[togetherMax] = max(f[togetherMax], w)
			if m.name && n.name {
				f[namesTogether] = max(f[namesTogether], w)
			}
			if m.event && n.name || n.event && m.name {
				f[eventWho] = max(f[eventWho], w)
				f[eventWhoN] += w
			}
			if m.event != n.event {
				f[eventArgs] = max(f[eventArgs], w)
				f[eventArgsN] += w
			}
		}
	}
	f.clauses(x, y, list)
}

// clauses looks at how much of two clauses matches.
func (f *features) clauses(x, y *sentence, list []match) {
	for c := range x.clauses {
		for d := range y.clauses {
			shared := 0.
			for _, m := range list {
				if m.cx == c && m.cy == d {
					shared += m.mass
				}
			}
			if shared == 0 {
				continue
			}
			wx, wy := x.clauses[c], y.clauses[d]
			f[clauseMass] = max(f[clauseMass], shared)
			f[clauseBest] = max(f[clauseBest], shared/math.Sqrt((wx+0.4)*(wy+0.4)))
			f[clausePart] = max(f[clausePart], shared/(max(wx, wy)+0.4))
		}
	}
}

// allMatches adds the matches of names and figures to those of words.
func allMatches(a *view, i int, b *view, j int, list []match) []match {
	list = append(list[:len(list):len(list)], matchesWho(a.who[i], b.who[j])...)
	return append(list, matchesFigures(a, i, b, j)...)
}

// matches pairs the words that are each the other's nearest.
func (g *grid) matches() []match {
	var out []match
	for i, k := range g.at {
		if k < 0 || g.from[k] != i {
			continue
		}
		t, u := &g.x.terms[i], &g.y.terms[k]
		n := g.best[i]
		out = append(out, match{
			x: t.token, y: u.token, cx: t.clause, cy: u.clause,
			near:   n,
			mass:   n * (t.common*t.local + u.common*u.local) / 2,
			common: n * (t.common + u.common) / 2,
			event:  t.event() && u.event(),
			name:   t.name || u.name || t.number,
		})
	}
	return out
}

// matchesWho gives the people and bodies that both sentences speak of.
func matchesWho(x, y []who) (out []match) {
	for _, p := range x {
		for _, q := range y {
			if p.id >= 0 && p.id == q.id {
				out = append(out, match{p.place, q.place, -1, -1, 1, (p.weight + q.weight) / 2, 1, false, true})
			}
		}
	}
	return out
}

// matchesFigures gives the figures that both sentences state.
func matchesFigures(a *view, i int, b *view, j int) (out []match) {
	for _, p := range a.figures[i] {
		for _, q := range b.figures[j] {
			x, y := &a.side.Figures[p], &b.side.Figures[q]
			if m := meets(x, y); m > 0 {
				at, bt := a.figureAt[p], b.figureAt[q]
				out = append(out, match{at, bt, -1, -1, m, m * (a.weight[p] + b.weight[q]) / 2, m * max(telling(x), telling(y)), false, true})
			}
		}
	}
	return out
}

func (t *term) event() bool {
	return !t.name && !t.number && (t.kind == eventVerb || t.kind == eventNoun || t.kind == speechVerb)
}

func abs(n int) int {
	if n < 0 {
		return -n
	}
	return n
}
