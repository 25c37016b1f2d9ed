// Package attribution finds who says what in a report: source, cue and content of
// direct, indirect and mixed speech, and with what stance (a denial is an
// attribution whose stance is Denies, Rejects or Disputes).
//
// It does not judge whether what is said is true, nor compare two reports.
package attribution

import (
	"slices"
	"sort"
	"strings"

	"twosource/internal/attribution/model"
	"twosource/internal/names"
	"twosource/internal/text"
)

// A Mode tells how the words are given; the values are those of the JSON contract.
type Mode string

const (
	Direct   Mode = "direct"
	Indirect Mode = "indirect"
	Mixed    Mode = "mixed"
)

// A Stance is the source's attitude to the content; the values are those of the JSON contract.
type Stance string

const (
	Asserts  Stance = "asserts"
	Denies   Stance = "denies"
	Rejects  Stance = "rejects"
	Disputes Stance = "disputes"
	Declines Stance = "declines" // declines to comment, could not be reached
	Confirms Stance = "confirms" // confirms, admits, acknowledges
)

// An Attribution is one content credited to one source.
type Attribution struct {
	Source   text.Span // as written, "the officer"; empty if none
	Speaker  string    // resolved in its report, "Capt. Nils Berg"; "" if unknown
	Entity   int       // index into names.Index.Entities; -1 if unknown
	Cue      text.Span // "said", "according to"; empty for a free-standing quotation
	Content  []text.Span
	Mode     Mode
	Stance   Stance
	Strength Strength // of the verb: said, claimed, insisted, admitted
	Named    bool     // the source is a named person or body
	Sentence int      // of the cue, or of the first content
}

// Find reads the report; x holds its names. A text that is not English gives none.
//
// The model gives the spans; rules then give the stance, add the denials, refusals
// and headline forms that the model misses, mend ends and sources, and place the
// quotations that are left over.
func Find(r *text.Report, x *names.Index) []Attribution {
	if r.Language != "en" && len(r.Tokens) > 80 { // in less, few function words prove nothing
		return nil
	}
	d := newDoc(r, x)
	all := d.quoting(d.according(slices.DeleteFunc(d.byModel(), d.labelled)))
	for k := range all {
		d.weigh(&all[k])
		d.overrun(&all[k])
	}
	var rules []found
	for s := range r.Sentences {
		rules = append(rules, d.denials(s)...)
	}
	all = d.merge(all, d.outermost(all, rules))
	rules = rules[:0]
	spoken, cues := d.spoken(all), d.cues(all)
	for s := range r.Sentences {
		switch {
		case !r.Sentences[s].Headline:
			rules = append(rules, d.plainSpeech(s, cues, spoken[s])...)
			rules = append(rules, d.inserted(s, cues)...)
			rules = append(rules, d.lists(s, cues)...)
			rules = append(rules, d.identified(s, cues)...)
		case !spoken[s]:
			rules = append(rules, d.headline(s, all)...)
		}
		rules = append(rules, d.hedged(s)...)
		rules = append(rules, d.puts(s, cues)...)
	}
	all = slices.DeleteFunc(d.merge(all, rules), d.fearedFor)
	for k := range all {
		d.tidy(&all[k])
		d.goesOn(&all[k], all)
	}
	d.edges(all)
	return d.attributions(d.floating(all))
}

// outermost drops what is told inside another's words and is no denial: deeds refused
// ("said that he refused to stop"), and refusals to speak, which are the speaker's
// own where they come first ("said he would refuse to answer").
func (d *doc) outermost(all, rules []found) []found {
	inside := make([][2]int32, len(d.low)) // per token: finding, plus one, and first token of its content
	for k := range all {
		for _, c := range all[k].content {
			for i := c[0]; i < c[1]; i++ {
				inside[i] = [2]int32{int32(k + 1), int32(c[0])}
			}
		}
	}
	n := 0
	for _, r := range rules {
		holder, from := int(inside[r.cue[0]][0])-1, int(inside[r.cue[0]][1])
		own := r.source[1] == r.source[0]+1 && d.tags[r.source[0]] == model.PRP
		switch {
		case holder < 0 || r.stance != Asserts && !(r.stance == Declines && own):
			rules[n] = r
			n++
		case r.stance == Declines && r.source[0] <= from+1 && all[holder].stance == Asserts:
			all[holder].stance = Declines
		}
	}
	return rules[:n]
}

