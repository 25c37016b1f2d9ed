package divergence

import (
	"math"

	"twosource/internal/figures"
)

// signs are what speaks for and against reporting two figures that differ: the chance
// of [meeting] that they measure one quantity, how far apart their values are, and what
// the sentences hold against it. Most are 0 or 1. A clash is of two figures that cannot
// both be right; of the others one is vaguer.
type signs [signCount]float64

const (
	sBias       = iota // always 1
	sMeets             // the chance that they measure one quantity, as log-odds
	sNearness          // what the values say for one quantity
	sFar               // how many times one is the other, as a logarithm
	sAkin              // how much the words around them mean the same
	sClash             // a clash
	sUnaligned         // their sentences do not align, and they are not close
	sElsewhere         // of other places; a half: another day in the sentence; 2: surely of two things
	sOrdinal           // a clash of ordinals: "third", "fifth"
	sSpeech            // a date that tells when something was said
	sHeadsApart        // they count things of other names
	sVagueVerbs        // one was paid, the other, only a vague word, earned
	sDate              // dates or clock times
	sDateClash         // a clash of them
	sGoverned          // what stands at the two clashing dates is the same: "his term ends in 2018"
	sAside             // of one of the clashing dates a clause tells what happened, not when
	sLooseDate         // "last month"
	sScore             // scores: "52-3"
	sScoreNear         // a game apart: 52-3 and 53-3
	sShortBare         // numbers that turn up everywhere, of other things or with no word in common
	sBareClash         // a clash, and no word at them says that they measure one thing
	sOneHead           // of two clashing counts only one says what it counts
	sNoMate            // a clash, and none of the figures beside them are equal
	sScope             // a clash, and only one is a total, or of another year
	sFurther           // only one comes on top: "a further 250"
	sToll              // both count the dead, or both the hurt
	sMain              // both are the only toll in their reports, or ages of one person; 2: the only magnitude
	sVerbatim          // how many of the very words around them are the same
	sTold              // how likely the other report gives the same figure in a like sentence, of the likelier of the two
	sElse              // it gives one of them elsewhere
	sToldBoth          // sTold of the less likely of the two
	sPaired            // one has its equal in the other's sentence
	sEqual             // the same number, hedged differently
	sEqualTold         // sTold, of such
	sVaguerTold        // sTold, of others of which one is vaguer
	sLike              // how like the sentences are
	sSubject           // told of one person or body
	sHour              // one only adds the hour of the day
	sOther             // a length, a size, a speed: reports give many, and seldom one of one thing
	sAgain             // how often one of the reports gives it again
	sAhead             // how much more the words around them are akin than those around others
	sEqualBoth         // the less likely of the two to have its equal in the other report, wherever
	sOwn               // what the words have in common that are their own
	sBefore            // the nearest telling word before them is the same: 1; or another: -1
	sInPlay            // of one period of a game, one says when in it
	sRounded           // one is the other, rounded
	sPlayed            // a clash of counts of a game's play, too far apart for a miscount
	sAbroad            // a clash beside a place that the other report never names
	sOwned             // of two clashing dates only one names an event: "Sunday's game"
	sChange            // only one is told as what it was, or rose to, or by, or was forecast to be
	sOneNamed          // of a clash one has beside it a name that the other report knows, the other none
	signCount
)

