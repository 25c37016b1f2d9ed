package figures

import "twosource/internal/text"

// foreignHedge reads the commonest hedges of Spanish, French, German, Italian and
// Portuguese that end before item i, at k: of texts in other languages the figures are
// compared too, and "más de 40" and "unas 60" are no conflict.
func (f *finder) foreignHedge(k, i int) bound {
	w := f.low(k)
	if text.Among(w, "de di als a zu") {
		switch f.low(k - 1) {
		case "más", "mas", "plus", "mais", "più", "mehr":
			return bound{MoreThan, false, k - 1}
		case "menos", "moins", "meno", "weniger":
			return bound{LessThan, false, k - 1}
		case "cerca", "alrededor", "près", "autour":
			return bound{About, false, k - 1}
		case "bis", "fino":
			return bound{AtMost, false, k - 1}
		}
		return bound{Exact, false, i}
	}
	switch w {
	case "unas", "unos", "aproximadamente", "environ", "rund", "etwa", "ungefähr", "umas", "uns":
		return bound{About, false, k}
	case "casi", "presque", "quasi", "quase", "fast", "knapp":
		return bound{LessThan, true, k}
	case "über", "oltre":
		return bound{MoreThan, false, k}
	case "mindestens", "almeno":
		return bound{AtLeast, false, k}
	case "menos", "moins":
		if p := f.low(k - 1); text.Among(p, "al au pelo lo") {
			return bound{AtLeast, false, k - 1}
		}
	case "hasta", "até":
		return bound{AtMost, false, k}
	}
	return bound{Exact, false, i}
}
