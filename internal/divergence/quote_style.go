package divergence

import (
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"twosource/internal/names"
	"twosource/internal/text"
	"twosource/internal/wording"
)

// counts reports whether the edit changes the words of a quotation as an editor
// understands it: not what stands in brackets, where an ellipsis is marked, a
// masked expletive, a sound of hesitation, a name in another spelling, or the "he
// said" of a report that forgot a mark.
func (m *quoteMatcher) counts(r region, e wording.Edit) bool {
	a := m.side(0, r.qa, e.A)
	b := m.side(1, r.qb, e.B)
	switch {
	case len(a.words)+len(b.words) <= 2 && strings.ContainsAny(a.raw+b.raw, "[]"):
		return false // "they [the planes]" for "the planes"
	case a.excuses(&b), b.excuses(&a):
		return false
	}
	return keys(a.words) != keys(b.words) && !spellings(a.words, b.words) && !m.overEnds(r, e)
}

// bareMost is how many words may differ in a paragraph that is taken for quoted though
// it has no mark of its own: more are rather a paragraph that is not.
const bareMost = 3

// bare reports whether an edit, one of all those of the region, lies in such a paragraph.
func (m *quoteMatcher) bare(r region, all []wording.Edit, e wording.Edit) bool {
	for side, q := range [2]int{r.qa, r.qb} {
		quote := &m.quotes[side][q]
		for _, p := range quote.bare {
			in := func(x wording.Edit) bool {
				at := [2][2]int{x.A, x.B}[side]
				return at[0] < at[1] && (p.Contains(quote.units[at[0]].Span) || p.Contains(quote.units[at[1]-1].Span))
			}
			if !in(e) {
				continue
			}
			n := 0
			for _, x := range all {
				if in(x) {
					n += max(x.A[1]-x.A[0], x.B[1]-x.B[0])
				}
			}
			if n > bareMost {
				return true
			}
		}
	}
	return false
}

// overEnds reports whether the words that one side alone has begin inside one
// sentence and end inside the next: no cut that a reporter makes, but two sentences
// that begin alike, wrongly joined.
func (m *quoteMatcher) overEnds(r region, e wording.Edit) bool {
	if e.A[0] == e.A[1] {
		return m.crosses(1, r.qb, e.B)
	}
	return e.B[0] == e.B[1] && m.crosses(0, r.qa, e.A)
}

func (m *quoteMatcher) crosses(side, q int, at [2]int) bool {
	first, last := m.sentenceStart(side, q, at[0]), m.sentenceStart(side, q, at[1]-1)
	return first != last && first != at[0] && m.sentenceEnd(side, q, at[1]) != at[1]
}

// bracketFor is how many words a bracket may stand for: "[the minister]" for "he".
const bracketFor = 4

// An editSide is one side of an edit as an editor reads it.
type editSide struct {
	words     []editWord // without what stands in brackets and sounds of hesitation
	bracketed int
	elided    bool   // an ellipsis stands in or beside it
	raw       string // the text with the marks around it
}

// excuses reports whether the side shows itself that it leaves out or stands for the words of
// the other, or has no more than that the other has a "he said".
func (s *editSide) excuses(other *editSide) bool {
	n := len(other.words)
	switch {
	case masked(s.raw) && n <= 2:
		return true
	case len(s.words) > 0:
		return false
	case n == 0, s.bracketed > 0 && n <= bracketFor, s.elided && !anyNegation(other.words):
		return true
	}
	return other.asides()
}

type editWord struct{ key, text string }

