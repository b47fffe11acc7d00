import { h, setText } from '../dom.js';
import { words } from '../format.js';
import { prose } from '../prose.js';

/** @typedef {import('../contract.js').Schema} Schema */

/**
 * @typedef {object} Field a place in a form for one value of a schema
 * @property {string} pointer where its value stands in what is sent
 * @property {HTMLElement} element
 * @property {() => unknown} read its value; undefined where it is left out: empty, or what the server takes anyway
 * @property {(value: unknown) => void} write
 * @property {(message: string) => void} refuse shows what is wrong; an empty text takes it away
 * @property {() => void} focus
 * @property {Field[]} [fields] those within it
 */

/**
 * The field for a schema.
 * @param {string} pointer
 * @param {string} name
 * @param {Schema} schema
 * @param {boolean} isRequired
 * @returns {Field}
 */
export function fieldOf(pointer, name, schema, isRequired) {
  if (schema.type === 'object' && schema.properties) return group(pointer, name, schema);
  if (schema.enum) return single(pointer, name, schema, isRequired, choice(schema, isRequired));
  if (schema.type === 'boolean') return single(pointer, name, schema, isRequired, tick());
  if (schema.type === 'integer' || schema.type === 'number')
    return single(pointer, name, schema, isRequired, amount(schema));
  if (schema.type === 'array' && isPlain(schema.items))
    return single(pointer, name, schema, isRequired, series(schema));
  if (schema.type === 'string') return single(pointer, name, schema, isRequired, text(schema));
  return single(pointer, name, schema, isRequired, json());
}

function isPlain(items) {
  return items && ['number', 'integer', 'string'].includes(items.type) && !items.enum;
}

/** The fields of an object, in its order. */
export function fieldsOf(pointer, schema, without = []) {
  return Object.entries(schema.properties)
    .filter(([name]) => !without.includes(name))
    .map(([name, property]) => fieldOf(`${pointer}/${name}`, name, property, schema.required?.includes(name) ?? false));
}

/** What a form's fields hold together, those that are left out left out. */
export function readAll(fields) {
  const entries = fields.map((field) => [field.pointer.split('/').at(-1), field.read()]);
  return Object.fromEntries(entries.filter(([, value]) => value !== undefined));
}

/** Every field, those within others too. */
export function flat(fields) {
  return fields.flatMap((field) => [field, ...flat(field.fields ?? [])]);
}

function group(pointer, name, schema) {
  const fields = fieldsOf(pointer, schema);
  const error = h('p', { class: 'field-error', role: 'alert', hidden: true });
  const element = h(
    'fieldset',
    { class: 'group' },
    h('legend', {}, words(name)),
    schema.description && h('p', { class: 'help' }, prose(schema.description)),
    h('div', { class: 'fields' }, ...fields.map((field) => field.element)),
    error,
  );
  return {
    pointer,
    element,
    fields,
    read() {
      const value = readAll(fields);
      return Object.keys(value).length > 0 ? value : undefined;
    },
    write(value) {
      for (const field of fields) field.write(value?.[field.pointer.split('/').at(-1)]);
    },
    refuse: (message) => showError(error, message),
    focus: () => fields[0]?.focus(),
  };
}

/** @typedef {{ input: HTMLElement & Record<string, any>, read: () => unknown, write: (value: unknown) => void, hint?: string }} Control */

function single(pointer, name, schema, isRequired, /** @type {Control} */ control) {
  const id = `field${pointer.replaceAll('/', '-')}`;
  const { input } = control;
  const help = h('p', { class: 'help', id: `${id}-help` }, prose(schema.description));
  const error = h('p', { class: 'field-error', id: `${id}-error`, role: 'alert', hidden: true });
  input.id = id;
  input.name = pointer;
  input.setAttribute('aria-describedby', `${id}-help ${id}-error`);
  const label = h(
    'label',
    { for: id },
    h('span', {}, words(name), isRequired && h('span', { class: 'required' }, ' required')),
    hintOf(control, schema),
  );
  const isTick = input.type === 'checkbox';
  const element = h(
    'div',
    { class: isTick ? 'field tick' : 'field' },
    ...(isTick ? [input, label] : [label, input]),
    help,
    error,
  );
  input.addEventListener('input', () => refuse(''));
  control.write(schema.default);
  function refuse(message) {
    showError(error, message);
    if (message) input.setAttribute('aria-invalid', 'true');
    else input.removeAttribute('aria-invalid');
  }
  return {
    pointer,
    element,
    read() {
      const value = control.read();
      return JSON.stringify(value) === JSON.stringify(schema.default) ? undefined : value;
    },
    write: (value) => control.write(value === undefined ? schema.default : value),
    refuse,
    focus: () => input.focus(),
  };
}

