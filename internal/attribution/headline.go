package attribution

import (
	"strings"

	"twosource/internal/attribution/model"
)

// headline reads the forms that only headlines have: "PM: no deal", "Quake kills
// 11 – officials", "Blast was gas leak: police". The model has learned running text.
func (d *doc) headline(s int, all []found) []found {
	sn := &d.r.Sentences[s]
	first, end := sn.First, d.trimEnd(sn.First, sn.End)
	for i := end - 2; i > first; i-- {
		if d.quoted(i) {
			continue
		}
		if d.tags[i] != model.Colon && !(d.tags[i] == model.Hyphen && !d.glued(i) && !d.glued(i+1)) {
			continue
		}
		if d.speaker(i+1, end) && i-first >= 3 && (end-i <= 2 || in(headSources[:], d.low[end-1]) || d.low[i] == ":") {
			return []found{{source: [2]int{i + 1, end}, cue: [2]int{i, i + 1}, content: [][2]int{{first, i}}, stance: Asserts}}
		}
		if d.low[i] == ":" && i-first <= 6 && end-i > 3 && d.speaker(first, i) && (d.inQuote[i+1] >= 0 || d.speaks(i-1, all)) {
			f := found{source: [2]int{first, i}, cue: [2]int{i, i + 1}, content: [][2]int{{i + 1, end}}, stance: Asserts}
			return []found{f}
		}
	}
	return d.byRules(nil, sn)
}

// speaks reports whether the word at i, the last before the colon of a headline, is who speaks,
// "Police: …", or whose words the text below has: no event, "Arch Madness: …", nor who is
// only spoken of.
func (d *doc) speaks(i int, all []found) bool {
	if in(headSources[:], d.low[i]) {
		return true
	}
	for k := range all {
		if f := &all[k]; !d.r.Sentences[d.sentence(f.start())].Headline && d.hasWord(f.source[0], f.source[1], d.low[i]) {
			return true
		}
	}
	return false
}

// labelled reports whether a finding in a headline has a label for its cue, "brakes recall:".
func (d *doc) labelled(f found) bool {
	n := f.cue[1] - 1
	return n > f.cue[0] && d.low[n] == ":" && verbOf(d.low[n-1]) == nil && d.r.Sentences[d.sentence(n)].Headline
}

// speaker reports whether the tokens can be who speaks in a headline: a name or a
// word such as "officials", and no verb.
func (d *doc) speaker(from, to int) bool {
	if to-from > 5 || from >= to || in(headLabels[:], d.low[from]) || in(headLabels[:], d.low[to-1]) {
		return false
	}
	known := in(headSources[:], d.low[to-1])
	for i := from; i < to; i++ {
		switch d.tags[i] {
		case model.NNP, model.NN, model.NNS, model.JJ, model.POS, model.DT, model.Hyphen:
			if !known && (d.tags[i] != model.NNP || d.low[i] == d.tok(i)) {
				return false
			}
		default:
			return known && d.low[i] == "of"
		}
	}
	return true
}

// hedged reads "reportedly" and "allegedly" where the model has not: an attribution
// to nobody, whose content is the clause around the word.
func (d *doc) hedged(s int) []found {
	sn := &d.r.Sentences[s]
	end := d.trimEnd(sn.First, sn.End)
	var out []found
	for i := sn.First; i < end; i++ {
		if !in(sourceless[1:], d.low[i]) || d.quoted(i) {
			continue
		}
		f := found{cue: [2]int{i, i + 1}, stance: Asserts}
		if from := d.nounStart(sn.First, i); from < i {
			f.content = append(f.content, [2]int{from, i})
		}
		if to := d.sentenceClauseEnd(i+1, end); to > i+1 {
			f.content = append(f.content, [2]int{i + 1, to})
		}
		if len(f.content) > 0 {
			out = append(out, f)
		}
	}
	return out
}

// fearedFor reports whether the source of a finding is whom something is feared of: "Dozens
// feared dead as ferry sinks", "two believed trapped".
func (d *doc) fearedFor(f found) bool {
	k := f.cue[1]
	if k != f.cue[0]+1 || k >= len(d.low) || f.source[1] != f.cue[0] || f.source[1] == 0 {
		return false
	}
	return in(fears[:], d.low[k-1]) && in(plights[:], d.low[k])
}

// fears tell of somebody, before one of the plights; both sorted.
var fears = [...]string{"believed", "feared", "presumed", "thought"}

var plights = [...]string{
	"buried", "dead", "drowned", "homeless", "hurt", "injured", "killed", "lost", "missing", "trapped", "wounded",
}

// signed reads "“…” — Name", the form of letters and callouts: a quotation that
// fills its paragraph but for a dash and a name.
func (d *doc) signed(q quote) (found, bool) {
	i := q.End
	if i+1 >= len(d.low) || d.paragraph(i) != d.paragraph(q.First) || !strings.Contains("―—–-", d.low[i]) {
		return found{}, false
	}
	end := d.r.Sentences[d.sentence(i)].End
	if end-i > 9 || d.tags[i+1] != model.NNP || end < len(d.low) && d.paragraph(end) == d.paragraph(i) {
		return found{}, false
	}
	source := [2]int{i + 1, d.trimEnd(i+1, end)}
	return found{source: source, cue: [2]int{i, i + 1}, content: [][2]int{{q.First, q.End}}, stance: Asserts}, true
}
