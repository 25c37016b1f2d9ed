package attribution

import "twosource/internal/attribution/model"

// The little grammar that the rules stand on: verb groups, subjects and the ends
// of phrases, by parts of speech.

func (d *doc) lemmaOf(i int) string {
	if v := verbOf(d.low[i]); v != nil {
		return v.lemma
	}
	if k := find(moreVerbs[:], d.low[i]); k >= 0 {
		return moreVerbs[k].lemma
	}
	return ""
}

type formOf struct{ form, lemma string }

func find(list []formOf, w string) int {
	lo, hi := 0, len(list)
	for lo < hi {
		if m := (lo + hi) / 2; list[m].form < w {
			lo = m + 1
		} else {
			hi = m
		}
	}
	if lo < len(list) && list[lo].form == w {
		return lo
	}
	return -1
}

// isVerb reports whether token i is a verb here. The tagger errs on rare forms, so a
// form that cannot be a noun counts as one unless it stands before a noun.
func (d *doc) isVerb(first, i int) bool {
	switch d.tags[i] {
	case model.VB, model.VBD, model.VBP, model.VBZ:
		return true
	case model.VBG, model.VBN:
		if i > first && (d.tags[i-1] == model.DT || d.tags[i-1] == model.PRS || d.tags[i-1] == model.POS) {
			return false
		}
		return true
	}
	w := d.low[i]
	if i > first && (d.tags[i-1] == model.TO || d.tags[i-1] == model.MD) && d.tags[i] == model.NN {
		return true
	}
	if i > first && in(verbsOnly[:], w) && w[len(w)-1] == 's' {
		return true // "Tehran denies": no participle either, whatever stands before it
	}
	if i == first {
		return false
	}
	switch d.tags[i-1] {
	case model.DT, model.JJ, model.PRS, model.POS, model.IN:
		return false
	}
	if in(verbsOnly[:], w) || i+1 < len(d.low) && d.low[i+1] == "that" && d.tags[i-1] == model.NNS {
		return true
	}
	return w[len(w)-1] == 's' && verbOf(w) != nil && d.r.Sentences[d.sentence(i)].Headline
}

// longest bounds every walk, in tokens: no sentence of a report is longer, and a
// text without points must not cost the square of its length.
const longest = 200

// verbsOnly are never nouns, whatever the tagger says.
var verbsOnly = [...]string{"confirm", "confirmed", "confirms", "denied", "denies", "deny", "refute", "refuted", "refutes", "rejected", "rejects"}

// cueStart goes back from the verb at i over its auxiliaries, negation and adverbs.
func (d *doc) cueStart(first, i int) int {
	first = max(first, i-12)
	for i > first && !d.quoted(i-1) {
		w := d.low[i-1]
		switch {
		case in(auxiliary[:], w), in(adverbs[:], w), in(leading[:], w), d.tags[i-1] == model.RB, d.tags[i-1] == model.MD:
		case i > first+1 && (w == "confirm" || w == "confirmed") && d.low[i] == "nor": // neither confirmed nor denied
		default:
			return i
		}
		i--
	}
	return i
}

// leading stand before a verb as its auxiliaries do: "was quick to deny", "continued to deny",
// "has yet to say"; sorted.
var leading = [...]string{"be", "continued", "continues", "immediate", "neither", "nor", "quick", "to", "went", "yet"}

// hasWord reports whether one of the words stands among the tokens.
func (d *doc) hasWord(from, to int, words ...string) bool {
	for i := max(from, 0); i < to; i++ {
		for _, w := range words {
			if d.low[i] == w {
				return true
			}
		}
	}
	return false
}

// negated reports whether the verb group that ends at i holds a negation.
func (d *doc) negated(first, i int) bool {
	for k := d.cueStart(first, i); k < i; k++ {
		switch d.low[k] {
		case "not", "n't", "never", "neither", "nor", "cannot":
			return true
		}
	}
	return i > first && d.low[i-1] == "no"
}

// passive reports whether the participle at i follows a form of to be.
func (d *doc) passive(c, i int) bool {
	if w := d.low[i]; d.tags[i] == model.VB || len(w) > 3 && w[len(w)-3:] == "ing" {
		return false
	}
	for k := max(0, min(c, i-1)); k < i; k++ {
		if in(passive[:], d.low[k]) || d.low[k] == "are" || d.low[k] == "'s" {
			return true
		}
	}
	return false
}

