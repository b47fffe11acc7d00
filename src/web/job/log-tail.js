import { h } from '../dom.js';
import { visible } from '../format.js';

/** How many lines are held: a log of a million events must not be a million elements. */
const HELD = 400;

/** More events than this in one frame come at speed: nobody reads each of them. */
const FAST = 20;

/** At speed the last lines are drawn anew now and then, in ms, instead of all events as they come. */
const REDRAW_EVERY_MS = 150;
const LINES_AT_SPEED = 40;

/** How near to the end of the list, in pixels, is at its end. */
const NEAR = 40;

/** How many characters of an event's data a line shows. */
const SHOWN = 400;

/** The end of a job's log, as it comes. It stays where somebody has scrolled up to read. */
export class LogTail {
  #lines = h('div', {
    ...{ class: 'log', role: 'log', 'aria-label': 'Events', 'aria-live': 'off', tabindex: '0' },
    onscroll: () => this.#scrolled(),
  });
  #filter = h(
    'select',
    { 'aria-label': 'Which events', onchange: () => this.#redraw() },
    h('option', { value: '' }, 'All events'),
    h('option', { value: 'log' }, 'log only'),
    h('option', { value: 'progress' }, 'without progress'),
  );
  #events = [];
  /** Known from the last scrolling: to measure it for each batch would lay the page out each time. */
  #isAtEnd = true;
  #redrawing;

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
    const isFast = events.length > FAST;
    if (this.#redrawing) this.#redrawing.isFast = isFast;
    else if (isFast) this.#redrawSoon();
    else this.#append(events.filter((event) => this.#isWanted(event)));
  }

  gap({ reason, requested, earliest, lost }) {
    const missing = lost === undefined ? 'Events' : `${lost.toLocaleString('en-US')} events`;
    const why = reason === 'trimmed' ? 'are no longer kept' : 'are missing: the log was rewritten';
    this.take([{ seq: '', type: 'gap', text: `${missing} after ${requested} ${why}; it goes on at ${earliest}.` }]);
  }

  #isWanted({ type }) {
    const wanted = this.#filter.value;
    return type === 'gap' || wanted === '' || ((wanted === 'log') === (type === 'log') && type !== 'progress');
  }

  /** Goes on for as long as events come at speed; whoever has scrolled up reads on undisturbed. */
  #redrawSoon() {
    const redrawing = { isFast: true };
    this.#redrawing = redrawing;
    setTimeout(() => {
      this.#redrawing = undefined;
      if (this.#isAtEnd) this.#redraw(redrawing.isFast ? LINES_AT_SPEED : HELD);
    }, REDRAW_EVERY_MS);
  }

  #redraw(count = HELD) {
    this.#lines.replaceChildren();
    this.#append(this.#events.filter((event) => this.#isWanted(event)).slice(-count));
  }

  #append(events) {
    if (events.length === 0) return;
    const list = this.#lines;
    list.append(...events.map(line));
    while (list.childElementCount > HELD) list.firstElementChild.remove();
    if (this.#isAtEnd) list.scrollTop = list.scrollHeight;
  }

  #scrolled() {
    const list = this.#lines;
    this.#isAtEnd = list.scrollHeight - list.scrollTop - list.clientHeight < NEAR;
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
