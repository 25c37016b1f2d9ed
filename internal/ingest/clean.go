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
	notes := false
	list := 0 // how many lines may still belong to a list of links
	comments := readersComments(blocks)
	first := paragraph(blocks, false)
	body := opens(blocks, first)
	lists := siteLists(blocks, first, body)
	foot := min(lists, footer(blocks[:lists]))
	for i, b := range blocks {
		reason := ""
		switch {
		case i >= comments:
			reason = "reader's comment"
		case notes || i > first && first >= 0 && toEditors(b.text):
			notes, reason = true, "note to editors"
		case i > 0:
			if reason = foreign(b); reason == "" {
				reason = beside(blocks, i, len(out) > 0 && out[len(out)-1].Text == blocks[i-1].text)
			}
		}
		switch {
		case i > 0 && opensLinks(b.text):
			list = 8
		case reason == "" && i >= foot && (!endsSentence(b.text) || i >= lists && teaser(b.text, body)):
			reason = "page footer"
			if list > 0 && linkTitle(b.text) {
				reason = "related link"
			}
		case reason == "" && list > 0 && linkTitle(b.text) && (i > first || !isByline(b.text) && !PublishedLine(b.text)):
			reason = "related link"
			list--
		case reason == "":
			list = 0
		}
		if reason == "" && givenTwice(blocks, i) {
			reason = "caption or photo credit"
		}
		if reason == "" {
			kept = append(kept, b)
		} else {
			out = append(out, Removed{b.text, reason})
		}
	}
	return kept, append(removed, out...)
}

// teaser reports whether the line, which stands among a site's lists, is too short for a
// sentence of the report and shares no word with it: "The inside story of a village."
func teaser(s, body string) bool {
	words := strings.Fields(s)
	return len(words) < 8 && sharedWords(words, body) == 0
}

// navigation is the reason given for buttons, menus and counters.
const navigation = "share button or navigation"

// entry is the reason given for the times of running news.
const entry = "time of an entry"

// skipNavigation takes out what stands before the headline: the site's menu, the
// section's name, share buttons.
func skipNavigation(blocks []block, removed []Removed) ([]block, []Removed) {
	n := 0
	for n < len(blocks)-1 && n < 20 {
		reason := foreign(blocks[n])
		section := fold(strings.Trim(blocks[n].text, " :|›>»"))
		if reason == "" && outletAlone(blocks[n].text) {
			reason = "credits"
		}
		if reason == "" && (menu(blocks[n].text) || slices.Contains(sections[:], section)) {
			reason = navigation
		}
		if reason == "" {
			break
		}
		removed = append(removed, Removed{blocks[n].text, reason})
		n++
	}
	return blocks[n:], removed
}

// menu reports whether the line is a site's menu or the path to the page: "Home | World | Europe".
func menu(s string) bool {
	parts := strings.FieldsFunc(s, func(c rune) bool { return strings.ContainsRune("|›»>•·", c) })
	if len(parts) < 3 || findDate(s) != "" || isByline(s) || endsSentence(s) {
		return false
	}
	for _, p := range parts {
		if p = strings.TrimSpace(p); len(strings.Fields(p)) > 3 || p != "" && !capitalised(p) {
			return false
		}
	}
	return true
}

// sectionPath reports whether the line is made of a site's sections alone: "Home / News / World".
func sectionPath(low string) bool {
	parts := strings.FieldsFunc(low, func(c rune) bool { return strings.ContainsRune("|/›»>•·", c) })
	for _, p := range parts {
		if !slices.Contains(sections[:], strings.TrimSpace(p)) {
			return false
		}
	}
	return len(parts) > 1
}

