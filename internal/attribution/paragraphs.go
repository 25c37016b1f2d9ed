package attribution

import (
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
	words := make([]string, len(d.low))
	for i := range words {
		words[i] = d.tok(i)
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
		p.Words, p.Low = words[p.First:end:end], d.low[p.First:end:end]
		for ; q < len(d.quotes) && d.quotes[q].First < end; q++ {
			k := d.quotes[q]
			p.Quotes = append(p.Quotes, model.Quote{First: k.First - p.First, End: k.End - p.First, Closed: k.Closed, Runs: k.Runs})
		}
		out = append(out, p)
	}
	return out
}
