package divergence

import (
	"twosource/internal/alignment"
	"twosource/internal/text"
)

// A CreditSample is a fact that two reports may credit otherwise, as the weights of
// credit see it, for their training.
type CreditSample struct {
	Source  bool         // both credit it; else one credits it and one does not
	Pair    [2]int       // the sentences
	Carrier [2]int       // the attributions; negative where the report itself tells it
	Span    [2]text.Span // where the finding would stand
	Clues   [clueCount]float64
	Summary string
}

// CreditSamples gives the facts of two reports that they may credit otherwise.
func CreditSamples(a, b *Report) []CreditSample {
	c := &Comparison{Reports: [2]*Report{a, b}, Alignment: alignment.Align(&a.Side, &b.Side)}
	if c.Alignment.Relation == alignment.Unrelated {
		return nil
	}
	c.borrow()
	c.Divergences = figureDivergences(c)
	f := newCreditFinder(c)
	f.renamed()
	var out []CreditSample
	for i := range f.all {
		x := &f.all[i]
		y, ok := f.weigh(x)
		if !ok || f.renames(x.pair) {
			continue
		}
		d := f.finding(&y)
		d.summarize()
		out = append(out, CreditSample{
			x.k >= 0 && x.l >= 0, [2]int{x.pair.A, x.pair.B}, [2]int{x.k, x.l}, [2]text.Span{d.A.Span, d.B.Span}, y.clues, d.Subtype + ": " + d.Summary,
		})
	}
	return out
}

// CreditPrior are the weights that were set by hand, from which training starts: of a
// source against none, and of two sources.
var CreditPrior = [2][clueCount]float64{
	{
		clGround: -5, clLike: 2.4, clPart: 1.4, clGrave: 0.5, clBest: 0.5, clDescribed: 0.5, clHidden: -2, clMixed: -0.3, clTurned: -1, clCredited: -1,
		clCarried: -4, clElsewhere: -1, clSpeaks: -1, clPerformed: -1, clNoSpeech: -1, clUnread: -1, clPhrase: -1, clDenied: -1, clHeld: -1,
	},
	{
		clGround: -5, clLike: 2, clWeight: 1.5, clPart: 1.5, clNumber: 0.3, clPerformed: -1, clSame: -2, clShare: -2, clLinked: -2, clAgreed: -1,
		clOneWalk: -1, clNoSpeech: -1, clUnread: -1, clPhrase: -1, clDenied: -1, clKnown: -1, clSharper: 2.4,
	},
}
