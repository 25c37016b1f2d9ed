package ingest

import (
	"slices"
	"strings"
	"unicode"
)

// Bylines without "By", as sites set them: the names on one line, what they are on the next.

// namesAlone reports whether the line holds one or a few names and nothing else: "Tom
// Ashdown & Priya Nair".
func namesAlone(s string) bool {
	w := strings.Fields(s)
	if len(w) < 2 || len(w) > 9 || strings.ContainsAny(s, "0123456789?!:;|\"“”") || endsSentence(s) {
		return false
	}
	for _, x := range w {
		low := strings.ToLower(x)
		_, isCore := slices.BinarySearch(core[:], low)
		if _, fills := slices.BinarySearch(filler[:], low); isCore || fills && low != "and" && low != "in" {
			return false // "Open Extended Reactions"
		}
		if x != "and" && x != "&" && x != "in" && !capitalised(strings.TrimLeftFunc(x, unicode.IsPunct)) {
			return false
		}
	}
	return true
}

// roleLine reports whether the line says only what its author is: "BBC News, West Marle",
// "Health correspondent".
func roleLine(s string) bool {
	low := fold(s)
	if n := len(strings.Fields(s)); n < 2 || n > 8 || endsSentence(s) {
		return false
	}
	if hasPrefixOf(low, []string{"bbc ", "reporting from "}) && !hasVerb(low) {
		return true
	}
	for _, w := range [...]string{" correspondent", " reporter", " editor", " writer"} {
		if strings.HasSuffix(low, w) || strings.Contains(low, w+", ") {
			return true
		}
	}
	return false
}

// hasVerb reports whether a small word follows the first one, as in a headline: "BBC to cut jobs".
func hasVerb(low string) bool {
	w := strings.Fields(low)
	return len(w) > 1 && (w[1] == "to" || strings.HasSuffix(w[1], "s") && w[1] != "news" && w[1] != "sports")
}

// outletAlone reports whether the line is a newspaper's or station's name and nothing else,
// as the lists of search engines have it above each headline.
func outletAlone(s string) bool {
	low := strings.TrimPrefix(fold(s), "the ")
	_, ok := slices.BinarySearch(outlets[:], low)
	return ok
}

// outlets are known by name, without "The"; sorted.
var outlets = [...]string{
	"abc news", "al jazeera", "ap news", "axios", "bbc", "bbc news", "cbs news", "cnbc", "cnn", "daily mail", "daily telegraph", "deutsche welle", "economist",
	"euronews", "financial times", "fox news", "france 24", "guardian", "hill", "hindu", "hindustan times", "independent", "indian express", "irish times",
	"los angeles times", "nbc news", "ndtv", "new york post", "new york times", "nikkei asia", "npr", "politico", "scotsman", "sky news", "south china morning post",
	"straits times", "sydney morning herald", "telegraph", "times of india", "usa today", "wall street journal", "washington post",
}
