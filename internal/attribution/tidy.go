package attribution

import (
	"twosource/internal/attribution/model"
)

// tidy trims what the model takes along: a dateline, the day at the end of a
// source; and completes a content that a parenthesis cuts in two.
func (d *doc) tidy(f *found) {
	d.unhedge(f)
	d.relativeSubject(f)
	d.unnamed(f)
	d.listeners(f)
	d.subjectBehind(f)
	if f.source[1] == 0 || d.dayAlone(f.source) {
		f.source = d.supplied(f)
	} else if d.told(f) {
		f.source = [2]int{}
	}
	d.mendSource(f)
	for f.source[1] > 0 && f.source[0] > 1 && d.low[f.source[0]-1] == "-" && d.glued(f.source[0]-1) && d.glued(f.source[0]) {
		f.source[0] -= 2 // "Hewlett-Packard"
	}
	d.within(f)
	for k := range f.content {
		if c := &f.content[k]; c[1] > c[0] {
			for c[1]+1 < len(d.low) && d.tags[c[1]] == model.Hyphen && d.glued(c[1]) && d.glued(c[1]+1) {
				c[1] += 2 // never half of a compound
			}
			c[0] = max(c[0], min(d.datelineEnd(c[0]), c[1]-1))
			if k > 0 && c[0] == f.cue[1] {
				c[0] = d.behindDay(*c)
			}
		}
	}
	d.listener(f)
	if d.belated(f) {
		d.partsContent(f)
	}
	d.bounds(f)
	d.parenthesis(f)
}

// listener takes who is told out of what is told: "told her she had shown no remorse",
// "warned his staff in a memo that the road was closed".
func (d *doc) listener(f *found) {
	n := len(f.content)
	if n == 0 || f.cue[1] == 0 {
		return
	}
	c := &f.content[n-1]
	v := verbOf(d.low[f.cue[1]-1])
	if v == nil || c[0] != f.cue[1] || c[1]-c[0] < 3 {
		return
	}
	const reach = 8 // words for the listener
	switch v.lemma {
	case "tell", "warn", "assure", "remind", "inform":
		for k := c[0] + 1; k < min(c[0]+reach, c[1]-1); k++ {
			listener := nominal(d.tags[k-1]) || d.tags[k-1] == model.PRP
			if d.low[k] == "that" && listener && !d.quoted(k) && !d.clauseWithin(c[0], k) {
				c[0] = k
				return
			}
		}
	}
	if v.lemma != "tell" {
		return
	}
	switch d.low[c[0]] {
	case "her", "him", "me", "them", "us", "you":
		if t := d.tags[c[0]+1]; t == model.PRP || t == model.DT || t == model.PRS && d.low[c[0]] != "her" || d.low[c[0]+1] == "that" {
			c[0]++
		}
	}
}

// bounds mends the end of a content: what is said goes on to the end of its clause;
// what is merely thought of or judged ends before an afterthought.
func (d *doc) bounds(f *found) {
	n := len(f.content)
	if n == 0 || f.cue[1] == 0 {
		return
	}
	c := &f.content[n-1]
	if c[0] < f.cue[1] || c[1] <= c[0] {
		return
	}
	end := d.trimEnd(d.r.Sentences[d.sentence(c[1]-1)].First, d.r.Sentences[d.sentence(c[1]-1)].End)
	if d.low[c[0]] == "that" && c[1] < end {
		switch t := d.tags[c[1]]; t {
		case model.Comma, model.Stop, model.Colon, model.QuoteMark, model.CC, model.IN, model.WRB:
		default:
			c[1] = d.sentenceClauseEnd(c[1], end)
		}
	}
	d.carriesOn(f, c, end)
	if k := f.cue[0]; k > 1 && relative(d.low[k-1]) && (d.low[k-2] == "," || k > 2 && f.source == [2]int{k - 1, k}) {
		for k := c[0] + 1; k < c[1]; k++ {
			if d.tags[k] == model.Comma && !d.quoted(k) && !d.conditional([2]int{c[0], k}) {
				c[1] = k // "The firm, which has denied wrongdoing, …"
				break
			}
		}
	}
	if !f.speech() && d.low[c[0]] != "that" {
		d.afterthought(f, c)
	}
}

