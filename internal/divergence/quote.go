package divergence

// quoteDivergences finds where aligned material differs in its quotes.
func quoteDivergences(c *Comparison) []Divergence { return nil }
