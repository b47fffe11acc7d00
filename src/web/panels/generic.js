import { Chart } from '../charts/chart.js';
import { h, setText } from '../dom.js';
import { number, visible, words } from '../format.js';
import { Columns } from './series.js';

/** How many charts there are at most. */
const CHARTS = 8;

/** What says where a job stands, and is shown by its bar. */
const PLAIN = new Set(['step', 'total', 'pct', 'etaS']);

/** For a job type that this page does not know: every number that its events tell is charted, as it comes. */
export class GenericPanel {
  #charts = new Map();
  #grid = h('div', { class: 'chart-row' });
  #counts = new Map();
  #latest = h('dl', { class: 'facts' });
  #values = new Map();

  constructor() {
    this.element = h(
      'section',
      { class: 'panel', hidden: true },
      h('header', { class: 'panel-head' }, h('h2', {}, 'What it tells')),
      this.#latest,
      this.#grid,
    );
  }

  take(events) {
    for (const event of events) this.#event(event);
    for (const { chart, columns } of this.#charts.values()) {
      columns.trim();
      chart.set(columns.data);
    }
    for (const [name, value] of this.#values) this.#fact(name, value);
    this.element.hidden = this.#charts.size === 0 && this.#values.size === 0;
  }

  close() {
    for (const { chart } of this.#charts.values()) chart.close();
  }

  #event({ type, seq, data }) {
    if (['accepted', 'started', 'input', 'applied', 'completed', 'failed', 'cancelled', 'log'].includes(type)) return;
    this.#counts.set(type, (this.#counts.get(type) ?? 0) + 1);
    if (type !== 'progress') this.#values.set(`${words(type)} events`, this.#counts.get(type));
    for (const [name, value] of numbersIn(data)) this.#point(type, name, data.step ?? seq, value);
    for (const [name, value] of Object.entries(data))
      if (typeof value === 'string') this.#values.set(words(name), value);
  }

  #point(type, name, x, value) {
    const key = `${type} ${name}`;
    let kept = this.#charts.get(key);
    if (!kept) {
      if (this.#charts.size >= CHARTS) return void this.#values.set(words(name), value);
      const title = type === 'progress' ? words(name) : `${words(type)}: ${words(name)}`;
      const columns = new Columns(2);
      const read = (index) => number(columns.data[1][index]);
      kept = { chart: new Chart({ title, lines: [{ ink: '--accent' }], read }), columns };
      this.#charts.set(key, kept);
      this.#grid.append(kept.chart.element);
    }
    const xs = kept.columns.data[0];
    if (xs.length > 0 && x <= xs.at(-1)) kept.columns.cut(xs.findIndex((each) => each >= x)); // a run began anew
    kept.columns.add([x, value]);
  }

  #fact(name, value) {
    const text = typeof value === 'number' ? number(value) : visible(value);
    const known = [...this.#latest.children].find((pair) => pair.dataset.name === name);
    if (known) setText(known.lastElementChild, text);
    else this.#latest.append(h('div', { dataset: { name } }, h('dt', {}, name), h('dd', {}, text)));
  }
}

/** The numbers of an event's data; of quantiles the median. */
function numbersIn(data) {
  return Object.entries(data).flatMap(([name, value]) => {
    if (PLAIN.has(name)) return [];
    if (typeof value === 'number') return [[name, value]];
    const middle = value?.q50 ?? value?.mean;
    return typeof middle === 'number' ? [[name, middle]] : [];
  });
}
