package divergence

import "testing"

// What is sure keeps its worth, what is doubtful falls to half of it, and of two of one
// worth the surer stands first.
func TestSeverityFollowsSureness(t *testing.T) {
	const worth = 0.9
	for _, w := range []struct{ odds, least, most float64 }{
		{-20, 0.45, 0.4501},
		{0, 0.6749, 0.6751},
		{20, 0.8999, 0.9},
	} {
		if got := toned(worth, w.odds); got < w.least || got > w.most {
			t.Errorf("toned(%v, %v) = %v, want %v to %v", worth, w.odds, got, w.least, w.most)
		}
	}
	if toned(0.22, 1) <= toned(0.22, 0) {
		t.Error("the surer finding is not the graver one")
	}
}
