package web

import (
	"strconv"
	"strings"
	"testing"
)

// inResult is a JavaScript expression for the elements of the shown comparison that
// match the selector.
func inResult(selector string) string {
	return `[...(document.querySelector('two-source')?.shadowRoot.querySelectorAll(` + quote(selector) + `) ?? [])]`
}

// clickResult clicks the n-th element of the comparison that matches, with a real mouse event.
func (p *tab) clickResult(selector string, n int) {
	p.t.Helper()
	var at [2]float64
	p.eval(`(async () => {
		const e = `+inResult(selector)+`[`+strconv.Itoa(n)+`];
		if (!e) throw new Error('no such element: ' + `+quote(selector)+`);
		`+steady+`
		return [r.x + Math.min(r.width / 2, 12), r.y + r.height / 2];
	})()`, &at)
	p.mouse(at[0], at[1])
}

func (p *tab) mouse(x, y float64) {
	p.t.Helper()
	for _, kind := range []string{"mouseMoved", "mousePressed", "mouseReleased"} {
		o := object{"type": kind, "x": x, "y": y}
		if kind != "mouseMoved" {
			o["button"], o["clickCount"] = "left", 1
		}
		p.call("Input.dispatchMouseEvent", o, nil)
	}
}

// text gives the text of the first element of the comparison that matches.
func (p *tab) text(selector string) (s string) {
	p.t.Helper()
	p.eval(inResult(selector)+`[0]?.textContent ?? ''`, &s)
	return s
}

func (p *tab) count(selector string) (n int) {
	p.t.Helper()
	p.eval(inResult(selector)+`.length`, &n)
	return n
}

// compared waits for the comparison.
func (p *tab) compared() {
	p.t.Helper()
	p.wait(`document.querySelector('two-source')?.shadowRoot.querySelector('.view')`)
}

// calm makes scrolling and flashes instant.
func (p *tab) calm() {
	p.t.Helper()
	p.call("Emulation.setEmulatedMedia", object{"features": []object{{"name": "prefers-reduced-motion", "value": "reduce"}}}, nil)
}

// width sets the window's size in CSS pixels.
func (p *tab) width(w, h int) {
	p.t.Helper()
	p.call("Emulation.setDeviceMetricsOverride", object{"width": w, "height": h, "deviceScaleFactor": 1, "mobile": false}, nil)
}

const quakeA = `Quake kills 12 in northern valley

By Ann Lee | March 4, 2024

LARNE, March 4 — At least 12 people were killed when an earthquake of magnitude 6.1 struck the valley of Larne on Monday, police said.

“We felt the whole house move and then the roof came down,” said Maria Conti, a teacher.

The mayor denied that the school had been unsafe. About 300 houses were destroyed.`

const quakeB = `Earthquake in Larne valley leaves 19 dead

LARNE (Wire) — An earthquake of magnitude 6.4 struck the valley of Larne on Monday and killed 19 people, the government said.

“We felt the whole house shake and then the roof fell in,” Maria Conti, a teacher, said.

The mayor confirmed that the school had been unsafe. Some 300 houses were destroyed.`

func TestPasteCompareReadList(t *testing.T) {
	p := openPage(t, "")
	p.calm()
	p.paste("#a", quakeA)
	p.paste("#b", quakeB)
	p.wait(`document.querySelector('#date-a').value === '2024-03-04'`)
	p.eval(`document.querySelector('#outlet-a').focus()`, nil)
	p.call("Input.insertText", object{"text": "Daily Larne"}, nil)
	p.click("#compare")
	p.compared()
	n := p.count(".item")
	if n == 0 {
		t.Fatal("no divergence is listed")
	}
	if s := p.text(".outcome"); !strings.HasPrefix(s, strconv.Itoa(n)+" divergence") {
		t.Errorf("heading %q, with %d listed", s, n)
	}
	if s := p.text(".items"); !strings.Contains(s, "Daily Larne") {
		t.Errorf("the list does not name the outlet: %q", s)
	}
	// Every item shows its kind, both wordings and why, and leads to both places.
	for i := range n {
		p.clickResult(".item .summary", i)
		var got struct {
			Wordings, Marks []string
			Kind, Why       string
			Seen            bool
		}
		p.eval(`new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => {
			const item = `+inResult(".item")+`[`+strconv.Itoa(i)+`];
			const marks = `+inResult("mark.finding.selected")+`;
			const plain = (e) => { const c = e.cloneNode(true); c.querySelectorAll('.sr').forEach((x) => x.remove()); return c.textContent; };
			const seen = (e) => { const r = e.getClientRects()[0]; return r.top >= 0 && r.bottom <= innerHeight; };
			done({
				wordings: [...item.querySelectorAll('.wording q')].map((e) => e.textContent),
				marks: ['a', 'b'].map((s) => marks.filter((m) => m.closest('.column.' + s)).map(plain).join('')),
				kind: item.querySelector('.kind').textContent,
				why: item.querySelector('.because')?.textContent ?? '',
				seen: marks.length >= 2 && marks.every(seen),
			});
		})))`, &got)
		if len(got.Wordings) != 2 || got.Wordings[0] != got.Marks[0] || got.Wordings[1] != got.Marks[1] {
			t.Errorf("item %d: wordings %q, marks %q", i, got.Wordings, got.Marks)
		}
		if got.Kind == "" || got.Why == "" {
			t.Errorf("item %d: kind %q, why %q", i, got.Kind, got.Why)
		}
		if !got.Seen {
			t.Errorf("item %d: not both places are in view", i)
		}
	}
	p.offline()
}

