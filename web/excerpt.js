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
