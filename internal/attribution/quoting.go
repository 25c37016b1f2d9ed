package attribution

// asSaying are the words that lead in what somebody is quoted with; sorted.
var asSaying = [...]string{"confirming", "denying", "saying", "stating", "telling", "warning"}

// quotingVerbs are the verbs of one who repeats another's words; sorted.
var quotingVerbs = [...]string{"cite", "cited", "cites", "citing", "quote", "quoted", "quotes", "quoting"}

// speakerMost is how many words may stand between "quoted" and "as saying".
const speakerMost = 16

// quoting reads "the agency quoted the mayor as saying …" and "the mayor was quoted by
// the agency as saying …": the source is the mayor, not who passes his words on. What
// was found between its words goes out.
func (d *doc) quoting(all []found) []found {
	for i := 1; i+1 < len(d.low); i++ {
		if d.low[i] != "as" || !in(asSaying[:], d.low[i+1]) || d.quoted(i) {
			continue
		}
		s := &d.r.Sentences[d.sentence(i)]
		f, from, ok := d.quotedAs(s.First, i, d.trimEnd(s.First, s.End))
		if !ok {
			continue
		}
		kept := all[:0]
		for _, o := range all {
			if o.cue[1] <= from || o.cue[0] > i+1 || o.cue[1] == 0 {
				kept = append(kept, o)
			}
		}
		all = append(kept, f)
	}
	return all
}

// quotedAs builds the attribution whose "as saying" stands at i; from is where its
// verb of quoting does.
func (d *doc) quotedAs(first, i, end int) (f found, from int, ok bool) {
	v := i - 1
	for v > first && v > i-speakerMost && !in(quotingVerbs[:], d.low[v]) {
		v--
	}
	if !in(quotingVerbs[:], d.low[v]) || d.quoted(v) {
		return f, v, false
	}
	c := i + 2
	if d.low[i+1] == "telling" {
		for c < end && c < i+8 && d.low[c] != "that" && !d.opensQuote(c) {
			c++ // "as telling reporters that"
		}
	}
	if c < end && d.low[c] == "," {
		c++
	}
	f = found{verb: verbOf(d.low[i+1]), stance: Asserts, cue: [2]int{i, i + 2}, source: [2]int{v + 1, i}}
	if k := d.cueStart(first, v); k < v && d.passive(k, v) {
		f.source = [2]int{d.nounStart(first, k), k}
		if v+1 == i {
			f.cue[0] = k // "was quoted as saying" is one cue
		}
	}
	for f.source[1] > f.source[0] && d.low[f.source[1]-1] == "," {
		f.source[1]--
	}
	if f.source[0] >= f.source[1] || d.onlyMarks(f.source[0], f.source[1]) {
		return f, v, false
	}
	f.content = [][2]int{{c, d.sentenceClauseEnd(c, end)}}
	if at := d.nounStart(first, d.cueStart(first, v)); c >= end && at < v && at > first+3 && d.low[at-1] == "," {
		f.content[0] = [2]int{first, at - 1} // "…, the agency quoted Rossi as saying"
	}
	if at := f.source[0]; f.cue[0] >= at && at > first+3 && (d.low[at-1] == "," || d.closesQuote(at-1)) {
		f.content[0] = [2]int{first, at - 1} // "…, Rossi was quoted by AP as saying on Monday"
	}
	return f, v, f.content[0][0] < f.content[0][1]
}
