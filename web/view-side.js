// One report of the view: its head, its paragraphs, its sentences and their marks.

import {inBoth} from './besides.js';
import {h, hidden} from './dom.js';
import {asReport, counted, dateText, squeeze} from './labels.js';
import {marksOf, nest, pieces} from './marks.js';
import {createRemoved} from './view-removed.js';

// createSide builds one report: its element, its sentences' elements, and marks(key),
// the elements of a place: f0 is the first divergence, p0 the first of the
// particulars, c0 of the common passages.
export function createSide({comparison, names, findings, whole}, {keep}, side) {
  const report = comparison.reports[side];
  const letter = 'ab'[side];
  const name = names[side];
  const built = {
    sentences: [],
    marks: new Map(),
    changes: new Map(),
    joined: joinedSentences(comparison, side),
    kept: comparison.relation === 'versions' ? inBoth(comparison, side) : new Set(),
  };
  const paragraphs = buildParagraphs(report, side, marksOf(comparison, side), built, {comparison, names, findings});
  const head = columnHead(report, name, {whole: whole[side], keep: keep && ((on) => keep(side, on))});
  const element = h(
    'article',
    {class: `column ${letter}`, part: `report report-${letter}`, 'aria-label': asReport(name), lang: report.language ?? ''},
    head,
  );

  return {
    element,
    sentences: built.sentences,
    marks: (key) => built.marks.get(key) ?? [],
    place: placer(element, head, paragraphs, side, name),
    // select shows one place as the chosen one; null shows none.
    select(key) {
      built.marks.forEach((list, k) => list.forEach((m) => {
        m.classList.toggle('selected', k === key);
        m.classList.remove('flash');
      }));
    },
    flash(key) {
      built.marks.get(key)?.forEach((m) => {
        void m.offsetWidth; // starts the animation again
        m.classList.add('flash');
        m.addEventListener('animationend', () => m.classList.remove('flash'), {once: true});
      });
    },
    filter(kind) {
      findings.forEach((f) => built.marks.get(`f${f.index}`)?.forEach((m) => m.classList.toggle('off', Boolean(kind) && f.kind !== kind)));
    },
    // showChanges shows the words that an alignment changes; with a finding, those inside its marks alone.
    showChanges(alignment, finding) {
      for (const c of built.changes.get(alignment) ?? []) {
        if (finding === undefined || c.closest(`mark[data-finding="${finding}"]`)) c.classList.add('on');
      }
    },
    clear(only) {
      const classes = only ? [only] : ['pinned', 'near'];
      built.sentences.forEach((s) => s.classList.remove(...classes));
      if (!only) built.changes.forEach((list) => list.forEach((c) => c.classList.remove('on')));
    },
  };
}

// placer gives place(rows, others, split), which puts the paragraphs of each row into one
// block; where A and B stand below each other, a block that follows one of the other
// report says whose it is.
function placer(element, head, paragraphs, side, name) {
  const blocks = [];
  return (rows, others, split) => {
    rows.forEach((indexes, r) => {
      blocks[r] ??= h('div', {class: 'block'});
      const follows = r === 0 || (side === 0 ? others[r - 1] : others[r]).length > 0 || rows[r - 1].length === 0;
      const who = split && indexes.length && follows ? h('p', {class: 'who', 'aria-hidden': 'true'}, name) : null;
      blocks[r].replaceChildren(...(who ? [who] : []), ...indexes.map((p) => paragraphs[p]));
      blocks[r].style.gridRow = split ? String(2 * r + side + 3) : String(r + 2);
      blocks[r].hidden = indexes.length === 0;
    });
    element.replaceChildren(head, ...blocks.slice(0, rows.length));
    head.style.gridRow = split ? String(side + 1) : '1';
  };
}

