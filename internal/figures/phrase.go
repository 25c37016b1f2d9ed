package figures

import (
	"strings"

	"twosource/internal/text"
)

// A phrase is a noun phrase among the items; head is the item of its head noun.
type phrase struct{ first, last, head int }

func (p phrase) empty() bool { return p.last <= p.first }

// longest is how many items a noun phrase may have.
const longest = 9

// phraseAt reads the noun phrase that begins at item j: up to a stop word, a verb, a
// mark or another number, over an "and" where its noun is still to come ("eight
// Democratic and Republican leaders"), with the "of" behind it ("rounds of ammunition").
func (f *finder) phraseAt(j int, many bool) phrase {
	p := phrase{j, j, -1}
	for k := j; k < min(len(f.it), j+longest); k++ {
		if end, ok := f.nameInside(j, k); ok {
			k = end - 1
			p.last = end
			continue
		}
		if f.continues(j, k, p) {
			continue
		}
		if !f.belongs(j, k, p, many) {
			break
		}
		p.last = k + 1
		if !f.pastParticiple(k) || p.head < 0 {
			p.head = k
		}
	}
	if p.empty() {
		return phrase{}
	}
	return f.withOf(p)
}

// nameInside steps over a label that belongs to a name in the phrase: "AK-47 rifles".
func (f *finder) nameInside(j, k int) (end int, ok bool) {
	if k == j || f.it[k].form != numForm {
		return k, false
	}
	end = f.label(k)
	return end, end > k
}

// continues reports whether item k is a mark or word inside the phrase that adds
// nothing by itself: a hyphen, an apostrophe, a quotation mark, "and" before the noun.
func (f *finder) continues(j, k int, p phrase) bool {
	x := &f.it[k]
	switch x.low {
	case "-":
		return k+1 < len(f.it) && (!x.spaced && f.glued(k+1) || f.odd) && !f.dash(k+1) && k > j && f.it[k+1].form != markForm
	case "&":
		return k > j && !x.spaced && f.glued(k+1)
	case "\"":
		return k == j && k+1 < len(f.it) || k > j && f.quoted(j, k)
	case "'":
		return k > j && !x.spaced && f.pluralAt(k-1)
	case ".":
		return k > j && !x.spaced && (abbreviated(f.low(k-1)) || len(f.low(k-1)) == 1) && f.upperAt(k+1)
	case "'s", "’s":
		return k > j
	case "and", "or", ",":
		if x.low == "," && (f.upperAt(k-1) || f.upperAt(k+1)) {
			return false
		}
		return k > j && p.head >= 0 && !f.pluralAt(p.head) && f.pluralBehind(k+1)
	}
	return false
}

// abbreviated reports whether w is a title that takes a point: "two of Mr. Roe's aides".
func abbreviated(w string) bool {
	return text.Among(w, "mr mrs ms dr gen sen rep gov st adm lt col capt sgt maj prof rev")
}

// pluralBehind reports whether a plural noun comes within four plain words from k.
func (f *finder) pluralBehind(k int) bool {
	for n := 0; n < 4 && k < len(f.it); n, k = n+1, k+1 {
		x := &f.it[k]
		if x.low == "'s" || x.low == "’s" {
			continue
		}
		if !f.telling(k) || f.verbAt(k) || auxiliary(x.low) {
			return false
		}
		if f.pluralAt(k) {
			return f.class(k+1) != article && !f.is(k+1, "the") && // "16 tons of coal and runs a mine"
				!f.is(k+1, "say") && !f.is(k+1, "said") // "$2.4 million from a builder, prosecutors say"
		}
	}
	return false
}

// belongs reports whether the word at item k continues the phrase p, begun at j.
func (f *finder) belongs(j, k int, p phrase, many bool) bool {
	x := &f.it[k]
	joined := k > 0 && f.dash(k-1) && f.glued(k)
	switch {
	case x.form != wordForm, !joined && in(stops[:], x.low), !nounClass(x):
		return false
	case joined:
		return true
	case k == j && adverb(x.low) && !f.nounAt(k+1):
		return false
	case k == j:
		return !f.verbAt(k) || f.pastParticiple(k) || f.pluralAt(k+1)
	case x.low == "worth":
		return f.is(k-1, "net") // "a four-year contract worth 14 million"
	case x.low == "published" && p.head >= 0 && in(persons[:], f.low(p.head)):
		return false // "a study of 14,000 patients published in May"
	case f.pastParticiple(k):
		return f.participle(k, p, many)
	case many && p.head >= 0 && !f.pluralAt(p.head) && f.verbAt(k) && !auxiliary(x.low) && f.pluralAt(k+1):
		return true // "three straight left hooks": what is counted is still to come
	case f.verbAt(k), adverb(x.low) && p.head >= 0 && f.pluralAt(p.head):
		return false
	case ing(x.low) && !f.pluralAt(k+1):
		return endsAdjective(f.low(k-1)) && f.endsPhrase(k+1) // "five days of national mourning"
	}
	prev := &f.it[k-1]
	if p.head >= 0 && f.pluralAt(p.head) && p.head == k-1 {
		return f.goesOn(k)
	}
	if x.upper && !prev.upper && prev.form == wordForm && !f.caps {
		return f.pluralAt(k) || f.lowerNounBehind(k)
	}
	return true
}

// nounClass reports whether the word may stand in a noun phrase: no numeral or date, but "the
// second goal", "march organizers".
func nounClass(x *item) bool {
	switch x.class {
	case none, ordinal, half, quarter, fraction:
		return true
	case month:
		return !x.upper
	}
	return false
}

