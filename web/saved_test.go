package web

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"
)

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
