package figures

import (
	"sort"
	"strings"
	"testing"
	"unicode/utf8"

	"twosource/internal/text"
	"twosource/internal/text/texttest"
)

func TestListsAreSorted(t *testing.T) {
	texttest.Sorted(t)
	for name, list := range map[string][]money{"prefixes": prefixes[:], "dollars": dollars[:], "moneyWords": moneyWords[:], "nations": nations[:]} {
		if !sort.SliceIsSorted(list, func(i, j int) bool { return list[i].word < list[j].word }) {
			t.Errorf("%s is not sorted", name)
		}
	}
	if !sort.SliceIsSorted(lexicon[:], func(i, j int) bool { return lexicon[i].word < lexicon[j].word }) || len(lexicon) > 255 {
		t.Error("the lexicon is not sorted, or too long for its index")
	}
	if !sort.SliceIsSorted(unitWords[:], func(i, j int) bool { return unitWords[i].word < unitWords[j].word }) {
		t.Error("unitWords is not sorted")
	}
}

// Every word that may open money is looked up once, so the lexicon must hold it.
func TestOpenersAreInTheLexicon(t *testing.T) {
	for _, m := range append(prefixes[:len(prefixes):len(prefixes)], dollars[:]...) {
		if _, ok := lookup(m.word); !ok {
			t.Errorf("%q opens money and is not in the lexicon", m.word)
		}
	}
	for _, u := range unitWords {
		if _, ok := unitNamed(u.name); !ok {
			t.Errorf("%q is written for %q, which is no unit", u.word, u.name)
		}
	}
}

// sentences gives the lines of all fixtures.
func sentences(t testing.TB) []string {
	var all []string
	for _, f := range texttest.Fixtures(t, "testdata/*.txtar") {
		for _, part := range f.Files {
			for _, l := range strings.Split(string(part.Data), "\n") {
				if l != "" && !strings.HasPrefix(l, "    ") {
					all = append(all, l)
				}
			}
		}
	}
	return all
}

// A figure's text parsed alone is worth the same, but for what it has only from
// the words around it: its kind, its rank, a date's day of the report.
func TestTextAloneHasTheSameValue(t *testing.T) {
	tried := 0
	for _, in := range sentences(t) {
		r := text.New(in, false)
		for _, f := range Find(r) {
			alone := r.In(f.Span)
			if f.Kind == Date || f.Kind == Time || f.Kind == Ordinal || f.Kind == Ratio || f.Hedge == Vague || f.Value == 0 && f.Kind == Count {
				continue // "second", "half", "dozens", "no": their neighbours decide whether they count
			}
			if f.Kind == Duration && strings.Contains(alone, ":") || f.Kind == Score || f.Value == 1 || strings.HasSuffix(alone, "s") && f.Kind == Age || strings.HasSuffix(alone, "m") && f.Kind == Count {
				continue // a game clock; a score; "one"; "in his 20s"; 1.5m people or metres
			}
			if strings.Contains(alone, ". ") || f.Kind == Money && f.Value >= 1e6 && len(alone) < 4 {
				continue // "magnitude 5. 2"; "from $5 to $10 million"
			}
			tried++
			got := Find(text.New(alone, false))
			if len(got) != 1 || got[0].Value != f.Value || got[0].High != f.High {
				t.Errorf("%q in %q is %v, alone %+v", alone, in, f.Value, got)
			}
		}
	}
	if tried < 150 {
		t.Errorf("only %d figures were tried", tried)
	}
}

