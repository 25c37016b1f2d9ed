package divergence

import (
	"slices"
	"sort"

	"twosource/internal/alignment"
	"twosource/internal/figures"
	"twosource/internal/text"
)

// A carried is one fact that an aligned pair of sentences shares, and who carries it
// on each side.
type carried struct {
	pair    alignment.Pair
	k, l    int      // attributions of A and B, or ownVoice
	weight  float64  // of the words shared between just these two
	part    float64  // of the attributed content's weight in its sentence; of the less covered one
	fuller  int      // the side of which a larger part is
	shared  []string // the words, as A writes them
	span    [2]text.Span
	tokens  [2][]int // the shared words that are no names, by token
	all     [2][]int // all of them
	bare    float64  // their weight
	numbers int      // how many are numbers
	once    float64  // the weight of those that no other sentence of either report says
	who     int      // how many say only of whom or what they speak: names and ages
	when    int      // how many are of dates
}

// attributionDivergences finds the facts that the reports credit otherwise.
//
// For each pair of sentences the shared telling words are sorted by who carries them on
// both sides: an attribution whose content holds them, a quotation, or the report itself.
// What falls between an attribution and the other report's own voice speaks for a claim
// given as fact, what falls between two attributions asks whether their sources are one.
// Each is weighed by a sum of evidence, and the surest findings come first: one a sentence.
func attributionDivergences(c *Comparison) []Divergence {
	f := newCreditFinder(c)
	out := f.renamed()
	var found []credited
	for i := range f.all {
		if y, ok := f.weigh(&f.all[i]); ok && y.score > 0 {
			found = append(found, y)
		}
	}
	sort.SliceStable(found, func(i, j int) bool { return found[i].score > found[j].score })
	for i := range found {
		if y := &found[i]; f.take(y.x) {
			out = append(out, f.finding(y))
		}
	}
	return out
}

// newCreditFinder sorts what the reports share by who carries it.
func newCreditFinder(c *Comparison) *creditFinder {
	f := &creditFinder{
		c: c, v: c.voices(), counted: map[[2]int][]alignment.SharedWord{}, done: map[[2]int]bool{},
		by: [2]map[int][]int{{}, {}}, best: [2]map[int]float64{{}, {}},
	}
	pairs := f.pairs()
	for _, p := range pairs {
		f.best[0][p.A] = max(f.best[0][p.A], p.Score)
		f.best[1][p.B] = max(f.best[1][p.B], p.Score)
	}
	for _, p := range pairs {
		if p.Score >= creditLikeness && !f.v.headline(p) && !f.v.twin[0][p.A] && !f.v.twin[1][p.B] {
			f.all = append(f.all, f.carriers(p)...)
		}
	}
	for i := range f.all {
		f.by[0][f.all[i].k] = append(f.by[0][f.all[i].k], i)
		f.by[1][f.all[i].l] = append(f.by[1][f.all[i].l], i)
	}
	return f
}

// countedLikeness is how like two sentences are taken to be that count the same thing
// otherwise: they make one claim, whatever words they share.
const countedLikeness = 0.8

// pairs gives the sentences to compare: the pairs, the loose pairs, and those on whose
// figures the reports diverge.
func (f *creditFinder) pairs() []alignment.Pair {
	out := slices.Concat(f.c.Alignment.Pairs, f.c.Alignment.Loose)
	at := map[[2]int]int{}
	for i, p := range out {
		at[[2]int{p.A, p.B}] = i
	}
	for _, d := range f.c.Divergences {
		if d.Kind != Figure || d.A.Figure < 0 || d.B.Figure < 0 {
			continue
		}
		key := [2]int{d.A.Sentence, d.B.Sentence}
		i, ok := at[key]
		if !ok {
			i = len(out)
			at[key] = i
			out = append(out, alignment.Pair{A: d.A.Sentence, B: d.B.Sentence})
		}
		out[i].Score = max(out[i].Score, countedLikeness)
		a, _ := f.c.Reports[0].Report.TokensIn(d.A.Span)
		b, _ := f.c.Reports[1].Report.TokensIn(d.B.Span)
		f.counted[key] = append(f.counted[key], alignment.SharedWord{A: a, B: b, Weight: figureWeight, Name: true})
	}
	return out
}

// figureWeight is the weight of two figures that differ, among the words that two
// sentences share.
const figureWeight = 0.6

// carriers sorts the shared words of a pair by who carries them.
func (f *creditFinder) carriers(p alignment.Pair) []carried {
	v := f.v
	var out []carried
	for _, w := range append(v.c.Alignment.SharedWords(p.A, p.B), f.counted[[2]int{p.A, p.B}]...) {
		k, l := v.teller[0][w.A], v.teller[1][w.B]
		if k == credit || l == credit || k < 0 && k == l || f.apart(w) {
			continue
		}
		i := slices.IndexFunc(out, func(x carried) bool { return x.k == k && x.l == l })
		if i < 0 {
			i = len(out)
			out = append(out, carried{pair: p, k: k, l: l, part: 1})
		}
		f.add(&out[i], w)
	}
	out = f.wholly(p, out)
	for i := range out {
		v.measure(&out[i])
	}
	return out
}

