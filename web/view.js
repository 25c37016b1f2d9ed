// The view of one comparison: the list of divergences beside the two reports.
// It knows nothing of the engine or of the page around it; the custom element and
// the page both show comparisons with it.

import {allAsText, findingAsText, headsOf, leftOut, takenAsOne, toClipboard} from './copy.js';
import {h} from './dom.js';
import {changedWords, changesBetween, excerpt} from './excerpt.js';
import {frameOf, scrollerOf} from './frame.js';
import {stepOf} from './keys.js';
import {findingName, shortened, sideNames, sourceName, withNames} from './labels.js';
import {notes, outcome} from './summary.js';
import {createBar} from './view-bar.js';
import {createBesides, unmark} from './view-besides.js';
import {createDismissed, createSame} from './view-decided.js';
import {kept} from './view-kept.js';
import {createList} from './view-list.js';
import {keepNote, showKeep} from './view-removed.js';
import {Reports} from './view-reports.js';
import {Strip} from './view-strip.js';

// Below this width of the view, in times its text size, the reports stand below each other.
const narrow = 42.5;
// From this width the list stands beside the reports.
const wide = 65;

// A View shows one comparison inside parent. on(type, detail) is told of 'select' ({id,
// index} of a divergence, or null), 'filter' ({kind} or null) and, where it is editable,
// 'dismiss' ({id, dismissed, at}; at: which of the list was dismissed), 'same' ({names, on,
// id, at}: two sources are one, or not) and 'keep' ({side, on}: every line of a report is
// wanted, or a clean one); the last two are offered where they can be carried out
// (recompares). whole tells of which reports every line was kept, same which names are
// taken as one. A view of the same reports that it follows gives it what the reader has set.
export class View {
  element;
  #on;
  #context; // {comparison, names, findings, state, editable, whole, same}: what its parts share
  #state = {selected: -1, kind: null, next: 0}; // next: the one of the list that a step forward selects where none is
  #heading;
  #status = h('p', {class: 'sr', role: 'status'});
  #list;
  #reports;
  #strip;
  #bar;
  #besides;
  #dismissed;
  #same;
  #sizes = new ResizeObserver(() => this.#fit());

