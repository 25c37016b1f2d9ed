// Which paragraphs of the two reports stand beside each other. Pure: no DOM.
//
// Each report keeps its own order. Rows begin where a paragraph of A and one of B
// tell the same thing, so that what belongs together starts at the same height;
// what follows in either report runs on freely until the next such place.
// The places are the best chain of aligned paragraphs that never cross, where a
// place is worth its alignment scores less the blank space that it would leave.

// One full point of alignment score is worth this many characters of blank space.
const charactersPerPoint = 900;

// Beyond this many earlier places a chain is not looked for: keeps long reports linear.
const lookBack = 250;

// paragraphOf maps each sentence to the paragraph that holds it.
export function paragraphOf(report) {
  const out = [];
  let p = 0;
  for (const [start] of report.sentences) {
    while (p + 1 < report.paragraphs.length && report.paragraphs[p + 1][0] <= start) p++;
    out.push(p);
  }
  return out;
}

// sentenceAt is the index of the sentence that holds an offset, or of the last one before it.
export function sentenceAt({sentences}, offset) {
  let [low, high] = [0, sentences.length];
  while (low < high) {
    const mid = (low + high) >> 1;
    if (sentences[mid][0] <= offset) low = mid + 1;
    else high = mid;
  }
  return Math.max(0, low - 1);
}

// links gives the aligned paragraphs, [{a, b, weight}], by a, then b.
export function links(comparison) {
  const [inA, inB] = comparison.reports.map(paragraphOf);
  const found = new Map();
  for (const {a, b, score} of comparison.alignments) {
    for (const i of a) {
      for (const j of b) {
        const link = {a: inA[i], b: inB[j], weight: 0};
        if (link.a === undefined || link.b === undefined) continue;
        const key = `${link.a} ${link.b}`;
        if (!found.has(key)) found.set(key, link);
        found.get(key).weight += score;
      }
    }
  }
  return [...found.values()].sort((x, y) => x.a - y.a || x.b - y.b);
}

// chain picks the links that do not cross. anchor, {a, b}, is a place that must be kept.
export function chain(all, startsA, startsB, anchor) {
  let open = all;
  if (anchor) {
    open = all.filter((l) => (l.a < anchor.a && l.b < anchor.b) || (l.a > anchor.a && l.b > anchor.b));
    open.push({...anchor, weight: Infinity});
    open.sort((x, y) => x.a - y.a || x.b - y.b);
  }
  const best = [];
  const from = [];
  let top = -1;
  open.forEach((l, k) => {
    const blank = (i) => {
      const [a, b] = i < 0 ? [0, 0] : [startsA[open[i].a], startsB[open[i].b]];
      return Math.abs(startsA[l.a] - a - (startsB[l.b] - b)) / charactersPerPoint;
    };
    // An anchor may leave blank space: weights stay finite so that sums compare.
    const weight = l.weight === Infinity ? 1e6 : l.weight;
    best[k] = weight - blank(-1);
    from[k] = -1;
    for (let i = Math.max(0, k - lookBack); i < k; i++) {
      if (open[i].a >= l.a || open[i].b >= l.b) continue;
      const sum = best[i] + weight - blank(i);
      if (sum > best[k]) {
        best[k] = sum;
        from[k] = i;
      }
    }
    if (best[k] > 0 && (top < 0 || best[k] > best[top])) top = k;
  });
  const out = [];
  for (let k = top; k >= 0; k = from[k]) out.unshift({a: open[k].a, b: open[k].b});
  return out;
}

// layoutRows gives the rows, [{a: [paragraph…], b: [paragraph…]}]; every paragraph is in one row.
// split parts each row after its first paragraphs, for the narrow layout, where A
// and B stand below each other and the two that belong together must meet.
export function layoutRows(comparison, {anchor, split = false} = {}) {
  const [A, B] = comparison.reports;
  const [startsA, startsB] = [A, B].map((r) => r.paragraphs.map(([start]) => start));
  const places = chain(links(comparison).filter(besideHeadline(A, B)), startsA, startsB, anchor);
  // The reports begin beside each other, whatever comes.
  if (!places.length || (places[0].a > 0 && places[0].b > 0)) places.unshift({a: 0, b: 0});
  const rows = [];
  let a = 0;
  let b = 0;
  const until = (endA, endB) => {
    if (a < endA || b < endB) rows.push({a: range(a, endA), b: range(b, endB)});
    a = endA;
    b = endB;
  };
  const lengthA = A.paragraphs.length;
  const lengthB = B.paragraphs.length;
  for (const place of places) {
    until(Math.min(place.a, lengthA), Math.min(place.b, lengthB));
    if (split) until(Math.min(place.a + 1, lengthA), Math.min(place.b + 1, lengthB));
  }
  until(lengthA, lengthB);
  return rows;
}

// besideHeadline keeps a headline from being set beside a paragraph of the body where
// the other report has a headline too: the two stand at the top.
function besideHeadline(A, B) {
  return (l) => !A.title || !B.title || (l.a === 0) === (l.b === 0);
}

function range(from, to) {
  return Array.from({length: Math.max(0, to - from)}, (_, i) => from + i);
}
