//go:build js && wasm

// Command wasm is the engine in JavaScript's hands: it decodes a call, runs it and
// encodes the answer.
//
// It puts analyze, compare and version on the global object it is started with.
// A report is nine arguments: title, text, html, outlet, published (strings), keep (a
// boolean), join, part (lists of UTF-16 offsets) and same (lines of names, with tabs
// between them); compare takes two of them and the ids of dismissed findings, one a
// line. The answer is the contract's JSON as one string, or an Error.
package main

import (
	"errors"
	"strings"
	"syscall/js"

	"twosource/internal/divergence"
	"twosource/internal/export"
	"twosource/internal/ingest"
)

const version = "0.1.0"

const fields = 9 // arguments to a report

func main() {
	expose("analyze", fields, func(args []js.Value) (string, error) {
		in := input(args)
		r := divergence.Analyze(in)
		if err := empty("The report", in, r); err != nil {
			return "", err
		}
		return export.ReportJSON(r), nil
	})
	expose("compare", 2*fields+1, func(args []js.Value) (string, error) {
		a, b := input(args), input(args[fields:])
		c := divergence.Compare(a, b)
		if err := errors.Join(empty("Report A", a, c.Reports[0]), empty("Report B", b, c.Reports[1])); err != nil {
			return "", err
		}
		c.Dismiss(strings.Split(args[2*fields].String(), "\n"))
		return export.ComparisonJSON(c), nil
	})
	expose("version", 0, func([]js.Value) (string, error) { return version, nil })
	select {}
}

// expose makes call a function of the global object. A panic in it becomes an
// Error like any other, and the engine lives on.
func expose(name string, arity int, call func(args []js.Value) (string, error)) {
	js.Global().Set(name, js.FuncOf(func(_ js.Value, args []js.Value) (answer any) {
		defer func() {
			if p := recover(); p != nil {
				answer = failure("The engine failed on this input: " + reason(p))
			}
		}()
		if len(args) != arity {
			return failure(name + ": wrong number of arguments")
		}
		s, err := call(args)
		if err != nil {
			return failure(err.Error())
		}
		return s
	}))
}

func failure(message string) js.Value { return js.Global().Get("Error").New(message) }

func reason(p any) string {
	switch p := p.(type) {
	case error:
		return p.Error()
	case string:
		return p
	}
	return "panic"
}

func input(args []js.Value) ingest.Input {
	return ingest.Input{
		Title:     args[0].String(),
		Text:      args[1].String(),
		HTML:      args[2].String(),
		Outlet:    args[3].String(),
		Published: args[4].String(),
		Keep:      args[5].Bool(),
		Corrections: ingest.Corrections{
			JoinUTF16: numbers(args[6]),
			PartUTF16: numbers(args[7]),
			Same:      table(args[8].String()),
		},
	}
}

// numbers reads a list of whole numbers; engine.js lets no others through.
func numbers(v js.Value) []int {
	out := make([]int, v.Length())
	for i := range out {
		out[i] = v.Index(i).Int()
	}
	return out
}

// table reads lines of cells, with tabs between them.
func table(s string) (rows [][]string) {
	for line := range strings.Lines(s) {
		rows = append(rows, strings.Split(strings.TrimSuffix(line, "\n"), "\t"))
	}
	return rows
}

// empty says why a report of no text cannot be worked on.
func empty(which string, in ingest.Input, r *divergence.Report) error {
	switch {
	case r.Report.Text != "":
		return nil
	case strings.TrimSpace(in.Title+in.Text+in.HTML) == "":
		return errors.New(which + " is empty.")
	}
	return errors.New(which + " holds no text: nothing was left after cleaning.")
}
