package attribution

import (
	"testing"

	"twosource/internal/names"
	"twosource/internal/text"
)

// A source is who speaks, with the apposition that names or describes him, without the
// marks and times around it; its speaker is the name.
func TestSource(t *testing.T) {
	for _, c := range [...]struct{ in, source, speaker string }{
		{`I will not wait for the ferry, "Lund said.`, "Lund", "Lund"},
		{`The crew left the ship at noon, '' the officer said.`, "the officer", "the officer"},
		{"“The Oslo Post” wrote that the mill would close in May.", "“The Oslo Post”", "Oslo Post"},
		{"Rep. Nils Holm (D) of West Virginia, the head of the water committee, says that the dam is safe.", "Rep. Nils Holm (D) of West Virginia, the head of the water committee,", "Nils Holm"},
		{"In a letter to Nils Holm, the chairman said that the dam was safe.", "the chairman", "the chairman"},
		{"A neighbour, Ada Lund, said that the dam was safe.", "A neighbour, Ada Lund,", "Ada Lund"},
		{"One of the members, Peter Vale, said that the dam was safe.", "One of the members, Peter Vale,", "Peter Vale"},
		{"Residents of Tarsa, Velm and Hamar said that the dam was safe.", "Residents of Tarsa, Velm and Hamar", "Residents"},
		{"In Oslo, Ada Lund, her lawyer, has said the dam is safe.", "Ada Lund, her lawyer,", "Ada Lund"},
		{"The fire began in a mill, an old building near the Gulf of Velm, Ada Lund told reporters.", "Ada Lund", "Ada Lund"},
		{"The fire began in the mill, an old building near the Gulf of Velm, her neighbour said.", "her neighbour", "neighbour"},
		{"After Ada Lund left, her likely rival Peter Vale said that the dam was safe.", "her likely rival Peter Vale", "Peter Vale"},
		{"Lund at the time said that the dam was safe.", "Lund", "Lund"},
		{"In 2007 Lund said that the dam was safe.", "Lund", "Lund"},
		{"The Harbour Authority in November said that the dam was safe.", "The Harbour Authority", "Harbour Authority"},
		{"Today Apple said that the dam was safe.", "Apple", "Apple"},
		{"Lund and Vale jointly said that the dam was safe.", "Lund and Vale", "Vale"},
		{"The monitors' head, Austrian diplomat Nils Holm, said that the dam was safe.", "The monitors' head, Austrian diplomat Nils Holm,", "Nils Holm"},
		{"April 7 (Reuters) - Lund Foods said that the dam was safe.", "Lund Foods", "Lund Foods"},
		{"Yesterday a neighbour said that the dam was safe.", "a neighbour", "a neighbour"},
	} {
		r := text.New(c.in, false)
		got := Find(r, names.Find(r))
		if len(got) != 1 || r.In(got[0].Source) != c.source || got[0].Speaker != c.speaker {
			t.Errorf("%s", c.in)
			for _, a := range got {
				t.Logf("source %q speaker %q", r.In(a.Source), a.Speaker)
			}
		}
	}
}

// A source has a name where it is one, not where a name goes with its noun.
func TestNamed(t *testing.T) {
	for _, c := range [...]struct {
		in, speaker string
		named       bool
	}{
		{"The ZVTV operator said that the dam was safe.", "", false},
		{"Lund's office said that the dam was safe.", "Lund's office", true},
		{"A decision by Mr. Lund showed that the dam was safe.", "", false},
		{"The Oslo-based group said that the dam was safe.", "", false},
		{"Recent polls suggest that the dam is safe.", "", false},
		{"Ada Lund left. Her reading of the law showed that the dam was safe.", "", false},
	} {
		r := text.New(c.in, false)
		got := Find(r, names.Find(r))
		if len(got) != 1 || got[0].Speaker != c.speaker || got[0].Named != c.named {
			t.Errorf("%s", c.in)
			for _, a := range got {
				t.Logf("source %q speaker %q named %v", r.In(a.Source), a.Speaker, a.Named)
			}
		}
	}
}
