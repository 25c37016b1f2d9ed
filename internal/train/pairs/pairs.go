// Package pairs reads the annotated pairs of reports, for the commands that learn from
// them and score on them.
package pairs

import (
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"sort"
	"strings"

	"twosource/internal/ingest"
)

// A Pair is two reports of one event with the gold annotations.
type Pair struct {
	ID    string
	Event string `json:"-"` // what the pairs of one event share
	A, B  Side
	Gold  Gold
}

// Gold is what annotators made of a pair.
type Gold struct {
	Alignments  [][2]int // sentences of A and B; -1 is the headline
	Divergences []Divergence
	Figures     []Figure
}

// A Divergence is one that annotators listed: a sentence and a part of it on each side.
type Divergence struct {
	Kind, Subtype string
	ASent         int    `json:"a_sent"`
	AQuote        string `json:"a_quote"`
	BSent         int    `json:"b_sent"`
	BQuote        string `json:"b_quote"`
}

// A Figure is one that annotators listed.
type Figure struct {
	Side, Text, Unit, Approx string
	Sent                     int
	Value                    any // null, a number, or a string such as "2013-07-02", "07:37", "6-3"
}

// A Side is one report of a pair, in sentences.
type Side struct {
	Title     string
	Source    string
	Date      string
	Sentences []Sentence
}

// A Sentence is one of a report with the number of its paragraph.
type Sentence struct {
	P    int
	Text string
}

// Input puts the sentences together again, paragraph by paragraph.
func (s Side) Input() ingest.Input {
	var b strings.Builder
	for i, x := range s.Sentences {
		switch {
		case i == 0:
		case x.P == s.Sentences[i-1].P:
			b.WriteString(" ")
		default:
			b.WriteString("\n\n")
		}
		b.WriteString(x.Text)
	}
	return ingest.Input{Title: s.Title, Text: b.String(), Published: s.Date}
}

// text gives a sentence; -1 is the headline.
func (s Side) text(i int) (string, error) {
	switch {
	case i == -1:
		return s.Title, nil
	case i >= 0 && i < len(s.Sentences):
		return s.Sentences[i].Text, nil
	}
	return "", fmt.Errorf("no sentence %d", i)
}

// ReadFolder reads a folder of pairs, one JSON file each.
func ReadFolder(dir string) ([]Pair, error) {
	files, err := filepath.Glob(filepath.Join(dir, "*.json"))
	if err != nil {
		return nil, err
	}
	sort.Strings(files)
	var out []Pair
	for _, f := range files {
		data, err := os.ReadFile(f)
		if err != nil {
			return nil, err
		}
		var p Pair
		if err := json.Unmarshal(data, &p); err != nil {
			return nil, fmt.Errorf("%s: %w", f, err)
		}
		p.Event = p.ID
		out = append(out, p)
	}
	return out, nil
}
