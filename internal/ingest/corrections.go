package ingest

import "slices"

// Corrections are what an editor decided about the reading of one report. What does
// not fit its text changes nothing.
type Corrections struct {
	JoinUTF16, PartUTF16 []int      // offsets into the cleaned text, for text.Resplit
	Same                 [][]string // names that are one, for names.Find
}

// offsets gives the places to join and to part as byte offsets into the text.
func (c Corrections) offsets(text string) (join, part []int) {
	return fromUTF16(text, c.JoinUTF16), fromUTF16(text, c.PartUTF16)
}

// fromUTF16 turns offsets in UTF-16 code units into byte offsets, in order; those
// outside of the text or amid a character are left out.
func fromUTF16(text string, offsets []int) []int {
	if len(offsets) == 0 {
		return nil
	}
	offsets = slices.Clone(offsets)
	slices.Sort(offsets)
	var list []int
	units, k := 0, 0
	for at, c := range text {
		for k < len(offsets) && offsets[k] < units {
			k++
		}
		for ; k < len(offsets) && offsets[k] == units; k++ {
			list = append(list, at)
		}
		if units++; c > 0xffff {
			units++
		}
	}
	return list
}
