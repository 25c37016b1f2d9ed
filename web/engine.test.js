// The engine as a program in Node uses it, on input that nobody would call a report.

import assert from 'node:assert/strict';
import {execFile} from 'node:child_process';
import {performance} from 'node:perf_hooks';
import {test} from 'node:test';
import {promisify} from 'node:util';

import {analyze, compare, version} from '../dist/embed/engine.js';

const a = `Storm leaves 12 dead

The mayor, Ann Lee, said on Monday that 12 people were killed. “We lost 40 houses,” she added.

The utility denied that its lines had failed.`;
const b = `Storm kills 14

Police said on Monday that 14 people were killed. Mayor Lee said that some 40 houses were gone.`;

const quick = {timeout: 120_000};

// within fails a promise that takes longer. In Node the engine runs in this thread,
// where no timer can interrupt it, so a hang is for who runs the tests to end.
async function within(seconds, promise) {
  const start = performance.now();
  const result = await promise;
  const taken = (performance.now() - start) / 1000;
  assert.ok(taken < seconds, `took ${taken.toFixed(1)} s, more than ${seconds} s`);
  return result;
}

// check holds a report of the contract against its own text.
function check(report) {
  for (const field of ['title', 'byline', 'dateline', 'published', 'outlet', 'text']) {
    assert.equal(typeof report[field], 'string', field);
  }
  assert.ok(report.text.isWellFormed(), 'text has a lone surrogate');
  const span = (s) => {
    assert.ok(Array.isArray(s) && s.length === 2, `span ${s}`);
    const [start, end] = s;
    assert.ok(0 <= start && start < end && end <= report.text.length, `span ${s} in a text of ${report.text.length}`);
    assert.ok(report.text.slice(start, end).isWellFormed(), `span ${s} cuts a character in two`);
  };
  const optional = (s) => s === null || span(s);
  const sentence = (i) => assert.ok(report.sentences[i], `sentence ${i}`);
  report.paragraphs.forEach(span);
  report.sentences.forEach(span);
  for (const f of report.figures) {
    span(f.span);
    optional(f.of);
    sentence(f.sentence);
    assert.ok(f.attribution === null || report.attributions[f.attribution]);
    assert.ok(f.kind && f.hedge);
  }
  for (const x of report.attributions) {
    optional(x.source);
    optional(x.cue);
    x.content.forEach(span);
    sentence(x.sentence);
    assert.ok(x.mode && x.stance);
  }
  assert.ok(report.removed.every(({text, reason}) => text && reason));
}

function checkComparison(c) {
  assert.equal(c.schema, 'twosource/comparison@1');
  assert.ok(['same-event', 'versions', 'unrelated'].includes(c.relation));
  assert.equal(c.reports.length, 2);
  c.reports.forEach(check);
  for (const {a, b, score} of c.alignments) {
    assert.ok(a.every((i) => c.reports[0].sentences[i]) && b.every((i) => c.reports[1].sentences[i]));
    assert.ok(0 <= score && score <= 1);
  }
  for (const d of c.divergences) {
    for (const [i, place] of [d.a, d.b].entries()) {
      assert.ok(c.reports[i].sentences[place.sentence]);
      assert.ok(c.reports[i].text.slice(...place.span).isWellFormed());
    }
    assert.ok(d.id && d.kind && d.subtype && d.summary && d.because.length);
  }
}

test('version', quick, async () => assert.match(await version(), /^\d+\.\d+\.\d+$/));

test('a report is a string or an object', quick, async () => {
  const r = await analyze(a);
  check(r);
  assert.ok(r.figures.length > 0 && r.attributions.length > 0);
  const o = await analyze({title: 'Storm kills 14', text: 'Police said so.', outlet: 'The Paper', published: '2024-05-06'});
  check(o);
  assert.deepEqual([o.title, o.outlet, o.published], ['Storm kills 14', 'The Paper', '2024-05-06']);
  const h = await analyze({html: '<article><h1>Storm</h1><p>Police said 14&nbsp;people died.</p></article>'});
  check(h);
  assert.match(h.text, /14.people died/);
});

test('a comparison is of the contract', quick, async () => {
  const c = await compare(a, b);
  checkComparison(c);
  assert.deepEqual((await compare(a, a)).divergences, []);
});

test('clean: false keeps every line', quick, async () => {
  const text = `${a}\n\nRead more: Ten storms of the century`;
  const [cleaned, kept] = [await analyze(text), await analyze(text, {clean: false})];
  assert.ok(cleaned.removed.length > 0, 'cleaning removes the link');
  assert.deepEqual(kept.removed, []);
  assert.ok(kept.text.includes('Ten storms'));
  const one = await compare(text, text, {corrections: {keep: ['b']}});
  assert.deepEqual(one.reports.map((r) => r.text.includes('Ten storms')), [false, true], 'one report of two is kept');
  assert.deepEqual((await analyze(text, {corrections: {keep: ['a']}})).removed, []);
});

