package attribution

import "twosource/internal/attribution/model"

// The forms of denial that hang on no verb of their own, and the passive.

// phrase handles the fixed phrases that hang on a word other than a verb of speech.
func (d *doc) phrase(first, i, end int) (found, bool) {
	switch d.low[i] {
	case "comment", "response", "reply":
		return d.noComment(first, i, end)
	case "reach": // efforts to reach the firm for comment were unsuccessful
		end = min(end, i+longest)
		if i-2 >= first && d.low[i-1] == "to" && in(attempts[:], d.low[i-2]) && d.anyOf(i+1, end, failing[:]) {
			for e := i + 2; e+1 < end; e++ {
				if d.low[e] == "for" && d.low[e+1] == "comment" {
					return found{source: [2]int{i + 1, e}, cue: [2]int{i - 2, i + 1}, content: [][2]int{{e, end}}, stance: Declines}, true
				}
			}
		}
	case "question", "questions": // dodged a question about the deal
		for k := max(first+1, i-3); k < i; k++ {
			if in(evading[:], d.low[k]) && !d.negated(first, k) {
				return d.complement(first, k, k+1, k+1, end, Declines)
			}
		}
	case "reached", "available", "unavailable", "returned", "unanswered", "unreturned":
		if d.unreached(first, i, end) {
			f, ok := d.complement(first, i, i+1, i+1, end, Declines)
			d.called(&f)
			return f, ok
		}
	case "back": // did not get back to us
		toPress := d.is(i+1, end, "to") && d.hasWord(i+2, min(i+3, end), "journalists", "me", "reporters", "us")
		if toPress && i-1 > first && d.low[i-1] == "get" && d.negated(first, i-1) {
			return d.complement(first, i-1, i+2, i+2, end, Declines)
		}
	case "mum": // was, kept, stayed mum on
		if k := i - 1; k > first && (d.isVerb(first, k) || d.linked(k, i)) && !d.negated(first, k) {
			return d.complement(first, k, i+1, i+1, end, Declines)
		}
	case "drawn":
		if d.negated(first, i) && d.hasWord(i-2, i, "be") {
			return d.complement(first, i, i+1, i+1, end, Declines)
		}
	case "innocence":
		for k := max(first, i-3); k < i; k++ {
			switch d.lemmaOf(k) {
			case "maintain", "protest", "insist", "assert", "proclaim":
				return d.complement(first, k, k+1, k+1, end, Denies)
			}
		}
	case "guilty":
		return d.pleads(first, i, end)
	case "doubt", "water", "issue":
		if i == first || i+1 >= end {
			break
		}
		switch d.low[i-1] + " " + d.low[i] + " " + d.low[i+1] {
		case "cold water on":
			if i-2 > first {
				return d.complement(first, i-2, i+2, i+2, end, Rejects) // "poured cold water on the plan"
			}
		case "cast doubt on", "casts doubt on", "casting doubt on", "take issue with", "takes issue with", "taking issue with", "took issue with":
			return d.complement(first, i-1, i+2, i+2, end, Disputes)
		}
	}
	return found{}, false
}

// noComment builds "had no immediate comment" and "there was no response from the firm", whose
// noun stands at i.
func (d *doc) noComment(first, i, end int) (found, bool) {
	k := i - 1
	for k > first && (d.tags[k] == model.JJ || d.low[k] == "further") {
		k--
	}
	switch {
	case k <= first || d.low[k] != "no":
	case d.is(i+1, end, "from") && d.hasWord(k-1, k, "is", "was", "been"):
		f := found{stance: Declines, cue: [2]int{k, i + 2}, content: [][2]int{{k, i + 1}}}
		f.source = [2]int{i + 2, d.phraseEnd(i+2, end)}
		return f, i+2 < end
	case d.low[i] == "comment" && in(having[:], d.low[k-1]):
		return d.complement(first, k-1, k, k, end, Declines)
	}
	return found{}, false
}

// pleads builds "pleaded guilty to the theft" and "entered a plea of not guilty", whose
// "guilty" stands at i.
func (d *doc) pleads(first, i, end int) (found, bool) {
	st, k := Confirms, i-1
	if k > first && d.low[k] == "not" {
		st, k = Denies, k-1
	}
	from := k + 1
	if k-3 > first && d.low[k] == "of" && d.low[k-1] == "plea" {
		k -= 3
	}
	if k > first && in(pleading[:], d.low[k]) {
		return d.complement(first, k, from, from, end, st)
	}
	return found{}, false
}

// unreached reports whether the word at i tells that nobody answered: "could not be reached",
// "was unavailable for comment", "calls were not returned".
func (d *doc) unreached(first, i, end int) bool {
	un := d.low[i][:2] == "un"
	if !un && !d.negated(first, i) && !d.is(first, i, "no", "one") && d.low[first] != "nobody" {
		return false
	}
	switch d.low[i] {
	case "returned", "unanswered", "unreturned":
		home := i+1 < end && d.tags[i+1] == model.IN && !d.hasWord(i+1, i+2, "as", "before", "on") // "not returned to the town"
		return (un || !home) && d.anyOf(max(first, i-14), i, contact[:])
	case "reached":
		if d.hasWord(max(first, i-4), i, "could") && !d.anyOf(max(first, i-8), i, goals[:]) {
			return true
		}
	}
	return d.anyOf(i+1, min(i+5, end), []string{"answer", "comment", "interview"})
}

