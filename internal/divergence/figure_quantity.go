package divergence

import (
	"cmp"
	"math"
	"slices"
	"sort"
	"strings"

	"twosource/internal/alignment"
	"twosource/internal/figures"
	"twosource/internal/names"
	"twosource/internal/text"
)

// A quantity is one figure with what it measures, as far as the words around it say.
type quantity struct {
	reading
	report *text.Report
	index  int // into the list of quantities
	given  int // into the report's figures; -1 for a word that is no figure, "several"

	scope      int      // the year that its sentence tells of, where it is not that of the report
	places     []int    // the entities that are places named in its sentence
	names      []int    // the entities named by the words that are its own
	everyone   []int    // those named in its sentence
	at         []int    // those of them that are places
	meta       bool     // of the report itself, not of the event: "Published at 12:45"
	bare       bool     // a percentage without its sign: "the tax rate was 35.72"
	first, end int      // its tokens
	head       string   // what is counted, as a class or stem: "death" for people killed; "" if unknown
	heads      []string // all classes and stems of the counted thing, sorted
	verb       string   // what befalls or does it, as a class or stem
	state      string   // what befell the counted: death, injury, arrest…; "" if nothing said
	flags      flag
	near       []nearby    // the words of its clause and sentence, by word
	around     []placed    // the same, by token
	prev, next string      // the nearest telling word on either side
	speech     bool        // a date that tells when something was said
	order      int         // its place among the sentence's figures of its sort
	rivals     int         // how many of its sort its sentence has, itself included
	mates      []*quantity // the other figures in its sentence
	own        [2]int      // the tokens that are its own: up to the next figure, comma or "and"
	part       string      // of the month or year that a date names, or of a game's period: "early", "mid", "late", "clock"
	day        *quantity   // of a clock time: the date right beside it
	timed      bool        // its sentence gives a clock time or a part of the day
	closes     bool        // a date that ends a stretch of accounts: "the quarter ended June 30"
	aside      bool        // a date that a clause follows: "on Tuesday after …"
	firm       bool        // the state is that of its verb or of what is counted
	again      int         // in how many other sentences its report gives it
	only       bool        // the only toll of its state, or the only magnitude, that its report gives
	dates      []*quantity // the dates in its sentence that are not its own
	anchor     string      // of a length of time: from where it is counted, "before", "after", "ago", "in"
	subject    int         // the entity that it is told of: the last person or body named before it; -1 if none
	person     bool        // the subject is a person whose full name the report gives
	played     bool        // words of a game's play stand by it: "yards", "rebounds"
	twin       string      // the unit in which the figure beside it gives the same: "58 km (36 miles)"
	bracketed  bool        // it stands in the brackets behind that name: "Hart (45-7, 36 KOs)"
}

// A placed word is a telling word near a figure, by its token.
type placed struct {
	token  int
	weight float64
}

// nearby is a telling word near a figure; weight falls with its distance.
type nearby struct {
	word   string
	weight float64
}

// sort groups the kinds that can measure one thing.
func (q *quantity) sort() figures.Kind {
	if q.bare {
		return figures.Percent
	}
	return sortOf(q.Kind)
}

// sortOf is the kind that stands for those that can measure one thing.
func sortOf(k figures.Kind) figures.Kind {
	switch k {
	case figures.Date, figures.Time:
		return figures.Date
	case figures.Ratio:
		return figures.Percent
	}
	return k
}

// quantities reads the figures of one report.
func quantities(s *alignment.Side) []quantity {
	list := vague(s)
	for i := range s.Figures {
		q := quantity{report: s.Report, given: i}
		q.Figure = &s.Figures[i]
		list = append(list, q)
		list = append(list, faces(s.Report, i, q.Figure)...)
	}
	slices.SortStableFunc(list, func(x, y quantity) int { return cmp.Compare(x.Span.Start, y.Span.Start) })
	for i := range list {
		q := &list[i]
		q.index = i
		q.words = strings.ToLower(s.Report.In(q.Span))
		q.measure()
		q.first, q.end = s.Report.TokensIn(q.Span)
		if q.Kind == figures.Date && !(strings.HasSuffix(q.words, "year") && q.owns()) {
			q.open = q.opens(s.Report.Published)
		}
	}
	for i := range list {
		list[i].place(s, list)
		switch q := &list[i]; {
		case q.Kind != figures.Count || q.Value == math.Trunc(q.Value):
		case q.head == "rate" || q.head == "percentag":
			q.bare = true
		default:
			q.flags |= average // "20.2 points"
		}
	}
	hedgeHeadlines(s.Report, list)
	lone(list)
	repeat(list)
	return list
}