  constructor(parent, comparison, on = () => {}, {editable = false, recompares = false, whole = [false, false], same = [], follow = null} = {}) {
    const names = sideNames(comparison.reports);
    this.#on = on;
    this.#context = {comparison, names, findings: findingsOf(comparison, names), state: this.#state, editable, whole, same};
    this.#build(this.#actions(recompares));
    parent.append(this.element);
    this.#fit(); // at once: somebody may select a finding before the observer speaks
    this.#sizes.observe(this.element);
    follow?.(this.element, (kind, anchor) => this.#takeOver(kind, anchor));
  }

  #build(actions) {
    const context = this.#context;
    const {comparison, names, findings} = context;
    this.#besides = createBesides(context, actions);
    this.#dismissed = createDismissed(context, actions);
    this.#same = createSame(context, actions);
    this.#list = createList(context, actions, [this.#dismissed, this.#same, this.#besides]);
    this.#reports = new Reports(context, actions, () => this.#strip.update());
    this.#strip = new Strip(context, actions, this.#reports);
    this.#bar = createBar(context, actions, () => this.#shown(), () => this.#list.focus());
    this.#heading = h('h2', {class: 'outcome', tabIndex: -1}, outcome(comparison, names));
    const full = findings.length > 0 || Boolean(this.#besides ?? this.#dismissed ?? this.#same);
    const printed = [...headsOf(context), ...leftOut(context), ...takenAsOne(context)].map((text) => h('p', {class: 'note printed'}, text));
    this.element = h(
      'section',
      {
        class: `view ${comparison.relation}`,
        'aria-label': 'Comparison',
        lang: 'en', // whatever the host page's is, as is the direction
        dir: 'ltr',
        onkeydown: (event) => this.#onKey(event),
      },
      h('header', {class: 'intro'}, this.#heading, printed, notes(comparison, names).map((text) => h('p', {class: 'note'}, text))),
      h('div', {class: 'body'}, full ? this.#list.element : null, this.#reports.element, this.#strip.element),
      findings.length ? this.#bar.element : null,
      this.#status,
    );
    this.element.classList.toggle('empty', !full);
  }

  // #actions are what the parts of the view may do with it. To dismiss, to bring back, to
  // take sources as one and to keep lines is only told: whoever made the view shows another one then.
  #actions(recompares) {
    const {editable} = this.#context;
    // aside shows something that is no divergence, and so selects none.
    const aside = (show) => (...place) => {
      if (this.#state.selected >= 0) this.#select(-1);
      show(...place);
    };
    return {
      select: (index, options) => this.#select(index, options),
      move: (step) => this.move(step),
      filter: (kind) => this.filter(kind),
      copy: (f) => this.#copy(f),
      showReports: () => this.#reports.focus(),
      dismiss: editable ? (f) => this.#on('dismiss', {id: f.id, dismissed: true, at: this.#shown().indexOf(f)}) : null,
      bringBack: (id) => this.#on('dismiss', {id, dismissed: false}),
      keep: editable && recompares ? (side, on) => this.#on('keep', {side: 'ab'[side], on}) : null,
      same: editable && recompares ? (f) => this.#on('same', {names: f.sources, on: true, id: f.id, at: this.#shown().indexOf(f)}) : null,
      notSame: editable && recompares ? (names) => this.#on('same', {names, on: false, at: 0}) : null,
      showPlaces: aside((key) => this.#reports.showPlaces(key)),
      showOwn: aside((side, key) => this.#reports.showOwn(side, key)),
      showSentence: aside((side, i) => this.#reports.showSentence(side, i)),
    };
  }

  #shown() {
    return this.#context.findings.filter((f) => !this.#state.kind || f.kind === this.#state.kind);
  }

  // select shows the finding of an id in the list and at both places; null shows none.
  select(id) {
    this.#select(this.#context.findings.findIndex((f) => f.id === id));
  }

  #select(index, options) {
    const state = this.#state;
    const before = state.selected;
    const f = this.#context.findings[index];
    if (f && state.kind && f.kind !== state.kind) this.filter(null);
    state.selected = index;
    state.next = 0;
    unmark(this.#besides);
    this.#list.select(index);
    this.#reports.showFinding(index, options);
    this.#strip.update();
    this.#bar.update();
    this.#status.textContent = f ? `${f.label}. ${f.sentence}` : '';
    if (index !== before) this.#on('select', f ? {id: f.id, index} : null);
  }

  // move goes to the next (1) or previous (-1) finding of the list as filtered.
  move(step) {
    const all = this.#shown();
    if (!all.length) return;
    const {selected, next} = this.#state;
    const at = all.findIndex((f) => f.index === selected);
    const before = at >= 0 ? at : step > 0 ? next - 1 : next; // where none is selected
    const to = (before + step + all.length) % all.length;
    this.#select(all[to].index);
  }

  // filter shows the findings of one kind alone, or of all (null).
  filter(kind) {
    const {selected} = this.#state;
    this.#showKind(kind);
    if (selected >= 0 && kind && this.#context.findings[selected].kind !== kind) this.#select(-1);
    this.#strip.update();
    this.#bar.update();
    this.#on('filter', kind ? {kind} : null);
  }

  #showKind(kind) {
    this.#state.kind = kind;
    this.#list.filter(kind);
    this.#reports.filter(kind);
  }

  // #copy puts one finding, or all that are shown, on the clipboard, and says so.
  async #copy(f) {
    const done = await toClipboard(f ? findingAsText(f, this.#context) : allAsText(this.#shown(), this.#context));
    const what = f ? 'The divergence' : 'The list';
    this.#status.textContent = done ? `${what} is copied.` : `${what} could not be copied: the browser refused.`;
    return done;
  }

  #onKey(event) {
    const step = stepOf(event);
    if (step) {
      event.preventDefault();
      this.move(step);
    } else if (event.key === 'Escape' && !event.defaultPrevented) {
      this.#select(-1);
    }
  }

  #fit() {
    const {element} = this;
    const width = element.clientWidth / parseFloat(getComputedStyle(element).fontSize); // larger text needs more room
    if (scrollerOf(element)) element.style.setProperty('--_height', `${frameOf(element).height}px`);
    else element.style.removeProperty('--_height');
    element.classList.toggle('narrow', width < narrow);
    element.classList.toggle('wide', width >= wide);
    this.#reports.arrange({split: width < narrow});
  }

  // focus moves the focus to the heading, focusSelected to the selected item of the list.
  focus() {
    this.#heading.focus();
  }

  focusSelected() {
    this.#list.focus();
  }

  // goOn moves the focus to the n-th item of the list, after the one in its place was
  // dismissed: to the last where there are fewer, to what is dismissed where there is none.
  goOn(n) {
    this.#focusNear(n, this.#dismissed);
    this.#status.textContent = 'Dismissed. Below the list it can be brought back.';
  }

  #focusNear(n, otherwise) {
    const all = this.#shown();
    this.#state.next = Math.min(n, Math.max(0, all.length - 1));
    if (all.length) this.#list.focusOn(all[this.#state.next].index);
    else (otherwise?.querySelector('summary') ?? this.#heading).focus();
  }

  // goOnAfter moves the focus to where the reader goes on, after the reports were compared
  // anew with what was told by 'same' or 'keep'.
  goOnAfter({names, side, on, id, at}) {
    if (!names) return this.#goOnAtCleaning(side);
    const f = this.#context.findings.find((f) => f.id === id);
    if (f) this.#select(f.index);
    if (f) this.#list.focus();
    else this.#focusNear(at, this.#same);
    this.#status.textContent = on
      ? `Taken as one source${f ? `: ${f.label}` : ''}. Below the list it can be taken back.`
      : 'They are two sources again.';
  }

  // #goOnAtCleaning moves the focus to where a report tells of its cleaning.
  #goOnAtCleaning(side) {
    const i = 'ab'.indexOf(side);
    const {comparison, names, whole} = this.#context;
    showKeep(this.#reports.columns.querySelector(`.column.${side}`));
    this.#status.textContent = keepNote(names[i], whole[i], comparison.reports[i].removed.length);
  }

  // follow gives what a view needs that takes this one's place; to be called while this one stands.
  follow() {
    const restore = kept(this.element);
    return (to, set) => {
      set(this.#state.kind, this.#reports.anchor);
      restore(to);
    };
  }

  // #takeOver sets what was set in the view that this one follows.
  #takeOver(kind, anchor) {
    if (this.#context.findings.some((f) => f.kind === kind)) this.#showKind(kind);
    else if (kind) this.#on('filter', null); // the last of its kind is gone
    this.#reports.arrange({anchor});
    this.#bar.update();
  }

  destroy() {
    this.#sizes.disconnect();
    this.#reports.destroy();
    this.#strip.destroy();
    this.element.remove();
  }
}

// findingsOf are the divergences with what the parts of the view show of them.
function findingsOf(comparison, names) {
  return comparison.divergences.map((d, index) => ({
    ...d,
    index,
    number: index + 1,
    label: findingName(d),
    sentence: withNames(d.summary, names),
    heading: shortened(withNames(d.summary, names)),
    sources: sourcesOf(comparison, d),
    wordings: [d.a, d.b].map((place, side) => comparison.reports[side].text.slice(...place.span)),
    excerpts: [d.a, d.b].map((place, side) => excerpt(comparison.reports[side], place, changesIn(comparison, d, side))),
  }));
}

// sourcesOf gives the two sources of a claim that the reports credit otherwise, as the
// reports name them: an editor may know that they are one; null for other divergences.
function sourcesOf({reports}, {subtype, a, b}) {
  if (subtype !== 'different-source') return null;
  const both = [a, b].map(({attribution}, side) => sourceName(reports[side].text, reports[side].attributions[attribution]));
  return both[0] && both[1] && both[0] !== both[1] ? both : null;
}

// changesIn are the words of a divergence that are shown as changed.
function changesIn(comparison, d, side) {
  const known = changesBetween(comparison, d, side);
  const compared = known.length || changesBetween(comparison, d, 1 - side).length;
  return !compared && d.subtype === 'altered' ? changedWords(comparison.reports, [d.a, d.b], side) : known;
}
