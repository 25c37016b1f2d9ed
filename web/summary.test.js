import assert from 'node:assert/strict';
import test from 'node:test';
import {notes, outcome} from './summary.js';

const comparison = (more) => ({
  relation: 'same-event',
  reports: [{text: '', language: 'en'}, {text: '', language: 'en'}],
  divergences: [],
  alignments: [{a: [0], b: [0]}],
  ...more,
});
const said = (more, names = ['A', 'B']) => [outcome(comparison(more), names), ...notes(comparison(more), names)].join(' | ');

test('divergences are counted by kind', () => {
  const s = said({divergences: [{kind: 'quote'}, {kind: 'figure'}, {kind: 'figure'}]});
  assert.match(s, /^3 divergences \| 2 figures and 1 quote\. .*not which of them is right/);
});

test('no divergence', () => {
  assert.match(said({}, ['Reuters', 'B']), /^No divergence found between Reuters and Report B \| Sentences/);
  assert.match(said({alignments: []}), /No sentence of one report/);
});

test('no divergence left', () => {
  assert.match(said({dismissed: [{kind: 'quote'}]}, ['Reuters', 'B']), /^No divergence left between Reuters and Report B \| Sentences/);
});

test('two events, two versions', () => {
  assert.match(said({relation: 'unrelated'}), /do not seem to be about the same event \| They share too few facts/);
  assert.match(said({relation: 'versions'}), /^Two versions of one story \| The two texts are near-copies/);
});

test('one text twice', () => {
  const reports = ['Nine died.\n\nIt rained.', 'Nine died. It rained.'].map((text) => ({text, language: 'en'}));
  assert.match(said({relation: 'versions', reports}), /^The two texts are the same \| Word for word/);
});

test('another language', () => {
  const reports = [{text: 'No digas nada. '.repeat(30), language: ''}, {text: '', language: 'en'}];
  assert.match(said({reports}), /Report A does not read as English: only figures and quotations were compared/);
  const foreign = {text: 'Nada.', language: ''};
  assert.match(said({reports: [{text: 'Nadie.', language: ''}, foreign]}), /Report A and Report B do not read/);
  assert.doesNotMatch(said({reports: [foreign, reports[1]]}), /read as English/, 'too few words to tell');
  assert.doesNotMatch(said({reports, divergences: [{kind: 'attribution'}]}), /read as English/, 'who said what was compared');
});

test('what stands below the list is pointed at', () => {
  const text = 'Ten of 12 fell in Larne.';
  const report = {text, language: 'en', sentences: [[0, text.length]], figures: [{span: [0, 3], sentence: 0}, {span: [7, 9], sentence: 0}]};
  const reports = [{...report, inconsistencies: [{x: 0, y: 1, because: []}]}, {...report, text: 'Other.'}];
  const particulars = [{kind: 'name', a: [0, 3], b: [0, 3]}];
  assert.match(said({reports, particulars}), /Below the list: 1 name or other detail differs; Report A has figures that do not agree with each other\./);
  assert.doesNotMatch(said({}), /Below the list/);
});

test('much in common', () => {
  assert.match(said({common: {share: [0.5, 0.4], passages: []}}), /50 percent of Report A stands word for word in Report B/);
});
