package attribution

import "twosource/internal/attribution/model"

// belated gives a credit that closes its sentence what stands before it, where no more
// than the day or the listener was taken for what is said: "The road has reopened, an
// official confirmed to the paper on Friday." It reports whether it did.
func (d *doc) belated(f *found) bool {
	if len(f.content) != 1 || f.source[1] == 0 || f.cue[1] == 0 || f.source[1] > f.cue[0] {
		return false
	}
	if f.verb != nil && f.verb.stance != Asserts && f.verb.stance != Confirms {
		return false
	}
	c := f.content[0]
	s := &d.r.Sentences[d.sentence(f.cue[0])]
	end := d.trimEnd(s.First, s.End)
	at := f.source[0] - 1
	if max(c[1], f.cue[1]) < end || c[1]-c[0] > 12 && !d.dayAndOutcome(c) {
		return false // more follows, or more is said
	}
	if at < s.First+3 || at > s.First+longest || d.low[at] != "," && !d.closesQuote(at) || !d.clauseWithin(s.First, at) {
		return false // nothing that can be said stands before the source
	}
	within := c[0] >= f.source[0] && c[1] <= f.source[1]
	if !within && !d.onlyWhenOrWhom(f, c) || !d.unfinished(c) || d.quotedPiece(c) {
		return false
	}
	f.content[0] = [2]int{s.First, at}
	if d.closesQuote(at) {
		f.content[0] = [2]int{d.quoteStart(s.First), at + 1}
	}
	return true
}

// dayAndOutcome reports whether the words are a day and what comes of the thing said: "Monday,
// creating the largest maker of snacks".
func (d *doc) dayAndOutcome(c [2]int) bool {
	for i := c[0]; i < c[0]+4 && i+1 < c[1]; i++ {
		if d.low[i] == "," {
			return d.tags[i+1] == model.VBG
		}
	}
	return false
}

// behindDay is where what is said goes on behind the day on which it was: "The river rose,
// officials said late Sunday, | and many roads were closed".
func (d *doc) behindDay(c [2]int) int {
	for i := c[0]; i < c[0]+3 && i+1 < c[1]; i++ {
		if d.low[i] == "," {
			return i + 1
		} else if !in(days[:], d.low[i]) && d.low[i] != "on" {
			break
		}
	}
	return c[0]
}

// onlyWhenOrWhom reports whether what was taken for said stands right behind the cue and is when
// or to whom it was said: "told | Reuters", "said | on Friday".
func (d *doc) onlyWhenOrWhom(f *found, c [2]int) bool {
	if c[0] < f.cue[1] || c[0] > f.cue[1]+1 {
		return false
	}
	listener := f.verb != nil && f.verb.lemma == "tell" && nominal(d.tags[c[0]])
	return listener || d.dayOrListener(c)
}

// dayOrListener reports whether the words begin as when or to whom something is said: "on
// Friday", "to the paper".
func (d *doc) dayOrListener(c [2]int) bool {
	switch w := d.low[c[0]]; w {
	case "at", "during", "in", "last", "on", "this":
		return true
	case "to":
		return c[0]+1 < c[1] && (nominal(d.tags[c[0]+1]) || d.tags[c[0]+1] == model.PRP)
	default:
		return in(days[:], w)
	}
}

// clauseWithin reports whether a verb with its tense stands in the tokens.
func (d *doc) clauseWithin(i, end int) bool {
	for k := i; k < end && k < i+longest; k++ {
		if finite(d.tags[k]) {
			return true
		}
	}
	return false
}

// inserted reads the credits that stand inside what they credit: "as the agency notes,
// half of it is gone", "a dam that the firm says will hold", and one whose verb is
// going on: "The paper is reporting today that it will close".
func (d *doc) inserted(s int, cues cueMap) (out []found) {
	sn := &d.r.Sentences[s]
	end := d.trimEnd(sn.First, sn.End)
	for i := sn.First + 2; i+1 < end; i++ {
		v := verbOf(d.low[i])
		if v == nil || cues[i] != 0 || d.quoted(i) || !in(insertable[:], d.low[i]) {
			continue
		}
		c := d.cueStart(sn.First, i)
		from := d.nounStart(sn.First, c)
		for from > sn.First+1 && d.low[from-1] == "-" && d.glued(from) {
			from = d.nounStart(sn.First, from-1)
		}
		if from == c || c-from > 8 || d.onlyMarks(from, c) || d.negated(sn.First, i) {
			continue
		}
		next, ok := d.saidFrom(sn.First, from, c, i, end)
		if !ok {
			continue
		}
		if to := d.sentenceClauseEnd(next, end); to > next+2 {
			f := found{verb: v, stance: Asserts, cue: [2]int{c, i + 1}, source: [2]int{from, c}, content: [][2]int{{next, to}}}
			d.weigh(&f)
			out = append(out, f)
		}
	}
	return out
}

// identified reads whom the passive credits: "The man was identified by police as Nils Holm".
func (d *doc) identified(s int, cues cueMap) (out []found) {
	const reach = 10 // words of who does it
	sn := &d.r.Sentences[s]
	end := d.trimEnd(sn.First, sn.End)
	for i := sn.First + 2; i+3 < end; i++ {
		if d.low[i] != "by" || !d.hasWord(i-1, i, "described", "identified", "named") || cues[i-1] != 0 || d.quoted(i) {
			continue
		}
		as := i + 2
		for as < end && as < i+reach && d.low[as] != "as" && d.low[as] != "," {
			as++
		}
		c := d.cueStart(sn.First, i-1)
		if as+1 >= end || d.low[as] != "as" || !d.passive(c, i-1) {
			continue
		}
		f := found{stance: Asserts, cue: [2]int{c, i + 1}, source: [2]int{i + 1, as}, content: [][2]int{{as + 1, d.sentenceClauseEnd(as+1, end)}}}
		if from := d.nounStart(sn.First, c); from < c {
			f.content = [][2]int{{from, c}, f.content[0]}
		}
		out = append(out, f)
	}
	return out
}

// saidFrom is where begins what an inserted credit credits: source from token from, cue
// from c, the verb at i.
func (d *doc) saidFrom(first, from, c, i, end int) (next int, ok bool) {
	next = i + 1
	before := func(n int) string { return d.low[max(first, from-n)] }
	switch {
	case d.tags[i] == model.VBG:
		for next < end && in(days[:], d.low[next]) {
			next++
		}
		return next, from == first && (d.low[i-1] == "is" || d.low[i-1] == "are") && next < end && d.low[next] == "that"
	case d.tags[i] == model.NN, d.tags[from] == model.VBG, d.passive(c, i):
		return 0, false
	case from > first && before(1) == "as" && d.low[next] == "," && (from == first+1 || before(2) == ","):
		return next + 1, true
	case from > first+1 && (before(1) == "that" || before(1) == "which") && nominal(d.tags[from-2]),
		from > first+2 && before(1) == "which" && before(2) == ",":
		return next, finite(d.tags[next])
	}
	return 0, false
}

// insertable are forms that report speech where they are inserted; sorted.
var insertable = [...]string{"argue", "argues", "believe", "believes", "claim", "claimed", "claims", "insist", "insists", "note", "noted", "notes", "reported", "reporting", "reports", "said", "say", "saying", "says", "wrote"}
