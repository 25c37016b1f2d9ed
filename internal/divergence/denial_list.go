package divergence

import (
	"math"
	"slices"
)

// The signs by which an editor would list a denial.
const (
	dlAlways   = iota
	dlSure     // one sentence is likelier than all others to carry the claim, as a logarithm
	dlRefused  // an answer is refused
	dlOpen     // the other report has no denial like it
	dlTold     // the claim tells much of what is denied or not answered
	dlAsked    // the same, where an answer is refused
	dlLong     // what is denied is told at length
	dlSame     // the other report has a denial by the same source
	dlQuoted   // the sentence is a quotation
	dlGeneral  // it names no fact
	dlNoAnswer // the same, where an answer is refused: "did not respond"
	dlAccused  // the claim speaks of an accusation
	dlFlatly   // it is denied in that word
	dlImplied  // no word of denial
	dlDisowned // no more than "he did not"
	listSigns
)

// wordsLong is how many words of what is denied are many.
const wordsLong = 20

// listing gives the signs by which the denial is listed with the claim, of which the
// share of the chance among all sentences is known.
func (f *denialFinder) listing(d *denial, x *claimed, share float64) (s [listSigns]float64) {
	r := f.c.Reports[d.side].Report
	first, end := r.TokensIn(d.content)
	s = [listSigns]float64{
		dlAlways: 1, dlSure: math.Log(share), dlRefused: truth(d.sort == refused), dlOpen: truth(f.open(d)),
		dlLong: min(1, float64(end-first)/wordsLong), dlSame: truth(f.deniedToo(d)), dlGeneral: truth(d.general),
		dlAccused: x.signs[dnAccuses], dlDisowned: truth(d.disowned),
		dlTold: x.signs[dnCover], dlFlatly: truth(d.sort == flatly), dlImplied: truth(d.sort == implying),
	}
	if d.sort == refused {
		s[dlAsked], s[dlNoAnswer] = x.signs[dnCover], s[dlGeneral]
	}
	quoted := 0
	for t := r.Sentences[d.sentence].First; t < r.Sentences[d.sentence].End; t++ {
		quoted += int(truth(f.v.quoted[d.side][t]))
	}
	s[dlQuoted] = truth(quoted >= speechLeast)
	return s
}

// deniedToo reports whether the other report has a denial by the same source or one for
// whom it speaks.
func (f *denialFinder) deniedToo(d *denial) bool {
	o, mine := 1-d.side, f.parties(d)
	return slices.ContainsFunc(f.denials[o], func(e denial) bool {
		return (e.sort == refused) == (d.sort == refused) && slices.ContainsFunc(f.parties(&e), func(there int) bool {
			return slices.ContainsFunc(mine, func(here int) bool { return here >= 0 && there >= 0 && f.v.same(d.side, here, there) })
		})
	})
}
