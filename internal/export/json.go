// Package export writes a comparison for people and for programs; today as the
// JSON of the project's contract.
//
// It is the one place where byte offsets become UTF-16 code units. The writer is
// its own because encoding/json would add 147 kB (gzipped) to the engine, and the
// contract is a fixed tree of strings, numbers and spans.
package export

import (
	"math"
	"sort"
	"strconv"
	"unicode/utf8"

	"twosource/internal/alignment"
	"twosource/internal/attribution"
	"twosource/internal/divergence"
	"twosource/internal/figures"
	"twosource/internal/ingest"
	"twosource/internal/text"
	"twosource/internal/wording"
)

// Schema names the version of the contract.
const Schema = "twosource/comparison@1"

// ComparisonJSON writes the comparison as the contract's JSON.
func ComparisonJSON(c *divergence.Comparison) string {
	w := &writer{}
	ua, ub := unitsOf(c.Reports[0].Report.Text), unitsOf(c.Reports[1].Report.Text)
	w.object(func() {
		w.key("schema").string(Schema)
		w.key("relation").string(string(c.Alignment.Relation))
		w.key("reports").array(2, func(i int) { w.report(c.Reports[i], c.Borrowed[i], [2]units{ua, ub}[i]) })
		w.key("alignments").array(len(c.Alignment.Pairs), func(i int) {
			p := c.Alignment.Pairs[i]
			w.object(func() {
				w.key("a").array(1, func(int) { w.int(p.A) })
				w.key("b").array(1, func(int) { w.int(p.B) })
				w.key("score").number(math.Round(p.Score*1000) / 1000)
				w.changes(c, p, ua, ub)
			})
		})
		w.key("divergences").divergences(c.Divergences, ua, ub)
		w.key("dismissed").divergences(c.Dismissed, ua, ub)
		w.besides(c, [2]units{ua, ub})
	})
	return string(w.b)
}

// divergences writes a list of findings, those that stand or those that were dismissed.
func (w *writer) divergences(list []divergence.Divergence, ua, ub units) {
	w.array(len(list), func(i int) {
		d := list[i]
		w.object(func() {
			w.key("id").string(d.ID)
			w.key("kind").string(d.Kind)
			w.key("subtype").string(d.Subtype)
			w.key("a").place(d.A, ua)
			w.key("b").place(d.B, ub)
			w.key("severity").number(math.Round(d.Severity*1000) / 1000)
			w.key("summary").string(d.Summary)
			w.key("because").strings(d.Because)
		})
	})
}

// besides writes what is reported apart from the divergences: the claims that only one
// report has, the particulars that differ, and the passages that stand in both word for word.
func (w *writer) besides(c *divergence.Comparison, u [2]units) {
	w.key("only").array(2, func(i int) {
		w.array(len(c.Only[i]), func(k int) {
			o := c.Only[i][k]
			w.object(func() {
				w.key("span").span(o.Span, u[i])
				w.key("sentence").int(o.Sentence)
				w.key("why").string(o.Why)
			})
		})
	})
	w.key("particulars").array(len(c.Particulars), func(i int) {
		p := c.Particulars[i]
		w.object(func() {
			w.key("kind").string(p.Kind)
			w.key("a").span(p.A, u[0])
			w.key("b").span(p.B, u[1])
		})
	})
	w.key("common").object(func() {
		w.key("share").array(2, func(i int) { w.number(math.Round(c.Share(i)*1000) / 1000) })
		w.key("passages").array(len(c.Common), func(k int) {
			p := c.Common[k]
			w.object(func() {
				w.key("a").span(p.A, u[0])
				w.key("b").span(p.B, u[1])
				w.key("words").int(p.Words)
			})
		})
	})
}

// changes writes the word-level differences of a pair whose sentences are mostly the
// same words; other pairs have no such member.
func (w *writer) changes(c *divergence.Comparison, p alignment.Pair, ua, ub units) {
	a, b := c.Reports[0].Report, c.Reports[1].Report
	list, ok := wording.Alike(a, a.Sentences[p.A].Span, b, b.Sentences[p.B].Span)
	if !ok {
		return
	}
	w.key("changes").array(len(list), func(i int) {
		w.object(func() {
			w.key("a").span(list[i].A, ua)
			w.key("b").span(list[i].B, ub)
		})
	})
}

