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

// A curly mark that faces the wrong way, behind a space and before a comma, closes.
func TestOpeningMarkThatCloses(t *testing.T) {
	r, _ := ingest.Read(ingest.Input{Text: "“I thank the divers and the whole crew of the dredger “, the mayor said at the harbour."})
	if qs := quotations(r); len(qs) != 1 || r.In(qs[0].span()) != "I thank the divers and the whole crew of the dredger " {
		t.Errorf("quotations: %v", qs)
	}
}

// Inches behind a space close nothing, and open nothing.
func TestInches(t *testing.T) {
	r, _ := ingest.Read(ingest.Input{Text: "The keeper of the museum unrolled the whole of the 17 '' map on the floor. The smaller 9\" sheet, he said, `` is lost. ''"})
	if qs := quotations(r); len(qs) != 1 || r.In(qs[0].span()) != " is lost. " {
		t.Errorf("quotations: %v", qs)
	}
}

// A quotation that no mark closes ends before the credit that closes its paragraph, and
// the next paragraph opens another.
func TestUnclosedBeforeItsCredit(t *testing.T) {
	r, _ := ingest.Read(ingest.Input{Text: "\"By closing the quay we keep the crews safe, the two men said in a statement.\n\n\"Crews that work at night will have to ask the master of the harbour.\""})
	qs := quotations(r)
	if len(qs) != 2 || r.In(qs[0].span()) != "By closing the quay we keep the crews safe," {
		t.Errorf("quotations: %v", qs)
	}
}

// A mark that opens at the end of its paragraph has nothing that the next one closes.
func TestMarkAtTheEndOfAParagraph(t *testing.T) {
	for _, s := range [...]string{"The mayor of Velm spoke: “\n\nNobody knew” of it.", "The mayor of Velm spoke: \"\n\nNobody knew\" of it.", "“\n\n“"} {
		checkSelf(t, input(s))
	}
}
