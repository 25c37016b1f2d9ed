package attribution

import "strings"

// CueClass sorts a cue for tables of measures: "say" (the plainest verbs of speech),
// "speech" (the other ones, and the colon), "denial" (denials, rejections, refusals),
// "according-to" (with reportedly and allegedly), "none" (a free-standing quotation)
// or "other" (thoughts, wishes, judgements: wants, sees, accused).
func CueClass(cue string) string {
	words := strings.Fields(strings.ToLower(cue))
	if len(words) == 0 {
		return "none"
	}
	class := "other"
	for _, w := range words {
		w = strings.Trim(w, ".,:;\"“”'’()")
		switch w {
		case "according", "reportedly", "allegedly":
			return "according-to"
		case "":
			class = "speech"
			continue
		}
		v := verbOf(w)
		if v == nil {
			continue
		}
		switch v.lemma {
		case "deny", "refute", "disavow", "reject", "dismiss", "rebuff", "repudiate", "rebut", "dispute", "decline", "refuse":
			return "denial"
		case "say", "tell", "add", "write", "tweet", "state", "announce", "declare", "explain", "reply", "recall", "warn":
			class = "say"
		default:
			if v.stance == Asserts && v.strength != StrengthThinks && class != "say" {
				class = "speech"
			}
		}
	}
	return class
}
