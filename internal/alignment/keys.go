package alignment

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"twosource/internal/text"
)

// A key is one token as the vocabulary knows it.
type key struct {
	word    string // "" for a mark
	telling bool
	name    bool
	number  bool
	quoted  bool
}

// A keyReader reads the tokens of both reports.
type keyReader struct {
	table wordsReader
	stems map[string]string
	whole map[string]bool // the longer words, in lower case
	cased map[string]int  // per lower-case word, how often it has a capital in running text, less how often it has none
}

func newKeyReader(reports ...*text.Report) *keyReader {
	k := &keyReader{openWords(), map[string]string{}, map[string]bool{}, map[string]int{}}
	for _, r := range reports {
		for i, t := range r.Tokens {
			if t.Kind == text.Word && t.Span.Len() > 5 {
				k.whole[strings.ToLower(r.Token(i))] = true
			}
		}
		for _, s := range r.Sentences {
			if titled(r, s) {
				continue
			}
			for i := s.First; i < s.End; i++ {
				if r.Tokens[i].Kind != text.Word || begins(r, s, i) {
					continue
				}
				t := r.Token(i)
				if capital(t) {
					k.cased[strings.ToLower(t)]++
				} else {
					k.cased[t]--
				}
			}
		}
	}
	return k
}

// titled reports whether the sentence is set in title case or capitals, where a
// capital tells nothing.
func titled(r *text.Report, s text.Sentence) bool {
	words, capitals := 0, 0
	for i := s.First; i < s.End; i++ {
		if t := r.Token(i); r.Tokens[i].Kind == text.Word && len(t) > 3 {
			words++
			if capital(t) {
				capitals++
			}
		}
	}
	return words > 1 && capitals*10 >= words*7
}

// begins reports whether token i opens the sentence or a quotation in it.
func begins(r *text.Report, s text.Sentence, i int) bool {
	for i--; i >= s.First; i-- {
		switch r.Token(i) {
		case "“", "\"", "‘", "«", "(", "[", ":", "—", "–", "-", "`", "'", "…", ".":
			return true
		}
		return false
	}
	return true
}

func capital(t string) bool {
	c, _ := utf8.DecodeRuneInString(t)
	return unicode.IsUpper(c)
}

// read gives the keys of the report's tokens.
func (k *keyReader) read(r *text.Report) []key {
	out := make([]key, len(r.Tokens))
	for _, s := range r.Sentences {
		open, title := false, titled(r, s)
		for i := s.First; i < s.End; i++ {
			t := r.Token(i)
			switch r.Tokens[i].Kind {
			case text.Mark:
				switch t {
				case "“", "«":
					open = true
				case "”", "»":
					open = false
				case `"`:
					open = !open
				}
			case text.Number:
				out[i] = key{strings.ReplaceAll(t, ",", ""), true, false, true, open}
			default:
				first := begins(r, s, i)
				if w, ok := k.joined(r, i, s.End); ok {
					t, i = w, i+2
				}
				out[i] = k.word(t, title || first)
				out[i].quoted = open
			}
		}
	}
	return out
}

// joined gives the word that token i makes with the one behind its hyphen, where a report
// writes it in one: "re-election", "reelection".
func (k *keyReader) joined(r *text.Report, i, end int) (string, bool) {
	if i+2 >= end || r.Token(i+1) != "-" {
		return "", false
	}
	if hyphen := r.Tokens[i+1].Span; r.Tokens[i].Span.End != hyphen.Start || hyphen.End != r.Tokens[i+2].Span.Start {
		return "", false
	}
	w := r.Token(i) + r.Token(i+2)
	return w, k.whole[strings.ToLower(w)]
}

// word reads one word; open says that a capital there tells nothing.
func (k *keyReader) word(t string, open bool) key {
	if t[0] == '\'' || strings.HasPrefix(t, "’") {
		return key{}
	}
	lower := strings.ToLower(t)
	if common(lower) {
		return key{word: lower}
	}
	stem, ok := k.stems[lower]
	if !ok {
		stem = Stem(strings.ReplaceAll(lower, ".", ""))
		k.stems[lower] = stem
	}
	x := key{word: stem, telling: stem != ""}
	if x.name = capital(t); x.name && open {
		if n := k.cased[lower]; n != 0 {
			x.name = n > 0
		} else {
			x.name = k.table.look(stem).kind == otherWord
		}
	}
	return x
}
