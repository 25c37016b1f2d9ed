package pairs

import (
	"encoding/json"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

// The sentences of a paragraph stand on one line, paragraphs apart.
func TestInput(t *testing.T) {
	var s Side
	if err := json.Unmarshal([]byte(`{"title":"A head","date":"2024-03-04","sentences":[{"p":0,"text":"He said no."},{"p":0,"text":"Ten came."},{"p":1,"text":"Lost words here"}]}`), &s); err != nil {
		t.Fatal(err)
	}
	if in := s.Input(); in.Text != "He said no. Ten came.\n\nLost words here" || in.Title != "A head" || in.Published != "2024-03-04" {
		t.Errorf("input %+v", in)
	}
}

// Annotations without text find their words in the reports again.
func TestReadLabels(t *testing.T) {
	dir := t.TempDir()
	write := func(name, data string) string {
		f := filepath.Join(dir, name)
		if err := os.WriteFile(f, []byte(data), 0o666); err != nil {
			t.Fatal(err)
		}
		return f
	}
	write("fire.json", `{"reports": [{"title": "A fire", "paragraphs": ["Gone."]}, {"title": "Zwölf hurt", "date": "2024-03-04", "paragraphs": ["A fire hurt “twelve” people."]}]}`)
	got, err := ReadLabels(write("labels.txt", "# a note\npair fire 0 1\nalign -1:0 0:-1\nfigure conflict 0:0-4 0:12-20\n"), dir)
	if err != nil {
		t.Fatal(err)
	}
	p := got[0]
	if p.ID != "fire-0-1" || p.Event != "fire" || p.B.Date != "2024-03-04" || !slices.Equal(p.Gold.Alignments, [][2]int{{-1, 0}, {0, -1}}) {
		t.Errorf("pair %+v", p)
	}
	if d := p.Gold.Divergences[0]; d != (Divergence{"figure", "conflict", 0, "Gone", 0, "“twelve”"}) {
		t.Errorf("divergence %+v", d)
	}
	for _, bad := range []string{"align 0:0", "pair fire 0 2", "pair fire 0 1\nfigure conflict 0:0-9 0:0-1", "pair fire 0 1\nfigure conflict 3:0-1 0:0-1", "pair fire 0 1\nfigure conflict"} {
		if _, err := ReadLabels(write("bad.txt", bad), dir); err == nil || !strings.Contains(err.Error(), "bad.txt:") {
			t.Errorf("%q: error %v", bad, err)
		}
	}
}

// Words are found in the text as the engine cleaned it.
func TestLocate(t *testing.T) {
	s := Side{Sentences: []Sentence{{0, "He said \"no\" twice."}, {0, "Ten came - late."}}}
	in := "A head\n\nHe said “no”  twice. Ten came — late."
	l := locate(in)
	for _, c := range []struct {
		sentence    int
		words, want string
	}{{0, "\"no\" twice", "“no”  twice"}, {1, "came - late", "came — late"}, {1, "eleven", "Ten came — late."}, {2, "Ten", ""}} {
		if at := l.Quote(&s, c.sentence, c.words); in[at.Start:at.End] != c.want {
			t.Errorf("%q of sentence %d: %q, want %q", c.words, c.sentence, in[at.Start:at.End], c.want)
		}
	}
}
