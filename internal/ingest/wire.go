package ingest

import (
	"slices"
	"strings"
	"unicode"
)

// What agencies write around their copy: slugs, takes, embargoes, signs of the end.

// unslug takes an agency's mark off the headline: "UPDATE 2-Blast kills two", "R1-Norvik
// profit falls".
func unslug(s string) (headline, slug string) {
	headline = s
	for {
		i := strings.IndexByte(headline[:min(len(headline), 16)], '-')
		if i < 2 || !opensTitle(strings.TrimLeft(headline[i+1:], "'\"“‘$€£")) || len(strings.Fields(headline)) < 4 {
			break
		}
		word, number, _ := strings.Cut(headline[:i], " ")
		_, known := slices.BinarySearch(slugs[:], word)
		round := word[0] == 'R' && atoi(word[1:]) > 0
		if !known && !round || number != "" && atoi(number) == 0 {
			break
		}
		headline = headline[i+1:]
	}
	return headline, s[:len(s)-len(headline)]
}

// slugs open the headlines of agencies, before a hyphen; sorted.
var slugs = [...]string{
	"ADVISORY", "ALERT", "ANALYSIS", "BREAKINGVIEWS", "BRIEF", "CORRECTED", "CORRECTION", "EXCLUSIVE", "EXPLAINER", "FACTBOX", "FEATURE", "FLASH",
	"FOCUS", "GRAPHIC", "INSIGHT", "INTERVIEW", "NEWSMAKER", "POLL", "PREVIEW", "REFILE", "RPT", "SNAP", "SNAPSHOT", "TABLE", "TIMELINE", "UPDATE",
	"URGENT", "WRAPUP",
}

// wireLine says what a line is that an agency set around its copy, "" for any other: "2nd
// LEAD", "BC-US--Dam Break,1st Ld", "(Take 2)", "EMBARGOED UNTIL 0001 GMT".
func wireLine(s, low string) string {
	w := strings.Fields(strings.Trim(low, "()"))
	switch {
	case len(w) > 12:
		return ""
	case released(low) || embargoed(low):
		return "note on the report"
	case strings.HasPrefix(low, "forwarded from ") && !endsSentence(s):
		return "sender and time"
	case len(low) == 8 && strings.Count(low, ":") == 2 && strings.Trim(low, "0123456789:") == "":
		return entry
	case low == "breaking:":
		return slug
	case cycleSlug(s) || isTake(low, w):
		return slug
	case len(w) == 1 && slices.Contains([]string{"urgent", "flash", "bulletin", "alert", "enditem", "-0-"}, w[0]):
		return slug
	case len(w) > 2 && strings.HasPrefix(low, "(") && strings.HasSuffix(low, ")") && strings.Contains(low, "1 = ") && len(w) <= 8:
		return "exchange rate"
	}
	return ""
}

const slug = "agency slug"

// released reports whether the line heads a press release: "News Release 12 For immediate
// release". "Families call for immediate release" is a headline.
func released(low string) bool {
	return strings.HasPrefix(low, "for immediate release") ||
		strings.HasSuffix(low, " for immediate release") && hasPrefixOf(low, []string{"media release", "news release", "press release"})
}

// embargoed reports whether the line tells editors when or how to print the copy: "EMBARGOED
// UNTIL 0001 GMT", "Eds: Updates throughout". "Embargo: EU weighs a ban" is a headline.
func embargoed(low string) bool {
	low = strings.TrimPrefix(low, "(")
	return hasPrefixOf(low, []string{"embargoed until ", "embargoed for ", "not for release before ", "eds: ", "eds.: "}) ||
		strings.HasPrefix(low, "embargo: ") && strings.ContainsAny(low, "0123456789")
}

// cycleSlug reports whether the line is the name of a piece of copy behind the cycle it was
// sent in: "BC-US--Dam Break,1st Ld". "PM-elect vows reform" is a headline.
func cycleSlug(s string) bool {
	return hasPrefixOf(s, []string{"BC-", "AM-", "PM-"}) && strings.Contains(s, "--") && !strings.Contains(s, " --") && !endsSentence(s)
}

// isTake reports whether the line, of the words w, numbers a piece of the copy: "2nd LEAD",
// "1st Ld-Writethru, a0573", "TORVAL-DAM (Take 2)". "2nd lead singer quits" is a headline.
func isTake(low string, w []string) bool {
	if at := strings.LastIndex(low, "(take "); at >= 0 && strings.HasSuffix(low, ")") && atoi(low[at+len("(take "):len(low)-1]) > 0 {
		return true
	}
	if len(w) < 2 || len(w) > 4 || day(w[0]) == 0 || atoi(w[0]) > 0 {
		return false
	}
	piece := len(w) == 2 && slices.Contains([]string{"add", "lead", "take"}, w[1])
	return piece || w[1] == "ld" || strings.HasPrefix(w[1], "ld-")
}

// unsigned takes the sign of the copy's end off its last paragraph: "… it said. Enditem".
func unsigned(s string) (clean, sign string) {
	for _, end := range [...]string{" Enditem", " ENDS", " -0-"} {
		if t, ok := strings.CutSuffix(s, end); ok && endsSentence(t) {
			return t, strings.TrimSpace(end)
		}
	}
	return s, ""
}

// pageHead reports whether the line stands at the head or foot of a printed page: "42 |
// Friday July 19 2024 | THE LEDGER", "Page 1 of 3".
func pageHead(s string) bool {
	if len(s) > 90 {
		return false
	}
	w := strings.Fields(fold(s))
	if len(w) > 1 && len(w) < 5 && w[0] == "page" && atoi(w[1]) > 0 && (len(w) == 2 || w[2] == "of" || w[2] == "/") {
		return true
	}
	if findDate(s) == "" {
		return false
	}
	parts := strings.FieldsFunc(s, func(c rune) bool { return strings.ContainsRune("|•·", c) })
	return len(parts) > 1 && slices.ContainsFunc(parts, func(p string) bool {
		p = strings.TrimLeft(strings.ToLower(strings.TrimSpace(p)), "page ")
		return p != "" && len(p) < 4 && strings.Trim(p, "0123456789") == ""
	})
}

// entryTime reports whether the line is only the time of an entry in running news: "14:32
// EAT", "Updated at 14.11 GMT", "9.05am"; not "10:30 vote".
func entryTime(low string) bool {
	for _, p := range [...]string{"published", "updated", "posted", "at", "first"} {
		low = strings.TrimLeft(strings.TrimPrefix(low, p+" "), ": ")
	}
	w := strings.Fields(low)
	if len(w) == 0 || len(w) > 3 || len(low) > 22 {
		return false
	}
	clock := strings.TrimRightFunc(w[0], unicode.IsLetter)
	if clock == w[0] && len(w) == 1 || !isClock(strings.Replace(clock, ".", ":", 1)) {
		return false
	}
	return !slices.ContainsFunc(w[1:], func(z string) bool {
		zone := len(z) <= 4 && strings.HasSuffix(z, "t") || z == "utc" // "EAT", "CEST"
		return !zone && !slices.Contains([]string{"a.m.", "am", "local", "p.m.", "pm", "time"}, z)
	})
}

// toEditors reports whether the line opens the notes behind a press release.
func toEditors(s string) bool {
	low := strings.TrimRight(fold(s), ": ")
	return low == "notes to editors" || low == "note to editors" || low == "notes for editors"
}