func relative(w string) bool { return w == "who" || w == "which" }

// speech reports whether the verb says something, neither thinks nor denies it.
func (f *found) speech() bool {
	return f.verb != nil && f.verb.stance == Asserts && f.verb.strength != StrengthThinks
}

// carriesOn draws a content that stops in the middle of its clause to the clause's end.
func (d *doc) carriesOn(f *found, c *[2]int, end int) {
	if d.closesQuote(c[1]-1) && c[1] < end && finite(d.tags[c[1]]) && f.verb != nil && !d.opensQuote(c[0]) {
		c[1] = d.sentenceClauseEnd(c[1], end) // says the man called “King” | is …
	}
	if c[1]+2 < end && d.low[c[1]] == "," {
		switch {
		case f.speech() && finite(d.tags[c[1]+1]) && d.unfinished(*c), // says the mill, built in May, | has closed
			d.conditional(*c) && !d.anyOf(f.cue[0], f.cue[1], asking[:]): // said that if it rained, | the bridge would close
			c[1] = d.sentenceClauseEnd(c[1]+1, end)
		}
	}
	if d.joinedOn(c[1], end, f.speech()) && d.inQuote[c[1]-1] < 0 {
		if to := d.sentenceClauseEnd(c[1]+1, end); to > c[1]+1 {
			c[1] = to
		}
	}
}

// afterthought cuts off what is added behind a content that nobody utters:
// "dismissed the poll — a sign of his fear".
func (d *doc) afterthought(f *found, c *[2]int) {
	for k := c[0] + 1; k+1 < c[1]; k++ {
		if d.quoted(k) || d.tags[k] != model.Comma && d.tags[k] != model.Colon || d.glued(k) && d.glued(k+1) {
			continue
		}
		t, w, comma := d.tags[k+1], d.low[k+1], d.tags[k] == model.Comma
		if t == model.WP || t == model.VBG && comma && w != "including" || f.stance != Asserts && (!comma || w == "aside" || w == "apart") {
			c[1] = k
			return
		}
	}
}

// asking: what follows "if" is a question.
var asking = [...]string{"ask", "asked", "asking", "asks", "inquired", "wondered", "wondering"}

// conditional reports whether the content is no more than the clause or phrase before
// the main one: "that if it rained", "that in May".
func (d *doc) conditional(c [2]int) bool {
	i := c[0]
	if d.low[i] == "that" {
		i++
	}
	switch d.low[i] {
	case "if", "when", "unless", "although", "though", "while", "because", "once", "since":
	case "in", "after", "before", "under", "by":
		if !d.unfinished(c) {
			return false
		}
	default:
		return false
	}
	for k := i; k < c[1] && k < i+longest; k++ {
		if d.low[k] == "," || d.tags[k] == model.MD {
			return false
		}
	}
	return i < c[1]
}

// unfinished reports whether the content has no verb of its own.
func (d *doc) unfinished(c [2]int) bool {
	for i := c[0]; i < c[1] && i < c[0]+longest; i++ {
		if finite(d.tags[i]) {
			return false
		}
	}
	return true
}

// joinedOn reports whether what begins at token i belongs to the clause before it.
func (d *doc) joinedOn(i, end int, speech bool) bool {
	return speech && i < end && (d.low[i] == "when" || d.low[i] == "after") || d.is(i, end, ",", "including")
}

