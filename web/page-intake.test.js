import assert from 'node:assert/strict';
import test from 'node:test';
import {amount, dayOf, fieldsOf, filled, losesLines, missing, publishedOf, putBack, reportOf} from './page-intake.js';

test('a headline that the text repeats is given once', () => {
  const r = reportOf({title: 'Storm kills  nine', text: '\n Storm kills nine\n\nNine people died.'});
  assert.equal(r.title, 'Storm kills nine');
  assert.equal(r.text.trim(), 'Nine people died.');
});

test('a first line that is another stays', () => {
  assert.equal(reportOf({title: 'Storm', text: 'Storm kills nine\n\nText.'}).text, 'Storm kills nine\n\nText.');
  assert.equal(reportOf({text: '\n\nText.'}).text, '\n\nText.');
});

test('what was typed stays, what a paste filled in gives way', () => {
  assert.equal(filled('', '', 'Reuters'), 'Reuters');
  assert.equal(filled('My desk', '', 'Reuters'), 'My desk');
  assert.equal(filled('AFP', 'AFP', 'Reuters'), 'Reuters');
  assert.equal(filled('AFP', 'AFP', ''), '');
});

test('dates', () => {
  assert.equal(dayOf('2022-12-24T10:30:00Z'), '2022-12-24');
  assert.equal(dayOf('yesterday'), '');
  assert.equal(publishedOf('2022-12-24', '2022-12-24T10:30'), '2022-12-24T10:30');
  assert.equal(publishedOf('2022-12-25', '2022-12-24T10:30'), '2022-12-25');
  assert.deepEqual(fieldsOf({title: 'A\n b', published: '2022-12-24T10:30'}), {title: 'A b', outlet: '', date: '2022-12-24'});
});

test('empty sides are named', () => {
  assert.match(missing(true, true), /Both/);
  assert.match(missing(false, true), /Report B is empty/);
  assert.match(missing(true, false), /Report A is empty/);
  assert.equal(missing(false, false), '');
});

test('what cleaning left out of a paste is put back where it stood', () => {
  const paste = {text: 'Storm kills nine\n\nNine people died.\n\nA dam broke.', removed: [{text: 'Home World', reason: 'navigation'}, {text: 'It was $& wet.', reason: 'aside'}]};
  const full = 'Home\n\nWorld\n\nStorm kills nine\n\nNine people died.\n\nIt was $& wet.\n\nA dam broke. [1]';
  assert.equal(putBack(paste.text, paste, full), full);
  assert.equal(putBack(`Before.\n\n${paste.text} After.`, paste, full), `Before.\n\n${full} After.`);
  // A word changed, a paragraph deleted, one typed: none of that is undone.
  assert.equal(
    putBack('Storm kills nine\n\nNine folk died.\n\nTyped.', paste, full),
    'Home\n\nWorld\n\nStorm kills nine\n\nIt was $& wet.\n\nNine folk died.\n\nTyped.',
  );
});

test('amounts', () => {
  assert.equal(amount('  '), '');
  assert.equal(amount('one'), '1 word');
  assert.equal(amount('a b c'), '3 words');
});

test('rich text that lost its paragraphs', () => {
  assert.ok(losesLines(1, 'One.\n\nTwo.\nThree.'));
  assert.ok(!losesLines(3, 'One.\n\nTwo.\n\nThree.'));
  assert.ok(!losesLines(1, 'One.\n'));
});
