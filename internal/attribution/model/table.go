package model

import (
	"encoding/binary"
	"math/bits"
	"sort"
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

// A gathering is room for the rows of one token's features.
type gathering struct {
	keys  [MaxFeatures]uint32
	slots [MaxFeatures]uint64
}

// gather finds the rows of many features and gives their slots, without the keys.
// It works in steps that do not wait for one another: the tables are larger than the
// processor's nearest memory, and a fetch at a time would take twice as long.
func (t *table) gather(keys []uint32, g *gathering) []uint64 {
	n := 0
	for _, k := range keys[:min(len(keys), MaxFeatures)] {
		g.keys[n] = k
		n += int(t.some[k>>9&(1<<(keyBits-9)-1)] >> (k >> 3 & 63) & 1)
	}
	mask := uint32(len(t.slots) - 1)
	for i, k := range g.keys[:n] {
		g.slots[i] = t.slots[k>>t.shift&mask]
	}
	found := 0
	for i, k := range g.keys[:n] {
		s := g.slots[i]
		for at := k >> t.shift; s != 0; s = t.slots[at&mask] {
			if uint32(s>>(64-keyBits)) == k {
				g.slots[found] = s & (1<<(64-keyBits) - 1)
				found++
				break
			}
			at++
		}
	}
	return g.slots[:found]
}

// add adds the weights of the features to the scores by label.
func (t *table) add(keys []uint32, g *gathering, score *[maxLabels]int32) {
	for _, s := range t.gather(keys, g) {
		at := s & (1<<t.low - 1)
		for set := uint32(s >> t.low); set != 0; at++ {
			score[bits.TrailingZeros32(set)&(maxLabels-1)] += int32(t.weights[at])
			set &= set - 1
		}
	}
}

// addSquares is add for weights kept as signed square roots.
func (t *table) addSquares(keys []uint32, g *gathering, score *[maxLabels]int32) {
	for _, s := range t.gather(keys, g) {
		at := s & (1<<t.low - 1)
		for set := uint32(s >> t.low); set != 0; at++ {
			w := int32(t.weights[at])
			score[bits.TrailingZeros32(set)&(maxLabels-1)] += w * max(w, -w)
			set &= set - 1
		}
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

// Rows reads back the rows of a model file's first table, sorted by key, and what
// follows the table.
func Rows(file string) (rows []Row, rest string) {
	t, rest := readTable(file[len(Magic):])
	for _, s := range t.slots {
		if s == 0 {
			continue
		}
		r := Row{Key: uint32(s >> (64 - keyBits)), Labels: uint32(s & (1<<(64-keyBits) - 1) >> t.low)}
		r.Weights = t.weights[s&(1<<t.low-1):][:bits.OnesCount32(r.Labels)]
		rows = append(rows, r)
	}
	sort.Slice(rows, func(i, j int) bool { return rows[i].Key < rows[j].Key })
	return rows, rest
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
