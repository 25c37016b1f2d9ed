import assert from 'node:assert/strict';
import test from 'node:test';
import {changedWords, changesBetween, excerpt} from './excerpt.js';

const text = 'Rain fell. On Monday evening the regional emergency agency said that at least nine people were killed and more than forty were injured on the coast road.';
const report = {text, sentences: [[0, 10], [11, text.length]]};
const span = (part) => [text.indexOf(part), text.indexOf(part) + part.length];
const drawn = (pieces) => pieces.map((p) => (p.role === 'words' ? p.text : `${p.role[0]}(${p.text})`)).join('');

test('a place stands in its sentence, cut at words', () => {
  assert.equal(
    drawn(excerpt(report, {span: span('at least nine people'), sentence: 1})),
    'a(…regional emergency agency said that )at least nine people' + 'a( were killed and more than forty were…)',
  );
});

test('a short sentence is whole', () => {
  assert.equal(drawn(excerpt(report, {span: [0, 4], sentence: 0})), 'Raina( fell.)');
});

test('changed words', () => {
  assert.equal(drawn(excerpt(report, {span: [0, 10], sentence: 0}, [[5, 9]])), 'Rain c(fell).');
  assert.equal(drawn(excerpt(report, {span: [0, 4], sentence: 0}, [[2, 9]])), 'Rac(in)a( fell.)');
});

test('changes of the alignment that joins the two sentences', () => {
  const c = {
    alignments: [
      {a: [0], b: [3], changes: [{a: [7, 9], b: [0, 1]}, {a: [1, 1], b: [2, 5]}, {a: [0, 2], b: [6, 6]}]},
      {a: [0], b: [4], changes: [{a: [3, 4], b: [3, 4]}]},
      {a: [0], b: [3]},
    ],
  };
  assert.deepEqual(changesBetween(c, {a: {sentence: 0}, b: {sentence: 3}}, 0), [[0, 2], [7, 9]]);
  assert.deepEqual(changesBetween(c, {a: {sentence: 0}, b: {sentence: 3}}, 1), [[0, 1], [2, 5]]);
});

test('the words of two quotations that differ', () => {
  const changed = (a, b, side) => {
    const texts = [a, b].map((text) => ({text}));
    return changedWords(texts, texts.map(({text}) => ({span: [0, text.length]})), side).map((span) => texts[side].text.slice(...span));
  };
  const [a, b] = ['We’ve lost it all, every bit of it, in ten seconds', "We've lost everything, each bit of it in just ten seconds"];
  assert.deepEqual(changed(a, b, 0), ['it all, every']);
  assert.deepEqual(changed(a, b, 1), ['everything, each', 'just']);
  assert.deepEqual(changed(a, a, 0), []);
  assert.deepEqual(changed('one two', 'three', 0), ['one two']);
  assert.deepEqual(changed('one '.repeat(500), 'two', 0), [], 'too long to compare');
});
