package alignment

import (
	"testing"

	"twosource/internal/text/texttest"
)

func TestListsAreSorted(t *testing.T) { texttest.Sorted(t) }
