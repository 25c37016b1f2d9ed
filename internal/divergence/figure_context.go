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
	dates      []*quantity // the dates in its sentence that are not its own
	subject    int         // the entity that it is told of: the last person or body named before it; -1 if none
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

// A flag marks a figure as another sort of quantity than the same noun unmarked.
type flag uint32

const (
	perUnit  flag = 1 << iota // "$7,000 each"
	average                   // "an average of 10.8 percent"
	further                   // "a further 250", "another 12"
	whole                     // the 14 in "two of the 14"
	part                      // the two in it
	change                    // "rose by 5 percent", "up 5 percent"
	level                     // "rose to 5 percent"
	former                    // "from 5 percent", "compared with 5"
	forecast                  // "analysts expected 5"
	quarter                   // "in the quarter"
	yearly                    // "a year", "annual"
	monthly                   //
	weekly                    //
	daily                     //
	total                     // "a total of", "so far": over several events
	slice                     // "the first 17 passes", "the last two years"
	margin                    // "five rounds sooner"
)

// sort groups the kinds that can measure one thing.
func (q *quantity) sort() figures.Kind {
	if q.bare {
		return figures.Percent
	}
	return sortOf(q.Kind)
}

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
	}
	for i := range list {
		list[i].place(s, list)
		if q := &list[i]; q.Kind == figures.Count && q.Value != math.Trunc(q.Value) && (q.head == "rate" || q.head == "percentag") {
			q.bare = true
		}
	}
	return list
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
	from, to := q.index, q.index+1
	for from > 0 && all[from-1].Sentence == q.Sentence && q.index-from < matesMost {
		from--
	}
	for to < len(all) && all[to].Sentence == q.Sentence && to-q.index <= matesMost {
		to++
	}
	mates := all[from:to]
	for k := range mates {
		if sortOf(mates[k].Kind) == sortOf(q.Kind) {
			q.rivals++
			if mates[k].index < q.index {
				q.order++
			}
		} else if mates[k].Kind == figures.Date {
			q.dates = append(q.dates, &mates[k])
		}
		if d := mates[k].index - q.index; d != 0 && d <= matesNear && -d <= matesNear && mates[k].Kind != figures.Date && mates[k].Kind != figures.Time {
			q.mates = append(q.mates, &mates[k])
		}
	}
	q.counted()
	q.meta = isMeta(r, sent, len(q.mates) == 0 && q.sort() == figures.Date)
	stateCost := 12.0
	walk := func(step int) {
		k, cost, seen := q.first-1, 0.0, ""
		if step > 0 {
			k = q.end
		}
		for ; k >= sent.First && k < sent.End && cost < reach; k += step {
			if m := figureAt(mates, k, q.index); m != nil {
				if step > 0 {
					k = m.end - 1
				} else {
					k = m.first
				}
				cost += 4
				continue
			}
			t := r.Token(k)
			if r.Tokens[k].Kind == text.Mark {
				cost += barrier(t)
				continue
			}
			cost++
			w := strings.ToLower(t)
			if w == "and" || w == "but" || w == "while" {
				cost += 2
			}
			c, ok := classOf(w)
			if !ok {
				continue
			}
			if seen == "" {
				seen = c
			}
			q.near = append(q.near, nearby{c, 3 / (2 + cost)})
			q.around = append(q.around, placed{k, 3 / (2 + cost)})
			if isState(c) && cost < stateCost {
				q.state, stateCost = c, cost
			}
		}
		if step > 0 {
			q.next = seen
		} else {
			q.prev = seen
		}
	}
	walk(-1)
	walk(1)
	if v, ok := classOf(strings.ToLower(r.In(q.Verb))); ok {
		q.verb = v
	}
	for _, h := range append([]string{q.verb}, q.heads...) {
		if isState(h) {
			q.state = h
		}
	}
	q.fold()
	sort.Slice(q.around, func(i, j int) bool { return q.around[i].token < q.around[j].token })
	q.mark(sent, mates)
	if sortOf(q.Kind) == figures.Date {
		q.speech = q.saidWhen(sent)
		if q.head == "" && q.attributive(sent) {
			q.head = q.next
		}
	}
	q.subject = q.subjectOf(s.Names)
	q.places = q.placesOf(s.Names)
	now, _, _ := fields(r.Published)
	for _, d := range q.dates {
		if y, _, _ := fields(d.Date); y > 0 && y != now && strings.ContainsAny(d.words, "0123456789") && d.head == "" {
			q.scope = y
		}
	}
}

