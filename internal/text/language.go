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
	"about", "after", "and", "are", "be", "been", "but", "by", "could", "for", "from", "had", "has",
	"have", "he", "his", "into",
	"is", "it", "its", "more", "not", "of", "said", "she", "than", "that", "the", "their", "there", "they", "this", "to",
	"was", "were", "when", "where", "which", "who", "will", "with", "would", "you",
}
