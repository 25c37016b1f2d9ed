package divergence

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"twosource/internal/ingest"
)

// seed compares two reports of the event that the project began with, where they are
// beside the checkout.
func seed(t *testing.T, a, b string) *Comparison {
	t.Helper()
	var in [2]ingest.Input
	for i, name := range [...]string{a, b} {
		data, err := os.ReadFile(filepath.Join("../../../shared/seed", name+".txt"))
		if err != nil {
			t.Skip("the seed event is not beside the checkout")
		}
		in[i].Text = string(data)
	}
	return Compare(in[0], in[1])
}

// find gives the divergence of the kind whose two sides hold the words.
func (c *Comparison) find(kind, a, b string) *Divergence {
	for i := range c.Divergences {
		d := &c.Divergences[i]
		if d.Kind == kind && strings.Contains(c.wide(0, d.A), a) && strings.Contains(c.wide(1, d.B), b) {
			return d
		}
	}
	return nil
}

// wide is the span's text; for kinds other than figures, its sentence.
func (c *Comparison) wide(i int, p Place) string {
	r := c.Reports[i].Report
	if p.Figure >= 0 {
		return r.In(p.Span)
	}
	return r.In(r.Sentences[p.Sentence].Span)
}

func (c *Comparison) list(t *testing.T) {
	for _, d := range c.Divergences {
		t.Logf("%.2f %s/%s: %s", d.Severity, d.Kind, d.Subtype, d.Summary)
	}
}

func TestSeedAgainstSecond(t *testing.T) {
	c := seed(t, "algemeiner", "second")
	for _, w := range []struct{ kind, subtype, a, b string }{
		{Figure, Conflict, "1700", "1,750"},
		{Figure, Conflict, "80 percent", "70 percent"},
		{Denial, "", "Iran denies the allegations", "Tehran denies having supplied drones"},
		{Quote, Altered, "high-precision missiles", "precision missiles"},
		{Attribution, Specificity, "espionage chief", "Kyrylo Budanov"},
	} {
		d := c.find(w.kind, w.a, w.b)
		if d == nil || w.subtype != "" && d.Subtype != w.subtype {
			t.Errorf("%s/%s: %q against %q: %v", w.kind, w.subtype, w.a, w.b, d)
		}
	}
	if d := c.find(Figure, "540", "540"); d != nil {
		t.Errorf("around 540 and about 540 are the same: %s", d.Summary)
	}
	if d := c.find(Figure, "1700", "hundreds"); d != nil && d.Subtype != Precision {
		t.Errorf("1700 and hundreds are at most a difference of precision: %s", d.Summary)
	}
	a := c.Reports[0]
	if len(a.Removed) != 1 || !strings.Contains(a.Removed[0].Text, "arsenal originated in Russia") {
		t.Errorf("removed: %v", a.Removed)
	}
	for _, f := range a.Figures {
		if strings.Contains(a.Report.In(f.Span), "2/3") {
			t.Error("the related link makes a figure")
		}
	}
	if t.Failed() {
		c.list(t)
	}
}

func TestSeedAgainstThird(t *testing.T) {
	c := seed(t, "algemeiner", "third")
	if d := c.find(Denial, "denied that Iran had supplied weapons", "confirmed that Iran had sold"); d == nil || d.Subtype != Contradiction {
		t.Errorf("the denial meets the admission: %v", d)
	}
	for _, n := range [][2]string{{"Gutteres", "Guterres"}, {"Amir-Abdollahian", "Amirabdollahian"}} {
		found := false
		for _, m := range c.Alignment.Names {
			a, b := c.Reports[0].Names.Entities[m.A], c.Reports[1].Names.Entities[m.B]
			found = found || strings.Contains(a.Name, n[0]) && strings.Contains(b.Name, n[1]) || n[0] == "Gutteres" && strings.Contains(a.Name, "Guter") && strings.Contains(b.Name, "Guter")
		}
		if !found {
			t.Errorf("%s and %s are one man", n[0], n[1])
		}
	}
	// One man within the first report too, however his name is written.
	x := c.Reports[0].Names
	for _, n := range []string{"Abdollahian", "Gut"} {
		entity := -1
		for _, m := range x.Mentions {
			if s := c.Reports[0].Report.In(m.Head); strings.Contains(s, n) {
				if entity >= 0 && m.Entity != entity {
					t.Errorf("%q is another man", s)
				}
				entity = m.Entity
			}
		}
	}
	if t.Failed() {
		c.list(t)
	}
}