// Spelling changes nothing: words, digits, marks and spaces that mean the same.
func TestSpellingsAgree(t *testing.T) {
	for _, same := range [][]string{
		{"It cost $1.5 million.", "It cost US$1.5m.", "It cost $1,500,000.", "It cost 1.5 million dollars.", "It cost one and a half million dollars.", "It cost USD 1.5 million."},
		{"It is 10 km away.", "It is 10 kilometres away.", "It is ten kilometers away.", "It is 10km away."},
		{"It fell 5 percent.", "It fell 5%.", "It fell five per cent.", "It fell 5 pct."},
		{"There were 12 men.", "There were twelve men.", "There were a dozen men."},
		{"There were 1,700 men.", "There were 1700 men.", "There were 1\u00a0700 men.", "There were 1\u202f700 men.", "There were seventeen hundred men.", "There were 1.7k men."},
		{"A 47-year-old man.", "A 47 year old man.", "A forty-seven-year-old man.", "A man aged 47.", "A 47–year–old man."},
		{"From 25 to 30 men.", "Between 25 and 30 men.", "Some 25-30 men.", "About 25–30 men.", "Twenty-five to 30 men."},
		{"It is -5 C.", "It is −5 C.", "It is minus five degrees Celsius."},
	} {
		want := Find(text.New(same[0], false))
		if len(want) != 1 {
			t.Fatalf("%q: %d figures", same[0], len(want))
		}
		for _, s := range same[1:] {
			got := Find(text.New(s, false))
			if len(got) != 1 || !Equal(&got[0], &want[0]) || got[0].Kind != want[0].Kind {
				t.Errorf("%q and %q differ: %+v, %+v", s, same[0], got, want[0])
			}
		}
	}
}

// Converting to the base unit and back gives the amount again.
func TestConversionIsReversible(t *testing.T) {
	for _, u := range units {
		for _, v := range []float64{0, 1, 36.6, 1e6} {
			at0, _, _ := Convert(0, u.name)
			at1, base, ok := Convert(1, u.name)
			got, _, _ := Convert(v, u.name)
			if back := (got - at0) / (at1 - at0); !ok || base == "" || back < v-1e-6*(1+v) || back > v+1e-6*(1+v) {
				t.Errorf("%v %s came back as %v", v, u.name, back)
			}
		}
	}
}

// A long text without a single full stop is read in linear time: a megabyte takes a second
// or two.
func TestLongTextIsLinear(t *testing.T) {
	for _, piece := range []string{"5 ", "(5) ", "one in ", "1-", "a ", "$", "12, ", "7:30 to ", "5 feet and ", "two of them, ", "1 000 ", "'", "no ", "from 3 to "} {
		texttest.Linear(t, piece, 1<<17, func(n int) func() {
			return func() { Find(text.New(strings.Repeat(piece, n/len(piece)), false)) }
		})
	}
}

func FuzzFind(f *testing.F) {
	for _, s := range sentences(f) {
		f.Add(s)
	}
	f.Add("$ £3 . 5-6-7-8 a an half and a\n\n1/2/3/4 12:34:56:78 (((1) 2) 3 '99s No. no one #7")
	f.Fuzz(func(t *testing.T, s string) {
		if !utf8.ValidString(s) {
			s = strings.ToValidUTF8(s, "\uFFFD")
		}
		r := text.New(s, len(s)%2 == 0)
		last := 0
		for _, g := range Find(r) {
			for _, x := range []text.Span{g.Span, g.Of, g.Head, g.Verb} {
				if x.Start < 0 || x.End > len(s) || x.Start > x.End || !utf8.ValidString(s[x.Start:x.End]) {
					t.Fatalf("span %v of %+v", x, g)
				}
			}
			if g.Span.Start < last || g.Span.Empty() || g.Sentence < 0 || g.Sentence >= len(r.Sentences) || !r.Sentences[g.Sentence].Span.Contains(g.Span) {
				t.Fatalf("figure out of order or place: %+v after %d", g, last)
			}
			last = g.Span.End
			if !g.HasValue && g.Value != 0 || !g.HasHigh && g.High != 0 || g.Hedge == "" || g.Kind == "" || g.Value != g.Value {
				t.Fatalf("figure %+v", g)
			}
			if i := g.Interval(); i.Lo > i.Hi {
				t.Fatalf("interval %+v of %+v", i, g)
			}
			if !Equal(&g, &g) && g.HasValue {
				t.Fatalf("%+v does not equal itself", g)
			}
		}
	})
}

// A point before three digits parts thousands in Spanish, but not in English.
func TestForeignPoint(t *testing.T) {
	for in, want := range map[string]float64{
		"Unas casas quedaron bajo el agua y 2.000 vecinos fueron evacuados de la zona.": 2000,
		"The stock rose to 2.000 dollars on the day that the company said it was sold.": 2,
	} {
		if figs := Find(text.New(in, false)); len(figs) != 1 || figs[0].Value != want {
			t.Errorf("%q: %+v, want %g", in, figs, want)
		}
	}
}