// overrun ends what cannot hold the verb of the clause around it, before that verb:
// an infinitive, "the reason that he refuses to sign the paper | may be …", and what
// stands behind a preposition, "the people whom we asked about it | have refused".
func (d *doc) overrun(f *found) {
	if len(f.content) == 0 {
		return
	}
	c := &f.content[len(f.content)-1]
	if c[0] < f.cue[1] || c[0]+1 >= c[1] || f.cue[1] == 0 {
		return
	}
	switch i := c[0]; {
	case d.low[i] == "to" && verbOf(d.low[i+1]) == nil && !in(speaking[:], d.low[i+1]):
	case i == f.cue[1] && d.tags[i-1] == model.IN && nominal(d.tags[i]) && (f.verb == nil || f.verb.lemma != "say"):
	default:
		return
	}
	for k := c[0] + 2; k < c[1] && k < c[0]+longest; k++ {
		switch t := d.tags[k]; {
		case t == model.Comma, t == model.WP, t == model.WRB, t == model.PRP, t == model.CC, in(clauseWords[:], d.low[k]), d.inQuote[k] >= 0:
			return
		case (t == model.DT || t == model.PRS || t == model.NNP) && (d.tags[k-1] == model.NN || d.tags[k-1] == model.NNS):
			return // "the damage a flood would do"
		case t == model.MD, d.low[k] == "is", d.low[k] == "was", d.low[k] == "has", d.low[k] == "have", d.low[k] == "were":
			c[1] = k
			return
		}
	}
}

// told reports whether the source is not who speaks but who is spoken of: "X was
// accused of …", "X was asked how …".
func (d *doc) told(f *found) bool {
	if f.source[1] > f.cue[0] || f.source[1] == 0 || in(asSaying[:], d.low[f.cue[1]-1]) {
		return false
	}
	for i := f.cue[1] - 1; i >= f.cue[0]; i-- {
		if t := d.tags[i]; t == model.VBN || t == model.VBD {
			return d.passive(f.cue[0], i) && in(toldOf[:], d.low[i]) && !d.beforeCourt(f.source[1], i)
		}
	}
	return false
}

// toldOf are participles whose subject is spoken to or of; sorted.
var toldOf = [...]string{
	"accused", "alleged", "announced", "asked", "attacked", "blamed", "called", "charged", "cited", "criticized", "defined", "denounced", "described", "disclosed",
	"dismissed", "expected", "given", "issued", "known", "labeled", "lambasted", "named", "praised", "published", "quizzed", "quoted", "rejected",
	"released", "reported", "revealed", "said", "seen", "told", "urged", "viewed", "warned",
}

// supplied is the source of a cue for which the model has none: its subject before
// it, behind it ("…, noted X."), behind the participle that opens the sentence, or
// the subject of the sentence ("X resigned and said …").
func (d *doc) supplied(f *found) [2]int {
	if f.cue[1] == 0 || in(sourceless[:], d.low[f.cue[0]]) || nounCue(d.tags[f.cue[0]]) {
		return [2]int{}
	}
	verb := -1
	for i := f.cue[0]; i < f.cue[1]; i++ {
		switch d.tags[i] {
		case model.VB, model.VBD, model.VBZ, model.VBP, model.VBG, model.VBN:
			verb = i
		}
		if in(sourceless[:], d.low[i]) {
			return [2]int{}
		}
	}
	if verb < 0 || d.passive(f.cue[0], verb) {
		return [2]int{}
	}
	s := &d.r.Sentences[d.sentence(f.cue[0])]
	end := d.trimEnd(s.First, s.End)
	said := len(f.content) > 1 && f.content[1][0] == f.cue[1] // what stands behind the verb is no source then
	if f.content[0][0] < f.cue[0] && f.cue[0] > s.First && d.boundary(f.cue[0]-1) && f.cue[1] < end && !said {
		if t := d.tags[f.cue[1]]; t == model.NNP || t == model.DT || t == model.PRP || t == model.PRS {
			if to := d.nounEnd(f.cue[1], end); to > f.cue[1] {
				return [2]int{f.cue[1], to}
			}
		}
	}
	got := d.subject(s.First, f.cue[0], end)
	for _, c := range f.content {
		if got[0] < c[1] && c[0] < got[1] {
			return [2]int{}
		}
	}
	if got[1] <= got[0] || got[0] < f.cue[1] && f.cue[0] < got[1] {
		return [2]int{}
	}
	return got
}

