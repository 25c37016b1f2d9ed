package main

import (
	"embed"
	"encoding/json"
	"errors"
	"io/fs"
	"os"
	"os/exec"
	"path"
	"path/filepath"
	"strings"
)

// The engine is built with stand-ins for four of Go's packages that its dependencies
// import for little: expressions that tell a space from a letter, messages of panics, an
// encoding that is never asked for, days. The real ones bring with them the regular
// expressions, printing, reflection, all of Unicode's tables and the settings of the
// runtime: over 200 kB gzipped.
//
//go:embed standin
var standins embed.FS

var replaced = [...]struct{ pkg, file string }{
	{"fmt", "standin/fmt/fmt.go"},
	{"net/url", "standin/url/url.go"},
	{"regexp", "standin/regexp/regexp.go"},
	{"time", "standin/time/time.go"},
}

// overlay writes what Go's -overlay reads into dir and gives the file's name. For
// each package the stand-in takes the place of its first file, and nothing that of
// the others.
func overlay(root, dir string, env []string) (string, error) {
	replace := map[string]string{}
	for _, r := range replaced {
		code, err := fs.ReadFile(standins, r.file)
		if err != nil {
			return "", err
		}
		file := filepath.Join(dir, path.Base(r.file))
		if err := os.WriteFile(file, code, 0o666); err != nil {
			return "", err
		}
		cmd := exec.Command("go", "list", "-f", `{{$dir := .Dir}}{{range .GoFiles}}{{$dir}}/{{.}}{{"\n"}}{{end}}`, r.pkg)
		cmd.Dir, cmd.Env, cmd.Stderr = root, env, os.Stderr
		list, err := cmd.Output()
		if err != nil {
			return "", err
		}
		files := strings.Split(strings.TrimSpace(string(list)), "\n")
		if files[0] == "" {
			return "", errors.New("no files of package " + r.pkg)
		}
		for _, f := range files {
			replace[f], file = file, ""
		}
	}
	data, err := json.Marshal(map[string]any{"Replace": replace})
	if err != nil {
		return "", err
	}
	file := filepath.Join(dir, "overlay.json")
	return file, os.WriteFile(file, data, 0o666)
}
