package main

import (
	"bytes"
	"encoding/binary"
	"errors"
	"slices"
)

// slim makes a module that Go linked smaller once gzipped, and changes nothing that
// it does. Two things weigh much and serve nobody here: the line tables, which only
// stack traces read, and the headers of some 90,000 data segments, into which the
// linker cuts the data at every few zeros. Measured: 2.82 to 2.58 MB.
func slim(module []byte) ([]byte, error) {
	const dataSection = 11
	out := slices.Clone(module[:min(8, len(module))])
	found := false
	for rest := module[len(out):]; len(rest) > 0; {
		id := rest[0]
		n, k := binary.Uvarint(rest[1:])
		if k <= 0 || n > uint64(len(rest)-1-k) {
			return nil, errDamaged
		}
		body := rest[1+k:][:n]
		rest = rest[1+k+int(n):]
		if id == dataSection {
			segments, err := readSegments(body)
			if err != nil {
				return nil, err
			}
			m := newMemory(segments)
			if err := m.dropLines(); err != nil {
				return nil, err
			}
			body, found = m.section(), true
		}
		out = append(binary.AppendUvarint(append(out, id), uint64(len(body))), body...)
	}
	if !found {
		return nil, errDamaged
	}
	return out, nil
}

var errDamaged = errors.New("slimming engine.wasm: not a module of the form that Go links")

// A segment is data that go into the memory when the module starts.
type segment struct {
	at   int
	data []byte
}

func readSegments(s []byte) ([]segment, error) {
	const i32Const, end = 0x41, 0x0b
	n, k := binary.Uvarint(s)
	if k <= 0 {
		return nil, errDamaged
	}
	s = s[k:]
	var list []segment
	for range n {
		if len(s) < 2 || s[0] != 0 || s[1] != i32Const {
			return nil, errDamaged
		}
		at, k := signed(s[2:])
		if s = s[2+k:]; k == 0 || at < 0 || len(s) == 0 || s[0] != end {
			return nil, errDamaged
		}
		size, k := binary.Uvarint(s[1:])
		if s = s[1+max(k, 0):]; k <= 0 || size > uint64(len(s)) {
			return nil, errDamaged
		}
		list = append(list, segment{at, s[:size]})
		s = s[size:]
	}
	return list, nil
}

// A memory is what stands in the module's memory when it starts.
type memory struct {
	image  []byte
	ranges [][2]int // what the module itself fills, joined over short gaps
}

// gap is the longest run of zeros that is stored, not skipped: zeros pack to nothing.
const gap = 256

func newMemory(segments []segment) *memory {
	slices.SortFunc(segments, func(a, b segment) int { return a.at - b.at })
	m := &memory{}
	for _, s := range segments {
		end := s.at + len(s.data)
		m.image = append(m.image, make([]byte, max(0, end-len(m.image)))...)
		copy(m.image[s.at:], s.data)
		if k := len(m.ranges) - 1; k >= 0 && s.at-m.ranges[k][1] <= gap {
			m.ranges[k][1] = end
		} else {
			m.ranges = append(m.ranges, [2]int{s.at, end})
		}
	}
	return m
}

// section writes the data section.
func (m *memory) section() []byte {
	out := binary.AppendUvarint(nil, uint64(len(m.ranges)))
	for _, r := range m.ranges {
		out = appendSigned(append(out, 0, 0x41), r[0])
		out = binary.AppendUvarint(append(out, 0x0b), uint64(r[1]-r[0]))
		out = append(out, m.image[r[0]:r[1]]...)
	}
	return out
}

// dropLines blanks which file and line each instruction comes from, as the pclntab
// of Go 1.20 and later holds them (runtime/symtab.go: pcHeader, _func). The runtime
// prints "?" for a line that it does not find; the names of functions stay.
func (m *memory) dropLines() error {
	const pcspAt, pcfileAt, pclnAt, npcdataAt, cuAt, startLineAt, size = 16, 20, 24, 28, 32, 36, 44
	le := binary.LittleEndian
	at := bytes.Index(m.image, []byte{0xf1, 0xff, 0xff, 0xff, 0, 0, 1, 8})
	if at < 0 || at+72 > len(m.image) {
		return errDamaged
	}
	var head [8]int // functions, files, unused, then where the tables begin
	for k := range head {
		head[k] = int(le.Uint64(m.image[at+8+8*k:]))
	}
	if head[3] != 72 || !slices.IsSorted(head[3:]) || at+head[7]+8*head[0] > len(m.image) {
		return errDamaged
	}
	tables, funcs := m.image[at+head[6]:at+head[7]], m.image[at+head[7]:]
	kept, dropped := map[uint32]bool{}, map[uint32]bool{}
	for k := range head[0] {
		from := le.Uint32(funcs[8*k+4:])
		if int(from)+size > len(funcs) {
			return errDamaged
		}
		f := funcs[from:]
		dropped[le.Uint32(f[pcfileAt:])], dropped[le.Uint32(f[pclnAt:])] = true, true
		kept[le.Uint32(f[pcspAt:])] = true
		for p := range min(le.Uint32(f[npcdataAt:]), 16) {
			kept[le.Uint32(f[size+4*p:])] = true
		}
		for _, field := range [...]int{pcfileAt, pclnAt, cuAt, startLineAt} {
			clear(f[field : field+4])
		}
	}
	for from := range dropped {
		if int(from) >= len(tables) {
			return errDamaged
		}
		if from != 0 && !kept[from] {
			clear(tables[from:][:tableLen(tables[from:])])
		}
	}
	clear(m.image[at+head[4] : at+head[6]]) // the units and their files
	return nil
}

// tableLen is the length of a table of pairs of varints, ended by a pair that
// begins with 0.
func tableLen(s []byte) int {
	for i, first := 0, true; i < len(s); first = false {
		_, k := binary.Uvarint(s[i:])
		if k <= 0 || s[i] == 0 && !first {
			return min(i+1, len(s))
		}
		i += k
		_, k = binary.Uvarint(s[i:])
		if k <= 0 {
			break
		}
		i += k
	}
	return len(s)
}

// signed reads a signed LEB128 number and says how long it is; 0 if it does not end.
func signed(s []byte) (x, n int) {
	for shift := 0; n < len(s) && n < 6; {
		c := s[n]
		n++
		x |= int(c&0x7f) << shift
		if shift += 7; c < 0x80 {
			if c&0x40 != 0 {
				x -= 1 << shift
			}
			return x, n
		}
	}
	return 0, 0
}

func appendSigned(dst []byte, x int) []byte {
	for {
		c := byte(x & 0x7f)
		x >>= 7
		if x == 0 && c&0x40 == 0 || x == -1 && c&0x40 != 0 {
			return append(dst, c)
		}
		dst = append(dst, c|0x80)
	}
}
