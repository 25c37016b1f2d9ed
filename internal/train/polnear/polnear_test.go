package polnear

import (
	"os"
	"path/filepath"
	"testing"
)

// TestRead reads a split of one article written here: offsets count code points,
// a span may be in pieces, and a T line's text may hold a line break.
func TestRead(t *testing.T) {
	dir := t.TempDir()
	files := map[string]string{
		"text/a.txt": "“Né,” he said. “Oui.”\n",
		"attributions/a_1.ann": "T1\tSource 6 8\the\nT2\tCue 9 13\tsaid\nT3\tContent 0 5;15 21\t“Né,”\nsplit “Oui.”\n" +
			"T4\tAttribution 9 13\tsaid\nE1\tAttribution:T4 Source:T1 Cue:T2 Content:T3\n#1\tAnnotatorNotes T4\ta note\n",
		"attributions/a_2.ann": "",
		"corenlp/a.tsv":        "6\t8\t'he'\tPRP\tO\t2\tnsubj\n\n",
	}
	for name, s := range files {
		if err := os.MkdirAll(filepath.Join(dir, filepath.Dir(name)), 0o777); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(filepath.Join(dir, name), []byte(s), 0o666); err != nil {
			t.Fatal(err)
		}
	}
	docs, err := Read(dir)
	if err != nil {
		t.Fatal(err)
	}
	if len(docs) != 1 || len(docs[0].Attributions) != 1 || len(docs[0].Tags) != 1 {
		t.Fatalf("%d documents: %+v", len(docs), docs)
	}
	d := docs[0]
	a := d.Attributions[0]
	in := func(s Span) string { return d.Text[s.Start:s.End] }
	if in(a.Source[0]) != "he" || in(a.Cue[0]) != "said" || len(a.Content) != 2 || in(a.Content[0]) != "“Né,”" || in(a.Content[1]) != "“Oui.”" {
		t.Errorf("got %q", []string{in(a.Source[0]), in(a.Cue[0]), in(a.Content[0])})
	}
	if got := d.CodePoint(a.Source[0].Start); got != 6 {
		t.Errorf("the source begins at code point %d, want 6", got)
	}
	if in(d.Tags[0].Span) != "he" || d.Tags[0].POS != "PRP" {
		t.Errorf("tag %+v", d.Tags[0])
	}
	if _, err := Read(t.TempDir()); err == nil {
		t.Error("an empty folder gives no error")
	}
}
