// Which parts of a sentence are marked, and how marks nest. Pure: no DOM.
//
// A mark is {start, end, type, …}. Types, from the outermost to the innermost:
// place (a key: p0 the first of the particulars, c0 of the common passages, s0 of the
// report's figures that contradict each other),
// finding (with its index in divergences), quote, source, cue, figure, change
// (with the index of its alignment). A note is what the pointer is told at it.

const order = ['place', 'finding', 'quote', 'source', 'cue', 'figure', 'change'];

const overhang = 24; // characters by which the mark of a divergence may be widened

const refusals = new Set(['denies', 'rejects', 'disputes', 'declines']);

// marksOf lists all marks of one report (side 0 or 1), by start.
export function marksOf(comparison, side) {
  const report = comparison.reports[side];
  const marks = [];
  const add = (span, type, more) => span && span[1] > span[0] && marks.push({start: span[0], end: span[1], type, ...more});

  for (const f of report.figures) add(f.span, 'figure');
  for (const at of report.attributions) {
    const note = speakerOf(report.text, at);
    add(at.source, 'source', {note});
    add(at.cue, 'cue', {denial: refusals.has(at.stance)});
    if (at.mode === 'indirect') continue;
    for (const c of at.content) {
      const runs = quoted(report.text, c);
      const who = at.source ? {} : {note};
      if (runs.length) runs.forEach((r) => add(r, 'quote', who));
      else if (at.mode === 'direct') add(c, 'quote', who);
    }
  }
  uncrossed(comparison.divergences.map((d) => [d.a, d.b][side].span)).forEach((span, index) => add(span, 'finding', {index}));
  comparison.particulars?.forEach((p, i) => add([p.a, p.b][side], 'place', {key: `p${i}`}));
  comparison.common?.passages.forEach((p, i) => add([p.a, p.b][side], 'place', {key: `c${i}`}));
  report.inconsistencies?.forEach(({x, y}, i) => [x, y].forEach((f) => add(report.figures[f]?.span, 'place', {key: `s${i}`})));
  comparison.alignments.forEach((al, alignment) => {
    for (const c of al.changes ?? []) add([c.a, c.b][side], 'change', {alignment, alone: isEmpty([c.b, c.a][side])});
  });
  return cutAtFindings(once(marks).sort(outermost)).sort(outermost);
}

function outermost(x, y) {
  return x.start - y.start || y.end - x.end || order.indexOf(x.type) - order.indexOf(y.type);
}

// cutAtFindings parts every other mark where a divergence begins or ends inside it, so
// that the divergence's own mark stays whole: "the [White House asked Clinton]" within
// the source "the White House" would else be two boxes. marks must be sorted.
function cutAtFindings(marks) {
  const findings = marks.filter((m) => m.type === 'finding');
  let first = 0;
  return marks.flatMap((m) => {
    while (first < findings.length && findings[first].end <= m.start) first++;
    if (m.type === 'finding') return [m];
    const cuts = new Set();
    for (let k = first; k < findings.length && findings[k].start < m.end; k++) {
      const {start, end} = findings[k];
      if (m.start < start && end > m.end) cuts.add(start);
      if (start < m.start && m.start < end && end < m.end) cuts.add(end);
    }
    const at = [m.start, ...[...cuts].sort((x, y) => x - y), m.end];
    return at.slice(1).map((end, i) => ({...m, start: at[i], end}));
  });
}

// speakerOf says who speaks where the words at the place do not: "Speaker: Kyrylo
// Budanov" for "he"; undefined where they do, or nothing is known.
function speakerOf(text, {source, speaker, borrowed}) {
  if (borrowed) return `Speaker, as the other report says: ${borrowed.speaker}`;
  const written = source ? text.slice(...source).replace(/\s+/g, ' ') : '';
  return speaker && !written.includes(speaker) ? `Speaker: ${speaker}` : undefined;
}

// quoted gives the runs in quotation marks inside a span, with the marks; one
// that is open at the end of the span, or closed at its start, counts.
export function quoted(text, [start, end]) {
  const runs = [];
  let open = -1;
  for (let i = start; i < end; i++) {
    const c = text[i];
    if (c === '“' || (c === '"' && open < 0)) {
      if (open < 0) open = i;
    } else if (c === '”' || c === '"') {
      if (open >= 0) runs.push([open, i + 1]);
      else if (!runs.length) runs.push([start, i + 1]);
      open = -1;
    }
  }
  if (open >= 0) runs.push([open, end]);
  return runs;
}

// nest makes a tree of the marks between start and end: nodes are
// {start, end, mark, children}; a mark that another one cuts, or that reaches beyond,
// is several nodes. marks must be sorted.
export function nest(marks, start, end) {
  const root = {start, end, children: []};
  const queue = [];
  for (const m of marks) {
    const s = Math.max(m.start, start);
    const e = Math.min(m.end, end);
    if (s < e) queue.push({start: s, end: e, mark: m, children: []});
  }
  const stack = [root];
  for (let i = 0; i < queue.length; i++) {
    const n = queue[i];
    while (stack.at(-1).end <= n.start) stack.pop();
    const top = stack.at(-1);
    if (n.end > top.end) {
      // The rest goes back into the queue, behind all that starts before it.
      const rest = {...n, start: top.end, children: []};
      n.end = top.end;
      let at = i + 1;
      while (at < queue.length && (queue[at].start < rest.start || (queue[at].start === rest.start && queue[at].end >= rest.end))) at++;
      queue.splice(at, 0, rest);
    }
    top.children.push(n);
    stack.push(n);
  }
  return root.children;
}

// pieces turns a list of nodes into what is to be written from start to end:
// pairs [from, to] of plain text, and the nodes, in order.
export function pieces(nodes, start, end) {
  const out = [];
  let at = start;
  for (const n of nodes) {
    if (n.start > at) out.push([at, n.start]);
    out.push(n);
    at = n.end;
  }
  if (at < end) out.push([at, end]);
  return out;
}

// uncrossed widens a place that ends inside another one to the other's end, where that
// is near: "raised to red on Wednesday" and "Wednesday evening" would be cut by each
// other, with a number in the middle of the words.
function uncrossed(spans) {
  return spans.map(([start, end]) => {
    const ends = spans.filter(([s, e]) => start < s && s < end && end < e && e - end <= overhang).map(([, e]) => e);
    return [start, Math.max(end, ...ends)];
  });
}

function once(marks) {
  const seen = new Set();
  return marks.filter((m) => {
    const key = `${m.type} ${m.start} ${m.end} ${m.index ?? m.alignment ?? m.key ?? ''}`;
    return !seen.has(key) && seen.add(key);
  });
}

function isEmpty(span) {
  return !span || span[1] <= span[0];
}
