package divergence

import (
	"twosource/internal/alignment"
	"twosource/internal/text"
)

// ClaimSigns is how many signs there are by which the claim is found that a denial answers.
const ClaimSigns = claimSigns

// ClaimPrior are the weights of the signs that were set by hand, to which training draws.
var ClaimPrior = [claimSigns]float64{dnLikest: 1, dnCover: 1, dnWords: 1, dnContext: 0.5, dnCentral: 0.5, dnOwn: 1, dnCharge: 0.7}

// ListPrior is the same for the signs by which a denial is listed, of which the first is always 1.
var ListPrior = [listSigns]float64{dlSure: 1, dlImplied: -0.7, dlDisputing: -0.5, dlSame: -0.7, dlBare: 0.3}

// A DenialSample is a denial with all sentences of the other report that may carry its
// claim, as the model sees them, for its training.
type DenialSample struct {
	Side   int         // the report with the denial
	Denial text.Span   // who denies what
	At     []text.Span // the sentences of the other report
	Signs  [][]float64 // those of each sentence

	// Listing gives the signs by which the denial is listed with a sentence whose share of
	// the chance among all is known.
	Listing func(share float64) []float64

	// Shows reports whether the rules let the denial be listed with the sentence.
	Shows func(sentence int) bool
}

// DenialSamples gives the denials of two reports that wait for their claim.
func DenialSamples(a, b *Report) (out []DenialSample) {
	c := &Comparison{Reports: [2]*Report{a, b}}
	c.Alignment = alignment.Align(&a.Side, &b.Side)
	f := newDenialFinder(c)
	for side := range 2 {
		for i := range f.denials[side] {
			d := &f.denials[side][i]
			if f.v.twin[side][d.sentence] {
				continue
			}
			all := f.claims(d)
			if len(all) == 0 {
				continue
			}
			x := DenialSample{Side: side, Denial: d.span, Listing: func(share float64) []float64 {
				s := f.listing(d, share)
				return s[:]
			}, Shows: func(k int) bool {
				_, ok := f.finding(d, &all[k])
				return ok && f.grounded(d, &all[k])
			}}
			for k := range all {
				at := c.Reports[1-side].Report.Sentences[all[k].sentence].Span
				x.At, x.Signs = append(x.At, at), append(x.Signs, all[k].signs[:])
			}
			out = append(out, x)
		}
	}
	return out
}