// shows compares the two texts on an open page.
func (p *tab) shows(a, b string) {
	p.t.Helper()
	p.calm()
	p.paste("#a", a)
	p.paste("#b", b)
	p.click("#compare")
	p.compared()
}

// active describes the focused element, inside the comparison too.
func (p *tab) active() (s string) {
	p.t.Helper()
	p.eval(`(() => {
		let e = document.activeElement;
		while (e.shadowRoot?.activeElement) e = e.shadowRoot.activeElement;
		return e.id || e.className || e.localName;
	})()`, &s)
	return s
}

// tabTo presses Tab until the element that active so names has the focus.
func (p *tab) tabTo(want string) {
	p.t.Helper()
	for range 60 {
		if p.active() == want {
			return
		}
		p.key("Tab")
	}
	p.t.Fatalf("60 times Tab, and the focus is not on %q but on %q", want, p.active())
}

func TestKeyboardAlone(t *testing.T) {
	p := openPage(t, "")
	p.calm()
	p.paste("#a", quakeA) // the paste itself is a key
	p.tabTo("b")
	p.call("Input.insertText", object{"text": quakeB}, nil)
	p.tabTo("compare")
	p.key("Enter")
	p.compared()
	if got := p.active(); got != "outcome" {
		t.Errorf("after comparing the focus is on %q", got)
	}
	p.tabTo("summary")
	p.key("Enter")
	selected := func() (s string) {
		p.t.Helper()
		p.eval(inResult(".item.selected .tag")+`.map((e) => e.textContent).join()`, &s)
		return s
	}
	if got := selected(); got != "1" {
		t.Errorf("Enter on the first divergence selects %q", got)
	}
	n := p.count(".item")
	if n < 2 {
		t.Fatalf("%d divergences, too few to step through", n)
	}
	for _, step := range []struct{ key, want string }{
		{"n", "2"}, {"p", "1"}, {"k", strconv.Itoa(n)}, {"j", "1"},
	} {
		p.key(step.key)
		if got := selected(); got != step.want {
			t.Errorf("%s selects %q, want %q", step.key, got, step.want)
		}
	}
	// Escape lets go, and so it does where the focus is on the page around the comparison.
	for _, focus := range []string{"", `document.querySelector('#edit').focus()`} {
		if focus != "" {
			p.key("n")
			p.eval(focus, nil)
		}
		p.key("Escape")
		if got := selected(); got != "" {
			t.Errorf("after Escape %q is selected (focus: %q)", got, focus)
		}
	}
	// The letters can be turned off, for those who speak to their machine.
	p.eval(inResult(".key")+`[0].open = true`, nil)
	p.clickResult(".letters input", 0)
	p.eval(inResult(".outcome")+`[0].focus()`, nil)
	if p.key("n"); selected() != "" {
		t.Error("n steps though the letters are off")
	}
	p.clickResult(".letters input", 0)
	p.eval(inResult(".outcome")+`[0].focus()`, nil)
	p.key("n")
	// Within the reports: one stop for Tab, then the arrows.
	for range 40 {
		if strings.HasPrefix(p.active(), "s ") || p.active() == "s" {
			break
		}
		p.key("Tab")
	}
	place := func() (s string) {
		p.eval(`(({dataset: d}) => d.side + ' ' + d.i)(document.querySelector('two-source').shadowRoot.activeElement)`, &s)
		return s
	}
	start := place()
	if !strings.HasPrefix(start, "0") {
		t.Errorf("Tab leads to %q, not to the sentence in the first report", start)
	}
	p.key("ArrowDown")
	if place() == start {
		t.Error("ArrowDown stays at the sentence")
	}
	p.key("ArrowUp")
	if place() != start {
		t.Errorf("ArrowUp leads to %q, want back to %q", place(), start)
	}
	p.key("ArrowRight")
	if got := place(); !strings.HasPrefix(got, "1") {
		t.Errorf("ArrowRight leads to %q, not to the other report", got)
	}
	if p.count(".s.pinned") < 2 {
		t.Error("the two sentences are not joined")
	}
	p.key("Escape")
	if n := p.count(".s.pinned") + p.count(".item.selected"); n != 0 {
		t.Errorf("after Escape %d things are still selected", n)
	}
	p.offline()
}

