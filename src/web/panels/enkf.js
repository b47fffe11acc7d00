import { Chart } from '../charts/chart.js';
import { h } from '../dom.js';
import { number, words } from '../format.js';
import { NumberTable } from './number-table.js';
import { Columns } from './series.js';

const CASES = [
  {},
  {},
  {},
  {},
  { label: 'estimate', ink: '--accent', width: 2.5 },
  { label: 'forecast', ink: '--accent', dash: [5, 5] },
  { label: 'observed', ink: '--ink', isDots: true },
];
const BANDS = [
  { upper: 0, lower: 1, ink: '--band-wide', label: '90 % band' },
  { upper: 2, lower: 3, ink: '--band-narrow', label: '50 % band' },
];

/** An epidemic as the filter sees it: cases with bands and forecast, Rt, β, how likely the data are, day by day. */
export class EnkfPanel {
  #moves;
  /** In the order of their steps; a run that begins anew tells its steps again. */
  #days = [];
  #forecast = [];
  #total = 14;
  #horizon;
  #cases;
  #rt;
  #beta;
  #likelihood;
  #table;

  /** @param {import('./panels.js').Stage} stage */
  constructor({ job, moves }) {
    this.#moves = moves;
    this.#horizon = job.params.horizonDays ?? 0;
    const sync = `enkf-${job.id}`;
    this.#cases = new Chart({
      title: 'Cases by day',
      height: 320,
      lines: CASES,
      bands: BANDS,
      sync,
      range: fromZero,
      rest: () => this.#days.length - 1,
      read: (index) => this.#readCases(index),
    });
    this.#rt = this.#quantiles('Reproduction number Rt', 'Rt', { sync, level: 1 });
    this.#beta = this.#quantiles('Contact rate β, per day', 'beta', { sync });
    this.#likelihood = new Chart({
      title: 'Log-likelihood, summed',
      sync,
      lines: [{ ink: '--accent', isSteps: true }],
      read: (index) => number(this.#days[index]?.logLikSum),
    });
    this.#table = new NumberTable('Day by day', [
      'day',
      'observed',
      'estimate',
      '90 % band',
      'Rt',
      'β',
      'log-lik.',
      'surprise',
    ]);
    this.element = h(
      'section',
      { class: 'panel', hidden: true },
      this.#cases.element,
      h('div', { class: 'chart-row' }, this.#rt.element, this.#beta.element, this.#likelihood.element),
      this.#table.element,
    );
  }

  take(events) {
    for (const { type, data } of events) {
      if (type === 'progress') this.#day(data);
      else if (type === 'completed') this.#forecast = data.result.forecast;
    }
    if (this.#days.length === 0) return;
    this.element.hidden = false;
    this.#draw();
  }

  close() {
    for (const chart of [this.#cases, this.#rt, this.#beta, this.#likelihood]) chart.close();
  }

  /** Of a log whose beginning is gone the first days are missing. */
  #day(day) {
    this.#total = day.total;
    this.#days = [...this.#days.filter(({ step }) => step < day.step), day];
  }

  #draw() {
    const days = this.#days;
    const seen = [0, Math.max(1, this.#total - 1)];
    this.#drawCases(days);
    for (const [chart, name] of [
      [this.#rt, 'Rt'],
      [this.#beta, 'beta'],
    ]) {
      chart.show(seen);
      chart.set(
        columnsOf(
          days.map(({ t, [name]: band }) => [t, band.q95, band.q05, band.q75, band.q25, band.q50]),
          6,
        ),
      );
      chart.mark(this.#marks(true));
    }
    this.#likelihood.show(seen);
    this.#likelihood.mark(this.#marks(true));
    this.#likelihood.set(
      columnsOf(
        days.map(({ t, logLikSum }) => [t, logLikSum]),
        2,
      ),
    );
    this.#table.show(days.map(row));
  }

  #drawCases(days) {
    const last = days.at(-1);
    const seen = days.map(({ t, I, I_est, y }) => [t, I.q95, I.q05, I.q75, I.q25, I_est, null, y]);
    const coming = this.#forecast.map(({ t, mean, q05, q25, q75, q95 }) => [t, q95, q05, q75, q25, null, mean, null]);
    const isForeseen = last !== undefined && coming.length > 0;
    if (isForeseen) seen[seen.length - 1][6] = last.I_est; // the forecast goes on from the last estimate
    this.#cases.show([0, Math.max(1, this.#total - 1 + this.#horizon)]);
    this.#cases.set(columnsOf([...seen, ...coming], 8));
    this.#cases.mark([...this.#marks(false), ...(isForeseen ? [{ x: last.t, label: 'forecast', isQuiet: true }] : [])]);
  }

  #readCases(index) {
    const day = this.#days[index];
    if (day) return `day ${day.t} · observed ${number(day.y)} · estimate ${number(day.I_est)} (${span(day.I)})`;
    const coming = this.#forecast[index - this.#days.length];
    return coming ? `day ${coming.t} · forecast ${number(coming.mean)} (${span(coming)})` : '';
  }

  #quantiles(title, name, options) {
    return new Chart({
      title,
      lines: [{}, {}, {}, {}, { ink: '--accent' }],
      bands: BANDS.map(({ label: _, ...band }) => band),
      range: fromZero,
      read: (index) =>
        this.#days[index] ? `${number(this.#days[index][name].q50)} (${span(this.#days[index][name])})` : '',
      ...options,
    });
  }

  /** Where inputs took effect: at a step, which stands for the day before it in number. */
  #marks(isBare) {
    const marks = new Map();
    for (const { fate, step, data } of this.#moves.all.values()) {
      if (fate !== 'applied' || step === undefined) continue;
      const label = Object.entries(data).map(([name, value]) => `${words(name)} ${number(value)}`);
      marks.set(step, [...(marks.get(step) ?? []), ...label]);
    }
    return [...marks].map(([step, labels]) => ({ x: step - 1, label: isBare ? '' : labels.join(', ') }));
  }
}

/** @param {(number | null)[][]} rows */
function columnsOf(rows, width) {
  const columns = new Columns(width);
  for (const values of rows) columns.add(values);
  return columns.data;
}

/** The 90 % band as a text. */
function span({ q05, q95 }) {
  return `${number(q05)} – ${number(q95)}`;
}

function fromZero(_low, high) {
  return [0, Math.max(1e-9, high) * 1.12];
}

function row({ t, y, I_est, I, Rt, beta_est, logLik, innovationZ }) {
  const away = Math.round(10 * innovationZ) / 10;
  const surprise = innovationZ === undefined ? '–' : `${away > 0 ? '+' : ''}${number(away)} sd`;
  return [t, y, I_est, span(I), Rt.q50, beta_est, logLik, surprise];
}
