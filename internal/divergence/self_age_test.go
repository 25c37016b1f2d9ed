package divergence

import "testing"

// A report gives a person one age. Namesakes, children told of by a family name and
// other years are left alone.
func TestTwoAgesOfOnePerson(t *testing.T) {
	for _, c := range []struct {
		why, text string
		want      int
	}{
		{"comma and hyphen", "Ivar Lund, 23, was charged on Monday.\n\nPolice said 33-year-old Ivar Lund had called them.", 1},
		{"both with commas", "Ivar Lund, 23, was charged on Monday.\n\nA judge sent Ivar Lund, 24, to prison.", 1},
		{"the same", "Ivar Lund, 23, was charged on Monday.\n\nPolice said 23-year-old Ivar Lund had called them.", 0},
		{"two people", "Ivar Lund, 23, was charged on Monday.\n\nHis sister Kara Lund, 20, called the police.", 0},
		{"a family name", "Ivar Lund, 23, was charged on Monday.\n\nNone of the neighbours knew Lund, 58, they said.", 0},
		{"about", "Ivar Lund, 23, was charged on Monday.\n\nPolice sought Ivar Lund, about 30, on Sunday.", 0},
		{"then", "Ivar Lund, 43, was charged on Monday.\n\nIn 1999 a court fined Ivar Lund, 17, for theft.", 0},
	} {
		r := Analyze(input("Man charged over fire\n\n" + c.text))
		if got := len(r.Inconsistencies); got != c.want {
			t.Errorf("%s: %d inconsistencies %v, want %d", c.why, got, r.Inconsistencies, c.want)
		}
	}
}
