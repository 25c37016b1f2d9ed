package divergence

import "twosource/internal/figures"

// figureFinding makes the finding of a match.
func (c *Comparison) figureFinding(x, y *quantity, k match) Divergence {
	d := Divergence{Kind: Figure, Subtype: Conflict, Because: []string{k.why}}
	if k.verdict == vaguer {
		d.Subtype = Precision
	}
	d.A = Place{x.Span, x.Sentence, x.given, -1}
	d.B = Place{y.Span, y.Sentence, y.given, -1}
	d.Severity = toned(figureWorth(x, y, k), k.odds)
	d.says = [2]string{x.say(), y.say()}
	if k.verdict == clash {
		d.note = c.update(x, y)
	}
	if shared := c.Alignment.Shared(x.Sentence, y.Sentence); len(shared) > 0 {
		d.Because = append(d.Because, "both sentences say: "+joinWords(shared, 8))
	}
	return d
}

// figureWorth orders the kinds of findings: the dead and the money before dates, and
// what is only vaguer last.
func figureWorth(x, y *quantity, k match) float64 {
	moved := x.state != "" || x.Kind == figures.Money
	switch {
	case k.verdict == vaguer && moved:
		return 0.32
	case k.verdict == vaguer:
		return 0.22
	case x.state == "+death" || y.state == "+death":
		return 0.94
	case moved:
		return 0.9
	case sortOf(x.Kind) == figures.Date:
		return 0.82
	}
	return 0.86
}

// joinWords lists the first n words: "bridge, river …".
func joinWords(list []string, n int) string {
	s := ""
	for i, w := range list {
		if i == n {
			return s + " …"
		}
		if i > 0 {
			s += ", "
		}
		s += w
	}
	return s
}