// hedgeHeadlines notes of figures of headlines the hedge that the report itself puts to the
// same number: "Storm leaves 22 dead" above "killed at least 22 people".
func hedgeHeadlines(r *text.Report, list []quantity) {
	for i := range list {
		q := &list[i]
		if !q.inHeadline() || q.Kind != figures.Count || q.Hedge != figures.Exact || !q.HasValue || q.HasHigh {
			continue
		}
		hedge := figures.Exact
		for k := i + 1; k < len(list) && k < i+matesMost; k++ {
			o := &list[k]
			if o.Kind != q.Kind || o.Value != q.Value || o.state != q.state || o.state == "" && o.head != q.head {
				continue
			}
			if hedge = o.Hedge; hedge == figures.Exact {
				break
			}
		}
		q.body = hedge
	}
}

// repeat counts how often the report gives each figure: what a story turns on is said
// more than once.
func repeat(list []quantity) {
	const most = 3
	by := map[worth][]int{}
	for i := range list {
		w := list[i].worth()
		by[w] = append(by[w], i)
	}
	for i := range list {
		q := &list[i]
		for n, k := range by[q.worth()] {
			o := &list[k]
			if q.again == most || n == matesMost {
				break // a table in one line has thousands
			}
			if o.Sentence != q.Sentence && (o.head == q.head || o.head == "" || q.head == "") {
				q.again++
			}
		}
	}
}

// main is what a figure measures of the event as a whole: the dead, the hurt, the
// magnitude; "" for the rest.
func (q *quantity) main() string {
	switch {
	case q.Kind == figures.Magnitude:
		return "magnitude"
	case q.Kind == figures.Count && q.firm && q.value != 0 && among(q.state, "+death +injury +missing +arrest"):
		return q.state
	}
	return ""
}

// lone notes the figures that are the only ones of the event as a whole.
func lone(list []quantity) {
	first := map[string]*quantity{}
	many := map[string]bool{}
	for i := range list {
		q := &list[i]
		k := q.main()
		if k == "" {
			continue
		}
		if f := first[k]; f == nil {
			first[k] = q
		} else if v, _ := compareFigures(f, q); v == clash || q.scope != f.scope {
			many[k] = true
		}
	}
	for i := range list {
		k := list[i].main()
		list[i].only = k != "" && !many[k]
	}
}

const (
	reach     = 40.0 // how far around a figure words still count, in words and barriers
	matesMost = 30   // how many figures on either side; a table in one line has thousands
	matesNear = 6    // how many of them on either side count as told beside it
)

// place reads the sentence around figure q.
func (q *quantity) place(s *alignment.Side, all []quantity) {
	r := s.Report
	sent := r.Sentences[q.Sentence]
	mates := q.company(all)
	q.twin = q.twinUnit()
	q.counted()
	q.meta = isMeta(r, sent, len(q.mates) == 0 && q.sort() == figures.Date) || q.ofAny(sent)
	far := 12.0 // how near the word stands that gives the state
	q.prev = q.walk(sent, mates, -1, &far)
	q.next = q.walk(sent, mates, 1, &far)
	if v, ok := classOf(strings.ToLower(r.In(q.Verb))); ok {
		q.verb = v
	}
	for _, h := range append([]string{q.verb}, q.heads...) {
		if isState(h) {
			q.state, q.firm = h, true
		}
	}
	q.predicate(sent)
	q.fold()
	sort.Slice(q.around, func(i, j int) bool { return q.around[i].token < q.around[j].token })
	q.own[0], q.own[1] = q.reach(sent, mates, -1), q.reach(sent, mates, 1)
	q.mark(sent, mates)
	q.anchored(sent)
	q.inPlay(sent, mates)
	if sortOf(q.Kind) == figures.Date {
		q.meta = q.meta || q.ofAnother(sent, mates)
		q.partly(sent)
		q.beside(mates)
		q.speech, q.closes = q.saidWhen(sent), q.closesPeriod(sent)
		if q.head == "" && q.attributive(sent) {
			q.head = q.next
		}
	}
	q.subject = q.subjectOf(s.Names)
	if q.subject >= 0 {
		e := &s.Names.Entities[q.subject]
		q.person = e.Kind == names.Person && strings.Contains(e.Name, " ")
	}
	q.bracketed = q.subject >= 0 && q.inBrackets(s.Names)
	q.everyone, q.places = q.placesOf(s.Names)
	q.names, q.at = q.namesOf(s.Names)
	q.played = q.Kind != figures.Duration && q.Kind != figures.Money && q.inGame(sent) // "27 goals earned him a four-year contract"
	q.scope = q.otherYear()
}