// ReportJSON writes one analysed report as the contract's JSON.
func ReportJSON(r *divergence.Report) string {
	w := &writer{}
	w.report(r, nil, unitsOf(r.Report.Text))
	return string(w.b)
}

func (w *writer) report(r *divergence.Report, borrowed []divergence.Borrowed, u units) {
	t, holder := r.Report, holders(r)
	w.object(func() {
		w.key("title").string(t.Title)
		w.key("byline").string(t.Byline)
		w.key("dateline").string(t.Dateline)
		w.key("published").string(t.Published)
		w.key("outlet").string(t.Outlet)
		w.key("language").string(t.Language)
		w.key("text").string(t.Text)
		w.key("paragraphs").array(len(t.Paragraphs), func(i int) { w.span(t.Paragraphs[i], u) })
		w.key("sentences").array(len(t.Sentences), func(i int) { w.span(t.Sentences[i].Span, u) })
		w.key("figures").array(len(r.Figures), func(i int) { w.figure(&r.Figures[i], holder[i], u) })
		w.key("attributions").array(len(r.Attributions), func(i int) {
			var b *divergence.Borrowed
			if len(borrowed) > 0 && borrowed[0].Attribution == i {
				b, borrowed = &borrowed[0], borrowed[1:]
			}
			w.attribution(&r.Attributions[i], b, u)
		})
		w.key("removed").array(len(r.Removed), func(i int) { w.removed(r.Removed[i]) })
		// [{x, y, because}]: figures x and y (indexes into this report's list) are given
		// for one quantity and cannot both be right: a headline against its own body.
		w.key("inconsistencies").array(len(r.Inconsistencies), func(i int) {
			k := r.Inconsistencies[i]
			w.object(func() {
				w.key("x").int(k.X)
				w.key("y").int(k.Y)
				w.key("because").strings(k.Because)
			})
		})
	})
}

func (w *writer) figure(f *figures.Figure, holder int, u units) {
	w.object(func() {
		w.key("span").span(f.Span, u)
		w.key("kind").string(string(f.Kind))
		w.key("value").numberIf(f.Value, f.HasValue)
		w.key("high").numberIf(f.High, f.HasHigh)
		w.key("date").string(f.Date)
		w.key("dateHigh").string(f.DateHigh)
		w.key("time").string(f.Time)
		w.key("unit").string(f.Unit)
		w.key("hedge").string(string(f.Hedge))
		w.key("of").spanIf(f.Of, u)
		w.key("sentence").int(f.Sentence)
		w.key("attribution").index(holder)
	})
}

// holders gives for each figure the innermost attribution whose content holds it, or -1.
func holders(r *divergence.Report) []int {
	best, size := make([]int, len(r.Figures)), make([]int, len(r.Figures))
	for i := range best {
		best[i], size[i] = -1, math.MaxInt
	}
	for k := range r.Attributions {
		for _, c := range r.Attributions[k].Content {
			first := sort.Search(len(r.Figures), func(i int) bool { return r.Figures[i].Span.Start >= c.Start })
			for i := first; i < len(r.Figures) && r.Figures[i].Span.Start < c.End; i++ {
				if c.Contains(r.Figures[i].Span) && c.Len() < size[i] {
					best[i], size[i] = k, c.Len()
				}
			}
		}
	}
	return best
}

// attribution writes one attribution; what it borrows from the other report's
// attribution stands in a member of its own, which is missing where it borrows nothing.
func (w *writer) attribution(a *attribution.Attribution, b *divergence.Borrowed, u units) {
	w.object(func() {
		w.key("source").spanIf(a.Source, u)
		w.key("speaker").string(a.Speaker)
		w.key("cue").spanIf(a.Cue, u)
		w.key("content").array(len(a.Content), func(i int) { w.span(a.Content[i], u) })
		w.key("mode").string(string(a.Mode))
		w.key("stance").string(string(a.Stance))
		w.key("named").bool(a.Named)
		w.key("sentence").int(a.Sentence)
		if b != nil {
			w.key("borrowed").object(func() {
				w.key("speaker").string(b.Speaker)
				w.key("attribution").int(b.From)
			})
		}
	})
}

