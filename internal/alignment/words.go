package alignment

import (
	"bytes"
	_ "embed"
	"encoding/binary"
	"math"
	"strings"
)

// The word table, made by internal/train from GloVe and WordNet; its header names
// the sources and their licences. Numbers are little-endian:
//
//	header text, ended by an empty line
//	uint16 n stems, uint16 m vectors, uint8 parts p, uint8 q coordinates a part
//	int8 [p][256][q] centres; uint8 [m][p] codes of the vectors
//	[n] {uint16 vector or 65535, uint8 commonness, uint8 kind}, stems sorted
//	uint32 [n/16] offset of each block of 16 stems; the stems, front-coded:
//	uint8 bytes shared with the stem before, uint8 further bytes, these bytes
//
//go:embed words.bin
var wordTable []byte

// Kinds of words, by part of speech and topic of the commonest sense in WordNet.
const (
	otherWord  = iota
	eventVerb  // kill, resign
	speechVerb // say, deny, announce
	plainVerb  // be, seem, own
	eventNoun  // attack, arrest, death
	person     // minister, victim
	thing      // every other noun
	quality    // adjectives, adverbs
)

const noVector = 0xffff

// A wordInfo is what the table knows of a stem.
type wordInfo struct {
	vector int     // index of its vector, or noVector; stems of one word share one
	idf    float64 // 0 for "the", about 9 for words outside the table
	kind   byte
}

// words reads the table in place.
type wordsReader struct {
	n, m, parts, width              int
	centres, codes, entries, blocks []byte
	text                            []byte
}

// openWords finds the parts of the table; ok is false if it holds none.
func openWords() (w wordsReader) {
	at := bytes.Index(wordTable, []byte("\n\n"))
	if at < 0 || len(wordTable) < at+8 {
		return w
	}
	b := wordTable[at+2:]
	w.n, w.m = int(binary.LittleEndian.Uint16(b)), int(binary.LittleEndian.Uint16(b[2:]))
	w.parts, w.width = int(b[4]), int(b[5])
	b = b[6:]
	take := func(n int) (part []byte) {
		part, b = b[:n], b[n:]
		return part
	}
	w.centres = take(w.parts * 256 * w.width)
	w.codes = take(w.m * w.parts)
	w.entries = take(w.n * 4)
	w.blocks = take((w.n + 15) / 16 * 4)
	w.text = b
	return w
}

// look finds a stem.
func (w *wordsReader) look(stem string) wordInfo {
	lo, hi := 0, len(w.blocks)/4 // the first stem of block lo is at most the stem
	for lo+1 < hi {
		if mid := (lo + hi) / 2; w.first(mid) <= stem {
			lo = mid
		} else {
			hi = mid
		}
	}
	var buf [64]byte
	word := buf[:0]
	at := 0
	if w.n > 0 {
		at = int(binary.LittleEndian.Uint32(w.blocks[4*lo:]))
	}
	for i := lo * 16; i < min(lo*16+16, w.n); i++ {
		keep, more := int(w.text[at]), int(w.text[at+1])
		word = append(word[:keep], w.text[at+2:at+2+more]...)
		at += 2 + more
		if string(word) == stem {
			e := w.entries[4*i:]
			return wordInfo{int(binary.LittleEndian.Uint16(e)), float64(e[2]) / 20, e[3]}
		}
	}
	return wordInfo{vector: noVector, idf: 10.5}
}

func (w *wordsReader) first(block int) string {
	at := int(binary.LittleEndian.Uint32(w.blocks[4*block:]))
	return string(w.text[at+2 : at+2+int(w.text[at+1])])
}

// vector decodes vector i, of length 1, into dst.
func (w *wordsReader) decode(dst []float32, i int) []float32 {
	sum := 0.
	for s := range w.parts {
		c := int(w.codes[i*w.parts+s])
		for _, x := range w.centres[(s*256+c)*w.width:][:w.width] {
			f := float64(int8(x))
			sum += f * f
			dst = append(dst, float32(f))
		}
	}
	if sum > 0 {
		by := float32(1 / math.Sqrt(sum))
		for k := range dst {
			dst[k] *= by
		}
	}
	return dst
}

// stemKey is the stem under which the table and the views know a word.
func stemKey(word string) string { return Stem(strings.ReplaceAll(word, ".", "")) }
