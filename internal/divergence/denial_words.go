package divergence

import (
	"slices"
	"strings"

	"twosource/internal/attribution"
	"twosource/internal/text"
)

// ofClaim reports whether the denial is one of a claim. An offer, a plan or a call
// may be rejected too, and somebody may refuse to pay: that denies nothing.
func (v *voices) ofClaim(side int, d *denial) bool {
	a := v.attribution(side, d.k)
	cue, content := v.lower(side, a.Cue), v.lower(side, d.content)
	if len(cue) > 0 && strings.HasPrefix(cue[len(cue)-1], "doubt") {
		return false
	}
	for i, w := range cue {
		disputed := a.Stance == attribution.Disputes && i == len(cue)-1 // "questioned" is the dispute
		if supposed(w) && a.Stance != attribution.Declines && !disputed {
			return false
		}
	}
	switch a.Stance {
	case attribution.Denies:
		return v.claimDenied(side, d, cue, content)
	case attribution.Declines:
		return !habitual(cue, content) && declines(append(slices.Clone(cue), content...))
	}
	return v.rebutted(side, d, cue, content)
}

// claimDenied notes how a claim is denied: by a word of denial, or by no more than a negation
// in what is said; what is called false without one is rejected. It is false where the words
// do neither.
func (v *voices) claimDenied(side int, d *denial, cue, content []string) bool {
	const opening = 6 // words
	d.implied = !slices.ContainsFunc(cue, denialWord) && !slices.Contains(cue, "guilty") &&
		!slices.ContainsFunc(content[:min(len(content), opening)], denialWord)
	if !d.implied || v.negated(side, d.content) {
		return true
	}
	if !slices.Contains(content, "nothing") && !slices.ContainsFunc(content, func(w string) bool { return among(w, "innocent unrelated") }) { // "said that the calls were ridiculous"
		d.implied, d.stance = false, attribution.Rejects
	}
	return slices.ContainsFunc(content, falseWord)
}

// habitual reports whether the words tell what somebody always refuses, "does not comment on
// sales", or what is not told of a thing, "the payments that he did not disclose were".
func habitual(cue, content []string) bool {
	if len(cue) > 0 && len(content) > 0 && among(content[0], "is are was were") && cue[len(cue)-1] != content[0] {
		return true
	}
	return (slices.Contains(cue, "does") || slices.Contains(cue, "do")) && !slices.Contains(cue, "intend")
}

// rebutted reports whether what is rejected, dismissed or disputed is something said; cue and
// content are the words of both in lower case.
func (v *voices) rebutted(side int, d *denial, cue, content []string) bool {
	r, a := v.c.Reports[side].Report, v.attribution(side, d.k)
	disagrees := func(w string) bool { return strings.HasPrefix(w, "disagree") }
	first, end := r.TokensIn(d.content)
	switch {
	case slices.ContainsFunc(content, chosen) && (slices.ContainsFunc(cue, disagrees) || slices.ContainsFunc(content, disagrees)):
		return false // "disagreed with the decision": no claim
	case cueClassOf(r, a.Cue) == stated, // “I disagree with that,” he said
		len(cue) > 1 && cue[len(cue)-1] == "by", // "dismissed by critics as"
		leaving(content),                        // "refused to resign"
		a.Stance == attribution.Disputes && d.content.End <= a.Cue.Start, // "…, a point that he disputes"
		first < end && v.quoted[side][first],
		slices.ContainsFunc(content, falseWord):
		return true
	}
	return opensWithClaim(content) || slices.ContainsFunc(cue, disputable)
}

// opensWithClaim reports whether what is rejected is called something said, "the charge that",
// or is told as such: "that he left", "it was a lie".
func opensWithClaim(content []string) bool {
	const opening = 5 // words
	switch {
	case len(content) == 1 && among(content[0], "that this"), len(content) > 3 && among(content[0], "that it"):
		return true
	}
	return slices.ContainsFunc(content[:min(len(content), opening)], disputable)
}

// disputable reports whether the word stands for something said: "the charge", "the theory".
func disputable(w string) bool { return allegation(w) || rebuttable(w) }

// firm reports whether a denial without a word of denial is as firm as one with it: by
// its verb ("maintained that he never"), or for what it speaks of ("no part in it").
func (v *voices) firm(side int, d *denial) bool {
	return v.insisting(side, d.k) || v.has(side, d.content, guilt)
}

// guilt are words for having a part in what is blamed on somebody, or none.
const guilt = "behind broken case guilty illegal improper impropriety innocence innocent involved involvement knowledge part responsibility responsible role true truth wrong wrongdoing"

// supposed reports whether the word of a cue tells that the denial was not made, or
// is none.
func supposed(w string) bool {
	return among(w, "could would may might should will questions question questioned doubts doubted promising promised vowed vows pledged if yet ridiculed decry decried")
}

// declines reports whether the words refuse an answer: "declined to comment", "did
// not respond", "would not say", "neither confirm nor deny".
func declines(words []string) bool {
	if slices.Contains(words, "get") && slices.Contains(words, "into") {
		return true
	}
	return slices.ContainsFunc(words, func(w string) bool { return among(w, answering) })
}

