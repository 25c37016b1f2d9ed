package web

import (
	"bufio"
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"
	"os/exec"
	"strings"
	"sync"
	"testing"
	"time"
)

// A chromium is one headless Chromium, driven over the pipe that it reads DevTools
// commands from: JSON messages that end in a zero byte, so that no client library
// and no port is needed.
type chromium struct {
	in io.Writer

	mu      sync.Mutex
	next    int
	pending map[int]chan message
	events  func(message)
	lost    error
}

// A message is a command's answer (ID) or an event (Method).
type message struct {
	ID        int                       `json:"id,omitempty"`
	Method    string                    `json:"method,omitempty"`
	SessionID string                    `json:"sessionId,omitempty"`
	Params    json.RawMessage           `json:"params,omitempty"`
	Result    json.RawMessage           `json:"result,omitempty"`
	Error     *struct{ Message string } `json:"error,omitempty"`
}

// browser is the tests' one Chromium, started by the first that asks.
var browser = sync.OnceValues(startChromium)

// stopBrowser ends the Chromium that browser started; TestMain calls it.
var stopBrowser = func() {}

func TestMain(m *testing.M) {
	code := m.Run()
	stopBrowser()
	os.Exit(code)
}

// required says that a missing browser or an unbuilt page is a failure, as in `make
// test`, not a reason to skip.
var required = os.Getenv("TWOSOURCE_BROWSER") == "required"

func startChromium() (*chromium, error) {
	program, err := exec.LookPath("chromium")
	if err != nil {
		return nil, err
	}
	profile, err := os.MkdirTemp("", "twosource-chromium-")
	if err != nil {
		return nil, err
	}
	cmd := exec.Command(program, "--headless", "--remote-debugging-pipe", "--user-data-dir="+profile,
		"--no-sandbox", "--disable-gpu", "--disable-quic", "--disable-dev-shm-usage", "--no-first-run",
		"--disable-background-networking", "--disable-component-update", "--disable-sync", "--window-size=1280,900")
	toBrowser, in, err := os.Pipe()
	if err != nil {
		return nil, err
	}
	out, fromBrowser, err := os.Pipe()
	if err != nil {
		return nil, err
	}
	cmd.ExtraFiles = []*os.File{toBrowser, fromBrowser} // Chromium's file descriptors 3 and 4
	if err := cmd.Start(); err != nil {
		return nil, err
	}
	toBrowser.Close()
	fromBrowser.Close()
	c := &chromium{in: in, pending: map[int]chan message{}}
	stopBrowser = func() {
		in.Close() // Chromium ends when its pipe does
		ended := make(chan struct{})
		go func() { cmd.Wait(); close(ended) }()
		select {
		case <-ended:
		case <-time.After(5 * time.Second):
			cmd.Process.Kill()
		}
		os.RemoveAll(profile)
	}
	go c.read(out)
	return c, nil
}

func (c *chromium) read(out io.Reader) {
	r := bufio.NewReader(out)
	for {
		data, err := r.ReadBytes(0)
		if err != nil {
			c.mu.Lock()
			c.lost = fmt.Errorf("chromium has gone: %w", err)
			for _, answer := range c.pending {
				close(answer)
			}
			c.pending = nil
			c.mu.Unlock()
			return
		}
		var m message
		if json.Unmarshal(bytes.TrimSuffix(data, []byte{0}), &m) != nil {
			continue
		}
		c.mu.Lock()
		answer, events := c.pending[m.ID], c.events
		delete(c.pending, m.ID)
		c.mu.Unlock()
		switch {
		case answer != nil:
			answer <- m
		case m.Method != "" && events != nil:
			events(m)
		}
	}
}

// call sends a command and waits for its result; session "" is the browser itself.
func (c *chromium) call(session, method string, params, result any) error {
	data, err := json.Marshal(params)
	if err != nil {
		return err
	}
	c.mu.Lock()
	if c.lost != nil {
		c.mu.Unlock()
		return c.lost
	}
	c.next++
	answer := make(chan message, 1)
	c.pending[c.next] = answer
	request, _ := json.Marshal(message{ID: c.next, Method: method, SessionID: session, Params: data})
	_, err = c.in.Write(append(request, 0))
	c.mu.Unlock()
	if err != nil {
		return err
	}
	select {
	case m, ok := <-answer:
		switch {
		case !ok:
			return c.lost
		case m.Error != nil:
			return errors.New(method + ": " + m.Error.Message)
		case result != nil:
			return json.Unmarshal(m.Result, result)
		}
		return nil
	case <-time.After(60 * time.Second):
		return errors.New(method + ": no answer in a minute")
	}
}

