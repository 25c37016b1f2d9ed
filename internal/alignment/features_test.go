package alignment

import (
	"testing"

	"twosource/internal/names"
)

// A word that one report has once tells, however often the other says it.
func TestWordsSaidOnce(t *testing.T) {
	with := func(only bool) *sentence { return &sentence{terms: []term{{id: 1, common: 0.5, only: only}}} }
	for _, c := range [...]struct {
		a, b bool
		want float64
	}{{true, true, 0.5}, {true, false, 0.5}, {false, true, 0.5}, {false, false, 0}} {
		var f features
		if sharedTerms(&f, with(c.a), with(c.b)); f[pairOnly] != c.want {
			t.Errorf("said once %v and %v: %v, want %v", c.a, c.b, f[pairOnly], c.want)
		}
	}
}

// Two words near each other are shared as a couple: neither word counts with another.
func TestSharedGrams(t *testing.T) {
	x := []gram{{lo: 1, hi: 2, weight: 0.5}, {lo: 1, hi: 4, weight: 0.5}, {lo: 2, hi: 3, weight: 0.5}}
	y := []gram{{lo: 1, hi: 3, weight: 0.5}, {lo: 1, hi: 4, weight: 0.5}, {lo: 2, hi: 4, weight: 0.5}}
	for i := range x {
		for j := range x {
			if got := x[i].less(x[j]); got != (i < j) {
				t.Errorf("%v before %v: %v", x[i], x[j], got)
			}
		}
	}
	var f features
	if f.sharedGrams(x, y); f[gramN] != 1 || f[gramSum] != 0.5 {
		t.Errorf("%v couples of weight %v are shared, want one", f[gramN], f[gramSum])
	}
}

// Whom only one report names is nobody of the other, and whom it only describes is left out.
func TestWhoIsOfOneReport(t *testing.T) {
	a, b := side("Ada Lund met Peter Vale. The officer watched.", false), side("Nils Holm saw Ada Lund leave.", false)
	va, vb := views(a, b, names.Link(a.Report, a.Names, b.Report, b.Names))
	shared, own := 0, 0
	for _, v := range [...]*view{va, vb} {
		for _, list := range v.who {
			for _, w := range list {
				if w.id >= 0 {
					shared++
				} else {
					own++
				}
			}
		}
	}
	if shared != 2 || own != 2 || len(va.who[1]) != 0 {
		t.Errorf("%d shared, %d of one report, %v of the officer; want 2, 2 and none", shared, own, va.who[1])
	}
}

// A clause ends before a comma and before what joins another to it.
func TestClauses(t *testing.T) {
	for _, c := range [...]struct {
		in   string
		want int
	}{
		{"Ada Lund left the harbour but Nils Holm stayed aboard.", 2},
		{"Ada Lund left the harbour, Nils Holm stayed aboard.", 2},
		{"Ada Lund left the old harbour of Tarsa.", 1},
	} {
		a := side(c.in, false)
		if v, _ := views(a, a, nil); len(v.sentences[0].clauses) != c.want {
			t.Errorf("%q: %d clauses, want %d", c.in, len(v.sentences[0].clauses), c.want)
		}
	}
}

// A word with a hyphen is the one without where a report writes it so, and two words where
// none does.
func TestHyphenatedWord(t *testing.T) {
	a := side("The senator won re-election by a mud-brick vote. Its battery is non-removable.", false).Report
	b := side("The nonremovable battery did not hinder his reelection.", false).Report
	k := newKeyReader(a, b)
	words := map[string]bool{}
	for _, x := range k.read(a) {
		words[x.word] = true
	}
	for _, w := range [...]string{"reelection", "nonremovable", "mud", "brick"} {
		if s := Stem(w); !words[s] {
			t.Errorf("%q is no word of %v", s, words)
		}
	}
}
