package ingest

import "strings"

// A page that is selected and copied as a whole has its menus before the headline and
// the site's lists behind the report, a short line each.

// paragraph is the index of the first block that reads as a paragraph of the report,
// or of its last one where last is set; -1 where there is none.
func paragraph(blocks []block, last bool) int {
	for n := range blocks {
		i := n
		if last {
			i = len(blocks) - 1 - n
		}
		s := blocks[i].text
		if w := len(strings.Fields(s)); w >= 8 && (endsSentence(s) || dateline(s) > 0) && !PublishedLine(s) && foreign(blocks[i]) == "" {
			return i
		}
	}
	return -1
}

// headFirst puts the headline first where the date, the byline or menus stand before
// it, and takes the menus out. The headline is the line before the first paragraph
// that has most words with the paragraphs in common; of few lines before it nothing is
// taken out, since a short headline with a long line below it looks the same.
func headFirst(blocks []block, removed []Removed, title string) ([]block, []Removed) {
	first := paragraph(blocks, false)
	if first < 1 || first > 80 {
		return blocks, removed
	}
	body := ""
	for _, b := range blocks[first:min(len(blocks), first+8)] {
		body += b.text + " "
	}
	at, most := -1, 1
	for i, b := range blocks[:first] {
		if title != "" && isTitle(b.text, title) {
			at = i
			break
		}
		words := strings.Fields(b.text)
		n := sharedWords(words, body)
		if n <= most || at >= 0 && n <= 2*most || len(words) < 4 || strings.HasSuffix(b.text, ")") {
			continue // a later line must tell twice as much to be the headline
		}
		if foreign(b) == "" && looksLikeHeadline(b.text, body) {
			at, most = i, n
		}
	}
	for i := at + 1; at >= 0 && i <= min(at+3, first-1); i++ { // "Home / World / Dam bursts", "Dam bursts"
		if s := blocks[i].text; len(s) > 15 && len(s) < len(blocks[at].text) && strings.HasSuffix(blocks[at].text, s) {
			at = i
		}
	}
	if at < 1 {
		return blocks, removed
	}
	var front []block
	var menus []Removed
	long, sure := 0, false
	for _, b := range blocks[:at] {
		words := strings.Fields(b.text)
		switch {
		case strings.HasSuffix(b.text, blocks[at].text): // the path to the page
			sure = true
		case PublishedLine(b.text) || isByline(b.text):
			front = append(front, b)
			continue
		case foreign(b) != "":
		case len(words) > 2 && sharedWords(words, body) > 0 || len(words) > 12:
			return blocks, removed
		case len(words) > 4 || endsSentence(b.text):
			long++
		}
		menus = append(menus, Removed{b.text, navigation})
	}
	if len(menus) > 0 && len(menus) < 4 && !sure || long*4 > len(menus) {
		return blocks, removed
	}
	out := append([]block{blocks[at]}, front...)
	return append(out, blocks[at+1:]...), append(removed, menus...)
}

// opens is the text of the blocks up to the twelfth paragraph: what the report is about.
func opens(blocks []block, first int) string {
	var b strings.Builder
	for _, x := range blocks[:min(len(blocks), max(first, 0)+12)] {
		b.WriteString(x.text + " ")
	}
	return b.String()
}

// siteLists is the index of the heading behind the report from which a site lists its other
// reports, "Most read": few of the lines behind it are sentences, and none goes on with
// the report.
func siteLists(blocks []block, first int, body string) int {
	at, sentences := len(blocks), 0
	if first < 0 {
		return at
	}
	for i := len(blocks) - 1; i > first; i-- {
		s := blocks[i].text
		if behind := len(blocks) - i; opensLinks(s) && !inText(s) && behind > 4 && sentences*4 <= behind {
			at = i
		}
		words := strings.Fields(s)
		if len(words) < 4 || !endsSentence(s) || foreign(blocks[i]) != "" {
			continue
		}
		sentences++
		if len(words) > 7 && goesOnWith(s, words, body) {
			break
		}
	}
	return at
}

// goesOnWith reports whether a sentence, of these words, is one of the report's: it shares
// a word with it, or quotes or reports what was said.
func goesOnWith(s string, words []string, body string) bool {
	return sharedWords(words, body) > 0 || strings.ContainsAny(s, "\"“”") || reported(fold(s))
}

// inText reports whether the heading is one that stands between a report's paragraphs
// too: "Read more", "Related stories".
func inText(s string) bool {
	return hasPrefixOf(fold(s), []string{"also", "don't miss", "editor", "have you read", "key events", "read", "recommended", "related", "see"})
}

// footer is the index from which only the site's lists follow: behind the last
// paragraph three lines and more, a third of them plainly no part of the report.
func footer(blocks []block) int {
	end := paragraph(blocks, true) + 1
	gone := 0
	for _, b := range blocks[end:] {
		if foreign(b) != "" {
			gone++
		}
	}
	if end == 0 || len(blocks)-end < 3 || gone*3 < len(blocks)-end {
		return len(blocks)
	}
	return end
}
