import { h, setText } from '../dom.js';
import { ago, duration, etaMs, number, shortId, visible, words } from '../format.js';
import { links } from '../router.js';

const STATUS = {
  queued: 'Waiting',
  running: 'Running',
  completed: 'Completed',
  failed: 'Failed',
  cancelled: 'Cancelled',
};

/** One job in the list: a link to its page that tells how it stands. */
export class JobRow {
  #name = h('span', { class: 'row-name' });
  #detail = h('span', { class: 'row-detail' });
  #age = h('span', { class: 'row-age' });
  #status = h('span', { class: 'row-status' });
  #fill = h('span', { class: 'row-fill' });
  #job;

  constructor() {
    const bar = h('span', { class: 'row-bar', 'aria-hidden': 'true' }, this.#fill);
    this.link = h(
      'a',
      { class: 'row' },
      h('span', { class: 'row-dot', 'aria-hidden': 'true' }),
      h('span', { class: 'row-line' }, this.#name, this.#age),
      h('span', { class: 'row-line' }, this.#detail, this.#status),
      bar,
    );
    this.element = h('li', {}, this.link);
  }

  get job() {
    return this.#job;
  }

  /** @param {import('../contract.js').JobType} [type] once it is known */
  show(job, now, type) {
    this.#job = job;
    this.link.href = links.job(job.id);
    this.link.dataset.status = job.status;
    setText(this.#name, visible(job.label ?? job.name ?? job.type));
    setText(this.#detail, `${visible(job.label || job.name ? job.type : apart(job, type))} · ${shortId(job.id)}`);
    this.#showBar(job);
    this.tick(now);
  }

  /** What changes with time alone. */
  tick(now) {
    const job = this.#job;
    const eta = etaMs(job, now);
    const pct = job.progress?.pct;
    const running =
      typeof pct === 'number'
        ? `${Math.floor(pct)} %${eta === undefined ? '' : ` · ${duration(eta)} left`}`
        : STATUS.running;
    setText(this.#status, job.status === 'running' ? running : STATUS[job.status]);
    setText(this.#age, ago(now - Date.parse(job.createdAt)));
  }

  mark(isShown) {
    if (isShown) this.link.setAttribute('aria-current', 'page');
    else this.link.removeAttribute('aria-current');
  }

  #showBar({ status, progress }) {
    const pct = status === 'running' ? progress?.pct : undefined;
    this.#fill.style.setProperty('width', typeof pct === 'number' ? `${pct}%` : '0');
  }
}

/** What tells a job that nobody has named from others of its type: a param of its own, else when it was started. */
function apart({ params, createdAt }, type) {
  const { properties = {}, required = [] } = type?.params ?? {};
  // One that is neither required nor has a default may have been put in by the server, and then all have it.
  const isOwn = (name, value) => required.includes(name) || !isSame(value, properties[name]?.default ?? value);
  const own = Object.entries(params).find(([name, value]) => isShort(value) && isOwn(name, value));
  if (!own) return new Date(createdAt).toLocaleTimeString('en-GB');
  return `${words(own[0])} ${typeof own[1] === 'number' ? number(own[1]) : own[1]}`;
}

/** The longest text that leaves room in a row. */
const SHORT = 24;

function isShort(value) {
  const isList = Array.isArray(value) && value.every((each) => typeof each !== 'object');
  return (isList || typeof value !== 'object') && String(value).length <= SHORT;
}

function isSame(value, other) {
  return JSON.stringify(value) === JSON.stringify(other);
}

export { STATUS };
