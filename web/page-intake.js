// What becomes of a pasted report before it is compared. Pure: no DOM, no engine.

import {squeeze} from './labels.js';

// reportOf makes the engine's input from the fields of one side. Where the text
// begins with the headline of the field, the line goes: it is given as title.
export function reportOf({title = '', text, outlet = '', published = ''}) {
  const headline = squeeze(title);
  let body = text;
  if (headline) {
    const m = /^\s*([^\n]*)(?:\n|$)/.exec(text);
    if (m && squeeze(m[1]) === headline) body = text.slice(m[0].length);
  }
  return {title: headline, text: body, outlet: squeeze(outlet), published};
}

// fieldsOf gives what an analysed paste says for each field of the form.
export function fieldsOf(report) {
  return {title: squeeze(report.title ?? ''), outlet: squeeze(report.outlet ?? ''), date: dayOf(report.published ?? '')};
}

// dayOf is the day of an ISO date, for a date field; "" where it has none.
export function dayOf(published) {
  return /^\d{4}-\d\d-\d\d/.exec(published)?.[0] ?? '';
}

// publishedOf keeps the hour of what was read as long as the field shows its day.
export function publishedOf(day, read) {
  return dayOf(read) === day ? read : day;
}

// filled gives the new value of a field: what a person typed stays, what was filled
// in by an earlier paste does not.
export function filled(current, byPaste, fresh) {
  return current === '' || current === byPaste ? fresh : current;
}

// missing says which texts are empty, in words for the reader; "" where neither is.
export function missing(noA, noB) {
  if (noA && noB) return 'Both reports are empty. Paste a report into each of the two areas, or load an example.';
  if (noA || noB) return `Report ${noA ? 'A' : 'B'} is empty. Paste the other report there: it takes two to compare.`;
  return '';
}

// losesLines tells whether rich text lost the paragraphs that the plain text beside it
// on the clipboard has: some programs keep them in line feeds, which HTML runs together.
export function losesLines(paragraphs, plain) {
  return paragraphs <= 1 && plain.split('\n').filter((l) => l.trim()).length >= 3;
}

// putBack puts the passages that cleaning left out of a paste, {text, removed}, back into
// the text that it was pasted into, each behind the paragraph that it followed. full is the
// paste with every line; what was typed since stays as it is.
export function putBack(text, {text: cleaned, removed}, full) {
  if (text.includes(cleaned)) return text.replace(cleaned, () => full);
  const stays = new Set(cleaned.split('\n\n').map(squeeze));
  const gone = removed.map((r) => squeeze(r.text));
  const now = text.split('\n\n');
  const lines = now.map(squeeze);
  const out = [];
  let at = 0; // paragraphs of now that are in out
  for (const paragraph of full.split('\n\n')) {
    const words = squeeze(paragraph);
    if (stays.has(words)) {
      const next = lines.indexOf(words, at) + 1;
      out.push(...now.slice(at, next));
      at = Math.max(at, next);
    } else if (gone.some((g) => g.includes(words))) {
      out.push(paragraph);
    }
  }
  return [...out, ...now.slice(at)].join('\n\n');
}

// amount says how much text there is: "312 words".
export function amount(text) {
  const words = text.match(/\S+/g)?.length ?? 0;
  return words === 0 ? '' : `${words.toLocaleString('en-GB')} ${words === 1 ? 'word' : 'words'}`;
}
