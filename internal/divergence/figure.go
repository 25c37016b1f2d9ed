package divergence

// figureDivergences finds where aligned material differs in its figures.
func figureDivergences(c *Comparison) []Divergence { return nil }
