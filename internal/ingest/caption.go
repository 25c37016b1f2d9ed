package ingest

import (
	"slices"
	"strings"
)

// Captions and picture credits.

// caption reports whether the line is a picture's text or credit.
func caption(s, low string) bool {
	switch {
	case hasPrefixOf(low, captions[:]), twiceCredited(low), strings.Contains(low, " purchase licensing rights"):
		return true
	case strings.HasSuffix(low, ")") && strings.HasPrefix(low[strings.LastIndexByte(low, '(')+1:], "pictured"):
		return true // "Lang on the wall (pictured left)"; "Lang (pictured) was held" is a point of the report
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
	bracket := lastBracket(s)
	return bracket != "" && len(bracket) < 60 && (credited(strings.ToLower(bracket)) || photographer(bracket[1:len(bracket)-1]))
}

// lastBracket is the bracket that closes the line, with its signs, or "": "[AP Photo]".
func lastBracket(s string) string {
	i := strings.LastIndexAny(s, "([")
	if i >= 0 && (s[i] == '(' && strings.HasSuffix(s, ")") || s[i] == '[' && strings.HasSuffix(s, "]")) {
		return s[i:]
	}
	return ""
}

// twiceCredited reports whether the line stands between the name of one agency, as a
// picture's text does in copies of a page: "Reuters A bridge at dawn Reuters".
func twiceCredited(low string) bool {
	for _, a := range agencies {
		if between(low, a) {
			return true
		}
	}
	return between(low, "pa media")
}

// between reports whether the line opens and closes with the agency's name and is no
// headline with its source behind it: "Reuters journalist killed in raid - Reuters". The
// name of Bloomberg is a politician's too.
func between(low, agency string) bool {
	rest, opens := strings.CutPrefix(low, agency+" ")
	rest, closes := strings.CutSuffix(rest, " "+agency)
	return opens && closes && agency != "bloomberg" && !strings.HasSuffix(rest, "-") && !strings.HasSuffix(rest, "|")
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
