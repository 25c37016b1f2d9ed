// The divergences that an editor dismissed: a folded list from which each can be brought back.

import {h, hidden} from './dom.js';
import {findingName, withNames} from './labels.js';

// createDismissed gives an element, or null where nothing is dismissed or nobody may bring it back.
export function createDismissed({comparison, names, editable}, {bringBack}) {
  const list = comparison.dismissed ?? [];
  if (!editable || !list.length) return null;
  return h(
    'details',
    {class: 'section dismissed'},
    h('summary', {}, 'Dismissed ', h('span', {class: 'n'}, `(${list.length})`)),
    h(
      'ul',
      {},
      list.map((d) => {
        const sentence = withNames(d.summary, names);
        return h(
          'li',
          {},
          h('span', {class: 'label'}, findingName(d)),
          h('span', {class: 'words', dir: 'auto'}, sentence),
          h('button', {type: 'button', class: 'back', onclick: () => bringBack(d.id)}, 'Bring back', hidden(`: ${sentence}`)),
        );
      }),
    ),
  );
}
