package names

import (
	"sync"
	"unicode/utf8"
)

// An entry is what the tables say of one word or, for the gazetteer, phrase.
type entry struct {
	word  string
	kind  wordKind
	given bool
	many  bool // the plural in s of the role noun
	sex   sex  // of the given name
	role  *roleNoun
	place *placeName
}

// A lexicon is the tables in one, hashed by word: a text of a million words asks
// for each of them. It is built on first use, in a fraction of a millisecond.
type lexicon struct {
	entries []entry
	slots   []uint16 // index into entries plus one, open addressing
}

var lex = sync.OnceValue(func() *lexicon {
	l := &lexicon{entries: make([]entry, 0, 5200), slots: make([]uint16, 1<<14)}
	blocks(wordsText, func(kind, w string) { l.add(w).kind = wordKind(index(wordKinds[:], kind)) })
	for i := range roleNouns {
		n := &roleNouns[i]
		l.add(n.word).role = n
	}
	for i := range roleNouns {
		if n := &roleNouns[i]; n.flags&(role|body|paper) != 0 {
			if e := l.add(pluralOf(n.word)); e.role == nil {
				e.role, e.many = n, true
			}
		}
	}
	blocks(givenText, func(kind, w string) {
		e := l.add(w)
		e.given, e.sex = true, sex(index([]string{"either", "male", "female"}, kind))
	})
	places := readPlaces()
	for i := range places {
		l.add(places[i].name).place = &places[i]
	}
	return l
})

func pluralOf(w string) string {
	switch n := len(w); {
	case w[n-1] == 'y' && !vowel(w[n-2]):
		return w[:n-1] + "ies"
	case w[n-1] == 's' || w[n-1] == 'x' || w[n-2:] == "ch":
		return w + "es"
	case n > 3 && w[n-3:] == "man":
		return w[:n-2] + "en"
	}
	return w + "s"
}

func vowel(c byte) bool { return c == 'a' || c == 'e' || c == 'i' || c == 'o' || c == 'u' }

// add gives the entry of the word, made where there is none.
func (l *lexicon) add(w string) *entry {
	for h := hash(w); ; h++ {
		slot := &l.slots[h&uint32(len(l.slots)-1)]
		if *slot == 0 {
			l.entries = append(l.entries, entry{word: w})
			*slot = uint16(len(l.entries))
		}
		if e := &l.entries[*slot-1]; e.word == w {
			return e
		}
	}
}

func hash(s string) uint32 {
	h := uint32(2166136261)
	for i := 0; i < len(s); i++ {
		h = (h ^ uint32(s[i])) * 16777619
	}
	return h ^ h>>15
}

// none is the entry of a word that no table has.
var none entry

// find gives the entry of the folded word, or none.
func (l *lexicon) find(w string) *entry {
	for h := hash(w); ; h++ {
		k := l.slots[h&uint32(len(l.slots)-1)]
		if k == 0 {
			return &none
		}
		if e := &l.entries[k-1]; e.word == w {
			return e
		}
	}
}

// word gives the entry of a token as written. It lowers ASCII without a copy.
func (l *lexicon) word(t string) *entry {
	var buf [24]byte
	if len(t) > len(buf) || t == "pm" {
		return &none
	}
	for i := 0; i < len(t); i++ {
		c := t[i]
		if c >= utf8.RuneSelf {
			return l.find(Fold(t))
		}
		if c >= 'A' && c <= 'Z' {
			c |= 0x20
		}
		buf[i] = c
	}
	return l.findBytes(buf[:len(t)])
}

func (l *lexicon) findBytes(w []byte) *entry {
	h := uint32(2166136261)
	for _, c := range w {
		h = (h ^ uint32(c)) * 16777619
	}
	for h ^= h >> 15; ; h++ {
		k := l.slots[h&uint32(len(l.slots)-1)]
		if k == 0 {
			return &none
		}
		if e := &l.entries[k-1]; e.word == string(w) {
			return e
		}
	}
}

// Common reports whether the word, in small letters, is a common noun or adjective for
// those who speak: "officials", "local"; not "democrats", "indian".
func Common(w string) bool {
	e := lex().find(w)
	if e.place != nil || e.given {
		return false
	}
	if e.role != nil {
		switch e.role.concept {
		case "democrat", "republican", "congress", "pentagon", "senate", "tory":
			return false
		}
		return true
	}
	return e.kind != notCommon && w != "democratic"
}

// Capital reports whether the word, in small letters, is one that is always written with
// a capital: a place, a people, a given name.
func Capital(w string) bool {
	e := lex().find(w)
	return e.place != nil || e.given || (e.kind != notCommon || e.role != nil) && !Common(w)
}
