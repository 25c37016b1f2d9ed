package wording

import (
	"sort"
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"
)

// Fold brings a lower-case word to the form in which spellings meet: no accents and
// apostrophes, British spelling as American, abbreviations written out. A courtesy
// title folds to "".
//
// The rules for British spelling are applied to every word ("more" becomes "moer"):
// both sides get them, so that only words which they make alike could be confused,
// and none that stand for each other in a sentence are.
func Fold(w string) string {
	w = Plain(w)
	if full, ok := lookup(housestyle[:], w); ok {
		return full
	}
	if len(w) < 5 {
		return w
	}
	for _, rule := range anywhere {
		w = strings.ReplaceAll(w, rule[0], rule[1])
	}
	for _, rule := range endings {
		if strings.HasSuffix(w, rule[0]) {
			return w[:len(w)-len(rule[0])] + rule[1]
		}
	}
	return w
}

// Plain takes accents, apostrophes and the points of initialisms off.
func Plain(w string) string {
	ascii := true
	for i := 0; i < len(w); i++ {
		ascii = ascii && w[i] < 0x80 && w[i] != '\'' && w[i] != '.'
	}
	if ascii {
		return w
	}
	var b strings.Builder
	number := w[0] >= '0' && w[0] <= '9'
	for _, c := range norm.NFD.String(w) {
		if c == '\'' || c == '’' || c == '.' && !number || unicode.Is(unicode.Mn, c) {
			continue
		}
		b.WriteRune(c)
	}
	return b.String()
}

// anywhere are the British spellings inside a word; the first ones feed the later.
var anywhere = [...][2]string{
	{"our", "or"}, // colour, honourable
	{"isation", "ization"}, {"ise", "ize"}, {"ising", "izing"}, {"yse", "yze"}, {"ysing", "yzing"},
	{"ence", "ense"},         // defence, licence
	{"ll", "l"},              // travelled, fulfilled
	{"ae", "e"}, {"oe", "e"}, // paediatric, manoeuvre
	{"mould", "mold"}, {"plough", "plow"},
	{"scept", "skept"}, {"sulph", "sulf"}, // sceptical, sulphur
	{"minium", "minum"}, // aluminium
	{"gement", "gment"}, // judgement
}

var endings = [...][2]string{
	{"ammes", "ams"}, {"amme", "am"}, // programme
	{"bres", "bers"}, {"bre", "ber"}, // fibre
	{"ogues", "ogs"}, {"ogue", "og"}, // dialogue
	{"tres", "ters"}, {"tre", "ter"}, // theatre
	{"vre", "ver"}, // manoeuvre
	{"wards", "ward"},
}

// A spelling is a word and what it is compared as.
type spelling struct{ word, as string }

func lookup(table []spelling, w string) (string, bool) {
	i := sort.Search(len(table), func(i int) bool { return table[i].word >= w })
	if i < len(table) && table[i].word == w {
		return table[i].as, true
	}
	return "", false
}

// housestyle are the words that outlets write in their own way; sorted.
var housestyle = [...]spelling{
	{"adm", "admiral"}, {"adviser", "advisor"},
	{"amidst", "amid"}, {"amongst", "among"},
	{"apr", "april"}, {"aug", "august"},
	{"brig", "brigadier"}, {"burnt", "burned"},
	{"capt", "captain"}, {"cheque", "check"}, {"cmdr", "commander"}, {"col", "colonel"}, {"cosy", "cozy"}, {"cpl", "corporal"},
	{"dec", "december"}, {"dept", "department"}, {"dr", ""},
	{"eighteen", "18"}, {"eighteenth", "18th"}, {"eighth", "8th"}, {"eleventh", "11th"},
	{"feb", "february"}, {"fifteenth", "15th"}, {"fifth", "5th"}, {"first", "1st"}, {"fourteenth", "14th"}, {"fourth", "4th"},
	{"gen", "general"}, {"gov", "governor"}, {"govt", "government"}, {"grey", "gray"},
	{"insp", "inspector"}, {"jan", "january"}, {"kerb", "curb"}, {"learnt", "learned"}, {"lt", "lieutenant"},
	{"maj", "major"}, {"mr", ""}, {"mrs", ""}, {"ms", ""}, {"mum", "mom"},
	{"ninth", "9th"}, {"nov", "november"}, {"oct", "october"}, {"okay", "ok"}, {"pyjamas", "pajamas"},
	{"rep", "representative"}, {"second", "2nd"}, {"sen", "senator"}, {"sep", "september"}, {"sept", "september"},
	{"seventh", "7th"}, {"sgt", "sergeant"}, {"sixth", "6th"}, {"spelt", "spelled"},
	{"storey", "story"}, {"supt", "superintendent"}, {"tenth", "10th"}, {"third", "3rd"}, {"twelfth", "12th"}, {"twentieth", "20th"}, {"tyre", "tire"}, {"tyres", "tires"},
	{"versus", "v"}, {"vs", "v"}, {"whilst", "while"},
}
