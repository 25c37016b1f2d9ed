package divergence

import (
	"slices"
	"strings"

	"twosource/internal/text"
	"twosource/internal/wording"
)

// near is how many words may stand between two differences of one finding.
const near = 15

// altered gives the findings of altered words: one for the differences of a region
// that lie near each other or in one sentence. What a headline quotes again from the text
// below is found once.
func (m *quoteMatcher) altered() []Divergence {
	var out []Divergence
	words := map[string][]int{} // by what differs: the findings
	add := func(r region, group []wording.Edit) {
		d, key := m.alteredFinding(r, group), ""
		for _, e := range group {
			key += joinedKeys(m.quotes[0][r.qa].units[e.A[0]:e.A[1]]) + "|" + joinedKeys(m.quotes[1][r.qb].units[e.B[0]:e.B[1]]) + "|"
		}
		for _, k := range words[key] {
			if o := &out[k]; m.inHeadline(&d) || m.inHeadline(o) || toldTwice(d.A, o.A, d.B, o.B) || toldTwice(d.B, o.B, d.A, o.A) {
				if m.inHeadline(o) && !m.inHeadline(&d) {
					*o = d
				}
				return
			}
		}
		if len(words[key]) < postingsMost {
			words[key] = append(words[key], len(out))
		}
		out = append(out, d)
	}
	for _, r := range m.regions {
		var group []wording.Edit
		for _, e := range m.differences(r) {
			if n := len(group); n > 0 && m.farApart(r, group[n-1], e) {
				add(r, group)
				group = nil
			}
			group = append(group, e)
		}
		if len(group) > 0 {
			add(r, group)
		}
	}
	return out
}

// toldTwice reports whether two findings with the same words set one place here against two
// sentences there, which quote it again.
func toldTwice(here, alsoHere, there, alsoThere Place) bool {
	return here.Span.Overlaps(alsoHere.Span) && there.Sentence != alsoThere.Sentence
}

// inHeadline reports whether one of the two places is in a headline.
func (m *quoteMatcher) inHeadline(d *Divergence) bool {
	return m.c.Reports[0].Report.Sentences[d.A.Sentence].Headline || m.c.Reports[1].Report.Sentences[d.B.Sentence].Headline
}

func joinedKeys(u []wording.Unit) string {
	var b strings.Builder
	for _, x := range u {
		b.WriteString(x.Key + " ")
	}
	return b.String()
}

// farApart reports whether two differences are two findings: further on, and in another
// sentence of both reports.
func (m *quoteMatcher) farApart(r region, d, e wording.Edit) bool {
	return e.A[0]-d.A[1] > near && m.sentence(0, r.qa, d.A) != m.sentence(0, r.qa, e.A) && m.sentence(1, r.qb, d.B) != m.sentence(1, r.qb, e.B)
}

// differences are the edits of a region that an editor would call altered words,
// in order, with those at its ends.
func (m *quoteMatcher) differences(r region) []wording.Edit {
	lead, tail := m.atEnds(r)
	all := slices.Concat(lead, r.edits, tail)
	var out []wording.Edit
	for _, e := range all {
		if !m.toldElsewhere(r, e) && m.counts(r, e) && !m.bare(r, all, e) {
			out = append(out, e)
		}
	}
	return out
}

// toldElsewhere reports whether the words of the edit on one side are in the other report
// elsewhere: it tells them again shorter. Not so where one telling word stands for one that
// is in no quotation there, nor where what is told negates.
func (m *quoteMatcher) toldElsewhere(r region, e wording.Edit) bool {
	told, new := 0, 0
	for side, at := range [...][2]int{e.A, e.B} {
		q, all := [...]int{r.qa, r.qb}[side], at[0] < at[1]
		for i := at[0]; i < at[1]; i++ {
			switch key := m.quotes[side][q].units[i].Key; {
			case negation(key):
				return false
			case !m.covered[side][q][i]:
				all = false
				if !common(key) && max(e.A[1]-e.A[0], e.B[1]-e.B[0]) <= stepMost && min(e.A[1]-e.A[0], e.B[1]-e.B[0]) > 0 {
					new++
				}
			}
		}
		if all {
			told++
		}
	}
	return told > new
}

// endMost is how many words in a row at the beginning or end of an utterance may
// be others in the other report.
const endMost = 8

// leadMost is how many words cut from the beginning are shown as cut.
const leadMost = 12

// cutLeast is how many words an utterance must share for its beginning to count as
// cut: shorter ones may be two utterances.
const cutLeast = 6

// opener reports whether the word only leads over from what was said before, where a
// sentence begins with it.
func opener(key string) bool {
	return among(key, "again and because but however look no now oh ok oka or so that then well yes")
}

