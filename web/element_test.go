package web

import (
	"net/http"
	"strings"
	"testing"
)

// hostPage is somebody's article page with the element in it.
const hostPage = `<!doctype html><html lang=en><link rel=icon href=/icon><title>site</title>
<script type=module src=/embed/two-source.js></script>
<h1>Two reports</h1>
<two-source>
<article slot=a data-outlet="Daily Larne" data-published=2024-03-04><h2>Quake kills 12</h2><p>At least 12 people were killed in the valley of Larne on Monday, police said.</p><p>The mayor denied that the school had been unsafe.</p></article>
<article slot=b data-outlet="The Wire"><h2>Quake kills 19</h2><p>An earthquake killed 19 people in the valley of Larne on Monday, the government said.</p><p>The mayor confirmed that the school had been unsafe.</p></article>
</two-source>`

func openHost(t *testing.T, headers map[string]string) *tab {
	t.Helper()
	return openHostPage(t, headers, hostPage)
}

func openHostPage(t *testing.T, headers map[string]string, page string) *tab {
	t.Helper()
	address := site(t, headers, func(w http.ResponseWriter, r *http.Request) bool {
		if r.URL.Path != "/" {
			return false
		}
		w.Header().Set("Content-Type", "text/html; charset=utf-8")
		w.Write([]byte(page))
		return true
	})
	p := newTab(t, `globalThis.heard = []; for (const type of ['compare', 'select', 'filter', 'error']) addEventListener('two-source:' + type, (e) => heard.push([type, e.detail, e.composed]));`)
	p.open(address)
	return p
}

// The element works under a policy that allows neither inline styles nor inline scripts.
func TestElementInHostPage(t *testing.T) {
	p := openHost(t, map[string]string{"Content-Security-Policy": "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'; img-src 'self'; " +
		"worker-src blob:; style-src 'none'; require-trusted-types-for 'script'; trusted-types twosource"})
	p.compared()
	if s := p.text(".items"); !strings.Contains(s, "Daily Larne") || !strings.Contains(s, "The Wire") {
		t.Errorf("the list: %q", s)
	}
	var heard string
	p.eval(`document.querySelector('two-source').next(), JSON.stringify(heard)`, &heard)
	for _, want := range []string{`["compare",{"relation":"same-event","divergences":`, `["select",{"id":`} {
		if !strings.Contains(heard, want) {
			t.Errorf("events %s: want %s", heard, want)
		}
	}
	if strings.Contains(heard, "Larne") {
		t.Errorf("an event carries text of a report: %s", heard)
	}
	var styled string
	if p.eval(`getComputedStyle(`+inResult("mark.finding")+`[0]).borderBottomStyle`, &styled); styled == "none" {
		t.Error("the element's style is not applied")
	}
	if _, troubles, _ := p.seen(); len(troubles) > 0 {
		t.Errorf("console: %q", troubles)
	}
}

func TestElementLife(t *testing.T) {
	p := openHost(t, nil)
	p.compared()
	var got struct {
		Once, Out, Again, Given, Late int
		Theme                         string
	}
	p.eval(`(async () => {
		const e = document.querySelector('two-source');
		const views = () => e.shadowRoot.querySelectorAll('.view').length;
		const got = {once: views()};
		e.remove();
		got.out = views();
		document.body.append(e);
		document.body.append(e);
		await new Promise((r) => setTimeout(r, 100));
		got.again = views();
		const other = document.createElement('two-source');
		other.theme = 'dark';
		other.comparison = e.comparison;
		document.body.append(other);
		await new Promise((r) => setTimeout(r, 100));
		got.given = other.shadowRoot.querySelectorAll('.item').length;
		got.theme = getComputedStyle(other).colorScheme;
		const late = document.createElement('two-source');
		document.body.append(late);
		await new Promise((r) => setTimeout(r, 100));
		late.append(...e.querySelectorAll('article'));
		await new Promise((r) => late.addEventListener('two-source:compare', r));
		got.late = late.shadowRoot.querySelectorAll('.item').length;
		return got;
	})()`, &got)
	if got.Once != 1 || got.Out != 0 || got.Again != 1 || got.Given == 0 || got.Late == 0 || got.Theme != "dark" {
		t.Errorf("%+v", got)
	}
}

// Until there is a result, and where there is none, the reports stand as the host wrote them.
func TestElementFallback(t *testing.T) {
	p := openHost(t, map[string]string{"Content-Security-Policy": "script-src 'self'"}) // WebAssembly is refused
	p.wait(`heard.length`)
	var visible bool
	p.eval(`document.querySelector('two-source article').checkVisibility()`, &visible)
	var heard string
	p.eval(`heard[0][0]`, &heard)
	if !visible || heard != "error" {
		t.Errorf("visible %v, event %q", visible, heard)
	}
}

