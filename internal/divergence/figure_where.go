package divergence

import (
	"slices"
	"strings"

	"twosource/internal/figures"
	"twosource/internal/names"
	"twosource/internal/text"
)

// isMeta reports whether the sentence is a line about the report: its byline, its
// dateline, "Last updated at …", or hardly more than a date. dates says that the
// sentence has no other figures.
func isMeta(r *text.Report, s text.Sentence, dates bool) bool {
	line := r.In(s.Span)
	if line == r.Byline || line == r.Dateline {
		return true
	}
	words := 0
	if s.End-s.First > 60 {
		return false // a table in one line: every figure of it asks
	}
	for k := s.First; k < s.End && words <= 6; k++ {
		if r.Tokens[k].Kind == text.Word && !(dates && len(r.Token(k)) <= 2) { // "AT 10:49 AM PT"
			words++
		}
	}
	low := strings.ToLower(line[:min(len(line), 60)])
	if words <= 3 && dates || words <= 6 && (strings.Contains(low, "updated") || strings.Contains(low, "published")) {
		return true // "9 May 2016 Last updated at 10:40 GMT", "8 June 2016, 17:20 (GMT+05:00)"
	}
	return false
}

// saidWhen reports whether the date tells when something was said or published:
// "police said on Tuesday", "in June it had forecast 0.9 percent".
func (q *quantity) saidWhen(sent text.Sentence) bool {
	r := q.report
	for k := q.end + 1; q.first <= sent.First+1 && k < min(q.end+5, sent.End-1); k++ {
		if r.Token(k) == "had" {
			return among(strings.ToLower(r.Token(k+1)), "announced estimated expected forecast predicted projected reported said")
		}
	}
	for k := q.first - 1; k >= sent.First && k >= q.first-4; k-- {
		switch w := strings.ToLower(r.Token(k)); {
		case r.Tokens[k].Kind == text.Mark, among(w, "published released"):
			return false // "in an interview published on Saturday"
		case among(w, "said says told reported announced wrote added statement tweeted according posted"):
			return true
		case r.Tokens[k].Kind == text.Word && k < q.first-2 && !among(w, "on late early in a the"):
			return false
		}
	}
	return false
}

// closesPeriod reports whether the date is where a stretch of accounts ends: "the four
// quarters ended July 31", "its fiscal year, which ends in June".
func (q *quantity) closesPeriod(sent text.Sentence) bool {
	ends := false
	for k := q.first - 1; k >= max(sent.First, q.first-9); k-- {
		switch w := strings.ToLower(q.report.Token(k)); {
		case among(w, "ended ending ends end"):
			if ends = ends || k >= q.first-3; !ends {
				return false
			}
		case ends && among(w, "quarter quarters year half months period"):
			return true
		}
	}
	return false
}

// partly reads which part of a month or year a date means: "at the end of February",
// "early December".
func (q *quantity) partly(sent text.Sentence) {
	if _, _, d := fields(q.Date); d > 0 || q.Date == "" || q.DateHigh != "" {
		return
	}
	if q.part = partNamed(strings.ToLower(q.report.Token(q.first))); q.part != "" {
		return // within the span: "early December"
	}
	k := q.first - 1
	for k > sent.First && (strings.EqualFold(q.report.Token(k), "of") || q.report.Token(k) == "-") {
		k--
	}
	if k < sent.First {
		return
	}
	if q.part = partNamed(strings.ToLower(q.report.Token(k))); q.part != "" {
		f := *q.Figure
		f.Span.Start = q.report.Tokens[k].Span.Start
		q.Figure = &f
	}
}

// partNamed gives the part of a month or year that the word names, "" where none.
func partNamed(w string) string {
	switch w {
	case "early", "beginning", "start":
		return "early"
	case "mid", "middle":
		return "mid"
	case "late", "end":
		return "late"
	}
	return ""
}

