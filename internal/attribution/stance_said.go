package attribution

import "twosource/internal/attribution/model"

// The stance that lies in what is said: "it is not true", "no comment".

// contentStance reads a denial out of what is said.
func (d *doc) contentStance(from, to int, f *found) Stance {
	if q := d.inQuote[from]; q >= 0 && to-from <= 6 {
		i := d.skipMarks(from, to)
		if d.is(i, to, "no", "comment") {
			return Declines
		}
		if d.asked(f.cue[0]) && d.onlyNo(i, to) {
			return Denies
		}
	}
	for k := from + 1; k+3 < to && k < from+longest; k++ {
		if d.is(k, to, "neither", "confirm", "nor", "deny") && d.hasWord(k-1, k, "can", "could") {
			return Declines
		}
	}
	sentence := d.r.Sentences[d.sentence(from)].End
	to = min(to, sentence)
	i := from
	for i < to && (d.low[i] == "that" && !(i+1 < to && finite(d.tags[i+1])) || d.low[i] == "," || d.tags[i] == model.QuoteMark) {
		i++
	}
	i = d.opening(i, to)
	if st := d.ownDenial(i, to); st != Asserts {
		return st
	}
	for k := i; k < to && k < i+18; k++ {
		if st := d.stanceAt(from, i, k, to, f); st != Asserts {
			return st
		}
		if k > i+1 && d.low[k] == "," {
			break
		}
	}
	return Asserts
}

// stanceAt is the stance that the word at k gives a content which begins at from, its subject
// at i: "it is not true", "we will not comment", "there is no truth in it".
func (d *doc) stanceAt(from, i, k, to int, f *found) Stance {
	insists := false
	switch f.verb.lemma {
	case "insist", "maintain", "swear", "assert", "affirm", "clarify":
		insists = true
	}
	switch d.low[k] {
	case "disagree", "disagrees", "disagreed":
		if k > i && k+1 < to && d.low[k+1] == "with" && !d.negated(i, k) {
			return Disputes
		}
	case "not", "n't", "never", "neither":
		switch {
		case d.mute(k, to):
			return Declines
		case d.stays(i, k, to):
			return Rejects
		case d.deniesAfter(k, to, i, insists):
			return Denies
		}
	case "no":
		if insists && k == i || d.deniesNo(from, i, k, to) { // insisted that no laws were broken
			return Denies
		}
	case "none":
		if d.is(k+1, to, "of") && d.hasWord(k+2, min(k+5, to), "happened", "true") { // "none of this happened"
			return Denies
		}
	case "nothing":
		if d.nothingOfIt(i, k, to) {
			return Denies
		}
	case "without":
		if k+1 < to && in(bases[:], d.low[k+1]) && d.anyOf(i, k, claims[:]) {
			return Denies
		}
	case "could", "can":
		if k-i <= 2 && k+2 < to && d.hasWord(k+1, k+2, "not", "n't") && d.hasWord(k+2, k+3, "comment", "confirm", "discuss", "verify") {
			return Declines
		}
	case "unable":
		if k-i <= 3 && d.is(k+1, to, "to") && d.hasWord(k+2, min(k+3, to), "comment", "confirm", "discuss", "say") {
			return Declines
		}
	case "innocent", "unrelated":
		if k > i && d.low[k-1] != "as" && d.linked(i, k) { // not "as innocent as it looks", "the innocent victims"
			return Denies
		}
	}
	if in(worthless[:], d.low[k]) && d.linked(i, k) && d.ofClaim(i, k, to) {
		return Denies
	}
	return Asserts
}

// nothingOfIt reports whether "nothing" at k denies: "had nothing to do with it", "did nothing
// wrong", "knew nothing".
func (d *doc) nothingOfIt(i, k, to int) bool {
	switch n := k + 1; {
	case d.is(n, to, "to", "do", "with"), d.is(n, to, "to", "suggest"), d.is(n, to, "to", "indicate"),
		d.is(n, to, "of", "the", "kind"), d.is(n, to, "of", "the", "sort"),
		d.hasWord(n, min(n+1, to), "illegal", "improper", "wrong"):
		return true
	}
	return k > i && k-i <= 3 && d.hasWord(k-1, k, "knew", "know", "knows")
}

// ofClaim reports whether the word at k that calls something worthless says it of a claim: "the
// report is false", "that is simply wrong"; not "it was wrong to leave", of a deed.
func (d *doc) ofClaim(i, k, to int) bool {
	claim := d.anyOf(i, k, claims[:])
	if d.low[k] == "wrong" {
		if k == i || d.is(k+1, to, "to") {
			return false
		}
		if !claim && d.low[k-1] != "just" && !adverb(d.low[k-1]) {
			return false
		}
	}
	return claim || k-i <= 5 && in(pointers[:], d.low[i])
}

// ownDenial is the stance of a quotation whose words, from i on, deny something themselves: “We
// strongly deny that.” “I reject these claims.”
func (d *doc) ownDenial(i, to int) Stance {
	if i+2 >= to || d.low[i] != "we" && d.low[i] != "i" {
		return Asserts
	}
	k := i + 1
	for k+1 < to && (d.tags[k] == model.RB || adverb(d.low[k]) || d.low[k] == "have") {
		k++
	}
	switch d.lemmaOf(k) {
	case "deny", "refute":
		return Denies
	case "reject", "dismiss", "dispute":
		if d.anyOf(k+1, min(k+9, to), claims[:]) {
			return Rejects
		}
	}
	return Asserts
}

