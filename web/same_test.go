package web

import (
	"strings"
	"testing"
)

const bridgeA = `Minister quits over bridge collapse

By Ann Lee

TORVEN, March 4 — The transport minister, Paul Verne, resigned on Monday after a bridge collapsed in Torven and killed 12 people.

The bridge had not been inspected since 2011, the head of the engineers' chamber said on Monday.`

const bridgeB = `Transport chief resigns after deadly bridge collapse

TORVEN, March 4 — Paul Verne stepped down as transport minister on Monday, hours after 14 people died when a bridge fell in Torven.

The bridge had not been inspected since 2011, Clara Holm said on Monday.`

// An editor who knows that two sources are one says so, by the keyboard alone: the reports
// are compared anew with it, the copy and the paper say it, and it can be taken back.
func TestSameSource(t *testing.T) {
	p := openPage(t, "")
	p.width(1280, 900)
	p.calm()
	p.shows(bridgeA, bridgeB)
	label := inResult(".item.selected .label") + `[0]?.textContent`
	for k := 0; k < p.count(".item") && p.count(".item.selected .same") == 0; k++ {
		p.key("n")
	}
	before := p.count(".item")
	if n := p.count(".same"); n != 1 || before < 2 || p.count(".item.attribution .same") != 1 {
		t.Fatalf("of %d divergences %d may rest on one source, want the attribution alone", before, n)
	}
	p.eval(inResult(".key")+`[0].open = true`, nil)
	p.tabTo("same")
	if s := p.focused(); s != "Same source: the head of the engineers' chamber and Clara Holm" {
		t.Errorf("the button says %q", s)
	}
	p.key("Enter")
	p.wait(label + `.startsWith('Source named in one')`)
	var said string
	p.eval(inResult(".view > [role=status]")+`[0].textContent`, &said)
	if p.active() != "summary" || !strings.HasPrefix(said, "Taken as one source: Source named in one") {
		t.Errorf("the focus is on %q, said is %q", p.active(), said)
	}
	if p.count(".item") != before || p.count(".same:is(button)") != 0 || p.count(".key[open]") != 1 {
		t.Errorf("%d items of %d, %d buttons, %d open keys", p.count(".item"), before, p.count(".same:is(button)"), p.count(".key[open]"))
	}
	note := "“the head of the engineers' chamber” and “Clara Holm” are one source, as an editor says."
	p.eval(`navigator.clipboard.writeText = (s) => { globalThis.copied = s; return Promise.resolve(); }, 0`, nil)
	p.clickResult(".steps .copy", 0)
	p.wait(`globalThis.copied`)
	if p.eval(`copied`, &said); !strings.HasSuffix(said, "\n"+note) {
		t.Errorf("copied:\n%s", said)
	}
	p.call("Emulation.setEmulatedMedia", object{"media": "print"}, nil)
	if p.eval(inResult(".printed")+`.filter((e) => e.checkVisibility()).at(-1)?.textContent`, &said); said != note {
		t.Errorf("on paper: %q", said)
	}
	p.call("Emulation.setEmulatedMedia", object{"media": ""}, nil)
	p.calm()
	p.eval(inResult(".decided.same summary")+`[0].focus()`, nil)
	p.key("Enter")
	p.tabTo("back")
	p.key("Enter")
	p.wait(`!` + inResult(".decided") + `.length`)
	if p.eval(inResult(".item.attribution .label")+`[0].textContent`, &said); said != "Different source" || p.active() != "summary" {
		t.Errorf("taken back, it is %q; the focus is on %q", said, p.active())
	}
	// What was decided is of these texts: others are read without it, and it comes back with them.
	p.clickResult(".item.attribution .summary", 0)
	p.clickResult(".item.selected .same", 0)
	p.wait(inResult(".decided.same") + `.length`)
	p.click("#new")
	p.wait(`!document.querySelector('#texts').hidden`)
	p.shows(bridgeA, bridgeB)
	if n := p.count(".decided"); n != 0 {
		t.Errorf("a new comparison begins with %d decisions", n)
	}
	p.click("#edit")
	p.wait(`!document.querySelector('#texts').hidden`)
	p.click("#restore")
	p.click("#compare")
	p.compared()
	if n := p.count(".decided.same li"); n != 1 {
		t.Errorf("with the texts %d decisions come back", n)
	}
	p.offline()
}

// An editable element that compares itself offers the same and tells its host; readers are
// offered nothing, and hear of it where they copy.
func TestElementSameSource(t *testing.T) {
	paragraphs := func(s string) string { return "<p>" + strings.ReplaceAll(s, "\n\n", "</p><p>") + "</p>" }
	p := openHostPage(t, nil, `<!doctype html><script type="module" src="/embed/two-source.js"></script>
		<two-source><article slot="a">`+paragraphs(bridgeA)+`</article><article slot="b">`+paragraphs(bridgeB)+`</article></two-source>`)
	p.compared()
	var got struct {
		Readers, Given, Told int
		Names                string
		Back                 string
	}
	p.eval(`(async () => {
		const host = document.querySelector('two-source');
		const all = (s, e = host) => [...e.shadowRoot.querySelectorAll(s)];
		const got = {readers: all('.same').length};
		host.editable = true;
		const e = document.createElement('two-source');
		e.editable = true;
		e.comparison = host.comparison;
		document.body.append(e);
		got.given = all('.same', e).length;
		e.remove();
		host.addEventListener('two-source:corrections', (event) => { got.names = event.detail.corrections.same.map((s) => s.names.join('=')).join(); });
		const again = () => new Promise((r) => host.addEventListener('two-source:compare', r, {once: true}));
		let shown = again();
		all('.item .same')[0].click();
		await shown;
		got.told = all('.decided.same li').length;
		shown = again();
		host.corrections = {};
		await shown;
		got.back = all('.item.attribution .label')[0].textContent;
		return got;
	})()`, &got)
	if got.Readers != 0 || got.Given != 0 || got.Told != 1 || got.Names != "the head of the engineers' chamber=Clara Holm" || got.Back != "Different source" {
		t.Errorf("%+v", got)
	}
}
