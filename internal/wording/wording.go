// Package wording finds the word-level differences between two passages, with
// github.com/sergi/go-diff on words, never on characters: a number or an amount of
// money is one unit, so "$5 million" and "7.5 million dollars" share no "5 million".
package wording
