import { onFrame } from '../frame.js';
import { newClient } from '../session.js';
import { Tap } from './tap.js';

/** Which transports a choice allows, best first. */
const CHOICES = {
  auto: ['websocket', 'sse', 'polling'],
  websocket: ['websocket'],
  sse: ['sse'],
  polling: ['polling'],
};

/** @typedef {keyof typeof CHOICES} Choice */

/** How often a page that is not drawn hands on what has come, so that nothing piles up, in ms. */
const UNDRAWN_MS = 500;

/**
 * Follows one job with the SDK. Events are handed on in batches, when the page draws; the transport may be changed in the
 * middle, and then the next event is the one after the last, over the other one.
 */
export class Following {
  /** What the page shows of the connection. */
  counters = {
    transport: '',
    reason: '',
    trouble: undefined,
    lastSeq: 0,
    lagMs: undefined,
    reconnects: 0,
    gaps: 0,
    lost: 0,
    events: 0,
  };
  tap = new Tap();
  /** @type {Choice} */
  choice = 'auto';
  #id;
  #cursor;
  #listener;
  #client;
  #run;
  #waiting = [];
  #handOn = onFrame(() => this.#flush());
  #timer;
  #isClosed = false;
  #since = Date.now();

  /**
   * @param {string} id
   * @param {string | undefined} after a cursor to begin at
   * @param {object} listener
   * @param {(events: object[]) => void} listener.onEvents
   * @param {(gap: object) => void} listener.onGap
   * @param {() => void} listener.onCounters
   * @param {(error: Error | undefined) => void} listener.onOver all has been read, or it cannot be read on
   */
  constructor(id, after, listener) {
    this.#id = id;
    this.#cursor = after;
    this.#listener = listener;
    this.tap.onTraffic = listener.onCounters;
  }

  /** The place after the last event that was handed on. */
  get cursor() {
    return this.#cursor;
  }

  /** The job's inputs, by name: `inputs.tune({ … })`. */
  get inputs() {
    return this.#run.input;
  }

  start() {
    this.#follow();
  }

  /** @param {Choice} choice */
  switchTo(choice) {
    this.choice = choice;
    if (this.#isClosed) return;
    this.#letGo();
    this.#flush();
    this.#follow();
  }

  cancel() {
    return this.#run.cancel();
  }

  close() {
    this.#isClosed = true;
    this.#letGo();
    this.#handOn.cancel();
    clearTimeout(this.#timer);
  }

  #letGo() {
    this.#run?.close();
    this.#client?.close();
  }

  #follow() {
    this.#client = newClient({
      transports: CHOICES[this.choice],
      fetch: this.tap.fetch,
      WebSocket: this.tap.WebSocket,
    });
    const run = this.#client.jobs.watch(this.#id, this.#cursor === undefined ? {} : { after: this.#cursor });
    this.#run = run;
    const { counters } = this;
    run.on('transport', ({ transport, reason }) => this.#note({ transport, reason }));
    run.on('reconnect', ({ reason: trouble }) => this.#note({ reconnects: counters.reconnects + 1, trouble }));
    run.on('gap', (gap) => {
      this.#flush();
      this.#note({ gaps: counters.gaps + 1, lost: counters.lost + (gap.lost ?? 0) });
      this.#listener.onGap(gap);
    });
    void this.#read(run);
  }

  async #read(run) {
    let failure;
    try {
      for await (const event of run) if (run === this.#run) this.#take(event.event ?? event);
    } catch (error) {
      failure = error;
    }
    if (run !== this.#run || this.#isClosed || failure?.code === 'closed') return;
    this.#flush();
    this.#listener.onOver(failure);
  }

  #take(event) {
    this.#cursor = `${event.seq}-${Date.parse(event.time)}`;
    this.#waiting.push(event);
    if (this.#waiting.length > 1) return;
    this.#handOn();
    this.#timer = setTimeout(() => this.#flush(), UNDRAWN_MS);
  }

  #flush() {
    this.#handOn.cancel();
    clearTimeout(this.#timer);
    if (this.#waiting.length === 0) return;
    const events = this.#waiting;
    this.#waiting = [];
    const last = events.at(-1);
    const at = Date.parse(last.time);
    this.#note({
      lastSeq: last.seq,
      trouble: undefined,
      events: this.counters.events + events.length,
      // An event of before this page came says nothing of how long events are under way.
      lagMs: at < this.#since ? undefined : Math.max(0, Date.now() - at),
    });
    this.#listener.onEvents(events);
  }

  #note(changes) {
    Object.assign(this.counters, changes);
    this.#listener.onCounters();
  }
}
