package divergence

import (
	"slices"
	"strconv"
	"strings"
	"testing"

	"twosource/internal/alignment"
	"twosource/internal/ingest"
)

// Claims that one report alone has are listed with denials and figures first; the
// mirror swaps the lists, and the line that says when the report came out is no claim.
func TestOnly(t *testing.T) {
	a := ingest.Input{Title: "Gas blast at Lindholm bakery kills two", Text: "A gas blast tore through a bakery in Lindholm on Monday and killed two bakers, police said.\n\n" +
		"The roof of a school nearby was lifted off by the wind in May.\n\nThe landlord denied that the heating pipes had leaked for weeks.\n\nInsurance losses reached 40,000 euros."}
	b := ingest.Input{Title: "Two bakers die in Lindholm gas blast", Text: "Posted 4 / 3 / 2024 11:11 PM on the desk\n\nTwo bakers were killed on Monday when a gas blast tore through their bakery in Lindholm, police said."}
	c := Compare(a, b)
	var got []string
	for _, o := range c.Only[0] {
		got = append(got, o.Why)
	}
	if len(got) != 3 || got[0] != "denial" || got[1] != "figure" || got[2] != "statement" || len(c.Only[1]) != 0 {
		t.Errorf("only in A: %v, only in B: %v", got, c.Only[1])
	}
	m := Compare(b, a)
	if len(m.Only[1]) != len(c.Only[0]) || len(m.Only[0]) != 0 {
		t.Errorf("the mirror has %v", m.Only)
	}
}

// A sentence that is nearly aligned may be told by the other report too: it is no claim
// that one report has alone.
func TestOnlyLeavesOutWhatMayBeTold(t *testing.T) {
	const lead = "A gas blast tore through a bakery in Lindholm on Monday and killed two bakers, police said."
	a := ingest.Input{Title: "Gas blast at Lindholm bakery kills two", Text: lead + "\n\nWindows broke in the whole street, and the school stayed shut on Tuesday.\n\nFiremen from Esbjerg brought dogs.\n\nOlsen had complained to the landlord about a smell in the cellar.\n\nInsurance losses reached 40,000 euros."}
	b := ingest.Input{Title: "Two bakers die in Lindholm gas blast", Text: lead + "\n\nThe street was closed until Tuesday and lessons at the school were called off.\n\nDogs were used after dark.\n\nThe landlord had been warned by Olsen."}
	c := Compare(a, b)
	near := 0
	for _, p := range c.Alignment.Loose {
		if p.Score < onlyLoose {
			continue
		}
		near++
		for _, o := range c.Only[0] {
			if o.Sentence == p.A {
				t.Errorf("only in A: %s", c.Reports[0].Report.In(o.Span))
			}
		}
	}
	if near == 0 || len(c.Only[0]) == 0 {
		t.Errorf("the fixture shows nothing: %d loose pairs, only in A %v", near, c.Only[0])
	}
}

// A quotation that both reports give is no text that one took from the other.
func TestQuotationIsNotShared(t *testing.T) {
	const said = "The pipes were rotten when we came here and nobody in this town ever listened to us"
	a := ingest.Input{Title: "Gas blast at Lindholm bakery", Text: "A gas blast tore through a bakery in Lindholm on Monday and killed two bakers.\n\n“" + said + ",” Ulla Brandt, who lives next door, told the harbour radio.\n\nFiremen searched the ruins until it was dark and found a third man alive."}
	b := ingest.Input{Title: "Two bakers die in Lindholm", Text: "Two bakers died on Monday when gas exploded in their shop in Lindholm.\n\n\"" + said + ",\" said a neighbour, Ulla Brandt.\n\nAnother man was pulled from the debris at night. Nobody knows yet what set off the gas, the police said."}
	if c := Compare(a, b); len(c.Common) != 0 || c.Share(0) != 0 || c.Alignment.Relation != alignment.SameEvent {
		t.Errorf("%s: passages %v", c.Alignment.Relation, c.Common)
	}
	b.Text = strings.Replace(b.Text, "Two bakers died on Monday when gas exploded in their shop in Lindholm.", "A gas blast tore through a bakery in Lindholm on Monday and killed two bakers.", 1)
	if c := Compare(a, b); len(c.Common) == 0 {
		t.Error("no passage where the lead is shared too")
	}
}

func TestCommonPassages(t *testing.T) {
	line := "The council approved the new bridge by a narrow majority after a debate of nine hours."
	c := Compare(ingest.Input{Text: "Bridge vote\n\n" + line + " It will cost a great deal."}, ingest.Input{Text: "Bridge approved\n\nLate on Friday " + line})
	if len(c.Common) != 1 || c.Common[0].Words < 14 || c.Share(0) <= .5 || c.Share(0) >= 1 {
		t.Errorf("passages %v, share %.2f", c.Common, c.Share(0))
	}
}

