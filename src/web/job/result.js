import { h } from '../dom.js';
import { visible, words } from '../format.js';
import { prose } from '../prose.js';
import { shownValue } from './value.js';

/** What a job came to: its result's values with what they mean, or why there is none. */
export function resultPanel(job, schema) {
  if (job.status === 'completed') return completed(job.result ?? {}, schema);
  if (job.status === 'failed') return failed(job.error);
  return undefined;
}

function completed(result, schema) {
  const plain = Object.entries(result).filter(([name, value]) => name !== 'notice' && !isTable(value));
  if (plain.length === 0) return undefined;
  return h(
    'section',
    { class: 'panel result' },
    h('header', { class: 'panel-head' }, h('h2', {}, 'Result')),
    h('dl', { class: 'result-list' }, ...plain.map(([name, value]) => fact(name, value, schema?.properties?.[name]))),
    typeof result.notice === 'string' && h('p', { class: 'notice' }, visible(result.notice)),
    h(
      'details',
      {},
      h('summary', {}, 'As JSON'),
      h('pre', { tabindex: '0' }, h('code', {}, JSON.stringify(result, null, 2))),
    ),
  );
}

/** A list of objects says nothing in a line; charts show it, and the JSON has it. */
function isTable(value) {
  return Array.isArray(value) && value.some((each) => typeof each === 'object');
}

function fact(name, value, schema = {}) {
  const unit = schema['x-unit'];
  const isLong = typeof value === 'string' && value.length > 20;
  const shown = shownValue(name, value);
  return h(
    'div',
    { class: shown instanceof HTMLElement ? 'has-table' : undefined },
    h('dt', {}, words(name)),
    h('dd', { class: isLong ? 'long' : undefined }, shown, unit && h('small', {}, ` ${unit}`)),
    h('dd', { class: 'help' }, prose(schema.description)),
  );
}

function failed(error) {
  return h(
    'section',
    { class: 'panel result failed', role: 'alert' },
    h('header', { class: 'panel-head' }, h('h2', {}, visible(error.title))),
    h('p', {}, visible(error.detail)),
    error.errors &&
      h(
        'ul',
        {},
        ...error.errors.map(({ pointer, message }) =>
          h('li', {}, h('code', {}, visible(pointer)), ` ${visible(message)}`),
        ),
      ),
    h('p', {}, h('a', { href: `/problems/${encodeURIComponent(error.code)}` }, 'What this means, and what to do')),
  );
}
