package divergence

import (
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"twosource/internal/figures"
	"twosource/internal/text"
)

// say is a side's half of the summary: "counts at least 11 people killed", "puts the tax
// rate at 35.7 percent", "speaks of a 38-word oath", "says Tuesday".
func (q *quantity) say() string {
	switch {
	case q.Kind == figures.Age:
		return q.sayAge()
	case q.Kind == figures.Score:
		return "gives the score as " + q.plain(q.Span)
	case q.day != nil:
		return "says " + q.onDay()
	case q.sort() == figures.Date || q.Kind == figures.Duration && q.given < 0:
		return "says " + q.when()
	}
	noun := q.noun()
	figure := q.named(noun)
	switch {
	case q.Kind == figures.Ordinal, q.Kind == figures.Duration && q.report.In(noun) == q.Unit: // "the 35th day"
		return "says " + q.ranked(figure, noun)
	case q.qualifies(noun):
		if !manyOf(q.headOf(noun)) && !strings.HasPrefix(figure, "up to") && !strings.Contains(figure, " a ") {
			figure = article(figure) + figure
		}
		return "speaks of " + figure
	case q.Kind == figures.Count && !q.bare:
		befallen := q.befallen(figure)
		if befallen == "" && q.saidOf() {
			return q.puts(figure)
		}
		if noun.Empty() && befallen == "" || among(endWord(figure), "time times seasons") { // "says three times"
			return "says " + figure
		}
		return "counts " + figure + befallen
	case q.saidOf():
		return q.puts(figure)
	}
	return "says " + figure
}

// saidOf reports whether what is measured stands before the figure: "a population of
// 120,000", "the turnout was 54 percent".
func (q *quantity) saidOf() bool {
	if q.Of.Empty() || q.Of.End > q.Span.Start || q.Of.Len() >= 60 {
		return false
	}
	return !q.Carried && q.Kind != figures.Length && !q.inHeadline()
}

// puts is say where what is measured stands before the figure.
func (q *quantity) puts(figure string) string {
	of := q.report.In(q.Of)
	first, _, _ := strings.Cut(strings.ToLower(of), " ")
	if q.Of.Start == q.report.Sentences[q.Sentence].Span.Start && nameLike(of) && manyOf(first) { // "Gusts of up to 168 km/h"
		of = first + of[len(first):]
	}
	if among(first, "the its their his her a an") {
		of = first + of[len(first):]
	} else {
		of = "the " + of
	}
	of = strings.Join(strings.Fields(of), " ")
	if strings.HasPrefix(figure, "at ") {
		return "gives " + of + " as " + figure
	}
	return "puts " + of + " at " + figure
}

// noun is what is counted, where it follows the figure and can be shown with it: empty
// where it was only read in part ("700,000 Deferred Action for …", "the base 13-inch …", "of
// India’ s trade").
func (q *quantity) noun() text.Span {
	of := q.Of
	if of.Empty() || of.Start < q.Span.End || of.Start-q.Span.End >= 12 {
		return text.Span{}
	}
	behind := strings.TrimLeft(q.report.Text[of.End:min(len(q.report.Text), of.End+8)], " -")
	if behind != "" && isDigit(behind[0]) || strings.HasPrefix(behind, "’ s") || strings.HasPrefix(behind, "' s") {
		return text.Span{}
	}
	last := endWord(q.report.In(of))
	many := q.Kind == figures.Count && (!q.HasValue || q.value != 1)
	halfName := many && nameLike(last) && !manyOf(last) && !q.inHeadline() // "Deferred"
	if halfName || last == "those" {
		return text.Span{}
	}
	return of
}

// named is the figure with its noun. A verb between them is left out: "600 killed" for
// "600 were killed".
func (q *quantity) named(noun text.Span) string {
	figure := q.plain(q.Span)
	if noun.Empty() && q.unitLeftOut(figure) {
		return figure + " " + unitName(q.Unit, q.Value != 1)
	}
	if among(strings.ToLower(q.report.In(noun)), "died die dies") {
		return figure + " dead"
	}
	if !noun.Empty() {
		switch strings.TrimSpace(q.report.Text[q.Span.End:noun.Start]) {
		case "are", "had been", "have been", "is", "was", "were":
			figure += " " + q.plain(noun)
		default:
			figure = q.plain(q.Span.Cover(noun))
		}
	}
	if rest, ok := strings.CutPrefix(figure, "dozen of "); ok {
		return "dozens of " + rest
	}
	switch first, _, _ := strings.Cut(figure, " "); first {
	case "estimated":
		return "an " + figure
	case "majority", "vast":
		return "a " + figure
	}
	if noun.Empty() && q.Kind == figures.Duration {
		return q.unhyphened(figure)
	}
	return figure
}

