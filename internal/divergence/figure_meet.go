package divergence

import (
	"math"
	"math/bits"
	"sort"
	"strings"

	"twosource/internal/alignment"
	"twosource/internal/figures"
	"twosource/internal/text"
)

// features describe how much two figures look like measures of one quantity. Their
// values play no part: that they are equal proves nothing, that they differ is the
// finding. All lie between 0 and 1.
type features [featureCount]float64

const (
	fBias = iota
	fLikeness
	fAligned
	fNear // the words close by, the nearer the more
	fHeadSame
	fHeadDiffer
	fHeadUnknown
	fHeads // what is counted, with its modifiers
	fVerbSame
	fVerbDiffer
	fLeft  // the very words before them, one after another
	fRight // and behind
	fPrevSame
	fNextSame
	fStateSame
	fStateDiffer
	fStateOne
	fFlags
	fOrder
	fLone
	fHeadline
	fSubjectSame
	fSubjectDiffer
	fDatesDiffer
	fScope  // one is told of another year
	fPlaces // the sentences name a place in common
	fPlacesDiffer
	fMates // other figures of the two sentences are equal
	fMatesDiffer
	fDate
	fMoney
	fPercent
	fDuration
	fOrdinal
	fOther
	featureCount
)

// A meeting weighs pairs of quantities of two reports, or of one with itself.
type meeting struct {
	al     *alignment.Alignment
	shared map[[2]int][]alignment.SharedWord // of two sentences
	rarity map[string]float64                // of a class or stem in both reports, 0..1
	links  map[[2]int]bool                   // the entities of the two reports that are one
	linked [2]map[int]bool                   // those with a counterpart
}

// newMeeting counts the words of both reports: what every sentence says tells
// little about one figure.
func newMeeting(al *alignment.Alignment, reports ...*text.Report) *meeting {
	df, n := map[string]int{}, 0
	for _, r := range reports {
		for _, s := range r.Sentences {
			n++
			seen := map[string]bool{}
			for k := s.First; k < s.End; k++ {
				if r.Tokens[k].Kind != text.Word {
					continue
				}
				if c, ok := classOf(strings.ToLower(r.Token(k))); ok && !seen[c] {
					seen[c] = true
					df[c]++
				}
			}
		}
	}
	m := &meeting{al, map[[2]int][]alignment.SharedWord{}, make(map[string]float64, len(df)), map[[2]int]bool{}, [2]map[int]bool{{}, {}}}
	for _, l := range al.Names {
		m.links[[2]int{l.A, l.B}] = true
		m.linked[0][l.A], m.linked[1][l.B] = true, true
	}
	for c, k := range df {
		m.rarity[c] = math.Log(1+float64(n)/float64(k)) / math.Log(1+float64(max(n, 2)))
	}
	return m
}

// describe gives the features of a pair whose sentences are as like as given.
func (m *meeting) describe(x, y *quantity, likeness float64, aligned bool) features {
	f := features{fBias: 1, fLikeness: likeness}
	set := func(k int, on bool) {
		if on {
			f[k] = 1
		}
	}
	set(fAligned, aligned)
	f[fNear] = m.overlap(x.near, y.near)
	shared, union := intersection(x.heads, y.heads)
	set(fHeadSame, x.head != "" && x.head == y.head)
	set(fHeadDiffer, x.head != "" && y.head != "" && x.head != y.head && x.head != "+people" && y.head != "+people")
	set(fHeadUnknown, x.head == "" || y.head == "")
	if union > 0 {
		f[fHeads] = float64(shared) / float64(union)
	}
	set(fVerbSame, x.verb != "" && x.verb == y.verb)
	set(fVerbDiffer, x.verb != "" && y.verb != "" && x.verb != y.verb)
	f[fLeft], f[fRight] = float64(x.alike(y, -1))/alikeMost, float64(x.alike(y, 1))/alikeMost
	set(fPrevSame, x.prev != "" && x.prev == y.prev)
	set(fNextSame, x.next != "" && x.next == y.next)
	set(fStateSame, x.state != "" && x.state == y.state)
	set(fStateDiffer, x.state != "" && y.state != "" && x.state != y.state)
	set(fStateOne, (x.state == "") != (y.state == ""))
	f[fFlags] = min(1, float64(bits.OnesCount32(uint32(x.flags^y.flags)))/2)
	set(fOrder, x.order == y.order && x.rivals == y.rivals && x.rivals > 1)
	set(fLone, x.rivals == 1 && y.rivals == 1)
	set(fHeadline, x.report.Sentences[x.Sentence].Headline || y.report.Sentences[y.Sentence].Headline)
	subject := m.subjects(x, y)
	set(fSubjectSame, subject == same)
	set(fSubjectDiffer, subject == clash)
	set(fDatesDiffer, otherDay(x, y))
	set(fScope, x.scope != y.scope)
	if places := m.placesIn(x, y, x.places, y.places); places >= 0 {
		set(fPlaces, places > 0)
		set(fPlacesDiffer, places == 0)
	}
	if mates := matesAlike(x, y); mates >= 0 {
		set(fMates, mates > 0)
		set(fMatesDiffer, mates == 0)
	}
	if k := featureOf(x.sort()); k > 0 {
		f[k] = 1
	}
	return f
}