// The offset of words in a report's text, as an editor's cursor has it.
const at = (report, words) => report.text.indexOf(words);

test('an editor joins and parts sentences', quick, async () => {
  const text = '“Größe 😀” was 6.1. It lasted a minute the mayor said.\n\nNobody died.';
  const whole = await analyze(text);
  const corrections = {join: [{at: at(whole, 'It')}], part: [{side: 'a', at: at(whole, 'the mayor')}]};
  const r = await analyze(text, {corrections});
  check(r);
  assert.equal(r.text, whole.text);
  assert.deepEqual(r.sentences.map((s) => r.text.slice(...s)), ['“Größe 😀” was 6.1. It lasted a minute', 'the mayor said.', 'Nobody died.']);
  const c = await compare(text, text, {corrections});
  checkComparison(c);
  assert.deepEqual(c.reports.map((x) => x.sentences.length), [4, 3], 'an entry without a side joins nothing in two reports');
});

test('an editor says which names are one', quick, async () => {
  const [x, y] = ['Ann Lee', 'Mary Stone'].map((who) => `A ferry sank off Larne on Monday and 12 people drowned, ${who} said.`);
  assert.deepEqual((await compare(x, y)).divergences.map((d) => d.subtype), ['different-source']);
  const c = await compare(x, y, {corrections: {same: [{names: ['Mary Stone', 'Ann Lee']}]}});
  checkComparison(c);
  assert.deepEqual(c.divergences, []);
});

test('an editor dismisses findings', quick, async () => {
  const c = await compare(a, b);
  assert.ok(c.divergences.length > 1);
  assert.deepEqual(c.dismissed, []);
  const [first, ...rest] = c.divergences;
  const less = await compare(a, b, {corrections: {dismissed: [first.id]}});
  checkComparison(less);
  assert.deepEqual([less.divergences, less.dismissed], [rest, [first]]);
  const swapped = await compare(b, a, {corrections: {dismissed: [first.id]}});
  assert.deepEqual(swapped.dismissed.map((d) => d.id), [first.id]);
});

test('corrections that fit nothing change nothing', quick, async () => {
  const plain = await compare(a, b);
  const odd = [NaN, -1, 1e308, 2 ** 52, 1.5, '3', null, {}, 4];
  for (const corrections of [
    null, 7, 'all', [], {join: 5, part: 'x', same: {}, dismissed: 9},
    {join: odd.map((at) => ({side: 'a', at})), part: odd.map((at) => ({side: 'b', at: at === 4 ? 1 : at}))},
    {same: [{names: [null, 3]}, {names: ['', '\ud800']}, {side: 7, names: ['Ann Lee', 'Police']}], dismissed: [0, null, 'x']},
    {join: [{side: 'a', at: 0}, {side: 'a', at: 0}], part: Array(50_000).fill({side: 'a', at: 1})},
  ]) assert.deepEqual(await compare(a, b, {corrections}), plain);
});

for (const [name, call] of Object.entries({
  'no report': () => analyze(),
  'null': () => compare(a, null),
  'a number': () => compare(3, b),
  'a list': () => analyze([a]),
  'an object without text': () => analyze({title: 'Storm'}),
  'a text that is no string': () => analyze({text: 5}),
  'an outlet that is no string': () => analyze({text: a, outlet: {}}),
  'options that are no object': () => analyze(a, true),
  'clean that is no boolean': () => compare(a, b, {clean: 'no'}),
})) {
  test(`a TypeError for ${name}`, quick, () => assert.rejects(call, TypeError));
}

for (const [name, [x, y, message]] of Object.entries({
  'both sides empty': ['', '', /Report A is empty.*Report B is empty/s],
  'one side empty': [a, ' \n\t ', /^Error: Report B is empty\.$/],
  'HTML without text': [{html: '<nav><a href="/">Home</a></nav><script>1</script>'}, b, /Report A/],
})) {
  test(`a clear message: ${name}`, quick, () => assert.rejects(compare(x, y), message));
}

// A megabyte takes 7 to 14 s, two of them 18 s, on a machine that does nothing else; the
// limits leave room for one that does, and none for time that grows with the square. The
// short texts take a second or so: their limits end a hang.
const large = (text) => text.repeat(Math.ceil(1e6 / text.length));
// Noise that is the same in every run.
function noise(length, max, seed = 1) {
  const units = new Uint16Array(length).map(() => {
    seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0;
    return (seed >>> 8) % max;
  });
  return Array.from({length: length / 1000}, (_, i) => String.fromCharCode(...units.subarray(i * 1000, (i + 1) * 1000))).join('');
}

