package web

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"
)

// A file may come from anybody: what it holds is shown as text, what does not fit is passed
// over, and what cannot be read is told.
func TestOpenFromAStranger(t *testing.T) {
	p := openPage(t, `globalThis.open1 = (text, name = 'x.json') => {
		const data = new DataTransfer();
		data.items.add(new File([text], name, {type: 'application/json'}));
		const e = document.querySelector('#file');
		e.files = data.files;
		e.dispatchEvent(new Event('change'));
	};
	globalThis.report = (text, source) => ({
		title: '', text: text + '\n\n<img src=x onerror="globalThis.hit=1"> said <b>' + source + '</b> & <script>globalThis.hit=2</scr' + 'ipt>.',
		outlet: '<img src=x onerror="globalThis.hit=3">', published: '<b>',
		pastes: [{html: '<img src=x onerror="globalThis.hit=4"><p>x</p>', text: '', removed: [{text: '<img src=x onerror="globalThis.hit=5">', reason: '<img src=x onerror="globalThis.hit=6">'}]}],
		cleaned: null,
	});
	globalThis.hostile = JSON.stringify({saved: 'twosource/saved@1', reports: [report(`+quote(bridgeA)+`, 'A'), report(`+quote(bridgeB)+`, 'B')], corrections: {
		join: [{side: 'a', at: 1e308}, {side: 'a', at: -1}, {side: 'b', at: 9007199254740991}, {side: 'a', at: '3'}, null, 7], part: {length: 9},
		same: [{names: {toString: 1}}, {names: ['x', {toString: 1}]}, {names: ['<img src=x onerror="globalThis.hit=7">', 'b']}, null, 'x', {side: 'c', names: ['a', 'b']}],
		dismissed: [{toString: 1}, 'x', '<img>'], keep: [{toString: 1}, 'c', 'a'],
	}}).replace('"corrections":{', '"corrections":{"__proto__":{"same":7,"hit":8},"constructor":{"prototype":{"hit":9}},').replace('"saved"', '"__proto__":{"reports":[]},"saved"');`)
	p.width(1280, 900)
	p.eval(`open1(hostile)`, nil)
	p.compared()
	for k := 0; k < p.count(".item") && p.count(".item.selected .same") == 0; k++ {
		p.key("n")
	}
	p.clickResult(".item.selected .same", 0)
	p.wait(inResult(".decided.same li") + `.length === 3`)
	if s := p.text(".columns"); !strings.Contains(s, `<img src=x onerror="globalThis.hit=1"> said <b>`) {
		t.Errorf("the markup is no text: %q", s)
	}
	var odd string
	if p.eval("["+inResult("img, script, b:not(.change)")+`, ...document.querySelectorAll('#texts :is(img, script, b)')].flat().map((e) => e.outerHTML).join()`, &odd); odd != "" {
		t.Errorf("elements came out of the file: %s", odd)
	}
	var hit string
	if p.eval(`String(globalThis.hit) + String({}.hit)`, &hit); hit != "undefinedundefined" {
		t.Errorf("a script of the file ran: %s", hit)
	}
	p.eval(`open1(new Uint8Array(5e7), 'large.json')`, nil)
	p.wait(`document.querySelector('#problem').textContent === 'large.json is too large.'`)
	p.eval(`File.prototype.text = () => Promise.reject(new DOMException('gone', 'NotReadableError')); open1('', 'gone.json')`, nil)
	p.wait(`document.querySelector('#problem').textContent.startsWith('gone.json is no')`)
	// Of two files the later one is shown, though the first takes longer to read.
	p.eval(`{ let turn = 0;
		File.prototype.text = () => turn++ ? Promise.resolve('y') : new Promise((done) => setTimeout(done, 100, 'x'));
		open1('', 'slow.json'); open1('', 'quick.json'); }
		new Promise((done) => setTimeout(done, 300))`, nil)
	p.wait(`document.querySelector('#problem').textContent.startsWith('quick.json is no')`)
	p.offline()
}

