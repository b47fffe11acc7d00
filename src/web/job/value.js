import { h } from '../dom.js';
import { number, visible, words } from '../format.js';

/** What quantiles are called. */
const QUANTILES = { q05: '5 %', q25: '25 %', q50: 'median', q75: '75 %', q95: '95 %' };

/** What is a name rather than an amount: its digits are not grouped. */
const NAMES = new Set(['seed', 'index']);

/**
 * A value of a result as people read it: a text, or a table where it is made of numbers.
 * @param {string} name
 * @param {unknown} value
 * @returns {Node | string}
 */
export function shownValue(name, value) {
  if (typeof value === 'number') return NAMES.has(name) ? String(value) : number(value);
  if (typeof value === 'string') return visible(value);
  if (Array.isArray(value)) return listOf(value);
  if (isNumbers(value)) return tableOf(name, [['', value]]);
  if (isRecord(value) && Object.values(value).every(isNumbers)) return tableOf(name, Object.entries(value));
  if (isRecord(value))
    return Object.entries(value).flatMap(([key, each]) => [words(key), ' ', shownValue(key, each), ' ']);
  return String(value);
}

function listOf(values) {
  if (values.length === 0) return 'none';
  const isShort = values.length <= 8 && values.every((each) => typeof each === 'number');
  return isShort ? values.map(number).join(', ') : `${values.length} values`;
}

/** A row for each, a column for each of their numbers. */
function tableOf(name, rows) {
  const columns = Object.keys(rows[0][1]);
  const isNamed = rows.length > 1;
  const corner = isNamed ? [h('td')] : [];
  const title = (name) => h('th', { scope: 'col' }, QUANTILES[name] ?? words(name));
  const row = ([name, values]) =>
    h(
      'tr',
      {},
      isNamed && h('th', { scope: 'row' }, words(name)),
      ...columns.map((column) => h('td', {}, number(values[column]))),
    );
  const head = h('thead', {}, h('tr', {}, ...corner, ...columns.map(title)));
  const table = h('table', { class: 'values' }, head, h('tbody', {}, ...rows.map(row)));
  return h('div', { class: 'values-box', tabindex: '0', role: 'region', 'aria-label': words(name) }, table);
}

function isRecord(value) {
  return typeof value === 'object' && value !== null;
}

function isNumbers(value) {
  return isRecord(value) && !Array.isArray(value) && Object.values(value).every((each) => typeof each === 'number');
}
