package divergence

import (
	"slices"
	"sort"
	"strings"

	"twosource/internal/figures"
	"twosource/internal/text"
)

// The words around a figure: what befell those it counts, what is near, how far it reaches.

// predicate reads what is said to have befallen those who are counted: "two people were
// still missing", "three workers remained unaccounted for".
func (q *quantity) predicate(sent text.Sentence) {
	if q.Kind != figures.Count || q.Of.Start < q.Span.End || q.firm {
		return
	}
	_, k := q.report.TokensIn(q.Of)
	verb := false
	for ; k < sent.End; k++ {
		switch w := strings.ToLower(q.report.Token(k)); w {
		case "is", "are", "was", "were", "be", "been", "remain", "remained", "remains":
			verb = true
		case "have", "has", "had", "still", "also", "reported", "feared", "believed", "presumed":
		default:
			if c, ok := classOf(w); ok && verb && isState(c) {
				q.state, q.firm = c, true
			}
			return
		}
	}
}

// walk notes the telling words before (step -1) or behind it, with what they weigh,
// and gives the first of them. far is how near the word stands that gives its state.
func (q *quantity) walk(sent text.Sentence, mates []quantity, step int, far *float64) (first string) {
	r := q.report
	k, cost := q.first-1, 0.0
	if step > 0 {
		k = q.end
	}
	for ; k >= sent.First && k < sent.End && cost < reach; k += step {
		if m := figureAt(mates, k, q.index); m != nil {
			k = m.first
			if step > 0 {
				k = m.end - 1
			}
			cost += 4
			continue
		}
		t := r.Token(k)
		if r.Tokens[k].Kind == text.Mark {
			cost += barrier(t)
			continue
		}
		cost++
		w := strings.ToLower(t)
		switch {
		case among(w, "and but while"):
			cost += 2
		case among(w, "after before when as because although who which where following"):
			cost += 3 // another clause
			if k == q.end && q.sort() == figures.Date {
				cost, q.aside = cost+10, true // "searched on Tuesday after the ferry sank"
			}
		}
		c, ok := classOf(w)
		if !ok {
			continue
		}
		if first == "" {
			first = c
		}
		q.near = append(q.near, nearby{c, 3 / (2 + cost)})
		q.around = append(q.around, placed{k, 3 / (2 + cost)})
		if isState(c) && cost < *far {
			q.state, *far = c, cost
		}
	}
	return first
}

// reach gives how far the words before (step -1) or behind the figure are its own.
func (q *quantity) reach(sent text.Sentence, mates []quantity, step int) int {
	const most = 14
	k := q.first - 1
	if step > 0 {
		k = q.end
	}
	for n := 0; n < most && k >= sent.First && k < sent.End; n, k = n+1, k+step {
		t := q.report.Token(k)
		if barrier(t) > 0 || among(t, "and but while") || figureAt(mates, k, q.index) != nil {
			break
		}
	}
	return k
}

// figureAt is the other figure of the sentence that holds token k, or nil.
func figureAt(mates []quantity, k, self int) *quantity {
	for i := range mates {
		if m := &mates[i]; m.index != self && m.first <= k && k < m.end {
			return m
		}
	}
	return nil
}

// barrier is how many words a mark stands for between a figure and what it may be told of.
func barrier(mark string) float64 {
	switch mark {
	case ",", "(", ")":
		return 2
	case ";", ":", "—", "–", ".", "?", "!":
		return 5
	}
	return 0
}

// fold orders near by word; of a word that stands twice the nearer place counts.
func (q *quantity) fold() {
	sort.Slice(q.near, func(i, j int) bool {
		return q.near[i].word < q.near[j].word || q.near[i].word == q.near[j].word && q.near[i].weight > q.near[j].weight
	})
	q.near = slices.CompactFunc(q.near, func(x, y nearby) bool { return x.word == y.word })
}

// isPreposition reports whether the lower-case word is one that joins a noun to what stands
// before it.
func isPreposition(w string) bool {
	return among(w, "of in on at for from to with by into against between across near since during over under per than after before")
}
