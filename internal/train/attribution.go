package main

import (
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"sort"
	"time"

	"twosource/internal/attribution"
	"twosource/internal/attribution/model"
	"twosource/internal/text"
	"twosource/internal/train/polnear"
)

// A paragraph is one training sequence.
type paragraph struct {
	attribution.Paragraph
	tags []uint8 // of the corpus
	gold []uint8 // labels
	path []uint8 // states
	doc  int     // its article
}

// trainAttribution trains the tagger and the field that finds who says what, and writes
// both.
func trainAttribution(args []string) error {
	flags := flag.NewFlagSet("attribution", flag.ExitOnError)
	dir := flags.String("polnear", "../shared/corpora/polnear/train", "the training part of PolNeAR")
	out := flags.String("out", "internal/attribution/model", "where the model files go")
	skipTagger := flags.Bool("keep-tagger", false, "use the tagger that stands in -out")
	o := fieldOptions{every: 2000}
	flags.IntVar(&o.epochs, "epochs", 3, "before pruning")
	flags.IntVar(&o.seeds, "seeds", 3, "trainings that are averaged")
	flags.IntVar(&o.cutoff, "cutoff", 12, "least count of a feature")
	flags.IntVar(&o.keep, "keep", 260000, "weights kept after pruning; 0 for all")
	flags.Float64Var(&o.eta, "eta", .03, "learning rate")
	flags.Float64Var(&o.drop, "drop", .55, "share of features dropped")
	flags.Float64Var(&o.l1, "l1", 3e-5, "cost of a weight per paragraph, before pruning")
	flags.Float64Var(&o.drop2, "drop2", .5, "the same after pruning")
	flags.IntVar(&o.epochs2, "epochs2", 3, "epochs after pruning")
	flags.Float64Var(&o.bias, "bias", 0, "added to the score of a cue")
	flags.Float64Var(&o.step, "step", .06, "quantisation step")
	lean := flags.Int("lean", fieldWeights, "weights of the field that go into the page")
	tagKeep := flags.Int("tag-keep", 24000, "weights kept in the tagger")
	crossKeep := flags.Int("cross-keep", 24000, "weights kept in the taggers that tag for the field's training")
	flags.Parse(args)

	docs, err := polnear.Read(*dir)
	if err != nil {
		return err
	}
	paragraphs := sequences(docs)
	file := filepath.Join(*out, "tagger.bin")
	var tagger []byte
	if *skipTagger {
		if tagger, err = os.ReadFile(file); err != nil {
			return err
		}
	} else {
		tagger = trainTagger(paragraphs, *tagKeep)
		if err := os.WriteFile(file, tagger, 0o666); err != nil {
			return err
		}
	}
	clusters, err := os.ReadFile(filepath.Join(*out, "clusters.bin"))
	if err != nil {
		return err
	}
	m := model.Read(string(tagger), "", string(clusters))
	fmt.Printf("%d paragraphs\n", len(paragraphs))
	for part := range 2 {
		crossTag(paragraphs, part, *crossKeep)
	}
	field := trainField(m, paragraphs, o)
	if err := os.WriteFile(filepath.Join(*out, "field.bin"), field, 0o666); err != nil {
		return err
	}
	return leanField(*dir, *out, *lean)
}

// crossTag tags every second article by a tagger that has seen only the others: the
// field must learn from tags as doubtful as those that it will meet.
func crossTag(paragraphs []paragraph, part, keep int) {
	var seen []paragraph
	for _, p := range paragraphs {
		if p.doc%2 != part {
			seen = append(seen, p)
		}
	}
	m := model.Read(string(trainTagger(seen, keep)), "", "")
	right, all := 0, 0
	for i := range paragraphs {
		p := &paragraphs[i]
		if p.doc%2 != part {
			continue
		}
		m.Tag(&p.Input)
		for k, t := range p.Tags {
			all++
			if t == p.tags[k] {
				right++
			}
		}
	}
	fmt.Printf("tagger: agrees on %.4f of articles that it has not seen\n", float64(right)/float64(all))
}

// sequences gives the paragraphs of the articles with their tags and labels.
func sequences(docs []*polnear.Doc) []paragraph {
	var out []paragraph
	steps := model.Steps()
	for n, d := range docs {
		r := text.New(d.Text, true)
		tags, gold := tagsOf(d, r), labelsOf(d, r)
		for _, p := range attribution.Paragraphs(r) {
			end := p.First + len(p.Words)
			g := gold[p.First:end:end]
			states := settle(g, steps)
			out = append(out, paragraph{p, tags[p.First:end:end], g, states, n})
		}
	}
	return out
}

