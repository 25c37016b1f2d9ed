// The words that the view uses: what a report is called, what a kind of divergence is called.
// Pure: no DOM.

export const kinds = ['figure', 'attribution', 'quote', 'denial'];

const kindNames = {
  figure: ['Figure', 'Figures'],
  attribution: ['Attribution', 'Attributions'],
  quote: ['Quote', 'Quotes'],
  denial: ['Denial', 'Denials'],
};

// Neutral on purpose: the tool shows where two reports diverge, never which of them is right.
const subtypeNames = {
  'figure conflict': 'Figures conflict',
  'figure precision': 'Figures differ, both could be right',
  'attribution different-source': 'Different source',
  'attribution attributed-vs-fact': 'Credited in one, stated as fact in the other',
  'attribution specificity': 'Source named in one, vaguer in the other',
  'quote altered': 'Quoted words differ',
  'quote direct-vs-paraphrase': 'Quoted in one, paraphrased in the other',
  'denial one-sided': 'Denial in one report only',
  'denial differs': 'Denials differ',
  'denial contradiction': 'Denied in one, confirmed in the other',
};

// kindName gives "Figure", or "Figures" where n is not 1.
export function kindName(kind, n = 1) {
  const names = kindNames[kind];
  return names ? names[n === 1 ? 0 : 1] : kind;
}

export function findingName(d) {
  return subtypeNames[`${d.kind} ${d.subtype}`] ?? `${kindName(d.kind)}: ${d.subtype}`;
}

// sideNames gives what each report is called: its outlet, else "A" or "B". Two
// reports of one outlet keep the letter: "Reuters (A)".
export function sideNames(reports) {
  const outlets = reports.map((r) => squeeze(r.outlet ?? ''));
  const same = outlets[0].toLowerCase() === outlets[1].toLowerCase();
  return outlets.map((o, i) => (o === '' ? 'AB'[i] : same ? `${o} (${'AB'[i]})` : o));
}

// asReport gives the name for a heading or a sentence: "Report A", "Reuters".
export function asReport(name) {
  return name === 'A' || name === 'B' ? `Report ${name}` : name;
}

// withNames puts the reports' names where a sentence of the engine says A or B: at
// its beginning and after a semicolon ("A counts 11; B counts 5."); beside a name a
// letter is "Report B". Words in quotation marks stay as they are, and so does an
// article ("as A man said").
export function withNames(sentence, names) {
  if (names[0] === 'A' && names[1] === 'B') return sentence;
  return sentence
    .split(/([“"][^”"]*[”"])/)
    .map((part, i) => (i % 2 ? part : part.replace(i ? midLetter : firstLetter, (_, before, l) => before + asReport(names[l === 'A' ? 0 : 1]))))
    .join('');
}

const firstLetter = /(^|; |\. )([AB])(?= [a-z]|['’:])/g;
const midLetter = /(; |\. )([AB])(?= [a-z]|['’:])/g;

// shortened gives a sentence for a heading: in a long one, quotations in brackets end after
// some words, or go. The reports have the words, and what is copied has the whole sentence.
export function shortened(sentence) {
  let short = sentence;
  for (const n of [9, 6, 0]) {
    if (short.length <= longHeading) break;
    short = sentence.replace(/ \(“([^“”]*)”\)/g, (_, words) => (n ? ` (“${firstWords(words, n)}”)` : ''));
  }
  return short;
}

const longHeading = 170; // characters: some four lines of the list

// firstWords cuts a text after n words.
export function firstWords(text, n) {
  const words = squeeze(text).split(' ');
  return words.length > n ? words.slice(0, n).join(' ').replace(/[,;:]$/, '') + '…' : words.join(' ');
}

// counted gives "1 divergence", "no divergences".
export function counted(n, one, many = one + 's') {
  return `${n === 0 ? 'no' : n} ${n === 1 ? one : many}`;
}

// weight sorts a severity into the three words that the list shows.
export function weight(severity) {
  return severity >= 0.7 ? 'grave' : severity >= 0.4 ? 'notable' : 'minor';
}

// dismissedNote counts what an editor dismissed; '' for nothing.
export function dismissedNote(n) {
  return n ? `${counted(n, 'divergence')} that an editor dismissed ${n === 1 ? 'is' : 'are'} left out.` : '';
}

// sourceName gives a source as its report names it: as written, but the name that a
// pronoun stands for; '' where there is none.
export function sourceName(text, attribution) {
  const written = attribution?.source ? squeeze(text.slice(...attribution.source)) : '';
  return pronouns.test(written) ? attribution.speaker : written;
}

const pronouns = /^(?:he|she|it|they|we|i|him|her|them|who|which|that|this)$/i;

// sameNote says that an editor took these names as one: “Lee” and “the mayor”.
export function sameNote(names) {
  return `${listed(names.map((n) => `“${n}”`))} are one source, as an editor says.`;
}

// dateText gives an ISO date as a person writes it; what is no date stays as it is.
export function dateText(iso) {
  const m = /^(\d{4})-(\d\d)-(\d\d)(?:T(\d\d:\d\d))?/.exec(iso);
  if (!m) return iso;
  const date = new Date(Date.UTC(m[1], m[2] - 1, m[3]));
  const text = date.toLocaleDateString('en-GB', {day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC'});
  return m[4] && m[4] !== '00:00' ? `${text}, ${m[4]}` : text;
}

// listed joins ["a", "b", "c"] to "a, b and c".
export function listed(items) {
  return items.length < 2 ? items.join('') : `${items.slice(0, -1).join(', ')} and ${items.at(-1)}`;
}

// byReason gathers what cleaning took out: [{reason: "Related link", texts}], as the reasons come.
export function byReason(removed) {
  const texts = new Map();
  for (const {reason, text} of removed) {
    if (!texts.has(reason)) texts.set(reason, []);
    texts.get(reason).push(squeeze(text));
  }
  return [...texts].map(([reason, list]) => ({reason: reason.charAt(0).toUpperCase() + reason.slice(1), texts: list}));
}

export function squeeze(s) {
  return s.replace(/\s+/g, ' ').trim();
}