// An editor saves a comparison as a file; a colleague opens it, by the button or by
// dropping it, and sees the same: the texts with what cleaning took out, and what was decided.
func TestSaveAndOpen(t *testing.T) {
	folder := t.TempDir()
	p := openPage(t, "")
	p.width(360, 740)
	p.must(p.browser.call("", "Browser.setDownloadBehavior", object{"behavior": "allow", "downloadPath": folder}, nil))
	p.pasteHTML("#a", quakePage)
	p.wait(`document.querySelector('#a').value`)
	p.eval(`document.querySelector('#outlet-a').value = 'Daily “Larne”'`, nil)
	p.paste("#b", quakeB)
	p.click("#compare")
	p.compared()
	p.clickResult(".item .summary", 0)
	p.clickResult(".item.selected .dismiss", 0)
	was := [2]string{p.text(".findings"), p.text(".columns")}
	p.click("#save")
	file := filepath.Join(folder, "Twosource Quake kills 12 in northern valley.json")
	for deadline := time.Now().Add(10 * time.Second); ; time.Sleep(50 * time.Millisecond) {
		if _, err := os.Stat(file); err == nil {
			break
		} else if time.Now().After(deadline) {
			t.Fatal(err)
		}
	}
	saved, err := os.ReadFile(file)
	p.must(err)
	p.offline()

	p = openPage(t, `globalThis.give = (text, name) => {
		const data = new DataTransfer();
		data.items.add(new File([text], name, {type: 'application/json'}));
		return data;
	};
	globalThis.dropOn = (at, text, name = 'x.json') => !document.querySelector(at).dispatchEvent(new DragEvent('drop', {dataTransfer: give(text, name), cancelable: true, bubbles: true}));`)
	p.width(360, 740)
	var taken bool
	if p.eval(`dropOn('#b', '{"saved": 1}', 'notes.json')`, &taken); !taken {
		t.Error("another file is left to the browser, which would show it in the page's place")
	}
	p.wait(`document.querySelector('#problem').textContent.startsWith('notes.json is no comparison')`)
	var b string
	if p.eval(`document.querySelector('#b').value`, &b); b != "" {
		t.Errorf("B is %q", b)
	}
	p.eval(`{ const e = document.querySelector('#file'); e.files = give(`+quote(string(saved))+`, 'x.json').files; e.dispatchEvent(new Event('change')); }`, nil)
	p.compared()
	if now := [2]string{p.text(".findings"), p.text(".columns")}; now != was {
		t.Errorf("opened, it is\n%q\nwas\n%q", now, was)
	}
	if n := p.count(".dismissed li"); n != 1 || !strings.Contains(p.told(), "40 trucks") {
		t.Errorf("%d dismissed, of the cleaning is told %q", n, p.told())
	}
	if p.eval(`dropOn('h1', 'x', 'more.json'), new Promise((done) => setTimeout(done, 200))`, nil); p.count(".item") == 0 {
		t.Error("another file takes the comparison away")
	}
	p.wait(`document.querySelector('#problem').checkVisibility() && document.querySelector('#problem').textContent.startsWith('more.json is no')`)
	// Dropped on a comparison it takes its place; the lines of the page can still be put back.
	p.clickResult(".dismissed summary", 0)
	p.clickResult(".dismissed .back", 0)
	p.eval(`dropOn('h1', `+quote(string(saved))+`)`, nil)
	p.wait(inResult(".dismissed li") + `.length === 1 && !document.querySelector('#problem').checkVisibility()`)
	p.clickResult(".column.a .removed summary", 0)
	p.clickResult(".column.a .keep", 0)
	p.wait(inResult(".column.a .whole") + `.length`)
	if s := p.text(".column.a"); !strings.Contains(s, "40 trucks") {
		t.Errorf("with every line A is %q", s)
	}
	p.offline()
}
