package figures

import "strings"

// dialled reads a number of a telephone in groups: "0845 125 2222", "+44 20 7946 0000".
func (f *finder) dialled(i int) int {
	x := &f.it[i]
	plus := f.is(i-1, "+") && f.glued(i)
	if !plus && !(x.low[0] == '0' && len(x.low) > 2 && x.plain) {
		return i
	}
	if !plus && x.digits == 4 {
		c := clock{first: i, last: i + 1}
		if f.zone(&c, i+1) > i+1 || f.is(i+1, "hours") || f.is(i+1, "hrs") {
			return i
		}
	}
	j := i + 1
	for f.digitsAt(j) && f.it[j].plain {
		j++
	}
	if plus && j == i+1 {
		return i
	}
	return j
}

// version reports whether the points of s part no groups of thousands: 5.2.1.
func (f *finder) version(s string) bool {
	parts := strings.Split(s, ".")
	for _, p := range parts[1:] {
		if len(p) != 3 {
			return true
		}
	}
	return false
}

// chain reads digits that marks join into a number of a telephone, an account, a
// case: 555-0143, 1-800-555-0143, 24/7, 9/11, 1111-2222-3333.
func (f *finder) chain(i int) int {
	j, groups, long := i+1, 1, f.it[i].digits
	for f.chained(i, j) {
		long = max(long, f.it[j+1].digits)
		groups++
		j += 2
	}
	if groups == 1 {
		return f.docket(i)
	}
	a, b := &f.it[i], &f.it[i+2]
	switch {
	case groups > 2:
		if _, ok := f.numericDate(i); ok || groups == 3 && long < 3 && f.dash(i+1) && f.dash(i+3) {
			return i
		}
		if v, _ := f.slashed(i + 2); v > 0 && groups == 3 && f.dash(i+1) {
			return i // 2-1/2
		}
		return j
	case f.is(i+1, "/"):
		if v, _ := f.slashed(i); v > 0 && !(a.value == 24) || f.betting(i) || f.nextYear(i, i+2) > 0 {
			return i
		}
		if a.value == b.value || a.value > b.value || b.value > 20 && b.digits != 2 && b.digits != 4 || a.value <= 12 && b.value <= 31 {
			return j // 24/7, 9/11, 50/50
		}
	case f.dash(i + 1):
		if a.value == 50 && b.value == 50 || airliner(a, b) {
			return j // 50-50, 747-400
		}
		if f.is(i-1, "+") && f.glued(i) && a.digits > 5 {
			return j // +1918584-4428
		}
		if a.plain && b.plain && a.digits == 3 && b.digits == 4 {
			return j // 555-0143
		}
		if b.plain && len(b.low) > 1 && b.low[0] == '0' && a.digits > 2 && f.yearAt(i) == 0 {
			return j // 4417-02
		}
	}
	return i
}

// chained reports whether the mark at item j joins the digits behind it to a chain that
// began at item i; a slash may have blanks around it: "9 / 11".
func (f *finder) chained(i, j int) bool {
	slash := f.is(j, "/")
	if !slash && !f.dash(j) || j+1 >= len(f.it) || f.it[j].form != markForm || f.it[j+1].form != numForm {
		return false
	}
	if f.glued(j) && f.glued(j+1) {
		return true
	}
	return slash && (f.odd || f.is(i, "9") && f.is(j+1, "11"))
}

// airliner reports whether the digits are a type of airliner and its series: 747-400.
func airliner(a, b *item) bool {
	v, series := int(a.value), int(b.value)
	return a.plain && b.plain && v/100 == 7 && v%10 == 7 && series >= 100 && series%100 == 0
}

// docket reads the number of a case, whose digits letters part: 12-cv-3456.
func (f *finder) docket(i int) int {
	for k := i + 1; k < i+5; k++ {
		if !f.glued(k) {
			return i
		}
	}
	if f.dash(i+1) && f.dash(i+3) && f.it[i+2].form == wordForm && f.it[i+4].form == numForm && !in(stops[:], f.it[i+2].low) {
		if _, unit := lookupUnit(f.it[i+2].low); !unit {
			return i + 5
		}
	}
	return i
}
