package main

import (
	"bytes"
	"net"
	"net/http"
	"net/http/httptest"
	"testing"
)

func TestTakenPort(t *testing.T) {
	first, err := listen("127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	defer first.Close()
	second, err := listen(first.Addr().String())
	if err != nil {
		t.Fatal(err)
	}
	defer second.Close()
	a, b := first.Addr().(*net.TCPAddr), second.Addr().(*net.TCPAddr)
	if a.Port == b.Port || !b.IP.IsLoopback() {
		t.Errorf("a taken %v led to %v", a, b)
	}
}

func TestServed(t *testing.T) {
	page := product(t, "twosource.html")
	h := handler(out)
	for path, kind := range map[string]string{
		"/":                      "text/html; charset=utf-8",
		"/twosource.html":        "text/html; charset=utf-8",
		"/embed/engine.wasm":     "application/wasm",
		"/embed/engine.js":       "text/javascript; charset=utf-8",
		"/embed/../../build.go":  "",
		"/embed/no-such-file.js": "",
	} {
		w := httptest.NewRecorder()
		h.ServeHTTP(w, httptest.NewRequest("GET", path, nil))
		if kind == "" {
			if w.Code == http.StatusOK {
				t.Errorf("%s was served", path)
			}
			continue
		}
		if got := w.Header().Get("Content-Type"); w.Code != http.StatusOK || got != kind {
			t.Errorf("%s: %d %s, want %s", path, w.Code, got, kind)
		}
		if path == "/" && !bytes.Equal(w.Body.Bytes(), page) {
			t.Error("/ is not the page")
		}
	}
}
