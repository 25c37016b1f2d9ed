package attribution

import "twosource/internal/attribution/model"

// Mends of sources that the model took for a part of what is said or of the cue, or the other
// way round.

// relativeSubject mends "the firm, which runs the mill, said the repairs would last",
// where the subject with its clause was taken for a part of what is said.
func (d *doc) relativeSubject(f *found) {
	if f.source[1] != 0 || len(f.content) != 2 || f.content[0][1] > f.cue[0] || f.content[1][0] != f.cue[1] {
		return
	}
	c := f.content[0]
	for k := c[0] + 1; k+1 < c[1] && k < c[0]+longest; k++ {
		if d.low[k] == "," {
			if relative(d.low[k+1]) && !d.quoted(k) {
				f.source, f.content = [2]int{c[0], k}, f.content[1:]
			}
			return
		}
	}
}

// subjectBehind mends "“…,” says the letter, which was sent on Monday", and "Dam is safe, says
// owner Ada Lund" at the end of a headline, where the subject behind its verb was taken for
// more of what is said.
func (d *doc) subjectBehind(f *found) {
	if d.speakerBehind(f) {
		return
	}
	if f.source[1] != 0 || len(f.content) < 2 || f.content[1][0] != f.cue[1] || f.cue[0] == 0 {
		return
	}
	c := f.content[1]
	if d.endsHeadline(f, c) {
		f.source, f.content = c, f.content[:1]
		return
	}
	if f.content[0][1] != f.cue[0] || !d.closesQuote(f.cue[0]-1) {
		return
	}
	if t := d.tags[c[0]]; verbOf(d.low[f.cue[1]-1]) == nil || t != model.DT && t != model.NNP && t != model.PRP && t != model.PRS {
		return
	}
	to := c[0]
	for to < c[1] && d.low[to] != "," && d.inQuote[to] < 0 {
		to++
	}
	if to < c[1] && d.low[to] == "," && !d.clauseWithin(c[0], to) {
		f.source, f.content = [2]int{c[0], to}, append(f.content[:1], f.content[2:]...)
	}
}

// endsHeadline reports whether a name behind the verb ends a headline that has what is said
// before it: "Dam is safe, says | owner Ada Lund".
func (d *doc) endsHeadline(f *found, c [2]int) bool {
	const most = 6 // words
	s := &d.r.Sentences[d.sentence(f.cue[0])]
	if before := f.cue[0] - f.content[0][1]; !s.Headline || len(f.content) != 2 || before < 0 || before > 1 {
		return false
	}
	return d.low[f.cue[0]-1] == "," && c[1] >= d.trimEnd(s.First, s.End) && c[1]-c[0] <= most && d.tags[c[1]-1] == model.NNP
}

// speakerBehind mends "…, said an official who asked not to be named", where who speaks was
// taken for what is said.
func (d *doc) speakerBehind(f *found) bool {
	n := len(f.content) - 1
	if f.cue[1] != f.cue[0]+1 || n < 0 || n > 1 || !in(plainest[:], d.low[f.cue[0]]) || f.content[n][0] != f.cue[1] {
		return false
	}
	c, s := f.content[n], &d.r.Sentences[d.sentence(f.cue[0])]
	at := f.cue[0] - 1
	if own := f.source[1] > 0 && f.source[1] >= at; own || at < s.First+3 || d.low[at] != "," || d.quoted(at) {
		return false // it has a subject, or nothing that is said stands before it
	}
	if !nominal(d.tags[c[0]]) || d.hasWord(c[0], c[0]+1, "no", "nothing") {
		return false
	}
	to := c[0]
	for to < c[1] && d.low[to] != "," && d.low[to] != "who" {
		to++
	}
	if d.clauseWithin(c[0], to) || !d.clauseWithin(s.First, at) {
		return false
	}
	if to == c[1] && c[1] < d.trimEnd(s.First, s.End) && !d.ended(c[1], s.End) {
		return false // more than a place or time follows
	}
	f.source, f.content = [2]int{c[0], to}, [][2]int{{s.First, at}}
	return true
}

// within mends "The fire, which officials say was laid, destroyed three homes": the pronoun is
// of what is told, which ends with its clause.
func (d *doc) within(f *found) {
	s := f.source[0]
	if f.source[1] < s+2 || f.source[1] > f.cue[0] || d.tags[s+1] == model.CC || !d.hasWord(s, s+1, "which", "whom") {
		return
	}
	f.source[0]++
	if c := &f.content[len(f.content)-1]; c[0] >= f.cue[1] && finite(d.tags[c[0]]) {
		for k := c[0] + 1; k+1 < c[1]; k++ {
			if d.tags[k] == model.Comma && finite(d.tags[k+1]) {
				c[1] = k
			}
		}
	}
}

// unnamed mends "a driver who declined to be named said", where all from "declined" on was
// taken for the cue.
func (d *doc) unnamed(f *found) {
	at, last := f.cue[0], f.cue[1]-1
	if last < at+2 || !in(plainest[:], d.low[last]) {
		return
	}
	first := d.r.Sentences[d.sentence(at)].First
	if at > first+1 && d.low[at-1] == "who" {
		f.source, f.cue[0] = [2]int{d.nounStart(first, at-1), last}, last
	}
}

// listeners takes who is told out of what is told where he stands before the verb, "The paper
// was told that", and makes a source of a court: "…, the jury was told".
func (d *doc) listeners(f *found) {
	last := f.cue[1] - 1
	if last != f.cue[0]+1 || d.low[last] != "told" || !d.passive(f.cue[0], last) {
		return
	}
	c := f.content[0]
	if c[1] != f.cue[0] || f.source[1] > f.cue[0] {
		return
	}
	if first := d.r.Sentences[d.sentence(c[0])].First; len(f.content) > 1 {
		f.content = f.content[1:]
	} else if c[0] > first+3 && d.low[c[0]-1] == "," && d.clauseWithin(first, c[0]-1) {
		f.content[0] = [2]int{first, c[0] - 1}
	} else {
		return
	}
	if d.beforeCourt(f.cue[0], last) {
		f.source = c
	}
}
