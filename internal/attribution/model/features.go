package model

// MaxFeatures bounds the features of a token.
const MaxFeatures = 96

// Features appends the keys of the features of token i; [Model.Prepare] must have
// seen the paragraph.
func (in *Input) Features(dst []uint32, i int) []uint32 {
	n := len(in.words)
	word := func(k int) uint32 {
		if k < 0 || k >= n {
			return 7
		}
		return in.words[k]
	}
	tag := func(k int) uint32 {
		if k < 0 || k >= n {
			return uint32(NumTags)
		}
		return uint32(in.Tags[k])
	}
	cue := func(k int) uint32 {
		if k < 0 || k >= n {
			return 6
		}
		return uint32(in.cue[k])
	}
	class := func(k int) uint32 {
		if k < 0 || k >= n {
			return uint32(numClasses)
		}
		return uint32(in.class[k])
	}
	kin := func(k int) uint32 {
		if k < 0 || k >= n {
			return 300
		}
		return uint32(in.cluster[k])
	}
	w, t := in.words[i], uint32(in.Tags[i])
	w1, w_1, w2, w_2 := word(i+1), word(i-1), word(i+2), word(i-2)
	t1, t_1, t2, t_2, t3, t_3 := tag(i+1), tag(i-1), tag(i+2), tag(i-2), tag(i+3), tag(i-3)
	q := &in.quote[i]
	qp := q.pos
	b, a, c := &in.before[i], &in.after[i], &in.clause[i]
	k0, k1, k_1 := cue(i), cue(i+1), cue(i-1)
	start := bucket(i - int(in.first[i]))
	stop := bucket(int(in.end[i]) - i)
	sentence := min(uint32(0)+b2u(in.first[i] > 0), 1)
	cues := b2u(b.word != 0)<<1 | b2u(a.word != 0)

	dst = append(dst,
		key1(1, w), key1(2, w1), key1(3, w_1), key1(4, w2), key1(5, w_2), key1(6, word(i+3)), key1(7, word(i-3)),
		key2(8, w_1, w), key2(9, w, w1), key2(10, w_2, w_1), key2(11, w1, w2),
		key2(12, in.suffix[i], t), key2(13, in.shape[i], b2u(start == 0)),
		key2(14, w, qp), key2(15, w, t_1), key2(16, w, t1),
		key1(17, t<<16|t1<<8|t_1), key1(18, t_1<<16|t<<8|t_2), key1(19, t<<16|t1<<8|t2),
		key1(20, t_3<<24|t_2<<16|t_1<<8|t), key1(21, t<<24|t1<<16|t2<<8|t3),
		key2(22, t_2<<24|t_1<<16|t<<8|t1, t2),
	)
	// quotations
	dst = append(dst,
		key2(30, q.sign, qp), key2(31, q.left<<8|q.right, qp), key3(32, q.length, qp, t),
		key2(33, qp<<8|t_1, t<<8|t1), key3(34, q.left, qp, t), key3(35, q.right, qp, t), key3(36, q.sign, qp, w),
		key3(37, q.left<<8|q.right, qp, cues<<8|k0), key3(38, w_1, qp, q.right), key3(39, w1, qp, q.left),
	)
	// cues near by
	bm, am := b.mark<<4|b.far, a.mark<<4|a.far
	dst = append(dst,
		key1(40, k0<<16|k1<<8|k_1), key2(41, cue(i+2)<<8|cue(i-2), k0<<16|k1<<8|k_1), key2(42, k0, t_1<<8|t1),
		key2(43, b.word, bm), key2(44, a.word, am), key3(45, b.word, b.mark, t), key3(46, a.word, a.mark, t),
		key3(47, bm, qp, t), key3(48, am, qp, t), key3(49, bm, am, qp), key3(50, b.word, a.word, qp),
		key3(51, b.mark<<2|a.mark, cues, w), key3(52, b.word, w, b.mark), key3(53, a.word, w, a.mark),
		key3(54, b.verb, t, qp), key3(55, a.verb, t, qp), key3(56, b.verb, a.verb, 0),
		key3(57, k1<<8|k_1, t1<<8|t_1, t),
		key3(58, class(i), t, t1<<8|t_1), key3(59, class(i), t, qp<<8|cues), key3(75, class(i+1), t1, t), key3(76, class(i-1), t_1, t),
		key3(77, class(i+2), t2, t1<<8|t), key3(78, class(i-2), t_2, t_1<<8|t),
	)
	// words used alike
	g, g1, g_1 := kin(i), kin(i+1), kin(i-1)
	dst = append(dst,
		key3(80, g, t, qp), key3(81, g, g1, t), key3(82, g_1, g, t), key3(83, g1, t1, t), key3(84, g_1, t_1, t),
		key3(85, g, t_1<<8|t1, t), key3(86, (g+7)/8, t_1<<8|t1, t_2<<16|t<<8|t2),
		key3(87, b.kin, t, qp), key3(88, a.kin, t, qp), key3(89, a.kin, b.kin, qp), key3(90, kin(i+2), t2, t1<<8|t), key3(91, kin(i-2), t_2, t_1<<8|t),
	)
	// clause and sentence
	return append(dst,
		key3(60, c.opener<<8|c.closer, c.left<<8|c.right, qp), key3(61, c.word, c.left, t), key3(62, c.word, c.opener, cues<<8|qp),
		key3(63, c.next, c.closer, cues<<8|qp), key3(64, c.next, c.right, t), key3(65, c.verbs<<8|c.opener, c.closer, t<<8|qp),
		key3(66, c.verbs, t, cues), key3(67, start, t, qp), key3(68, stop, t, qp), key3(69, sentence, start<<8|stop, qp<<8|cues),
		key3(70, uint32(c.tag), c.opener<<8|c.closer, t<<8|qp), key3(71, cues<<8|sentence, b.mark<<8|a.mark, t),
		key3(72, c.word, w, 0), key3(73, c.word, a.word, a.mark), key3(74, c.word, b.word, b.mark),
	)
}

// Edge types: transitions between labels are weighed by what stands at the token.
const (
	EdgeTags  = int(NumTags) * 4 * 2 // tag of the token, place in its quotation, first of its sentence
	EdgeMarks = (int(NumTags) + 1) * 6
)

// Edges gives the two types of the transition into token i.
func (in *Input) Edges(i int) (byTag, byMark int) {
	first := 0
	if in.first[i] == int32(i) {
		first = 1
	}
	byTag = (int(in.Tags[i])*4+int(in.quote[i].pos))*2 + first
	before := int(NumTags)
	if i > 0 {
		before = int(in.Tags[i-1])
	}
	return byTag, before*6 + int(in.cue[i])
}
