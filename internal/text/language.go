package text

import (
	"sort"
	"strings"
)

// language is "en" where the running words of a text are English: at least one
// word in eight is among the commonest function words. English news has one in
// three; languages that share a few of them ("in", "an", "on") stay below.
func language(r *Report) string {
	words, hits := 0, 0
	for _, t := range r.Tokens {
		if t.Kind != Word {
			continue
		}
		words++
		w := strings.ToLower(r.In(t.Span))
		if k := sort.SearchStrings(function[:], w); k < len(function) && function[k] == w {
			hits++
		}
		if words == 3000 {
			break
		}
	}
	if words < 8 || hits*8 >= words {
		return "en" // too little to tell counts as English: the finders are total
	}
	return ""
}

// function words that no large language written in Latin script shares; sorted.
var function = [...]string{
	"after", "and", "are", "been", "by", "for", "from", "had", "has", "have", "he", "his", "is", "it", "its",
	"of", "said", "that", "the", "their", "they", "this", "to", "was", "were", "which", "who", "will", "with", "would",
}
