package main

import (
	"encoding/xml"
	"os"
	"path/filepath"
	"sort"
	"strings"

	"twosource/internal/alignment"
	"twosource/internal/ingest"
)

// An ecbDoc is one document of ECB+ with its event mentions.
type ecbDoc struct {
	name   string
	report *alignment.Side
	chain  map[int]string // event chain of a token of the report
	marked map[int]bool   // sentences of the report that were annotated
}

type ecbXML struct {
	Tokens []struct {
		ID       int    `xml:"t_id,attr"`
		Sentence int    `xml:"sentence,attr"`
		Text     string `xml:",chardata"`
	} `xml:"token"`
	Markables struct {
		List []struct {
			XMLName xml.Name
			ID      int `xml:"m_id,attr"`
			Anchors []struct {
				ID int `xml:"t_id,attr"`
			} `xml:"token_anchor"`
		} `xml:",any"`
	}
	Relations struct {
		List []struct {
			Note    string `xml:"note,attr"`
			Sources []struct {
				ID int `xml:"m_id,attr"`
			} `xml:"source"`
		} `xml:"CROSS_DOC_COREF"`
	}
}

// readDoc reads one document.
func readDoc(file string) (*ecbDoc, error) {
	data, err := os.ReadFile(file)
	if err != nil {
		return nil, err
	}
	var x ecbXML
	if err := xml.Unmarshal(data, &x); err != nil {
		return nil, err
	}
	var b strings.Builder
	at := map[int]int{} // offset of each token
	last := -1
	skip := map[int]bool{}
	for _, t := range x.Tokens {
		if strings.HasPrefix(t.Text, "http") {
			skip[t.Sentence] = true
		}
	}
	for _, t := range x.Tokens {
		if skip[t.Sentence] {
			continue
		}
		if t.Sentence != last && b.Len() > 0 {
			b.WriteString("\n\n")
		} else if b.Len() > 0 {
			b.WriteString(" ")
		}
		last = t.Sentence
		at[t.ID] = b.Len()
		b.WriteString(t.Text)
	}
	d := &ecbDoc{name: strings.TrimSuffix(filepath.Base(file), ".xml"), chain: map[int]string{}, marked: map[int]bool{}}
	d.report = analyze(ingest.Input{Text: b.String(), Keep: true})
	if d.report.Report.Text != b.String() {
		return nil, nil // cleaned after all: offsets would be off
	}
	note := map[int]string{}
	for _, r := range x.Relations.List {
		for _, s := range r.Sources {
			note[s.ID] = r.Note
		}
	}
	for _, m := range x.Markables.List {
		for _, a := range m.Anchors {
			o, ok := at[a.ID]
			if !ok {
				continue
			}
			k := d.report.Report.TokenAt(o)
			d.marked[d.report.Report.SentenceAt(o)] = true
			if strings.HasPrefix(m.XMLName.Local, "ACTION") || strings.HasPrefix(m.XMLName.Local, "NEG_ACTION") {
				if n := note[m.ID]; n != "" {
					d.chain[k] = n
				}
			}
		}
	}
	return d, nil
}

// apart are the events of ECB+ that are among the annotated pairs of reports.
var apart = map[string]bool{
	"7ecbplus": true, "12ecbplus": true, "31ecb": true, "32ecbplus": true, "35ecbplus": true,
	"23ecbplus": true, "24ecbplus": true, "30ecbplus": true, "38ecbplus": true,
}

// readECB gives labelled pairs of matched words.
func readECB(dir string, most int) (x [][]float64, y, w []float64, err error) {
	files, err := filepath.Glob(filepath.Join(dir, "*.xml"))
	if err != nil {
		return nil, nil, nil, err
	}
	sort.Strings(files)
	topics := map[string][]*ecbDoc{}
	var names []string
	for _, f := range files {
		name := strings.TrimSuffix(filepath.Base(f), ".xml")
		topic, rest, _ := strings.Cut(name, "_")
		topic += strings.TrimLeft(rest, "0123456789")
		if apart[topic] {
			continue
		}
		d, err := readDoc(f)
		if err != nil {
			return nil, nil, nil, err
		}
		if d == nil {
			continue
		}
		if topics[topic] == nil {
			names = append(names, topic)
		}
		topics[topic] = append(topics[topic], d)
	}
	for _, t := range names {
		docs := topics[t]
		n := 0
		for gap := 1; gap < len(docs) && n < most; gap++ {
			for i := 0; i+gap < len(docs) && n < most; i++ {
				a, b := docs[i], docs[i+gap]
				n++
				for _, e := range alignment.EventExamples(a.report, b.report) {
					if !a.marked[a.sentence(e.A)] || !b.marked[b.sentence(e.B)] {
						continue
					}
					label := 0.
					if c := a.chain[e.A]; c != "" && c == b.chain[e.B] {
						label = 1
					}
					x, y, w = append(x, e.Features), append(y, label), append(w, 1)
				}
			}
		}
	}
	return x, y, w, nil
}

func (d *ecbDoc) sentence(token int) int {
	return d.report.Report.SentenceAt(d.report.Report.Tokens[token].Span.Start)
}
