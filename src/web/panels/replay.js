import { Chart } from '../charts/chart.js';
import { h, setText } from '../dom.js';
import { duration, number } from '../format.js';
import { onFrame, READABLE_MS } from '../frame.js';
import { Columns } from './series.js';

/** How many points are held. */
const HELD = 10_000;

const WINDOWS = { 200: 'Last 200', 2000: 'Last 2,000', all: 'All' };

/** A series that scrolls: the newest point stands at the right edge. */
export class ReplayPanel {
  #points = new Columns(2, HELD);
  #isStamped;
  #window = 'all';
  #chart;
  #rate = h('p', { class: 'help' });
  #lastIndex = -1;
  /** How long the last point was under way when it came, in ms; undefined where it has no stamp. */
  #underWayMs;
  #sayRate = onFrame(() => this.#showRate(), READABLE_MS);
  #began;
  #count = 0;

  /** @param {import('./panels.js').Stage} stage */
  constructor({ job }) {
    this.#isStamped = job.params.stamp === true;
    this.#chart = new Chart({
      title: job.params.dataset ?? 'Series',
      height: 360,
      isTime: this.#isStamped,
      lines: [{ ink: '--accent', width: 1.5 }],
      read: (index) => this.#read(index),
    });
    this.element = h(
      'section',
      { class: 'panel' },
      h('header', { class: 'panel-head' }, this.#switch(), this.#rate),
      this.#chart.element,
    );
  }

  take(events) {
    for (const { type, data } of events) {
      if (type !== 'point' || data.index <= this.#lastIndex) continue; // told twice after a crash: its index says so
      this.#lastIndex = data.index;
      this.#points.add([this.#isStamped ? data.x / 1e6 : data.x, data.y]);
      this.#count++;
    }
    this.#began ??= performance.now();
    this.#underWayMs = this.#age(events.at(-1));
    this.#points.trim();
    this.#draw();
    this.#sayRate();
  }

  close() {
    this.#sayRate.cancel();
    this.#chart.close();
  }

  #draw() {
    const xs = this.#points.data[0];
    const size = this.#window === 'all' ? xs.length : Number(this.#window);
    this.#chart.show(xs.length > 1 ? [xs[Math.max(0, xs.length - size)], xs.at(-1)] : undefined);
    this.#chart.set(this.#points.data);
  }

  #switch() {
    const options = Object.entries(WINDOWS).map(([value, text]) => {
      const onchange = () => {
        this.#window = value;
        this.#draw();
      };
      return h(
        'label',
        { class: 'segment' },
        h('input', { type: 'radio', name: 'window', value, checked: value === this.#window, onchange }),
        h('span', {}, text),
      );
    });
    return h('fieldset', { class: 'segments' }, h('legend', { class: 'unseen' }, 'How much is shown'), ...options);
  }

  #showRate() {
    const seconds = (performance.now() - this.#began) / 1000;
    const rate = seconds > 1 ? `${number(Math.round(this.#count / seconds))} points/s · ` : '';
    const late = this.#underWayMs === undefined ? '' : ` · ${duration(this.#underWayMs)} under way`;
    setText(this.#rate, `${rate}${this.#count.toLocaleString('en-US')} points${late}`);
  }

  #age({ type, data }) {
    return this.#isStamped && type === 'point' ? Math.max(0, Date.now() - data.x / 1000) : undefined;
  }

  #read(index) {
    const [xs, ys] = this.#points.data;
    if (index >= xs.length) return '';
    const at = this.#isStamped ? new Date(xs[index] * 1000).toISOString().slice(11, 23) : String(xs[index]);
    return `${at} · ${number(ys[index])}`;
  }
}
