package names

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"twosource/internal/text"
)

// A tokenFlag tells how a token is written and where it stands.
type tokenFlag uint8

const (
	upper    tokenFlag = 1 << iota // begins with a capital
	shout                          // two letters or more, all capitals
	start                          // a sentence or quotation begins here: a capital says nothing
	titled                         // in a sentence that capitalises every word
	shouting                       // in a sentence that is all capitals
	taken                          // part of a proper name or its title
)

// A token is what the finder knows of one token of the report.
type token struct {
	e     *entry
	flags tokenFlag
	quote int32 // number of the quotation that holds it, from 1; 0 outside
}

// A finder holds the state of one reading.
type finder struct {
	r         *text.Report
	lex       *lexicon
	t         []token
	quotes    int32
	seen      map[string]seen // by lower-case word: how words are written where a capital tells something
	long      [26][]string    // long words seen as names, squashed, by first letter
	found     []found
	ids       []identity
	groups    map[string]int  // by key the names that an editor said are one
	place     map[string]int  // entities of places and countries, by name
	mentioned map[string]bool // countries of which the report speaks by name or nationality
	speakers  []int           // for each quotation the mention that speaks it, plus one; 0 if unknown
}

// seen counts how a word is written away from sentence starts and title-case headlines.
type seen struct {
	upper, lower int32
	alone        int32 // capitalised, with no capitalised word beside it
	tail         int32 // capitalised, behind a given name: a surname
}

// scan marks the tokens: what the tables say, capitals, sentence starts, quotations.
func (f *finder) scan() {
	f.t = make([]token, len(f.r.Tokens))
	for i := range f.t {
		t := &f.t[i]
		t.e = &none
		if f.r.Tokens[i].Kind != text.Word {
			continue
		}
		w := f.r.Token(i)
		t.e = f.lex.word(w)
		if w == "rep" {
			t.e = f.lex.find("publicist") // "her rep said": no "Rep. Lund"
		}
		if t.e == &none && len(w) <= 8 && w[len(w)-1] == '.' {
			t.e = f.lex.find(placeKey(w)) // "E.U."
		}
		if c, n := utf8.DecodeRuneInString(w); c >= 'A' && c <= 'Z' || c >= utf8.RuneSelf && unicode.IsUpper(c) {
			t.flags |= upper
			if len(w) > n && strings.ToUpper(w) == w {
				t.flags |= shout
			}
		}
	}
	for i := range f.r.Sentences {
		f.headlineCase(&f.r.Sentences[i])
	}
	f.quotations()
	f.starts()
	f.evidence()
}

// headlineCase marks the sentences in which capitals tell nothing.
func (f *finder) headlineCase(s *text.Sentence) {
	words, uppers, shouts, small := 0, 0, 0, 0
	for i := s.First; i < s.End; i++ {
		if f.r.Tokens[i].Kind != text.Word || f.r.Tokens[i].Span.Len() < 2 || f.t[i].e.kind == aux && f.r.Tokens[i].Span.Len() < 4 {
			continue
		}
		switch k := f.t[i].e.kind; {
		case f.t[i].flags&shout != 0:
			shouts++
			uppers++
			words++
		case f.t[i].flags&upper != 0:
			uppers++
			words++
		case k != det && k != prep && k != conj:
			words++
			small++
		}
	}
	var mark tokenFlag
	switch {
	case words >= 4 && shouts*10 >= words*8:
		mark = shouting
	case words >= 4 && uppers*10 >= words*8 && (s.Headline || small == 0 || small == 1 && f.r.Token(s.End-1) != "."):
		mark = titled
	case s.Headline && words >= 2 && small == 0:
		mark = titled
	default:
		return
	}
	for i := s.First; i < s.End; i++ {
		f.t[i].flags |= mark
	}
}

// starts marks the words at which a sentence begins, or a quotation, or a line.
func (f *finder) starts() {
	for k := range f.r.Sentences {
		s := &f.r.Sentences[k]
		first := true
		for i := s.First; i < s.End; i++ {
			if f.r.Tokens[i].Kind == text.Mark {
				t := f.r.Token(i)
				switch {
				case strings.Contains("“‘«„`:;•–—(", t):
					first = true
				case t == "\"", t == "'":
					first = f.t[i].quote != 0 && (i == 0 || f.t[i-1].quote != f.t[i].quote) || i == s.First
				}
				continue
			}
			if first {
				f.t[i].flags |= start
			}
			first = false
		}
	}
}

