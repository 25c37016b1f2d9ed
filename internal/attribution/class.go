package attribution

import "strings"

// CueClass sorts a cue for tables of measures: "say" (verbs of speech and the colon),
// "denial" (denials, rejections, refusals to comment), "according-to" (with
// reportedly and allegedly), "none" (a free-standing quotation) or "other"
// (thoughts, wishes, judgements: wants, sees, accused).
func CueClass(cue string) string {
	words := strings.Fields(strings.ToLower(cue))
	if len(words) == 0 {
		return "none"
	}
	class := "other"
	for _, w := range words {
		w = strings.Trim(w, ".,:;\"“”'’()")
		switch w {
		case "according", "reportedly", "allegedly", "accordingly":
			return "according-to"
		case "":
			class = "say"
			continue
		}
		v := verbOf(w)
		if v == nil {
			continue
		}
		switch v.stance {
		case Denies, Rejects, Disputes, Declines:
			return "denial"
		}
		if v.strength != StrengthThinks {
			class = "say"
		}
	}
	return class
}
