package web

import (
	"strings"
	"testing"
)

// Report text never becomes markup, wherever it is shown.
func TestMarkupStaysText(t *testing.T) {
	const evil = `<img src=x onerror=alert(1)><script>alert(2)</script>`
	p := openPage(t, "alert = () => { document.title = 'hacked'; };")
	a := strings.Replace(quakeA, "Maria Conti", "Maria "+evil+" Conti", 1)
	p.eval(`document.querySelector('#outlet-a').value = `+quote(evil), nil)
	p.shows(a, quakeB)
	if s := p.text(".column.a"); !strings.Contains(s, "<img src=x onerror=alert(1)>") {
		t.Errorf("the markup is not shown as text: %q", s)
	}
	for i := range p.count(".item") {
		p.clickResult(".item .summary", i)
	}
	var n int
	p.eval(inResult("img, script")+`.length + document.querySelectorAll('img, script[src]').length`, &n)
	var title string
	if p.eval(`document.title`, &title); n != 0 || title == "hacked" {
		t.Errorf("%d elements from the text, title %q", n, title)
	}
	p.offline()
}

func TestRichPasteKeepsParagraphs(t *testing.T) {
	p := openPage(t, "")
	p.pasteHTML("#a", `<h1>Quake kills 12</h1><p>LARNE, March 4, 2024 — Twelve people died, <b>police</b> said.</p><p>Houses fell.<br>So did a school.</p><ul><li><a href="/x">Read more: the school's history</a></li></ul><script>alert(1)</script>`)
	p.wait(`document.querySelector('#a').value`)
	var text string
	p.eval(`document.querySelector('#a').value`, &text)
	if !strings.Contains(text, "police said.\n\nHouses fell.") || strings.Contains(text, "alert") || strings.Contains(text, "<") {
		t.Errorf("pasted %q", text)
	}
	var about string
	if p.eval(`document.querySelector('#about-a').textContent`, &about); !strings.Contains(about, "Read more") {
		t.Errorf("what was left out is not listed: %q", about)
	}
	p.offline()
}

// Who pastes, goes on to the other report and compares while the first is still read
// stays where they are, and gets the comparison of both.
func TestPasteInHaste(t *testing.T) {
	p := openPage(t, "")
	var lost int
	p.eval(`(() => {
		const paste = (id, texts) => {
			const e = document.getElementById(id), clipboardData = new DataTransfer();
			e.focus();
			for (const [type, text] of Object.entries(texts)) clipboardData.setData(type, text);
			if (e.dispatchEvent(new ClipboardEvent('paste', {clipboardData, cancelable: true}))) document.execCommand('insertText', false, texts['text/plain']);
		};
		const a = `+quote(quakeA)+`;
		globalThis.lost = 0;
		paste('a', {'text/html': a.split('\n\n').map((s) => '<p>' + s + '</p>').join(''), 'text/plain': a});
		paste('b', {'text/plain': `+quote(quakeB)+`});
		document.getElementById('a').addEventListener('focus', () => lost++);
		document.getElementById('texts').requestSubmit();
	})()`, nil)
	p.wait(`document.getElementById('a').value`)
	if p.eval(`lost`, &lost); lost > 0 {
		t.Error("the focus is taken from the report that is pasted next")
	}
	p.compared()
	if s := p.text(".reports"); !strings.Contains(s, "By Ann Lee") || !strings.Contains(s, "roof fell in") {
		t.Errorf("compared is %q", s)
	}
	p.offline()
}

func TestEmptySides(t *testing.T) {
	p := openPage(t, "")
	problem := func() (s string) {
		p.eval(`(({hidden, textContent}) => hidden ? '' : textContent)(document.querySelector('#problem'))`, &s)
		return s
	}
	p.click("#compare")
	if s := problem(); !strings.Contains(s, "Both") {
		t.Errorf("both sides empty: %q", s)
	}
	p.paste("#a", quakeA)
	if s := problem(); s != "" {
		t.Errorf("after a paste the page still says %q", s)
	}
	p.click("#compare")
	if s := problem(); !strings.Contains(s, "Report B is empty") {
		t.Errorf("one side empty: %q", s)
	}
	if s := p.active(); s != "b" {
		t.Errorf("the focus is on %q, not on the empty side", s)
	}
	// On a phone the message stands where the focus goes, not below the other report.
	p.width(360, 640)
	p.click("#clear")
	p.paste("#b", quakeB)
	p.click("#compare")
	var apart float64
	p.eval(`(([a, b]) => b.top - a.bottom)(['#problem', '#a'].map((s) => document.querySelector(s).getBoundingClientRect()))`, &apart)
	if s := problem(); !strings.Contains(s, "Report A is empty") || apart < 0 || apart > 40 {
		t.Errorf("%q stands %v pixels above the empty area", s, apart)
	}
	p.offline()
}

func TestEngineFailureCanBeRetried(t *testing.T) {
	p := openPage(t, `{
		const real = WebAssembly.compileStreaming;
		WebAssembly.compileStreaming = (...args) => globalThis.broken === false ? real(...args) : Promise.reject(new Error('no memory for it'));
	}`)
	p.paste("#a", quakeA)
	p.paste("#b", quakeB)
	p.click("#compare")
	p.wait(`!document.querySelector('#problem').hidden`)
	var s string
	if p.eval(`document.querySelector('#problem').textContent`, &s); !strings.Contains(s, "no memory for it") {
		t.Errorf("the page says %q", s)
	}
	p.eval(`globalThis.broken = false`, nil)
	p.click("#problem button")
	p.compared()
}

// A comparison that takes too long can be stopped, and the page works on.
func TestStop(t *testing.T) {
	p := openPage(t, "")
	p.eval(`(() => {
		const event = (n) => 'Police in district ' + n + ' said on Monday that ' + n + ' people were hurt in the storm. ';
		const long = Array.from({length: 20000}, (_, i) => event(i)).join('\n\n');
		for (const id of ['a', 'b']) document.getElementById(id).value = long;
	})()`, nil)
	p.click("#compare")
	p.wait(`!document.getElementById('stop').hidden`)
	p.click("#stop")
	var state []any
	p.eval(`[document.getElementById('compare').textContent, document.activeElement.id, document.getElementById('problem').hidden]`, &state)
	if state[0] != "Compare" || state[1] != "compare" || state[2] != true {
		t.Errorf("after the stop: %v", state)
	}
	// To clear the texts stops it too: no result comes for what is gone.
	const place = `document.querySelector('#clear').getBoundingClientRect().x`
	var idle, busyAt float64
	p.eval(place, &idle)
	p.click("#compare")
	p.wait(`!document.getElementById('stop').hidden`)
	if p.eval(place, &busyAt); idle != busyAt {
		t.Errorf("Clear moves by %v pixels while the page compares", busyAt-idle)
	}
	p.click("#clear")
	var busy string
	if p.eval(`document.getElementById('texts').getAttribute('aria-busy')`, &busy); busy != "false" {
		t.Error("after clearing the comparison goes on")
	}
	p.paste("#a", quakeA)
	p.paste("#b", quakeB)
	p.click("#compare")
	p.compared()
	p.offline()
}
