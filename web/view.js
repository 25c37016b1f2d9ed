// The view of one comparison: the list of divergences beside the two reports.
// It knows nothing of the engine or of the page around it; the custom element and
// the page both show comparisons with it.

import {allAsText, findingAsText, headsOf, leftOut, toClipboard} from './copy.js';
import {h} from './dom.js';
import {changedWords, changesBetween, excerpt} from './excerpt.js';
import {frameOf, scrollerOf} from './frame.js';
import {stepOf} from './keys.js';
import {findingName, sideNames, withNames} from './labels.js';
import {notes, outcome} from './summary.js';
import {createBar} from './view-bar.js';
import {createBesides, unmark} from './view-besides.js';
import {createDismissed} from './view-dismissed.js';
import {kept} from './view-kept.js';
import {createList} from './view-list.js';
import {keepNote, showKeep} from './view-removed.js';
import {createReports} from './view-reports.js';
import {createStrip} from './view-strip.js';

// Below this width of the view, in times its text size, the reports stand below each other.
const narrow = 42.5;
// From this width the list stands beside the reports.
const wide = 65;

// createView shows the comparison inside parent. on(type, detail) is told of
// 'select' ({id, index} of a divergence, or null), 'filter' ({kind} or null) and, where
// it is editable, 'dismiss' ({id, dismissed, at}; at: which of the list was dismissed) and
// 'keep' ({side, on}: every line of a report is wanted, or a clean one), which is offered
// where it can be carried out (recompares). whole tells of which reports every line was
// kept. A view of the same reports that it follows gives it what the reader has set.
// It gives {element, select, move, filter, focus, focusSelected, goOn, goOnAt, follow, destroy}.
export function createView(parent, comparison, on = () => {}, {editable = false, recompares = false, whole = [false, false], follow = null} = {}) {
  const names = sideNames(comparison.reports);
  const findings = comparison.divergences.map((d, index) => ({
    ...d,
    index,
    number: index + 1,
    label: findingName(d),
    sentence: withNames(d.summary, names),
    wordings: [d.a, d.b].map((place, side) => comparison.reports[side].text.slice(...place.span)),
    excerpts: [d.a, d.b].map((place, side) => excerpt(comparison.reports[side], place, changesIn(comparison, d, side))),
  }));
  const state = {selected: -1, kind: null, next: 0}; // next: the one of the list that a step forward selects where none is
  const context = {comparison, names, findings, state, editable, whole};

  const shown = () => findings.filter((f) => !state.kind || f.kind === state.kind);

  // select shows finding index in the list and at both places; -1 shows none.
  function select(index, options) {
    const before = state.selected;
    const kind = findings[index]?.kind;
    if (kind && state.kind && kind !== state.kind) filter(null);
    state.selected = index;
    state.next = 0;
    unmark(besides);
    list.select(index);
    reports.showFinding(index, options);
    strip.update();
    bar.update();
    const f = findings[index];
    status.textContent = f ? `${f.label}. ${f.sentence}` : '';
    if (index !== before) on('select', f ? {id: f.id, index} : null);
  }

  // move goes to the next (1) or previous (-1) finding of the list as filtered.
  function move(step) {
    const all = shown();
    if (!all.length) return;
    const at = all.findIndex((f) => f.index === state.selected);
    const before = at >= 0 ? at : step > 0 ? state.next - 1 : state.next; // where none is selected
    const to = (before + step + all.length) % all.length;
    select(all[to].index);
  }

  function showKind(kind) {
    state.kind = kind;
    list.filter(kind);
    reports.filter(kind);
  }

  function filter(kind) {
    showKind(kind);
    if (state.selected >= 0 && kind && findings[state.selected].kind !== kind) select(-1);
    strip.update();
    bar.update();
    on('filter', kind ? {kind} : null);
  }

  // aside shows something that is no divergence, and so selects none.
  const aside = (show) => (...place) => {
    if (state.selected >= 0) select(-1);
    show(...place);
  };

  // copy puts one finding, or all that are shown, on the clipboard, and says so.
  async function copy(f) {
    const done = await toClipboard(f ? findingAsText(f, context) : allAsText(shown(), context));
    const what = f ? 'The divergence' : 'The list';
    status.textContent = done ? `${what} is copied.` : `${what} could not be copied: the browser refused.`;
    return done;
  }

  // dismiss and bringBack only tell of it: whoever made the view shows another one then.
  const dismiss = (f) => on('dismiss', {id: f.id, dismissed: true, at: shown().indexOf(f)});
  const bringBack = (id) => on('dismiss', {id, dismissed: false});

  const actions = {
    select,
    move,
    filter,
    copy,
    showReports: () => reports.focus(),
    dismiss: editable ? dismiss : null,
    bringBack,
    keep: editable && recompares ? (side, wanted) => on('keep', {side: 'ab'[side], on: wanted}) : null,
    showPlaces: aside((key) => reports.showPlaces(key)),
    showOwn: aside((side, key) => reports.showOwn(side, key)),
    showSentence: aside((side, i) => reports.showSentence(side, i)),
  };
  const besides = createBesides(context, actions);
  const dismissed = createDismissed(context, actions);
  const list = createList(context, actions, [dismissed, besides]);
  const reports = createReports(context, actions, () => strip.update());
  const strip = createStrip(context, actions, reports);
  const bar = createBar(context, actions, shown, () => list.focus());
  const status = h('p', {class: 'sr', role: 'status'});
  const full = findings.length > 0 || Boolean(besides ?? dismissed);
  const heading = h('h2', {class: 'outcome', tabIndex: -1}, outcome(comparison, names));

  const element = h(
    'section',
    {class: `view ${comparison.relation}`, 'aria-label': 'Comparison', lang: 'en', dir: 'ltr'}, // whatever the host page's are
    h('header', {class: 'intro'}, heading, [...headsOf(context), ...leftOut(context)].map((text) => h('p', {class: 'note printed'}, text)), notes(comparison, names).map((text) => h('p', {class: 'note'}, text))),
    h('div', {class: 'body'}, full ? list.element : null, reports.element, strip.element),
    findings.length ? bar.element : null,
    status,
  );
  element.classList.toggle('empty', !full);

  function fit() {
    const width = element.clientWidth / parseFloat(getComputedStyle(element).fontSize); // larger text needs more room
    if (scrollerOf(element)) element.style.setProperty('--_height', `${frameOf(element).height}px`);
    else element.style.removeProperty('--_height');
    element.classList.toggle('narrow', width < narrow);
    element.classList.toggle('wide', width >= wide);
    reports.arrange({split: width < narrow});
  }
  const sizes = new ResizeObserver(fit);
  element.addEventListener('keydown', (event) => {
    const step = stepOf(event);
    if (step) {
      event.preventDefault();
      move(step);
    } else if (event.key === 'Escape' && !event.defaultPrevented) {
      select(-1);
    }
  });
  parent.append(element);
  fit(); // at once: somebody may select a finding before the observer speaks
  sizes.observe(element);
  follow?.(element, (kind, anchor) => {
    if (findings.some((f) => f.kind === kind)) showKind(kind);
    else if (kind) on('filter', null); // the last of its kind is gone
    reports.arrange({anchor});
    bar.update();
  });

  return {
    element,
    select: (id) => select(findings.findIndex((f) => f.id === id)),
    focusSelected: () => list.focus(),
    move,
    filter,
    focus: () => heading.focus(),
    // goOn moves the focus to the n-th item of the list, after the one in its place was
    // dismissed: to the last where there are fewer, to what is dismissed where there is none.
    goOn(n) {
      const all = shown();
      state.next = Math.min(n, Math.max(0, all.length - 1));
      if (all.length) list.focusOn(all[state.next].index);
      else dismissed?.querySelector('summary').focus();
      status.textContent = 'Dismissed. Below the list it can be brought back.';
    },
    // goOnAt moves the focus to where a report tells of its cleaning, after that was changed.
    goOnAt(side) {
      const i = 'ab'.indexOf(side);
      showKeep(reports.columns.querySelector(`.column.${side}`));
      status.textContent = keepNote(names[i], whole[i], comparison.reports[i].removed.length);
    },
    // follow gives what a view needs that takes this one's place; to be called while this one stands.
    follow() {
      const restore = kept(element);
      return (to, set) => {
        set(state.kind, reports.anchor());
        restore(to);
      };
    },
    destroy() {
      sizes.disconnect();
      reports.destroy();
      strip.destroy();
      element.remove();
    },
  };
}

// changesIn are the words of a divergence that are shown as changed.
function changesIn(comparison, d, side) {
  const known = changesBetween(comparison, d, side);
  const compared = known.length || changesBetween(comparison, d, 1 - side).length;
  return !compared && d.subtype === 'altered' ? changedWords(comparison.reports, [d.a, d.b], side) : known;
}