// unhyphened shows a length of time that stood before a noun without it: "three hours" of "the
// three-hour live show".
func (q *quantity) unhyphened(figure string) string {
	k := strings.LastIndexByte(figure, '-')
	if k <= 0 || strings.ContainsAny(figure[k:], "0123456789 ") {
		return figure
	}
	figure = figure[:k] + " " + figure[k+1:]
	if q.Value != 1 && !manyOf(figure) {
		figure += "s"
	}
	return figure
}

// unitLeftOut reports whether the figure as shown leaves its unit to another one: "26" of "22
// hours on the one and 26 on the other". "7:41", "6-foot-7" and "5 km2" need none.
func (q *quantity) unitLeftOut(figure string) bool {
	last := figure[strings.LastIndexByte(figure, ' ')+1:]
	return q.Unit != "" && q.Kind != figures.Money && strings.Trim(last, "0123456789.,") == ""
}

// unitName is the unit as a reader knows it: "hours", "square feet", "km", "percent".
func unitName(unit string, many bool) string {
	if start, ok := strings.CutSuffix(unit, "foot"); ok && many {
		return start + "feet"
	}
	switch {
	case !many, len(unit) < 3, strings.ContainsAny(unit, "/23"), strings.ToLower(unit) != unit, among(unit, "mph percent stone"):
		return unit
	case strings.HasSuffix(unit, "inch"):
		return unit + "es"
	case unit == "century":
		return "centuries"
	}
	return unit + "s"
}

// qualifies reports whether the figure stands before its noun as an adjective: "a
// 38-word oath", "the $13 billion deal".
func (q *quantity) qualifies(noun text.Span) bool {
	switch {
	case noun.Empty(), q.Kind == figures.Percent, strings.Contains(q.words, ":"):
		return false
	case q.attached():
		return true
	}
	next := strings.TrimSpace(q.report.Text[q.Span.End:noun.Start]) == ""
	return next && q.Kind != figures.Count && q.Kind != figures.Ratio
}

// ranked shows a rank with its article: "the sixth round", but "late in the sixth round",
// "fourth-quarter comebacks".
func (q *quantity) ranked(figure string, noun text.Span) string {
	if q.part != "" || manyOf(q.headOf(noun)) || strings.HasPrefix(figure, "no") || strings.HasPrefix(figure, "the ") {
		return figure
	}
	return "the " + figure
}

// onDay is a clock time with its day. What stands between them is left out, unless it
// only joins them: "1:35 p.m. on Saturday" of "Saturday in a 1:35 p.m. match".
func (q *quantity) onDay() string {
	whole := q.Span.Cover(q.day.Span)
	from := min(q.Span.End, q.day.Span.End)
	between := q.report.Text[from:max(from, q.Span.Start, q.day.Span.Start)]
	for _, w := range strings.FieldsFunc(strings.ToLower(between), func(c rune) bool { return c == ' ' || c == ',' || c == '\n' }) {
		if among(w, "at on morning afternoon evening night") {
			continue
		}
		if q.day.first < q.first && q.day.relative() {
			return q.plain(q.Span) + " " + q.day.plain(q.day.Span)
		}
		return q.plain(q.Span) + " on " + q.day.plain(q.day.Span)
	}
	return q.plain(whole)
}

// when is a date or a word of time, with the article that its span leaves out: "the last
// few weeks", "the end of May", "a few days".
func (q *quantity) when() string {
	figure := q.plain(q.Span)
	switch first, rest, _ := strings.Cut(figure, " "); first {
	case "beginning", "coming", "end", "middle", "start", "weekend":
		return "the " + figure
	case "last", "next", "past":
		if strings.HasSuffix(rest, "days") || strings.HasSuffix(rest, "weeks") || strings.HasSuffix(rest, "months") {
			return "the " + figure
		}
	case "early":
		if rest == "hours" {
			return "the " + figure
		}
	case "few", "couple":
		return "a " + figure
	}
	return figure
}

// headOf is the head of the noun phrase: "acquisition" of "acquisition of services".
func (q *quantity) headOf(noun text.Span) string {
	if !q.Head.Empty() && noun.Contains(q.Head) {
		return q.report.In(q.Head)
	}
	return endWord(q.report.In(noun))
}

// endWord is the last word of the phrase, or of its last compound: "party" of "third-party".
func endWord(s string) string {
	s = strings.TrimSpace(s)
	return s[strings.LastIndexAny(s, " \n-")+1:]
}

// nameLike reports whether the word has a capital and a small letter behind it.
func nameLike(w string) bool {
	first, n := utf8.DecodeRuneInString(w)
	second, _ := utf8.DecodeRuneInString(w[n:])
	return unicode.IsUpper(first) && unicode.IsLower(second)
}

// manyOf reports whether a noun looks like one: "versions", "people".
func manyOf(w string) bool {
	return among(w, "people men women children police troops") || strings.HasSuffix(w, "s") && !strings.HasSuffix(w, "ss")
}

