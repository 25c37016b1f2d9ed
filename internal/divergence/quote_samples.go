package divergence

import (
	"twosource/internal/alignment"
	"twosource/internal/ingest"
)

// A QuoteSample is a quoted passage and a sentence of the other report as the model
// of [quoteSigns] sees them, for its training.
type QuoteSample struct {
	Side      int    // the report that quotes
	Sentences [2]int // of A and of B
	Quote     string // the passage
	There     string // the shared words, from the first to the last
	Signs     []float64
}

// QuotePrior are the weights of quoteSigns that were set by hand, from which training
// starts: what is rare in the labelled samples keeps them.
var QuotePrior = quoteSigns{
	qBias: -4, qLike: 2, qPart: 1, qThere: 0.5, qOnce: 0.5,
	qSpeech: 0.5, qSame: 1, qPaper: 0.5, qRival: -1, qRivalHere: -1,
}

// QuoteSamples gives the passages of two reports of one event with what may render
// them, and the sentences of the quotations that are found altered without the model.
func QuoteSamples(a, b ingest.Input) (out []QuoteSample, altered [][2]int) {
	c := &Comparison{Reports: [2]*Report{Analyze(a), Analyze(b)}}
	c.Alignment = alignment.Align(&c.Reports[0].Side, &c.Reports[1].Side)
	if c.Alignment.Relation == alignment.Unrelated {
		return nil, nil
	}
	c.borrow()
	m := newQuoteMatcher(c)
	for _, d := range m.altered() {
		altered = append(altered, [2]int{d.A.Sentence, d.B.Sentence})
	}
	for _, x := range m.candidates() {
		s := QuoteSample{Side: x.side, Sentences: [2]int{x.sentence, x.other}, Signs: x.signs[:]}
		if x.side == 1 {
			s.Sentences = [2]int{x.other, x.sentence}
		}
		s.Quote, s.There = oneLine(c.Reports[x.side].Report, x.quote), oneLine(c.Reports[1-x.side].Report, x.words)
		out = append(out, s)
	}
	return out, altered
}
