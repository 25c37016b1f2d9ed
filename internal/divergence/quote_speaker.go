package divergence

import (
	"slices"
	"sort"
	"strings"
	"unicode"

	"twosource/internal/alignment"
	"twosource/internal/names"
	"twosource/internal/text"
)

// twoSpeak finds who carries the rendered words and whether it is who is quoted, and
// reports whether two persons are quoted.
func (m *quoteMatcher) twoSpeak(x *rendering, byHolder map[int]float64, shared float64) bool {
	o, s := 1-x.side, &x.signs
	here := m.quotedBy(x.side, x.q)
	best := 0.
	for k, w := range byHolder {
		if k >= 0 && (w > best || w == best && k < x.holder) {
			best, x.holder = w, k
		}
	}
	if x.holder >= 0 {
		if a := m.v.attribution(o, x.holder); !a.Source.Empty() && m.inside(o, a.Source) {
			x.holder = m.holding(o, a.Source)
		}
	}
	if 3*best < shared {
		x.holder = -1 // most of it is in the report's own voice
	}
	s[qSpeech] = truth(x.holder >= 0 || m.speaks(o, x.other, x.words))
	if here < 0 {
		return false
	}
	if x.holder < 0 {
		s[qSame] = truth(m.v.speaksOf(x.side, m.v.attribution(x.side, here).Entity, x.other) && s[qSpeech] > 0)
		return false
	}
	same, unclear := m.oneSource(x.side, here, x.holder)
	if same {
		s[qSame] = 1
		return false
	}
	s[qSame] = truth(m.akin(x.side, here, x.holder) || m.maybe(x.side, here, x.holder) || m.maybe(o, x.holder, here))
	s[qPaper] = truth(m.written(x.side, here) || m.written(o, x.holder))
	return x.within && s[qSame] == 0 && !unclear && m.nameTold(x.side, here) && m.nameTold(o, x.holder)
}

func truth(b bool) float64 {
	if b {
		return 1
	}
	return 0
}

// actLeast is how many words may stand between a word for speaking and what is said.
const actLeast = 10

// speaks reports whether a word for an act of speech stands before the shared words
// or is the first of them: "thanking his family", "called on him to".
func (m *quoteMatcher) speaks(side, sentence int, words text.Span) bool {
	r := m.c.Reports[side].Report
	first, _ := r.TokensIn(words)
	for t := max(r.Sentences[sentence].First, first-actLeast); t <= first; t++ {
		if r.Tokens[t].Kind == text.Word && !m.v.quoted[side][t] && speechAct(alignment.Stem(strings.ToLower(r.Token(t)))) {
			return true
		}
	}
	return false
}

// quotedBy is an attribution with a source that holds the quotation, or another one
// in its paragraph: "…," he said. "…"; -1 where there is none.
func (m *quoteMatcher) quotedBy(side, q int) int {
	r := m.c.Reports[side].Report
	if k := m.holding(side, m.quotes[side][q].span()); k >= 0 {
		return k
	}
	p := r.Sentences[r.SentenceAt(m.quotes[side][q].span().Start)].Paragraph
	for _, n := range [...]int{q - 1, q + 1} {
		if n < 0 || n >= len(m.quotes[side]) {
			continue
		}
		s := m.quotes[side][n].span()
		if r.Sentences[r.SentenceAt(s.Start)].Paragraph == p {
			if k := m.holding(side, s); k >= 0 {
				return k
			}
		}
	}
	return -1
}

// inside reports whether the source stands in a quotation: “I think it will hold.” Who says
// so is another.
func (m *quoteMatcher) inside(side int, source text.Span) bool {
	first, end := m.c.Reports[side].Report.TokensIn(source)
	return first < end && m.v.quoted[side][first]
}

// holding is the attribution with a source, outside quotation marks, whose content overlaps
// the span most.
func (m *quoteMatcher) holding(side int, s text.Span) int {
	best, at := 0, -1
	for k := range m.c.Reports[side].Attributions {
		a := m.v.attribution(side, k)
		if a.Source.Empty() || m.inside(side, a.Source) {
			continue
		}
		n := 0
		for _, p := range a.Content {
			n += max(0, min(p.End, s.End)-max(p.Start, s.Start))
		}
		if n > best {
			best, at = n, k
		}
	}
	return at
}

// oneSource reports whether the source of the side's attribution may be that of the other
// report's, or whether nothing tells.
func (m *quoteMatcher) oneSource(side, here, there int) (same, unclear bool) {
	k, l := here, there
	if side == 1 {
		k, l = there, here
	}
	rel := m.v.relation(k, l)
	return mayBeOne(rel), rel == names.Unclear
}

