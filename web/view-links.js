// The lines between the reports: a faint thread between the sentences that tell the
// same fact, a firm line between the two places of the divergence that is shown.
// They repeat for the eye what marks, numbers and labels already say.

import {svg} from './dom.js';

const bar = 8; // distance of a sentence's bar from the text, in pixels
const farApart = 420; // beyond this height, in pixels, a resting line is left out: it shows on hover

// Links draws over the columns. A path's coordinates are those of the columns' box.
export class Links {
  #columns;
  #sides;
  #comparison;
  #sheet = svg('svg', {class: 'links', 'aria-hidden': 'true', focusable: 'false'});
  #rest = svg('path', {class: 'rest'});
  #near = svg('path', {class: 'near'});
  #line = svg('path', {class: 'line'});
  #run = svg('path', {class: 'run'}); // dotted: no underline of the words it passes
  #ends = svg('path', {class: 'ends'});
  #shown = null; // {key} of a place in both reports, or {side, sentence}
  #pointed = null; // {side, sentence}
  #frame = 0;

  constructor(columns, sides, comparison) {
    [this.#columns, this.#sides, this.#comparison] = [columns, sides, comparison];
    this.#sheet.append(this.#rest, this.#near, this.#run, this.#line, this.#ends);
    columns.append(this.#sheet);
  }

  // draw draws all lines anew, once the browser has set the texts.
  draw() {
    this.#frame ||= requestAnimationFrame(() => this.#paint());
  }

  // show joins what was chosen, hover what the pointer is at; null joins nothing.
  show(what) {
    this.#shown = what;
    this.#paintActive();
  }

  hover(place) {
    this.#pointed = place;
    this.#paintActive();
  }

  destroy() {
    cancelAnimationFrame(this.#frame);
  }

  #paint() {
    this.#frame = 0;
    const m = this.#measure();
    this.#sheet.classList.toggle('hidden', m === null);
    if (!m) return;
    this.#rest.setAttribute('d', this.#threads(() => true, m, false));
    this.#paintActive(m);
  }

  #paintActive(m = this.#measure()) {
    if (!m) return;
    const {curve, dots, under} = this.#joint(this.#shown?.key, m);
    this.#line.setAttribute('d', curve);
    this.#run.setAttribute('d', under);
    this.#ends.setAttribute('d', dots);
    const places = [this.#shown, this.#pointed].filter((p) => p?.side >= 0);
    const wanted = (i, j) => places.some((p) => (p.side === 0 ? i : j) === p.sentence);
    this.#near.setAttribute('d', this.#threads(wanted, m, true));
  }

  // #measure gives where the columns' box stands in the window (x, y), and in the box the
  // gutter (left to right); null where there is none: one column alone, or below each other.
  #measure() {
    const box = this.#columns.getBoundingClientRect();
    const [a, b] = this.#sides.map((s) => s.element.getBoundingClientRect());
    if (a.width === 0 || b.width === 0 || a.right > b.left) return null;
    return {x: box.left, y: box.top, left: a.right - box.left, right: b.left - box.left};
  }

  // #threads gives the path of the aligned sentences i and j that are wanted(i, j).
  #threads(wanted, m, always) {
    let d = '';
    for (const al of this.#comparison.alignments) {
      for (const i of al.a) for (const j of al.b) if (wanted(i, j)) d += this.#thread(i, j, m, always);
    }
    return d;
  }

  #thread(i, j, m, always) {
    const [a, b] = [this.#sides[0].sentences[i], this.#sides[1].sentences[j]].map((e) => e && extent(e, m));
    return a && b ? thread(a, b, m, always) : '';
  }

  // #joint runs under the words of a place in A, through the gutter, to those in B.
  #joint(key, m) {
    const [from, to] = key ? this.#sides.map((s) => s.marks(key)) : [[], []];
    const a = [...(from.at(-1)?.getClientRects() ?? [])].at(-1);
    const b = to[0]?.getClientRects()[0];
    if (!a || !b) return {curve: '', dots: '', under: ''};
    const [x1, y1, x2, y2] = [a.right - m.x, a.bottom - m.y, b.left - m.x, b.bottom - m.y];
    return {
      curve: curve(m.left, y1, m.right, y2),
      dots: dot(m.left, y1) + dot(m.right, y2),
      under: `M${x1} ${y1}H${m.left}M${m.right} ${y2}H${x2}`,
    };
  }
}

// extent is how high a sentence reaches, [top, bottom]; null where it is not shown.
function extent(element, m) {
  const rects = element.getClientRects();
  return rects.length ? [rects[0].top - m.y, rects[rects.length - 1].bottom - m.y] : null;
}

// thread is the line between two sentences of these extents: a bar beside each, and a
// curve through the gutter, which is left out where they are far apart, unless always.
function thread(a, b, m, always) {
  const [x1, x2] = [m.left + bar, m.right - bar];
  const [y1, y2] = [a, b].map(([top, bottom]) => (top + bottom) / 2);
  const n = (v) => v.toFixed(1);
  const bars = `M${n(x1)} ${n(a[0] + 3)}V${n(a[1] - 3)}M${n(x2)} ${n(b[0] + 3)}V${n(b[1] - 3)}`;
  return always || Math.abs(y1 - y2) <= farApart ? bars + curve(x1, y1, x2, y2) : bars;
}

function curve(...ends) {
  const [x1, y1, x2, y2] = ends.map((v) => v.toFixed(1));
  const mid = ((ends[0] + ends[2]) / 2).toFixed(1);
  return `M${x1} ${y1}C${mid} ${y1} ${mid} ${y2} ${x2} ${y2}`;
}

const dot = (x, y) => `M${x - 3} ${y}a3 3 0 1 0 6 0a3 3 0 1 0 -6 0`;
