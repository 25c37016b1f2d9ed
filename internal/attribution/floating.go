package attribution

import (
	"sort"

	"twosource/internal/names"
	"twosource/internal/text"
)

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
	for i, q := range d.quotes {
		if f, ok := d.signed(q); ok && !d.covered(taken, q) {
			all = append(all, f)
			continue
		}
		if !d.sentences(q) || d.covered(taken, q) {
			continue
		}
		piece := [2]int{q.First, q.End}
		k := d.speaking(all[:n], q)
		if q.Runs && i > 0 {
			k = holding(all, d.quotes[i-1])
		}
		for j := i + 1; k < 0 && d.quotes[j-1].Goes && j < len(d.quotes) && j < i+20; j++ {
			k = holding(all[:n], d.quotes[j]) // its speaker stands where it ends
		}
		if !q.Closed && !q.Goes && k < 0 {
			continue
		}
		if k >= 0 {
			all[k].content = append(all[k].content, piece)
			sort.Slice(all[k].content, func(a, b int) bool { return all[k].content[a][0] < all[k].content[b][0] })
		} else {
			all = append(all, found{content: [][2]int{piece}, stance: Asserts, floats: true})
		}
	}
	sort.SliceStable(all, func(i, k int) bool { return all[i].start() < all[k].start() })
	return all
}

// holding is the finding whose content holds the quotation's first words, or -1.
func holding(all []found, q quote) int {
	for k := range all {
		for _, c := range all[k].content {
			if c[0] <= q.First+1 && q.First+1 < c[1] {
				return k
			}
		}
	}
	return -1
}

// lend gives a free-standing quotation the speaker of the words before it: of the
// finding before, in its paragraph or the one before, or the person whom the
// sentence before is about.
func (d *doc) lend(a *Attribution, before []Attribution) {
	p := d.r.Sentences[a.Sentence].Paragraph
	for k := len(before) - 1; k >= 0 && k > len(before)-6; k-- {
		b := &before[k]
		if q := d.r.Sentences[b.Sentence].Paragraph; q < p-1 {
			break
		}
		if b.Speaker != "" && (b.Mode != Indirect || d.r.Sentences[b.Sentence].Paragraph == p) {
			a.Speaker, a.Entity, a.Named = b.Speaker, b.Entity, b.Named
			return
		}
	}
	if a.Sentence == 0 {
		return
	}
	s := &d.r.Sentences[a.Sentence-1]
	first, end := d.x.MentionsIn(s.Span)
	if s.Headline || first >= end {
		return
	}
	if e := d.x.Mentions[first].Entity; e >= 0 && d.x.Entities[e].Kind == names.Person {
		a.Speaker, a.Entity, a.Named = d.x.Entities[e].Name, e, d.x.Entities[e].Named
	}
}

// sentences reports whether the quotation begins and ends with sentences and is
// long enough to be speech. One that is never closed is speech only behind a speaker.
func (d *doc) sentences(q quote) bool {
	if q.End-q.First < 6 {
		return false
	}
	s, e := d.sentence(q.First), d.sentence(q.End-1)
	if d.entitled(q) {
		return false
	}
	return q.First <= d.r.Sentences[s].First+1 && q.End >= d.r.Sentences[e].End-1
}

// entitled reports whether the quotation is a title or a heading: most of its words
// have a capital.
func (d *doc) entitled(q quote) bool {
	words, capitals := 0, 0
	for i := q.First; i < q.End && i < q.First+longest; i++ {
		if d.r.Tokens[i].Kind == text.Word && d.tok(i)[0] != '\'' {
			if words++; d.tok(i) != d.low[i] {
				capitals++
			}
		}
	}
	return 3*capitals > 2*words
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
	span := d.r.Paragraphs[p]
	from := sort.Search(len(all), func(k int) bool { return d.r.Tokens[all[k].start()].Span.Start >= span.Start })
	for k := from; k < len(all) && k < from+longest && d.r.Tokens[all[k].start()].Span.Start < span.End; k++ {
		f := &all[k]
		if f.source[1] == 0 || !d.quotedContent(f) {
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
