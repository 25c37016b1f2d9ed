// Command eval scores the engine on annotated corpora.
//
//	go run ./internal/eval -pairs DIR [-v] [-out OUT]   alignments, figures, divergences; -v lists the errors,
//	                                                    -out writes the comparisons as OUT/ID.json
//	go run ./internal/eval -labels FILE -reports DIR    the same on annotations without text, such as
//	                                                    internal/train/divergences.txt or, of which nothing
//	                                                    is learnt, internal/eval/heldout.txt
//	go run ./internal/eval -texts FILE -out OUT         the Reports for a JSON list of texts, as one list
//	go run ./internal/eval -mutants FILE -out OUT       the comparisons of single-change copies, OUT/ID.json
//	go run ./internal/eval -polnear DIR [-out OUT]      who says what on PolNeAR, by type and class of cue; -out
//	                                                    writes what score_attrib.py reads
//	go run ./internal/eval -ecb DIR [-v]                the people and bodies that two reports of ECB+ share
//	go run ./internal/eval -coref DIR [-v]              who speaks: DIR is a part of PolNeAR; -v lists the errors
package main

import (
	"errors"
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"strings"

	"twosource/internal/divergence"
	"twosource/internal/export"
	"twosource/internal/ingest"
	"twosource/internal/train/pairs"
)

func main() {
	folder := flag.String("pairs", "", "a `folder` of annotated pairs")
	labels := flag.String("labels", "", "a `file` of annotations without text")
	reports := flag.String("reports", "../shared/corpora/reports", "the `folder` of the reports that they are of")
	texts := flag.String("texts", "", "a JSON `file`: a list of texts to analyse")
	mutants := flag.String("mutants", "", "a JSON `file` of single-change copies: [{id, a, b}]")
	polnearDir := flag.String("polnear", "", "a `folder` of PolNeAR: a split with text and attributions")
	out := flag.String("out", "", "where to write the engine's answers")
	ecb := flag.String("ecb", "", "a `folder` of ECB+: the people and bodies that two reports share")
	coref := flag.String("coref", "", "a `folder` of PolNeAR: the speakers of testdata/coref.tsv")
	verbose := flag.Bool("v", false, "list the errors")
	flag.Parse()
	var err error
	switch {
	case *folder != "" || *labels != "":
		var list []pairs.Pair
		if *folder != "" {
			list, err = pairs.ReadFolder(*folder)
		} else {
			list, err = pairs.ReadLabels(*labels, *reports)
		}
		if err == nil {
			err = scorePairs(os.Stdout, list, *out, *verbose)
		}
	case *polnearDir != "":
		err = measurePolnear(*polnearDir, *out)
	case *ecb != "":
		err = scoreECB(os.Stdout, *ecb, *verbose)
	case *coref != "":
		err = scoreCoref(os.Stdout, *coref, *verbose)
	case *out == "":
		err = errors.New("-out is needed: see the command's doc comment")
	case *texts != "":
		err = writeTexts(*texts, *out)
	case *mutants != "":
		err = writeMutants(*mutants, *out)
	default:
		err = errors.New("nothing to do: see the command's doc comment")
	}
	if err != nil {
		fmt.Fprintln(os.Stderr, "eval:", err)
		os.Exit(1)
	}
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