// atEnds gives the differences at the ends of the region: other words on both
// sides up to the end of the sentence, and a beginning that is silently cut. A
// shorter excerpt is none. What both have at the very end of "I'm sure of it" and "I'm
// certain of it" is the same too.
func (m *quoteMatcher) atEnds(r region) (first, last []wording.Edit) {
	ua, ub := m.quotes[0][r.qa].units, m.quotes[1][r.qb].units
	a0, b0 := m.sentenceStart(0, r.qa, r.a0), m.sentenceStart(1, r.qb, r.b0)
	a1, b1 := m.sentenceEnd(0, r.qa, r.a1), m.sentenceEnd(1, r.qb, r.b1)
	la, lb, ta, tb := r.a0-a0, r.b0-b0, a1-r.a1, b1-r.b1
	same := r.same
	for a0 < r.a0 && b0 < r.b0 && ua[a0].Key == ub[b0].Key {
		a0, b0, same = a0+1, b0+1, same+1
	}
	for a1 > r.a1 && b1 > r.b1 && ua[a1-1].Key == ub[b1-1].Key {
		a1, b1, same = a1-1, b1-1, same+1
	}
	lead := wording.Edit{A: [2]int{a0, r.a0}, B: [2]int{b0, r.b0}}
	tail := wording.Edit{A: [2]int{r.a1, a1}, B: [2]int{r.b1, b1}}
	fits := func(e wording.Edit) bool {
		n := max(e.A[1]-e.A[0], e.B[1]-e.B[0])
		return n > 0 && n <= endMost && 2*n <= same
	}
	switch {
	case la > leadMost || lb > leadMost:
	case la > 0 && lb > 0:
		if fits(lead) {
			first = []wording.Edit{lead}
		}
	case r.same < cutLeast:
	case la > 0 && m.cutAt(1, r.qb, r.b0, 0, r.qa, r.a0), lb > 0 && m.cutAt(0, r.qa, r.a0, 1, r.qb, r.b0):
		first = []wording.Edit{lead}
	}
	if ta > 0 && tb > 0 && fits(tail) {
		last = []wording.Edit{tail}
	}
	return first, last
}

// cutAt reports whether unit u of quotation q on side s is given as the beginning
// of a sentence, with a capital, though the other side has words before it in the
// same sentence and no capital, or an "I" there.
func (m *quoteMatcher) cutAt(s, q, u, os, oq, ou int) bool {
	r, o := m.c.Reports[s].Report, m.c.Reports[os].Report
	here, there := m.quotes[s][q].units[u].Span, m.quotes[os][oq].units[ou].Span
	if !upperAt(r.Text, here.Start) {
		return false
	}
	before := o.Text[m.quotes[os][oq].units[ou-1].Span.End:there.Start]
	const joins = "and but or so yet"
	words := m.quotes[os][oq].units
	if elided(before) || strings.ContainsAny(before, ":;") || among(m.quotes[s][q].units[u].Key, joins) ||
		ou > 1 && among(words[ou-1].Key, joins) && strings.Contains(o.Text[words[ou-2].Span.End:words[ou-1].Span.Start], ",") {
		return false // what follows stands for itself: ", but I will not"
	}
	if !upperAt(o.Text, there.Start) {
		return true
	}
	if o.In(there) != "I" || r.In(here) != "I" {
		return false
	}
	led := r.Text[r.Sentences[r.SentenceAt(here.Start)].Span.Start:here.Start]
	return strings.Contains(before, ",") || ou-m.sentenceStart(os, oq, ou) <= adverbMost && strings.Trim(led, outerMarks+"`'‘") == ""
}

// adverbMost is how many words before an "I" that both have are "This morning", not a
// clause of which it is a part.
const adverbMost = 3

// sentence is the index of the sentence in which the edit lies on this side; where
// it has no words there, the sentence of the word behind the place.
func (m *quoteMatcher) sentence(side, q int, at [2]int) int {
	u := m.quotes[side][q].units
	k := min(at[0], len(u)-1)
	return m.c.Reports[side].Report.SentenceAt(u[k].Span.Start)
}

// sentenceStart is the first unit of the quotation in the sentence of unit i.
func (m *quoteMatcher) sentenceStart(side, q, i int) int {
	r, u := m.c.Reports[side].Report, m.quotes[side][q].units
	s := r.SentenceAt(u[i].Span.Start)
	for i > 0 && r.SentenceAt(u[i-1].Span.Start) == s {
		i--
	}
	return i
}

// sentenceEnd is the unit after the last one of the quotation in the sentence of
// unit i-1.
func (m *quoteMatcher) sentenceEnd(side, q, i int) int {
	r, u := m.c.Reports[side].Report, m.quotes[side][q].units
	s := r.SentenceAt(u[i-1].Span.Start)
	for i < len(u) && r.SentenceAt(u[i].Span.Start) == s {
		i++
	}
	return i
}

