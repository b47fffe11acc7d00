import uPlot from '/vendor/uplot.js';
import { h, setText } from '../dom.js';
import { number } from '../format.js';
import { onFrame, READABLE_MS } from '../frame.js';
import { chartKey } from './key.js';
import { onTheme } from './palette.js';
import { plotOptions } from './plot.js';

/**
 * @typedef {object} Line
 * @property {string} [label] what the key says; without one the line is not in it
 * @property {string} [ink] the name of a colour; without one the line is not drawn, and only carries a band
 * @property {number} [width]
 * @property {number[]} [dash]
 * @property {boolean} [isDots] dots, and no line between them
 * @property {boolean} [isSteps] a value holds until the next one
 *
 * @typedef {object} Band what lies between two lines, by their places in `lines`
 * @property {number} upper
 * @property {number} lower
 * @property {string} ink
 * @property {string} [label]
 *
 * @typedef {object} Mark a line across the chart
 * @property {number} x
 * @property {string} label
 * @property {boolean} [isQuiet]
 *
 * @typedef {object} ChartOptions
 * @property {string} title what it shows, said above it and to screen readers
 * @property {(index: number) => string} [read] the values at a place of the data as a text: under the pointer, else at `rest`
 * @property {() => number} [rest] the place that is read where no pointer is; the last one without it
 * @property {boolean} [isTime] x is seconds since 1970
 * @property {boolean} [isContinuous] x may be any number, not only days and counts
 * @property {number} [height]
 * @property {Line[]} lines
 * @property {Band[]} [bands]
 * @property {string} [sync] charts of one name share the place of the pointer
 * @property {(low: number, high: number) => [number, number]} [range] of y
 * @property {[number, number]} [xRange]
 * @property {number} [level] a value with a line of its own
 * @property {string} [levelLabel] what stands at that line
 * @property {[number, number]} [whiskers] the places in `lines` of the ends of an upright line at each x
 * @property {() => import('./fan.js').Fan} [fan] many thin lines behind everything else
 */

/** A line chart: a canvas of uPlot in the colours of the page. */
export class Chart {
  element;
  #options;
  #plot;
  #data;
  /** @type {Mark[]} */
  #marks = [];
  #reading = h('span', { class: 'chart-reading' });
  #box = h('div', { class: 'chart-box' });
  #draw = onFrame(() => this.#drawNow());
  #saySoon = onFrame(() => this.#say(), READABLE_MS);
  #stopListening;
  #observer = new ResizeObserver(() => this.#fit());
  #xRange;

  /** @param {ChartOptions} options */
  constructor(options) {
    this.#options = options;
    this.#xRange = options.xRange;
    this.#data = [[], ...options.lines.map(() => [])];
    this.element = h(
      'figure',
      { class: 'chart' },
      h('figcaption', {}, h('span', { class: 'chart-title' }, options.title), this.#reading),
      this.#box,
      chartKey(options),
    );
    this.#box.style.setProperty('min-height', `${options.height ?? 150}px`);
    this.#stopListening = onTheme(() => this.#plot?.redraw(false));
    this.#observer.observe(this.#box);
  }

  /** @param {(number | null | undefined)[][]} data x, then each line; the arrays are not copied and may grow */
  set(data) {
    this.#data = data;
    this.#draw();
  }

  /** @param {Mark[]} marks */
  mark(marks) {
    this.#marks = marks;
    this.#draw();
  }

  /** @param {[number, number] | undefined} range of x; without one all of the data */
  show(range) {
    this.#xRange = range;
    this.#draw();
  }

  close() {
    this.#draw.cancel();
    this.#saySoon.cancel();
    this.#stopListening();
    this.#observer.disconnect();
    this.#plot?.destroy();
    this.#plot = undefined;
  }

  #fit() {
    const width = Math.floor(this.#box.clientWidth);
    if (width === 0) return;
    if (!this.#plot) this.#make(width);
    else if (this.#plot.width !== width) this.#plot.setSize({ width, height: this.#plot.height });
  }

  #drawNow() {
    const plot = this.#plot;
    if (!plot) return;
    plot.setData(this.#data, false);
    const xs = this.#data[0];
    const [low, high] = this.#xRange ?? [xs[0] ?? 0, xs.at(-1) ?? 1];
    plot.setScale('x', { min: low, max: high > low ? high : low + 1 });
    this.#saySoon();
  }

  /** Says the values under the pointer; where there is none, the last. */
  #say() {
    const { read, rest, title } = this.#options;
    const last = this.#data[0].length - 1;
    const text = read && last >= 0 ? read(Math.min(last, this.#plot?.cursor.idx ?? rest?.() ?? last)) : '';
    setText(this.#reading, text);
    if (this.#plot?.cursor.idx != null) return; // what the pointer is on is not the news
    const marks = this.#marks.filter(({ label }) => label).map(({ x, label }) => `${label} at ${number(x)}`);
    const label = [text ? `${title}: ${text}` : title, ...marks].join('; ');
    this.#plot?.root.querySelector('canvas')?.setAttribute('aria-label', label);
  }

  #make(width) {
    const options = plotOptions(this.#options, { width, marks: () => this.#marks, onCursor: () => this.#say() });
    this.#plot = new uPlot(options, this.#data, this.#box);
    const canvas = this.#plot.root.querySelector('canvas');
    canvas?.setAttribute('role', 'img');
    canvas?.setAttribute('aria-label', this.#options.title);
    this.#drawNow();
  }
}
