package attribution

import (
	"twosource/internal/attribution/model"
)

// Refusals to speak and answers that fail to come.

// withheld reports whether the object from token o on is one that somebody does not get:
// "denied bail", "denied him the prize", "denied many voters the right".
func (d *doc) withheld(o, end int) bool {
	if o+1 < end && in(persons[:], d.low[o]) && d.tags[o+1] == model.DT {
		return true
	}
	return in(goods[:], d.nounAfter(o, end)) || d.anyOf(o+1, d.nounsEnd(o, end), goods[:])
}

// thwarted reports whether what is denied is no more than a name, in running text: "denied
// Olsen with a fine save"; not "denied Olsen's claim", "denied Olsen had left".
func (d *doc) thwarted(i, end int) bool {
	o := i + 1
	if o >= end || d.tags[o] != model.NNP || d.low[i] == "denies" || d.r.Sentences[d.sentence(i)].Headline {
		return false
	}
	return !d.possessiveAfter(o, end) && !d.clauseAfter(o, end)
}

// refused builds "declined to comment on …"; what is refused must be words.
func (d *doc) refused(first, i, end int) (found, bool) {
	if d.negated(first, i) || i+1 >= end {
		return found{}, false
	}
	if c := d.cueStart(first, i); d.passive(c, i) {
		if !d.anyOf(d.nounStart(first, c), c, contact[:]) {
			return found{}, false
		}
		return d.byPassive(first, c, i, end, Declines) // "a request for an interview was declined by the bank"
	}
	k := i + 1
	for n := k; n < min(end, i+5) && (in(days[:], d.low[n]) || d.low[n] == "on" || d.tags[n] == model.RB); n++ {
		if n+1 < end && d.low[n+1] == "to" {
			k = n + 1 // declined on Thursday to say
		}
	}
	switch {
	case d.low[k] == "to":
		for k++; k < end && adverb(d.low[k]); k++ {
		}
		if d.toSpeak(k, end) {
			return d.complement(first, i, i+1, i+1, end, Declines)
		}
		if d.leaves(k, end) {
			return d.complement(first, i, i+1, i+1, end, Rejects)
		}
		if k < end && d.tags[k] == model.VB {
			return d.complement(first, i, i+1, i+1, end, Asserts) // a deed refused: "refused to sign"
		}
	case d.low[k] == "comment", d.anyOf(k, min(k+5, end), []string{"comment", "interview", "interviews"}) && d.tags[k] != model.IN:
		return d.complement(first, i, i+1, i+1, end, Declines)
	}
	return found{}, false
}

// toSpeak reports whether the words from k on are of speaking: "comment", "be drawn", "give
// details"; not "give money".
func (d *doc) toSpeak(k, end int) bool {
	if d.is(k, end, "be", "drawn") || d.is(k, end, "get", "into") || d.is(k, end, "get", "drawn") {
		return true
	}
	return k < end && in(speaking[:], d.low[k]) && (!in(handing[:], d.low[k]) || d.anyOf(k+1, min(k+9, end), details[:]))
}

// silent builds "did not respond", "would not say", "could not confirm".
func (d *doc) silent(first, i, end int, lemma string) (found, bool) {
	c := d.cueStart(first, i)
	s := d.nounStart(first, c)
	none := s < c && (d.low[s] == "neither" || d.low[s] == "none") || c > first && d.low[c-1] == "nobody"
	yet := d.is(i-2, end, "yet", "to")
	if !none && !yet && !d.negated(first, i) && !(c > first && d.is(c-2, end, "yet", "to")) {
		return found{}, false
	}
	if yet {
		c = d.cueStart(first, i-2)
	}
	if !d.unsaid(c, i, end, lemma) {
		return found{}, false
	}
	f, ok := d.complement(first, i, i+1, i+1, end, Declines)
	if ok && len(f.content) > 0 && f.content[0][0] > i {
		f.cue[0] = c
	}
	return f, ok
}

// unsaid reports whether the negated verb at i, whose cue begins at c, says that nothing is
// told: by its auxiliary and what stands behind it.
func (d *doc) unsaid(c, i, end int, lemma string) bool {
	did, would, could := d.hasWord(c, i, "did", "do", "does"), d.hasWord(c, i, "would", "will"), d.hasWord(c, i, "could", "can")
	next := i + 1
	more := next < end
	switch lemma {
	case "respond", "reply", "answer", "return", "comment":
		if !did && !would && !d.hasWord(c, i, "has", "have", "had", "yet") && !(could && lemma == "comment") {
			return false
		}
		directly := more && (d.hasWord(c, i, "directly") || d.low[next] == "directly")
		switch {
		case lemma == "answer" && directly:
		case lemma == "answer" || lemma == "return": // "did not return calls", not "did not return home"
			return d.anyOf(next, min(i+8, end), contact[:])
		case lemma == "respond" && more && d.low[next] == "to": // "did not respond to questions", not "to treatment"
			return d.hasWord(c, i, "immediately") || d.anyOf(next, min(i+10, end), contact[:])
		}
		return true
	case "disclose", "elaborate", "explain", "specify":
		return would || did && (lemma != "explain" || more && d.tags[next] == model.WRB) // "did not explain why"
	case "confirm", "verify", "corroborate":
		return (could || would) && !d.is(next, end, "nor", "deny") && !d.is(next, end, "or", "deny")
	case "say": // "would not say", "did not say whether"
		return more && (would || did && (d.tags[next] == model.WRB || d.tags[next] == model.WP || d.low[next] == "whether"))
	case "give", "provide":
		return would && d.anyOf(next, min(i+6, end), details[:])
	}
	return would
}
