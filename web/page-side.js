// One report of the form: its fields, what pastes brought into them, and what was left out.

import {analyze} from './engine.js';
import {amount, fieldsOf, filled, losesLines, publishedOf, putBack, reportOf} from './page-intake.js';
import {counted, squeeze} from './labels.js';
import {createRemoved, isLine, showKeep} from './view-removed.js';

const find = (id) => document.getElementById(id);

export class Side {
  area; // the text
  #field; // the inputs besides it
  #letter;
  #about; // what is told below the text: its #amount, then what was left out
  #amount = new Text();
  #told = ''; // what the latter was made of
  #legend;
  #byPaste = fieldsOf({}); // what the last paste filled in
  #read = ''; // the date of the paste as read, with its hour
  #pastes = []; // the rich pastes in the text: {html, text, removed}
  #cleaned = null; // where every line is kept, what stood there before: {text, whole}
  #epoch = 0; // how often other reports were put in: what was being read is forgotten
  #ready; // the promise that all so far is read
  #coming = 0; // pastes whose text is still being read
  #complain;
  #typing; // the timer until somebody who types pauses

  // letter is 'a' or 'b'; complain shows what went wrong, '' that nothing did.
  constructor(letter, complain) {
    this.#complain = complain;
    this.#letter = letter;
    this.area = find(letter);
    this.#field = {title: find(`title-${letter}`), outlet: find(`outlet-${letter}`), date: find(`date-${letter}`)};
    this.#about = find(`about-${letter}`);
    this.#legend = this.area.closest('fieldset').querySelector('legend');
    this.area.addEventListener('paste', (event) => this.#onPaste(event));
    this.area.addEventListener('drop', (event) => this.#onDrop(event));
    this.area.addEventListener('input', () => {
      if (this.empty) this.#forget();
      clearTimeout(this.#typing);
      this.#typing = setTimeout(() => this.#tell(), 500); // not at every letter: what is told is also spoken
      complain('');
    });
    this.#field.outlet.addEventListener('input', () => this.#tell());
  }

  get empty() {
    return this.area.value.trim() === '';
  }

  // coming tells whether the text of a paste is still being read; ready resolves when none is.
  get coming() {
    return this.#coming > 0;
  }

  get ready() {
    return this.#ready;
  }

  // whole tells whether every line is kept: nothing is left out of a paste, nothing cleaned.
  get whole() {
    return this.#cleaned !== null;
  }

  // removed is what was left out of the rich pastes in the text.
  get removed() {
    return this.#pastes.flatMap((p) => p.removed).filter((r) => !this.whole || !isLine(r));
  }

  // report is the engine's input.
  get report() {
    return reportOf(this.held);
  }

  // held is what set takes to bring all of this back.
  get held() {
    const {title, outlet, date} = this.#field;
    return {
      title: title.value,
      text: this.area.value,
      outlet: outlet.value,
      published: publishedOf(date.value, this.#read),
      pastes: this.#pastes,
      cleaned: this.#cleaned,
    };
  }

  set({title = '', text = '', outlet = '', published = '', pastes = [], cleaned = null}) {
    this.#epoch++;
    this.#coming = 0;
    this.area.value = text;
    this.#byPaste = fieldsOf({title, outlet, published});
    this.#field.title.value = title;
    this.#field.outlet.value = outlet;
    this.#field.date.value = this.#byPaste.date;
    this.#read = published;
    [this.#pastes, this.#cleaned] = [pastes, cleaned];
    this.#tell();
  }

  // keep puts back what was left out, and has every line kept from then on; or has the
  // report cleaned again. It resolves when that is done.
  keep(on) {
    return this.#next(() => this.#keep(on));
  }

  async #keep(on) {
    if (on === this.whole) return;
    const turn = this.#epoch;
    const text = this.area.value;
    if (on) {
      let whole = text;
      for (const paste of this.#pastes) {
        const full = await analyze({html: paste.html}, {clean: false});
        if (turn !== this.#epoch) return;
        whole = putBack(whole, paste, full.text);
      }
      this.area.value = whole;
      this.#cleaned = {text, whole};
    } else {
      if (text === this.#cleaned.whole) this.area.value = this.#cleaned.text;
      else this.#pastes = []; // what they left out is in the text now, or was deleted by hand
      this.#cleaned = null;
    }
    this.#tell();
  }

  // #forget drops what was known of a text that is gone.
  #forget() {
    this.#pastes = [];
    this.#cleaned = null;
  }

  // #tell says how much text there is and what was left out. Where only the text has
  // changed, the list stays as it is: somebody may be reading it.
  #tell() {
    const name = squeeze(this.#field.outlet.value) || `Report ${this.#letter.toUpperCase()}`;
    const {removed, whole} = this;
    const told = JSON.stringify([name, removed, whole]);
    this.#legend.textContent = name;
    this.#amount.data = amount(this.area.value);
    if (told === this.#told && this.#amount.parentNode) return;
    this.#told = told;
    const open = this.#about.querySelector('.removed')?.open;
    const heading = `${counted(removed.length, 'passage')} of the page left out`;
    const list = createRemoved({removed, heading, name, whole, keep: (on) => this.#onKeep(on)});
    this.#about.replaceChildren(this.#amount, list ?? '');
    if (open) this.#about.querySelector('.removed')?.setAttribute('open', '');
  }

  async #onKeep(on) {
    try {
      await this.keep(on);
      showKeep(this.#about);
    } catch (error) {
      this.#complain(error.message);
    }
  }

  // #fill takes over what the engine read in a paste, without touching what was typed.
  #fill(report) {
    const fresh = fieldsOf(report);
    for (const [key, field] of Object.entries(this.#field)) field.value = filled(field.value, this.#byPaste[key], fresh[key]);
    this.#byPaste = fresh;
    this.#read = report.published ?? '';
  }

  #onPaste(event) {
    const html = event.clipboardData?.getData('text/html') ?? '';
    if (html.trim()) {
      event.preventDefault();
      const plain = event.clipboardData.getData('text/plain');
      this.#take(() => this.#paste(html, plain));
    } else {
      if (this.#wholeSelected()) this.#forget();
      this.#next(() => this.#readText());
    }
  }

  // #onDrop reads a dropped file in the place of the text; dropped words are the browser's to insert.
  #onDrop(event) {
    const file = event.dataTransfer?.files[0];
    if (!file) return this.#next(() => this.#readText());
    event.preventDefault();
    const kind = /^text\/(html|plain|markdown)$/.exec(file.type)?.[1];
    if (!kind) return this.#complain(`${file.name} is not a text or HTML file. Open it and copy its text here.`, {at: this.area});
    this.area.focus();
    this.#take(() => this.#file(file, kind === 'html'));
  }

  async #file(file, rich) {
    const turn = this.#epoch;
    const text = decode(await file.arrayBuffer());
    if (turn !== this.#epoch) return;
    this.area.select();
    if (rich) return this.#paste(text, text);
    this.#forget();
    this.#put(text);
    await this.#readText();
  }

  // #take does work that puts text in, and says so until it is done.
  #take(work) {
    this.#about.textContent = 'Reading the text…';
    this.#coming++;
    this.#next(work);
  }

  // #readText looks for headline, outlet and date in the area's text.
  async #readText() {
    const turn = this.#epoch;
    try {
      const report = await analyze({text: this.area.value});
      if (turn === this.#epoch) this.#fill(report);
    } catch {
      // the fields stay as they are; comparing says what is wrong
    }
    if (turn === this.#epoch) this.#tell();
  }

  // #paste takes rich text, or the plain text that came beside it.
  async #paste(html, plain) {
    const turn = this.#epoch;
    const whole = this.#wholeSelected();
    if (whole) this.#forget();
    const text = await this.#readRich(html, plain, whole);
    if (turn === this.#epoch) this.#put(text);
  }

  // #readRich gives the paragraphs that the engine finds, without what is no report; the
  // plain text where that holds more.
  async #readRich(html, plain, whole) {
    const turn = this.#epoch;
    try {
      const report = await analyze({html}, {clean: !this.whole});
      if (turn !== this.#epoch || !report.text.trim() || losesLines(report.paragraphs.length, plain)) return plain;
      this.#pastes = [...this.#pastes, {html, text: report.text, removed: report.removed}];
      if (whole) this.#fill(report);
      return report.text;
    } catch {
      return plain;
    }
  }

  // #put ends what #take began.
  #put(text) {
    this.#coming--;
    insert(this.area, text);
    this.#tell();
  }

  #wholeSelected() {
    const {selectionStart, selectionEnd, value} = this.area;
    return selectionStart === 0 && selectionEnd === value.length;
  }

  // #next does one thing after the other, so that no paste is lost; set forgets what waits.
  #next(work) {
    const turn = this.#epoch;
    const done = Promise.all([this.#ready, later()]).then(() => turn === this.#epoch && work());
    this.#ready = done.catch(() => {});
    return done;
  }
}

// decode reads a file's bytes: as UTF-8, or as old programs wrote them.
function decode(bytes) {
  try {
    return new TextDecoder('utf-8', {fatal: true}).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}

// later resolves when the browser has done what the event at hand brings about.
const later = () => new Promise((done) => setTimeout(done));

// insert puts text where the selection is, so that the browser can undo it where the
// focus is still there. Who has gone on to the other report is not called back.
function insert(area, text) {
  if (document.activeElement !== area || !document.execCommand?.('insertText', false, text)) {
    area.setRangeText(text, area.selectionStart, area.selectionEnd, 'end');
  }
  area.setSelectionRange(0, 0);
  area.scrollTop = 0;
}