// signsOf reads the signs of a match whose features are f. told is left out: it
// comes when all matches are known.
func (m *meeting) signsOf(k *match, x, y *quantity, f *features) signs {
	p := min(max(k.chance, 1e-6), 1-1e-6)
	s := signs{sBias: 1, sMeets: math.Log(p / (1 - p)), sAkin: m.akin(x, y)}
	toll := x.state != "" && x.state == y.state && (x.Kind != figures.Duration || x.state == "+convict")
	date := x.sort() == figures.Date
	s.set(sUnaligned, !k.aligned && !x.isClose(y))
	s[sElsewhere] = m.elsewhere(x, y, f)
	long := f[fHeadSame] > 0 && min(x.Value, y.Value) > 12 // "his 19th goal", "his 20th goal"
	s.set(sOrdinal, x.Kind == figures.Ordinal && k.verdict == clash && !long)
	s.set(sInPlay, x.Kind == figures.Ordinal && x.part != y.part)
	s.set(sSpeech, x.speech || y.speech)
	unlike := f[fVerbSame] == 0 && f[fHeads] == 0 && x.head+y.head != ""
	s.set(sVagueVerbs, unlike && x.HasValue != y.HasValue && !date && !toll)
	s.set(sToll, toll)
	s.set(sMain, x.only && y.only && x.main() == y.main() || x.Kind == figures.Age && f[fSubjectSame] > 0)
	s[sVerbatim] = max(0, float64(x.frame(y, -1)+x.frame(y, 1))/alikeMost-1)
	s.set(sChange, !date && (x.flags^y.flags)&(former|change|level|forecast) != 0)
	s.set(sFurther, (x.flags^y.flags)&further != 0)
	s.set(sAbroad, k.verdict == clash && x.report != y.report && (m.abroad(x, 0) || m.abroad(y, 1)))
	if s[sElsewhere]+s[sAbroad] > 0 {
		s[sVerbatim], s[sMain] = 0, 0 // "a quake measuring 6.6 on the scale" is said of any
	}
	if s[sMain] > 0 && x.Kind == figures.Magnitude {
		s[sMain] = 2 // a report seldom tells of one quake and gives the magnitude of another
	}
	s[sBefore], s[sOwn] = f[fPrevSame], m.own(x, y)
	if x.prev != "" && y.prev != "" && x.prev != y.prev {
		s[sBefore] = -1
	}
	s.set(sOther, f[fOther] > 0 && x.Kind != figures.Magnitude)
	s[sAgain] = float64(max(x.again, y.again))
	s.set(sRounded, k.verdict == vaguer && k.why == rounded)
	s.set(sEqual, k.verdict == vaguer && s[sInPlay] == 0 && x.HasValue && y.HasValue && figures.Equal(x.Figure, y.Figure))
	s.set(sHeadsApart, s[sEqual] == 0 && m.headsApart(x, y))
	s[sLike], s[sSubject] = f[fLikeness], f[fSubjectSame]
	bare := s[sMain] == 0 && m.bare(x, y, f)
	m.valueSigns(&s, k, x, y, f, bare)
	if k.verdict == clash {
		m.clashSigns(&s, x, y, bare, toll)
	}
	return s
}

// elsewhere is how surely the two are told of two places, people or events.
func (m *meeting) elsewhere(x, y *quantity, f *features) float64 {
	people, days := f[fSubjectDiffer] > 0, f[fDatesDiffer] > 0
	switch {
	case people && x.Kind == figures.Age, people && x.bracketed && y.bracketed, days && x.Kind == figures.Magnitude:
		return 2 // two ages, the records of two fighters, the quakes of two days
	case f[fPlacesDiffer] > 0, m.placesIn(x, y, x.at, y.at) == 0, people && m.placesIn(x, y, x.names, y.names) == 0:
		return 1
	case days:
		return 0.5 // what day it was is often told of something else in the sentence
	}
	return 0
}

func (s *signs) set(i int, on bool) {
	if on {
		s[i] = 1
	}
}

