package web

import (
	"strings"
	"testing"
)

// quakePage is quakeA as a web page has it: with a menu, and with a paragraph of the story
// in an aside, which cleaning takes for none.
var quakePage = `<nav>Home World</nav><h1>` + strings.Replace(strings.ReplaceAll(quakeA, "\n\n", "</p><p>"), "</p><p>", "</h1><p>", 1) +
	`</p><aside>The army sent 40 trucks to the valley.</aside><p>A second quake followed at noon.</p>`

// told is what the report of side a says of its cleaning.
func (p *tab) told() string { p.t.Helper(); return p.text(".column.a :is(.removed, .whole)") }

// focused is the text of the focused element of the comparison.
func (p *tab) focused() (s string) {
	p.t.Helper()
	p.eval(`document.querySelector('two-source').shadowRoot.activeElement?.textContent ?? ''`, &s)
	return s
}

// An editor sees that cleaning took out a part of the story and puts it back, by the
// keyboard alone: what was typed since and what was dismissed stays, and it can be cleaned again.
func TestKeepEveryLine(t *testing.T) {
	p := openPage(t, "")
	p.calm()
	p.pasteHTML("#a", quakePage)
	p.wait(`document.querySelector('#a').value`)
	p.eval(`document.querySelector('#a').value = document.querySelector('#a').value.replace('a teacher', 'a nurse')`, nil)
	p.paste("#b", quakeB)
	p.click("#compare")
	p.compared()
	n := p.count(".item")
	p.clickResult(".item .summary", 0)
	p.clickResult(".item.selected .dismiss", 0)
	if s := p.told(); !strings.Contains(s, "2 passages") || !strings.Contains(s, "40 trucks") || strings.Contains(p.text(".column.a .block"), "trucks") {
		t.Fatalf("of the cleaning is told %q", s)
	}
	p.eval(inResult(".column.a .removed summary")+`[0].focus()`, nil)
	p.key("Enter")
	var sticks string
	if p.eval(`getComputedStyle(`+inResult(".column-head")+`[1]).position`, &sticks); sticks != "static" {
		t.Errorf("with the list open the reports' heads are %s: they cover the texts", sticks)
	}
	p.tabTo("keep")
	if s := p.focused(); s != "Keep every line: Report A" {
		t.Errorf("the button says %q", s)
	}
	p.key("Enter")
	whole := `document.querySelector('two-source').shadowRoot.querySelector('.column.a .whole')`
	p.wait(whole)
	var report string
	p.eval(inResult(".column.a .block")+`.map((e) => e.textContent).join(' ')`, &report)
	for _, want := range []string{"Home World", "The army sent 40 trucks", "a nurse", "in northern valley"} {
		if strings.Count(report, want) != 1 {
			t.Errorf("with every line the report has %q %d times:\n%s", want, strings.Count(report, want), report)
		}
	}
	if s := p.focused(); s != "Clean again: Report A" || !strings.Contains(p.told(), "Every line is kept.") {
		t.Errorf("the focus is on %q; told is %q", s, p.told())
	}
	var said string
	if p.eval(inResult(".view > [role=status]")+`[0].textContent`, &said); said != "Every line of Report A is kept." {
		t.Errorf("said is %q", said)
	}
	if got := p.count(".item"); got != n-1 || p.count(".dismissed li") != 1 {
		t.Errorf("%d of %d divergences, %d dismissed", got, n, p.count(".dismissed li"))
	}
	p.eval(`navigator.clipboard.writeText = (s) => { globalThis.copied = s; return Promise.resolve(); }, 0`, nil)
	p.clickResult(".steps .copy", 0)
	p.wait(`globalThis.copied`)
	if p.eval(`copied`, &said); !strings.Contains(said, "Report A was not cleaned: every line of it is kept.") {
		t.Errorf("copied:\n%s", said)
	}
	p.call("Emulation.setEmulatedMedia", object{"media": "print"}, nil)
	if p.eval(inResult(".column.a .whole, .column.a .keep")+`.filter((e) => e.checkVisibility()).map((e) => e.innerText).join('|')`, &said); said != "Every line is kept." {
		t.Errorf("on paper stands %q", said)
	}
	p.call("Emulation.setEmulatedMedia", object{"media": ""}, nil)
	p.calm()
	// The texts show the same; what is deleted there by hand is gone, the rest stays.
	p.click("#edit")
	p.wait(`!document.querySelector('#texts').hidden`)
	p.eval(`{ const e = document.querySelector('#a'); e.value = e.value.replace('Home World', ''); }`, nil)
	p.click("#compare")
	p.compared()
	if s := p.told(); !strings.Contains(s, "Every line is kept.") || p.count(".item") != n-1 {
		t.Errorf("compared again: %q, %d divergences", s, p.count(".item"))
	}
	p.eval(inResult(".column.a .keep")+`[0].focus()`, nil)
	p.key("Enter")
	p.wait(`!` + whole)
	p.offline()
}

