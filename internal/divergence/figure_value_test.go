package divergence

import (
	"testing"

	"twosource/internal/figures"
	"twosource/internal/ingest"
	"twosource/internal/text"
)

// one reads the only figure of a sentence; its date counts from the given day.
func one(t *testing.T, sentence, published string) *quantity {
	t.Helper()
	s := &Report{}
	s.Report = text.New(sentence, false)
	s.Report.Published = published
	s.Figures = figures.Find(s.Report)
	list := quantities(&s.Side)
	if len(list) != 1 {
		t.Fatalf("%q: %d figures, want one", sentence, len(list))
	}
	return &list[0]
}

func TestWeigh(t *testing.T) {
	const day = "2022-11-09" // a Wednesday
	for _, c := range []struct {
		a, b string
		want verdict
	}{
		{"They counted 11 dead.", "They counted eleven dead.", same},
		{"They counted 11 dead.", "They counted five dead.", clash},
		{"They counted 11 dead.", "They counted 10 dead.", clash}, // no rounding of small counts
		{"At least 12 died.", "Some 14 died.", vaguer},
		{"At least 12 died.", "They counted 11 dead.", clash},
		{"Dozens died.", "They counted 36 dead.", vaguer},
		{"Dozens died.", "They counted 11 dead.", clash},
		{"Hundreds of drones came.", "They sent 1,700 drones.", vaguer},
		{"Thousands marched.", "They counted 900 marchers.", clash},
		{"They sent 1,700 drones.", "They sent 1,750 drones.", clash},
		{"They sent around 540 drones.", "They sent about 540 drones.", same},
		{"They sent about 50 drones.", "They sent 47 drones.", vaguer},
		{"They earned roughly $141 million.", "They earned $139 million.", clash},
		{"They earned nearly $100 billion.", "They earned over a hundred billion dollars.", clash},
		{"They earned nearly $15 million.", "They earned $14,959,450.", vaguer},
		{"They earned $5 million.", "They earned $4.96 million.", vaguer},
		{"They earned $5 million.", "They earned 5 million euros.", incomparable},
		{"The rate was 35.7 percent.", "The rate was 35.72 percent.", vaguer},
		{"The rate was 80 percent.", "The rate was about 70 percent.", clash},
		{"Two-thirds of it burned.", "Some 67 percent of it burned.", same},
		{"Between 25 and 30 died.", "They counted 28 dead.", vaguer},
		{"Between 25 and 30 died.", "They counted 34 dead.", clash},
		{"It lies 10 km away.", "It lies six miles away.", same},
		{"It lies 10 kilometres away.", "It lies 10 km away.", same},
		{"It lies 100 km away.", "It lies 50 miles away.", clash},
		{"It lasted two years.", "It lasted 24 months.", same},
		{"He faces up to five years.", "He faces 46 to 57 months.", vaguer},
		{"It struck on Tuesday.", "It struck on Wednesday.", clash},
		{"It struck on Tuesday.", "It struck on Nov. 8.", same},
		{"It struck on Nov. 8, 2022.", "It struck on Nov. 8.", same},
		{"It struck on Aug. 24, 2009.", "It struck in 2009.", vaguer},
		{"It struck on Aug. 24, 2009.", "It struck in 2010.", clash},
		{"It struck at 7:37 a.m.", "It struck at 7:38 a.m.", clash},
		{"It struck at about 7:40 a.m.", "It struck at 7:38 a.m.", vaguer},
		{"It struck at 5 p.m.", "It struck on Friday afternoon.", vaguer},
		{"It passed 348-77.", "It passed 348–77.", same},
		{"It passed 348-77.", "It passed 347-77.", clash},
		{"The 6.1-magnitude quake struck.", "The magnitude 6.3 quake struck.", clash},
	} {
		for turn := range 2 {
			x, y := one(t, c.a, day), one(t, c.b, day)
			if turn == 1 {
				x, y = y, x
			}
			if got, why := compareFigures(x, y); got != c.want {
				t.Errorf("%s / %s: verdict %d (%s), want %d", x.report.Text, y.report.Text, got, why, c.want)
			}
		}
	}
}

// That something befell nobody meets only those of whom the same is said outright.
func TestNobodyMeetsNoHelpers(t *testing.T) {
	read := func(s string) *quantity {
		list := quantities(&Analyze(ingest.Input{Text: s}).Side)
		return &list[0]
	}
	none := read("No one is believed to be injured.")
	if y := read("More than 50 firemen came to the fire that injured people."); mayMeet(none, y) || mayMeet(y, none) {
		t.Errorf("%q and %q meet", none.words, y.words)
	}
	if y := read("The fire injured three people."); !mayMeet(none, y) {
		t.Errorf("%q and %q do not meet", none.words, y.words)
	}
}

func TestSeasons(t *testing.T) {
	for _, c := range []struct {
		words, published string
		in               [3]int // a day of it
	}{
		{"The bridge was built last spring.", "2016-07-04", [3]int{2016, 4, 2}},
		{"The bridge was built last summer.", "2016-07-04", [3]int{2015, 7, 2}},
		{"The bridge was built last autumn.", "2016-07-04", [3]int{2015, 10, 2}},
		{"The bridge was built last fall.", "2016-07-04", [3]int{2015, 10, 2}},
		{"The bridge was built last winter.", "2016-07-04", [3]int{2015, 12, 25}},
	} {
		day := dayOf(c.in[0], c.in[1], c.in[2])
		if q := one(t, c.words, c.published); q.open.from > day || q.open.to < day {
			t.Errorf("%q leaves open the days %d to %d, want %d among them", c.words, q.open.from, q.open.to, day)
		}
	}
}
