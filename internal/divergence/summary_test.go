package divergence

import (
	"strings"
	"testing"

	"twosource/internal/ingest"
)

// Summaries are sentences: no capitals from the start of a sentence or a headline, the
// verb of harm as a participle, one full stop; a refusal is not called no answer.
func TestSummariesRead(t *testing.T) {
	for _, c := range [...]struct{ a, b, want string }{
		{
			"Nine passengers were killed when a ferry sank off Tarsa on Monday, the coast guard said.",
			"A ferry sank off Tarsa on Monday, killing at least 11 passengers, the coast guard said.",
			"A counts nine passengers killed; B counts at least 11 passengers killed.",
		},
		{
			"The quake shook the town of Velm at 9.27 a.m.",
			"The quake shook the town of Velm at about 9.27 a.m.",
			"A says 9.27 a.m.; B says about 9.27 a.m.",
		},
		{
			"Judge Ida Moran set the sentencing of Peter Lund for June 28 at 2 p.m.",
			"Judge Ida Moran will sentence Peter Lund on June 28.",
			"A says June 28 at 2 p.m.; B says June 28.",
		},
		{
			"The team of Velm meets Orland in a 1:35 p.m. match on Saturday, the Herons said.",
			"The team of Velm meets Orland Saturday in a match, the Herons said.",
			"A says 1:35 p.m. on Saturday; B says Saturday.",
		},
		{
			"Parliament in Tamira voted on Tuesday to raise the pension age to 63 from 2030.",
			"Tamira's parliament on Tuesday voted to raise the pension age to 64 from 2030.",
			"A puts the pension age at 63; B puts the pension age at 64.",
		},
		{
			"Gusts of up to 168 kilometres an hour brought down power lines in Velm on Monday.",
			"Gusts of 155 kilometres an hour brought down power lines in Velm on Monday.",
			"A puts the gusts at up to 168 kilometres an hour; B puts the gusts at 155 kilometres an hour.",
		},
		{
			"The island of Velm has a population of more than 100,000, officials said.",
			"The island of Velm is home to 120,000 people, officials said.",
			"A puts the population at more than 100,000; B counts 120,000 people.",
		},
		{
			"The lane through which over 90 billion dollars of Velm’ s trade passes was closed.",
			"The lane through which 80 billion dollars of Velm’ s trade passes was closed.",
			"A says over 90 billion dollars; B says 80 billion dollars.",
		},
		{
			"Judge Ida Moran administered the 38-word oath to Peter Lund at noon.",
			"Peter Lund took the 35-word oath that Judge Ida Moran administered at noon.",
			"A speaks of a 38-word oath; B speaks of a 35-word oath.",
		},
		{
			"A ferry with forty aboard ran aground near Tarsa because its pilot had fallen asleep, the harbour police said.",
			"A ferry with forty aboard ran aground near Tarsa because its pilot had fallen asleep, the shipping company said.",
			"A credits the harbour police (“A ferry with forty aboard ran aground near Tarsa because its pilot had fallen asleep”); B credits the shipping company.",
		},
		{
			"A ferry with forty aboard ran aground near Tarsa because its pilot had fallen asleep, the harbour police said.",
			"A ferry with forty aboard reportedly ran aground near Tarsa because its pilot had fallen asleep.",
			"A credits the harbour police (“A ferry with forty aboard ran aground near Tarsa because its pilot had fallen asleep”); B names no source.",
		},
		{
			"Velm Steel announced an $11 billion takeover of Orland Mills on Monday.",
			"Velm Steel announced an $8 billion takeover of Orland Mills on Monday.",
			"A speaks of an $11 billion takeover; B speaks of an $8 billion takeover.",
		},
		{
			"The flood killed 612 people in the town of Velm in February.",
			"In February, 600 were killed by a flood in the town of Velm.",
			"A counts 612 people killed; B counts 600 killed.",
		},
		{
			"The boxer Anton Hart stopped Milo Rask 44 seconds into the seventh round at Velm.",
			"The boxer Anton Hart stopped Milo Rask in the seventh round at Velm.",
			"A says 44 seconds into the seventh round; B says the seventh round.",
		},
		{
			"The mill owner Greta Vale sold her forest at Ostrand to a foreign fund in March.\n\n“I can neither confirm nor deny that the forest was sold to a foreign fund,” Vale said.",
			"Greta Vale, who owns the mill of Ostrand, has sold her forest to a foreign fund.\n\nThe mill employs two hundred people.",
			"A has a refusal by Vale (“neither confirm nor deny that the forest was sold to a foreign fund”); B reports the matter (“Greta Vale, who owns the mill of Ostrand, has sold her forest to a foreign fund”) without a refusal.",
		},
		{
			"The mill owner Greta Vale sold her forest at Ostrand to a foreign fund in March.\n\nVale did not respond when asked why she sold the forest to a foreign fund.",
			"Greta Vale, who owns the mill of Ostrand, has sold her forest to a foreign fund.\n\nThe mill employs two hundred people.",
			"A reports no answer from Vale (“did not respond when asked why she sold the forest to a foreign fund”); B reports the matter (“Greta Vale, who owns the mill of Ostrand, has sold her forest to a foreign fund”) without word of an answer from Vale.",
		},
		{
			"Police searched the town hall of Brandvik and the offices of the harbour company on Friday over accusations that aides of the mayor closed the bridge for money.\n\nThe bridge opened again in May.",
			"Officers searched the town hall of Brandvik on Friday over the closing of the bridge.\n\nThe mayor, Ada Reiss, is accused of having had the bridge closed. Reiss has maintained that she had no part in the closing of the bridge.",
			"A carries the claim (“aides of the mayor closed the bridge for money”) and no denial; B has a denial by Reiss (“has maintained that she had no part in the closing of the bridge”).",
		},
		{
			"The mill of Ostrand caught fire on Sunday.\n\nThe keeper Lars Bolt said that the fire was started because a guard had cursed him – something the guard has denied.",
			"On Sunday the mill of Ostrand caught fire.\n\nLars Bolt, the keeper of the mill, believes that a guard had cursed him.",
			"A has a denial by the guard (“…was started because a guard had cursed him – something the guard has denied”); B carries the claim (“Lars Bolt, the keeper of the mill, believes that a guard had cursed him”) and no denial.",
		},
		{
			"The bank Orland Trust moved client money to an account of its chairman, Lars Bolt, two former clerks said.\n\nAda Reiss, a spokeswoman for Orland Trust, denied that client money was moved.",
			"Client money of Orland Trust was moved to an account of its chairman, Lars Bolt, according to two former clerks.\n\nPia Dahl, a spokeswoman for Orland Trust, declined to answer questions about the clerks.",
			"A has a denial by Ada Reiss (“denied that client money was moved”); B carries the claim (“Client money of Orland Trust was moved to an account of its chairman, Lars Bolt…”) and no denial, only a refusal by Pia Dahl (“declined to answer questions about the clerks”).",
		},
		{
			"The mill at Ostrand burnt down on Monday.\n\nA cigarette is believed to have set fire to bales of straw in the yard of the mill.",
			"On Monday the mill at Ostrand burnt down.\n\nA cigarette had set fire to bales of straw in the yard of the mill, the fire chief told reporters.",
			"A gives it without a source; B credits “A cigarette had set fire to bales of straw in the yard of the mill” to the fire chief.",
		},
		{
			"The mill at Ostrand burnt down on Monday.\n\nApparently a cigarette had set fire to bales of straw in the yard of the mill.",
			"On Monday the mill at Ostrand burnt down.\n\nA cigarette had set fire to bales of straw in the yard of the mill, the fire chief told reporters.",
			"A gives it without a source; B credits “A cigarette had set fire to bales of straw in the yard of the mill” to the fire chief.",
		},
	} {
		if got := summaries(c.a, c.b, ""); got != c.want {
			t.Errorf("got %s\nwant %s", got, c.want)
		}
	}
}