func (w *writer) removed(r ingest.Removed) {
	w.object(func() {
		w.key("text").string(r.Text)
		w.key("reason").string(r.Reason)
	})
}

func (w *writer) place(p divergence.Place, u units) {
	w.object(func() {
		w.key("span").span(p.Span, u)
		w.key("sentence").int(p.Sentence)
		if p.Figure >= 0 {
			w.key("figure").int(p.Figure)
		}
		if p.Attribution >= 0 {
			w.key("attribution").int(p.Attribution)
		}
	})
}

// units maps a byte offset to UTF-16 code units; nil stands for ASCII text, where they are the same.
type units []int32

func unitsOf(s string) units {
	ascii := true
	for i := 0; i < len(s) && ascii; i++ {
		ascii = s[i] < utf8.RuneSelf
	}
	if ascii {
		return nil
	}
	u := make(units, len(s)+1)
	n := int32(0)
	for i, c := range s {
		for k := i; k < i+utf8.RuneLen(c) && k < len(s); k++ {
			u[k] = n
		}
		n++
		if c > 0xffff {
			n++
		}
	}
	u[len(s)] = n
	return u
}

func (u units) at(offset int) int {
	if u == nil {
		return offset
	}
	return int(u[offset])
}

// A writer builds JSON. key writes a member's name and hands back the writer for its value.
type writer struct{ b []byte }

func (w *writer) comma() {
	if n := len(w.b); n > 0 && w.b[n-1] != '{' && w.b[n-1] != '[' && w.b[n-1] != ':' {
		w.b = append(w.b, ',')
	}
}

func (w *writer) object(members func()) {
	w.comma()
	w.b = append(w.b, '{')
	members()
	w.b = append(w.b, '}')
}

func (w *writer) array(n int, item func(i int)) {
	w.comma()
	w.b = append(w.b, '[')
	for i := range n {
		item(i)
	}
	w.b = append(w.b, ']')
}

func (w *writer) key(name string) *writer {
	w.string(name)
	w.b = append(w.b, ':')
	return w
}

func (w *writer) strings(s []string) { w.array(len(s), func(i int) { w.string(s[i]) }) }

func (w *writer) int(n int) {
	w.comma()
	w.b = strconv.AppendInt(w.b, int64(n), 10)
}

func (w *writer) bool(v bool) {
	w.comma()
	w.b = strconv.AppendBool(w.b, v)
}

func (w *writer) null() {
	w.comma()
	w.b = append(w.b, "null"...)
}

func (w *writer) number(v float64) {
	if math.IsNaN(v) || math.IsInf(v, 0) {
		w.null()
		return
	}
	w.comma()
	w.b = strconv.AppendFloat(w.b, v, 'f', -1, 64)
}

func (w *writer) numberIf(v float64, ok bool) {
	if ok {
		w.number(v)
	} else {
		w.null()
	}
}

func (w *writer) index(i int) {
	if i >= 0 {
		w.int(i)
	} else {
		w.null()
	}
}

func (w *writer) span(s text.Span, u units) {
	w.array(2, func(i int) { w.int(u.at([2]int{s.Start, s.End}[i])) })
}

func (w *writer) spanIf(s text.Span, u units) {
	if s.Empty() {
		w.null()
	} else {
		w.span(s, u)
	}
}

func (w *writer) string(s string) {
	const hex = "0123456789abcdef"
	w.comma()
	w.b = append(w.b, '"')
	for _, c := range s {
		switch {
		case c == '"' || c == '\\':
			w.b = append(w.b, '\\', byte(c))
		case c == '\n':
			w.b = append(w.b, '\\', 'n')
		case c < 0x20 || c == 0x2028 || c == 0x2029:
			w.b = append(w.b, '\\', 'u', hex[c>>12&15], hex[c>>8&15], hex[c>>4&15], hex[c&15])
		default:
			w.b = utf8.AppendRune(w.b, c)
		}
	}
	w.b = append(w.b, '"')
}
