// Package figures finds the numbers that a report asserts: what each is worth,
// how it is hedged, and what it counts or measures.
//
// It reads digits and words, dates and clock times, units and money. It leaves out
// numbers that are names or labels (AK-47, Boeing 737, Article 5). It does not
// compare figures: that is package divergence, to which [Figure.Interval],
// [Equal] and [Rounded] give the means.
//
// A sentence is read as a list of items (item.go), left to right, and at each item
// that may open a figure one reader after another is tried: labels and names that
// hide digits (label.go, name.go), dates (date.go, relative.go), times (clock.go), pairs such as
// scores and odds (pair.go), figures without a numeral (special.go), then amounts
// (number.go, numeral.go, amount.go) with their ranges (measured.go), hedges
// (hedge.go) and ages (age.go). When all are found, what they count is read from the words around
// (of.go, before.go, phrase.go, verb.go), by closed lists of words and the shapes
// of plurals and participles: there is no tagger, so a verb that looks like a
// plural noun ("adults smokes") may slip into a phrase. The cost is linear in the
// text, some two million words a second.
package figures

import "twosource/internal/text"

// A Kind is the sort of quantity; the values are those of the JSON contract.
type Kind string

const (
	Count       Kind = "count"
	Percent     Kind = "percent"
	Money       Kind = "money"
	Date        Kind = "date"
	Time        Kind = "time"
	Duration    Kind = "duration"
	Length      Kind = "length"
	Area        Kind = "area"
	Mass        Kind = "mass"
	Volume      Kind = "volume"
	Speed       Kind = "speed"
	Temperature Kind = "temperature"
	Magnitude   Kind = "magnitude"
	Age         Kind = "age"
	Ordinal     Kind = "ordinal"
	Ratio       Kind = "ratio"
	Score       Kind = "score"
	Other       Kind = "other"
)

// A Hedge says how a figure bounds what it counts; the values are those of the JSON contract.
type Hedge string

const (
	Exact    Hedge = "exact"
	About    Hedge = "about"
	AtLeast  Hedge = "at-least"
	MoreThan Hedge = "more-than"
	AtMost   Hedge = "at-most"
	LessThan Hedge = "less-than"
	Range    Hedge = "range"
	Vague    Hedge = "vague"
)

// A Figure is one number that the report asserts.
type Figure struct {
	Span     text.Span // the number with its hedge and unit: "around 540", "$1.2 million"
	Kind     Kind
	Value    float64 // in Unit, as written (not converted); meaningful if HasValue
	High     float64 // the upper end of a range, the second number of a score; if HasHigh
	HasValue bool
	HasHigh  bool
	Date     string // "2013-07-02", "--11-07", "--09", "2004", "2013-07"; "" if none
	DateHigh string // the end of a range of dates
	Time     string // "07:37" or "07:37:05"
	Unit     string // "USD", "km", "day"; "" if none
	Hedge    Hedge
	Of       text.Span // what is counted or measured; empty if unknown
	Sentence int       // index into Report.Sentences

	Head    text.Span // the head noun inside Of: "drones" in "Iranian drones"; empty if unknown
	Verb    text.Span // what befalls or does what is counted: "killed" in "11 people were killed", "fell" in "fell 3 percent"
	Carried bool      // Of was named by another figure or sentence: "two of them"
	Near    bool      // the bound is said to be close: "nearly 100", "just over 50"
	Step    float64   // place of the last digit that carries meaning, in Unit: 0.1 for 35.7, 1e6 for 5 million, 100 for 1,700

	low, high float64 // what a vague word spans ("dozens": 24 to 99); both 0 elsewhere
}