// sourceOf is the source of the attribution in small letters.
func (m *quoteMatcher) sourceOf(side, k int) string {
	return strings.ToLower(oneLine(m.c.Reports[side].Report, m.v.attribution(side, k).Source))
}

// akin reports whether a word is in both sources, as in "the bank" and "Ada Lund of the
// bank": one that speaks for the other.
func (m *quoteMatcher) akin(side, k, l int) bool {
	if m.person(side, k) && m.person(1-side, l) {
		return false
	}
	y := m.sourceWords(1-side, l)
	return slices.ContainsFunc(m.sourceWords(side, k), func(w string) bool { return slices.Contains(y, w) })
}

// nameTold reports whether the source of the attribution is called by name, not "he".
func (m *quoteMatcher) nameTold(side, k int) bool {
	return m.named(side, k) && !pronoun(m.sourceOf(side, k))
}

// person reports whether the source of the attribution is somebody called by name.
func (m *quoteMatcher) person(side, k int) bool {
	a := m.v.attribution(side, k)
	return m.nameTold(side, k) && a.Entity >= 0 && m.c.Reports[side].Names.Entities[a.Entity].Kind == names.Person
}

// sourceWords are the telling words of the source and of the speaker it stands for;
// none for a pronoun.
func (m *quoteMatcher) sourceWords(side, k int) (out []string) {
	source := m.sourceOf(side, k)
	if pronoun(source) {
		return nil
	}
	source += " " + strings.ToLower(m.v.attribution(side, k).Speaker)
	for _, w := range strings.FieldsFunc(source, func(c rune) bool { return !unicode.IsLetter(c) }) {
		if len(w) > 2 && !common(w) {
			out = append(out, alignment.Stem(w))
		}
	}
	return out
}

// behindMost is how many sentences a pronoun, or "the officer", may stand behind whom it
// stands for.
const behindMost = 4

// maybe reports whether the source of attribution k is a pronoun or a description that
// may stand for the speaker of the other report's l, whoever it was taken for: that one is
// spoken of in the sentence, or not long before.
func (m *quoteMatcher) maybe(side, k, l int) bool {
	source := m.sourceOf(side, k)
	if !pronoun(source) && (m.named(side, k) || !strings.HasPrefix(source, "the ")) {
		return false
	}
	return m.spokenOf(1-side, m.v.attribution(1-side, l).Entity, m.v.attribution(side, k).Sentence)
}

// written reports whether the source is what somebody wrote or said, not who did.
func (m *quoteMatcher) written(side, k int) bool {
	a := m.v.attribution(side, k)
	return m.v.utterance(side, a) || m.v.has(side, a.Source, "report note release post which") || slices.ContainsFunc(m.v.lower(side, a.Source), paper)
}

// named reports whether attribution k has a named source.
func (m *quoteMatcher) named(side, k int) bool { return k >= 0 && m.v.attribution(side, k).Named }

// spokenOf reports whether a sentence of the other report, or one of the few before it,
// speaks of the entity.
func (m *quoteMatcher) spokenOf(side, entity, sentence int) bool {
	for k := max(0, sentence-behindMost); k <= sentence; k++ {
		if m.v.speaksOf(side, entity, k) {
			return true
		}
	}
	return false
}

func speechAct(stem string) bool {
	i := sort.SearchStrings(speechActs[:], stem)
	return i < len(speechActs) && speechActs[i] == stem
}

// speechActs are stems of words that tell what somebody does by speaking; sorted.
var speechActs = [...]string{
	"accus", "acknowledg", "admit", "advis", "advoc", "agre", "alleg", "announc", "apolog", "apologis", "appeal", "argu", "ask", "assail",
	"assert", "assur", "attack", "beg", "blame", "blast", "brand", "call", "caution", "challeng", "cite", "claim", "complain", "conced",
	"condemn", "confess", "confirm", "congratul", "contend", "credit", "critic", "criticis", "declar", "declin", "defend", "demand", "deni", "denounc",
	"derid", "describ", "disclos", "dismiss", "disput", "echo", "encourag", "explain", "express", "fault", "hail", "impli", "implor", "insist",
	"invit", "joke", "label", "lambast", "lament", "lash", "liken", "mention", "mock", "note", "object", "offer", "plead", "pledg",
	"prais", "predict", "press", "proclaim", "promis", "propos", "question", "read", "recal", "recount", "refer", "refus", "reiter", "reject",
	"remark", "repeat", "repli", "request", "respond", "reveal", "ridicul", "sai", "said", "scold", "slam", "sought", "speak", "state",
	"stress", "suggest", "tell", "testifi", "thank", "threaten", "told", "tout", "tweet", "urg", "vow", "warn", "welcom", "wish",
	"wonder", "write", "wrote",
}
