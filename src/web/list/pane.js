import { announce } from '../announce.js';
import { jobTypes } from '../contract.js';
import { h, icon, setText } from '../dom.js';
import { onFrame } from '../frame.js';
import { tellApart } from './apart.js';
import { ListFeed } from './feed.js';
import { JobRow, STATUS } from './row.js';

/** How many jobs are shown at first, and at most. */
const FIRST = 200;
const MOST = 1000;

/** The list of jobs beside everything else, live. */
export class ListPane {
  #feed = new ListFeed(() => this.#draw());
  #rows = new Map();
  /** @type {Map<string, import('../contract.js').JobType>} */
  #types = new Map();
  #draw = onFrame(() => this.#show());
  #list = h('ul', { class: 'rows' });
  #count = h('p', { class: 'count' });
  #more = h(
    'button',
    { type: 'button', class: 'more', hidden: true, onclick: () => this.#showMore() },
    'Show older jobs',
  );
  #empty = h('p', { class: 'empty', hidden: true });
  #trouble = h('p', { class: 'trouble', role: 'alert', hidden: true });
  #type = h(
    'select',
    { 'aria-label': 'Job type', onchange: () => this.#watch() },
    h('option', { value: '' }, 'All types'),
  );
  #status = h(
    'select',
    { 'aria-label': 'Status', onchange: () => this.#watch() },
    h('option', { value: '' }, 'Any status'),
    Object.entries(STATUS).map(([value, text]) => h('option', { value }, text)),
  );
  #limit = FIRST;
  #current;
  #onLink;

  /**
   * @param {HTMLElement} element where it stands
   * @param {(state: string, detail: string) => void} onLink told how the connection is
   */
  constructor(element, onLink) {
    this.#onLink = onLink;
    element.append(
      h(
        'div',
        { class: 'list-head' },
        h('h2', {}, 'Jobs'),
        this.#count,
        h('a', { href: '#/new', class: 'button primary' }, icon('plus'), 'New job'),
      ),
      h('div', { class: 'filters' }, this.#type, this.#status),
      this.#trouble,
      this.#empty,
      this.#list,
      this.#more,
    );
    this.#watch();
    setInterval(() => this.#tick(), 1_000);
    void this.#fillTypes();
  }

  /** Starts over: the page speaks as somebody else. */
  reload() {
    this.#watch();
  }

  /** Marks the job whose page is open. */
  mark(id) {
    this.#current = id;
    for (const [key, row] of this.#rows) row.mark(key === id);
  }

  /** Whether there is any job at all. */
  get isEmpty() {
    return this.#feed.state === 'live' && this.#feed.total === 0 && !this.#isFiltered;
  }

  get #isFiltered() {
    return this.#type.value !== '' || this.#status.value !== '';
  }

  #watch() {
    this.#feed.watch({ limit: String(this.#limit), type: this.#type.value, status: this.#status.value });
  }

  #showMore() {
    this.#limit = MOST;
    this.#watch();
  }

  /** Without them jobs are listed all the same. */
  async #fillTypes() {
    this.#trouble.hidden = true;
    try {
      this.#types = await jobTypes();
    } catch (error) {
      const again = h('button', { type: 'button', class: 'inline', onclick: () => this.#fillTypes() }, 'Try again');
      this.#trouble.replaceChildren(`Jobs cannot be filtered by type: ${error.message} `, again);
      this.#trouble.hidden = false;
      return;
    }
    this.#tellApart();
    this.#type.append(...[...this.#types.keys()].map((name) => h('option', { value: name }, name)));
  }

  #show() {
    const { jobs, total, state, detail } = this.#feed;
    this.#onLink(state, detail);
    if (state === 'connecting') return;
    const now = Date.now();
    const isSame = this.#rows.size === jobs.size && [...jobs.keys()].every((id) => this.#rows.has(id));
    for (const [id, row] of this.#rows) if (!jobs.has(id)) this.#drop(id, row);
    const sorted = [...jobs.values()].sort(newestFirst);
    let next = this.#list.firstElementChild;
    for (const job of sorted) {
      const row = this.#rows.get(job.id) ?? this.#make(job.id);
      if (row.job !== job) this.#tell(row, job, now);
      if (row.element === next) next = next.nextElementSibling;
      else this.#list.insertBefore(row.element, next);
    }
    if (!isSame) this.#tellApart();
    this.#showCounts(sorted.length, total);
  }

  /** What tells a job apart depends on which others there are. */
  #tellApart() {
    const apart = tellApart([...this.#feed.jobs.values()], this.#types);
    for (const [id, row] of this.#rows) row.tell(apart.get(id));
  }

  #make(id) {
    const row = new JobRow();
    row.mark(id === this.#current);
    this.#rows.set(id, row);
    return row;
  }

  #drop(id, row) {
    row.element.remove();
    this.#rows.delete(id);
  }

  /** Says the end of a job that was seen running; everything else would be too much to listen to. */
  #tell(row, job, now) {
    const hasEnded = row.job && row.job.status !== job.status && job.finishedAt;
    if (hasEnded && job.id !== this.#current) announce(`${job.label ?? job.type}: ${STATUS[job.status]}`);
    row.show(job, now);
  }

  /** @param total of the moment when the list began; a list that is not full has all there are */
  #showCounts(shown, total) {
    const all = shown < this.#limit ? shown : Math.max(total, shown);
    setText(
      this.#count,
      shown < all ? `${shown.toLocaleString('en-US')} of ${all.toLocaleString('en-US')}` : String(all),
    );
    this.#more.hidden = shown === all || this.#limit === MOST;
    this.#empty.hidden = shown > 0;
    setText(this.#empty, this.#isFiltered ? 'No job matches.' : 'No jobs yet. What you start appears here, live.');
  }

  #tick() {
    const now = Date.now();
    if (!document.hidden) for (const row of this.#rows.values()) row.tick(now);
  }
}

/** The order of the server, as far as times tell it; ids of one moment have an order of their own. */
function newestFirst(a, b) {
  if (a.createdAt !== b.createdAt) return a.createdAt < b.createdAt ? 1 : -1;
  return a.id < b.id ? 1 : -1;
}
