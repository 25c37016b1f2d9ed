// The page: two paste areas, what to do with them, and the comparison.

import {keepsLines, readingOf, withKept} from './corrections.js';
import {compare, version} from './engine.js';
import {h} from './dom.js';
import {examples} from './examples/index.js';
import {stepOf} from './keys.js';
import {missing} from './page-intake.js';
import {savedFrom, savedName, savedText} from './page-saved.js';
import {Side} from './page-side.js';
import {TwoSourceElement} from './two-source.js';

const find = (id) => document.getElementById(id);
const form = find('texts');
const result = find('result');
const letters = ['a', 'b'];
const sides = letters.map((letter) => new Side(letter, complain));
let shown = null; // the <two-source> of the result
let replaced = null; // the reports that the last clearing or example took away, and what was decided about them
let running = null; // the AbortController of the comparison under way
let corrections = {}; // what was decided, for the next comparison of the same texts

version().catch(() => {}); // starts the engine; its trouble shows when it is asked

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
  const gap = () => missing(sides[0].empty, sides[1].empty);
  if (gap() && !sides.some((s) => s.coming)) return ask(gap());
  complain('');
  const mine = (running = new AbortController());
  busy(true);
  try {
    await Promise.all(sides.map((s) => s.ready));
    if (mine !== running) return;
    if (gap()) return ask(gap());
    letters.forEach((letter, i) => (corrections = withKept(corrections, letter, sides[i].whole)));
    const comparison = await compare(...sides.map((s) => s.report), {signal: mine.signal, corrections});
    if (mine !== running) return;
    comparison.reports.forEach((r, i) => r.removed.unshift(...sides[i].removed));
    show(comparison);
  } catch (error) {
    if (mine === running) fail(error);
  } finally {
    if (mine === running) busy(false);
  }
}

// fail says what went wrong, at the texts.
function fail(error) {
  if (shown) edit();
  complain(error.message, {retry: true});
}

// decide takes over what was decided at the comparison that is shown. Whether a report is
// cleaned changes its text, and which names are one its reading: the two are compared anew.
async function decide(decided) {
  const keeps = letters.map((letter) => keepsLines(decided, letter));
  const before = readings(corrections);
  corrections = decided;
  if (sides.every((s, i) => s.whole === keeps[i]) && readings(decided) === before) return;
  stop();
  try {
    await Promise.all(sides.map((s, i) => s.keep(keeps[i])));
    start();
  } catch (error) {
    fail(error);
  }
}

const readings = (corrections) => JSON.stringify(letters.map((letter) => readingOf(corrections, letter)));

// ask wants the text that is missing.
function ask(gap) {
  const {area} = sides.find((s) => s.empty);
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
  const first = !shown;
  if (first) {
    shown = new TwoSourceElement();
    shown.editable = true;
    shown.recompares = true;
    shown.addEventListener('two-source:corrections', (event) => decide(event.detail.corrections));
    shown.corrections = corrections;
    result.append(shown);
  }
  form.hidden = true;
  result.hidden = false;
  shown.comparison = comparison;
  if (!first) return;
  scrollTo({top: 0, behavior: 'instant'});
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
function replace(reports, decided = {}) {
  stop();
  const before = sides.map((s) => s.held);
  if (before.some(({text}) => text.trim())) replaced = [before, corrections];
  sides.forEach((s, i) => s.set(reports[i]));
  corrections = decided;
  find('restore').hidden = !replaced;
  complain('');
}

// restore brings back what was replaced; texts typed since then change places with it.
function restore() {
  const back = replaced;
  replaced = null;
  replace(...back);
  find('compare').focus();
}

function load(example) {
  replace([example.a, example.b]);
  find('compare').focus();
}

// save hands the two reports, and what was decided about them, to the reader as a file.
function save() {
  const helds = sides.map((s) => s.held);
  const href = URL.createObjectURL(new Blob([savedText(helds, corrections)], {type: 'application/json'}));
  h('a', {href, download: savedName(helds)}).click();
  setTimeout(() => URL.revokeObjectURL(href), 60_000); // by then the browser has it
}

const largest = 4e7; // bytes; two pages with all that was pasted have some hundred thousand
let opening; // the file that is being read: of two that are dropped the later one counts

// openSaved shows a comparison that was saved, in the place of the one at hand.
async function openSaved(file) {
  opening = file;
  const large = file.size > largest;
  const saved = savedFrom(large ? '' : await file.text().catch(() => '')); // the file may be gone
  if (opening !== file) return;
  if (!saved) {
    complain(`${file.name} is ${large ? 'too large' : 'no comparison that was saved here'}.`, shown ? {at: find('edit').parentElement} : {});
    return find('problem').scrollIntoView({block: 'nearest'});
  }
  if (shown) edit();
  replace(saved.reports, saved.corrections);
  start();
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
find('save').addEventListener('click', save);
find('open').addEventListener('click', () => find('file').click());
find('file').addEventListener('change', ({target}) => {
  if (target.files[0]) openSaved(target.files[0]);
  target.value = ''; // the same file can be opened again
});
addEventListener('popstate', (event) => {
  if (shown && !event.state?.shown) edit();
});
find('texts').querySelector('.examples').append(
  ...examples.map((example) =>
    h('button', {type: 'button', onclick: () => load(example)}, example.name),
  ),
);

// A saved comparison can be dropped anywhere.
document.addEventListener('drop', (event) => {
  const file = event.dataTransfer?.files[0];
  if (!file || !/\.json$/i.test(file.name)) return;
  event.preventDefault();
  event.stopPropagation();
  openSaved(file);
}, {capture: true});

// A file that is dropped beside the texts would be opened in the page's place.
for (const type of ['dragover', 'drop']) {
  document.addEventListener(type, (event) => event.dataTransfer?.types.includes('Files') && event.preventDefault());
}

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

for (const radio of document.querySelectorAll('[name="theme"]')) {
  radio.addEventListener('change', () => {
    document.documentElement.dataset.theme = radio.value;
  });
}
sides.forEach((s) => s.set({}));
