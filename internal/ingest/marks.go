package ingest

import "strings"

// unmark takes out the marks that text formats leave in a paragraph: Markdown's
// headings, bold type and links, and the numbers of footnotes ("[2]"). What held
// words or an address is given in gone.
func unmark(s string) (clean string, gone []string) {
	if !strings.ContainsAny(s, "[*#") {
		return s, nil
	}
	if t := strings.TrimLeft(s, "#"); len(s)-len(t) <= 6 && strings.HasPrefix(t, " ") {
		s = strings.TrimSpace(t)
	}
	var b strings.Builder
	b.Grow(len(s))
	bold := false
	for i := 0; i < len(s); {
		n := 0
		switch {
		case s[i] == '[' && i > 0 && s[i-1] != ' ' && footnote(s[i:]) > 0:
			n = footnote(s[i:])
			n = max(n, linked(s[i:])) // "[2](https://…)"
			gone = append(gone, s[i:i+n])
		case strings.HasPrefix(s[i:], "![") && linked(s[i+1:]) > 0:
			n = 1
		case s[i] == '[':
			words, address, size := mdLink(s[i:])
			if n = size; n > 0 {
				b.WriteString(words)
				gone = append(gone, address)
			}
		case strings.HasPrefix(s[i:], "**") && boldAt(s, i, bold):
			bold = !bold
			n = 2
		}
		if n == 0 {
			b.WriteByte(s[i])
			n = 1
		}
		i += n
	}
	return b.String(), gone
}

// footnote is the length of a footnote's number in brackets at the head of s, or 0.
func footnote(s string) int {
	end := strings.IndexByte(s[:min(len(s), 5)], ']')
	if end < 2 || strings.Trim(s[1:end], "0123456789") != "" {
		return 0
	}
	return end + 1
}

// mdLink reads "[words](https://…)" at the head of s.
func mdLink(s string) (words, address string, size int) {
	mid := strings.Index(s[:min(len(s), 300)], "](")
	if mid < 1 || strings.Contains(s[1:mid], "[") {
		return "", "", 0
	}
	rest := s[mid+2:]
	end := strings.IndexByte(rest[:min(len(rest), 600)], ')')
	if end < 0 || !strings.HasPrefix(rest, "http") && !strings.HasPrefix(rest, "/") || strings.Contains(rest[:end], "\n") {
		return "", "", 0
	}
	return s[1:mid], rest[:end], mid + 2 + end + 1
}

// linked is the length of the link at the head of s, or 0.
func linked(s string) int {
	_, _, size := mdLink(s)
	return size
}

// boldAt reports whether the "**" at i opens bold type that is closed in the paragraph,
// or closes it; "f**k" does neither.
func boldAt(s string, i int, open bool) bool {
	outer := func(i int) bool {
		return i < 0 || i >= len(s) || strings.IndexByte(" .,:;!?\"'()", s[i]) >= 0 || s[i] >= 0x80
	}
	inner := func(i int) bool { return i >= 0 && i < len(s) && s[i] != ' ' && s[i] != '*' }
	if open {
		return inner(i-1) && outer(i+2)
	}
	if !outer(i-1) || !inner(i+2) {
		return false
	}
	end := strings.Index(s[i+2:min(len(s), i+400)], "**")
	return end > 0 && boldAt(s, i+2+end, true)
}
