package divergence

// denialDivergences finds where aligned material differs in its denials.
func denialDivergences(c *Comparison) []Divergence { return nil }
