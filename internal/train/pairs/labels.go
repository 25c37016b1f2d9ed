package pairs

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
)

// ReadLabels reads annotations that hold no text: the reports that they are of are
// in the folder of events, EVENT.json each, a paragraph of which is a sentence.
//
//	pair EVENT 0 2                            the reports by their number
//	align -1:0 3:4                            aligned sentences; -1 is the headline
//	figure precision 4:10-31 5:2-14           a divergence: on each side a sentence and
//	                                          which of its characters
func ReadLabels(file, reports string) ([]Pair, error) {
	data, err := os.ReadFile(file)
	if err != nil {
		return nil, err
	}
	var out []Pair
	for n, line := range strings.Split(string(data), "\n") {
		f := strings.Fields(line)
		if len(f) == 0 || f[0] == "#" {
			continue
		}
		if f[0] == "pair" {
			p, err := readPair(reports, line)
			if err != nil {
				return nil, fmt.Errorf("%s:%d: %w", file, n+1, err)
			}
			out = append(out, p)
			continue
		}
		if len(out) == 0 {
			return nil, fmt.Errorf("%s:%d: no pair yet", file, n+1)
		}
		if err := out[len(out)-1].label(f); err != nil {
			return nil, fmt.Errorf("%s:%d: %w", file, n+1, err)
		}
	}
	return out, nil
}

// readPair reads the two reports that a line names.
func readPair(dir, line string) (Pair, error) {
	var p Pair
	var i [2]int
	if _, err := fmt.Sscanf(line, "pair %s %d %d", &p.Event, &i[0], &i[1]); err != nil {
		return p, fmt.Errorf("%q: %w", line, err)
	}
	event, err := ReadEvent(filepath.Join(dir, p.Event+".json"))
	if err != nil {
		return p, err
	}
	p.ID = fmt.Sprintf("%s-%d-%d", p.Event, i[0], i[1])
	for k, s := range [...]*Side{&p.A, &p.B} {
		if i[k] < 0 || i[k] >= len(event.Reports) {
			return p, fmt.Errorf("%s: no report %d", p.Event, i[k])
		}
		r := event.Reports[i[k]]
		s.Title, s.Source, s.Date = r.Title, r.Source, r.Date
		for n, t := range r.Paragraphs {
			s.Sentences = append(s.Sentences, Sentence{n, t})
		}
	}
	return p, nil
}

// label takes in one line of annotations.
func (p *Pair) label(f []string) error {
	if f[0] == "align" {
		for _, x := range f[1:] {
			var a [2]int
			if _, err := fmt.Sscanf(x, "%d:%d", &a[0], &a[1]); err != nil {
				return fmt.Errorf("%q: %w", x, err)
			}
			p.Gold.Alignments = append(p.Gold.Alignments, a)
		}
		return nil
	}
	if len(f) != 4 {
		return fmt.Errorf("%q: a kind, a subtype and two places are needed", strings.Join(f, " "))
	}
	d := Divergence{Kind: f[0], Subtype: f[1]}
	var err error
	if d.ASent, d.AQuote, err = p.A.place(f[2]); err != nil {
		return err
	}
	if d.BSent, d.BQuote, err = p.B.place(f[3]); err != nil {
		return err
	}
	p.Gold.Divergences = append(p.Gold.Divergences, d)
	return nil
}

// place reads a sentence and the characters in it.
func (s Side) place(x string) (sentence int, quote string, err error) {
	var from, to int
	if _, err := fmt.Sscanf(x, "%d:%d-%d", &sentence, &from, &to); err != nil {
		return 0, "", fmt.Errorf("%q: %w", x, err)
	}
	t, err := s.text(sentence)
	if err != nil {
		return 0, "", err
	}
	r := []rune(t)
	if from < 0 || from >= to || to > len(r) {
		return 0, "", fmt.Errorf("%q: the sentence has %d characters", x, len(r))
	}
	return sentence, string(r[from:to]), nil
}
