package divergence

import (
	"math"
	"math/rand"
	"slices"
	"strings"
	"testing"

	"twosource/internal/ingest"
)

const (
	ferryA = "Ferry sinks off Larne\n\nA ferry sank off Larne on Monday and 12 people drowned, harbour master Ann Lee said. The owner denied that the ferry had been overloaded.\n\nSome 40 passengers were saved by fishing boats, Mr. Gil Roe said."
	ferryB = "Ferry sinks near Larne\n\nA ferry sank off Larne on Monday and 19 people drowned, Mary Stone said. The owner admitted that the ferry had been overloaded.\n\nSome 46 passengers were saved by fishing boats, Mr. Gil Roe said."
)

func idsOf(list []Divergence) (ids []string) {
	for _, d := range list {
		ids = append(ids, d.ID)
	}
	return ids
}

func ofKind(c *Comparison, kind string) []Divergence {
	return slices.DeleteFunc(slices.Clone(c.Divergences), func(d Divergence) bool { return d.Kind != kind })
}

// What an editor dismissed stands apart, and nothing else changes.
func TestDismiss(t *testing.T) {
	whole := idsOf(Compare(input(ferryA), input(ferryB)).Divergences)
	if len(whole) < 4 {
		t.Fatalf("%d findings, too few", len(whole))
	}
	c := Compare(input(ferryA), input(ferryB))
	c.Dismiss([]string{whole[2], "", "no such id", whole[0], whole[0]})
	if got, want := idsOf(c.Dismissed), []string{whole[0], whole[2]}; !slices.Equal(got, want) {
		t.Errorf("dismissed %v, want %v", got, want)
	}
	if got, want := idsOf(c.Divergences), append([]string{whole[1]}, whole[3:]...); !slices.Equal(got, want) {
		t.Errorf("left %v, want %v", got, want)
	}
	back := Compare(input(ferryB), input(ferryA))
	back.Dismiss(whole)
	if got := idsOf(back.Dismissed); len(got) != len(whole) || len(back.Divergences) > 0 {
		t.Errorf("swapped, %d of %d are dismissed", len(got), len(whole))
	}
}

// Names that an editor said are one are one source.
func TestSameNames(t *testing.T) {
	for _, p := range [][4]string{
		{ferryA, ferryB, "Ann Lee", "Mary Stone"},
		{ferryA, strings.Replace(ferryA, "harbour master Ann Lee", "Mary Stone", 1), "Ann Lee", "Mary Stone"},
		{strings.Replace(ferryA, "harbour master Ann Lee", "Larnish media", 1), strings.Replace(ferryB, "Mary Stone", "the harbour office", 1), "Larnish media", "Harbour Office"}, // no names
	} {
		a, b := input(p[0]), input(p[1])
		if got := ofKind(Compare(a, b), Attribution); len(got) != 1 || got[0].Subtype != DifferentSource {
			t.Fatalf("before: %+v", got)
		}
		a.Corrections.Same = [][]string{{p[2], p[3]}}
		b.Corrections.Same = a.Corrections.Same
		checkMirror(t, a, b)
		for _, d := range ofKind(Compare(a, b), Attribution) {
			t.Errorf("after: %s", d.Summary)
		}
	}
}

// To join or part sentences moves no id of a finding in others.
func TestIDsStayWhenSentencesAreParted(t *testing.T) {
	a, b := input(ferryA), input(ferryB)
	whole := Compare(a, b)
	a.Corrections.PartUTF16 = []int{strings.Index(ferryA, "harbour master")}
	a.Corrections.JoinUTF16 = []int{strings.Index(ferryA, "The owner")}
	checkMirror(t, a, b)
	c := Compare(a, b)
	if n := len(c.Reports[0].Report.Sentences); n != len(whole.Reports[0].Report.Sentences) {
		t.Fatalf("%d sentences", n)
	}
	stays := slices.IndexFunc(whole.Divergences, func(d Divergence) bool {
		return d.Kind == Figure && d.A.Span.Start >= strings.Index(ferryA, "Some 40")
	})
	if stays < 0 || !slices.Contains(idsOf(c.Divergences), whole.Divergences[stays].ID) {
		t.Errorf("ids %v, then %v", idsOf(whole.Divergences), idsOf(c.Divergences))
	}
}

// Corrections of another text, or of none, break nothing.
func TestAnyCorrections(t *testing.T) {
	random := rand.New(rand.NewSource(7))
	names := []string{"Ann Lee", "Mary Stone", "Gil Roe", "the owner", "he", "Larne", "ferry", "", "\xff", "a"}
	offsets := func() []int {
		list := []int{-1, math.MaxInt, math.MinInt}
		for range random.Intn(40) {
			list = append(list, random.Intn(len(ferryA)+4)-2)
		}
		return list
	}
	groups := func() (list [][]string) {
		for range random.Intn(4) {
			random.Shuffle(len(names), func(i, j int) { names[i], names[j] = names[j], names[i] })
			list = append(list, slices.Clone(names[:random.Intn(len(names))]))
		}
		return list
	}
	for range 60 {
		a, b := input(ferryA), input(ferryB)
		a.Corrections = ingest.Corrections{JoinUTF16: offsets(), PartUTF16: offsets(), Same: groups()}
		b.Corrections = ingest.Corrections{JoinUTF16: offsets(), PartUTF16: offsets(), Same: groups()}
		checkMirror(t, a, b)
		checkSelf(t, a)
	}
}
