package names

import (
	"sort"

	"twosource/internal/text"
)

// markSubjects marks the mentions that a verb follows, and the speakers of the
// quotations: the mention next to a verb of saying outside of the marks.
func (f *finder) markSubjects() {
	f.speakers = make([]int, f.quotes+1)
	last := -1
	for i := range f.found {
		m := &f.found[i]
		if m.Sentence != last && m.Form != Pronoun || m.first == f.r.Sentences[m.Sentence].First {
			m.subject = m.kind != Unknown
			last = m.Sentence
		}
		if m.end < len(f.t) {
			switch f.t[m.end].e.kind {
			case say, aux, verb, adv:
				if w := f.r.Token(m.end); w != "'s" && w != "’s" {
					m.subject = true
				}
			}
		}
		if i+1 < len(f.found) {
			if n := &f.found[i+1]; n.of == i && n.Form != Pronoun && n.kind == Person && n.first <= m.end+1 {
				m.subject, n.subject = false, true // "Lund spokesman Nils Berg"
				continue
			}
		}
		if m.quote == 0 && f.besideSay(m) {
			f.speaks(i)
		}
	}
	for k := range f.r.Sentences {
		f.farSpeaker(k)
	}
}

// farSpeaker finds the speaker of a sentence that an apposition parts from the verb:
// "Nils Berg, the former governor and a candidate, told reporters". It is the mention
// that opens the sentence, or follows its quotation, when the verb follows a comma.
func (f *finder) farSpeaker(k int) {
	s := &f.r.Sentences[k]
	for i := s.First + 2; i < s.End; i++ {
		if f.t[i].e.kind != say || f.t[i].quote != 0 || f.r.Token(i-1) != "," {
			continue
		}
		for n := f.mentionFrom(s.First); n < len(f.found) && f.found[n].end < i; n++ {
			m := &f.found[n]
			if m.quote != 0 || m.Form == Pronoun || m.kind == Place || m.first != s.First && !f.quoteMark(m.first-1) {
				continue
			}
			if m.end < i-1 && f.r.Token(m.end) == "," {
				m.subject = true
				f.speaks(n)
			}
			return
		}
		return
	}
}

// quoteMark reports whether token i is a mark of a quotation, its closing one too.
func (f *finder) quoteMark(i int) bool {
	return f.r.Tokens[i].Kind == text.Mark && f.t[i].quote != 0
}

// mentionFrom is the first mention that begins at token i or later.
func (f *finder) mentionFrom(i int) int {
	return sort.Search(len(f.found), func(k int) bool { return f.found[k].first >= i })
}

// besideSay reports whether a verb of saying stands next to the mention.
func (f *finder) besideSay(m *found) bool {
	if m.first > 0 && m.Form != Pronoun && inverts(f.r.Token(m.first-1)) {
		return true // "said Lund"
	}
	k := m.end
	if k+1 < len(f.t) && f.t[k].e.kind == adv {
		k++ // "Lund later said"
	}
	return k < len(f.t) && f.t[k].e.kind == say
}

// inverts reports whether the verb may stand before its subject: "said Smith"; what
// follows "told" or "accused" is somebody else.
func inverts(w string) bool {
	switch w {
	case "said", "says", "added", "adds", "wrote", "writes", "explained", "explains", "argued", "argues",
		"noted", "notes", "replied", "insisted", "insists", "recalled", "recalls", "tweeted", "declared",
		"remarked", "joked", "quipped", "concluded", "concludes", "countered", "observed", "mused",
		"lamented":
		return true
	}
	return false
}

// speaks makes mention i the speaker of the quotations of its paragraph that have
// none yet and lie next to it.
func (f *finder) speaks(i int) {
	m := &f.found[i]
	m.speaks = true
	s := &f.r.Sentences[m.Sentence]
	for j := max(s.First, m.first-300); j < min(s.End, m.end+300); j++ {
		if q := f.t[j].quote; q != 0 && f.speakers[q] == 0 {
			f.speakers[q] = i + 1
		}
	}
	for k := m.Sentence + 1; k < len(f.r.Sentences) && f.r.Sentences[k].Paragraph == s.Paragraph; k++ {
		n := &f.r.Sentences[k]
		if q := f.t[n.First].quote; q != 0 && f.speakers[q] == 0 {
			f.speakers[q] = i + 1
		} else {
			break
		}
	}
}

// speaker is the entity that a verb of saying beside the quotation of mention i
// names, or -1.
func (f *finder) speaker(i int) int {
	q := f.found[i].quote
	if int(q) < len(f.speakers) {
		if k := f.speakers[q]; k > 0 {
			return f.found[k-1].Entity
		}
	}
	return -1
}