// answering are words for the answer that is refused, and for what is asked.
const answering = "comment comments commenting mum statement statements wade weigh engage entertain drawn fray commented respond responded reply replied answer answered question reach say discuss elaborate confirm return returned reached specify disclose explain details reveal identify deny inquiries questions reason reasons speculate talk"

// rebuttable reports whether the word stands for something said, which can be
// disputed, though nobody need be accused by it.
func rebuttable(w string) bool {
	return among(w, "accuracy argument arguments assertion authenticity characterization characterisation contention conclusion conclusions credibility criticism criticisms finding findings idea impression insinuation legality legitimacy notion story suggestion suggestions theory validity version")
}

// general reports whether the content names no fact of its own: at most so many telling
// words.
func (v *voices) general(side int, s text.Span, most int) bool {
	r := v.c.Reports[side].Report
	first, end := r.TokensIn(s)
	n := 0
	for t := first; t < end; t++ {
		w := strings.ToLower(r.Token(t))
		switch {
		case r.Tokens[t].Kind != text.Word, common(w), r.Token(t) == "May":
		case allegation(w), emptyWord(w), falseWord(w), most == 0 && among(w, ofPolicy):
		default:
			n++
		}
	}
	return n <= most
}

// ofPolicy are words for what many never speak of: "individual cases", "leaked documents".
const ofPolicy = "attorney cases companies documents individual institutions lawyer leaked legal litigation ongoing pending proceedings rumors rumours through today yesterday"

// allegation reports whether the word stands for a claim made by somebody.
func allegation(w string) bool {
	return among(w, "accusation accusations allegation allegations charge charges claim claims report reports accused accuses accusing accuse alleged alleges alleging allege claimed suspicion suspicions assertion assertions rumor rumors rumour rumours")
}

// emptyWord reports whether the word tells nothing of what is denied: "any wrongdoing", "the
// matter further", a month or a day.
func emptyWord(w string) bool {
	return among(w, "any business correspond detail details reached reality reflect figure figures hours market office outside regular speculation called incident issue news nothing anything done wrongdoing wrong such comment comments request requests questions further immediately matter case beyond happened those these guilt involvement responsibility anything calls call message messages email emails suggestion notion idea plan it's no own multiple return returned respond attempts interview interviews repeated reporters seeking day january february march april june july august september october november december monday tuesday wednesday thursday friday saturday sunday which whether")
}

// chosen reports whether the word is of what was decided, which nobody claims.
func chosen(w string) bool {
	return among(w, "approach choice decision decisions handling move plan policies policy strategy vote")
}

// leaving reports whether the words are of what somebody in trouble is called on to do.
func leaving(words []string) bool {
	for i, w := range words {
		if w == "resign" || i > 0 && among(w, "aside down") && among(words[i-1], "back step stepping") {
			return true
		}
	}
	return false
}

// charged reports whether what is denied begins with what people are charged with:
// "murder", "accusations of bribery".
func (v *voices) charged(side int, s text.Span) bool {
	words := v.lower(side, s)
	for i, w := range words[:min(len(words), 3)] {
		if allegation(w) && i+1 < len(words) && words[i+1] == "of" || among(w, crimes) {
			return true
		}
	}
	return false
}

const crimes = "arson assault bribery burglary conspiracy corruption embezzlement fraud kidnapping manslaughter murder perjury rape robbery theft treason"

// falseWord reports whether the word calls something untrue.
func falseWord(w string) bool {
	return among(w, "absurd baseless bogus erroneous fabricated fabrication fake false falsehood fiction groundless hoax inaccurate incorrect innocent laughable lie lies ludicrous mischaracterisation mischaracterization misleading none nonsense nothing preposterous propaganda ridiculous rubbish scaremongering shakedown smear unfounded unrelated untrue")
}

// denialWord reports whether the word tells of a denial wherever it stands.
func denialWord(w string) bool { return among(w, denialWords) }

const denialWords = "denial denials denied denies deny denying refuted refutes untrue"

// granted reports whether the word behind "deny" is something that is not given:
// "deny service to", "denied bail".
func granted(w string) bool {
	return among(w, "access admission aid asylum bail benefits care citizenship coverage entry funding health him her housing marriage parole people permission rights service services them us visas")
}

// rebuts reports whether the word turns a sentence that tells a claim against it.
func rebuts(w string) bool {
	return among(w, "batting denied denies denying disputed disputes refuted refutes rejected rejects debunked debunking dismissing dismissed dispelling disputing rebutting refuting rejecting unfounded baseless")
}

