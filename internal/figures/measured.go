package figures

// measured emits the amount a, with its range and its hedges, and gives the item
// after it.
func (f *finder) measured(a amount) int {
	g := Figure{Kind: a.kind, Unit: a.unit, Value: a.value, HasValue: true, Step: a.step, Hedge: Exact}
	first := a.first
	if b, ok := f.rangeTo(&a); ok {
		g.Kind, g.Unit, g.Value, g.High, g.HasHigh, g.Hedge = a.kind, a.unit, a.value, b.value, true, Range
		g.Step = min(a.step, b.step)
		if f.is(first-1, "from") || f.is(first-1, "between") {
			first--
		}
	}
	if a.kind == Count && a.sort == cardinal && f.is(a.last, "to") && f.changed(&a) { // "rose from 10 to 15 percent"
		if b, ok := f.amount(a.last + 1); ok && b.unit != "" && b.first == b.start {
			g.Kind, g.Unit = b.kind, b.unit
		}
	}
	b := f.hedgeBefore(&a, first)
	if a.sort == vagueNumber {
		g.HasValue, g.Value, g.low, g.high = false, 0, a.low, a.high
		g.Hedge = Vague
		if b.hedge == AtLeast || b.hedge == MoreThan {
			g.Near = false
		}
	}
	last := a.last
	if g.Hedge == Exact {
		g.Hedge, g.Near = b.hedge, b.near
		if g.Hedge == Exact {
			g.Hedge = f.limit(first)
		}
		if g.Hedge == Exact {
			h, end := f.hedgeAfter(a.end)
			if h != Exact && a.unitFrom == a.end {
				g.Hedge, last = h, max(last, end)
				if u, e := f.unitAt(a.number, end); u != "" && a.unit == "" { // "20-odd years", "50 or more miles"
					d, _ := unitNamed(u)
					g.Unit, g.Kind, last = u, d.kind, e
					a.unitFrom = end
				} else {
					a.unitFrom = last
				}
			} else if h, end := f.hedgeAfter(a.last); h != Exact {
				g.Hedge, last = h, end
			}
		}
	}
	if w := f.low(last - 1); a.kind == Count && last > a.last && (w == "older" || w == "younger") {
		g.Kind, g.Unit = Age, "year" // "voters 45 and older"
	}
	if a.kind == Count && (g.Hedge == Exact || g.Hedge == About || g.Hedge == Range) {
		f.bareAge(&g, &a)
	}
	if last == a.last {
		a.unitFrom = min(a.unitFrom, last)
	}
	return f.put(g, mark{first: b.first, last: last, num: a.first, unitFrom: a.unitFrom, a: a})
}

// rangeTo reads the upper end of a range behind a and widens a over it: "25 to 30",
// "$19-22 million", "between five and seven percent", "two or three".
func (f *finder) rangeTo(a *amount) (b amount, ok bool) {
	if a.sort == ordinalNumber || a.sort == vagueNumber || a.minus {
		return b, false
	}
	j := a.last
	if f.dash(j) && (f.is(j+1, "to") || f.is(j+1, "or")) { // "three- to four-day"
		j++
	}
	between := f.is(a.first-1, "between") || f.hedged(a) && f.is(f.hedgeBefore(a, a.first).first-1, "between")
	switch f.low(j) {
	case "-":
		if j+1 < len(f.it) && f.it[j].spaced && !f.it[j+1].spaced && !f.unitFollows(number{start: j + 1, end: j + 2, plain: true}) {
			return b, false
		}
	case "to":
		if f.changed(a) {
			return b, false
		}
	case "or":
		if a.value > 100 && !a.scaled {
			return b, false
		}
	case "and":
		if !between {
			return b, false
		}
	default:
		return b, false
	}
	b, ok = f.amount(j + 1)
	if !ok || b.sort == ordinalNumber || b.sort == vagueNumber || b.minus || f.dash(a.unitFrom) && a.kind == Age {
		return b, false
	}
	if a.sort != b.sort && a.sort == fractionNumber {
		return b, false
	}
	kind, unit := b.kind, b.unit
	switch {
	case a.unit == b.unit && a.kind == b.kind:
	case a.unit == "" && b.unit != "" && a.kind == Count && !(b.kind == Money && b.first < b.start):
	case a.unit != "" && b.unit == "" && a.kind == Money && b.kind == Count && a.first < a.start:
		kind, unit = a.kind, a.unit
	case a.kind == Magnitude && b.kind == Count:
		kind = Magnitude
	case a.kind == Count && b.kind == Magnitude:
	default:
		return b, false
	}
	v := a.value
	if b.scaled && !a.scaled && f.it[b.start].form == numForm && v < f.it[b.start].value && v < 1000 {
		k := b.value / f.it[b.start].value
		v, a.step = v*k, a.step*k
	}
	if f.is(j, "to") && b.value > 20*v && v > 0 && !between && !f.is(a.first-1, "from") {
		return b, false
	}
	if v >= b.value || f.is(j, "or") && (kind == Count || kind == Duration || kind == Money) && b.value > v*4 {
		return b, false
	}
	if f.is(j, "-") && a.plain && b.plain && a.digits == 4 && f.yearAt(a.start) > 0 {
		return b, false
	}
	a.value, a.kind, a.unit = v, kind, unit
	a.unitFrom, a.last, a.end = b.unitFrom, b.last, b.end
	a.words = a.words && b.words
	return b, true
}

func (f *finder) hedged(a *amount) bool { return a.first > 0 && f.it[a.first-1].form == wordForm }

// changes are verbs and nouns before "from 10 to 15" that make it two figures, the
// old and the new; sorted.
var changes = [...]string{"advanced", "climbed", "cut", "cuts", "cutting", "decline", "declined", "decrease", "decreased", "doubled", "down", "drop", "dropped", "dropping", "expanded", "fall", "fallen", "falling", "fell", "gone", "grew", "grow", "growing", "grown", "improved", "increase", "increased", "increases", "increasing", "jump", "jumped", "lower", "lowered", "lowering", "moved", "narrowed", "plunged", "raise", "raised", "raises", "raising", "reduce", "reduced", "reducing", "rise", "risen", "rises", "rising", "rose", "sank", "shrank", "shrunk", "slid", "slipped", "soared", "surged", "swelled", "tripled", "tumbled", "up", "went", "widened"}

// changed reports whether "a to b" tells a change: "rose from 10 to 15 percent",
// "fell 3 percent to 12".
func (f *finder) changed(a *amount) bool {
	k := f.hedgeBefore(a, a.first).first - 1
	if f.is(k, "by") {
		return true // "deaths by seven to 321"
	}
	from := f.is(k, "from")
	for n := 0; n < 7 && k >= 0; n++ {
		w := f.it[k].low
		if in(changes[:], w) {
			return true
		}
		if w == "," || w == ";" || !from && n > 1 {
			break
		}
		k--
	}
	return false
}
