package web

import (
	"bytes"
	"encoding/base64"
	"flag"
	"image/png"
	"os"
	"testing"
)

var picture = flag.String("picture", "", "write the README's picture of the page to this file")

// TestPicture makes the picture of the page that the README shows:
//
//	go run ./build && go test ./web -run Picture -args -picture picture.png
func TestPicture(t *testing.T) {
	if *picture == "" {
		t.Skip("no -picture")
	}
	p := openPage(t, "")
	p.calm()
	p.width(1280, 860)
	p.click(".examples button")
	p.click("#compare")
	p.compared()
	p.clickResult(".item .summary", 0)
	p.mouseAway()
	p.eval(`new Promise((done) => setTimeout(done, 300))`, nil)
	var got struct{ Data string }
	p.call("Page.captureScreenshot", object{"format": "png"}, &got)
	data, err := base64.StdEncoding.DecodeString(got.Data)
	p.must(err)
	img, err := png.Decode(bytes.NewReader(data))
	p.must(err)
	var b bytes.Buffer
	p.must((&png.Encoder{CompressionLevel: png.BestCompression}).Encode(&b, img))
	p.must(os.WriteFile(*picture, b.Bytes(), 0o666))
	if b.Len() > 200_000 {
		t.Errorf("the picture has %d bytes, more than 200,000", b.Len())
	}
}

// mouseAway puts the pointer where nothing reacts to it.
func (p *tab) mouseAway() {
	p.t.Helper()
	p.call("Input.dispatchMouseEvent", object{"type": "mouseMoved", "x": 2, "y": 2}, nil)
}
