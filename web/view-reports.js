// The two reports side by side: which paragraphs stand beside each other, and how the
// two places of a divergence come into view together.

import {h} from './dom.js';
import {frameOf, scrollerOf} from './frame.js';
import {layoutRows, paragraphOf, sentenceAt} from './layout.js';
import {Links} from './view-links.js';
import {Sentences} from './view-sentences.js';
import {createSide} from './view-side.js';
import {createTools} from './view-tools.js';

// Reports holds the two columns; moved is called whenever places in them have moved.
export class Reports {
  element;
  columns;
  #comparison;
  #findings;
  #sides;
  #inParagraph; // for each report the paragraph of each sentence
  #links;
  #tools;
  #sentences;
  #moved;
  #split = null; // whether A and B stand below each other
  #anchor = null; // {a, b}, the paragraphs that must meet

  constructor(context, actions, moved) {
    this.#comparison = context.comparison;
    this.#findings = context.findings;
    this.#moved = moved;
    const sides = (this.#sides = [0, 1].map((side) => createSide(context, actions, side)));
    this.#inParagraph = context.comparison.reports.map(paragraphOf);
    const live = h('p', {class: 'sr', role: 'status'});
    const columns = (this.columns = h('div', {class: 'columns'}, sides.map((s) => s.element)));
    const links = (this.#links = new Links(columns, sides, context.comparison));
    this.#tools = createTools(context, sides, (only) => {
      columns.dataset.only = only;
      this.#refresh();
    });
    const parts = [this.#tools.element, columns, live];
    this.element = h('div', {class: 'reports', role: 'group', 'aria-label': 'The two reports', tabIndex: -1}, parts);
    const meet = (side, i, j) => this.#meetSentences(side, i, j);
    this.#sentences = new Sentences(context, actions, {columns, sides, links, live, meet});
  }

  // anchor is what the last finding that was far apart made meet.
  get anchor() {
    return this.#anchor;
  }

  // arrange puts the paragraphs into rows; anchor, {a, b}, are paragraphs that must meet.
  arrange({split = this.#split, anchor = this.#anchor}) {
    if (split === this.#split && same(anchor, this.#anchor)) return this.#refresh();
    const focused = this.element.getRootNode().activeElement;
    [this.#split, this.#anchor] = [split, anchor];
    const rows = layoutRows(this.#comparison, {anchor, split});
    const [a, b] = ['a', 'b'].map((letter) => rows.map((r) => r[letter]));
    this.#sides[0].place(a, b, split);
    this.#sides[1].place(b, a, split);
    this.columns.style.gridTemplateRows = split ? '' : `repeat(${rows.length + 2}, auto)`;
    if (focused && this.element.contains(focused)) focused.focus({preventScroll: true});
    this.#refresh();
  }

  #refresh() {
    this.#links.draw();
    this.#moved();
  }

  focus() {
    this.element.focus({preventScroll: true});
    this.element.scrollIntoView({block: 'start', behavior: 'instant'});
  }

  filter(kind) {
    this.#sides.forEach((s) => s.filter(kind));
  }

  // places gives the marks of each finding, [[elements in A, elements in B]…].
  places() {
    return this.#findings.map((f) => this.#sides.map((s) => s.marks(`f${f.index}`)));
  }

  showFinding(index, {still = null} = {}) {
    const f = this.#findings[index];
    if (!f) return this.#show(null);
    this.#show(`f${index}`, [f.a.sentence, f.b.sentence], still);
    this.#comparison.alignments.forEach((al, k) => {
      if (al.a.includes(f.a.sentence) && al.b.includes(f.b.sentence)) this.#sides.forEach((s) => s.showChanges(k, index));
    });
  }

  // showPlaces shows a particular (p0…) or a common passage (c0…).
  showPlaces(key) {
    const {particulars, common, reports} = this.#comparison;
    const {a, b} = (key[0] === 'p' ? particulars : common.passages)[Number(key.slice(1))];
    this.#show(key, [sentenceAt(reports[0], a[0]), sentenceAt(reports[1], b[0])], null);
  }

  // showOwn shows the places of a key in one report alone (s0…).
  showOwn(side, key) {
    this.#show(null);
    this.#sides[side].select(key);
    const own = this.#sides[side].marks(key);
    if (!own.length) return;
    if (hiddenNow(own[0])) this.#tools.showBoth();
    showBoth(own[0], own.at(-1), this.element);
    this.#sides[side].flash(key);
    this.#sentences.stopAt(own[0].closest('.s'));
  }

  // showSentence shows one sentence, joined with its partners where it has any.
  showSentence(side, i) {
    this.#show(null);
    this.#sentences.pin({side, i});
    const own = this.#sides[side].sentences[i];
    if (hiddenNow(own)) this.#tools.showBoth();
    showBoth(own, own, this.element);
    this.#sentences.stopAt(own);
  }

  // #show shows the place of a key, in the sentences [i, j]; null shows none.
  #show(key, at, still) {
    this.#sentences.pin(null);
    this.#sides.forEach((s) => s.select(key));
    this.#links.show(key && {key});
    const [a, b] = this.#sides.map((s) => key && s.marks(key)[0]);
    if (!a || !b) return;
    this.#meet(a, b, at, still);
    this.#sides.forEach((s) => s.flash(key));
    this.#sentences.stopAt(a.closest('.s'));
    this.#links.draw();
  }

  // #meet brings two elements, in the sentences [i, j], side by side and into view;
  // still is the one that the reader looks at: it stays where it is.
  #meet(a, b, [i, j], still) {
    const {element} = this;
    if (hiddenNow(a) || hiddenNow(b)) return showBoth(...(hiddenNow(a) ? [b, b] : [a, a]), element);
    if (distance(a, b) > frameOf(element).height * 0.4) {
      const before = still?.getBoundingClientRect().top;
      this.arrange({anchor: {a: this.#inParagraph[0][i], b: this.#inParagraph[1][j]}});
      if (still) (scrollerOf(element) ?? window).scrollBy({top: still.getBoundingClientRect().top - before, behavior: 'instant'});
    }
    showBoth(a, b, element);
  }

  #meetSentences(side, i, j) {
    const [own, other] = [this.#sides[side].sentences[i], this.#sides[1 - side].sentences[j]];
    this.#meet(own, other, side === 0 ? [i, j] : [j, i], own);
  }

  destroy() {
    this.#links.destroy();
  }
}

// hiddenNow tells whether an element is not shown: the narrow layout may show one report alone.
const hiddenNow = (e) => e.getClientRects().length === 0;

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
