package pairs

import (
	"encoding/json"
	"testing"
)

// The sentences of a paragraph stand on one line, paragraphs apart.
func TestInput(t *testing.T) {
	var s Side
	if err := json.Unmarshal([]byte(`{"title":"A head","date":"2024-03-04","sentences":[{"p":0,"text":"He said no."},{"p":0,"text":"Ten came."},{"p":1,"text":"Lost words here"}]}`), &s); err != nil {
		t.Fatal(err)
	}
	if in := s.Input(); in.Text != "He said no. Ten came.\n\nLost words here" || in.Title != "A head" || in.Published != "2024-03-04" {
		t.Errorf("input %+v", in)
	}
}
