package ingest

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// clean takes out the blocks that are no part of the report. The first block stays,
// and so does everything when nothing would be left.
func clean(blocks []block, removed []Removed) ([]block, []Removed) {
	var kept []block
	var out []Removed
	for i, b := range blocks {
		reason := ""
		if i > 0 {
			reason = foreign(b)
		}
		if reason == "" {
			kept = append(kept, b)
		} else {
			out = append(out, Removed{b.text, reason})
		}
	}
	return kept, append(removed, out...)
}

// foreign says why a block is no part of the report, "" where it is one.
//
// Only lines that stand alone and carry a plain sign are taken: a false removal hides
// text from the editor, a false stay costs a line.
func foreign(b block) string {
	s := strings.Trim(b.text, " \u00a0\t•·|>»→-–—*")
	low := fold(s)
	words := len(strings.Fields(s))
	switch {
	case s == "":
		return "ornament"
	case words <= 8 && slices.Contains(buttons[:], strings.TrimRight(low, ".:!…")):
		return "share button or navigation"
	case strings.HasPrefix(low, "©") || strings.HasPrefix(low, "copyright ©") || strings.HasPrefix(low, "copyright 2") || words <= 30 && strings.Contains(low, "all rights reserved"):
		return "copyright notice"
	case words <= 40 && hasPrefixOf(low, prompts[:]):
		return "subscription or newsletter prompt"
	case words <= 30 && relatedLink(s, low, b.link):
		return "related link"
	case words <= 60 && caption(s, low):
		return "caption or photo credit"
	case b.link && words <= 30 && !endsSentence(s):
		return "related link"
	}
	return ""
}

// relatedLink reports whether the line points to another article: "Read more: …",
// "RELATED | …", or an imperative without a final point, "Read  Quake kills 11".
func relatedLink(s, low string, link bool) bool {
	if hasPrefixOf(low, pointers[:]) || strings.HasPrefix(low, "also on ") && strings.HasSuffix(low, ":") {
		return true
	}
	at := strings.IndexFunc(s, unicode.IsSpace)
	if at < 0 || endsSentence(s) && !link {
		return false
	}
	first, rest := s[:at], strings.TrimSpace(s[at:])
	switch strings.ToLower(strings.TrimRight(first, ":|")) {
	case "read", "watch", "listen", "see", "related", "more", "also", "opinion", "analysis", "explainer", "video", "photos", "gallery", "podcast":
	default:
		return false
	}
	marked := strings.HasSuffix(first, ":") || strings.HasSuffix(first, "|") || strings.HasPrefix(rest, "|") || strings.HasPrefix(rest, ":") || first == strings.ToUpper(first)
	c, _ := utf8.DecodeRuneInString(strings.TrimLeft(rest, "“\"'‘|:- "))
	imperative := first == "Read" || first == "Watch" || first == "Listen"
	return marked || imperative && (unicode.IsUpper(c) || unicode.IsDigit(c)) && !strings.HasSuffix(s, ":")
}

// caption reports whether the line is a picture's text or credit.
func caption(s, low string) bool {
	if hasPrefixOf(low, captions[:]) {
		return true
	}
	if strings.HasPrefix(low, "(") && strings.HasSuffix(low, ")") && credited(low) {
		return true
	}
	// "… at the Capitol.CreditA. Smith/Reuters", "… on Friday. Photo: Reuters", "(A. Smith/Getty Images)"
	if i := strings.LastIndex(s, "Credit"); i > 0 && s[i-1] == '.' && !endsSentence(s) {
		return true
	}
	tail := low[max(0, len(low)-60):]
	for _, mark := range [...]string{"photo:", "photograph:", "picture:", "photo by", "photo credit:", "image:", "file photo"} {
		if i := strings.LastIndex(tail, mark); i >= 0 && !strings.Contains(tail[i:], ". ") && len(strings.Fields(tail[i:])) <= 8 && !strings.HasSuffix(s, ".”") {
			return true
		}
	}
	i := strings.LastIndex(low, "(")
	return i >= 0 && strings.HasSuffix(low, ")") && len(low)-i < 60 && credited(low[i:])
}

// credited reports whether a bracket names a picture agency in the form of a credit: "(A. Smith/Getty Images)".
func credited(bracket string) bool {
	for _, a := range agencies {
		if i := strings.Index(bracket, a); i > 0 && (bracket[i-1] == '/' || bracket[i-1] == '(' && (strings.Contains(a, "image") || strings.Contains(bracket, "photo"))) {
			return true
		}
	}
	return false
}

func hasPrefixOf(s string, list []string) bool {
	for _, p := range list {
		if strings.HasPrefix(s, p) {
			return true
		}
	}
	return false
}

// The lists below are lower case, as fold leaves them.

var agencies = [...]string{"afp", "ap", "ap photo", "associated press", "epa", "getty", "getty images", "handout", "pa images", "reuters", "shutterstock", "xinhua"}

var pointers = [...]string{
	"also read:", "also read |", "also see:", "click here", "continue reading", "don't miss:", "editor's picks", "for more on", "from the archive:",
	"full coverage:", "full story:", "in pictures:", "more from ", "more on this", "more:", "more stories", "most read", "must read", "next story",
	"previous story", "read also:", "read also |", "read full", "read it all here", "read more", "read next", "read the full ", "read the rest", "recommended", "related article", "related content",
	"related coverage", "related link", "related stor", "related topic", "related:", "see also:", "see also |", "see more", "see photos", "story continues", "top stories",
	"trending", "watch live", "watch now", "watch the ", "watch:", "what to read next", "you may also like", "you might also like",
}

var prompts = [...]string{
	"become a member", "create a free account", "download the app", "download our app", "enter your email", "follow @", "follow us on", "get our newsletter", "get the latest news", "join the conversation",
	"like us on facebook", "log in to ", "newsletter sign", "please enable javascript", "register for free", "sign in to ", "sign up for", "sign up to", "subscribe for", "subscribe now", "subscribe to", "support our journalism",
	"this site uses cookies", "to continue reading", "we use cookies", "your ad choices",
}

var captions = [...]string{
	"(ap photo", "(photo", "ap photo", "caption:", "file photo", "getty images", "image:", "image caption", "image copyright", "image credit", "image source",
	"media caption", "photo by", "photo credit", "photo:", "photograph:", "picture:", "video caption",
}

var buttons = [...]string{
	"ad", "ad feedback", "advertisement", "advertisement - story continues below", "advertising", "back to top", "comment", "comments", "comments are closed", "continue reading the main story",
	"copy link", "email", "email this", "email this article", "facebook", "facebook twitter", "font size", "hide caption", "home", "leave a comment",
	"linkedin", "listen", "listen to this article", "loading", "menu", "more", "news", "newsletter", "next", "open in app",
	"pinterest", "play video", "previous", "print", "print this article", "read more", "recommended", "reddit", "related", "reprints",
	"save", "save article", "search", "share", "share on facebook", "share on twitter", "share this", "share this article", "share this story", "show caption",
	"show comments", "skip advertisement", "skip to content", "skip to main content", "sponsored", "sponsored content", "story continues below", "subscribe", "toggle caption", "tweet",
	"twitter", "view comments", "watch", "whatsapp", "x",
}
