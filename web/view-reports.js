// The two reports side by side: which paragraphs stand beside each other, and how the
// two places of a divergence come into view together.

import {h} from './dom.js';
import {frameOf, scrollerOf} from './frame.js';
import {layoutRows, paragraphOf, sentenceAt} from './layout.js';
import {createLinks} from './view-links.js';
import {createSentences} from './view-sentences.js';
import {createSide} from './view-side.js';
import {createTools} from './view-tools.js';

// createReports gives {element, columns, arrange, focus, showFinding, showPlaces, showOwn,
// showSentence, anchor, filter, places, destroy}. moved is called whenever places have moved.
export function createReports(context, actions, moved) {
  const {comparison, findings} = context;
  const sides = [0, 1].map((side) => createSide(context, actions, side));
  const inParagraph = comparison.reports.map(paragraphOf);
  const live = h('p', {class: 'sr', role: 'status'});
  const columns = h('div', {class: 'columns'}, sides.map((s) => s.element));
  const links = createLinks(columns, sides, comparison);
  const tools = createTools(context, sides, (only) => {
    columns.dataset.only = only;
    refresh();
  });
  const hiddenNow = (e) => e.getClientRects().length === 0; // the narrow layout may show one report alone
  const element = h('div', {class: 'reports', role: 'group', 'aria-label': 'The two reports', tabIndex: -1}, tools.element, columns, live);
  const current = {split: null, anchor: null};
  const sentences = createSentences(context, actions, {columns, sides, links, live, meet: meetSentences});

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

  // meet brings two elements, in the sentences [i, j], side by side and into view;
  // still is the one that the reader looks at: it stays where it is.
  function meet(a, b, [i, j], still) {
    if (hiddenNow(a) || hiddenNow(b)) return showBoth(...(hiddenNow(a) ? [b, b] : [a, a]), element);
    if (distance(a, b) > frameOf(element).height * 0.4) {
      const before = still?.getBoundingClientRect().top;
      arrange({anchor: {a: inParagraph[0][i], b: inParagraph[1][j]}});
      if (still) (scrollerOf(element) ?? window).scrollBy({top: still.getBoundingClientRect().top - before, behavior: 'instant'});
    }
    showBoth(a, b, element);
  }

  function meetSentences(side, i, j) {
    const [own, other] = [sides[side].sentences[i], sides[1 - side].sentences[j]];
    meet(own, other, side === 0 ? [i, j] : [j, i], own);
  }

  // show shows the place of a key, in the sentences [i, j]; null shows none.
  function show(key, at, still) {
    sentences.pin(null);
    sides.forEach((s) => s.select(key));
    links.show(key && {key});
    const [a, b] = sides.map((s) => key && s.marks(key)[0]);
    if (!a || !b) return;
    meet(a, b, at, still);
    sides.forEach((s) => s.flash(key));
    sentences.stopAt(a.closest('.s'));
    links.draw();
  }

  function showFinding(index, {still = null} = {}) {
    const f = findings[index];
    if (!f) return show(null);
    show(`f${index}`, [f.a.sentence, f.b.sentence], still);
    comparison.alignments.forEach((al, k) => {
      if (al.a.includes(f.a.sentence) && al.b.includes(f.b.sentence)) sides.forEach((s) => s.showChanges(k, index));
    });
  }

  // showPlaces shows a particular (p0…) or a common passage (c0…).
  function showPlaces(key) {
    const list = key[0] === 'p' ? comparison.particulars : comparison.common.passages;
    const {a, b} = list[Number(key.slice(1))];
    show(key, [sentenceAt(comparison.reports[0], a[0]), sentenceAt(comparison.reports[1], b[0])], null);
  }

  // showOwn shows the places of a key in one report alone (s0…).
  function showOwn(side, key) {
    show(null);
    sides[side].select(key);
    const own = sides[side].marks(key);
    if (!own.length) return;
    if (hiddenNow(own[0])) tools.showBoth();
    showBoth(own[0], own.at(-1), element);
    sides[side].flash(key);
    sentences.stopAt(own[0].closest('.s'));
  }

  // showSentence shows one sentence, joined with its partners where it has any.
  function showSentence(side, i) {
    show(null);
    sentences.pin({side, i});
    const own = sides[side].sentences[i];
    if (hiddenNow(own)) tools.showBoth();
    showBoth(own, own, element);
    sentences.stopAt(own);
  }

  return {
    element,
    columns,
    arrange,
    focus() {
      element.focus({preventScroll: true});
      element.scrollIntoView({block: 'start', behavior: 'instant'});
    },
    anchor: () => current.anchor,
    showFinding,
    showPlaces,
    showOwn,
    showSentence,
    filter: (kind) => sides.forEach((s) => s.filter(kind)),
    // places gives the marks of each finding, [[elements in A, elements in B]…].
    places: () => findings.map((f) => sides.map((s) => s.marks(`f${f.index}`))),
    destroy: () => links.destroy(),
  };
}

function distance(a, b) {
  return Math.abs(a.getBoundingClientRect().top - b.getBoundingClientRect().top);
}

// showBoth scrolls, in whatever scrolls, until both elements are in view, or the upper one where they do not fit.
function showBoth(a, b, inside) {
  const [upper, lower] = [a, b].sort((x, y) => x.getBoundingClientRect().top - y.getBoundingClientRect().top);
  const {top: above, bottom: below, height} = frameOf(inside);
  const edge = Math.min(90, height / 5); // names and bar stand there
  const [top, bottom] = [upper.getBoundingClientRect().top, lower.getBoundingClientRect().bottom];
  if (top > above + edge && bottom < below - edge) return;
  const free = height - (bottom - top);
  const calm = matchMedia('(prefers-reduced-motion: reduce)').matches;
  const far = top < above - height * 2 || top > above + height * 3;
  upper.style.scrollMarginTop = `${Math.max(edge + 20, Math.min(free / 2, height / 3))}px`;
  upper.scrollIntoView({block: 'start', behavior: calm || far ? 'instant' : 'smooth'});
}

function same(x, y) {
  return x === y || (x && y && x.a === y.a && x.b === y.b);
}