// alteredFinding makes one finding of the differences, shown at the first of the
// gravest ones.
func (m *quoteMatcher) alteredFinding(r region, group []wording.Edit) Divergence {
	d := Divergence{Kind: Quote, Subtype: Altered}
	group = m.whole(r, group)
	for i, e := range group {
		if s := m.weight(r, e); s > d.Severity {
			d.Severity = s
			for side, at := range [...][2]int{e.A, e.B} {
				q := [...]int{r.qa, r.qb}[side]
				*[...]*Place{&d.A, &d.B}[side] = m.place(side, q, at)
				d.says[side] = "quotes “" + m.excerpt(side, q, at) + "”"
				if other := [...][2]int{e.B, e.A}[side]; at[0] == at[1] {
					d.says[side] += ", without " + m.words(1-side, [...]int{r.qb, r.qa}[side], other)
				}
			}
		}
		if i < 3 {
			d.Because = append(d.Because, "inside the quotation marks: "+m.words(0, r.qa, e.A)+" against "+m.words(1, r.qb, e.B))
		}
	}
	d.Because = append(d.Because, "the same utterance: "+plural(r.same, "word")+" in the same order")
	return d
}

// whole makes differences of whole words: "shouldn't" against "should", not "n't" against
// nothing; and one of two that have a word between them alone.
func (m *quoteMatcher) whole(r region, group []wording.Edit) []wording.Edit {
	a, b := m.quotes[0][r.qa].units, m.quotes[1][r.qb].units
	var out []wording.Edit
	for _, e := range group {
		for min(e.A[0], e.B[0]) > 0 && (glued(a, e.A[0]) || glued(b, e.B[0])) {
			e.A[0], e.B[0] = e.A[0]-1, e.B[0]-1
		}
		if n := len(out) - 1; n >= 0 && e.A[0]-out[n].A[1] <= 1 && e.A[0]-out[n].A[1] == e.B[0]-out[n].B[1] {
			out[n].A[1], out[n].B[1] = e.A[1], e.B[1]
			continue
		}
		out = append(out, e)
	}
	return out
}

// glued reports whether unit i is the end of a word: the "n't" of "shouldn't".
func glued(u []wording.Unit, i int) bool {
	return i > 0 && i < len(u) && u[i-1].Span.End == u[i].Span.Start
}

// weight is how much the edit may matter: a negation on one side more, words like "the" less.
func (m *quoteMatcher) weight(r region, e wording.Edit) float64 {
	w, negated := 0.33, [2]bool{}
	for side, at := range [...][2]int{e.A, e.B} {
		for _, x := range m.quotes[side][[...]int{r.qa, r.qb}[side]].units[at[0]:at[1]] {
			negated[side] = negated[side] || negation(x.Key)
			if !common(x.Key) && !negation(x.Key) {
				w = 0.4
			}
		}
	}
	if negated[0] != negated[1] {
		return 0.48
	}
	return w
}

func (m *quoteMatcher) words(side, q int, at [2]int) string {
	if at[0] == at[1] {
		return "nothing"
	}
	u := m.quotes[side][q].units
	return "“" + oneLine(m.c.Reports[side].Report, text.Span{Start: u[at[0]].Span.Start, End: u[at[1]-1].Span.End}) + "”"
}

// place is the part of the sentence that stands inside the marks, where the edit is.
func (m *quoteMatcher) place(side, q int, at [2]int) Place {
	u := m.quotes[side][q].units
	s := m.sentence(side, q, at)
	from := min(at[0], len(u)-1)
	first, end := m.sentenceStart(side, q, from), m.sentenceEnd(side, q, from+1)
	return Place{text.Span{Start: u[first].Span.Start, End: u[end-1].Span.End}, s, -1, -1}
}

// around is how many words are shown on each side of a difference.
const around = 4

// excerpt shows the words of the edit with some around it.
func (m *quoteMatcher) excerpt(side, q int, at [2]int) string {
	u := m.quotes[side][q].units
	first, end := max(0, at[0]-around), min(len(u), at[1]+around)
	for glued(u, first) {
		first--
	}
	for glued(u, end) {
		end++
	}
	r, in := m.c.Reports[side].Report, text.Span{Start: u[first].Span.Start, End: u[end-1].Span.End}
	s := ""
	for _, p := range m.quotes[side][q].pieces { // without the marks that open its paragraphs anew
		if p.Overlaps(in) {
			s += " " + oneLine(r, text.Span{Start: max(p.Start, in.Start), End: min(p.End, in.End)})
		}
	}
	s = strings.TrimSpace(s)
	if first > 0 {
		s = "…" + s
	}
	if end < len(u) {
		s += "…"
	}
	return s
}