// What a host page does to its articles is compared anew; what changes no report leaves the reader's place alone.
func TestElementFollowsItsChildren(t *testing.T) {
	p := openHost(t, nil)
	p.compared()
	p.eval(`globalThis.host = document.querySelector('two-source'); host.next(); heard.length = 0; 0`, nil)
	p.eval(`host.querySelector('[slot=a]').append(document.createComment('an advert goes here')); host.append('\n'); new Promise((r) => setTimeout(r, 1000))`, nil)
	if p.count(".item.selected") != 1 {
		t.Error("the selection is lost, though no report changed")
	}
	for _, c := range []struct{ name, change, want string }{
		{"text in place", `host.querySelector('[slot=a] p').firstChild.data = 'At least 44 people were killed in the valley of Larne on Monday, police said.'`, "44"},
		{"another outlet", `host.querySelector('[slot=b]').dataset.outlet = 'Evening Post'`, "Evening Post"},
		{"another article", `{
			const e = document.createElement('article');
			e.slot = 'a';
			e.innerHTML = '<p>At least 57 people were killed in the valley of Larne on Monday, police said.</p>';
			host.querySelector('[slot=a]').replaceWith(e);
		}`, "57"},
	} {
		p.eval(c.change+`; 0`, nil)
		p.wait(inResult(".reports") + `[0]?.textContent.includes(` + quote(c.want) + `)`)
	}
	p.eval(`heard.length = 0; host.remove(); document.body.append(host); new Promise((r) => setTimeout(r, 600))`, nil)
	var busy bool
	var heard string
	p.eval(`host.hasAttribute('aria-busy')`, &busy)
	if p.eval(`JSON.stringify(heard)`, &heard); busy || heard != "[]" || p.count(".view") != 1 {
		t.Errorf("put back unchanged: busy %v, events %s, %d views", busy, heard, p.count(".view"))
	}
	for _, change := range []string{`host.querySelector('[slot=a]').replaceChildren(' ')`, `host.querySelector('[slot=a]').remove()`} {
		p.eval(change, nil)
		p.wait(`host.querySelector('[slot=b]').checkVisibility()`)
		if p.eval(`JSON.stringify(heard)`, &heard); p.count(".view") != 0 || heard != "[]" {
			t.Errorf("with one report left, %d comparisons are shown, events %s", p.count(".view"), heard)
		}
	}
}

// Where a change makes the comparison fail, no comparison of the texts before it stays;
// and a change that is taken back leaves nothing behind.
func TestElementAfterTrouble(t *testing.T) {
	p := openHost(t, nil)
	p.compared()
	p.eval(`globalThis.host = document.querySelector('two-source'); globalThis.was = host.a; host.a = 7;`, nil)
	p.wait(inResult(".trouble") + `.some((e) => !e.hidden)`)
	var visible bool
	if p.eval(`host.querySelector('[slot=a]').checkVisibility()`, &visible); !visible || p.count(".view") != 0 {
		t.Errorf("after the failure: articles visible %v, %d comparisons", visible, p.count(".view"))
	}
	p.eval(`host.a = was; 0`, nil)
	p.compared()
	var state []bool
	p.eval(`(async () => {
		host.a = 'Nobody was hurt.';
		await null;
		await null;
		const began = host.hasAttribute('aria-busy');
		host.a = was;
		await new Promise((r) => setTimeout(r, 600));
		return [began, host.hasAttribute('aria-busy'), host.shadowRoot.querySelector('.trouble').hidden];
	})()`, &state)
	if !state[0] || state[1] || !state[2] {
		t.Errorf("a change taken back: began, still busy, no trouble: %v", state)
	}
}

// A comparison that takes long is told of.
func TestElementTellsThatItCompares(t *testing.T) {
	p := openHost(t, nil)
	p.compared()
	p.eval(`globalThis.host = document.querySelector('two-source'); host.a = host.b = 'The mayor, who said that 12 people died, '.repeat(10000); 0`, nil)
	p.wait(inResult(".waiting") + `[0].textContent`)
	p.eval(`host.a = host.b = 'Nobody was hurt.'; 0`, nil)
	p.wait(`!host.hasAttribute('aria-busy') && !` + inResult(".waiting") + `[0].textContent`)
}

