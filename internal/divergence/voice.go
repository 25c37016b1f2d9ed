package divergence

import (
	"cmp"
	"slices"
	"strings"
	"unicode/utf8"

	"twosource/internal/alignment"
	"twosource/internal/attribution"
	"twosource/internal/names"
	"twosource/internal/text"
	"twosource/internal/wording"
)

// Who carries a token of a report.
const (
	ownVoice    = -1 // the report itself
	credit      = -2 // the token names a source or is a cue
	quotedVoice = -3 // it stands in a longer quotation of which the speaker was not found
)

// voices knows who carries which words of the two reports.
type voices struct {
	c       *Comparison
	content [2][][]text.Span   // per attribution: its content, as contentOf has it
	holder  [2][]int           // per token: the innermost attribution whose content holds it, ownVoice or credit
	teller  [2][]int           // the same of what is said or thought alone, not asked or promised; quotedVoice too
	quoted  [2][]bool          // per token: inside quotation marks
	twin    [2]map[int]bool    // sentences that the other report has in the same words
	walk    [2]map[int]walk    // per entity, as asked for
	called  [2]map[string]bool // the last words of the names that the report has
	written [2]map[string]bool // the words of the report as it writes them inside a sentence, when asked for
	sameAs  [2][][2]int        // per attribution: what the editor of A, of B said its source is
}

func (c *Comparison) voices() *voices {
	if c.heard == nil {
		c.heard = newVoices(c)
	}
	return c.heard
}

func newVoices(c *Comparison) *voices {
	v := &voices{c: c}
	v.findTwins()
	for side, rep := range c.Reports {
		v.walk[side], v.called[side] = map[int]walk{}, map[string]bool{}
		for _, e := range rep.Names.Entities {
			if e.Named {
				v.called[side][lastWord(e.Name)] = true
			}
		}
		v.content[side] = make([][]text.Span, len(rep.Attributions))
		v.sameAs[side] = make([][2]int, len(rep.Attributions))
		for k := range rep.Attributions {
			v.sameAs[side][k] = toldOf(c, rep.Report, &rep.Attributions[k])
			v.content[side][k] = contentOf(rep.Report, &rep.Attributions[k])
		}
		v.holder[side], v.teller[side] = v.hold(side, performed), v.hold(side, declared)
		v.quoted[side] = make([]bool, len(rep.Report.Tokens))
		for _, q := range quotations(rep.Report) {
			v.quote(side, &q)
		}
	}
	return v
}

// hold says of each token who carries it by a cue of the class at least.
func (v *voices) hold(side int, least cueClass) []int {
	rep := v.c.Reports[side]
	r := rep.Report
	holder, size := make([]int, len(r.Tokens)), make([]int, len(r.Tokens))
	for t := range holder {
		holder[t] = ownVoice
	}
	for k := range rep.Attributions {
		content := v.content[side][k]
		a := &rep.Attributions[k]
		if !utters(r, a, least) || least > performed && (v.mute(side, a) || guessed(r, a)) {
			continue
		}
		n := contentLen(content)
		for _, s := range content {
			first, end := r.TokensIn(s)
			for t := first; t < end; t++ {
				if holder[t] == ownVoice || n < size[t] {
					holder[t], size[t] = k, n
				}
			}
		}
	}
	for k := range rep.Attributions {
		a := &rep.Attributions[k]
		for _, s := range [...]text.Span{a.Source, a.Cue} {
			first, end := r.TokensIn(s)
			for t := first; t < end && !s.Empty() && utters(r, a, least); t++ {
				if holder[t] == ownVoice {
					holder[t] = credit
				}
			}
		}
	}
	if least > performed {
		v.open(side, holder)
	}
	return holder
}

