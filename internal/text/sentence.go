package text

import (
	"sort"
	"strings"
	"unicode"
	"unicode/utf8"
)

// split appends the sentences of paragraph p, whose tokens begin at first.
//
// A sentence ends at . ! ? or … with the closing quotes and brackets behind it,
// when what follows may begin one: a capital, a digit, an opening quote. A point
// after an abbreviation, an initial or inside a number ends none.
func split(dst []Sentence, r *Report, p, first int, headline bool) []Sentence {
	end := len(r.Tokens)
	emit := func(from, to int) {
		for from < to {
			cut := r.atMost(from, to)
			dst = append(dst, Sentence{Span{r.Tokens[from].Span.Start, r.Tokens[cut-1].Span.End}, from, cut, p, headline})
			from = cut
		}
	}
	if headline {
		emit(first, end)
		return dst
	}
	from := first
	for i := first; i < end; i++ {
		if !r.ends(i, from) {
			continue
		}
		to := i + 1
		for to < end && r.trails(to, end) {
			to++
		}
		if to == end || r.begins(to, end) && !r.asks(i, to, end) {
			emit(from, to)
			from = to
		}
		i = to - 1 // the marks up to there end together or not at all
	}
	emit(from, end)
	return dst
}

// longest is how many tokens a sentence has at most. What is longer is a list or a text
// without points, and finders that weigh a sentence's words against each other would pay
// its square.
const longest = 300

// atMost is where the sentence from one token to another is cut if it is longer than any:
// behind a comma or the like, else where a blank is, never inside "8:30" or "don't".
func (r *Report) atMost(from, to int) int {
	if to-from <= longest {
		return to
	}
	cut := from + longest
	for i := from + longest; i > from+longest/2; i-- {
		switch {
		case r.glued(i):
		case strings.Contains(",;:", r.Token(i-1)):
			return i
		case r.glued(cut):
			cut = i
		}
	}
	return cut
}

// trails reports whether token i is a mark that belongs to the sentence ended before it: a
// quote or bracket that closes, another point.
func (r *Report) trails(i, end int) bool {
	w := r.Token(i)
	switch {
	case r.Tokens[i].Kind != Mark:
		return false
	case closes(w) && (r.glued(i) || !r.opens(i, end)):
		return true
	}
	return strings.Contains(".!?…", w)
}

// asks reports whether the ! or ? at token i ends only the quotation, and who spoke
// follows it from token to on: “Well, which is it?” Jones asked.
func (r *Report) asks(i, to, end int) bool {
	if !closes(r.Token(to-1)) || r.Token(i) == "." {
		return false
	}
	for k := to; k < end && k < to+4; k++ {
		w := r.Token(k)
		c, _ := utf8.DecodeRuneInString(w)
		if !unicode.IsUpper(c) && r.Tokens[k].Kind == Word {
			n := sort.SearchStrings(speech[:], w)
			return n < len(speech) && speech[n] == w
		}
	}
	return false
}

// speech verbs follow a quotation that ends in ! or ?; sorted.
var speech = [...]string{
	"added", "answered", "asked", "asks", "chanted", "countered", "cried", "declared", "demanded",
	"exclaimed", "inquired", "posted", "quipped", "recalled",
	"replied", "responded", "retorted", "said", "says", "screamed", "shouted", "told", "tweeted",
	"wondered", "wrote", "yelled",
}

// ends reports whether token i may close a sentence that began at token from.
func (r *Report) ends(i, from int) bool {
	switch t := r.Token(i); t {
	case "!", "?", "…":
		return true
	case ".":
		return i == from || !r.abbreviation(i) && !r.PartedDecimal(i) && !r.inDateline(i, from) && !r.itemNumber(i, from)
	default: // an initialism holds its own point: "in the U.S. The"
		return len(t) > 2 && t[len(t)-1] == '.' && i+1 < len(r.Tokens) && commonStart(r.Token(i+1))
	}
}

