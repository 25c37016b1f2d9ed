package attribution

import "twosource/internal/attribution/model"

// edges mends where contents begin and end by what stands around them: other
// attributions, the rest of the sentence, marks that belong to something else.
func (d *doc) edges(all []found) {
	taken := make([]bool, len(d.low))
	for k := range all {
		f := &all[k]
		mark(taken, f.source)
		mark(taken, f.cue)
		for _, c := range f.content {
			mark(taken, c)
		}
	}
	for k := range all {
		f := &all[k]
		if f.cue[1] == 0 || len(f.content) == 0 {
			continue
		}
		d.preposition(f)
		d.sameTime(f)
		d.fronted(f, taken)
		if k+1 < len(all) {
			d.participle(f, &all[k+1])
			d.credited(f, &all[k+1])
		}
		d.resumed(f, taken)
		d.aside(f)
		for i := range f.content {
			d.looseEnd(f, &f.content[i])
		}
	}
}

func mark(taken []bool, x [2]int) {
	for i := x[0]; i < x[1]; i++ {
		taken[i] = true
	}
}

// preposition gives the cue the preposition between it and what is said: "complained
// about the noise".
func (d *doc) preposition(f *found) {
	for k := range f.content {
		c := &f.content[k]
		if f.verb != nil && f.verb.lemma == "say" || c[0] != f.cue[1] || c[1] < c[0]+2 || d.tags[c[0]+1] == model.CD {
			continue
		}
		switch d.low[c[0]] {
		case "about", "against", "for", "of", "on", "with":
			f.cue[1]++
			c[0]++
		}
	}
}

// sameTime leaves the time at which something was said out of it: "confirmed on the same
// day that …".
func (d *doc) sameTime(f *found) {
	c := &f.content[0]
	on := f.cue[1] - 1
	if c[0] != on+1 || on <= f.cue[0] || d.low[on] != "on" && d.low[on] != "at" && d.low[on] != "in" {
		return
	}
	for k := c[0] + 1; k < min(c[0]+4, c[1]-2); k++ {
		switch d.low[k] {
		case "afternoon", "day", "evening", "month", "morning", "night", "time", "week", "year":
			if d.low[k+1] == "that" {
				f.cue[1], c[0] = on, k+1
				return
			}
		}
	}
}

// credited ends what is told of somebody before the credit that closes the sentence: "Lund
// denied that he left, police said."
func (d *doc) credited(f, next *found) {
	c, whole := &f.content[len(f.content)-1], next.content[0]
	closes := whole[1] < next.source[0] && next.source[1] <= next.cue[0] && d.low[whole[1]] == ","
	inside := len(next.content) == 1 && whole[0] <= f.cue[0] && f.cue[1] <= whole[1]
	if closes && inside && c[0] < whole[1] && next.source[0] < c[1] && c[1] <= next.cue[1] {
		c[1] = whole[1]
	}
}

// participle ends what a participle that opens the sentence denies before the next
// source: "Denying the claims, Lund said …".
func (d *doc) participle(f, next *found) {
	c := &f.content[len(f.content)-1]
	if f.stance == Asserts || next.source[1] == 0 || f.cue[0] != d.r.Sentences[d.sentence(f.cue[0])].First {
		return
	}
	if k := next.source[0] - 1; c[0] < k && k < c[1] && d.low[k] == "," {
		c[1] = k
	}
}

