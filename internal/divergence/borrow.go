package divergence

import (
	"sort"
	"strings"

	"twosource/internal/attribution"
	"twosource/internal/names"
	"twosource/internal/text"
	"twosource/internal/wording"
)

// A Borrowed is a speaker that one report leaves open, a free-standing quotation or
// a pronoun that stands for nobody it names, and that the other report names for
// the same utterance. It is evidence from across, and marked as such: the report's
// own attribution stays as it was read.
type Borrowed struct {
	Attribution int    // of the report that leaves the speaker open
	From        int    // the attribution of the other report that names it
	Speaker     string // as the other report calls it: "Capt. Ada Holm"
}

// borrow finds the speakers that each report can borrow from the other. Sources that
// hide who speaks ("a senior official") get no name.
func (c *Comparison) borrow() {
	var open, told [2][]quotation
	var openAt, toldAt [2][]int
	for side, rep := range c.Reports {
		for k := range rep.Attributions {
			a := &rep.Attributions[k]
			switch q := uttered(rep.Report, a); {
			case len(q.units) < borrowLeast:
			case leftOpen(rep, a):
				open[side], openAt[side] = append(open[side], q), append(openAt[side], k)
			case !a.Source.Empty() && a.Named && a.Entity >= 0 && rep.Names.Entities[a.Entity].Named:
				told[side], toldAt[side] = append(told[side], q), append(toldAt[side], k)
			}
		}
	}
	for side := range c.Reports {
		same, from := map[int]int{}, map[int]int{} // by attribution: the one of the other report that shares most words, and how many
		for _, r := range meet(open[side], told[1-side]) {
			k, l := openAt[side][r.qa], toldAt[1-side][r.qb]
			if r.whole(len(open[side][r.qa].units), len(told[1-side][r.qb].units)) && r.same > same[k] && c.canBe(side, k, l) {
				same[k], from[k] = r.same, l
			}
		}
		for _, k := range openAt[side] {
			if l, ok := from[k]; ok {
				c.Borrowed[side] = append(c.Borrowed[side], Borrowed{k, l, c.Reports[1-side].Attributions[l].Speaker})
			}
		}
	}
}

const (
	borrowLeast = 5   // words that an utterance must have to be known again
	borrowShare = 0.7 // of the shorter one's words that must be the same
)

// whole reports whether the region is most of the shorter of two utterances, of m and n words.
func (r *region) whole(m, n int) bool {
	return r.same >= borrowLeast && float64(r.same) >= borrowShare*float64(min(m, n))
}

// uttered gives the content of an attribution as one row of words.
func uttered(r *text.Report, a *attribution.Attribution) quotation {
	var q quotation
	for _, s := range a.Content {
		q.pieces = append(q.pieces, s)
		q.units = append(q.units, wording.Units(r, s)...)
	}
	return q
}

// leftOpen reports whether the report does not name who speaks: no source at all, or
// a pronoun of the third person that stands for nobody with a name.
func leftOpen(rep *Report, a *attribution.Attribution) bool {
	if a.Source.Empty() {
		return a.Mode == attribution.Direct
	}
	switch strings.ToLower(rep.Report.In(a.Source)) {
	case "he", "she", "it", "they":
		return a.Entity < 0 || !rep.Names.Entities[a.Entity].Named
	}
	return false
}

// canBe reports whether the pronoun of side's attribution k, if it has one, can stand
// for the speaker of the other report's l.
func (c *Comparison) canBe(side, k, l int) bool {
	a, b := &c.Reports[side].Attributions[k], &c.Reports[1-side].Attributions[l]
	if a.Entity >= 0 && a.Speaker != "" && names.Fold(a.Speaker) == names.Fold(b.Speaker) {
		return false // the words before it have told as much
	}
	e := &c.Reports[1-side].Names.Entities[b.Entity]
	switch strings.ToLower(c.Reports[side].Report.In(a.Source)) {
	case "he", "she":
		return e.Kind == names.Person || e.Kind == names.Unknown
	case "it", "they":
		return e.Kind != names.Person
	}
	return true
}

// lent is what side's attribution k has borrowed, or nil.
func (c *Comparison) lent(side, k int) *Borrowed {
	list := c.Borrowed[side]
	i := sort.Search(len(list), func(i int) bool { return list[i].Attribution >= k })
	if i < len(list) && list[i].Attribution == k {
		return &list[i]
	}
	return nil
}
