// The bare bridge, without engine.js: what it answers to calls that engine.js never makes.

import assert from 'node:assert/strict';
import {execFileSync} from 'node:child_process';
import {readFileSync} from 'node:fs';
import {createRequire} from 'node:module';
import {test} from 'node:test';

const goroot = execFileSync('go', ['env', 'GOROOT'], {encoding: 'utf8'}).trim();
createRequire(import.meta.url)(`${goroot}/lib/wasm/wasm_exec.js`);
const go = new Go();
const wasm = readFileSync(new URL('../dist/embed/engine.wasm', import.meta.url));
const {instance} = await WebAssembly.instantiate(wasm, go.importObject);
go.run(instance);

const report = (text) => ['', text, '', '', '', false, [], [], ''];

test('a panic comes back as an error, and the next call works', () => {
  const [title, text, html, outlet, published] = report('Police said 12 died.');
  const answer = analyze(title, text, html, outlet, published, 'not a boolean', [], [], ''); // syscall/js panics
  assert.ok(answer instanceof Error);
  assert.match(answer.message, /failed on this input.*syscall\/js/);
  assert.equal(JSON.parse(analyze(...report('Police said 12 died.'))).text, 'Police said 12 died.');
});

test('a wrong number of arguments is an error', () => {
  assert.match(compare(...report('One died.')).message, /arguments/);
  assert.match(version('x').message, /arguments/);
});

test('answers are strings', () => {
  for (const answer of [version(), analyze(...report('One died.')), compare(...report('One died.'), ...report('Two died.'), '')]) {
    assert.equal(typeof answer, 'string');
  }
});