// A finding can be asked for as soon as the comparison is told of.
func TestElementSelectsAtOnce(t *testing.T) {
	p := openHost(t, nil)
	p.compared()
	p.calm()
	var seen []bool
	p.eval(`(async () => {
		const e = document.createElement('two-source');
		e.setAttribute('id', 'second');
		const told = new Promise((r) => e.addEventListener('two-source:compare', () => { e.next(); r(); }));
		document.body.append(e);
		[e.a, e.b] = ['a', 'b'].map((side) => document.querySelector('two-source')[side]);
		await told;
		await new Promise((r) => setTimeout(r, 200));
		return [...e.shadowRoot.querySelectorAll('mark.finding.selected')].map((m) => {
			const r = m.getClientRects()[0];
			return r.top >= 0 && r.bottom <= innerHeight;
		});
	})()`, &seen)
	if len(seen) < 2 || !seen[0] || !seen[1] {
		t.Errorf("places selected and in view: %v", seen)
	}
}

// The switch for the letters holds for all comparisons of a page, and says so in all.
func TestElementsShareTheLetters(t *testing.T) {
	p := openHost(t, nil)
	p.compared()
	var on []bool
	p.eval(`(async () => {
		const host = document.querySelector('two-source');
		const other = document.createElement('two-source');
		other.comparison = host.comparison;
		document.body.append(other);
		const on = [];
		for (const e of [host, other]) {
			const [key, box] = ['.key', '.letters input'].map((s) => e.shadowRoot.querySelector(s));
			key.open = true;
			await new Promise((r) => setTimeout(r, 100));
			on.push(box.checked);
			if (e === host) box.click();
		}
		return on;
	})()`, &on)
	if !on[0] || on[1] {
		t.Errorf("the letters, before they are turned off and after: %v", on)
	}
}

// A comparison that the host gave stays, whatever happens to the children.
func TestElementKeepsAGivenComparison(t *testing.T) {
	p := openHost(t, nil)
	p.compared()
	p.eval(`(async () => {
		globalThis.host = document.querySelector('two-source');
		const given = structuredClone(host.comparison);
		given.reports[0].outlet = 'Given';
		host.comparison = given;
		host.querySelector('[slot=a] p').textContent = 'Nobody was hurt.';
		host.remove();
		document.body.append(host);
		await new Promise((r) => setTimeout(r, 800));
	})()`, nil)
	if s := p.text(".column.a .name"); s != "Given" {
		t.Errorf("the comparison shown is of %q", s)
	}
}

// A host page's resets, its root size and its direction do not reach the comparison.
func TestElementInHostileStyle(t *testing.T) {
	p := openHostPage(t, nil, strings.Replace(hostPage, "<h1>", `<style>
		html { font-size: 62.5%; direction: rtl; }
		* { margin: 0; padding: 0; all: revert; }
		* { letter-spacing: 0.3em; text-transform: uppercase; text-align: center; text-indent: 3em; white-space: pre; word-break: break-all; color: red; font: italic 900 9px fantasy !important; }
	</style><h1>`, 1))
	p.width(1280, 900)
	p.calm()
	p.compared()
	p.eval(`document.querySelector('two-source').next()`, nil)
	var styles []string
	p.eval(`['.outcome', '.item .summary', '.column.a .block p'].map((s) => {
		const c = getComputedStyle(document.querySelector('two-source').shadowRoot.querySelector(s));
		return [c.direction, c.letterSpacing, c.textTransform, c.textAlign, c.textIndent, c.wordBreak, c.fontStyle, parseFloat(c.fontSize) >= 15, c.color === 'rgb(255, 0, 0)'].join(' ');
	})`, &styles)
	for _, s := range styles {
		if s != "ltr normal none start 0px normal normal true false" {
			t.Errorf("the host's style reaches in: %s", s)
		}
	}
	var line string
	if p.eval(inResult(".links .line")+`[0].getAttribute('d')`, &line); line == "" {
		t.Error("no line joins the two places on a page that reads from right to left")
	}
}

