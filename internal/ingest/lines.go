package ingest

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// paragraphs parts plain text. Blank lines part paragraphs; a text without them, or
// with long lines, has one a line. Lines wrapped at a fixed width are joined, and the
// signs of a quoted message ("> ") go.
func paragraphs(s string) []block {
	var out []block
	lines := strings.Split(s, "\n")
	unquote(lines)
	w := wrapping{width: wrapWidth(lines), parted: manyBlank(lines), indent: bodyIndent(lines), text: s}
	for i := 0; i < len(lines); {
		for i < len(lines) && strings.TrimSpace(lines[i]) == "" {
			i++
		}
		k := i
		for k < len(lines) && strings.TrimSpace(lines[k]) != "" {
			k++
		}
		if k > i {
			out = w.append(out, lines[i:k])
		}
		i = k
	}
	for i := range out {
		out[i].text = unbullet(squeeze(out[i].text))
	}
	return out
}

// unbullet takes the sign of a list off its item.
func unbullet(s string) string {
	c, n := utf8.DecodeRuneInString(s)
	s = s[:n] + strings.TrimPrefix(s[n:], "\ufe0f")
	if strings.ContainsRune("•●▪◦‣■·*", c) && n < len(s) && unicode.IsSpace(rune(s[n])) {
		return strings.TrimSpace(s[n:])
	}
	return s
}

// unquote takes the signs of a quoted message off the lines, where most have them.
func unquote(lines []string) {
	quoted, all := 0, 0
	for _, l := range lines {
		if l = strings.TrimSpace(l); l != "" {
			all++
			if l[0] == '>' {
				quoted++
			}
		}
	}
	if quoted < 3 || quoted*2 < all {
		return
	}
	for i, l := range lines {
		if t := strings.TrimSpace(l); strings.HasPrefix(t, ">") {
			lines[i] = strings.TrimLeft(t, "> \t")
		}
	}
}

// A wrapping is how a text's lines are broken.
type wrapping struct {
	width  int    // of its lines; 0 where they are no lines of a fixed width
	parted bool   // blank lines part its paragraphs
	indent int    // blanks before a line that opens no paragraph
	text   string // the whole text
	words  map[string]bool
}

// wrapWidth finds the width at which a text was wrapped, 0 where it was not.
//
// A line is full when the next line's first word did not fit on it. In wrapped text
// most breaks follow a full line, and many fall inside a sentence, before a small letter.
func wrapWidth(lines []string) int {
	var lengths []int
	for _, l := range lines {
		if l = strings.TrimSpace(l); l != "" {
			lengths = append(lengths, utf8.RuneCountInString(l))
		}
	}
	if len(lengths) < 3 {
		return 0
	}
	slices.Sort(lengths)
	width := lengths[(len(lengths)-1)*19/20] // the longest but for the odd address
	if width < 30 || width > 200 {
		return 0
	}
	breaks, fullLines, inside := 0, 0, 0
	for i := 1; i < len(lines); i++ {
		a, b := strings.TrimSpace(lines[i-1]), strings.TrimSpace(lines[i])
		if a == "" || b == "" {
			continue
		}
		breaks++
		if full(a, b, width-width/8) {
			fullLines++
			if continues(a, b) {
				inside++
			}
		}
	}
	if breaks < 2 || fullLines*5 < breaks*2 || inside*4 < breaks {
		return 0
	}
	return width
}

// full reports whether the first word of line b had no room at the end of line a.
func full(a, b string, width int) bool {
	if strings.HasSuffix(a, "-") && continues(a, b) {
		return true
	}
	word := b
	if at := strings.IndexFunc(b, unicode.IsSpace); at > 0 {
		word = b[:at]
	}
	return utf8.RuneCountInString(a)+1+utf8.RuneCountInString(word) > width
}

// continues reports whether line b goes on in the midst of line a's sentence.
func continues(a, b string) bool {
	c, _ := utf8.DecodeRuneInString(b)
	return unicode.IsLower(c) && !endsSentence(a)
}

// append adds the paragraphs of a run of lines without a blank one.
func (w *wrapping) append(out []block, lines []string) []block {
	always := w.width == 0 && wrapped(lines)
	var p []byte
	last := ""
	for i, l := range lines {
		l = strings.TrimSpace(l)
		switch {
		case i == 0:
			p = append(p, l...)
		case setOff(l) || setOff(last), len(out) < 6 && i < 8 && !endsSentence(last) && (strings.HasPrefix(l, "B") && isByline(l) || PublishedLine(l)):
			out, p = append(out, block{text: string(p)}), append(p[:0], l...)
		case always || w.width > 0 && w.goesOn(lines[i], last, l, i == 1 && len(out) == 0):
			p = w.join(p, last, l)
		default:
			out, p = append(out, block{text: string(p)}), append(p[:0], l...)
		}
		last = l
	}
	return append(out, block{text: string(p)})
}

