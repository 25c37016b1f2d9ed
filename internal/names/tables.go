package names

import (
	_ "embed"
	"strings"
)

//go:embed data/given.txt
var givenText string

//go:embed data/words.txt
var wordsText string

//go:embed data/places.txt
var placesText string

// A wordKind is the part that a common word plays around a name.
type wordKind uint8

const (
	notCommon wordKind = iota
	det
	prep
	conj
	pron
	aux
	adv
	say      // a verb of saying or thinking
	verb     // another common verb, or a participle that follows its noun
	timeWord // a month, a day, a part of the day
	mod      // a word that stands before the noun of a role: "senior", "intelligence"
	noun     // a word that opens sentences without being a name
)

// wordKinds are the kinds of data/words.txt, in the order of the constants.
var wordKinds = [...]string{"", "det", "prep", "conj", "pron", "aux", "adv", "say", "verb", "timeWord", "mod", "noun"}

// A placeKind tells what a name of the gazetteer says of its country.
type placeKind uint8

const (
	country placeKind = iota
	capital           // may stand for its government: "Tehran denies", "talks in Tehran" does not
	seat              // always stands for it: "the Kremlin"
	demonym           // "Iranian"
	people            // "Iranians"
	place             // stands for no government of the table
)

// placeKinds are the kinds of data/places.txt, in the order of the constants.
var placeKinds = [...]string{"country", "capital", "seat", "demonym", "people", "place"}

// A placeName is one folded name of a place, with the country that it belongs to.
type placeName struct {
	name    string
	country string // "" for a place that stands for no country
	kind    placeKind
}

// blocks calls each with the words of a table's blocks and the kind that heads them.
func blocks(table string, each func(kind, word string)) {
	kind := ""
	for line := range strings.Lines(table) {
		line = strings.TrimSuffix(line, "\n")
		if strings.HasPrefix(line, "#") {
			continue
		}
		if head, ok := strings.CutSuffix(line, ":"); ok {
			kind = head
			continue
		}
		for w := range strings.FieldsSeq(line) {
			each(kind, w)
		}
	}
}

// readPlaces reads the gazetteer.
func readPlaces() []placeName {
	list := make([]placeName, 0, 1000)
	for line := range strings.Lines(placesText) {
		if strings.HasPrefix(line, "#") {
			continue
		}
		of, rest, _ := strings.Cut(strings.TrimSuffix(line, "\n"), ": ")
		if line[0] == ':' {
			of = ""
		}
		for item := range strings.SplitSeq(rest, "; ") {
			kind, name, _ := strings.Cut(item, "=")
			list = append(list, placeName{name, of, placeKind(index(placeKinds[:], kind))})
		}
	}
	return list
}

func index(list []string, s string) int {
	for i, x := range list {
		if x == s {
			return i
		}
	}
	return 0
}