// impersonal reports whether nobody in particular speaks: "nobody can deny", "it is hard to deny", "there is no denying".
func (d *doc) impersonal(first, c, i int) bool {
	if c > first {
		switch d.low[c-1] {
		case "nobody", "no-one", "one", "hard", "difficult", "impossible", "easy", "body":
			return true
		}
		if d.is(c-2, i, "no", "one") || d.is(c-1, len(d.low), "there") {
			return true
		}
		if d.tags[c-1] == model.JJ && c < i && d.low[c] == "to" && d.low[c-1] != "quick" {
			return true
		}
	}
	return d.hasWord(max(first, i-2), i, "no")
}

// subject is the source of the verb group that begins at c: its subject, or where
// it has none of its own the subject of the sentence ("He resigned and denied …").
// A participle that opens the sentence takes the subject behind its comma.
func (d *doc) subject(first, c, end int) [2]int {
	first, end = max(first, c-longest), min(end, c+longest)
	if c == first || c == first+1 && (d.tags[first] == model.IN || d.tags[first] == model.RB) {
		for k := c; k+1 < end; k++ {
			if d.low[k] == "," {
				return [2]int{k + 1, d.subjectEnd(k+1, end)}
			}
		}
		return [2]int{}
	}
	if s := d.nounStart(first, c); s < c && !d.onlyMarks(s, c) {
		for s+1 < c && (d.tags[s] == model.CC || d.tags[s] == model.RB || d.low[s] == ",") {
			s++
		}
		if d.tags[s] == model.IN { // "In a statement, the airline denied": the subject follows
			for k := s; k+1 < c; k++ {
				if d.low[k] == "," {
					s = k + 1
				}
			}
		}
		e := c
		for e > s && (d.low[e-1] == "," || adverb(d.low[e-1]) || in(days[:], d.low[e-1]) || d.low[e-1] == "on") {
			e--
		}
		for k := e - 1; k > s && !nominal(d.tags[k]) && d.tags[k] != model.PRP; k-- {
			if finite(d.tags[k]) || d.low[k] == "neither" {
				e = k // "the minister was forced to deny", "the firm neither confirmed nor denied"
			}
		}
		return [2]int{d.ownSubject(first, s, e), e}
	}
	for k := first; k < c; k++ {
		switch d.tags[k] {
		case model.NNP, model.PRP, model.NN, model.NNS, model.DT, model.PRS, model.CD:
			if d.inQuote[k] < 0 && (k == first || d.tags[k-1] != model.IN) {
				return [2]int{k, d.subjectEnd(k, c)}
			}
		}
	}
	return [2]int{}
}

// ownSubject is where the subject in tokens [s, e) really begins: before the clause
// that describes it, "the man who runs the club", or behind a verb that is another's,
// "the lawyer has said he".
func (d *doc) ownSubject(first, s, e int) int {
	if s > first+1 && finite(d.tags[s]) {
		switch d.low[s-1] {
		case "who", "that", "which":
			if v := verbOf(d.low[s]); v != nil && v.lemma == "say" {
				return min(s+1, e-1) // "an article that said Lund"
			}
			return d.nounStart(first, s-1)
		}
	}
	if e > s+1 && d.tags[e-1] == model.PRP {
		return e - 1
	}
	for k := s; k < e; k++ {
		if t := d.tags[k]; t == model.WP || t == model.WRB {
			return s
		}
	}
	for k := e - 2; k > s; k-- {
		if finite(d.tags[k]) && nominal(d.tags[k+1]) {
			return k + 1
		}
	}
	return s
}

// subjectEnd is where the subject that begins at s ends: before its verb.
func (d *doc) subjectEnd(s, end int) int {
	k := s
	for k < end && k < s+20 {
		switch t := d.tags[k]; {
		case t == model.VBD, t == model.VBZ, t == model.VBP, t == model.MD, t == model.Comma && k > s, t == model.Colon, t == model.QuoteMark:
			return k
		}
		k++
	}
	return k
}