// In a box of the host page that scrolls, such as a preview, both places come into the box.
func TestElementInScrollingBox(t *testing.T) {
	var filler strings.Builder
	for _, place := range strings.Fields("Arden Boxley Corham Dunmore Elswick Farnley Gorran Hexby Ipsley Jarrold Kelby Lowick Marden") {
		filler.WriteString("<p>The bridge at " + place + " needs a new deck and fresh paint this spring.</p>")
	}
	page := strings.Replace(hostPage, "</h2>", "</h2>"+filler.String(), 1)
	page = strings.Replace(page, "<two-source>", `<style>.pane { height: 400px; overflow: auto; margin-top: 150px; }</style><div class=pane><two-source>`, 1) + "</div>"
	p := openHostPage(t, nil, page)
	p.calm()
	for _, w := range []int{1280, 600} {
		p.width(w, 900)
		p.compared()
		for range p.count(".item") {
			var seen bool
			p.eval(`(async () => {
				document.querySelector('two-source').next();
				await new Promise((r) => setTimeout(r, 100));
				const pane = document.querySelector('.pane').getBoundingClientRect();
				const list = document.querySelector('two-source').shadowRoot.querySelector('.view.wide .findings')?.getBoundingClientRect().height ?? 0;
				return list <= pane.height && `+inResult("mark.finding.selected")+`.every((m) => {
					const r = m.getClientRects()[0];
					return r.top >= pane.top && r.bottom <= pane.bottom;
				});
			})()`, &seen)
			if !seen {
				t.Errorf("at %d pixels the places of %q are not in view", w, p.text(".item.selected h3"))
			}
		}
	}
}

// On a phone the bar at the foot covers nothing that has the focus.
func TestFocusIsSeen(t *testing.T) {
	p := openHostPage(t, nil, strings.Replace(hostPage, "<title>", "<meta name=viewport content='width=device-width'><title>", 1))
	p.width(390, 600)
	p.calm()
	p.compared()
	stops := 0
	for range 20 {
		p.key("Tab")
		var covered string
		p.eval(`(() => {
			const root = document.querySelector('two-source').shadowRoot;
			const e = root.activeElement;
			if (!e || e.closest('.bar')) return 'no stop';
			return e.getClientRects()[0].bottom > root.querySelector('.bar').getBoundingClientRect().top ? e.textContent : '';
		})()`, &covered)
		if covered == "" {
			stops++
		} else if covered != "no stop" {
			t.Errorf("the bar covers %q", covered)
		}
	}
	if stops < 8 {
		t.Errorf("Tab stops %d times in the list and the reports", stops)
	}
	// A phone held sideways: the two places need the height, the bar keeps to one line.
	p.width(740, 360)
	var lines string
	if p.eval(`getComputedStyle(`+inResult(".bar-text")+`[0]).webkitLineClamp`, &lines); lines != "1" {
		t.Errorf("the bar of a low window has up to %s lines", lines)
	}
}

// A browser without light-dark() gets the light colours, not none.
func TestElementWithoutLightDark(t *testing.T) {
	p := openPage(t, `const {supports} = CSS; CSS.supports = (...args) => !String(args).includes('light-dark') && supports.call(CSS, ...args);`)
	p.shows(quakeA, quakeB)
	var left []string
	p.eval(`[...document.querySelector('two-source').shadowRoot.adoptedStyleSheets[0].cssRules].map((r) => r.cssText).filter((s) => s.includes('light-dark'))`, &left)
	for _, s := range left {
		t.Errorf("still asks for light-dark(): %.200s", s)
	}
	var fill string
	if p.eval(`getComputedStyle(`+inResult(".a mark.finding")+`[0]).backgroundColor`, &fill); fill != "rgb(219, 233, 249)" {
		t.Errorf("the fill of a divergence is %s", fill)
	}
}

// What a framework sets on an element before the element's script is there counts as if set after.
func TestElementUpgraded(t *testing.T) {
	p := openHostPage(t, nil, `<!doctype html><two-source></two-source><script>
		const made = document.querySelector('two-source');
		made.a = {text: 'Quake kills 12\n\nA quake killed 12 people on Monday in Larne, police said.\n\nREAD MORE: Quakes of the last century', outlet: 'Post'};
		made.b = 'Quake kills 19\n\nA quake killed 19 people on Monday in Larne, police said.';
		Object.assign(made, {editable: true, recompares: true, theme: 'dark', corrections: {keep: ['b']}});
	</script><script type="module" src="/embed/two-source.js"></script>`)
	p.compared()
	var got struct {
		Own, Scheme, Whole string
		Offered, Given     int
	}
	p.eval(`(() => {
		const e = document.querySelector('two-source');
		const other = document.createElement('two-source');
		other.editable = true;
		other.comparison = e.comparison;
		document.body.append(other);
		const offered = () => other.shadowRoot.querySelectorAll('.keep').length;
		const given = offered();
		other.recompares = true;
		return {own: Object.keys(e).join(), scheme: getComputedStyle(e).colorScheme, whole: e.shadowRoot.querySelector('.column.b .whole')?.textContent ?? '', given, offered: offered()};
	})()`, &got)
	if got.Own != "" || got.Scheme != "dark" || got.Whole == "" || got.Given != 0 || got.Offered != 1 {
		t.Errorf("%+v", got)
	}
}
