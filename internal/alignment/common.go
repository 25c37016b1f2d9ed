package alignment

import "sort"

// common reports whether the word is one of those that stand in any text.
func common(w string) bool {
	k := sort.SearchStrings(commonWords[:], w)
	return k < len(commonWords) && commonWords[k] == w
}

// commonWords tell nothing of what a sentence is about; sorted.
var commonWords = [...]string{
	"a", "about", "above", "according", "after", "again", "against", "all", "also", "although", "am", "amid", "among", "an", "and", "another", "any", "are", "around", "as", "at",
	"be", "because", "been", "before", "being", "between", "both", "but", "by",
	"came", "can", "come", "could", "did", "do", "does", "doing", "don", "down", "during",
	"each", "even", "every", "for", "from", "further", "get", "go", "going", "got",
	"had", "has", "have", "having", "he", "her", "here", "hers", "herself", "him", "himself", "his", "how", "however",
	"i", "if", "in", "into", "is", "it", "its", "itself", "just", "last", "like", "made", "make", "many", "may", "me", "might", "more", "most", "mr", "mrs", "ms", "much", "must", "my",
	"n't", "no", "nor", "not", "now", "of", "off", "on", "once", "one", "only", "or", "other", "our", "out", "over", "own",
	"said", "same", "she", "should", "since", "so", "some", "such",
	"than", "that", "the", "their", "them", "then", "there", "these", "they", "this", "those", "though", "through", "to", "told", "too",
	"under", "until", "up", "upon", "us", "very", "was", "we", "well", "were", "what", "when", "where", "whether", "which", "while", "who", "whom", "whose", "why", "will", "with", "within", "without", "would",
	"yet", "you", "your",
}
