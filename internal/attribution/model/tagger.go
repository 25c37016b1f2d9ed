package model

// Parts of speech, coarser than the Penn Treebank's where attribution gains nothing
// from its finer ones. Marks have tags of their own, which need no model.
const (
	CC uint8 = iota
	CD
	DT
	IN
	JJ
	MD
	NN
	NNS
	NNP
	POS
	PRP
	PRS // possessive pronoun
	RB
	RP
	TO
	VB
	VBD
	VBG
	VBN
	VBP
	VBZ
	WP // which, who, what
	WRB
	Tagged // number of tags that the model gives

	Comma
	Stop
	Colon // : ; dashes
	QuoteMark
	Hyphen
	Symbol
	NumTags
)

var penn = [...]struct {
	name string
	tag  uint8
}{
	{"CC", CC}, {"CD", CD}, {"DT", DT}, {"PDT", DT}, {"EX", PRP}, {"IN", IN}, {"JJ", JJ}, {"JJR", JJ}, {"JJS", JJ}, {"MD", MD},
	{"NN", NN}, {"NNS", NNS}, {"NNP", NNP}, {"NNPS", NNP}, {"POS", POS}, {"PRP", PRP}, {"PRP$", PRS}, {"RB", RB}, {"RBR", RB}, {"RBS", RB},
	{"RP", RP}, {"TO", TO}, {"VB", VB}, {"VBD", VBD}, {"VBG", VBG}, {"VBN", VBN}, {"VBP", VBP}, {"VBZ", VBZ},
	{"WDT", WP}, {"WP", WP}, {"WP$", WP}, {"WRB", WRB},
}

// Penn gives the tag for a Penn Treebank tag; NN where it has none.
func Penn(name string) uint8 {
	for _, p := range penn {
		if p.name == name {
			return p.tag
		}
	}
	return NN
}

// MarkTag gives the tag of a token that is a mark or a number; ok is false for words.
func MarkTag(w string) (tag uint8, ok bool) {
	switch w {
	case ",":
		return Comma, true
	case ".", "?", "!", "…":
		return Stop, true
	case ":", ";", "—", "–":
		return Colon, true
	case "\"", "“", "”", "'", "‘", "’", "`", "«", "»", "„":
		return QuoteMark, true
	}
	if IsHyphen(w) {
		return Hyphen, true
	}
	c := w[0]
	switch {
	case c >= '0' && c <= '9':
		return CD, true
	case c >= 'a' && c <= 'z', c >= 'A' && c <= 'Z', c == '_', len(w) > 1 && (c == '\'' || c >= 0xC3 && c < 0xE2):
		return 0, false
	case len(w) > 3 && c == 0xE2: // ’s
		return 0, false
	}
	return Symbol, true
}

// IsHyphen reports whether the token is a hyphen: the plain one, one that does not
// break, or a minus sign.
func IsHyphen(w string) bool { return w == "-" || w == "\u2010" || w == "\u2011" || w == "\u2212" }

// FixedTag gives the tag of a token that needs no model, as written and in lower case.
func FixedTag(w, low string) (tag uint8, ok bool) {
	if tag, ok = MarkTag(w); ok {
		return tag, ok
	}
	return closed(low)
}

// closed gives the words of the closed classes that have one tag: two tokens in
// five, which need no look at their neighbours.
func closed(low string) (tag uint8, ok bool) {
	switch low {
	case "the", "a", "an", "these", "those":
		return DT, true
	case "of", "in", "for", "with", "from", "at", "into", "because", "if", "against", "during", "between", "among", "while", "although":
		return IN, true
	case "and", "but", "or":
		return CC, true
	case "to":
		return TO, true
	case "he", "she", "it", "they", "we", "i", "him", "them", "you", "us", "me":
		return PRP, true
	case "his", "its", "their", "my", "our", "your":
		return PRS, true
	case "would", "could", "should", "must":
		return MD, true
	case "was", "were", "did", "had":
		return VBD, true
	case "is", "has", "does":
		return VBZ, true
	case "are":
		return VBP, true
	case "be":
		return VB, true
	case "been":
		return VBN, true
	case "not", "n't", "also":
		return RB, true
	case "who", "what", "which":
		return WP, true
	}
	return 0, false
}

// Tag finds the parts of speech.
func (m *Model) Tag(in *Input) {
	if in.words == nil {
		in.prepare()
	}
	in.Tags = make([]uint8, len(in.Words))
	t1, t2 := NumTags, NumTags
	var buf [20]uint32
	var g gathering
	for i, w := range in.Words {
		tag, ok := FixedTag(w, in.Low[i])
		if !ok {
			var score [maxLabels]int32
			m.tagger.addSquares(in.TagFeatures(buf[:0], i, t1, t2), &g, &score)
			for l := uint8(1); l < Tagged; l++ {
				if score[l] > score[tag] {
					tag = l
				}
			}
		}
		in.Tags[i] = tag
		t1, t2 = tag, t1
	}
}

// TagFeatures appends the keys of the tagger's features of token i, whose two
// predecessors have the tags t1 and t2.
func (in *Input) TagFeatures(dst []uint32, i int, t1, t2 uint8) []uint32 {
	if in.words == nil {
		in.prepare()
	}
	at := func(k int) uint32 {
		if k < 0 || k >= len(in.words) {
			return 7
		}
		return in.words[k]
	}
	suf := func(k int) uint32 {
		if k < 0 || k >= len(in.words) {
			return 7
		}
		return in.suffix[k]
	}
	a, b := uint32(t1), uint32(t2)
	w := in.words[i]
	opens := uint32(0)
	if in.first[i] == int32(i) {
		opens = 1
	}
	shape := in.shape[i]
	return append(dst,
		key1(100, w),
		key2(101, suffixOf(in.Low[i], 2), shape),
		key2(102, in.suffix[i], shape),
		key2(103, shape, opens),
		key1(104, a),
		key2(105, a, b),
		key2(106, a, w),
		key1(107, at(i-1)),
		key1(108, at(i+1)),
		key2(109, w, at(i+1)),
		key2(110, w, at(i-1)),
		key1(111, at(i-2)),
		key1(112, at(i+2)),
		key1(113, suf(i-1)),
		key1(114, suf(i+1)),
		key2(115, a, suf(i+1)),
		key2(116, a, in.suffix[i]),
	)
}
