package text

import "strings"

// Among reports whether the word is one of the list's, which blanks part: a short list reads
// best where it is asked for.
func Among(w, list string) bool {
	for at := 0; w != ""; {
		k := strings.Index(list[at:], w)
		if k < 0 {
			return false
		}
		k += at
		at = k + len(w)
		if (k == 0 || list[k-1] == ' ') && (at == len(list) || list[at] == ' ') {
			return true
		}
	}
	return false
}
