// The list of what cleaning took out of a report.

import {h} from './dom.js';
import {byReason} from './labels.js';

// createRemoved gives a list element: one entry a reason, since a copied page has dozens of buttons.
export function createRemoved(removed) {
  const quoted = (text, k) => [k > 0 ? ' · ' : null, h('q', {}, text)];
  return h('ul', {}, byReason(removed).map(({reason, texts}) => h('li', {}, `${reason}: `, texts.flatMap(quoted))));
}