// goesOn draws a reported clause out over what is joined to it in the tense of
// reported speech: "told reporters that it had bought 90 and had lost 40".
func (d *doc) goesOn(f *found, all []found) {
	if len(f.content) == 0 || f.cue[1] == 0 {
		return
	}
	c := &f.content[len(f.content)-1]
	if c[0] < f.cue[1] || d.low[c[0]] != "that" || c[1]+1 >= len(d.low) || d.low[c[1]] != "and" {
		return
	}
	switch d.low[c[1]+1] {
	case "had", "would", "could", "were":
	case "has", "have": // "noted that he backed the plan and has paid for it"
		if d.anyOf(f.cue[0], f.cue[1], auxiliary[:]) || !d.clauseAfter(c[0]+1, c[1]) {
			return
		}
	default:
		return
	}
	end := d.r.Sentences[d.sentence(c[0])].End
	for end > c[1] && d.r.Tokens[end-1].Kind == text.Mark {
		end--
	}
	for k := range all {
		if o := &all[k]; o.cue[0] >= c[1] && o.cue[0] < end {
			return // another one speaks there
		}
	}
	c[1] = end
}

func (d *doc) paragraph(token int) int {
	return d.r.Sentences[d.r.SentenceAt(d.r.Tokens[token].Span.Start)].Paragraph
}

// attributions gives the finds their spans, mode, stance and speaker.
func (d *doc) attributions(all []found) []Attribution {
	var out []Attribution
	for k := range all {
		f := &all[k]
		a := Attribution{
			Source: d.span(f.source[0], f.source[1]), Cue: d.span(f.cue[0], f.cue[1]),
			Entity: -1, Stance: f.stance, Mode: d.mode(f),
		}
		for _, c := range inOrder(f.content) {
			if s := d.span(c[0], c[1]); !s.Empty() {
				a.Content = append(a.Content, s)
			}
		}
		if len(a.Content) == 0 || a.Mode == Indirect && (a.Source.Empty() && d.wordless(f) || d.takes(f)) {
			continue
		}
		if f.verb != nil {
			a.Strength = f.verb.strength
		}
		at := a.Cue
		if at.Empty() {
			at = a.Content[0]
		}
		a.Sentence = d.r.SentenceAt(at.Start)
		if d.resolve(&a); f.floats {
			d.lend(&a, out)
		}
		out = append(out, a)
	}
	return out
}

// inOrder sorts the pieces of a content and joins those that overlap.
func inOrder(list [][2]int) [][2]int {
	sort.Slice(list, func(a, b int) bool { return list[a][0] < list[b][0] })
	n := 0
	for _, c := range list {
		switch {
		case n > 0 && c[0] < list[n-1][1]:
			list[n-1][1] = max(list[n-1][1], c[1])
		default:
			list[n] = c
			n++
		}
	}
	return list[:n]
}

// wordless reports whether the cue is a noun with its preposition, that nobody says:
// "questions about".
func (d *doc) wordless(f *found) bool {
	if f.cue[1] < f.cue[0]+2 || d.tags[f.cue[1]-1] != model.IN || d.low[f.cue[1]-1] == "for" {
		return false
	}
	for i := f.cue[0]; i < f.cue[1]-1; i++ {
		switch d.tags[i] {
		case model.NN, model.NNS, model.DT, model.JJ, model.PRS:
		default:
			return false
		}
	}
	return true
}