// send is call for the reader of events, which must not wait for an answer.
func (c *chromium) send(session, method string, params any) {
	data, _ := json.Marshal(params)
	c.mu.Lock()
	defer c.mu.Unlock()
	c.next++
	request, _ := json.Marshal(message{ID: c.next, Method: method, SessionID: session, Params: data})
	c.in.Write(append(request, 0))
}

type object = map[string]any

// A tab is one page in the browser and what was seen of it.
type tab struct {
	t       testing.TB
	browser *chromium
	target  string
	session string

	mu       sync.Mutex
	requests []string // addresses that the page and its workers asked for
	troubles []string // console errors and warnings, exceptions, breaches of the policy
	workers  []string // sessions of the workers that were started
}

// newTab opens an empty tab; init, if any, is JavaScript to run before the scripts
// of every page that it shows.
func newTab(t testing.TB, init string) *tab {
	t.Helper()
	c, err := browser()
	if err != nil {
		if required {
			t.Fatal(err)
		}
		t.Skip(err)
	}
	p := &tab{t: t, browser: c}
	var created struct{ TargetID string }
	var attached struct{ SessionID string }
	p.must(c.call("", "Target.createTarget", object{"url": "about:blank"}, &created))
	p.target = created.TargetID
	p.must(c.call("", "Target.attachToTarget", object{"targetId": p.target, "flatten": true}, &attached))
	p.session = attached.SessionID
	c.mu.Lock()
	c.events = p.event
	c.mu.Unlock()
	t.Cleanup(func() { c.call("", "Target.closeTarget", object{"targetId": p.target}, nil) })
	for _, domain := range []string{"Page", "Runtime", "Log", "Network"} {
		p.call(domain+".enable", object{}, nil)
	}
	p.call("Target.setAutoAttach", object{"autoAttach": true, "waitForDebuggerOnStart": true, "flatten": true}, nil)
	p.call("Emulation.setFocusEmulationEnabled", object{"enabled": true}, nil)
	if init != "" {
		p.call("Page.addScriptToEvaluateOnNewDocument", object{"source": init}, nil)
	}
	return p
}

func (p *tab) event(m message) {
	var e struct {
		SessionID  string // of a worker that was started
		TargetInfo struct{ Type string }
		Request    struct{ URL string }
		Type       string
		Args       []struct{ Value, Description any }
		Entry      struct{ Level, Text, URL string }
		Details    struct {
			Text      string
			Exception struct{ Description string }
		} `json:"exceptionDetails"`
	}
	if json.Unmarshal(m.Params, &e) != nil {
		return
	}
	p.mu.Lock()
	defer p.mu.Unlock()
	switch m.Method {
	case "Network.requestWillBeSent":
		p.requests = append(p.requests, e.Request.URL)
	case "Target.attachedToTarget":
		if strings.HasSuffix(e.TargetInfo.Type, "worker") {
			p.workers = append(p.workers, e.SessionID)
		}
		for _, method := range []string{"Runtime.enable", "Network.enable", "Runtime.runIfWaitingForDebugger"} {
			p.browser.send(e.SessionID, method, object{})
		}
	case "Runtime.consoleAPICalled":
		if e.Type == "error" || e.Type == "warning" || e.Type == "assert" {
			p.troubles = append(p.troubles, fmt.Sprintf("console.%s: %v", e.Type, e.Args))
		}
	case "Runtime.exceptionThrown":
		p.troubles = append(p.troubles, e.Details.Text+" "+e.Details.Exception.Description)
	case "Log.entryAdded":
		if e.Entry.Level == "error" || e.Entry.Level == "warning" {
			p.troubles = append(p.troubles, e.Entry.Text+" "+e.Entry.URL)
		}
	}
}

func (p *tab) must(err error) {
	p.t.Helper()
	if err != nil {
		p.t.Fatal(err)
	}
}

// call sends a DevTools command to the page.
func (p *tab) call(method string, params object, result any) {
	p.t.Helper()
	p.must(p.browser.call(p.session, method, params, result))
}

// seen gives what was seen so far.
func (p *tab) seen() (requests, troubles, workers []string) {
	p.mu.Lock()
	defer p.mu.Unlock()
	return append(requests, p.requests...), append(troubles, p.troubles...), append(workers, p.workers...)
}

// open shows the address and waits until it has loaded.
func (p *tab) open(url string) {
	p.t.Helper()
	p.call("Page.navigate", object{"url": url}, nil)
	p.wait(`location.href !== 'about:blank' && document.readyState === 'complete'`)
}

// eval runs an expression in the page, waits for it if it is a promise, and decodes
// its value into result.
func (p *tab) eval(expression string, result any) {
	p.t.Helper()
	p.must(p.evalIn(p.session, expression, result))
}

