import assert from 'node:assert/strict';
import test from 'node:test';
import {chain, layoutRows, links, paragraphOf, sentenceAt} from './layout.js';

// comparisonOf makes two reports of paragraphs of one sentence each; lengths in characters.
function comparisonOf(lengthsA, lengthsB, pairs) {
  const report = (lengths) => {
    let at = 0;
    const paragraphs = lengths.map((n) => [at, (at += n)]);
    return {paragraphs, sentences: paragraphs};
  };
  return {
    reports: [report(lengthsA), report(lengthsB)],
    alignments: pairs.map(([a, b, score = 0.8]) => ({a: [a], b: [b], score})),
  };
}

const flat = (rows, side) => rows.flatMap((r) => r[side]);

test('aligned paragraphs begin a row together, what follows runs on', () => {
  const c = comparisonOf([100, 100, 100, 100], [100, 100, 100], [[0, 0], [2, 1], [3, 2]]);
  assert.deepEqual(layoutRows(c), [
    {a: [0, 1], b: [0]},
    {a: [2], b: [1]},
    {a: [3], b: [2]},
  ]);
});

test('crossing places: the heavier one stays, and no paragraph is lost', () => {
  const c = comparisonOf([50, 50, 50], [50, 50, 50], [[0, 2, 0.5], [1, 0, 0.9], [2, 1, 0.9]]);
  const rows = layoutRows(c);
  assert.deepEqual(flat(rows, 'a'), [0, 1, 2]);
  assert.deepEqual(flat(rows, 'b'), [0, 1, 2]);
  assert.ok(rows.some((r) => r.a[0] === 1 && r.b[0] === 0));
});

test('a weak place that would leave much blank space is not kept', () => {
  const c = comparisonOf([100, 100, 100], [3000, 3000, 100], [[1, 2, 0.5]]);
  assert.ok(!layoutRows(c).some((r) => r.a[0] === 1 && r.b[0] === 2));
});

test('two headlines stand beside each other, whatever they tell; one alone beside what it tells', () => {
  const c = comparisonOf([100, 100, 100], [100, 100, 100], [[1, 0, 3], [2, 2]]);
  assert.deepEqual(layoutRows(c)[1], {a: [1], b: [0, 1]});
  c.reports.forEach((r) => (r.title = 'Headline'));
  assert.deepEqual(layoutRows(c), [{a: [0, 1], b: [0, 1]}, {a: [2], b: [2]}]);
});

test('an anchor is kept whatever it costs', () => {
  const c = comparisonOf([100, 100, 100], [3000, 3000, 100], [[0, 0], [1, 1]]);
  const rows = layoutRows(c, {anchor: {a: 0, b: 2}});
  assert.ok(rows.some((r) => r.a[0] === 0 && r.b[0] === 2));
  assert.deepEqual(flat(rows, 'b'), [0, 1, 2]);
});

test('split rows part the places from what follows', () => {
  const c = comparisonOf([10, 10, 10], [10, 10], [[0, 0], [2, 1]]);
  assert.deepEqual(layoutRows(c, {split: true}), [
    {a: [0], b: [0]},
    {a: [1], b: []},
    {a: [2], b: [1]},
  ]);
});

test('nothing aligned, and reports without text', () => {
  assert.deepEqual(layoutRows(comparisonOf([5, 5], [5], [])), [{a: [0, 1], b: [0]}]);
  assert.deepEqual(layoutRows(comparisonOf([], [], [])), []);
  assert.deepEqual(layoutRows(comparisonOf([], [4], [])), [{a: [], b: [0]}]);
});

test('sentences of one paragraph add up to one link', () => {
  const c = comparisonOf([100], [100], [[0, 0]]);
  c.reports[0].sentences = [[0, 40], [41, 100]];
  c.alignments.push({a: [1], b: [0], score: 0.4});
  assert.deepEqual(paragraphOf(c.reports[0]), [0, 0]);
  const [link] = links(c);
  assert.ok(Math.abs(link.weight - 1.2) < 1e-9);
});

test('a chain never crosses', () => {
  const random = (() => { let s = 7; return () => (s = (s * 16807) % 2147483647) / 2147483647; })();
  for (let n = 0; n < 50; n++) {
    const all = Array.from({length: 40}, () => ({a: Math.floor(random() * 20), b: Math.floor(random() * 20), weight: random()}));
    all.sort((x, y) => x.a - y.a || x.b - y.b);
    const starts = Array.from({length: 20}, (_, i) => i * 100);
    const places = chain(all, starts, starts);
    for (let i = 1; i < places.length; i++) {
      assert.ok(places[i].a > places[i - 1].a && places[i].b > places[i - 1].b);
    }
  }
});

test('the sentence at an offset', () => {
  const r = {sentences: [[0, 4], [6, 9], [9, 12]]};
  assert.deepEqual([0, 5, 6, 9, 40].map((o) => sentenceAt(r, o)), [0, 0, 1, 2, 2]);
  assert.equal(sentenceAt({sentences: []}, 3), 0);
});
