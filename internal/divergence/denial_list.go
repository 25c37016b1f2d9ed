package divergence

import (
	"math"
	"slices"
)

// The signs by which an editor would list a denial.
const (
	dlAlways    = iota
	dlSure      // one sentence is likelier than all others to carry the claim, as a logarithm
	dlImplied   // no word of denial
	dlDisputing // no denial but a rebuttal: "rejected", "called it nonsense"
	dlSame      // the other report has a denial by the same source
	dlBare      // nothing in particular is asked of who refuses an answer: "did not respond"
	listSigns
)

// listing gives the signs by which the denial is listed with the sentence whose share of
// the chance among all is known.
func (f *denialFinder) listing(d *denial, share float64) [listSigns]float64 {
	return [listSigns]float64{
		dlAlways: 1, dlSure: math.Log(share), dlImplied: truth(d.sort == implying), dlDisputing: truth(d.sort == disputing),
		dlSame: truth(f.deniedToo(d)), dlBare: truth(d.sort == refused && d.general),
	}
}

// deniedToo reports whether the other report has a denial by the same source or one for
// whom it speaks.
func (f *denialFinder) deniedToo(d *denial) bool {
	return slices.ContainsFunc(f.denials[1-d.side], func(e denial) bool {
		return (e.sort == refused) == (d.sort == refused) && f.oneParty(d, &e)
	})
}
