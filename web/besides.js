// What a comparison reports apart from its divergences, made ready to be listed. Pure: no DOM.

import {firstWords, squeeze} from './labels.js';

const particularNames = {name: 'Name', title: 'Title', place: 'Place', relation: 'Relation', age: 'Age'};
const onlyNames = {denial: 'Denial', figure: 'Figure', quote: 'Quote', statement: ''};

const shortest = 6; // words: a shorter common passage is a turn of phrase, not shared copy

// particularsOf lists the details of one person or thing that the reports give otherwise.
export function particularsOf({reports, particulars = []}) {
  return particulars.map(({kind, a, b}, index) => ({
    key: `p${index}`,
    label: particularNames[kind] ?? kind,
    wordings: [a, b].map((span, side) => squeeze(reports[side].text.slice(...span))),
  }));
}

// clashesIn lists the figures with which one report contradicts itself.
export function clashesIn({reports}, side) {
  const {text, sentences, figures, inconsistencies = []} = reports[side];
  const restOf = ({span, sentence}) => text.slice(span[1], sentences[sentence]?.[1] ?? span[1]); // of its sentence
  return inconsistencies.map(({x, y, because}, index) => ({
    key: `s${index}`,
    wordings: [x, y].map((f) => squeeze(text.slice(...figures[f].span))),
    after: [x, y].map((f) => firstWords(restOf(figures[f]), 4)),
    because: because.join(' · '),
  }));
}

// onlyIn lists the claims of one side that the other does not have, the telling ones first.
export function onlyIn({reports, only = [[], []]}, side) {
  const both = inBoth({reports}, side);
  return only[side].filter(({sentence}) => !both.has(sentence)).map(({span, sentence, why}) => ({
    sentence,
    label: onlyNames[why] ?? why,
    text: squeeze(reports[side].text.slice(...span)),
  }));
}

// commonOf gives the passages that stand in both reports word for word, the longest
// first, and the share of each report that they make, in whole percents.
export function commonOf({reports, common}) {
  if (!common) return {shares: [0, 0], passages: []};
  const passages = common.passages
    .map(({a, words}, index) => ({key: `c${index}`, words, text: squeeze(reports[0].text.slice(...a))}))
    .filter((p) => p.words >= shortest)
    .sort((x, y) => y.words - x.words);
  return {shares: common.share.map((s) => Math.round(100 * s)), passages};
}

// changesOf lists what differs between two versions of one story, in the order of A,
// what is new after what stands before it: {label, side, sentence, words}, where words
// are [before, after, lead, tail]: the change and the words of A's sentence next to it;
// an added or removed sentence has one [before, after].
export function changesOf({reports, alignments}) {
  const out = [];
  const joined = [new Set(), new Set()];
  const last = new Map(); // the sentence of A that each sentence of B belongs to
  for (const {a, b, changes} of alignments) {
    a.forEach((i) => joined[0].add(i));
    b.forEach((j) => {
      joined[1].add(j);
      last.set(j, Math.max(last.get(j) ?? 0, a[0]));
    });
    if (!changes?.length) continue;
    const words = changes.map((c, k) => [
      ...[c.a, c.b].map((span, side) => squeeze(reports[side].text.slice(...span))),
      ...besideChange(reports[0], a[0], changes, k),
    ]);
    out.push({label: 'Changed', side: 0, sentence: a[0], words, at: a[0]});
  }
  const whole = (side, i) => squeeze(reports[side].text.slice(...reports[side].sentences[i]));
  const both = [0, 1].map((side) => inBoth({reports}, side));
  reports[0].sentences.forEach((_, i) => {
    if (joined[0].has(i) || both[0].has(i)) return;
    out.push({label: 'Removed', side: 0, sentence: i, words: [[whole(0, i), '']], at: i});
  });
  let at = 0;
  reports[1].sentences.forEach((_, j) => {
    if (joined[1].has(j)) at = last.get(j);
    else if (!both[1].has(j)) out.push({label: 'Added', side: 1, sentence: j, words: [['', whole(1, j)]], at: at + 0.5});
  });
  return out.sort((x, y) => x.at - y.at);
}

// inBoth gives the sentences of one side whose words stand in the other report as one
// sentence too: neither removed nor added, though too short to be aligned, or moved.
export function inBoth({reports}, side) {
  const words = ({text, sentences = []}) => sentences.map((span) => squeeze(text.slice(...span)));
  const other = new Set(words(reports[1 - side]));
  return new Set(words(reports[side]).flatMap((s, i) => (other.has(s) ? [i] : [])));
}

// besideChange gives up to three words of A's sentence before and after the k-th change
// of it, up to the next change.
function besideChange({text, sentences}, sentence, changes, k) {
  const [from, to] = sentences[sentence];
  const [start, end] = changes[k].a;
  const before = text.slice(Math.max(from, changes[k - 1]?.a[1] ?? from), start);
  const after = text.slice(end, Math.min(to, changes[k + 1]?.a[0] ?? to));
  const lead = /(?:\S+\s*){0,3}$/.exec(before.slice(-90))[0];
  const tail = /^\s*(?:\S+\s*){0,3}/.exec(after.slice(0, 90))[0].trimEnd();
  return [lead, tail].map((s) => s.replace(/\s+/g, ' '));
}

// leans says, where a third of either report is word for word in the other, that the
// two are hardly two sources; "" otherwise. names are the reports' names.
export function leans({shares}, names) {
  const most = shares[0] >= shares[1] ? 0 : 1;
  if (shares[most] < 33) return '';
  const told = `${shares[most]} percent of ${names[most]} stands word for word in ${names[1 - most]}`;
  return `${told}: where two reports lean on one text, they are one source.`;
}
