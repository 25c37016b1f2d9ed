// Where the engine's WebAssembly comes from, compiled.

const type = {headers: {'Content-Type': 'application/wasm'}};

// compile takes the module from the page itself, where the page carries it; in Node
// from the file beside this one; else from the address beside this one.
export function compile() {
  const blocks = globalThis.document?.querySelectorAll('script[type="text/plain"][data-engine]');
  if (blocks?.length) return fromPage(blocks);
  const url = new URL('engine.wasm', import.meta.url);
  return globalThis.process?.versions?.node ? fromFile(url) : fromServer(url);
}

// The page holds the module gzipped, in base64, in blocks of a multiple of four characters.
function fromPage(blocks) {
  const {readable, writable} = new DecompressionStream('gzip');
  const writer = writable.getWriter();
  const ignore = () => {}; // the reading side reports what goes wrong
  for (const block of blocks) writer.write(bytes(block.textContent)).catch(ignore);
  writer.close().catch(ignore);
  return WebAssembly.compileStreaming(new Response(readable, type));
}

function bytes(base64) {
  if (Uint8Array.fromBase64) return Uint8Array.fromBase64(base64);
  return Uint8Array.from(atob(base64), (c) => c.charCodeAt(0));
}

async function fromFile(url) {
  const {readFile} = await import('node:fs/promises');
  return WebAssembly.compile(await readFile(url));
}

// A server may not know the type of .wasm, so the answer is dressed anew.
async function fromServer(url) {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`The engine was not loaded: ${response.status} ${response.statusText} for ${url}`);
  return WebAssembly.compileStreaming(new Response(response.body, type));
}
