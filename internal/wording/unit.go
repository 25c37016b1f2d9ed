package wording

import (
	"strconv"
	"strings"

	"twosource/internal/text"
)

// A Unit is what is compared as one: a word, or a number with its unit or currency.
type Unit struct {
	Span text.Span
	Key  string // the same for the same word in another spelling or house style
	Word bool   // a word, not a number
}

// Units gives the words and amounts of the span, in order. Punctuation is left out.
func Units(r *text.Report, s text.Span) []Unit {
	first, end := r.TokensIn(s)
	var out []Unit
	for i := first; i < end; {
		u, next := unit(r, i, end)
		if u.Key != "" && s.Contains(u.Span) {
			out = append(out, u)
		}
		i = next
	}
	return out
}

// unit reads the unit at token i; its key is "" where it is only punctuation.
func unit(r *text.Report, i, end int) (Unit, int) {
	if u, next, ok := amount(r, i, end); ok {
		return u, next
	}
	t := r.Tokens[i]
	if t.Kind == text.Mark {
		key := ""
		if r.Token(i) == "&" {
			key = "and"
		}
		return Unit{t.Span, key, true}, i + 1
	}
	w := strings.ToLower(r.Token(i))
	if w == "per" && i+1 < end && strings.EqualFold(r.Token(i+1), "cent") {
		return Unit{t.Span.Cover(r.Tokens[i+1].Span), "%", true}, i + 2
	}
	return Unit{t.Span, Fold(w), t.Kind == text.Word}, i + 1
}

// amount reads a number with its currency, scale and unit: "$5 million",
// "twenty-five", "7.5 million dollars", "36-year".
func amount(r *text.Report, i, end int) (Unit, int, bool) {
	from, currency := i, ""
	if sign := currencySign(r.Token(i)); sign != "" && i+1 < end {
		currency = sign
		i++
	}
	v, next, ok := number(r, i, end)
	if !ok {
		return Unit{}, from, false
	}
	v, next = scaled(r, v, next, end, currency != "")
	name := currency
	if m, after := measure(r, next, end); name == "" || m == name {
		name, next = m, after
	}
	key := strconv.FormatFloat(v, 'g', -1, 64) + name
	return Unit{text.Span{Start: r.Tokens[from].Span.Start, End: r.Tokens[next-1].Span.End}, key, false}, next, true
}

// scaled reads what multiplies the number and what is added to it: "two hundred and
// fifty", "3 million", and "$5m" where money says that m is no metre.
func scaled(r *text.Report, v float64, i, end int, money bool) (float64, int) {
	sum := 0.0
	for i < end {
		scale, ok := scaleOf(strings.ToLower(r.Token(i)), money && glued(r, i))
		if !ok {
			break
		}
		v *= scale
		i++
		k := i
		if k < end && r.Token(k) == "and" {
			k++
		}
		if rest, next, ok := number(r, k, end); ok && r.Tokens[k].Kind == text.Word && rest >= 1 && rest < scale {
			sum, v, i = sum+v, rest, next
		}
	}
	return sum + v, i
}

func glued(r *text.Report, i int) bool {
	return i > 0 && r.Tokens[i-1].Span.End == r.Tokens[i].Span.Start
}

func currencySign(t string) string {
	switch t {
	case "$", "€", "£", "¥", "₹":
		return t
	}
	return ""
}

// number reads digits or number words from token i.
func number(r *text.Report, i, end int) (v float64, next int, ok bool) {
	if i >= end {
		return 0, i, false
	}
	t := strings.ToLower(r.Token(i))
	if r.Tokens[i].Kind == text.Number {
		v, err := strconv.ParseFloat(strings.ReplaceAll(t, ",", ""), 64)
		if err != nil || i+1 < end && glued(r, i+1) && r.Tokens[i+1].Kind == text.Word && scaleless(r.Token(i+1)) {
			return 0, i, false // "6.1.2", "21st": compared as written
		}
		return v, i + 1, true
	}
	if (t == "a" || t == "an") && i+1 < end { // "a hundred"
		if _, ok := scaleOf(strings.ToLower(r.Token(i+1)), false); ok {
			return 1, i + 1, true
		}
		return 0, i, false
	}
	v, ok = cardinal(t)
	if !ok {
		return 0, i, false
	}
	next = i + 1
	if v >= 20 { // "twenty-five"
		k := next
		if k+1 < end && r.Token(k) == "-" {
			k++
		}
		if k < end {
			if one, ok := cardinal(strings.ToLower(r.Token(k))); ok && one > 0 && one < 10 {
				return v + one, k + 1, true
			}
		}
	}
	return v, next, true
}

// scaleless reports whether letters written against a number make it something
// else than an amount: an ordinal or a label.
func scaleless(w string) bool {
	w = strings.ToLower(w)
	if _, ok := scaleOf(w, true); ok {
		return false
	}
	_, ok := lookup(measures[:], w)
	return !ok
}

// measure reads the unit behind a number, and says where it ends.
func measure(r *text.Report, i, end int) (string, int) {
	if i >= end {
		return "", i
	}
	k := i
	if r.Token(k) == "-" && glued(r, k) && k+1 < end {
		k++
	}
	w := strings.ToLower(r.Token(k))
	if w == "per" && k+1 < end && strings.EqualFold(r.Token(k+1), "cent") {
		return "%", k + 2
	}
	if name, ok := lookup(measures[:], w); ok {
		return name, k + 1
	}
	return "", i
}
