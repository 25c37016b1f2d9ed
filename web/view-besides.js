// What is reported apart from the divergences: details of one person or thing that
// differ, claims that one report has alone, and passages that both have word for word.

import {changesOf, clashesIn, commonOf, onlyIn, particularsOf} from './besides.js';
import {h} from './dom.js';
import {asReport, counted} from './labels.js';
import {identical} from './summary.js';

const shownFirst = 8; // entries of a section; the rest at a click

const mostAlone = 15; // as many as the engine gives; a report may have more

// unmark frees the entry that was chosen last.
export function unmark(root) {
  root?.querySelectorAll('.entry[aria-current]').forEach((e) => e.removeAttribute('aria-current'));
}

// unfold shows all entries of a section.
export function unfold(section) {
  section.querySelectorAll('li').forEach((e) => (e.hidden = false));
  section.querySelector('.all')?.remove();
}

// createBesides gives an element, or null where there is nothing to report.
export function createBesides({comparison, names}, {showPlaces, showOwn, showSentence}) {
  if (identical(comparison)) return null;
  if (comparison.relation === 'versions') return versions(comparison, showSentence);
  if (comparison.relation !== 'same-event') return null;
  const open = comparison.divergences.length <= 2 && innerWidth >= 1040; // a short list beside the reports leaves room
  const sides = [0, 1];
  const sections = [
    details(comparison, showPlaces),
    ...sides.map((side) => clashes(comparison, side, names[side], showOwn)),
    ...sides.map((side) => alone(comparison, side, names[side], showSentence, open)),
    shared(comparison, names, showPlaces, open),
  ].filter(Boolean);
  if (!sections.length) return null;
  const heading = comparison.divergences.length ? 'Apart from the divergences' : 'What else was found';
  return h('div', {class: 'besides'}, h('h3', {class: 'besides-head'}, heading), sections);
}

function details(comparison, showPlaces) {
  const entries = particularsOf(comparison).map((p) =>
    entry(p.label, [h('q', {class: 'a'}, p.wordings[0]), ' / ', h('q', {class: 'b'}, p.wordings[1])], () => showPlaces(p.key)),
  );
  return section('Names and other details that differ', entries, true);
}

// clashes lists the figures with which a report contradicts itself.
function clashes(comparison, side, name, showOwn) {
  const figure = (c, k) => [h('q', {}, c.wordings[k]), c.after[k] ? h('span', {class: 'around'}, ' ', c.after[k]) : null];
  const entries = clashesIn(comparison, side).map((c) =>
    entry('Figures', [...figure(c, 0), ' / ', ...figure(c, 1), h('span', {class: 'because'}, c.because)], () => showOwn(side, c.key)),
  );
  return section(`${asReport(name)} against itself`, entries, true);
}

// alone lists the claims that one report has alone.
function alone(comparison, side, name, showSentence, open) {
  const entries = onlyIn(comparison, side).map((c) => entry(c.label, [h('q', {}, c.text)], () => showSentence(side, c.sentence)));
  const note = entries.length >= mostAlone ? 'The most telling ones; there may be more.' : null;
  return section(`Only in ${asReport(name)}`, entries, open, note);
}

function shared(comparison, names, showPlaces, open) {
  const {passages, shares} = commonOf(comparison);
  const entries = passages.map((p) => entry(counted(p.words, 'word'), [h('q', {}, p.text)], () => showPlaces(p.key)));
  const note = names.map((name, side) => `${shares[side]} percent of ${asReport(name)}`).join(', ');
  return section('Word for word in both', entries, open, `${note}.`);
}

// versions lists what changed from one version of a story to the other.
function versions(comparison, showSentence) {
  const entries = changesOf(comparison).map(({label, side, sentence, words}) => {
    const content = words.flatMap(([before, after, lead = '', tail = ''], k) => [
      k > 0 ? h('br') : null,
      lead ? h('span', {class: 'around'}, lead) : null,
      before ? h('del', {class: 'a'}, before) : null,
      before && after ? ' → ' : null,
      after ? h('ins', {class: 'b'}, after) : null,
      tail ? h('span', {class: 'around'}, tail) : null,
    ]);
    return entry(label, content, () => showSentence(side, sentence));
  });
  return entries.length ? h('div', {class: 'besides'}, section('What changed', entries, true)) : null;
}

// section folds entries under a title; null where there are none.
function section(title, entries, open, note = null) {
  if (!entries.length) return null;
  const rest = entries.length > shownFirst + 2 ? entries.slice(shownFirst) : [];
  rest.forEach((e) => (e.hidden = true));
  const all = h('button', {type: 'button', class: 'all', onclick: showAll}, `Show all ${entries.length}`);
  function showAll() {
    unfold(all.closest('.section'));
    rest[0].querySelector('button').focus();
  }
  return h(
    'details',
    {class: 'section', open},
    h('summary', {}, title, ' ', h('span', {class: 'n'}, String(entries.length))),
    note ? h('p', {class: 'note'}, note) : null,
    h('ul', {}, entries),
    rest.length ? all : null,
  );
}

function entry(label, content, onclick) {
  const choose = (event) => {
    onclick();
    unmark(event.currentTarget.closest('.besides'));
    event.currentTarget.setAttribute('aria-current', 'true');
  };
  const words = h('span', {class: 'words', dir: 'auto'}, content);
  const told = h('span', {class: 'told'}, label ? h('span', {class: 'label'}, label) : null, words);
  return h('li', {}, h('button', {type: 'button', class: 'entry', onclick: choose}, told));
}
