package figures

import (
	"strings"

	"twosource/internal/text"
)

// finder reads one report, a sentence at a time.
type finder struct {
	r       *text.Report
	ref     civil // the day on which the report was written, where it says so
	commas  bool  // some number of the report has its commas in place: "1,700"
	foreign bool  // not in English
	odd     bool  // odd spacing all over: put together from tokens, or a bad scan
	s       int   // the sentence being read
	it      []item
	shaken  int  // the last sentence that spoke of a quake, from 1; 0 for none
	quake   int  // the last sentence that spoke of a magnitude
	caps    bool // the sentence is set in capitals or title case: they tell nothing
	out     []Figure
	marks   []mark // where the figures of the sentence stand among its items
}

// A mark keeps a figure's place among the items of its sentence.
type mark struct {
	first, last int    // items of the whole span
	num         int    // the first item of the number
	unitFrom    int    // the first item of the unit behind it; equal to last if none
	a           amount // the number as read
}

// Find gives the figures of the report, in order.
func Find(r *text.Report) []Figure {
	f := &finder{r: r, quake: -9, ref: reference(r), odd: oddSpacing(r.Text), commas: properCommas(r), foreign: r.Language == ""}
	for s := range r.Sentences {
		f.s = s
		f.items(&r.Sentences[s])
		f.caps = f.shouting()
		for i := range f.it {
			switch f.it[i].low {
			case "magnitude", "richter":
				f.quake = s
			case "measured", "measuring", "registered", "registering":
				if f.shaken > 0 && f.it[i].form == wordForm {
					f.quake = s // of a quake: "It measured 6.3"
				}
			case "aftershock", "earthquake", "quake", "temblor", "tremor":
				f.shaken = s + 1
			}
		}
		n := len(f.out)
		f.marks = f.marks[:0]
		f.sentence()
		f.describe(n)
	}
	return f.out
}

// oddSpacing reports whether the text has blanks around its commas, dollar signs
// and apostrophes, as text put together from tokens has.
func oddSpacing(t string) bool {
	n := 0
	for i := 1; i+2 < len(t); i++ {
		switch t[i] {
		case ',', '$', '%', ')':
			if t[i-1] == ' ' && t[i+1] == ' ' {
				n++
			}
		case '\'':
			if t[i-1] != ' ' && t[i+1] == ' ' && t[i+2] == 's' {
				n++
			}
		case 0xe2: // ’
			if i+4 < len(t) && t[i:i+3] == "’" && t[i-1] != ' ' && t[i+3] == ' ' && t[i+4] == 's' {
				n++
			}
		}
	}
	return n > len(t)/600
}

// properCommas reports whether a number of the report is written like "1,700".
func properCommas(r *text.Report) bool {
	for i := range r.Tokens {
		if r.Tokens[i].Kind == text.Number && r.Tokens[i].Span.Len() > 4 && strings.Contains(r.Token(i), ",") {
			return true
		}
	}
	return false
}

// shouting reports whether most words of the sentence begin with capitals.
func (f *finder) shouting() bool {
	words, caps := 0, 0
	for i := range f.it {
		if x := &f.it[i]; x.form == wordForm && len(x.low) > 3 {
			words++
			if x.upper {
				caps++
			}
		}
	}
	if n := len(f.it); n > 0 && f.is(n-1, ".") {
		return words > 1 && caps == words && words*3 > n
	}
	return words > 1 && (caps*20 >= words*17 || caps*10 >= words*7 && words < 8)
}

// sentence finds the figures among the items.
func (f *finder) sentence() {
	for i := 0; i < len(f.it); {
		x := &f.it[i]
		if x.form == wordForm && x.class == none && !x.opens {
			i++
			continue
		}
		if end := f.at(i); end > i {
			i = end
		} else {
			i++
		}
	}
}

// at reads a figure at item i and gives the item after it; i if there is none.
func (f *finder) at(i int) int {
	if end := f.label(i); end > i {
		return end
	}
	if end := f.dated(i); end > i {
		return end
	}
	if end := f.timed(i); end > i {
		return end
	}
	if end := f.tensOf(i); end > i {
		return end
	}
	if end := f.pairOfDigits(i); end > i {
		return end
	}
	if end := f.special(i); end > i {
		return end
	}
	a, ok := f.amount(i)
	if !ok {
		return i
	}
	if !f.asserted(&a) {
		return max(a.end, i+1)
	}
	return f.measured(a)
}

// put adds a figure whose span is the items [m.first, m.last).
func (f *finder) put(g Figure, m mark) int {
	g.Span = text.Span{Start: f.it[m.first].Start, End: f.it[m.last-1].End}
	g.Sentence = f.s
	if n := len(f.out); n > 0 && f.out[n-1].Span.End > g.Span.Start {
		g.Span.Start = f.out[n-1].Span.End
		for g.Span.Start < g.Span.End && f.r.Text[g.Span.Start] == ' ' {
			g.Span.Start++
		}
		if g.Span.Empty() {
			return m.last
		}
	}
	f.out = append(f.out, g)
	f.marks = append(f.marks, m)
	return m.last
}

