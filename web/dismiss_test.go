package web

import (
	"strconv"
	"strings"
	"testing"
)

// An editor dismisses a divergence, by the keyboard alone: it leaves the list, the
// marks, the counts, the clipboard and the paper, and can be brought back.
func TestDismiss(t *testing.T) {
	p := openPage(t, "")
	p.width(1280, 900)
	p.shows(quakeA, quakeB)
	n, marks := p.count(".item"), p.count("mark.finding:not(.sample)")
	if n < 3 {
		t.Fatalf("%d divergences, too few", n)
	}
	p.tabTo("summary")
	p.key("n") // the first
	p.key("n")
	second, third := p.text(".item.selected h3"), ""
	p.tabTo("dismiss")
	var label string
	if p.eval(inResult(".item.selected .dismiss")+`[0].textContent`, &label); label != "Dismiss divergence 2" {
		t.Errorf("the button says %q", label)
	}
	p.eval(inResult(".item h3")+`[2].textContent`, &third)
	p.key("Enter")
	if got := p.count(".item"); got != n-1 || p.count("mark.finding:not(.sample)") >= marks || !strings.HasPrefix(p.text(".outcome"), strconv.Itoa(n-1)+" divergences") {
		t.Errorf("%d items of %d, %d marks of %d, %q", got, n, p.count("mark.finding:not(.sample)"), marks, p.text(".outcome"))
	}
	focused := func() (s string) {
		p.eval(`document.querySelector('two-source').shadowRoot.activeElement?.textContent`, &s)
		return s
	}
	if p.active() != "summary" || focused() != third {
		t.Errorf("the focus is on %q, want on the next, %q", focused(), third)
	}
	if p.key("n"); p.text(".item.selected h3") != third {
		t.Errorf("n goes on to %q, not to the next", p.text(".item.selected h3"))
	}
	var list string
	p.eval(`navigator.clipboard.writeText = (s) => { globalThis.copied = s; return Promise.resolve(); }, 0`, nil)
	p.clickResult(".steps .copy", 0)
	p.wait(`globalThis.copied`)
	if p.eval(`copied`, &list); strings.Contains(list, second) || !strings.HasSuffix(list, "\n1 divergence that an editor dismissed is left out.") {
		t.Errorf("copied:\n%s", list)
	}
	p.call("Emulation.setEmulatedMedia", object{"media": "print"}, nil)
	var seen bool
	p.eval(inResult(".view *")+`.some((e) => e.checkVisibility() && e.localName !== 'section' && e.textContent === `+quote(second)+`)`, &seen)
	if seen || !strings.Contains(p.text(".intro"), "1 divergence that an editor dismissed is left out.") {
		t.Errorf("on paper: seen %v, %q", seen, p.text(".intro"))
	}
	p.call("Emulation.setEmulatedMedia", object{"media": ""}, nil)
	p.calm()
	// The texts compared again: what is dismissed stays so.
	p.click("#edit")
	p.click("#compare")
	p.compared()
	if got := p.count(".item"); got != n-1 {
		t.Errorf("compared again: %d items", got)
	}
	p.eval(inResult(".dismissed summary")+`[0].focus()`, nil)
	p.key("Enter")
	p.tabTo("back")
	p.key("Enter")
	if got := p.count(".item"); got != n || p.text(".item.selected h3") != second || focused() != second || p.count(".dismissed") != 0 {
		t.Errorf("brought back: %d items, selected %q, focus on %q, %d lists", got, p.text(".item.selected h3"), focused(), p.count(".dismissed"))
	}
	p.offline()
}

// All dismissed, one after another: the heading says so, and the list of them stays open.
func TestDismissAll(t *testing.T) {
	p := openPage(t, "")
	p.width(360, 740)
	p.shows(quakeA, quakeB)
	n := p.count(".item")
	p.clickResult(".filter button", 1)
	p.eval(inResult(".layers input")+`[0].click()`, nil)
	for range n {
		p.clickResult(".item:not([hidden]) .summary", 0)
		p.clickResult(".item.selected .dismiss", 0)
	}
	if s := p.text(".outcome"); p.count(".item") != 0 || s != "No divergence left between Report A and Wire" {
		t.Errorf("%d items, %q", p.count(".item"), s)
	}
	var focused string
	if p.eval(`document.querySelector('two-source').shadowRoot.activeElement?.textContent ?? ''`, &focused); !strings.HasPrefix(focused, "Dismissed (") {
		t.Errorf("the focus is on %q", focused)
	}
	var on bool
	if p.eval(inResult(".layers input")+`[0].checked`, &on); on {
		t.Error("the key's switches are set back")
	}
	p.clickResult(".dismissed summary", 0)
	for k := range n {
		p.clickResult(".dismissed .back", 0)
		if got := p.count(".dismissed[open]"); k < n-1 && got != 1 {
			t.Fatalf("after %d the list is shut", k+1)
		}
	}
	if got := p.count(".item"); got != n {
		t.Errorf("%d of %d are back", got, n)
	}
	p.offline()
}

