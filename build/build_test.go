package main

import (
	"bytes"
	"compress/gzip"
	"encoding/base64"
	"io"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"sync"
	"testing"
	"time"
)

// budget is the most that engine.wasm may weigh, in bytes, gzipped: the page is 4/3
// of it, and its readers wait for it. The models are 0.6 MB of it, Go's runtime 0.45 MB.
const budget = 2.1e6

// built makes the project in the folder out, when the first test asks for it.
var (
	out   string
	built = sync.OnceValue(func() error { return build("..", out, io.Discard) })
)

func TestMain(m *testing.M) {
	var err error
	if out, err = os.MkdirTemp("", "twosource-build-"); err != nil {
		panic(err)
	}
	code := m.Run()
	os.RemoveAll(out)
	os.Exit(code)
}

// product reads a file of the build.
func product(t *testing.T, name string) []byte {
	t.Helper()
	if err := built(); err != nil {
		t.Fatal(err)
	}
	data, err := os.ReadFile(filepath.Join(out, name))
	if err != nil {
		t.Fatal(err)
	}
	return data
}

// A copy of the sources in another folder, built there, gives the same bytes.
func TestSameBytes(t *testing.T) {
	if testing.Short() {
		t.Skip("builds the project twice")
	}
	root, again := t.TempDir(), t.TempDir()
	for _, dir := range []string{"wasm", "internal", "web"} {
		if err := os.CopyFS(filepath.Join(root, dir), os.DirFS(filepath.Join("..", dir))); err != nil {
			t.Fatal(err)
		}
	}
	for _, f := range []string{"go.mod", "go.sum"} {
		data, err := os.ReadFile(filepath.Join("..", f))
		if err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(filepath.Join(root, f), data, 0o666); err != nil {
			t.Fatal(err)
		}
	}
	if err := built(); err != nil {
		t.Fatal(err)
	}
	time.Sleep(time.Second) // the unit of time stamps
	if err := build(root, again, io.Discard); err != nil {
		t.Fatal(err)
	}
	files := 0
	err := filepath.WalkDir(again, func(path string, d os.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		files++
		data, err := os.ReadFile(path)
		name, _ := filepath.Rel(again, path)
		if !bytes.Equal(data, product(t, name)) {
			t.Errorf("%s differs", name)
		}
		return err
	})
	if err != nil || files < 5 {
		t.Errorf("%d files compared, %v", files, err)
	}
}

func TestEngineSize(t *testing.T) {
	packed, err := pack(product(t, "embed/engine.wasm"))
	if err != nil {
		t.Fatal(err)
	}
	if len(packed) > budget {
		t.Errorf("engine.wasm is %d bytes gzipped, over the budget of %.0f", len(packed), budget)
	}
}

// The blocks of the page hold engine.wasm, each decodable by itself.
func TestPageHoldsEngine(t *testing.T) {
	var packed []byte
	for _, m := range regexp.MustCompile(`<script type=text/plain data-engine>([^<]*)</script>`).FindAllSubmatch(product(t, "twosource.html"), -1) {
		if len(m[1]) > blockSize {
			t.Errorf("a block of %d bytes", len(m[1]))
		}
		part, err := base64.StdEncoding.DecodeString(string(m[1]))
		if err != nil {
			t.Fatal(err)
		}
		packed = append(packed, part...)
	}
	r, err := gzip.NewReader(bytes.NewReader(packed))
	if err != nil {
		t.Fatal(err)
	}
	wasm, err := io.ReadAll(r)
	if err != nil {
		t.Fatal(err)
	}
	if !bytes.Equal(wasm, product(t, "embed/engine.wasm")) {
		t.Error("the page's engine is not engine.wasm")
	}
}

// The policy comes before everything that it governs and names the page's own
// script and style; the page names nothing outside itself.
func TestPagePolicy(t *testing.T) {
	page := string(product(t, "twosource.html"))
	part := func(re string) string {
		all := regexp.MustCompile(re).FindAllStringSubmatch(page, -1)
		if len(all) != 1 {
			t.Fatalf("%d matches of %s, want 1", len(all), re)
		}
		return all[0][1]
	}
	script := part(`(?s)<script type=module>(.*?)</script>`)
	style := part(`(?s)<style>(.*?)</style>`)
	content := part(`<meta http-equiv=Content-Security-Policy content="([^"]*)">`)
	want := "default-src 'none'; script-src " + hash([]byte(script)) + " 'wasm-unsafe-eval'; style-src " + hash([]byte(style)) +
		"; worker-src blob:; base-uri 'none'; form-action 'none'; require-trusted-types-for 'script'; trusted-types twosource"
	if content != want {
		t.Errorf("policy\n%s\nwant\n%s", content, want)
	}
	head, _, _ := strings.Cut(page, "<meta http-equiv=Content-Security-Policy")
	if m := regexp.MustCompile(`<(script|style|link|body|img)`).FindString(head); m != "" {
		t.Errorf("%s stands before the policy", m)
	}
	markup := strings.NewReplacer(script, "", style, "").Replace(page)
	if m := regexp.MustCompile(`<(link|img|iframe|object|embed|base|source)\b[^>]*|\b(src|srcset|style|on[a-z]+)=[^>]*`).FindString(markup); m != "" {
		t.Errorf("the page must not hold %s", m)
	}
}

// A script that would end its own element is refused.
func TestInlinable(t *testing.T) {
	for _, bad := range []string{`"</script>"`, `"</SCRIPT "`, `"<!--"`, "/*</style>*/"} {
		if inlinable([]byte("fine"), []byte(bad)) == nil {
			t.Errorf("%s was let through", bad)
		}
	}
	if err := inlinable([]byte(`a<b`), []byte(`"<\/script>"`)); err != nil {
		t.Error(err)
	}
}