// add adds a shared word to what is carried.
func (f *creditFinder) add(x *carried, w alignment.SharedWord) {
	a, b := f.c.Reports[0].Report, f.c.Reports[1].Report
	number := a.Tokens[w.A].Kind == text.Number
	x.weight += w.Weight
	if w.Once {
		x.once += w.Weight
	}
	x.shared = append(x.shared, a.Token(w.A))
	x.span[0], x.span[1] = x.span[0].Cover(a.Tokens[w.A].Span), x.span[1].Cover(b.Tokens[w.B].Span)
	x.all[0], x.all[1] = append(x.all[0], w.A), append(x.all[1], w.B)
	switch {
	case !w.Name:
		x.bare += w.Weight
		x.tokens[0], x.tokens[1] = append(x.tokens[0], w.A), append(x.tokens[1], w.B)
	case number:
		x.numbers++
	}
	switch {
	case f.inFigure(w, figures.Date):
		x.when++
	case w.Name && !number, f.inFigure(w, figures.Age):
		x.who++
	}
}

// on gives who carries the fact on a side, and in which sentence.
func (x *carried) on(side int) (k, sentence int) {
	if side == 0 {
		return x.k, x.pair.A
	}
	return x.l, x.pair.B
}

// measure notes how much of what is attributed the shared words are.
func (v *voices) measure(x *carried) {
	const least = 0.3 // weight of a content of hardly any telling words
	part := [2]float64{1, 1}
	for side := range 2 {
		if k, at := x.on(side); k != ownVoice {
			part[side] = x.weight / max(v.weight(side, at, v.heldIn(side, k, at)), least)
		}
	}
	x.part = min(x.part, part[0], part[1])
	if part[1] > part[0] {
		x.fuller = 1
	}
}

// apart reports whether a number is money, a part or a date in one report only: "$14
// billion", "May 14".
func (f *creditFinder) apart(w alignment.SharedWord) bool {
	if f.c.Reports[0].Report.Tokens[w.A].Kind != text.Number || f.c.Reports[1].Report.Tokens[w.B].Kind != text.Number {
		return false
	}
	a, b := f.kind(0, w.A), f.kind(1, w.B)
	return a != b && a != "" && b != "" && (among(a, unlike) || among(b, unlike))
}

const unlike = "date money percent"

// inFigure reports whether a shared word belongs to a figure of the kind in either report.
func (f *creditFinder) inFigure(w alignment.SharedWord, kind figures.Kind) bool {
	return f.kind(0, w.A) == string(kind) || f.kind(1, w.B) == string(kind)
}

// kind is that of the figure to which the token belongs, or empty.
func (f *creditFinder) kind(side, token int) string {
	rep := f.c.Reports[side]
	at := rep.Report.Tokens[token].Span
	k := sort.Search(len(rep.Figures), func(i int) bool { return rep.Figures[i].Span.End > at.Start })
	if k == len(rep.Figures) || !rep.Figures[k].Span.Overlaps(at) {
		return ""
	}
	return string(rep.Figures[k].Kind)
}

// wholly adds who carries most of either sentence, where the telling words show it of
// neither: the sentences are a pair, so this is the same fact by two tellers.
func (f *creditFinder) wholly(p alignment.Pair, out []carried) []carried {
	k, l := f.v.mostly(0, p.A), f.v.mostly(1, p.B)
	credited := k != credit && l != credit && (k >= 0 || l >= 0) // by one report at least
	if !credited || !f.c.Alignment.Aligned(p.A, p.B) || slices.ContainsFunc(out, func(x carried) bool { return x.k == k && x.l == l }) {
		return out
	}
	x := carried{pair: p, k: k, l: l, part: 1}
	x.span = [2]text.Span{f.v.heldIn(0, k, p.A), f.v.heldIn(1, l, p.B)}
	return append(out, x)
}

// mostly gives who carries more than half of the sentence's words, or credit.
func (v *voices) mostly(side, sentence int) int {
	s := v.c.Reports[side].Report.Sentences[sentence]
	by, n := map[int]int{}, 0
	for t := s.First; t < s.End; t++ {
		if k := v.teller[side][t]; k != credit && v.c.Reports[side].Report.Tokens[t].Kind != text.Mark {
			by[k]++
			n++
		}
	}
	for k, m := range by {
		if 2*m > n {
			return k
		}
	}
	return credit
}

// heldIn is the part of the sentence that attribution k holds, or that is quoted.
func (v *voices) heldIn(side, k, sentence int) (out text.Span) {
	if k >= 0 {
		return v.contentIn(side, k, sentence)
	}
	r := v.c.Reports[side].Report
	for t := r.Sentences[sentence].First; t < r.Sentences[sentence].End; t++ {
		if v.teller[side][t] == k {
			out = out.Cover(r.Tokens[t].Span)
		}
	}
	return out
}
