package ingest

import (
	"slices"
	"strings"
	"unicode"
)

// The lists below are lower case and sorted, as fold leaves them.

// core are words of which a page's buttons are made; filler stands beside them.
var core = [...]string{
	"ad", "ads", "advertisement", "advertisements", "advertising", "bookmark", "bookmarks", "cookie", "cookies", "email", "facebook", "favorites", "favourites", "gift", "instagram", "linkedin",
	"listen", "loading", "log", "login", "messenger", "newsletter", "newsletters", "pin", "pinterest", "pocket", "preferences", "print", "reddit", "reply", "retweet", "save", "scroll", "search",
	"settings", "share", "shares", "sign", "skip", "sms", "sponsor", "sponsored", "subscribe", "telegram", "tweet", "twitter", "unsubscribe", "url", "whatsapp",
}

var filler = [...]string{
	"a", "accept", "add", "after", "all", "an", "and", "app", "article", "as", "begin", "below", "by", "click", "close", "co", "content",
	"continue", "continues", "copied", "copy", "down", "end", "follow", "for", "friend", "from", "full", "get", "group", "here", "in", "into",
	"join", "later", "latest", "learn", "link", "main", "manage", "message", "messages", "min", "mins", "more", "navigation", "new", "now", "of", "on", "open", "opens",
	"options", "or", "our", "out", "page", "paid", "partner", "past", "please", "post", "privacy", "promotion", "read", "reading", "register", "reject",
	"sections", "see", "show", "size", "skip", "start", "story", "text", "the", "this", "to", "top", "up", "us", "via", "video", "view", "wait",
	"window", "with", "x", "you", "your",
}

// pageWords reports whether the line is made of a page's own words alone: "Share on
// Facebook | Email this article", "Advertisement. Scroll to continue reading.", "SHARES 240".
func pageWords(low string) bool {
	words := strings.FieldsFunc(low, func(c rune) bool { return !unicode.IsLetter(c) && !unicode.IsDigit(c) && c != '.' })
	if len(words) == 0 || len(words) > 14 || low[0] == '"' || words[0] == "a" || words[0] == "the" {
		return false // "The search continues" heads a passage
	}
	if endsSentence(low) && !containsOf(low, "advertis", "scroll", "loading", "wait") {
		return false
	}
	button := false
	for _, w := range words {
		w = strings.Trim(w, ".")
		_, isCore := slices.BinarySearch(core[:], w)
		_, fills := slices.BinarySearch(filler[:], w)
		switch {
		case isCore || len(w) > 12 && networks(w):
			button = true
		case !fills && strings.Trim(w, "0123456789.k") != "":
			return false
		}
	}
	return button
}

// networks reports whether the word is several buttons run together: "facebooktwitteremail".
func networks(w string) bool {
	for w != "" {
		n := 0
		for _, c := range core {
			if len(c) > n && strings.HasPrefix(w, c) {
				n = len(c)
			}
		}
		if n == 0 {
			return false
		}
		w = w[n:]
	}
	return true
}

// promotes reports whether the line speaks to the reader about the site: its
// subscription, newsletters, terms, cookies, comments.
func promotes(s, low string) bool {
	if len(strings.Fields(low)) > 60 || strings.Contains(low, "\"") || strings.Contains(low, "''") || reported(low) {
		return false
	}
	if hasPrefixOf(low, prompts[:]) || strings.HasPrefix(low, "get ") && containsOf(low, " months for ", " weeks for ") {
		return true
	}
	has := func(s string) bool { return hasPhrase(low, s) }
	reader := hasPrefixOf(low, orders[:]) || strings.Contains(low, "welcome to ") || has("our") || has("we") || has("us") && !strings.Contains(s, "US")
	return reader && slices.ContainsFunc(site[:], has)
}

// hasPhrase reports whether whole words of the line are the phrase, in the plural too.
func hasPhrase(low, phrase string) bool {
	letter := func(i int) bool { return i >= 0 && i < len(low) && low[i] >= 'a' && low[i] <= 'z' }
	for from := 0; ; {
		i := strings.Index(low[from:], phrase)
		if i < 0 {
			return false
		}
		i += from
		from = i + len(phrase)
		if !letter(i-1) && (!letter(from) || low[from] == 's' && !letter(from+1)) {
			return true
		}
	}
}

// reported reports whether somebody is quoted or speaks in the line.
func reported(low string) bool {
	for _, w := range speaks {
		if hasPhrase(low, w) {
			return true
		}
	}
	return false
}

// speaks are words of reported speech.
var speaks = [...]string{
	"according to", "announced", "argued", "begged", "claimed", "confirmed", "denied", "explained", "had", "insisted", "ruled", "said", "says", "shows", "told", "urged", "warned", "would", "wrote",
}

