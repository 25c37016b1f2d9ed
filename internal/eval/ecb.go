package main

import (
	"encoding/xml"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"sort"
	"strings"

	"twosource/internal/names"
	"twosource/internal/text"
)

// An ecbDoc is one article of ECB+ with its annotated people and bodies.
type ecbDoc struct {
	name   string
	report *text.Report
	index  *names.Index
	chains map[string][]text.Span // the places of each person or body, by its chain
}

type ecbXML struct {
	Tokens []struct {
		ID       int    `xml:"t_id,attr"`
		Sentence int    `xml:"sentence,attr"`
		Text     string `xml:",chardata"`
	} `xml:"token"`
	Markables struct {
		List []struct {
			XMLName  xml.Name
			ID       int    `xml:"m_id,attr"`
			Instance string `xml:"instance_id,attr"`
			Anchors  []struct {
				Token int `xml:"t_id,attr"`
			} `xml:"token_anchor"`
		} `xml:",any"`
	} `xml:"Markables"`
	Relations struct {
		List []struct {
			XMLName xml.Name
			Note    string `xml:"note,attr"`
			ID      string `xml:"r_id,attr"`
			Sources []struct {
				ID int `xml:"m_id,attr"`
			} `xml:"source"`
		} `xml:",any"`
	} `xml:"Relations"`
}

// readECB reads one file; its text is the tokens, spaced as print is.
func readECB(file string) (*ecbDoc, error) {
	data, err := os.ReadFile(file)
	if err != nil {
		return nil, err
	}
	var x ecbXML
	if err := xml.Unmarshal(data, &x); err != nil {
		return nil, err
	}
	var b strings.Builder
	at := map[int]text.Span{}
	for i, t := range x.Tokens {
		if i > 0 && t.Sentence != x.Tokens[i-1].Sentence {
			b.WriteString("\n\n")
		} else if i > 0 && !strings.Contains(",.;:!?%)'s’s", t.Text) && x.Tokens[i-1].Text != "$" && x.Tokens[i-1].Text != "(" {
			b.WriteString(" ")
		}
		start := b.Len()
		b.WriteString(t.Text)
		at[t.ID] = text.Span{Start: start, End: b.Len()}
	}
	d := &ecbDoc{name: filepath.Base(file), report: text.New(b.String(), false), chains: map[string][]text.Span{}}
	d.index = names.Find(d.report)
	place := map[int]text.Span{}
	for _, m := range x.Markables.List {
		for _, a := range m.Anchors {
			place[m.ID] = place[m.ID].Cover(at[a.Token])
		}
		if !strings.HasPrefix(m.XMLName.Local, "HUMAN_PART") {
			delete(place, m.ID)
		}
	}
	for _, r := range x.Relations.List {
		id := r.Note
		if r.XMLName.Local != "CROSS_DOC_COREF" {
			id = d.name + r.ID
		}
		for _, s := range r.Sources {
			if p, ok := place[s.ID]; ok {
				d.chains[id] = append(d.chains[id], p)
			}
		}
	}
	return d, nil
}

// entities gives the chains that each entity of the index has mentions in.
func (d *ecbDoc) entities() map[int]map[string]bool {
	in := map[int]map[string]bool{}
	for id, spans := range d.chains {
		for _, s := range spans {
			if m, ok := d.index.At(s); ok {
				if e := d.index.Mentions[m].Entity; e >= 0 && d.index.Mentions[m].Head.Overlaps(s) {
					if in[e] == nil {
						in[e] = map[string]bool{}
					}
					in[e][id] = true
				}
			}
		}
	}
	return in
}

// scoreECB measures on ECB+ which people and bodies two reports of one topic are
// found to share. A match counts where both entities are annotated.
func scoreECB(w io.Writer, dir string, verbose bool) error {
	topics, err := readTopics(dir)
	if err != nil {
		return err
	}
	var keys []string
	for k := range topics {
		keys = append(keys, k)
	}
	sort.Strings(keys)
	why := map[string][2]int{}
	found, all := 0, 0
	for _, k := range keys {
		docs := topics[k]
		show := verbose && !strings.Contains(" 23 24 30 38 ", " "+strings.Trim(k, "ecbplus")+" ") // these are checked on, not read
		for i := range docs {
			for j := i + 1; j < len(docs) && j < i+4; j++ {
				f, n := scoreECBPair(w, docs[i], docs[j], why, show)
				found, all = found+f, all+n
			}
		}
	}
	right, wrong := 0, 0
	for _, k := range [...]string{"same name", "same surname", "spelling variant", "acronym", "same role"} {
		n := why[k]
		fmt.Fprintf(w, "%-17s right %4d  wrong %3d\n", k, n[0], n[1])
		right, wrong = right+n[0], wrong+n[1]
	}
	fmt.Fprintf(w, "matches P %.3f; shared people and bodies found R %.3f (%d of %d)\n", ratio(right, right+wrong), ratio(found, all), found, all)
	return nil
}

func readTopics(dir string) (map[string][]*ecbDoc, error) {
	files, err := filepath.Glob(filepath.Join(dir, "*.xml"))
	if err != nil {
		return nil, err
	}
	sort.Strings(files)
	topics := map[string][]*ecbDoc{}
	for _, f := range files {
		d, err := readECB(f)
		if err != nil {
			return nil, err
		}
		topic, rest, _ := strings.Cut(d.name, "_")
		kind := "ecb"
		if strings.Contains(rest, "plus") {
			kind = "ecbplus"
		}
		topics[topic+kind] = append(topics[topic+kind], d)
	}
	return topics, nil
}

func scoreECBPair(w io.Writer, a, b *ecbDoc, why map[string][2]int, show bool) (found, all int) {
	ea, eb := a.entities(), b.entities()
	shared := map[string]bool{}
	linked := map[string]bool{}
	for _, in := range ea {
		for c := range in {
			for _, other := range eb {
				shared[c] = shared[c] || other[c]
			}
		}
	}
	for _, m := range names.Link(a.report, a.index, b.report, b.index) {
		x, y := ea[m.A], eb[m.B]
		if len(x) == 0 || len(y) == 0 {
			continue
		}
		n, right := why[m.Why], false
		for c := range x {
			if y[c] {
				right, linked[c] = true, true
			}
		}
		if right {
			n[0]++
		} else {
			n[1]++
			if show {
				fmt.Fprintf(w, "%s %s: %q = %q (%s)\n", a.name, b.name, a.index.Entities[m.A].Name, b.index.Entities[m.B].Name, m.Why)
			}
		}
		why[m.Why] = n
	}
	for c, ok := range shared {
		if !ok {
			continue
		}
		all++
		if linked[c] {
			found++
		} else if show {
			fmt.Fprintf(w, "%s %s: missed %q = %q\n", a.name, b.name, a.report.In(a.chains[c][0]), b.report.In(b.chains[c][0]))
		}
	}
	return found, all
}