// evalIn is eval in the page's or a worker's session; a throw is an error.
func (p *tab) evalIn(session, expression string, result any) error {
	var got struct {
		Result           struct{ Value json.RawMessage }
		ExceptionDetails *struct {
			Text      string
			Exception struct {
				Description string
				Value       any
			}
		}
	}
	err := p.browser.call(session, "Runtime.evaluate",
		object{"expression": expression, "awaitPromise": true, "returnByValue": true, "userGesture": true}, &got)
	if err != nil {
		return err
	}
	if d := got.ExceptionDetails; d != nil {
		return fmt.Errorf("%s: %s %s %v", expression, d.Text, d.Exception.Description, d.Exception.Value)
	}
	if result == nil {
		return nil
	}
	return json.Unmarshal(got.Result.Value, result)
}

// wait waits until the expression is true, 20 seconds at most.
func (p *tab) wait(condition string) {
	p.t.Helper()
	for end := time.Now().Add(20 * time.Second); ; time.Sleep(20 * time.Millisecond) {
		var ok bool
		if p.eval("!!("+condition+")", &ok); ok {
			return
		}
		if time.Now().After(end) {
			_, troubles, _ := p.seen()
			p.t.Fatalf("waited in vain for %s; console: %q", condition, troubles)
		}
	}
}

// quote is s as a JavaScript string.
func quote(s string) string {
	b, _ := json.Marshal(s)
	return string(b)
}

// click clicks the middle of the element, with a real mouse event.
func (p *tab) click(selector string) {
	p.t.Helper()
	var at []float64
	p.eval(`(async () => {
		const e = document.querySelector(`+quote(selector)+`);
		if (!e) throw new Error('no such element');
		`+steady+`
		return [r.x + r.width / 2, r.y + r.height / 2];
	})()`, &at)
	for _, kind := range []string{"mousePressed", "mouseReleased"} {
		p.call("Input.dispatchMouseEvent",
			object{"type": kind, "x": at[0], "y": at[1], "button": "left", "clickCount": 1}, nil)
	}
}

// steady scrolls to the element e and waits until its box r stands still: a page that has
// just changed may move under the mouse.
const steady = `
		e.scrollIntoView({block: 'center', behavior: 'instant'});
		let r;
		for (let n = 0; n < 100; n++) {
			const was = e.getClientRects()[0];
			await new Promise((done) => setTimeout(done, 20));
			r = e.getClientRects()[0];
			if (was && r && was.x === r.x && was.y === r.y) break;
		}`

// key presses a key, such as "Enter" or "Tab", in the focused element.
func (p *tab) key(name string) {
	p.t.Helper()
	codes := map[string]int{"Enter": 13, "Tab": 9, "Escape": 27, "ArrowDown": 40, "ArrowUp": 38, " ": 32}
	down := object{"type": "keyDown", "key": name, "windowsVirtualKeyCode": codes[name]}
	if name == "Enter" {
		down["text"] = "\r"
	}
	p.call("Input.dispatchKeyEvent", down, nil)
	p.call("Input.dispatchKeyEvent", object{"type": "keyUp", "key": name, "windowsVirtualKeyCode": codes[name]}, nil)
}

// edit runs an editing command ("copy", "paste", "selectAll") as its keys would.
func (p *tab) edit(command string) {
	p.t.Helper()
	p.call("Input.dispatchKeyEvent", object{"type": "rawKeyDown", "key": "F24", "commands": []string{command}}, nil)
	p.call("Input.dispatchKeyEvent", object{"type": "keyUp", "key": "F24"}, nil)
}

// paste pastes plain text into the element by way of the clipboard, as a user does.
func (p *tab) paste(selector, text string) {
	p.t.Helper()
	p.pasteFrom(selector, `const e = document.createElement('textarea'); e.value = `+quote(text))
}

// pasteHTML pastes rich text, as copied from a web page.
func (p *tab) pasteHTML(selector, html string) {
	p.t.Helper()
	p.pasteFrom(selector, `const e = document.createElement('div'); e.contentEditable = true; e.innerHTML = `+quote(html))
}

func (p *tab) pasteFrom(selector, create string) {
	p.t.Helper()
	source := &tab{t: p.t, browser: p.browser}
	var created struct{ TargetID string }
	var attached struct{ SessionID string }
	p.must(p.browser.call("", "Target.createTarget", object{"url": "about:blank"}, &created))
	p.must(p.browser.call("", "Target.attachToTarget", object{"targetId": created.TargetID, "flatten": true}, &attached))
	source.session = attached.SessionID
	source.call("Emulation.setFocusEmulationEnabled", object{"enabled": true}, nil)
	source.eval(`{`+create+`; document.body.append(e); e.focus(); }`, nil)
	source.edit("selectAll")
	source.edit("copy")
	p.must(p.browser.call("", "Target.closeTarget", object{"targetId": created.TargetID}, nil))
	p.call("Page.bringToFront", object{}, nil)
	p.eval(`document.querySelector(`+quote(selector)+`).focus()`, nil)
	p.edit("paste")
}
