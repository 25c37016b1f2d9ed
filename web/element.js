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
// With the attribute editable the reader may dismiss divergences, say that two sources are
// one, and keep every line of a report that was cleaned. What was decided is in the property
// corrections (corrections.js says in what form), for the host to store and set.
//
// Events (bubbling, composed; none carries a report's text):
//   two-source:compare  {relation, divergences}   a comparison is shown
//   two-source:select   {id, index} or null       a divergence is shown at both places
//   two-source:filter   {kind} or null
//   two-source:corrections  {corrections}         a divergence was dismissed or brought back, two
//                                                 sources said to be one or not, a report kept
//                                                 as it came or cleaned again
//   two-source:error    {message}

import {dismissedIn, keepsLines, readingOf, sameIn, withDismissed, withKept, withSame} from './corrections.js';
import {compare} from './engine.js';
import {h} from './dom.js';
import {View} from './view.js';
import css from './view.css';

let sheet;

export class TwoSourceElement extends HTMLElement {
  #reports = {a: null, b: null};
  #corrections = {};
  #comparison = null;
  #shown = ''; // the reports of the comparison, as asked for
  #given = false; // the comparison came from the host, so its children are not compared
  #made = madeWith({}); // what of the corrections the comparison was made with
  #recompares = false;
  #pressed = null; // what the reader decided that has the reports compared anew, until that is shown
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
    this.#made = madeWith(this.#corrections);
    const ids = comparison?.dismissed?.map((d) => d.id) ?? [];
    if (ids.length) this.#corrections = {...this.#corrections, dismissed: [...new Set([...dismissedIn(this.#corrections), ...ids])]};
    this.#show(comparison);
  }

  get corrections() {
    return this.#corrections;
  }

  set corrections(corrections) {
    this.#corrections = typeof corrections === 'object' && corrections !== null ? corrections : {};
    const ids = (c) => c?.dismissed?.map((d) => d.id).join() ?? '';
    const before = this.#made;
    if (this.#given) this.#made = madeWith(this.#corrections);
    if (!same(before, this.#made) || ids(this.#corrected(this.#comparison)) !== ids(this.#comparison)) this.#redraw();
    if (!this.#given) this.#schedule();
  }

  get editable() {
    return this.hasAttribute('editable');
  }

  set editable(on) {
    this.toggleAttribute('editable', Boolean(on));
  }

  static observedAttributes = ['editable'];

  attributeChangedCallback() {
    if (this.#view) this.#redraw();
  }

  // A host that gives comparisons and compares anew when told of corrections says so here:
  // only then is the reader offered what takes that. (The page does.)
  get recompares() {
    return this.#recompares;
  }

  set recompares(on) {
    this.#recompares = Boolean(on);
    if (this.#view) this.#redraw();
  }

  get theme() {
    return this.getAttribute('theme') ?? 'auto';
  }

  set theme(theme) {
    this.setAttribute('theme', theme);
  }

  connectedCallback() {
    // What was set before the element was defined hides its accessors.
    for (const name of ['a', 'b', 'corrections', 'editable', 'recompares', 'theme', 'comparison']) {
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
    const corrections = this.#corrections;
    try {
      const asked = JSON.stringify([a, b, readingOf(corrections, 'a'), readingOf(corrections, 'b'), madeWith(corrections)]);
      if (this.#comparison && asked === this.#shown) return; // put back, or touched without a change
      this.#busy(true);
      const made = await compare(a, b, {signal: mine.signal, corrections});
      if (mine !== this.#running) return;
      const comparison = this.#corrected(made); // dismissed meanwhile
      this.#shown = asked;
      const before = this.#made;
      this.#made = madeWith(corrections);
      if (same([comparison, this.#made], [this.#comparison, before])) this.#trouble.hidden = true;
      else this.#show(comparison);
    } catch (error) {
      if (mine === this.#running) this.#fail(String(error?.message ?? error));
    } finally {
      if (mine === this.#running) {
        this.#busy(false);
        this.#pressed = null;
      }
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
    const again = h('button', {type: 'button', onclick: () => this.#schedule()}, 'Try again');
    this.#trouble.replaceChildren(`The comparison failed: ${message} `, again);
    this.#trouble.hidden = false;
    this.#emit('error', {message});
  }

  #show(comparison, tell = true) {
    this.#trouble.hidden = true;
    const follow = this.#pressed?.names && this.#leave();
    this.#view?.destroy();
    this.#view = null;
    this.#comparison = comparison = this.#corrected(comparison);
    this.#busy(false);
    this.#stage.hidden = Boolean(comparison);
    if (!comparison || !this.isConnected) return;
    this.#draw(follow);
    if (this.#pressed) this.#view.goOnAfter(this.#pressed);
    this.#pressed = null;
    if (tell) this.#emit('compare', {relation: comparison.relation, divergences: comparison.divergences.length});
  }

  #draw(follow) {
    const own = {
      dismiss: (detail) => this.#dismiss(detail),
      keep: (detail) => this.#anew(withKept(this.#corrections, detail.side, detail.on), detail),
      same: (detail) => this.#anew(withSame(this.#corrections, detail.names, detail.on), detail),
    };
    const on = (type, detail) => (own[type] ? own[type](detail) : this.#emit(type, detail));
    const recompares = this.recompares || !this.#given;
    this.#view = new View(this.shadowRoot, this.#comparison, on, {editable: this.editable, recompares, ...this.#made, follow});
    this.#view.element.setAttribute('part', 'view');
  }

  // #redraw shows the comparison as it is corrected by now, and leaves the reader where they are.
  #redraw() {
    this.#comparison = this.#corrected(this.#comparison);
    if (!this.#view) return;
    const follow = this.#leave();
    this.#view.destroy();
    this.#draw(follow);
  }

  // #leave gives what the next view needs to go on where this one ends.
  #leave() {
    this.#view?.select(null); // the host hears that none is selected any more
    return this.#view?.follow();
  }

  #corrected(comparison) {
    return comparison && withDismissed(comparison, dismissedIn(this.#corrections));
  }

  // #dismiss takes a divergence, the at-th of the list, out of it, or brings one back.
  #dismiss({id, dismissed, at}) {
    const others = dismissedIn(this.#corrections).filter((other) => other !== id);
    this.#corrections = {...this.#corrections, dismissed: dismissed ? [...others, id] : others};
    this.#redraw();
    if (dismissed) {
      this.#view.goOn(at);
    } else {
      this.#view.select(id);
      this.#view.focusSelected();
    }
    this.#emit('corrections', {corrections: this.#corrections});
  }

  // #anew has the reports compared with what was decided. Where the comparison came from
  // the host, it is the host that compares.
  #anew(corrections, pressed) {
    this.#pressed = pressed;
    this.#corrections = corrections;
    if (this.#given) this.#busy(true);
    else this.#schedule();
    this.#emit('corrections', {corrections: this.#corrections});
  }

  #emit(type, detail) {
    this.dispatchEvent(new CustomEvent(`two-source:${type}`, {bubbles: true, composed: true, detail}));
  }
}

// madeWith gives what a view tells of the corrections that a comparison is made with.
const madeWith = (corrections) => ({whole: ['a', 'b'].map((side) => keepsLines(corrections, side)), same: sameIn(corrections)});

const patience = 800; // ms until a comparison under way is told of
const pause = 150; // ms without a change of the children before they are compared anew

// What of the children makes the reports.
const watched = {
  subtree: true,
  childList: true,
  characterData: true,
  attributeFilter: ['slot', 'data-report', 'data-title', 'data-outlet', 'data-published'],
};

// same tells whether a comparison changes nothing for the reader, who is perhaps amid the one shown.
function same(x, y) {
  return JSON.stringify(x) === JSON.stringify(y);
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
