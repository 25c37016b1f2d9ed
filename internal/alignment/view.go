package alignment

import (
	"math"
	"sort"
	"strings"
	"unicode"
	"unicode/utf8"

	"twosource/internal/text"
)

// A term is one stem, name or number as it counts towards likeness.
type term struct {
	id     int     // the same in both reports; rising in a sentence
	weight float64 // how telling it is
}

// A view is one report as the scorer reads it: per sentence its terms.
type view struct {
	side  *Side
	terms [][]term
	total []float64 // per sentence, the sum of its weights
}

// views reads both sides; ids follow the sorted order of the stems, so that they
// do not depend on which side comes first.
func views(a, b *Side) (va, vb *view) {
	wa, wb := stems(a.Report), stems(b.Report)
	df := map[string]int{}
	for _, side := range [...][][]stem{wa, wb} {
		for _, s := range side {
			for _, w := range s {
				df[w.s]++
			}
		}
	}
	list := make([]string, 0, len(df))
	for w := range df {
		list = append(list, w)
	}
	sort.Strings(list)
	ids := make(map[string]int, len(list))
	for i, w := range list {
		ids[w] = i
	}
	n := float64(len(wa) + len(wb))
	read := func(side *Side, ws [][]stem) *view {
		v := &view{side, make([][]term, len(ws)), make([]float64, len(ws))}
		for i, s := range ws {
			for _, w := range s {
				weight := math.Log(1+n/float64(df[w.s])) * w.weight
				v.terms[i] = append(v.terms[i], term{ids[w.s], weight})
			}
			sort.Slice(v.terms[i], func(x, y int) bool { return v.terms[i][x].id < v.terms[i][y].id })
			for _, t := range v.terms[i] {
				v.total[i] += t.weight
			}
		}
		return v
	}
	return read(a, wa), read(b, wb)
}

type stem struct {
	s      string
	weight float64
}

// stems gives each sentence's telling words, without doubles.
func stems(r *text.Report) [][]stem {
	out := make([][]stem, len(r.Sentences))
	for i, s := range r.Sentences {
		for k := s.First; k < s.End; k++ {
			if w, ok := stemOf(r, k); ok && !hasStem(out[i], w.s) {
				out[i] = append(out[i], w)
			}
		}
	}
	return out
}

func hasStem(list []stem, s string) bool {
	for _, x := range list {
		if x.s == s {
			return true
		}
	}
	return false
}

// stemOf reads token k; ok is false for marks and for words that tell nothing.
func stemOf(r *text.Report, k int) (w stem, ok bool) {
	t := r.Token(k)
	switch r.Tokens[k].Kind {
	case text.Mark:
		return w, false
	case text.Number:
		return stem{strings.ReplaceAll(t, ",", ""), 1.5}, true
	}
	if t[0] == '\'' || strings.HasPrefix(t, "’") {
		return w, false
	}
	lower := strings.ToLower(t)
	if common(lower) {
		return w, false
	}
	c, _ := utf8.DecodeRuneInString(t)
	if unicode.IsUpper(c) {
		return stem{Stem(strings.ReplaceAll(lower, ".", "")), 1.2}, true
	}
	return stem{Stem(lower), 1}, true
}

// common reports whether the word is one of those that stand in any text.
func common(w string) bool {
	k := sort.SearchStrings(commonWords[:], w)
	return k < len(commonWords) && commonWords[k] == w
}

// commonWords tell nothing of what a sentence is about; sorted.
var commonWords = [...]string{
	"a", "about", "above", "according", "after", "again", "against", "all", "also", "although", "am", "amid", "among", "an", "and", "another", "any", "are", "around", "as", "at",
	"be", "because", "been", "before", "being", "between", "both", "but", "by",
	"came", "can", "come", "could", "did", "do", "does", "doing", "don", "down", "during",
	"each", "even", "every", "for", "from", "further", "get", "go", "going", "got",
	"had", "has", "have", "having", "he", "her", "here", "hers", "herself", "him", "himself", "his", "how", "however",
	"i", "if", "in", "into", "is", "it", "its", "itself", "just", "last", "like", "made", "make", "many", "may", "me", "might", "more", "most", "mr", "mrs", "ms", "much", "must", "my",
	"n't", "n’t", "near", "new", "no", "nor", "not", "now", "of", "off", "on", "once", "one", "only", "or", "other", "our", "out", "over", "own",
	"said", "same", "saying", "says", "say", "she", "should", "since", "so", "some", "such",
	"than", "that", "the", "their", "them", "then", "there", "these", "they", "this", "those", "though", "through", "to", "told", "too",
	"under", "until", "up", "upon", "us", "very", "was", "we", "well", "were", "what", "when", "where", "whether", "which", "while", "who", "whom", "whose", "why", "will", "with", "within", "without", "would",
	"yet", "you", "your",
}
