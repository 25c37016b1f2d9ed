package text

import (
	"strings"
	"testing"
)

func TestSentences(t *testing.T) {
	for _, c := range []struct{ in, want string }{
		{"Gov. Abbott left. He spoke.", "Gov. Abbott left.|He spoke."},
		{"“We did it.” She smiled.", "“We did it.”|She smiled."},
		{"\"We did it.\" \"So did we.\"", "\"We did it.\"|\"So did we.\""},
		{"He flew to the U.S. The visit was short.", "He flew to the U.S.|The visit was short."},
		{"The U.S. Navy sailed at 5 p.m. Tuesday.", "The U.S. Navy sailed at 5 p.m. Tuesday."},
		{"A. J. Smith said 6.1 was read. Was it?", "A. J. Smith said 6.1 was read.|Was it?"},
		{"Posted Feb . 9, 2011 by a reader.", "Posted Feb . 9, 2011 by a reader."},
		{"He ran a mill in Feb . It closed.", "He ran a mill in Feb .|It closed."},
		{"A quake of magnitude 6. 1 struck. It passed.", "A quake of magnitude 6. 1 struck.|It passed."},
		{"A quake of magnitude 6. 12 people fled.", "A quake of magnitude 6.|12 people fled."},
		{"It fell to No. 3. The rest held.", "It fell to No. 3.|The rest held."},
		{"“Which is it?” Jones asked. No one knew.", "“Which is it?” Jones asked.|No one knew."},
		{"“Go!” The crowd left.", "“Go!”|The crowd left."},
		{"“Which one?!” Jones asked. No one knew.", "“Which one?!” Jones asked.|No one knew."},
		{"What a night!! Jones said so.", "What a night!!|Jones said so."},
		{"BATH, Me. — The yard closed. It rained.", "BATH, Me. — The yard closed.|It rained."},
		{"ROLLA, Mo. -- The yard closed.", "ROLLA, Mo. -- The yard closed."},
		{"It asked me. — The yard closed.", "It asked me.|— The yard closed."},
		{"The court cited Doe v. Mill again.", "The court cited Doe v. Mill again."},
		{"He flew to the U.S. If it rains, he stays.", "He flew to the U.S.|If it rains, he stays."},
		{"He flew to the U.S. When he left, it rained.", "He flew to the U.S.|When he left, it rained."},
		{"He flew to the U.S. I stayed.", "He flew to the U.S.|I stayed."},
		{"12 of them asked me. — The yard closed.", "12 of them asked me.|— The yard closed."},
		{"A 6. 1 earthquake shook the town.", "A 6. 1 earthquake shook the town."},
		{"She was ill. The hospital closed.", "She was ill.|The hospital closed."},
		{"They sat. Nobody spoke. Her rep. declined.", "They sat.|Nobody spoke.|Her rep. declined."},
		{"He was born in Peoria, Ill. Tuesday's storm spared it.", "He was born in Peoria, Ill. Tuesday's storm spared it."},
		{"He said no. Lund said yes.", "He said no.|Lund said yes."},
		{"“No. Nobody saw it.”", "“No.|Nobody saw it.”"},
		{"See fig. 3 of the plan. Then eat a fig. Lund did.", "See fig. 3 of the plan.|Then eat a fig.|Lund did."},
		{"They hired Peter Lund Jr. The firm paid him.", "They hired Peter Lund Jr.|The firm paid him."},
		{"They hired Peter Lund Jr. Monday.", "They hired Peter Lund Jr. Monday."},
		{"It bought Lund Inc. The price was low.", "It bought Lund Inc.|The price was low."},
		{"The mill closed.Nobody was hurt. See lund.Post.example for it.", "The mill closed.|Nobody was hurt.|See lund.Post.example for it."},
		{"“They closed the mill!”After that he left. A node.JS file.", "“They closed the mill!”|After that he left.|A node.JS file."},
		{"Go to www.Lundmill.example or mail to ida.Lund@mill.example.", "Go to www.Lundmill.example or mail to ida.Lund@mill.example."},
		{"Read lund.fr. They and ?Peter knew.", "Read lund.fr.|They and ?Peter knew."},
		{"2. The river rose.", "2. The river rose."},
		{"They asked for 2. The rest left.", "They asked for 2.|The rest left."},
		{"Govs. Lund and Berg met Fr. Dahl and Det. Holm.", "Govs. Lund and Berg met Fr. Dahl and Det. Holm."},
		{"He ran for 10 sec. Nobody saw it. It cost approx. 40 euros.", "He ran for 10 sec.|Nobody saw it.|It cost approx. 40 euros."},
		{"“Stop,” he said. “Go!” they cried.", "“Stop,” he said.|“Go!” they cried."},
	} {
		r := New(c.in, false)
		var got []string
		for _, s := range r.Sentences {
			got = append(got, r.In(s.Span))
		}
		if g := strings.Join(got, "|"); g != c.want {
			t.Errorf("%q:\n got %s\nwant %s", c.in, g, c.want)
		}
	}
}

