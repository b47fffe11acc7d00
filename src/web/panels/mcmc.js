import { Chart } from '../charts/chart.js';
import { kernelDensity, logNormalDensity, placesBetween } from '../charts/density.js';
import { chartKey } from '../charts/key.js';
import { h, setText } from '../dom.js';
import { number } from '../format.js';
import { Stretches } from './mcmc-stretches.js';

/**
 * The posterior of the same model and data by 4 chains of 20,000 kept draws. Grinsztajn et al. (Statistics in Medicine,
 * 2021) have β 1.73 ± 0.05 and γ 0.54 ± 0.05 of it.
 */
const REFERENCE = {
  beta: { mean: 1.736, sd: 0.053 },
  gamma: { mean: 0.543, sd: 0.046 },
  r0: { mean: 3.22, sd: 0.27 },
};

const NAMES = {
  beta: { sign: 'β', unit: 'per day', ink: '--chain-1', title: 'Contact rate' },
  gamma: { sign: 'γ', unit: 'per day', ink: '--chain-2', title: 'Recovery rate' },
  r0: { sign: 'R0', ink: '--chain-3', title: 'Reproduction number' },
  phi: { sign: 'φ', ink: '--chain-4', title: 'Precision of a count' },
};

/** Those whose draws are charted. */
const CHARTED = Object.keys(REFERENCE);

const INKS = 4;

/** From here on chains have not come to the same (Vehtari et al., 2021), and so few draws are too few. */
const RHAT_LIMIT = 1.01;
const ESS_LIMIT = 400;

/** A posterior as chains find it: where they went, whether they agree, what all say beside a reference. */
export class McmcPanel {
  element;
  #params;
  #stretches;
  #result;
  #rows = {};
  #traces = {};
  #densities = {};
  #rhat;
  #ess;
  #fit;

  /** @param {import('./panels.js').Stage} stage */
  constructor({ job }) {
    this.#params = job.params;
    this.#stretches = new Stretches(job.params.chains);
    const sync = `mcmc-${job.id}`;
    for (const name of CHARTED) {
      this.#traces[name] = this.#traceChart(name, sync);
      this.#densities[name] = densityChart(name);
    }
    this.#rhat = this.#courseChart('Running R̂', RHAT_LIMIT, sync, (low, high) => [
      Math.min(1, low),
      Math.min(1.2, Math.max(1.02, high + 0.005)),
    ]);
    this.#ess = this.#courseChart('Running effective sample size', ESS_LIMIT, sync, (_low, high) => [
      0,
      1.12 * Math.max(ESS_LIMIT, high),
    ]);
    this.#fit = fitChart();
    this.#fit.element.hidden = true;
    this.element = h(
      'section',
      { class: 'panel mcmc', hidden: true },
      this.#table(),
      h('h3', {}, 'Where the chains went'),
      chartRow(this.#traces),
      chartKey({ lines: this.#chainLines() }),
      h('h3', {}, 'Posterior and reference'),
      chartRow(this.#densities),
      chartKey({ lines: DENSITY_LINES }),
      h('h3', {}, 'Whether the chains agree'),
      chartRow({ rhat: this.#rhat, ess: this.#ess }),
      chartKey({ lines: COURSE_LINES }),
      this.#fit.element,
    );
  }

  take(events) {
    for (const { type, data } of events) {
      if (type === 'chain') this.#stretches.add(data);
      else if (type === 'completed') this.#result = data.result;
    }
    if (this.#stretches.isEmpty) return;
    this.element.hidden = false;
    this.#draw();
  }

  close() {
    const charts = [
      ...Object.values(this.#traces),
      ...Object.values(this.#densities),
      this.#rhat,
      this.#ess,
      this.#fit,
    ];
    for (const chart of charts) chart.close();
  }

  #draw() {
    const stretches = this.#stretches;
    for (const name of Object.keys(NAMES)) this.#showRow(name);
    for (const name of CHARTED) {
      this.#traces[name].set(stretches.trace(name));
      const places = placesOf(name);
      const reference = logNormalDensity(REFERENCE[name], places);
      this.#densities[name].set([places, kernelDensity(stretches.draws(name), places), reference]);
    }
    this.#rhat.set(stretches.course(Object.keys(NAMES), 'rhat'));
    this.#ess.set(stretches.course(Object.keys(NAMES), 'ess'));
    this.#showFit();
  }

  #showFit() {
    const fit = this.#result?.fit;
    if (!fit) return;
    this.#fit.element.hidden = false;
    const of = (name) => fit.map((day) => day[name]);
    this.#fit.set([of('t'), of('q95'), of('q05'), of('q75'), of('q25'), of('mean'), of('y')]);
  }

  #table() {
    const columns = ['Parameter', 'Mean ± sd', '90 % interval', 'Reference', 'R̂', 'Effective draws'];
    const rows = Object.entries(NAMES).map(([name, { sign, unit, title }]) => {
      const cells = Array.from({ length: columns.length - 1 }, () => h('td', {}, '–'));
      this.#rows[name] = cells;
      const { mean, sd } = REFERENCE[name] ?? {};
      if (mean !== undefined) setText(cells[2], `${mean} ± ${sd}`);
      return h(
        'tr',
        {},
        h('th', { scope: 'row' }, sign, ' ', h('small', {}, [title, unit].filter(Boolean).join(', '))),
        cells,
      );
    });
    return h(
      'div',
      { class: 'table-box is-free', tabindex: '0', role: 'region', 'aria-label': 'Posterior' },
      h(
        'table',
        { class: 'posterior' },
        h('thead', {}, h('tr', {}, ...columns.map((name) => h('th', { scope: 'col' }, name)))),
        h('tbody', {}, ...rows),
      ),
    );
  }

  #showRow(name) {
    const all = this.#result?.parameters[name];
    const now = all ?? this.#stretches.summary(name);
    if (!now) return;
    const [mean, interval, , rhat, ess] = this.#rows[name];
    setText(mean, `${number(now.mean)} ± ${number(Number(now.sd.toPrecision(2)))}`);
    if (all) setText(interval, `${number(all.q05)} – ${number(all.q95)}`);
    judge(rhat, now.rhat?.toFixed(4), now.rhat < RHAT_LIMIT);
    judge(ess, number(Math.round(now.ess)), now.ess >= ESS_LIMIT);
  }

  #chainLines() {
    return Array.from({ length: this.#params.chains }, (_, chain) => ({
      label: `chain ${chain + 1}`,
      ink: `--chain-${(chain % INKS) + 1}`,
      width: 1,
    }));
  }

  #traceChart(name, sync) {
    const { warmup, iterations } = this.#params;
    const chart = new Chart({
      title: titleOf(name),
      height: 170,
      xRange: [0, warmup + iterations],
      lines: this.#chainLines().map(({ label: _, ...line }) => line),
      sync,
      read: (index) => `iteration ${number(this.#stretches.trace(name)[0][index])}`,
    });
    chart.mark([{ x: warmup, label: 'kept from here', isQuiet: true }]);
    return chart;
  }

  #courseChart(title, level, sync, range) {
    const { warmup, iterations } = this.#params;
    const measure = level === RHAT_LIMIT ? 'rhat' : 'ess';
    return new Chart({
      title,
      height: 170,
      xRange: [warmup, warmup + iterations],
      lines: COURSE_LINES.map(({ label: _, ...line }) => line),
      sync,
      level,
      levelLabel: measure === 'rhat' ? 'below: they agree' : 'above: enough',
      range,
      read: (index) => `iteration ${number(this.#stretches.course([], measure)[0][index])}`,
    });
  }
}

