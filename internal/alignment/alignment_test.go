package alignment

import (
	"fmt"
	"math/rand"
	"slices"
	"strings"
	"testing"
	"time"

	"twosource/internal/figures"
	"twosource/internal/names"
	"twosource/internal/text"
)

func side(s string, headline bool) *Side {
	r := text.New(s, headline)
	return &Side{Report: r, Figures: figures.Find(r), Names: names.Find(r)}
}

const flood = `Storm floods kill nine in Marwick

Nine people drowned in Marwick on Tuesday when the river Orr burst its banks after two days of rain.

Mayor Ines Calloway said the old stone bridge had been swept away. “We have lost a piece of our town,” she said.

Some 400 families spent the night in the sports hall.`

const floodToo = `Marwick counts its dead after river bursts banks

MARWICK — Two days of heavy rain sent the Orr over its banks on Tuesday, drowning at least nine residents.

Four hundred households slept in a sports hall, the Red Cross said.

The stone bridge, built in 1780, was swept away, according to Ines Calloway, the mayor. “We have lost a piece of our town.”`

const verdict = `Jury clears former bank chief of fraud

A jury in Leeds cleared Howard Pell of all seven counts of fraud on Monday.

The former head of Northgate Bank had been accused of hiding losses of $2 million from investors.

His lawyer called the case a waste of public money.`

// pairsOf writes the pairs as "i-j".
func pairsOf(al *Alignment) string {
	var out []string
	for _, p := range al.Pairs {
		out = append(out, fmt.Sprintf("%d-%d", p.A, p.B))
	}
	return strings.Join(out, " ")
}

func TestAlign(t *testing.T) {
	al := Align(side(flood, true), side(floodToo, true))
	if al.Relation != SameEvent {
		t.Errorf("one flood told twice is %s", al.Relation)
	}
	for _, p := range []Pair{{A: 1, B: 1}, {A: 2, B: 3}, {A: 3, B: 4}} {
		if !al.Aligned(p.A, p.B) {
			t.Errorf("sentences %d and %d do not align: %s", p.A, p.B, pairsOf(al))
		}
	}
	if al.Aligned(4, 3) {
		t.Error("the families in the sports hall align with the bridge")
	}
}

func TestRelation(t *testing.T) {
	a := side(flood, true)
	if r := Align(a, side(verdict, true)).Relation; r != Unrelated {
		t.Errorf("a flood and a verdict are %s", r)
	}
	if r := Align(a, a).Relation; r != Versions {
		t.Errorf("a report and itself are %s", r)
	}
	for _, s := range []string{"", "Rain", "No news today."} {
		if r := Align(a, side(s, false)).Relation; r != Unrelated {
			t.Errorf("a flood and %q are %s", s, r)
		}
	}
}

// One word of few is changed in a text that both reports took over: its place tells more
// than its words. At another place the same sentence aligns with nothing.
func TestBetweenCopies(t *testing.T) {
	const (
		before = "Rival attacks mayor over budget\n\nThe mayor defended her record on Monday.\n\n“Voters are tired of weak and clumsy people running our town,” Harlan Dobbs said last week."
		after  = "\n\nShe said the budget was sound."
	)
	for _, c := range []struct {
		b    string
		want bool
	}{
		{before + " The plan is bold." + after, true},
		{before + after + "\n\nThe plan is bold.", false},
	} {
		a, b := side(before+" The plan is wild."+after, true), side(c.b, true)
		j := slices.IndexFunc(b.Report.Sentences, func(s text.Sentence) bool { return b.Report.In(s.Span) == "The plan is bold." })
		if got := Align(a, b).Aligned(3, j); got != c.want {
			t.Errorf("%q: aligned is %v, want %v", c.b, got, c.want)
		}
	}
}

func TestShared(t *testing.T) {
	al := Align(side(flood, true), side(floodToo, true))
	if got := strings.Join(al.Shared(2, 3), " "); got != "Mayor Ines Calloway stone bridge swept away" {
		t.Errorf("the sentences on the bridge share %q", got)
	}
}

