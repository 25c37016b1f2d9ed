// Command build makes the product from its sources.
//
//	go run ./build          makes dist/twosource.html, the one-file page, and dist/embed/
//	go run ./build serve    makes both and serves dist/ on this machine
//	go run ./build check    checks the rules that the compiler does not: which package
//	                        may import which, and what page code must not do
//
// It knows nothing of the engine: the engine is a WebAssembly file to it.
package main

import (
	"fmt"
	"os"
)

func main() {
	command := ""
	if len(os.Args) > 1 {
		command = os.Args[1]
	}
	if err := run(command); err != nil {
		fmt.Fprintln(os.Stderr, "build:", err)
		os.Exit(1)
	}
}

func run(command string) error {
	switch command {
	case "", "serve":
		if err := build(".", "dist", os.Stdout); err != nil || command == "" {
			return err
		}
		return serve("dist", os.Stdout)
	case "check":
		return check(".")
	}
	return fmt.Errorf("unknown command %q; see go doc ./build", command)
}