// isMeta reports whether the sentence is a line about the report: its byline, its
// dateline, "Last updated at …", or hardly more than a date. dates says that the
// sentence has no other figures.
func isMeta(r *text.Report, s text.Sentence, dates bool) bool {
	line := r.In(s.Span)
	if line == r.Byline || line == r.Dateline {
		return true
	}
	words := 0
	for k := s.First; k < s.End && words <= 6; k++ {
		if r.Tokens[k].Kind == text.Word {
			words++
		}
	}
	low := strings.ToLower(line[:min(len(line), 60)])
	if words <= 3 && dates || words <= 6 && (strings.Contains(low, "updated") || strings.Contains(low, "published")) {
		return true // "21 July 2013 Last updated at 11:11 GMT", "4 October 2013, 18:07 (GMT+05:00)"
	}
	for _, p := range [...]string{"published", "last updated", "updated", "posted", "first published", "last modified"} {
		if rest, ok := strings.CutPrefix(low, p); ok && (rest == "" || rest[0] == ' ' || rest[0] == ':') {
			return s.End-s.First < 25
		}
	}
	return false
}

func figureAt(mates []quantity, k, self int) *quantity {
	for i := range mates {
		if m := &mates[i]; m.index != self && m.first <= k && k < m.end {
			return m
		}
	}
	return nil
}

func barrier(mark string) float64 {
	switch mark {
	case ",", "(", ")":
		return 2
	case ";", ":", "—", "–", ".", "?", "!":
		return 5
	}
	return 0
}

