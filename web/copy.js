// What an editor takes away from a comparison: its divergences as plain text, for a
// message, a note or the clipboard. Pure but for toClipboard.

import {clashesIn, particularsOf} from './besides.js';
import {asReport, counted, dateText, dismissedNote, kindName, sameNote, squeeze, weight} from './labels.js';

// findingAsText gives one divergence with the whole sentences of both reports and the reason.
export function findingAsText(f, {comparison, names}) {
  const lines = [`${f.label} (${weight(f.severity)}): ${f.sentence}`];
  [f.a, f.b].forEach((place, side) => lines.push(`${asReport(names[side])}: ${sentenceOf(comparison.reports[side], place)}`));
  if (f.because.length) lines.push(`Why: ${f.because.join(' · ')}`);
  return lines.join('\n');
}

// allAsText gives the divergences in their order, under what the two reports are, and
// what else does not agree.
export function allAsText(findings, context) {
  return [
    `${howMany(findings, context)} between two reports. The list shows where they diverge, not which of them is right.`,
    headsOf(context).join('\n'),
    ...findings.map((f) => `${f.number}. ${findingAsText(f, context)}`),
    ...otherwise(context),
    ...leftOut(context),
    ...takenAsOne(context),
    ...keptWhole(context),
  ].join('\n\n');
}

// otherwise gives, unless one kind of divergence alone is wanted, the names and other details
// that differ, and the figures with which a report contradicts itself.
function otherwise({comparison, names, state}) {
  if (state.kind || comparison.relation !== 'same-event') return [];
  const lists = [
    ['Names and other details that differ', particularsOf(comparison).map(({label, wordings}) => `${label}: ${wordings.join(' / ')}`)],
    ...names.map((name, side) => [
      `${asReport(name)} against itself`,
      clashesIn(comparison, side).map(({wordings, after, because}) => `${wordings.map((w, k) => `${w} ${after[k]}`.trim()).join(' / ')} (${because})`),
    ]),
  ];
  return lists.filter(([, lines]) => lines.length).map(([title, lines]) => `${title}:\n${lines.map((l) => `- ${l}`).join('\n')}`);
}

// howMany says under a filter how many there are besides: "3 of 17 divergences (quotes alone)".
function howMany(shown, {findings, state}) {
  if (shown.length === findings.length) return counted(shown.length, 'divergence');
  return `${shown.length} of ${counted(findings.length, 'divergence')} (${kindName(state.kind, 2).toLowerCase()} alone)`;
}

// leftOut says, to those who may dismiss divergences, how many are: [] or one line.
export function leftOut({comparison, editable}) {
  const note = editable && dismissedNote(comparison.dismissed?.length);
  return note ? [note] : [];
}

// takenAsOne says which sources the reports were compared as one.
export function takenAsOne({same}) {
  return same.map(sameNote);
}

// keptWhole says which reports were compared with every line of what was pasted.
function keptWhole({names, whole}) {
  return names.filter((_, i) => whole[i]).map((name) => `${asReport(name)} was not cleaned: every line of it is kept.`);
}

// headsOf says for each report what it is: "Reuters, 4 March 2024: Quake kills 12".
export function headsOf({comparison, names}) {
  return comparison.reports.map((r, side) => {
    const facts = [asReport(names[side]), r.published && dateText(r.published)].filter(Boolean).join(', ');
    return r.title ? `${facts}: ${squeeze(r.title)}` : facts;
  });
}

// sentenceOf gives the whole sentence of a place, or sentences where it reaches further.
function sentenceOf({text, sentences}, {span: [start, end], sentence}) {
  const [from, to] = sentences[sentence] ?? [start, end];
  return squeeze(text.slice(Math.min(from, start), Math.max(to, end)));
}

// toClipboard resolves to whether the text is on the clipboard. Where the modern way is
// refused (no https, a frame without the permission), the old one may still do.
export async function toClipboard(text) {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return copyByCommand(text);
  }
}

function copyByCommand(text) {
  let put = false;
  const onCopy = (event) => {
    event.clipboardData.setData('text/plain', text);
    event.preventDefault();
    event.stopImmediatePropagation();
    put = true;
  };
  document.addEventListener('copy', onCopy, {capture: true});
  const done = document.execCommand('copy');
  document.removeEventListener('copy', onCopy, {capture: true});
  return done && put;
}