// open leaves it open who carries what stands behind a content whose credit opens the
// sentence, and the noun to which a clause with a credit belongs: "a cell that the firm says
// will last".
func (v *voices) open(side int, holder []int) {
	rep := v.c.Reports[side]
	r := rep.Report
	for k := range rep.Attributions {
		a := &rep.Attributions[k]
		if a.Mode != attribution.Indirect || a.Cue.Empty() || a.Source.Empty() {
			continue
		}
		if class := creditClass(r, a); class < declared || class < stated && v.has(side, a.Cue, "show shows showed shown showing") {
			continue
		}
		if among(strings.ToLower(r.In(a.Source)), "i we") && !v.marked(side, a.Source) {
			s := r.Sentences[a.Sentence]
			for t := s.First; t < s.End; t++ {
				holder[t] = credit // somebody is quoted, without marks
			}
			continue
		}
		v.openBehind(side, k, holder)
		v.openBefore(side, k, holder)
	}
}

// openBehind leaves open what stands behind the content of attribution k in its sentence.
func (v *voices) openBehind(side, k int, holder []int) {
	r, a := v.c.Reports[side].Report, v.attribution(side, k)
	s, content := r.Sentences[a.Sentence], v.content[side][k]
	last := content[len(content)-1]
	if a.Cue.End > last.Start || !s.Span.Contains(last) {
		return
	}
	t, end := r.TokensIn(last)
	if !v.mute(side, a) { // else it is one thing that is announced, and open who tells of it
		t = end
	}
	for ; t < s.End; t++ {
		if holder[t] == ownVoice {
			holder[t] = credit
		}
	}
}

// openBefore gives attribution k the noun to which its clause belongs.
func (v *voices) openBefore(side, k int, holder []int) {
	r, a := v.c.Reports[side].Report, v.attribution(side, k)
	first := r.Sentences[a.Sentence].First
	at, _ := r.TokensIn(a.Source)
	at--
	switch {
	case at <= first:
		return
	case r.Token(at) == "where" && r.Token(at-1) == ",":
		at-- // "the village of Kul, where the agency says"
	case !among(strings.ToLower(r.Token(at)), "that where which who"):
		return
	}
	for t := at - 1; t >= max(first, at-nounMost) && r.Tokens[t].Kind != text.Mark && holder[t] == ownVoice; t-- {
		holder[t] = k
		if determiner(strings.ToLower(r.Token(t))) {
			break
		}
	}
}

// marked reports whether quotation marks open before the words in their sentence.
func (v *voices) marked(side int, s text.Span) bool {
	r := v.c.Reports[side].Report
	return strings.ContainsAny(r.Text[r.Sentences[r.SentenceAt(s.Start)].Span.Start:s.Start], "“\"`")
}

// nounMost is how many words a noun and what belongs to it may have before its clause.
const nounMost = 6

// guessed reports whether the report itself guesses: "is expected to".
func guessed(r *text.Report, a *attribution.Attribution) bool {
	return a.Source.Empty() && a.Mode == attribution.Indirect && cueClassOf(r, a.Cue) == surmised
}

// mute reports whether nobody says anything: a law holds what it says, what a body shows
// is to be seen, "showed a film of his life", what is added may be goods or points, and "if
// police say" is no statement.
func (v *voices) mute(side int, a *attribution.Attribution) bool {
	r := v.c.Reports[side].Report
	switch {
	case v.conditional(side, a),
		v.has(side, a.Cue, "add adds added adding") && v.counts(side, a.Content[0]),
		among(lastWord(oneLine(r, a.Source)), "law laws statute constitution code"):
		return true
	case a.Mode != attribution.Indirect, a.Stance != attribution.Asserts, a.Cue.Empty(),
		cueClassOf(r, a.Cue) != declared, v.document(side, a):
		return false
	}
	words := slices.DeleteFunc(v.lower(side, a.Content[0]), func(w string) bool { return among(w, "'s ’s") }) // his, or is
	if at := slices.IndexFunc(words, func(w string) bool { return among(w, "that which who whom whose") }); at > 0 {
		words = words[:at] // "showed a film that had won a prize"
	}
	return !finite(words)
}

// conditional reports whether the statement is only a condition.
func (v *voices) conditional(side int, a *attribution.Attribution) bool {
	r := v.c.Reports[side].Report
	first, _ := r.TokensIn(a.Cue.Cover(a.Source))
	return !a.Cue.Empty() && first > 0 && among(strings.ToLower(r.Token(first-1)), "if unless until whether")
}

