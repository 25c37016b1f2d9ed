package text

import "sort"

// Resplit joins and parts sentences as an editor decided. Each offset of join stands
// between two sentences of one paragraph that are to be one; each of part stands
// between two words of a sentence that are to be of two. Both are read in the
// sentences as they were; any other offset, in a word or in the headline, changes nothing.
func (r *Report) Resplit(join, part []int) {
	if len(join)+len(part) == 0 {
		return
	}
	joined, parted := make([]bool, len(r.Tokens)), make([]bool, len(r.Tokens))
	for _, at := range join {
		if i, s := r.gapAt(at); s > 0 && r.Sentences[s].First == i && r.Sentences[s].Paragraph == r.Sentences[s-1].Paragraph {
			joined[i] = true
		}
	}
	for _, at := range part {
		if i, s := r.gapAt(at); s >= 0 && r.Sentences[s].First < i && i < r.Sentences[s].End && !r.Sentences[s].Headline {
			parted[i] = true
		}
	}
	var list []Sentence
	for _, s := range r.Sentences {
		from := s.First
		if joined[from] {
			from = list[len(list)-1].First
			list = list[:len(list)-1]
		}
		for i := s.First + 1; i <= s.End; i++ {
			if i == s.End || parted[i] {
				piece := s
				piece.First, piece.End, piece.Span = from, i, Span{r.Tokens[from].Span.Start, r.Tokens[i-1].Span.End}
				list = append(list, piece)
				from = i
			}
		}
	}
	r.Sentences = list
}

// gapAt gives the token that begins at the byte offset, or behind the white space
// there, and its sentence; the sentence is -1 where the offset is in a token or
// behind the last one.
func (r *Report) gapAt(at int) (token, sentence int) {
	i := sort.Search(len(r.Tokens), func(i int) bool { return r.Tokens[i].Span.Start >= at })
	if at < 0 || i == len(r.Tokens) || i > 0 && r.Tokens[i-1].Span.End > at {
		return i, -1
	}
	return i, sort.Search(len(r.Sentences), func(s int) bool { return r.Sentences[s].End > i })
}