// dated reads a date or a range of dates at item i.
func (f *finder) dated(i int) int {
	d, ok := f.dateAt(i)
	if !ok {
		return i
	}
	g := Figure{Kind: Date, Hedge: Exact}
	if d.to == (civil{}) {
		d = f.dateTo(d)
	} else if w := f.low(d.first - 1); !d.loose && (w == "from" || w == "between") {
		d.first--
	}
	a := amount{first: d.first}
	a.plain = true
	b := bound{Exact, false, d.first}
	switch w := f.low(d.first - 1); {
	case d.to != (civil{}):
		g.Hedge = Range
		g.DateHigh = d.to.String()
	case f.class(d.first) == relative: // "turned things around this week"
	case w == "about", w == "around", w == "circa", w == "c.":
		b = bound{About, false, d.first - 1}
		g.Hedge = About
	}
	g.Date = d.from.String()
	switch w := f.low(b.first - 1); w {
	case "late", "early", "mid":
		b.first--
	case "-":
		if f.is(b.first-2, "mid") {
			b.first -= 2
		}
	}
	return f.put(g, mark{first: b.first, last: d.last, num: d.first, unitFrom: d.last, a: a})
}

func (f *finder) dateAt(i int) (when, bool) {
	x := &f.it[i]
	switch {
	case x.class == month, x.class == ordinal, x.form == numForm:
		if d, ok := f.explicitDate(i); ok {
			return d, true
		}
		if x.form == numForm && x.digits == 4 {
			return f.yearDate(i)
		}
		if x.form == numForm {
			return f.shortYear(i)
		}
	case x.class == weekday, x.class == relative:
		return f.relativeDate(i)
	}
	return when{}, false
}

// dateTo joins "2007 to 2011", "from December 2007 through December 2008",
// "between 2011 and 2014".
func (f *finder) dateTo(d when) when {
	j := d.last
	switch f.low(j) {
	case "to", "through", "until", "till", "-":
	case "and":
		if !f.is(d.first-1, "between") {
			return d
		}
	default:
		return d
	}
	if j+1 >= len(f.it) || f.class(j+1) == weekday || f.class(j+1) == relative {
		return d
	}
	e, ok := f.dateAt(j + 1)
	if !ok || e.to != (civil{}) || !d.from.before(e.from) || !d.from.asFine(e.from) {
		return d
	}
	if d.from.year == 0 {
		d.from.year = e.from.year
	}
	d.to, d.last = e.from, e.last
	if w := f.low(d.first - 1); w == "from" || w == "between" {
		d.first--
	}
	return d
}

// asFine reports whether both dates give a day or neither does, and so with the month.
func (c civil) asFine(o civil) bool {
	return (c.day > 0) == (o.day > 0) && (c.month > 0) == (o.month > 0)
}

func (c civil) before(o civil) bool {
	if c.year != o.year {
		return c.year < o.year
	}
	return c.month < o.month || c.month == o.month && c.day < o.day
}

// timed reads a time of day at item i.
func (f *finder) timed(i int) int {
	x := &f.it[i]
	switch x.class {
	case small, tens, clockWord, half, quarter:
	default:
		if x.form != numForm {
			return i
		}
	}
	c, ok := f.clockAt(i)
	if !ok {
		c, ok = f.bareHour(i)
	}
	if !ok {
		return i
	}
	if c.duration {
		a := amount{first: i, last: c.last, unitFrom: c.last, kind: Duration, unit: "second"}
		a.start, a.end, a.value, a.step = i, c.last, c.length(), 1
		return f.measured(a)
	}
	return f.clocked(c, i)
}

// clocked emits the time of day c, found at item i.
func (f *finder) clocked(c clock, i int) int {
	x := &f.it[i]
	a := amount{first: i, kind: Time}
	a.plain = true
	b := f.hedgeBefore(&a, i)
	if b.hedge == Exact && (f.is(i-1, "after") || f.is(i-1, "before")) && (f.is(i-2, "shortly") || f.is(i-2, "just")) {
		b = bound{About, false, i - 2} // "shortly after 2 a.m."
	}
	g := Figure{Kind: Time, Hedge: b.hedge, Near: b.near, Time: c.String(), Unit: c.zone}
	if d, first, ok := f.clockRange(c, i); ok {
		g.Hedge, b.first, c = Range, first, d
	}
	if x.class == clockWord {
		if x.upper && !f.caps && i > 0 {
			return i // a name
		}
		if f.nounAt(c.last) && f.class(c.last) == none && !f.is(i-1, "at") && !f.is(i-1, "by") {
			return i // "midnight regulations"
		}
	}
	return f.put(g, mark{first: b.first, last: c.last, num: i, unitFrom: c.last, a: a})
}