// Cleaned again with nothing typed since, the text is what it was.
func TestCleanAgain(t *testing.T) {
	p := openPage(t, "")
	p.calm()
	p.pasteHTML("#a", quakePage)
	p.wait(`document.querySelector('#about-a .keep')`)
	text := func() (s string) { p.eval(`document.querySelector('#a').value`, &s); return s }
	cleaned := text()
	var wide float64
	if p.eval(`document.querySelector('#about-a .sr').offsetWidth`, &wide); wide > 1 {
		t.Errorf("what is for screen readers is %v pixels wide", wide)
	}
	p.tabTo("summary")
	p.key("Enter")
	// The list stays open, and the focus on it, when what was typed before is counted.
	p.eval(`document.querySelector('#a').dispatchEvent(new Event('input')), new Promise((done) => setTimeout(done, 700))`, nil)
	p.wait(`document.querySelector('#about-a .removed[open] summary') === document.activeElement`)
	p.tabTo("keep")
	p.key("Enter")
	p.wait(`document.querySelector('#about-a .whole')`)
	if s := text(); !strings.Contains(s, "40 trucks") || p.active() != "keep" {
		t.Errorf("the text is %q, the focus on %q", s, p.active())
	}
	// Cleared and brought back, it is kept still; another text is cleaned.
	p.click("#clear")
	if p.click("#restore"); !strings.Contains(text(), "40 trucks") {
		t.Errorf("brought back is %q", text())
	}
	p.wait(`document.querySelector('#about-a .whole')`)
	p.click("#about-a .keep")
	p.wait(`document.querySelector('#about-a .removed[open] .keep')`)
	if s := text(); s != cleaned {
		t.Errorf("cleaned again:\n%s\nwas:\n%s", s, cleaned)
	}
	p.click("#about-a .keep")
	p.wait(`document.querySelector('#about-a .whole')`)
	p.eval(`document.querySelector('#a').select()`, nil)
	p.paste("#a", quakeA+"\n\nREAD MORE: Quakes of the last century")
	p.wait(`!document.querySelector('#about-a .whole')`)
	p.paste("#b", quakeB)
	p.click("#compare")
	p.compared()
	if s := p.told(); !strings.Contains(s, "last century") || strings.Contains(s, "trucks") {
		t.Errorf("of the other text is told %q", s)
	}
	// A plain paste is kept too.
	p.clickResult(".column.a .removed summary", 0)
	p.clickResult(".column.a .keep", 0)
	p.wait(`document.querySelector('two-source').shadowRoot.querySelector('.column.a .whole')`)
	if s := p.text(".column.a"); !strings.Contains(s, "last century") {
		t.Errorf("kept is %q", s)
	}
	p.offline()
}

// A dropped file takes the text's place; what is no text is named, and no file is opened
// in the page's place.
func TestDropAFile(t *testing.T) {
	p := openPage(t, `globalThis.dropFile = (at, name, type, ...parts) => {
		const dataTransfer = new DataTransfer();
		dataTransfer.items.add(new File(parts, name, {type}));
		return !document.querySelector(at).dispatchEvent(new DragEvent('drop', {dataTransfer, cancelable: true, bubbles: true}));
	};`)
	var taken []bool
	p.eval(`[dropFile('h1', 'x.txt', 'text/plain', 'x'), dropFile('#a', 'report.docx', 'application/zip', 'PK')]`, &taken)
	var said string
	if p.eval(`document.querySelector('#problem').textContent`, &said); len(taken) != 2 || !taken[0] || !taken[1] || !strings.HasPrefix(said, "report.docx is not a text") {
		t.Errorf("taken %v, said %q", taken, said)
	}
	p.eval(`dropFile('#a', 'a.html', 'text/html', `+quote(quakePage)+`), dropFile('#b', 'b.txt', 'text/plain', new Uint8Array([147]), 'Caf', new Uint8Array([233, 148]), `+quote("\n\n"+quakeB)+`)`, nil)
	p.wait(`document.querySelector('#a').value && document.querySelector('#b').value`)
	var b string
	if p.eval(`document.querySelector('#b').value`, &b); !strings.HasPrefix(b, "“Café”\n") {
		t.Errorf("B is %q", b)
	}
	p.click("#compare")
	p.compared()
	if s := p.told(); !strings.Contains(s, "40 trucks") || !strings.Contains(p.text(".column.a"), "By Ann Lee") {
		t.Errorf("of A is told %q", s)
	}
	p.offline()
}

// An element that compares itself offers the same where it is editable; with a given
// comparison it offers nothing that it cannot carry out.
func TestElementKeepsEveryLine(t *testing.T) {
	p := openHostPage(t, nil, `<!doctype html><script type="module" src="/embed/two-source.js"></script><two-source><article slot="a"><h2>Quake kills 12</h2><p>A quake killed 12 people on Monday, police said.</p><aside>The army sent 40 trucks.</aside></article>
		<article slot="b"><h2>Quake kills 19</h2><p>A quake killed 19 people on Monday, police said.</p></article></two-source>`)
	p.compared()
	var got struct {
		Readers, Given, Events int
		Keep, Whole, Told      string
		Focused                string
	}
	p.eval(`(async () => {
		const host = document.querySelector('two-source');
		const all = (s, e = host) => [...e.shadowRoot.querySelectorAll(s)];
		const got = {readers: all('.keep').length, events: 0};
		host.editable = true;
		const e = document.createElement('two-source');
		e.editable = true;
		e.comparison = host.comparison;
		document.body.append(e);
		got.given = all('.keep', e).length;
		host.addEventListener('two-source:corrections', (event) => { got.events++; got.keep = event.detail.corrections.keep.join(); });
		const shown = new Promise((r) => host.addEventListener('two-source:compare', r, {once: true}));
		all('.keep')[0].click();
		await shown;
		got.whole = host.comparison.reports[0].text;
		got.focused = host.shadowRoot.activeElement.textContent;
		host.editable = false;
		got.told = all('.column.a .whole')[0].textContent;
		e.remove();
		return got;
	})()`, &got)
	if got.Readers != 0 || got.Given != 0 || got.Events != 1 || got.Keep != "a" || !strings.Contains(got.Whole, "40 trucks") || !strings.HasPrefix(got.Focused, "Clean again") || strings.TrimSpace(got.Told) != "Every line is kept." {
		t.Errorf("%+v", got)
	}
}
