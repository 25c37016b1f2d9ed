package main

import (
	"bufio"
	"os"
	"path/filepath"
	"sort"
	"strconv"
	"strings"
)

// A wordnet is what the word table takes from Princeton WordNet 3.0: which lemmas
// there are, of what kind each mostly is, which irregular forms they have, and
// which are made of one another.
type wordnet struct {
	kind      map[string]byte
	verb      map[string]byte            // the kind as a verb
	counted   map[string]int             // uses in the tagged corpora
	irregular map[string]string          // "won": "win"
	derived   map[string]map[string]bool // verbs, nouns and adjectives made of one another: destroy, destruction
}

// Kinds of words, by part of speech and lexicographer file of the commonest
// senses. The engine's table holds the same numbers.
const (
	otherWord = iota
	eventVerb
	speechVerb // say, deny, announce: verb.communication
	plainVerb  // be, seem, know, see: verb.stative, verb.cognition, verb.perception
	eventNoun  // attack, arrest: noun.act, noun.event, noun.process, noun.phenomenon, noun.state
	person
	thing // every other noun
	quality
)

func kindOfSense(pos byte, file int) byte {
	switch {
	case pos == '2' && file == 32:
		return speechVerb
	case pos == '2' && (file == 31 || file == 39 || file == 42):
		return plainVerb
	case pos == '2':
		return eventVerb
	case pos == '1' && (file == 4 || file == 11 || file == 19 || file == 22 || file == 26):
		return eventNoun
	case pos == '1' && file == 18:
		return person
	case pos == '1':
		return thing
	}
	return quality
}

func readWordnet(dir string) (*wordnet, error) {
	w := &wordnet{map[string]byte{}, map[string]byte{}, map[string]int{}, map[string]string{}, map[string]map[string]bool{}}
	for _, read := range []func(string) error{w.readIndex, w.readCounts, w.readExceptions, w.readData} {
		if err := read(dir); err != nil {
			return nil, err
		}
	}
	return w, nil
}

// kindOf gives the kind of an inflected word; 0 if WordNet does not have it.
func (w *wordnet) kindOf(word string) byte {
	for _, end := range [...]string{"ed", "ing", "es", "s", "d"} {
		s, ok := strings.CutSuffix(word, end)
		if !ok || len(s) < 3 {
			continue
		}
		for _, base := range [...]string{s, s + "e", s[:len(s)-1]} {
			if k, ok := w.verb[base]; ok && (end == "ed" || end == "ing" || end == "d") && (base != s[:len(s)-1] || s[len(s)-1] == s[len(s)-2]) {
				return k
			}
			if k, ok := w.kind[base]; ok && (end == "s" || end == "es") {
				return k
			}
		}
	}
	return w.kind[word]
}

// lines calls f with the fields of each line that is no licence text.
func lines(file string, f func([]string)) error {
	r, err := os.Open(file)
	if err != nil {
		return err
	}
	defer r.Close()
	s := bufio.NewScanner(r)
	s.Buffer(nil, 1<<20)
	for s.Scan() {
		if !strings.HasPrefix(s.Text(), "  ") {
			f(strings.Fields(s.Text()))
		}
	}
	return s.Err()
}

// senses holds, per part of speech and lemma, the offsets of its synsets, commonest first.
func senses(dir, pos string) (map[string][]string, error) {
	m := map[string][]string{}
	err := lines(filepath.Join(dir, "index."+pos), func(f []string) {
		n, _ := strconv.Atoi(f[2])
		m[f[0]] = f[len(f)-n:]
	})
	return m, err
}

func (w *wordnet) readIndex(dir string) error {
	for i, pos := range []string{"adv", "adj", "verb", "noun"} {
		m, err := senses(dir, pos)
		if err != nil {
			return err
		}
		for lemma := range m {
			w.kind[lemma] = [...]byte{quality, quality, eventVerb, thing}[i]
			if pos == "verb" {
				w.verb[lemma] = eventVerb
			}
		}
	}
	return nil
}

