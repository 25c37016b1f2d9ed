package divergence

import (
	"strings"

	"twosource/internal/figures"
	"twosource/internal/text"
)

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

// mark sets the flags from the words right around the figure.
func (q *quantity) mark(sent text.Sentence, mates []quantity) {
	r := q.report
	word := func(k int) string {
		if k < sent.First || k >= sent.End {
			return ""
		}
		return strings.ToLower(r.Token(k))
	}
	q.markBefore(sent, mates, word)
	for k := q.first; k < q.end; k++ {
		q.flags |= flagBefore(word(k)) & (further | average)
	}
	q.partOf(sent, word)
	q.markBehind(sent, mates, word)
}

// markBefore sets the flags that the words before the figure give it.
func (q *quantity) markBefore(sent text.Sentence, mates []quantity, word func(int) string) {
	for k := q.first - 4; k < q.first; k++ {
		if word(k) != "total" || word(k-1) != "the" || word(k-2) != "of" { // "of the total, 900 million are grants"
			q.flags |= flagBefore(word(k))
		}
	}
	for k := q.first - 5; k >= q.first-8 && figureAt(mates, k+1, q.index) == nil; k-- {
		if w := word(k); barrier(word(k+1)) > 0 || w == "averaged" || w == "averaging" {
			q.flags |= flagBefore(w) & average // "averaged a team-high 22.8 points"
			break
		}
	}
	for k := sent.First; k < min(sent.First+8, q.first-4) && q.state == ""; k++ {
		if word(k) == "so" && word(k+1) == "far" || word(k) == "to" && word(k+1) == "date" {
			q.flags |= total // "So far, the navy has seized 14 rifles and 31 magazines"
		}
	}
	if q.Kind == figures.Count && among(word(q.first-1), "first last next final remaining opening past") {
		q.flags |= slice
	}
	switch w := word(q.first - 1); {
	case w == "from":
		q.flags |= former
	case w == "by" || w == "up" || w == "down":
		q.flags |= change
	case w == "to" || w == "at":
		q.flags |= level
	}
}

// markBehind sets those that the words behind it give it.
func (q *quantity) markBehind(sent text.Sentence, mates []quantity, word func(int) string) {
	r := q.report
	if q.Kind == figures.Count {
		if among(word(q.end+1), "sooner earlier ahead behind short clear apart") {
			q.flags |= margin
		}
	}
	for k := q.end; k < min(q.end+10, sent.End); k++ {
		w := word(k)
		if f := figureAt(mates, k, q.index); f != nil && f.Kind == figures.Count || r.Tokens[k].Kind == text.Number {
			break // what follows is said of that one
		}
		if r.Tokens[k].Kind == text.Mark && barrier(w) > 0 || among(w, "and or but") {
			break
		}
		if !among(word(k+2), "earlier ago later after before") {
			q.flags |= flagAfter(w, word(k+1)) // "a day later" is no rate
		}
	}
}

// anchored reads from where a length of time is counted: "nine days before the vote",
// "a day later", "in 30 days".
func (q *quantity) anchored(sent text.Sentence) {
	if q.Kind != figures.Duration {
		return
	}
	if q.end < sent.End {
		switch w := strings.ToLower(q.report.Token(q.end)); w {
		case "before", "earlier":
			q.anchor = "before"
		case "after", "later", "since":
			q.anchor = "after"
		case "ago":
			q.anchor = "ago"
		}
	}
	if q.anchor == "" && q.first > sent.First {
		switch w := strings.ToLower(q.report.Token(q.first - 1)); w {
		case "in", "within", "for", "over":
			q.anchor = "in"
			if w == "in" && q.lastSuch(sent) {
				q.anchor = "since"
			}
		}
	}
}

// lastSuch reports whether the length of time tells since when there was none such: "the
// first meeting in 22 days", "the worst storm in weeks".
func (q *quantity) lastSuch(sent text.Sentence) bool {
	for k := q.first - 2; k >= max(sent.First, q.first-5); k-- {
		switch w := strings.ToLower(q.report.Token(k)); {
		case among(w, "first second third only worst best"), superlative(w):
			return true
		case q.report.Tokens[k].Kind == text.Mark:
			return false
		}
	}
	return false
}

// superlative reports whether the word looks like one: "deadliest".
func superlative(w string) bool { return len(w) > 5 && strings.HasSuffix(w, "est") }

// partOf marks the part and the whole in "two of the 14" and "10 of the club's 16
// games".
func (q *quantity) partOf(sent text.Sentence, word func(int) string) {
	if word(q.end) == "of" {
		if among(word(q.end+1), "the its them those their these his her") {
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
		case w == "of" && k == q.first-2 && among(word(k+1), "the those these"): // "some of the 14"
			q.flags |= whole
		case w == "of" && k > sent.First && q.report.Tokens[k-1].Kind == text.Number: // "10 of the club's 16"
			q.flags |= whole
		case q.report.Tokens[k].Kind == text.Mark && barrier(w) > 0:
			return
		}
	}
}

// flagBefore is what a word shortly before a figure makes of it.
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
	case "total", "far", "altogether", "overall", "cumulative", "combined":
		return total
	}
	return rateOf(w)
}

// flagAfter is what a word behind a figure, with the next one, makes of it: "a year".
func flagAfter(w, next string) flag {
	switch w {
	case "apiece":
		return perUnit
	case "more", "other", "others", "additional":
		return further
	case "quarter", "quarters":
		return quarter
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
	return rateOf(w)
}

// rateOf is the span of time that an adjective makes a figure count by.
func rateOf(w string) flag {
	switch w {
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
	}
	return 0
}
