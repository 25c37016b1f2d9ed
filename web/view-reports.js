// The two reports side by side, with their marks, and what shows which sentences
// belong together: hover, focus and selection.

import {h} from './dom.js';
import {asReport, counted} from './labels.js';
import {layoutRows, paragraphOf, sentenceAt} from './layout.js';
import {createLinks} from './view-links.js';
import {createSide} from './view-side.js';
import {createTools} from './view-tools.js';

// createReports gives {element, arrange, showFinding, showPlaces, showSentence, filter, places, destroy}.
// moved is called whenever places have moved.
export function createReports(context, actions, moved) {
  const {comparison, names, findings} = context;
  const sides = [0, 1].map((side) => createSide(context, side));
  const inParagraph = comparison.reports.map(paragraphOf);
  const partners = partnersOf(comparison);
  const live = h('p', {class: 'sr', role: 'status'});
  const columns = h('div', {class: 'columns'}, sides.map((s) => s.element));
  const element = h('div', {class: 'reports'}, createTools(context, sides, (only) => { columns.dataset.only = only; links.draw(); }), columns, live);
  const links = createLinks(columns, sides, comparison);
  const current = {split: null, anchor: null};

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

  // showPlaces shows the place of a key at both reports, whose sentences are given.
  function showPlaces(key, sentences, {scroll = true, still = null} = {}) {
    pin(null);
    sides.forEach((s) => s.select(key));
    links.show(key === null ? null : {key});
    if (key === null) return;
    const [a, b] = sides.map((s) => s.marks(key)[0]);
    if (a && b && scroll) {
      meet(a, b, {a: inParagraph[0][sentences[0]], b: inParagraph[1][sentences[1]]}, still);
      sides.forEach((s) => s.flash(key));
    }
    if (a) setTabStop(a.closest('.s'));
    links.draw();
  }

  function showFinding(index, options) {
    const f = findings[index];
    if (!f) return showPlaces(null);
    showPlaces(`f${index}`, [f.a.sentence, f.b.sentence], options);
    alignmentsOf(f).forEach((k) => sides.forEach((s) => s.showChanges(k, index)));
  }

  // showSentence shows one sentence, with its partners where it has any.
  function showSentence(side, i) {
    showPlaces(null);
    pin({side, i});
    const own = sides[side].sentences[i];
    showBoth(own, own);
    setTabStop(own);
  }

  // alignmentsOf lists the alignments that join the two sentences of a finding.
  function alignmentsOf(f) {
    return comparison.alignments.flatMap((al, k) => (al.a.includes(f.a.sentence) && al.b.includes(f.b.sentence) ? [k] : []));
  }

  // pin keeps one sentence and its partners joined until another is chosen; null frees them.
  function pin(place) {
    sides.forEach((s) => s.clear());
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
    actions.select(-1);
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
    showPlaces(key) {
      const list = key[0] === 'p' ? comparison.particulars : comparison.common.passages;
      const {a, b} = list[Number(key.slice(1))];
      showPlaces(key, [sentenceAt(comparison.reports[0], a[0]), sentenceAt(comparison.reports[1], b[0])]);
    },
    showSentence,
    filter: (kind) => sides.forEach((s) => s.filter(kind)),
    // places gives the marks of each finding, [[elements in A, elements in B]…].
    places: () => findings.map((f) => sides.map((s) => s.marks(`f${f.index}`))),
    columns,
    destroy: () => links.destroy(),
  };
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
