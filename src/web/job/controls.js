import { h, setText } from '../dom.js';
import { number, visible, words } from '../format.js';
import { prose } from '../prose.js';
import { fieldsOf, flat, readAll } from '../start/field.js';
import { Slider } from './slider.js';

/** How many moves are listed. */
const SHOWN = 8;

/** What can be sent into a running job: sliders for numbers within limits, else a small form; and what became of it. */
export class Controls {
  #moves;
  #params;
  #send;
  #sliders = [];
  #status = h('p', { class: 'controls-status', role: 'status' });
  #list = h('ol', { class: 'moves' });
  #parts = [];
  #title = h('h2', {}, 'While it runs');

  /**
   * @param {import('../contract.js').JobType} type
   * @param {object} params of the job
   * @param {import('./moves.js').Moves} moves
   * @param {(name: string, data: object) => Promise<unknown>} send
   */
  constructor(type, params, moves, send) {
    this.#moves = moves;
    this.#params = params;
    this.#send = send;
    for (const [name, schema] of Object.entries(type.inputs)) this.#parts.push(this.#part(name, schema));
    this.element = h(
      'section',
      { class: 'panel controls' },
      h('header', { class: 'panel-head' }, this.#title),
      ...this.#parts,
      this.#status,
      this.#list,
    );
    this.show();
  }

  /** The job is over: nothing is taken any more, and what was is left to be read. */
  end() {
    for (const part of this.#parts) part.hidden = true;
    setText(this.#status, this.#moves.all.size === 0 ? 'The job is over. No input was sent to it.' : '');
    setText(this.#title, 'What was sent to it');
  }

  /** Shows what is in force and what became of each move. */
  show() {
    for (const { name, slider } of this.#sliders) slider.inForce(this.#moves.inForce(name, this.#params)[slider.name]);
    const moves = [...this.#moves.all.values()].slice(-SHOWN).reverse();
    this.#list.replaceChildren(...moves.map(moveLine));
  }

  #part(name, schema) {
    const properties = Object.entries(schema.properties ?? {});
    const isSliders = properties.length > 0 && properties.every(([, property]) => isSlider(property));
    const body = isSliders ? this.#sliderPart(name, properties) : this.#formPart(name, schema);
    return h(
      'fieldset',
      { class: 'input-part' },
      h('legend', {}, h('code', {}, name)),
      h('p', { class: 'help' }, prose(schema.description)),
      body,
    );
  }

  #sliderPart(name, properties) {
    const sliders = properties.map(
      ([key, schema]) => new Slider(key, schema, (value) => this.#deliver(name, { [key]: value })),
    );
    this.#sliders.push(...sliders.map((slider) => ({ name, slider })));
    return h('div', { class: 'sliders' }, ...sliders.map((slider) => slider.element));
  }

  #formPart(name, schema) {
    const fields = fieldsOf(`/${name}`, schema);
    const submit = async (event) => {
      event.preventDefault();
      for (const field of flat(fields)) field.refuse('');
      const refused = await this.#deliver(name, readAll(fields));
      for (const { pointer, message } of refused)
        flat(fields)
          .findLast((field) => pointer.endsWith(field.pointer.split('/').at(-1)))
          ?.refuse(message);
    };
    return h(
      'form',
      { class: 'fields', novalidate: true, onsubmit: submit },
      ...fields.map((field) => field.element),
      h('button', { type: 'submit' }, 'Send'),
    );
  }

  /** @returns what was refused about it, by place */
  async #deliver(name, data) {
    setText(this.#status, 'Sending …');
    try {
      const { seq } = await this.#send(name, data);
      setText(this.#status, `Kept as event ${seq}.`);
      return [];
    } catch (error) {
      setText(this.#status, error.message);
      return error.errors ?? [];
    }
  }
}

function isSlider({ type, minimum, maximum }) {
  return (type === 'number' || type === 'integer') && minimum !== undefined && maximum !== undefined;
}

function moveLine({ name, data, by, fate, step }) {
  const values = Object.entries(data).map(
    ([key, value]) => `${words(key)} ${typeof value === 'number' ? number(value) : visible(JSON.stringify(value))}`,
  );
  const what = {
    kept: 'waiting',
    applied: step === undefined ? 'applied' : `from step ${step}`,
    superseded: 'overtaken',
  }[fate];
  return h(
    'li',
    { dataset: { fate } },
    h('span', {}, `${values.join(', ') || name}`),
    h('span', { class: 'move-fate' }, what),
    h('bdi', { class: 'move-by' }, visible(by)),
  );
}
