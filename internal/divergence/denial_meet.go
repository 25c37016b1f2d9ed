package divergence

import (
	"slices"
	"strings"

	"twosource/internal/alignment"
	"twosource/internal/attribution"
	"twosource/internal/names"
	"twosource/internal/text"
	"twosource/internal/wording"
)

// turned finds sentences that are otherwise alike, where one report has a verb of
// denial and the other one of confirmation.
func (f *denialFinder) turned() []Divergence {
	var out []Divergence
	a, b := f.c.Reports[0].Report, f.c.Reports[1].Report
	for _, p := range f.c.Alignment.Pairs {
		changes, alike := wording.Alike(a, a.Sentences[p.A].Span, b, b.Sentences[p.B].Span)
		if !alike || f.negatedOnce(changes) {
			continue // "denied that he went", "confirmed that he did not go"
		}
		for _, ch := range changes {
			x, y := turn(f.v.lower(0, ch.A)), turn(f.v.lower(1, ch.B))
			if x*y != -1 {
				continue
			}
			k, l := f.cueAt(0, ch.A), f.cueAt(1, ch.B)
			if k >= 0 && l >= 0 && f.v.relation(k, l) == names.Different {
				continue // one may deny what another confirms
			}
			d := Divergence{Kind: Denial, Subtype: Contradiction, Severity: 0.95}
			d.A, d.B = Place{ch.A, p.A, -1, k}, Place{ch.B, p.B, -1, l}
			d.says = [2]string{"has “" + around4(a, ch.A, p.A) + "”", "has “" + around4(b, ch.B, p.B) + "”"}
			d.Because = []string{"the sentences are the same but for “" + oneLine(a, ch.A) + "” and “" + oneLine(b, ch.B) + "”"}
			f.met[0][p.A], f.met[1][p.B] = true, true
			out = append(out, d)
		}
	}
	return out
}

// negatedOnce reports whether among what differs one report has a negation more.
func (f *denialFinder) negatedOnce(changes []wording.Change) bool {
	n := 0
	for _, ch := range changes {
		n += int(truth(f.v.negated(0, ch.A)) - truth(f.v.negated(1, ch.B)))
	}
	return n != 0
}

// turn is -1 for a verb that denies, 1 for one that confirms, with its auxiliaries or
// without, else 0: who "rejected a call" has not denied what is said of it.
func turn(words []string) (sense int) {
	for _, w := range words {
		switch {
		case among(w, "denied denies deny denying rejected rejects disputed disputes refuted refutes"):
			sense = -1
		case among(w, confirming):
			sense = 1
		case !among(w, "also are be been being did do does had has have having is was were"):
			return 0
		}
	}
	return sense
}

const confirming = "confirmed confirms confirm confirming admitted admits admit admitting acknowledged acknowledges acknowledge acknowledging conceded concedes concede"

// around4 shows the span with the words around it in its sentence.
func around4(r *text.Report, s text.Span, sentence int) string {
	first, end := r.TokensIn(s)
	first, end = max(first-around, r.Sentences[sentence].First), min(end+around, r.Sentences[sentence].End)
	return oneLine(r, text.Span{Start: r.Tokens[first].Span.Start, End: r.Tokens[end-1].Span.End})
}

func (f *denialFinder) cueAt(side int, s text.Span) int {
	for k := range f.c.Reports[side].Attributions {
		if f.v.attribution(side, k).Cue.Overlaps(s) {
			return k
		}
	}
	return -1
}

// contradictions finds denials of what the other report has confirmed or admitted,
// by a source that may be the same.
func (f *denialFinder) contradictions() []Divergence {
	var out []Divergence
	for side := range 2 {
		for i := range f.denials[side] {
			d := &f.denials[side][i]
			if d.stance == attribution.Declines || f.met[side][d.sentence] || f.retold(side, d.k) || f.leaves(d) {
				continue
			}
			if k, shared, ok := f.confirmed(d); ok {
				out = append(out, f.contradiction(d, k, shared))
			}
		}
	}
	return out
}

