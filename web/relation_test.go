package web

import (
	"strings"
	"testing"
)

func TestUnrelatedAndVersions(t *testing.T) {
	p := openPage(t, "")
	p.shows(quakeA, "Bank raises rates\n\nThe central bank raised its main rate to 4.5 percent on Thursday, its highest level in a decade.\n\nGovernor Peter Hale said inflation had been stubborn.")
	if s := p.text(".outcome"); !strings.Contains(s, "not seem to be about the same event") || p.count(".item") > 0 {
		t.Errorf("two events: %q, %d divergences", s, p.count(".item"))
	}
	p.click("#new")
	p.wait(`!document.querySelector('#texts').hidden`)
	p.shows(quakeA, strings.Replace(quakeA, "a teacher", "a nurse", 1))
	if s := p.text(".intro"); !strings.Contains(s, "two versions of one story") {
		t.Errorf("near-copies: %q", s)
	}
	if a, b := p.text("del.change"), p.text("ins.change"); a != "teacher" || b != "nurse" {
		t.Errorf("the change is shown as %q and %q", a, b)
	}
	if s := p.text(".besides .entry"); s != "ChangedMaria Conti, a teacher → nurse." {
		t.Errorf("the list of changes begins with %q", s)
	}
	p.offline()
}

// One text twice: nothing is listed as added, removed or only in one of the two, short
// sentences that no alignment joins among it.
func TestSameTextTwice(t *testing.T) {
	p := openPage(t, "")
	for _, text := range []string{quakeA + " He did. So be it.", quakeA + "\n\n“This is about us. This is about all of us,” she said. “So it goes.”"} {
		p.shows(text, text)
		if s := p.text(".outcome"); !strings.Contains(s, "are the same") {
			t.Errorf("the heading says %q", s)
		}
		if s := p.text(".besides"); s != "" {
			t.Errorf("apart from that it lists %q", s)
		}
		var struck int
		p.eval(inResult(".s")+`.filter((e) => getComputedStyle(e).textDecorationLine !== 'none').length`, &struck)
		if struck > 0 {
			t.Errorf("%d sentences are shown as added or removed", struck)
		}
		p.click("#new")
		p.wait(`!document.querySelector('#texts').hidden`)
	}
	p.offline()
}

func TestLongSectionFolds(t *testing.T) {
	p := openPage(t, "")
	p.width(1280, 900)
	var more strings.Builder
	for _, place := range strings.Fields("Arden Boxley Corham Dunmore Elswick Farnley Gorran Hexby Ipsley Jarrold Kelby Lowick Marden") {
		more.WriteString("\n\nThe bridge at " + place + " needs a new deck and fresh paint this spring.")
	}
	p.shows(quakeA+more.String(), quakeB)
	shown := func() (n int) {
		p.eval(inResult(".besides li")+`.filter((e) => !e.hidden && e.textContent.includes('new deck')).length`, &n)
		return n
	}
	if n := shown(); n == 0 || n > 8 {
		t.Fatalf("%d claims of one report are shown at first, want some, 8 at the most", n)
	}
	p.eval(inResult(".besides summary")+`.forEach((s) => (s.parentElement.open = true))`, nil)
	p.clickResult(".besides .all", 0)
	if n := shown(); n < 13 {
		t.Errorf("%d claims are shown after the click, want all 13", n)
	}
	p.clickResult(".besides .entry", 0)
	if n := p.count(".entry[aria-current]"); n != 1 {
		t.Errorf("%d entries are the current one after a click", n)
	}
	p.key("n")
	if n := p.count(".entry[aria-current]"); n != 0 {
		t.Errorf("%d entries are the current one after a step to a divergence", n)
	}
	if p.clickResult(".item.selected .dismiss", 0); shown() < 13 || p.count(".besides .all") > 0 {
		t.Errorf("after a dismissal %d of the 13 claims are shown", shown())
	}
	// Where the engine gives no more than so many, the page does not say that these are all.
	for _, place := range strings.Fields("Norham Otley Penrith Quorn Ripley Selby Thirsk") {
		more.WriteString("\n\nThe bridge at " + place + " needs a new deck and fresh paint this spring.")
	}
	note := func() (s string) {
		p.eval(inResult(".besides .section .note")+`.map((e) => e.textContent).join()`, &s)
		return s
	}
	if s := note(); strings.Contains(s, "may be more") {
		t.Errorf("of 13 claims is said %q", s)
	}
	p.click("#new")
	p.wait(`!document.querySelector('#texts').hidden`)
	p.shows(quakeA+more.String(), quakeB)
	if s := note(); !strings.Contains(s, "there may be more") {
		t.Errorf("of twenty claims is said %q", s)
	}
	p.offline()
}

func TestOtherLanguageIsSaid(t *testing.T) {
	p := openPage(t, "")
	p.shows("Ein Erdbeben der Stärke 6,1 hat am Montag das Tal von Larne erschüttert und mindestens 12 Menschen getötet, wie die Polizei mitteilte.",
		"Bei einem Erdbeben der Stärke 6,4 sind am Montag im Tal von Larne 19 Menschen ums Leben gekommen, teilte die Regierung mit.")
	if s := p.text(".intro"); !strings.Contains(s, "only figures and quotations were compared") {
		t.Errorf("German reports: %q", s)
	}
	p.offline()
}
