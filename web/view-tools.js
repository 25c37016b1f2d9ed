// The switches above the reports, and the key to the marks.

import {h} from './dom.js';
import {lettersUsed, useLetters} from './keys.js';
import {asReport, kindName, kinds} from './labels.js';

// createTools gives {element, showBoth}: the switches above the columns, which report the
// narrow layout shows, and which marks.
export function createTools({names, comparison}, sides, only) {
  const choice = ['Both', ...names.map(asReport)].map((label, k) =>
    h('button', {type: 'button', 'aria-pressed': String(k === 0), onclick: () => press(k)}, label),
  );
  const press = (k) => {
    choice.forEach((b, i) => b.setAttribute('aria-pressed', String(i === k)));
    only(['', 'a', 'b'][k]);
  };
  const element = h(
    'div',
    {class: 'tools'},
    h('div', {class: 'only', role: 'group', 'aria-label': 'Which report to show'}, choice),
    key(sides, comparison.divergences.length > 0),
  );
  return {element, showBoth: () => press(0)};
}

// key explains the marks, and takes single kinds of them away.
function key(sides, diverging) {
  const letters = h('input', {type: 'checkbox', checked: lettersUsed(), onchange: () => useLetters(letters.checked)});
  return h(
    'details',
    {class: 'key', ontoggle: () => (letters.checked = lettersUsed())}, // another comparison may have changed it
    h('summary', {}, 'Key to the marks'),
    h('div', {class: 'layers'}, layers.map((layer) => layerSwitch(layer, sides))),
    diverging
      ? h(
          'p',
          {},
          'A divergence is filled and carries its number in the list; the line under it tells its kind: ',
          kinds.flatMap((kind, k) => [k ? ', ' : null, h('mark', {class: `finding ${kind} sample`}, kindName(kind).toLowerCase())]),
          '.',
        )
      : null,
    h('p', {}, 'Point at a sentence to see where the other report tells it; click or tap it to bring the two together.'),
    h(
      'p',
      {class: 'keys'},
      h('kbd', {}, 'n'), ' ', h('kbd', {}, 'j'), ' next divergence, ',
      h('kbd', {}, 'p'), ' ', h('kbd', {}, 'k'), ' previous. Within a report: ',
      h('kbd', {}, '↑'), ' ', h('kbd', {}, '↓'), ' sentence by sentence, ',
      h('kbd', {}, '←'), ' ', h('kbd', {}, '→'), ' to the other report, ',
      h('kbd', {}, 'Enter'), ' the sentence’s divergences, ',
      h('kbd', {}, 'Esc'), ' none.',
    ),
    h('p', {class: 'letters'}, h('label', {}, letters, ' The letters n, p, j and k step through the divergences')),
  );
}

// The marks that can be taken away: [layer, label, classes of its mark].
const layers = [
  ['figure', 'Figures', 'figure'],
  ['source', 'Sources', 'source'],
  ['cue', 'Words of saying', 'cue'],
  ['denial', 'Denials', 'cue denial'],
  ['quote', 'Quotations', 'quote'],
];

function layerSwitch([layer, label, classes], sides) {
  const onchange = () => sides.forEach((s) => s.element.classList.toggle(`no-${layer}`, !box.checked));
  const box = h('input', {type: 'checkbox', checked: true, onchange});
  return h('label', {}, box, h('mark', {class: classes}, label));
}
