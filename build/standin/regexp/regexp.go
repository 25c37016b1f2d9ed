// Package regexp stands in for Go's in the engine: it knows the five expressions by
// which go-diff tells words, spaces and lines apart when it tidies differences.
package regexp

import "strings"

// A Regexp is one of the five expressions.
type Regexp struct{ match func(s string) bool }

// MustCompile gives the expression; an unknown one panics, and go-diff compiles its
// own when the program starts.
func MustCompile(expression string) *Regexp {
	switch expression {
	case `[^a-zA-Z0-9]`:
		return &Regexp{func(s string) bool {
			return strings.IndexFunc(s, func(r rune) bool {
				return !(r >= 'a' && r <= 'z' || r >= 'A' && r <= 'Z' || r >= '0' && r <= '9')
			}) >= 0
		}}
	case `\s`:
		return &Regexp{func(s string) bool { return strings.ContainsAny(s, "\t\n\f\r ") }}
	case `[\r\n]`:
		return &Regexp{func(s string) bool { return strings.ContainsAny(s, "\r\n") }}
	case `\n\r?\n$`:
		return &Regexp{func(s string) bool { return strings.HasSuffix(s, "\n\n") || strings.HasSuffix(s, "\n\r\n") }}
	case `^\r?\n\r?\n`:
		return &Regexp{func(s string) bool {
			s, ok := strings.CutPrefix(strings.TrimPrefix(s, "\r"), "\n")
			return ok && strings.HasPrefix(strings.TrimPrefix(s, "\r"), "\n")
		}}
	}
	panic("regexp: the engine has no " + expression)
}

// MatchString reports whether s holds what the expression asks for.
func (r *Regexp) MatchString(s string) bool { return r.match(s) }

// FindStringSubmatch is for patches, which the engine does not read.
func (r *Regexp) FindStringSubmatch(string) []string { panic("regexp: not in the engine") }
