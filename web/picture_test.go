package web

import (
	"bytes"
	"encoding/base64"
	"flag"
	"image"
	"image/color"
	"image/png"
	"os"
	"slices"
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
	p.must((&png.Encoder{CompressionLevel: png.BestCompression}).Encode(&b, paletted(img)))
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

// paletted gives the picture in its 256 commonest colours, which halves the file.
func paletted(img image.Image) image.Image {
	type shade = [3]uint8
	at := func(x, y int) shade {
		r, g, b, _ := img.At(x, y).RGBA()
		return shade{uint8(r >> 8), uint8(g >> 8), uint8(b >> 8)}
	}
	uses := map[shade]int{}
	bounds := img.Bounds()
	for y := bounds.Min.Y; y < bounds.Max.Y; y++ {
		for x := bounds.Min.X; x < bounds.Max.X; x++ {
			uses[at(x, y)]++
		}
	}
	shades := make([]shade, 0, len(uses))
	for s := range uses {
		shades = append(shades, s)
	}
	slices.SortFunc(shades, func(a, b shade) int {
		if uses[a] != uses[b] {
			return uses[b] - uses[a]
		}
		return slices.Compare(a[:], b[:])
	})
	var palette color.Palette
	for _, s := range shades[:min(256, len(shades))] {
		palette = append(palette, color.RGBA{s[0], s[1], s[2], 255})
	}
	index := map[shade]uint8{}
	for _, s := range shades {
		index[s] = uint8(palette.Index(color.RGBA{s[0], s[1], s[2], 255}))
	}
	out := image.NewPaletted(bounds, palette)
	for y := bounds.Min.Y; y < bounds.Max.Y; y++ {
		for x := bounds.Min.X; x < bounds.Max.X; x++ {
			out.SetColorIndex(x, y, index[at(x, y)])
		}
	}
	return out
}