func TestFilterAndEdit(t *testing.T) {
	p := openPage(t, "")
	p.shows(quakeA, quakeB)
	all := p.count(".item")
	p.clickResult(".filter button", 1)
	shown := p.count(".item:not([hidden])")
	if shown == 0 || shown >= all {
		t.Errorf("%d of %d divergences under the filter", shown, all)
	}
	if n := p.count("mark.finding:not(.off)"); n == 0 || n >= p.count("mark.finding") {
		t.Errorf("%d marks stay strong under the filter", n)
	}
	p.click("#edit")
	p.wait(`!document.querySelector('#texts').hidden`)
	var text string
	p.eval(`document.querySelector('#a').value`, &text)
	if text != quakeA {
		t.Errorf("the text to edit is %q", text)
	}
	p.click("#compare")
	p.compared()
	p.click("#new")
	p.wait(`!document.querySelector('#texts').hidden`)
	p.eval(`document.querySelector('#a').value + document.querySelector('#title-a').value`, &text)
	if text != "" {
		t.Errorf("a new comparison begins with %q", text)
	}
	// What was cleared can be brought back.
	p.click(".examples button")
	p.click("#clear")
	p.click("#restore")
	if p.eval(`document.querySelector('#a').value + document.querySelector('#b').value`, &text); !strings.Contains(text, "Drone") && !strings.Contains(text, "drone") {
		t.Errorf("after clearing the example, brought back: %.60q", text)
	}
	p.eval(`document.querySelector('#a').value = `+quote(quakeA), nil)
	p.click("#clear")
	p.click("#restore")
	if p.eval(`document.querySelector('#a').value`, &text); text != quakeA {
		t.Errorf("brought back: %.60q", text)
	}
	// To bring texts back takes nothing away: what was typed since can be brought back in turn.
	p.click("#clear")
	p.eval(`document.querySelector('#a').value = `+quote(quakeB), nil)
	for _, want := range []string{quakeA, quakeB, quakeA} {
		p.click("#restore")
		if p.eval(`document.querySelector('#a').value`, &text); text != want {
			t.Errorf("brought back: %.60q, want %.60q", text, want)
		}
	}
	p.click("#clear")
	p.click("#restore")
	var hidden bool
	if p.eval(`document.querySelector('#restore').hidden`, &hidden); !hidden {
		t.Error("there is nothing left to bring back, and the button is still there")
	}
	p.offline()
}

func TestNothingOverflows(t *testing.T) {
	p := openPage(t, "")
	long := strings.Repeat("Donaudampfschifffahrtsgesellschaft", 8)
	for _, w := range []int{360, 640, 820, 1280} {
		p.width(w, 740)
		p.shows(quakeA+"\n\n"+long, quakeB+" https://example.org/"+long)
		for i := range p.count(".item") {
			p.clickResult(".item .summary", i)
		}
		var over int
		if p.eval(`document.documentElement.scrollWidth - innerWidth`, &over); over > 0 {
			t.Errorf("at %d pixels the page is %d pixels too wide", w, over)
		}
		if p.eval(`document.documentElement.scrollHeight - Math.max(innerHeight, document.querySelector('.foot').getBoundingClientRect().bottom + scrollY) | 0`, &over); over > 1 {
			t.Errorf("at %d pixels the page goes on for %d pixels below its foot", w, over)
		}
		p.click("#new")
		p.wait(`!document.querySelector('#texts').hidden`)
		if p.eval(`document.documentElement.scrollWidth - innerWidth`, &over); over > 0 {
			t.Errorf("at %d pixels the form is %d pixels too wide", w, over)
		}
	}
}