func TestParticulars(t *testing.T) {
	for _, c := range []struct{ name, a, b, want string }{
		{"place", "The lorry overturned on a wet road near Norfolk on Monday night, police said.", "The lorry overturned on a wet road near Norwalk on Monday night, police said.", "place: Norfolk / Norwalk"},
		{"relation", "Her older sister Anna Weiss called the firemen at noon from the kitchen.", "Her younger sister Anna Weiss called the firemen at noon from the kitchen.", "relation: older / younger"},
		{"title", "The rescue was led by Captain Horst Adler of the harbour police on Monday.", "The rescue was led by Major Horst Adler of the harbour police on Monday.", "title: Captain / Major"},
		{"not the day", "The lorry overturned on a wet road in June, the harbour police of Kiel said.", "The lorry overturned on a wet road in July, the harbour police of Kiel said.", ""},
		{"surname", "The ferry was steered by Ingrid Halvorsen, a pilot of the port of Bodin, on Monday.", "The ferry was steered by Ingrid Halversen, a pilot of the port of Bodin, on Monday.", "name: Halvorsen / Halversen"},
		{"given name", "The ferry was steered by Massoud Dervan, a pilot of the port of Bodin, on Monday.", "A pilot of Bodin, Masoud Dervan, steered the ferry on Monday.", "name: Massoud / Masoud"},
		{"one letter or two", "The ferry was steered by Brett Challory, a pilot of the port of Bodin, on Monday.", "A pilot of Bodin, Brett Chalory, steered the ferry on Monday.", "name: Challory / Chalory"},
		{"both names", "The ferry was steered by Heidar Alvandi, a pilot of the port of Bodin, on Monday.", "The town of Bodin was closed.\n\nHe had steered ships for years, a pilot, Heydar Albandi, told a paper on the ferry in the port.", "name: Heidar / Heydarname: Alvandi / Albandi"},
		{"the same", "The ferry was steered by Peyton Hillis, a pilot of the port of Bodin, on Monday.", "A pilot steered the ferry of Bodin on Monday. The ferry belongs to Hillis Bay.", ""},
		{"house style", "The ferry belongs to the Harbour Centre of Bodin, the harbour police said.", "The ferry belongs to the Harbor Center of Bodin, the harbor police said.", ""},
		{"a street", "The ferry pilot lived above a bakery in Fisher Street, the harbour police of Bodin said.", "The pilot of the ferry lived in Fischer Street above a bakery, police said.", "name: Fisher / Fischer"},
		{"a rank in other words", "The rescue of the crew was led by Capt. Horst Adler on Monday, the harbour police said.", "On Monday, Maj. Horst Adler of the harbour police led the rescue.", "title: Capt / Maj"},
		{"sisters in other words", "His older sister called the firemen at noon when smoke filled the kitchen in Bodin.", "Firemen in Bodin were called at noon by a younger sister of his, who saw smoke in the kitchen.", "relation: older / younger"},
		{"one of each", "His older sister called the firemen at noon when smoke filled the kitchen in Bodin.", "Firemen in Bodin were called at noon by a younger sister of his, who saw smoke in the kitchen.\n\nAn older sister was away.", ""},
		{"short for it", "The ferry was steered by Steven Dervan, a pilot of the port of Bodin, on Monday.", "The ferry was steered by Steve Dervan, a pilot of the port of Bodin, on Monday.", ""},
		{"a woman and a man", "The ferry was steered by Robert Dervan, a pilot of the port of Bodin, on Monday.", "The ferry was steered by Roberta Dervan, a pilot of the port of Bodin, on Monday.", ""},
		{"more than one", "The ferry belongs to the National Fisheries Service of Bodin, the harbour police said.", "The ferry belongs to the National Fisheries Services of Bodin, the harbour police said.", ""},
		{"a place in a place", "The lorry overturned on a wet road in Alford on Monday night, police said.", "The lorry overturned on a wet road in Devonia on Monday night, police said.\n\nAlford has no hospital.", ""},
		{"who was it", "The bridge was opened by former Gov. Horst Adler of Bodin on Monday at noon.", "The bridge was opened by Mayor Horst Adler of Bodin on Monday at noon.", ""},
		{"same", "The rescue was led by Capt. Horst Adler of the harbour police.", "The rescue was led by Captain Horst Adler of the harbour police.", ""},
	} {
		got := ""
		for i := range 2 {
			x, y := ingest.Input{Title: "Lorry accident", Text: c.a}, ingest.Input{Title: "Lorry accident", Text: c.b}
			if i == 1 {
				x, y = y, x
			}
			r := Compare(x, y)
			got = ""
			for _, p := range r.Particulars {
				pair := []string{r.Reports[0].Report.In(p.A), r.Reports[1].Report.In(p.B)}
				if i == 1 {
					pair[0], pair[1] = pair[1], pair[0]
				}
				got += p.Kind + ": " + pair[0] + " / " + pair[1]
			}
			if got != c.want {
				t.Errorf("%s: %q, want %q", c.name, got, c.want)
			}
		}
	}
}

