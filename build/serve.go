package main

import (
	"errors"
	"fmt"
	"io"
	"net"
	"net/http"
	"path/filepath"
	"syscall"
)

// serve shows the page to this machine's browsers.
func serve(dir string, log io.Writer) error {
	l, err := listen("127.0.0.1:8080")
	if err != nil {
		return err
	}
	file, err := filepath.Abs(filepath.Join(dir, "twosource.html"))
	if err != nil {
		return err
	}
	fmt.Fprintf(log, "\nTwosource is at   http://%s/\nand in one file:  %s\n", l.Addr(), file)
	return http.Serve(l, handler(dir))
}

// listen takes the address, or a free port of the same host where it is taken.
func listen(address string) (net.Listener, error) {
	l, err := net.Listen("tcp", address)
	if errors.Is(err, syscall.EADDRINUSE) {
		host, _, _ := net.SplitHostPort(address)
		return net.Listen("tcp", net.JoinHostPort(host, "0"))
	}
	return l, err
}

func handler(dir string) http.Handler {
	files := http.FileServer(http.Dir(dir))
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		w.Header().Set("Cache-Control", "no-cache")
		switch r.URL.Path {
		case "/":
			http.ServeFile(w, r, filepath.Join(dir, "twosource.html"))
		case "/favicon.ico":
			w.WriteHeader(http.StatusNoContent)
		default:
			files.ServeHTTP(w, r)
		}
	})
}
