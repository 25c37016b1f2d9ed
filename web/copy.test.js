import assert from 'node:assert/strict';
import test from 'node:test';
import {allAsText} from './copy.js';

const a = 'Ann Leigh spoke. Ten fell. Of the 12 who fell, two live.';
const b = 'Anne Lee spoke. Nine fell.';
const at = (text, words) => [text.indexOf(words), text.indexOf(words) + words.length];
const report = (text, figures, inconsistencies) => ({
  text, title: '', published: '', inconsistencies,
  sentences: text.match(/[^.]+\./g).map((s) => at(text, s.trim())),
  figures: figures.map(([words, sentence]) => ({span: at(text, words), sentence})),
});
const fell = {kind: 'figure', severity: 0.9, because: ['both fell', 'a rule'], a: {span: at(a, 'Ten'), sentence: 1}, b: {span: at(b, 'Nine'), sentence: 1}};
const context = {
  names: ['Gazette', 'B'],
  comparison: {
    relation: 'same-event',
    reports: [report(a, [['Ten', 1], ['12', 2]], [{x: 0, y: 1, because: ['all', 'a part']}]), report(b, [['Nine', 1]])],
    particulars: [{kind: 'name', a: at(a, 'Leigh'), b: at(b, 'Lee')}],
    dismissed: [{}],
  },
  findings: [{...fell, number: 1, label: 'Figures conflict', sentence: 'Ten; nine.'}],
  state: {kind: null},
  editable: true,
  same: [['Ann Leigh', 'the head']],
  whole: [false, true],
};

test('a copy says all that does not agree, and what an editor decided', () => {
  assert.equal(
    allAsText(context.findings, context),
    `1 divergence between two reports. The list shows where they diverge, not which of them is right.

Gazette
Report B

1. Figures conflict (grave): Ten; nine.
Gazette: Ten fell.
Report B: Nine fell.
Why: both fell · a rule

Names and other details that differ:
- Name: Leigh / Lee

Gazette against itself:
- Ten fell. / 12 who fell, two live. (all · a part)

1 divergence that an editor dismissed is left out.

“Ann Leigh” and “the head” are one source, as an editor says.

Report B was not cleaned: every line of it is kept.`,
  );
});

test('of one kind alone nothing else is copied', () => {
  const text = allAsText([], {...context, state: {kind: 'quote'}});
  assert.ok(text.startsWith('0 of 1 divergence (quotes alone) between two reports.'), text);
  assert.ok(!text.includes('itself') && !text.includes('details'), text);
});