// takes reports whether the verb is "claim" in its other sense: "the flood claimed two
// lives", "she claimed the title"; what is claimed in words is a clause, or one of a
// few things.
func (d *doc) takes(f *found) bool {
	if f.verb == nil || f.verb.lemma != "claim" || len(f.content) != 1 {
		return false
	}
	c := f.content[0]
	if t := d.tags[c[0]]; c[0] < f.cue[1] || !d.unfinished(c) || d.low[c[0]] == "no" || t != model.DT && t != model.CD && t != model.PRS {
		return false // "he claimed vast wealth", "no knowledge"
	}
	for i := f.cue[0]; i < f.cue[1]; i++ {
		if t := d.tags[i]; t == model.NN || t == model.NNS {
			return false // "his claim of wrongdoing"
		}
	}
	for i := c[0]; i < c[1]; i++ {
		switch d.low[i] {
		case "responsibility", "credit", "victory", "innocence", "ignorance", "immunity", "privilege", "progress", "success":
			return false
		}
	}
	return true
}

// mode is direct where all words of the content are quoted, mixed where some are.
func (d *doc) mode(f *found) Mode {
	in, out := 0, 0
	for _, c := range f.content {
		for i := c[0]; i < c[1]; i++ {
			switch {
			case d.r.Tokens[i].Kind == text.Mark:
			case d.inQuote[i] >= 0:
				in++
			case d.low[i] != "that":
				out++
			}
		}
	}
	switch {
	case in == 0:
		return Indirect
	case out == 0:
		return Direct
	}
	return Mixed
}

// resolve asks the names who the source is.
func (d *doc) resolve(a *Attribution) {
	if a.Source.Empty() {
		return
	}
	m, ok := d.x.At(a.Source)
	if !ok || d.x.Mentions[m].Form == names.Nominal {
		if n, named := d.apposed(a.Source); named {
			m, ok = n, true
		}
	}
	switch lower(d.r.In(a.Source)) {
	case "who", "which", "that": // whoever stands before
		first, end := d.x.MentionsIn(text.Span{Start: d.r.Sentences[d.r.SentenceAt(a.Source.Start)].Span.Start, End: a.Source.Start})
		m, ok = end-1, end > first
	}
	if ok && m < len(d.x.Mentions) {
		if e := d.x.Mentions[m].Entity; e >= 0 && e < len(d.x.Entities) {
			a.Entity, a.Speaker, a.Named = e, d.x.Entities[e].Name, d.x.Entities[e].Named
			return
		}
	}
	if from, to := d.capitals(a.Source); from < to {
		a.Speaker, a.Named = d.r.In(d.span(from, to)), true
	}
}

// capitals are the tokens of a name that is no mention, from and to 0 where there is none:
// words with capitals that are what the source is, not what a noun behind them or a
// preposition before them goes with.
func (d *doc) capitals(s text.Span) (from, to int) {
	first, end := d.r.TokensIn(s)
	last := end
	from = -1
	for i := first; i < end; i++ {
		upper := d.low[i] != d.tok(i) && (i > first || !in(lowerStarts[:], d.low[i]))
		switch {
		case upper && from < 0 && i+2 < end && d.low[i+1] == "-" && d.tok(i+2) == d.low[i+2]: // "London-based"
		case upper && from < 0:
			from = i
		case !upper && from >= 0 && d.low[i] != "of" && d.low[i] != "-" && d.low[i] != "." && d.low[i] != "'s":
			end = i
		}
	}
	if from < 0 {
		return 0, 0
	}
	for i := end; i < last && i < end+4 && d.low[i] != ","; i++ {
		switch d.low[i] {
		case "administration", "camp", "campaign", "government", "office", "team":
			return from, i + 1 // "Lund's office"
		}
	}
	if from > first && d.tags[from-1] == model.IN {
		of := d.low[from-1] == "of" && from+1 == end && d.tags[from] == model.NNP && strings.HasSuffix(d.low[from], "s")
		if !of { // "a chorus of Republicans"
			return 0, 0 // "the view from Oslo"
		}
	}
	if end < last && d.tok(end) == d.low[end] && (d.tags[end] == model.NN || d.tags[end] == model.NNS) {
		return 0, 0 // "a CCTV operator"
	}
	return from, end
}

// words that open a source with a capital and are no name.
var lowerStarts = [...]string{"a", "an", "at", "but", "he", "her", "his", "i", "in", "it", "its", "many", "most", "one", "other", "our", "she", "some", "that", "the", "their", "they", "this", "those", "two", "we", "who", "you"}