func TestPhone(t *testing.T) {
	p := openPage(t, "")
	p.width(360, 740)
	p.shows(quakeA+"\n\nThe army sent 40 engineers to mend the bridges of the northern road.", quakeB)
	p.clickResult(".bar .step", 1)
	if p.count(".item.selected") != 1 {
		t.Error("the bar's arrow selects nothing")
	}
	var apart float64
	p.eval(`(([a, b]) => b.getBoundingClientRect().top - a.getBoundingClientRect().bottom)(`+inResult("mark.finding.selected")+`)`, &apart)
	if apart < 0 || apart > 400 {
		t.Errorf("the two places stand %v pixels apart", apart)
	}
	p.clickResult(".only button", 2)
	var shown []bool
	p.eval(inResult(".column .block:not([hidden]) p:not(.who)")+`.filter((e) => e.checkVisibility()).map((e) => !!e.closest('.column.b'))`, &shown)
	for _, b := range shown {
		if !b {
			t.Fatal("report A is still shown")
		}
	}
	if len(shown) == 0 {
		t.Error("nothing is shown")
	}
	// With one report alone the arrows lead to its places; what only the other has brings that back.
	p.eval(`scrollTo(0, 0)`, nil)
	p.clickResult(".bar .step", 1)
	var top float64
	if p.eval(inResult(".b mark.finding.selected")+`[0].getBoundingClientRect().top`, &top); top < 0 || top > 600 {
		t.Errorf("the place in the report that is shown stands at %v", top)
	}
	p.eval(inResult(".section summary")+`.find((e) => e.textContent.startsWith('Only in Report A')).parentElement.querySelector('.entry').click()`, nil)
	if only := p.text(".only [aria-pressed=true]"); only != "Both" {
		t.Errorf("a claim of A is asked for, and %q is shown", only)
	}
	p.offline()
}

func TestBackLeadsToTheTexts(t *testing.T) {
	p := openPage(t, "")
	p.shows(quakeA, quakeB)
	p.eval(`history.back()`, nil)
	p.wait(`!document.querySelector('#texts').hidden`)
	p.click("#compare")
	p.compared()
	p.click("#edit")
	p.wait(`!document.querySelector('#texts').hidden`)
	var text string
	if p.eval(`document.querySelector('#b').value`, &text); text != quakeB {
		t.Errorf("the text to edit is %q", text)
	}
	p.offline()
}

// Pointing at a sentence shows its partner, with a line between them.
func TestHoverJoins(t *testing.T) {
	p := openPage(t, "")
	p.width(1280, 900)
	p.shows(quakeA, quakeB)
	var at [2]float64
	p.eval(`(() => {
		const e = `+inResult(".column.a .s.joined")+`.at(-1);
		e.scrollIntoView({block: 'center', behavior: 'instant'});
		const r = e.getClientRects()[0];
		return [r.x + 20, r.y + r.height / 2];
	})()`, &at)
	p.call("Input.dispatchMouseEvent", object{"type": "mouseMoved", "x": at[0], "y": at[1]}, nil)
	if a, b := p.count(".column.a .s.near"), p.count(".column.b .s.near"); a != 1 || b < 1 {
		t.Errorf("%d sentences of A and %d of B are shown as joined", a, b)
	}
	var line string
	if p.eval(inResult(".links .near")+`[0].getAttribute('d')`, &line); line == "" {
		t.Error("no line joins them")
	}
	p.mouseAway()
	if n := p.count(".s.near"); n != 0 {
		t.Errorf("%d sentences stay joined", n)
	}
}

func TestTheme(t *testing.T) {
	p := openPage(t, "")
	p.shows(quakeA, quakeB)
	paper := func() (s string) {
		p.eval(`getComputedStyle(`+inResult(".column-head")+`[0]).backgroundColor`, &s)
		return s
	}
	light := paper()
	p.click(`[name=theme][value=dark]`)
	if dark := paper(); dark == light {
		t.Errorf("light and dark have the same background, %s", dark)
	}
	p.offline()
}
