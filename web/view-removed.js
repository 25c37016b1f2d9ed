// What cleaning took out of a report, and the way to keep it.

import {h, hidden} from './dom.js';
import {asReport, byReason, counted} from './labels.js';

// createRemoved gives what stands at a report about its cleaning: the list of what was
// taken out, folded below the heading ("Cleaning took out 2 passages"), or that every
// line was kept; null where there is nothing to tell. keep(on), where somebody may, keeps
// every line or cleans again.
export function createRemoved({removed, heading, name, whole, keep}) {
  const list = removed.length > 0 && h('details', {class: 'removed'}, h('summary', {}, heading), reasons(removed));
  if (whole) {
    const again = keep && button('Clean again', name, () => keep(false));
    return h('div', {class: 'whole'}, h('p', {}, 'Every line is kept. ', again), list);
  }
  if (!list) return null;
  if (keep && removed.some(isLine)) list.append(button('Keep every line', name, () => keep(true)));
  return list;
}

// showKeep moves the focus to the button at a report, after it was pressed and changed.
export function showKeep(root) {
  const it = root.querySelector('.keep');
  it?.closest('details')?.setAttribute('open', '');
  it?.focus();
}

// keepNote says what was done, for those who do not see it.
export function keepNote(name, whole, n) {
  if (whole) return `Every line of ${asReport(name)} is kept.`;
  return `${asReport(name)} is cleaned again: ${counted(n, 'passage')} taken out.`;
}

// Invisible characters and the window's title are no lines: nothing keeps them.
export const isLine = ({reason}) => reason !== 'invisible characters' && reason !== 'page title';

const button = (label, name, onclick) => h('button', {type: 'button', class: 'keep', onclick}, label, hidden(`: ${asReport(name)}`));

// reasons lists one entry a reason, since a copied page has dozens of buttons.
function reasons(removed) {
  const quoted = (text, k) => [k > 0 ? ' · ' : null, h('q', {}, text)];
  return h('ul', {}, byReason(removed).map(({reason, texts}) => h('li', {}, `${reason}: `, texts.flatMap(quoted))));
}
