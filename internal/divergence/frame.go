package divergence

import (
	"cmp"
	"hash/fnv"
	"io"
	"slices"
	"sort"
	"strconv"

	"twosource/internal/text"
)

// before orders two reports by what they hold, so that a comparison need not
// depend on which of them was given first.
func before(a, b *text.Report) bool {
	for _, k := range [...]int{
		cmp.Compare(a.Text, b.Text), cmp.Compare(a.Title, b.Title), cmp.Compare(a.Published, b.Published), cmp.Compare(a.Outlet, b.Outlet),
	} {
		if k != 0 {
			return k < 0
		}
	}
	return false
}

// settle drops duplicates, orders the findings, gravest first, and gives them
// their ids and summaries.
func (c *Comparison) settle() {
	sort.SliceStable(c.Divergences, func(i, j int) bool {
		x, y := &c.Divergences[i], &c.Divergences[j]
		return cmp.Or(
			cmp.Compare(y.Severity, x.Severity),
			cmp.Compare(x.A.Span.Start, y.A.Span.Start), cmp.Compare(x.B.Span.Start, y.B.Span.Start),
			cmp.Compare(x.Kind, y.Kind), cmp.Compare(x.A.Span.End, y.A.Span.End), cmp.Compare(x.B.Span.End, y.B.Span.End),
		) < 0
	})
	kept, written := c.Divergences[:0], [2]map[string]bool{c.written(0), c.written(1)}
	for _, d := range c.Divergences {
		// One fact, one finding per kind: the graver one comes first and stays; what is
		// told of both in the same words is no difference, nor what both write twice.
		if d.says[0] != d.says[1] && !c.bothWrite(&d, written) && !slices.ContainsFunc(kept, func(k Divergence) bool {
			return k.Kind == d.Kind && k.A.Span.Overlaps(d.A.Span) && k.B.Span.Overlaps(d.B.Span)
		}) {
			kept = append(kept, d)
		}
	}
	c.Divergences = kept
	c.identify()
	for i := range c.Divergences {
		c.Divergences[i].summarize()
	}
}

// written gives the sentences of a report as they stand.
func (c *Comparison) written(side int) map[string]bool {
	r := c.Reports[side].Report
	out := make(map[string]bool, len(r.Sentences))
	for _, s := range r.Sentences {
		out[r.In(s.Span)] = true
	}
	return out
}

// bothWrite reports whether a finding sets two sentences of A and B against each other that
// are both in either report, word for word: the reports do not differ in what both write.
func (c *Comparison) bothWrite(d *Divergence, written [2]map[string]bool) bool {
	var sentences [2][]string
	for side, p := range [...]Place{d.A, d.B} {
		r := c.Reports[side].Report
		for i := r.SentenceAt(p.Span.Start); i < len(r.Sentences) && r.Sentences[i].Span.Start < p.Span.End; i++ {
			s := r.In(r.Sentences[i].Span)
			if !written[1-side][s] {
				return false
			}
			sentences[side] = append(sentences[side], s)
		}
	}
	if !slices.Equal(sentences[0], sentences[1]) {
		return true
	}
	// Who speaks, and of which day, the sentences around tell; two figures of one sentence do not differ.
	return d.Kind == Figure && c.Reports[0].Report.In(d.A.Span) != c.Reports[1].Report.In(d.B.Span)
}

// identify gives each finding an id made of its kind and the words of both sides,
// so that it stays when another part of a report changes. The same words twice are
// told apart by a number.
func (c *Comparison) identify() {
	seen := map[string]int{}
	for i := range c.Divergences {
		d := &c.Divergences[i]
		h := fnv.New64a()
		io.WriteString(h, d.Kind)
		for k, p := range [...]Place{d.A, d.B} {
			r := c.Reports[k].Report
			io.WriteString(h, "\x00"+r.In(r.Sentences[p.Sentence].Span)+"\x00"+r.In(p.Span))
		}
		d.ID = d.Kind[:1] + strconv.FormatUint(h.Sum64(), 36)
		seen[d.ID]++
		if n := seen[d.ID]; n > 1 {
			d.ID += "." + strconv.Itoa(n)
		}
	}
}

func (d *Divergence) summarize() {
	d.Summary = "A " + d.says[0] + "; B " + full(d.says[1])
	if d.note != "" {
		d.Summary += " " + d.note
	}
}

// Dismiss takes the findings with these ids out of the divergences and keeps them
// apart. All else stays as it is, the other ids too.
func (c *Comparison) Dismiss(ids []string) {
	out := make(map[string]bool, len(ids))
	for _, id := range ids {
		out[id] = true
	}
	c.Divergences = slices.DeleteFunc(c.Divergences, func(d Divergence) bool {
		if out[d.ID] {
			c.Dismissed = append(c.Dismissed, d)
		}
		return out[d.ID]
	})
}

// mirror makes A of B.
func (c *Comparison) mirror() {
	c.Reports[0], c.Reports[1] = c.Reports[1], c.Reports[0]
	c.Alignment = c.Alignment.Swap()
	c.Only[0], c.Only[1] = c.Only[1], c.Only[0]
	c.Borrowed[0], c.Borrowed[1] = c.Borrowed[1], c.Borrowed[0]
	for i, p := range c.Particulars {
		c.Particulars[i].A, c.Particulars[i].B = p.B, p.A
	}
	sort.SliceStable(c.Particulars, func(i, j int) bool { return c.Particulars[i].A.Start < c.Particulars[j].A.Start })
	for i, p := range c.Common {
		c.Common[i].A, c.Common[i].B = p.B, p.A
	}
	sort.Slice(c.Common, func(i, j int) bool { return c.Common[i].A.Start < c.Common[j].A.Start })
	for i := range c.Divergences {
		d := &c.Divergences[i]
		d.A, d.B = d.B, d.A
		d.says[0], d.says[1] = d.says[1], d.says[0]
		d.summarize()
	}
}
