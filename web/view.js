// The view of one comparison: the list of divergences beside the two reports.
// It knows nothing of the engine or of the page around it; the custom element and
// the page both show comparisons with it.

import {h} from './dom.js';
import {changesBetween, excerpt} from './excerpt.js';
import {commonOf, leans} from './besides.js';
import {asReport, counted, findingName, kindName, kinds, listed, sideNames, withNames} from './labels.js';
import {createBesides} from './view-besides.js';
import {createList} from './view-list.js';
import {createReports} from './view-reports.js';
import {createStrip} from './view-strip.js';

// Below this width of the view, in CSS pixels, the reports stand below each other.
const narrow = 680;
// From this width the list stands beside the reports.
const wide = 1040;

// createView shows the comparison inside parent. on(type, detail) is told of
// 'select' ({id, index} of a divergence, or null) and 'filter' ({kind} or null).
// It gives {element, select, move, filter, focus, destroy}.
export function createView(parent, comparison, on = () => {}) {
  const names = sideNames(comparison.reports);
  const findings = comparison.divergences.map((d, index) => ({
    ...d,
    index,
    number: index + 1,
    label: findingName(d),
    sentence: withNames(d.summary, names),
    wordings: [d.a, d.b].map((place, side) => comparison.reports[side].text.slice(...place.span)),
    excerpts: [d.a, d.b].map((place, side) => excerpt(comparison.reports[side], place, changesBetween(comparison, d, side))),
  }));
  const state = {selected: -1, kind: null};
  const context = {comparison, names, findings, state};

  const shown = () => findings.filter((f) => !state.kind || f.kind === state.kind);

  // select shows finding index in the list and at both places; -1 shows none.
  function select(index, options) {
    const kind = findings[index]?.kind;
    if (kind && state.kind && kind !== state.kind) filter(null);
    state.selected = index;
    list.select(index);
    reports.showFinding(index, options);
    strip.update();
    bar.update();
    const f = findings[index];
    status.textContent = f ? `${f.label}. ${f.sentence}` : '';
    on('select', f ? {id: f.id, index} : null);
  }

  // move goes to the next (1) or previous (-1) finding of the list as filtered.
  function move(step) {
    const all = shown();
    if (!all.length) return;
    const at = all.findIndex((f) => f.index === state.selected);
    const to = at < 0 ? (step > 0 ? 0 : all.length - 1) : (at + step + all.length) % all.length;
    select(all[to].index);
  }

  function filter(kind) {
    state.kind = kind;
    list.filter(kind);
    reports.filter(kind);
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

  const actions = {
    select,
    move,
    filter,
    showPlaces: aside((key) => reports.showPlaces(key)),
    showSentence: aside((side, i) => reports.showSentence(side, i)),
  };
  const besides = createBesides(context, actions);
  const list = createList(context, actions, besides);
  const reports = createReports(context, actions, () => strip.update());
  const strip = createStrip(context, actions, reports);
  const bar = createBar(context, actions, shown, () => list.focus());
  const status = h('p', {class: 'sr', role: 'status'});
  const heading = h('h2', {class: 'outcome', tabIndex: -1}, outcome(comparison, names));

  const element = h(
    'section',
    {class: `view ${comparison.relation}`, 'aria-label': 'Comparison'},
    h('header', {class: 'intro'}, heading, notes(comparison, names)),
    h('div', {class: 'body'}, findings.length || besides ? list.element : null, reports.element, strip.element),
    findings.length ? bar.element : null,
    status,
  );
  element.classList.toggle('empty', findings.length === 0 && !besides);

  const sizes = new ResizeObserver(([entry]) => {
    const width = entry.contentRect.width;
    element.classList.toggle('narrow', width < narrow);
    element.classList.toggle('wide', width >= wide);
    reports.arrange({split: width < narrow});
  });
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
  sizes.observe(element);

  return {
    element,
    select: (id) => select(findings.findIndex((f) => f.id === id)),
    move,
    filter,
    focus: () => heading.focus(),
    destroy() {
      sizes.disconnect();
      reports.destroy();
      strip.destroy();
      element.remove();
    },
  };
}

// stepOf reads the keys for the next (n, j) and the previous (p, k) divergence.
export function stepOf(event) {
  if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return 0;
  const target = event.composedPath?.()[0] ?? event.target;
  if (target instanceof Element && target.closest('input, textarea, select, [contenteditable]')) return 0;
  return {n: 1, j: 1, p: -1, k: -1}[event.key] ?? 0;
}

// outcome is the result in a few words, for the heading.
function outcome({relation, divergences}, names) {
  if (relation === 'unrelated') return 'These reports do not seem to be about the same event';
  if (divergences.length) return counted(divergences.length, 'divergence');
  if (relation === 'versions') return 'Two versions of one story';
  return `No divergence found between ${listed(names.map(asReport))}`;
}

// notes are the lines below the heading: what kind of comparison this is, and its limits.
function notes(comparison, names) {
  const {relation, reports, divergences, alignments} = comparison;
  const out = [];
  const byKind = kinds
    .map((kind) => [divergences.filter((d) => d.kind === kind).length, kind])
    .filter(([n]) => n > 0)
    .map(([n, kind]) => `${n} ${kindName(kind, n).toLowerCase()}`);
  const foreign = reports.flatMap((r, i) => (r.language === 'en' || r.language === undefined ? [] : [asReport(names[i])]));
  if (relation === 'versions') {
    out.push('The two texts are near-copies: they are shown as two versions of one story, with the words that changed.');
  }
  if (relation === 'unrelated') {
    out.push('They share too few facts to be compared. They are shown side by side as they stand.');
  } else if (divergences.length) {
    out.push(`${capital(listed(byKind))}. The list shows where the reports diverge, not which of them is right.`);
  } else if (relation === 'same-event') {
    out.push(
      alignments.length
        ? 'Sentences that tell the same fact are joined. Facts that only one report has are not listed.'
        : 'No sentence of one report was found to tell the same fact as one of the other.',
    );
  }
  const shared = relation === 'same-event' ? leans(commonOf(comparison), names.map(asReport)) : '';
  if (shared) out.push(shared);
  if (foreign.length) {
    out.push(
      `${listed(foreign)} ${foreign.length === 1 ? 'does' : 'do'} not read as English: only figures and quotations were compared. ` +
        'Who said what, and denials, were not.',
    );
  }
  return out.map((text) => h('p', {class: 'note'}, text));
}

function capital(s) {
  return s.charAt(0).toUpperCase() + s.slice(1);
}

// createBar makes the bar at the foot of the narrow layout: the finding that is
// selected, and the way to the one before and after.
function createBar({findings, state}, {move}, shown, showInList) {
  const text = h('span', {class: 'bar-text'});
  const place = h('span', {class: 'bar-place'});
  const button = (label, sign, step) =>
    h('button', {type: 'button', class: 'step', 'aria-label': label, title: label, onclick: () => move(step)}, sign);
  const element = h(
    'nav',
    {class: 'bar', 'aria-label': 'Step through the divergences'},
    button('Previous divergence', '‹', -1),
    h('button', {type: 'button', class: 'bar-middle', title: 'Show it in the list', onclick: showInList}, place, text),
    button('Next divergence', '›', 1),
  );
  function update() {
    const all = shown();
    const f = findings[state.selected];
    const at = f ? all.indexOf(f) + 1 : 0;
    place.textContent = f ? `${at} of ${all.length}: ${f.label}` : counted(all.length, 'divergence');
    text.textContent = f ? f.sentence : 'Step through them with the arrows.';
  }
  update();
  return {element, update};
}