func TestTokens(t *testing.T) {
	r := New("Iran’s high-precision $1,700.5m didn't U.S. p.m. O'Brien 6–3 U.S.-led J.Smith.", false)
	var got []string
	for i := range r.Tokens {
		got = append(got, r.Token(i))
	}
	want := "Iran|’s|high|-|precision|$|1,700.5|m|did|n't|U.S.|p.m.|O'Brien|6|–|3|U.S.|-|led|J.Smith|."
	if g := strings.Join(got, "|"); g != want {
		t.Errorf("got  %s\nwant %s", g, want)
	}
}

func FuzzNew(f *testing.F) {
	f.Add("He left.\n\n“No,” she said.", true)
	f.Add("\xff\u202e . .", false)
	f.Fuzz(func(t *testing.T, s string, headline bool) {
		r := New(s, headline)
		last := 0
		for _, k := range r.Tokens {
			if k.Span.Start < last || k.Span.Empty() || k.Span.End > len(s) {
				t.Fatalf("token %v after %d", k.Span, last)
			}
			last = k.Span.End
		}
		last, end := 0, 0
		for _, k := range r.Sentences {
			if k.Span.Start < last || k.First != end || k.End <= k.First {
				t.Fatalf("sentence %+v after %d, token %d", k, last, end)
			}
			last, end = k.Span.End, k.End
		}
		if end != len(r.Tokens) {
			t.Fatalf("%d tokens in sentences, %d in all", end, len(r.Tokens))
		}
	})
}

// A text without points is cut into sentences that finders can weigh word against word,
// behind a comma where there is one.
func TestLongestSentence(t *testing.T) {
	for _, s := range []string{strings.Repeat("word ", 1000), strings.Repeat("seven small words stand in this clause, ", 200), "It " + strings.Repeat("didn't ", 500), strings.Repeat("at 8:30 ", 200)} {
		for _, headline := range []bool{false, true} {
			r := New(s, headline)
			at := 0
			for _, x := range r.Sentences {
				if x.End-x.First > longest || x.First != at {
					t.Errorf("sentence of tokens %d to %d behind %d", x.First, x.End, at)
				}
				if end := x.Span.End; end < len(s) && s[end] != ' ' {
					t.Errorf("cut inside a word: …%q|%q", s[end-8:end], s[end:end+4])
				}
				if at = x.End; strings.Contains(s, ",") && !strings.HasSuffix(r.In(x.Span), ",") {
					t.Errorf("cut amid a clause: …%q", r.In(x.Span)[x.Span.Len()-20:])
				}
			}
			if at != len(r.Tokens) {
				t.Errorf("%d of %d tokens", at, len(r.Tokens))
			}
		}
	}
}

func TestAmong(t *testing.T) {
	for _, w := range [...]string{"of", "on", "’s"} {
		if !Among(w, "of on ’s") {
			t.Errorf("%q is not among its list", w)
		}
	}
	for _, w := range [...]string{"", "o", "f", "n", "off"} {
		if Among(w, "of on ’s") {
			t.Errorf("%q is among the list of others", w)
		}
	}
}
