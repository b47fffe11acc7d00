import { h } from '../dom.js';
import { visible } from '../format.js';

/** How many lines are held: a log of a million events must not be a million elements. */
const HELD = 400;

/** How many characters of an event's data a line shows. */
const SHOWN = 400;

/** The end of a job's log, as it comes. It stays where somebody has scrolled up to read. */
export class LogTail {
  #lines = h('div', { class: 'log', role: 'log', 'aria-label': 'Events', 'aria-live': 'off', tabindex: '0' });
  #filter = h(
    'select',
    { 'aria-label': 'Which events', onchange: () => this.#redraw() },
    h('option', { value: '' }, 'All events'),
    h('option', { value: 'log' }, 'log only'),
    h('option', { value: 'progress' }, 'without progress'),
  );
  #events = [];

  constructor() {
    this.element = h(
      'section',
      { class: 'panel' },
      h('header', { class: 'panel-head' }, h('h2', {}, 'Log'), this.#filter),
      this.#lines,
    );
  }

  take(events) {
    this.#events.push(...events.slice(-HELD));
    if (this.#events.length > HELD) this.#events.splice(0, this.#events.length - HELD);
    this.#append(events.slice(-HELD).filter((event) => this.#isWanted(event)));
  }

  gap({ reason, requested, earliest, lost }) {
    const missing = lost === undefined ? 'Events' : `${lost.toLocaleString('en-US')} events`;
    const why = reason === 'trimmed' ? 'are no longer kept' : 'are missing: the log was rewritten';
    this.#append([{ seq: '', type: 'gap', text: `${missing} after ${requested} ${why}; it goes on at ${earliest}.` }]);
  }

  #isWanted({ type }) {
    return this.#filter.value === '' || ((this.#filter.value === 'log') === (type === 'log') && type !== 'progress');
  }

  #redraw() {
    this.#lines.replaceChildren();
    this.#append(this.#events.filter((event) => this.#isWanted(event)));
  }

  #append(events) {
    if (events.length === 0) return;
    const list = this.#lines;
    const isAtEnd = list.scrollHeight - list.scrollTop - list.clientHeight < 40;
    list.append(...events.map(line));
    while (list.childElementCount > HELD) list.firstElementChild.remove();
    if (isAtEnd) list.scrollTop = list.scrollHeight;
  }
}

function line({ seq, time, type, data, text }) {
  const level = type === 'log' ? data.level : undefined;
  return h(
    'div',
    { class: 'log-line', dataset: { type, ...(level ? { level } : {}) } },
    h('span', { class: 'log-seq' }, seq),
    h('span', { class: 'log-type' }, type),
    h('time', { class: 'log-time', datetime: time }, time ? time.slice(11, 23) : ''),
    h('bdi', { class: 'log-text' }, visible(text ?? textOf(type, data))),
  );
}

function textOf(type, data) {
  if (type === 'log') return `${data.message}${data.fields ? ` ${JSON.stringify(data.fields)}` : ''}`;
  const text = JSON.stringify(data);
  return text.length > SHOWN ? `${text.slice(0, SHOWN)} …` : text;
}