// confirmed finds the attribution of the other report that confirms what d denies.
func (f *denialFinder) confirmed(d *denial) (best int, shared []string, ok bool) {
	o := 1 - d.side
	r := f.c.Reports[d.side].Report
	sentence, span := d.sentence, d.content
	if d.general {
		i, found := f.accusing(d)
		if !found {
			return 0, nil, false
		}
		sentence, span = i, r.Sentences[i].Span
	}
	most := 0.
	for k := range f.c.Reports[o].Attributions {
		a := f.v.attribution(o, k)
		if a.Stance != attribution.Confirms || !f.admits(o, a) || f.met[o][a.Sentence] || f.retold(o, k) {
			continue
		}
		rel := f.relation(d, k)
		if rel == names.Different || rel == names.Unclear && d.general {
			continue
		}
		weight, words := f.oneFact(d, sentence, span, a.Sentence, f.v.contentIn(o, k, a.Sentence), rel)
		if weight >= confirmWeight && weight > most {
			most, best, shared, ok = weight, k, words, true
		}
	}
	return best, shared, ok
}

// oneFact weighs whether what is denied and what is confirmed may be one fact: the
// words they share, or, from one source, two names and two words akin in meaning
// ("had supplied weapons to Russia", "sold drones to Russia").
func (f *denialFinder) oneFact(d *denial, i int, span text.Span, j int, content text.Span, rel names.Relation) (weight float64, words []string) {
	r, other := f.c.Reports[d.side].Report, f.c.Reports[1-d.side].Report
	plain, named, akin := 0, 0, 0
	close := 0.
	for _, w := range f.akin(d.side, i, span, j, content) {
		words = append(words, r.Token(w.A))
		if w.Name {
			named++
			close += w.Weight
		} else {
			akin++
		}
	}
	for _, w := range f.shared(d.side, i, j) {
		if span.Contains(r.Tokens[w.A].Span) && content.Contains(other.Tokens[w.B].Span) {
			weight += w.Weight
			if !w.Name {
				plain++
			}
		}
	}
	if plain == 0 {
		weight = 0
	}
	if (rel == names.Same && named >= 2 || f.subject(d, i, j, content)) && akin >= 2 {
		weight = max(weight, confirmWeight+close/10)
	}
	return weight, words
}

// subject reports whether who denies is who did it, unnamed in what is denied ("Tehran
// denies having sold"), and what is confirmed names him ("that Iran had sold").
func (f *denialFinder) subject(d *denial, i, j int, content text.Span) bool {
	if i != d.sentence {
		return false
	}
	r := f.c.Reports[d.side].Report
	first, end := r.TokensIn(d.content)
	if first == end || !strings.HasSuffix(strings.ToLower(r.Token(first)), "ing") {
		return false
	}
	entity := f.v.attribution(d.side, d.k).Entity
	return slices.ContainsFunc(f.v.mentions(1-d.side, j), func(n names.Mention) bool {
		return content.Contains(n.Span) && f.v.same(d.side, entity, n.Entity)
	})
}

// akin gives the words akin in meaning, as tokens here and there.
func (f *denialFinder) akin(side, i int, here text.Span, j int, there text.Span) []alignment.SharedWord {
	if side == 0 {
		return f.c.Alignment.AkinWords(i, here, j, there)
	}
	words := f.c.Alignment.AkinWords(j, there, i, here)
	for k := range words {
		words[k].A, words[k].B = words[k].B, words[k].A
	}
	return words
}

// confirmWeight is the weight of shared words from which a confirmation is one of
// what is denied.
const confirmWeight = 0.8

// admits reports whether the cue confirms something said, and does not only accept
// an offer or plead.
func (f *denialFinder) admits(side int, a *attribution.Attribution) bool {
	return slices.ContainsFunc(f.v.lower(side, a.Cue), func(w string) bool { return turn([]string{w}) > 0 })
}

