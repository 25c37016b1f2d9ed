package ingest

import (
	"slices"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"twosource/internal/text"
)

// frontMatter fills the byline, the dateline, the publication date and the outlet from
// the first and the last paragraphs, where they are plain.
func frontMatter(r *text.Report, parts []string, headline bool) {
	start := 0
	if headline {
		start = 1
	}
	for i := start; i < len(parts) && i < start+6; i++ {
		p := parts[i]
		switch {
		case r.Byline != "":
		case isByline(p):
			r.Byline = byline(p)
		case i > start && (roleLine(p) || headline && PublishedLine(p)) && namesAlone(parts[i-1]):
			r.Byline = parts[i-1]
		}
		if r.Published == "" && (PublishedLine(p) || isByline(p)) {
			r.Published = findDate(p)
		}
		if n := dateline(p); r.Dateline == "" && n > 0 {
			r.Dateline = strings.TrimSpace(p[:n])
		}
	}
	if r.Published == "" {
		r.Published = findDate(r.Dateline) // "KYIV, Nov. 15, 2024 —"
	}
	if r.Outlet == "" {
		r.Outlet = agencyOf(r.Dateline)
	}
}

// isByline reports whether the line names who wrote the report: "By A. Smith | Dec. 24, 2022".
func isByline(p string) bool {
	rest, ok := cutFold(p, "by ")
	if !ok {
		rest, ok = cutFold(p, "byline: ")
	}
	words := len(strings.Fields(p))
	switch {
	case !ok || words > 25:
		return false
	case endsSentence(p): // "By Ann Pole Jr."
		return words <= 8 && !strings.Contains(p, ",") && capitalised(rest)
	}
	return capitalised(rest) || hasPrefixOf(rest, []string{"a ", "our ", "staff"})
}

// byline is the line up to the first rule or date: "By A. Smith".
func byline(p string) string {
	for _, cut := range [...]string{" | ", " • ", " · ", " — "} {
		p, _, _ = strings.Cut(p, cut)
	}
	return strings.TrimSpace(p)
}

func capitalised(s string) bool {
	c, _ := utf8.DecodeRuneInString(s)
	return unicode.IsUpper(c)
}

func cutFold(s, prefix string) (string, bool) {
	if len(s) > len(prefix) && strings.EqualFold(s[:len(prefix)], prefix) {
		return s[len(prefix):], true
	}
	return s, false
}

// dateline gives the length of the opening "KYIV (Reuters) —" up to the dash, 0 where
// there is none. The place stands in capitals, or before an agency in brackets.
func dateline(p string) int {
	end := -1
	for _, dash := range [...]string{" — ", " – ", " -- ", " - ", "— ", "—"} {
		if i := strings.Index(p, dash); i > 0 && i <= 70 && (end < 0 || i < end) {
			end = i
		}
	}
	if end < 0 {
		return 0
	}
	head := p[:end]
	place, _, bracket := strings.Cut(head, "(")
	place, _, _ = strings.Cut(place, ",")
	place = strings.TrimSpace(place)
	letters, upper := 0, 0
	for _, c := range place {
		if unicode.IsLetter(c) {
			letters++
			if unicode.IsUpper(c) {
				upper++
			}
		}
	}
	named := bracket && strings.HasSuffix(head, ")") && capitalised(place) && len(strings.Fields(place)) <= 4
	if letters < 3 || upper < letters && !named {
		return 0
	}
	return end
}

// agencyOf names the agency in a dateline's brackets: "KYIV (Reuters)".
func agencyOf(dateline string) string {
	_, in, ok := strings.Cut(dateline, "(")
	if !ok {
		return ""
	}
	in, _, _ = strings.Cut(in, ")")
	return strings.TrimSpace(in)
}

