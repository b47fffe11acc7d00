import { h, icon, setText } from '../dom.js';
import { duration, etaMs, visible } from '../format.js';
import { onFrame, READABLE_MS } from '../frame.js';
import { STATUS } from '../list/row.js';
import { links } from '../router.js';
import { confirmButton } from './confirm-button.js';
import { CopyMenu } from './copy.js';
import { followSnippets } from './snippets.js';
import { isOver } from './state.js';

/** The head of a job's page: which job, how it stands, how long it still takes, and what can be done about it. */
export class JobHead {
  #job;
  #status = h('span', { class: 'status' });
  #facts = h('p', { class: 'head-facts' });
  #bar = h('progress', { max: 100, 'aria-label': 'Progress' });
  #cancel;
  #remove;
  #drawSoon = onFrame(() => this.#draw(), READABLE_MS);
  #error = h('p', { class: 'head-error', role: 'alert', hidden: true });

  /**
   * @param {object} job
   * @param {string} summary of its type
   * @param {object} actions
   * @param {() => Promise<unknown>} actions.cancel
   * @param {() => Promise<unknown>} actions.remove
   * @param {() => string | undefined} actions.cursor
   */
  constructor(job, summary, { cancel, remove, cursor }) {
    this.#cancel = h('button', { type: 'button', onclick: () => this.#act(cancel) }, icon('stop'), 'Cancel');
    this.#remove = confirmButton(icon('trash'), 'Delete', 'Delete for good?', () => this.#act(remove));
    const copy = new CopyMenu(() => followSnippets(job.id, cursor()));
    const title = job.label ?? job.name ?? summary;
    this.element = h(
      'header',
      { class: 'job-head' },
      h('a', { class: 'back', href: '#/' }, icon('back'), 'Jobs'),
      h('h1', {}, h('bdi', {}, visible(title))),
      h(
        'div',
        { class: 'head-actions' },
        this.#cancel,
        h('a', { class: 'button', href: links.start(job.type, job.id) }, icon('again'), 'Run again with …'),
        copy.element,
        this.#remove,
      ),
      h('p', { class: 'head-id' }, h('code', {}, job.type), ' ', h('code', { class: 'id' }, job.id)),
      h('div', { class: 'head-state' }, this.#status, this.#bar, this.#facts),
      this.#error,
    );
    this.show(job);
  }

  /** Another status is shown at once, progress when the page draws. */
  show(job) {
    const isNews = job.status !== this.#job?.status;
    this.#job = job;
    if (isNews) this.#draw();
    else this.#drawSoon();
  }

  #draw() {
    const { status, progress } = this.#job;
    const pct = progress?.pct;
    setText(this.#status, STATUS[status]);
    this.#status.dataset.status = status;
    this.#bar.hidden = status !== 'running' || typeof pct !== 'number';
    this.#bar.value = pct ?? 0;
    this.#cancel.hidden = isOver(status);
    this.#remove.hidden = !isOver(status);
    this.tick(Date.now());
  }

  /** What changes with time alone. */
  tick(now) {
    const { status, progress, createdAt, startedAt, finishedAt, attempt } = this.#job;
    const eta = etaMs(this.#job, now);
    const began = Date.parse(startedAt ?? createdAt);
    const parts = [
      typeof progress?.pct === 'number' &&
        status === 'running' &&
        `${progress.pct.toFixed(progress.pct < 10 ? 1 : 0)} %`,
      progress?.step !== undefined &&
        (progress.total === undefined ? `step ${progress.step}` : `step ${progress.step} of ${progress.total}`),
      eta !== undefined && `${duration(eta)} left`,
      isOver(status)
        ? `took ${duration(Date.parse(finishedAt) - began)}`
        : startedAt
          ? `running for ${duration(now - began)}`
          : `waiting for a free worker, ${duration(now - began)}`,
      attempt > 1 && `run ${attempt}`,
    ];
    setText(this.#facts, parts.filter(Boolean).join(' · '));
  }

  async #act(action) {
    this.#error.hidden = true;
    try {
      await action();
    } catch (error) {
      setText(this.#error, error.message);
      this.#error.hidden = false;
    }
  }
}