// contradiction writes down a denial and the other report's attribution k, which confirms it.
func (f *denialFinder) contradiction(d *denial, k int, shared []string) Divergence {
	o := 1 - d.side
	a, content := f.v.attribution(o, k), f.v.contentIn(o, k, f.v.attribution(o, k).Sentence)
	f.met[d.side][d.sentence], f.met[o][a.Sentence] = true, true
	out := Divergence{Kind: Denial, Subtype: Contradiction, Severity: 0.95}
	places := [2]*Place{&out.A, &out.B}
	*places[d.side] = Place{d.span, d.sentence, -1, d.k}
	*places[o] = Place{a.Source.Cover(a.Cue).Cover(content), a.Sentence, -1, k}
	out.says[d.side] = f.says(d)
	out.says[o] = "has a confirmation by " + f.v.source(o, k) + " (“" + f.words(o, k, content) + "”)"
	by := [2]string{oneLine(f.c.Reports[d.side].Report, f.v.attribution(d.side, d.k).Cue), oneLine(f.c.Reports[o].Report, a.Cue)}
	out.Because = []string{"denial by “" + by[0] + "”, confirmation by “" + by[1] + "”", "both speak of: " + joinWords(shared, 6)}
	return out
}

// differing finds denials in both reports that meet and differ in who denies, in
// what is denied or in how firmly.
func (f *denialFinder) differing() []Divergence {
	var out []Divergence
	for i := range f.denials[0] {
		x := &f.denials[0][i]
		if f.v.source(0, x.k) == anonymous {
			continue
		}
		for j := range f.denials[1] {
			y := &f.denials[1][j]
			if f.met[0][x.sentence] || f.met[1][y.sentence] || !f.meet(x, y) || f.v.source(1, y.k) == anonymous {
				continue
			}
			if f.answered(x) || f.answered(y) {
				continue // one report has both
			}
			how := f.difference(x, y)
			if how == "" {
				continue
			}
			f.met[0][x.sentence], f.met[1][y.sentence] = true, true
			out = append(out, f.differs(x, y, how))
		}
	}
	return out
}

// differs is the finding of two denials of the two reports.
func (f *denialFinder) differs(x, y *denial, how string) Divergence {
	x, y = inOrder(x, y)
	d := Divergence{Kind: Denial, Subtype: Differs, Severity: 0.6}
	d.A, d.B = Place{x.span, x.sentence, -1, x.k}, Place{y.span, y.sentence, -1, y.k}
	d.says = [2]string{f.says(x), f.says(y)}
	d.Because = []string{how}
	return d
}

// answered reports whether the other report has this very denial.
func (f *denialFinder) answered(d *denial) bool {
	for i := range f.denials[1-d.side] {
		x, y := inOrder(d, &f.denials[1-d.side][i])
		if f.likeness(0, x.sentence, y.sentence) < likely || f.relation(x, y.k) == names.Different || f.difference(x, y) != "" {
			continue
		}
		if x.general || x.stance == attribution.Declines || f.overlap(x, y) >= 0.5 {
			return true
		}
	}
	return false
}

// retold reports whether the other report has the attribution too.
func (f *denialFinder) retold(side, k int) bool {
	a := f.v.attribution(side, k)
	for l := range f.c.Reports[1-side].Attributions {
		b := f.v.attribution(1-side, l)
		if b.Stance == a.Stance && f.likeness(side, a.Sentence, b.Sentence) >= likely {
			return true
		}
	}
	return false
}

// meet reports whether two denials answer one claim: told in sentences that are a
// pair, or, of one source, in sentences somewhat alike, or one of them general and the
// other about what is told before it.
func (f *denialFinder) meet(x, y *denial) bool {
	rel, like := f.relation(x, y.k), f.likeness(0, x.sentence, y.sentence)
	switch {
	case f.mute(x, y), f.mute(y, x):
		return true
	case rel == names.Different:
		return false
	case like >= likely, rel == names.Same && like >= likely/2:
		return true
	case rel != names.Same || x.general == y.general:
		return false
	}
	g, s := x, y
	if y.general {
		g, s = y, x
	}
	i, ok := f.accusing(g)
	return ok && f.likeness(g.side, i, s.sentence) >= 0.1
}

// mute reports whether d flatly denies something and e is that the same party refuses to answer
// anything.
func (f *denialFinder) mute(d, e *denial) bool {
	return e.sort == refused && e.general && d.sort != refused && d.sort != implying && f.oneParty(d, e)
}

