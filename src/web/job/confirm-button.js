import { announce } from '../announce.js';
import { h, setText } from '../dom.js';

/** A second press sooner than this belongs to a double click, in ms. */
const SOONEST_MS = 500;

/** How long the question stands, in ms. */
const STANDS_MS = 5_000;

/**
 * A button for what cannot be taken back: the first press asks, the second does it. Left alone it asks again.
 * @param {Node} icon
 * @param {string} label
 * @param {string} question which the button shows instead
 * @param {() => unknown} act
 */
export function confirmButton(icon, label, question, act) {
  const text = h('span', {}, label);
  let askedAt;
  let timer;
  const settle = () => {
    clearTimeout(timer);
    askedAt = undefined;
    button.classList.remove('is-asking');
    setText(text, label);
  };
  const ask = () => {
    askedAt = performance.now();
    button.classList.add('is-asking');
    setText(text, question);
    announce(question);
    timer = setTimeout(settle, STANDS_MS);
  };
  const press = () => {
    if (askedAt === undefined) return ask();
    if (performance.now() - askedAt < SOONEST_MS) return;
    settle();
    act();
  };
  const button = h('button', { type: 'button', onclick: press, onblur: settle }, icon, text);
  return button;
}