// valueSigns reads what the values themselves say, each sort in its own way.
func (m *meeting) valueSigns(s *signs, k *match, x, y *quantity, f *features, bare bool) {
	switch {
	case x.sort() == figures.Date:
		s[sDate] = 1
		s.set(sHour, k.verdict == vaguer && (hourOf(x, y) || hourOf(y, x)))
		s[sNearness] = daysNear(x, y)
		s.set(sLooseDate, x.words != y.words && (x.loose() || y.loose()))
	case x.Kind == figures.Score:
		s[sScore] = 1
		s.set(sScoreNear, scoresNear(x, y))
	default:
		if s[sInPlay] == 0 {
			s[sNearness] = nearness(k, x, y, f)
		}
		s[sFar] = math.Log(apartBy(x, y))
		long := s[sEqual] > 0 && x.value >= 1000*x.scale // "some 2,000" and "2,000"
		short := bare && x.isShort() && y.isShort() && !long
		small := x.Kind == figures.Count && x.HasValue && y.HasValue && max(x.value, y.value) <= 100
		s.set(sShortBare, k.verdict == vaguer && (short || small && m.headsApart(x, y)))
	}
}

// clashSigns reads what tells whether two figures clash or are of two things.
func (m *meeting) clashSigns(s *signs, x, y *quantity, bare, toll bool) {
	date := s[sDate] > 0
	s[sClash] = 1
	s.set(sScope, x.scope != y.scope || (x.flags^y.flags)&total != 0)
	s.set(sBareClash, bare)
	s.set(sPlayed, !date && !toll && (x.played || y.played) && math.Abs(x.value-y.value) > 2)
	s.set(sOneNamed, m.oneNamed(x, y))
	s.set(sOwned, date && x.owns() != y.owns())
	rates := x.grain < x.scale && y.grain < y.scale && x.isClose(y) // "fell to 7.31", "7.33 to the dollar"
	s.set(sOneHead, x.Kind == figures.Count && (x.head == "") != (y.head == "") && !toll && !rates)
	s.set(sNoMate, matesAlike(x, y) == 0 && !toll && s[sScore] == 0 && s[sMain] == 0)
	if date {
		s[sDateClash] = 1
		if s[sOwned] == 0 {
			s[sGoverned] = m.governed(x, y)
		}
		s.set(sAside, x.aside != y.aside)
	}
}

// abroad reports whether the sentence of a figure of report A (side 0) or B names
// places, and none that the other report names.
func (m *meeting) abroad(q *quantity, side int) bool {
	for _, p := range q.places {
		if m.linked[side][p] {
			return false
		}
	}
	return len(q.places) > 0
}

// known gives the names among the words that are the figure's own that the other report
// knows too.
func (m *meeting) known(q *quantity, side int) []int {
	var out []int
	for _, e := range q.names {
		if m.linked[side][e] {
			out = append(out, e)
		}
	}
	return out
}

// oneNamed reports whether one of the figures has a name beside it that the other report knows,
// and the other has none there, nor that one anywhere in its sentence.
func (m *meeting) oneNamed(x, y *quantity) bool {
	inX, inY := m.known(x, 0), m.known(y, 1)
	switch {
	case len(inX) > 0 && len(inY) == 0:
		return m.placesIn(x, y, inX, y.everyone) <= 0
	case len(inX) == 0 && len(inY) > 0:
		return m.placesIn(x, y, x.everyone, inY) <= 0
	}
	return false
}

// odds is the log-odds that an editor would want the match reported.
func (s *signs) odds() float64 { return s.oddsBy(&judgeWeights) }

func (s *signs) oddsBy(w *signs) float64 {
	z := 0.0
	for i, v := range s {
		z += v * w[i]
	}
	return z
}

