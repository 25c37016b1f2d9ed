package model

import (
	"strings"
	"testing"
)

func TestFiles(t *testing.T) {
	for name, f := range map[string]string{"tagger": taggerFile, "field": fieldFile, "clusters": clustersFile} {
		if !strings.HasPrefix(f, Magic) {
			t.Errorf("%s.bin does not begin with %q", name, Magic)
		}
		if len(f) < 1000 {
			t.Errorf("%s.bin is empty", name)
		}
	}
	m := Default()
	if got, want := len(m.byTag), EdgeTags*EdgeSize; got != want {
		t.Errorf("%d weights of transitions by tag, want %d: the file is of another version", got, want)
	}
	if got, want := len(m.byMark), EdgeMarks*EdgeSize; got != want {
		t.Errorf("%d weights of transitions by mark, want %d", got, want)
	}
	if got, want := len(m.bySelf), (NumStates+1)*NumStates; got != want {
		t.Errorf("%d weights of transitions of states, want %d", got, want)
	}
	if len(m.cues.keys) != len(m.cues.buckets) {
		t.Errorf("%d likely cues with %d buckets", len(m.cues.keys), len(m.cues.buckets))
	}
}

func input(s string) *Input {
	in := &Input{Words: strings.Fields(s)}
	for _, w := range in.Words {
		in.Low = append(in.Low, strings.ToLower(w))
	}
	in.Sentences = []int{len(in.Words)}
	return in
}

func TestTags(t *testing.T) {
	in := input("The minister said that he would not sign it .")
	Default().Tag(in)
	want := []uint8{DT, NN, VBD, IN, PRP, MD, RB, VB, PRP, Stop}
	for i, w := range want {
		if in.Tags[i] != w {
			t.Errorf("%s: tag %d, want %d", in.Words[i], in.Tags[i], w)
		}
	}
}

func TestLabels(t *testing.T) {
	in := input("The minister said that he would not sign it .")
	m := Default()
	m.Tag(in)
	m.Prepare(in)
	got := m.Label(in)
	want := []uint8{SourceLeft, SourceLeft + 1, Cue, ContentRight, ContentRight + 1, ContentRight + 1, ContentRight + 1, ContentRight + 1, ContentRight + 1, None}
	for i, w := range want {
		if got[i] != w {
			t.Errorf("%s: label %d, want %d", in.Words[i], got[i], w)
		}
	}
}

// TestSteps checks that the states keep what they promise: no cue without content.
func TestSteps(t *testing.T) {
	steps := Steps()
	if len(steps) >= 200 {
		t.Fatalf("%d steps; the trainer has room for 200", len(steps))
	}
	for _, c := range []struct {
		labels []uint8
		ok     bool
	}{
		{[]uint8{SourceLeft, Cue, ContentRight, None}, true},
		{[]uint8{None, SourceLeft, Cue, None}, false},
		{[]uint8{ContentLeft, Left, SourceLeft, Cue, None}, true},
		{[]uint8{SourceLeft, None, Cue, ContentRight}, false},
		{[]uint8{None, ContentRight}, false},
		{[]uint8{Right, ContentRight + 1}, false},
		{[]uint8{Cue, SourceRight, Right, ContentRight, ContentRight + 1}, true},
	} {
		if _, _, ok := States(c.labels, steps); ok != c.ok {
			t.Errorf("%v: ok %v", c.labels, ok)
		}
	}
}

// TestTable writes a table and reads it back.
func TestTable(t *testing.T) {
	rows := []Row{{3, 1 << 4, []int8{-7}}, {900, 1 | 1<<12, []int8{5, -128}}, {1<<24 - 1, 2, []int8{127}}}
	tab, rest := readTable(string(AppendTable(nil, rows)) + "rest")
	if rest != "rest" {
		t.Fatalf("left %q", rest)
	}
	for _, r := range rows {
		var score [maxLabels]int32
		tab.add([]uint32{r.Key}, &gathering{}, &score)
		n := 0
		for l := range score {
			if r.Labels>>l&1 != 0 {
				if score[l] != int32(r.Weights[n]) {
					t.Errorf("key %d label %d: %d, want %d", r.Key, l, score[l], r.Weights[n])
				}
				n++
			} else if score[l] != 0 {
				t.Errorf("key %d label %d: %d, want none", r.Key, l, score[l])
			}
		}
	}
	var score [maxLabels]int32
	if tab.add([]uint32{4}, &gathering{}, &score); score != [maxLabels]int32{} {
		t.Error("an unknown feature has weights")
	}
}

func FuzzLabel(f *testing.F) {
	f.Add("“ No , ” he said .")
	f.Fuzz(func(t *testing.T, s string) {
		in := input(s)
		if len(in.Words) == 0 {
			return
		}
		m := Default()
		m.Tag(in)
		m.Prepare(in)
		last := uint8(Start)
		for i, l := range m.Label(in) {
			if l >= NumLabels || !Begins(l) && l >= SourceLeft && (i == 0 || last != l && last != l-1) {
				t.Fatalf("label %d after %d", l, last)
			}
			last = l
		}
	})
}
