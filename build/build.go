package main

import (
	"bytes"
	"compress/gzip"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
)

// manifest tells Node that the embed's files are ES modules.
const manifest = `{"name": "twosource", "type": "module", "main": "engine.js"}
`

// build makes everything in the folder out from the sources in root. It writes
// nothing that depends on the time or the place of the build, so two builds of the
// same sources are the same bytes.
func build(root, out string, log io.Writer) error {
	out, err := filepath.Abs(out)
	if err != nil {
		return err
	}
	embed := filepath.Join(out, "embed")
	if err := os.MkdirAll(embed, 0o777); err != nil {
		return err
	}
	wasm, err := slimmed(root, filepath.Join(embed, "engine.wasm"))
	if err != nil {
		return err
	}
	packed, err := pack(wasm)
	if err != nil {
		return err
	}
	b, err := newBundler(root)
	if err != nil {
		return err
	}
	html, err := onePage(b, packed)
	if err != nil {
		return err
	}
	engine, err := b.script("engine.js")
	if err != nil {
		return err
	}
	element, err := b.script("two-source.js", "./engine.js")
	if err != nil {
		return err
	}
	for _, f := range []struct {
		name string
		data []byte
	}{
		{"embed/engine.wasm", wasm},
		{"twosource.html", html},
		{"embed/engine.js", engine},
		{"embed/two-source.js", element},
		{"embed/package.json", []byte(manifest)},
	} {
		if err := os.WriteFile(filepath.Join(out, f.name), f.data, 0o666); err != nil {
			return err
		}
	}
	fmt.Fprintf(log, "engine.wasm     %5d kB, %d kB gzipped\ntwosource.html  %5d kB\nengine.js       %5d kB\ntwo-source.js   %5d kB\n",
		len(wasm)/1000, len(packed)/1000, len(html)/1000, len(engine)/1000, len(element)/1000)
	return nil
}

// slimmed compiles the engine to a file and gives it without what the page has no use for.
func slimmed(root, file string) ([]byte, error) {
	if err := compile(root, file); err != nil {
		return nil, err
	}
	linked, err := os.ReadFile(file)
	if err != nil {
		return nil, err
	}
	return slim(linked)
}

// compile makes the engine's WebAssembly, without inlining, which takes 7 % off its size
// gzipped and costs up to a fifth of its speed. -trimpath, the empty build id and the
// absent version stamp keep machine and checkout out of the bytes.
func compile(root, file string) error {
	env := append(os.Environ(), "GOOS=js", "GOARCH=wasm", "GOWASM=", "GOFLAGS=", "CGO_ENABLED=0")
	dir, err := os.MkdirTemp("", "twosource-standin-")
	if err != nil {
		return err
	}
	defer os.RemoveAll(dir)
	over, err := overlay(root, dir, env)
	if err != nil {
		return err
	}
	cmd := exec.Command("go", "build", "-overlay", over, "-trimpath", "-buildvcs=false", "-ldflags=-s -w -buildid=", "-gcflags=all=-l", "-o", file, "./wasm")
	cmd.Dir, cmd.Env, cmd.Stderr = root, env, os.Stderr
	if err := cmd.Run(); err != nil {
		return fmt.Errorf("compiling wasm/: %w", err)
	}
	return nil
}

func pack(data []byte) ([]byte, error) {
	var b bytes.Buffer
	w, err := gzip.NewWriterLevel(&b, gzip.BestCompression)
	if err != nil {
		return nil, err
	}
	if _, err := w.Write(data); err != nil {
		return nil, err
	}
	err = w.Close()
	return b.Bytes(), err
}

// goroot is the folder of the Go installation that compiles the engine: its
// wasm_exec.js is the only one that fits.
func goroot(root string) (string, error) {
	cmd := exec.Command("go", "env", "GOROOT")
	cmd.Dir = root
	cmd.Stderr = os.Stderr
	out, err := cmd.Output()
	return strings.TrimSpace(string(out)), err
}
