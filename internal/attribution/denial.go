package attribution

import "twosource/internal/attribution/model"

// denials finds what a source denies, rejects, disputes, refuses to comment on or
// admits. It reads verbs with their negation and objects, so that "denied bail",
// "declined by 4 percent" and "did not deny" come out right.
func (d *doc) denials(s int) []found {
	var out []found
	sn := &d.r.Sentences[s]
	end := d.trimEnd(sn.First, sn.End)
	for i := sn.First; i < end; i++ {
		if d.quoted(i) {
			continue
		}
		if f, ok := d.denialAt(sn.First, i, end); ok && f.source[1] > f.source[0] {
			out = append(out, f)
			i = max(i, f.cue[1]-1)
		}
	}
	return out
}

// denialAt builds the finding of the word at i, by its phrase or by the rule for its verb.
func (d *doc) denialAt(first, i, end int) (found, bool) {
	if d.low[i] == "denial" || d.low[i] == "denials" {
		return d.denialNoun(first, i, end)
	}
	if f, ok := d.phrase(first, i, end); ok {
		return f, ok
	}
	l := d.lemmaOf(i)
	if l == "" || !d.isVerb(first, i) {
		return found{}, false
	}
	if d.unwilling(first, i) {
		return d.complement(first, i-2, i+1, i+1, end, Declines)
	}
	if d.unreal(first, i) {
		return found{}, false
	}
	if d.hangsOnNoun(first, i) {
		return found{}, false
	}
	if l == "rule" && d.is(i+1, end, "out") && d.anyOf(i+2, min(i+5, end), excluded[:]) {
		return d.excludes(first, i, end)
	}
	for k := range phrasal {
		if p := &phrasal[k]; p.verb == l && d.low[min(i+1, end-1)] == p.particle {
			return d.object(first, i, i+2, end, p.stance, claims[:])
		}
	}
	switch l {
	case "deny", "refute", "disavow", "disclaim":
		return d.denied(first, i, end)
	case "reject", "dismiss", "rebuff", "repudiate", "rebut", "counter", "discount", "decry", "ridicule", "deride", "mock", "debunk", "repel", "spurn", "rubbish", "overrule", "scotch", "quash", "dispel":
		return d.turnedDown(first, i, end, Rejects, claims[:])
	case "dispute", "contest", "question", "challenge", "contradict", "doubt":
		return d.turnedDown(first, i, end, Disputes, findings[:])
	case "downplay":
		return d.turnedDown(first, i, end, Disputes, claims[:])
	case "disagree":
		return d.disagreed(first, i, end)
	case "call", "brand", "label", "describe", "slam", "denounce", "condemn", "term", "dub":
		return d.branded(first, i, end)
	case "decline", "refuse":
		return d.refused(first, i, end)
	case "respond", "reply", "answer", "return", "comment", "say", "confirm", "discuss", "speculate", "elaborate", "disclose", "specify", "verify", "give", "provide", "identify", "name", "corroborate", "reveal", "explain":
		if f, ok := d.silent(first, i, end, l); ok {
			return f, ok
		}
	case "stop":
		if d.is(i+1, end, "short", "of") && i+3 < end && in(telling[:], d.low[i+3]) {
			return d.complement(first, i, i+4, i+4, end, Declines)
		}
	}
	return d.admits(first, i, end, l)
}

// hangsOnNoun reports whether the participle at i hangs with its preposition on what stands
// before: "the idea of denying", "a field of confirmed and possible runners"; not "has been
// silent since denying".
func (d *doc) hangsOnNoun(first, i int) bool {
	if t := d.tags[i]; t != model.VBG && t != model.VBN || i-1 <= first {
		return false
	}
	return d.tags[i-1] == model.IN && d.low[i-1] != "since"
}

