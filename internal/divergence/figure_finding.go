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
	d.Severity = figureSeverity(x, y, k)
	d.says = [2]string{x.say(), y.say()}
	if k.verdict == clash {
		d.note = c.update(x, y)
	}
	if shared := c.Alignment.Shared(x.Sentence, y.Sentence); len(shared) > 0 {
		d.Because = append(d.Because, "both sentences say: "+joinWords(shared, 8))
	}
	return d
}

// figureSeverity orders the findings: the dead and the money before dates, and
// what is only vaguer last.
func figureSeverity(x, y *quantity, k match) float64 {
	s := 0.8
	switch {
	case k.verdict == vaguer:
		s = 0.2
		if x.state != "" || x.Kind == figures.Money {
			s = 0.3
		}
		return s
	case x.state == "+death" || y.state == "+death":
		s = 0.9
	case x.state != "" || x.Kind == figures.Money:
		s = 0.86
	case sortOf(x.Kind) == figures.Date:
		s = 0.75
	}
	return s
}

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
