// A small builder of DOM nodes. Text goes in as text nodes alone, so nothing that a
// report says can become markup.

// h makes an element. A property that begins with "on" is a listener, "class",
// "part", "role" and names with a hyphen are attributes, the rest are DOM properties; null is left out.
export function h(tag, properties, ...children) {
  const e = document.createElement(tag);
  for (const [name, value] of Object.entries(properties ?? {})) {
    if (value === null || value === undefined) continue;
    if (name.startsWith('on')) e.addEventListener(name.slice(2), value);
    else if (name === 'class' || name === 'role' || name === 'part' || name.includes('-')) e.setAttribute(name, value);
    else e[name] = value;
  }
  e.append(...children.flat().filter((c) => c !== null && c !== undefined && c !== false));
  return e;
}

export function svg(tag, attributes) {
  const e = document.createElementNS('http://www.w3.org/2000/svg', tag);
  for (const [name, value] of Object.entries(attributes ?? {})) e.setAttribute(name, value);
  return e;
}

// hidden is text for screen readers alone.
export function hidden(text) {
  return h('span', {class: 'sr'}, text);
}
