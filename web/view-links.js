// The lines between the reports: a faint thread between the sentences that tell the
// same fact, a firm line between the two places of the divergence that is shown.
// They repeat for the eye what marks, numbers and labels already say.

import {svg} from './dom.js';

const bar = 8; // distance of a sentence's bar from the text, in pixels
const farApart = 420; // beyond this height, in pixels, a resting line is left out: it shows on hover

// createLinks gives {draw, show, hover, destroy}.
export function createLinks(columns, sides, comparison) {
  const rest = svg('path', {class: 'rest'});
  const near = svg('path', {class: 'near'});
  const line = svg('path', {class: 'line'});
  const run = svg('path', {class: 'run'}); // dotted: no underline of the words it passes
  const ends = svg('path', {class: 'ends'});
  const sheet = svg('svg', {class: 'links', 'aria-hidden': 'true', focusable: 'false'});
  sheet.append(rest, near, run, line, ends);
  columns.append(sheet);
  let shown = null;
  let pointed = null;
  let frame = 0;

  // A path's coordinates are those of the columns' box.
  function measure() {
    const box = columns.getBoundingClientRect();
    const [a, b] = sides.map((s) => s.element.getBoundingClientRect());
    if (a.width === 0 || b.width === 0 || a.right > b.left) return null; // one column alone, or below each other
    return {x: box.left, y: box.top, left: a.right - box.left, right: b.left - box.left};
  }

  function extent(element, m) {
    const rects = element.getClientRects();
    if (!rects.length) return null;
    return [rects[0].top - m.y, rects[rects.length - 1].bottom - m.y];
  }

  // thread is the line between two sentences: a bar beside each, and a curve through the gutter.
  function thread(i, j, m, always) {
    const [a, b] = [sides[0].sentences[i], sides[1].sentences[j]].map((e) => e && extent(e, m));
    if (!a || !b) return '';
    const [x1, x2] = [m.left + bar, m.right - bar];
    const [y1, y2] = [(a[0] + a[1]) / 2, (b[0] + b[1]) / 2];
    const mid = (x1 + x2) / 2;
    const n = (v) => v.toFixed(1);
    const bars = `M${n(x1)} ${n(a[0] + 3)}V${n(a[1] - 3)}M${n(x2)} ${n(b[0] + 3)}V${n(b[1] - 3)}`;
    if (!always && Math.abs(y1 - y2) > farApart) return bars;
    return `${bars}M${n(x1)} ${n(y1)}C${n(mid)} ${n(y1)} ${n(mid)} ${n(y2)} ${n(x2)} ${n(y2)}`;
  }

  function threads(wanted, m, always) {
    let d = '';
    for (const al of comparison.alignments) {
      for (const i of al.a) for (const j of al.b) if (wanted(i, j)) d += thread(i, j, m, always);
    }
    return d;
  }

  const touching = (place) => (i, j) => place && (place.side === 0 ? i : j) === place.sentence;

  // joint runs under the words of a place in A, through the gutter, to those in B.
  function joint(key, m) {
    const [from, to] = sides.map((s) => s.marks(key));
    const a = [...(from.at(-1)?.getClientRects() ?? [])].at(-1);
    const b = to[0]?.getClientRects()[0];
    if (!a || !b) return ['', '', ''];
    const [x1, y1, x2, y2] = [a.right - m.x, a.bottom - m.y, b.left - m.x, b.bottom - m.y];
    const mid = (m.left + m.right) / 2;
    const dot = (x, y) => `M${x - 3} ${y}a3 3 0 1 0 6 0a3 3 0 1 0 -6 0`;
    return [`M${m.left} ${y1}C${mid} ${y1} ${mid} ${y2} ${m.right} ${y2}`, dot(m.left, y1) + dot(m.right, y2), `M${x1} ${y1}H${m.left}M${m.right} ${y2}H${x2}`];
  }

  function paint() {
    frame = 0;
    const m = measure();
    sheet.classList.toggle('hidden', m === null);
    if (!m) return;
    rest.setAttribute('d', threads(() => true, m, false));
    paintActive(m);
  }

  function paintActive(m = measure()) {
    if (!m) return;
    const [d, dots, under] = shown?.key ? joint(shown.key, m) : ['', '', ''];
    line.setAttribute('d', d);
    run.setAttribute('d', under);
    ends.setAttribute('d', dots);
    const pinned = shown?.side >= 0 ? shown : null;
    near.setAttribute('d', threads((i, j) => touching(pinned)(i, j) || touching(pointed)(i, j), m, true));
  }

  return {
    draw() {
      frame ||= requestAnimationFrame(paint);
    },
    show(what) {
      shown = what;
      paintActive();
    },
    hover(place) {
      pointed = place;
      paintActive();
    },
    destroy() {
      cancelAnimationFrame(frame);
    },
  };
}
