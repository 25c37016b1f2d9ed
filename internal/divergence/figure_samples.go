package divergence

import (
	"cmp"
	"slices"

	"twosource/internal/alignment"
	"twosource/internal/figures"
	"twosource/internal/ingest"
	"twosource/internal/text"
)

// A MeetSample is a pair of figures of two reports as the model of [meeting]
// sees it, for its training.
type MeetSample struct {
	Features [featureCount]float64
	Same     bool // they measure one quantity
	Date     bool // they are dates or times
}

// MeetSamples labels the pairs of figures of two reports of one event without an
// annotator: two figures in aligned sentences that are equal measure one quantity
// nearly always, and a figure that has its equal in an aligned sentence does not
// measure what the other figures there measure. The model never sees the values,
// so what it learns from equal figures holds for figures that differ.
func MeetSamples(a, b ingest.Input) []MeetSample {
	c := &Comparison{Reports: [2]*Report{Analyze(a), Analyze(b)}}
	c.Alignment = alignment.Align(&c.Reports[0].Side, &c.Reports[1].Side)
	x, y := quantities(&c.Reports[0].Side), quantities(&c.Reports[1].Side)
	m := newMeeting(c.Alignment, c.Reports[0].Report, c.Reports[1].Report)
	inX, inY := bySentence(x), bySentence(y)
	var out []MeetSample
	equalX, equalY := make([]bool, len(x)), make([]bool, len(y))
	strong := len(c.Alignment.Pairs)
	pairs := append(c.Alignment.Pairs[:strong:strong], c.Alignment.Loose...)
	for turn := range 2 {
		for k, p := range pairs {
			for i := inX(p.A); i < inX(p.A+1); i++ {
				for j := inY(p.B); j < inY(p.B+1); j++ {
					if !mayMeet(&x[i], &y[j]) {
						continue
					}
					v, _ := compareFigures(&x[i], &y[j])
					joined := v == same && (k < strong || telling(&x[i]))
					if turn == 0 {
						equalX[i], equalY[j] = equalX[i] || joined, equalY[j] || joined
					} else if joined || v != same && (equalX[i] || equalY[j]) {
						out = append(out, MeetSample{m.describe(&x[i], &y[j], p.Score, k < strong), v == same, x[i].sort() == figures.Date})
					}
				}
			}
		}
	}
	return out
}

// telling reports whether a figure is hardly met twice by chance, so that equality
// alone joins two of them in sentences that are only loosely aligned.
func telling(q *quantity) bool {
	return q.HasValue && q.value > 12 && (q.Step == 0 || q.Value/q.Step > 12) || len(q.Date) > 4
}

// A JudgeSample is a pair of differing figures as the model of [signs] sees it, for
// its training. At is where the two stand in the texts.
type JudgeSample struct {
	At    [2]int
	Signs [signCount]float64
}

// JudgePrior are the weights of signs that were set by hand, from which training
// starts: what is rare in the labelled samples keeps them.
var JudgePrior = [signCount]float64{
	sBias: -1, sMeets: 1, sNearness: 1, sUnaligned: -1.3, sElsewhere: -3, sOrdinal: -2, sSpeech: -2.5, sHeadsApart: -2, sVagueVerbs: -3,
	sDate: 0.3, sDateClash: -1, sGoverned: 4, sAside: -2, sLooseDate: -1.5, sScore: -1.5, sScoreNear: 1.5, sShortBare: -3, sBareClash: -2, sOneHead: -1.5,
	sNoMate: -2, sScope: -3, sFurther: -2, sToll: 0.5, sMain: 2, sVerbatim: 4, sTold: -2, sElse: -1, sPaired: -1, sVaguerTold: -1, sHour: -1,
	sPlayed: -1.5, sAbroad: -1, sOwned: -1.5,
}

// JudgeSamples gives the pairs of figures of one sort of two reports that differ and
// for which want holds, by where they stand.
func JudgeSamples(a, b ingest.Input, want func(at [2]int) bool) []JudgeSample {
	c := &Comparison{Reports: [2]*Report{Analyze(a), Analyze(b)}}
	c.Alignment = alignment.Align(&c.Reports[0].Side, &c.Reports[1].Side)
	x, y := quantities(&c.Reports[0].Side), quantities(&c.Reports[1].Side)
	m, _, inX, inY := c.figureCandidates(x, y)
	var out []JudgeSample
	for i := range x {
		for j := range y {
			at := [2]int{x[i].Span.Start, y[j].Span.Start}
			if x[i].sort() != y[j].sort() || !want(at) {
				continue
			}
			if v, why := compareFigures(&x[i], &y[j]); v == clash || v == vaguer {
				aligned, likeness := c.Alignment.Aligned(x[i].Sentence, y[j].Sentence), c.Alignment.Likeness(x[i].Sentence, y[j].Sentence)
				f := m.describe(&x[i], &y[j], likeness, aligned)
				k := match{x: i, y: j, chance: f.chance(), aligned: aligned, verdict: v, why: why}
				k.signs = m.signsOf(&k, &x[i], &y[j], &f)
				k.tell(&inX, &inY, &x[i], &y[j])
				out = append(out, JudgeSample{at, k.signs})
			}
		}
	}
	return out
}

// oneToOne leaves of the matches within a listed place that names several figures,
// "six rifles and 12 magazines", those that pair them off, the likeliest first as the
// prior weights say.
func oneToOne(list []match) (out []match) {
	prior := signs(JudgePrior)
	slices.SortStableFunc(list, func(p, q match) int { return cmp.Compare(q.signs.oddsBy(&prior), p.signs.oddsBy(&prior)) })
	for _, k := range list {
		if !slices.ContainsFunc(out, func(o match) bool { return o.x == k.x || o.y == k.y }) {
			out = append(out, k)
		}
	}
	return out
}

// GoldSamples gives the differing figures of two reports that come into question and
// whether annotators, who listed divergences in these places, want them reported. Those
// that tell of a listed one again in other places are left out.
func GoldSamples(a, b *Report, listed [][2]text.Span) (samples []JudgeSample, labels []float64) {
	c := &Comparison{Reports: [2]*Report{a, b}}
	c.Alignment = alignment.Align(&a.Side, &b.Side)
	x, y := quantities(&a.Side), quantities(&b.Side)
	_, matches, _, _ := c.figureCandidates(x, y)
	var told, rest []match
	of := make([][]match, len(listed))
	for _, k := range matches {
		isListed := false
		for i, l := range listed {
			if k.verdict != same && x[k.x].Span.Overlaps(l[0]) && y[k.y].Span.Overlaps(l[1]) {
				isListed, of[i] = true, append(of[i], k)
			}
		}
		if k.verdict != same && !isListed {
			rest = append(rest, k)
		}
	}
	for _, list := range of {
		told = append(told, oneToOne(list)...)
	}
	for i, k := range append(told, rest...) {
		label := 1.0
		if i >= len(told) {
			if label = 0; slices.ContainsFunc(told, func(o match) bool { return retells(&o, &k, x, y) }) {
				continue
			}
		}
		samples = append(samples, JudgeSample{[2]int{x[k.x].Span.Start, y[k.y].Span.Start}, k.signs})
		labels = append(labels, label)
	}
	return samples, labels
}