// Readers of an embed are not offered to dismiss; a host stores what its editor decided
// and sets it again.
func TestElementCorrections(t *testing.T) {
	p := openHost(t, nil)
	p.compared()
	if n := p.count(".dismiss"); n != 0 {
		t.Errorf("readers are offered to dismiss: %d buttons", n)
	}
	var got struct {
		Events, Left, Ids, Stored, Shown, Public, Again, Parted int
		Empty                                                   bool
		Selected, Trouble                                       string
	}
	p.eval(`(async () => {
		const host = document.querySelector('two-source');
		const root = host.shadowRoot;
		const count = (s) => root.querySelectorAll(s).length;
		const got = {empty: JSON.stringify(host.corrections) === '{}'};
		const stored = [];
		host.addEventListener('two-source:corrections', (e) => stored.push(structuredClone(e.detail.corrections)));
		host.editable = true;
		host.next();
		root.querySelector('.item.selected .dismiss').click();
		[got.events, got.left, got.ids] = [stored.length, count('.item'), stored[0].dismissed.length];
		const e = document.createElement('two-source');
		e.corrections = stored[0];
		e.comparison = host.comparison;
		document.body.append(e);
		[got.stored, got.shown, got.public] = [e.shadowRoot.querySelectorAll('.item').length, e.comparison.dismissed.length, e.shadowRoot.querySelectorAll('.dismissed, .dismiss').length];
		e.corrections = {};
		got.again = e.shadowRoot.querySelectorAll('.item').length;
		const sentences = host.comparison.reports[0].sentences.length;
		const at = host.comparison.reports[0].text.indexOf('in the valley');
		const told = new Promise((r) => host.addEventListener('two-source:compare', r, {once: true}));
		host.corrections = {...stored[0], part: [{side: 'a', at}, {side: 'a', at: NaN}, null]};
		await told;
		got.parted = host.comparison.reports[0].sentences.length - sentences;
		const selected = [];
		host.addEventListener('two-source:select', (e) => selected.push(e.detail?.index));
		host.next();
		host.editable = false;
		got.selected = selected.join() + count('.item.selected');
		const failed = new Promise((r) => host.addEventListener('two-source:error', (e) => r(e.detail.message), {once: true}));
		host.corrections = {get join() { throw new Error('not to be read'); }};
		got.trouble = await failed;
		return got;
	})()`, &got)
	if !got.Empty || got.Events != 1 || got.Left < 1 || got.Ids != 1 || got.Stored != got.Left || got.Shown != 1 || got.Public != 0 || got.Again != got.Left+1 || got.Parted != 1 || got.Selected != "0,0" || got.Trouble != "not to be read" {
		t.Errorf("%+v", got)
	}
}

// Under a filter the counts are those of its kind; when the last of the kind is gone, all
// others are shown, and the host hears of it.
func TestDismissUnderFilter(t *testing.T) {
	p := openPage(t, "")
	p.width(360, 740)
	p.shows(quakeA, quakeB)
	p.eval(`globalThis.filters = []; document.addEventListener('two-source:filter', (e) => filters.push(e.detail?.kind)), 0`, nil)
	p.clickResult(".filter button", 1)
	n, all := p.count(".item:not([hidden])"), p.count(".item")
	for k := n - 1; k >= 0; k-- {
		p.clickResult(".item:not([hidden]) .summary", 0)
		p.clickResult(".item.selected .dismiss", 0)
		if s := p.text(".bar-place"); k > 0 && !strings.HasPrefix(s, strconv.Itoa(k)+" divergence") {
			t.Errorf("of %d, %d dismissed, the bar says %q", n, n-k, s)
		}
	}
	var filters string
	if p.eval(`filters.join()`, &filters); filters != "figure," || p.count(".item:not([hidden])") != all-n {
		t.Errorf("told are the filters %q; %d of %d items are shown", filters, p.count(".item:not([hidden])"), all-n)
	}
	p.offline()
}
