package divergence

import (
	"strings"

	"twosource/internal/alignment"
	"twosource/internal/attribution"
	"twosource/internal/text"
)

// A cueClass tells what a cue does with what is said.
type cueClass uint8

const (
	noCredit  cueClass = iota // no word of speech or thought: "sued", "attacked", "found"
	performed                 // done by speaking, nothing stated: "promised", "urged", "apologized"
	declared                  // stated of one's own doings, or plain to see: "announced", "showed"
	surmised                  // thought, suggested, left in the air: "believes", "appeared"
	stated                    // said
)

// cueClassOf gives the class of a cue by its weightiest word.
func cueClassOf(r *text.Report, cue text.Span) (best cueClass) {
	first, end := r.TokensIn(cue)
	for t := first; t < end; t++ {
		w := strings.ToLower(r.Token(t))
		if negating(w) || w == "against" { // "did not determine", "argued against"
			return performed
		}
		switch stem := alignment.Stem(w); {
		case among(stem, stating), t == end-1 && stem == "put":
			return stated
		case among(stem, supposing):
			best = surmised
		case best < declared && among(stem, "announc declar proclaim show"):
			best = declared
		case best == noCredit && speechAct(stem) && !deed(stem):
			best = performed
		}
	}
	return best
}

// creditClass gives the class of an attribution's cue: whatever the verb is, one credits that
// closes its sentence with its subject, "…, an inquiry has found", or is of a paper that
// "lists nine meetings".
func creditClass(r *text.Report, a *attribution.Attribution) cueClass {
	class := cueClassOf(r, a.Cue)
	if class > noCredit || a.Source.Empty() || len(a.Content) == 0 {
		return class
	}
	closes := a.Content[len(a.Content)-1].End <= a.Source.Start && a.Source.End <= a.Cue.Start
	if closes || papered(r, a.Source) && among(strings.ToLower(r.In(a.Cue)), "cites listed lists names outlines") {
		return stated
	}
	return class
}

// among is [text.Among]: a third of the size of a table or a switch.
func among(w, list string) bool { return text.Among(w, list) }

// deed reports whether the speech act may as well be no speech.
func deed(stem string) bool {
	return among(stem, "attack object press question read sought")
}

// utters reports whether the attribution gives what somebody says or thinks, by a cue of
// the class at least. What somebody saw or did the report tells in its own voice.
func utters(r *text.Report, a *attribution.Attribution, least cueClass) bool {
	return a.Mode != attribution.Indirect || a.Stance != attribution.Asserts || a.Cue.Empty() || creditClass(r, a) >= least
}

// agencies are words of the names of agencies, from which reports are made.
const agencies = "ap afp dpa reuters associated upi xinhua"

// media reports whether the source is a news outlet.
func (v *voices) media(side, k int) bool {
	return v.has(side, v.attribution(side, k).Source, agencies+" bbc bloomberg cbs cnn espn fox guardian herald journal magazine media nbc news newspaper npr politico post telegraph television times tmz tribune tv website")
}

// claimWord reports whether the word credits a claim; w is in lower case.
func claimWord(w string) bool { return among(alignment.Stem(w), stating) }

// stating are stems of the words that credit a statement of fact.
const stating = "accord accus acknowledg ad add admit affirm alleg argu assert assur attribut blame boast brag caution claim clarifi complain conced conclud confess confirm contend describ detail determin disclos emphas emphasis estim explain identifi inform insist joke lament maintain mention note notifi observ point post quip reaffirm recal recount reiter remark repli report reportedli retort reveal sai said state stress tell testifi told tweet underlin underscor verifi warn write wrote"

// supposing are stems of the words of belief, suggestion and forecast.
const supposing = "assum believ doubt expect fear feel felt forecast hint impli indic portrai predict recommend specul suggest suspect think thought worri"
