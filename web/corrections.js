// What an editor decided about a comparison: sentences joined or parted, names that are
// one, findings dismissed, reports kept as they came. Stored by a host as it is, it may be
// of another day's text: what does not fit is passed over. Pure: no DOM.

/**
 * @typedef {object} Corrections every member may be missing
 * @property {{side: 'a' | 'b', at: number}[]} [join] sentences of one paragraph that are
 *   one; at: between them, an offset into the report's text as the comparison gives it
 * @property {{side: 'a' | 'b', at: number}[]} [part] at: where, inside a sentence and
 *   between two words, another one begins
 * @property {{side?: 'a' | 'b', names: string[]}[]} [same] names or descriptions, as
 *   written, of one person or body; without a side in and across both reports
 * @property {string[]} [dismissed] ids of divergences
 * @property {('a' | 'b')[]} [keep] reports that are not cleaned: every line of them stays
 */

// readingOf gives what of the corrections the engine takes with the report of a side:
// [join, part, same]. Without a side, for a report on its own, every entry counts.
export function readingOf(corrections, side) {
  const of = (name, fits) => entries(corrections?.[name]).filter((e) => typeof e === 'object' && e !== null && (!side || fits(e.side)));
  const offsets = (name) => of(name, (s) => s === side).map((e) => e.at).filter((at) => Number.isSafeInteger(at) && at >= 0);
  const same = of('same', (s) => s === side || s == null).map((e) => strings(e.names)).filter((names) => names.length > 1);
  return [offsets('join'), offsets('part'), same];
}

// sameIn lists the names that are one person or body, [[name, name…]], whichever report they are of.
export function sameIn(corrections) {
  return readingOf(corrections, '')[2];
}

// withSame gives the corrections with these names said to be one, or no longer.
export function withSame(corrections, names, on) {
  const others = entries(corrections?.same).filter((e) => String(strings(e?.names)) !== String(names));
  return {...corrections, same: on ? [...others, {names}] : others};
}

// keepsLines tells whether the report of a side stays as it came, uncleaned. Without a
// side, for a report on its own, any entry says so.
export function keepsLines(corrections, side) {
  return strings(corrections?.keep).some((s) => (side ? s === side : s === 'a' || s === 'b'));
}

// withKept gives the corrections with the report of a side kept as it came, or not.
export function withKept(corrections, side, on) {
  const others = strings(corrections?.keep).filter((s) => s !== side);
  return {...corrections, keep: on ? [...others, side].sort() : others};
}

// dismissedIn gives the ids of the findings that were dismissed.
export function dismissedIn(corrections) {
  return strings(corrections?.dismissed);
}

// withDismissed gives the comparison with these findings, and no others, dismissed. One
// that comes back stands again by its severity.
export function withDismissed(comparison, ids) {
  const out = new Set(ids);
  if (!out.size && !comparison.dismissed?.length) return comparison;
  const all = [...comparison.divergences];
  for (const d of comparison.dismissed ?? []) {
    const at = all.findIndex((e) => e.severity < d.severity || (e.severity === d.severity && e.a.span[0] > d.a.span[0]));
    all.splice(at < 0 ? all.length : at, 0, d);
  }
  return {...comparison, divergences: all.filter((d) => !out.has(d.id)), dismissed: all.filter((d) => out.has(d.id))};
}

function entries(list) {
  return Array.isArray(list) ? list : [];
}

function strings(list) {
  return entries(list).filter((s) => typeof s === 'string');
}
