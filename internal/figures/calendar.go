package figures

import (
	"strconv"

	"twosource/internal/text"
)

// A civil date; the zero value means none. Month or Day 0 leave that part open,
// year 0 a date without its year.
type civil struct{ year, month, day int }

func (c civil) String() string {
	y := "-"
	if c.year > 0 {
		y = strconv.Itoa(c.year)
	}
	two := func(n int) string { return string([]byte{'0' + byte(n/10), '0' + byte(n%10)}) }
	switch {
	case c.month == 0 && c.year == 0:
		return ""
	case c.month == 0:
		return y
	case c.day == 0:
		return y + "-" + two(c.month)
	}
	return y + "-" + two(c.month) + "-" + two(c.day)
}

func (c civil) full() bool { return c.year > 0 && c.month > 0 && c.day > 0 }

// days counts the days from 1 March of year 0 in the Gregorian calendar (Hinnant,
// "chrono-compatible low-level date algorithms").
func (c civil) days() int {
	y, m := c.year, c.month
	if m <= 2 {
		y--
	}
	era := y / 400
	yoe := y - era*400
	doy := (153*((m+9)%12)+2)/5 + c.day - 1
	return era*146097 + yoe*365 + yoe/4 - yoe/100 + doy
}

func fromDays(z int) civil {
	era := z / 146097
	doe := z - era*146097
	yoe := (doe - doe/1460 + doe/36524 - doe/146096) / 365
	doy := doe - (365*yoe + yoe/4 - yoe/100)
	mp := (5*doy + 2) / 153
	c := civil{yoe + era*400, (mp+2)%12 + 1, doy - (153*mp+2)/5 + 1}
	if c.month <= 2 {
		c.year++
	}
	return c
}

// weekday is 0 for Sunday.
func (c civil) weekday() int { return (c.days() + 3) % 7 }

func (c civil) add(days int) civil { return fromDays(c.days() + days) }

// addMonths keeps year and month only.
func (c civil) addMonths(n int) civil {
	m := c.year*12 + c.month - 1 + n
	return civil{m / 12, m%12 + 1, 0}
}

// isoDate reads the date at the beginning of "2013-07-02T10:00:00Z".
func isoDate(s string) civil {
	if len(s) < 10 || s[4] != '-' || s[7] != '-' {
		return civil{}
	}
	var n [8]int
	k := 0
	for i := range 10 {
		if i == 4 || i == 7 {
			continue
		}
		if !isDigit(s[i]) {
			return civil{}
		}
		n[k] = int(s[i] - '0')
		k++
	}
	c := civil{n[0]*1000 + n[1]*100 + n[2]*10 + n[3], n[4]*10 + n[5], n[6]*10 + n[7]}
	if !c.valid() {
		return civil{}
	}
	return c
}

func (c civil) valid() bool {
	return c.month >= 1 && c.month <= 12 && c.day >= 1 && c.day <= 31 && c.year >= 1 && c.year <= 9999 &&
		(c.day <= 28 || fromDays(c.days()) == c)
}

// reference is the day on which the report was written, as far as it says so: its
// published field, its dateline, or a line that says published, posted or updated.
func reference(r *text.Report) civil {
	if c := isoDate(r.Published); c.full() {
		return c
	}
	for _, s := range [...]string{r.Published, r.Dateline} {
		if s == "" {
			continue
		}
		if c := firstDate(text.New(s, false), 1); c.full() {
			return c
		}
	}
	return firstDate(r, 0)
}

// firstDate gives the first full date of the report's first sentences that say
// when it was published; with every set, of any of its sentences.
func firstDate(r *text.Report, every int) civil {
	f := finder{r: r}
	for s := range r.Sentences[:min(len(r.Sentences), 6)] {
		f.s = s
		f.items(&r.Sentences[s])
		if every == 0 && !f.datesReport() {
			continue
		}
		for i := range f.it {
			if d, ok := f.explicitDate(i); ok && d.from.full() {
				return d.from
			}
		}
	}
	return civil{}
}

// datesReport reports whether the line opens with a word that dates the report.
func (f *finder) datesReport() bool {
	for i := range f.it[:min(len(f.it), 4)] {
		switch f.it[i].low {
		case "published", "posted", "updated", "created", "modified", "filed":
			return true
		}
	}
	return false
}
