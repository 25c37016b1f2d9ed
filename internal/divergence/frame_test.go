package divergence

import (
	"reflect"
	"slices"
	"strings"
	"testing"

	"twosource/internal/ingest"
	"twosource/internal/text"
)

// twins are reports of one event for the tests that hold over any two texts.
var twins = []struct{ name, a, b string }{
	{"quake", "Quake kills 11 in hill towns\n\nAt least 11 people were killed and 200 injured on Tuesday when an earthquake struck the hill towns of Varna province, officials said.\n\nThe ministry denied that help had come late.",
		"Five dead in Varna quake\n\nFive people were killed and dozens injured on Wednesday when an earthquake hit hill towns in Varna province, a doctor said.\n\nHelp came too late, residents said."},
	{"same words twice", "Mayor quits\n\nThe mayor of Tarn quit on Monday.", "Mayor of Tarn quits\n\nThe mayor of Tarn quit on Sunday."},
	{"one side empty", "", "The mayor of Tarn quit on Sunday."},
}

func input(s string) ingest.Input { return ingest.Input{Text: s} }

// checkMirror fails if comparing the other way round says anything else.
func checkMirror(t *testing.T, a, b ingest.Input) {
	t.Helper()
	x, y := Compare(a, b), Compare(b, a)
	y.mirror()
	if !reflect.DeepEqual(x.Divergences, y.Divergences) {
		t.Errorf("Compare(b, a) is no mirror:\n%+v\n%+v", x.Divergences, y.Divergences)
	}
	if !slices.Equal(x.Alignment.Pairs, y.Alignment.Pairs) || !slices.Equal(x.Alignment.Loose, y.Alignment.Loose) {
		t.Errorf("alignment is no mirror:\n%+v\n%+v", x.Alignment, y.Alignment)
	}
	for _, c := range []*Comparison{x, y} {
		for _, d := range c.Divergences {
			for i, p := range []Place{d.A, d.B} {
				r := c.Reports[i].Report
				if p.Span.Empty() || !r.Sentences[p.Sentence].Span.Overlaps(p.Span) {
					t.Errorf("%s: side %d: span %v outside sentence %d", d.Summary, i, p.Span, p.Sentence)
				}
			}
			if d.says[0] == "" || d.says[1] == "" || len(d.Because) == 0 || d.Severity <= 0 || d.Severity > 1 {
				t.Errorf("incomplete finding: %+v", d)
			}
		}
	}
}

func checkSelf(t *testing.T, in ingest.Input) {
	t.Helper()
	if c := Compare(in, in); len(c.Divergences) > 0 {
		t.Errorf("a report diverges from itself: %s", c.Divergences[0].Summary)
	}
}

func TestMirror(t *testing.T) {
	for _, f := range twins {
		t.Run(f.name, func(t *testing.T) {
			checkMirror(t, input(f.a), input(f.b))
			checkSelf(t, input(f.a))
			checkSelf(t, input(f.b))
		})
	}
}

func FuzzCompare(f *testing.F) {
	for _, p := range twins {
		f.Add(p.a, p.b)
	}
	f.Fuzz(func(t *testing.T, a, b string) {
		checkMirror(t, input(a), input(b))
		checkSelf(t, input(a))
	})
}

func TestSettle(t *testing.T) {
	a, b := &Report{}, &Report{}
	a.Report = text.New("Five died. Two fled. Five died.", false)
	b.Report = text.New("Six died.", false)
	place := func(r *Report, word string, nth int) Place {
		at := 0
		for range nth {
			at += strings.Index(r.Report.Text[at:], word) + 1
		}
		at += strings.Index(r.Report.Text[at:], word)
		return Place{text.Span{Start: at, End: at + len(word)}, r.Report.SentenceAt(at), -1, -1}
	}
	find := func(severity float64, a, b Place) Divergence {
		return Divergence{Kind: Figure, Severity: severity, A: a, B: b, says: [2]string{"x", "y"}}
	}
	c := &Comparison{Reports: [2]*Report{a, b}, Divergences: []Divergence{
		find(0.2, place(a, "Five", 0), place(b, "Six", 0)),
		find(0.8, place(a, "Five", 0), place(b, "Six", 0)),
		find(0.8, place(a, "Five", 1), place(b, "Six", 0)),
	}}
	c.settle()
	if len(c.Divergences) != 2 || c.Divergences[0].Severity != 0.8 || c.Divergences[0].A.Span.Start != 0 {
		t.Fatalf("want the graver duplicate alone, in order: %+v", c.Divergences)
	}
	if c.Divergences[0].ID == c.Divergences[1].ID {
		t.Errorf("two findings share the id %s", c.Divergences[0].ID)
	}
	if got := c.Divergences[0].Summary; got != "A x; B y." {
		t.Errorf("summary %q", got)
	}
}

// What a finder would say of both reports in the same words is dropped.
func TestSettleSameWords(t *testing.T) {
	a := Analyze(input(twins[1].a))
	c := &Comparison{Reports: [2]*Report{a, a}}
	p := Place{Span: a.Report.Sentences[0].Span, Figure: -1, Attribution: -1}
	c.Divergences = []Divergence{{Kind: Denial, A: p, B: p, says: [2]string{"has a denial", "has a denial"}}}
	if c.settle(); len(c.Divergences) > 0 {
		t.Errorf("kept: %s", c.Divergences[0].Summary)
	}
}

// Two reports that both write two sentences, word for word, do not differ in them, nor by
// two figures of one sentence; who speaks in one sentence may differ.
func TestSettleWhatBothWrite(t *testing.T) {
	const five, six = "Five of 40 died.", "Six died, he said."
	for _, c := range []struct {
		why, a, b, kind string
		wordA, wordB    string
		kept            int
	}{
		{"both in both", five + " " + six, six + " It rained. " + five, Figure, "Five", "Six", 0},
		{"one of A alone", five + " It rained.", six + " It rained.", Figure, "Five", "Six", 1},
		{"one of B in A too", five + " " + six, six, Figure, "Five", "Six", 1},
		{"two figures of one sentence", five, five, Figure, "Five", "40", 0},
		{"one figure, of a day told around it", five, "It rained. " + five, Figure, "Five", "Five", 1},
		{"one sentence, whoever he is", "Lee spoke. " + six, "Roe spoke. " + six, Attribution, "he", "he", 1},
	} {
		var reports [2]*Report
		var places [2]Place
		for i, s := range [...]string{c.a, c.b} {
			word := [...]string{c.wordA, c.wordB}[i]
			reports[i] = &Report{}
			r := text.New(s, false)
			reports[i].Report = r
			at := strings.Index(s, word)
			places[i] = Place{text.Span{Start: at, End: at + len(word)}, r.SentenceAt(at), -1, -1}
		}
		x := &Comparison{Reports: reports, Divergences: []Divergence{{Kind: c.kind, A: places[0], B: places[1], says: [2]string{"x", "y"}}}}
		if x.settle(); len(x.Divergences) != c.kept {
			t.Errorf("%s: %d kept, want %d", c.why, len(x.Divergences), c.kept)
		}
	}
}
