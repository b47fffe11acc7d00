import { h, setText } from '../dom.js';
import { words } from '../format.js';
import { CopyMenu } from '../job/copy.js';
import { startSnippets } from '../job/snippets.js';
import { prose } from '../prose.js';
import { links } from '../router.js';
import { client } from '../session.js';
import { ChoiceField } from './choice.js';
import { fieldOf, fieldsOf, flat, readAll } from './field.js';

/** Up to how many fields a form shows without being asked. */
const FEW = 7;

const LABEL = { type: 'string', maxLength: 200, description: 'A text of your own to find the job by.' };
const NAME = {
  type: 'string',
  maxLength: 64,
  pattern: '[\\w.\\-]{1,64}',
  description: 'Whoever starts this type with the same name joins the one that is there.',
};

/** The form that starts a job: made from the schema of its params, refused at the field. */
export class StartForm {
  #type;
  #params;
  #extras;
  #summary = h('div', { class: 'form-error', role: 'alert', hidden: true, tabindex: '-1' });
  #button = h('button', { type: 'submit', class: 'primary' }, 'Start');

  /**
   * @param {import('../contract.js').JobType} type
   * @param {object} [params] what to begin with, in the place of the defaults
   */
  constructor(type, params) {
    this.#type = type;
    this.#params = this.#makeFields();
    this.#extras = [
      ...(type.shared ? [fieldOf('/name', 'name', NAME, false)] : []),
      fieldOf('/label', 'label', LABEL, false),
    ];
    if (params) this.#write(params);
    const copy = new CopyMenu(() => startSnippets(this.#request()));
    this.element = h(
      'form',
      { class: 'start', novalidate: true, 'aria-labelledby': 'start-title', onsubmit: (event) => this.#submit(event) },
      h('p', { class: 'crumb' }, h('a', { href: '#/new' }, 'All job types')),
      h('h1', { id: 'start-title' }, type.summary),
      h('p', { class: 'lead' }, prose(type.description)),
      this.#presets(),
      this.#summary,
      ...this.#layOut(),
      h('div', { class: 'form-end' }, this.#button, copy.element),
    );
  }

  #makeFields() {
    const { params } = this.#type;
    const { of = [], aliases = {} } = params['x-choice'] ?? {};
    const plain = fieldsOf('/params', params, [...of, ...Object.keys(aliases)]);
    return of.length > 0 ? [new ChoiceField('/params', params), ...plain] : plain;
  }

  /** Those that the examples speak of come first; the others wait until they are asked for. */
  #layOut() {
    const { params } = this.#type;
    const told = new Set([
      ...(params.required ?? []),
      ...(params.examples ?? []).flatMap((example) => Object.keys(example)),
    ]);
    const isFirst = ({ pointer }) =>
      this.#params.length <= FEW || told.has(pointer.split('/').at(-1)) || pointer === '/params';
    const [first, more] = [this.#params.filter(isFirst), this.#params.filter((field) => !isFirst(field))];
    return [
      h('div', { class: 'fields' }, ...[...first, ...this.#extras].map((field) => field.element)),
      more.length > 0 &&
        h(
          'details',
          { class: 'more-fields' },
          h('summary', {}, `${more.length} more settings`),
          h('div', { class: 'fields' }, ...more.map((field) => field.element)),
        ),
    ];
  }

  #presets() {
    const examples = this.#type.params.examples ?? [];
    if (examples.length < 2) return undefined;
    const chips = examples.map((example) =>
      h('button', { type: 'button', class: 'chip', onclick: () => this.#write(example) }, presetName(example)),
    );
    return h('div', { class: 'presets', role: 'group', 'aria-label': 'Examples' }, h('span', {}, 'Examples'), ...chips);
  }

  #write(params) {
    for (const field of this.#params) {
      field.write(field.pointer === '/params' ? params : params[field.pointer.split('/').at(-1)]);
      field.refuse('');
    }
  }

  #request() {
    const [extras, choice] = [readAll(this.#extras), this.#params.find(({ pointer }) => pointer === '/params')];
    const plain = this.#params.filter((field) => field !== choice);
    return { type: this.#type.name, params: { ...choice?.read(), ...readAll(plain) }, ...extras };
  }

  async #submit(event) {
    event.preventDefault();
    this.#refuseNothing();
    const { type, params, ...options } = this.#request();
    this.#button.disabled = true;
    const run = client()[type].start(params, options);
    try {
      location.hash = links.job(await run.id());
    } catch (error) {
      this.#refuse(error);
    } finally {
      run.close();
      this.#button.disabled = false;
    }
  }

  #refuseNothing() {
    this.#summary.hidden = true;
    for (const field of this.#all()) field.refuse('');
  }

  /** Says at each field what is wrong with it, and above all of them what belongs to none. */
  #refuse(error) {
    const fields = this.#all();
    const elsewhere = [];
    let first;
    for (const { pointer, message } of error.errors ?? []) {
      const field = fields.findLast((each) => pointer === each.pointer || pointer.startsWith(`${each.pointer}/`));
      if (field && field.pointer !== '/params') field.refuse(message);
      else elsewhere.push(`${pointer} ${message}`);
      first ??= field;
    }
    const text = first
      ? [`Not started: ${error.errors.length === 1 ? 'one setting is' : 'some settings are'} refused.`, ...elsewhere]
      : [error.message];
    setText(this.#summary, text.join(' '));
    this.#summary.hidden = false;
    first?.element.closest('details')?.setAttribute('open', '');
    (first ?? { focus: () => this.#summary.focus() }).focus();
  }

  #all() {
    return flat([...this.#params, ...this.#extras]);
  }
}

function presetName(example) {
  const entries = Object.entries(example).map(([name, value]) => `${words(name)} ${shortly(value)}`);
  return entries.length === 0 ? 'defaults' : entries.join(', ');
}

function shortly(value) {
  if (Array.isArray(value)) return `(${value.length})`;
  if (typeof value !== 'object' || value === null) return String(value);
  return Object.entries(value)
    .map(([name, each]) => `${words(name)} ${each}`)
    .join(' ');
}

/** The job types as cards: what there is to start. */
export function gallery(types, onTry) {
  const cards = [...types.values()].map((type) =>
    h(
      'li',
      { class: 'card' },
      h('h3', {}, h('a', { href: links.start(type.name) }, type.summary)),
      h(
        'p',
        { class: 'card-type' },
        h('code', {}, type.name),
        type.endless && ' · runs until it is cancelled',
        type.shared && ' · shared',
      ),
      h('p', { class: 'card-text' }, prose(firstSentence(type.description ?? ''))),
      h(
        'div',
        { class: 'card-end' },
        h(
          'button',
          {
            type: 'button',
            onclick: (event) => onTry(type, event.target),
          },
          'Try it',
        ),
        h('a', { class: 'card-settings', href: links.start(type.name) }, 'Settings'),
      ),
    ),
  );
  return h('ul', { class: 'cards' }, ...cards);
}

function firstSentence(text) {
  return text.match(/[^.]+\.(?=\s|$)/)?.[0] ?? text;
}