// inPlay reads when in a period of a game something happened: "late in the fourth
// quarter", "44 seconds into the seventh", "with 3:20 to play in the third".
func (q *quantity) inPlay(sent text.Sentence, mates []quantity) {
	if q.Kind != figures.Ordinal || q.Value > 15 {
		return
	}
	if !q.Of.Empty() {
		if !among(strings.ToLower(q.report.In(q.Of)), "half inning lap period quarter round set") {
			return
		}
	}
	from := q.first
	for k := q.first - 1; k >= max(sent.First, q.first-6); k-- {
		if m := figureAt(mates, k, q.index); m != nil {
			if m.Kind == figures.Duration && q.part != "" {
				q.part, from = "clock", m.first
			}
			break
		}
		part, ok := partOfPlay(strings.ToLower(q.report.Token(k)))
		if !ok {
			break
		}
		if part != "" && q.part == "" {
			q.part, from = part, k
		}
	}
	f := *q.Figure
	f.Span.Start = q.report.Tokens[from].Span.Start
	q.Figure = &f
}

// partOfPlay reads a word between when and the period: ok where it may stand there.
func partOfPlay(w string) (part string, ok bool) {
	switch {
	case among(w, "early into opening start beginning"):
		return "early", true
	case among(w, "late closing end left play go remaining"):
		return "late", true
	case among(w, "midway middle"):
		return "mid", true
	}
	return "", among(w, "the in of to at through")
}

// gameWords are what games are counted in. One player or one match gives many such
// numbers, and two reports seldom pick the same of them.
var gameWords = [...]string{
	"assist", "assists", "attempts", "carries", "catch", "catches", "completions",
	"goal", "goals", "hits", "homers", "inning", "innings", "interception", "interceptions",
	"ko", "kos", "passes", "points", "rebound", "rebounds", "receiving",
	"receptions", "runs", "rushing", "saves", "shots", "strikeouts",
	"tackles", "tds", "touchdown", "touchdowns", "yard", "yards",
}

// inGame reports whether the words around the figure are those of a game's play.
func (q *quantity) inGame(sent text.Sentence) bool {
	const near = 14
	for k := max(sent.First, q.first-near); k < min(q.end+near, sent.End); k++ {
		if _, ok := slices.BinarySearch(gameWords[:], strings.ToLower(q.report.Token(k))); ok {
			return true
		}
	}
	return false
}

// beside finds the date of a clock time, "June 28 at 2 p.m.", and whether the sentence
// of a date gives a time.
func (q *quantity) beside(mates []quantity) {
	for i := range mates {
		m := &mates[i]
		switch {
		case m.index == q.index || sortOf(m.Kind) != figures.Date:
		case len(m.Time) >= 5:
			q.timed = true
		case len(q.Time) >= 5 && m.Kind == figures.Date && m.first-q.end < 4 && q.first-m.end < 4:
			q.day = m
		}
	}
}

// within is the figure's sentence, or what of it is near where it is a text without
// full stops.
func (q *quantity) within() text.Span {
	s := q.report.Sentences[q.Sentence].Span
	return text.Span{Start: max(s.Start, q.Span.Start-1000), End: min(s.End, q.Span.End+1000)}
}

// placesOf gives the entities that the figure's sentence names, sorted, and those of them that
// are places.
func (q *quantity) placesOf(x *names.Index) (out, places []int) {
	if x == nil {
		return nil, nil
	}
	first, end := x.MentionsIn(q.within())
	for i := first; i < end; i++ {
		e := x.Mentions[i].Entity
		if x.Located(i) {
			places = append(places, e)
		}
		if e >= 0 {
			out = append(out, e)
		}
	}
	slices.Sort(out)
	slices.Sort(places)
	return slices.Compact(out), slices.Compact(places)
}

// ofAnother reports whether loose words of time only complete another date, "Nov. 2 this
// year", or count from something else: "the last week of the season".
func (q *quantity) ofAnother(sent text.Sentence, mates []quantity) bool {
	if !q.loose() {
		return false
	}
	if q.first > sent.First {
		if m := figureAt(mates, q.first-1, q.index); m != nil && m.Kind == figures.Date && !m.loose() {
			return true
		}
	}
	return q.end+1 < sent.End && strings.EqualFold(q.report.Token(q.end), "of")
}

