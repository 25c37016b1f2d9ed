package main

import (
	"bytes"
	"strings"
	"testing"

	"twosource/internal/attribution/model"
	"twosource/internal/text"
	"twosource/internal/train/polnear"
)

// articles gives a corpus written here: each source says something, now before and
// now behind its content.
func articles() []*polnear.Doc {
	var docs []*polnear.Doc
	for _, who := range strings.Fields("Lund Holm Berg Dahl Moen Lie Vik Foss Hagen Strand") {
		said := who + " said that the road was closed ."
		d := &polnear.Doc{Name: who, Text: "The road\n\n" + said + "\n\nThe bridge was open , " + who + " said ."}
		at := strings.Index(d.Text, said)
		span := func(from int, s string) []polnear.Span {
			k := from + strings.Index(d.Text[from:], s)
			return []polnear.Span{{Start: k, End: k + len(s)}}
		}
		d.Attributions = append(d.Attributions, polnear.Attribution{Source: span(at, who), Cue: span(at, "said"), Content: span(at, "that the road was closed")})
		at = strings.Index(d.Text, "The bridge")
		d.Attributions = append(d.Attributions, polnear.Attribution{Source: span(at, who), Cue: span(at, "said"), Content: span(at, "The bridge was open")})
		docs = append(docs, d)
	}
	return docs
}

// TestField trains twice on the same articles: the same bytes, and a model that has
// learned them.
func TestField(t *testing.T) {
	if testing.Short() {
		t.Skip("allocates the feature index")
	}
	clusters := model.AppendTable([]byte(model.Magic), []model.Row{{Key: 1, Labels: 2}})
	train := func() (*model.Model, []byte, []paragraph) {
		m := model.Default()
		paragraphs := sequences(articles())
		for i := range paragraphs {
			m.Tag(&paragraphs[i].Input)
		}
		fresh := model.Read("", "", string(clusters))
		o := fieldOptions{epochs: 6, epochs2: 6, cutoff: 2, keep: 4000, eta: .1, drop: .2, drop2: .2, step: .05, l1: 1e-5, seeds: 2, every: 3}
		file := trainField(fresh, paragraphs, o)
		return model.Read("", string(file), string(clusters)), file, paragraphs
	}
	m, first, paragraphs := train()
	if _, second, _ := train(); !bytes.Equal(first, second) {
		t.Error("two trainings on the same articles differ")
	}
	right, all := 0, 0
	for i := range paragraphs {
		p := &paragraphs[i]
		m.Prepare(&p.Input)
		for k, l := range m.Label(&p.Input) {
			all++
			if l == p.gold[k] {
				right++
			}
		}
	}
	if right*100 < all*97 {
		t.Errorf("%d of %d labels right on the articles that it was trained on", right, all)
	}
}

func TestLabelsOf(t *testing.T) {
	d := articles()[0]
	r := text.New(d.Text, true)
	got := labelsOf(d, r)
	var b strings.Builder
	for i, l := range got {
		if l != model.None {
			b.WriteString(r.Token(i) + "/" + string('a'+rune(l)) + " ")
		}
	}
	want := "Lund/d said/h that/l the/m road/m was/m closed/m The/j bridge/k was/k open/k Lund/d said/h "
	if b.String() != want {
		t.Errorf("got  %s\nwant %s", b.String(), want)
	}
}
