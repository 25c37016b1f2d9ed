package divergence

// quoteSigns is what speaks for or against a sentence as a rendering of a quoted
// passage of the other report.
type quoteSigns [quoteSignCount]float64

const (
	qBias      = iota
	qLike      // how like the two sentences are
	qPart      // their part of the passage
	qThere     // their part of what is told there
	qOnce      // weight of those that no other sentence of either report says
	qShort     // the passage is of three words or fewer
	qNear      // how like a sentence beside the one is to one beside the other
	qSpeech    // somebody is credited with the words there, or they follow a word of speech
	qSame      // the same speaker
	qMaybe     // a speaker who may be the same, or one who speaks for the other
	qUnsaid    // the report that quotes does not say who speaks
	qRival     // how much more another sentence shares with the passage
	qRivalHere // how much more another passage shares with the sentence
	quoteSignCount
)

func (s *quoteSigns) odds() float64 {
	z := 0.
	for k, w := range quoteWeights {
		z += w * s[k]
	}
	return z
}

// compareRivals notes for every candidate by how much another of its passage, and
// another of its sentence, is better.
func compareRivals(all []rendering) {
	type key struct{ side, at int }
	var best [2]map[key][2]rivalry
	for by := range best {
		best[by] = map[key][2]rivalry{}
	}
	keys := func(x *rendering) [2]key {
		return [2]key{{x.side, x.quote.Start}, {x.side, x.other}}
	}
	for i := range all {
		x := &all[i]
		for by, k := range keys(x) {
			b := best[by][k]
			switch v := x.strength(); {
			case b[0].n == 0 || v > b[0].strength:
				b[0], b[1] = rivalry{1, v}, b[0]
			case b[1].n == 0 || v > b[1].strength:
				b[1] = rivalry{1, v}
			}
			best[by][k] = b
		}
	}
	for i := range all {
		x := &all[i]
		for by, k := range keys(x) {
			b := best[by][k]
			v, r := x.strength(), b[0].strength
			if v == r {
				r = b[1].strength
			}
			x.signs[[...]int{qRival, qRivalHere}[by]] = max(-1, min(1, r-v))
		}
	}
}

type rivalry struct {
	n        int
	strength float64
}

func (x *rendering) strength() float64 { return x.weight * x.signs[qLike] }
