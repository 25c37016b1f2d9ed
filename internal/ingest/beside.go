package ingest

import (
	"slices"
	"strings"
)

// Lines that only what stands beside them shows to be no part of the report.

// beside says why block i, which carries no sign of its own, is no part of the report, by
// what stands beside it. gone is whether the one before it is none.
func beside(blocks []block, i int, gone bool) string {
	s := blocks[i].text
	switch {
	case gone && bareNote(blocks[i-1].text):
		return "note on the report"
	case gone && pictureMark(blocks[i-1].text) && isPictureText(s):
		return "caption or photo credit"
	}
	lines := gone || i+1 < len(blocks) && foreign(blocks[i+1]) != "" // other lines of the page stand beside it
	switch {
	case lines && besideButtons(s):
		return navigation
	case isClock(s) || entryTime(fold(s)) && i > 4 && (gone || endsSentence(blocks[i-1].text)):
		return entry
	case (lines || i+3 > len(blocks)) && (aboutAuthor(s, blocks) || reportedFrom(s)):
		return "credits"
	}
	return ""
}

// isPictureText reports whether the line may be the text of a picture whose mark stands
// above it: some words, and no sentence.
func isPictureText(s string) bool {
	n := len(strings.Fields(s))
	return n > 3 && n <= 40 && !endsSentence(s)
}

// givenTwice reports whether block i is a picture's text that stands twice, once with its
// credit: the first of the two or the second. The report's first block stays.
func givenTwice(blocks []block, i int) bool {
	return i > 0 && i+1 < len(blocks) && captionTwice(blocks[i].text, blocks[i+1]) || i > 1 && captionTwice(blocks[i-1].text, blocks[i])
}

// captionTwice reports whether the line is a picture's text that the next one repeats
// with its credit, or without: "The bridge at dawn", "The bridge at dawn (AP Photo)".
func captionTwice(s string, next block) bool {
	if len(strings.Fields(s)) < 4 {
		return false
	}
	if rest, ok := strings.CutPrefix(next.text, s); ok && rest != "" {
		return foreign(next) == "caption or photo credit"
	}
	agency, ok := strings.CutSuffix(s, next.text)
	return ok && (slices.Contains(agencies[:], fold(strings.TrimSpace(agency))) || fold(strings.TrimSpace(agency)) == "pa media")
}

// aboutAuthor reports whether the line tells who the author in the byline is: "Ann Pole
// covers transport for The Post."
func aboutAuthor(s string, blocks []block) bool {
	for _, b := range blocks[:min(len(blocks), 12)] {
		name, ok := cutFold(b.text, "by ")
		if !ok || !isByline(b.text) {
			continue
		}
		name, _, _ = strings.Cut(name, ",")
		name, _, _ = strings.Cut(name, " and ")
		name, _, _ = strings.Cut(name, " | ")
		names := strings.Fields(name)
		if len(names) < 2 {
			return false
		}
		if strings.EqualFold(s, strings.TrimSpace(name)) {
			return true // the name stands alone above what tells of its bearer
		}
		low := fold(s)
		if rest, ok := strings.CutPrefix(low, fold(strings.TrimSpace(name))+" "); ok {
			return hasPrefixOf(rest, presents[:])
		}
		// Behind the surname alone the line must name the trade: "Brown is the first
		// minister to resign" is a report's, whatever its author is called.
		rest, ok := strings.CutPrefix(low, fold(names[len(names)-1])+" ")
		return ok && hasPrefixOf(rest, presents[:]) && !reported(rest) && slices.ContainsFunc(journalists[:], func(w string) bool { return hasPhrase(rest, w) })
	}
	return false
}

// presents are how an author is presented, behind the name.
var presents = [...]string{"covers ", "has covered ", "is a", "is the", "reports on ", "was a ", "writes "}

// besideButtons reports whether the line means something only as one of a row of
// buttons: a number, the length of a film, the name of a section.
func besideButtons(s string) bool {
	low := fold(strings.Trim(s, " |"))
	digits := strings.Trim(strings.TrimSuffix(strings.Replace(low, " of ", "/", 1), "k"), "0123456789:/., ")
	return low != "" && len(low) < 9 && strings.TrimPrefix(digits, "+") == "" || slices.Contains(sections[:], low) || slices.Contains([]string{"aa", "large", "medium", "small"}, low)
}

// reportedFrom reports whether the line tells where the authors of the report were, as
// agencies close their copy: "Smith reported from Berlin; Jones, from Paris."
func reportedFrom(s string) bool {
	for _, verb := range [...]string{" reported from ", " contributed from "} {
		who, where, ok := strings.Cut(s, verb)
		if !ok || len(strings.Fields(s)) > 25 || !capitalised(where) || strings.Contains(where, " that ") {
			continue
		}
		who = strings.TrimPrefix(strings.TrimPrefix(who, "Associated Press writers "), "Associated Press writer ")
		names := strings.Fields(who)
		for _, w := range names {
			if !capitalised(w) && w != "and" && w != "in" {
				return false
			}
		}
		return len(names) > 0
	}
	return false
}
