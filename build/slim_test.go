package main

import (
	"bytes"
	"encoding/binary"
	"slices"
	"testing"
)

// Numbers of LEB128 are read as they are written.
func TestSigned(t *testing.T) {
	for _, x := range []int{0, 1, 63, 64, 127, 128, 8191, 8192, 1 << 30, -1, -64, -65} {
		b := appendSigned(nil, x)
		if got, n := signed(append(b, 7)); got != x || n != len(b) {
			t.Errorf("%d comes back as %d, %d of %d bytes", x, got, n, len(b))
		}
	}
	if _, n := signed([]byte{0x80}); n != 0 {
		t.Error("a number that does not end is read")
	}
}

// Segments with few zeros between them become one; what stands in the memory stays.
func TestJoinSegments(t *testing.T) {
	m := newMemory([]segment{{20, []byte{5, 6}}, {4, []byte{1, 2, 3}}, {5000, []byte{9}}})
	list, err := readSegments(m.section())
	if err != nil || len(list) != 2 || list[0].at != 4 || list[1].at != 5000 {
		t.Fatalf("%v, %v", list, err)
	}
	if want := append(append([]byte{1, 2, 3}, make([]byte, 13)...), 5, 6); !bytes.Equal(list[0].data, want) {
		t.Errorf("%v, want %v", list[0].data, want)
	}
}

// The tables of lines go, also the one after the last; those that the garbage
// collector reads stay.
func TestDropLines(t *testing.T) {
	le := binary.LittleEndian
	image := append([]byte("before"), 0xf1, 0xff, 0xff, 0xff, 0, 0, 1, 8)
	for _, x := range []uint64{1, 1, 0, 72, 76, 78, 80, 92} {
		image = le.AppendUint64(image, x)
	}
	image = append(image, "f\x00\x00\x00cufi"...)                     // names, units, files
	image = append(image, 0, 2, 1, 0, 4, 1, 0, 6, 1, 2, 1, 0)         // tables: 1 stack, 4 file, 7 line
	funcs := le.AppendUint32(le.AppendUint32(nil, 0), 8)              // one function, at 8
	for _, x := range []uint32{0, 0, 0, 0, 1, 4, 7, 1, 3, 12, 0, 1} { // stack, file, line, one more: the stack's
		funcs = le.AppendUint32(funcs, x)
	}
	m := &memory{image: append(image, funcs...)}
	if err := m.dropLines(); err != nil {
		t.Fatal(err)
	}
	if got, want := m.image[6+76:6+92], []byte{0, 0, 0, 0, 0, 2, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0}; !bytes.Equal(got, want) {
		t.Errorf("tables %v, want %v", got, want)
	}
	var f []uint32
	for k := range 12 {
		f = append(f, le.Uint32(m.image[6+92+8+4*k:]))
	}
	if want := []uint32{0, 0, 0, 0, 1, 0, 0, 1, 0, 0, 0, 1}; !slices.Equal(f, want) {
		t.Errorf("function %v, want %v", f, want)
	}
}

// What Go did not link is refused, not spoilt.
func TestSlimRefuses(t *testing.T) {
	for _, s := range []string{"", "\x00asm\x01\x00\x00\x00", "\x00asm\x01\x00\x00\x00\x0b\x80", "\x00asm\x01\x00\x00\x00\x0b\x06\x01\x00\x41\x04\x0b\x00"} {
		if _, err := slim([]byte(s)); err == nil {
			t.Errorf("%q is slimmed", s)
		}
	}
}