// featureOf is the feature that says of which sort the figures are; 0 for counts.
func featureOf(sort figures.Kind) int {
	switch sort {
	case figures.Date:
		return fDate
	case figures.Money:
		return fMoney
	case figures.Percent:
		return fPercent
	case figures.Duration, figures.Age:
		return fDuration
	case figures.Ordinal:
		return fOrdinal
	case figures.Count:
		return 0
	}
	return fOther
}

// subjects says whether two figures are told of one person or body, or of two.
// Two only where the reports share at least one of them, or both are people by their full
// names: else it may be a name that could not be followed from one report to the other.
func (m *meeting) subjects(x, y *quantity) verdict {
	switch {
	case x.subject < 0 || y.subject < 0:
		return incomparable
	case m.one(x, y, x.subject, y.subject):
		return same
	case x.report == y.report || m.linked[0][x.subject] || m.linked[1][y.subject], x.person && y.person:
		return clash
	}
	return incomparable
}

// one reports whether entity p of x's report and entity o of y's are the same.
func (m *meeting) one(x, y *quantity, p, o int) bool {
	if x.report == y.report {
		return p == o
	}
	return m.links[[2]int{p, o}]
}

// placesIn counts which of the places by x are by y too; -1 where either has none.
func (m *meeting) placesIn(x, y *quantity, inX, inY []int) int {
	if len(inX) == 0 || len(inY) == 0 {
		return -1
	}
	n := 0
	for _, p := range inX {
		for _, o := range inY {
			if m.one(x, y, p, o) {
				n++
			}
		}
	}
	return n
}

// matesAlike counts the figures beside x that have their equal beside y; -1 where
// none of one sort stand beside both.
func matesAlike(x, y *quantity) int {
	n := -1
	for _, p := range x.mates {
		for _, o := range y.mates {
			if p.sort() != o.sort() {
				continue
			}
			n = max(n, 0)
			if v, _ := compareFigures(p, o); v == same {
				n++
			}
		}
	}
	return n
}

const alikeMost = 4

// alike counts the tokens that two figures have in common right before (step -1) or
// right behind them, as they stand.
func (q *quantity) alike(o *quantity, step int) int {
	n, _ := q.run(o, step)
	return n
}

// frame is alike, where sentences that begin or end alike are alike throughout.
func (q *quantity) frame(o *quantity, step int) int {
	n, ends := q.run(o, step)
	if ends {
		return alikeMost
	}
	return n
}

// run counts the tokens, and says whether both sentences are then at their end.
func (q *quantity) run(o *quantity, step int) (n int, ends bool) {
	i, j := q.first-1, o.first-1
	if step > 0 {
		i, j = q.end, o.end
	}
	sq, so := q.report.Sentences[q.Sentence], o.report.Sentences[o.Sentence]
	for ; ; n, i, j = n+1, i+step, j+step {
		endI, endJ := i < sq.First || i >= sq.End, j < so.First || j >= so.End
		switch {
		case endI && endJ:
			return n, true
		case n == alikeMost || endI || endJ || !strings.EqualFold(q.report.Token(i), o.report.Token(j)):
			return n, false
		}
	}
}

// otherDay reports whether the sentences date what they tell, and differently: the
// quake of Tuesday and that of 2004.
func otherDay(x, y *quantity) bool {
	differ := false
	for _, d := range x.dates {
		for _, e := range y.dates {
			if d.speech || e.speech {
				continue
			}
			p, q := momentOf(&d.reading, d.Date), momentOf(&e.reading, e.Date)
			if p.onlyWeekday() && q.onlyMonth() || q.onlyWeekday() && p.onlyMonth() {
				differ = true // the quake of Monday and that of February
				continue
			}
			switch v, _ := weighDays(p, q); v {
			case same, vaguer:
				return false
			case clash:
				differ = true
			}
		}
	}
	return differ
}