// nearness is what the values say for one quantity: two long figures that are nearly
// equal are seldom so by chance, and two figures for one thing are seldom far apart.
func nearness(k *match, x, y *quantity, f *features) float64 {
	far, near := apartBy(x, y), x.isClose(y)
	switch {
	case x.HasValue && y.HasValue && x.value*y.value == 0:
		if x.state != "" && x.state == y.state {
			return 0 // "no one was hurt" and "three were hurt"
		}
		return -2
	case k.verdict == clash:
		switch {
		case near && f[fHeads] >= 0.5:
			return 3
		case slipped(x, y):
			return 2
		case far > 3.2:
			return -1 - 1.5*math.Log(far/3.2)
		case far > 1.3 || max(x.value/x.scale, y.value/y.scale) <= 12:
			return 0
		}
		return 1
	case x.HasValue != y.HasValue && max(x.value/x.scale, y.value/y.scale) >= 1000:
		return 1.5 // "hundreds of thousands" holds 700,000, and few other numbers of a report
	case near && x.sort() == figures.Percent && x.value != y.value && min(x.value/x.grain, y.value/y.grain) < 100:
		return 1 // 36 and 35.7 percent
	case near && f[fHeads] > 0.5:
		return 4
	case near && (f[fHeads] > 0 || f[fVerbSame] > 0):
		return 2.7
	case near:
		return 1.9
	case x.HasValue && figures.Equal(x.Figure, y.Figure):
		return 2.2
	case far > 2:
		return -2.5
	case far > 1.25:
		return -0.7
	case max(x.value/x.scale, y.value/y.scale) <= 12:
		return 0
	}
	return 1
}

// slipped reports whether two figures have the same digits, three at least, but for a point
// or for zeros: "$18,500" and "$185,000".
func slipped(x, y *quantity) bool {
	if !x.HasValue || !y.HasValue || x.HasHigh || y.HasHigh || x.value <= 0 || y.value <= 0 || min(x.value/x.grain, y.value/y.grain) < 100 {
		return false
	}
	tens := math.Log10(x.value / y.value)
	return math.Abs(tens) > 0.5 && math.Abs(tens-math.Round(tens)) < 1e-9
}

// daysNear is the same for dates and clock times: a minute apart, a day apart.
func daysNear(x, y *quantity) float64 {
	if len(x.Time) >= 5 && len(y.Time) >= 5 {
		off := clock(x.Time) - clock(y.Time)
		switch off = max(off, -off); {
		case off == 0:
			return 1.5
		case off <= 15:
			return 0.7
		case off > 120:
			return -1
		}
		return 0
	}
	switch d := apart(momentOf(&x.reading, x.Date), momentOf(&y.reading, y.Date)); {
	case d == 1:
		return 0.3
	case d > 2 && d < 1<<20:
		return -0.3
	}
	return 0
}

// apartBy is how many times one figure is the other: 2 for 5 and 10. Of a vague word
// or a range the nearer end counts.
func apartBy(x, y *quantity) float64 {
	ends := func(q *quantity) (lo, hi float64) {
		if q.HasValue && !q.HasHigh {
			return q.value, q.value
		}
		i := q.bounds()
		return i.Lo, i.Hi
	}
	xl, xh := ends(x)
	yl, yh := ends(y)
	far := max(xl/yh, yl/xh)
	if !(far >= 1) || math.IsInf(far, 1) {
		return 1
	}
	return far
}

// isClose reports whether two figures are within a hundredth of one another (within a
// thirtieth for counts) and long enough for that to be no chance.
func (q *quantity) isClose(o *quantity) bool {
	if !q.HasValue || !o.HasValue || q.HasHigh || o.HasHigh {
		return false
	}
	v, w := math.Abs(q.value), math.Abs(o.value)
	room := 0.01
	if q.Kind == figures.Count {
		room = 0.034
	}
	return math.Abs(v-w) <= room*max(v, w) && min(v, w) > 0 && max(v/q.grain, w/o.grain) > 20
}

// isShort reports whether a number is one that turns up everywhere: 2, 40, 3 million.
func (q *quantity) isShort() bool { return q.HasValue && math.Abs(q.value) <= 12*q.grain }

// scoresNear reports whether two scores differ by a game: 45-1 and 43-1, 2-14 and 2-13.
func scoresNear(x, y *quantity) bool {
	off := math.Abs(x.value-y.value) + math.Abs(x.High-y.High)
	return (x.value == y.value || x.High == y.High) && off <= 2 && max(x.value, x.High) >= 10
}
