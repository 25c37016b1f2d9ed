package model

import (
	"encoding/binary"
	"math/bits"
)

// A table holds the weights of one linear model: rows of small integers, one per
// feature, each for the few labels on which the feature bears.
//
// On disk the rows are sorted by the key of their feature and packed by the coder:
// the distance to the key before, the labels, each given the one before it, and for
// each label sign and size of the weight. They are unpacked on first use into an
// open-addressed hash table.
type table struct {
	some    []uint64 // a bit for every 8 keys: most look-ups end here, and it fits the cache
	slots   []uint64 // power of two; from the top: key, label set, first weight; 0 is free
	shift   uint
	low     uint // bits of the first weight's index
	weights []int8
}

type slot struct {
	labels uint32 // bit set
	at     uint32 // first weight
}

// keyBits is the width of a feature's key. 100,000 features among 2^24 keys: an
// unseen feature meets a stranger's weights once in 160 times.
const keyBits = 24

// readTable unpacks a table and returns what follows it. The data are the
// program's own: a damaged file panics.
func readTable(s string) (*table, string) {
	rows, s := uvarint(s)
	width, s := uvarint(s)
	weighed, s := uvarint(s)
	grain, s := uvarint(s)
	packed, s := section(s)
	t := &table{low: 64 - keyBits - uint(width)}
	t.weights = make([]int8, 0, weighed)
	n := min(uint(bits.Len32(uint32(rows*3/2))), keyBits)
	t.shift = keyBits - n
	t.slots = make([]uint64, 1<<n)
	t.some = make([]uint64, 1<<(keyBits-3-6))
	p := packing{d: newDecoder(packed), bears: weighed > 0}
	p.reset(uint(grain))
	var key uint64
	var r Row
	for range rows {
		key += uint64(p.key(0))
		at := uint64(len(t.weights))
		p.row(&r)
		t.weights = append(t.weights, r.Weights...)
		k := key >> t.shift
		for t.slots[k] != 0 {
			k = (k + 1) & uint64(len(t.slots)-1)
		}
		t.slots[k] = key<<(64-keyBits) | uint64(r.Labels)<<t.low | at
		t.some[key>>9] |= 1 << (key >> 3 & 63)
	}
	return t, s
}

// find gives the row of the feature; a row without labels where there is none.
func (t *table) find(key uint32) slot {
	if t.some[key>>9&(1<<(keyBits-9)-1)]>>(key>>3&63)&1 == 0 {
		return slot{}
	}
	mask := uint32(len(t.slots) - 1)
	for k := key >> t.shift; ; k++ {
		s := t.slots[k&mask]
		if s == 0 {
			return slot{}
		}
		if uint32(s>>(64-keyBits)) == key {
			s &= 1<<(64-keyBits) - 1
			return slot{uint32(s >> t.low), uint32(s & (1<<t.low - 1))}
		}
	}
}

// add adds the weights of the feature to the scores by label.
func (t *table) add(key uint32, score *[maxLabels]int32) {
	s := t.find(key)
	for set, at := s.labels, s.at; set != 0; at++ {
		l := bits.TrailingZeros32(set)
		set &= set - 1
		score[l&(maxLabels-1)] += int32(t.weights[at])
	}
}

// maxLabels bounds the labels of any table.
const maxLabels = 32

func uvarint(s string) (uint64, string) {
	var x uint64
	for i := 0; ; i++ {
		x |= uint64(s[i]&0x7f) << (7 * i)
		if s[i] < 0x80 {
			return x, s[i+1:]
		}
	}
}

// section cuts off a string with its length before it.
func section(s string) (head, rest string) {
	n, s := uvarint(s)
	return s[:n], s[n:]
}

// A Row is the weights of one feature, for writing.
type Row struct {
	Key     uint32
	Labels  uint32
	Weights []int8
}

// AppendTable writes rows, sorted by key, in the form that the package reads. A key,
// the width of the widest label set and the count of weights must fit 64 bits.
func AppendTable(dst []byte, rows []Row) []byte {
	all, weighed := uint32(0), 0
	for _, r := range rows {
		all |= r.Labels
		weighed += len(r.Weights)
	}
	grain := uint(max(0, bits.Len32(uint32(1<<keyBits/max(1, len(rows))))-1))
	p := packing{e: newEncoder(), bears: weighed > 0}
	p.reset(grain)
	last := uint32(0)
	for _, r := range rows {
		p.key(r.Key - last)
		p.row(&r)
		last = r.Key
	}
	for _, n := range [...]int{len(rows), bits.Len32(all), weighed, int(grain)} {
		dst = binary.AppendUvarint(dst, uint64(n))
	}
	return AppendSection(dst, p.e.finish())
}

// AppendSection writes bytes with their length before them.
func AppendSection(dst, b []byte) []byte {
	return append(binary.AppendUvarint(dst, uint64(len(b))), b...)
}
