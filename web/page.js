// The page: two paste areas, what to do with them, and the comparison.

import {analyze, compare, version} from './engine.js';
import {h} from './dom.js';
import {examples} from './examples/index.js';
import {stepOf} from './keys.js';
import {counted, squeeze} from './labels.js';
import {amount, fieldsOf, filled, losesLines, missing, publishedOf, reportOf} from './page-intake.js';
import {TwoSourceElement} from './two-source.js';
import {createRemoved} from './view-removed.js';

const find = (id) => document.getElementById(id);
const form = find('texts');
const result = find('result');
const sides = ['a', 'b'].map(createSide);
let shown = null; // the <two-source> of the result
let replaced = null; // the reports that the last clearing or example took away
let running = null; // the AbortController of the comparison under way
let corrections = {}; // what was dismissed, for the next comparison of the same texts

version().catch(() => {}); // starts the engine; its trouble shows when it is asked

// createSide holds the fields of one report.
function createSide(letter) {
  const field = {text: find(letter), title: find(`title-${letter}`), outlet: find(`outlet-${letter}`), date: find(`date-${letter}`)};
  const about = find(`about-${letter}`);
  const legend = field.text.closest('fieldset').querySelector('legend');
  let byPaste = {title: '', outlet: '', date: ''};
  let read = ''; // the date of the paste as read, with its hour
  let removed = []; // what was taken out of a rich paste
  let epoch = 0; // how often other reports were put in: what was being read is forgotten
  let ready; // the promise that the last paste is read
  let coming = 0; // pastes whose text is still being read
  let typing; // the timer until somebody who types pauses

  const name = () => squeeze(field.outlet.value) || `Report ${letter.toUpperCase()}`;
  function tell() {
    legend.textContent = name();
    about.replaceChildren(
      amount(field.text.value),
      removed.length
        ? h(
            'details',
            {},
            h('summary', {}, `${counted(removed.length, 'passage')} of the page left out`),
            createRemoved(removed),
          )
        : '',
    );
  }

  // fill takes over what the engine read in a paste, without touching what was typed.
  function fill(report) {
    const fresh = fieldsOf(report);
    for (const key of ['title', 'outlet', 'date']) field[key].value = filled(field[key].value, byPaste[key], fresh[key]);
    byPaste = fresh;
    read = report.published ?? '';
  }

  // readText looks for headline, outlet and date in the area's text.
  async function readText() {
    const turn = epoch;
    try {
      const report = await analyze({text: field.text.value});
      if (turn === epoch) fill(report);
    } catch {
      // the fields stay as they are; comparing says what is wrong
    }
    if (turn === epoch) tell();
  }

  // paste takes rich text: the engine reads its paragraphs and leaves out what is no report.
  async function paste(html, plain) {
    const turn = epoch;
    const whole = field.text.selectionStart === 0 && field.text.selectionEnd === field.text.value.length;
    let text = plain;
    try {
      const report = await analyze({html});
      if (turn !== epoch) return;
      if (report.text.trim() && !losesLines(report.paragraphs.length, plain)) {
        text = report.text;
        removed = whole ? report.removed : [...removed, ...report.removed];
        if (whole) fill(report);
      }
    } catch {
      if (turn !== epoch) return; // else: the clipboard's plain text serves
    }
    coming--;
    insert(field.text, text);
    tell();
  }

  // next reads one paste after the other, so that none is lost; set forgets them.
  function next(read, ...args) {
    const turn = epoch;
    ready = Promise.all([ready, later()]).then(() => turn === epoch && read(...args));
  }

  field.text.addEventListener('paste', (event) => {
    const html = event.clipboardData?.getData('text/html') ?? '';
    if (html.trim()) {
      event.preventDefault();
      about.textContent = 'Reading the paste…';
      coming++;
      next(paste, html, event.clipboardData.getData('text/plain'));
    } else {
      next(readText);
    }
  });
  field.text.addEventListener('input', () => {
    if (field.text.value.trim() === '') removed = [];
    clearTimeout(typing);
    typing = setTimeout(tell, 500); // not at every letter: what is told is also spoken
    complain('');
  });
  field.outlet.addEventListener('input', tell);
  field.text.addEventListener('drop', () => next(readText));

  return {
    area: field.text,
    ready: () => ready, // resolves when the last paste is read
    coming: () => coming > 0,
    text: () => field.text.value,
    report: () =>
      reportOf({
        title: field.title.value,
        text: field.text.value,
        outlet: field.outlet.value,
        published: publishedOf(field.date.value, read),
      }),
    removed: () => removed,
    // held is what set takes to bring all of this back.
    held: () => ({title: field.title.value, text: field.text.value, outlet: field.outlet.value, published: publishedOf(field.date.value, read)}),
    set({title = '', text = '', outlet = '', published = ''}) {
      epoch++;
      coming = 0;
      field.title.value = title;
      field.text.value = text;
      field.outlet.value = outlet;
      field.date.value = published.slice(0, 10);
      byPaste = {title, outlet, date: field.date.value};
      read = published;
      removed = [];
      tell();
    },
  };
}

// later resolves when the browser has done what the event at hand brings about.
const later = () => new Promise((done) => setTimeout(done));

