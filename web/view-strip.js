// The overview: a strip as high as the window, with a tick for each divergence where
// it stands in A and in B, and a frame around what is in view. It is for the pointer;
// the list says the same to the keyboard and to screen readers.

import {h} from './dom.js';
import {frameOf} from './frame.js';

export class Strip {
  element;
  #findings;
  #state;
  #reports;
  #ticks; // for each finding one in each lane
  #window = h('div', {class: 'window'});
  #frame = 0;
  #scrolling = 0;

  constructor({findings, state}, {select}, reports) {
    [this.#findings, this.#state, this.#reports] = [findings, state, reports];
    const tick = (f) => h('div', {class: `tick ${f.kind}`, title: f.sentence, onclick: () => select(f.index)});
    this.#ticks = findings.map((f) => [tick(f), tick(f)]);
    const lanes = [0, 1].map((side) => h('div', {class: `lane ${'ab'[side]}`}, this.#ticks.map((t) => t[side])));
    this.element = h('div', {class: 'strip', 'aria-hidden': 'true'}, lanes, this.#window);
    // Whatever scrolls, the page or a box of the host page.
    document.addEventListener('scroll', this.#onScroll, {capture: true, passive: true});
  }

  // update puts the ticks where their places are, once the browser has set the texts.
  update() {
    this.#frame ||= requestAnimationFrame(() => this.#paint());
  }

  destroy() {
    cancelAnimationFrame(this.#frame);
    cancelAnimationFrame(this.#scrolling);
    document.removeEventListener('scroll', this.#onScroll, {capture: true});
  }

  #paint() {
    this.#frame = 0;
    const box = this.#reports.columns.getBoundingClientRect();
    if (!box.height) return;
    this.element.style.maxHeight = `${Math.max(120, box.height)}px`;
    this.#reports.places().forEach((marks, k) =>
      marks.forEach((list, side) => this.#place(this.#ticks[k][side], list[0]?.getBoundingClientRect(), k, box)),
    );
    this.#frameView(box);
  }

  // #place puts a tick of the k-th finding where its mark stands, if it does.
  #place(tick, rect, k, box) {
    const {selected, kind} = this.#state;
    tick.hidden = !rect || rect.width === 0;
    if (rect) tick.style.top = share(rect.top - box.top, box);
    tick.classList.toggle('selected', selected === k);
    tick.classList.toggle('off', Boolean(kind) && this.#findings[k].kind !== kind);
  }

  // #frameView frames what is in view.
  #frameView(box = this.#reports.columns.getBoundingClientRect()) {
    const {top, bottom} = frameOf(this.#reports.columns);
    const [from, to] = [share(top - box.top, box), share(bottom - box.top, box)];
    this.#window.style.top = from;
    this.#window.style.height = `calc(${to} - ${from})`;
  }

  #onScroll = () => {
    this.#scrolling ||= requestAnimationFrame(() => {
      this.#scrolling = 0;
      this.#frameView();
    });
  };
}

// share gives a height in a box as a percentage of the box, between none and all of it.
const share = (y, box) => `${(100 * Math.max(0, Math.min(1, y / box.height))).toFixed(2)}%`;
