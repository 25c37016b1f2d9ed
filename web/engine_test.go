package web

import (
	"net/http"
	"net/http/httptest"
	"os"
	"strings"
	"sync/atomic"
	"testing"
)

// A site is somebody's web page that uses the embed: an empty page at /, the
// embed's files at /embed/. answer, if any, may take over a request.
func site(t *testing.T, headers map[string]string, answer func(http.ResponseWriter, *http.Request) bool) string {
	t.Helper()
	files := http.StripPrefix("/embed/", http.FileServer(http.Dir(dist(t, "embed"))))
	s := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		for k, v := range headers {
			w.Header().Set(k, v)
		}
		switch {
		case answer != nil && answer(w, r):
		case r.URL.Path == "/":
			w.Header().Set("Content-Type", "text/html")
			w.Write([]byte("<!doctype html><link rel=icon href=/icon><title>site</title>"))
		case r.URL.Path == "/icon":
			w.WriteHeader(http.StatusNoContent)
		default:
			files.ServeHTTP(w, r)
		}
	}))
	t.Cleanup(s.Close)
	return s.URL
}

const (
	load    = `import('/embed/engine.js').then((e) => { globalThis.engine = e; })`
	compare = `engine.compare('Police said 12 people died.', 'Police said 14 people died.').then((c) => c.reports.length)`
)

func (p *tab) compares() {
	p.t.Helper()
	var reports int
	if p.eval(compare, &reports); reports != 2 {
		p.t.Errorf("%d reports in the comparison, want 2", reports)
	}
}

// A site may have the strictest policy that lets the engine run at all.
func TestEmbedInWorker(t *testing.T) {
	policy := "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'; img-src 'self'; " +
		"worker-src blob:; require-trusted-types-for 'script'; trusted-types twosource"
	address := site(t, map[string]string{"Content-Security-Policy": policy}, nil)
	p := newTab(t, "")
	p.open(address)
	p.eval(load, nil)
	p.compares()
	p.compares()
	requests, troubles, workers := p.seen()
	if len(workers) != 1 {
		t.Errorf("%d workers, want 1", len(workers))
	}
	if len(troubles) > 0 {
		t.Errorf("console: %q", troubles)
	}
	for _, r := range requests {
		if !strings.HasPrefix(r, address) && !strings.HasPrefix(r, "blob:"+address) {
			t.Errorf("the engine asked for %s", r)
		}
	}
}

// Where a worker is refused, the engine runs on the main thread.
func TestEmbedWithoutWorker(t *testing.T) {
	for name, c := range map[string]struct{ policy, init string }{
		"policy":        {policy: "worker-src 'none'"},
		"trusted types": {policy: "require-trusted-types-for 'script'; trusted-types other"},
		"throws":        {init: "Worker = class { constructor() { throw new Error('refused'); } }"},
		"absent":        {init: "delete globalThis.Worker"},
		"fails":         {init: "Worker = class extends Worker { constructor() { super('data:text/javascript,throw 1'); } }"},
	} {
		t.Run(name, func(t *testing.T) {
			p := newTab(t, c.init)
			p.open(site(t, map[string]string{"Content-Security-Policy": c.policy}, nil))
			p.eval(load, nil)
			p.compares()
		})
	}
}

// A crash of the engine costs the call that it happens in; the next one runs in a
// new worker.
func TestCrashInWorker(t *testing.T) {
	p := newTab(t, "")
	p.open(site(t, nil, nil))
	p.eval(load, nil)
	p.compares()
	_, _, workers := p.seen()
	if len(workers) != 1 {
		t.Fatalf("%d workers, want 1", len(workers))
	}
	p.must(p.evalIn(workers[0], `TextEncoder.prototype.encode = () => { throw new RangeError('Maximum call stack size exceeded'); }; 0`, nil))
	var got []string
	p.eval(`Promise.allSettled([engine.compare('One died.', 'Two died.'), engine.compare('One died.', 'Two died.')]).then((all) => all.map((r) => r.reason?.message ?? r.status))`, &got)
	if !strings.Contains(got[0], "The engine stopped") || got[1] != "fulfilled" {
		t.Errorf("outcomes %q: want the first to tell of the crash and the second to be fulfilled", got)
	}
	p.compares()
	if _, _, workers = p.seen(); len(workers) != 2 {
		t.Errorf("%d workers, want 2", len(workers))
	}
}

// A worker that dies between two calls costs nothing: the next one starts another.
func TestWorkerLostBetweenCalls(t *testing.T) {
	p := newTab(t, "")
	p.open(site(t, nil, nil))
	p.eval(load, nil)
	p.compares()
	_, _, workers := p.seen()
	p.must(p.evalIn(workers[0], `setTimeout(() => { throw new Error('lost'); }); 0`, nil))
	p.eval(`new Promise((resolve) => setTimeout(resolve, 200))`, nil)
	p.compares()
	if _, _, workers = p.seen(); len(workers) != 2 {
		t.Errorf("%d workers, want 2", len(workers))
	}
}

// An engine that gives no answer is given up in the end.
func TestHungWorker(t *testing.T) {
	p := newTab(t, `{
		const {setTimeout} = globalThis; // in a hurry, two minutes pass in a second
		globalThis.setTimeout = (f, ms, ...rest) => setTimeout(f, globalThis.hurry ? Math.min(ms, 1000) : ms, ...rest);
	}`)
	p.open(site(t, nil, nil))
	p.eval(load, nil)
	p.compares()
	_, _, workers := p.seen()
	p.browser.send(workers[0], "Runtime.evaluate", object{"expression": "for (;;);"})
	var got string
	p.eval(`hurry = true; engine.version().catch((e) => e.message).finally(() => { hurry = false; })`, &got)
	if !strings.Contains(got, "no answer") {
		t.Errorf("%q, want a word about the missing answer", got)
	}
	p.compares()
}

// A failure to load is told, and forgotten: the next call tries again. The server
// need not know the type of .wasm.
func TestEmbedLoadsAgain(t *testing.T) {
	var asked atomic.Int32
	module, err := os.ReadFile(dist(t, "embed/engine.wasm"))
	if err != nil {
		t.Fatal(err)
	}
	p := newTab(t, "")
	p.open(site(t, nil, func(w http.ResponseWriter, r *http.Request) bool {
		if !strings.HasSuffix(r.URL.Path, ".wasm") {
			return false
		}
		switch asked.Add(1) {
		case 1:
			http.Error(w, "not yet", http.StatusServiceUnavailable)
		case 2:
			w.Write(module[:len(module)/2])
		default:
			w.Header().Set("Content-Type", "application/octet-stream")
			w.Write(module)
		}
		return true
	}))
	p.eval(load, nil)
	var first, second string
	p.eval(`engine.version().catch((e) => e.message)`, &first)
	p.eval(`engine.version().catch((e) => e.name)`, &second)
	if !strings.Contains(first, "503") || second != "CompileError" {
		t.Errorf("first %q, second %q: want 503 and a CompileError", first, second)
	}
	p.compares()
	p.compares()
	if n := asked.Load(); n != 3 {
		t.Errorf("engine.wasm was asked for %d times, want 3", n)
	}
}
