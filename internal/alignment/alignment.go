// Package alignment finds which sentences of two reports tell the same fact or
// report the same utterance, in any order, split or merged.
//
// It weighs shared rare words, names, figures and quoted words. It does not say
// what differs inside an aligned pair: that is package divergence.
package alignment

import (
	"twosource/internal/attribution"
	"twosource/internal/figures"
	"twosource/internal/names"
	"twosource/internal/text"
)

// A Side is one report with what the finders read in it.
type Side struct {
	Report       *text.Report
	Figures      []figures.Figure
	Names        *names.Index
	Attributions []attribution.Attribution
}

// A Pair is one aligned pair of sentences.
type Pair struct {
	A, B  int     // sentence indexes
	Score float64 // 0..1
}

// A Relation is what the two texts are to each other; the values are those of the JSON contract.
type Relation string

const (
	SameEvent Relation = "same-event"
	Versions  Relation = "versions" // near-copies of one text
	Unrelated Relation = "unrelated"
)

// An Alignment is the result: the pairs, by A then B, and what the texts are to each other.
type Alignment struct {
	Pairs    []Pair
	Relation Relation
	Names    []names.Match // the entities that both reports speak of
}

// Align aligns the sentences of a and b. Align(b, a) is its mirror.
func Align(a, b *Side) *Alignment { return &Alignment{Relation: Unrelated} }
