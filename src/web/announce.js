import { setText } from './dom.js';

let timer;

/** Says a text to screen readers, once they are done with what they say. */
export function announce(text) {
  const region = document.getElementById('announce');
  clearTimeout(timer);
  setText(region, '');
  timer = setTimeout(() => setText(region, text), 100);
}
