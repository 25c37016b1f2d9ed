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
	if x.class == small && i > 0 && in(labelNouns[:], f.low(i-1)) && f.endsPhrase(j) && !f.is(j, "to") && !f.is(j, "or") && (i == 1 || !in(singledOut[:], f.low(i-2)) && f.class(i-2) != article && !isPossessive(f.low(i-2))) {
		return j // "day two of the trial"
	}
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

var streets = [...]string{
	"alley", "ave", "avenue", "blvd", "boulevard", "court", "crescent", "dr", "drive", "highway",
	"lane", "ln", "parkway", "place", "plaza", "rd", "road", "square", "st", "street", "terrace",
	"way",
}

// address reads "1600 Pennsylvania Avenue": digits before a name of a street.
func (f *finder) address(i int) int {
	if !f.it[i].plain || f.it[i].digits > 5 {
		return i
	}
	j := i + 1
	if j < len(f.it) && (f.it[j].low == "n" || f.it[j].low == "s" || f.it[j].low == "e" || f.it[j].low == "w") && f.is(j+1, ".") {
		j += 2
	}
	for n := 0; n < 4 && j < len(f.it); n++ {
		x := &f.it[j]
		if n > 0 && x.upper && (street(x.low)) {
			return j + 1
		}
		if x.form == numForm && j+1 < len(f.it) && ordinalSuffix(f.low(j+1)) {
			j += 2
			continue
		}
		if x.form != wordForm || !x.upper {
			return i
		}
		j++
	}
	return i
}

func street(w string) bool {
	for _, s := range streets {
		if s == w {
			return true
		}
	}
	return false
}
