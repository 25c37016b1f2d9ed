package divergence

import (
	"strings"

	"twosource/internal/attribution"
	"twosource/internal/names"
	"twosource/internal/text"
)

const anonymous = "an unnamed source"

// source is how a summary calls the source of attribution k, in the middle of a sentence.
func (v *voices) source(side, k int) string {
	a := v.attribution(side, k)
	r := v.c.Reports[side].Report
	if b := v.c.lent(side, k); b != nil {
		return b.Speaker
	}
	span := v.best(side, a)
	s := trimSource(oneLine(r, span))
	start := span.Start
	own := s != "" && !pronoun(s)
	if !own {
		s, start = trimSource(a.Speaker), v.firstNamed(side, a.Entity)
	}
	first, rest, _ := strings.Cut(s, " ")
	if name := v.owner(side, span); own && name != "" && rest != "" {
		return name + "’s " + rest
	}
	if strings.Trim(s, " .,") == "" || pronoun(s) || among(first, "amid at by for from in on under with") {
		return anonymous
	}
	return v.inSentence(side, s, start, own)
}

// credits is the half of a summary that says to whom a side credits what both carry.
func (v *voices) credits(side, k int) string {
	if v.hidden(side, k) {
		return "names no source"
	}
	return "credits " + v.source(side, k)
}

// hidden reports whether nobody is called the source: "reportedly".
func (v *voices) hidden(side, k int) bool {
	return v.attribution(side, k).Source.Empty() && v.source(side, k) == anonymous
}

// best is the part of the source that says who it is: the name rather than what stands
// before it in apposition, "a neighbour, Ada Lund".
func (v *voices) best(side int, a *attribution.Attribution) text.Span {
	s := a.Source
	x := v.c.Reports[side].Names
	if a.Entity < 0 || !x.Entities[a.Entity].Named {
		return s
	}
	first, end := x.MentionsIn(s)
	for m := first; m < end; m++ {
		n := &x.Mentions[m]
		if n.Entity != a.Entity || n.Form != names.Proper {
			continue
		}
		before := v.c.Reports[side].Report.Text[s.Start:max(s.Start, n.Span.Start)]
		if strings.HasSuffix(strings.TrimRight(before, " "), ",") {
			s.Start = n.Span.Start
		}
		break
	}
	return s
}

// owner is the name of the person or body for whom a possessive pronoun stands that opens
// the source: "her lawyer".
func (v *voices) owner(side int, s text.Span) string {
	x := v.c.Reports[side].Names
	first, end := x.MentionsIn(s)
	if first == end {
		return ""
	}
	m := &x.Mentions[first]
	opens := m.Form == names.Pronoun && m.Span.Start == s.Start && m.Entity >= 0
	if !opens || !among(strings.ToLower(v.c.Reports[side].Report.In(m.Span)), "his her its their") {
		return ""
	}
	e := &x.Entities[m.Entity]
	if !e.Named || strings.HasSuffix(e.Name, "s") {
		return "" // "Holms’s" reads badly
	}
	return e.Name
}

// firstNamed is where the report first calls the entity by its name, or describes it; -1
// where it does not.
func (v *voices) firstNamed(side, entity int) int {
	if entity < 0 {
		return -1
	}
	r, x := v.c.Reports[side].Report, v.c.Reports[side].Names
	e := &x.Entities[entity]
	for _, m := range e.Mentions {
		if n := &x.Mentions[m]; r.In(n.Head) == e.Name || r.In(n.Span) == e.Name {
			return n.Span.Start
		}
	}
	return -1
}

// trimSource takes from a source what only adds to it: what a comma or a dash sets off,
// a relative pronoun without its clause, quotation marks around it.
func trimSource(s string) string {
	s = strings.NewReplacer("’ s ", "’s ", "' s ", "'s ").Replace(strings.Trim(s, " ,;:–—-"))
	for _, mark := range [...]string{" – ", " — ", " -- ", " - a ", " - an ", " - the "} {
		s, _, _ = strings.Cut(s, mark)
	}
	s = s[:commaAt(s)]
	if k := strings.LastIndexByte(s, '('); k > 0 && !strings.Contains(s[k:], ")") {
		s = s[:k]
	}
	for {
		s = strings.Trim(s, " ,;:–—-")
		f := strings.Fields(s)
		if len(f) < 2 {
			break
		}
		last := f[len(f)-1]
		if !among(last, "who whose which that where when and arguably repeatedly") || among(f[len(f)-2], "of in to") {
			break
		}
		s = strings.TrimSuffix(s, last)
	}
	if !strings.ContainsAny(strings.Trim(s, "\"“”'`"), "\"“”`") {
		s = strings.Trim(s, "\"“”` ")
	}
	if endsInStop(s) && len(lastField(s)) > 4 {
		s = s[:len(s)-1] // no abbreviation: "Holmberg."
	}
	return s
}