// difference says how two denials that meet differ, or "".
func (f *denialFinder) difference(x, y *denial) string {
	if refuses := x.sort == refused; refuses != (y.sort == refused) {
		if refuses && f.deniesToo(x, y) || !refuses && f.deniesToo(y, x) {
			return ""
		}
		return "one denies, the other declines to answer"
	}
	if f.recalls(x) != f.recalls(y) {
		return "one denies, the other does not remember"
	}
	if x.sort == refused || x.general == y.general || f.leaves(x) && f.leaves(y) {
		return ""
	}
	return "one denies in general, the other names what is denied"
}

// recalls reports whether who denies says no more than that he does not remember.
func (f *denialFinder) recalls(d *denial) bool {
	return f.v.has(d.side, d.content, "memory recall recollect recollection remember")
}

// contrast says how two denials of one claim differ, or "": also in who denies and in how
// firmly, as they need not be two accounts of one denial.
func (f *denialFinder) contrast(d, e *denial) string {
	x, y := inOrder(d, e)
	how := f.difference(x, y)
	switch {
	case how != "" || (x.sort == refused) != (y.sort == refused):
		return how
	case x.sort == implying && y.sort == implying, f.answered(d), f.answered(e):
		return ""
	case f.relation(x, y.k) == names.Different:
		return "two sources, and each report has but one of the denials"
	case (x.sort == disputing) != (y.sort == disputing):
		return "one denies, the other disputes"
	}
	return ""
}

// deniesToo reports whether the report that has a refusal has the other one's denial as
// well: in the same sentence, or where the same source denies it too.
func (f *denialFinder) deniesToo(refusal, d *denial) bool {
	o := refusal.side
	whole := f.c.Reports[o].Report.Sentences[refusal.sentence].Span
	least := 0.3 * max(f.v.weight(d.side, d.sentence, d.content), 0.3)
	besides := f.inDenial(d, refusal.sentence, whole) - f.inDenial(d, refusal.sentence, refusal.content)
	if besides >= least && slices.Contains(f.denying[o], refusal.sentence) {
		return true
	}
	for i := range f.denials[o] {
		e := &f.denials[o][i]
		if x, y := inOrder(d, e); e.stance != attribution.Declines && f.meet(x, y) {
			return true
		}
	}
	entity := f.v.attribution(d.side, d.k).Entity
	return slices.ContainsFunc(f.negates[o], func(k int) bool { // "said that he did not send it"
		a := f.v.attribution(o, k)
		return f.v.same(d.side, entity, a.Entity) && f.inDenial(d, a.Sentence, f.v.contentIn(o, k, a.Sentence)) >= least
	})
}

// inDenial is the weight of the words of what d denies that stand in a part of sentence j of
// the other report.
func (f *denialFinder) inDenial(d *denial, j int, part text.Span) float64 {
	at, in := [2]int{d.sentence, j}, [2]text.Span{d.content, part}
	if d.side == 1 {
		at[0], at[1], in[0], in[1] = at[1], at[0], in[1], in[0]
	}
	return f.sharedIn(at, in)
}

// leaves reports whether a call to go or to give in is rejected.
func (f *denialFinder) leaves(d *denial) bool {
	return leaving(f.v.lower(d.side, d.content))
}

// overlap is the part of what the shorter denial denies that the other denies too.
func (f *denialFinder) overlap(x, y *denial) float64 {
	whole := min(f.v.weight(0, x.sentence, x.content), f.v.weight(1, y.sentence, y.content))
	return f.sharedIn([2]int{x.sentence, y.sentence}, [2]text.Span{x.content, y.content}) / max(whole, 0.3)
}

// sharedIn is the weight of the words that the two sentences share in these parts of them.
func (f *denialFinder) sharedIn(at [2]int, in [2]text.Span) (sum float64) {
	a, b := f.c.Reports[0].Report, f.c.Reports[1].Report
	for _, w := range f.c.Alignment.SharedWords(at[0], at[1]) {
		if in[0].Contains(a.Tokens[w.A].Span) && in[1].Contains(b.Tokens[w.B].Span) {
			sum += w.Weight
		}
	}
	return sum
}
