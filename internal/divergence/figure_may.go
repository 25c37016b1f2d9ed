package divergence

import (
	"slices"

	"twosource/internal/figures"
)

// mayMeet says whether two figures can measure one thing at all: one sort, one
// currency, nobody killed against nobody hurt, no price apiece against a total.
func mayMeet(x, y *quantity) bool {
	if x.sort() != y.sort() || x.meta || y.meta {
		return false
	}
	if x.Kind == figures.Date && y.Kind == figures.Date && x.head != y.head && (x.ofYear() || y.ofYear()) {
		return false // the year of "the 2018 election" is that of the election
	}
	switch {
	case x.closes != y.closes, x.closes && !closeBy(x, y):
		return false // reports on business tell of many quarters
	case x.state != "" && y.state != "" && x.state != y.state:
		return false // the dead and the hurt
	case x.Kind == figures.Duration && otherAnchor(x, y):
		return false
	case x.Kind == figures.Age && (x.subject < 0) != (y.subject < 0) && (!exactish(&x.reading) || !exactish(&y.reading)):
		return false // "202 are under 45 years old" and "Mara, 45"
	case x.none() && !y.firm, y.none() && !x.firm:
		return false // "no one was hurt" and "50 firefighters came; none was hurt"
	}
	return x.sort() == figures.Date || !otherMeasure(x, y)
}

// otherAnchor reports whether two lengths of time are counted from two things: "three days
// before" and "three days after", "in 22 days" and "the first in 22 days".
func otherAnchor(x, y *quantity) bool {
	if x.anchor == "" || y.anchor == "" {
		return x.anchor+y.anchor == "since"
	}
	return x.anchor != y.anchor
}

// otherMeasure reports whether two figures of one sort are measured in two ways: apiece and
// in all, a day and a year, the part and the whole of it.
func otherMeasure(x, y *quantity) bool {
	const apart = perUnit | average | margin | slice | quarter | yearly | monthly | weekly | daily
	if (x.flags^y.flags)&apart != 0 {
		return true
	}
	partOf := func(x, y *quantity) bool { return x.flags&part != 0 && y.flags&whole != 0 }
	return partOf(x, y) || partOf(y, x) || x.partedInto(y) || y.partedInto(x)
}

// partedInto reports whether the other figure is a part of what q counts, as told by the
// rest of it beside: "seven of the nine members" and "six members agreed, three did not";
// "eleven counts" and "nine counts of fraud and two of misconduct".
func (q *quantity) partedInto(o *quantity) bool {
	return q.HasValue && o.HasValue && slices.ContainsFunc(o.mates, func(m *quantity) bool {
		rest := m.Kind == o.Kind && m.HasValue && m.value+o.value == q.value
		return rest && (q.flags&whole != 0 && m.head == o.head || m.goesOn() || o.goesOn())
	})
}

// goesOn reports whether the figure counts more of what the one before it counts: "nine
// counts of fraud and two of misconduct".
func (q *quantity) goesOn() bool {
	r := q.report
	return q.first > 0 && q.end < len(r.Tokens) && r.Token(q.first-1) == "and" && r.Token(q.end) == "of"
}

// closeBy reports whether two dates lie within a week, of one year where neither gives it.
func closeBy(x, y *quantity) bool {
	p, q := momentOf(&x.reading, x.Date), momentOf(&y.reading, y.Date)
	if p.year == 0 && q.year == 0 {
		p.year, q.year = 2001, 2001
	}
	return apart(p, q) <= 7
}