// One quotation is one claim; a question and a sentence that tells nothing of its own are
// none; dates, ages and titles of films do not make a claim telling.
func TestOnlyIsTelling(t *testing.T) {
	const lead = "A gas blast tore through a bakery in Lindholm on Monday and killed two bakers, police said."
	a := ingest.Input{Title: "Gas blast at Lindholm bakery kills two", Text: lead + "\n\n" +
		"But there is more to it.\n\nWho had the keys to the cellar that night?\n\n" +
		"“The pipes were rotten when we came here. Nobody listened. My brother wrote to the landlord every spring,” said Ulla Brandt, a neighbour.\n\n" +
		"\"Bread was baked there before the war. My mother bought hers in it every week, summer and winter.\"\n\n" +
		"The oven had been delivered by a firm from Esbjerg in 2019.\n\n" +
		"The two ovens were the gift of a rich aunt from Odense.\n\n" +
		"She ran.\n\n" + // too short to be a claim, and no reason to drop the one before
		"The street starred in the film “Quiet Harbour” beside an old lighthouse.\n\n" +
		"Thirty years ago the cellar held a dairy with a stable.\n\n" +
		"The owner had borrowed 40,000 euros for new pipes."}
	b := ingest.Input{Title: "Two bakers die in Lindholm gas blast", Text: lead}
	c := Compare(a, b)
	var got []string
	for _, o := range c.Only[0] {
		words := strings.Fields(c.Reports[0].Report.In(o.Span))
		got = append(got, o.Why+": "+words[0]+" "+words[1]+" … "+words[len(words)-1])
	}
	want := []string{"figure: The owner … pipes.", "quote: “The pipes … neighbour.", "quote: \"Bread was … winter.\"", "statement: The oven … 2019.", "statement: The two … Odense.", "statement: The street … lighthouse.", "statement: Thirty years … stable."}
	if !slices.Equal(got, want) {
		t.Errorf("got %q, want %q", got, want)
	}
}

// The lines that say when the reports came out tell nothing of the event.
func TestPublishedLinesAreNoPair(t *testing.T) {
	const lead = "A gas blast tore through a bakery in Lindholm on Monday and killed two bakers, police said."
	a := ingest.Input{Title: "Gas blast at Lindholm bakery kills two", Text: "3 May 2013 Last updated at 10:01 GMT\n\n" + lead}
	b := ingest.Input{Title: "Two bakers die in Lindholm gas blast", Text: "4 May 2013 Last updated at 16:07 GMT\n\n" + lead + strings.Repeat("\n\nNobody slept.", 8) + "\n\nFirst Published: 04 May 2013, 04:12 PM IST"}
	c := Compare(a, b)
	if len(c.Alignment.Pairs) == 0 || c.Alignment.Aligned(1, 1) || len(c.Only[0])+len(c.Only[1])+len(c.Divergences) > 0 {
		t.Errorf("pairs %v, only %v, %v", c.Alignment.Pairs, c.Only, c.Divergences)
	}
}

// What both lists hold in other words is no one's own; of a long report against a flash the
// claims that tell most are listed, in the order of their kinds.
func TestOnlyIsShort(t *testing.T) {
	const lead = "A gas blast tore through a bakery in Lindholm on Monday and killed two bakers, police said."
	a := ingest.Input{Title: "Gas blast at Lindholm bakery kills two", Text: lead + "\n\nSmoke levels were expected to fall by Thursday.\n\nThe oven had been delivered by a firm from Esbjerg in 2019."}
	b := ingest.Input{Title: "Two bakers die in Lindholm gas blast", Text: lead + "\n\nThe smoke is forecast to recede from Thursday.\n\nThe gifts of a rich aunt from Odense paid for the shop's windows:\n\nMarble steps led down to a dairy with a vaulted stable."}
	c := Compare(a, b)
	if len(c.Only[0]) != 1 || len(c.Only[1]) != 1 || c.Only[0][0].Sentence != 3 || c.Only[1][0].Sentence != 4 {
		t.Errorf("only in A %v, in B %v", c.Only[0], c.Only[1])
	}
	long := lead
	for i := range 30 {
		long += "\n\nWitness number " + strconv.Itoa(i+20) + " told of a " + strings.Repeat("very ", i%3) + "bright flash above the harbour cranes.\n\nThe mayor's cousin kept pigeons there."
	}
	c = Compare(ingest.Input{Title: a.Title, Text: long}, ingest.Input{Title: b.Title, Text: lead})
	if n := len(c.Only[0]); n != onlyMost {
		t.Errorf("%d claims, want %d", n, onlyMost)
	}
	for i, o := range c.Only[0] {
		if i > 0 && rank(o.Why) < rank(c.Only[0][i-1].Why) {
			t.Errorf("%q behind %q", o.Why, c.Only[0][i-1].Why)
		}
	}
}

// A name of thousands of letters is not compared letter by letter, at the cost of their square.
func TestLongName(t *testing.T) {
	half := "Abcde" + strings.Repeat("fghij", 200)
	a := "Nine people were killed when Anders " + half + "k" + half + " burnt down a mill on Monday."
	b := strings.Replace(a, "k"+half, "q"+half, 1)
	if got := Compare(input(a), input(b)).Particulars; len(got) != 0 {
		t.Errorf("%d particulars, want none", len(got))
	}
}
