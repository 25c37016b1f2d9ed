import assert from 'node:assert/strict';
import test from 'node:test';
import {changesOf, clashesIn, commonOf, leans, onlyIn, particularsOf} from './besides.js';

const reports = [{text: 'Antonio Gutteres spoke.\n\nHe denied it. Ten fell.'}, {text: 'Antonio Guterres spoke for a long time.'}];
const span = (side, part) => [reports[side].text.indexOf(part), reports[side].text.indexOf(part) + part.length];

test('particulars', () => {
  const c = {reports, particulars: [{kind: 'name', a: span(0, 'Gutteres'), b: span(1, 'Guterres')}]};
  assert.deepEqual(particularsOf(c), [{key: 'p0', label: 'Name', wordings: ['Gutteres', 'Guterres']}]);
  assert.deepEqual(particularsOf({reports}), []);
});

test('a report against itself', () => {
  const figures = [{span: span(0, 'He'), sentence: 0}, {span: span(0, 'Ten'), sentence: 1}];
  const sentences = [span(0, 'He denied it.'), span(0, 'Ten fell.')];
  const c = {reports: [{...reports[0], sentences, figures, inconsistencies: [{x: 0, y: 1, because: ['headline', 'body']}]}, {...reports[1], figures: []}]};
  assert.deepEqual(clashesIn(c, 0), [{key: 's0', wordings: ['He', 'Ten'], after: ['denied it.', 'fell.'], because: 'headline · body'}]);
  assert.deepEqual(clashesIn(c, 1), []);
});

test('claims of one report alone', () => {
  const c = {reports, only: [[{span: span(0, 'spoke.\n\nHe denied it.'), sentence: 1, why: 'denial'}], []]};
  assert.deepEqual(onlyIn(c, 0), [{sentence: 1, label: 'Denial', text: 'spoke. He denied it.'}]);
  assert.deepEqual(onlyIn(c, 1), []);
  assert.deepEqual(onlyIn({reports}, 0), []);
  const text = 'So be it.';
  const both = [{text, sentences: [[0, 9]]}, {text, sentences: [[0, 9]]}];
  assert.deepEqual(onlyIn({reports: both, only: [[{span: [0, 9], sentence: 0, why: 'statement'}], []]}, 0), [], 'what stands in both is in neither alone');
});

test('common passages, the longest first, turns of phrase left out', () => {
  const passage = (words) => ({a: [0, 7], b: [0, 7], words});
  const c = {reports, common: {share: [0.481, 0.2], passages: [passage(7), passage(3), passage(20)]}};
  const common = commonOf(c);
  assert.deepEqual(common.shares, [48, 20]);
  assert.deepEqual(common.passages.map((p) => [p.key, p.words]), [['c2', 20], ['c0', 7]]);
  assert.match(leans(common, ['Reuters', 'AFP']), /^48 percent of Reuters stands word for word in AFP/);
  assert.equal(leans({shares: [10, 32]}, ['A', 'B']), '');
  assert.deepEqual(commonOf({reports}), {shares: [0, 0], passages: []});
});

test('what changed between two versions', () => {
  const report = (...sentences) => {
    const spans = [];
    let text = '';
    for (const s of sentences) {
      spans.push([text.length, text.length + s.length]);
      text += `${s} `;
    }
    return {text, sentences: spans};
  };
  const c = {
    reports: [report('Nine died.', 'It rained.', 'It ended.'), report('Ten died.', 'A dam broke.', 'It ended.')],
    alignments: [{a: [0], b: [0], changes: [{a: [0, 4], b: [0, 3]}]}, {a: [2], b: [2], changes: []}],
  };
  assert.deepEqual(
    changesOf(c).map(({label, side, sentence, words}) => [label, side, sentence, words]),
    [
      ['Changed', 0, 0, [['Nine', 'Ten', '', ' died.']]],
      ['Added', 1, 1, [['', 'A dam broke.']]],
      ['Removed', 0, 1, [['It rained.', '']]],
    ],
  );
});

test('a sentence that stands in both versions is neither added nor removed, though nothing joins it', () => {
  const report = (...sentences) => {
    const text = sentences.join(' ');
    return {text, sentences: sentences.map((s) => [text.indexOf(s), text.indexOf(s) + s.length])};
  };
  const c = {reports: [report('He left.', 'It rained.', 'Nobody came.'), report('It rained.', 'He  left.', 'All came.')], alignments: []};
  assert.deepEqual(changesOf(c).map(({label, words}) => [label, ...words]), [['Added', ['', 'All came.']], ['Removed', ['Nobody came.', '']]]);
});

test('a change stands among the words next to it, up to the next change', () => {
  const before = 'Rescuers in the town of Larne found nine people under the old roof on Monday.';
  const after = before.replace('nine', 'ten').replace('old', 'new').replace('Monday', 'Tuesday');
  const pair = (x, y) => ({a: [before.indexOf(x), before.indexOf(x) + x.length], b: [after.indexOf(y), after.indexOf(y) + y.length]});
  const c = {
    reports: [before, after].map((text) => ({text, sentences: [[0, text.length]]})),
    alignments: [{a: [0], b: [0], changes: [pair('nine', 'ten'), pair('old', 'new'), pair('Monday', 'Tuesday')]}],
  };
  assert.deepEqual(changesOf(c)[0].words, [
    ['nine', 'ten', 'of Larne found ', ' people under the'],
    ['old', 'new', 'people under the ', ' roof on'],
    ['Monday', 'Tuesday', 'roof on ', '.'],
  ]);
});
