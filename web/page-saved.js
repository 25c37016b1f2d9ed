// A comparison as a file: the two reports as they stand in the form, and what an editor
// decided about them. Pure: no DOM, no engine.

import {squeeze} from './labels.js';

const schema = 'twosource/saved@1';

// savedText gives the file's text; helds are what the sides of the form hold.
export function savedText(helds, corrections) {
  return JSON.stringify({saved: schema, reports: helds, corrections});
}

// savedName names the file after the first headline.
export function savedName(helds) {
  const title = helds.map((r) => squeeze(r.title)).find(Boolean) ?? '';
  const plain = squeeze(title.replace(/[^\p{L}\p{N} ,.'-]/gu, ''));
  return `Twosource ${plain.slice(0, 60).trim() || 'comparison'}.json`;
}

// savedFrom reads such a file: {reports, corrections}; null where it is none. It may come
// from anybody, so that nothing is taken that the form could not hold.
export function savedFrom(text) {
  try {
    const {saved, reports, corrections} = JSON.parse(text);
    if (saved !== schema || reports.length !== 2) return null;
    return {reports: reports.map(heldFrom), corrections: isObject(corrections) ? corrections : {}};
  } catch {
    return null;
  }
}

function heldFrom({title, text, outlet, published, pastes, cleaned}) {
  return {
    ...strings({title, text, outlet, published}),
    pastes: pastes.map((p) => ({...strings({html: p.html, text: p.text}), removed: p.removed.map(({text, reason}) => strings({text, reason}))})),
    cleaned: cleaned ? strings({text: cleaned.text, whole: cleaned.whole}) : null,
  };
}

// strings gives an object back whose values are all strings, and throws where one is none.
function strings(object) {
  const odd = Object.entries(object).find(([, value]) => typeof value !== 'string');
  if (odd) throw new TypeError(`${odd[0]} is no string`);
  return object;
}

const isObject = (value) => typeof value === 'object' && value !== null && !Array.isArray(value);
