package attribution

import "sort"

// floating gives their place to quotations of whole sentences that nothing
// attributes: one goes on with the quoted words before it in its paragraph, or else
// stands alone, with no source and no cue. Scare quotes are no sentences.
func (d *doc) floating(all []found) []found {
	taken := make([]bool, len(d.low))
	for k := range all {
		for _, c := range all[k].content {
			for i := c[0]; i < c[1]; i++ {
				taken[i] = true
			}
		}
	}
	n := len(all)
	for _, q := range d.quotes {
		if f, ok := d.signed(q); ok && !d.covered(taken, q) {
			all = append(all, f)
			continue
		}
		if !d.sentences(q) || d.covered(taken, q) {
			continue
		}
		piece := [2]int{q.First, q.End}
		if k := d.speaking(all[:n], q); k >= 0 {
			all[k].content = append(all[k].content, piece)
			sort.Slice(all[k].content, func(a, b int) bool { return all[k].content[a][0] < all[k].content[b][0] })
		} else {
			all = append(all, found{content: [][2]int{piece}, stance: Asserts, floats: true})
		}
	}
	sort.SliceStable(all, func(i, k int) bool { return all[i].start() < all[k].start() })
	return all
}

// sentences reports whether the quotation begins and ends with sentences and is
// long enough to be speech.
func (d *doc) sentences(q quote) bool {
	if q.End-q.First < 6 {
		return false
	}
	s, e := d.sentence(q.First), d.sentence(q.End-1)
	return q.First <= d.r.Sentences[s].First+1 && q.End >= d.r.Sentences[e].End-1
}

func (d *doc) covered(taken []bool, q quote) bool {
	n := 0
	for i := q.First; i < q.End; i++ {
		if taken[i] {
			n++
		}
	}
	return n*3 > q.End-q.First
}

// speaking is the finding whose quoted words the quotation goes on with: the last
// one before it in its paragraph, or the paragraph's only one behind it.
func (d *doc) speaking(all []found, q quote) int {
	best := -1
	p := d.paragraph(q.First)
	for k := range all {
		f := &all[k]
		if d.paragraph(f.start()) != p || f.source[1] == 0 || !d.quotedContent(f) {
			continue
		}
		if f.start() < q.First || best < 0 {
			best = k
		}
	}
	return best
}

func (d *doc) quotedContent(f *found) bool {
	for _, c := range f.content {
		for i := c[0]; i < c[1]; i++ {
			if d.inQuote[i] >= 0 {
				return true
			}
		}
	}
	return false
}
