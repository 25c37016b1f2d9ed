package export

import (
	"encoding/json"
	"testing"

	"twosource/internal/divergence"
	"twosource/internal/ingest"
)

// TestBorrowed writes the speaker that one report takes from the other, and the
// attribution that gives it; without one there is no such member.
func TestBorrowed(t *testing.T) {
	a := ingest.Input{Text: "Two hikers were rescued from Mount Orrin on Sunday, four days after a storm trapped them.\n\n“They had eaten nothing but a bar of chocolate since Wednesday,” she said."}
	b := ingest.Input{Text: "Two hikers were found alive on Mount Orrin on Sunday after four days in the snow. “They had eaten nothing but a bar of chocolate since Wednesday,” said Mara Lindholm, who leads the rescue team."}
	var c struct {
		Reports [2]struct {
			Attributions []struct {
				Speaker  string
				Borrowed *struct {
					Speaker     string
					Attribution int
				}
			}
		}
	}
	if err := json.Unmarshal([]byte(ComparisonJSON(divergence.Compare(a, b))), &c); err != nil {
		t.Fatal(err)
	}
	n := 0
	for _, x := range c.Reports[0].Attributions {
		if x.Borrowed == nil {
			continue
		}
		n++
		if from := c.Reports[1].Attributions[x.Borrowed.Attribution]; x.Speaker != "" || x.Borrowed.Speaker != "Mara Lindholm" || from.Speaker != "Mara Lindholm" {
			t.Errorf("%q borrows %q from %q", x.Speaker, x.Borrowed.Speaker, from.Speaker)
		}
	}
	for _, x := range c.Reports[1].Attributions {
		if x.Borrowed != nil {
			t.Errorf("the report that names her borrows %q", x.Borrowed.Speaker)
		}
	}
	if n != 1 {
		t.Errorf("%d borrowed", n)
	}
}
