package alignment

import (
	"strings"
	"testing"

	"twosource/internal/text"
)

// nearest gives the words of two sentences that are near in meaning and not one word.
func nearest(a, b string) string {
	x, y := &Side{Report: text.New(a, false)}, &Side{Report: text.New(b, false)}
	var out []string
	for _, w := range Align(x, y).SharedWords(0, 0) {
		if !w.Same {
			out = append(out, x.Report.Token(w.A)+"="+y.Report.Token(w.B))
		}
	}
	return strings.Join(out, " ")
}

func TestWordsOfOneMeaning(t *testing.T) {
	for _, c := range []struct{ a, b, want string }{
		{"The tremor killed nine.", "In the quake, the dead were found late.", "tremor=quake killed=dead"},
		{"Kyiv blames the pilot.", "The pilot is wanted, Ukraine insists.", "Kyiv=Ukraine"},
		{"The treasurer stepped down.", "The treasurer had resigned.", "stepped=resigned"},
		{"They called the match off.", "The match was cancelled.", "called=cancelled"},
		{"The treasurer stepped inside.", "The treasurer had resigned.", ""}, // no particle of the verb
		{"The pilot was tired.", "The bakery was crowded.", ""},
		{"He sold drones.", "He supplied weapons.", ""}, // akin only
	} {
		if got := nearest(c.a, c.b); got != c.want {
			t.Errorf("%q and %q: %q, not %q", c.a, c.b, got, c.want)
		}
		if got := nearest(c.b, c.a); (got == "") != (c.want == "") {
			t.Errorf("%q and %q: %q, but not the other way", c.b, c.a, got)
		}
	}
}

func TestWordsAkin(t *testing.T) {
	a, b := &Side{Report: text.New("He sold drones.", false)}, &Side{Report: text.New("He supplied weapons.", false)}
	all := text.Span{End: 100}
	if got := len(Align(a, b).AkinWords(0, all, 0, all)); got != 2 {
		t.Errorf("%d akin words in two", got)
	}
}

const quake = `Earthquake shakes Sorano

A strong earthquake shook Sorano on Sunday and destroyed houses along the Lenta.

Rescuers searched the rubble in Sorano through the night, Mayor Ada Brill said.

Schools near the Lenta stay closed, Brill added.`

// TestOtherPlace has an earthquake told twice, and one elsewhere told with the same words.
func TestOtherPlace(t *testing.T) {
	again := `Sorano searches for survivors

Rescuers dug through the night in Sorano after Sunday's earthquake, which brought down houses on the banks of the Lenta.

All schools are shut, said Ada Brill, the mayor.`
	elsewhere := `Kestrel Bay counts the damage

A strong earthquake destroyed houses in Kestrel Bay on Thursday.

Governor Tom Oduya flew to Kestrel Bay and asked Whitewater for tents.

Whitewater sent rescuers, Oduya said.`
	if r := Align(side(quake, true), side(again, true)).Relation; r != SameEvent {
		t.Errorf("one earthquake told twice is %s", r)
	}
	if r := Align(side(quake, true), side(elsewhere, true)).Relation; r != Unrelated {
		t.Errorf("an earthquake elsewhere is %s", r)
	}
}
