// Package attribution finds who says what in a report: source, cue and content of
// direct, indirect and mixed speech, and with what stance (a denial is an
// attribution whose stance is Denies, Rejects or Disputes).
//
// It does not judge whether what is said is true, nor compare two reports.
package attribution

import (
	"twosource/internal/names"
	"twosource/internal/text"
)

// A Mode tells how the words are given; the values are those of the JSON contract.
type Mode string

const (
	Direct   Mode = "direct"
	Indirect Mode = "indirect"
	Mixed    Mode = "mixed"
)

// A Stance is the source's attitude to the content; the values are those of the JSON contract.
type Stance string

const (
	Asserts  Stance = "asserts"
	Denies   Stance = "denies"
	Rejects  Stance = "rejects"
	Disputes Stance = "disputes"
	Declines Stance = "declines" // declines to comment, could not be reached
	Confirms Stance = "confirms" // confirms, admits, acknowledges
)

// An Attribution is one content credited to one source.
type Attribution struct {
	Source   text.Span // as written, "the officer"; empty if none
	Speaker  string    // resolved in its report, "Capt. Manohar Nambiar"; "" if unknown
	Entity   int       // index into names.Index.Entities; -1 if unknown
	Cue      text.Span // "said", "according to"; empty for a free-standing quotation
	Content  []text.Span
	Mode     Mode
	Stance   Stance
	Named    bool // the source is a named person or body
	Sentence int  // of the cue, or of the first content
}

// Find reads the report; x holds its names.
func Find(r *text.Report, x *names.Index) []Attribution { return nil }