// dayAlone reports whether the source is no more than the number behind an
// abbreviation: "a test on Nov. | 7 | showed".
func (d *doc) dayAlone(source [2]int) bool {
	i := source[0]
	return source[1] == i+1 && i > d.r.Sentences[d.sentence(i)].First && d.tags[i] == model.CD && d.low[i][0] <= '9' && d.low[i-1] == "."
}

// unhedge turns "The company has reportedly agreed", where the company says nothing,
// into what it is: an attribution to nobody.
func (d *doc) unhedge(f *found) {
	if f.verb != nil && f.verb.strength != StrengthConfirms || len(f.content) != 1 {
		return
	}
	for i := f.cue[0]; i < f.cue[1] && f.cue[1]-f.cue[0] > 1; i++ {
		if !in(sourceless[1:], d.low[i]) {
			continue
		}
		c := f.content[0]
		var pieces [][2]int
		if from := min(f.source[0], f.cue[0]); f.source[1] > 0 && f.source[0] < f.cue[0] {
			pieces = append(pieces, [2]int{from, i})
		} else if f.cue[0] < i {
			pieces = append(pieces, [2]int{f.cue[0], i})
		}
		if c[0] < i {
			return
		}
		f.content, f.cue, f.source, f.verb = append(pieces, [2]int{i + 1, c[1]}), [2]int{i, i + 1}, [2]int{}, nil
		return
	}
}

// datelineEnd is where the sentence at token i begins behind its dateline ("KYIV,
// Dec. 24 (Reuters) — "), or the token itself where there is none.
func (d *doc) datelineEnd(i int) int {
	s := &d.r.Sentences[d.sentence(i)]
	if s.First > 0 && d.r.Sentences[d.sentence(s.First-1)].Paragraph == s.Paragraph || d.tok(s.First) == d.low[s.First] {
		return i
	}
	inside := false
	for k := s.First; k < s.End && k < s.First+14; k++ {
		t := d.tok(k)
		switch {
		case t == "(":
			inside = true
		case t == ")":
			inside = false
		case (t == "—" || t == "–" || t == "―" || t == "-" && !(d.glued(k) && d.glued(k+1))) && k > s.First:
			if k+1 < s.End && d.low[k+1] == t {
				k++
			}
			return max(i, min(k+1, s.End-1))
		case in(months[:], d.low[k]): // "April 7 (Reuters) - "
		case inside, d.tags[k] == model.Comma, d.tags[k] == model.Stop, d.tags[k] == model.CD:
		case t == d.low[k] && t != "de" && t != "of":
			return i
		case k < s.First+2 && !upper(t):
			return i
		}
	}
	return i
}

// upper reports whether the word is written in capitals, as places are in datelines.
func upper(w string) bool {
	for i := 0; i < len(w); i++ {
		if w[i] >= 'a' && w[i] <= 'z' {
			return false
		}
	}
	return len(w) > 1
}

// parenthesis adds the first part of a content that its source and cue interrupt:
// "Its only aim, he said, is to …". The content behind the cue then opens with a verb.
func (d *doc) parenthesis(f *found) {
	if len(f.content) != 1 || f.source[1] == 0 || f.cue[1] == 0 {
		return
	}
	from, to := min(f.source[0], f.cue[0]), max(f.source[1], f.cue[1])
	c := f.content[0]
	s := d.r.Sentences[d.sentence(from)].First
	if c[0] < to || c[0] > to+1 || from-s < 3 || from-s > longest || d.low[from-1] != "," || d.quoted(from-1) {
		return
	}
	if finite(d.tags[c[0]]) {
		f.content = [][2]int{{s, from - 1}, c}
	}
}
