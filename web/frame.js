// What of the view can be seen: the window, or a box of the host page that scrolls, such
// as the preview of a content system.

// scrollerOf gives the nearest box around an element that scrolls it up and down, across
// shadow trees; null where the page itself does.
export function scrollerOf(element) {
  for (let e = around(element); e && e !== document.body && e !== document.documentElement; e = around(e)) {
    if (e.scrollHeight > e.clientHeight && /auto|scroll/.test(getComputedStyle(e).overflowY)) return e;
  }
  return null;
}

function around(e) {
  return e.assignedSlot ?? e.parentElement ?? e.getRootNode().host ?? null;
}

// frameOf gives the upper and the lower edge of what is seen, in the window's coordinates, and its height.
export function frameOf(element) {
  const box = scrollerOf(element)?.getBoundingClientRect();
  if (!box) return {top: 0, bottom: innerHeight, height: innerHeight};
  const [top, bottom] = [Math.max(0, box.top), Math.min(innerHeight, box.bottom)];
  return {top, bottom, height: Math.min(innerHeight, box.height)};
}
