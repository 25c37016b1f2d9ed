package divergence

import (
	"math"
	"math/bits"
	"sort"
	"strings"

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
	fNear  // the words around them, the nearer the more
	fTight // the words right beside them
	fHeadSame
	fHeadDiffer
	fHeadUnknown
	fHeads // what is counted, with its modifiers
	fVerbSame
	fVerbDiffer
	fPrevSame
	fNextSame
	fStateSame
	fStateDiffer
	fStateOne
	fFlags
	fOrder
	fLone
	fHeadline
	fOwner
	fOwnerDiffer
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
	rarity map[string]float64 // of a class or stem in both reports, 0..1
}

// newMeeting counts the words of both reports: what every sentence says tells
// little about one figure.
func newMeeting(reports ...*text.Report) *meeting {
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
	m := &meeting{make(map[string]float64, len(df))}
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
	f[fNear] = m.overlap(x.near, y.near, 0)
	f[fTight] = m.overlap(x.near, y.near, 0.45)
	shared, union := intersection(x.heads, y.heads)
	set(fHeadSame, x.head != "" && x.head == y.head)
	set(fHeadDiffer, x.head != "" && y.head != "" && shared == 0)
	set(fHeadUnknown, x.head == "" || y.head == "")
	if union > 0 {
		f[fHeads] = float64(shared) / float64(union)
	}
	set(fVerbSame, x.verb != "" && x.verb == y.verb)
	set(fVerbDiffer, x.verb != "" && y.verb != "" && x.verb != y.verb)
	set(fPrevSame, x.prev != "" && x.prev == y.prev)
	set(fNextSame, x.next != "" && x.next == y.next)
	set(fStateSame, x.state != "" && x.state == y.state)
	set(fStateDiffer, x.state != "" && y.state != "" && x.state != y.state)
	set(fStateOne, (x.state == "") != (y.state == ""))
	f[fFlags] = min(1, float64(bits.OnesCount16(uint16(x.flags^y.flags)))/2)
	set(fOrder, x.order == y.order && x.rivals == y.rivals && x.rivals > 1)
	set(fLone, x.rivals == 1 && y.rivals == 1)
	set(fHeadline, x.report.Sentences[x.Sentence].Headline || y.report.Sentences[y.Sentence].Headline)
	set(fOwner, x.owner != "" && x.owner == y.owner)
	set(fOwnerDiffer, x.owner != "" && y.owner != "" && x.owner != y.owner)
	switch sortOf(x.Kind) {
	case figures.Date:
		f[fDate] = 1
	case figures.Money:
		f[fMoney] = 1
	case figures.Percent:
		f[fPercent] = 1
	case figures.Duration, figures.Age:
		f[fDuration] = 1
	case figures.Ordinal:
		f[fOrdinal] = 1
	case figures.Count:
	default:
		f[fOther] = 1
	}
	return f
}

// overlap is the weight of the shared words near two figures against all, 0..1;
// only words at least as near as the floor count.
func (m *meeting) overlap(x, y []nearby, floor float64) float64 {
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
	z := 0.0
	for k, v := range f {
		z += v * meetWeights[k]
	}
	return 1 / (1 + math.Exp(-z))
}

// mayMeet says whether two figures can measure one thing at all: one sort, one
// currency, nobody killed against nobody hurt, no price apiece against a total.
func mayMeet(x, y *quantity) bool {
	if sortOf(x.Kind) != sortOf(y.Kind) {
		return false
	}
	if x.state != "" && y.state != "" && x.state != y.state {
		return false
	}
	const apart = perUnit | average | further | quarter | yearly | monthly | weekly | daily
	if (x.flags^y.flags)&apart != 0 {
		return false
	}
	if x.owner != "" && y.owner != "" && x.owner != y.owner {
		return false
	}
	return !(x.flags&part != 0 && y.flags&whole != 0 || x.flags&whole != 0 && y.flags&part != 0)
}

// meetWeights are set by hand until they are learnt.
var meetWeights = features{
	fBias: -4, fLikeness: 2.5, fAligned: 1, fNear: 3, fTight: 2,
	fHeadSame: 1.5, fHeadDiffer: -2.5, fHeadUnknown: -0.3, fHeads: 1,
	fVerbSame: 1, fVerbDiffer: -0.5, fPrevSame: 1, fNextSame: 1, fStateSame: 1.5, fStateDiffer: -5, fStateOne: -0.5,
	fFlags: -1, fOrder: 0.5, fLone: 0.7, fHeadline: 0.3, fOwner: 2, fOwnerDiffer: -4, fDate: -0.8, fOrdinal: -0.5,
}
