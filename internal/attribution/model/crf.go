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

// Columns of a feature's row: the labels, and the four ends. An end weighs that a
// stretch stopped before the token: what follows a content says more than what it holds.
const (
	ContentRightEnds = int(NumLabels) + iota
	ContentLeftEnds
	SourceEnds
	CueEnds
	NumColumns
)

// States are labels that know whether the attribution in the making has a content
// yet, so that a cue without one never stands. The states of a label share its weights.
const (
	sNone = iota
	sLeft
	sLeftHas
	sRight
	sRightHas
	sSourceLeft // even numbers from here are the tokens after the first
	_
	sSourceLeftHas
	_
	sSourceRight
	_
	sSourceRightHas
	_
	sCue
	_
	sCueHas
	_
	sContentLeft
	_
	sContentRight
	_
	NumStates
)

var labelOf = [NumStates]uint8{
	None, Left, Left, Right, Right,
	SourceLeft, SourceLeft + 1, SourceLeft, SourceLeft + 1, SourceRight, SourceRight + 1, SourceRight, SourceRight + 1,
	Cue, Cue + 1, Cue, Cue + 1, ContentLeft, ContentLeft + 1, ContentRight, ContentRight + 1,
}

// follow lists, for the first token's state of each kind, what may come next apart
// from the same stretch going on.
var follow = [NumStates][]uint8{
	sNone:           {sNone, sSourceLeft, sContentLeft, sCue},
	sLeft:           {sLeft, sSourceLeft, sContentLeft, sCue},
	sLeftHas:        {sLeftHas, sSourceLeftHas, sContentLeft, sCueHas},
	sRight:          {sRight, sSourceRight, sContentRight},
	sRightHas:       {sRightHas, sSourceRightHas, sContentRight},
	sSourceLeft:     {sLeft, sSourceLeft, sContentLeft, sCue},
	sSourceLeftHas:  {sLeftHas, sSourceLeftHas, sContentLeft, sCueHas},
	sSourceRight:    {sRight, sSourceRight, sContentRight},
	sSourceRightHas: {sNone, sRightHas, sContentRight, sSourceLeft, sContentLeft, sCue},
	sCue:            {sRight, sSourceRight, sContentRight},
	sCueHas:         {sNone, sRightHas, sSourceRightHas, sContentRight, sSourceLeft, sContentLeft, sCue},
	sContentLeft:    {sLeftHas, sSourceLeftHas, sCueHas, sContentLeft},
	sContentRight:   {sNone, sRightHas, sSourceRightHas, sContentRight, sSourceLeft, sContentLeft, sCue},
}

// A Step is one allowed transition between states.
type Step struct {
	From, To uint8 // states; From is NumStates at the start
	Label    uint8 // of To
	Edge     uint8 // index among the transitions of labels
	End      uint8 // column of what ends here; 0 where nothing does
}

// Steps lists the allowed transitions.
func Steps() []Step {
	var list []Step
	add := func(from, to uint8) {
		s := Step{From: from, To: to, Label: labelOf[to]}
		last := uint8(Start)
		if from < NumStates {
			last = labelOf[from]
		}
		s.Edge = last*NumLabels + s.Label
		if r := Role(last); from < NumStates && r != None && s.Label != r+1 {
			switch r {
			case ContentRight:
				s.End = uint8(ContentRightEnds)
			case ContentLeft:
				s.End = uint8(ContentLeftEnds)
			case Cue:
				s.End = uint8(CueEnds)
			default:
				s.End = uint8(SourceEnds)
			}
		}
		list = append(list, s)
	}
	for a := range uint8(NumStates) {
		first := a
		if a >= sSourceLeft {
			first = a - (a-sSourceLeft)&1
			add(a, first+1)
		}
		for _, b := range follow[first] {
			add(a, b)
		}
		if a < sSourceLeft || first == a {
			add(NumStates, a)
		}
	}
	return list
}

// States finds the states behind a paragraph's labels; ok is false where no
// sequence of allowed steps has them, and bad is then the first token beyond reach.
func States(labels []uint8, steps []Step) (states []uint8, bad int, ok bool) {
	type cell [NumStates]uint8 // the state before, plus one
	reach := make([]cell, len(labels))
	for i, l := range labels {
		any := false
		for _, s := range steps {
			if s.Label != l || (s.From == NumStates) != (i == 0) || i > 0 && reach[i-1][s.From] == 0 {
				continue
			}
			if reach[i][s.To] == 0 {
				reach[i][s.To] = s.From + 1
			}
			any = true
		}
		if !any {
			return nil, i, false
		}
	}
	states = make([]uint8, len(labels))
	for i := len(labels) - 1; i >= 0; i-- {
		if i == len(labels)-1 {
			for s := range reach[i] {
				if reach[i][s] != 0 {
					states[i] = uint8(s)
					break
				}
			}
			continue
		}
		states[i] = reach[i+1][states[i+1]] - 1
	}
	return states, 0, true
}

// A Model is the tagger and the field.
type Model struct {
	tagger *table
	field  *table
	cues   cueTable
	// clusters gives words of like use one number: as the label set of a row without weights.
	clusters *table
	byTag    string // transition weights of labels, [type][from][to], one byte each
	byMark   string
	bySelf   string // transition weights of states, [from][to]
	steps    []Step
}

// EdgeSize is the number of transition weights of one type.
const EdgeSize = (Start + 1) * int(NumLabels)

// Read unpacks the model files; see table for what is read in place.
func Read(tagger, field, clusters string) *Model {
	m := &Model{}
	if clusters != "" {
		m.clusters, _ = readTable(clusters[len(Magic):])
	}
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
	m.byMark, s = section(s)
	m.bySelf, _ = section(s)
	m.steps = Steps()
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
	in.context(&m.cues, m.clusters)
}

// Label finds the best labels for the paragraph by Viterbi's algorithm.
func (m *Model) Label(in *Input) []uint8 {
	n := len(in.Words)
	if n == 0 {
		return nil
	}
	const never = -1 << 30
	back := make([][NumStates]uint8, n)
	var prev, cur [NumStates + 1]int32
	for s := range prev {
		prev[s] = never
	}
	prev[NumStates] = 0
	var buf [MaxFeatures]uint32
	var g gathering
	for i := range n {
		var emit [maxLabels]int32
		m.field.add(in.Features(buf[:0], i), &g, &emit)
		ta, tb := in.Edges(i)
		ea, eb := m.byTag[ta*EdgeSize:][:EdgeSize], m.byMark[tb*EdgeSize:][:EdgeSize]
		for s := range cur {
			cur[s] = never
		}
		for _, s := range m.steps {
			v := prev[s.From] + int32(int8(ea[s.Edge])) + int32(int8(eb[s.Edge])) + int32(int8(m.bySelf[int(s.From)*NumStates+int(s.To)]))
			if s.End != 0 {
				v += emit[s.End&(maxLabels-1)]
			}
			if v > cur[s.To] {
				cur[s.To] = v
				back[i][s.To] = s.From
			}
		}
		for s := range NumStates {
			cur[s] += emit[labelOf[s]&(maxLabels-1)]
		}
		prev = cur
	}
	best := 0
	for s := range NumStates {
		if prev[s] > prev[best] {
			best = s
		}
	}
	out := make([]uint8, n)
	for i := n - 1; i >= 0; i-- {
		out[i] = labelOf[best]
		best = int(back[i][best])
	}
	return out
}