// fold orders near by word; of a word that stands twice the nearer place counts.
func (q *quantity) fold() {
	sort.Slice(q.near, func(i, j int) bool {
		return q.near[i].word < q.near[j].word || q.near[i].word == q.near[j].word && q.near[i].weight > q.near[j].weight
	})
	q.near = slices.CompactFunc(q.near, func(x, y nearby) bool { return x.word == y.word })
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
		if k > first && (isPreposition(w) || w == "who" || w == "which" || w == "that") {
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

func isPreposition(w string) bool {
	switch w {
	case "of", "in", "on", "at", "for", "from", "to", "with", "by", "into", "against", "between", "across", "near", "since", "during", "over", "under", "per", "than", "after", "before":
		return true
	}
	return false
}

// mark sets the flags from the words right around the figure.
func (q *quantity) mark(sent text.Sentence, mates []quantity) {
	r := q.report
	word := func(k int) string {
		if k < sent.First || k >= sent.End {
			return ""
		}
		return strings.ToLower(r.Token(k))
	}
	for k := q.first - 4; k < q.first; k++ {
		q.flags |= flagBefore(word(k))
	}
	switch word(q.first - 1) {
	case "first", "last", "next", "final", "remaining", "opening", "past":
		if q.Kind == figures.Count {
			q.flags |= slice
		}
	}
	for k := q.first; k < q.end; k++ {
		q.flags |= flagBefore(word(k)) & (further | average)
	}
	switch w := word(q.first - 1); {
	case w == "from":
		q.flags |= former
	case w == "by" || w == "up" || w == "down":
		q.flags |= change
	case w == "to" || w == "at":
		q.flags |= level
	}
	q.partOf(sent, word)
	if q.Kind == figures.Count {
		switch word(q.end + 1) {
		case "sooner", "earlier", "ahead", "behind", "short", "clear", "apart":
			q.flags |= margin
		}
	}
	for k := q.end; k < min(q.end+10, sent.End); k++ {
		w := word(k)
		if f := figureAt(mates, k, q.index); f != nil && f.Kind == figures.Count || r.Tokens[k].Kind == text.Number || r.Tokens[k].Kind == text.Mark && barrier(w) > 0 || w == "and" || w == "or" || w == "but" {
			break
		}
		if next := word(k + 2); next != "earlier" && next != "ago" && next != "later" && next != "after" && next != "before" {
			q.flags |= flagAfter(w, word(k+1)) // "a day later" is no rate
		}
	}
}

// partOf marks the part and the whole in "two of the 14" and "10 of the club's 16
// games".
func (q *quantity) partOf(sent text.Sentence, word func(int) string) {
	if word(q.end) == "of" {
		switch word(q.end + 1) {
		case "the", "its", "them", "those", "their", "these", "his", "her":
			q.flags |= part
		}
		for k := q.end + 1; k < min(q.end+6, sent.End); k++ {
			if q.report.Tokens[k].Kind == text.Number {
				q.flags |= part
			}
		}
	}
	for k := q.first - 1; k >= max(q.first-5, sent.First); k-- {
		switch w := word(k); {
		case w == "of" && (word(k+1) == "the" || word(k+1) == "those" || word(k+1) == "these") && k == q.first-2:
			q.flags |= whole
		case w == "of" && k > sent.First && q.report.Tokens[k-1].Kind == text.Number:
			q.flags |= whole
		case q.report.Tokens[k].Kind == text.Mark && barrier(w) > 0:
			return
		}
	}
}

func flagBefore(w string) flag {
	switch w {
	case "average", "averaged", "averaging", "mean", "median":
		return average
	case "another", "further", "additional", "extra", "other":
		return further
	case "expected", "forecast", "forecasts", "estimates", "predicted", "expects", "target", "targets":
		return forecast
	case "previous", "previously", "compared", "earlier", "former":
		return former
	case "annual", "annually", "yearly":
		return yearly
	case "quarterly":
		return quarter
	case "monthly":
		return monthly
	case "weekly":
		return weekly
	case "daily":
		return daily
	case "total", "far", "altogether", "overall", "cumulative", "combined":
		return total
	}
	return 0
}

func flagAfter(w, next string) flag {
	switch w {
	case "apiece":
		return perUnit
	case "more", "others", "additional":
		return further
	case "quarter", "quarters", "quarterly":
		return quarter
	case "annual", "annually", "yearly":
		return yearly
	case "monthly":
		return monthly
	case "weekly":
		return weekly
	case "daily":
		return daily
	case "a", "an", "every", "each", "per":
		switch next {
		case "year":
			return yearly
		case "month":
			return monthly
		case "week":
			return weekly
		case "day":
			return daily
		case "hour", "share", "barrel", "gallon", "head", "ton", "tonne", "ounce", "person", "piece", "pound", "unit":
			return perUnit
		}
		if w == "each" || w == "per" {
			return perUnit
		}
	case "average":
		return average
	}
	return 0
}

// saidWhen reports whether the date tells when something was said or published:
// "police said on Tuesday".
func (q *quantity) saidWhen(sent text.Sentence) bool {
	r := q.report
	for k := q.first - 1; k >= sent.First && k >= q.first-4; k-- {
		switch w := strings.ToLower(r.Token(k)); w {
		case "said", "says", "told", "reported", "announced", "wrote", "added", "statement", "tweeted", "according", "interview", "posted":
			return true
		case "on", "late", "early", "in", "a", "the":
		default:
			if r.Tokens[k].Kind == text.Mark || w != "" && r.Tokens[k].Kind == text.Word && k < q.first-2 {
				return false
			}
		}
	}
	return false
}

// within is the figure's sentence, or what of it is near where it is a text without
// full stops.
func (q *quantity) within() text.Span {
	s := q.report.Sentences[q.Sentence].Span
	return text.Span{Start: max(s.Start, q.Span.Start-1000), End: min(s.End, q.Span.End+1000)}
}

// placesOf gives the places named in its sentence, sorted.
func (q *quantity) placesOf(x *names.Index) []int {
	if x == nil {
		return nil
	}
	var out []int
	first, end := x.MentionsIn(q.within())
	for _, m := range x.Mentions[first:end] {
		if m.Entity >= 0 && x.Entities[m.Entity].Kind == names.Place {
			out = append(out, m.Entity)
		}
	}
	slices.Sort(out)
	return slices.Compact(out)
}

// attributive reports whether a year belongs to the noun behind it: "the 2013 draft".
func (q *quantity) attributive(sent text.Sentence) bool {
	if len(q.words) != 4 || q.words[0] < '0' || q.words[0] > '9' || q.end >= sent.End || q.report.Tokens[q.end].Kind != text.Word || q.first == sent.First {
		return false
	}
	switch w := strings.ToLower(q.report.Token(q.first - 1)); {
	case isPreposition(w), w == "and", w == "or", w == "until", w == "through", w == "late", w == "early", w == "mid", w == "around", w == "about":
		return false
	}
	return q.report.Tokens[q.first-1].Kind == text.Word
}

// subjectOf finds of whom the figure is told: the person or body named last before
// it in its sentence. An age belongs to the nearest person, also one behind it
// ("47-year-old John Hale").
func (q *quantity) subjectOf(x *names.Index) int {
	if x == nil {
		return -1
	}
	s := q.within()
	first, end := x.MentionsIn(s)
	best, far := -1, s.Len()
	for i := first; i < end; i++ {
		m := &x.Mentions[i]
		if m.Entity < 0 || m.Span.Overlaps(q.Span) {
			continue
		}
		k := x.Entities[m.Entity].Kind
		d := q.Span.Start - m.Span.End
		switch {
		case k != names.Person && (k != names.Body || q.Kind == figures.Age):
			continue
		case d < 0 && q.Kind == figures.Age:
			d = m.Span.Start - q.Span.End + 2
		case d < 0:
			continue
		}
		if d <= far {
			best, far = m.Entity, d
		}
	}
	if q.Kind == figures.Age && far > 30 {
		return -1
	}
	return best
}
