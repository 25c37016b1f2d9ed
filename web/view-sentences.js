// What shows which sentences belong together: hover and focus for as long as they
// last, a click or an arrow key until something else is chosen.

import {asReport, counted} from './labels.js';

// Sentences listens on the columns; meet(side, sentence, partner) brings a sentence and
// its partner side by side. A place is {side, i}: a sentence of a report.
export class Sentences {
  #names;
  #findings;
  #state;
  #select;
  #sides;
  #links;
  #live;
  #meet;
  #partners;
  #tabStop = null; // the one sentence that Tab reaches

  constructor({comparison, names, findings, state}, {select}, {columns, sides, links, live, meet}) {
    [this.#names, this.#findings, this.#state, this.#select] = [names, findings, state, select];
    [this.#sides, this.#links, this.#live, this.#meet] = [sides, links, live, meet];
    this.#partners = partnersOf(comparison);
    this.#listen(columns);
    this.stopAt(sides[0].sentences[0] ?? sides[1].sentences[0]);
  }

  // pin keeps a sentence and its partners joined until another is chosen; null frees them.
  pin(place) {
    this.#sides.forEach((s) => s.clear());
    this.#links.show(null);
    if (!place) return;
    this.#join(place, 'pinned');
    this.#partnersAt(place).forEach(({alignment}) => this.#sides.forEach((s) => s.showChanges(alignment)));
    this.#links.show({side: place.side, sentence: place.i});
  }

  stopAt(sentence) {
    if (this.#tabStop) this.#tabStop.tabIndex = -1;
    this.#tabStop = sentence;
    if (sentence) sentence.tabIndex = 0;
  }

  #listen(columns) {
    columns.addEventListener('pointerover', (event) => this.#hover(placeOf(event.target)));
    columns.addEventListener('pointerleave', () => this.#hover(null));
    columns.addEventListener('focusin', (event) => this.#onFocus(event));
    columns.addEventListener('focusout', () => this.#hover(null));
    columns.addEventListener('keydown', (event) => this.#onKey(event));
    columns.addEventListener('click', (event) => this.#onClick(event));
    // A drag in one column selects no text of the other.
    columns.addEventListener('pointerdown', (event) => {
      const column = event.target.closest('.column');
      this.#sides.forEach((s) => s.element.classList.toggle('aside', column !== null && s.element !== column));
    });
  }

  #onFocus({target}) {
    const place = placeOf(target);
    if (!place) return;
    this.stopAt(target);
    this.#hover(place);
    if (target.matches(':focus-visible')) this.#tell(place);
  }

  #onClick({target}) {
    if (!getSelection().isCollapsed) return;
    const mark = target.closest('mark.finding');
    const place = placeOf(target);
    if (mark) this.#pickMark(mark);
    else if (place) this.#choose(place);
  }

  // #onKey goes up and down in a report, and across to where the other one tells the same.
  #onKey(event) {
    const place = placeOf(event.target);
    if (!place || event.ctrlKey || event.metaKey || event.altKey) return;
    const step = {ArrowDown: 1, ArrowUp: -1}[event.key];
    const partner = event.key === ['ArrowRight', 'ArrowLeft'][place.side] ? this.#partnersAt(place)[0] : null;
    if (!step && !partner && event.key !== 'Enter') return;
    event.preventDefault();
    if (step) return goTo(this.#element({...place, i: place.i + step}));
    if (!partner) return this.#enter(place);
    this.#choose(place);
    goTo(this.#element({side: 1 - place.side, i: partner.to}));
  }

  #element({side, i}) {
    return this.#sides[side].sentences[i];
  }

  #partnersAt({side, i}) {
    return this.#partners[side][i];
  }

  // #join shows a sentence and its partners as one, in a class.
  #join(place, name) {
    this.#element(place).classList.add(name);
    this.#partnersAt(place).forEach(({to}) => this.#element({side: 1 - place.side, i: to}).classList.add(name));
  }

  #hover(place) {
    this.#sides.forEach((s) => s.clear('near'));
    if (place) this.#join(place, 'near');
    this.#links.hover(place && {side: place.side, sentence: place.i});
  }

  #choose(place) {
    this.#select(-1);
    this.pin(place);
    this.#tell(place);
    const [closest] = this.#partnersAt(place);
    if (closest) this.#meet(place.side, place.i, closest.to);
  }

  #tell(place) {
    const n = this.#partnersAt(place).length;
    const [own, other] = [place.side, 1 - place.side].map((side) => asReport(this.#names[side]));
    this.#live.textContent = n ? `Told also in ${other}, in ${counted(n, 'sentence')}.` : `Only in ${own}.`;
  }

  // #enter selects the findings of a sentence one after the other, or joins it with its partners.
  #enter(place) {
    const own = this.#findings.filter((f) => [f.a, f.b][place.side].sentence === place.i).map((f) => f.index);
    if (own.length) this.#select(after(own, this.#state.selected), {still: this.#element(place)});
    else this.#choose(place);
  }

  // #pickMark selects the finding of a mark; a second click goes on to the one around it.
  #pickMark(mark) {
    const around = [];
    for (let m = mark; m; m = m.parentElement?.closest('mark.finding')) around.push(Number(m.dataset.finding));
    this.#select(after(around, this.#state.selected), {still: mark});
  }
}

// after gives what follows x in a list, the first again after the last; the first where x is not in it.
const after = (list, x) => list[(list.indexOf(x) + 1) % list.length];

function goTo(sentence) {
  sentence?.focus({preventScroll: true});
  sentence?.scrollIntoView({block: 'nearest'});
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
