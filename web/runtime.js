// One instance of the engine: Go's runtime on a compiled module.
// It runs wherever it is imported: in the worker, on a page's main thread, in Node.

import load from 'go:wasm_exec';

// start resolves to a function (method, args) => outcome, where an outcome is one of
//   {json}   the engine's answer
//   {error}  the engine refused the input or failed on it; it lives on
//   {fatal}  the engine is lost and must be started anew
export async function start(module) {
  let log = '';
  const decoder = new TextDecoder();
  // The engine's own global object, so that Go's stand-ins for fs, path and
  // process, and the engine's functions, stay off the real one.
  const scope = {
    Array, Object, Error, Uint8Array, TextEncoder, TextDecoder, crypto, performance,
    fs: {
      constants: {O_WRONLY: -1, O_RDWR: -1, O_CREAT: -1, O_TRUNC: -1, O_APPEND: -1, O_EXCL: -1, O_DIRECTORY: -1},
      writeSync(_, bytes) {
        log = (log + decoder.decode(bytes)).slice(0, 2000);
        return bytes.length;
      },
      write(fd, bytes, offset, length, position, callback) {
        callback(null, this.writeSync(fd, bytes));
      },
    },
  };
  load(scope);
  const go = new scope.Go();
  go.exit = () => {};
  // run() returns once main waits for calls; its promise settles when Go exits.
  const exit = go.run(await WebAssembly.instantiate(module, go.importObject));
  exit.catch(() => {});
  if (go.exited) throw new Error(`The engine did not start: ${reason('it ended at once')}`);

  return (method, args) => {
    log = '';
    let answer;
    try {
      answer = scope[method](...args);
    } catch (error) {
      return {fatal: reason(error)};
    }
    if (typeof answer === 'string') return {json: answer};
    if (answer instanceof Error) return {error: answer.message};
    return {fatal: reason('no answer')};
  };

  // What Go says when it dies ("fatal error: ...") tells more than what is thrown then.
  function reason(otherwise) {
    return log.split('\n', 1)[0] || String(otherwise);
  }
}
