// Package model is the trained part of attribution: a part-of-speech tagger and a
// linear-chain conditional random field that labels the tokens of one paragraph as
// source, cue and content.
//
// It knows tokens and quotation marks, not reports: what its labels mean for a
// reader is for package attribution to say. See MODEL.md for data, licence,
// measures and failures.
package model

// A Quote is one stretch of quoted tokens of a paragraph, marks included.
type Quote struct {
	First, End int
	Closed     bool
	Runs       bool // goes on from the paragraph before
}

// An Input is one paragraph.
type Input struct {
	Words     []string // tokens as written
	Low       []string // in lower case
	Sentences []int    // the end of each sentence, in tokens
	Quotes    []Quote  // in order, without overlap
	Tags      []uint8  // set by [Tag]

	words   []uint32 // hash of each token in lower case
	shape   []uint32
	suffix  []uint32 // last three letters
	cue     []uint8  // how often the word is a cue, 0 to 5
	class   []uint8  // in the lexicon
	cluster []uint16 // of words used alike; 0 where unknown
	quote   []quoteState
	before  []near // nearest likely cue, from the left
	after   []near // and from the right
	clause  []clause
	first   []int32 // of the sentence
	end     []int32
}

// hash is FNV-1a.
func hash(s string) uint32 {
	h := uint32(2166136261)
	for i := 0; i < len(s); i++ {
		h = (h ^ uint32(s[i])) * 16777619
	}
	return h
}

// key1, key2 and key3 fold a template's number and its values into a feature's key.
func key1(template, a uint32) uint32       { return finish(mix(begin(template), a)) }
func key2(template, a, b uint32) uint32    { return finish(mix(mix(begin(template), a), b)) }
func key3(template, a, b, c uint32) uint32 { return key2(template, a, (b*0x9E3779B1)^c) }

func begin(template uint32) uint32 { return template*0x9E3779B1 + 0x7F4A7C15 }

func mix(h, v uint32) uint32 {
	h = (h ^ v) * 0x85EBCA6B
	return h ^ h>>15
}

func finish(h uint32) uint32 {
	h *= 0xC2B2AE35
	h ^= h >> 13
	h *= 0x27D4EB2F
	return h >> (32 - keyBits)
}

// shapeOf is the word's outline: upper case, lower case, digits, marks, runs shortened to two.
func shapeOf(w string) uint32 {
	h, last, run := uint32(2166136261), byte(0), 0
	for i := 0; i < len(w); i++ {
		c := w[i]
		switch {
		case c >= 'A' && c <= 'Z':
			c = 'A'
		case c >= 'a' && c <= 'z' || c >= 0x80:
			c = 'a'
		case c >= '0' && c <= '9':
			c = '0'
		}
		if c == last {
			if run++; run >= 2 {
				continue
			}
		} else {
			last, run = c, 0
		}
		h = (h ^ uint32(c)) * 16777619
	}
	return h
}

func suffixOf(w string, n int) uint32 {
	if len(w) > n {
		w = w[len(w)-n:]
	}
	return hash(w)
}

// prepare fills the hashes that all features share.
func (in *Input) prepare() {
	n := len(in.Words)
	u := make([]uint32, 3*n)
	in.words, in.shape, in.suffix = u[:n], u[n:2*n], u[2*n:]
	for i, w := range in.Low {
		in.words[i] = hash(w)
		in.shape[i] = shapeOf(in.Words[i])
		in.suffix[i] = suffixOf(w, 3)
	}
	x := make([]int32, 2*n)
	in.first, in.end = x[:n], x[n:]
	from := 0
	for _, e := range in.Sentences {
		for i := from; i < e; i++ {
			in.first[i], in.end[i] = int32(from), int32(e)
		}
		from = e
	}
}