// insert puts text where the selection is, so that the browser can undo it where the
// focus is still there. Who has gone on to the other report is not called back.
function insert(area, text) {
  if (document.activeElement !== area || !document.execCommand?.('insertText', false, text)) {
    area.setRangeText(text, area.selectionStart, area.selectionEnd, 'end');
  }
  area.setSelectionRange(0, 0);
  area.scrollTop = 0;
}

// complain shows what is wrong above the buttons, or at the text that is meant.
function complain(message, {retry = false, at = form.querySelector('.actions')} = {}) {
  const problem = find('problem');
  at.before(problem);
  problem.hidden = message === '';
  problem.replaceChildren(message);
  if (retry) problem.append(' ', h('button', {type: 'button', onclick: start}, 'Try again'));
}

const isBusy = () => form.getAttribute('aria-busy') === 'true';

let late; // the timer that offers to stop

function busy(on) {
  clearTimeout(late);
  find('stop').hidden = true;
  if (on) late = setTimeout(() => (find('stop').hidden = false), 700);
  form.setAttribute('aria-busy', String(on));
  find('compare').setAttribute('aria-disabled', String(on));
  find('compare').textContent = on ? 'Comparing…' : 'Compare';
}

async function start() {
  if (isBusy()) return;
  const gap = () => missing(sides[0].text(), sides[1].text());
  if (gap() && !sides.some((s) => s.coming())) return ask(gap());
  complain('');
  const mine = (running = new AbortController());
  busy(true);
  try {
    await Promise.all(sides.map((s) => s.ready()));
    if (mine !== running) return;
    if (gap()) return ask(gap());
    const comparison = await compare(...sides.map((s) => s.report()), {signal: mine.signal});
    if (mine !== running) return;
    comparison.reports.forEach((r, i) => r.removed.unshift(...sides[i].removed()));
    show(comparison);
  } catch (error) {
    if (mine === running) complain(error.message, {retry: true});
  } finally {
    if (mine === running) busy(false);
  }
}

// ask wants the text that is missing.
function ask(gap) {
  const {area} = sides.find((s) => s.text().trim() === '');
  complain(gap, {at: area});
  area.focus();
}

// stop gives up the comparison under way.
function stop() {
  running?.abort();
  running = null;
  busy(false);
}

function show(comparison) {
  shown?.remove();
  shown = new TwoSourceElement();
  shown.editable = true;
  shown.corrections = corrections;
  shown.addEventListener('two-source:corrections', (event) => (corrections = event.detail.corrections));
  result.append(shown);
  form.hidden = true;
  result.hidden = false;
  scrollTo({top: 0, behavior: 'instant'});
  shown.comparison = comparison;
  shown.focusResult();
  remember();
}

// A reload shows the form, whatever was shown before it.
if (history.state?.shown) history.replaceState(null, '');

// remember lets the browser's Back lead from the comparison to the texts, not off the page.
function remember() {
  try {
    if (!history.state?.shown) history.pushState({shown: true}, '');
  } catch {
    // a sandbox may forbid it; the button for it is there
  }
}

// back leaves the comparison, by way of the history where it was entered there.
function back() {
  if (history.state?.shown) history.back();
  else edit();
}

function edit() {
  stop();
  shown?.remove();
  shown = null;
  result.hidden = true;
  form.hidden = false;
  sides[0].area.focus();
}

// replace puts other reports into the fields; what stood there can be brought back.
function replace(reports) {
  stop();
  const before = sides.map((s) => s.held());
  if (before.some(({text}) => text.trim())) replaced = before;
  sides.forEach((s, i) => s.set(reports[i]));
  find('restore').hidden = !replaced;
  complain('');
}

// restore brings back what was replaced; texts typed since then change places with it.
function restore() {
  const back = replaced;
  replaced = null;
  replace(back);
  find('compare').focus();
}

function load(example) {
  replace([example.a, example.b]);
  find('compare').focus();
}

function clear() {
  replace([{}, {}]);
  if (shown) back();
  else sides[0].area.focus();
}

form.addEventListener('submit', (event) => {
  event.preventDefault();
  start();
});
form.addEventListener('keydown', (event) => {
  if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) start();
});
find('clear').addEventListener('click', clear);
find('stop').addEventListener('click', () => {
  stop();
  find('compare').focus();
});
find('new').addEventListener('click', clear);
find('restore').addEventListener('click', restore);
find('edit').addEventListener('click', back);
find('print').addEventListener('click', () => print());
addEventListener('popstate', (event) => {
  if (shown && !event.state?.shown) edit();
});
find('texts').querySelector('.examples').append(
  ...examples.map((example) =>
    h('button', {type: 'button', onclick: () => load(example)}, example.name),
  ),
);

// n, p, j and k step through the divergences wherever the focus is, save in a field;
// Escape lets go of the one that is shown.
document.addEventListener('keydown', (event) => {
  if (shown && event.key === 'Escape' && !event.defaultPrevented) shown.select(null);
  const step = shown && stepOf(event);
  if (!step) return;
  event.preventDefault();
  if (step > 0) shown.next();
  else shown.previous();
});

for (const radio of form.ownerDocument.querySelectorAll('[name="theme"]')) {
  radio.addEventListener('change', () => {
    document.documentElement.dataset.theme = radio.value;
  });
}
sides.forEach((s) => s.set({}));