// orders open what a site says to its readers.
var orders = [...]string{
	"accept ", "add ", "already ", "by clicking", "by continuing", "by signing", "by using", "enter ", "for more", "get ", "have something to ", "join ", "make ", "manage ", "please ", "register ", "save ", "sign ", "stay ", "subscribe ", "support independent ", "support our ",
	"thank", "this article", "this content", "this page", "this site", "this website", "to read ", "want ", "what do you think", "you ", "your ",
}

// site is what it speaks of.
var site = [...]string{
	"a subscriber", "all cookies", "best experience", "breaking news alert", "comment below", "cookie policy", "cookie settings", "email address", "for subscribers", "free article", "in the comments", "independent journalism", "information on a device", "information on your device",
	"javascript", "latest news", "live blog", "live coverage", "log in", "newsletter", "our app", "our briefing", "our daily", "preferred source", "privacy choices", "privacy policy", "push notification", "reading list", "recaptcha", "required fields", "sign in", "subscribing",
	"telegram channel", "terms of service", "terms of use", "unsubscribe", "up to date with", "use cookies", "use of cookies", "uses cookies", "value your privacy", "whatsapp channel", "your inbox", "your preferences", "your subscription",
}

// contributed reports whether the line thanks who helped: "A. Smith in Berlin
// contributed to this report."
func contributed(low string) bool {
	for _, w := range [...]string{"to this report", "to this article", "to this story", "reporting"} {
		if strings.HasSuffix(strings.TrimRight(low, ".) "), " contributed "+w) {
			return len(strings.Fields(low)) <= 30
		}
	}
	return hasPrefixOf(low, []string{"contributing: ", "with files from ", "with reporting by "})
}

// note reports whether the line speaks of the report itself: that it was corrected,
// updated or will be. What such a note says is no claim of the report.
func note(low string) bool {
	head, rest, announced := strings.Cut(low, ":")
	if at := strings.IndexAny(head, "(,"); at > 0 {
		head = strings.TrimSpace(head[:at]) // "correction (march 3)"
	}
	if announced {
		switch head {
		case "clarification", "correction", "editor's note", "editors' note":
			return true
		case "breaking", "breaking news", "note", "update", "updates":
			low = strings.TrimSpace(rest)
		}
	}
	if does, _, _ := strings.Cut(strings.TrimPrefix(low, "("), " "); strings.HasPrefix(low, "(") && strings.HasSuffix(low, ")") &&
		slices.Contains([]string{"adds", "corrects", "recasts", "refiles", "releads", "removes", "repeats", "rewrites", "updates", "writes"}, strings.TrimRight(does, ",;:")) {
		return true
	}
	if strings.HasPrefix(low, "this report by ") && strings.Contains(low, " was first published") {
		return true
	}
	low = strings.TrimPrefix(strings.TrimPrefix(low, "because of an editing error, "), "due to an editing error, ")
	if erred(low) {
		return true
	}
	for _, p := range [...]string{"an earlier version of ", "a previous version of ", "earlier versions of ", "previous versions of ", "the original version of "} {
		if rest, ok := strings.CutPrefix(low, p); ok {
			return hasPrefixOf(rest, itself[:])
		}
	}
	if rest, ok := strings.CutPrefix(low, "this article is more than "); ok && strings.HasSuffix(rest, " old") {
		return true
	}
	for _, p := range itself {
		if rest, ok := strings.CutPrefix(low, p); ok {
			return changed(rest)
		}
	}
	return strings.TrimRight(low, ".") == "correction appended" || hasPrefixOf(low, []string{"this is a breaking news story", "this is a developing story"})
}

// erred reports whether the line tells what the paper got wrong: "An article on Monday about
// the storm misstated the age of the dam."
func erred(low string) bool {
	return hasPrefixOf(low, []string{"an article in some editions ", "an article on "}) &&
		containsOf(low, " misstated ", " misidentified ", " misspelled ", " incorrectly ")
}

// itself is how a note calls the report.
var itself = [...]string{"this article", "this headline", "this piece", "this post", "this report", "this story"}

// changed reports whether the rest of a note tells that the report was or will be
// changed; what others amended ("was amended by parliament") is another report.
func changed(rest string) bool {
	for _, v := range [...]string{" has been updated", " has been corrected", " has been amended", " has been edited", " has been revised", " was originally published", " was first published", " will be updated", " is developing"} {
		if strings.HasPrefix(rest, v) {
			return true
		}
	}
	for _, v := range [...]string{" was updated", " was corrected", " was amended"} {
		if tail, ok := strings.CutPrefix(rest, v); ok {
			return !strings.HasPrefix(tail, " by ")
		}
	}
	return false
}

// bareNote reports whether the line only announces a note, which follows: "Correction:".
func bareNote(s string) bool {
	return strings.HasSuffix(s, ":") && note(fold(s))
}

