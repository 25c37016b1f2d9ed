import assert from 'node:assert/strict';
import test from 'node:test';
import {byReason, counted, findingName, kindName, listed, shortened, sideNames, sourceName, weight, withNames} from './labels.js';

const named = (s) => withNames(s, ['Reuters', 'AFP']);

test('outlets stand for A and B', () => {
  assert.deepEqual(sideNames([{outlet: ' Reuters '}, {outlet: ''}]), ['Reuters', 'B']);
  assert.deepEqual(sideNames([{outlet: 'AP'}, {outlet: 'ap'}]), ['AP (A)', 'ap (B)']);
  assert.deepEqual(sideNames([{outlet: ''}, {outlet: ''}]), ['A', 'B']);
});

for (const [from, to] of [
  ['A counts 11 dead; B counts 5.', 'Reuters counts 11 dead; AFP counts 5.'],
  ['A has “A says no; B counts”; B has “Plan B”.', 'Reuters has “A says no; B counts”; AFP has “Plan B”.'],
  ['A says hepatitis A killed 3; B says vitamin B did.', 'Reuters says hepatitis A killed 3; AFP says vitamin B did.'],
  ['A: 12; B: 14', 'Reuters: 12; AFP: 14'],
  ['A’s figure is higher; B’s is lower.', 'Reuters’s figure is higher; AFP’s is lower.'],
]) {
  test(`names in: ${from}`, () => assert.equal(named(from), to));
}

test('beside an outlet the other report is no bare letter', () => {
  assert.equal(withNames('A has a denial; B has none.', ['Reuters', 'B']), 'Reuters has a denial; Report B has none.');
});

test('without outlets a sentence stays as it is', () => {
  assert.equal(withNames('A says so.', ['A', 'B']), 'A says so.');
});

test('names of kinds', () => {
  assert.equal(kindName('denial', 2), 'Denials');
  assert.equal(findingName({kind: 'figure', subtype: 'conflict'}), 'Figures conflict');
  assert.equal(findingName({kind: 'figure', subtype: 'new'}), 'Figure: new');
});

test('words for numbers', () => {
  assert.equal(counted(0, 'divergence'), 'no divergences');
  assert.equal(counted(1, 'divergence'), '1 divergence');
  assert.equal(listed(['a', 'b', 'c']), 'a, b and c');
  assert.deepEqual([0.95, 0.5, 0.1].map(weight), ['grave', 'notable', 'minor']);
});

test('a long sentence is cut in what it quotes in brackets', () => {
  const words = (n) => Array(n).fill('word').join(' ');
  const told = (who, a, b) => `A has a denial by ${who}${a}; B carries the claim${b} and no denial.`;
  const quote = (text) => ` (“${text}”)`;
  for (const [who, cut] of [
    ['the mayor', quote(words(9) + '…')],
    ['the mayor of the town of Port Elsin', quote(words(6) + '…')],
    ['the mayor of the town of Port Elsin, who is a member of the council of all towns of the coast too', ''],
  ]) {
    assert.equal(shortened(told(who, quote(words(14) + '…'), quote(words(20)))), told(who, cut, cut));
  }
  for (const s of [told('the mayor', quote(words(12)), ''), `A quotes “${words(40)}”.`]) assert.equal(shortened(s), s);
});

test('what was taken out, by reason', () => {
  const removed = [['Home', 'menu'], ['Storm  hits', 'related link'], ['Share', 'menu']].map(([text, reason]) => ({text, reason}));
  assert.deepEqual(byReason(removed), [{reason: 'Menu', texts: ['Home', 'Share']}, {reason: 'Related link', texts: ['Storm hits']}]);
});

test('a source is named as written, a pronoun by whom it stands for', () => {
  const text = 'He said so. The\nmayor  denied it.';
  assert.equal(sourceName(text, {source: [12, 22], speaker: 'Lee'}), 'The mayor');
  assert.equal(sourceName(text, {source: [0, 2], speaker: 'Paul Lee'}), 'Paul Lee');
  for (const none of [undefined, {source: null, speaker: 'Lee'}, {source: [0, 2], speaker: ''}]) assert.equal(sourceName(text, none), '');
});
