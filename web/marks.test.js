import assert from 'node:assert/strict';
import test from 'node:test';
import {marksOf, nest, pieces, quoted} from './marks.js';

const report = (text, more) => ({text, paragraphs: [[0, text.length]], sentences: [[0, text.length]], figures: [], attributions: [], ...more});
const span = (text, part) => [text.indexOf(part), text.indexOf(part) + part.length];

// shape writes a tree as text: type(children).
const shape = (nodes, text, start, end) =>
  pieces(nodes, start, end)
    .map((p) => (Array.isArray(p) ? text.slice(...p) : `<${p.mark.type}${p.start === p.mark.start ? '' : '+'}:${shape(p.children, text, p.start, p.end)}>`))
    .join('');

const drawn = (text, marks, start = 0, end = text.length) => shape(nest(marks, start, end), text, start, end);

test('marks nest', () => {
  const t = 'about 540 of the drones';
  const marks = [{start: 0, end: t.length, type: 'finding'}, {start: 0, end: 9, type: 'figure'}];
  assert.equal(drawn(t, marks), '<finding:<figure:about 540> of the drones>');
});

test('marks that cross are cut, and no letter is lost or doubled', () => {
  const t = 'abcdefgh';
  const marks = [{start: 0, end: 5, type: 'quote'}, {start: 3, end: 8, type: 'finding'}];
  assert.equal(drawn(t, marks), '<quote:abc<finding:de>><finding+:fgh>');
});

test('a source that begins before a divergence and ends in it is parted, the divergence is whole', () => {
  const t = 'The White House asked Clinton, the mayor said.';
  const a = report(t, {attributions: [
    {source: span(t, 'The White House'), cue: span(t, 'asked'), content: [span(t, 'Clinton')], mode: 'indirect', stance: 'asserts'},
    {source: span(t, 'the mayor'), cue: span(t, 'said'), content: [], mode: 'indirect', stance: 'asserts'},
  ]});
  const c = {reports: [a, report('')], alignments: [], divergences: [{a: {span: span(t, 'White House asked Clinton, the')}, b: {span: [0, 0]}}]};
  assert.equal(drawn(t, marksOf(c, 0)), '<source:The ><finding:<source:White House> <cue:asked> Clinton, <source:the>><source: mayor> <cue:said>.');
});

test('a mark that began in an earlier sentence goes on', () => {
  assert.equal(drawn('abcdef', [{start: 0, end: 6, type: 'quote'}], 3, 6), '<quote+:def>');
});

test('any marks give the whole text once', () => {
  let seed = 11;
  const random = (n) => (seed = (seed * 16807) % 2147483647) % n;
  const t = 'abcdefghijklmnopqrstuvwxyz';
  for (let i = 0; i < 300; i++) {
    const marks = Array.from({length: 8}, () => {
      const start = random(26);
      return {start, end: start + 1 + random(26 - start), type: 'figure'};
    }).sort((x, y) => x.start - y.start || y.end - x.end);
    assert.equal(drawn(t, marks).replace(/<\w+\+?:|>/g, ''), t);
  }
});

test('quoted runs', () => {
  const runs = (s) => quoted(s, [0, s.length]).map(([a, b]) => s.slice(a, b));
  assert.deepEqual(runs('he called it “baseless” and “a lie”'), ['“baseless”', '“a lie”']);
  assert.deepEqual(runs('it was "too late", she said'), ['"too late"']);
  assert.deepEqual(runs('“it goes on'), ['“it goes on']);
  assert.deepEqual(runs('to the end,” he said'), ['to the end,”']);
  assert.deepEqual(runs('no words of his'), []);
});

test('a report’s marks: sources, cues, denials, quotations, changes', () => {
  const t = 'Iran denies the claim. “It is a lie,” the minister said.';
  const a = report(t, {
    attributions: [
      {source: span(t, 'Iran'), cue: span(t, 'denies'), content: [span(t, 'the claim')], mode: 'indirect', stance: 'denies'},
      {source: span(t, 'the minister'), cue: span(t, 'said'), content: [span(t, '“It is a lie,”')], mode: 'direct', stance: 'asserts'},
    ],
  });
  const c = {
    reports: [a, report('Iran admits it.')],
    divergences: [{kind: 'denial', subtype: 'contradiction', a: {span: span(t, 'Iran denies')}, b: {span: [0, 11]}}],
    alignments: [{a: [0], b: [0], score: 1, changes: [{a: span(t, 'claim'), b: [3, 3]}]}],
  };
  assert.equal(
    drawn(t, marksOf(c, 0)),
    '<finding:<source:Iran> <cue:denies>> the <change:claim>. <quote:“It is a lie,”> <source:the minister> <cue:said>.',
  );
  assert.ok(marksOf(c, 0).find((m) => m.type === 'cue').denial);
  assert.ok(marksOf(c, 0).find((m) => m.type === 'change').alone);
  assert.ok(!marksOf(c, 1).some((m) => m.type === 'change'), 'an empty span is no mark');
});

test('who speaks is noted where the words do not say it', () => {
  const t = 'He said so. “We saw it.” Ann Lee left, Lee said.';
  const attributions = [
    {source: span(t, 'He'), speaker: 'Kyrylo Budanov', cue: span(t, 'said'), content: [span(t, 'so')], mode: 'indirect'},
    {source: null, speaker: '', borrowed: {speaker: 'Jan Novak', attribution: 0}, cue: null, content: [span(t, '“We saw it.”')], mode: 'direct'},
    {source: span(t, 'Ann Lee'), speaker: 'Ann Lee', cue: null, content: [], mode: 'indirect'},
  ];
  const c = {reports: [report(t, {attributions}), report('x')], divergences: [], alignments: []};
  assert.deepEqual(
    marksOf(c, 0).filter((m) => m.type !== 'cue').map((m) => [m.type, m.note]),
    [['source', 'Speaker: Kyrylo Budanov'], ['quote', 'Speaker, as the other report says: Jan Novak'], ['source', undefined]],
  );
});

test('a divergence that ends inside another one is marked to its end', () => {
  const t = 'They raised the alert to red on Wednesday evening, and then went home to their families for the night.';
  const at = (part) => ({span: span(t, part)});
  const drawnWith = (...parts) => {
    const c = {reports: [report(t), report(t)], alignments: [], divergences: parts.map((p) => ({a: at(p), b: at('red')}))};
    return drawn(t, marksOf(c, 0)).slice(0, 90);
  };
  assert.match(drawnWith('raised the alert to red on Wednesday', 'Wednesday evening'), /<finding:raised .* on <finding:Wednesday evening>>, and/);
  assert.match(drawnWith('the alert to red', 'red on Wednesday evening, and then went home'), /<finding:the alert to <finding:red>><finding\+: on/);
});
