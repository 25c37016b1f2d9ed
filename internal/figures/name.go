package figures

// nameOfWords reads names made with numerals in words: "First Lady", "Second
// Amendment", "Fifth Avenue", "Seven Network"; it gives the item after, or i.
func (f *finder) nameOfWords(i int) int {
	x := &f.it[i]
	if x.form != wordForm || x.class != ordinal && x.class != small && x.class != tens && x.class != half {
		return i
	}
	if i > 1 && f.dash(i-1) && f.glued(i) && f.glued(i-1) && x.class != ordinal && f.it[i-2].form == wordForm && f.it[i-2].class == none && !in(prefixWords[:], f.low(i-2)) {
		return i + 1 // pick-six
	}
	j := i + 1
	if f.dash(j) {
		j++
	}
	if x.class == ordinal && in(ordinalNames[:], f.low(j)) && !(f.is(j, "place") && !f.is(i-1, "the")) {
		return j + 1
	}
	if x.class == ordinal && f.dash(i+1) && (f.is(i+2, "or") || f.is(i+2, "to") || f.is(i+2, "and")) && f.class(i+3) == ordinal {
		return i + 3
	}
	if !x.upper || f.caps || i == 0 {
		return i
	}
	if k := f.quoteBefore(i); k {
		return i
	}
	if i+1 < len(f.it) && f.it[i+1].upper && f.it[i+1].form == wordForm && f.it[i+1].class == none && (x.class != ordinal || !f.it[i-1].upper) {
		return i + 2 // capitals in running text: "Group of Seven", "the Third Reich"
	}
	if x.class == small && (f.it[i-1].upper && (i > 1 || !in(stops[:], f.low(0)) && !adverb(f.low(0))) || i > 1 && f.it[i-1].low == "of" && f.it[i-2].upper) {
		return i + 1 // Final Four, Group of Seven
	}
	return i
}

func (f *finder) quoteBefore(i int) bool {
	p := &f.it[i-1]
	return p.form == markForm && (p.low == "\"" || p.low == "'" || p.low == ":" || p.low == "—" || p.low == "(")
}

// ordinalNames follow an ordinal that is no rank; sorted.
var ordinalNames = [...]string{
	"aid", "amendment", "avenue", "base", "circuit", "class", "degree", "families", "family",
	"gentleman", "grader", "graders", "guess", "guessed", "guessing", "hand", "instance", "ladies",
	"lady", "minister", "name", "names", "nations", "parties", "party", "place", "rate", "reading",
	"reich", "responder", "responders", "street", "thought", "thoughts", "world",
}
