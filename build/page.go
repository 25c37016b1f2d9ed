package main

import (
	"bytes"
	"crypto/sha256"
	"encoding/base64"
	"fmt"
	"os"
	"path/filepath"
	"strings"
)

// A long text in one script element is parsed slowly by WebKit, so the engine is
// spread over blocks. Each is base64 by itself: a multiple of four characters.
const blockSize = 64 << 10

// onePage makes the page a single file: web/page.html with its style, its script
// and the packed engine inside, under a policy that lets nothing else run and
// nothing be fetched.
func onePage(b *bundler, packed []byte) ([]byte, error) {
	source, err := os.ReadFile(filepath.Join(b.web, "page.html"))
	if err != nil {
		return nil, err
	}
	sheet, err := os.ReadFile(filepath.Join(b.web, "page.css"))
	if err != nil {
		return nil, err
	}
	style, err := b.minify("text/css", sheet)
	if err != nil {
		return nil, err
	}
	script, err := b.script("page.js")
	if err != nil {
		return nil, err
	}
	page, err := b.minify("text/html", source)
	if err != nil {
		return nil, err
	}
	if err := inlinable(style, script); err != nil {
		return nil, err
	}
	const charset, link, module = `<meta charset=utf-8>`, `<link rel=stylesheet href=page.css>`, `<script type=module src=page.js></script>`
	for _, r := range []struct{ from, to string }{
		{charset, charset + `<meta http-equiv=Content-Security-Policy content="` + policy(style, script) + `">`},
		{link, "<style>" + string(style) + "</style>"},
		// A module script waits for the whole document, so the blocks may follow it.
		{module, "<script type=module>" + string(script) + "</script>\n" + blocks(packed)},
	} {
		if n := bytes.Count(page, []byte(r.from)); n != 1 {
			return nil, fmt.Errorf("web/page.html: %d times %s after minifying, want 1", n, r.from)
		}
		page = bytes.Replace(page, []byte(r.from), []byte(r.to), 1)
	}
	return page, nil
}

// inlinable refuses what would end a style or script element early.
func inlinable(parts ...[]byte) error {
	for _, p := range parts {
		lower := bytes.ToLower(p)
		for _, end := range []string{"</script", "</style", "<!--"} {
			if bytes.Contains(lower, []byte(end)) {
				return fmt.Errorf("a style or script of the page contains %q", end)
			}
		}
	}
	return nil
}

// policy is the page's content security policy. 'wasm-unsafe-eval' lets the engine
// compile, blob: lets its worker start, and the Trusted Types policy "twosource"
// (engine.js) may name that worker's address and nothing else.
func policy(style, script []byte) string {
	return strings.Join([]string{
		"default-src 'none'",
		"script-src " + hash(script) + " 'wasm-unsafe-eval'",
		"style-src " + hash(style),
		"worker-src blob:",
		"base-uri 'none'",
		"form-action 'none'",
		"require-trusted-types-for 'script'",
		"trusted-types twosource",
	}, "; ")
}

func hash(content []byte) string {
	sum := sha256.Sum256(content)
	return "'sha256-" + base64.StdEncoding.EncodeToString(sum[:]) + "'"
}

func blocks(packed []byte) string {
	var b strings.Builder
	for len(packed) > 0 {
		n := min(blockSize/4*3, len(packed))
		b.WriteString("<script type=text/plain data-engine>")
		b.WriteString(base64.StdEncoding.EncodeToString(packed[:n]))
		b.WriteString("</script>\n")
		packed = packed[n:]
	}
	return b.String()
}
