package divergence

import (
	"strings"

	"twosource/internal/attribution"
	"twosource/internal/text"
)

// utterances gives for each sentence the quotation that it belongs to, as the attribution
// of its first words, or -1. A name between marks is none.
func utterances(r *Report) []int {
	t := r.Report
	said := make([]int, len(t.Sentences))
	for i := range said {
		said[i] = -1
	}
	for k := range r.Attributions {
		a := &r.Attributions[k]
		if a.Mode == attribution.Indirect {
			continue
		}
		for _, c := range a.Content {
			first, end := t.TokensIn(c)
			if end-first < 5 {
				continue
			}
			for i := t.SentenceAt(c.Start); i < len(said) && t.Sentences[i].Span.Start < c.End; i++ {
				if said[i] < 0 {
					said[i] = k
				}
			}
		}
	}
	marked(t, said, len(r.Attributions))
	return said
}

// marked adds the quotations that no attribution holds, numbered from the given number on:
// what a sentence opens with its mark, up to the one that closes it in the paragraph, and
// the end of one whose beginning bears no mark.
func marked(t *text.Report, said []int, number int) {
	for i := 0; i < len(said); i++ {
		s := t.Sentences[i]
		opens := opensQuote(t.In(s.Span))
		if said[i] >= 0 || s.End-s.First < 6 || !opens && !onlyCloses(t.In(s.Span)) {
			continue
		}
		run := number + i
		said[i] = run
		for opens && !closesQuote(t.In(t.Sentences[i].Span)) {
			if i+1 == len(said) || said[i+1] >= 0 || t.Sentences[i+1].Paragraph != s.Paragraph {
				break
			}
			i++
			said[i] = run
		}
	}
}

func opensQuote(s string) bool {
	return strings.HasPrefix(s, "“") || strings.HasPrefix(s, "\"") || strings.HasPrefix(s, "``")
}

// onlyCloses reports whether a quotation ends in the sentence that began before it.
func onlyCloses(s string) bool {
	for _, m := range [...][2]string{{"“", "”"}, {"``", "''"}} {
		if i, j := strings.Index(s, m[1]), strings.Index(s, m[0]); i >= 0 && (j < 0 || i < j) {
			return true
		}
	}
	return strings.Count(s, "\"")%2 == 1
}

func closesQuote(s string) bool {
	s = strings.TrimRight(s, " .,")
	return strings.HasSuffix(s, "”") || strings.HasSuffix(s, "\"") || strings.HasSuffix(s, "''")
}
