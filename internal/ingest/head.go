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
	for _, b := range blocks[first:min(len(blocks), first+4)] {
		body += b.text + " "
	}
	at, most := -1, 1
	for i, b := range blocks[:first] {
		if title != "" && isTitle(b.text, title) {
			at = i
			break
		}
		words := strings.Fields(b.text)
		if n := sharedWords(words, body); n > most && len(words) >= 4 && foreign(b) == "" && looksLikeHeadline(b.text, body) {
			at, most = i, n
		}
	}
	if at < 1 {
		return blocks, removed
	}
	var front []block
	var menus []Removed
	long := 0
	for _, b := range blocks[:at] {
		words := strings.Fields(b.text)
		switch {
		case PublishedLine(b.text) || isByline(b.text):
			front = append(front, b)
			continue
		case len(words) > 2 && sharedWords(words, body) > 0 || len(words) > 12:
			return blocks, removed
		case len(words) > 4 || endsSentence(b.text):
			long++
		}
		menus = append(menus, Removed{b.text, navigation})
	}
	if len(menus) > 0 && len(menus) < 4 || long*4 > len(menus) {
		return blocks, removed
	}
	out := append([]block{blocks[at]}, front...)
	return append(out, blocks[at+1:]...), append(removed, menus...)
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
