package web

import (
	"strconv"
	"strings"
	"testing"
)

// What an editor takes away: the list, or one finding with both wordings, by the clipboard.
func TestCopy(t *testing.T) {
	for name, init := range map[string]string{"as usual": "", "by command": "delete Navigator.prototype.clipboard;"} {
		t.Run(name, func(t *testing.T) {
			p := openPage(t, init)
			p.eval(`document.querySelector('#outlet-a').value = 'Daily Larne'`, nil)
			p.shows(quakeA, quakeB)
			pasted := func() (s string) {
				p.eval(`(() => { const e = document.createElement('textarea'); e.id = 'pasted'; document.body.append(e); e.focus(); })()`, nil)
				p.edit("paste")
				p.eval(`(() => { const e = document.querySelector('#pasted'); e.remove(); return e.value; })()`, &s)
				return s
			}
			n := p.count(".item")
			p.clickResult(".steps .copy", 0)
			p.wait(inResult(".steps .copy") + `[0].textContent === 'Copied'`)
			list := pasted()
			if parts := strings.Count(list, "\nDaily Larne: "); parts != n {
				t.Errorf("%d of %d divergences with A's words:\n%s", parts, n, list)
			}
			for _, want := range []string{"Daily Larne, 4 March 2024: Quake kills 12 in northern valley", "Wire: Earthquake in Larne valley", "not which of them is right", "Why: "} {
				if !strings.Contains(list, want) {
					t.Errorf("the list lacks %q:\n%s", want, list)
				}
			}
			p.clickResult(".item .summary", 0)
			p.clickResult(".item.selected .copy", 0)
			p.wait(inResult(".item.selected .copy") + `[0].textContent === 'Copied'`)
			one := pasted()
			if !strings.Contains(list, one) || strings.Count(one, "\n") != 3 {
				t.Errorf("one divergence is copied as %q", one)
			}
			p.wait(inResult(".steps .copy") + `[0].textContent === 'Copy the list'`)
			p.clickResult(".filter button", 1)
			p.clickResult(".steps .copy", 0)
			p.wait(inResult(".steps .copy") + `[0].textContent === 'Copied'`)
			if few := pasted(); strings.Count(few, "\nDaily Larne: ") >= n || !strings.Contains(few, " of "+strconv.Itoa(n)+" divergences (figures alone)") {
				t.Errorf("under the filter is copied:\n%s", few)
			}
			p.offline()
		})
	}
}

// On paper stands what the reports are and what cleaning took out of them, and nothing
// that can only be pressed.
func TestPrint(t *testing.T) {
	p := openPage(t, "globalThis.printed = 0; print = () => { printed++; };")
	p.shows(quakeA+"\n\nREAD MORE: Quakes of the last century", quakeB)
	p.click("#print")
	var n int
	if p.eval(`printed`, &n); n != 1 {
		t.Errorf("Print prints %d times", n)
	}
	p.call("Emulation.setEmulatedMedia", object{"media": "print"}, nil)
	var seen string
	p.eval(inResult(".view *")+`.filter((e) => e.checkVisibility() && (e.localName === 'button' && !e.matches('.summary, .entry') || e.matches('.printed'))).map((e) => e.textContent).join('; ')`, &seen)
	if seen != "Report A, 4 March 2024: Quake kills 12 in northern valley; Wire: Earthquake in Larne valley leaves 19 dead" {
		t.Errorf("on paper stands %q", seen)
	}
	var removed string
	if p.eval(inResult(".removed li")+`.filter((e) => e.checkVisibility({contentVisibilityAuto: true}) && e.getClientRects()[0]?.height).map((e) => e.textContent).join()`, &removed); !strings.Contains(removed, "last century") {
		t.Errorf("of what was taken out there stands %q", removed)
	}
	var tools bool
	if p.eval(`document.querySelector('#print').checkVisibility()`, &tools); tools {
		t.Error("the page's own buttons are printed")
	}
	p.offline()
}

// Text at twice the size keeps lines of some words, and nothing is cut off at the side.
func TestLargeText(t *testing.T) {
	p := openPage(t, "")
	p.eval(`document.documentElement.style.fontSize = '200%'`, nil)
	for _, w := range []int{1280, 900, 360} {
		p.width(w, 740)
		p.shows(quakeA, quakeB)
		var ems float64
		p.eval(`new Promise((done) => setTimeout(() => {
			const e = `+inResult(".column.a .block p:not(.who)")+`[0];
			done(e.getBoundingClientRect().width / parseFloat(getComputedStyle(e).fontSize));
		}, 100))`, &ems)
		if want := min(11, float64(w)/50); ems < want {
			t.Errorf("at %d pixels a line has room for %.1f letters m, want %.1f", w, ems, want)
		}
		var over int
		if p.eval(`document.documentElement.scrollWidth - innerWidth`, &over); over > 0 {
			t.Errorf("at %d pixels the page is %d pixels too wide", w, over)
		}
		p.click("#new")
		p.wait(`!document.querySelector('#texts').hidden`)
	}
}
