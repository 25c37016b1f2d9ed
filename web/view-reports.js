// The two reports side by side, with their marks, and what shows which sentences
// belong together: hover, focus and selection.

import {h, hidden} from './dom.js';
import {asReport, counted, squeeze} from './labels.js';
import {layoutRows, paragraphOf} from './layout.js';
import {marksOf, nest, pieces} from './marks.js';
import {createLinks} from './view-links.js';

// createReports gives {element, arrange, showFinding, filter, places, destroy}.
// moved is called whenever places have moved.
export function createReports(context, actions, moved) {
  const {comparison, names, findings} = context;
  const sides = [0, 1].map((side) => createSide(context, side));
  const inParagraph = comparison.reports.map(paragraphOf);
  const partners = partnersOf(comparison);
  const live = h('p', {class: 'sr', role: 'status'});
  const columns = h('div', {class: 'columns'}, sides.map((s) => s.element));
  const element = h('div', {class: 'reports'}, tools(context, sides, (only) => { columns.dataset.only = only; links.draw(); }), columns, live);
  const links = createLinks(columns, sides, comparison);
  const current = {split: null, anchor: null, pair: null, finding: -1};

  // arrange puts the paragraphs into rows; anchor, {a, b}, are paragraphs that must meet.
  function arrange({split = current.split, anchor = current.anchor}) {
    if (split === current.split && same(anchor, current.anchor)) return refresh();
    const focused = element.getRootNode().activeElement;
    Object.assign(current, {split, anchor});
    const rows = layoutRows(comparison, {anchor, split});
    const [a, b] = ['a', 'b'].map((letter) => rows.map((r) => r[letter]));
    sides[0].place(a, b, split);
    sides[1].place(b, a, split);
    columns.style.gridTemplateRows = split ? '' : `repeat(${rows.length + 2}, auto)`;
    if (focused && element.contains(focused)) focused.focus({preventScroll: true});
    refresh();
  }

  function refresh() {
    links.draw();
    moved();
  }

  // meet brings the two elements side by side and into view; still is the one that the reader looks at.
  function meet(a, b, paragraphs, still) {
    const before = still?.getBoundingClientRect().top;
    if (distance(a, b) > innerHeight * 0.4) {
      arrange({anchor: paragraphs});
      if (still) scrollBy({top: still.getBoundingClientRect().top - before, behavior: 'instant'});
    }
    showBoth(a, b);
  }

  function showFinding(index, {scroll = true, still = null} = {}) {
    pin(null);
    sides.forEach((s) => s.select(index));
    current.finding = index;
    const f = findings[index];
    if (f) {
      const [a, b] = sides.map((s) => s.findings[index]?.[0]);
      const sentences = [f.a.sentence, f.b.sentence];
      sides.forEach((s, i) => s.sentences[sentences[i]]?.classList.add('of-finding'));
      alignmentsOf(f).forEach((k) => sides.forEach((s) => s.showChanges(k, index)));
      if (a && b && scroll) {
        meet(a, b, {a: inParagraph[0][f.a.sentence], b: inParagraph[1][f.b.sentence]}, still);
        sides.forEach((s) => s.flash(index));
      }
      if (a) setTabStop(a.closest('.s'));
    }
    links.show(f ? {finding: index} : null);
  }

  // alignmentsOf lists the alignments that join the two sentences of a finding.
  function alignmentsOf(f) {
    return comparison.alignments.flatMap((al, k) => (al.a.includes(f.a.sentence) && al.b.includes(f.b.sentence) ? [k] : []));
  }

  // pin keeps one sentence and its partners joined until another is chosen; null frees them.
  function pin(place) {
    sides.forEach((s) => s.clear());
    current.pair = place;
    links.show(null);
    if (!place) return;
    const {side, i} = place;
    const others = partners[side][i];
    sides[side].sentences[i].classList.add('pinned');
    others.forEach(({to, alignment}) => {
      sides[1 - side].sentences[to].classList.add('pinned');
      sides.forEach((s) => s.showChanges(alignment));
    });
    links.show({side, sentence: i});
  }

  function choose(side, i) {
    if (context.state.selected >= 0) actions.select(-1);
    const others = partners[side][i];
    pin({side, i});
    tell(side, i);
    if (!others.length) return;
    const own = sides[side].sentences[i];
    const other = sides[1 - side].sentences[others[0].to];
    const at = [inParagraph[side][i], inParagraph[1 - side][others[0].to]];
    if (side === 1) at.reverse();
    meet(own, other, {a: at[0], b: at[1]}, own);
  }

  function tell(side, i) {
    const n = partners[side][i].length;
    const other = asReport(names[1 - side]);
    live.textContent = n ? `Told also in ${other}, in ${counted(n, 'sentence')}.` : `Only in ${asReport(names[side])}.`;
  }

  let tabStop;
  function setTabStop(sentence) {
    if (tabStop) tabStop.tabIndex = -1;
    tabStop = sentence;
    if (tabStop) tabStop.tabIndex = 0;
  }

  // hover shows partners for as long as the pointer or the focus is on a sentence.
  function hover(place) {
    sides.forEach((s) => s.clear('near'));
    if (!place) return links.hover(null);
    sides[place.side].sentences[place.i].classList.add('near');
    partners[place.side][place.i].forEach(({to}) => sides[1 - place.side].sentences[to].classList.add('near'));
    links.hover({side: place.side, sentence: place.i});
  }

  const placeOf = (target) => {
    const s = target.closest?.('.s');
    return s ? {side: Number(s.dataset.side), i: Number(s.dataset.i)} : null;
  };

  columns.addEventListener('pointerover', (event) => hover(placeOf(event.target)));
  columns.addEventListener('pointerleave', () => hover(null));
  columns.addEventListener('focusin', (event) => {
    const place = placeOf(event.target);
    if (!place) return;
    setTabStop(event.target);
    hover(place);
    if (event.target.matches(':focus-visible')) tell(place.side, place.i);
  });
  columns.addEventListener('focusout', () => hover(null));
  // A drag in one column selects no text of the other.
  columns.addEventListener('pointerdown', (event) => {
    const column = event.target.closest('.column');
    sides.forEach((s) => s.element.classList.toggle('aside', column !== null && s.element !== column));
  });
  columns.addEventListener('click', (event) => {
    if (!getSelection().isCollapsed) return;
    const mark = event.target.closest('mark.finding');
    const place = placeOf(event.target);
    if (mark) pickMark(mark);
    else if (place) choose(place.side, place.i);
  });

  // pickMark selects the finding of a mark; a second click goes on to the one around it.
  function pickMark(mark) {
    const around = [];
    for (let m = mark; m; m = m.parentElement?.closest('mark.finding')) around.push(Number(m.dataset.finding));
    const at = around.indexOf(context.state.selected);
    actions.select(around[(at + 1) % around.length], {still: mark});
  }

  columns.addEventListener('keydown', (event) => {
    const place = placeOf(event.target);
    if (!place || event.ctrlKey || event.metaKey || event.altKey) return;
    const {side, i} = place;
    const to = {
      ArrowDown: () => sides[side].sentences[i + 1],
      ArrowUp: () => sides[side].sentences[i - 1],
      ArrowRight: () => side === 0 && sides[1].sentences[partners[0][i][0]?.to],
      ArrowLeft: () => side === 1 && sides[0].sentences[partners[1][i][0]?.to],
      Enter: () => void enter(side, i),
      Escape: () => void actions.select(-1),
    }[event.key];
    if (!to) return;
    event.preventDefault();
    const next = to();
    if (!next) return;
    if (event.key === 'ArrowRight' || event.key === 'ArrowLeft') choose(side, i);
    next.focus({preventScroll: true});
    next.scrollIntoView({block: 'nearest'});
  });

  // enter selects the findings of a sentence one after the other, or joins it with its partners.
  function enter(side, i) {
    const own = findings.filter((f) => [f.a, f.b][side].sentence === i).map((f) => f.index);
    if (!own.length) return choose(side, i);
    actions.select(own[(own.indexOf(context.state.selected) + 1) % own.length], {still: sides[side].sentences[i]});
  }

  setTabStop(sides[0].sentences[0] ?? sides[1].sentences[0]);

  return {
    element,
    arrange,
    showFinding,
    filter: (kind) => sides.forEach((s) => s.filter(kind)),
    // places gives the marks of each finding, [[elements in A, elements in B]…].
    places: () => findings.map((f) => sides.map((s) => s.findings[f.index] ?? [])),
    columns,
    destroy: () => links.destroy(),
  };
}

