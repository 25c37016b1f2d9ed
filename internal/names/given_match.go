package names

import (
	"sort"
	"strings"
)

// sameGiven reports whether two squashed given names may be one person's: the same,
// an initial, a spelling ("Mohammed", "Muhammad") or a short form ("Mike", "Michael").
func sameGiven(a, b string) bool {
	if a == b {
		return true
	}
	if len(a) > len(b) {
		a, b = b, a
	}
	if len(a) == 0 {
		return false
	}
	if len(a) == 1 {
		return a[0] == b[0]
	}
	if variants(a, b) || len(a) >= 4 && translit(a) == translit(b) {
		return true
	}
	if x, y := skeleton(a), skeleton(b); len(x) >= 3 && x == y && len(b)-len(a) <= 2 {
		return true
	}
	if stem := strings.TrimSuffix(strings.TrimRight(a, "iy"), "e"); len(stem) >= 3 && len(stem) < len(a) && strings.HasPrefix(b, stem) {
		return true // "Sandi", "Sandra"
	}
	return shortFor(a, b) || shortFor(b, a)
}

// skeleton is the name without its vowels and doubled letters, which spellings from
// other scripts write freely: "Mohammed", "Muhamad".
func skeleton(s string) string {
	t := translit(s)
	b := make([]byte, 0, len(t))
	for i := 0; i < len(t); i++ {
		if c := t[i]; i == 0 || !vowel(c) && c != b[len(b)-1] {
			b = append(b, c)
		}
	}
	return string(b)
}

func shortFor(a, b string) bool {
	k := sort.Search(len(shortNames), func(i int) bool { return shortNames[i][0] >= a })
	for ; k < len(shortNames) && shortNames[k][0] == a; k++ {
		if shortNames[k][1] == b {
			return true
		}
	}
	return false
}

// shortNames lists short forms of given names with what they are short for, sorted.
var shortNames = [...][2]string{
	{"abby", "abigail"},
	{"al", "albert"},
	{"alex", "alexander"},
	{"alex", "alexandra"},
	{"andy", "andrew"},
	{"barb", "barbara"},
	{"ben", "benjamin"},
	{"bernie", "bernard"},
	{"beth", "elizabeth"},
	{"betsy", "elizabeth"},
	{"bibi", "benjamin"},
	{"bill", "william"},
	{"billy", "william"},
	{"bob", "robert"},
	{"bobby", "robert"},
	{"brad", "bradley"},
	{"cathy", "catherine"},
	{"charlie", "charles"},
	{"chris", "christina"},
	{"chris", "christine"},
	{"chris", "christopher"},
	{"chuck", "charles"},
	{"cindy", "cynthia"},
	{"dan", "daniel"},
	{"danny", "daniel"},
	{"dave", "david"},
	{"deb", "deborah"},
	{"debbie", "deborah"},
	{"dick", "richard"},
	{"don", "donald"},
	{"doug", "douglas"},
	{"ed", "edward"},
	{"eddie", "edward"},
	{"frank", "francis"},
	{"fred", "frederick"},
	{"greg", "gregory"},
	{"jack", "john"},
	{"jake", "jacob"},
	{"jamie", "james"},
	{"jeff", "jeffrey"},
	{"jen", "jennifer"},
	{"jenny", "jennifer"},
	{"jerry", "gerald"},
	{"jerry", "jerome"},
	{"jim", "james"},
	{"jimmy", "james"},
	{"joe", "joseph"},
	{"joey", "joseph"},
	{"johnny", "john"},
	{"jon", "jonathan"},
	{"josh", "joshua"},
	{"kate", "katherine"},
	{"kathy", "kathleen"},
	{"katie", "katherine"},
	{"ken", "kenneth"},
	{"kim", "kimberly"},
	{"larry", "lawrence"},
	{"leo", "leonard"},
	{"liz", "elizabeth"},
	{"maggie", "margaret"},
	{"matt", "matthew"},
	{"max", "maximilian"},
	{"maxim", "maksym"},
	{"meg", "margaret"},
	{"mick", "michael"},
	{"mike", "michael"},
	{"mitch", "mitchell"},
	{"nick", "nicholas"},
	{"oleg", "oleh"},
	{"pat", "patricia"},
	{"pat", "patrick"},
	{"peggy", "margaret"},
	{"pete", "peter"},
	{"phil", "philip"},
	{"ray", "raymond"},
	{"rich", "richard"},
	{"rick", "richard"},
	{"rob", "robert"},
	{"ron", "ronald"},
	{"rudy", "rudolph"},
	{"sam", "samantha"},
	{"sam", "samuel"},
	{"sandy", "sandra"},
	{"steph", "stephanie"},
	{"steve", "stephen"},
	{"steve", "steven"},
	{"stu", "stuart"},
	{"sue", "susan"},
	{"ted", "edward"},
	{"ted", "theodore"},
	{"terry", "terence"},
	{"tim", "timothy"},
	{"tina", "christina"},
	{"tom", "thomas"},
	{"tommy", "thomas"},
	{"tony", "anthony"},
	{"vince", "vincent"},
	{"vlad", "vladimir"},
	{"vladimir", "volodymyr"},
	{"walt", "walter"},
	{"will", "william"},
	{"zach", "zachary"},
}
