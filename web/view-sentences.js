// What shows which sentences belong together: hover and focus for as long as they
// last, a click or an arrow key until something else is chosen.

import {asReport, counted} from './labels.js';

// createSentences listens on the columns; meet(side, sentence, partner) brings a
// sentence and its partner side by side. It gives {pin, stopAt}.
export function createSentences({comparison, names, findings, state}, actions, {columns, sides, links, live, meet}) {
  const partners = partnersOf(comparison);
  let tabStop; // the one sentence that Tab reaches

  // pin keeps a sentence and its partners joined until another is chosen; null frees them.
  function pin(place) {
    sides.forEach((s) => s.clear());
    links.show(null);
    if (!place) return;
    const {side, i} = place;
    sides[side].sentences[i].classList.add('pinned');
    for (const {to, alignment} of partners[side][i]) {
      sides[1 - side].sentences[to].classList.add('pinned');
      sides.forEach((s) => s.showChanges(alignment));
    }
    links.show({side, sentence: i});
  }

  function stopAt(sentence) {
    if (tabStop) tabStop.tabIndex = -1;
    tabStop = sentence;
    if (tabStop) tabStop.tabIndex = 0;
  }

  function choose(side, i) {
    actions.select(-1);
    pin({side, i});
    tell(side, i);
    if (partners[side][i].length) meet(side, i, partners[side][i][0].to);
  }

  function tell(side, i) {
    const n = partners[side][i].length;
    live.textContent = n
      ? `Told also in ${asReport(names[1 - side])}, in ${counted(n, 'sentence')}.`
      : `Only in ${asReport(names[side])}.`;
  }

  function hover(place) {
    sides.forEach((s) => s.clear('near'));
    if (place) {
      sides[place.side].sentences[place.i].classList.add('near');
      partners[place.side][place.i].forEach(({to}) => sides[1 - place.side].sentences[to].classList.add('near'));
    }
    links.hover(place && {side: place.side, sentence: place.i});
  }

  // enter selects the findings of a sentence one after the other, or joins it with its partners.
  function enter(side, i) {
    const own = findings.filter((f) => [f.a, f.b][side].sentence === i).map((f) => f.index);
    if (!own.length) return choose(side, i);
    actions.select(own[(own.indexOf(state.selected) + 1) % own.length], {still: sides[side].sentences[i]});
  }

  // pickMark selects the finding of a mark; a second click goes on to the one around it.
  function pickMark(mark) {
    const around = [];
    for (let m = mark; m; m = m.parentElement?.closest('mark.finding')) around.push(Number(m.dataset.finding));
    actions.select(around[(around.indexOf(state.selected) + 1) % around.length], {still: mark});
  }

  function onKey(event) {
    const place = placeOf(event.target);
    if (!place || event.ctrlKey || event.metaKey || event.altKey) return;
    const {side, i} = place;
    const across = (event.key === 'ArrowRight' && side === 0) || (event.key === 'ArrowLeft' && side === 1);
    const step = {ArrowDown: 1, ArrowUp: -1}[event.key];
    let to;
    if (step) to = sides[side].sentences[i + step];
    else if (across && partners[side][i].length) to = sides[1 - side].sentences[partners[side][i][0].to];
    else if (event.key !== 'Enter') return;
    event.preventDefault();
    if (!step) across ? choose(side, i) : enter(side, i);
    to?.focus({preventScroll: true});
    to?.scrollIntoView({block: 'nearest'});
  }

  columns.addEventListener('pointerover', (event) => hover(placeOf(event.target)));
  columns.addEventListener('pointerleave', () => hover(null));
  columns.addEventListener('focusin', (event) => {
    const place = placeOf(event.target);
    if (!place) return;
    stopAt(event.target);
    hover(place);
    if (event.target.matches(':focus-visible')) tell(place.side, place.i);
  });
  columns.addEventListener('focusout', () => hover(null));
  columns.addEventListener('keydown', onKey);
  columns.addEventListener('click', (event) => {
    if (!getSelection().isCollapsed) return;
    const mark = event.target.closest('mark.finding');
    const place = placeOf(event.target);
    if (mark) pickMark(mark);
    else if (place) choose(place.side, place.i);
  });
  // A drag in one column selects no text of the other.
  columns.addEventListener('pointerdown', (event) => {
    const column = event.target.closest('.column');
    sides.forEach((s) => s.element.classList.toggle('aside', column !== null && s.element !== column));
  });
  stopAt(sides[0].sentences[0] ?? sides[1].sentences[0]);

  return {pin, stopAt};
}

function placeOf(target) {
  const s = target.closest?.('.s');
  return s ? {side: Number(s.dataset.side), i: Number(s.dataset.i)} : null;
}

// partnersOf lists for each sentence of each side its partners, the closest first.
function partnersOf({reports, alignments}) {
  const out = reports.map((r) => r.sentences.map(() => []));
  alignments.forEach(({a, b, score}, alignment) => {
    for (const i of a) {
      for (const j of b) {
        out[0][i]?.push({to: j, alignment, score});
        out[1][j]?.push({to: i, alignment, score});
      }
    }
  });
  out.flat().forEach((list) => list.sort((x, y) => y.score - x.score));
  return out;
}