// label reports whether the line files the report: "Tags: floods, Torval", "#floods #torval".
func label(s, low string) bool {
	if len(strings.Fields(s)) > 20 || endsSentence(s) {
		return false
	}
	shouts := s == strings.ToUpper(s) // "CATEGORY 5 STORM"
	for _, p := range [...]string{"tags", "topics", "categories", "category", "key words", "keywords", "filed under", "posted in", "more about", "read more about", "in this story", "in this article"} {
		if rest, ok := strings.CutPrefix(low, p); ok && (rest == "" || rest[0] == ':' || !shouts && strings.HasPrefix(s, strings.ToUpper(p)) && rest[0] == ' ') {
			return true
		}
	}
	for _, w := range strings.Fields(s) {
		if w[0] != '#' || len(w) < 3 || w[1] <= '9' {
			return false
		}
	}
	return true
}

// reaches reports whether the line tells how to reach the author or the site. Behind
// a sentence that does so, the sentence must be about a journalist: the police too
// write "Three men fled. Contact …".
func reaches(low string) bool {
	at := strings.IndexByte(low, '@')
	if at <= 0 || low[at-1] == ' ' || len(strings.Fields(low)) > 30 || reported(low) {
		return false
	}
	journalist := slices.ContainsFunc(journalists[:], func(w string) bool { return hasPhrase(low, w) })
	if journalist && strings.Contains(low, " can be reached at ") {
		return true
	}
	for _, w := range [...]string{"contact ", "e-mail ", "email ", "email: ", "reach ", "got a ", "tips ", "write to "} {
		if strings.HasPrefix(low, w) || journalist && strings.Contains(low, ". "+w) || strings.Contains(low, "? "+w) {
			return true
		}
	}
	return false
}

// addresses reports whether the line is nothing but e-mail addresses: "a.pole@post.example".
func addresses(low string) bool {
	words := strings.FieldsFunc(low, func(c rune) bool { return strings.ContainsRune(" ,;|/()", c) })
	for _, w := range words {
		name, host, ok := strings.Cut(w, "@")
		if !ok || name == "" || strings.Contains(host, "@") || strings.IndexByte(host, '.') < 1 {
			return false
		}
	}
	return len(words) > 0
}

// followUs reports whether the line asks the reader to follow the author or the site: "Follow
// Ann Pole on Twitter @annpole".
func followUs(low string) bool {
	if len(strings.Fields(low)) > 20 || !hasPrefixOf(low, []string{"follow ", "you can follow "}) {
		return false
	}
	return containsOf(low, " on x ", " on twitter", " on facebook", " on instagram") || strings.Contains(low, " coverage ") && strings.Contains(low, " at http")
}

// containsOf reports whether the line has one of the strings in it.
func containsOf(low string, list ...string) bool {
	for _, s := range list {
		if strings.Contains(low, s) {
			return true
		}
	}
	return false
}

var journalists = [...]string{"columnist", "correspondent", "cover", "editor", "journalist", "reporter", "staff", "write", "writer"}

// siteMenu reports whether the line is the row of links at a page's foot:
// "Terms of Use | Privacy Policy | Contact us".
func siteMenu(s, low string) bool {
	if !menu(s) {
		return false
	}
	return containsOf(low, "about", "privacy", "contact", "terms", "help", "careers")
}

// photographer reports whether the line is a picture's credit alone: "Jan Novak/The Daily Post".
func photographer(s string) bool {
	name, outlet, ok := strings.Cut(s, "/")
	if !ok || len(s) > 60 {
		return false
	}
	if s == strings.ToUpper(s) && !slices.Contains(agencies[:], strings.ToLower(outlet)) {
		return false // "NEW YORK/LONDON"
	}
	words := strings.Fields(name)
	if len(words) < 2 || len(words) > 4 {
		return false
	}
	for _, w := range append(words, strings.Fields(outlet)...) {
		if !capitalised(w) && w != "for" && w != "via" {
			return false
		}
	}
	return strings.TrimSpace(outlet) != "" && !strings.ContainsAny(s, ".,:;?!0123456789|")
}

// readersComments finds where the readers' comments begin: at a heading such as
// "Comments (34)" in the latter half, with the marks of comments behind it.
func readersComments(blocks []block) int {
	for i := len(blocks)/2 + 1; i < len(blocks); i++ {
		low := strings.TrimRight(fold(blocks[i].text), ".:! ")
		head := strings.Trim(low, "0123456789() ")
		switch head {
		case "comment", "comments", "leave a comment", "leave a reply", "reader comments", "responses":
		default:
			continue
		}
		for _, b := range blocks[i+1:] {
			switch low := strings.TrimRight(fold(b.text), ". "); {
			case hasPrefixOf(low, []string{"click to rate", "the comments below", "newestoldest"}), low == "reply", low == "report", low == "report abuse", low == "like", strings.HasSuffix(low, " says:") && len(strings.Fields(low)) <= 5:
				return i
			}
		}
		return len(blocks)
	}
	return len(blocks)
}
