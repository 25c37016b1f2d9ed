package figures

// pluralAt reports whether the word at j looks like a plural noun.
func (f *finder) pluralAt(j int) bool {
	if !f.wordAt(j) {
		return false
	}
	w := f.it[j].low
	if in(plurals[:], w) {
		return true
	}
	n := len(w)
	if n < 4 || w[n-1] != 's' {
		return false
	}
	switch w[n-2] {
	case 's', 'u', '\'':
		return false
	case 'i':
		return w == "taxis"
	}
	return !in(stops[:], w) && !in(singulars[:], w)
}

// plurals without s; sorted.
var plurals = [...]string{
	"aircraft", "alumni", "cattle", "children", "crew", "criteria", "dead", "feet", "firemen",
	"fish", "geese", "grandchildren", "gunmen", "injured", "lawmen", "media", "men", "mice", "oxen",
	"passersby", "people", "personnel", "police", "policemen", "sheep", "spacecraft", "species",
	"staff", "teeth", "troops", "women", "wounded",
}

// singulars that end in s; sorted.
var singulars = [...]string{
	"always", "gas", "headquarters", "james", "kansas", "lens", "mars", "means", "news", "overseas",
	"perhaps", "physics", "politics", "series", "sometimes", "texas", "wales", "yes",
}

// auxiliary reports whether w is a form of be, have, do or a modal.
func auxiliary(w string) bool {
	switch w {
	case "is", "are", "was", "were", "be", "been", "being", "has", "have", "had", "do", "does", "did",
		"will", "would", "can", "could", "may", "might", "must", "shall", "should", "'s", "'re", "'ve",
		"'ll", "'d", "n't", "not":
		return true
	}
	return false
}

// pastParticiple reports whether the word at k is one that tells casualties and
// the like apart, or any word in -ed that is no verb of speech or motion.
func (f *finder) pastParticiple(k int) bool {
	w := f.low(k)
	if in(participles[:], w) {
		return true
	}
	n := len(w)
	return n > 4 && w[n-2:] == "ed" && w[n-3] != 'e' && !in(activeVerbs[:], w)
}

// participles that do not end in -ed, and dead; sorted.
var participles = [...]string{
	"built", "caught", "dead", "found", "given", "held", "hurt", "killed", "known", "lost", "made",
	"missing", "sent", "shot", "sold", "stolen", "taken",
}

// activeVerbs in -ed do not stand behind what is counted as participles; sorted.
var activeVerbs = [...]string{
	"added", "agreed", "announced", "appeared", "argued", "arrived", "asked", "attended", "claimed",
	"confirmed", "continued", "cried", "debuted", "decided", "declined", "demanded", "denied", "died",
	"disappeared", "escaped", "expressed", "failed", "finished", "gained", "gathered", "happened",
	"helped", "indicated", "insisted", "joined", "managed", "marched", "needed", "occurred",
	"participated", "protested", "refused", "remained", "replied", "resigned", "responded", "returned",
	"seemed", "showed", "started", "stated", "stayed", "suffered", "suggested", "survived", "talked",
	"testified", "tried", "tuned", "voted", "waited", "walked", "wanted", "warned", "watched",
	"worked",
}

// verbAt reports whether the word at j is surely a finite verb of the sort that
// follows what is counted.
func (f *finder) verbAt(j int) bool {
	if !f.wordAt(j) {
		return false
	}
	w := f.it[j].low
	if auxiliary(w) || in(verbs[:], w) || in(activeVerbs[:], w) {
		return true
	}
	n := len(w)
	return n > 4 && w[n-2:] == "ed" && !f.it[j].upper && f.pluralAt(j-1)
}

// verbs are irregular pasts, and present forms that are hardly ever nouns behind a
// number; sorted.
var verbs = [...]string{
	"agree", "allow", "appear", "approve", "arose", "ate", "attend", "became", "become", "began",
	"begin", "believe", "belong", "blew", "bought", "broke", "brought", "came", "carries", "cite",
	"come", "comprise", "contain", "die", "died", "differ", "disapprove", "drank", "drew", "drove",
	"dug", "earn", "enter", "expect", "face", "faces", "favor", "fell", "felt", "fled", "flew", "fly",
	"focus", "forgave", "forgot", "fought", "found", "froze", "gather", "gave", "get", "go", "going",
	"got", "grew", "had", "has", "held", "hid", "hit", "hung", "include", "includes", "join", "keep",
	"kept", "knelt", "knew", "know", "lack", "lay", "leapt", "led", "left", "lent", "lied", "listen",
	"lit", "live", "lose", "lost", "made", "make", "makes", "meant", "meet", "met", "obtain", "occur",
	"oppose", "own", "paid", "pay", "perform", "prefer", "put", "ran", "rang", "receive", "refuse",
	"rely", "remain", "reside", "rode", "rose", "said", "sang", "sank", "sat", "saw", "say", "says",
	"see", "seem", "sent", "serve", "set", "shook", "shot", "shrank", "slept", "speak", "spend",
	"spent", "spoke", "sprang", "stank", "stole", "stood", "struck", "stung", "suffer", "support",
	"survive", "swam", "swept", "swore", "take", "takes", "taught", "tell", "think", "thought",
	"threw", "told", "took", "tore", "tries", "understood", "want", "wear", "went", "wept", "woke",
	"won", "wore", "work", "wrote",
}

// stops are words that end a noun phrase or never belong to one; sorted.
var stops = [...]string{
	"a", "aboard", "about", "above", "abroad", "across", "after", "again", "against", "ago", "ahead", "all",
	"almost", "alone", "along", "already", "also", "although", "altogether", "always", "am", "amid",
	"among", "an", "and", "annually", "any", "anymore", "anyway", "apart", "apiece", "are", "around",
	"as", "ashore", "at", "away", "back", "be", "because", "been", "before", "behind", "being",
	"below", "between", "beyond", "both", "but", "by", "can", "could", "deep", "despite", "did", "do",
	"does", "down", "due", "during", "each", "earlier", "early", "east", "either", "else",
	"elsewhere", "even", "ever", "every", "except", "fewer", "for", "from", "had", "has", "have",
	"he", "her", "here", "high", "him", "his", "how", "however", "i", "if", "in", "including",
	"inside", "instead", "into", "is", "it", "its", "itself", "just", "last", "late", "later",
	"least", "less", "like", "long", "may", "me", "might", "more", "most", "must", "my", "near",
	"nearly", "neither", "never", "next", "no", "nobody", "nor", "north", "northeast", "northwest",
	"not", "nothing", "now", "of", "off", "often", "older", "on", "once", "only", "onto", "or", "our",
	"out", "outside", "over", "overall", "overnight", "per", "perhaps", "rather", "she", "should",
	"since", "so", "some", "somebody", "someone", "something", "soon", "south", "southeast",
	"southwest", "still", "such", "tall", "than", "that", "the", "their", "them", "themselves",
	"then", "there", "these", "they", "thick", "this", "those", "though", "thrice", "through",
	"throughout", "till", "to", "today", "together", "too", "toward", "towards", "twice", "under",
	"unless", "until", "up", "upon", "us", "usually", "versus", "via", "vs", "was", "we", "were",
	"west", "what", "when", "where", "whether", "which", "while", "who", "whom", "whose", "why",
	"wide", "will", "with", "within", "without", "would", "x", "yet", "you", "younger", "your",
}
