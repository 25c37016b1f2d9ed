package model

import (
	"slices"
	"testing"
)

// Rows of every shape come back as they were: keys side by side and far apart, one
// label and all, weights of every size.
func TestPacking(t *testing.T) {
	var rows []Row
	seed := uint64(1)
	random := func(n uint64) uint64 {
		seed = seed*6364136223846793005 + 1442695040888963407
		return seed >> 33 % n
	}
	key := uint32(0)
	for range 20000 {
		r := Row{Key: key, Labels: 1 << random(23)}
		for random(3) > 0 {
			r.Labels |= 1 << random(23)
		}
		for set := r.Labels; set != 0; set &= set - 1 {
			w := int8(1 + random(1+random(127)))
			if random(4) == 0 {
				w = -w
			}
			r.Weights = append(r.Weights, w)
		}
		rows = append(rows, r)
		key += 1 + uint32(random(1+random(1500)))
	}
	tab, rest := readTable(string(AppendTable(nil, rows)) + "rest")
	if rest != "rest" {
		t.Fatalf("left %d bytes", len(rest))
	}
	for i, r := range rows {
		s := tab.find(r.Key)
		if got := tab.weights[s.at:][:len(r.Weights)]; s.labels != r.Labels || !slices.Equal(got, r.Weights) {
			t.Fatalf("row %d: labels %b and weights %d, want %b and %d", i, s.labels, got, r.Labels, r.Weights)
		}
	}
	if s := tab.find(key + 1); s.labels != 0 {
		t.Error("a key is found that is not there")
	}
}
