package divergence

// quoteSigns is what speaks for or against a sentence as a rendering of a quoted
// passage of the other report.
type quoteSigns [quoteSignCount]float64

const (
	qBias      = iota
	qLike      // how like the two sentences are
	qPart      // the part of the passage's telling words that the sentence shares
	qThere     // the part of what is told there that they are
	qOnce      // the part of their weight that no other sentence of either report says
	qShort     // the passage is of three words or fewer
	qSpeech    // somebody is credited with the words there, or they follow a word of speech
	qSame      // the same speaker, or two who may well be one
	qPaper     // a paper speaks, "the letter says", and in the other report perhaps who wrote it
	qMet       // the other sentence quotes other words of the same quotation
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
	type key struct{ by, side, at int }
	keys := func(x *rendering) [2]key {
		return [2]key{{qRival, x.side, x.quote.Start}, {qRivalHere, x.side, x.other}}
	}
	best := map[key][2]float64{} // the best one and the next
	for i := range all {
		v := all[i].strength()
		for _, k := range keys(&all[i]) {
			switch b := best[k]; {
			case v > b[0]:
				best[k] = [2]float64{v, b[0]}
			case v > b[1]:
				best[k] = [2]float64{b[0], v}
			}
		}
	}
	for i := range all {
		v := all[i].strength()
		for _, k := range keys(&all[i]) {
			rival := best[k][0]
			if v == rival {
				rival = best[k][1]
			}
			all[i].signs[k.by] = max(-1, min(1, rival-v))
		}
	}
}

// strength is how much the two sentences and the shared words speak for the candidate.
func (x *rendering) strength() float64 { return x.weight * x.signs[qLike] }
