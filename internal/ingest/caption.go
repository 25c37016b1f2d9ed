package ingest

import (
	"slices"
	"strings"
)

// Captions and picture credits.

// caption reports whether the line is a picture's text or credit.
func caption(s, low string) bool {
	if hasPrefixOf(low, captions[:]) || twiceCredited(low) || containsOf(low, "(pictured)", "(pictured ") && !endsSentence(s) || strings.Contains(low, " purchase licensing rights") {
		return true
	}
	if i := strings.LastIndex(low, "©"); i > 0 && len(strings.Fields(low[i:])) <= 4 && !endsSentence(s) {
		return true
	}
	if strings.HasPrefix(low, "(") && strings.HasSuffix(low, ")") && credited(low) {
		return true
	}
	// "… at the Capitol.CreditA. Smith/Reuters", "… on Friday. Photo: Reuters", "(A. Smith/Getty Images)"
	if i := strings.LastIndex(s, "Credit"); i > 0 && s[i-1] == '.' && !endsSentence(s) {
		return true
	}
	tail := low[max(0, len(low)-60):]
	for _, mark := range [...]string{"photo:", "photograph:", "picture:", "photo by", "photo credit:", "image:", "file photo"} {
		i := strings.LastIndex(tail, mark)
		if i >= 0 && !strings.Contains(tail[i:], ". ") && len(strings.Fields(tail[i:])) <= 8 && !strings.HasSuffix(s, ".”") {
			return true
		}
	}
	if i := strings.LastIndex(strings.TrimRight(low, "."), ". "); i > 0 && slashed(low[i+2:]) || slashed(low) {
		return true
	}
	i := strings.LastIndexAny(s, "([")
	return i >= 0 && (s[i] == '(' && strings.HasSuffix(s, ")") || s[i] == '[' && strings.HasSuffix(s, "]")) && len(s)-i < 60 && (credited(strings.ToLower(s[i:])) || photographer(s[i+1:len(s)-1]))
}

// twiceCredited reports whether the line stands between the name of one agency, as a
// picture's text does in copies of a page: "Reuters A bridge at dawn Reuters".
func twiceCredited(low string) bool {
	for _, a := range append(agencies[:], "pa media") {
		if rest, ok := strings.CutPrefix(low, a+" "); ok && strings.HasSuffix(rest, " "+a) {
			return true
		}
	}
	return false
}

// pictureMark reports whether the line shows that a picture's text follows: its button, or
// the text that stands in its place.
func pictureMark(s string) bool {
	low := strings.TrimRight(fold(s), ". ")
	return twiceCredited(low) || hasPrefixOf(low, []string{"enlarge this image", "image source", "open image in gallery", "view gallery", "view image in"})
}

// credited reports whether a bracket names a picture agency in the form of a credit:
// "(A. Smith/Getty Images)", "(AP Photo)"; "(AP)" is none.
func credited(bracket string) bool {
	for _, a := range agencies {
		if strings.Contains(bracket, " via "+a+",") || strings.Contains(bracket, " via "+a+")") {
			return true
		}
		i := strings.Index(bracket, a)
		if i <= 0 {
			continue
		}
		pictures := strings.Contains(a, "image") || strings.Contains(bracket, "photo") || strings.HasPrefix(bracket[i+len(a):], "/")
		if bracket[i-1] == '/' || bracket[i-1] == '(' && pictures {
			return true
		}
	}
	return false
}

// slashed reports whether the line, or what follows its last sentence, is a credit:
// "REUTERS/A. Smith", "A. Smith/AFP", "A. Smith via Getty Images".
func slashed(tail string) bool {
	tail = strings.TrimRight(tail, ". ")
	if len(strings.Fields(tail)) > 7 {
		return false
	}
	parts := strings.Split(strings.ReplaceAll(tail, " via ", "/"), "/")
	for _, p := range parts {
		if slices.Contains(agencies[:], strings.TrimSpace(p)) {
			return len(parts) > 1
		}
	}
	return tail == "getty images"
}
