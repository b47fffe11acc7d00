import { h } from '../dom.js';
import { visible } from '../format.js';
import { onFrame } from '../frame.js';

/** How many lines are held: a log of a million events must not be a million elements. */
const HELD = 400;

/** How long lines wait at least for the next, in ms. */
const DRAW_EVERY_MS = 200;

/** Where more come in that time, nobody reads each of them: the list is cut to the last ones until it gets quieter. */
const LINES_AT_SPEED = 30;

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
  /** How many events have come since the list was drawn. */
  #fresh = 0;
  /** Events came at speed: the list has not all that are held. */
  #isCut = false;
  #draw = onFrame(() => this.#show(), DRAW_EVERY_MS);

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
    this.#fresh = Math.min(HELD, this.#fresh + events.length);
    this.#draw();
  }

  gap({ reason, requested, earliest, lost }) {
    const missing = lost === undefined ? 'Events' : `${lost.toLocaleString('en-US')} events`;
    const texts = {
      trimmed: `${missing} after ${requested} are no longer kept; the log goes on at ${earliest}.`,
      missing: `${missing} after ${requested} were left out by the server; the log goes on at ${earliest}.`,
      rewritten: `Event ${requested} is not in the log as it was here: the log was restored. It is told again from ${earliest} on.`,
    };
    const text =
      texts[reason] ?? `${missing} after ${requested} do not come (${reason}); the log goes on at ${earliest}.`;
    this.take([{ seq: '', type: 'gap', text }]);
  }

  #isWanted({ type }) {
    const wanted = this.#filter.value;
    return type === 'gap' || wanted === '' || ((wanted === 'log') === (type === 'log') && type !== 'progress');
  }

  /** Whoever has scrolled up reads on undisturbed while events come at speed, and until they are back at the end. */
  #show() {
    const fresh = this.#fresh;
    this.#fresh = 0;
    const isFast = fresh > LINES_AT_SPEED;
    this.#isCut ||= isFast;
    if (isFast) this.#draw(); // to show more of them, should these be the last
    const last = this.#events.slice(this.#events.length - fresh);
    if (!this.#isCut) this.#append(last.filter((event) => this.#isWanted(event)));
    else if (this.#isAtEnd) this.#redraw(isFast ? LINES_AT_SPEED : HELD);
  }

  #redraw(count = HELD) {
    this.#fresh = 0;
    this.#isCut = count < HELD;
    this.#lines.replaceChildren();
    this.#append(this.#events.filter((event) => this.#isWanted(event)).slice(-count));
  }

  #append(events) {
    const list = this.#lines;
    list.append(...events.map(line));
    while (list.childElementCount > HELD) list.firstElementChild.remove();
    if (this.#isAtEnd) list.scrollTop = list.scrollHeight;
  }

  #scrolled() {
    const list = this.#lines;
    this.#isAtEnd = list.scrollHeight - list.scrollTop - list.clientHeight < NEAR;
    if (this.#isAtEnd && this.#isCut) this.#draw();
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