// setOff reports whether the line is a paragraph of its own however the text is wrapped: a
// field of a message's head, the head of a page, a section's name, a byline by itself.
func setOff(l string) bool {
	if len(l) > 120 {
		return false
	}
	_, section := slices.BinarySearch(sections[:], fold(l))
	return mailField(l) || mailHeader(l, false) || pageHead(l) || section || strings.HasPrefix(l, "By ") && len(l) < 50 && isByline(l) && !endsSentence(l)
}

// goesOn reports whether a line, raw and trimmed, belongs to the paragraph of the line
// before it. Copies out of a page set in type have lines of unlike length, so a line
// need not be quite full. Without blank lines the head, the text's first line, and the
// end of a sentence part paragraphs unless the line is full.
func (w *wrapping) goesOn(raw, last, l string, head bool) bool {
	width := w.width
	switch {
	case w.parted:
		width = width * 2 / 3
	case !endsSentence(last) && !head:
		width -= width / 4
	}
	return blanks(raw) <= w.indent && (full(last, l, width) || continues(last, l))
}

func blanks(s string) int { return len(s) - len(strings.TrimLeft(s, " \t")) }

// manyBlank reports whether blank lines part the text into runs of ten lines or fewer.
func manyBlank(lines []string) bool {
	blank := 0
	for i, l := range lines {
		if i > 0 && strings.TrimSpace(l) == "" && strings.TrimSpace(lines[i-1]) != "" {
			blank++
		}
	}
	return blank*11 >= len(lines)
}

// bodyIndent is how far the lines stand in that open no paragraph: as far as the least
// one, where fewer than half of the lines stand in further.
func bodyIndent(lines []string) int {
	least, further, all := 1<<30, 0, 0
	for _, l := range lines {
		if strings.TrimSpace(l) != "" {
			least = min(least, blanks(l))
		}
	}
	for _, l := range lines {
		if strings.TrimSpace(l) != "" {
			all++
			if blanks(l) > least {
				further++
			}
		}
	}
	if further*2 > all {
		return 1 << 30
	}
	return least
}

// join puts line b behind the paragraph p, whose last line is a: with a space, or
// without where a word was parted at the end of the line. The hyphen goes unless the
// text writes the word with one, the second half is a word of its own, or the first
// opens compounds.
func (w *wrapping) join(p []byte, a, b string) []byte {
	stem, cut := strings.CutSuffix(a, "-")
	if !cut || stem == "" || stem[len(stem)-1] == ' ' || stem[len(stem)-1] == '-' {
		return append(append(p, ' '), b...)
	}
	first := stem[afterLast(stem):]
	end := strings.IndexFunc(b, func(c rune) bool { return !unicode.IsLetter(c) })
	if end < 0 {
		end = len(b)
	}
	second := b[:end]
	if first == "" || second == "" || !unicode.IsLower(rune(second[0])) {
		return append(p, b...) // "2011-" and "12", "U.S.-" and "led"
	}
	w.read()
	first, second = strings.ToLower(first), strings.ToLower(second)
	_, opens := slices.BinarySearch(compounds[:], first)
	opens = opens || strings.HasSuffix(stem[:len(stem)-len(first)], "-") // "forty-" and "two", "12-year-" and "old"
	if !w.words[first+second] && (opens || w.words[first+"-"+second] || w.words[second]) {
		return append(p, b...)
	}
	return append(p[:len(p)-1], b...)
}

// compounds are words that open words with a hyphen more often than longer ones;
// "so", "ex" and "high" are no such words ("so-cial", "ex-ample", "high-er").
var compounds = [...]string{
	"eighty", "fifty", "forty", "half", "ninety", "self", "seventy", "sixty", "thirty", "twenty", "well", "year",
}

// afterLast is where the letters that end s begin.
func afterLast(s string) int {
	i := strings.LastIndexFunc(s, func(c rune) bool { return !unicode.IsLetter(c) })
	if i < 0 {
		return 0
	}
	_, n := utf8.DecodeRuneInString(s[i:])
	return i + n
}

// read collects the words of the text, once; the halves at the ends of lines are none.
func (w *wrapping) read() {
	if w.words != nil {
		return
	}
	w.words = map[string]bool{}
	half := false
	for l := range strings.SplitSeq(w.text, "\n") {
		l = strings.TrimSpace(l)
		for f := range strings.FieldsFuncSeq(strings.ToLower(l), func(c rune) bool { return c != '-' && !unicode.IsLetter(c) }) {
			if !half {
				w.words[f] = true
			}
			half = false
		}
		half = strings.HasSuffix(l, "-")
	}
}

// wrapped reports whether the lines are one paragraph broken at a fixed width: all
// but the last are 40 to 100 characters long and of like length, and at least a third
// of the breaks fall inside a sentence.
func wrapped(lines []string) bool {
	if len(lines) < 3 {
		return false
	}
	shortest, longest, inside := 1<<30, 0, 0
	for i, l := range lines[:len(lines)-1] {
		n := utf8.RuneCountInString(strings.TrimSpace(l))
		shortest, longest = min(shortest, n), max(longest, n)
		if continues(l, strings.TrimSpace(lines[i+1])) {
			inside++
		}
	}
	return shortest >= 40 && longest <= 100 && longest-shortest <= 25 && inside*3 >= len(lines)-1
}