// foreign says why a block is no part of the report, "" where it is one.
//
// Only lines that stand alone and carry a plain sign are taken: a false removal hides
// text from the editor, a false stay costs a line.
func foreign(b block) string {
	s := strings.Trim(b.text, " \u00a0\t•·|>»→-–—*_#=~[]")
	if s == "" || s == "30" && b.text != s {
		return "ornament"
	}
	words := len(strings.Fields(s))
	if words > 60 && !strings.HasPrefix(s, "©") && !strings.HasPrefix(s, "Copyright ") {
		if words < 150 && note(fold(s)) {
			return "note on the report"
		}
		return ""
	}
	low := fold(s)
	switch {
	case button(low) || counter(low) || siteMenu(b.text, low) || sectionPath(low):
		return navigation
	case reserves(s, low):
		return "copyright notice"
	case words <= 60 && (credits(low) || contributed(low)) || strings.HasPrefix(low, "editor: ") && namesAlone(s[len("editor: "):]):
		return "credits"
	case note(low):
		return "note on the report"
	case words == 1 && strings.Contains(s, "://"):
		return "link address or footnote"
	case reaches(low) || addresses(low):
		return "contact details"
	case promotes(s, low) || followUs(low):
		return "subscription or newsletter prompt"
	case words <= 30 && relatedLink(s, low, b.link), words <= 30 && setApart(b.text) && linkTitle(s), opensLinks(s):
		return "related link"
	case words <= 60 && (caption(s, low) || photographer(s)):
		return "caption or photo credit"
	case label(b.text, low):
		return "tags"
	case b.link && words <= 30 && !endsSentence(s):
		return "related link"
	case entryTime(low) && !hasPrefixOf(low, []string{"pub", "upd", "pos", "fir"}):
		return entry
	case pageHead(s):
		return "page head"
	case words > 1 && outletAlone(s):
		return "credits"
	}
	return wireLine(b.text, low)
}

// button reports whether the line is what stands on a button or in its place: "Share this
// article", "Advertisement. Scroll to continue reading."
func button(low string) bool {
	if len(strings.Fields(low)) <= 8 && slices.Contains(buttons[:], strings.TrimRight(low, ".:!?…")) {
		return true
	}
	return pageWords(low) && !hasPrefixOf(low, prompts[:])
}

// reserves reports whether the line is a copyright notice: "© 2019 The Post", "The Post.
// All rights reserved."
func reserves(s, low string) bool {
	words := len(strings.Fields(low))
	switch {
	case hasPrefixOf(low, rights[:]):
	case strings.HasPrefix(low, "(c) ") && words <= 12 && !endsSentence(s):
	case strings.Contains(low, "all rights reserved") && words <= 30:
	default:
		return false
	}
	return true
}

// setApart reports whether the line stands in brackets or behind a sign that points
// elsewhere, as some sites set the titles of other reports.
func setApart(s string) bool {
	return pointed(s) || strings.HasPrefix(s, "[") && strings.HasSuffix(s, "]") && len(strings.Fields(s)) > 3
}

// pointed reports whether the line opens with a sign that points elsewhere; ">40" is
// a number.
func pointed(s string) bool {
	c, n := utf8.DecodeRuneInString(s)
	return strings.ContainsRune(">»›→▶►", c) && !(n < len(s) && s[n] >= '0' && s[n] <= '9')
}

// counter reports whether the line is a page's counter or clock: "127 comments",
// "5 min read", "2 hours ago", "Share 41", "00:00 / 02:31".
func counter(low string) bool {
	for _, p := range [...]string{"published", "updated", "posted", "reading time"} {
		low = strings.TrimSpace(strings.TrimLeft(strings.TrimPrefix(low, p), ": "))
	}
	if low == "just now" {
		return true
	}
	for _, p := range [...]string{"current time", "remaining time", "duration"} {
		if rest, ok := strings.CutPrefix(low, p+" "); ok && isClock(rest) {
			return true
		}
	}
	w := strings.Fields(low)
	if len(low) > 30 || len(w) == 0 || len(w) > 4 {
		return false
	}
	if w[0] == "list" && len(w) == 4 {
		items := w[1] == "of" && atoi(w[2]) > 0 && w[3] == "items" // "list of 3 items"; "List of key demands" heads a passage
		nth := w[2] == "of" && atoi(w[1]) > 0                      // "list 1 of 3"
		return items || nth
	}
	digit := func(s string) bool { return s[0] >= '0' && s[0] <= '9' }
	last := w[len(w)-1]
	switch {
	case digit(w[0]) && len(w) > 1:
		clock := strings.Trim(low, "0123456789:/ ") == "" && strings.Contains(low, ":") && strings.Count(low, "/") < 2
		return clock || slices.Contains(counted[:], last)
	case digit(last) && len(w) == 2, last[0] == '(' && len(w) == 2:
		return slices.Contains(buttons[:], w[0])
	case w[0] == "view" && last == "comments":
		return true
	}
	return false
}

