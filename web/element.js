// The class of <two-source>; two-source.js registers it.
//
//   <two-source>
//     <article slot="a" data-outlet="Reuters" data-published="2024-05-02">…</article>
//     <article slot="b" data-outlet="AP">…</article>
//   </two-source>
//
// compares the two articles (or templates) and shows them in their stead, anew when they
// change; until then, and where it fails, they are shown as they are. The properties a
// and b (a string, or {title, text, html, outlet, published}) go before the children, and
// the property comparison shows a comparison that was made before, without the engine.
//
// Events (bubbling, composed; none carries a report's text):
//   two-source:compare  {relation, divergences}   a comparison is shown
//   two-source:select   {id, index} or null       a divergence is shown at both places
//   two-source:filter   {kind} or null
//   two-source:error    {message}

import {compare} from './engine.js';
import {h} from './dom.js';
import {createView} from './view.js';
import css from './view.css';

let sheet;

export class TwoSourceElement extends HTMLElement {
  #reports = {a: null, b: null};
  #comparison = null;
  #shown = ''; // the reports of the comparison, as asked for
  #given = false; // the comparison came from the host, so its children are not compared
  #view = null;
  #stage;
  #trouble = h('p', {class: 'trouble', part: 'trouble', role: 'alert', hidden: true});
  #running = null; // the AbortController of the comparison under way
  #waiting = h('p', {class: 'waiting', part: 'waiting', role: 'status'});
  #late; // the timer that says that the comparison is under way

