package divergence

import (
	"strings"

	"twosource/internal/figures"
	"twosource/internal/text"
)

// say is a side's half of the summary: "counts at least 11 people", "puts the tax
// rate at 35.7 percent", "says Tuesday".
func (q *quantity) say() string {
	figure := q.plain(q.Span)
	if q.sort() != figures.Date && !q.Of.Empty() && q.Of.Start >= q.Span.End && q.Of.Start-q.Span.End < 12 {
		figure = q.plain(q.Span.Cover(q.Of))
	}
	switch {
	case q.Kind == figures.Count:
		if q.state != "" && !q.Verb.Empty() && !strings.Contains(figure, q.report.In(q.Verb)) {
			return "counts " + figure + " (" + strings.ToLower(q.report.In(q.Verb)) + ")"
		}
		return "counts " + figure
	case !q.Of.Empty() && q.Of.End <= q.Span.Start && q.Of.Len() < 60:
		of := strings.ToLower(q.plain(q.Of))
		if !strings.HasPrefix(of, "the ") && !strings.HasPrefix(of, "its ") && !strings.HasPrefix(of, "their ") {
			of = "the " + of
		}
		return "puts " + of + " at " + figure
	case q.Kind == figures.Age:
		return "gives the age as " + figure
	case q.Kind == figures.Score:
		return "gives the score as " + figure
	}
	return "says " + figure
}

// plain is a piece of the text on one line. A capital A at its start is written
// small: in a summary "A" is the report.
func (q *quantity) plain(s text.Span) string {
	w := strings.Join(strings.Fields(q.report.In(s)), " ")
	if strings.HasPrefix(w, "A ") {
		w = "a" + w[1:]
	}
	return w
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
