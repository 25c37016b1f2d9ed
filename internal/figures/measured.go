package figures

// measured emits the amount a, with its range and its hedges, and gives the item
// after it.
func (f *finder) measured(a amount) int {
	g := Figure{Kind: a.kind, Unit: a.unit, Value: a.value, HasValue: true, Step: a.step, Hedge: Exact}
	first := a.first
	if b, ok := f.rangeTo(&a); ok {
		g.Kind, g.Unit, g.Value, g.High, g.HasHigh, g.Hedge = a.kind, a.unit, a.value, b.value, true, Range
		g.Step = min(a.step, b.step)
		switch k := first - 1; {
		case f.is(k, "from"), f.is(k, "between"):
			first = k
		case f.is(k, "of") && f.is(k-1, "ages") && f.is(k-2, "the") && f.is(k-3, "between"):
			first = k - 3
		}
	}
	f.shared(&g, &a)
	b := f.hedgeBefore(&a, first)
	if k := first - 1; a.kind == Magnitude && b.hedge == Exact {
		if f.dash(k) {
			k--
		}
		if f.is(k, "magnitude") { // "at least magnitude 5.9"
			if h := f.hedgeBefore(&a, k); h.hedge != Exact {
				b = h
			}
		}
	}
	last := a.last
	switch {
	case a.sort == vagueNumber:
		g.HasValue, g.Value, g.low, g.high, g.Hedge = false, 0, a.low, a.high, Vague
	case g.Hedge == Range:
	case b.hedge != Exact:
		g.Hedge, g.Near = b.hedge, b.near
		if h, _ := f.hedgeAfter(a.end); h == About && b.hedge == About { // "some 40-odd people"
			last = f.hedged(&g, &a)
		}
	default:
		if g.Hedge = f.limit(first); g.Hedge == Exact {
			last = f.hedged(&g, &a)
		}
	}
	if a.kind == Count && last > a.last {
		w := f.low(last - 1)
		if w == "older" || w == "younger" || f.dash(last-2) && (w == "over" || w == "under") {
			g.Kind, g.Unit = Age, "year" // "voters 45 and older", "the 65-and-over crowd"
		}
	}
	if a.kind == Count && a.sort == cardinal {
		f.bareAge(&g, &a)
	}
	return f.put(g, mark{first: b.first, last: last, num: a.first, unitFrom: min(a.unitFrom, last), a: a})
}

// shared gives a count the unit, and a sum the scale, of the amount that it is set against:
// "rose from 10 to 15 percent", "leads 48-44 percent", "rose from $5 to $10 million".
func (f *finder) shared(g *Figure, a *amount) {
	to := f.is(a.last, "to")
	if !to && !(f.dash(a.last) && f.glued(a.last) && f.glued(a.last+1)) {
		return
	}
	count := a.kind == Count && a.sort == cardinal && !g.HasHigh
	sum := to && a.kind == Money && !a.scaled && a.value < 1000 && f.changed(a)
	if !count && !sum {
		return
	}
	b, ok := f.amount(a.last + 1)
	switch {
	case !ok:
	case count:
		if b.unit != "" && b.first == b.start && (b.unit == "percent" && !f.dash(b.unitFrom) || to && f.changed(a)) {
			g.Kind, g.Unit = b.kind, b.unit
		}
	case b.unit == a.unit && b.scaled && b.first < b.start && f.it[b.start].form == numForm && a.value < f.it[b.start].value:
		k := b.value / f.it[b.start].value
		g.Value, g.Step = a.value*k, a.step*k
	}
}

// hedged reads the hedge behind the number or behind its unit, "20-odd years", "10
// miles or more", into g, and gives the item after it.
func (f *finder) hedged(g *Figure, a *amount) int {
	last := a.last
	h, end := f.hedgeAfter(a.end)
	if h == Exact || a.unitFrom != a.end {
		if h, end = f.hedgeAfter(last); h != Exact {
			g.Hedge, last = h, end
		}
		return last
	}
	g.Hedge, last = h, max(last, end)
	a.unitFrom = last
	if u, e := f.unitAt(a.number, end); u != "" && a.unit == "" {
		d, _ := unitNamed(u)
		g.Unit, g.Kind, last = u, d.kind, e
		a.unitFrom = end
	}
	return last
}

