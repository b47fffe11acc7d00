import { h, setText } from '../dom.js';
import { ago, duration, etaMs, shortId, visible } from '../format.js';
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

  show(job, now) {
    this.#job = job;
    this.link.href = links.job(job.id);
    this.link.dataset.status = job.status;
    setText(this.#name, visible(job.label ?? job.name ?? job.type));
    this.#showBar(job);
    this.tick(now);
  }

  /** Says beside its name what kind of job it is. @param {string} [apart] what tells it from others of its type */
  tell(apart) {
    const { type, id } = this.#job;
    setText(this.#detail, `${apart ?? visible(type)} · ${shortId(id)}`);
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

export { STATUS };
