package divergence

import (
	"testing"

	"twosource/internal/alignment"
	"twosource/internal/ingest"
)

// TestSigns compares two reports of a sentence in which only one pair of figures comes
// into question.
func TestSigns(t *testing.T) {
	for _, c := range []struct {
		a, b string
		sign int
		want float64
	}{
		{"As much as 55 percent of the ferry traffic was lost.", "Some 65 percent of the ferry traffic to Chicago was lost.", sAbroad, 1},
		{"As much as 55 percent of the ferry traffic to Chicago was lost.", "Some 65 percent of the ferry traffic to Chicago was lost.", sAbroad, 0},
		{"Hale had 20 points for Norwick.", "Hale had 31 points for Norwick.", sPlayed, 1},
		{"Hale had 20 points for Norwick.", "Hale had 21 points for Norwick.", sPlayed, 0},
		{"The quake hits at night and kills 20 people.", "The quake hits at night and kills 31 people.", sPlayed, 0},
		{"Hale was hurt in Sunday's game in Norwick.", "Hale was hurt on Monday in Norwick.", sOwned, 1},
		{"Hale was hurt in Sunday's game in Norwick.", "Hale was hurt in Monday's game in Norwick.", sOwned, 0},
		{"The 2008 Bears closed the season with a 2-14 record.", "The Bears closed the season with a 2-13 record.", sScope, 1},
		{"The price rose from 5 dollars a share.", "The price was 11 dollars a share.", sChange, 1},
		{"The price rose to 5 dollars a share.", "The price rose to 11 dollars a share.", sChange, 0},
		{"The company sold 500 cars to Norwick in May. Chicago paid.", "The company sold 900 cars to Chicago in May.", sOneNamed, 1},
		{"The company sold 500 cars to Chicago in May.", "The company sold 900 cars to Chicago in May.", sOneNamed, 0},
	} {
		x := &Comparison{Reports: [2]*Report{Analyze(ingest.Input{Text: c.a}), Analyze(ingest.Input{Text: c.b})}}
		x.Alignment = alignment.Align(&x.Reports[0].Side, &x.Reports[1].Side)
		a, b := quantities(&x.Reports[0].Side), quantities(&x.Reports[1].Side)
		_, matches, _, _ := x.figureCandidates(a, b)
		found := false
		for _, k := range matches {
			if k.verdict == clash {
				if found = true; k.signs[c.sign] != c.want {
					t.Errorf("%s | %s: sign %d is %v, want %v", c.a, c.b, c.sign, k.signs[c.sign], c.want)
				}
			}
		}
		if !found {
			t.Errorf("%s | %s: no figures clash", c.a, c.b)
		}
	}
}
