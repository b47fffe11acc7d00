import { Chart } from '../charts/chart.js';
import { h, setText } from '../dom.js';
import { number, percent } from '../format.js';
import { MemberTable } from './sweep-members.js';

/** Bands and median of all runs so far. */
const FAN_LINES = [{}, {}, {}, {}, { label: 'median', ink: '--accent', width: 2.5 }];
const FAN_BANDS = [
  { upper: 0, lower: 1, ink: '--band-wide', label: '90 % of all runs' },
  { upper: 2, lower: 3, ink: '--band-narrow', label: '50 % of all runs' },
];

/** Scenarios side by side: a fan of epidemics with bands, how likely the beds run out, each member in a table. */
export class SweepPanel {
  element;
  /** By index; a member that is told anew after a crash takes its own place again. */
  #members = [];
  /** What all runs came to, as members were done. */
  #aggregates = [];
  #speed;
  #facts = {};
  #fan;
  #chance;
  #peaks;
  #table;

  /** @param {import('./panels.js').Stage} stage */
  constructor({ job }) {
    const { capacity, days } = job.params;
    this.#fan = this.#makeFan(days, capacity);
    this.#chance = new Chart({
      title: `P(peak > ${number(capacity)}) after so many members`,
      lines: [{ isSteps: true }, { isSteps: true }, { ink: '--accent', isSteps: true }],
      bands: [{ upper: 0, lower: 1, ink: '--band-wide' }],
      range: () => [0, 1],
      read: (index) => readChance(this.#aggregates[index]?.exceedance),
    });
    this.#peaks = new Chart({
      title: 'Peak by R under the intervention',
      isContinuous: true,
      level: capacity,
      whiskers: [0, 1],
      lines: [{}, {}, { ink: '--accent', isDots: true }],
      range: (_low, high) => [0, Math.max(capacity, high) * 1.12],
      rest: () => -1,
      read: (index) => this.#readPeak(index),
    });
    this.#table = new MemberTable(job.params, () => this.#drawFan());
    this.element = h(
      'section',
      { class: 'panel', hidden: true },
      this.#headline(capacity),
      this.#fan.element,
      h('div', { class: 'chart-row' }, this.#chance.element, this.#peaks.element),
      this.#table.element,
    );
  }

  take(events) {
    for (const { type, data } of events) {
      if (type === 'member') this.#members[data.index] = data;
      else if (type === 'aggregate') this.#aggregate(data);
      else if (type === 'progress') this.#speed = data.runsPerS;
    }
    if (this.#members.length === 0) return;
    this.element.hidden = false;
    this.#draw();
  }

  close() {
    for (const chart of [this.#fan, this.#chance, this.#peaks]) chart.close();
  }

  #aggregate(data) {
    this.#aggregates = [...this.#aggregates.filter(({ members }) => members < data.members), data];
  }

  #makeFan(days, capacity) {
    return new Chart({
      title: 'Infectious persons by day',
      height: 320,
      lines: FAN_LINES,
      bands: FAN_BANDS,
      xRange: [0, days],
      level: capacity,
      levelLabel: `capacity ${number(capacity)}`,
      fan: () => ({ paths: this.#done().map(({ I }) => I), chosen: this.#table.chosen?.I }),
      range: (_low, high) => [0, Math.max(capacity, high, ...this.#done().map(({ I }) => Math.max(...I))) * 1.08],
      rest: () => peakOf(this.#aggregates.at(-1)?.I.q50 ?? []),
      read: (index) => this.#readDay(index),
    });
  }

  #headline(capacity) {
    const fact = (name, term) => {
      this.#facts[name] = h('dd', {}, '–');
      return h('div', {}, h('dt', {}, term), this.#facts[name]);
    };
    return h(
      'dl',
      { class: 'facts sweep-facts' },
      fact('chance', `P(peak > ${number(capacity)}), 95 % interval`),
      fact('runs', 'Runs'),
      fact('members', 'Members'),
      fact('speed', 'Speed'),
    );
  }

  /** Those that did not fail. */
  #done() {
    return this.#members.filter(({ I }) => I !== undefined);
  }

  #draw() {
    const failed = this.#members.length - this.#done().length;
    setText(this.#facts.members, `${number(this.#members.length)}${failed > 0 ? ` (${number(failed)} failed)` : ''}`);
    setText(this.#facts.speed, this.#speed === undefined ? '–' : `${number(Math.round(this.#speed))} runs/s`);
    this.#drawChance();
    this.#drawFan();
    this.#drawPeaks();
    this.#table.show(this.#members);
  }

  #drawChance() {
    const all = this.#aggregates;
    const last = all.at(-1)?.exceedance;
    if (last) {
      this.#facts.chance.replaceChildren(
        percent(last.share),
        h('small', {}, ` ${percent(last.low)} – ${percent(last.high)}`),
      );
      setText(this.#facts.runs, number(last.runs));
    }
    const of = (name) => all.map(({ exceedance }) => exceedance[name]);
    this.#chance.set([all.map(({ members }) => members), of('high'), of('low'), of('share')]);
  }

  #drawFan() {
    const { q05 = [], q25 = [], q50 = [], q75 = [], q95 = [] } = this.#aggregates.at(-1)?.I ?? {};
    this.#fan.set([[...q50.keys()], q95, q05, q75, q25, q50]);
  }

  #drawPeaks() {
    const peaks = this.#byReproduction();
    const of = (name) => peaks.map(({ peakI }) => peakI[name]);
    this.#peaks.set([peaks.map(reproduction), of('q95'), of('q05'), of('q50')]);
    const xs = peaks.map(reproduction);
    const room = Math.max(0.1, (xs.at(-1) - xs[0]) * 0.05);
    if (xs.length > 0) this.#peaks.show([xs[0] - room, xs.at(-1) + room]);
  }

  #byReproduction() {
    return this.#done().sort((a, b) => reproduction(a) - reproduction(b));
  }

  #readDay(index) {
    const bands = this.#aggregates.at(-1)?.I;
    if (!bands || index < 0) return '';
    return `day ${index} · median ${number(bands.q50[index])} (${number(bands.q05[index])} – ${number(bands.q95[index])})`;
  }

  #readPeak(index) {
    const member = this.#byReproduction()[index];
    if (!member) return 'median and 90 % of runs; dashed: capacity';
    const { q50, q05, q95 } = member.peakI;
    return `R ${number(reproduction(member))} · ${number(q50)} (${number(q05)} – ${number(q95)})`;
  }
}

/** Infections by one case while everyone is susceptible, once the intervention holds. */
function reproduction({ params: { beta, infectiousPeriodDays, reduction } }) {
  return beta * infectiousPeriodDays * (1 - reduction);
}

function peakOf(values) {
  return values.indexOf(Math.max(...values));
}

function readChance(exceedance) {
  if (!exceedance) return '';
  const { share, low, high } = exceedance;
  return `${percent(share)} (${percent(low)} – ${percent(high)})`;
}
