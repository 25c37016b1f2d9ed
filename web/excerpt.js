// The words of a place in a report, with a little of the sentence around them. Pure: no DOM.

const around = 40; // characters of the sentence shown before and after, at most

// excerpt gives the pieces [{text, role}] of a place, in order; role is 'around' for
// the sentence before and after, 'words' for the place itself, 'changed' for those of
// its words that the other report has otherwise. changes are spans, in order.
export function excerpt(report, {span: [start, end], sentence}, changes = []) {
  const [from, to] = report.sentences[sentence] ?? [start, end];
  const out = [];
  const add = (a, b, role) => b > a && out.push({text: report.text.slice(a, b).replace(/\s+/g, ' '), role});
  const first = cutBefore(report.text, Math.min(from, start), start);
  const last = cutAfter(report.text, end, Math.max(to, end));
  add(first, start, 'around');
  let at = start;
  for (const [a, b] of changes) {
    const [x, y] = [Math.max(a, at), Math.min(b, end)];
    if (x >= y) continue;
    add(at, x, 'words');
    add(x, y, 'changed');
    at = y;
  }
  add(at, end, 'words');
  add(end, last, 'around');
  if (first > from && out.length) out[0].text = `…${out[0].text}`;
  if (last < to && out.length) out.at(-1).text += '…';
  return out;
}

// changesBetween gives the changed spans on one side (0 or 1) of the sentences of a divergence.
export function changesBetween({alignments}, {a, b}, side) {
  return alignments
    .filter((al) => al.changes && al.a.includes(a.sentence) && al.b.includes(b.sentence))
    .flatMap((al) => al.changes.map((c) => [c.a, c.b][side]))
    .filter((span) => span && span[1] > span[0])
    .sort((x, y) => x[0] - y[0]);
}

const longest = 400; // words of a quotation that are compared; beyond, none is called changed

// changedWords gives the spans of words on one side (0 or 1) of two places that the
// longest common row of words leaves out; for quotations in sentences that are not
// compared word by word.
export function changedWords(reports, places, side) {
  const words = places.map(({span}, k) => wordsIn(reports[k].text, span));
  const [own, other] = side ? [words[1], words[0]] : words;
  if (own.length > longest || other.length > longest) return [];
  const rest = own.map(() => new Uint16Array(other.length + 1)); // rest[i][j]: common words of own from i and other from j
  rest.push(new Uint16Array(other.length + 1));
  for (let i = own.length - 1; i >= 0; i--) {
    for (let j = other.length - 1; j >= 0; j--) {
      rest[i][j] = own[i].key === other[j].key ? rest[i + 1][j + 1] + 1 : Math.max(rest[i + 1][j], rest[i][j + 1]);
    }
  }
  const out = [];
  let j = 0;
  own.forEach(({key, start, end}, i) => {
    while (j < other.length && other[j].key !== key && rest[i][j + 1] === rest[i][j]) j++;
    if (other[j]?.key === key && rest[i][j] === rest[i + 1][j + 1] + 1) j++;
    else if (out.at(-1)?.[2] === i - 1) out.splice(-1, 1, [out.at(-1)[0], end, i]);
    else out.push([start, end, i]);
  });
  return out.map(([start, end]) => [start, end]);
}

function wordsIn(text, [start, end]) {
  return [...text.slice(start, end).matchAll(/[\p{L}\p{N}]+(?:[’'-][\p{L}\p{N}]+)*/gu)].map((m) => ({
    key: m[0].toLowerCase().replace('’', "'"),
    start: start + m.index,
    end: start + m.index + m[0].length,
  }));
}

// cutBefore is where an excerpt that ends at end begins: at the start, or at a word.
function cutBefore(text, start, end) {
  if (end - start <= around) return start;
  const space = text.indexOf(' ', end - around);
  return space >= 0 && space < end ? space + 1 : end;
}

function cutAfter(text, start, end) {
  if (end - start <= around) return end;
  const space = text.lastIndexOf(' ', start + around);
  return space > start ? space : start;
}