// unwilling reports whether somebody will not speak: "did not want to comment", "does
// not wish to discuss".
func (d *doc) unwilling(first, i int) bool {
	if i-3 < first || d.low[i-1] != "to" || !in(wanting[:], d.low[i-2]) || !d.negated(first, i-2) {
		return false
	}
	switch d.low[i] {
	case "comment", "discuss", "elaborate", "speak", "speculate":
		return true
	}
	return false
}

// unreal reports whether the verb tells no deed of its subject: "asked allies to
// refute", "could challenge". Denying goes on in "continued to deny", though.
func (d *doc) unreal(first, i int) bool {
	if i-1 <= first {
		return false
	}
	switch d.low[i-1] {
	case "to":
		return !in(carried[:], d.low[i-2])
	case "may", "might", "can":
		return true
	case "could", "would", "should", "must":
		v := verbOf(d.low[i])
		return v != nil && (v.stance == Denies || v.stance == Rejects || v.stance == Disputes)
	}
	return false
}

// denied handles the verbs of denial proper.
func (d *doc) denied(first, i, end int) (found, bool) {
	neg := d.negated(first, i)
	c := d.cueStart(first, i)
	if d.passive(c, i) {
		return d.byPassive(first, c, i, end, Denies)
	}
	if d.is(i-1, end, "nor") && (d.hasWord(c, i, "confirm") || d.hasWord(c, i, "confirmed")) { // neither confirm nor deny
		return d.complement(first, i, i+1, i+1, end, Declines)
	}
	if i-3 > first && d.is(i-2, end, "confirm", "or") { // would not confirm or deny
		if !d.negated(first, i-2) {
			return found{}, false
		}
		f, ok := d.complement(first, i-2, i+1, i+1, end, Declines)
		return f, ok
	}
	if f, ok := d.charge(first, c, i, end); ok && !neg {
		return f, ok
	}
	if d.impersonal(first, c, i) || i+1 >= end && c > first && d.low[c-1] != "," {
		return found{}, false
	}
	if d.withheld(i+1, end) || d.thwarted(i, end) {
		return found{}, false
	}
	st := Denies
	if neg {
		if d.hasWord(c, i, "can") || d.hasWord(c, i, "could") {
			return found{}, false
		}
		st = Confirms
	}
	return d.complement(first, i, i+1, i+1, end, st)
}

// claimed is the finding that the verb at i, whose cue begins at c, denies the content.
func (d *doc) claimed(source, content [2]int, c, i int) found {
	return found{source: source, cue: [2]int{c, i + 1}, content: [][2]int{content}, stance: Denies, verb: verbOf(d.low[i])}
}

// charge builds "the accusations, which Lund has denied" and "a charge that the firm
// denies": the verb has no object, since the claim stands before it.
func (d *doc) charge(first, c, i, end int) (found, bool) {
	if i+1 < end && d.tags[i+1] != model.Comma && d.low[i+1] != "as" { // "a claim the army dismissed as propaganda"
		return found{}, false
	}
	s := d.nounStart(first, c)
	for k := s; k+1 < c; k++ { // no relative pronoun: "a charge the firm denies"
		if in(claims[:], d.low[k]) && (d.tags[k+1] == model.DT || d.tags[k+1] == model.NNP || d.tags[k+1] == model.PRP) {
			return d.claimed([2]int{k + 1, c}, [2]int{s, k + 1}, c, i), true
		}
	}
	if f, ok := d.point(first, s, c, i); ok {
		return f, true
	}
	k := s - 1
	if k > first && (d.low[k] == "which" || d.low[k] == "that") {
		k--
	}
	if k > first && d.low[k] == "," {
		k--
	}
	if s >= c || k <= first || d.tags[s] == model.IN || !d.anyOf(max(first, k-8), k+1, claims[:]) {
		return found{}, false
	}
	from := k
	for from > first && from > k-8 && !in(claims[:], d.low[from]) {
		from--
	}
	if from > first && d.tags[from-1] == model.DT {
		from--
	}
	return d.claimed([2]int{s, c}, [2]int{from, k + 1}, c, i), true
}

