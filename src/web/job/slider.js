import { h, setText } from '../dom.js';
import { number, words } from '../format.js';
import { prose } from '../prose.js';

/** Places along a slider. */
const PLACES = 1000;

/** From how many times the smallest value on the scale is by factors, not by steps. */
const WIDE = 1000;

/** How long a slider rests before its value is sent, in ms: a key that is held down is one move. */
const REST_MS = 200;

/** A slider for a number within limits; it shows what is in force, and what is on its way. */
export class Slider {
  name;
  element;
  #scale;
  #input;
  #value = h('output', { class: 'slider-value' });
  #timer;
  #isMoving = false;

  /**
   * @param {string} name
   * @param {import('../contract.js').Schema} schema with `minimum` and `maximum`
   * @param {(value: number) => void} onMove
   */
  constructor(name, schema, onMove) {
    this.name = name;
    this.#scale = scaleOf(schema);
    const id = `slider-${name}`;
    this.#input = h('input', {
      id,
      type: 'range',
      min: 0,
      max: PLACES,
      'aria-describedby': `${id}-help`,
      oninput: () => this.#say(),
      onchange: () => this.#rest(onMove),
    });
    const unit = schema['x-unit'];
    this.element = h(
      'div',
      { class: 'slider' },
      h('label', { class: 'slider-name', for: id }, words(name), unit && h('span', { class: 'hint' }, ` ${unit}`)),
      this.#value,
      this.#input,
      h('p', { class: 'help', id: `${id}-help` }, prose(schema.description)),
    );
  }

  /** Shows the value that is in force, unless somebody is moving the slider. */
  inForce(value) {
    if (this.#isMoving || typeof value !== 'number') return;
    this.#input.value = String(this.#scale.place(value));
    this.#say(value);
  }

  #rest(onMove) {
    this.#isMoving = true;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      this.#isMoving = false;
      onMove(this.#scale.value(Number(this.#input.value)));
    }, REST_MS);
  }

  #say(value = this.#scale.value(Number(this.#input.value))) {
    setText(this.#value, number(value));
    this.#input.setAttribute('aria-valuetext', number(value));
  }
}

function scaleOf({ minimum, maximum, type }) {
  const isWide = minimum > 0 && maximum / minimum >= WIDE;
  const [low, high] = isWide ? [Math.log(minimum), Math.log(maximum)] : [minimum, maximum];
  const clean = (value) => (type === 'integer' ? Math.round(value) : Number(value.toPrecision(3)));
  return {
    value(place) {
      const at = low + ((high - low) * place) / PLACES;
      return Math.min(maximum, Math.max(minimum, clean(isWide ? Math.exp(at) : at)));
    },
    place: (value) => Math.round((((isWide ? Math.log(value) : value) - low) / (high - low)) * PLACES),
  };
}
