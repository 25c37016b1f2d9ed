import assert from 'node:assert/strict';
import test from 'node:test';
import {dismissedIn, keepsLines, readingOf, sameIn, withDismissed, withKept, withSame} from './corrections.js';

const c = {
  join: [{side: 'a', at: 5}, {side: 'b', at: 7}, {at: 9}],
  part: [{side: 'b', at: 0}],
  same: [{names: ['Gutteres', 'Guterres']}, {side: 'b', names: ['Ann Lee', 'the mayor']}],
};

test('each report gets what is said of it', () => {
  assert.deepEqual(readingOf(c, 'a'), [[5], [], [['Gutteres', 'Guterres']]]);
  assert.deepEqual(readingOf(c, 'b'), [[7], [0], [['Gutteres', 'Guterres'], ['Ann Lee', 'the mayor']]]);
});

test('a report on its own has no side', () => {
  assert.deepEqual(readingOf(c, ''), [[5, 7, 9], [0], [['Gutteres', 'Guterres'], ['Ann Lee', 'the mayor']]]);
});

test('what cannot be used is passed over', () => {
  const none = [[], [], []];
  for (const odd of [undefined, null, 7, 'join', [], true, () => {}, {join: 'x', part: {}, same: 3, dismissed: 'x'}, {join: {length: 3}}]) {
    assert.deepEqual(readingOf(odd, 'a'), none);
    assert.deepEqual(dismissedIn(odd), []);
    assert.equal(keepsLines(odd, 'a'), false);
  }
  const at = [NaN, -1, 1.5, '5', null, undefined, Infinity, 2 ** 53, {}, [5], 5n];
  assert.deepEqual(readingOf({join: [null, 3, 'a', ...at.map((at) => ({side: 'a', at}))], part: [[], {side: 'A', at: 1}]}, 'a'), none);
  assert.deepEqual(readingOf({same: [null, {names: 'Lee'}, {names: ['Lee']}, {names: [1, 'Lee', null]}, {side: 'c', names: ['x', 'y']}]}, 'a'), none);
  assert.deepEqual(dismissedIn({dismissed: ['f1', 2, null, {}]}), ['f1']);
});

test('a report is kept as it came, or cleaned again', () => {
  const one = withKept({dismissed: ['f1'], keep: 'x'}, 'b', true);
  assert.deepEqual(one, {dismissed: ['f1'], keep: ['b']});
  assert.deepEqual(['a', 'b', ''].map((side) => keepsLines(one, side)), [false, true, true]);
  assert.deepEqual(withKept(withKept(one, 'a', true), 'a', true).keep, ['a', 'b']);
  assert.deepEqual(withKept(one, 'b', false).keep, []);
  assert.equal(keepsLines({keep: ['c', 1]}, ''), false);
});

test('names are said to be one, once, or no longer', () => {
  const names = ['Ann Lee', 'the head'];
  const more = withSame({...c, dismissed: ['f1']}, names, true);
  assert.deepEqual(sameIn(more), [...sameIn(c), names]);
  assert.deepEqual(withSame(more, [...names], true), more);
  assert.deepEqual(withSame(more, ['Gutteres', 'Guterres'], false).same, [c.same[1], {names}]);
  assert.deepEqual(withSame({same: [null, 7]}, names, true).same.at(-1), {names});
  assert.deepEqual(sameIn(withSame({same: 'x'}, names, false)), []);
});

const d = (id, severity, start = 0) => ({id, severity, a: {span: [start, start + 1]}});
const ids = (x) => [x.divergences, x.dismissed].map((list) => list.map((e) => e.id).join(''));

test('what is dismissed leaves the list and comes back to its place', () => {
  const whole = {relation: 'same-event', divergences: [d('p', 0.9), d('q', 0.5, 9), d('r', 0.5, 2), d('s', 0.2)]};
  const kept = JSON.stringify(whole);
  const less = withDismissed(whole, ['s', 'p', 'no such id']);
  assert.deepEqual(ids(less), ['qr', 'ps']);
  assert.deepEqual(ids(withDismissed(less, ['p'])), ['qrs', 'p']);
  assert.deepEqual(ids(withDismissed(less, [])), ['pqrs', '']);
  assert.deepEqual(ids(withDismissed(withDismissed(whole, ['q']), ['r'])), ['pqs', 'r']);
  assert.equal(JSON.stringify(whole), kept, 'the comparison itself stays as it was');
});
