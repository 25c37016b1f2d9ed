package pairs

import (
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"sort"
	"strings"

	"twosource/internal/ingest"
)

// An Event is several reports of one event, a JSON file of the folder of reports.
type Event struct {
	Event   string
	Reports []Report
}

// A Report is one of an event.
type Report struct {
	Source, Date, Title string
	Paragraphs          []string
}

// Input is the report as the engine takes it.
func (r *Report) Input() ingest.Input {
	return ingest.Input{Title: r.Title, Text: strings.Join(r.Paragraphs, "\n\n"), Published: r.Date}
}

// ReadEvent reads one event.
func ReadEvent(file string) (*Event, error) {
	data, err := os.ReadFile(file)
	if err != nil {
		return nil, err
	}
	e := new(Event)
	if err := json.Unmarshal(data, e); err != nil {
		return nil, fmt.Errorf("%s: %w", file, err)
	}
	return e, nil
}

// ReadEvents reads a folder of events.
func ReadEvents(dir string) ([]*Event, error) {
	files, err := filepath.Glob(filepath.Join(dir, "*.json"))
	if err != nil {
		return nil, err
	}
	sort.Strings(files)
	var out []*Event
	for _, f := range files {
		e, err := ReadEvent(f)
		if err != nil {
			return nil, err
		}
		out = append(out, e)
	}
	return out, nil
}
