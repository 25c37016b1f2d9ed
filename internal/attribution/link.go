package attribution

import "twosource/internal/attribution/model"

// A chunk is one labelled stretch of tokens.
type chunk struct {
	role       uint8
	first, end int
}

// byModel labels the report's paragraphs and links what it finds: a cue takes the
// sources and contents that point to it.
func (d *doc) byModel() []found {
	m := model.Default()
	var chunks []chunk
	paragraphs := d.paragraphs()
	d.tags = make([]uint8, len(d.low))
	for i := range paragraphs {
		p := &paragraphs[i]
		m.Tag(&p.Input)
		copy(d.tags[p.First:], p.Tags)
		m.Prepare(&p.Input)
		chunks = appendChunks(chunks, m.Label(&p.Input), p.First)
	}
	return d.link(chunks)
}

func appendChunks(dst []chunk, labels []uint8, first int) []chunk {
	for i := 0; i < len(labels); i++ {
		role := model.Role(labels[i])
		if role == model.None {
			continue
		}
		e := i + 1
		for e < len(labels) && labels[e] == role+1 {
			e++
		}
		dst = append(dst, chunk{role, first + i, first + e})
		i = e - 1
	}
	return dst
}

// link gives each cue the chunks that point to it. A cue without a source inherits
// the one before it in its sentence: "Lund refused, saying …".
func (d *doc) link(chunks []chunk) []found {
	var out []found
	last := -1 // the first chunk that no earlier cue has taken
	for k, c := range chunks {
		if c.role != model.Cue {
			continue
		}
		f := found{cue: [2]int{c.first, c.end}, stance: Asserts}
		p := d.paragraph(c.first)
		for i := last + 1; i < k; i++ {
			switch l := chunks[i]; l.role {
			case model.SourceLeft:
				if d.paragraph(l.first) == p {
					f.source = [2]int{l.first, l.end}
				}
			case model.ContentLeft:
				if q := d.paragraph(l.first); q < p-1 || q == p-1 && !d.closesQuote(l.end-1) {
					continue // the paragraph before, where it is one quotation
				}
				f.content = append(f.content, [2]int{l.first, l.end})
			}
		}
		at := p
		for i := k + 1; i < len(chunks) && chunks[i].role != model.Cue; i++ {
			if q := d.paragraph(chunks[i].first); q > at+1 || q > p && !d.says(c) {
				break
			} else if chunks[i].role == model.ContentRight {
				at = q
			}
			switch r := chunks[i]; r.role {
			case model.SourceRight:
				if f.source[1] == 0 && d.paragraph(r.first) == p {
					f.source = [2]int{r.first, r.end}
				}
			case model.ContentRight:
				f.content = append(f.content, [2]int{r.first, r.end})
			}
		}
		last = k
		if len(f.content) == 0 {
			continue
		}
		if f.source[1] == 0 && !in(sourceless[:], d.low[c.first]) && !nounCue(d.tags[c.first]) {
			f.source = d.inherited(chunks, k)
		}
		out = append(out, f)
	}
	return out
}

// nounCue reports whether a cue that begins with the tag is a thing that goes round: "reports
// surfaced that", "allegations that" are nobody's who is spoken of before.
func nounCue(tag uint8) bool { return tag == model.NN || tag == model.NNS }

// says reports whether the cue has a verb of speech or thought: none of "sighted" goes on in
// the next paragraph.
func (d *doc) says(cue chunk) bool {
	for i := cue.first; i < cue.end; i++ {
		if verbOf(d.low[i]) != nil {
			return true
		}
	}
	return false
}

// inherited is the nearest source before chunk k in its sentence.
func (d *doc) inherited(chunks []chunk, k int) [2]int {
	s := d.sentence(chunks[k].first)
	for i := k - 1; i >= 0 && i > k-longest && chunks[i].first >= d.r.Sentences[s].First; i-- {
		if r := chunks[i].role; r == model.SourceLeft || r == model.SourceRight {
			return [2]int{chunks[i].first, chunks[i].end}
		}
	}
	return [2]int{}
}

func (d *doc) sentence(token int) int { return d.r.SentenceAt(d.r.Tokens[token].Span.Start) }

// cues that take no source from elsewhere.
var sourceless = [...]string{"according", "allegedly", "reportedly", "supposedly"}