// disowns reports whether somebody says of himself that he did not do a thing: "said she
// had never met the man". What he does not know, want or think is no answer to a claim.
func (v *voices) disowns(side int, d *denial) bool {
	a := v.attribution(side, d.k)
	if cueClassOf(v.c.Reports[side].Report, a.Cue) != stated {
		return false
	}
	r := v.c.Reports[side].Report
	words, begins := v.lower(side, d.content), true
	told := v.has(side, a.Cue, "tell telling tells told") // "told the inquiry he had not left"
	first, _ := r.TokensIn(d.content)
	source, own := strings.ToLower(r.In(a.Source)), "he she i they we it"
	if among(source, "he she they") {
		own = source + " i we" // "she said he had not called" is no denial of hers
	}
	for i, w := range words {
		switch {
		case among(w, "that and but so , ; “ \" `` ' ‘"):
			begins = true
		case begins && among(w, own) && disowned(words[i:min(len(words), i+disownLooked)]):
			d.content.Start = r.Tokens[first+i].Span.Start
			return true
		case !told || i >= askedMost || own == "i we":
			begins, own = false, "i we" // another may have been named before "he"
		}
	}
	return false
}

// askedMost is how many words those may have who are told something.
const askedMost = 4

// disownLooked is how many words of a clause may tell that its subject did not do a thing.
const disownLooked = 7

// disowned reports whether the words begin with who did not do a thing, as a pronoun.
func disowned(words []string) bool {
	words = slices.DeleteFunc(slices.Clone(words), func(w string) bool { return among(w, "absolutely certainly definitely simply") })
	if len(words) < 4 || !among(words[0], "he she i they we it") {
		return false
	}
	not := 1 + slices.IndexFunc(words[1:4], negating)
	const auxiliaries = "'d 've did do does had has have was were ’d ’ve"
	switch {
	case not == 0, not+1 >= len(words):
		return false
	case words[1] != "never" && !among(strings.Join(words[1:not], " "), auxiliaries):
		return false // "he would not"
	}
	deed := words[not+1]
	if deed == "been" && not+2 < len(words) && among(words[not+2], hadBeen) {
		deed = words[not+2]
	}
	now := among(words[1], "was were") && strings.HasSuffix(deed, "ing") // "was not seeking a third term"
	return !now && !among(deed, noDeed)
}

// hadBeen are words for where somebody was and what was done to him, which may be claimed.
const hadBeen = "asked at bribed consulted contacted in informed inside involved near notified offered paid present there told warned"

// noDeed are words, behind a negation, for what somebody does not know, want, think or do as
// yet: no answer to a claim.
const noDeed = "idea know suspect think thought believe believed want wanted expect expected expecting see seen felt heard hear recall remember have had plan planned intend mean care need like favor favour feel hope understand agree support going yet sure aware able be been made decided"

// insists reports whether somebody insists that a thing is not so.
func (v *voices) insists(side int, d *denial) bool {
	words := v.lower(side, d.content)
	return v.insisting(side, d.k) && slices.ContainsFunc(words[:min(len(words), insistLooked)], negating)
}

// insisting reports whether the cue insists, and does not promise.
func (v *voices) insisting(side, k int) bool {
	a := v.attribution(side, k)
	return a.Strength == attribution.StrengthInsists && !slices.ContainsFunc(v.lower(side, a.Cue), func(w string) bool {
		return supposed(w) || among(w, "pledge pledges promise promises swore vow")
	})
}

// insistLooked is how many words after "insisted" may turn out a negation of it.
const insistLooked = 12

// misread reports whether somebody says that words were taken the wrong way.
func (v *voices) misread(side int, d *denial) bool {
	if v.has(side, d.content, "mischaracterised mischaracterized misconstrued misinterpreted misquoted misrepresented misspoke misspoken misunderstood") {
		return true
	}
	return strings.Contains(strings.Join(v.lower(side, d.content), " "), "out of context")
}

// unanswered is what is not answered within the words of who does not: what follows "I can
// neither confirm nor deny" or "a request for comment", up to what he does besides:
// "before leaving for Oslo". Nothing in particular is asked where only "comment" is left.
func (v *voices) unanswered(side int, cue, content text.Span) text.Span {
	r := v.c.Reports[side].Report
	refused := cueClassOf(r, cue) != stated // else the refusal is within the words
	first, end := r.TokensIn(content)
	start, asked, words := first, false, 0
	for t := first; t < end; t++ {
		w, next := strings.ToLower(r.Token(t)), ""
		if t+1 < end {
			next = strings.ToLower(r.Token(t + 1))
		}
		asked = asked || among(w, "how if that what when where whether which who why")
		switch {
		case words > 0 && refused && !asked && besidesRefusing(w, next):
			end = t
		case among(w, "comment deny discuss interview"):
			start, refused = t+1, true
		}
		words += int(truth(r.Tokens[t].Kind != text.Mark))
	}
	if start = min(start, end-1); start < first {
		return content
	}
	return text.Span{Start: r.Tokens[start].Span.Start, End: r.Tokens[end-1].Span.End}
}

// besidesRefusing reports whether two words lead on to what somebody does besides refusing an
// answer: "before leaving", "and said", but not ", including" or "and why".
func besidesRefusing(w, next string) bool {
	switch w {
	case ",":
		return !among(next, "including such")
	case "and":
		return among(next, "did had has is referred said told was were will would")
	}
	return among(w, "after because before but citing unless until while")
}