// rangeTo reads the upper end of a range behind a and widens a over it: "25 to 30",
// "$19-22 million", "between five and seven percent", "two or three".
func (f *finder) rangeTo(a *amount) (b amount, ok bool) {
	if a.sort == ordinalNumber || a.sort == vagueNumber || a.minus {
		return b, false
	}
	j, between := f.rangeMark(a)
	if j < 0 {
		return b, false
	}
	if f.is(j, "to") && f.dash(j+1) && f.glued(j+1) && f.glued(j+2) {
		j++ // 18-to-34-year-olds
	}
	b, ok = f.amount(j + 1)
	if !ok || b.sort == ordinalNumber || b.sort == vagueNumber || b.minus {
		return b, false
	}
	if f.dash(a.unitFrom) && a.kind == Age || a.sort == fractionNumber && b.sort != fractionNumber {
		return b, false // "a 12-year-old and 15 others", "a third and 40 more"
	}
	kind, unit, ok := shared(a, &b)
	if !ok {
		return b, false
	}
	v, step := a.value, a.step
	if top := &f.it[b.start]; b.scaled && !a.scaled && v < top.value && v < 1000 {
		if top.form == numForm || (top.class == small || top.class == tens) && a.words { // "$19 and $22 million"
			k := b.value / top.value
			v, step = v*k, step*k
		}
	}
	switch {
	case v >= b.value,
		f.is(j, "to") && b.value > 20*v && v > 0 && !between && !f.is(a.first-1, "from"),
		f.is(j, "or") && (kind == Count || kind == Duration || kind == Money) && b.value > v*4,
		f.dash(j) && a.plain && b.plain && a.digits == 4 && f.yearAt(a.start) > 0:
		return b, false
	}
	a.value, a.step, a.kind, a.unit = v, step, kind, unit
	a.unitFrom, a.last, a.end = b.unitFrom, b.last, b.end
	a.words = a.words && b.words
	return b, true
}

// rangeMark gives the item of the dash, "to", "or" or "and" that may join a to the
// upper end of a range, or -1.
func (f *finder) rangeMark(a *amount) (j int, between bool) {
	j = a.last
	if f.dash(j) && (f.is(j+1, "to") || f.is(j+1, "or")) { // "three- to four-day"
		j++
	}
	between = f.is(a.first-1, "between") || f.is(f.hedgeBefore(a, a.first).first-1, "between") ||
		f.is(a.first-1, "of") && f.is(a.first-2, "ages") && f.is(a.first-3, "the") && f.is(a.first-4, "between")
	ok := false
	switch f.low(j) {
	case "-":
		ok = j+1 < len(f.it) && !(f.it[j].spaced && !f.it[j+1].spaced && !f.unitFollows(number{start: j + 1, end: j + 2, plain: true}))
	case "to":
		ok = !f.changed(a)
	case "or":
		ok = a.value <= 100 || a.scaled
	case "and":
		ok = between
	}
	if !ok {
		return -1, between
	}
	return j, between
}

// shared is the kind and unit that the ends of a range have in common, where the
// one end leaves them to the other.
func shared(a, b *amount) (kind Kind, unit string, ok bool) {
	switch {
	case a.unit == b.unit && a.kind == b.kind, a.kind == Count && b.kind == Magnitude,
		a.unit == "" && b.unit != "" && a.kind == Count && !(b.kind == Money && b.first < b.start):
		return b.kind, b.unit, true
	case a.unit != "" && b.unit == "" && a.kind == Money && b.kind == Count && a.first < a.start, a.kind == Magnitude && b.kind == Count:
		return a.kind, a.unit, true
	}
	return "", "", false
}

// changes are verbs and nouns before "from 10 to 15" that make it two figures, the
// old and the new; sorted.
var changes = [...]string{
	"advanced", "boost", "boosted", "boosting", "climb", "climbed", "climbs", "cut", "cuts",
	"cutting", "decline", "declined", "decrease", "decreased", "dip", "dipped", "doubled", "doubles",
	"doubling", "down", "drop", "dropped", "dropping", "drops", "eased", "edged", "expanded",
	"extended", "fall", "fallen", "falling", "falls", "fell", "gone", "grew", "grow", "growing",
	"grown", "grows", "hike", "hiked", "hikes", "hiking", "improved", "increase", "increased",
	"increases", "increasing", "jump", "jumped", "jumps", "lift", "lifted", "lifting", "lifts",
	"lower", "lowered", "lowering", "moved", "narrowed", "plunged", "plunges", "raise", "raised",
	"raises", "raising", "reduce", "reduced", "reducing", "revised", "rise", "risen", "rises",
	"rising", "rose", "sank", "shrank", "shrunk", "slash", "slashed", "slashing", "slid", "slipped",
	"slips", "slump", "slumped", "soared", "soars", "surged", "surges", "swelled", "trim", "trimmed",
	"trimming", "tripled", "tripling", "tumbled", "up", "upped", "went", "widened",
}

// changed reports whether "a to b" tells a change: "rose from 10 to 15 percent",
// "fell 3 percent to 12".
func (f *finder) changed(a *amount) bool {
	k := f.hedgeBefore(a, a.first).first - 1
	if f.is(k, "by") {
		return true // "deaths by seven to 321"
	}
	switch f.low(k) {
	case "current", "existing", "old", "present", "previous":
		if f.is(k-2, "from") { // "raise it from the current 10 to 15"
			k -= 2
		}
	}
	from := f.is(k, "from")
	for n := 0; n < 7 && k >= 0; n++ {
		w := f.it[k].low
		if in(changes[:], w) {
			return true
		}
		if w == "," && !(from && n == 1) || w == ";" || !from && n > 1 {
			break // "tripled, from 12 to 35"
		}
		k--
	}
	return false
}
