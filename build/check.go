package main

import (
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"slices"
	"sort"
	"strings"
)

// engine is what each package of the engine may import of the others: the finders
// know only text (attribution may use names), alignment and divergence stand on
// them, export on divergence. A package below another, such as attribution/model,
// belongs to it and follows its rules.
var engine = map[string][]string{
	"text":        {},
	"ingest":      {"text"},
	"figures":     {"text"},
	"names":       {"text"},
	"wording":     {"text"},
	"attribution": {"text", "names"},
	"alignment":   {"text", "figures", "names", "attribution"},
	"divergence":  {"text", "ingest", "figures", "names", "attribution", "alignment", "wording"},
	"export":      {"text", "ingest", "figures", "names", "attribution", "alignment", "wording", "divergence"},
}

// commands may import any package of the engine; wasm only its upper end, and what
// makes and shows the page none.
var commands = map[string][]string{
	"eval":  append(engineNames(), "train"), // both read the corpora
	"train": engineNames(),
	"wasm":  {"ingest", "divergence", "export"},
	"build": {},
	"web":   {},
}

// place is a package's entry in those tables: "attribution" for
// "twosource/internal/attribution/model"; "" for a package of another module.
func place(importPath string) string {
	name, own := strings.CutPrefix(importPath, "twosource/")
	if !own {
		return ""
	}
	name, _, _ = strings.Cut(strings.TrimPrefix(name, "internal/"), "/")
	return name
}

// heavy packages never go into the engine: each costs the page more than all of
// the engine's own code.
var heavy = []string{"encoding/json", "encoding/gob", "encoding/xml", "html/template", "text/template", "net/http", "go/ast"}

// unsafe is what page code must not do: report text goes into the page through
// textContent alone, and nothing is run that the page's policy does not name.
var unsafe = regexp.MustCompile(`\b(innerHTML|outerHTML|insertAdjacentHTML|setHTMLUnsafe|parseHTMLUnsafe|createContextualFragment|parseFromString|srcdoc)\b|\bdocument\.write|\beval\(|\bnew Function\b|\bjavascript:`)

// check reports every breach of the rules.
func check(root string) error {
	packages, err := list(root)
	if err != nil {
		return err
	}
	problems := ladder(packages)
	more, err := pageCode(filepath.Join(root, "web"))
	return errors.Join(append(append(problems, more...), err)...)
}

// A goPackage is what go list says about a package.
type goPackage struct {
	ImportPath string
	Imports    []string // of the package itself, not of its tests
	Deps       []string // its imports, theirs, and so on
}

// list gives the packages of the module as they are compiled for the page.
func list(root string) ([]goPackage, error) {
	cmd := exec.Command("go", "list", "-e", "-json=ImportPath,Imports,Deps", "./...")
	cmd.Dir = root
	cmd.Env = append(os.Environ(), "GOOS=js", "GOARCH=wasm")
	cmd.Stderr = os.Stderr
	out, err := cmd.Output()
	if err != nil {
		return nil, fmt.Errorf("go list: %w", err)
	}
	var packages []goPackage
	for d := json.NewDecoder(strings.NewReader(string(out))); ; {
		var p goPackage
		if err := d.Decode(&p); err == io.EOF {
			return packages, nil
		} else if err != nil {
			return nil, err
		}
		packages = append(packages, p)
	}
}

func ladder(packages []goPackage) (problems []error) {
	fail := func(format string, args ...any) { problems = append(problems, fmt.Errorf(format, args...)) }
	for _, p := range packages {
		own := place(p.ImportPath)
		allowed, known := engine[own]
		if !known {
			allowed, known = commands[own]
		}
		if !known {
			fail("%s has no place in the order of packages (build/check.go)", p.ImportPath)
			continue
		}
		for _, i := range p.Imports {
			if other := place(i); other != "" && other != own && !slices.Contains(allowed, other) {
				fail("%s must not import %s", p.ImportPath, i)
			}
			if i == "syscall/js" && own != "wasm" {
				fail("%s must not import syscall/js: only wasm talks to JavaScript", p.ImportPath)
			}
		}
		for _, d := range p.Deps {
			if own == "wasm" && slices.Contains(heavy, d) {
				fail("the engine must not depend on %s: it is too heavy for the page", d)
			}
		}
	}
	return problems
}

func pageCode(web string) (problems []error, err error) {
	err = filepath.WalkDir(web, func(path string, _ os.DirEntry, err error) error {
		if err != nil || !slices.Contains([]string{".js", ".html"}, filepath.Ext(path)) || strings.HasSuffix(path, ".test.js") {
			return err
		}
		data, err := os.ReadFile(path)
		for i, line := range strings.Split(string(data), "\n") {
			if m := unsafe.FindString(line); m != "" {
				problems = append(problems, fmt.Errorf("%s:%d: must not use %s", path, i+1, m))
			}
		}
		return err
	})
	return problems, err
}

func engineNames() (names []string) {
	for n := range engine {
		names = append(names, n)
	}
	sort.Strings(names)
	return names
}