// glued reports whether no white space parts token i from the one before.
func (f *finder) glued(i int) bool {
	return i > 0 && f.r.Tokens[i-1].Span.End == f.r.Tokens[i].Span.Start
}

// quotations numbers the quoted stretches. A quotation that a paragraph leaves
// open ends with it: the next one opens its own.
func (f *finder) quotations() {
	open, mark := int32(0), ""
	next := 0 // first token of the next paragraph
	p := 0
	for i := range f.t {
		if i == next {
			open, mark = 0, ""
			for p < len(f.r.Paragraphs) && f.r.Paragraphs[p].End <= f.r.Tokens[i].Span.Start {
				p++
			}
			next = len(f.t)
			if p < len(f.r.Paragraphs) {
				next = f.r.TokenAt(f.r.Paragraphs[p].End)
			}
		}
		if f.r.Tokens[i].Kind == text.Mark {
			switch t := f.r.Token(i); {
			case open != 0 && mark == "''" && t == "'" && (i == 0 || f.t[i-1].quote != open || f.r.Token(i-1) != "'"):
				if i > 0 && i+1 < len(f.t) && f.r.Token(i+1) == "'" && f.glued(i+1) && f.glued(i) {
					f.t[i].quote = open
					open, mark = 0, ""
					continue
				}
			case open != 0 && closesQuote(mark, t) && (t != "'" && t != "’" || f.glued(i)):
				f.t[i].quote = open
				open, mark = 0, ""
				continue
			case open == 0 && f.opensQuote(i, t):
				f.quotes++
				open, mark = f.quotes, t
				if t == "'" && i+1 < len(f.t) && f.r.Token(i+1) == "'" {
					mark = "''"
				}
			}
		}
		f.t[i].quote = open
	}
}

func (f *finder) opensQuote(i int, t string) bool {
	switch t {
	case "“", "\"", "«", "„":
		return true
	case "‘", "'":
		if t == "'" && i+1 < len(f.t) && f.r.Token(i+1) == "'" && f.glued(i+1) {
			return !f.glued(i) // two apostrophes for one mark
		}
		return !f.glued(i) && i+1 < len(f.t) && f.glued(i+1) && f.t[i+1].flags&upper != 0
	case "`":
		return i+1 < len(f.t) && f.r.Token(i+1) == "`"
	}
	return false
}

func closesQuote(open, t string) bool {
	switch open {
	case "“", "„", "\"":
		return t == "”" || t == "\"" || open == "„" && t == "“"
	case "«":
		return t == "»"
	case "‘", "'":
		return t == "’" || t == "'"
	case "`":
		return t == "'" || t == "\"" || t == "”"
	}
	return false
}

// evidence counts how the capitalised words of the report are written where the
// capital is the writer's choice.
func (f *finder) evidence() {
	f.seen = make(map[string]seen)
	for i := range f.t {
		if fl := f.t[i].flags; fl&upper != 0 {
			s := f.seen[strings.ToLower(f.r.Token(i))]
			if fl&(start|titled|shouting) == 0 {
				if s.upper++; s.upper == 1 {
					f.addLong(f.r.Token(i))
				}
				if f.givenBefore(i) {
					s.tail++
				}
				if (f.t[i-1].flags&upper == 0 || f.t[i-1].e.kind != notCommon) && (i+1 == len(f.t) || f.t[i+1].flags&upper == 0) {
					s.alone++
				}
			}
			f.seen[strings.ToLower(f.r.Token(i))] = s
		}
	}
	for i := range f.t {
		if f.t[i].flags&upper == 0 && f.r.Tokens[i].Kind == text.Word {
			if s, ok := f.seen[f.r.Token(i)]; ok {
				s.lower++
				f.seen[f.r.Token(i)] = s
			}
		}
	}
}

// addLong remembers a long name by its first letter, a few hundred at most.
func (f *finder) addLong(w string) {
	if len(w) < 7 {
		return
	}
	if s := squash(w); len(s) >= 7 && s[0] >= 'a' && s[0] <= 'z' && len(f.long[s[0]-'a']) < 200 {
		f.long[s[0]-'a'] = append(f.long[s[0]-'a'], s)
	}
}
