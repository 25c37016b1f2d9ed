package attribution

import (
	"twosource/internal/attribution/model"
	"twosource/internal/text"
)

// A found is one attribution by tokens, before it becomes an Attribution.
type found struct {
	source, cue [2]int // token ranges; empty where there is none
	content     [][2]int
	verb        *verb
	stance      Stance
	floats      bool // a quotation that names no source
}

// byRules reads a sentence from its verbs of speech, quotation marks and "according
// to" alone. Headlines are read so where the model, which has learned running text,
// finds nothing in them.
func (d *doc) byRules(dst []found, s *text.Sentence) []found {
	end := d.trimEnd(s.First, s.End)
	for i := s.First; i < end; i++ {
		if d.quoted(i) {
			continue
		}
		if d.is(i, end, "according", "to") {
			if f, ok := d.accordingTo(s.First, i, end); ok {
				dst = append(dst, f)
				i = f.source[1] - 1
			}
			continue
		}
		v := verbOf(d.low[i])
		if v == nil || !d.verbal(s.First, i, end, v) {
			continue
		}
		if f, ok := d.byVerb(s.First, i, end, v); ok {
			dst = append(dst, f)
			if last := f.content[len(f.content)-1]; last[0] > i && v.frame != frameObject {
				i = last[1] - 1 // what the source says is one piece, verbs and all
			}
		}
	}
	return dst
}

// quoted reports whether token i is inside a quotation, its marks aside.
func (d *doc) quoted(i int) bool {
	q := d.inQuote[i]
	if q >= 0 && !d.quotes[q].Closed && !d.quotes[q].Goes {
		return false // a closing mark is missing: nobody knows where the quotation ends
	}
	return q >= 0 && i > d.quotes[q].First && i < d.quotes[q].End-1
}

// trimEnd leaves out the point that ends the sentence, unless a quotation holds it.
func (d *doc) trimEnd(first, end int) int {
	if end > first && d.low[end-1] == "." && !(d.inQuote[end-1] >= 0 && (d.quoted(end-1) || d.closesQuote(end-1) || d.opensQuote(end-1))) {
		return end - 1
	}
	return end
}

func (d *doc) accordingTo(first, i, end int) (found, bool) {
	to := i + 2
	first, end = max(first, i-longest), min(end, to+longest)
	for to < end && !(d.low[to] == "," && !d.apposition(to, end)) && d.tags[to] != model.Colon && d.tags[to] != model.Stop {
		to++
	}
	f := found{source: [2]int{i + 2, to}, cue: [2]int{i, i + 2}, stance: Asserts}
	if i <= first+1 {
		from := min(to+1, end)
		f.content = [][2]int{{from, d.sentenceClauseEnd(from, end)}}
	} else {
		left := i
		for left > first && (d.low[left-1] == "," || d.tags[left-1] == model.Colon) {
			left--
		}
		from := first
		for from < left && (d.tags[from] == model.CC || d.low[from] == ",") {
			from++
		}
		f.content = [][2]int{{from, left}}
		if left > from && left < i && to+1 < end && d.low[to] == "," && in(auxiliary[:], d.low[left-1]) {
			f.content = append(f.content, [2]int{to + 1, end}) // "He had, according to her, been ill"
		}
	}
	return f, to > i+2 && f.content[0][0] < f.content[0][1]
}

// according mends or adds "according to": the one cue whose source and content
// stand in fixed places.
func (d *doc) according(all []found) []found {
	cues := d.cues(all)
	for i := 0; i+2 < len(d.low); i++ {
		if d.low[i] != "according" || d.low[i+1] != "to" || d.quoted(i) {
			continue
		}
		s := &d.r.Sentences[d.sentence(i)]
		f, ok := d.accordingTo(s.First, i, d.trimEnd(s.First, s.End))
		if !ok {
			continue
		}
		if k := cues.at([2]int{i, i + 1}); k >= 0 {
			d.reconcile(&all[k], &f)
		} else {
			all = append(all, f)
		}
	}
	return all
}

// reconcile keeps the model's spans where they agree with the rule's at all.
func (d *doc) reconcile(m, rule *found) {
	if m.source[1] == 0 || m.source[0] < m.cue[0] {
		m.source = rule.source
	}
	if m.stance != Asserts || len(m.content) == 0 {
		return
	}
	r := rule.content[0]
	size := 0
	for _, c := range m.content {
		size += c[1] - c[0]
	}
	last := m.content[len(m.content)-1]
	if d.quotedContent(m) {
		return
	}
	switch {
	case 2*size < r[1]-r[0], // hardly more than a scrap
		last[1] > r[1] && d.sentence(last[1]-1) != d.sentence(r[0]),        // runs on into the next sentence
		last[0] >= rule.source[0] && m.cue[0] < last[0] && r[0] < m.cue[0]: // taken from the source's side
		m.content = rule.content
	}
}