// point builds "…, a point that the firm denies", whose noun begins at s: what stands
// before it is denied.
func (d *doc) point(first, s, c, i int) (found, bool) {
	for k := max(s-3, first+4); k+1 < c; k++ {
		if d.low[k] != "point" && d.low[k] != "something" {
			continue
		}
		e, from := k-1, k+1
		if d.tags[e] == model.DT {
			e--
		}
		if from+1 < c && (d.low[from] == "on" || d.low[from] == "with") {
			from++ // "a point on which the firm disagrees"
		}
		if d.low[from] == "that" || d.low[from] == "which" {
			from++
		}
		if d.boundary(e) && from < c {
			return d.claimed([2]int{from, c}, [2]int{first, e}, c, i), true
		}
	}
	return found{}, false
}

// disagreed builds "disagreed with the account" and "a point on which the bishops
// disagree".
func (d *doc) disagreed(first, i, end int) (found, bool) {
	c := d.cueStart(first, i)
	if d.negated(first, i) || i+1 < end && (d.low[i+1] == "on" || d.low[i+1] == "about" || d.low[i+1] == "over") {
		return found{}, false // "the two disagree on the date"
	}
	if i+2 < end && d.low[i+1] == "with" {
		return d.complement(first, i, i+2, i+2, end, Disputes)
	}
	f, ok := d.point(first, d.nounStart(first, c), c, i)
	f.stance = Disputes
	return f, ok
}

// turnedDown builds "rejected the claim" and "a claim the firm rejected".
func (d *doc) turnedDown(first, i, end int, st Stance, nouns []string) (found, bool) {
	if c := d.cueStart(first, i); !d.passive(c, i) && !d.negated(first, i) {
		if f, ok := d.charge(first, c, i, end); ok {
			f.stance = st
			return f, ok
		}
	}
	return d.object(first, i, i+1, end, st, nouns)
}

// object builds "rejected the claim": the verb counts only with an object that can be rejected.
func (d *doc) object(first, i, from, end int, st Stance, nouns []string) (found, bool) {
	c := d.cueStart(first, i)
	if d.passive(c, i) {
		subject := d.claimStart(first, c)
		if !d.anyOf(subject, c, nouns) {
			return found{}, false
		}
		return d.byPassive(first, c, i, end, st)
	}
	if from+1 < end && d.low[from] == "by" && (d.tags[i] == model.VBN || d.tags[i] == model.VBD) {
		return d.byWhom(first, c, i, from, end, st)
	}
	if d.negated(first, i) || d.impersonal(first, c, i) {
		return found{}, false
	}
	to := min(d.phraseEnd(from, end), from+12)
	ok := d.anyOf(from, to, nouns)
	if from < end && in(persons[:], d.low[from]) {
		ok = false // ridiculed him for his demand
	}
	for k := from; k < to && !ok; k++ {
		ok = d.low[k] == "as" && k > from || d.opensQuote(k)
	}
	if from < end {
		switch d.low[from] {
		case "that", "whether", "this", "it", "suggestions":
			ok = ok || d.low[from] != "it" || st == Rejects
		}
	}
	if !ok {
		return found{}, false
	}
	return d.complement(first, i, from, from, end, st)
}

// byWhom builds "a vote dismissed by critics as a sham", where no form of to be tells
// the passive.
func (d *doc) byWhom(first, c, i, by, end int, st Stance) (found, bool) {
	e := d.phraseEnd(by+1, end)
	for k := by + 2; k < e; k++ {
		if d.low[k] == "as" {
			e = k
		}
	}
	for c > first && (d.low[c-1] == "but" || d.low[c-1] == "and" || d.low[c-1] == ",") {
		c--
	}
	if e >= end || d.low[e] != "as" || c < first+2 || d.negated(first, i) {
		return found{}, false
	}
	return found{cue: [2]int{i, by + 1}, stance: st, verb: verbOf(d.low[i]), source: [2]int{by + 1, e}, content: [][2]int{{first, c}}}, true
}

