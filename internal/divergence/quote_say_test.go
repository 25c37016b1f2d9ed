package divergence

import "testing"

// Summaries of quotations show whole words, what a word of speech tells, the stretch that
// both have, and say where words are left out.
func TestQuoteSummariesRead(t *testing.T) {
	for _, c := range [...]struct{ a, b, want string }{
		{
			"“We checked some old logs of the ship before it sailed,” captain Ivo Brandt said.",
			"“We checked old logs of the ship before it sailed,” captain Ivo Brandt said.",
			"A quotes “We checked some old logs of the…”; B quotes “We checked old logs of the…”, without “some”.",
		},
		{
			"“We used money that should have been kept for the winter,” treasurer Ida Moran said.",
			"“We used money that shouldn't have been kept for the winter,” treasurer Ida Moran said.",
			"A quotes “We used money that should have been kept for…”; B quotes “We used money that shouldn't have been kept for…”.",
		},
		{
			"“Every day brings the island closer to a severe drought,” mayor Anna Lind said.",
			"“Every day brings the island closer to severe shortages,” mayor Anna Lind said.",
			"A quotes “…the island closer to a severe drought”; B quotes “…the island closer to severe shortages”.",
		},
		{
			"\"The new quay is a reckless gamble with the money of our children,\" mayor Anna Lind told the council.",
			"Mayor Anna Lind told the council it was wrong, dismissing the new quay as a \"reckless gamble\" with money.",
			"A quotes “The new quay is a reckless gamble with the money of our children”; B puts it in its own words: dismissing the new quay as a ‘reckless gamble’ with money.",
		},
		{
			"“[W]e will not sell the ferry yard to any foreign owner while workers oppose the sale,” Mr. Ivo Brandt wrote to the council.",
			"Ivo Brandt told the council that the ferry yard would not be sold to foreign owners against the will of its workers.",
			"A quotes “[W]e will not sell the ferry yard to any foreign owner while workers oppose the sale”; B puts it in its own words: the ferry yard would not be sold to foreign owners against the will of its workers.",
		},
		{
			"“Norden flourished but the islanders were given no share in the wealth of its ferry yards,” mayor Anna Lind said.",
			"Mayor Anna Lind rebuked those who have held power in Norden, saying the islanders were given no part of the wealth of its ferry yards.",
			"A quotes “Norden flourished but the islanders were given no share in the wealth of its ferry yards”; B puts it in its own words: the islanders were given no part of the wealth of its ferry yards.",
		},
		{
			"“I have done enough mending of old nets for the rest of my life,” fisherman Ivo Brandt said.",
			"I have mended enough old nets for the rest of my life,' fisherman Ivo Brandt told the magazine.",
			"A quotes “I have done enough mending of old nets for the rest of my life”; B quotes “I have mended enough old nets for the rest of my life”.",
		},
	} {
		if got := summaries(c.a, c.b, Quote); got != c.want {
			t.Errorf("got %s\nwant %s", got, c.want)
		}
	}
}

// What is shown of a text stands in the midst of a sentence.
func TestEnding(t *testing.T) {
	rewrites(t, ending, map[string]string{
		"it is a gamble,":            "it is a gamble",
		"it is a gamble.":            "it is a gamble",
		"it is a ‘gamble.’":          "it is a ‘gamble’",
		"I need nothing any more,'":  "I need nothing any more",
		"it sailed at 9 a.m.":        "it sailed at 9 a.m.",
		"is it a gamble?":            "is it a gamble?",
		"’ , it is the owners’":      "it is the owners’",
		"he ‘likes it,’ and she too": "he ‘likes it,’ and she too",
		"":                           "",
	})
}