// tagsOf gives each token the corpus's tag for the word that it is a part of.
func tagsOf(d *polnear.Doc, r *text.Report) []uint8 {
	tags := make([]uint8, len(r.Tokens))
	k := 0
	for i, t := range r.Tokens {
		if tag, ok := model.MarkTag(r.Token(i)); ok {
			tags[i] = tag
			continue
		}
		for k < len(d.Tags) && d.Tags[k].Span.End <= t.Span.Start {
			k++
		}
		tags[i] = model.NN
		if k < len(d.Tags) && d.Tags[k].Span.Start < t.Span.End {
			tags[i] = model.Penn(d.Tags[k].POS)
		}
	}
	return tags
}

// labelsOf projects the annotations onto tokens; where two overlap the first one counts.
func labelsOf(d *polnear.Doc, r *text.Report) []uint8 {
	gold := make([]uint8, len(r.Tokens))
	mark := func(s polnear.Span, label uint8) {
		first, end := r.TokensIn(text.Span(s))
		begun := false
		for i := first; i < end; i++ {
			t := r.Tokens[i].Span
			if 2*(min(t.End, s.End)-max(t.Start, s.Start)) < t.Len() || gold[i] != model.None {
				continue
			}
			gold[i] = label
			if begun && gold[i-1] == label || begun && gold[i-1] == label+1 {
				gold[i] = label + 1
			}
			begun = true
		}
	}
	for _, a := range d.Attributions {
		if len(a.Cue) == 0 {
			continue
		}
		if len(a.Source) == 1 && len(a.Cue) == 1 && swapped(d.Text[a.Source[0].Start:a.Source[0].End]) {
			a.Source, a.Cue = a.Cue, a.Source
		}
		at := a.Cue[0].Start
		for _, c := range a.Cue {
			mark(c, model.Cue)
		}
		for _, s := range a.Source {
			if s.Start < at {
				mark(s, model.SourceLeft)
			} else {
				mark(s, model.SourceRight)
			}
		}
		for _, s := range a.Content {
			if s.Start < at {
				mark(s, model.ContentLeft)
			} else {
				mark(s, model.ContentRight)
			}
		}
	}
	return gold
}

// swapped reports whether an annotated source is a verb: the annotator mixed up the two.
func swapped(source string) bool {
	switch source {
	case "said", "says", "wrote", "added", "asked", "tweeted", "explained":
		return true
	}
	return false
}

// settle tells the three plain labels apart and drops what the field forbids.
func settle(g []uint8, steps []model.Step) (states []uint8) {
	for {
		pieces(g)
		states, bad, ok := model.States(g, steps)
		if ok {
			return states
		}
		k := bad
		for k > 0 && model.Role(g[k]) == model.None { // a promise that nothing keeps
			k--
		}
		role := model.Role(g[k])
		for k > 0 && !model.Begins(g[k]) {
			k--
		}
		g[k] = model.None
		for k++; k < len(g) && g[k] == role+1; k++ {
			g[k] = model.None
		}
	}
}

func pieces(g []uint8) {
	next := make([]uint8, len(g)+1)
	for i := len(g) - 1; i >= 0; i-- {
		next[i] = next[i+1]
		if r := model.Role(g[i]); r != model.None {
			next[i] = r
		}
	}
	last := model.Cue
	for i := range g {
		if r := model.Role(g[i]); r != model.None {
			last = r
			continue
		}
		g[i] = model.None
		right := next[i] == model.SourceRight || next[i] == model.ContentRight
		switch {
		case last == model.SourceLeft || last == model.ContentLeft:
			g[i] = model.Left
		case right && last != model.None:
			g[i] = model.Right
		}
	}
}

// A random is xorshift64*, for the same numbers on every machine.
type random uint64

func (r *random) next() uint64 {
	x := uint64(*r)
	x ^= x >> 12
	x ^= x << 25
	x ^= x >> 27
	*r = random(x)
	return x * 0x2545F4914F6CDD1D
}

func (r *random) below(n int) int { return int(r.next() >> 33 % uint64(n)) }

func (r *random) shuffle(order []int) {
	for i := len(order) - 1; i > 0; i-- {
		k := r.below(i + 1)
		order[i], order[k] = order[k], order[i]
	}
}

func since(t time.Time) string { return time.Since(t).Round(time.Millisecond).String() }

// rows gathers weights into the rows of a table, sorted by key.
func rows(weights map[uint32]map[uint8]int8) []model.Row {
	var list []model.Row
	for k, byLabel := range weights {
		r := model.Row{Key: k}
		for l := range uint8(32) {
			if w := byLabel[l]; w != 0 {
				r.Labels |= 1 << l
				r.Weights = append(r.Weights, w)
			}
		}
		if r.Labels != 0 {
			list = append(list, r)
		}
	}
	sort.Slice(list, func(i, j int) bool { return list[i].Key < list[j].Key })
	return list
}
