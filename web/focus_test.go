package web

import "testing"

// Tab through the list moves the list: the page beside it goes down at most until the
// list stands at the window's top, and the reports stay where they are.
func TestTabLeavesThePageInPlace(t *testing.T) {
	p := openPage(t, "")
	p.calm()
	p.width(1280, 800)
	p.click(".examples button:last-child")
	p.click("#compare")
	p.compared()
	for range p.count(".item") + 10 {
		p.key("Tab")
		var got struct {
			Scrolled, Enough float64
			Seen, Here       bool
		}
		p.eval(`(() => {
			const root = document.querySelector('two-source').shadowRoot;
			const e = root.activeElement, r = e?.getBoundingClientRect();
			return {
				here: Boolean(e?.closest('.findings')),
				seen: r?.top >= -1 && r?.bottom <= innerHeight + 1,
				scrolled: scrollY,
				enough: root.querySelector('.body').getBoundingClientRect().top + scrollY + innerHeight / 2,
			};
		})()`, &got)
		if got.Here && (!got.Seen || got.Scrolled > got.Enough) {
			t.Fatalf("%s: in view %v, the page is scrolled by %v, enough were %v", p.active(), got.Seen, got.Scrolled, got.Enough)
		}
	}
}

// The way past a long list: with Tab in any layout, with a tap on a phone.
func TestToTheReports(t *testing.T) {
	p := openPage(t, "")
	for _, w := range []int{1280, 360} {
		p.width(w, 700)
		p.shows(quakeA, quakeB)
		if w == 360 {
			p.clickResult(".steps .on", 0)
		} else {
			p.tabTo("on")
			p.key("Enter")
		}
		var top float64
		if p.eval(inResult(".reports")+`[0].getBoundingClientRect().top`, &top); p.active() != "reports" || top < 0 || top > 350 {
			t.Errorf("at %d pixels the focus is on %q, the reports begin at %v", w, p.active(), top)
		}
		p.click("#new")
		p.wait(`!document.querySelector('#texts').hidden`)
	}
}