// called makes a source of whom "calls to the firm" and "messages left with his
// office" were for.
func (d *doc) called(f *found) {
	if !d.anyOf(f.source[0], min(f.source[0]+2, f.source[1]), contact[:]) {
		return
	}
	for k := f.source[0] + 1; k+1 < f.source[1]; k++ {
		switch d.low[k] {
		case "to", "with", "for", "at":
			f.source[0] = k + 1
			return
		case "on", "in": // "on Lund's phone"
			if e := d.phraseEnd(k+1, f.source[1]); d.possessiveAfter(k+1, e) || d.hasWord(k+1, e, "'") {
				f.source[0] = k + 1
				for n := k + 1; n < e; n++ {
					if d.tags[n] == model.POS || d.low[n] == "'" {
						f.source[1] = n
						break
					}
				}
				return
			}
		}
	}
}

// leaves reports whether the words from i on are what somebody in trouble is called on to
// do: "resign", "step down".
func (d *doc) leaves(i, end int) bool {
	if i >= end || d.low[i] == "resign" {
		return i < end
	}
	return d.is(i, end, "step", "down") || d.is(i, end, "step", "aside") || d.is(i, end, "back", "down") || d.is(i, end, "drop", "out")
}

// denialNoun builds "the Kremlin's denial of involvement", "issued a denial that …".
func (d *doc) denialNoun(first, i, end int) (found, bool) {
	f := found{stance: Denies, cue: [2]int{i, i + 1}}
	if i+1 < end && (d.low[i+1] == "of" || d.low[i+1] == "that") && (i+2 >= end || d.low[i+2] != "service" && d.low[i+2] != "-") {
		from := i + 1
		if d.low[from] == "of" {
			from++
		}
		f.content = [][2]int{{from, d.phraseEnd(from, end)}}
	}
	k := i
	for k > first && (d.tags[k-1] == model.JJ || d.tags[k-1] == model.VBN || d.tags[k-1] == model.DT || d.tags[k-1] == model.RB) {
		k--
	}
	switch {
	case k > first && d.tags[k-1] == model.PRS:
		f.source = [2]int{k - 1, k}
	case k > first && d.tags[k-1] == model.POS:
		f.source = [2]int{d.possessor(first, k-1), k - 1}
	case k > first && in(issuing[:], d.low[k-1]):
		c := d.cueStart(first, k-1)
		f.source, f.cue = d.subject(first, c, end), [2]int{c, i + 1}
		if len(f.content) == 0 {
			f.content = [][2]int{{k, i + 1}}
			f.cue[1] = k
		}
	}
	return f, f.source[1] > f.source[0] && len(f.content) > 0 && f.content[0][1] > f.content[0][0]
}

// claimStart is where the subject of a passive begins, with the claim that its clause
// spells out: "claims that the army had fired first were dismissed by …".
func (d *doc) claimStart(first, c int) int {
	s := d.nounStart(first, c)
	if s-2 >= first && s < c && d.low[s-1] == "that" && in(claims[:], d.low[s-2]) {
		return d.nounStart(first, s-1)
	}
	return s
}

// byPassive builds "the claims were denied by the bank".
func (d *doc) byPassive(first, c, i, end int, st Stance) (found, bool) {
	by := i + 1
	for by < end && by < i+6 && d.low[by] != "by" {
		by++
	}
	if by+1 >= end || d.low[by] != "by" {
		return found{}, false
	}
	s := d.claimStart(first, c)
	e := c
	if s == c && c > first+1 && (d.low[c-1] == "that" || d.low[c-1] == "which") { // "…, a claim that was denied by"
		e = c - 1
		for s = e; s > first && (d.tags[s-1] == model.NN || d.tags[s-1] == model.NNS || d.tags[s-1] == model.JJ || d.tags[s-1] == model.DT); {
			s--
		}
		if s > first+3 && d.boundary(s-1) && d.anyOf(s, e, claims[:]) {
			s, e = first, s-1 // the claim is what stands before
		} else if s == e && s > first+3 && d.low[s-1] == "," {
			s, e = first, s-1
		}
	}
	f := found{
		cue: [2]int{c, by + 1}, stance: st, verb: verbOf(d.low[i]),
		source: [2]int{by + 1, d.phraseEnd(by+1, end)}, content: [][2]int{{s, e}},
	}
	for k := f.source[0] + 1; k < f.source[1]; k++ {
		if d.low[k] == "as" || d.low[k] == "on" {
			f.source[1] = k
		}
	}
	return f, s < e
}
