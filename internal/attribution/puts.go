package attribution

import "twosource/internal/attribution/model"

// puts reads who puts a quantity at a number: "The coast guard put the toll at nine."
func (d *doc) puts(s int, cues cueMap) (out []found) {
	const reach = 15
	sn := &d.r.Sentences[s]
	end := d.trimEnd(sn.First, sn.End)
	for i := sn.First + 1; i+3 < end; i++ {
		if d.low[i] != "put" && d.low[i] != "puts" || cues[i] != 0 || d.quoted(i) {
			continue
		}
		if d.tags[i] == model.VBN || d.low[i-1] == "to" || !nominal(d.tags[i+1]) {
			continue
		}
		c := d.cueStart(sn.First, i)
		from := d.nounStart(sn.First, c)
		if from == c || d.onlyMarks(from, c) || d.negated(sn.First, i) || d.passive(c, i) || !d.atNumber(i+1, min(i+reach, end), end) {
			continue
		}
		content := [2]int{i + 1, d.sentenceClauseEnd(i+1, end)}
		out = append(out, found{stance: Asserts, cue: [2]int{c, i + 1}, source: [2]int{from, c}, content: [][2]int{content}})
	}
	return out
}

// lists reads what a paper holds: "The indictment lists nine meetings".
func (d *doc) lists(s int, cues cueMap) (out []found) {
	sn := &d.r.Sentences[s]
	end := d.trimEnd(sn.First, sn.End)
	for i := sn.First + 1; i+2 < end; i++ {
		if cues[i] != 0 || !in(listing[:], d.low[i]) || d.quoted(i) || !nominal(d.tags[i+1]) {
			continue
		}
		c := d.cueStart(sn.First, i)
		from := d.nounStart(sn.First, c)
		if from == c || d.negated(sn.First, i) || d.passive(c, i) || !d.ofPaper(from, c) {
			continue
		}
		content := [2]int{i + 1, d.sentenceClauseEnd(i+1, end)}
		out = append(out, found{stance: Asserts, cue: [2]int{c, i + 1}, source: [2]int{from, c}, content: [][2]int{content}})
	}
	return out
}

// ofPaper reports whether the subject in the tokens is a paper: "the indictment, published on
// Monday,".
func (d *doc) ofPaper(from, to int) bool {
	for i := from; i < to && i < from+5; i++ {
		if in(papers[:], d.low[i]) {
			return true
		} else if !nominal(d.tags[i]) {
			break
		}
	}
	return false
}

// listing are forms of verbs by which a paper tells what is in it; sorted.
var listing = [...]string{"cites", "describes", "details", "listed", "lists", "names", "outlines"}

// papers are words for papers that tell of facts; sorted.
var papers = [...]string{"affidavit", "complaint", "document", "documents", "filing", "filings", "indictment", "lawsuit", "papers", "records", "report", "statement", "study", "suit", "survey", "warrant"}

// atNumber reports whether "at" stands behind token i and before near, and a number
// shortly behind it, in a sentence that ends at end.
func (d *doc) atNumber(i, near, end int) bool {
	for k := i + 1; k+1 < near; k++ {
		switch {
		case d.tags[k] == model.Comma || d.tags[k] == model.Colon:
			return false
		case d.low[k] == "at":
			for n := k + 1; n < min(k+4, end); n++ { // "at just over nine"
				if d.tags[n] == model.CD {
					return true
				}
			}
			return false
		}
	}
	return false
}
