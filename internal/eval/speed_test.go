package main

import (
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"twosource/internal/divergence"
	"twosource/internal/ingest"
)

// speedText is what the benchmark reads where the shared reports are absent.
const speedText = `Flood waters rise in the north as three towns are cleared

At least 14 people have died and some 2,300 have left their homes after a river burst its banks on Tuesday, officials said.

"We have never seen water come so fast," said Anna Lindqvist, the mayor of the worst-hit town. She denied that warnings had come too late.

The army sent 120 soldiers and four helicopters. According to the interior ministry, repairs could cost $35 million, nearly twice what was spent in 2014.`

// BenchmarkAnalyze measures the whole analysis of one report, in words a second on
// one thread:
//
//	go test ./internal/eval -run '^$' -bench Analyze -cpu 1
//
// It reads the reports of ../shared/corpora/reports where they are, else its own text.
func BenchmarkAnalyze(b *testing.B) {
	texts := sharedReports()
	if len(texts) == 0 {
		texts = []string{speedText}
	}
	words := 0
	divergence.Analyze(ingest.Input{Text: speedText}) // unpacks the models
	for b.Loop() {
		for _, t := range texts {
			divergence.Analyze(ingest.Input{Text: t})
			words += len(strings.Fields(t))
		}
	}
	b.ReportMetric(float64(words)/b.Elapsed().Seconds(), "words/s")
}

func sharedReports() (texts []string) {
	files, _ := filepath.Glob("../../../shared/corpora/reports/*.json")
	for _, f := range files {
		data, err := os.ReadFile(f)
		var event struct {
			Reports []struct {
				Title      string
				Paragraphs []string
			}
		}
		if err != nil || json.Unmarshal(data, &event) != nil {
			continue
		}
		for _, r := range event.Reports {
			texts = append(texts, strings.Join(append([]string{r.Title}, r.Paragraphs...), "\n\n"))
		}
	}
	return texts
}
