package ingest

import (
	"slices"
	"strings"
	"unicode/utf8"
)

// Reports that come as messages: forwarded by mail, or out of a chat.

// skipMail takes out the heads of forwarded messages at the top, with what the sender
// wrote above the last one, and the sender's name behind the report.
func skipMail(blocks []block, removed []Removed) ([]block, []Removed) {
	end, words := 0, 0
	inside := false
	for i, b := range blocks[:min(len(blocks), 40)] {
		if inside = mailHeader(b.text, inside); inside {
			end = i + 1
		} else if words += len(strings.Fields(b.text)); words > 100 {
			break
		}
	}
	if end == 0 || end == len(blocks) {
		return blocks, removed
	}
	inside = false
	for _, b := range blocks[:end] {
		reason := "covering message"
		if inside = mailHeader(b.text, inside); inside {
			reason = "mail header"
		}
		removed = append(removed, Removed{b.text, reason})
	}
	for end < len(blocks)-1 && strings.HasPrefix(blocks[end].text, "> ") {
		removed = append(removed, Removed{blocks[end].text, "covering message"})
		end++
	}
	blocks = blocks[end:]
	at := slices.IndexFunc(blocks, func(b block) bool { return signs(b.text) })
	if at <= 0 || len(blocks)-at > 12 {
		return blocks, removed
	}
	for _, b := range blocks[at:] {
		removed = append(removed, Removed{b.text, "mail signature"})
	}
	return blocks[:at], removed
}

// signs reports whether the line parts a message from its sender's name.
func signs(s string) bool {
	return s == "--" || s == "__" || fold(s) == "ends" || hasPrefixOf(fold(s), []string{"sent from my ", "get outlook for "})
}

// mailHeader reports whether the line belongs to the head of a forwarded message.
// Behind "From:" or the line that announces one, its other fields follow.
func mailHeader(s string, inside bool) bool {
	low := fold(strings.Trim(s, "-* >"))
	switch low {
	case "forwarded message", "original message", "begin forwarded message:", "original message:":
		return true
	}
	if strings.HasPrefix(low, "on ") && strings.HasSuffix(low, " wrote:") && strings.Contains(low, "@") {
		return true
	}
	if strings.HasPrefix(low, "from:") {
		return strings.Contains(low, "@") || inside
	}
	return inside && mailField(s)
}

// mailField reports whether the line is a field of a message's head: "Subject: Fwd: dam".
func mailField(s string) bool {
	return hasPrefixOf(fold(strings.Trim(s, "* >")), []string{"from:", "sent:", "date:", "to:", "cc:", "bcc:", "subject:", "reply-to:"})
}

// unchat parts the messages of a copied chat and takes their heads off:
// "[04/02/2024, 06:13:05] Ravi: ", "04/02/24, 06:13 - Ravi: ". A message of a few words
// that end in no point is talk.
func unchat(s string) (string, []Removed) {
	heads, named := 0, 0
	for l := range strings.SplitSeq(s, "\n") {
		n, name := chatHead(l)
		if n > 0 {
			heads++
		}
		if name {
			named++
		}
	}
	if heads < 2 || named*2 < heads {
		return s, nil // "12/01/2024 14:05 - Fire alarm raised." and the like are a course of events
	}
	var out []string
	var removed []Removed
	for l := range strings.SplitSeq(s, "\n") {
		n, name := chatHead(l)
		if n > 0 {
			removed = append(removed, Removed{strings.TrimSpace(l[:n]), "sender and time"})
			out = append(out, "")
			l = strings.TrimSpace(l[n:])
			if words := strings.FieldsFunc(l, func(c rune) bool { return c < 'A' || c > 0x2000 }); !name || len(words) <= 3 && !endsSentence(l) || chatter(fold(l)) {
				removed = append(removed, Removed{l, "chat message"})
				l = ""
			}
		}
		out = append(out, l)
	}
	return strings.Join(out, "\n"), removed
}

// chatter reports whether the message is one that the program itself wrote.
func chatter(low string) bool {
	return hasPrefixOf(low, []string{"forwarded as received", "forwarded many times", "messages and calls are end-to-end", "this message was deleted", "you deleted this"}) ||
		strings.HasSuffix(strings.TrimRight(low, ">"), " omitted")
}

// chatHead is the length of the date, time and name that open a message in a copied
// chat, 0 where there are none; a message of the program's own has no name.
func chatHead(l string) (n int, name bool) {
	t := strings.TrimPrefix(l, "[")
	date, rest, ok := strings.Cut(t[:min(len(t), 40)], " ")
	end := "]"
	if len(t) == len(l) {
		end = " -"
	}
	if !ok || !digitDate(strings.TrimRight(date, ",")) && !shortDate(strings.TrimRight(date, ",")) {
		return 0, false
	}
	clock, _, ok := strings.Cut(rest, end)
	if !ok || !strings.Contains(clock, ":") || strings.Trim(clock, "0123456789: \u00a0\u202fAPMapm.") != "" {
		return 0, false
	}
	n = len(l) - len(t) + len(date) + 1 + len(clock) + len(end)
	at := strings.Index(l[n:min(len(l), n+60)], ": ")
	if at < 0 {
		return n, false
	}
	return n + at + 1, true
}

// shortDate reports whether the word is a date in digits with a short year: "4/2/24".
func shortDate(w string) bool {
	return len(w) <= 8 && strings.Count(w, "/")+strings.Count(w, ".") == 2 && strings.Trim(w, "0123456789/.") == ""
}

// unpictured takes pictures and tags off the ends of a paragraph, as chats and networks have
// them, and the stars of bold type: "*Train leaves the track* 🚨 #Torval".
func unpictured(s string) (clean, gone string) {
	clean = strings.TrimSpace(strings.TrimFunc(s, func(c rune) bool { return c == ' ' || pictured(c) }))
	if len(strings.Fields(clean)) < 4 || !strings.ContainsFunc(s, pictured) {
		clean = s
	}
	if at := strings.Index(clean, " #"); at > 0 && clean[0] != '#' && tagsBehind(clean[:at], clean[at:]) {
		clean = strings.TrimRightFunc(clean[:at], func(c rune) bool { return c == ' ' || pictured(c) })
	}
	if n := len(clean); n > 4 && clean[0] == '*' && clean[n-1] == '*' && clean[1] != ' ' && clean[1] != '*' && strings.Count(clean, "*") == 2 {
		clean = clean[1 : n-1]
	}
	if at := strings.Index(s, clean); at >= 0 {
		gone = strings.Trim(s[:at]+s[at+len(clean):], " *")
	}
	return clean, gone
}

// tagsBehind reports whether the tags that close a paragraph only file it: they follow a
// finished sentence, a picture or bold type, or are several. In "That is #unfair" the tag
// is a word of the sentence.
func tagsBehind(before, tags string) bool {
	if strings.ContainsAny(tags, "\"”'’)") || !label(strings.TrimSpace(tags), "") {
		return false
	}
	c, _ := utf8.DecodeLastRuneInString(strings.TrimSpace(before))
	return strings.Count(tags, "#") > 1 || endsSentence(before) || c == '*' || pictured(c)
}

// pictured reports whether the character is an emoji or what joins them.
func pictured(c rune) bool {
	return c >= 0x1f000 && c < utf8.MaxRune || c == 0xfe0f || c == 0x200d || c >= 0x2600 && c < 0x27c0
}
