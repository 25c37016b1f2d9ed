package divergence

import (
	"testing"

	"twosource/internal/ingest"
)

// A quotation that runs over a paragraph in which single marks stand keeps its pieces
// in order.
func TestQuotationOverSingleMarks(t *testing.T) {
	r, _ := ingest.Read(ingest.Input{Text: "Ames said: \"The dam was never safe.\n\nWe wrote to the board. They said ‘leave it to us,’ and no more.\n\nIt was a shame,\" he added.\n\nThe board met on Monday."})
	qs := quotations(r)
	if len(qs) != 1 || len(qs[0].pieces) != 3 {
		t.Fatalf("quotations: %v", qs)
	}
	for i, p := range qs[0].pieces[1:] {
		if p.Start < qs[0].pieces[i].End {
			t.Errorf("piece %d stands before piece %d", i+1, i)
		}
	}
}
