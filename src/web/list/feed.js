import { streamUrl } from '../session.js';

/** How long to wait before a list that was refused is asked for again, in ms. */
const TRY_AGAIN_MS = 4_000;

/**
 * @typedef {'connecting' | 'live' | 'lost' | 'refused'} LinkState
 * `lost`: the browser is coming back by itself; `refused`: `detail` says why
 */

/**
 * The newest jobs, kept up to date over one connection (`GET /v1/jobs` as a stream). A view and no log: when the
 * connection comes back the list starts over, and what is shown changes when the new one is complete.
 */
export class ListFeed {
  /** By id. */
  jobs = new Map();
  /** How many jobs match, also beyond those that are told. */
  total = 0;
  /** @type {LinkState} */
  state = 'connecting';
  detail = '';
  #coming = new Map();
  #isComing = true;
  #source;
  #timer;
  #query;
  #onChange;

  /** @param {() => void} onChange called when anything above has changed */
  constructor(onChange) {
    this.#onChange = onChange;
  }

  /** Watches another list. @param {{ limit: string, type?: string, status?: string }} query */
  watch(query) {
    this.close();
    this.#query = query;
    void this.#open();
  }

  close() {
    this.#source?.close();
    this.#source = undefined;
    clearTimeout(this.#timer);
  }

  async #open() {
    const query = this.#query;
    const url = await streamUrl('/v1/jobs', query).catch((error) => this.#refused(error));
    if (!url || query !== this.#query) return;
    const source = new EventSource(url);
    this.#source = source;
    const on = (name, take) =>
      source.addEventListener(name, ({ data }) => {
        take(JSON.parse(data));
        this.#onChange();
      });
    on('reset', () => {
      this.#coming = new Map();
      this.#isComing = true;
    });
    on('job', ({ job }) => (this.#isComing ? this.#coming : this.jobs).set(job.id, job));
    on('removed', ({ id }) => (this.#isComing ? this.#coming : this.jobs).delete(id));
    on('ready', ({ total }) => this.#ready(total));
    on('problem', (problem) => this.#problem(problem));
    source.onerror = () => this.#broken(source, url);
  }

  #ready(total) {
    this.jobs = this.#coming;
    this.#isComing = false;
    this.total = total;
    this.#become('live');
  }

  #problem({ code, detail }) {
    if (code === 'ticket-expiring') return this.watch(this.#query);
    this.#become('lost', detail);
  }

  /** A browser that was answered anything but 200 gives up, and does not say why; the same address does. */
  async #broken(source, url) {
    if (source.readyState !== EventSource.CLOSED) return this.#become('lost');
    const response = await fetch(url, { headers: { accept: 'application/json' } }).catch(() => undefined);
    const problem = response && !response.ok ? await response.json().catch(() => undefined) : undefined;
    if (this.#source === source) this.#refused({ status: response?.status, message: problem?.detail });
  }

  #refused({ status, message }) {
    this.#become(status === undefined || status >= 500 ? 'lost' : 'refused', message);
    this.#timer = setTimeout(() => void this.#open(), TRY_AGAIN_MS);
  }

  #become(state, detail = '') {
    this.state = state;
    this.detail = detail;
    this.#onChange();
  }
}