// commaAt is where the first comma of the source stands that is no part of a number, a
// bracket or "Oslo, Norway-based".
func commaAt(s string) int {
	depth := 0
	for i := 0; i < len(s); i++ {
		switch s[i] {
		case '(':
			depth++
		case ')':
			depth--
		case ',':
			next := strings.TrimLeft(s[i+1:], " ")
			word, _, _ := strings.Cut(next, " ")
			number := i > 0 && s[i-1] >= '0' && s[i-1] <= '9' && next == s[i+1:]
			if depth <= 0 && !number && !strings.HasSuffix(word, "-based") {
				return i
			}
		}
	}
	return len(s)
}

// inSentence writes the source as it is written in the middle of a sentence; it stands at
// start in the report, or nowhere there. own says that it is the source as written.
func (v *voices) inSentence(side int, s string, start int, own bool) string {
	first, rest, _ := strings.Cut(s, " ")
	low := strings.ToLower(first)
	opens, headline := false, false
	if start >= 0 {
		r := v.c.Reports[side].Report
		n := &r.Sentences[r.SentenceAt(start)]
		opens, headline = n.Span.Start == start, n.Headline && own
	}
	switch {
	case determiner(low), among(low, "about any dozens each eight every five four he hundreds nine none seven she six ten thousands"):
		return strings.TrimSpace(low + " " + rest)
	case low != first && (!opens || !v.commonNoun(side, first, rest, start)):
		return s
	}
	s = strings.TrimSpace(low + " " + rest)
	switch {
	case articleless(s) || among(low, agencies) || low[0] >= '0' && low[0] <= '9':
		return s
	case headline && strings.ContainsRune("aeiou", rune(low[0])):
		return "an " + s // "Man denies arson"
	case headline:
		return "a " + s
	}
	return "the " + s
}

// commonNoun reports whether the capital of the first word is only that of its sentence.
func (v *voices) commonNoun(side int, first, rest string, start int) bool {
	low := strings.ToLower(first)
	plain := v.writes(side, low)
	switch beforeName := rest != "" && upperAt(rest, 0); {
	case beforeName && plain && strings.HasSuffix(low, "s") && names.Common(low) && !among(low, officeHolders):
		return true // "producers Ada Lund and Max Orr"
	case beforeName, strings.HasPrefix(rest, "of "), // "President Lund", "Secretary of State Lund"
		first == strings.ToUpper(first), strings.HasSuffix(low, "’s"), strings.HasSuffix(low, "'s"),
		among(low, "catholic christian democratic house interior jewish muslim western white"):
		return false
	case rest == "" && !articleless(low) && v.writes(side, first):
		return false // "Long on Monday denied"
	}
	x := v.c.Reports[side].Names
	if at, end := x.MentionsIn(text.Span{Start: start, End: start + len(first)}); at < end && x.Mentions[at].Form == names.Proper {
		return false
	}
	return plain || names.Common(low) || strings.HasSuffix(low, "s") && !names.Capital(low) && !v.writes(side, first)
}

// officeHolders, several of them, stand with a capital before their names.
const officeHolders = "governors justices ministers presidents representatives reps secretaries senators sens"

// writes reports whether the report has the word, written so, where a capital would be the
// word's own: not at the head of a sentence, not in a headline.
func (v *voices) writes(side int, word string) bool {
	if v.written[side] == nil {
		v.written[side] = map[string]bool{}
		r := v.c.Reports[side].Report
		for i := range r.Sentences {
			s := &r.Sentences[i]
			for t := s.First; t < s.End; t++ {
				if w := r.Token(t); t > s.First && !s.Headline || w == strings.ToLower(w) {
					v.written[side][w] = true
				}
			}
		}
	}
	return v.written[side][word]
}

// determiner reports whether the word, in lower case, may stand before a noun in place of "the".
func determiner(w string) bool {
	return among(w, "a an the this that these those his her its their our my your some several many most both one two three other another more all no")
}

// articleless reports whether a description without an article needs none: "police",
// "two officials", "people familiar with it".
func articleless(s string) bool {
	f := strings.Fields(headOf(s))
	for i := len(f) - 1; i > 0; i-- {
		if strings.HasSuffix(f[i], "ed") {
			f = f[:i] // "papers released"
		}
	}
	last := f[len(f)-1]
	low := strings.ToLower(last)
	many := strings.HasSuffix(low, "s") && !strings.HasSuffix(low, "ss")
	return many || upperAt(last, 0) || among(low, "police people media staff personnel men women court management")
}

// headOf gives a description without what follows its noun: "officials" of "officials
// familiar with it".
func headOf(s string) string {
	for _, p := range [...]string{",", " of ", " for ", " with ", " from ", " in ", " at ", " who ", " on ", " familiar ", " close ", " briefed ", " contacted "} {
		s, _, _ = strings.Cut(s, p)
	}
	return s
}

// pronoun reports whether the source is called by no more than a pronoun.
func pronoun(s string) bool {
	return among(strings.ToLower(s), "he she it they we i you who which that this his her their us him them there")
}
