package alignment

// Telling counts the telling words of sentence i of A (side 0) or B (side 1): stems that
// are no function words, names and numbers, each once.
func (al *Alignment) Telling(side, i int) int {
	v := al.a
	if side == 1 {
		v = al.b
	}
	if v == nil || i < 0 || i >= len(v.sentences) {
		return 0
	}
	return len(v.sentences[i].terms)
}
