import { h } from '../dom.js';
import { words } from '../format.js';
import { fieldOf } from './field.js';

/** Of several fields one is given: the others are not shown, and not sent. */
export class ChoiceField {
  pointer;
  fields;
  element;
  #radios;
  #fallback;

  /** @param {string} pointer of the object @param {import('../contract.js').Schema} schema with `x-choice` */
  constructor(pointer, schema) {
    const { of, aliases = {}, default: fallback = {} } = schema['x-choice'];
    this.pointer = pointer;
    this.#fallback = Object.keys(fallback)[0] ?? of[0];
    this.aliases = aliases;
    this.fields = of.map((name) => fieldOf(`${pointer}/${name}`, name, schema.properties[name], false));
    this.#radios = of.map((name) =>
      h('input', { type: 'radio', name: `${pointer}-choice`, value: name, onchange: () => this.#show() }),
    );
    const labels = this.#radios.map((radio, index) =>
      h('label', { class: 'segment' }, radio, h('span', {}, words(of[index]))),
    );
    this.element = h(
      'fieldset',
      { class: 'choice' },
      h('legend', { class: 'unseen' }, of.map(words).join(' or ')),
      h('div', { class: 'segments' }, ...labels),
      ...this.fields.map((field) => field.element),
    );
    this.write({});
  }

  read() {
    const field = this.#chosen();
    const value = field.read();
    return value === undefined ? undefined : { [this.#nameOf(field)]: value };
  }

  write(params) {
    const given = (name) =>
      params[name] ??
      params[Object.keys(this.aliases).find((alias) => this.aliases[alias] === name && alias in params) ?? ''];
    const chosen = this.fields.find((field) => given(this.#nameOf(field)) !== undefined);
    for (const field of this.fields) field.write(given(this.#nameOf(field)));
    const name = chosen ? this.#nameOf(chosen) : this.#fallback;
    for (const radio of this.#radios) radio.checked = radio.value === name;
    this.#show();
  }

  refuse() {}

  focus() {
    this.#chosen().focus();
  }

  #show() {
    const chosen = this.#chosen();
    for (const field of this.fields) field.element.hidden = field !== chosen;
  }

  #chosen() {
    const name = this.#radios.find((radio) => radio.checked)?.value;
    return this.fields.find((field) => this.#nameOf(field) === name) ?? this.fields[0];
  }

  #nameOf({ pointer }) {
    return pointer.split('/').at(-1);
  }
}