// counts reports whether the words open with a number that no verb follows: "16 points
// for the home side", not "16 people had left".
func (v *voices) counts(side int, s text.Span) bool {
	const near = 5
	r := v.c.Reports[side].Report
	first, _ := r.TokensIn(s)
	words := v.lower(side, s)
	return len(words) > 0 && r.Tokens[first].Kind == text.Number && !finite(words[:min(near, len(words))])
}

// speechLeast is how many words a quotation must have to be what somebody says, not
// a word or a title in quotation marks.
const speechLeast = 6

// quote marks the tokens of a quotation.
func (v *voices) quote(side int, q *quotation) {
	r := v.c.Reports[side].Report
	for _, s := range q.pieces {
		first, end := r.TokensIn(s)
		by := quotedVoice
		for t := first; t < end; t++ {
			v.quoted[side][t] = true
			switch k := v.teller[side][t]; {
			case k >= 0 && v.attribution(side, k).Mode != attribution.Indirect:
				by = k // the rest of a quotation is its speaker's too
			case k == ownVoice && len(q.units) >= speechLeast:
				v.teller[side][t] = by
			}
		}
	}
}

// sentenceMost is the longest sentence, in bytes, in which a content is carried on;
// what is longer lacks full stops, and is no sentence.
const sentenceMost = 3000

// contentOf gives the content of an attribution, carried to the beginning of the sentence
// where the credit closes it ("One died and two fled, police said."), and over what a
// comma hangs on to it where the credit opens it.
func contentOf(r *text.Report, a *attribution.Attribution) []text.Span {
	if a.Mode != attribution.Indirect || a.Cue.Empty() || len(a.Content) != 1 || a.Stance == attribution.Denies {
		return a.Content
	}
	s := r.Sentences[a.Sentence].Span
	c := a.Content[0]
	credit := a.Cue.Cover(a.Source)
	if !s.Contains(c) || !s.Contains(credit) || s.Len() > sentenceMost {
		return a.Content
	}
	closes := credit.Start >= c.End && s.End-credit.End <= 2
	switch {
	case closes && !strings.ContainsAny(r.Text[s.Start:c.Start], "“”\";"):
		return []text.Span{{Start: s.Start, End: c.End}}
	case credit.End <= c.Start && !strings.ContainsAny(r.Text[c.End:s.End], "“”\";") && hangsOn(r, c.End):
		if _, n := utf8.DecodeLastRuneInString(r.In(s)); r.Tokens[r.Sentences[a.Sentence].End-1].Kind == text.Mark {
			s.End -= n
		}
		return []text.Span{{Start: c.Start, End: s.End}}
	}
	return a.Content
}

// hangsOn reports whether at the place stand a comma and more of the same clause:
// "described as", "which", "a man".
func hangsOn(r *text.Report, at int) bool {
	first, _ := r.TokensIn(text.Span{Start: at, End: len(r.Text)})
	if first+1 >= len(r.Tokens) || r.Token(first) != "," {
		return false
	}
	w := strings.ToLower(r.Token(first + 1))
	return strings.HasSuffix(w, "ed") || among(w, "which who whose where including with such")
}

func contentLen(content []text.Span) (n int) {
	for _, s := range content {
		n += s.Len()
	}
	return n
}

func (v *voices) attribution(side, k int) *attribution.Attribution {
	return &v.c.Reports[side].Attributions[k]
}

// relation says how the source of A's attribution k stands to that of B's l.
func (v *voices) relation(k, l int) names.Relation {
	ra, rb := v.c.Reports[0], v.c.Reports[1]
	a, b := v.attribution(0, k), v.attribution(1, l)
	if v.toldOne(k, l) {
		switch {
		case a.Named == b.Named:
			return names.Same
		case a.Named:
			return names.Sharper
		}
		return names.Vaguer
	}
	if v.oneEntity(a.Entity, b.Entity) && ra.Names.Entities[a.Entity].Named == rb.Names.Entities[b.Entity].Named {
		return names.Same
	}
	if a.Entity >= 0 && b.Entity >= 0 {
		return names.Compare(ra.Report, ra.Names, a.Entity, rb.Report, rb.Names, b.Entity, v.c.Alignment.Names)
	}
	return names.CompareAt(ra.Report, ra.Names, a.Source, rb.Report, rb.Names, b.Source, v.c.Alignment.Names)
}

