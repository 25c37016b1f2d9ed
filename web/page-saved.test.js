import assert from 'node:assert/strict';
import test from 'node:test';
import {savedFrom, savedName, savedText} from './page-saved.js';

const report = (title) => ({title, text: 'Five “people”.\n\nTwo.', outlet: 'Wire', published: '2024-03-04', pastes: [], cleaned: null});
const rich = {...report('B'), pastes: [{html: '<p>x</p>', text: 'x', removed: [{text: 'Home', reason: 'navigation'}]}], cleaned: {text: 'x', whole: 'Home x'}};

test('what is saved is what is opened', () => {
  const corrections = {dismissed: ['f1'], same: [{names: ['x', 'y']}]};
  assert.deepEqual(savedFrom(savedText([report('A'), rich], corrections)), {reports: [report('A'), rich], corrections});
});

test('what is no saved comparison is none', () => {
  const saved = JSON.parse(savedText([report('A'), rich], {}));
  const odd = [
    '', 'x', 'null', '7', '[]', '{}',
    JSON.stringify({...saved, saved: 'twosource/saved@2'}),
    JSON.stringify({...saved, reports: [report('A')]}),
    JSON.stringify({...saved, reports: [report('A'), null]}),
    ...['title', 'text', 'outlet', 'published', 'pastes'].map((key) => JSON.stringify({...saved, reports: [report('A'), {...rich, [key]: 7}]})),
    JSON.stringify({...saved, reports: [report('A'), {...rich, pastes: [{html: 'x', text: 'x', removed: [{text: 'x'}]}]}]}),
    JSON.stringify({...saved, reports: [report('A'), {...rich, cleaned: {text: 'x'}}]}),
  ];
  for (const text of odd) assert.equal(savedFrom(text), null, text);
  for (const corrections of [undefined, null, 'x', []]) assert.deepEqual(savedFrom(JSON.stringify({...saved, corrections})).corrections, {});
});

test('the file is named after a headline', () => {
  assert.equal(savedName([report(''), report('Five “dead” /\n in: Maren’s quake?')]), 'Twosource Five dead in Marens quake.json');
  assert.equal(savedName([report(''), report(' ')]), 'Twosource comparison.json');
  assert.ok(savedName([report('x'.repeat(400)), report('')]).length < 80);
});