func (m *quoteMatcher) side(side, q int, at [2]int) editSide {
	r, quote := m.c.Reports[side].Report, &m.quotes[side][q]
	u := quote.units
	from, to := quote.span().Start, quote.span().End
	if at[0] > 0 {
		from = u[at[0]-1].Span.End
	}
	if at[1] < len(u) {
		to = u[at[1]].Span.Start
	}
	s := editSide{raw: r.Text[from:max(from, to)]}
	s.elided = elided(r.Text[u[max(0, at[0]-slide)].Span.Start:u[min(len(u), at[1]+slide)-1].Span.End])
	for _, x := range u[at[0]:at[1]] {
		switch {
		case inBrackets(r.Text[max(quote.span().Start, x.Span.Start-bracketMost):x.Span.Start]):
			s.bracketed++
		case hesitation(x.Key), title(x.Key), opener(x.Key) && len(s.words) == 0 && at[0] == m.sentenceStart(side, q, at[0]):
		default:
			s.words = append(s.words, editWord{x.Key, r.In(x.Span)})
		}
	}
	return s
}

// slide is how far from an edit the ellipsis may stand: of "war … or peace" and
// "war or trade or peace" either "or" may be the one that both have.
const slide = 2

func elided(s string) bool {
	return strings.Contains(s, "…") || strings.Contains(s, "..") || strings.Contains(s, ". .")
}

// bracketMost is how many bytes behind its bracket an insertion by the reporter may reach.
const bracketMost = 200

// inBrackets reports whether what stands before a word leaves a bracket open.
func inBrackets(before string) bool {
	return strings.LastIndexAny(before, "[(") > strings.LastIndexAny(before, "])")
}

func hesitation(key string) bool {
	return among(key, "uh um er ah eh erm hmm umm uhh")
}

// title reports whether the word is a title before a name, which house style adds
// and drops.
func title(key string) bool {
	return among(key, "president senator representative congressman congresswoman governor secretary judge justice general mister miss sir")
}

// masked reports whether letters are blotted out: "f-----g", "s***".
func masked(s string) bool {
	return strings.Contains(s, "--") || strings.Contains(s, "**") || strings.Contains(s, "- -") || strings.Contains(s, "__")
}

// asides reports whether the words name a speaker and no more: "he said", "Ames
// added".
func (s *editSide) asides() bool {
	if len(s.words) < 2 || len(s.words) > 6 {
		return false
	}
	for _, w := range s.words {
		if among(w.key, "said says added adds told wrote tweeted continued explained") {
			return strings.ContainsAny(s.raw, "\"“”,")
		}
	}
	return false
}

func keys(words []editWord) string {
	var b strings.Builder
	for _, w := range words {
		b.WriteString(spoken(w.key))
	}
	return b.String()
}

// spoken writes a contraction out: it is style whether a quotation has "he's" or
// "he is".
func spoken(key string) string {
	switch key {
	case "s":
		return "is"
	case "re":
		return "are"
	case "ve":
		return "have"
	case "ll", "wo":
		return "will"
	case "m":
		return "am"
	case "d":
		return "would"
	case "nt":
		return "not"
	case "ca":
		return "can"
	case "gonna":
		return "goingto"
	case "wanna":
		return "wantto"
	case "gotta":
		return "gotto"
	}
	return key
}

// spellings reports whether both sides are one name, in two spellings.
func spellings(a, b []editWord) bool {
	return len(a) == 1 && len(b) == 1 && upperAt(a[0].text, 0) && upperAt(b[0].text, 0) && names.Respelt(a[0].text, b[0].text)
}

func anyNegation(words []editWord) bool {
	for _, w := range words {
		if negation(w.key) {
			return true
		}
	}
	return false
}

func negation(key string) bool {
	return among(key, "not nt never no none nobody nothing neither nor without cannot")
}

func upperAt(s string, i int) bool {
	c, _ := utf8.DecodeRuneInString(s[i:])
	return unicode.IsUpper(c)
}

func plural(n int, noun string) string {
	s := strconv.Itoa(n) + " " + noun
	if n != 1 {
		s += "s"
	}
	return s
}

// oneLine gives the text of a span on one line.
func oneLine(r *text.Report, s text.Span) string { return strings.Join(strings.Fields(r.In(s)), " ") }
