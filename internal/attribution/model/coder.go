package model

// A chance is how likely a bit is 0, learnt from the bits that have been coded in
// its place: in 65,536 parts, moving fast at first.
type chance struct {
	p uint16
	n uint8
}

const chanceBits = 12 // of a chance that the coder uses

// steps gives for each rate the next: a settled chance moves by a share of 1/128.
var steps = [16]uint8{1, 2, 3, 4, 5, 6, 7, 7}

func (c *chance) learn(bit uint32) {
	c.n = steps[c.n]
	if bit == 0 {
		c.p += (1<<16 - 1 - c.p) >> c.n
	} else {
		c.p -= c.p >> c.n
	}
}

// bound splits a range by the chance; both parts keep some room.
func (c *chance) bound(size uint32) uint32 {
	return size >> chanceBits * (uint32(c.p)>>(16-chanceBits)&(1<<chanceBits-2) + 1)
}

func newChances(n int) []chance {
	list := make([]chance, n)
	for i := range list {
		list[i].p = 1 << 15
	}
	return list
}

// A decoder reads what an encoder wrote: an adaptive binary range coder, as in LZMA.
// Packed so, a table is a quarter smaller than gzip leaves it. Its loops hold the
// code of a bit in place: millions of them are read before the first answer.
type decoder struct {
	in         string
	at         int
	size, code uint32
}

func newDecoder(s string) *decoder {
	s += "\x00\x00\x00\x00\x00\x00\x00\x00" // read ahead of the last bit
	return &decoder{in: s, at: 5, size: 1<<32 - 1, code: uint32(s[1])<<24 | uint32(s[2])<<16 | uint32(s[3])<<8 | uint32(s[4])}
}

// symbol reads a number of n bits, the highest first, each with the chances of
// those before it: 1<<n chances.
func (d *decoder) symbol(c []chance, n int) uint32 {
	size, code, v := d.size, d.code, uint32(1)
	for range n {
		for size < 1<<24 {
			size <<= 8
			code = code<<8 | uint32(d.in[d.at])
			d.at++
		}
		x := &c[v]
		rate := steps[x.n&15]
		x.n = rate
		bound := size >> chanceBits * (uint32(x.p)>>(16-chanceBits)&(1<<chanceBits-2) + 1)
		if code < bound {
			size = bound
			v <<= 1
			x.p += (1<<16 - 1 - x.p) >> (rate & 15)
		} else {
			size -= bound
			code -= bound
			v = v<<1 | 1
			x.p -= x.p >> (rate & 15)
		}
	}
	d.size, d.code = size, code
	return v - 1<<n
}

// unary reads a number as so many ones and a zero.
func (d *decoder) unary(c []chance) uint32 {
	size, code := d.size, d.code
	for v := uint32(0); ; v++ {
		for size < 1<<24 {
			size <<= 8
			code = code<<8 | uint32(d.in[d.at])
			d.at++
		}
		x := &c[min(int(v), len(c)-1)]
		rate := steps[x.n&15]
		x.n = rate
		bound := size >> chanceBits * (uint32(x.p)>>(16-chanceBits)&(1<<chanceBits-2) + 1)
		if code < bound {
			x.p += (1<<16 - 1 - x.p) >> (rate & 15)
			d.size, d.code = bound, code
			return v
		}
		size -= bound
		code -= bound
		x.p -= x.p >> (rate & 15)
	}
}

// bits reads n bits that are all as likely, n at most 16.
func (d *decoder) bits(n uint) uint32 {
	for d.size < 1<<24 {
		d.size <<= 8
		d.code = d.code<<8 | uint32(d.in[d.at])
		d.at++
	}
	d.size >>= n
	v := min(d.code/d.size, 1<<n-1)
	d.code -= v * d.size
	return v
}

// An encoder is the decoder's counterpart.
type encoder struct {
	out  []byte
	low  uint64
	size uint32
	held int // bytes that a carry may still change
	last byte
}

func newEncoder() *encoder { return &encoder{size: 1<<32 - 1, held: 1} }

func (e *encoder) shift() {
	if e.low < 0xff000000 || e.low >= 1<<32 {
		carry := byte(e.low >> 32)
		for b := e.last; e.held > 0; e.held-- {
			e.out = append(e.out, b+carry)
			b = 0xff
		}
		e.last = byte(e.low >> 24)
	}
	e.held++
	e.low = e.low << 8 & (1<<32 - 1)
	e.size <<= 8
}

func (e *encoder) bit(c *chance, bit uint32) {
	for e.size < 1<<24 {
		e.shift()
	}
	bound := c.bound(e.size)
	if bit == 0 {
		e.size = bound
	} else {
		e.low += uint64(bound)
		e.size -= bound
	}
	c.learn(bit)
}

func (e *encoder) bits(n uint, v uint32) {
	for e.size < 1<<24 {
		e.shift()
	}
	e.size >>= n
	e.low += uint64(v) * uint64(e.size)
}

func (e *encoder) symbol(c []chance, n int, v uint32) {
	at := uint32(1)
	for k := n - 1; k >= 0; k-- {
		b := v >> k & 1
		e.bit(&c[at], b)
		at = at<<1 | b
	}
}

func (e *encoder) unary(c []chance, v uint32) {
	for k := range v {
		e.bit(&c[min(int(k), len(c)-1)], 1)
	}
	e.bit(&c[min(int(v), len(c)-1)], 0)
}

func (e *encoder) finish() []byte {
	for range 5 {
		e.shift()
	}
	return e.out
}
