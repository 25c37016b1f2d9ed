package model

import "sort"

// A quoteState says where a token stands to the quotations of its paragraph.
type quoteState struct {
	pos    uint32 // outside, opening mark, inside, closing mark
	sign   uint32 // hash of the quotation's length, punctuation and surroundings
	left   uint32 // bucket of the distance to its opening, or outside to the quotation before
	right  uint32 // to its close, or outside to the quotation behind
	length uint32 // bucket
}

const (
	outside uint32 = iota
	openingMark
	inside
	closingMark
)

// A near is the closest likely cue on one side, in the sentence.
type near struct {
	word uint32 // 0 where there is none
	far  uint32 // bucket of the distance
	mark uint32 // 1 a comma lies between, 2 a quotation mark, 3 both
	verb uint32 // closest finite verb on that side, a cue or not
	kin  uint32 // cluster of that verb
}

// A clause is the stretch between marks in which a token stands.
type clause struct {
	opener, closer uint32 // tags of the marks; NumTags at the sentence's ends
	word           uint32 // first word of the clause
	tag            uint8
	next           uint32 // first word behind the clause
	left, right    uint32 // buckets of the distances
	verbs          uint32 // finite verbs before the token in the clause, up to 2
}

func bucket(n int) uint32 {
	switch {
	case n <= 3:
		return uint32(n)
	case n <= 5:
		return 4
	case n <= 8:
		return 5
	case n <= 14:
		return 6
	case n <= 25:
		return 7
	}
	return 8
}

// context fills what the features of a token draw from its paragraph.
func (in *Input) context(cues *cueTable, clusters *table) {
	n := len(in.Words)
	in.cue, in.class = make([]uint8, n), make([]uint8, n)
	in.cluster = make([]uint16, n)
	for i, h := range in.words {
		in.cue[i] = cues.bucket(h)
		in.class[i] = classOf(in.Low[i])
		if t := in.Tags[i]; t < Tagged && t != CD {
			in.cluster[i] = uint16(clusters.find(h >> 8).labels)
		}
	}
	in.quoteContext()
	in.before, in.after = make([]near, n), make([]near, n)
	in.clause = make([]clause, n)
	from := 0
	for _, e := range in.Sentences {
		in.nearContext(from, e)
		in.clauseContext(from, e)
		from = e
	}
}

func (in *Input) quoteContext() {
	n := len(in.Words)
	in.quote = make([]quoteState, n)
	last, q := -1, 0
	for i := 0; i < n; i++ {
		for q < len(in.Quotes) && in.Quotes[q].End <= i {
			last = in.Quotes[q].End - 1
			q++
		}
		s := &in.quote[i]
		if q == len(in.Quotes) || i < in.Quotes[q].First {
			s.left, s.right = 9, 9
			if last >= 0 {
				s.left = bucket(i - last)
			}
			if q < len(in.Quotes) {
				s.right = bucket(in.Quotes[q].First - i)
			}
			continue
		}
		k := in.Quotes[q]
		s.pos, s.sign, s.length = inside, in.signature(k), bucket(k.End-k.First-2)
		s.left, s.right = bucket(i-k.First), bucket(k.End-1-i)
		if i == k.First && !k.Runs || i == k.First && in.Tags[i] == QuoteMark {
			s.pos = openingMark
		} else if i >= k.End-2 && k.Closed && in.Tags[i] == QuoteMark {
			s.pos = closingMark
		}
	}
}

// signature tells speech from scare quotes: "…," before a verb against one odd word.
func (in *Input) signature(k Quote) uint32 {
	tag := func(i int) uint32 {
		if i < 0 || i >= len(in.Tags) {
			return uint32(NumTags)
		}
		switch t := in.Tags[i]; t {
		case Comma, Stop, Colon, QuoteMark, IN, VBD, VBZ, PRP, NNP:
			return uint32(t)
		case VBP, VB, VBG, VBN:
			return uint32(VB)
		default:
			return uint32(NN)
		}
	}
	end := k.End - 1
	if k.Closed && end > k.First && in.Tags[end] == QuoteMark && end-1 > k.First && in.Tags[end-1] == QuoteMark {
		end-- // ''
	}
	h := bucket(k.End-k.First-2)<<1 | b2u(k.Closed)
	return key3(1, h, tag(k.First-1)<<8|tag(end-1), tag(k.End))
}

func b2u(b bool) uint32 {
	if b {
		return 1
	}
	return 0
}

func finite(t uint8) bool { return t == VBD || t == VBZ || t == VBP || t == MD }

func (in *Input) nearContext(from, end int) {
	var n near
	at := -1
	for i := from; i < end; i++ {
		in.before[i] = n
		if at >= 0 {
			in.before[i].far = bucket(i - at)
		}
		in.see(&n, &at, i)
	}
	n, at = near{}, -1
	for i := end - 1; i >= from; i-- {
		in.after[i] = n
		if at >= 0 {
			in.after[i].far = bucket(at - i)
		}
		in.see(&n, &at, i)
	}
}

func (in *Input) see(n *near, at *int, i int) {
	t := in.Tags[i]
	switch {
	case in.cue[i] >= 3:
		n.word, n.mark, *at = in.words[i], 0, i
	case t == Comma:
		n.mark |= 1
	case t == QuoteMark:
		n.mark |= 2
	}
	if finite(t) {
		n.verb, n.kin = in.words[i], uint32(in.cluster[i])
	}
}

func (in *Input) clauseContext(from, end int) {
	boundary := func(i int) bool {
		t := in.Tags[i]
		return t == Comma || t == Stop || t == Colon || t == QuoteMark && in.quote[i].pos != inside
	}
	start, opener, verbs := from, uint32(NumTags), uint32(0)
	for i := from; i < end; i++ {
		c := &in.clause[i]
		c.opener, c.left, c.verbs = opener, bucket(i-start), min(verbs, 2)
		c.word, c.tag = in.words[start], in.Tags[start]
		if boundary(i) {
			opener, verbs = uint32(in.Tags[i]), 0
			if i+1 < end {
				start = i + 1
			}
		} else if finite(in.Tags[i]) {
			verbs++
		}
	}
	stop, closer, next := end, uint32(NumTags), uint32(3)
	for i := end - 1; i >= from; i-- {
		c := &in.clause[i]
		c.closer, c.right, c.next = closer, bucket(stop-i), next
		if boundary(i) {
			closer, stop, next = uint32(in.Tags[i]), i, 3
			if i+1 < end {
				next = in.words[i+1]
			}
		}
	}
}

// A cueTable says how often a word is part of a cue: keys of 24 bits, sorted, with
// a bucket from 1 to 5 each.
type cueTable struct {
	keys    []uint32
	buckets string
}

func (c *cueTable) bucket(word uint32) uint8 {
	k := word >> 8
	lo, hi := 0, len(c.keys)
	for lo < hi {
		if m := (lo + hi) / 2; c.keys[m] < k {
			lo = m + 1
		} else {
			hi = m
		}
	}
	if lo < len(c.keys) && c.keys[lo] == k {
		return c.buckets[lo]
	}
	return 0
}

func classOf(w string) uint8 {
	k := sort.Search(len(lexicon), func(i int) bool { return lexicon[i].word >= w })
	if k < len(lexicon) && lexicon[k].word == w {
		return lexicon[k].class
	}
	return 0
}
