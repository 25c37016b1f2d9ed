package divergence

import (
	"twosource/internal/alignment"
	"twosource/internal/text"
)

// ClaimPrior are the weights of the signs that were set by hand, from which training
// starts.
var ClaimPrior = [claimSigns]float64{
	dnLike: 2.5, dnBefore: 1, dnContext: 0.6, dnWords: 1.2, dnCover: 1.5, dnAkin: 0.7, dnParty: 1.3, dnRival: 1.2,
	dnAccuses: 0.7, dnNoun: 1.2, dnOpposite: 2.5, dnFirst: 1.3, dnLead: 0.7, dnMain: 0.6, dnMainOf: 0.5,
}

const (
	DenialSorts = denialSorts // how many sorts of denials are told apart
	NoClaimOdds = noClaimOdds // the odds, as a logarithm, that no sentence carries the claim
)

// A DenialSample is a denial with all sentences of the other report that may carry its
// claim, as the model sees them, for its training.
type DenialSample struct {
	Side   int         // the report with the denial
	Denial text.Span   // who denies what
	At     []text.Span // the sentences of the other report
	Signs  [][]float64
}

// DenialSamples gives the denials of two reports that wait for their claim. Rate tells
// which sort one is, by the sentence that is taken for its claim.
func DenialSamples(a, b *Report) (out []DenialSample, rate func(i, sentence int) int) {
	c := &Comparison{Reports: [2]*Report{a, b}}
	c.Alignment = alignment.Align(&a.Side, &b.Side)
	f := newDenialFinder(c)
	var from []*denial
	for side := range 2 {
		for i := range f.denials[side] {
			d := &f.denials[side][i]
			if !f.open(d) {
				continue
			}
			x := DenialSample{Side: side, Denial: d.span}
			for j, s := range c.Reports[1-side].Report.Sentences {
				if f.mayClaim(d, j) {
					v := f.signs(d, f.parties(d), j)
					x.At, x.Signs = append(x.At, s.Span), append(x.Signs, v[:])
				}
			}
			if len(x.At) > 0 {
				out, from = append(out, x), append(from, d)
			}
		}
	}
	return out, func(i, k int) int {
		s := claimSample(out[i].Signs[k])
		return f.rate(from[i], f.parties(from[i]), &s)
	}
}
