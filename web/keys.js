// The letters that step through the divergences, on this page and in all its comparisons.

let letters = true;

// useLetters turns them on or off: they get in the way of those who speak to their machine.
export function useLetters(on) {
  letters = on;
}

export function lettersUsed() {
  return letters;
}

// stepOf reads the keys for the next (n, j) and the previous (p, k) divergence.
export function stepOf(event) {
  if (!letters || event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return 0;
  const target = event.composedPath?.()[0] ?? event.target;
  if (target instanceof Element && target.closest('input, textarea, select, [contenteditable]')) return 0;
  return {n: 1, j: 1, p: -1, k: -1}[event.key] ?? 0;
}