// createSide builds one report: {element, sentences, findings, place, …}.
function createSide({comparison, names, findings, state}, side) {
  const report = comparison.reports[side];
  const letter = 'ab'[side];
  const name = names[side];
  const marks = marksOf(comparison, side);
  const built = {sentences: [], findings: [], changes: new Map(), joined: joinedSentences(comparison, side)};
  const paragraphs = buildParagraphs(report, side, marks, built, {comparison, names, findings});
  const head = columnHead(report, name);
  const element = h('article', {class: `column ${letter}`, 'aria-label': asReport(name)}, head);
  const blocks = [];

  return {
    element,
    sentences: built.sentences,
    findings: built.findings,
    // place puts the paragraphs of each row into one block; where A and B stand below
    // each other, a block that follows one of the other report says whose it is.
    place(rows, others, split) {
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
    },
    select(index) {
      built.findings.forEach((list, k) => list?.forEach((m) => m.classList.toggle('selected', k === index)));
    },
    flash(index) {
      built.findings[index]?.forEach((m) => {
        m.classList.remove('flash');
        void m.offsetWidth; // starts the animation again
        m.classList.add('flash');
      });
    },
    filter(kind) {
      built.findings.forEach((list, k) => list?.forEach((m) => m.classList.toggle('off', Boolean(kind) && findings[k].kind !== kind)));
    },
    // showChanges shows the words that an alignment changes; with a finding, those inside its marks alone.
    showChanges(alignment, finding) {
      for (const c of built.changes.get(alignment) ?? []) {
        if (finding === undefined || c.closest(`mark[data-finding="${finding}"]`)) c.classList.add('on');
      }
    },
    clear(only) {
      const classes = only ? [only] : ['pinned', 'near', 'of-finding'];
      built.sentences.forEach((s) => s.classList.remove(...classes));
      if (!only) built.changes.forEach((list) => list.forEach((c) => c.classList.remove('on')));
    },
    state,
  };
}