// credits reports whether the line names who reported and edited, as agencies close
// their copy: "(Reporting by A. Smith; Editing by B. Jones)".
func credits(low string) bool {
	low = strings.TrimPrefix(low, "(")
	if hasPrefixOf(low, crediting[:]) || strings.HasPrefix(low, "additional sources") && !endsSentence(low) {
		return true
	}
	agency := strings.TrimPrefix(strings.Trim(low, "() "), "with ")
	if agency != "handout" && slices.Contains(agencies[:], agency) || slices.Contains(wires[:], agency) {
		return true
	}
	if rest, ok := strings.CutPrefix(low, "source: "); ok && len(strings.Fields(rest)) <= 5 && !endsSentence(rest) {
		return true
	}
	signs, from, _ := strings.Cut(low, "(")
	if strings.Contains(signs, "/") && len(strings.Fields(signs)) == 1 && strings.HasSuffix(from, ")") {
		first, _, _ := strings.Cut(from[:len(from)-1], ",")
		return slices.Contains(agencies[:], first) // "kd/jm (AFP, Reuters)"
	}
	low = strings.Replace(low, " by: ", " by ", 1)
	for _, verb := range [...]string{"reporting", "additional reporting", "writing", "edited", "editing", "compiled", "curated", "translated"} {
		rest, ok := strings.CutPrefix(low, verb+" by ")
		if !ok {
			continue
		}
		alone := verb[0] == 'e' || verb[0] == 'r' || verb == "curated" // "Edited by B. Jones", and no "Writing by hand"
		if verb == "additional reporting" || strings.HasSuffix(rest, ")") || strings.Contains(rest, "editing by") || alone && len(strings.Fields(rest)) <= 4 && !endsSentence(rest) {
			return true
		}
	}
	return false
}

// crediting opens lines that name who helped or paid.
var crediting = [...]string{
	"(only the headline ", "only the headline ", "the associated press is an independent ", "the associated press receives ", "this story has not been edited by ", "with assistance from ", "with inputs from ",
}

// opensLinks reports whether the line heads a list of other articles: "Related articles", "Most read:".
func opensLinks(s string) bool {
	if len(s) > 30 {
		return false
	}
	low := strings.TrimRight(fold(s), ":.?!… ")
	return slices.Contains(headings[:], low) || strings.HasPrefix(low, "more from ") && !endsSentence(s)
}

// linkTitle reports whether the line could be another article's headline: short, capitalised,
// without a final point or colon.
func linkTitle(s string) bool {
	n := len(strings.Fields(s))
	if n < 2 || n > 16 || strings.HasSuffix(s, ":") || endsSentence(s) && !strings.HasSuffix(s, "?") {
		return false
	}
	return opensTitle(strings.TrimLeft(s, "“\"'‘•-– "))
}

// opensTitle reports whether the words open with a capital or a digit.
func opensTitle(s string) bool {
	c, _ := utf8.DecodeRuneInString(s)
	return unicode.IsUpper(c) || unicode.IsDigit(c)
}

