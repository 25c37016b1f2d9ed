// Package ingest turns what a person pastes (plain text, HTML) into a clean report
// and a list of what was taken out. Nothing goes silently: each line that is no part
// of the report (related links, share buttons, captions, navigation) is in the list.
//
// A byline, a dateline or a "published" line belongs to the report: it stays in the
// text and is given in its own field too. Nothing inside a sentence is touched.
package ingest

import (
	"slices"
	"strings"
	"unicode"

	"twosource/internal/text"
)

// An Input is one report as given. Where both Text and HTML are given, HTML counts.
type Input struct {
	Title, Text, HTML, Outlet, Published string // Published in ISO form
	Keep                                 bool   // keep every line (options.clean: false)
	Corrections                          Corrections
}

// A Removed is a piece of the input that is no part of the report.
type Removed struct{ Text, Reason string }

// Read cleans the input. It is total: any input gives a report, perhaps an empty one.
func Read(in Input) (*text.Report, []Removed) {
	page := readPage(in)
	removed := page.removed
	title, _ := plain(unescape(in.Title, false))
	title = oneLine(title)
	if title == "" {
		title = page.title
	}
	blocks := page.blocks
	if !in.Keep {
		blocks, removed = unmarked(blocks, removed)
		blocks, removed = skipMail(blocks, removed)
		blocks, removed = skipNavigation(blocks, removed)
		blocks, removed = headFirst(blocks, removed, title)
	}
	if !in.Keep && len(blocks) > 0 {
		head, mark := unslug(blocks[0].text)
		if mark != "" {
			blocks[0].text = head
			removed = append(removed, Removed{mark, slug})
		}
		title, _ = unslug(title)
	}
	headline := title != ""
	switch {
	case headline && len(blocks) > 0 && isTitle(blocks[0].text, title):
		title = blocks[0].text
	case headline:
		// A report that is not cleaned may have it behind the page's menu: it moves.
		if i := slices.IndexFunc(blocks, func(b block) bool { return isTitle(b.text, title) }); in.Keep && i > 0 {
			title = blocks[i].text
			blocks = slices.Delete(blocks, i, i+1)
		}
		blocks = append([]block{{text: title}}, blocks...)
	case len(blocks) > 1 && looksLikeHeadline(blocks[0].text, opening(blocks[1:])):
		headline, title = true, blocks[0].text
	}
	if !in.Keep {
		blocks, removed = clean(blocks, removed)
	}
	var parts []string
	for _, b := range blocks {
		parts = append(parts, b.text)
	}
	r := text.New(strings.Join(parts, "\n\n"), headline)
	r.Resplit(in.Corrections.offsets(r.Text))
	outlet, _ := plain(in.Outlet)
	r.Title, r.Outlet, r.Published = title, oneLine(outlet), strings.TrimSpace(in.Published)
	if r.Outlet == "" {
		r.Outlet = page.outlet
	}
	if r.Published == "" {
		r.Published = page.published
	}
	frontMatter(r, parts, headline)
	return r, removed
}

// readPage gives the blocks of the input, which may be markup in either field.
func readPage(in Input) page {
	if strings.TrimSpace(in.HTML) == "" && isMarkup(in.Text) {
		in.HTML = in.Text
	}
	if strings.TrimSpace(in.HTML) != "" {
		return readHTML(in.HTML, in.Keep)
	}
	body, invisible := plain(unescape(in.Text, false))
	p := page{published: in.Published}
	if !in.Keep {
		body, p.removed = unchat(body)
	}
	p.blocks = paragraphs(body)
	if invisible != "" {
		p.removed = append(p.removed, Removed{invisible, "invisible characters"})
	}
	return p
}