// abbreviation reports whether the point at token i follows one.
func (r *Report) abbreviation(i int) bool {
	if i == 0 || r.Tokens[i-1].Kind != Word {
		return false
	}
	w := r.Token(i - 1)
	if !r.glued(i) && (len(w) < 3 || !r.numberAfter(i)) {
		return false // "Feb . 3" is one date, as text put together from tokens has it
	}
	if w == "m" && i > 2 && r.Token(i-2) == "." && (r.Token(i-3) == "a" || r.Token(i-3) == "p") {
		return i+1 < len(r.Tokens) && !commonStart(r.Token(i+1)) // "3:30 p. m. Saturday"
	}
	if utf8.RuneCountInString(w) == 1 {
		c, _ := utf8.DecodeRuneInString(w)
		return unicode.IsUpper(c) && w != "I" || w == "v" // an initial: "A. J. Smith"; "Doe v. Mill"
	}
	lower := strings.ToLower(w)
	k := sort.SearchStrings(abbreviations[:], lower)
	if k == len(abbreviations) || abbreviations[k] != lower || w == lower && wordToo(w) {
		return false
	}
	if lower == "no" || lower == "fig" {
		return i+1 < len(r.Tokens) && r.Tokens[i+1].Kind == Number
	}
	return !(sentenceFinal(lower) && i+1 < len(r.Tokens) && commonStart(r.Token(i+1)))
}

// numberAfter reports whether a number stands behind token i in the same line.
func (r *Report) numberAfter(i int) bool {
	return i+1 < len(r.Tokens) && r.Tokens[i+1].Kind == Number && r.Text[r.Tokens[i].Span.End] != '\n'
}

// inDateline reports whether the point at token i stands before the dash of a
// dateline: "BATH, Me. — The".
func (r *Report) inDateline(i, from int) bool {
	if i-from > 6 || i+1 >= len(r.Tokens) || !strings.Contains("-–—", r.Token(i+1)) || r.glued(i+1) {
		return false
	}
	place := r.Token(from)
	return len(place) > 1 && strings.ToUpper(place) == place && strings.ToLower(place) != place
}

// itemNumber reports whether the point at token i stands behind the number of an item in
// a list: "2. The river rose." at the head of a line.
func (r *Report) itemNumber(i, from int) bool {
	if i != from+1 || i+1 >= len(r.Tokens) || !r.glued(i) || r.Text[r.Tokens[i].Span.End] != ' ' {
		return false
	}
	n := r.Tokens[from]
	return n.Kind == Number && n.Span.Len() < 3 && (from == 0 || r.Text[n.Span.Start-1] == '\n')
}

// PartedDecimal reports whether the point at token i is a decimal point with a blank
// behind it, as text put together from tokens has: "a 6. 1 magnitude quake".
func (r *Report) PartedDecimal(i int) bool {
	if i < 1 || i+2 >= len(r.Tokens) || r.Token(i) != "." || !r.glued(i) || r.glued(i+1) || !r.numberAfter(i) {
		return false
	}
	if r.Tokens[i-1].Kind != Number || r.Tokens[i-1].Span.Len() > 3 || r.Tokens[i+1].Span.Len() > 2 {
		return false
	}
	if i > 1 && strings.ToLower(r.Token(i-2)) == "magnitude" {
		return r.Tokens[i+1].Span.Len() == 1 // no "magnitude 6. 12 people died"
	}
	k := i + 2
	if r.Token(k) == "-" && k+1 < len(r.Tokens) {
		k++
	}
	switch strings.ToLower(r.Token(k)) {
	case "magnitude", "percent", "per", "%", "million", "billion", "trillion", "miles", "km", "kilometers",
		"kilometres", "metres", "meters", "feet", "inches", "inch", "mile", "tons", "tonnes", "degrees",
		"points", "am", "pm", "a.m", "p.m", "a.m.", "p.m.", "earthquake", "quake", "temblor", "tremor", "on",
		"mm", "kg", "lakh", "crore", "mph":
		return true
	}
	return false
}

// begins reports whether token i may open a sentence.
func (r *Report) begins(i, end int) bool {
	if r.glued(i) && !opensQuote(r.Token(i)) {
		return r.runsOn(i)
	}
	for ; i < end; i++ {
		c, _ := utf8.DecodeRuneInString(r.Token(i))
		if unicode.IsUpper(c) || unicode.IsDigit(c) || unicode.IsLetter(c) && !unicode.IsLower(c) {
			return true
		}
		if r.Tokens[i].Kind != Mark || !(opensQuote(r.Token(i)) || strings.Contains("([-–—•$£€¥#@'’", r.Token(i))) {
			return false
		}
	}
	return false
}

