package ingest

import (
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// A page is what an HTML paste or file holds.
type page struct {
	title, outlet, published string
	blocks                   []block
	removed                  []Removed
}

// readHTML walks the tags once. Block elements part paragraphs, and line breaks as in
// plain text; scripts and styles are dropped as markup; navigation, figures, asides and
// forms are text that goes to removed (all of it stays with keep).
func readHTML(s string, keep bool) page {
	s, invisible := plain(unescape(strings.ReplaceAll(s, "\x00", ""), true)) // "Po&shy;lice" too
	w := walker{keep: keep}
	if invisible != "" {
		w.removed = append(w.removed, Removed{invisible, "invisible characters"})
	}
	z := html.NewTokenizer(strings.NewReader(s))
	for {
		switch z.Next() {
		case html.ErrorToken: // the end of the text; a strings.Reader has no other error
			w.flush()
			w.leave(len(w.out))
			return w.page
		case html.TextToken:
			w.text(string(z.Text()))
		case html.StartTagToken, html.SelfClosingTagToken:
			w.start(z)
		case html.EndTagToken:
			name, _ := z.TagName()
			w.end(atom.Lookup(name))
		}
	}
}

type walker struct {
	page
	keep   bool
	buf    strings.Builder
	linked int       // bytes of buf that stand inside a link
	inLink int       // depth of open links
	skip   int       // depth of elements whose text is code
	out    []outer   // open elements that are no part of the report
	head   atom.Atom // the element whose text is the title, while it is open
	gone   []string  // paragraphs collected inside out
	pre    atom.Atom // the element whose line ends count, while it is open
	nested int       // how many of its kind are open
}

type outer struct {
	tag    atom.Atom
	reason string
}

// deepest is how many open elements that are no part of the report are told apart; no
// page nests more, and markup that does must not cost its square.
const deepest = 50

// outside gives the reason why an element's text is no part of the report.
func outside(a atom.Atom) string {
	switch a {
	case atom.Nav, atom.Menu:
		return "navigation"
	case atom.Footer:
		return "page footer"
	case atom.Aside:
		return "aside"
	case atom.Form, atom.Button, atom.Select:
		return "form or button"
	case atom.Figcaption, atom.Figure:
		return "caption or photo credit"
	}
	return ""
}

func isCode(a atom.Atom) bool {
	switch a {
	case atom.Script, atom.Style, atom.Noscript, atom.Template, atom.Svg, atom.Iframe, atom.Textarea:
		return true
	}
	return false
}

func isBlock(a atom.Atom) bool {
	switch a {
	case atom.P, atom.Div, atom.Center, atom.H1, atom.H2, atom.H3, atom.H4, atom.H5, atom.H6, atom.Li, atom.Ul, atom.Ol, atom.Section, atom.Article,
		atom.Blockquote, atom.Table, atom.Tr, atom.Hr, atom.Header, atom.Main, atom.Body, atom.Dd, atom.Dt, atom.Pre, atom.Address, atom.Title:
		return true
	}
	return outside(a) != ""
}

func (w *walker) start(z *html.Tokenizer) {
	name, more := z.TagName()
	a := atom.Lookup(name)
	if w.pre != 0 && a == w.pre {
		w.nested++
	} else if w.pre == 0 && keepsLines(a, z, more) {
		w.pre, w.nested = a, 1
	}
	switch {
	case a == atom.Br:
		w.buf.WriteByte('\n')
	case isCode(a):
		w.skip++
	case a == atom.A:
		w.inLink++
	case a == atom.Meta && more:
		w.meta(z)
	case a == atom.Time && more && w.published == "":
		for more {
			var k, v []byte
			k, v, more = z.TagAttr()
			if string(k) == "datetime" && findDate(string(v)) != "" {
				w.published = findDate(string(v))
			}
		}
	case a == atom.Td || a == atom.Th:
		w.cell()
	case isBlock(a):
		w.flush()
		if reason := outside(a); reason != "" && !w.keep && len(w.out) < deepest {
			w.out = append(w.out, outer{a, reason})
		}
		if a == atom.Title || a == atom.H1 {
			w.head = a
		}
	}
}

// keepsLines reports whether the line ends in the element's text part lines.
func keepsLines(a atom.Atom, z *html.Tokenizer, more bool) bool {
	switch a {
	case atom.Pre:
		return true
	case atom.Div, atom.P, atom.Span, atom.Blockquote, atom.Section, atom.Article, atom.Td:
	default:
		return false
	}
	found := false
	for more {
		var k, v []byte
		k, v, more = z.TagAttr()
		if string(k) == "style" {
			found = strings.Contains(strings.ReplaceAll(string(v), " ", ""), "white-space:pre")
		}
	}
	return found
}

// cell begins a table's cell: the short cells of a row are one paragraph ("Injured 32"),
// long ones are a page's layout.
func (w *walker) cell() {
	if w.buf.Len() > 80 {
		w.flush()
	} else {
		w.buf.WriteByte(' ')
	}
}

func (w *walker) end(a atom.Atom) {
	if w.pre != 0 && a == w.pre {
		if w.nested--; w.nested == 0 {
			w.pre = 0
		}
	}
	switch {
	case isCode(a):
		w.skip = max(0, w.skip-1)
	case a == atom.A:
		w.inLink = max(0, w.inLink-1)
	case isBlock(a):
		w.flush()
		for i := len(w.out) - 1; i >= 0; i-- {
			if w.out[i].tag == a {
				w.leave(len(w.out) - i)
				break
			}
		}
		if a == w.head {
			w.head = 0
		}
	}
}

// leave closes the innermost n elements that are no part of the report.
func (w *walker) leave(n int) {
	if n == 0 {
		return
	}
	reason := w.out[len(w.out)-n].reason
	w.out = w.out[:len(w.out)-n]
	if len(w.out) == 0 && len(w.gone) > 0 {
		w.removed = append(w.removed, Removed{strings.Join(w.gone, " "), reason})
		w.gone = nil
	}
}

func (w *walker) meta(z *html.Tokenizer) {
	var name, content string
	for more := true; more; {
		var k, v []byte
		k, v, more = z.TagAttr()
		switch string(k) {
		case "property", "name", "itemprop":
			name = strings.ToLower(string(v))
		case "content":
			content = oneLine(string(v))
		}
	}
	switch name {
	case "og:title":
		w.title = content
	case "og:site_name":
		w.outlet = content
	case "article:published_time", "datepublished":
		w.published = findDate(content)
	}
}

func (w *walker) text(s string) {
	if w.skip > 0 {
		return
	}
	n := w.buf.Len()
	if w.pre != 0 {
		w.buf.WriteString(s)
		s = ""
	}
	for i, f := range strings.FieldsFunc(s, func(c rune) bool { return c == ' ' || c == '\n' || c == '\t' || c == '\r' || c == '\f' }) {
		if i > 0 || s[0] == ' ' || s[0] == '\n' || s[0] == '\t' {
			w.buf.WriteByte(' ')
		}
		w.buf.WriteString(f)
	}
	if s != "" && strings.IndexByte(" \n\t", s[len(s)-1]) >= 0 && w.buf.Len() > 0 {
		w.buf.WriteByte(' ')
	}
	if w.inLink > 0 {
		w.linked += w.buf.Len() - n
	}
}

// flush ends the paragraph.
func (w *walker) flush() {
	s := strings.TrimSpace(squeeze(w.buf.String()))
	link := w.linked > 0 && w.linked+2 >= len(s)
	w.buf.Reset()
	w.linked = 0
	switch {
	case s == "":
	case w.head == atom.Title:
		if w.title == "" {
			w.removed = append(w.removed, Removed{oneLine(s), "page title"})
		}
	case len(w.out) > 0:
		w.gone = append(w.gone, oneLine(s))
	default:
		if w.head == atom.H1 {
			w.title = oneLine(s)
		}
		if strings.Contains(s, "\n") && w.head == 0 {
			w.lines(s, link)
			return
		}
		w.blocks = append(w.blocks, block{oneLine(s), link})
	}
}

// lines adds an element's lines: each is a paragraph, unless the text was wrapped or
// a line goes on in the midst of a sentence.
func (w *walker) lines(s string, link bool) {
	first := len(w.blocks)
	for _, p := range paragraphs(s) {
		t := squeeze(p.text)
		if n := len(w.blocks); n > first && len(w.blocks[n-1].text) < 2000 && continues(w.blocks[n-1].text, t) && !isByline(t) {
			t = w.blocks[n-1].text + " " + t
			w.blocks = w.blocks[:n-1]
		}
		w.blocks = append(w.blocks, block{t, link})
	}
}

// squeeze folds runs of spaces, as HTML shows them.
func squeeze(s string) string {
	for strings.Contains(s, "  ") {
		s = strings.ReplaceAll(s, "  ", " ")
	}
	return s
}