// unmarked takes the marks of text formats out of the blocks.
func unmarked(blocks []block, removed []Removed) ([]block, []Removed) {
	for i := range blocks {
		clean, gone := unmark(blocks[i].text)
		if len(gone) > 0 {
			removed = append(removed, Removed{strings.Join(gone, " "), "link address or footnote"})
		}
		if clean = strings.TrimSpace(clean); clean != "" {
			blocks[i].text = clean
		}
		for _, off := range [...]func(string) (string, string){unpictured, unsigned} {
			clean, sign := off(blocks[i].text)
			blocks[i].text = clean
			if sign != "" {
				reason := "ornament"
				if strings.Contains(sign, "#") {
					reason = "tags"
				}
				removed = append(removed, Removed{sign, reason})
			}
		}
	}
	return blocks, removed
}

// A block is one paragraph of the input.
type block struct {
	text string
	link bool // the whole of it is one link
}

// looksLikeHeadline reports whether the first paragraph is one: a single line of
// at most 30 words that does not read as a sentence of the report. It lacks the final
// point, or has Most Words Capitalised, or it is short and the next paragraph opens
// with a dateline or tells the same at greater length. A dateline of its own rules it out.
func looksLikeHeadline(first, next string) bool {
	words := strings.Fields(first)
	if len(words) < 2 || len(words) > 30 || dateline(first) > 0 || isByline(first) || PublishedLine(first) {
		return false
	}
	if c := first[len(first)-1]; c == ':' || c == ',' || c == ';' {
		return false
	}
	if len(words) >= 4 && titleCase(words) {
		return true
	}
	if len(words) <= 16 && (dateline(next) > 0 || len(next) > 2*len(first) && sharedWords(words, next) >= 3) {
		return true
	}
	return !endsSentence(first) && !strings.HasPrefix(first, "“") && !strings.HasPrefix(first, "\"") && len(strings.Fields(next)) > 3
}

// sharedWords counts the words of five letters and more that stand in next too.
func sharedWords(words []string, next string) int {
	n := 0
	next = strings.ToLower(next)
	for _, w := range words {
		if w = strings.ToLower(strings.Trim(w, ".,:;!?\"'“”‘’")); len(w) >= 5 && strings.Contains(next, w) {
			n++
		}
	}
	return n
}

// titleCase reports whether at least four in five of the longer words are capitalised.
func titleCase(words []string) bool {
	long, capital := 0, 0
	for _, w := range words {
		if len(w) < 4 {
			continue
		}
		long++
		if c := w[0]; c < 'a' || c > 'z' {
			capital++
		}
	}
	return long > 0 && capital*5 >= long*4
}

// endsSentence reports whether the line closes with sentence punctuation, quotes aside.
func endsSentence(s string) bool {
	s = strings.TrimRight(s, "\"”’')]» ")
	return strings.HasSuffix(s, ".") || strings.HasSuffix(s, "!") || strings.HasSuffix(s, "?") || strings.HasSuffix(s, "…")
}

// opening is the first block that reads as the report's: bylines, dates, share bars
// and the like may stand between it and the headline.
func opening(blocks []block) string {
	for _, b := range blocks[:min(len(blocks), 60)] {
		n := len(strings.Fields(b.text))
		if n > 3 && (n > 8 || endsSentence(b.text)) && foreign(b) == "" && !isByline(b.text) && !PublishedLine(b.text) {
			return b.text
		}
	}
	return blocks[0].text
}

// isTitle reports whether the line is the title as given: white space, quote style,
// case and a final point aside, and the site's name behind it ("Fire kills two | The Post").
func isTitle(line, title string) bool {
	a, b := strings.TrimRight(fold(line), "."), strings.TrimRight(fold(title), ".")
	if a == b {
		return true
	}
	rest, ok := strings.CutPrefix(b, a+" ")
	return ok && len(strings.Fields(a)) > 2 && len(rest) < 40 && (rest[0] == '|' || rest[0] == '-')
}

func fold(s string) string {
	var b strings.Builder
	b.Grow(len(s))
	space := false
	for _, c := range strings.ToLower(s) {
		if unicode.IsSpace(c) {
			space = b.Len() > 0
			continue
		}
		if space {
			b.WriteByte(' ')
			space = false
		}
		switch c {
		case '“', '”':
			c = '"'
		case '‘', '’':
			c = '\''
		case '–', '—':
			c = '-'
		}
		b.WriteRune(c)
	}
	return b.String()
}