// relatedLink reports whether the line points to another article: "Read more: …",
// "RELATED | …", or an imperative without a final point, "Read  Quake kills 11".
func relatedLink(s, low string, link bool) bool {
	if hasPrefixOf(strings.TrimPrefix(low, "("), pointers[:]) || strings.HasPrefix(low, "also on ") && strings.HasSuffix(low, ":") || pointsHere(low) {
		return true
	}
	at := strings.IndexFunc(s, unicode.IsSpace)
	if at < 0 || endsSentence(s) && !link && !strings.HasSuffix(s, "?") {
		return false
	}
	first, rest := s[:at], strings.TrimSpace(s[at:])
	switch strings.ToLower(strings.TrimRight(first, ":|")) {
	case "read", "watch", "listen", "see", "related", "more", "also", "opinion", "analysis", "explainer", "video", "photos", "gallery", "podcast", "next", "previous":
	default:
		return false
	}
	last := first[len(first)-1]
	if last == ':' || last == '|' || strings.HasPrefix(rest, "|") || strings.HasPrefix(rest, ":") || first == strings.ToUpper(first) {
		return true
	}
	imperative := first == "Read" || first == "Watch" || first == "Listen"
	return imperative && opensTitle(strings.TrimLeft(rest, "“\"'‘|:- ")) && !strings.HasSuffix(s, ":")
}

