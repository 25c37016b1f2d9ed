package main

import (
	"flag"
	"fmt"
	"math"
	"math/bits"
	"os"
	"path/filepath"
	"sort"

	"twosource/internal/attribution"
	"twosource/internal/attribution/model"
	"twosource/internal/text"
	"twosource/internal/train/polnear"
)

// fieldWeights is how many weights of the field go into the page. Of the 230,000 that
// training leaves, 160,000 cost nothing that the dev part shows; 130,000 begin to.
const fieldWeights = 160000

// trainLean takes from the trained field the weights that go into the page.
func trainLean(args []string) error {
	flags := flag.NewFlagSet("lean", flag.ExitOnError)
	dir := flags.String("polnear", "../shared/corpora/polnear/train", "the training part of PolNeAR")
	out := flags.String("out", "internal/attribution/model", "where the model files are")
	keep := flags.Int("keep", fieldWeights, "weights kept")
	flags.Parse(args)
	return leanField(*dir, *out, *keep)
}

// leanField drops the weights of the field that matter least where it was trained:
// a weight counts by its size and by the root of how often its feature is met. By
// size alone as many weights cost ten times as much.
func leanField(dir, out string, keep int) error {
	docs, err := polnear.Read(dir)
	if err != nil {
		return err
	}
	var files [3]string
	for i, name := range [...]string{"tagger.bin", "field.bin", "clusters.bin"} {
		data, err := os.ReadFile(filepath.Join(out, name))
		if err != nil {
			return err
		}
		files[i] = string(data)
	}
	count := countFeatures(model.Read(files[0], files[1], files[2]), docs)
	list, rest := model.Rows(files[1])
	counts := func(r *model.Row, k int) float64 {
		return math.Abs(float64(r.Weights[k])) * math.Sqrt(float64(count[r.Key])+1)
	}
	var all []float64
	for i := range list {
		for k := range list[i].Weights {
			all = append(all, counts(&list[i], k))
		}
	}
	if len(all) <= keep {
		return nil
	}
	sort.Sort(sort.Reverse(sort.Float64Slice(all)))
	var kept []model.Row
	for i := range list {
		old, r := &list[i], model.Row{Key: list[i].Key}
		for k, set := 0, old.Labels; set != 0; k, set = k+1, set&(set-1) {
			if counts(old, k) >= all[keep] {
				r.Labels |= 1 << bits.TrailingZeros32(set)
				r.Weights = append(r.Weights, old.Weights[k])
			}
		}
		if r.Labels != 0 {
			kept = append(kept, r)
		}
	}
	file := append(model.AppendTable([]byte(model.Magic), kept), rest...)
	fmt.Printf("lean: %d of %d weights, %d of %d rows, %d bytes\n", keep, len(all), len(kept), len(list), len(file))
	return os.WriteFile(filepath.Join(out, "field.bin"), file, 0o666)
}

// countFeatures counts how often each feature is met in the articles.
func countFeatures(m *model.Model, docs []*polnear.Doc) []int {
	count := make([]int, 1<<24)
	var buf [model.MaxFeatures]uint32
	for _, d := range docs {
		for _, p := range attribution.Paragraphs(text.New(d.Text, true)) {
			m.Tag(&p.Input)
			m.Prepare(&p.Input)
			for i := range p.Words {
				for _, k := range p.Features(buf[:0], i) {
					count[k]++
				}
			}
		}
	}
	return count
}