  constructor() {
    super();
    if (!sheet) {
      sheet = new CSSStyleSheet();
      sheet.replaceSync(plain(scaled(css)));
    }
    const root = this.attachShadow({mode: 'open'});
    root.adoptedStyleSheets = [sheet];
    this.#stage = h('div', {class: 'stage', part: 'stage'});
    root.append(this.#trouble, this.#waiting, this.#stage);
    this.#stage.append(h('slot', {name: 'a'}), h('slot', {name: 'b'}), h('slot', {}));
  }

  // Children may come later than the element, and change: from a parser, a framework, an editor.
  #watch = new MutationObserver(() => {
    clearTimeout(this.#settle);
    if (!this.#given && !(this.#reports.a && this.#reports.b)) this.#settle = setTimeout(() => this.#schedule(), pause);
  });
  #settle; // the timer that waits for the children to stay as they are

  get a() {
    return this.#reports.a ?? childReport(this, 'a');
  }

  set a(report) {
    this.#reports.a = report;
    this.#given = false;
    this.#schedule();
  }

  get b() {
    return this.#reports.b ?? childReport(this, 'b');
  }

  set b(report) {
    this.#reports.b = report;
    this.#given = false;
    this.#schedule();
  }

  get comparison() {
    return this.#comparison;
  }

  set comparison(comparison) {
    this.#stop();
    this.#given = Boolean(comparison);
    this.#shown = '';
    this.#show(comparison);
  }

  get theme() {
    return this.getAttribute('theme') ?? 'auto';
  }

  set theme(theme) {
    this.setAttribute('theme', theme);
  }

  connectedCallback() {
    // What was set before the element was defined hides its accessors.
    for (const name of ['a', 'b', 'comparison']) {
      if (!Object.hasOwn(this, name)) continue;
      const value = this[name];
      delete this[name];
      this[name] = value;
    }
    if (this.#comparison) this.#show(this.#comparison, false);
    if (!this.#given) this.#schedule();
    this.#watch.observe(this, watched);
  }

  disconnectedCallback() {
    this.#watch.disconnect();
    clearTimeout(this.#settle);
    this.#stop();
    this.#busy(false);
    this.#view?.destroy();
    this.#view = null;
  }

  // next and previous step through the divergences, select shows one by its id.
  next() {
    this.#view?.move(1);
  }

  previous() {
    this.#view?.move(-1);
  }

  select(id) {
    this.#view?.select(id);
  }

  // focusResult moves the focus to the heading of the result.
  focusResult() {
    this.#view?.focus();
  }

  // #schedule compares once the properties of this turn are all set.
  async #schedule() {
    this.#stop();
    const mine = (this.#running = new AbortController());
    await null;
    if (mine !== this.#running || !this.isConnected) return;
    const {a, b} = this;
    if (!a || !b) return this.#show(null);
    const asked = JSON.stringify([a, b]);
    // Put back, or touched without a change.
    if (this.#comparison && asked === this.#shown) return this.#busy(false);
    this.#busy(true);
    try {
      const comparison = await compare(a, b, {signal: mine.signal});
      if (mine !== this.#running) return;
      this.#shown = asked;
      if (same(comparison, this.#comparison)) this.#trouble.hidden = true;
      else this.#show(comparison);
    } catch (error) {
      if (mine === this.#running) this.#fail(error.message);
    } finally {
      if (mine === this.#running) this.#busy(false);
    }
  }

  // #busy tells of a comparison under way, where it takes long in words too.
  #busy(on) {
    clearTimeout(this.#late);
    this.#waiting.textContent = '';
    if (on) this.#late = setTimeout(() => (this.#waiting.textContent = 'Comparing the two reports…'), patience);
    if (on) this.setAttribute('aria-busy', 'true');
    else this.removeAttribute('aria-busy');
  }

  // #stop gives up the comparison under way, if there is one.
  #stop() {
    this.#running?.abort();
    this.#running = null;
  }

  // #fail leaves the host's own reports in sight, not the comparison of what they were.
  #fail(message) {
    this.#show(null);
    this.#trouble.replaceChildren(`The comparison failed: ${message} `, h('button', {type: 'button', onclick: () => this.#schedule()}, 'Try again'));
    this.#trouble.hidden = false;
    this.#emit('error', {message});
  }

  #show(comparison, tell = true) {
    this.#trouble.hidden = true;
    this.#view?.destroy();
    this.#view = null;
    this.#comparison = comparison;
    this.#busy(false);
    this.#stage.hidden = Boolean(comparison);
    if (!comparison || !this.isConnected) return;
    this.#view = createView(this.shadowRoot, comparison, (type, detail) => this.#emit(type, detail));
    this.#view.element.setAttribute('part', 'view');
    if (tell) this.#emit('compare', {relation: comparison.relation, divergences: comparison.divergences.length});
  }

  #emit(type, detail) {
    this.dispatchEvent(new CustomEvent(`two-source:${type}`, {bubbles: true, composed: true, detail}));
  }
}

const patience = 800; // ms until a comparison under way is told of
const pause = 150; // ms without a change of the children before they are compared anew

// What of the children makes the reports.
const watched = {subtree: true, childList: true, characterData: true, attributes: true, attributeFilter: ['slot', 'data-report', 'data-title', 'data-outlet', 'data-published']};

// same tells whether a comparison changes nothing for the reader, who is perhaps amid the one shown.
function same(x, y) {
  return Boolean(y) && JSON.stringify(x) === JSON.stringify(y);
}

// scaled ties the sizes to the reader's text size, but not to a root that the host page
// makes smaller than that (the common "html { font-size: 62.5% }").
function scaled(css) {
  return `:host { --_rem: var(--two-source-size, max(1rem, 16px)); } ${css.replace(/([\d.]+)rem\b/g, 'calc($1 * var(--_rem))')}`;
}

// plain takes the light colours where a browser has no light-dark() (Safari before 17.5,
// Firefox before 120): all marks would be without colour and line.
function plain(css) {
  return CSS.supports('color', 'light-dark(red, red)') ? css : css.replace(/light-dark\(([^,()]+),[^()]+\)/g, '$1');
}

// childReport reads the report in the child for side a or b; null where there is none, or none yet.
function childReport(host, side) {
  const child = host.querySelector(`:scope > [slot="${side}"], :scope > [data-report="${side}"]`);
  if (!(child?.content ?? child)?.textContent.trim()) return null;
  const {title = '', outlet = '', published = ''} = child.dataset;
  return {title, outlet, published, html: new XMLSerializer().serializeToString(child.content ?? child)};
}