function columnHead(report, name, cleaning) {
  const facts = [report.published && dateText(report.published), report.dateline].filter(Boolean);
  const removed = report.removed ?? [];
  return h(
    'header',
    {class: 'column-head'},
    h('p', {class: 'name'}, asReport(name)),
    facts.length ? h('p', {class: 'facts'}, facts.join(' · ')) : null,
    createRemoved({removed, heading: `Cleaning took out ${counted(removed.length, 'passage')}`, name, ...cleaning}),
  );
}

function joinedSentences({alignments}, side) {
  const set = new Set();
  for (const al of alignments) (side ? al.b : al.a).forEach((i) => set.add(i));
  return set;
}

function buildParagraphs(report, side, marks, built, context) {
  let s = 0; // next sentence
  let m = 0; // next mark
  let open = []; // marks that began and may reach on
  const {text} = report;
  return report.paragraphs.map(([start, end], p) => {
    const headline = p === 0 && report.title !== '' && text.slice(start, end).trim() === report.title.trim();
    const meta = p < 4 && end - start < 200 && isMeta(squeeze(text.slice(start, end)), report);
    const e = h(headline ? 'h3' : 'p', {class: headline ? 'headline' : meta ? 'meta' : null, dir: 'auto'});
    let at = start;
    for (; s < report.sentences.length && report.sentences[s][0] < end; s++) {
      const [from, to] = report.sentences[s];
      if (from > at) e.append(text.slice(at, from));
      for (; m < marks.length && marks[m].start < to; m++) open.push(marks[m]);
      open = open.filter((mark) => mark.end > from);
      const sentence = h('span', {class: built.joined.has(s) ? 's joined' : built.kept.has(s) ? 's kept' : 's', tabIndex: -1});
      sentence.dataset.side = side;
      sentence.dataset.i = s;
      write(sentence, text, nest(open, from, to), from, to, side, built, context);
      built.sentences.push(sentence);
      e.append(sentence);
      at = to;
    }
    if (at < end) e.append(text.slice(at, end));
    return e;
  });
}

// isMeta tells whether a paragraph says of the report who wrote it, or when it was published.
function isMeta(words, {byline}) {
  return (byline && words.includes(squeeze(byline))) || /^(?:(?:first|last) )?(?:published|updated|posted|modified)\b.*\d/i.test(words);
}

// write puts the text from start to end into parent, with its marks.
function write(parent, text, nodes, start, end, side, built, context) {
  for (const piece of pieces(nodes, start, end)) {
    if (Array.isArray(piece)) {
      parent.append(text.slice(...piece));
      continue;
    }
    const e = markElement(piece, side, built, context);
    write(e, text, piece.children, piece.start, piece.end, side, built, context);
    if (piece.mark.type === 'finding' && piece.end === piece.mark.end) {
      const f = context.findings[piece.mark.index];
      e.append(hidden(` (divergence ${f.number}, ${f.label.toLowerCase()}: ${context.names[1 - side]} has “${f.wordings[1 - side]}”)`));
    }
    parent.append(e);
  }
}

function markElement({mark, end}, side, built, {comparison, findings}) {
  switch (mark.type) {
    case 'finding': {
      const f = findings[mark.index];
      const e = h('mark', {class: `finding ${f.kind}${end === mark.end ? '' : ' part'}`});
      e.dataset.finding = mark.index;
      e.dataset.n = f.number;
      e.title = `${f.number}. ${f.label}: ${f.sentence}`;
      keep(built.marks, `f${mark.index}`, e);
      return e;
    }
    case 'place': {
      const e = h('span', {class: 'place'});
      keep(built.marks, mark.key, e);
      return e;
    }
    case 'change': {
      const versions = comparison.relation === 'versions';
      const e = h(versions ? (side ? 'ins' : 'del') : 'span', {class: `change${mark.alone ? ' alone' : ''}`});
      keep(built.changes, mark.alignment, e);
      return e;
    }
    default: {
      const e = h('mark', {class: `${mark.type}${mark.denial ? ' denial' : ''}`});
      if (mark.note) e.title = mark.note;
      return e;
    }
  }
}

function keep(map, key, e) {
  if (!map.has(key)) map.set(key, []);
  map.get(key).push(e);
}
