package attribution

import "twosource/internal/attribution/model"

// plainSpeech is the floor under the model: "…, X said" at a sentence's end and
// "X said that …", with the plainest verbs alone. In a sentence where something was found
// a verb that is no cue yet may still close it: "The ministry asked the bank to pay, an
// official said".
func (d *doc) plainSpeech(s int, cues cueMap, spoken bool) []found {
	sn := &d.r.Sentences[s]
	end := d.trimEnd(sn.First, sn.End)
	for i := sn.First + 1; i < end; i++ {
		v := verbOf(d.low[i])
		if cues[i] != 0 || d.quoted(i) {
			continue
		}
		plain := in(plainest[:], d.low[i]) && d.isVerb(sn.First, i)
		if !plain && (v == nil || !in(closers[:], v.lemma)) && !in(finding[:], d.low[i]) {
			continue
		}
		c := d.cueStart(sn.First, i)
		if d.passive(c, i) && !d.beforeCourt(c, i) || d.negated(sn.First, i) {
			continue
		}
		from := d.nounStart(sn.First, c)
		if from > sn.First+1 && d.low[from-1] == "-" && d.glued(from) {
			from = d.nounStart(sn.First, from-1) // "e-mails"
		}
		if from == c || d.onlyMarks(from, c) || d.inRelative(from, c) {
			continue
		}
		f := found{verb: v, stance: Asserts, cue: [2]int{c, i + 1}, source: [2]int{from, c}}
		closes := from-sn.First >= 4 && d.low[from-1] == "," && (d.ended(i+1, end) || d.listens(i, end))
		content := [2]int{}
		switch {
		case closes && (plain || d.credits(sn.First, from, i)):
			content = [2]int{sn.First, from - 1}
		case plain && from == sn.First:
			content = d.saidBehind(v, i, end, spoken)
		}
		if content[1] == 0 {
			continue
		}
		f.content = [][2]int{content}
		d.weigh(&f)
		return []found{f}
	}
	return nil
}

// inRelative reports whether the subject in the tokens is that of a clause on somebody else: "the
// man who | said"; not "Lund, who runs the mill, | said".
func (d *doc) inRelative(from, c int) bool {
	return d.hasWord(from, c, "who") && d.low[c-1] != "," || d.hasWord(from, c, "that")
}

// saidBehind is what the plain verb at i, whose subject opens the sentence, has behind it; none
// where that may be no clause, or where something else of the sentence is read as said.
func (d *doc) saidBehind(v *verb, i, end int, spoken bool) [2]int {
	if !spoken {
		if d.leadsClause(v, i+1, end) {
			return [2]int{i + 1, d.sentenceClauseEnd(i+1, end)}
		}
		if from := d.toldFrom(i, end); from > 0 {
			return [2]int{from, d.sentenceClauseEnd(i+1, end)}
		}
	}
	if d.clauseAfter(i+1, end) && d.passedOn(i+2, end) > 0 {
		return [2]int{i + 1, d.passedOn(i+2, end)}
	}
	return [2]int{}
}

// leadsClause reports whether a clause begins at i, behind the verb: "said that it will
// close", "insists it will close".
func (d *doc) leadsClause(v *verb, i, end int) bool {
	if i+1 >= end || d.low[i] == "that" {
		return i+1 < end
	}
	return v.strength == StrengthInsists && (d.tags[i] == model.PRP || nominal(d.tags[i])) && d.clauseAfter(i, end)
}

// toldFrom is where begins what a listener without "that" is told, "told the paper the dam
// was safe", or 0.
func (d *doc) toldFrom(i, end int) int {
	const reach = 8 // words for the listener
	if d.low[i] != "told" || i+2 >= end || !nominal(d.tags[i+1]) {
		return 0
	}
	for k := i + 2; k < min(end, i+reach) && (nominal(d.tags[k]) || d.tags[k] == model.PRP); k++ {
		if t := d.tags[k]; (t == model.DT || t == model.PRS || t == model.PRP) && d.clauseAfter(k+1, end) {
			return k
		}
	}
	return 0
}