// readCounts sets the kinds by the counts of the tagged corpora.
func (w *wordnet) readCounts(dir string) error {
	counts := map[string]*[8]int{}
	err := lines(filepath.Join(dir, "cntlist.rev"), func(f []string) {
		lemma, key, ok := strings.Cut(f[0], "%")
		if !ok || len(key) < 4 {
			return
		}
		file, _ := strconv.Atoi(key[2:4])
		n, _ := strconv.Atoi(f[2])
		if counts[lemma] == nil {
			counts[lemma] = new([8]int)
		}
		counts[lemma][kindOfSense(key[0], file)] += n
	})
	for lemma, c := range counts {
		best, verb := 0, eventVerb
		for k, n := range c {
			w.counted[lemma] += n
			if n > c[best] {
				best = k
			}
			if k <= plainVerb && n > c[verb] {
				verb = k
			}
		}
		w.kind[lemma], w.verb[lemma] = byte(best), byte(verb)
	}
	return err
}

func (w *wordnet) readExceptions(dir string) error {
	for _, pos := range []string{"adv", "adj", "noun", "verb"} {
		err := lines(filepath.Join(dir, pos+".exc"), func(f []string) {
			if len(f) > 1 && f[0] != f[1] {
				w.irregular[f[0]] = f[1]
			}
		})
		if err != nil {
			return err
		}
	}
	return nil
}

// A synset is one line of a data file.
type synset struct {
	words    []string
	pointers [][2]string // symbol, target "offset pos source/target"
	targets  []string
}

// readData reads which words are made of one another.
func (w *wordnet) readData(dir string) error {
	sets := map[string]*synset{}
	rank := map[string]int{} // lemma+offset: which sense of the lemma it is
	for _, pos := range []string{"adj", "adv", "noun", "verb"} {
		m, err := senses(dir, pos)
		if err != nil {
			return err
		}
		for lemma, offsets := range m {
			for i, o := range offsets {
				rank[lemma+pos[:1]+o] = i
			}
		}
		if err := lines(filepath.Join(dir, "data."+pos), func(f []string) { sets[pos[:1]+f[0]] = readSynset(f) }); err != nil {
			return err
		}
	}
	keys := make([]string, 0, len(sets))
	for k := range sets {
		keys = append(keys, k)
	}
	sort.Strings(keys)
	for _, k := range keys {
		s := sets[k]
		for i, p := range s.pointers {
			t := sets[s.targets[i][:1]+p[1][:8]]
			if t != nil && p[0] == "+" {
				w.follow(s, k, t, s.targets[i][:1]+p[1][:8], p[1][len(p[1])-4:], rank)
			}
		}
	}
	return nil
}

func readSynset(f []string) *synset {
	s := &synset{}
	n, _ := strconv.ParseInt(f[3], 16, 32)
	for i := 0; i < int(n); i++ {
		word, _, _ := strings.Cut(f[4+2*i], "(") // "galore(ip)"
		s.words = append(s.words, strings.ToLower(word))
	}
	at := 4 + 2*int(n)
	m, _ := strconv.Atoi(f[at])
	for i := 0; i < m; i++ {
		p := f[at+1+4*i:]
		s.pointers = append(s.pointers, [2]string{p[0], p[1] + p[3]})
		s.targets = append(s.targets, strings.Replace(p[2], "s", "a", 1)+p[1])
	}
	return s
}

// follow notes the words of two synsets that are made of one another.
func (w *wordnet) follow(s *synset, key string, t *synset, tkey, which string, rank map[string]int) {
	from, _ := strconv.ParseInt(which[:2], 16, 32)
	to, _ := strconv.ParseInt(which[2:], 16, 32)
	for i, a := range s.words {
		for j, b := range t.words {
			if (from != 0 && int(from) != i+1) || (to != 0 && int(to) != j+1) {
				continue
			}
			if rank[a+key] < 3 && rank[b+tkey] < 3 && w.mostly(a, key[0]) && w.mostly(b, tkey[0]) {
				if w.derived[a] == nil {
					w.derived[a] = map[string]bool{}
				}
				w.derived[a][b] = true
			}
		}
	}
}

// mostly reports whether the lemma is mostly of the part of speech: "state" is no verb.
func (w *wordnet) mostly(lemma string, pos byte) bool {
	switch w.kind[lemma] {
	case eventVerb, speechVerb, plainVerb:
		return pos == 'v'
	case eventNoun, person, thing:
		return pos == 'n'
	}
	return pos == 'a'
}
