package main

import (
	"bytes"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"

	"github.com/evanw/esbuild/pkg/api"
	"github.com/tdewolff/minify/v2"
	"github.com/tdewolff/minify/v2/css"
	"github.com/tdewolff/minify/v2/html"
	"github.com/tdewolff/minify/v2/js"
)

// A bundler makes one script of a module of web/ and what it imports, and minifies.
type bundler struct {
	web      string // absolute path of web/
	wasmExec string // Go's JavaScript runtime
	min      *minify.M
}

func newBundler(root string) (*bundler, error) {
	web, err := filepath.Abs(filepath.Join(root, "web"))
	if err != nil {
		return nil, err
	}
	goroot, err := goroot(root)
	if err != nil {
		return nil, err
	}
	exec, err := os.ReadFile(filepath.Join(goroot, "lib", "wasm", "wasm_exec.js"))
	if err != nil {
		return nil, err
	}
	m := minify.New()
	m.AddFunc("text/css", css.Minify)
	m.Add("text/html", &html.Minifier{KeepDocumentTags: true, KeepEndTags: true})
	m.AddFuncRegexp(regexp.MustCompile("^(application|text)/(x-)?(java|ecma)script$|^module$"), js.Minify)
	return &bundler{web: web, wasmExec: string(exec), min: m}, nil
}

// script bundles and minifies the module; what it imports from the external
// addresses stays an import.
func (b *bundler) script(entry string, external ...string) ([]byte, error) {
	return b.bundle(entry, api.FormatESModule, external)
}

func (b *bundler) bundle(entry string, format api.Format, external []string) ([]byte, error) {
	result := api.Build(api.BuildOptions{
		EntryPoints:   []string{entry},
		AbsWorkingDir: b.web,
		Bundle:        true,
		Format:        format,
		Target:        api.ES2022,
		Charset:       api.CharsetUTF8,
		LegalComments: api.LegalCommentsNone,
		External:      append([]string{"node:*"}, external...),
		Loader:        map[string]api.Loader{".txt": api.LoaderText, ".css": api.LoaderText, ".svg": api.LoaderText},
		Plugins:       []api.Plugin{{Name: "twosource", Setup: b.sources}},
	})
	var problems []error
	for _, m := range slices.Concat(result.Errors, result.Warnings) {
		where := entry
		if m.Location != nil {
			where = fmt.Sprintf("web/%s:%d", m.Location.File, m.Location.Line)
		}
		problems = append(problems, fmt.Errorf("%s: %s", where, m.Text))
	}
	if len(problems) > 0 {
		return nil, errors.Join(problems...)
	}
	code, err := b.minify("text/javascript", result.OutputFiles[0].Contents)
	// The minifier drops the comment that keeps webpack from looking for Node's
	// modules when somebody bundles the engine for browsers.
	return bytes.ReplaceAll(code, []byte(`import("node:`), []byte(`import(/*webpackIgnore:true*/"node:`)), err
}

// sources gives page code two modules that are no files of web/: "go:wasm_exec" is
// Go's runtime as a function that takes its global object, and "bundle:NAME" is the
// module NAME, bundled, as a string (the source of a worker).
func (b *bundler) sources(build api.PluginBuild) {
	for _, space := range []string{"go", "bundle"} {
		build.OnResolve(api.OnResolveOptions{Filter: "^" + space + ":"}, func(args api.OnResolveArgs) (api.OnResolveResult, error) {
			return api.OnResolveResult{Path: strings.TrimPrefix(args.Path, space+":"), Namespace: space}, nil
		})
	}
	build.OnLoad(api.OnLoadOptions{Filter: "^wasm_exec$", Namespace: "go"}, func(api.OnLoadArgs) (api.OnLoadResult, error) {
		// The runtime names fs without its global object.
		code := "export default function (globalThis) { 'use strict'; const {fs} = globalThis;\n" + b.wasmExec + "\n}"
		return api.OnLoadResult{Contents: &code}, nil
	})
	build.OnLoad(api.OnLoadOptions{Filter: ".", Namespace: "bundle"}, func(args api.OnLoadArgs) (api.OnLoadResult, error) {
		source, err := b.bundle(args.Path, api.FormatIIFE, nil)
		code := string(source)
		return api.OnLoadResult{Contents: &code, Loader: api.LoaderText}, err
	})
}

func (b *bundler) minify(mediatype string, data []byte) ([]byte, error) {
	var out bytes.Buffer
	if err := b.min.Minify(mediatype, &out, bytes.NewReader(data)); err != nil {
		return nil, fmt.Errorf("minifying %s: %w", mediatype, err)
	}
	return out.Bytes(), nil
}
