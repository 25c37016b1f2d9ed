package figures

import (
	"sort"
	"strings"

	"twosource/internal/text"
)

type money struct{ word, unit string }

func find(list []money, w string) (string, bool) {
	k := sort.Search(len(list), func(i int) bool { return list[i].word >= w })
	if k < len(list) && list[k].word == w {
		return list[k].unit, true
	}
	return "", false
}

// currencySign gives the currency of a mark.
func currencySign(m string) string {
	switch m {
	case "$":
		return "USD"
	case "£", "₤":
		return "GBP"
	case "€":
		return "EUR"
	case "¥", "￥":
		return "JPY"
	case "₹", "₨":
		return "INR"
	case "₽":
		return "RUB"
	case "₩":
		return "KRW"
	case "₺":
		return "TRY"
	case "₴":
		return "UAH"
	case "₦":
		return "NGN"
	case "₱":
		return "PHP"
	case "₪":
		return "ILS"
	case "₫":
		return "VND"
	case "฿":
		return "THB"
	case "₡":
		return "CRC"
	case "₾":
		return "GEL"
	case "₭":
		return "LAK"
	case "₿":
		return "BTC"
	case "¢":
		return "cent"
	}
	return ""
}

// currencyPrefix gives the currency of a code that stands before digits: Rs, USD, RMB.
func currencyPrefix(w string) (string, bool) { return find(prefixes[:], strings.ToLower(w)) }

// dollarOf gives the currency of the letters before a dollar sign: US$, A$, HK$.
func dollarOf(w string) (string, bool) { return find(dollars[:], w) }

// isCurrencyItem reports whether item i is a sign or code of money.
func (f *finder) isCurrencyItem(i int) bool {
	x := &f.it[i]
	if x.form == markForm {
		return currencySign(x.low) != ""
	}
	if x.form != wordForm {
		return false
	}
	_, ok := f.codeAt(i)
	return ok
}

// codeAt reads the currency code that may stand before digits at item i. Codes that
// are also words ("sen", "r") count only in capitals or against the digits.
func (f *finder) codeAt(i int) (string, bool) {
	x := &f.it[i]
	unit, ok := find(prefixes[:], x.low)
	if ok && len(x.low) <= 2 && x.low != "rs" && !(f.glued(i+1) && x.upper) {
		return "", false
	}
	return unit, ok
}

// moneyBefore reads the currency signs that stand before the number, beginning at
// item i: "$", "US$", "c $", "Rs.", "USD". It gives the unit and the item after.
func (f *finder) moneyBefore(i int) (unit string, end int) {
	if i >= len(f.it) {
		return "", i
	}
	x := &f.it[i]
	if x.form == markForm {
		u := currencySign(x.low)
		if u == "" {
			return "", i
		}
		return u, i + 1
	}
	if x.form != wordForm {
		return "", i
	}
	if f.is(i+1, "$") {
		if u, ok := dollarOf(x.low); ok && (len(x.low) > 1 || f.glued(i+1) || x.low == "c") {
			return u, i + 2
		}
		return "", i
	}
	if u, ok := f.codeAt(i); ok {
		j := i + 1
		if f.is(j, ".") && f.glued(j) {
			j++
		}
		if j < len(f.it) && (f.it[j].form == numForm || currencySign(f.it[j].low) != "") {
			if currencySign(f.it[j].low) != "" {
				j++
			}
			return u, j
		}
	}
	return "", i
}

// moneyAfter reads the name or sign of a currency behind the number n at item j:
// "dollars", "US dollars", "Swiss francs", "euros", "USD million", "€".
func (f *finder) moneyAfter(n number, j int) (unit string, end int) {
	if f.dash(j) && f.glued(j+1) {
		j++
	}
	if j >= len(f.it) {
		return "", j
	}
	x := &f.it[j]
	if x.form == markForm {
		u := currencySign(x.low)
		if u == "" || f.digitsAt(j+1) && f.glued(j+1) && x.spaced {
			return "", j
		}
		return u, j + 1
	}
	if u := f.moneyWord(n, j); u != "" {
		return u, j + 1
	}
	if u, ok := find(nations[:], x.low); ok {
		k := j + 1
		if x.low == "hong" || x.low == "new" || x.low == "czech" && f.is(k, "republic") {
			k++
		}
		if w := f.moneyWord(n, k); w != "" {
			if strings.HasSuffix(u, "D") || w != "USD" {
				return nationalUnit(x.low, u, w), k + 1
			}
		}
	}
	return "", j
}

// nationalUnit is the unit of "Canadian dollars", "Turkish lira": the nation's
// code where it has one, otherwise the word's.
func nationalUnit(nation, code, word string) string {
	if text.Among(nation, "u.s us u.s. american") {
		if word == "cent" {
			return word
		}
		return "USD"
	}
	if code != "" && word != "cent" && word != "penny" {
		return code
	}
	return word
}

// moneyWord gives the currency that the word at j names behind the number n.
func (f *finder) moneyWord(n number, j int) string {
	if !f.wordAt(j) {
		return ""
	}
	x := &f.it[j]
	u, ok := find(moneyWords[:], x.low)
	if !ok {
		return ""
	}
	switch x.low {
	case "pound", "pounds":
		if !(n.scaled && n.value >= 1e5 || f.is(j+1, "sterling") || f.moneyNear(n.start)) {
			return ""
		}
	case "won", "real", "rand", "crown", "crowns", "mark", "marks":
		if !n.scaled && n.value < 100 && !(x.low == "marks" && n.step < 1) && !(f.is(j+1, "per") || f.is(j+2, "share")) {
			return ""
		}
	case "p":
		if !f.glued(j) || x.upper || n.words || !x.spaced && n.value > 999 {
			return ""
		}
	}
	return u
}

// moneyNear reports whether one of the few words before item i speaks of money.
func (f *finder) moneyNear(i int) bool {
	for k := max(0, i-5); k < i; k++ {
		if in(moneyCues[:], f.it[k].low) {
			return true
		}
	}
	return false
}
