// Package fmt stands in for Go's in the engine, which the dependencies use for the
// messages of errors and panics alone: the format, and the texts behind it.
package fmt

import "errors"

// Sprintf gives the format as it stands, then those arguments that are texts.
func Sprintf(format string, args ...any) string {
	for _, a := range args {
		switch a := a.(type) {
		case string:
			format += " " + a
		case error:
			format += " " + a.Error()
		}
	}
	return format
}

// Errorf is an error that says what Sprintf gives.
func Errorf(format string, args ...any) error { return errors.New(Sprintf(format, args...)) }