// overlap is the weight of the shared words near two figures against all, 0..1.
func (m *meeting) overlap(x, y []nearby) float64 {
	const floor = 0.45 // some five words away
	sum := func(list []nearby) (s float64) {
		for _, w := range list {
			if w.weight >= floor {
				s += w.weight * m.rarity[w.word]
			}
		}
		return s
	}
	shared := 0.0
	for i, j := 0, 0; i < len(x) && j < len(y); {
		switch c := strings.Compare(x[i].word, y[j].word); {
		case c < 0:
			i++
		case c > 0:
			j++
		default:
			if x[i].weight >= floor && y[j].weight >= floor {
				shared += math.Sqrt(x[i].weight*y[j].weight) * m.rarity[x[i].word]
			}
			i++
			j++
		}
	}
	if all := math.Sqrt(sum(x) * sum(y)); all > 0 {
		return min(1, shared/all)
	}
	return 0
}

// sharedWords are those of the sentences of two figures.
func (m *meeting) sharedWords(x, y *quantity) []alignment.SharedWord {
	key := [2]int{x.Sentence, y.Sentence}
	words, ok := m.shared[key]
	if !ok {
		words = m.al.SharedWords(x.Sentence, y.Sentence)
		m.shared[key] = words
	}
	return words
}

// weightAt is the weight of the telling word at the token, 0 where none is.
func (q *quantity) weightAt(token int) float64 {
	k := sort.Search(len(q.around), func(k int) bool { return q.around[k].token >= token })
	if k == len(q.around) || q.around[k].token != token {
		return 0
	}
	return q.around[k].weight
}

// akin is how much the words near two figures mean the same, 0..1.
func (m *meeting) akin(x, y *quantity) float64 {
	sum := 0.0
	for _, w := range m.sharedWords(x, y) {
		sum += w.Weight * math.Sqrt(x.weightAt(w.A)*y.weightAt(w.B))
	}
	return 1 - math.Exp(-2*sum)
}

// own is how much the two have in common of the words that are their own, 0..1.
func (m *meeting) own(x, y *quantity) float64 {
	sum := 0.0
	for _, w := range m.sharedWords(x, y) {
		if w.A > x.own[0] && w.A < x.own[1] && w.B > y.own[0] && w.B < y.own[1] {
			sum += w.Weight
		}
	}
	return 1 - math.Exp(-2*sum)
}

// governed is how near the two figures stand to one and the same word that is no name,
// times the part of the words close by that the other sentence also has, 0..1. Two
// seasons are not one for being called seasons.
func (m *meeting) governed(x, y *quantity) float64 {
	if x.head != "" || y.head != "" {
		return 0
	}
	const close = 0.4 // some five words away
	words := m.sharedWords(x, y)
	near, sharedX, sharedY := 0.0, 0.0, 0.0
	for _, w := range words {
		p, q := x.weightAt(w.A), y.weightAt(w.B)
		if !w.Name {
			near = max(near, math.Sqrt(p*q))
		}
		if p >= close {
			sharedX += p
		}
		if q >= close {
			sharedY += q
		}
	}
	part := func(q *quantity, shared float64) float64 {
		all := 0.0
		for _, w := range q.around {
			if w.weight >= close {
				all += w.weight
			}
		}
		return shared / max(all, close)
	}
	return near * min(part(x, sharedX), part(y, sharedY))
}

// intersection counts the words that two sorted lists share, and those of either.
func intersection(x, y []string) (shared, union int) {
	for _, w := range x {
		if k := sort.SearchStrings(y, w); k < len(y) && y[k] == w {
			shared++
		}
	}
	return shared, len(x) + len(y) - shared
}

// chance is the probability that the two measure one quantity.
func (f *features) chance() float64 {
	z, w := 0.0, &meetWeights[0]
	if f[fDate] > 0 {
		w = &meetWeights[1]
	}
	for k, v := range f {
		z += v * w[k]
	}
	return logistic(z)
}

// bare reports whether no word at the figures themselves says that they measure
// one thing.
func (m *meeting) bare(x, y *quantity, f *features) bool {
	if f[fHeadSame]+f[fVerbSame]+f[fStateSame]+f[fHeads] > 0 {
		return false
	}
	return f[fNear] < 0.15 && f[fLeft]+f[fRight] < 0.5 && m.akin(x, y) < 0.25
}

// headsApart reports whether the two count things of other names and meanings.
func (m *meeting) headsApart(x, y *quantity) bool {
	if x.head == "" || y.head == "" || x.head == y.head || x.state != "" && x.state == y.state {
		return false
	}
	return x.Head.Empty() || y.Head.Empty() || len(m.al.AkinWords(x.Sentence, x.Head, y.Sentence, y.Head)) == 0
}
