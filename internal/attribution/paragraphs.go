package attribution

import (
	"strings"

	"twosource/internal/attribution/model"
	"twosource/internal/text"
)

// A Paragraph is one paragraph as the model reads it, with its first token.
type Paragraph struct {
	model.Input
	First int
}

// Paragraphs cuts the report for the model; for training.
func Paragraphs(r *text.Report) []Paragraph { return newDoc(r, nil).paragraphs() }

func (d *doc) paragraphs() []Paragraph {
	words, low := make([]string, len(d.low)), d.low
	for i := range words {
		words[i] = d.tok(i)
		if w := american(low[i]); w != low[i] {
			if &low[0] == &d.low[0] {
				low = append([]string(nil), low...)
			}
			low[i] = w
		}
	}
	var out []Paragraph
	q := 0
	for s := 0; s < len(d.r.Sentences); {
		p := Paragraph{First: d.r.Sentences[s].First}
		e := s
		for ; e < len(d.r.Sentences) && d.r.Sentences[e].Paragraph == d.r.Sentences[s].Paragraph; e++ {
			p.Sentences = append(p.Sentences, d.r.Sentences[e].End-p.First)
		}
		s = e
		end := d.r.Sentences[e-1].End
		p.Words, p.Low = words[p.First:end:end], low[p.First:end:end]
		for ; q < len(d.quotes) && d.quotes[q].First < end; q++ {
			k := d.quotes[q]
			p.Quotes = append(p.Quotes, model.Quote{First: k.First - p.First, End: k.End - p.First, Closed: k.Closed, Runs: k.Runs})
		}
		out = append(out, p)
	}
	return out
}

// american gives the verbs in -ise the spelling that the model has learned from.
func american(w string) string {
	for _, end := range [...]string{"ise", "ised", "ises", "ising"} {
		if stem, ok := strings.CutSuffix(w, end); ok && in(izes[:], stem) {
			return stem + "iz" + end[2:]
		}
	}
	return w
}

// izes are the stems of verbs in -ize that report speech or judgement; sorted.
var izes = [...]string{"apolog", "author", "capital", "character", "critic", "emphas", "familiar", "final", "hypothes", "ideal", "minim", "moral", "organ", "polar", "prior", "public", "real", "recogn", "scandal", "scrutin", "stigmat", "summar", "symbol", "sympath", "theor", "trivial", "visual"}
