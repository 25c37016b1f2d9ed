package main

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
)

func TestProjectKeepsItsRules(t *testing.T) {
	if err := check(".."); err != nil {
		t.Error(err)
	}
}

func TestLadder(t *testing.T) {
	for _, c := range []struct {
		p    goPackage
		want string // part of the only problem, "" for none
	}{
		{goPackage{ImportPath: "twosource/internal/figures", Imports: []string{"strings", "twosource/internal/text"}}, ""},
		{goPackage{ImportPath: "twosource/internal/attribution", Imports: []string{"twosource/internal/names"}}, ""},
		{goPackage{ImportPath: "twosource/internal/eval", Imports: []string{"twosource/internal/export"}}, ""},
		{goPackage{ImportPath: "twosource/wasm", Imports: []string{"syscall/js", "twosource/internal/export"}}, ""},
		{goPackage{ImportPath: "twosource/internal/attribution", Imports: []string{"twosource/internal/attribution/model"}}, ""},
		{goPackage{ImportPath: "twosource/internal/attribution/model", Imports: []string{"twosource/internal/text"}}, ""},
		{goPackage{ImportPath: "twosource/internal/train", Imports: []string{"encoding/json", "twosource/internal/train/trees", "twosource/internal/attribution/model"}}, ""},
		{goPackage{ImportPath: "twosource/internal/names", Imports: []string{"twosource/internal/attribution/model"}}, "names must not import"},
		{goPackage{ImportPath: "twosource/internal/attribution/model", Imports: []string{"twosource/internal/figures"}}, "model must not import"},
		{goPackage{ImportPath: "twosource/internal/divergence", Imports: []string{"twosource/internal/train"}}, "divergence must not import"},
		{goPackage{ImportPath: "twosource/internal/text", Imports: []string{"twosource/internal/figures"}}, "text must not import twosource/internal/figures"},
		{goPackage{ImportPath: "twosource/internal/figures", Imports: []string{"twosource/internal/names"}}, "figures must not import twosource/internal/names"},
		{goPackage{ImportPath: "twosource/internal/alignment", Imports: []string{"twosource/internal/divergence"}}, "must not import twosource/internal/divergence"},
		{goPackage{ImportPath: "twosource/internal/divergence", Imports: []string{"twosource/internal/export"}}, "must not import twosource/internal/export"},
		{goPackage{ImportPath: "twosource/internal/export", Imports: []string{"syscall/js"}}, "syscall/js"},
		{goPackage{ImportPath: "twosource/wasm", Imports: []string{"twosource/internal/figures"}}, "wasm must not import"},
		{goPackage{ImportPath: "twosource/wasm", Deps: []string{"fmt", "encoding/json"}}, "too heavy"},
		{goPackage{ImportPath: "twosource/build", Imports: []string{"twosource/internal/text"}}, "build must not import"},
		{goPackage{ImportPath: "twosource/internal/util"}, "no place"},
	} {
		var got []string
		for _, err := range ladder([]goPackage{c.p}) {
			got = append(got, err.Error())
		}
		if c.want == "" && len(got) > 0 || c.want != "" && (len(got) != 1 || !strings.Contains(got[0], c.want)) {
			t.Errorf("%s importing %q %q: %q, want %q", c.p.ImportPath, c.p.Imports, c.p.Deps, got, c.want)
		}
	}
}

func TestPageCode(t *testing.T) {
	for code, bad := range map[string]bool{
		"e.textContent = report.text":         false,
		"e.innerHTMLX = 1; evaluate(x)":       false,
		"e.innerHTML = report.text":           true,
		"e.outerHTML = report.text":           true,
		"e.insertAdjacentHTML('a', report)":   true,
		"document.write(report)":              true,
		"document.writeln(report)":            true,
		"range.createContextualFragment(x)":   true,
		"new DOMParser().parseFromString(x)":  true,
		"frame.srcdoc = x":                    true,
		"eval(x)":                             true,
		"new Function(x)":                     true,
		"location = 'javascript:x'":           true,
		"const {innerHTML: html} = container": true,
	} {
		web := t.TempDir()
		if err := os.WriteFile(filepath.Join(web, "page.js"), []byte("// page\n"+code+"\n"), 0o666); err != nil {
			t.Fatal(err)
		}
		problems, err := pageCode(web)
		if err != nil {
			t.Fatal(err)
		}
		if bad != (len(problems) == 1) {
			t.Errorf("%s: %v", code, problems)
		}
	}
}
