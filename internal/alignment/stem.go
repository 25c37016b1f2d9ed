package alignment

import "strings"

// Stem cuts the English inflections and common derivations off a lower-case word,
// after M. F. Porter, "An algorithm for suffix stripping" (1980): "resigned",
// "resigns" and "resigning" are "resign". Words with other than a to z stay whole.
func Stem(w string) string {
	if len(w) < 3 {
		return w
	}
	for i := 0; i < len(w); i++ {
		if w[i] < 'a' || w[i] > 'z' {
			return w
		}
	}
	var buf [32]byte
	s := stemmer(append(buf[:0], w...))
	s = s.step1()
	s = s.replace(step2[:], 0)
	s = s.replace(step3[:], 0)
	s = s.step4()
	s = s.step5()
	return string(s)
}

type stemmer []byte

func (s stemmer) consonant(i int) bool {
	switch s[i] {
	case 'a', 'e', 'i', 'o', 'u':
		return false
	case 'y':
		return i == 0 || !s.consonant(i-1)
	}
	return true
}

// measure counts the vowel-consonant sequences of s[:n]: Porter's m.
func (s stemmer) measure(n int) int {
	m, vowel := 0, false
	for i := 0; i < n; i++ {
		c := s.consonant(i)
		if c && vowel {
			m++
		}
		vowel = !c
	}
	return m
}

func (s stemmer) hasVowel(n int) bool {
	for i := 0; i < n; i++ {
		if !s.consonant(i) {
			return true
		}
	}
	return false
}

func (s stemmer) double() bool {
	n := len(s)
	return n > 1 && s[n-1] == s[n-2] && s.consonant(n-1)
}

// cvc reports whether s ends consonant, vowel, consonant other than w, x, y: "hop".
func (s stemmer) cvc() bool {
	n := len(s)
	return n > 2 && s.consonant(n-1) && !s.consonant(n-2) && s.consonant(n-3) && !strings.ContainsRune("wxy", rune(s[n-1]))
}

func (s stemmer) ends(x string) bool { return strings.HasSuffix(string(s), x) }

func (s stemmer) step1() stemmer {
	switch {
	case s.ends("sses"), s.ends("ies"):
		s = s[:len(s)-2]
	case s.ends("s") && !s.ends("ss"):
		s = s[:len(s)-1]
	}
	cut := 0
	switch {
	case s.ends("eed"):
		if s.measure(len(s)-3) > 0 {
			s = s[:len(s)-1]
		}
	case s.ends("ed") && s.hasVowel(len(s)-2):
		cut = 2
	case s.ends("ing") && s.hasVowel(len(s)-3):
		cut = 3
	}
	if cut > 0 {
		s = s[:len(s)-cut]
		switch {
		case s.ends("at"), s.ends("bl"), s.ends("iz"):
			s = append(s, 'e')
		case s.double() && !strings.ContainsRune("lsz", rune(s[len(s)-1])):
			s = s[:len(s)-1]
		case s.measure(len(s)) == 1 && s.cvc():
			s = append(s, 'e')
		}
	}
	if s.ends("y") && s.hasVowel(len(s)-1) {
		s[len(s)-1] = 'i'
	}
	return s
}

var step2 = [...][2]string{
	{"ational", "ate"}, {"tional", "tion"}, {"enci", "ence"}, {"anci", "ance"}, {"izer", "ize"},
	{"abli", "able"}, {"alli", "al"}, {"entli", "ent"}, {"eli", "e"}, {"ousli", "ous"},
	{"ization", "ize"}, {"ation", "ate"}, {"ator", "ate"}, {"alism", "al"}, {"iveness", "ive"},
	{"fulness", "ful"}, {"ousness", "ous"}, {"aliti", "al"}, {"iviti", "ive"}, {"biliti", "ble"},
}

var step3 = [...][2]string{
	{"icate", "ic"}, {"ative", ""}, {"alize", "al"}, {"iciti", "ic"}, {"ical", "ic"}, {"ful", ""}, {"ness", ""},
}

// replace swaps the first ending of the rules that s has, if more than m
// vowel-consonant sequences stand before it.
func (s stemmer) replace(rules [][2]string, m int) stemmer {
	for _, r := range rules {
		if s.ends(r[0]) {
			if n := len(s) - len(r[0]); s.measure(n) > m {
				return append(s[:n], r[1]...)
			}
			return s
		}
	}
	return s
}

var step4 = [...]string{
	"al", "ance", "ence", "er", "ic", "able", "ible", "ant", "ement", "ment", "ent", "ion", "ou", "ism", "ate", "iti", "ous", "ive", "ize",
}

func (s stemmer) step4() stemmer {
	longest := ""
	for _, x := range step4 {
		if len(x) > len(longest) && s.ends(x) {
			longest = x
		}
	}
	n := len(s) - len(longest)
	if longest == "" || s.measure(n) < 2 || longest == "ion" && s[n-1] != 's' && s[n-1] != 't' {
		return s
	}
	return s[:n]
}

func (s stemmer) step5() stemmer {
	if n := len(s) - 1; s.ends("e") {
		if m := s.measure(n); m > 1 || m == 1 && !s[:n].cvc() {
			s = s[:n]
		}
	}
	if s.double() && s.ends("l") && s.measure(len(s)-1) > 1 {
		s = s[:len(s)-1]
	}
	return s
}