// endsAdjective reports whether the word ends as adjectives do, and hardly any noun in the
// singular that somebody may be.
func endsAdjective(w string) bool {
	for _, end := range [...]string{"nal", "ical", "ous", "ful", "sive", "ary", "tic"} {
		if strings.HasSuffix(w, end) {
			return true
		}
	}
	return false
}

// lowerNounBehind reports whether the capitals from k on qualify a noun behind
// them: "two senior White House officials", not "the first time Congress has".
func (f *finder) lowerNounBehind(k int) bool {
	for k < len(f.it) && (f.it[k].upper || f.it[k].low == "'s" || f.dash(k) || f.is(k, ".") && len(f.low(k-1)) == 1) {
		k++
	}
	return f.wordAt(k) && f.nounAt(k) && !f.pastParticiple(k) && !adverb(f.low(k))
}

// goesOn reports whether the word at k goes on behind a plural: "sports stars",
// "arms dealers", "Communications Department officials".
func (f *finder) goesOn(k int) bool {
	x := &f.it[k]
	if f.caps || x.upper && f.it[k-1].upper {
		return f.nounAt(k)
	}
	if x.upper {
		return false
	}
	if f.pluralAt(k) {
		return true
	}
	return k+1 < len(f.it) && f.pluralAt(k+1) && f.it[k+1].form == wordForm && f.nounAt(k) && !f.it[k+1].upper
}

// participle reports whether the participle at k belongs to the phrase p: before
// its noun ("three suspected pirates"), or behind it where it tells apart what is
// counted and takes no object ("11 people killed in", not "12 men attacked the").
func (f *finder) participle(k int, p phrase, many bool) bool {
	if p.head < 0 || !f.pluralAt(p.head) || p.head != k-1 {
		return f.nounAt(k+1) || f.pastParticiple(k+1) || !many && f.behindVerb(k)
	}
	return many && f.behindVerb(k)
}

// behindVerb reports whether what follows the participle at k leaves it passive.
func (f *finder) behindVerb(k int) bool {
	if f.endsAt(k + 1) {
		return true
	}
	switch f.low(k + 1) {
	case "in", "by", "at", "on", "from", "since", "during", "with", "near", "after", "when", "across",
		"under", "and", "or", "so", "as", "last", "this", "yesterday", "today", "overnight", "there",
		"here", "nationwide", "worldwide", "while", "were", "was", "have", "had", "are":
		return true
	}
	return f.class(k+1) == weekday && !f.is(k+2, "'s") && !f.is(k+2, "’s") // not "skipped Friday's vote"
}

// withOf adds to the phrase the "of" behind it, where no determiner follows.
func (f *finder) withOf(p phrase) phrase {
	k := p.last + 1
	if !f.is(p.last, "of") || !f.telling(k) || f.it[k].upper {
		return p
	}
	q := f.phraseAt(k, false)
	if !q.empty() {
		p.last = q.last
	}
	return p
}

// quoted reports whether a quotation that opened at item j closes at k.
func (f *finder) quoted(j, k int) bool {
	n := 0
	for i := j; i <= k; i++ {
		if f.it[i].low == "\"" {
			n++
		}
	}
	return n == 2
}

// phraseEnding reads the noun phrase whose last item is before item e.
func (f *finder) phraseEnding(e int) phrase {
	k := e
	if k > 1 && f.it[k-1].form == numForm && f.namedBefore(k-1) {
		k-- // the S&P 500
	}
	for k > 0 && k > e-7 {
		x := &f.it[k-1]
		if x.form == numForm || x.class != none && x.class != ordinal {
			break
		}
		if x.form == markForm && (x.low != "-" && x.low != "&" || x.spaced || !f.glued(k)) {
			break
		}
		if x.form == wordForm && (in(stops[:], x.low) || x.low == "'s" || f.verbAt(k-1) || ing(x.low) && k < e && !f.dash(k)) {
			break
		}
		k--
	}
	for k < e && (f.it[k].form != wordForm || adverb(f.low(k)) || f.restOfNumber(k)) {
		k++
		for k < e && f.dash(k) {
			k += 2
		}
	}
	if k >= e {
		return phrase{}
	}
	return phrase{k, e, e - 1}
}

// restOfNumber reports whether the word at item k hangs on a number: "s" of "1960s", "year" of
// "62-year-old", of "five-year contract".
func (f *finder) restOfNumber(k int) bool {
	if k > 1 && f.dash(k-1) {
		return f.it[k-2].form == numForm || numeral(f.class(k-2)) && f.glued(k)
	}
	return k > 0 && f.glued(k) && f.it[k-1].form == numForm
}

// determiner steps over articles, possessives and numbers at j.
func (f *finder) determiner(j int) int {
	for n := 0; n < 3 && j < len(f.it); n++ {
		switch f.low(j) {
		case "the", "a", "an", "his", "her", "its", "their", "our", "my", "your", "this", "that", "these",
			"those", "all", "some", "more", "such", "past", "last", "next", "previous", "first",
			"remaining", "other":
			j++
			continue
		}
		if (n > 0 || f.is(j-1, "of")) && (f.it[j].form == numForm || f.class(j) == small || f.class(j) == tens) {
			for j++; f.dash(j) && f.wordAt(j+1); j += 2 { // "the 3,200-square-foot building"
			}
			continue
		}
		break
	}
	return j
}