for (const [name, text] of Object.entries({
  'one word': 'Storm',
  'one mark': '.',
  'one digit': '7',
  'lone surrogates': 'The mayor said \ud800 12 people died.\udc00 \ude00\ud83d',
  'control characters': '12\0 people\x07 died\x1b[0m.\u2028\ufeff\u202e',
  'right to left': 'قال رئيس البلدية إن 12 شخصا قتلوا يوم الاثنين.\n\nראש העיר אמר כי 14 בני אדם נהרגו.',
  'combining marks': `Z${'\u0301'.repeat(5000)}algo said 12 people died.`,
  'astral characters': '😀😀 “12 people died,” 👩‍👩‍👧 said. 😀',
  'quotation marks alone': '“'.repeat(5000) + '”'.repeat(5000),
  'nested parentheses': '('.repeat(20_000) + '12' + ')'.repeat(20_000),
  'nested tags': '<div>'.repeat(20_000) + 'said 12',
  'binary rubbish': noise(20_000, 256),
  'UTF-16 rubbish': noise(20_000, 65_536),
  'numbers without end': '1234567890'.repeat(2000) + ' ' + '9,'.repeat(5000),
})) {
  test(`a result for ${name}`, quick, async () => {
    check(await within(60, analyze(text)));
    checkComparison(await within(60, compare(text, b)));
    checkComparison(await within(60, compare(b, text)));
    const itself = compare({html: text}, {html: text}).catch((error) => {
      assert.match(error.message, /^Report . (is empty|holds no text)/);
      return compare(a, b);
    });
    checkComparison(await within(60, itself));
  });
}

for (const [name, text] of Object.entries({
  'reports': large(`${a}\n\n`),
  'one sentence': large('and the mayor, who said that 12 people died, '),
  'one word': large('x'),
  'blank lines': large(' \n\n\t') + a,
  'quotations': large('“Yes,” said Mr. Lee. “No,” said the mayor of York. '),
  'names': large('John Smith met Mary Jones and Ali Khan in New York. '),
  'noise': noise(1_000_000, 65_536),
  'brackets': '('.repeat(5e5) + '12' + ')'.repeat(5e5),
  'tags': large('<div>') + 'said 12',
})) {
  test(`1 MB of ${name}`, {timeout: 300_000}, async () => {
    check(await within(120, analyze(text)));
    checkComparison(await within(120, compare(text, b)));
  });
}

test('1 MB against 1 MB', {timeout: 300_000}, async () => {
  checkComparison(await within(120, compare(large(`${a}\n\n`), large(`${b}\n\n`))));
});

test('calls in a crowd do not mix', quick, async () => {
  const report = (n) => `Police said ${n} people died.`;
  const numbers = Array.from({length: 50}, (_, i) => i + 100);
  const reports = await Promise.all(numbers.map((n) => analyze(report(n))));
  assert.deepEqual(reports.map((r) => r.text), numbers.map(report));
});

test('a call can be given up', quick, async () => {
  const reason = new Error('not wanted any more');
  await assert.rejects(compare(a, b, {signal: AbortSignal.abort(reason)}), reason);
  const controller = new AbortController();
  const first = compare(a, b);
  const waiting = compare(a, b, {signal: controller.signal});
  controller.abort(reason);
  await assert.rejects(waiting, reason);
  checkComparison(await first);
  await assert.rejects(compare(a, b, {signal: 'stop'}), TypeError);
});

test('a call that waits for another hears its signal', quick, async () => {
  const reason = new Error('not wanted any more');
  const controller = new AbortController();
  setTimeout(() => controller.abort(reason));
  const first = compare(a, b);
  await assert.rejects(compare(a, b, {signal: controller.signal}), reason);
  checkComparison(await first);
});

test('a crash costs its own call alone', quick, async () => {
  const {encode} = TextEncoder.prototype;
  TextEncoder.prototype.encode = () => {
    throw new RangeError('Maximum call stack size exceeded');
  };
  const crash = compare(a, b);
  const next = crash.catch(() => {}).then(() => {
    TextEncoder.prototype.encode = encode;
    return compare(a, b);
  });
  await assert.rejects(crash, /The engine stopped: RangeError/);
  checkComparison(await next);
});

test('the engine leaves the global object alone and lets the program end', quick, async () => {
  const program = `
    import {compare} from ${JSON.stringify(new URL('../dist/embed/engine.js', import.meta.url).href)};
    const before = Object.getOwnPropertyNames(globalThis).sort().join();
    await compare('Police said 12 died.', 'Police said 14 died.');
    if (Object.getOwnPropertyNames(globalThis).sort().join() !== before) throw new Error('new globals');
    console.log('done');`;
  const {stdout, stderr} = await promisify(execFile)(process.execPath, ['--input-type=module', '-e', program]);
  assert.deepEqual([stdout, stderr], ['done\n', '']);
});
