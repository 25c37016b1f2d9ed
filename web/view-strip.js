// The overview: a strip as high as the window, with a tick for each divergence where
// it stands in A and in B, and a frame around what is in view. It is for the pointer;
// the list says the same to the keyboard and to screen readers.

import {h} from './dom.js';
import {frameOf} from './frame.js';

// createStrip gives {element, update, destroy}.
export function createStrip({findings, state}, actions, reports) {
  const lanes = [0, 1].map((side) => h('div', {class: `lane ${'ab'[side]}`}));
  const view = h('div', {class: 'window'});
  const element = h('div', {class: 'strip', 'aria-hidden': 'true'}, lanes, view);
  const ticks = findings.map((f) =>
    [0, 1].map((side) => {
      const tick = h('div', {class: `tick ${f.kind}`, title: f.sentence, onclick: () => actions.select(f.index)});
      lanes[side].append(tick);
      return tick;
    }),
  );
  let frame = 0;

  function paint() {
    frame = 0;
    const box = reports.columns.getBoundingClientRect();
    if (!box.height) return;
    element.style.maxHeight = `${Math.max(120, box.height)}px`;
    reports.places().forEach((marks, k) =>
      marks.forEach((list, side) => {
        const tick = ticks[k][side];
        const rect = list[0]?.getBoundingClientRect();
        tick.hidden = !rect || rect.width === 0;
        if (rect) tick.style.top = share(rect.top - box.top, box);
        tick.classList.toggle('selected', state.selected === k);
        tick.classList.toggle('off', Boolean(state.kind) && findings[k].kind !== state.kind);
      }),
    );
    frameView(box);
  }

  function frameView(box = reports.columns.getBoundingClientRect()) {
    const {top, bottom} = frameOf(reports.columns);
    view.style.top = share(top - box.top, box);
    view.style.height = `calc(${share(bottom - box.top, box)} - ${share(top - box.top, box)})`;
  }

  let scrolling = 0;
  const onScroll = () => {
    scrolling ||= requestAnimationFrame(() => {
      scrolling = 0;
      frameView();
    });
  };
  // Whatever scrolls, the page or a box of the host page.
  document.addEventListener('scroll', onScroll, {capture: true, passive: true});

  return {
    element,
    update() {
      frame ||= requestAnimationFrame(paint);
    },
    destroy() {
      cancelAnimationFrame(frame);
      cancelAnimationFrame(scrolling);
      document.removeEventListener('scroll', onScroll, {capture: true});
    },
  };
}

// share gives a height in a box as a percentage of the box, between none and all of it.
const share = (y, box) => `${(100 * Math.max(0, Math.min(1, y / box.height))).toFixed(2)}%`;
