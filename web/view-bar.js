// The bar at the foot of the layouts where the list is not beside the reports: the
// finding that is selected, and the way to the one before and after.

import {h} from './dom.js';
import {counted} from './labels.js';

// createBar gives {element, update}; shown lists the findings under the filter.
export function createBar({findings, state}, {move}, shown, showInList) {
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
    place.textContent = f ? `${all.indexOf(f) + 1} of ${all.length}: ${f.label}` : counted(all.length, 'divergence');
    text.textContent = f ? f.heading : 'Step through them with the arrows.';
  }
  update();
  return {element, update};
}
