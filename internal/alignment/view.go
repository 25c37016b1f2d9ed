package alignment

import (
	"math"
	"sort"
	"strings"

	"twosource/internal/names"
	"twosource/internal/text"
)

// A term is one telling word of a sentence: a stem, with the forms and spellings
// that the word table takes for one ("won", "winning": win), a name or a number.
type term struct {
	id     int // the same in both reports, whichever comes first; rising in a sentence
	token  int // the first token that says it
	place  int // the same, counted in words of the sentence
	clause int
	common float64 // rareness in English, 0..1
	local  float64 // rareness in these two reports, 0..1
	core   float64 // how much both reports are about it, 0..1
	kind   byte    // as in the word table
	name   bool    // written with a capital inside a sentence
	number bool
	both   bool     // both reports say it
	only   bool     // no other sentence of its report says it
	sets   []uint16 // the sets of the word table that it is of
}

// A sentence is what the scorer reads of one.
type sentence struct {
	terms   []term
	words   []int     // ids of all its words in order, function words too, for runs in common
	rare    []float64 // per word, its rareness in English
	said    []bool    // per word, whether it stands in quotation marks
	telling []spot    // its telling words in order
	grams   []gram
	clauses []float64 // per clause, the rareness of its terms
	quoted  int       // words inside quotation marks
}

// A spot is a telling word at its place.
type spot struct{ id, place int }

// A view is one report as the scorer reads it.
type view struct {
	side      *Side
	sentences []sentence
	figures   [][]int   // per sentence, indexes into side.Figures
	figureAt  []int     // per figure, its first token
	weight    []float64 // per figure, how telling it is
	of        []string  // per figure, the stem of what it counts; "" if unknown
	who       [][]who   // per sentence
	said      [][]int   // per sentence
}

// A vocabulary numbers the words of both reports in sorted order, so that nothing
// depends on which report comes first.
type vocabulary struct {
	ids   map[string]int
	info  []wordInfo // by id
	table *wordsReader
}

// views reads both sides.
func views(a, b *Side, links []names.Match) (va, vb *view) {
	k := newKeyReader(a.Report, b.Report)
	ka, kb := k.read(a.Report), k.read(b.Report)
	v := newVocabulary(&k.table, ka, kb)
	va, vb = v.view(a, ka), v.view(b, kb)
	v.weigh(va, vb)
	readGrams(va, vb)
	entities(va, vb, links)
	va.readSpeakers(links, func(m names.Match) int { return m.A })
	vb.readSpeakers(links, func(m names.Match) int { return m.B })
	figureWeights(va, vb)
	return va, vb
}

func newVocabulary(table *wordsReader, ka, kb []key) *vocabulary {
	v := &vocabulary{ids: map[string]int{}, table: table}
	var list []string
	for _, keys := range [...][]key{ka, kb} {
		for _, k := range keys {
			if _, ok := v.ids[k.word]; !ok && k.word != "" {
				v.ids[k.word] = 0
				list = append(list, k.word)
			}
		}
	}
	sort.Strings(list)
	byFamily := map[int]int{} // one id for the stems of a family
	for _, w := range list {
		info := wordInfo{family: noFamily}
		if !common(w) {
			info = table.look(w)
		}
		id := len(v.info)
		if info.family != noFamily {
			if same, ok := byFamily[info.family]; ok {
				v.ids[w] = same
				continue
			}
			byFamily[info.family] = id
		}
		v.ids[w] = id
		v.info = append(v.info, info)
	}
	return v
}

// What is read of a sentence, so that a text without full stops costs no more than
// its length: no sentence that somebody wrote is longer, but a table may be.
const (
	mostTokens  = 300
	mostNames   = 40
	mostFigures = 30
)

