// What an editor decided about the divergences: folded lists from which each decision can
// be taken back.

import {h, hidden} from './dom.js';
import {findingName, listed, withNames} from './labels.js';

// createDismissed lists the divergences that were dismissed; null where none is, or nobody
// may bring it back.
export function createDismissed({comparison, names, editable}, {bringBack}) {
  const entries = (comparison.dismissed ?? []).map((d) => {
    const sentence = withNames(d.summary, names);
    return [h('span', {class: 'label'}, findingName(d)), words(sentence), back('Bring back', sentence, () => bringBack(d.id))];
  });
  return editable ? decided('dismissed', 'Dismissed', entries) : null;
}

// createSame lists the sources that are taken as one; null where none are, or nobody may
// take it back.
export function createSame({same}, {notSame}) {
  const entries = same.map((names) => {
    const both = listed(names.map((n) => `“${n}”`));
    return [words(both), back('Take back', both, () => notSame(names))];
  });
  return notSame ? decided('same', 'Taken as one source', entries) : null;
}

const words = (text) => h('span', {class: 'words', dir: 'auto'}, text);

const back = (label, what, onclick) => h('button', {type: 'button', class: 'back', onclick}, label, hidden(`: ${what}`));

function decided(name, title, entries) {
  if (!entries.length) return null;
  return h(
    'details',
    {class: `section decided ${name}`},
    h('summary', {}, `${title} `, h('span', {class: 'n'}, `(${entries.length})`)),
    h('ul', {}, entries.map((e) => h('li', {}, e))),
  );
}