// runsOn reports whether the word at token i opens a sentence that lacks the blank before
// it: "The mill closed.Nobody was hurt", not "lund.Post.example".
func (r *Report) runsOn(i int) bool {
	w := r.Token(i)
	if c, n := utf8.DecodeRuneInString(w); !unicode.IsUpper(c) || n == len(w) || strings.ToLower(w[n:]) != w[n:] {
		return false
	}
	k := i - 1 // the mark that ends the sentence
	for k > 0 && closes(r.Token(k)) {
		k--
	}
	if k < 1 || !r.glued(k) || r.addressMark(k-2) || r.addressMark(i+1) {
		return false
	}
	last := r.Token(k - 1)
	return r.Tokens[k-1].Kind == Word && len(last) > 2 && strings.ToLower(last) == last
}

// addressMark reports whether token i is a mark that joins the parts of an address: the
// points of "www.lund.example".
func (r *Report) addressMark(i int) bool {
	return i > 0 && i+1 < len(r.Tokens) && r.glued(i) && r.glued(i+1) && strings.Contains("./@:", r.Token(i))
}

// glued reports whether no white space parts token i from the one before.
func (r *Report) glued(i int) bool {
	return i > 0 && r.Tokens[i-1].Span.End == r.Tokens[i].Span.Start
}

// opens reports whether the quote at token i, parted from what went before, is
// written against the word behind it.
func (r *Report) opens(i, end int) bool { return i+1 < end && r.glued(i+1) }

func opensQuote(t string) bool { return strings.Contains("\"“‘«„'`", t) && t != "" }
func closes(t string) bool     { return strings.Contains("\"”’»')]`", t) && t != "" }

// commonStart reports whether the word opens sentences far more often than it
// continues a name: "the U.S. The …" against "the U.S. Attorney".
func commonStart(w string) bool {
	return Among(w, "The A An He She It They We But And In On At This That There However His Her Its "+
		"Their As If When While For No I You My Our These Those What So Then After Since "+
		"Because")
}

// sentenceFinal reports whether the abbreviation often ends a sentence too.
func sentenceFinal(w string) bool {
	return Among(w, "inc corp co ltd jr sr etc")
}

// wordToo reports whether the abbreviation is a word where it has no capital: "he was ill.
// The hospital", "they sat. Nobody".
func wordToo(w string) bool {
	return Among(w, "ark fr hon ill la mar mass miss mon ore pa rep reps sat sec sun wash wed")
}

// abbreviations take a point that ends no sentence; lower case, sorted.
var abbreviations = [...]string{
	"adm", "al", "ala", "amb", "approx", "apr", "ariz", "ark", "asst", "aug", "ave", "blvd", "brig", "bros",
	"calif", "capt", "cllr", "cmdr", "co", "col", "colo", "conn", "const", "corp", "cpl", "cst",
	"dec", "del", "dept", "det", "dist", "dr", "drs", "esq", "est", "feb", "fig", "fla", "fr", "fri", "ft",
	"ga", "gen", "gens", "gov", "govs", "govt", "hon", "hr", "ill", "inc", "ind", "insp", "jan", "jr", "jul", "jun",
	"kan", "ky", "la", "lt", "ltd", "maj", "mar", "mass", "md", "messrs", "mich", "minn", "miss", "mlle",
	"mme", "mon", "mont", "mr", "mrs", "ms", "msgr", "mt",
	"neb", "nev", "no", "nos", "nov", "oct", "okla", "op", "ore", "pa", "pfc", "ph", "pres", "prof", "profs", "pte", "pvt",
	"rep", "reps", "rev", "rs", "sat", "sec", "sen", "sens", "sep", "sept", "sgt", "spc", "sr", "st", "ste", "sun", "supt",
	"tenn", "tex", "thu", "thurs", "tue", "tues", "va", "vol", "vs", "vt", "wash", "wed", "wis", "wyo",
}