func mirrors(t *testing.T, a, b *Side) {
	t.Helper()
	ab, ba := Align(a, b), Align(b, a).Swap()
	if ab.Relation != ba.Relation || !slices.Equal(ab.Pairs, ba.Pairs) || !slices.Equal(ab.Loose, ba.Loose) {
		t.Errorf("not a mirror:\n%s %v\n%s %v", ab.Relation, ab.Pairs, ba.Relation, ba.Pairs)
	}
	for i := range a.Report.Sentences {
		for _, p := range ab.OfA(i) {
			if p.A != i || !ab.Aligned(p.A, p.B) {
				t.Errorf("OfA(%d) gives %v", i, p)
			}
		}
	}
	n := 0
	for j := range b.Report.Sentences {
		n += len(ab.OfB(j))
	}
	if n != len(ab.Pairs) {
		t.Errorf("OfB gives %d of %d pairs", n, len(ab.Pairs))
	}
}

func TestMirror(t *testing.T) {
	list := []*Side{side(flood, true), side(floodToo, true), side(verdict, true), side("", false)}
	for _, a := range list {
		for _, b := range list {
			mirrors(t, a, b)
		}
	}
}

func FuzzAlign(f *testing.F) {
	f.Add(flood, floodToo)
	f.Add("\xff \u202e 12", "12 12 twelve. 12")
	f.Fuzz(func(t *testing.T, a, b string) {
		sa, sb := side(a, false), side(b, true)
		mirrors(t, sa, sb)
		for _, p := range Align(sa, sb).Pairs {
			if p.A < 0 || p.B < 0 || p.A >= len(sa.Report.Sentences) || p.B >= len(sb.Report.Sentences) || p.Score < 0 || p.Score > 1 {
				t.Fatalf("pair %v", p)
			}
		}
	})
}

// long is a made-up report of n words: rare words by Zipf's law, a capital and a
// point now and then.
func long(n int, seed int64) string {
	r := rand.New(rand.NewSource(seed))
	z := rand.NewZipf(r, 1.1, 4, 60000)
	var b strings.Builder
	for i := 0; i < n; i++ {
		w := fmt.Sprintf("w%s", letters(z.Uint64()))
		if i%25 == 0 {
			w = "The " + strings.ToUpper(w[:1]) + w[1:]
		}
		b.WriteString(w)
		switch {
		case i%100 == 99:
			b.WriteString(".\n\n")
		case i%25 == 24:
			b.WriteString(". ")
		default:
			b.WriteString(" ")
		}
	}
	return b.String()
}

func letters(n uint64) string {
	s := ""
	for ; n > 0 || s == ""; n /= 26 {
		s += string(rune('a' + n%26))
	}
	return s
}

// TestLong sees to it that two reports of 100,000 words each align without a
// quadratic blow-up: ten times the text takes far less than a hundred times.
func TestLong(t *testing.T) {
	if testing.Short() {
		t.Skip()
	}
	took := func(n int) time.Duration {
		a, b := &Side{Report: text.New(long(n, 1), false)}, &Side{Report: text.New(long(n, 2), false)}
		start := time.Now()
		Align(a, b)
		return time.Since(start)
	}
	var small, large time.Duration
	for range 3 { // on a busy machine one of three tries has to show it
		small, large = took(10000), took(100000)
		if large <= 40*small || large <= 3*time.Second {
			t.Logf("10,000 words %v, 100,000 words %v", small, large)
			return
		}
	}
	t.Errorf("10,000 words take %v, 100,000 words %v", small, large)
}

func BenchmarkAlign(b *testing.B) {
	for _, n := range []int{1500} {
		x, y := &Side{Report: text.New(long(n, 1), false)}, &Side{Report: text.New(long(n, 2), false)}
		b.Run(fmt.Sprint(n), func(b *testing.B) {
			for range b.N {
				Align(x, y)
			}
		})
	}
}
