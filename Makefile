# Twosource: `make run` shows the page, `make test` checks everything.

run:
	go run ./build serve

build:
	go run ./build

# The engine's packages run in WebAssembly too, under Node. Go's runtime there takes
# an environment of some kB at most, so it gets a small one.
IN_NODE = env -i PATH=$$PATH HOME=$$HOME $$(go env GOROOT)/lib/wasm/go_js_wasm_exec

test: check tools build
	go test $$(go list ./... | grep -v /web)
	GOOS=js GOARCH=wasm go test -exec="$(IN_NODE)" $$(go list ./internal/... | grep -v -e /eval -e /train)
	timeout 900 node --test web/ wasm/
	TWOSOURCE_BROWSER=required go test -count=1 ./web

# Form, and the rules of which package may import which.
check:
	test -z "$$(gofmt -l . | tee /dev/stderr)"
	go vet ./...
	GOOS=js GOARCH=wasm go vet ./wasm
	go run ./build check

# What the tests need besides Go and Node.
tools:
	@command -v chromium >/dev/null || { $(AS_ROOT) apt-get update && $(AS_ROOT) apt-get install -y --no-install-recommends chromium; }
AS_ROOT = $$(test $$(id -u) = 0 || echo sudo)

eval:
	go run ./internal/eval -pairs ../shared/pairs/look
	go run ./internal/eval -pairs ../shared/pairs/check
	go run ./internal/eval -labels internal/train/divergences.txt
	go run ./internal/eval -labels internal/eval/heldout.txt

# Every fuzz test for some seconds.
fuzz:
	@for p in $$(go list ./internal/...); do for f in $$(go test -list '^Fuzz' $$p | grep ^Fuzz); do \
		echo $$p $$f; go test -run '^$$' -fuzz "^$$f$$" -fuzztime 10s $$p || exit 1; done; done

clean:
	rm -rf dist

.PHONY: run build test check tools eval fuzz clean
