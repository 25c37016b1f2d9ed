package divergence

import (
	"strconv"
	"strings"

	"twosource/internal/figures"
	"twosource/internal/text"
)

// say is a side's half of the summary: "counts at least 11 people killed", "puts the tax
// rate at 35.7 percent", "says Tuesday".
func (q *quantity) say() string {
	figure := q.plain(q.Span)
	if q.day != nil {
		figure = q.plain(q.Span.Cover(q.day.Span)) // "June 28 at 2 p.m." beside the other's "June 28"
	} else if q.sort() != figures.Date && !q.Of.Empty() && q.Of.Start >= q.Span.End && q.Of.Start-q.Span.End < 12 {
		figure = q.plain(q.Span.Cover(q.Of))
	}
	switch {
	case q.Kind == figures.Age:
		return q.sayAge()
	case q.Kind == figures.Count && !q.bare && !q.attached():
		return "counts " + figure + q.befallen(figure)
	case !q.Of.Empty() && q.Of.End <= q.Span.Start && q.Of.Len() < 60 && !q.report.Sentences[q.Sentence].Headline:
		of := q.report.In(q.Of)
		first, _, _ := strings.Cut(strings.ToLower(of), " ")
		switch first {
		case "the", "its", "their", "his", "her", "a", "an":
			of = first + of[len(first):]
		default:
			of = "the " + of
		}
		return "puts " + strings.Join(strings.Fields(of), " ") + " at " + figure
	case q.Kind == figures.Score:
		return "gives the score as " + figure
	}
	return "says " + figure
}

// sayAge is the same for an age: "gives the age of Anna Brook as 47".
func (q *quantity) sayAge() string {
	age := q.plain(q.Span)
	if q.HasValue && !q.HasHigh && q.Hedge == figures.Exact && q.Unit == "year" {
		age = strconv.FormatFloat(q.Value, 'f', -1, 64)
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
	switch w {
	case "Late", "Early", "Last", "Next", "This", "About", "Around", "Since", "From", "Between", "Shortly", "Just", "Earlier", "The", "At", "On", "Today", "Yesterday", "Tomorrow", "Tonight", "Midnight", "Noon":
		return true
	}
	return false
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
