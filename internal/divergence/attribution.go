package divergence

// attributionDivergences finds where aligned material differs in its attributions.
func attributionDivergences(c *Comparison) []Divergence { return nil }
