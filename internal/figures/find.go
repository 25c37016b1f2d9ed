package figures

import "twosource/internal/text"

// Find gives the figures of the report, in order.
func Find(r *text.Report) []Figure { return nil }
