package divergence

import "math"

// toned is the severity of a finding of some worth that is told by evidence: the whole of
// it where the evidence leaves no doubt, down to half of it. What is as likely as not to
// be two different things must not stand above what is plain.
func toned(worth, odds float64) float64 { return worth * (1 + logistic(odds)) / 2 }

// logistic is the chance of some log-odds.
func logistic(odds float64) float64 { return 1 / (1 + math.Exp(-odds)) }
