// The heading of a comparison and the lines below it. Pure: no DOM.

import {clashesIn, commonOf, leans, particularsOf} from './besides.js';
import {asReport, counted, kindName, kinds, listed, squeeze} from './labels.js';

// outcome is the result in a few words.
export function outcome(comparison, names) {
  const {relation, divergences} = comparison;
  if (relation === 'unrelated') return 'These reports do not seem to be about the same event';
  if (divergences.length) return counted(divergences.length, 'divergence');
  if (comparison.dismissed?.length) return `No divergence left between ${listed(names.map(asReport))}`;
  if (identical(comparison)) return 'The two texts are the same';
  if (relation === 'versions') return 'Two versions of one story';
  return `No divergence found between ${listed(names.map(asReport))}`;
}

// notes are the lines below: what kind of comparison this is, and its limits.
export function notes(comparison, names) {
  return [relationNote, kindsNote, besidesNote, sharedNote, languageNote].map((note) => note(comparison, names)).filter(Boolean);
}

// identical tells whether the reports have the same words in the same order.
export function identical({reports}) {
  const [a, b] = reports.map((r) => squeeze(r.text));
  return a !== '' && a === b;
}

function relationNote(comparison) {
  const {relation, divergences, alignments} = comparison;
  if (identical(comparison)) return 'Word for word: there is nothing to compare. Was one report pasted twice?';
  if (relation === 'versions') {
    return 'The two texts are near-copies: they are shown as two versions of one story, with the words that changed.';
  }
  if (relation === 'unrelated') {
    return 'They share too few facts to be compared. They are shown as they stand.';
  }
  if (divergences.length) return '';
  return alignments.length
    ? 'Sentences that tell the same fact are joined.'
    : 'No sentence of one report was found to tell the same fact as one of the other.';
}

function kindsNote({divergences}) {
  if (!divergences.length) return '';
  const byKind = kinds
    .map((kind) => [divergences.filter((d) => d.kind === kind).length, kind])
    .filter(([n]) => n > 0)
    .map(([n, kind]) => `${n} ${kindName(kind, n).toLowerCase()}`);
  return `${listed(byKind)}. The list shows where the reports diverge, not which of them is right.`;
}

// besidesNote points at what stands below the list, where a long list would hide it.
function besidesNote(comparison, names) {
  if (comparison.relation !== 'same-event') return '';
  const details = particularsOf(comparison).length;
  const clashing = names.map(asReport).filter((_, i) => clashesIn(comparison, i).length);
  const parts = [
    details && `${counted(details, 'name or other detail', 'names or other details')} ${details === 1 ? 'differs' : 'differ'}`,
    clashing.length && `${listed(clashing)} ${clashing.length === 1 ? 'has' : 'have'} figures that do not agree with each other`,
  ].filter(Boolean);
  return parts.length ? `Below the list: ${parts.join('; ')}.` : '';
}

function sharedNote(comparison, names) {
  return comparison.relation === 'same-event' ? leans(commonOf(comparison), names.map(asReport)) : '';
}

const fewWords = 60; // beside an English report, fewer words do not tell another language

function languageNote({reports, divergences}, names) {
  if (divergences.some((d) => d.kind === 'attribution' || d.kind === 'denial')) return ''; // they were compared
  const short = (i) => squeeze(reports[i].text).split(' ').length < fewWords && reports[1 - i].language !== '';
  const foreign = names.map(asReport).filter((_, i) => reports[i].language === '' && !short(i));
  if (!foreign.length) return '';
  return (
    `${listed(foreign)} ${foreign.length === 1 ? 'does' : 'do'} not read as English: only figures and quotations were compared. ` +
    'Who said what, and denials, were not.'
  );
}
