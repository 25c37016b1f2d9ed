package web

import (
	"net/url"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// dist is the absolute path of a file that the build made.
func dist(t testing.TB, name string) string {
	t.Helper()
	path, err := filepath.Abs(filepath.Join("..", "dist", name))
	if err != nil {
		t.Fatal(err)
	}
	if _, err := os.Stat(path); err != nil {
		if required {
			t.Fatal(err)
		}
		t.Skip(err)
	}
	return path
}

func fileURL(path string) string { return (&url.URL{Scheme: "file", Path: path}).String() }

// openPage opens the built page from its file.
func openPage(t testing.TB, init string) *tab {
	t.Helper()
	p := newTab(t, init)
	p.open(fileURL(dist(t, "twosource.html")))
	return p
}

// offline fails the test when the page asked for anything but itself and its
// worker, or complained about anything. (data: is the browser's own, the icon of a date field.)
func (p *tab) offline() {
	p.t.Helper()
	requests, troubles, _ := p.seen()
	for _, r := range requests {
		if !strings.HasSuffix(r, "/twosource.html") && !strings.HasPrefix(r, "blob:") && !strings.HasPrefix(r, "data:") {
			p.t.Errorf("the page asked for %s", r)
		}
	}
	if len(requests) == 0 {
		p.t.Error("no request was seen, not even for the page")
	}
	for _, c := range troubles {
		p.t.Errorf("console: %s", c)
	}
}

func TestPageCompares(t *testing.T) {
	p := openPage(t, "")
	p.paste("#a", "The mayor said 12 people were killed in the storm on Monday.\n\nTwo bridges fell.")
	p.paste("#b", "Police said 14 people were killed in the storm on Monday.\n\nTwo bridges fell.")
	p.click("#compare")
	p.compared()
	_, _, workers := p.seen()
	if len(workers) != 1 {
		t.Errorf("%d workers, want 1", len(workers))
	}
	p.offline()
}
