// What the reader has set and where they are, taken over from one view to the next of the same reports.

import {scrollerOf} from './frame.js';
import {unfold} from './view-besides.js';

// kept gives restore(view): what is open, which marks and which report are shown, and how
// far it is scrolled become in the new view's element what they are in the old one's now.
export function kept(from) {
  const all = (root, selector) => [...root.querySelectorAll(selector)];
  const folds = new Map(all(from, 'details').map((d) => [nameOf(d), {open: d.open, whole: !d.querySelector('.all')}]));
  const boxes = all(from, '.layers input').map((box) => box.checked);
  const only = all(from, '.only button').findIndex((b) => b.getAttribute('aria-pressed') === 'true');
  const [list, page] = [from.querySelector('.scroll')?.scrollTop, scrollerOf(from) ?? document.scrollingElement];
  const top = page.scrollTop;
  return (to) => {
    for (const d of all(to, 'details')) {
      const {open = d.open, whole = false} = folds.get(nameOf(d)) ?? {};
      d.open = open;
      if (whole && d.matches('.besides *')) unfold(d);
    }
    all(to, '.layers input').forEach((box, i) => box.checked !== (boxes[i] ?? true) && box.click());
    if (only > 0) all(to, '.only button')[only].click();
    if (list) to.querySelector('.scroll').scrollTop = list;
    page.scrollTo({top, behavior: 'instant'});
  };
}

// nameOf tells a list that is folded from the others, however many entries it has.
const nameOf = (d) => `${d.closest('.column')?.className} ${d.querySelector('summary').firstChild.data}`;