function columnHead(report, name) {
  const facts = [report.published && dateText(report.published), report.dateline].filter(Boolean);
  const gone = report.removed ?? [];
  return h(
    'header',
    {class: 'column-head'},
    h('p', {class: 'name'}, asReport(name)),
    facts.length ? h('p', {class: 'facts'}, facts.join(' · ')) : null,
    gone.length
      ? h(
          'details',
          {class: 'removed'},
          h('summary', {}, `Cleaning took out ${counted(gone.length, 'passage')}`),
          h('ul', {}, gone.map((r) => h('li', {}, h('q', {}, squeeze(r.text)), ` (${r.reason})`))),
        )
      : null,
  );
}

// dateText gives an ISO date as a person writes it; what is no date stays as it is.
export function dateText(iso) {
  const m = /^(\d{4})-(\d\d)-(\d\d)(?:T(\d\d:\d\d))?/.exec(iso);
  if (!m) return iso;
  const date = new Date(Date.UTC(m[1], m[2] - 1, m[3]));
  const text = date.toLocaleDateString('en-GB', {day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC'});
  return m[4] && m[4] !== '00:00' ? `${text}, ${m[4]}` : text;
}

function joinedSentences({alignments}, side) {
  const set = new Set();
  for (const al of alignments) (side ? al.b : al.a).forEach((i) => set.add(i));
  return set;
}

function buildParagraphs(report, side, marks, built, context) {
  let s = 0; // next sentence
  let m = 0; // first mark that may still reach into the text ahead
  const {text} = report;
  return report.paragraphs.map(([start, end], p) => {
    const headline = p === 0 && report.title !== '' && text.slice(start, end).trim() === report.title.trim();
    const meta = p < 4 && report.byline && squeeze(text.slice(start, end)).includes(squeeze(report.byline)) && end - start < 200;
    const e = h(headline ? 'h3' : 'p', {class: headline ? 'headline' : meta ? 'meta' : null, dir: 'auto'});
    let at = start;
    for (; s < report.sentences.length && report.sentences[s][0] < end; s++) {
      const [from, to] = report.sentences[s];
      if (from > at) e.append(text.slice(at, from));
      while (m < marks.length && marks[m].end <= from) m++;
      const inside = [];
      for (let k = m; k < marks.length && marks[k].start < to; k++) if (marks[k].end > from) inside.push(marks[k]);
      const sentence = h('span', {class: built.joined.has(s) ? 's joined' : 's', tabIndex: -1});
      sentence.dataset.side = side;
      sentence.dataset.i = s;
      write(sentence, text, nest(inside, from, to), from, to, side, built, context);
      built.sentences.push(sentence);
      e.append(sentence);
      at = to;
    }
    if (at < end) e.append(text.slice(at, end));
    return e;
  });
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
    if (piece.mark.type === 'finding' && piece.first) {
      const f = context.findings[piece.mark.index];
      e.append(hidden(` (divergence ${f.number}, ${f.label.toLowerCase()}: ${context.names[1 - side]} has “${f.wordings[1 - side]}”)`));
    }
    parent.append(e);
  }
}

function markElement({mark, first}, side, built, {comparison, findings}) {
  switch (mark.type) {
    case 'finding': {
      const f = findings[mark.index];
      const e = h('mark', {class: `finding ${f.kind}${first ? '' : ' rest'}`});
      e.dataset.finding = mark.index;
      e.dataset.n = f.number;
      (built.findings[mark.index] ??= []).push(e);
      return e;
    }
    case 'change': {
      const versions = comparison.relation === 'versions';
      const e = h(versions ? (side ? 'ins' : 'del') : 'span', {class: `change${mark.alone ? ' alone' : ''}`});
      if (!built.changes.has(mark.alignment)) built.changes.set(mark.alignment, []);
      built.changes.get(mark.alignment).push(e);
      return e;
    }
    default:
      return h('mark', {class: `${mark.type}${mark.denial ? ' denial' : ''}`});
  }
}

// partnersOf lists for each sentence of each side its partners, the closest first.
function partnersOf({reports, alignments}) {
  const out = reports.map((r) => r.sentences.map(() => []));
  alignments.forEach(({a, b, score}, alignment) => {
    for (const i of a) {
      for (const j of b) {
        out[0][i]?.push({to: j, alignment, score});
        out[1][j]?.push({to: i, alignment, score});
      }
    }
  });
  out.flat().forEach((list) => list.sort((x, y) => y.score - x.score));
  return out;
}

// tools are the switches above the columns: which report the narrow layout shows, and which marks.
function tools({names, comparison}, sides, only) {
  const choice = ['Both', ...names.map(asReport)].map((label, k) =>
    h('button', {type: 'button', 'aria-pressed': String(k === 0), onclick: () => press(k)}, label),
  );
  const press = (k) => {
    choice.forEach((b, i) => b.setAttribute('aria-pressed', String(i === k)));
    only(['', 'a', 'b'][k]);
  };
  const layers = [
    ['figure', 'Figures', 'figure'],
    ['source', 'Sources', 'source'],
    ['cue', 'Words of saying', 'cue'],
    ['denial', 'Denials', 'cue denial'],
    ['quote', 'Quotations', 'quote'],
  ];
  const boxes = layers.map(([layer, label, classes]) => {
    const box = h('input', {type: 'checkbox', checked: true});
    box.addEventListener('change', () => sides.forEach((s) => s.element.classList.toggle(`no-${layer}`, !box.checked)));
    return h('label', {}, box, h('mark', {class: classes}, label));
  });
  const diverging = comparison.divergences.length
    ? h('p', {}, h('mark', {class: 'finding figure sample'}, 'A divergence'), ' is filled and carries its number in the list.')
    : null;
  return h(
    'div',
    {class: 'tools'},
    h('div', {class: 'only', role: 'group', 'aria-label': 'Which report to show'}, choice),
    h(
      'details',
      {class: 'key'},
      h('summary', {}, 'Key to the marks'),
      h('div', {class: 'layers'}, boxes),
      diverging,
      h('p', {}, 'Point at a sentence to see where the other report tells it; click to set the two side by side.'),
      h(
        'p',
        {class: 'keys'},
        h('kbd', {}, 'n'), ' ', h('kbd', {}, 'j'), ' next divergence, ',
        h('kbd', {}, 'p'), ' ', h('kbd', {}, 'k'), ' previous. Within a report: ',
        h('kbd', {}, '↑'), ' ', h('kbd', {}, '↓'), ' sentence by sentence, ',
        h('kbd', {}, '←'), ' ', h('kbd', {}, '→'), ' to the other report, ',
        h('kbd', {}, 'Enter'), ' the sentence’s divergences.',
      ),
    ),
  );
}

function distance(a, b) {
  return Math.abs(a.getBoundingClientRect().top - b.getBoundingClientRect().top);
}

// showBoth scrolls, in whatever scrolls, until both elements are in view, or the upper one where they do not fit.
function showBoth(a, b) {
  const [upper, lower] = [a, b].sort((x, y) => x.getBoundingClientRect().top - y.getBoundingClientRect().top);
  const [top, bottom] = [upper.getBoundingClientRect().top, lower.getBoundingClientRect().bottom];
  const free = innerHeight - (bottom - top);
  const calm = matchMedia('(prefers-reduced-motion: reduce)').matches;
  if (top > 90 && bottom < innerHeight - 90) return;
  upper.style.scrollMarginTop = `${Math.max(110, Math.min(free / 2, innerHeight / 3))}px`;
  const far = top < -innerHeight * 2 || top > innerHeight * 3;
  upper.scrollIntoView({block: 'start', behavior: calm || far ? 'instant' : 'smooth'});
}

function same(x, y) {
  return x === y || (x && y && x.a === y.a && x.b === y.b);
}
