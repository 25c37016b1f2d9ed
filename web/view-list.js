// The list of divergences, gravest first, with a filter by kind.

import {h, hidden} from './dom.js';
import {counted, kindName, kinds, weight} from './labels.js';

// createList gives {element, select, focus, focusOn, filter}; below are elements to stand below the list.
export function createList({comparison, findings, names}, actions, below) {
  const languages = comparison.reports.map((r) => r.language ?? '');
  const items = findings.map((f) => item(f, names, languages, actions));
  const buttons = filterButtons(findings, actions);
  const count = h('span', {class: 'count', role: 'status'});
  const element = h(
    'aside',
    {class: 'findings', part: 'list', 'aria-label': 'Divergences'},
    findings.length > 0 && head(buttons, count, actions),
    h('div', {class: 'scroll'}, findings.length > 0 && h('ol', {class: 'items', role: 'list'}, items.map((i) => i.element)), ...below),
  );

  return {
    element,
    select(index) {
      items.forEach((i, k) => i.select(k === index));
      if (items[index]) reveal(element, items[index].element);
    },
    // focus goes to the selected item, else to the first that is shown.
    focus() {
      const it = items.find((i) => i.selected()) ?? items.find((i) => !i.element.hidden);
      it?.focus();
    },
    focusOn: (index) => items[index].focus(),
    filter(kind) {
      let n = 0;
      findings.forEach((f, k) => {
        const match = !kind || f.kind === kind;
        items[k].element.hidden = !match;
        if (match) n++;
      });
      buttons.forEach((b) => b.press(b.kind === kind));
      count.textContent = kind ? `${counted(n, 'divergence')} shown` : '';
    },
  };
}

// head gives what stands above the list: the filter, the steps, the copy.
function head(buttons, count, actions) {
  const step = (label, sign, by) =>
    h('button', {type: 'button', class: 'step', 'aria-label': label, title: label, onclick: () => actions.move(by)}, sign);
  return h(
    'div',
    {class: 'findings-head'},
    buttons.length > 1 && h('div', {class: 'filter', role: 'group', 'aria-label': 'Show only one kind'}, buttons.map((b) => b.element)),
    h(
      'div',
      {class: 'steps'},
      step('Previous divergence (p or k)', '‹', -1),
      step('Next divergence (n or j)', '›', 1),
      h('p', {class: 'keys'}, h('kbd', {}, 'n'), ' next, ', h('kbd', {}, 'p'), ' previous'),
      count,
      copyButton('Copy the list', () => actions.copy()),
      h('button', {type: 'button', class: 'on', onclick: actions.showReports}, 'To the reports'),
    ),
  );
}

// filterButtons gives one button for all findings and one for each kind that not all are of.
function filterButtons(findings, actions) {
  return [null, ...kinds]
    .map((kind) => [kind, findings.filter((f) => !kind || f.kind === kind).length])
    .filter(([kind, n]) => n > 0 && (kind === null || n < findings.length))
    .map(([kind, n]) => filterButton(kind, n, actions));
}

function filterButton(kind, n, actions) {
  const element = h(
    'button',
    {type: 'button', 'aria-pressed': String(kind === null), onclick: () => actions.filter(kind)},
    kind ? kindName(kind, n) : 'All',
    ' ',
    h('span', {class: 'n'}, String(n)),
  );
  return {kind, element, press: (on) => element.setAttribute('aria-pressed', String(on))};
}

// copyButton says for a moment whether its copy was made.
function copyButton(label, copy, what = '') {
  const name = [label, hidden(what)];
  const element = h('button', {type: 'button', class: 'copy', onclick: press}, name);
  let timer;
  async function press() {
    const done = await copy();
    clearTimeout(timer);
    element.textContent = done ? 'Copied' : 'Not copied';
    timer = setTimeout(() => element.replaceChildren(...name), 2000);
  }
  return element;
}

function item(f, names, languages, actions) {
  const open = () => actions.select(f.index);
  const button = h('button', {type: 'button', class: 'summary', 'aria-describedby': `kind-${f.index}`, onclick: open}, f.heading || f.label);
  const element = h(
    'li',
    {
      class: `item ${f.kind} ${weight(f.severity)}`,
      // The whole card can be clicked; text in it can still be selected.
      onclick: (event) => event.target.closest('button') || String(getSelection()) || open(),
    },
    h(
      'p',
      {class: 'kind', id: `kind-${f.index}`},
      h('span', {class: 'tag'}, String(f.number)),
      ' ',
      h('span', {class: 'label'}, f.label),
      hidden(', '),
      h('span', {class: 'weight'}, weight(f.severity)),
    ),
    h('h3', {}, button),
    h(
      'dl',
      {class: names[0] === 'A' && names[1] === 'B' ? 'wordings' : 'wordings named'},
      ['a', 'b'].map((side, i) =>
        h('div', {class: `wording ${side}`}, h('dt', {}, names[i]), h('dd', {dir: 'auto', lang: languages[i]}, words(f.excerpts[i]))),
      ),
    ),
    reasons(f.because),
    buttons(f, actions),
  );
  return {
    element,
    selected: () => element.classList.contains('selected'),
    focus: () => button.focus(),
    select(on) {
      element.classList.toggle('selected', on);
      if (on) button.setAttribute('aria-current', 'true');
      else button.removeAttribute('aria-current');
    },
  };
}

// buttons are what can be done with a divergence that is selected.
function buttons(f, actions) {
  const which = ` divergence ${f.number}`;
  return [
    copyButton('Copy', () => actions.copy(f), which),
    actions.dismiss && h('button', {type: 'button', class: 'dismiss', onclick: () => actions.dismiss(f)}, 'Dismiss', hidden(which)),
    actions.same && f.sources && sameButton(f.sources, () => actions.same(f)),
  ];
}

// sameButton is for an editor who knows that the two sources of a divergence are one.
function sameButton(names, onclick) {
  const title = `${names.map((n) => `“${n}”`).join(' and ')} are one: compare the reports again`;
  return h('button', {type: 'button', class: 'same', title, onclick}, 'Same source', hidden(`: ${names.join(' and ')}`));
}

// reasons gives the first reason, and behind it the others, which only the chosen card shows.
function reasons([first, ...others]) {
  if (first === undefined) return null;
  const more = others.length ? h('span', {class: 'more'}, ` · ${others.join(' · ')}`) : null;
  return h('p', {class: 'because'}, hidden('Why: '), first, more);
}

// words writes an excerpt: the place's own words in a quotation, the sentence around it beside it.
function words(pieces) {
  const own = h('q', {});
  for (const {text, role} of pieces) {
    if (role !== 'around') own.append(role === 'changed' ? h('b', {class: 'change'}, text) : text);
  }
  const before = pieces[0]?.role === 'around' ? pieces[0] : null;
  const after = pieces.length > 1 && pieces.at(-1).role === 'around' ? pieces.at(-1) : null;
  return [before && h('span', {class: 'around'}, before.text), own, after && h('span', {class: 'around'}, after.text)];
}

// reveal scrolls the list, and only the list, until the item is seen.
function reveal(scroller, element) {
  const list = scroller.querySelector('.scroll');
  if (list.scrollHeight <= list.clientHeight) return;
  const box = list.getBoundingClientRect();
  const it = element.getBoundingClientRect();
  if (it.top < box.top) list.scrollTop -= box.top - it.top + 8;
  else if (it.bottom > box.bottom) list.scrollTop += Math.min(it.bottom - box.bottom + 8, it.top - box.top - 8);
}

