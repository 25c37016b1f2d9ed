package texttest

import (
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"slices"
	"strconv"
	"strings"
	"testing"
)

// searches are the functions that look a word up by halves.
var searches = []string{"in", "BinarySearch", "SearchStrings"}

// Sorted fails the test for each list of words of the package in the current folder that is
// searched by halves, as in(list[:], w) does, and is not sorted or has a word twice.
func Sorted(t *testing.T) {
	t.Helper()
	packages, err := parser.ParseDir(token.NewFileSet(), ".", func(f fs.FileInfo) bool { return !strings.HasSuffix(f.Name(), "_test.go") }, 0)
	if err != nil {
		t.Fatal(err)
	}
	lists, from := map[string][]string{}, map[string]int{}
	for _, p := range packages {
		ast.Inspect(p, func(n ast.Node) bool {
			switch n := n.(type) {
			case *ast.ValueSpec:
				if len(n.Values) == 1 {
					lists[n.Names[0].Name] = words(n.Values[0])
				}
			case *ast.CallExpr:
				if name, start, ok := searched(n); ok {
					from[name] = start
				}
			}
			return true
		})
	}
	if len(from) == 0 {
		t.Fatal("no list is searched")
	}
	for name, start := range from {
		if list := lists[name]; list != nil {
			for k := start + 1; k < len(list); k++ {
				if list[k-1] >= list[k] {
					t.Errorf("%s: %q stands before %q", name, list[k-1], list[k])
				}
			}
		}
	}
}

// searched gives the list that a call searches by halves, and the place from which on.
func searched(call *ast.CallExpr) (name string, start int, ok bool) {
	var fun string
	switch f := call.Fun.(type) {
	case *ast.Ident:
		fun = f.Name
	case *ast.SelectorExpr:
		fun = f.Sel.Name
	}
	if !slices.Contains(searches, fun) || len(call.Args) == 0 {
		return "", 0, false
	}
	part, ok := call.Args[0].(*ast.SliceExpr)
	if !ok {
		return "", 0, false
	}
	list, ok := part.X.(*ast.Ident)
	if !ok {
		return "", 0, false
	}
	if low, ok := part.Low.(*ast.BasicLit); ok {
		start, _ = strconv.Atoi(low.Value)
	}
	return list.Name, start, true
}

// words gives the strings of a literal, nil for any other value.
func words(value ast.Expr) (list []string) {
	literal, ok := value.(*ast.CompositeLit)
	if !ok {
		return nil
	}
	for _, x := range literal.Elts {
		word, ok := x.(*ast.BasicLit)
		if !ok || word.Kind != token.STRING {
			return nil
		}
		s, _ := strconv.Unquote(word.Value)
		list = append(list, s)
	}
	return list
}