// namesOf gives the entities that the words next to the figure name, and those of them
// that are places.
func (q *quantity) namesOf(x *names.Index) (out, at []int) {
	if x == nil || q.own[1]-q.own[0] < 2 {
		return nil, nil
	}
	own := text.Span{Start: q.report.Tokens[q.own[0]+1].Span.Start, End: q.report.Tokens[q.own[1]-1].Span.End}
	first, end := x.MentionsIn(own)
	for i := first; i < end; i++ {
		m := &x.Mentions[i]
		if m.Entity >= 0 && m.Form == names.Proper && own.Contains(m.Span) && !m.Span.Overlaps(q.Span) {
			out = append(out, m.Entity)
			if x.Located(i) {
				at = append(at, m.Entity)
			}
		}
	}
	return out, at
}

// ofAny reports whether the figure is that of any such thing, and not of the event: "a
// magnitude 6 quake can cause severe damage".
func (q *quantity) ofAny(sent text.Sentence) bool {
	if q.Kind != figures.Magnitude {
		return false
	}
	for k := q.end; k < min(q.end+8, sent.End); k++ {
		switch strings.ToLower(q.report.Token(k)) {
		case "capable", "considered":
			return true
		case "can", "could":
			return k+1 < sent.End && !among(strings.ToLower(q.report.Token(k+1)), "be feel") // "could be felt in Oslo"
		}
	}
	return false
}

// owns reports whether the figure is a genitive: "this year's show" names which show, not
// when anything happened.
func (q *quantity) owns() bool {
	if q.end >= len(q.report.Tokens) {
		return false
	}
	w := q.report.Token(q.end)
	return w == "'s" || w == "’s"
}

// ofYear reports whether the date is a year.
func (q *quantity) ofYear() bool { return len(q.Date) == 4 && q.Date[0] != '-' }

// attributive reports whether a year belongs to the noun behind it: "the 2013 draft".
func (q *quantity) attributive(sent text.Sentence) bool {
	if len(q.words) != 4 || !isDigit(q.words[0]) || q.first == sent.First || q.end >= sent.End {
		return false
	}
	if q.report.Tokens[q.first-1].Kind != text.Word || q.report.Tokens[q.end].Kind != text.Word {
		return false
	}
	w := strings.ToLower(q.report.Token(q.first - 1))
	return !isPreposition(w) && !among(w, "and or until through late early mid around about")
}

// inBrackets reports whether the figure stands in brackets right behind its subject.
func (q *quantity) inBrackets(x *names.Index) bool {
	const reach = 60 // bytes
	s := q.report.Text[max(q.within().Start, q.Span.Start-reach):q.Span.Start]
	k := strings.LastIndexAny(s, "()")
	if k < 0 || s[k] == ')' {
		return false
	}
	at := q.Span.Start - len(s) + len(strings.TrimRight(s[:k], " "))
	first, end := x.MentionsIn(text.Span{Start: max(0, at-reach), End: at})
	return end > first && x.Mentions[end-1].Entity == q.subject && x.Mentions[end-1].Span.End == at
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
		d := q.Span.Start - m.Span.End
		switch {
		case d < 0 && q.Kind == figures.Age:
			d = m.Span.Start - q.Span.End + 2
		case d < 0:
			continue
		}
		if d <= far && q.toldOf(x.Entities[m.Entity].Kind, m) {
			best, far = m.Entity, d
		}
	}
	if q.Kind == figures.Age && far > 30 {
		return -1
	}
	return best
}

// toldOf reports whether the figure can be told of what the mention names, a thing of that
// kind: an age of a person alone. A name with an age, or with brackets behind it, "Hart
// (45-7)", is taken for that of a person.
func (q *quantity) toldOf(kind names.Kind, m *names.Mention) bool {
	switch {
	case kind == names.Person:
		return true
	case kind == names.Body:
		return q.Kind != figures.Age
	}
	marked := q.Kind == figures.Age || strings.HasPrefix(q.report.Text[m.Span.End:], " (")
	return kind == names.Unknown && m.Form == names.Proper && marked
}