func (d *doc) onlyMarks(from, to int) bool {
	for i := from; i < to; i++ {
		switch d.tags[i] {
		case model.NN, model.NNS, model.NNP, model.PRP, model.CD, model.DT, model.JJ, model.WP:
			return false
		case model.VBG, model.VBN, model.VB, model.VBZ:
			if d.tok(i) != d.low[i] || in(headSources[:], d.low[i]) { // "Beijing", to the tagger a participle; "witnesses"
				return false
			}
		}
	}
	return true
}

// possessor is where the noun phrase before 's at k begins.
func (d *doc) possessor(first, k int) int {
	first = max(first, k-20)
	for k > first {
		switch d.tags[k-1] {
		case model.NN, model.NNS, model.NNP, model.JJ, model.DT, model.Hyphen, model.PRS:
			k--
			continue
		}
		break
	}
	return k
}

// phraseEnd is where the phrase that begins at i ends: at a mark or the sentence's end.
func (d *doc) phraseEnd(i, end int) int {
	end = min(end, i+60)
	for k := i; k < end; k++ {
		switch d.tags[k] {
		case model.Stop:
			if k > i && k+1 < end && d.tags[k-1] == model.NNP && d.tags[k+1] == model.NNP && d.glued(k) {
				continue // "Mr. Lund's claims"
			}
			return k
		case model.Comma, model.Colon:
			return k
		case model.VBD, model.VBZ, model.VBP, model.MD:
			if k > i && d.low[i] != "that" && !d.clauseAfter(i, k) {
				return k
			}
		}
	}
	return end
}

// sentenceClauseEnd is where the content of a verb ends: at the sentence's end, or
// before a participle or conjunction that goes on with something else.
func (d *doc) sentenceClauseEnd(i, end int) int {
	end = min(end, i+longest)
	for k := i; k < end; k++ {
		if d.quoted(k) {
			continue
		}
		switch d.tags[k] {
		case model.Comma:
			if k+1 < end {
				if in(goingOn[:], d.low[k+1]) || d.tags[k+1] == model.VBG || d.closesQuote(k) || d.opensQuote(k+1) && k > i+1 {
					return k
				}
			}
		case model.Colon:
			if k > i {
				return k
			}
		}
	}
	return end
}

// goingOn are words that go on with something else behind a comma; sorted.
var goingOn = [...]string{"according", "although", "and", "as", "but", "though", "which", "while", "who"}

func (d *doc) opensQuote(i int) bool {
	q := d.inQuote[i]
	return q >= 0 && d.quotes[q].First == i
}

func (d *doc) anyOf(from, to int, list []string) bool {
	for i := max(from, 0); i < to && i < len(d.low); i++ {
		if in(list, d.low[i]) {
			return true
		}
	}
	return false
}

// nounAfter is the head of the noun phrase that begins at i.
func (d *doc) nounAfter(i, end int) string {
	w := ""
	for k := i; k < end && k < i+6; k++ {
		switch d.tags[k] {
		case model.NN, model.NNS, model.NNP:
			w = d.low[k]
		case model.DT, model.JJ, model.PRS, model.POS, model.CD:
		case model.PRP:
			return d.low[k]
		default:
			return w
		}
	}
	return w
}

// nounsEnd is where the run of noun phrases that begins at i ends.
func (d *doc) nounsEnd(i, end int) int {
	end = min(end, i+10)
	for i < end && (nominal(d.tags[i]) || d.tags[i] == model.VBN || d.low[i] == "of") {
		i++
	}
	return i
}

// nominal reports whether a word of that tag can stand in a noun phrase.
func nominal(t uint8) bool {
	switch t {
	case model.NN, model.NNS, model.NNP, model.DT, model.JJ, model.PRS, model.POS, model.CD:
		return true
	}
	return false
}

// possessiveAfter and clauseAfter tell a name that is only part of the object, or
// the subject of a clause: "denied Olsen's claim", "denied Olsen had left".
func (d *doc) possessiveAfter(i, end int) bool {
	for k := i; k < end && k < i+5; k++ {
		if d.tags[k] == model.POS {
			return true
		}
		if d.tags[k] != model.NNP {
			return d.tags[k] == model.NN || d.tags[k] == model.NNS
		}
	}
	return false
}

func (d *doc) clauseAfter(i, end int) bool {
	for k := i; k < end && k < i+14; k++ {
		switch d.tags[k] {
		case model.VBD, model.VBZ, model.VBP, model.MD:
			return true
		case model.Comma, model.Colon, model.WP:
			return false
		}
	}
	return false
}
