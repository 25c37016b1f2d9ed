// The worker's side of engine.js: takes a compiled module, then calls, one at a time.

import {start} from './runtime.js';

// A first call runs in the browser's baseline compiler, about five times slower than
// later ones, so the engine is warmed up on this before somebody waits for it.
const warmUp = [
  ['Storm leaves 12 dead', 'At least 12 people were killed on Monday, the mayor, Ann Lee, said. “We lost 40 houses,” she added. The utility denied that its lines had failed.'],
  ['Storm kills 14', 'About 14 people died late on Monday, according to police. Mayor Lee said that “some 40 houses” were gone. The company has declined to comment.'],
].flatMap(([title, text]) => [title, text, '', '', '', false, [], [], '']).concat('');

let call;

onmessage = async ({data}) => {
  try {
    if (data.module) {
      call = await start(data.module);
      postMessage({ready: true});
      call('compare', warmUp);
    } else {
      postMessage(call(data.method, data.args));
    }
  } catch (error) {
    postMessage({fatal: String(error)});
  }
};

onmessageerror = () => postMessage({fatal: 'The worker cannot take the engine.'});