const DENSITY_LINES = [
  { label: 'this run, one draw in ten', ink: '--accent' },
  { label: 'reference, 4 × 20,000 draws (mean and sd, as a log-normal curve)', ink: '--ink', dash: [5, 4], width: 1.5 },
];

const COURSE_LINES = Object.values(NAMES).map(({ sign, ink }) => ({ label: sign, ink, width: 1.8 }));

function titleOf(name) {
  const { sign, unit, title } = NAMES[name];
  return [`${title} ${sign}`, unit].filter(Boolean).join(', ');
}

function chartRow(charts) {
  return h('div', { class: 'chart-row' }, ...Object.values(charts).map(({ element }) => element));
}

function densityChart(name) {
  return new Chart({
    title: titleOf(name),
    isContinuous: true,
    height: 170,
    lines: DENSITY_LINES.map(({ label: _, ...line }) => line),
    range: (_low, high) => [0, high * 1.15],
    rest: () => -1,
    read: (index) => (index < 0 ? 'density' : number(placesOf(name)[index])),
  });
}

/** A parameter's places: as far as the reference has any. */
function placesOf(name) {
  const { mean, sd } = REFERENCE[name];
  return placesBetween(mean - 4 * sd, mean + 4.5 * sd);
}

/** How the posterior has the epidemic, and what was counted. */
function fitChart() {
  return new Chart({
    title: 'Boys in bed by day: expected by the posterior, and counted',
    height: 260,
    lines: [
      {},
      {},
      {},
      {},
      { label: 'expected', ink: '--accent', width: 2.5 },
      { label: 'counted', ink: '--ink', isDots: true },
    ],
    bands: [
      { upper: 0, lower: 1, ink: '--band-wide', label: '90 % band' },
      { upper: 2, lower: 3, ink: '--band-narrow', label: '50 % band' },
    ],
    range: (_low, high) => [0, high * 1.12],
  });
}

/** A value, and whether it is good enough: by a sign too, for whoever cannot tell the colours apart. */
function judge(cell, text, isGood) {
  if (text === undefined) return;
  setText(cell, `${text} ${isGood ? '✓' : '…'}`);
  cell.dataset.way = isGood ? 'up' : 'level';
}