// toldOne reports whether an editor said that the sources of A's attribution k and B's l
// are one.
func (v *voices) toldOne(k, l int) bool {
	p, q := v.sameAs[0][k], v.sameAs[1][l]
	return p[0] > 0 && p[0] == q[0] || p[1] > 0 && p[1] == q[1]
}

// toldOf gives what each editor said the source of an attribution is, as written or as resolved.
func toldOf(c *Comparison, r *text.Report, a *attribution.Attribution) (groups [2]int) {
	for i, rep := range c.Reports {
		groups[i] = cmp.Or(rep.Names.Told(r.In(a.Source)), rep.Names.Told(a.Speaker))
	}
	return groups
}

// oneEntity reports whether an entity of A and one of B are the same: linked, or of
// one name, misspelt or not.
func (v *voices) oneEntity(ea, eb int) bool {
	if ea < 0 || eb < 0 {
		return false
	}
	for _, l := range v.c.Alignment.Names {
		if l.A == ea && l.B == eb {
			return true
		}
	}
	x, y := v.c.Reports[0].Names.Entities[ea], v.c.Reports[1].Names.Entities[eb]
	return x.Named && y.Named && (names.Fold(x.Name) == names.Fold(y.Name) || names.Respelt(x.Name, y.Name))
}

// headline reports whether a sentence of the pair is one, or a line without a full stop, as
// headings below it are: headlines leave credits out.
func (v *voices) headline(p alignment.Pair) bool {
	return heading(v.c.Reports[0].Report, p.A) || heading(v.c.Reports[1].Report, p.B)
}

func heading(r *text.Report, sentence int) bool {
	s := r.Sentences[sentence]
	const long = 16 // tokens: of a paragraph whose full stop was lost
	line := r.Paragraphs[s.Paragraph] == s.Span && s.End-s.First < long
	return s.Headline || line && r.Tokens[s.End-1].Kind != text.Mark
}

// findTwins notes the sentences that the other report has in the same words. What
// stands in both says nothing of how they differ, whatever was read around it.
func (v *voices) findTwins() {
	a, b := v.c.Reports[0].Report, v.c.Reports[1].Report
	v.twin = [2]map[int]bool{{}, {}}
	for _, p := range v.c.Alignment.Pairs {
		changes, alike := wording.Alike(a, a.Sentences[p.A].Span, b, b.Sentences[p.B].Span)
		if alike && len(changes) == 0 {
			v.twin[0][p.A], v.twin[1][p.B] = true, true
		}
	}
}

// contentIn is the part of attribution k's content that lies in the sentence, as
// one span.
func (v *voices) contentIn(side, k, sentence int) text.Span {
	s := v.c.Reports[side].Report.Sentences[sentence].Span
	var out text.Span
	for _, p := range v.content[side][k] {
		if p.Overlaps(s) {
			out = out.Cover(text.Span{Start: max(p.Start, s.Start), End: min(p.End, s.End)})
		}
	}
	return out
}

// weight gives the weight of the telling words of the span, which lies in the sentence.
func (v *voices) weight(side, sentence int, s text.Span) float64 {
	if side == 0 {
		return v.c.Alignment.WeightA(sentence, s)
	}
	return v.c.Alignment.WeightB(sentence, s)
}

// has reports whether one of the words of the list stands in the span.
func (v *voices) has(side int, s text.Span, list string) bool {
	return slices.ContainsFunc(v.lower(side, s), func(w string) bool { return among(w, list) })
}

// lower gives the tokens of the span in lower case.
func (v *voices) lower(side int, s text.Span) []string {
	r := v.c.Reports[side].Report
	first, end := r.TokensIn(s)
	var out []string
	for t := first; t < end && !s.Empty(); t++ {
		out = append(out, strings.ToLower(r.Token(t)))
	}
	return out
}

// negated reports whether the words hold a negation.
func (v *voices) negated(side int, s text.Span) bool {
	return slices.ContainsFunc(v.lower(side, s), negating)
}
