// What the reader has set and where they are, taken over from one view to the next of the same reports.

import {scrollerOf} from './frame.js';
import {unfold} from './view-besides.js';

// kept gives restore(view): what is open, which marks and which report are shown, and how
// far it is scrolled become in the new view's element what they are in the old one's now.
export function kept(from) {
  const all = (root, selector) => [...root.querySelectorAll(selector)];
  const open = all(from, folds).map((d) => d.open);
  const dismissed = from.querySelector('.dismissed')?.open;
  const whole = all(from, longs).map((s) => !s.querySelector('.all'));
  const boxes = all(from, '.layers input').map((box) => box.checked);
  const only = all(from, '.only button').findIndex((b) => b.getAttribute('aria-pressed') === 'true');
  const [list, page] = [from.querySelector('.scroll')?.scrollTop, scrollerOf(from) ?? document.scrollingElement];
  const top = page.scrollTop;
  return (to) => {
    all(to, folds).forEach((d, i) => (d.open = open[i] ?? d.open));
    all(to, longs).forEach((s, i) => whole[i] && unfold(s));
    if (dismissed) to.querySelector('.dismissed')?.setAttribute('open', '');
    all(to, '.layers input').forEach((box, i) => box.checked !== (boxes[i] ?? true) && box.click());
    if (only > 0) all(to, '.only button')[only].click();
    if (list) to.querySelector('.scroll').scrollTop = list;
    page.scrollTo({top, behavior: 'instant'});
  };
}

const longs = '.besides .section';
const folds = 'details:not(.dismissed)';
