package attribution

import (
	"testing"

	"twosource/internal/text/texttest"
)

func TestListsAreSorted(t *testing.T) { texttest.Sorted(t) }