// PublishedLine reports whether the line says when the report came out: it opens with
// a word such as "Published" and holds a year, or is short and holds a full date.
func PublishedLine(p string) bool {
	if len(p) > 300 {
		return false
	}
	words := strings.Fields(p)
	if len(words) > 14 {
		return false
	}
	low := strings.ToLower(p)
	if len(words) > 6 && endsSentence(p) && !strings.HasSuffix(low, ".m.") {
		return false // "Created in 1999, the agency employs 40 people."
	}
	for _, w := range [...]string{"published", "posted", "updated", "last updated", "first published", "originally published", "date:", "created", "modified"} {
		if strings.HasPrefix(low, w) {
			return findDate(p) != "" || slices.ContainsFunc(words, tellsWhen)
		}
	}
	return (findDate(p) != "" || len(words) > 0 && digitDate(words[0])) && !endsSentence(p) && len(words) <= 10
}

// tellsWhen reports whether the word is a year, a time of day or a date in digits.
func tellsWhen(w string) bool {
	return valid(atoi(strings.Trim(w, ",.")), 1, 1) || isClock(w) || digitDate(w)
}

// isClock reports whether the word is a time of day in digits: "14:02".
func isClock(w string) bool {
	h, m, ok := strings.Cut(strings.Trim(w, ",.()"), ":")
	return ok && h != "" && len(m) == 2 && strings.Trim(h+m, "0123456789") == "" && atoi(h) < 24 && atoi(m) < 60
}

// digitDate reports whether the word is a date in digits: "3/3/2014", "03.03.2014".
func digitDate(w string) bool {
	parts := strings.FieldsFunc(strings.Trim(w, ","), func(c rune) bool { return c == '/' || c == '.' || c == '-' })
	return len(parts) == 3 && valid(atoi(parts[2]), 1, 1) && valid(2000, 1, atoi(parts[0])) && valid(2000, 1, atoi(parts[1]))
}

// findDate gives the first full date of the line in ISO form: "Dec. 24, 2022",
// "24 December 2022", "2022-12-24". Dates in digits alone that could be read two ways
// (2/3/2009) give none.
func findDate(p string) string {
	w := strings.FieldsFunc(p, func(c rune) bool { return unicode.IsSpace(c) || strings.ContainsRune(",;|()[]", c) })
	for i := range w {
		if len(w[i]) >= 10 && w[i][4] == '-' && w[i][7] == '-' {
			if y, m, d := atoi(w[i][:4]), atoi(w[i][5:7]), atoi(w[i][8:10]); valid(y, m, d) {
				return w[i][:10]
			}
		}
		m := month(w[i])
		if m == 0 {
			continue
		}
		if i+2 < len(w) && valid(atoi(w[i+2]), m, day(w[i+1])) {
			return iso(atoi(w[i+2]), m, day(w[i+1]))
		}
		if i > 0 && i+1 < len(w) && valid(atoi(w[i+1]), m, day(w[i-1])) {
			return iso(atoi(w[i+1]), m, day(w[i-1]))
		}
	}
	return ""
}

func iso(y, m, d int) string {
	pad := func(n int) string {
		if n < 10 {
			return "0" + strconv.Itoa(n)
		}
		return strconv.Itoa(n)
	}
	return strconv.Itoa(y) + "-" + pad(m) + "-" + pad(d)
}

func valid(y, m, d int) bool {
	return y >= 1800 && y <= 2200 && m >= 1 && m <= 12 && d >= 1 && d <= 31
}

// atoi is 0 for what is no plain number.
func atoi(s string) int {
	n, err := strconv.Atoi(s)
	if err != nil {
		return 0
	}
	return n
}

// day reads "24", "24th", "1st".
func day(s string) int {
	if n := len(s); n > 2 {
		switch strings.ToLower(s[n-2:]) {
		case "st", "nd", "rd", "th":
			s = s[:n-2]
		}
	}
	return atoi(s)
}

// month reads an English month's name or its abbreviation; 0 for anything else.
func month(s string) int {
	s = strings.ToLower(strings.TrimRight(s, "."))
	if len(s) < 3 {
		return 0
	}
	for i, m := range [...]string{"january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december"} {
		if s == m || s == m[:3] || s == "sept" && i == 8 {
			return i + 1
		}
	}
	return 0
}