// deniesNo reports whether "no" at k denies, in a content that begins at from and of which
// the subject begins at i: "no such deal", "had no part".
func (d *doc) deniesNo(from, i, k, to int) bool {
	switch {
	case d.is(k, to, "no", "such") && k-i <= 3:
	case k > i && d.is(k-1, to, "in", "no", "way") && d.linked(i, k):
	case d.is(k, to, "no", "truth"), d.is(k, to, "no", "basis"), k+1 < to && in(disowned[:], d.low[k+1]):
	case k > from && (d.low[k-1] == "broke" || d.low[k-1] == "broken" || d.low[k-1] == "violated"):
	case k > 0 && k+3 < to && d.low[k-1] == "had" && d.low[k+2] == "in" && d.tags[k+1] == model.NNS: // had no forces in the area
	default:
		return false
	}
	return true
}

// stays reports whether the negation at k answers a call to go: "will not resign", "not
// about to step down".
func (d *doc) stays(i, k, to int) bool {
	n := k + 1
	if d.is(n, to, "about", "to") || d.is(n, to, "going", "to") {
		return d.leaves(n+2, to)
	}
	return k > i && (d.low[k-1] == "will" || d.low[k-1] == "wo" || d.low[k-1] == "would") && d.leaves(n, to)
}

// opening is where a remark comes to its point: past “But more to the point, …”.
func (d *doc) opening(i, to int) int {
	if i+1 >= to || !in(openings[:], d.low[i]) {
		return i
	}
	for k := i + 1; k+1 < to && k < i+7; k++ {
		if d.tags[k] == model.PRP {
			break
		}
		if d.low[k] == "," {
			return k + 1
		}
	}
	return i + 1
}

// openings are words with which a remark begins; sorted.
var openings = [...]string{"and", "but", "look", "so", "well"}

// mute reports whether nothing is said, by the negation at k: "will not be commenting",
// "do not intend to comment", "would not make any statement".
func (d *doc) mute(k, to int) bool {
	n := k + 1
	if d.is(n, to, "be") {
		n++
	}
	if n+1 < to && in(wanting[:], d.low[n]) && d.low[n+1] == "to" {
		n += 2
	}
	if n >= to {
		return false
	}
	switch d.low[n] {
	case "comment", "commenting":
		return true
	case "make", "making", "issue", "issuing":
		return d.anyOf(n+1, min(n+4, to), []string{"comment", "comments", "statement", "statements"})
	}
	return false
}

// asked reports whether somebody asks something in the sentence of token i.
func (d *doc) asked(i int) bool {
	s := &d.r.Sentences[d.sentence(i)]
	return d.hasWord(s.First, min(s.End, s.First+longest), "asked")
}

// onlyNo reports whether the words are nothing but a denial: “Absolutely not.”
func (d *doc) onlyNo(i, to int) bool {
	if i >= to {
		return false
	}
	n := i + 1
	switch d.low[i] {
	case "no", "never":
	case "absolutely", "certainly", "definitely":
		n++
		if !d.is(i+1, to, "not") {
			return false
		}
	default:
		return false
	}
	return d.onlyMarks(n, to)
}

func (d *doc) skipMarks(i, to int) int {
	for i < to && d.tags[i] == model.QuoteMark {
		i++
	}
	return i
}

// deniesAfter reads what stands behind a negation: "not true", "not responsible",
// "never asked" of one who insists.
func (d *doc) deniesAfter(k, to, subject int, insists bool) bool {
	n := k + 1
	for n < to && (d.tags[n] == model.RB || d.low[n] == "in" && n+1 < to && d.low[n+1] == "any") {
		n++
	}
	if n >= to {
		return false
	}
	switch d.low[n] {
	case "the":
		return d.is(n, to, "the", "case")
	case "at", "to":
		return d.is(n, to, "at", "fault") || d.is(n, to, "to", "blame")
	case "true", "responsible", "involved", "guilty", "accurate", "correct", "behind":
		return k == 0 || d.tags[k-1] != model.MD
	case "be":
		return false
	}
	if d.low[k] == "never" && d.tags[subject] == model.PRP && k-subject <= 2 && in(deeds[:], d.low[n]) {
		return true
	}
	if k-1 < subject || d.tags[subject] != model.PRP && !insists {
		return false
	}
	past := d.low[k] == "never" && d.tags[k-1] != model.MD || d.hasWord(k-1, k, "did", "had", "has", "have", "was", "were")
	return insists && past
}

// linked reports whether a form of to be stands between the two tokens.
func (d *doc) linked(from, to int) bool {
	for i := from; i < to; i++ {
		switch d.low[i] {
		case "is", "are", "was", "were", "be", "'s", "'re", "been":
			return true
		}
	}
	return false
}

// disowned is what a source says that it had none of.
var disowned = [...]string{
	"connection", "contact", "evidence", "foundation", "hand", "indication", "intention", "involvement", "knowledge", "link", "links", "memory", "part", "proof", "recollection", "responsibility", "role", "ties", "truth",
}
