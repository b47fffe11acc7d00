import { announce } from '../announce.js';
import { jobTypes } from '../contract.js';
import { h, setText } from '../dom.js';
import { STATUS } from '../list/row.js';
import { panelOf } from '../panels/panels.js';
import { links } from '../router.js';
import { client } from '../session.js';
import { Controls } from './controls.js';
import { Following } from './follow.js';
import { JobHead } from './head.js';
import { LogTail } from './log-tail.js';
import { Moves } from './moves.js';
import { resultPanel } from './result.js';
import { fold, isOver } from './state.js';
import { WirePanel } from './wire.js';

/** Of a log that is longer, only the last events are read: a page need not hold a million of them. */
const MOST_EVENTS = 20_000;

/** The page of one job: its head, what it tells, its inputs, its log, and how all that comes here. */
export class JobPage {
  element = h('div', { class: 'job' }, h('p', { class: 'loading', role: 'status' }, 'Loading the job …'));
  #id;
  #job;
  #type;
  #head;
  #panel;
  #moves = new Moves();
  #controls;
  #log = new LogTail();
  #wire;
  #following;
  #result = h('div');
  /** Stands where neither the panel nor the result shows anything. */
  #nothing = h('p', { class: 'panel nothing-yet' }, 'Nothing has been told yet.');
  #timer;
  #isClosed = false;

  /** @param {string} id */
  constructor(id) {
    this.#id = id;
    void this.#open();
  }

  close() {
    this.#isClosed = true;
    clearInterval(this.#timer);
    this.#following?.close();
    this.#panel?.close();
  }

  async #open() {
    try {
      const [job, types] = await Promise.all([client().jobs.get(this.#id), jobTypes()]);
      if (!this.#isClosed) this.#build(job, types.get(job.type));
    } catch (error) {
      if (!this.#isClosed) this.element.replaceChildren(cannotShow(error));
    }
  }

  #build(job, type) {
    this.#job = job;
    this.#type = type;
    document.title = `${job.label ?? job.name ?? job.type} · Jobwire`;
    const skipped = job.lastSeq - job.firstSeq > MOST_EVENTS ? job.lastSeq - MOST_EVENTS : 0;
    // What the panel shows is the fold of the events it is given: those before the beginning are in none of its numbers.
    this.#following = new Following(job.id, skipped > 0 ? String(skipped) : undefined, {
      onEvents: (events) => this.#take(events),
      onGap: (gap) => this.#log.gap(gap),
      onCounters: () => this.#wire?.update(),
      onOver: (error) => this.#over(error),
    });
    this.#wire = new WirePanel(this.#following);
    const send = (name, data) => this.#following.inputs[name](data);
    this.#head = new JobHead(job, type?.summary ?? job.type, {
      cancel: () => client().jobs.cancel(job.id),
      remove: () => this.#remove(),
      cursor: () => this.#following.cursor,
    });
    this.#panel = panelOf({ job, type, moves: this.#moves, send });
    const hasInputs = type && Object.keys(type.inputs).length > 0 && !this.#panel.takesInputs;
    this.#controls = hasInputs && new Controls(type, job.params, this.#moves, send);
    if (isOver(job.status)) this.#controls?.end?.();
    if (job.lastSeq > 0) setText(this.#nothing, 'Loading what it has told …');
    this.element.replaceChildren(
      this.#head.element,
      (skipped > 0 &&
        h(
          'p',
          { class: 'note' },
          `A long log: shown are its last ${MOST_EVENTS.toLocaleString('en-US')} events, from ${skipped + 1} on.`,
        )) ||
        '',
      h(
        'div',
        { class: this.#controls ? 'job-grid' : 'job-grid is-plain' },
        h('div', { class: 'job-main' }, this.#panel.element, this.#nothing, this.#result),
        h(
          'div',
          { class: 'job-side' },
          ...(this.#controls ? [this.#controls.element] : []),
          paramsPanel(job.params),
          this.#wire.element,
          this.#log.element,
        ),
      ),
    );
    this.#timer = setInterval(() => this.#head.tick(Date.now()), 1_000);
    this.#following.start();
  }

  #take(events) {
    const before = this.#job.status;
    let isMoved = false;
    for (const event of events) {
      // A snapshot is ahead of the events that are told again: it counts until they have caught up with it.
      if (event.seq > this.#job.lastSeq) this.#job = fold(this.#job, event);
      isMoved = this.#moves.take(event) || isMoved;
    }
    this.#panel.take(events);
    this.#log.take(events);
    const isRead = events.at(-1).seq >= this.#job.lastSeq;
    if (isRead && !isOver(this.#job.status)) setText(this.#nothing, 'Nothing has been told yet.');
    if (isMoved && this.#controls) this.#controls.show();
    this.#head.show(this.#job);
    if (this.#job.status !== before) announce(`${this.#job.label ?? this.#job.type}: ${STATUS[this.#job.status]}`);
  }

  #over(error) {
    if (error) {
      this.#result.replaceChildren(
        h(
          'section',
          { class: 'panel result failed', role: 'alert' },
          h('h2', {}, 'The events cannot be followed any further'),
          h('p', {}, error.message),
        ),
      );
      return;
    }
    this.#head.show(this.#job);
    this.#panel.end?.(this.#job);
    this.#controls?.end?.();
    this.#wire.end();
    setText(this.#nothing, 'It ended before it told anything.');
    this.#result.replaceChildren(resultPanel(this.#job, this.#type?.result) ?? '');
  }

  async #remove() {
    await client().jobs.remove(this.#id);
    location.hash = links.home;
  }
}

function paramsPanel(params) {
  return h(
    'details',
    { class: 'panel params' },
    h('summary', {}, 'Params'),
    h('pre', { tabindex: '0' }, h('code', {}, JSON.stringify(params, null, 2))),
  );
}

function cannotShow(error) {
  const isMissing = error.code === 'job-not-found';
  return h(
    'section',
    { class: 'nothing', role: 'alert' },
    h('h1', {}, isMissing ? 'There is no such job' : 'The job cannot be shown'),
    h('p', {}, isMissing ? 'It was deleted, its time was over, or it belongs to somebody else.' : error.message),
    h('p', {}, h('a', { class: 'button', href: links.home }, 'All jobs')),
  );
}