// passedOn is where ends what is told at second hand, "The firm said it will close, according
// to the paper": its comma, or 0.
func (d *doc) passedOn(i, end int) int {
	for k := end - 3; k > i && k > end-longest; k-- {
		if d.low[k] == "," && d.low[k+1] == "according" && !d.quoted(k) {
			return k
		}
	}
	return 0
}

// credits reports whether the verb at i, whose subject begins behind the comma before from,
// may be of what stands there: a clause that is whole, as none is in "After the dam broke,
// the mayor complained".
func (d *doc) credits(first, from, i int) bool {
	at := from - 1
	plural := d.tags[from] == model.NNS || d.tags[i-1] == model.NNS || d.tags[i-1] == model.PRP || d.low[i-1] == "police"
	if v := verbOf(d.low[i]); !plural && (v != nil && d.low[i] == v.lemma || d.hasWord(i, i+1, "find", "show")) {
		return false // a noun: "a claim"
	}
	for k := from; k < i; k++ {
		switch d.low[k] {
		case "day", "having", "month", "night", "than", "time", "week", "year":
			return false // "the day Lund testified"
		}
	}
	if d.openedAgain(first, at) {
		return false
	}
	if d.leadsIn(first, at) {
		for first < at && d.low[first] != "," {
			first++
		}
	}
	return d.inQuote[at] < 0 && d.clauseWithin(first, at)
}

// leadsIn reports whether the sentence opens with a clause that another one follows: "After
// the dam broke, …", "Asked about the dam, …".
func (d *doc) leadsIn(first, at int) bool {
	switch d.tags[first] {
	case model.VBG, model.VBN, model.VBD:
		return true
	case model.IN:
		return d.low[first] == "once" || d.anyOf(first, min(at, first+longest), clauseWords[:])
	}
	return d.low[first] == "once" || in(clauseWords[:], d.low[first])
}

// openedAgain reports whether a phrase without a verb opens one more clause before the comma
// at: "The trial went on, and on Monday, Lund testified".
func (d *doc) openedAgain(first, at int) bool {
	k := at
	for k > first && k > at-longest && d.low[k-1] != "," && d.low[k-1] != ";" {
		k--
	}
	if k == first {
		return false
	}
	again := d.low[k-1] == ";"
	if k < at && d.tags[k] == model.CC {
		again = true
		k++
	}
	return again && k < at && d.tags[k] == model.IN && !d.clauseWithin(k, at)
}

// closers are the verbs besides that may close a sentence as a credit: none that people
// also do, "the talks failed, the fighting continued"; sorted.
var closers = [...]string{
	"acknowledge", "admit", "allege", "argue", "assert", "believe", "caution", "claim", "complain",
	"concede", "conclude", "contend", "declare", "explain", "insist", "lament", "note", "observe",
	"predict", "recall", "reveal", "stress", "suggest", "testify", "warn",
}

// finding are forms of other verbs that may close a sentence as a credit: "…, an inquiry has
// found", "…, papers seen by the Post show"; sorted.
var finding = [...]string{"estimate", "estimated", "estimates", "find", "finds", "forecast", "found", "heard", "hears", "indicate", "indicated", "learned", "learnt", "show", "showed", "shows"}

// beforeCourt reports whether what closes the sentence was said before a court: "…, the jury
// was told".
func (d *doc) beforeCourt(c, i int) bool {
	return d.low[i] == "told" && c > 0 && d.hasWord(c-1, c, "court", "hearing", "inquest", "inquiry", "jurors", "jury", "tribunal")
}

// listens reports whether no more than who is told stands behind the verb at i: "…, he told
// the paper on Monday".
func (d *doc) listens(i, end int) bool {
	const most = 11 // words, the verb among them
	if d.low[i] != "told" || i+1 >= end || end-i > most || !nominal(d.tags[i+1]) {
		return false
	}
	return !d.clauseWithin(i+1, end) && !d.hasWord(i+1, end, "that", ":", "to")
}

// plainest are forms that hardly ever do anything but report speech; sorted.
var plainest = [...]string{"added", "announced", "confirmed", "insisted", "insists", "maintained", "maintains", "reported", "said", "say", "says", "stated", "told", "tweeted", "warned", "wrote"}