// article is the one that the phrase takes, "a " or "an ": an 11-day strike, an $80 bill.
func article(phrase string) string {
	s := strings.TrimLeft(phrase, "$€£¥")
	for _, p := range [...]string{"8", "a", "e", "i", "11-", "11 ", "18-", "18 ", "11,", "18,", "11.", "18.", "11th", "18th"} {
		if strings.HasPrefix(s, p) {
			return "an "
		}
	}
	return "a "
}

// sayAge is the same for an age: "gives the age of Anna Brook as 47".
func (q *quantity) sayAge() string {
	age := q.plain(q.Span)
	if q.HasValue && !q.HasHigh && q.Hedge == figures.Exact && q.Unit == "year" {
		age = strconv.FormatFloat(q.Value, 'f', -1, 64)
	}
	if law := q.legalAge(); law != "" {
		return "puts the " + law + " age at " + age
	}
	if q.Of.Empty() || q.Of.Len() > 60 {
		return "gives the age as " + age
	}
	of := strings.Join(strings.Fields(q.report.In(q.Of)), " ")
	if of[0] >= 'a' && of[0] <= 'z' && !strings.HasPrefix(of, "the ") {
		of = "the " + of
	}
	return "gives the age of " + of + " as " + age
}

// legalAge is what the law allows from the age on, "pension" or "voting"; "" for somebody's age.
func (q *quantity) legalAge() string {
	for k := q.first - 1; k > max(q.first-8, q.report.Sentences[q.Sentence].First); k-- {
		if w := strings.ToLower(q.report.Token(k - 1)); q.report.Token(k) == "age" && among(w, "drinking legal minimum pension retirement voting") {
			return w
		}
	}
	return ""
}

// attached reports whether the number hangs on its noun, as in "38-word oath".
func (q *quantity) attached() bool {
	return q.Span.End < len(q.report.Text) && q.report.Text[q.Span.End] == '-'
}

// befallen is what befell the counted, where the phrase does not say it: " killed" for
// "killing at least 11 people", " dead" for "the toll rose to 11".
func (q *quantity) befallen(phrase string) string {
	if q.state == "" || !q.firm {
		return ""
	}
	for _, w := range strings.Fields(strings.ToLower(phrase)) {
		if c, _ := classOf(w); isState(c) {
			return ""
		}
	}
	verb := strings.ToLower(q.report.In(q.Verb))
	if stem, ok := strings.CutSuffix(verb, "ing"); ok {
		verb = stem + "ed"
	}
	switch verb {
	case "killed", "injured", "wounded", "arrested":
		return " " + verb
	}
	switch q.state {
	case "+death":
		return " dead"
	case "+injury":
		return " injured"
	case "+missing":
		return " missing"
	case "+arrest":
		return " arrested"
	}
	return ""
}

// plain is a piece of the text that begins with the figure, on one line and as in the
// middle of a sentence: "some 2.4 million people", "seven years" of a headline's "Seven
// Years". Names of days and months and initials keep their capitals.
func (q *quantity) plain(s text.Span) string {
	title := q.report.Sentences[q.Sentence].Headline
	first, last := q.report.TokensIn(s)
	at := s.Start
	var b strings.Builder
	for k := first; k < last; k++ {
		t := q.report.Tokens[k]
		b.WriteString(q.report.Text[at:t.Span.Start])
		w := q.report.In(t.Span)
		low := strings.ToLower(w)
		if c, _ := classOf(low); t.Span.End <= q.Span.End && lowers(q, w) || title && strings.HasPrefix(c, "+") {
			w = low
		}
		b.WriteString(w)
		at = t.Span.End
	}
	b.WriteString(q.report.Text[at:s.End])
	return strings.Join(strings.Fields(b.String()), " ")
}

// lowers reports whether a word of the figure is written small inside a sentence: not
// a name, not initials.
func lowers(q *quantity, w string) bool {
	if len(w) == 1 {
		return w == "A" // "A dozen": in a summary "A" is the report
	}
	if w[0] < 'A' || w[0] > 'Z' || strings.ToLower(w[1:]) != w[1:] {
		return false
	}
	if q.sort() != figures.Date {
		return w != "Rs"
	}
	const capitals = "Late Early Last Next This About Around Since From Between Shortly Just Earlier The At On Today Yesterday Tomorrow Tonight Midnight Noon"
	return among(w, capitals)
}

// update is the remark that the later of two dated reports has the higher count.
func (c *Comparison) update(x, y *quantity) string {
	px, py := c.Reports[0].Report.Published, c.Reports[1].Report.Published
	if x.Kind != figures.Count || px == "" || py == "" || px == py {
		return ""
	}
	bx, by := x.bounds(), y.bounds()
	if px < py && bx.Lo < by.Lo || py < px && by.Lo < bx.Lo {
		return "The higher count is in the later report: it may be an update."
	}
	return ""
}