// apposition reports whether the comma at i opens one that closes soon: "Fauzi, an official, …".
func (d *doc) apposition(i, end int) bool {
	if i+1 >= end {
		return false
	}
	switch d.low[i+1] {
	case "a", "an", "the", "his", "her", "its", "their", "who":
		return true
	}
	return false
}

// verbal reports whether the form at i is a verb here that has a subject of its own.
func (d *doc) verbal(first, i, end int, v *verb) bool {
	if i == first {
		return false
	}
	p := d.low[i-1]
	if in(nounBefore[:], p) || p == "to" || d.low[i] == v.lemma && !in(baseAfter[:], p) && len(p) > 0 && p[len(p)-1] != 's' {
		return false
	}
	for k := i - 1; k >= first && k > i-4; k-- {
		if in(passive[:], d.low[k]) {
			return d.low[i] != v.lemma && len(d.low[i]) > 3 && d.low[i][len(d.low[i])-3:] == "ing"
		}
		if !in(auxiliary[:], d.low[k]) && !adverb(d.low[k]) {
			break
		}
	}
	return true
}

func adverb(w string) bool { return len(w) > 4 && w[len(w)-2:] == "ly" || in(adverbs[:], w) }

// byVerb builds the attribution of the verb at i.
func (d *doc) byVerb(first, i, end int, v *verb) (found, bool) {
	f := found{verb: v, stance: v.stance, cue: [2]int{i, i + 1}}
	c := i
	for c > first && (in(auxiliary[:], d.low[c-1]) || adverb(d.low[c-1])) && !d.quoted(c-1) {
		c--
	}
	f.cue[0] = c
	if c == first {
		return f, false
	}
	if d.boundary(c-1) && v.frame != frameObject && v.frame != frameThat { // "…," said X
		to := d.nounEnd(i+1, end)
		left := d.leftEnd(first, c)
		if to > i+1 && left > first && d.low[i] != "saying" {
			f.source = [2]int{i + 1, to}
			f.content = append(f.content, [2]int{d.quoteStart(first), left})
			d.addRight(&f, to, end)
			return f, true
		}
		return f, false
	}
	from := d.nounStart(first, c)
	if from == c {
		return f, false
	}
	f.source = [2]int{from, c}
	if d.low[c-1] == "," {
		f.source[1]--
	}
	left := d.leftEnd(first, from)
	if left > first && (d.low[left-1] == "”" || d.closesQuote(left-1) || d.ended(i+1, end)) && v.frame != frameObject {
		f.content = append(f.content, [2]int{d.quoteStart(first), left})
		d.addRight(&f, i+1, end)
		return f, true
	}
	from = d.clauseStart(i+1, end, v)
	to := d.clauseEnd(from, end)
	if from >= to {
		return f, false
	}
	f.content = append(f.content, [2]int{from, to})
	return f, true
}

// quoteStart is where a content that begins with the sentence really begins: the
// opening mark of the quotation that runs into it.
func (d *doc) quoteStart(first int) int {
	if q := d.inQuote[first]; q >= 0 {
		return d.quotes[q].First
	}
	return first
}

func (d *doc) closesQuote(i int) bool {
	q := d.inQuote[i]
	return q >= 0 && d.quotes[q].Closed && d.quotes[q].End == i+1
}

// boundary reports whether token i parts clauses: a comma, a dash, the end of a quotation.
func (d *doc) boundary(i int) bool {
	switch d.low[i] {
	case ",", ";", ":", "—", "–", "-":
		return true
	}
	return d.closesQuote(i)
}

// leftEnd is the end of what stands left of the source or cue that begins at i,
// its comma aside; first where nothing does.
func (d *doc) leftEnd(first, i int) int {
	if i <= first || !d.boundary(i-1) {
		return first
	}
	i--
	if d.closesQuote(i) {
		return i + 1
	}
	return i
}

// nounStart walks from the verb phrase at i back over its subject.
func (d *doc) nounStart(first, i int) int {
	first = max(first, i-60)
	k := i
	if k > first && d.low[k-1] == "," { // X, the head of Y, said
		k--
		for k > first && k > i-30 && d.low[k-1] != "," && d.inQuote[k-1] < 0 {
			k--
		}
		if k <= first || d.low[k-1] != "," {
			return i
		}
		k--
	}
	for k > first && !d.boundary(k-1) && (!in(clauseWords[:], d.low[k-1]) || d.joinsNames(first, k-1)) && !d.quoted(k-1) {
		k--
	}
	return k
}