// otherYear is the year by which the sentence dates the figure, where that is not the
// report's own: "the 2008 team ended with 2-14"; else 0. What a year names apart, "the 2008
// season" beside drivers, does not date it.
func (q *quantity) otherYear() int {
	now, _, _ := fields(q.report.Published)
	year := 0
	for _, d := range q.dates {
		if !hasDigit(d.words) || d.head != "" && d.head != q.head && q.Kind != figures.Score {
			continue
		}
		if y, _, _ := fields(d.Date); y > 0 && y != now && !q.datesOther(d) {
			year = y
		}
	}
	return year
}

// datesOther reports whether the date is told of something else in the sentence: "the plane,
// built in 1976, had 47 seats", "rose to 43.8 percent from 38.1 percent in 2018".
func (q *quantity) datesOther(d *quantity) bool {
	r := q.report
	behind := func(k int, words string) bool { return k > 0 && among(strings.ToLower(r.Token(k-1)), words) }
	if behind(d.first, "by through till until") {
		return true // "the rest in loans until 2027"
	}
	if d.end <= q.first && d.end < len(r.Tokens) && r.Token(d.end) == "," {
		for k := d.first - 1; k >= max(0, d.first-4); k-- {
			if r.Token(k) == "," {
				return k+1 < d.first-1 && !isPreposition(strings.ToLower(r.Token(k+1)))
			}
		}
	}
	for _, m := range q.mates {
		if m.first >= q.end && m.end <= d.first && behind(m.first, "from than against with") {
			return true
		}
	}
	return false
}

// company gives the figures of its sentence, itself included, and notes what they are
// to it.
func (q *quantity) company(all []quantity) []quantity {
	from, to := q.index, q.index+1
	for from > 0 && all[from-1].Sentence == q.Sentence && q.index-from < matesMost {
		from--
	}
	for to < len(all) && all[to].Sentence == q.Sentence && to-q.index <= matesMost {
		to++
	}
	mates := all[from:to]
	for k := range mates {
		m := &mates[k]
		if sortOf(m.Kind) == sortOf(q.Kind) {
			q.rivals++
			if m.index < q.index {
				q.order++
			}
		} else if m.Kind == figures.Date {
			q.dates = append(q.dates, m)
		}
		if d := m.index - q.index; d != 0 && d <= matesNear && -d <= matesNear && sortOf(m.Kind) != figures.Date {
			q.mates = append(q.mates, m)
		}
	}
	return mates
}

// twinUnit is the unit in which the figure right before or behind gives the same amount, or "".
func (q *quantity) twinUnit() string {
	for _, m := range q.mates {
		beside := m.index == q.index-1 && q.first-m.end <= 2 || m.index == q.index+1 && m.first-q.end <= 2
		if beside && m.Unit != q.Unit && m.HasValue && q.HasValue && m.Base() == q.Base() && converts(&m.reading, &q.reading) {
			return m.Unit
		}
	}
	return ""
}

// counted reads what the figure counts.
func (q *quantity) counted() {
	if q.Of.Empty() {
		return
	}
	r := q.report
	first, end := r.TokensIn(q.Of)
	open := true
	for k := first; k < end; k++ {
		w := strings.ToLower(r.Token(k))
		if k > first && (isPreposition(w) || among(w, "who which that")) {
			open = false
		}
		if r.Tokens[k].Kind != text.Word {
			continue
		}
		c, ok := classOf(w)
		if !ok {
			continue
		}
		q.heads = append(q.heads, c)
		if open && !isState(c) || q.head == "" {
			q.head = c
		}
		if q.Head.Contains(r.Tokens[k].Span) {
			q.head, open = c, false
		}
	}
	sort.Strings(q.heads)
	q.heads = slices.Compact(q.heads)
}

// none reports whether the figure says that something befell nobody.
func (q *quantity) none() bool {
	return q.Kind == figures.Count && q.HasValue && q.value == 0 && q.state != ""
}

// telling reports whether an equal figure elsewhere is hardly there by chance: it
// counts something by name, or has many digits.
func (q *quantity) telling() bool {
	if q.sort() == figures.Date {
		return q.Time != "" || len(q.Date) > 4 && hasDigit(q.words)
	}
	return q.head != "" || q.HasValue && !q.isShort()
}