// view reads the sentences of one side.
func (v *vocabulary) view(side *Side, keys []key) *view {
	r := side.Report
	out := &view{side: side, sentences: make([]sentence, len(r.Sentences)), figures: make([][]int, len(r.Sentences))}
	for i, s := range r.Sentences {
		x := &out.sentences[i]
		clause, in := 0, 0
		for k := s.First; k < min(s.End, s.First+mostTokens); k++ {
			if in > 1 && breaks(r, k) {
				clause, in = clause+1, 0
			}
			if keys[k].word == "" {
				continue
			}
			id := v.ids[keys[k].word]
			x.words = append(x.words, id)
			x.rare = append(x.rare, v.info[id].idf/10.5)
			x.said = append(x.said, keys[k].quoted)
			if keys[k].quoted {
				x.quoted++
			}
			if keys[k].telling {
				in++
				x.telling = append(x.telling, spot{id, len(x.words)})
				x.add(term{
					id: id, token: k, place: len(x.words), clause: clause, kind: v.info[id].kind,
					name: keys[k].name, number: keys[k].number, sets: v.sets(r, keys, k, s.End),
				})
			}
		}
		sort.Slice(x.terms, func(p, q int) bool { return x.terms[p].id < x.terms[q].id })
	}
	out.of = make([]string, len(side.Figures))
	for i, f := range side.Figures {
		out.figureAt = append(out.figureAt, r.TokenAt(f.Span.Start))
		if s := f.Head; !s.Empty() && s.End <= len(r.Text) {
			out.of[i] = Stem(strings.ToLower(r.In(s)))
		}
		if f.Sentence >= 0 && f.Sentence < len(out.figures) && len(out.figures[f.Sentence]) < mostFigures {
			out.figures[f.Sentence] = append(out.figures[f.Sentence], i)
		}
	}
	return out
}

func clausesOf(terms []term) (n int) {
	for _, t := range terms {
		n = max(n, t.clause+1)
	}
	return n
}

// breaks reports whether a clause may end before token k.
func breaks(r *text.Report, k int) bool {
	switch r.Token(k) {
	case ",", ";", ":", "—", "–", "--", "(", ")", "“", "”", "\"",
		"after", "although", "and", "as", "because", "before", "but", "if", "since", "that", "though", "until", "when", "where", "which", "while", "who":
		return true
	}
	return false
}

func (x *sentence) add(t term) {
	for k := range x.terms {
		if x.terms[k].id == t.id {
			x.terms[k].name = x.terms[k].name || t.name
			return
		}
	}
	x.terms = append(x.terms, t)
}

// weigh gives every term its rareness and its place in the story, from how many
// sentences of each report say it.
func (v *vocabulary) weigh(a, b *view) {
	na, nb := v.count(a), v.count(b)
	n := float64(len(a.sentences) + len(b.sentences))
	for side, x := range [...]*view{a, b} {
		for i := range x.sentences {
			s := &x.sentences[i]
			for k := range s.terms {
				t := &s.terms[k]
				in := float64(na[t.id] + nb[t.id])
				t.common = min(v.info[t.id].idf/10.5, 1)
				t.local = math.Log(1+n/in) / math.Log(1+n)
				t.both = na[t.id] > 0 && nb[t.id] > 0
				t.only = [...][]int{na, nb}[side][t.id] == 1
				t.core = min(float64(na[t.id])/float64(len(a.sentences)), float64(nb[t.id])/float64(len(b.sentences)))
			}
			s.clauses = make([]float64, clausesOf(s.terms))
			for _, t := range s.terms {
				s.clauses[t.clause] += t.common * t.local
			}
		}
	}
}

func (v *vocabulary) count(x *view) []int {
	n := make([]int, len(v.info))
	for _, s := range x.sentences {
		for _, t := range s.terms {
			n[t.id]++
		}
	}
	return n
}

// particles make another verb of a verb that they follow: "step down", "call the match off".
var particles = [...]string{"aside", "away", "back", "down", "for", "in", "into", "off", "on", "out", "over", "up"}

// sets gives the sets of the word at token k: those of the verb with its particle
// where it has one that the table knows.
func (v *vocabulary) sets(r *text.Report, keys []key, k, end int) []uint16 {
	for d := 1; d <= 3 && k+d < end; d++ {
		w := keys[k+d].word
		if i := sort.SearchStrings(particles[:], w); i == len(particles) || particles[i] != w {
			continue
		}
		if sets := v.table.look(keys[k].word + "_" + w).sets; sets != nil {
			return sets
		}
	}
	return v.info[v.ids[keys[k].word]].sets
}

// meet reports whether two rising lists have a member below the bound in common.
func meet(x, y []uint16, bound uint16) bool {
	for i, j := 0, 0; i < len(x) && j < len(y) && x[i] < bound; {
		switch {
		case x[i] < y[j]:
			i++
		case x[i] > y[j]:
			j++
		default:
			return true
		}
	}
	return false
}
