package attribution

import "sort"

// A Strength is how firmly the verb commits the source: "said" and "claimed" and
// "insisted" and "admitted" are not the same to an editor.
type Strength uint8

const (
	StrengthNone     Strength = iota // no verb: a free-standing quotation, "according to"
	StrengthSays                     // said, wrote, announced
	StrengthClaims                   // claimed, alleged, suggested
	StrengthInsists                  // insisted, vowed, affirmed
	StrengthThinks                   // believes, fears, expects
	StrengthAdmits                   // admitted, conceded
	StrengthConfirms                 // confirmed
	StrengthDenies                   // denied
	StrengthRejects                  // rejected, dismissed
	StrengthDisputes                 // disputed, questioned
	StrengthDeclines                 // declined, refused
)

// A frame is what a verb takes as its content.
type frame uint8

const (
	frameClause frame = iota // said that …, said …, "…" said
	frameThat                // believes that …: a clause, never a bare quotation
	frameObject              // denied the claim
	frameBoth                // confirmed the report, confirmed that …
)

// A verb is one form of a verb of speech.
type verb struct {
	form, lemma string
	stance      Stance
	strength    Strength
	frame       frame
}

func verbOf(w string) *verb {
	k := sort.Search(len(verbs), func(i int) bool { return verbs[i].form >= w })
	if k < len(verbs) && verbs[k].form == w {
		return &verbs[k]
	}
	return nil
}