// pointsHere reports whether the line is an order to follow its own link or to look at
// what stands beside it: "Read our full guide here.", "Listen to the interview below:".
func pointsHere(low string) bool {
	for _, verb := range [...]string{"read", "watch", "listen", "see", "check out", "take a look", "click", "find", "view", "sign", "get", "download", "follow"} {
		if rest, ok := strings.CutPrefix(low, verb+" "); ok {
			rest = strings.TrimRight(rest, ".!:")
			here := strings.HasSuffix(rest, " here") || strings.HasSuffix(rest, " below") || strings.HasSuffix(rest, " above")
			return here && !strings.ContainsAny(rest, ",;.\"") && len(strings.Fields(rest)) <= 16
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

// The lists below are lower case and sorted, as fold leaves them.

// rights open copyright notices.
var rights = [...]string{"copyright (c)", "copyright 2", "copyright ©", "our standards:", "privacy notice:", "the bbc is not responsible", "©"}

var agencies = [...]string{
	"afp", "anadolu", "ap", "ap photo", "associated press", "bloomberg", "dpa", "epa", "getty", "getty images", "handout", "kyodo", "nurphoto",
	"pa images", "pa wire", "reuters", "shutterstock", "tass", "upi", "xinhua",
}

// wires sign copy, and no pictures: "ANI", "(With agency inputs)".
var wires = [...]string{"agencies", "agency inputs", "ani", "ians", "pti"}

// headings stand above a list of links.
var headings = [...]string{
	"also read", "also see", "around the web", "don't miss", "editor's picks", "editors' picks", "explore more on these topics", "from around the web",
	"from our partners", "from the web", "filters", "have you read", "in case you missed it", "in other news", "keep reading", "key events", "latest news", "latest stories",
	"more from the web", "more in this section", "more on this", "more on this story", "more stories", "more to explore", "more top stories", "most popular", "most recent",
	"most read", "most viewed", "next article", "paid content", "popular", "previous article", "promoted stories", "read also", "read more", "read next",
	"recommended", "recommended for you", "recommended stories", "related", "related articles", "related content", "related coverage",
	"related internet links", "related links", "related news", "related stories", "related topics", "see also", "sponsored stories", "suggested for you",
	"top stories", "trending", "trending now", "trending stories", "up next", "what to know", "what to know today", "what to read next", "you may also like",
	"you might also like",
}

// counted are what a page counts about itself.
var counted = [...]string{
	"ago", "comment", "comments", "followers", "likes", "reactions", "read", "retweets", "shares", "views", "words",
}

// sections are names that stand above a headline.
var sections = [...]string{
	"africa", "americas", "asia", "asia pacific", "breaking", "breaking news", "business", "crime", "europe", "exclusive", "health", "home",
	"international", "latest", "latest news", "live", "local", "local news", "middle east", "national", "news", "opinion", "politics", "science",
	"sport", "sports", "technology", "top news", "top stories", "u.s", "u.s. news", "uk", "uk news", "us", "us news", "world", "world news",
}

var pointers = [...]string{
	"also read |", "also read:", "also see:", "click here", "continue reading", "don't miss:", "editor's picks", "follow live:", "for more on", "from the archive:",
	"full coverage:", "full story:", "in pictures:", "more from ", "more on this", "more stories", "more:", "most read", "must read", "next story",
	"previous story", "read also |", "read also:", "read full", "read it all here", "read more", "read next", "read the full ", "read the rest",
	"recommended", "related article", "related content", "related coverage", "related link", "related stor", "related topic", "related:", "see also |",
	"see also:", "see more", "see photos", "story continues", "top stories", "trending", "watch live", "watch now", "watch the ", "watch:",
	"what to read next", "you may also like", "you might also like",
}

var prompts = [...]string{
	"already have an account", "be the first to comment", "become a member", "comments are closed", "comments are moderated",
	"contact the author", "contact the reporter", "create a free account", "download our app", "download the app", "enter your email",
	"follow @", "follow us", "free daily newsletter", "fund independent journalism", "get in touch with", "get our free",
	"get our newsletter", "get the latest news", "got a news tip", "got a story?", "got a tip", "have a news tip", "have you been affected", "have your say",
	"join the conversation", "join the discussion", "leave a comment", "leave a reply", "like us on facebook", "log in to ",
	"make us preferred", "newsletter sign", "newyou can now listen", "please enable javascript", "register for free", "report a typo",
	"send us a ", "send us your ", "share or comment on this", "sign in to ", "sign up ", "sort by newest", "sort by oldest", "subscribe for", "subscribe now",
	"subscribe to", "support our journalism", "support the guardian", "thank you for reading", "thanks for reading", "this site uses cookies",
	"to contact the editor", "to contact the reporter", "to continue reading", "we use cookies", "welcome to our live", "your ad choices", "your browser does not support", "your email address", "your privacy choices",
}

var captions = [...]string{
	"(ap photo", "(photo", "ap photo", "caption:", "credit...", "credit:", "credit…", "file - ", "file photo", "image caption",
	"image copyright", "image credit", "image source", "image:", "media caption", "photo by", "photo credit", "photo:", "photograph:",
	"picture:", "video caption",
}

var buttons = [...]string{
	"about us", "accept all", "accessibility help", "ad", "ad feedback", "add a comment", "add comment", "advertise with us", "advertisement",
	"advertisement - story continues below", "advertising", "after newsletter promotion", "article continues below", "article continues below advertisement", "back to top",
	"clear", "close", "close this dialog", "comment", "comments", "comments are closed", "contact us", "continue reading the main story",
	"cookie policy", "cookie settings", "copied", "copy link", "do not sell my personal information",
	"do not sell or share my personal information", "e-mail", "email", "email this", "email this article", "end", "end of list", "ends", "enlarge this image",
	"expand", "explore more", "facebook", "facebook twitter", "feedback", "flipboard", "follow", "follow the author", "font size", "full coverage",
	"getting your trinity audio player ready", "gift article", "give this article", "google news", "hide caption", "home", "image", "leave a comment", "link copied",
	"link copied to clipboard", "linkedin", "listen", "listen to this article", "live", "live feed", "live updates", "load more", "loading", "mailto", "manage cookies",
	"menu", "more", "more to follow", "mute", "news", "newsletter", "next", "next slide", "now playing", "open image in gallery", "open in app", "paid post",
	"pause", "pinterest", "play", "play video", "please wait", "post a comment", "previous", "previous slide", "print", "print this article", "privacy notice",
	"privacy policy", "published", "read more", "recommended", "reddit", "reject all", "related", "replay", "report a correction or typo",
	"report an error", "reprints", "reuse this content", "save", "save article", "scroll to continue", "search", "send us feedback", "share",
	"share on facebook", "share on twitter", "share this", "share this article", "share this story", "show caption", "show comments",
	"show less", "show more", "sign in", "sign up", "skip advertisement", "skip to content", "skip to main content", "sponsored",
	"sponsored content", "story continues below", "story continues below advertisement", "subscribe", "synopsis", "tap to unmute", "terms of service",
	"terms of use", "text size", "thanks for signing up", "toggle caption", "tweet", "twitter", "unmute", "video", "video ad feedback", "view", "view all", "view comments",
	"view gallery", "view image in fullscreen", "view more", "was this article helpful", "watch", "whatsapp", "x", "your account",
}
