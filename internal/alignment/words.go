package alignment

import (
	"bytes"
	_ "embed"
	"encoding/binary"
)

// The word table, made by internal/train from GloVe, WordNet and the sets of
// agency.txt; its header names the sources and their licences. Numbers are
// little-endian:
//
//	header text, ended by an empty line
//	uint16 n stems
//	[n] {uint16 family or 65535, uint8 commonness, uint8 kind + 8 × number of sets}, stems sorted
//	[n/16] {uint32 offset of the block of 16 stems, uint16 its first set}
//	uint16 number of all sets, [] uint16 sets of the stems in turn
//	the stems, front-coded: uint8 bytes shared with the stem before, uint8 further
//	bytes, these bytes
//
// A family is the stems of one word ("won", "win") and of words made of one another
// ("settle", "settlement"). A set is words that tell one fact ("dead", "killed"), or,
// from number LooseSets on, words that are merely akin ("supply", "sell"); a verb with
// its particle stands as "step_down".
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

const (
	noFamily  = 0xffff
	LooseSets = 0x8000
)

// A wordInfo is what the table knows of a stem.
type wordInfo struct {
	family int     // stems of one family share it
	idf    float64 // 0 for "the", about 9 for words outside the table
	kind   byte
	sets   []uint16 // rising
}

// wordsReader reads the table in place.
type wordsReader struct {
	n                     int
	entries, blocks, sets []byte
	text                  []byte
}

// openWords finds the parts of the table; it holds no words if the table is none.
func openWords() (w wordsReader) {
	at := bytes.Index(wordTable, []byte("\n\n"))
	if at < 0 || len(wordTable) < at+4 {
		return w
	}
	b := wordTable[at+2:]
	w.n = int(binary.LittleEndian.Uint16(b))
	b = b[2:]
	take := func(n int) (part []byte) {
		part, b = b[:n], b[n:]
		return part
	}
	w.entries = take(w.n * 4)
	w.blocks = take((w.n + 15) / 16 * 6)
	w.sets = take(2 * int(binary.LittleEndian.Uint16(take(2))))
	w.text = b
	return w
}

// look finds a stem.
func (w *wordsReader) look(stem string) wordInfo {
	lo, hi := 0, len(w.blocks)/6 // the first stem of block lo is at most the stem
	for lo+1 < hi {
		if mid := (lo + hi) / 2; w.first(mid) <= stem {
			lo = mid
		} else {
			hi = mid
		}
	}
	var buf [64]byte
	word := buf[:0]
	at, set := 0, 0
	if w.n > 0 {
		at = int(binary.LittleEndian.Uint32(w.blocks[6*lo:]))
		set = int(binary.LittleEndian.Uint16(w.blocks[6*lo+4:]))
	}
	for i := lo * 16; i < min(lo*16+16, w.n); i++ {
		keep, more := int(w.text[at]), int(w.text[at+1])
		word = append(word[:keep], w.text[at+2:at+2+more]...)
		at += 2 + more
		e := w.entries[4*i:]
		if string(word) == stem {
			x := wordInfo{family: int(binary.LittleEndian.Uint16(e)), idf: float64(e[2]) / 20, kind: e[3] & 7}
			for k := range int(e[3] >> 3) {
				x.sets = append(x.sets, binary.LittleEndian.Uint16(w.sets[2*(set+k):]))
			}
			return x
		}
		set += int(e[3] >> 3)
	}
	return wordInfo{family: noFamily, idf: 10.5}
}

func (w *wordsReader) first(block int) string {
	at := int(binary.LittleEndian.Uint32(w.blocks[6*block:]))
	return string(w.text[at+2 : at+2+int(w.text[at+1])])
}
