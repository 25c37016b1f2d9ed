package wording

import (
	"testing"

	"twosource/internal/text"
)

func TestShared(t *testing.T) {
	for _, c := range []struct {
		name, a, b string
		want       []string // the passages as they stand in A
	}{
		{"moved", "First the mayor thanked all the firemen who came from three towns. Then it rained.",
			"Rain came later. “The mayor thanked all the firemen, who came from 3 towns,” a clerk said.",
			[]string{"the mayor thanked all the firemen who came from three towns"}},
		{"too short", "According to a statement released on Tuesday night he left.", "She stayed, according to a statement released on Tuesday.", nil},
		{"used once", "One two red blue green black white pink grey brown. One two red blue green black white pink grey brown.",
			"One two red blue green black white pink grey brown.",
			[]string{"One two red blue green black white pink grey brown"}},
		{"no word that leads on", "In all the mayor thanked 40 brave firemen who came from the hills.", "He said the mayor thanked 40 brave firemen who came from the coast.",
			[]string{"the mayor thanked 40 brave firemen who came"}},
		{"no word of the next sentence", "The mayor thanked 40 brave firemen who came late. He left.", "Once more the mayor thanked 40 brave firemen who came late. He stayed.",
			[]string{"The mayor thanked 40 brave firemen who came late"}},
		{"a short sentence that both have whole", "The mayor thanked 40 brave firemen who came late. He left.", "Once more the mayor thanked 40 brave firemen who came late. He left.",
			[]string{"The mayor thanked 40 brave firemen who came late. He left"}},
		{"names", "So said the Bodin Forest and Meadow Office and the National Coastal Waters Office.", "He sued the Bodin Forest and Meadow Office and the National Coastal Waters Office.", nil},
		{"none", "Nothing is the same here at all, is it now?", "Wholly other words stand in this one instead, you see.", nil},
	} {
		a, b := text.New(c.a, false), text.New(c.b, false)
		got := Shared(a, b)
		if len(got) != len(c.want) {
			t.Errorf("%s: %d passages, want %d", c.name, len(got), len(c.want))
			continue
		}
		for i, p := range got {
			if a.In(p.A) != c.want[i] {
				t.Errorf("%s: %q, want %q", c.name, a.In(p.A), c.want[i])
			}
		}
	}
}

func TestShareOfACopyIsWhole(t *testing.T) {
	r := text.New("The bridge was closed on Monday after a lorry struck one of its pillars, police said.", false)
	p := Shared(r, r)
	if len(p) != 1 || Share(r, []text.Span{p[0].A}) != 1 {
		t.Errorf("passages %v", p)
	}
}
