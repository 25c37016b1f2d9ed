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
	p.eval(`(() => {
		const e = `+inResult(selector)+`[`+strconv.Itoa(n)+`];
		if (!e) throw new Error('no such element: ' + `+quote(selector)+`);
		e.scrollIntoView({block: 'center', behavior: 'instant'});
		const r = e.getClientRects()[0];
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
				wordings: [...item.querySelectorAll('.wording dd')].map((e) => e.textContent),
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
