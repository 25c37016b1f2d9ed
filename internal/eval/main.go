// Command eval scores the engine on annotated corpora.
//
//	go run ./internal/eval -pairs DIR [-v]          the measures of score_pairs.py
//	go run ./internal/eval -pairs DIR -out OUT      the comparisons themselves, OUT/ID.json
//	go run ./internal/eval -texts FILE -out OUT     the Reports for a JSON list of texts, one list
//	go run ./internal/eval -mutants FILE -out OUT   the comparisons of mutate.py's copies, OUT/ID.json
package main

import (
	"encoding/json"
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"sort"
	"strings"

	"twosource/internal/divergence"
	"twosource/internal/export"
	"twosource/internal/ingest"
)

func main() {
	pairs := flag.String("pairs", "", "a `folder` of annotated pairs")
	texts := flag.String("texts", "", "a JSON `file`: a list of texts to analyse")
	mutants := flag.String("mutants", "", "a JSON `file` of single-change copies, as mutate.py writes it")
	out := flag.String("out", "", "where to write the engine's answers")
	flag.Parse()
	err := fmt.Errorf("nothing to do: see the command's doc comment")
	switch {
	case *pairs != "":
		err = writePairs(*pairs, *out)
	case *texts != "":
		err = writeTexts(*texts, *out)
	case *mutants != "":
		err = writeMutants(*mutants, *out)
	}
	if err != nil {
		fmt.Fprintln(os.Stderr, "eval:", err)
		os.Exit(1)
	}
}

type side struct {
	Title     string
	Source    string
	Date      string
	Sentences []struct {
		P    int
		Text string
	}
}

type pair struct {
	ID   string
	A, B side
}

// input puts the sentences together again, paragraph by paragraph.
func (s side) input() ingest.Input {
	var b strings.Builder
	for i, x := range s.Sentences {
		switch {
		case i == 0:
		case x.P == s.Sentences[i-1].P:
			b.WriteString(" ")
		default:
			b.WriteString("\n\n")
		}
		b.WriteString(x.Text)
	}
	return ingest.Input{Title: s.Title, Text: b.String(), Published: s.Date}
}

func load(file string, v any) error {
	data, err := os.ReadFile(file)
	if err != nil {
		return err
	}
	return json.Unmarshal(data, v)
}

func writePairs(dir, out string) error {
	files, err := filepath.Glob(filepath.Join(dir, "*.json"))
	if err != nil {
		return err
	}
	sort.Strings(files)
	if err := os.MkdirAll(out, 0o777); err != nil {
		return err
	}
	for _, f := range files {
		var p pair
		if err := load(f, &p); err != nil {
			return err
		}
		c := divergence.Compare(p.A.input(), p.B.input())
		if err := os.WriteFile(filepath.Join(out, filepath.Base(f)), []byte(export.ComparisonJSON(c)), 0o666); err != nil {
			return err
		}
	}
	return nil
}

func writeTexts(file, out string) error {
	var texts []string
	if err := load(file, &texts); err != nil {
		return err
	}
	list := make([]string, len(texts))
	for i, t := range texts {
		list[i] = export.ReportJSON(divergence.Analyze(ingest.Input{Text: t}))
	}
	return os.WriteFile(out, []byte("["+strings.Join(list, ",\n")+"]"), 0o666)
}

func writeMutants(file, out string) error {
	var list []struct{ ID, A, B string }
	if err := load(file, &list); err != nil {
		return err
	}
	if err := os.MkdirAll(out, 0o777); err != nil {
		return err
	}
	for _, m := range list {
		c := divergence.Compare(ingest.Input{Text: m.A}, ingest.Input{Text: m.B})
		if err := os.WriteFile(filepath.Join(out, m.ID+".json"), []byte(export.ComparisonJSON(c)), 0o666); err != nil {
			return err
		}
	}
	return nil
}
