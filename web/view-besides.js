// What is reported apart from the divergences: details of one person or thing that
// differ, claims that one report has alone, and passages that both have word for word.

import {changesOf, clashesIn, commonOf, onlyIn, particularsOf} from './besides.js';
import {h} from './dom.js';
import {asReport, counted} from './labels.js';
import {identical} from './summary.js';

const shownFirst = 8; // entries of a section; the rest at a click

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
  const particulars = particularsOf(comparison);
  const common = commonOf(comparison);
  const open = comparison.divergences.length <= 2 && innerWidth >= 1040; // a short list beside the reports leaves room
  const sections = [
    particulars.length &&
      section(
        `Names and other details that differ`,
        particulars.length,
        particulars.map((p) =>
          entry(p.label, [h('q', {class: 'a'}, p.wordings[0]), ' / ', h('q', {class: 'b'}, p.wordings[1])], () => showPlaces(p.key)),
        ),
        true,
      ),
    ...[0, 1].map((side) => {
      const clashes = clashesIn(comparison, side);
      return (
        clashes.length > 0 &&
        section(
          `${asReport(names[side])} against itself`,
          clashes.length,
          clashes.map((c) => {
            const [x, y] = [0, 1].map((k) => [h('q', {}, c.wordings[k]), c.after[k] ? h('span', {class: 'around'}, ' ', c.after[k]) : null]);
            return entry('Figures', [...x, ' / ', ...y, h('span', {class: 'because'}, c.because)], () => showOwn(side, c.key));
          }),
          true,
        )
      );
    }),
    ...[0, 1].map((side) => {
      const claims = onlyIn(comparison, side);
      return (
        claims.length > 0 &&
        section(
          `Only in ${asReport(names[side])}`,
          claims.length,
          claims.map((c) => entry(c.label, [h('q', {}, c.text)], () => showSentence(side, c.sentence))),
          open,
        )
      );
    }),
    common.passages.length &&
      section(
        'Word for word in both',
        common.passages.length,
        common.passages.map((p) => entry(counted(p.words, 'word'), [h('q', {}, p.text)], () => showPlaces(p.key))),
        open,
        `${common.shares[0]} percent of ${asReport(names[0])}, ${common.shares[1]} percent of ${asReport(names[1])}.`,
      ),
  ].filter(Boolean);
  return sections.length ? h('div', {class: 'besides'}, h('h3', {class: 'besides-head'}, comparison.divergences.length ? 'Apart from the divergences' : 'What else was found'), sections) : null;
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
  return entries.length ? h('div', {class: 'besides'}, section('What changed', entries.length, entries, true)) : null;
}

function section(title, n, entries, open = false, note = null) {
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
    h('summary', {}, title, ' ', h('span', {class: 'n'}, String(n))),
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
  return h('li', {}, h('button', {type: 'button', class: 'entry', onclick: choose}, label ? h('span', {class: 'label'}, label) : null, h('span', {class: 'words', dir: 'auto'}, content)));
}