// excludes builds "ruled out foul play" and "ruled out stepping down".
func (d *doc) excludes(first, i, end int) (found, bool) {
	st := Denies
	if d.hasWord(i+2, i+3, "quitting", "resigning", "stepping") {
		st = Rejects
	}
	if c := d.cueStart(first, i); d.passive(c, i) || d.negated(first, i) || d.impersonal(first, c, i) {
		return found{}, false
	}
	return d.complement(first, i, i+2, i+2, end, st)
}

// branded builds "called the accusation baseless".
func (d *doc) branded(first, i, end int) (found, bool) {
	c := d.cueStart(first, i)
	if d.passive(c, i) || d.negated(first, i) {
		return found{}, false
	}
	to := min(d.sentenceClauseEnd(i+1, end), i+25)
	object := d.anyOf(i+1, to, claims[:])
	for k := i + 1; k < to && k < i+4; k++ {
		switch d.low[k] {
		case "it", "them", "this", "that", "these", "those":
			object = true
		}
	}
	if object && d.anyOf(i+1, to, worthless[:]) {
		return d.complement(first, i, i+1, i+1, end, Rejects)
	}
	return found{}, false
}

// admits handles confirmation and admission where they stand with a that-clause or
// an object, and no model sees them.
func (d *doc) admits(first, i, end int, lemma string) (found, bool) {
	switch lemma {
	case "confirm", "admit", "acknowledge", "concede", "confess":
	default:
		return found{}, false
	}
	c := d.cueStart(first, i)
	if d.passive(c, i) || i+1 >= end {
		return found{}, false
	}
	if d.negated(first, i) || d.impersonal(first, c, i) {
		return found{}, false
	}
	switch s := d.nounStart(first, c); {
	case s < c && in(nobody[:], d.low[s]):
	case lemma == "confirm" && d.anyOf(i+1, min(i+6, end), nominees[:]): // what senates do
	case lemma == "admit" && d.tags[i+1] == model.NNP && !d.clauseAfter(i+1, end): // "admitted Bosnia"
	case d.anyOf(i+1, min(i+4, end), []string{"hospital", "patients"}):
	default:
		return d.complement(first, i, i+1, i+1, end, Confirms)
	}
	return found{}, false
}

// nobody are subjects of whom a verb says that they do not; sorted.
var nobody = [...]string{"neither", "no", "none"}

// nominees are whom and what a senate confirms; sorted.
var nominees = [...]string{"appointment", "appointments", "judge", "judges", "nomination", "nominations", "nominee", "nominees"}

// complement builds a finding whose source is the verb's subject and whose content
// follows it, from token from on.
func (d *doc) complement(first, verb, cueEnd, from, end int, st Stance) (found, bool) {
	c := d.cueStart(first, verb)
	f := found{cue: [2]int{c, cueEnd}, stance: st, verb: verbOf(d.low[verb])}
	f.source = d.subject(first, c, end)
	if from < end && d.low[from] == ":" {
		from++
	}
	if from+1 < end && st != Declines && d.low[from] == "to" && d.tags[from+1] != model.VB { // denied to the paper that …
		for k := from + 1; k < min(end, from+9) && d.tags[k] != model.Comma; k++ {
			if d.low[k] == "that" {
				from = k
				break
			}
		}
	}
	to := d.sentenceClauseEnd(from, end)
	if f.source[0] > from && f.source[0] < to { // "While declining to comment, Lund said …"
		to = f.source[0] - 1
	}
	if from >= to {
		from, to = verb, cueEnd // nothing but the refusal itself: "did not respond"
		if from > f.cue[0] {
			f.cue[1] = from
		} else {
			f.cue = [2]int{verb, cueEnd}
		}
	}
	if to > from {
		f.content = [][2]int{{from, to}}
	}
	return f, len(f.content) > 0
}
