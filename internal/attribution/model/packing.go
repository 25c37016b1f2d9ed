package model

import "math/bits"

// A packing reads or writes the rows of a table: with an encoder it writes what it
// is given, with a decoder it fills it.
type packing struct {
	d      *decoder
	e      *encoder
	bears  bool // the rows have weights
	grain  uint // bits of a key's distance that are all as likely
	far    []chance
	labels []chance
	signs  []chance
	sizes  []chance
}

const (
	labelBits = 5
	noLabel   = 1<<labelBits - 1 // before the first label, and behind the last
	sizeSteps = 48
)

func (p *packing) reset(grain uint) {
	p.grain = grain
	p.far = newChances(12)
	p.labels = newChances(4 << (2 * labelBits))
	p.signs = newChances(4 << (2 * labelBits))
	p.sizes = newChances(8 * sizeSteps << labelBits)
}

// key codes the distance of a key to the one before.
func (p *packing) key(d uint32) uint32 {
	if p.d != nil {
		return p.d.unary(p.far)<<p.grain | p.d.bits(p.grain)
	}
	p.e.unary(p.far, d>>p.grain)
	p.e.bits(p.grain, d&(1<<p.grain-1))
	return d
}

// row codes labels and weights.
func (p *packing) row(r *Row) {
	set := uint32(0)
	for k, last := 0, uint32(noLabel); ; k++ {
		l := uint32(noLabel)
		if rest := r.Labels &^ set; p.e != nil && rest != 0 {
			l = uint32(bits.TrailingZeros32(rest))
		}
		c := p.labels[(last<<2|uint32(min(k, 3)))<<labelBits:]
		if p.d != nil {
			l = p.d.symbol(c, labelBits)
		} else {
			p.e.symbol(c, labelBits, l)
		}
		if l == noLabel {
			break
		}
		set |= 1 << l
		last = l
	}
	r.Labels = set
	if p.d != nil {
		r.Weights = r.Weights[:0]
	}
	if p.bears {
		p.weights(r)
	}
}

// weights codes sign and size of each, given the label and the weight before it.
func (p *packing) weights(r *Row) {
	lone := uint32(0)
	if r.Labels&(r.Labels-1) == 0 {
		lone = 1
	}
	last, sign, size := uint32(noLabel), uint32(0), uint32(0)
	for k, set := 0, r.Labels; set != 0; k++ {
		l := uint32(bits.TrailingZeros32(set))
		set &= set - 1
		at := p.sizes[((l<<2|min(size, 3))<<1|lone)*sizeSteps:][:sizeSteps]
		s := p.signs[((l<<labelBits|last)<<1|sign)<<1:]
		if p.d != nil {
			sign, size = p.d.symbol(s, 1), p.d.unary(at)+1
			w := int8(size)
			if sign == 1 {
				w = -w
			}
			r.Weights = append(r.Weights, w)
		} else {
			w := int32(r.Weights[k])
			sign = uint32(w) >> 31
			p.e.symbol(s, 1, sign)
			size = uint32(max(w, -w))
			p.e.unary(at, size-1)
		}
		last = l
	}
}