function showError(element, message) {
  setText(element, message);
  element.hidden = message === '';
}

function hintOf({ hint }, schema) {
  const unit = schema['x-unit'];
  const parts = [hint, unit].filter(Boolean);
  return parts.length > 0 && h('span', { class: 'hint' }, parts.join(' · '));
}

/** @returns {Control} */
function amount({ type, minimum, maximum }) {
  const input = h('input', {
    type: 'number',
    min: minimum,
    max: maximum,
    step: type === 'integer' ? 1 : 'any',
    inputmode: 'decimal',
  });
  return {
    input,
    hint: rangeOf(minimum, maximum),
    // What is no number goes to the server as it is: its answer says what it wants.
    read: () => (input.validity.badInput ? Number.NaN : input.value === '' ? undefined : Number(input.value)),
    write: (value) => (input.value = value ?? ''),
  };
}

export function rangeOf(low, high) {
  const show = (limit) =>
    Math.abs(limit) >= Number.MAX_SAFE_INTEGER
      ? undefined
      : limit?.toLocaleString('en-US', { maximumFractionDigits: 6 });
  const [from, to] = [low, high].map((limit) => (limit === undefined ? undefined : show(limit)));
  if (from !== undefined && to !== undefined) return `${from} – ${to}`;
  return from !== undefined ? `≥ ${from}` : to === undefined ? undefined : `≤ ${to}`;
}

/** @returns {Control} */
function choice(schema, isRequired) {
  const isOpen = schema.default === undefined && !isRequired;
  const input = h(
    'select',
    {},
    isOpen && h('option', { value: '' }, '–'),
    schema.enum.map((value) => h('option', { value: String(value) }, String(value))),
  );
  return {
    input,
    read: () => schema.enum.find((value) => String(value) === input.value),
    write: (value) => (input.value = value === undefined ? (isOpen ? '' : String(schema.enum[0])) : String(value)),
  };
}

/** @returns {Control} */
function tick() {
  const input = h('input', { type: 'checkbox' });
  return { input, read: () => input.checked, write: (value) => (input.checked = value === true) };
}

/** @returns {Control} */
function text({ minLength, maxLength, pattern }) {
  const isLong = (maxLength ?? 0) > 200;
  const input = isLong
    ? h('textarea', { rows: 3, maxlength: maxLength })
    : h('input', { type: 'text', maxlength: maxLength, pattern });
  const limits = rangeOf(minLength, maxLength);
  return {
    input,
    hint: limits && `${limits} characters`,
    read: () => (input.value === '' ? undefined : input.value),
    write: (value) => (input.value = value ?? ''),
  };
}

/** A list of numbers or words, separated by commas or spaces. @returns {Control} */
function series({ items, minItems, maxItems }) {
  const input = h('textarea', {
    rows: 2,
    class: 'mono',
    spellcheck: 'false',
    placeholder: items.type === 'string' ? 'one, two' : '3, 8, 26',
  });
  const limits = rangeOf(minItems, maxItems);
  const isText = items.type === 'string';
  const parse = (word) => (isText || Number.isNaN(Number(word)) ? word : Number(word));
  return {
    input,
    hint: limits && `${limits} values`,
    read() {
      const parts = input.value
        .split(isText ? ',' : /[\s,;]+/)
        .map((part) => part.trim())
        .filter(Boolean);
      return parts.length === 0 ? undefined : parts.map(parse);
    },
    write: (value) => (input.value = Array.isArray(value) ? value.join(', ') : ''),
  };
}

/** Whatever has no field of its own, as JSON. @returns {Control} */
function json() {
  const input = h('textarea', { rows: 3, class: 'mono', spellcheck: 'false', placeholder: 'JSON' });
  return {
    input,
    hint: 'JSON',
    read() {
      if (input.value.trim() === '') return undefined;
      try {
        return JSON.parse(input.value);
      } catch {
        return input.value;
      }
    },
    write: (value) => (input.value = value === undefined ? '' : JSON.stringify(value)),
  };
}
