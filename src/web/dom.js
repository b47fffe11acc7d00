/** What may stand within an element; what is false or undefined is left out. */
/** @typedef {Node | string | number | false | undefined | null} Child */

/**
 * Makes an element. What a user or a job wrote goes in as text, never as markup.
 *
 * @param {string} tag
 * @param {Record<string, unknown>} [props] attributes; `on…` a listener, `class`, `dataset` and `style` (an object), and
 * properties that have no attribute (`value`, `checked`, `indeterminate`). What is false or undefined is left out.
 * @param {...(Child | Child[])} children
 * @returns {HTMLElement & Record<string, any>}
 */
export function h(tag, props = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(props)) set(element, name, value);
  element.append(...children.flat().filter(isShown).map(asNode));
  return element;
}

const PROPERTIES = new Set(['value', 'checked', 'indeterminate', 'open', 'disabled', 'hidden', 'textContent']);

function set(element, name, value) {
  if (name.startsWith('on')) element.addEventListener(name.slice(2), value);
  else if (name === 'dataset') Object.assign(element.dataset, value);
  else if (name === 'style') for (const [key, text] of Object.entries(value)) element.style.setProperty(key, text);
  else if (PROPERTIES.has(name)) element[name] = value;
  else if (value === true) element.setAttribute(name, '');
  else if (value !== false && value !== undefined && value !== null) element.setAttribute(name, String(value));
}

function isShown(child) {
  return child !== false && child !== undefined && child !== null;
}

function asNode(child) {
  return child instanceof Node ? child : String(child);
}

/** Puts a text into an element, and touches nothing where it is there already. */
export function setText(element, text) {
  if (element.textContent !== text) element.textContent = text;
}

const ICONS = {
  sun: 'M12 7a5 5 0 1 0 0 10 5 5 0 0 0 0-10M12 1v3M12 20v3M1 12h3M20 12h3M4.2 4.2l2.1 2.1M17.7 17.7l2.1 2.1M4.2 19.8l2.1-2.1M17.7 6.3l2.1-2.1',
  moon: 'M20 14.5A8.5 8.5 0 0 1 9.5 4 8.5 8.5 0 1 0 20 14.5Z',
  plus: 'M12 5v14M5 12h14',
  back: 'M15 5l-7 7 7 7',
  again: 'M4 12a8 8 0 1 1 2.5 5.8M4 19v-5h5',
  copy: 'M9 9h11v11H9zM5 15H4V4h11v1',
  stop: 'M6 6h12v12H6z',
  trash: 'M4 7h16M9 7V4h6v3M6 7l1 13h10l1-13',
  check: 'M5 12.5l4.5 4.5L19 7',
  cross: 'M6 6l12 12M18 6L6 18',
  drawer: 'M4 5h16v14H4zM4 14h16',
  send: 'M4 12l16-7-5 15-3-6z',
};

/** A line drawing that says nothing to a screen reader: what it is on has a name. */
export function icon(name) {
  const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
  svg.setAttribute('viewBox', '0 0 24 24');
  svg.setAttribute('aria-hidden', 'true');
  svg.setAttribute('class', 'icon');
  const path = document.createElementNS('http://www.w3.org/2000/svg', 'path');
  path.setAttribute('d', ICONS[name]);
  svg.append(path);
  return svg;
}