// summaries gives those of one kind, or of all, a line each.
func summaries(a, b, kind string) string {
	var out []string
	for _, d := range Compare(ingest.Input{Text: a}, ingest.Input{Text: b}).Divergences {
		if kind == "" || d.Kind == kind {
			out = append(out, d.Summary)
		}
	}
	return strings.Join(out, "\n")
}

// TestBothSay: figures on which the reports diverge are not among the words that both
// say, and a name with a hyphen is one word.
func TestBothSay(t *testing.T) {
	c := Compare(input("Bus leaves the road\n\nA storm hit the coast on Friday. Six of the dead were in a bus that was swept off the coastal road near Hallin-Ost, police said."),
		input("Storm hits the coast\n\nThe storm came on Friday. Seven of the victims were passengers of a bus that was thrown off the coastal road outside Hallin-Ost."))
	for _, d := range c.Divergences {
		if d.Kind == Attribution {
			if want := "both say: bus, coastal, road, Hallin-Ost"; d.Because[0] != want {
				t.Errorf("%q, want %q", d.Because[0], want)
			}
			return
		}
	}
	t.Error("no attribution finding")
}

// TestBothSayOpens: the word that opens a report is one that both may say.
func TestBothSayOpens(t *testing.T) {
	a := "Hallin-Ost lost its coastal road when a storm swept a bus off it, killing the driver, police said."
	b := "Hallin-Ost lost its coastal road when a storm swept a bus off it, killing the driver."
	for _, d := range Compare(ingest.Input{Text: a}, ingest.Input{Text: b}).Divergences {
		if d.Kind == Attribution {
			if want := "both say: Hallin-Ost"; !strings.HasPrefix(d.Because[0], want) {
				t.Errorf("%q, want it to begin with %q", d.Because[0], want)
			}
			return
		}
	}
	t.Error("no attribution finding")
}

// A plain "said" is no reason: then the reason is that the words deny.
func TestReasonOfDenial(t *testing.T) {
	const claim = "Prosecutors at Tarsa have opened an inquiry into bribes that the harbour guards of Tarsa took from smugglers."
	for _, c := range [...]struct{ answer, want string }{
		{"The harbour guards of Tarsa denied that they took bribes from smugglers.", "denial: “denied”"},
		{"A spokesman for the prosecutors said he could neither confirm nor deny an inquiry into the harbour guards of Tarsa.", "refusal in what is said, not in the verb"},
	} {
		list := ofKind(Compare(input(claim), input(claim+"\n\n"+c.answer)), Denial)
		if len(list) != 1 || list[0].Because[0] != c.want {
			t.Errorf("%q: got %+v", c.answer, list)
		}
	}
}
