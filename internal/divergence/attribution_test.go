package divergence

import (
	"strings"
	"testing"
)

// Two tellers who share one word, or no more than the name of one man, tell no fact in
// common, however much the sentences are alike.
func TestOneWordOrNameIsNoClaim(t *testing.T) {
	const lead = "A water main broke in Tarsa on Monday and flooded the market square.\n\n"
	for _, c := range [...]struct{ a, b, shared string }{
		{"Workers hope to finish by Friday, a spokesman for the waterworks said.", "The square may open again on Friday.", "Friday"},
		{"In spring the engineer Ada Lund had warned of the pipes, a spokesman for the waterworks said.", "The square is named after Ada Lund.", "Ada Lund"},
	} {
		x := Compare(input(lead+c.a), input(lead+c.b))
		f, n := newCreditFinder(x), 0
		for i := range f.all {
			if strings.Join(f.all[i].shared, " ") != c.shared {
				continue
			}
			n++
			if _, ok := f.weigh(&f.all[i]); ok {
				t.Errorf("%q is weighed as a claim of both", c.shared)
			}
		}
		if n == 0 {
			t.Errorf("nobody shares %q", c.shared)
		}
	}
}

// A shared word may be the first of its report.
func TestBothSayFirstWord(t *testing.T) {
	a := "Forty cattle of the ferry Tarn drowned off the harbour of Lunden on Friday, the harbour master said.\n\nThe ferry was towed away."
	b := "Forty cattle of the ferry Tarn drowned off the harbour of Lunden on Friday.\n\nIts owner gave no cause."
	c := Compare(input(a), input(b))
	if len(c.Divergences) != 1 || c.Divergences[0].Because[0] != "both say: Forty, cattle, ferry, Tarn, drowned, harbour …" {
		t.Error("no credit of the first words")
		c.list(t)
	}
}
