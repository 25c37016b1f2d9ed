package divergence

import (
	"strings"
	"testing"

	"twosource/internal/ingest"
)

// TestBorrow names the speaker that one report leaves open from the other: who is
// borrowed, and for which words, is asked of both orders.
func TestBorrow(t *testing.T) {
	const told = "Two hikers were found alive on Mount Orrin on Sunday after four days in the snow. " +
		"“They had eaten nothing but a bar of chocolate since Wednesday,” said Mara Lindholm, who leads the rescue team."
	for _, c := range []struct{ name, a, b, speaker, words string }{
		{"a free-standing quotation",
			"Two hikers were rescued from Mount Orrin on Sunday, four days after a storm trapped them.\n\nThe helicopter landed at noon.\n\n“They had eaten nothing but a bar of chocolate since Wednesday.”",
			told, "Mara Lindholm", "a bar of chocolate"},
		{"a pronoun that stands for nobody",
			"Two hikers were rescued from Mount Orrin on Sunday, four days after a storm trapped them.\n\n“They had eaten nothing but a bar of chocolate since Wednesday,” she said.",
			told, "Mara Lindholm", "a bar of chocolate"},
		{"a source with a name borrows nothing",
			"Two hikers were rescued from Mount Orrin on Sunday, four days after a storm trapped them.\n\n“They had eaten nothing but a bar of chocolate since Wednesday,” Tom Berg said.",
			told, "", ""},
		{"a source that hides keeps its cover",
			"Two hikers were rescued from Mount Orrin on Sunday, four days after a storm trapped them.\n\n“They had eaten nothing but a bar of chocolate since Wednesday,” a senior official said.",
			told, "", ""},
		{"another utterance lends nothing",
			"Two hikers were rescued from Mount Orrin on Sunday, four days after a storm trapped them.\n\n“The snow was so deep that the dogs could not follow the track,” she said.",
			told, "", ""},
		{"a body is no she",
			"Two hikers were rescued from Mount Orrin on Sunday, four days after a storm trapped them.\n\n“They had eaten nothing but a bar of chocolate since Wednesday,” she said.",
			"Two hikers were found alive on Mount Orrin on Sunday after four days in the snow. “They had eaten nothing but a bar of chocolate since Wednesday,” the Interior Ministry said.", "", ""},
	} {
		a, b := ingest.Input{Text: c.a}, ingest.Input{Text: c.b}
		for side, cmp := range [2]*Comparison{Compare(a, b), Compare(b, a)} {
			list, other := cmp.Borrowed[side], cmp.Borrowed[1-side]
			if len(other) != 0 {
				t.Errorf("%s: the other report borrows %v", c.name, other)
			}
			if c.speaker == "" {
				if len(list) != 0 {
					t.Errorf("%s: borrowed %v", c.name, list)
				}
				continue
			}
			if len(list) != 1 || list[0].Speaker != c.speaker {
				t.Errorf("%s: borrowed %v (%s)", c.name, list, cmp.Alignment.Relation)
				continue
			}
			for s, k := range [2]int{list[0].Attribution, list[0].From} {
				r := cmp.Reports[[2]int{side, 1 - side}[s]]
				if q := uttered(r.Report, &r.Attributions[k]); !strings.Contains(r.Report.In(q.span()), c.words) {
					t.Errorf("%s: the words are %q", c.name, r.Report.In(q.span()))
				}
			}
			for _, d := range cmp.Divergences {
				if d.Kind == Attribution && d.Subtype == DifferentSource {
					t.Errorf("%s: %s", c.name, d.Summary)
				}
			}
		}
	}
}