// fronted gives what is said before "…, officials said" the phrase that opens its
// sentence: "After the storm, the road was closed, officials said."
func (d *doc) fronted(f *found, taken []bool) {
	c := &f.content[0]
	next := f.cue[0]
	if f.source[1] > 0 {
		next = min(next, f.source[0])
	}
	s := d.r.Sentences[d.sentence(c[0])].First
	switch {
	case c[0] < s+2 || c[0] > s+longest || f.stance != Asserts:
		return
	case d.low[f.cue[0]] != "according" && (f.verb == nil || f.verb.stance != Asserts || f.verb.strength == StrengthThinks):
		return
	case next < c[1] || next > c[1]+1 || d.low[next-1] != "," && d.low[max(next-2, 0)] != "," || d.quoted(s):
		return
	case d.low[c[0]-1] == "," && relative(d.low[c[0]]) && c[1] > c[0]+1: // "He sacked Lund, | who ran the farm, officials said"
	case d.low[c[0]-1] == ":", d.tags[c[0]] == model.WP, d.tags[c[0]] == model.WRB:
		return
	case d.low[c[0]-1] != "," && d.inQuote[c[0]] >= 0:
		return
	case d.low[c[0]-1] == "," && c[0] < s+5 && (d.tags[s] != model.IN || d.tags[c[0]-2] != model.NNP):
		return // short, and no "In Oslo, …"
	}
	for i := s; i < c[0]; i++ {
		if taken[i] {
			return
		}
	}
	c[0] = max(s, min(d.datelineEnd(s), c[0]))
}

// resumed adds the rest of a sentence that its source and cue interrupt: "The
// museum, Mr. Lund said, opened on Monday."
func (d *doc) resumed(f *found, taken []bool) {
	last := f.content[len(f.content)-1]
	to := max(f.source[1], f.cue[1])
	s := &d.r.Sentences[d.sentence(f.cue[0])]
	end := d.trimEnd(s.First, s.End)
	for k := to; k < to+7 && k < end && d.low[to] != "," && !finite(d.tags[k]); k++ {
		if d.low[k] == "," {
			to = k // "…, he told me the other day, is …"
		}
	}
	if f.source[1] == 0 || last[1] > f.cue[0] || last[0] < s.First || d.inQuote[last[1]-1] >= 0 {
		return
	}
	if to+2 >= end || end > to+longest || d.low[to] != "," || !finite(d.tags[to+1]) {
		return
	}
	for i := to; i < end; i++ {
		if taken[i] {
			return
		}
	}
	f.content = append(f.content, [2]int{to + 1, end})
}

// aside drops what is no speech behind "…," she said: when and how she said it.
func (d *doc) aside(f *found) {
	n := len(f.content)
	if n < 2 {
		return
	}
	c, l := f.content[n-1], f.content[n-2]
	if l[1] > f.cue[0] || c[0] < f.cue[1] || d.sentence(c[0]) != d.sentence(f.cue[0]) || d.inQuote[l[1]-1] < 0 || d.quotedPiece(c) {
		return
	}
	f.content = f.content[:n-1]
}

func (d *doc) quotedPiece(c [2]int) bool {
	for i := c[0]; i < c[1]; i++ {
		if d.inQuote[i] >= 0 {
			return true
		}
	}
	return false
}

// looseEnd trims what a content has taken along: a rule of underscores, a mark that
// closes what the content has not opened, the sentence around a quotation that is
// complete: “Let us go,” until she was hoarse.
func (d *doc) looseEnd(f *found, c *[2]int) {
	end := c[1]
	for end > c[0]+1 && onlyOf(d.low[end-1], "_*") {
		end--
	}
	for c[0] >= f.cue[1] && end > c[0]+1 && d.stray(*c, end-1) {
		end--
	}
	for end < c[1] && end > c[0]+1 && d.tags[end-1] == model.Stop && d.inQuote[end-1] < 0 {
		end--
	}
	c[1] = end
	if !d.opensQuote(c[0]) {
		return
	}
	if q := d.quotes[d.inQuote[c[0]]]; q.Closed && q.End < end && q.End-3 > c[0] && !d.quotedPiece([2]int{q.End, end}) {
		if t := d.tags[q.End-2]; t == model.Comma || t == model.Stop {
			c[1] = q.End
		}
	}
}

// stray reports whether token i closes a quotation that begins before the content, or none.
func (d *doc) stray(c [2]int, i int) bool {
	if d.tags[i] != model.QuoteMark {
		return false
	}
	if q := d.inQuote[i]; q >= 0 {
		return d.quotes[q].First < c[0]
	}
	return !d.opensQuote(c[0]) || d.closesQuote(i-1)
}

func onlyOf(w, chars string) bool {
	for i := 0; i < len(w); i++ {
		if w[i] != chars[0] && w[i] != chars[1] {
			return false
		}
	}
	return true
}
