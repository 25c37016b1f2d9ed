package attribution

import (
	"sort"

	"twosource/internal/attribution/model"
)

// A Strength is how firmly the verb commits the source: "said" and "claimed" and
// "insisted" and "admitted" are not the same to an editor.
type Strength uint8

const (
	StrengthNone     Strength = iota // no verb: a free-standing quotation, "according to"
	StrengthSays                     // said, wrote, announced
	StrengthClaims                   // claimed, alleged, suggested
	StrengthInsists                  // insisted, vowed, affirmed
	StrengthThinks                   // believes, fears, expects
	StrengthAdmits                   // admitted, conceded
	StrengthConfirms                 // confirmed
	StrengthDenies                   // denied
	StrengthRejects                  // rejected, dismissed
	StrengthDisputes                 // disputed, questioned
	StrengthDeclines                 // declined, refused
)

// A frame is what a verb takes as its content.
type frame uint8

const (
	frameClause frame = iota // said that …, said …, "…" said
	frameThat                // believes that …: a clause, never a bare quotation
	frameObject              // denied the claim
	frameBoth                // confirmed the report, confirmed that …
)

// A verb is one form of a verb of speech.
type verb struct {
	form, lemma string
	stance      Stance
	strength    Strength
	frame       frame
}

func verbOf(w string) *verb {
	k := sort.Search(len(verbs), func(i int) bool { return verbs[i].form >= w })
	if k < len(verbs) && verbs[k].form == w {
		return &verbs[k]
	}
	return nil
}

// merge joins what the model found with what the rules found: where both see a cue,
// the model gives the spans and the rules the stance; the rest of the rules' finds
// the model missed.
func (d *doc) merge(all, rules []found) []found {
	cues := d.cues(all)
	for _, r := range rules {
		k := cues.at(r.cue)
		if k < 0 {
			if c := r.content[0]; r.stance != Asserts && c[1] <= r.cue[0] {
				if k := cues.at(c); k >= 0 && all[k].source[1] == 0 && all[k].cue[0] == c[0] {
					all[k] = r // "claims that … were dismissed": no claim of nobody's beside it
					continue
				}
			}
			all = append(all, r)
			continue
		}
		m := &all[k]
		if r.stance != Asserts {
			m.stance = r.stance
		}
		if r.verb != nil {
			m.verb = r.verb
		}
		if m.source[1] == 0 {
			m.source = r.source
		}
		before := r.content[0][1] <= r.cue[0] // what is denied stands before the cue
		switch {
		case r.stance != Asserts && r.source[0] >= r.cue[1] && (before || r.stance == Declines), // "were rejected by the council"
			r.stance == Denies && before && r.source[1] <= r.cue[0] && r.source[0] >= r.content[0][1]: // "the charges, which he denied"
			m.source, m.content = r.source, r.content
		}
	}
	sort.SliceStable(all, func(i, k int) bool { return all[i].start() < all[k].start() })
	return all
}

// A cueMap tells per token the first finding whose cue holds it, plus one.
type cueMap []int32

func (d *doc) cues(all []found) cueMap {
	m := make(cueMap, len(d.low))
	for k := range all {
		for i := all[k].cue[0]; i < all[k].cue[1]; i++ {
			if m[i] == 0 {
				m[i] = int32(k + 1)
			}
		}
	}
	return m
}

// at is the first finding whose cue overlaps x, or -1.
func (m cueMap) at(x [2]int) int {
	best := int32(0)
	for _, k := range m[x[0]:x[1]] {
		if k != 0 && (best == 0 || k < best) {
			best = k
		}
	}
	return int(best) - 1
}

// spoken says per sentence whether some finding has its cue in it.
func (d *doc) spoken(all []found) []bool {
	in := make([]bool, len(d.r.Sentences))
	for k := range all {
		if all[k].cue[1] > 0 {
			in[d.sentence(all[k].cue[0])] = true
		}
	}
	return in
}

func (f *found) start() int {
	s := f.content[0][0]
	if f.cue[1] > 0 {
		s = f.cue[0]
	}
	return s
}

// weigh gives a finding the verb of its cue, and the stance that its content or its
// negation makes of it: "said the story was not true" denies.
func (d *doc) weigh(f *found) {
	for i := f.cue[0]; i < f.cue[1] && f.verb == nil; i++ {
		if v := verbOf(d.low[i]); v != nil && (d.isVerb(f.cue[0], i) || f.cue[1]-f.cue[0] == 1) {
			f.verb = v
		}
	}
	if f.verb == nil && d.anyOf(f.cue[0], f.cue[1], []string{"clear"}) { // made clear that
		f.verb = verbOf("said")
	}
	if f.stance != Asserts || f.verb == nil {
		return
	}
	if f.verb.stance == Confirms && f.verb.lemma != "accept" && f.verb.lemma != "agree" && d.owned(f) {
		f.stance = Confirms
	}
	if f.verb.stance != Asserts || f.verb.strength == StrengthThinks {
		return
	}
	for _, c := range f.content {
		if st := d.contentStance(c[0], c[1], f); st != Asserts {
			f.stance = st
			return
		}
	}
}

// owned reports whether a clause or a quotation is confirmed or admitted, by no negated or
// passive verb: "The gate was open, the mayor conceded."
func (d *doc) owned(f *found) bool {
	first := d.r.Sentences[d.sentence(f.cue[0])].First
	none := f.source[1] > 0 && in(nobody[:], d.low[f.source[0]])
	for i := f.cue[0]; i < f.cue[1]; i++ {
		if d.tags[i] == model.MD {
			return false // "fans will agree"
		}
		v := verbOf(d.low[i])
		if v != nil && v.stance == Confirms && (none || d.negated(first, i) || d.passive(f.cue[0], i)) {
			return false
		}
	}
	for _, c := range f.content {
		if d.inQuote[c[0]] >= 0 || !d.unfinished(c) {
			return !d.anyOf(c[0], c[1], []string{"n't", "never", "not"}) // it may be a denial's other half
		}
	}
	return false
}

func finite(t uint8) bool {
	return t == model.VBD || t == model.VBZ || t == model.VBP || t == model.MD
}
