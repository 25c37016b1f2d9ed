// The engine for browsers and Node: analyze, compare, version.
//
// In a browser the engine runs in a worker; where a worker is refused, and in Node,
// in the thread that asks. It starts with the first call. The results are plain
// objects, described in the project's contract (schema "twosource/comparison@1").

import workerSource from 'bundle:worker.js';
import {dismissedIn, keepsLines, readingOf} from './corrections.js';
import {start} from './runtime.js';
import {compile} from './module.js';

/**
 * Analyzes one report: its sentences, figures and attributions.
 * @param {string | Report} report the text, or {title, text, html, outlet, published}
 * @param {{clean?: boolean, signal?: AbortSignal, corrections?: import('./corrections.js').Corrections}} [options]
 *   clean: false keeps every line; signal gives the call up; corrections are what an editor decided
 */
export async function analyze(report, options) {
  return call('analyze', input(report, 'report', options), options?.signal);
}

/** Compares two reports of one event: what they share and where they diverge. */
export async function compare(a, b, options) {
  const dismissed = dismissedIn(options?.corrections).map(oneLine).join('\n');
  return call('compare', [...input(a, 'a', options), ...input(b, 'b', options), dismissed], options?.signal);
}

/** The engine's version. */
export async function version() {
  return call('version', []);
}

const fields = ['title', 'text', 'html', 'outlet', 'published'];

// input checks a report and makes it the arguments that wasm/main.go reads.
function input(report, name, options = {}) {
  if (typeof options !== 'object' || options === null) throw new TypeError('options must be an object');
  const {clean = true, signal} = options;
  if (typeof clean !== 'boolean') throw new TypeError('options.clean must be true or false');
  if (signal !== undefined && !(signal instanceof AbortSignal)) throw new TypeError('options.signal must be an AbortSignal');
  if (typeof report === 'string') report = {text: report};
  if (typeof report !== 'object' || report === null || Array.isArray(report)) {
    throw new TypeError(`${name} must be a string or an object {title, text, html, outlet, published}`);
  }
  const values = fields.map((field) => {
    const value = report[field] ?? '';
    if (typeof value !== 'string') throw new TypeError(`${name}.${field} must be a string`);
    return value;
  });
  if (report.text == null && report.html == null) throw new TypeError(`${name} must have text or html`);
  const side = name === 'report' ? '' : name;
  const [join, part, same] = readingOf(options.corrections, side);
  const rows = same.map((names) => names.map(oneLine).join('\t'));
  return [...values, !clean || keepsLines(options.corrections, side), join, part, rows.join('\n')];
}

const oneLine = (s) => s.replace(/\s+/g, ' ');

// The engine is one thread: calls wait for each other, so that a call that brings
// the engine down takes no other with it.
let last = Promise.resolve();

function call(method, args, signal) {
  const turn = last.then(() => run(method, args, signal));
  last = turn.catch(() => {});
  return signal ? unlessGivenUp(turn, signal) : turn;
}

// unlessGivenUp rejects as soon as the signal says so, also while other calls are still before this one.
function unlessGivenUp(turn, signal) {
  return new Promise((resolve, reject) => {
    const giveUp = () => reject(signal.reason);
    if (signal.aborted) giveUp();
    signal.addEventListener('abort', giveUp, {once: true});
    turn.then(resolve, reject).finally(() => signal.removeEventListener('abort', giveUp));
  });
}

let module; // promise of the compiled module
let host; // promise of a running engine

async function run(method, args, signal) {
  // Where the engine has no thread of its own, a signal is heard only between two calls.
  if (signal) await new Promise((resolve) => setTimeout(resolve));
  signal?.throwIfAborted();
  module ??= compile().catch((error) => {
    module = undefined; // the next call tries again
    throw error;
  });
  host ??= open(await module).catch((error) => {
    host = undefined;
    throw error;
  });
  const {ask, close} = await host;
  signal?.throwIfAborted();
  signal?.addEventListener('abort', close, {once: true});
  const {json, error, fatal} = await ask(method, args);
  signal?.removeEventListener('abort', close);
  if (fatal !== undefined) {
    host = undefined; // the next call starts another engine
    close();
    signal?.throwIfAborted();
    throw new Error(`The engine stopped: ${fatal}`);
  }
  if (error !== undefined) throw new Error(error);
  return method === 'version' ? json : JSON.parse(json);
}

// open starts an engine: {ask(method, args) => outcome, close()}; runtime.js says what an outcome is.
// Closing a worker ends the call that runs in it; in the asking thread none can be ended.
async function open(module) {
  if (typeof Worker === 'function' && typeof document === 'object') {
    try {
      return await openWorker(module);
    } catch {
      // refused: by the policy of an embedding page, or by a browser
    }
  }
  return {ask: await start(module), close() {}};
}

const patience = 120_000; // ms until a call counts as hung; 1 MB takes seconds, against another a minute

async function openWorker(module) {
  const url = URL.createObjectURL(new Blob([workerSource], {type: 'text/javascript'}));
  let worker;
  let running = false;
  let settle = () => {};
  const fail = (fatal) => {
    worker.terminate();
    if (running) host = undefined; // also between two calls
    settle({fatal});
  };
  const send = (message) => new Promise((resolve) => {
    const timer = setTimeout(fail, patience, 'it gave no answer in two minutes');
    settle = (outcome) => {
      clearTimeout(timer);
      resolve(outcome);
    };
    worker.postMessage(message);
  });
  try {
    worker = new Worker(scriptURL(url));
    worker.onmessage = ({data}) => settle(data);
    worker.onmessageerror = () => fail('its answer was lost');
    worker.onerror = (event) => {
      event.preventDefault();
      fail(event.message || 'its worker failed');
    };
    const {fatal} = await send({module});
    if (fatal !== undefined) throw new Error(fatal);
  } catch (error) {
    worker?.terminate();
    throw error;
  } finally {
    URL.revokeObjectURL(url);
  }
  running = true;
  return {ask: (method, args) => send({method, args}), close: () => fail('it was closed')};
}

let policy;

// Under Trusted Types a worker's address needs a policy; this one is for our blobs alone.
function scriptURL(url) {
  if (!globalThis.trustedTypes) return url;
  policy ??= trustedTypes.createPolicy('twosource', {createScriptURL: (url) => url});
  return policy.createScriptURL(url);
}
