package text_test

import (
	"testing"

	"twosource/internal/text/texttest"
)

func TestListsAreSorted(t *testing.T) { texttest.Sorted(t) }
