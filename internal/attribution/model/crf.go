package model

// Labels of the random field. A source or content lies left or right of its cue, so
// that linking them is nearly free. The plain label comes thrice: Left promises a
// cue to come, Right follows a cue whose source or content is still to come.
const (
	None uint8 = iota
	Left
	Right
	SourceLeft // its cue is to the right; +1 for the tokens after the first
	_
	SourceRight
	_
	Cue
	_
	ContentLeft
	_
	ContentRight
	_
	NumLabels
)

// Role folds a label to its first-token form, and the three plain ones to None.
func Role(l uint8) uint8 {
	if l < SourceLeft {
		return None
	}
	return l - (l-SourceLeft)&1
}

// Begins reports whether the label is that of a first token.
func Begins(l uint8) bool { return l >= SourceLeft && (l-SourceLeft)&1 == 0 }

// Start stands for the label before the first token.
const Start = int(NumLabels)

// Allowed reports whether label b may follow label a, Start included.
func Allowed(a, b int) bool {
	switch {
	case b >= int(SourceLeft) && !Begins(uint8(b)):
		return a == b || a == b-1
	case a == Start:
		return true
	}
	ra, rb := Role(uint8(a)), Role(uint8(b))
	switch uint8(b) {
	case None:
		return uint8(a) != Left && uint8(a) != Right && ra != SourceLeft && ra != ContentLeft
	case Left:
		return uint8(a) == Left || ra == SourceLeft || ra == ContentLeft
	case Right:
		return uint8(a) == Right || ra == Cue || ra == SourceRight || ra == ContentRight
	}
	switch rb {
	case SourceRight, ContentRight:
		return uint8(a) == Right || ra == Cue || ra == SourceRight || ra == ContentRight
	}
	return uint8(a) != Right
}

type step struct{ from, to uint8 }

var steps = allSteps()

func allSteps() (list []step) {
	for b := range int(NumLabels) {
		for a := range Start + 1 {
			if Allowed(a, b) {
				list = append(list, step{uint8(a), uint8(b)})
			}
		}
	}
	return list
}

// A Model is the tagger and the field.
type Model struct {
	tagger *table
	field  *table
	cues   cueTable
	byTag  string // transition weights, [type][from][to], one byte each
	byMark string
}

// EdgeSize is the number of transition weights of one type.
const EdgeSize = (Start + 1) * int(NumLabels)

// Read unpacks the two model files; see table for what is read in place.
func Read(tagger, field string) *Model {
	m := &Model{}
	if tagger != "" {
		m.tagger, _ = readTable(tagger[len(Magic):])
	}
	if field == "" {
		return m
	}
	s := field[len(Magic):]
	m.field, s = readTable(s)
	var keys string
	keys, s = section(s)
	m.cues.buckets, s = section(s)
	k := uint32(0)
	for keys != "" {
		var d uint64
		d, keys = uvarint(keys)
		k += uint32(d)
		m.cues.keys = append(m.cues.keys, k)
	}
	m.byTag, s = section(s)
	m.byMark, _ = section(s)
	return m
}

// Magic opens a model file.
const Magic = "twosource model 1\n"

// SetCues replaces the table of likely cues, for training.
func (m *Model) SetCues(keys []uint32, buckets string) { m.cues = cueTable{keys, buckets} }

// Hash is the key of a lower-case word in the table of likely cues.
func Hash(low string) uint32 { return hash(low) >> 8 }

// Prepare fills the paragraph's context; its tags must be set.
func (m *Model) Prepare(in *Input) {
	if in.words == nil {
		in.prepare()
	}
	in.context(&m.cues)
}

// Label finds the best labels for the paragraph by Viterbi's algorithm.
func (m *Model) Label(in *Input) []uint8 {
	n := len(in.Words)
	if n == 0 {
		return nil
	}
	const never = -1 << 30
	back := make([][NumLabels]uint8, n)
	var prev, cur [Start + 1]int32
	for l := range prev {
		prev[l] = never
	}
	prev[Start] = 0
	var buf [MaxFeatures]uint32
	for i := range n {
		var emit [maxLabels]int32
		for _, k := range in.Features(buf[:0], i) {
			m.field.add(k, &emit)
		}
		ta, tb := in.Edges(i)
		ea, eb := m.byTag[ta*EdgeSize:][:EdgeSize], m.byMark[tb*EdgeSize:][:EdgeSize]
		for l := range cur {
			cur[l] = never
		}
		for _, s := range steps {
			e := int(s.from)*int(NumLabels) + int(s.to)
			if v := prev[s.from] + int32(int8(ea[e])) + int32(int8(eb[e])); v > cur[s.to] {
				cur[s.to] = v
				back[i][s.to] = s.from
			}
		}
		for l := range int(NumLabels) {
			cur[l] += emit[l]
		}
		prev = cur
	}
	best := 0
	for l := range int(NumLabels) {
		if prev[l] > prev[best] {
			best = l
		}
	}
	out := make([]uint8, n)
	for i := n - 1; i >= 0; i-- {
		out[i] = uint8(best)
		best = int(back[i][best])
	}
	return out
}
