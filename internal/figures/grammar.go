package figures

// pluralAt reports whether the word at j looks like a plural noun.
func (f *finder) pluralAt(j int) bool {
	if j < 0 || j >= len(f.it) || f.it[j].form != wordForm {
		return false
	}
	w := f.it[j].low
	if in(plurals[:], w) {
		return true
	}
	n := len(w)
	return n > 3 && w[n-1] == 's' && w[n-2] != 's' && w[n-2] != 'u' && !(w[n-2] == 'i' && w != "taxis") && !in(stops[:], w)
}

// plurals without s; sorted.
var plurals = [...]string{"aircraft", "alumni", "cattle", "children", "crew", "criteria", "data", "dead", "feet", "firemen", "fish", "geese", "grandchildren", "gunmen", "injured", "lawmen", "media", "men", "mice", "oxen", "passersby", "people", "personnel", "police", "policemen", "sheep", "spacecraft", "staff", "teeth", "troops", "women", "wounded"}

// auxiliary reports whether w is a form of be, have, do or a modal.
func auxiliary(w string) bool {
	switch w {
	case "is", "are", "was", "were", "be", "been", "being", "has", "have", "had", "do", "does", "did", "will", "would", "can", "could", "may", "might", "must", "shall", "should", "'s", "'re", "'ve", "'ll", "'d", "n't", "not":
		return true
	}
	return false
}

// verbAt reports whether the word at j is surely a finite verb of the sort that
// follows what is counted.
func (f *finder) verbAt(j int) bool {
	if j < 0 || j >= len(f.it) || f.it[j].form != wordForm {
		return false
	}
	w := f.it[j].low
	if auxiliary(w) || in(verbs[:], w) || in(saidVerbs[:], w) {
		return true
	}
	n := len(w)
	return n > 4 && w[n-2:] == "ed" && !f.it[j].upper && f.pluralAt(j-1)
}

// verbs are irregular pasts, and present forms that are hardly ever nouns; sorted.
var verbs = [...]string{"allow", "appear", "arose", "ate", "became", "become", "began", "begin", "believe", "belong", "bought", "broke", "brought", "came", "carries", "come", "contain", "die", "died", "drew", "drove", "earned", "face", "faces", "fell", "felt", "fled", "flew", "focus", "fought", "found", "gave", "get", "go", "got", "grew", "held", "hit", "include", "includes", "kept", "knew", "know", "lay", "led", "left", "live", "lost", "made", "make", "makes", "meant", "met", "occur", "paid", "pushed", "put", "ran", "rang", "reached", "remain", "rose", "said", "sank", "sat", "saw", "say", "says", "seem", "sent", "shook", "shot", "spend", "spent", "spoke", "stole", "stood", "struck", "swept", "take", "takes", "taught", "thought", "threw", "told", "took", "totaled", "totalled", "understood", "want", "went", "won", "wore", "work", "wrote"}

// stops are words that end a noun phrase or never belong to one; sorted.
var stops = [...]string{"a", "about", "above", "across", "after", "again", "against", "ago", "all", "along", "already", "also", "although", "am", "amid", "among", "an", "and", "any", "apart", "are", "around", "as", "at", "away", "back", "be", "because", "been", "before", "behind", "being", "below", "between", "beyond", "both", "but", "by", "can", "could", "despite", "did", "do", "does", "down", "due", "during", "each", "earlier", "either", "else", "even", "ever", "every", "except", "for", "from", "had", "has", "have", "he", "her", "here", "him", "his", "how", "however", "i", "if", "in", "including", "inside", "instead", "into", "is", "it", "its", "itself", "just", "last", "later", "least", "like", "may", "me", "might", "more", "most", "must", "my", "near", "nearly", "neither", "next", "no", "nor", "not", "now", "of", "off", "on", "once", "only", "onto", "or", "our", "out", "outside", "over", "per", "perhaps", "rather", "she", "should", "since", "so", "some", "soon", "still", "such", "than", "that", "the", "their", "them", "themselves", "then", "there", "these", "they", "this", "those", "though", "through", "throughout", "till", "to", "together", "too", "toward", "towards", "under", "unless", "until", "up", "upon", "us", "versus", "via", "vs", "was", "we", "were", "what", "when", "where", "whether", "which", "while", "who", "whom", "whose", "why", "will", "with", "within", "without", "would", "yet", "you", "your"}