// joinsNames reports whether the word at i is the "and" of one name: "the Ministry of Roads
// and Bridges".
func (d *doc) joinsNames(first, i int) bool {
	const reach = 4 // words of the name before it
	if d.low[i] != "and" || i <= first || i+1 >= len(d.tags) {
		return false
	}
	return d.tags[i-1] == model.NNP && d.tags[i+1] == model.NNP && d.hasWord(max(first, i-reach), i, "of")
}

// nounEnd walks from i over the subject that follows its verb: "said Fauzi, an official from the agency".
func (d *doc) nounEnd(i, end int) int {
	end = min(end, i+60)
	k := i
	for k < end && d.inQuote[k] < 0 {
		switch d.low[k] {
		case ",":
			if !d.apposition(k, end) {
				return k
			}
		case ".", ";", ":", "—", "–", "in", "on", "during", "after", "at", "that", "as", "while", "when", "adding", "late", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday":
			return k
		}
		k++
	}
	return k
}

// ended reports whether nothing but a place or time follows the cue: the content stands before it.
func (d *doc) ended(i, end int) bool {
	if i >= end {
		return true
	}
	switch d.low[i] {
	case ",", "on", "from", "in", "at", "during", "late", "earlier", ".", "by", "through", "after", "this", "last", "yesterday", "today", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday":
		for k := i; k < min(end, i+40); k++ {
			if d.low[k] == "that" || d.low[k] == ":" || d.quoted(k) || d.opensQuote(k) || d.low[k] == "," && k > i+1 {
				return false
			}
		}
		return true
	}
	return false
}

// clauseStart skips from behind the verb what is no content yet: whom, when and where.
func (d *doc) clauseStart(i, end int, v *verb) int {
	if v.frame == frameObject {
		return i
	}
	for k := i; k < end && k < i+14; k++ {
		switch {
		case d.low[k] == "that", d.inQuote[k] >= 0:
			return k
		case d.low[k] == ":":
			return k + 1
		case d.low[k] == "," && k > i:
			k = end
		}
	}
	if v.lemma == "tell" || v.lemma == "inform" || v.lemma == "warn" {
		for k := i + 1; k < end && k < i+8; k++ {
			if in(subjects[:], d.low[k]) {
				return k
			}
		}
	}
	for i < end && (d.low[i] == "," || in(days[:], d.low[i]) || d.low[i] == "on" && i+1 < end && in(days[:], d.low[i+1])) {
		i++
	}
	return i
}

// clauseEnd is where the content that begins at i ends: at the sentence's end, or
// where a participle takes up the speech again ("…, adding that").
func (d *doc) clauseEnd(i, end int) int {
	end = min(end, i+longest)
	for k := i + 1; k+1 < end; k++ {
		if d.low[k] == "," && !d.quoted(k) {
			switch d.low[k+1] {
			case "adding", "saying", "according", "citing", "noting":
				return k
			}
		}
	}
	return end
}

// addRight appends the quotation that goes on behind the cue: "…," he said, "…".
func (d *doc) addRight(f *found, i, end int) {
	end = min(end, i+longest)
	for k := i; k < end; k++ {
		if q := d.inQuote[k]; q >= 0 {
			f.content = append(f.content, [2]int{k, min(d.quotes[q].End, len(d.low))})
			return
		}
	}
}

// words by which a verb form is seen to be a noun or an adjective: "the report", "a claim".
var nounBefore = [...]string{"'s", "a", "an", "another", "any", "her", "his", "its", "my", "new", "no", "of", "our", "some", "such", "that", "the", "their", "these", "this", "those", "your"}

// words after which a base form is a verb: "they say", "did not deny".
var baseAfter = [...]string{"also", "can", "could", "did", "do", "does", "i", "may", "might", "must", "n't", "never", "not", "officials", "people", "police", "should", "they", "we", "who", "will", "would", "you"}

var passive = [...]string{"be", "been", "being", "is", "was", "were"}

var auxiliary = [...]string{"are", "been", "can", "could", "did", "do", "does", "had", "has", "have", "is", "n't", "not", "was", "were", "will", "would"}

var adverbs = [...]string{"again", "also", "always", "arguably", "earlier", "ever", "jointly", "later", "long", "never", "now", "often", "once", "since", "still", "then"}

var clauseWords = [...]string{"after", "although", "and", "as", "because", "before", "but", "however", "if", "or", "since", "so", "that", "though", "what", "when", "where", "whether", "which", "while", "who"}

var subjects = [...]string{"a", "an", "he", "her", "his", "i", "it", "she", "the", "their", "there", "they", "this", "we", "you"}

var days = [...]string{"earlier", "friday", "late", "monday", "saturday", "sunday", "thursday", "today", "tuesday", "wednesday", "yesterday"}
