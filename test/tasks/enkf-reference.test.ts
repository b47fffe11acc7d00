import { beforeAll, describe, expect, test } from 'vitest';
import { normals, randomStream } from '../../src/tasks/random.ts';
import { mean, variance } from '../../src/tasks/statistics.ts';
import { runEnkf, type Told } from './run-enkf.ts';

const seeds = (count: number) => Array.from({ length: count }, (_, i) => i + 1);

async function runSeeds(count: number, ensembleSize: number, method: 'eakf' | 'stochastic' = 'eakf'): Promise<Told[]> {
  return Promise.all(seeds(count).map((seed) => runEnkf({ params: { seed, ensembleSize, method } })));
}

/** Mean and standard deviation over runs. */
function over(runs: Told[], value: (told: Told) => number) {
  const values = Float64Array.from(runs, value);
  return { mean: mean(values), sd: Math.sqrt(variance(values)) };
}

const infectiousPeriodDays = 2.2;
const r0On = (t: number) => (told: Told) => told.progress[t]!.beta_est * infectiousPeriodDays;

test('the defaults on the outbreak of 1978', async () => {
  const told = await runEnkf();
  expect(Math.abs(told.result.logLik + 64.5)).toBeLessThan(1.5);
  expect(Math.abs(r0On(5)(told) - 3.96)).toBeLessThan(0.3);
  expect(told.progress.filter(({ forecast }) => forecast)).toHaveLength(13);
  expect(told.result.coverage90).toBeCloseTo(10 / 13, 12);
});

describe('on the outbreak of 1978, 400 members, 20 seeds', () => {
  let runs: Told[];
  beforeAll(async () => {
    runs = await runSeeds(20, 400);
  });

  test('log-likelihood, errors and coverage are those of the reference', () => {
    const logLik = over(runs, ({ result }) => result.logLik);
    expect(Math.abs(logLik.mean + 64.5)).toBeLessThan(0.2); // three standard errors of a mean over 20 seeds
    expect(logLik.sd).toBeGreaterThan(0.15);
    expect(logLik.sd).toBeLessThan(0.4);
    expect(Math.abs(over(runs, ({ result }) => result.rmse1).mean - 23.8)).toBeLessThan(0.25);
    for (const { result } of runs) expect(result.coverage90).toBeCloseTo(10 / 13, 12);
  });

  test('R0 on day 5 is that of the reference, and within what was published', () => {
    const r0 = over(runs, r0On(5));
    expect(Math.abs(r0.mean - 3.96)).toBeLessThan(0.03);
    expect(r0.sd).toBeLessThan(0.06);
    for (const told of runs) {
      expect(r0On(5)(told)).toBeGreaterThan(2.7);
      expect(r0On(5)(told)).toBeLessThan(4.2);
    }
  });

  test('the misfit at the end shows', () => {
    const z = (t: number) => over(runs, ({ progress }) => progress[t]!.innovationZ!).mean;
    expect(Math.abs(z(11) + 1.7)).toBeLessThan(0.2);
    expect(Math.abs(z(12) + 1.9)).toBeLessThan(0.2);
    expect(Math.abs(z(13) + 3.2)).toBeLessThan(0.2);
    expect(Math.abs(over(runs, r0On(13)).mean - 5)).toBeLessThan(0.3);
  });

  test('the stochastic update agrees', async () => {
    const stochastic = await runSeeds(20, 400, 'stochastic');
    expect(Math.abs(over(stochastic, ({ result }) => result.logLik).mean + 64.5)).toBeLessThan(0.3);
    expect(Math.abs(over(stochastic, r0On(5)).mean - 3.96)).toBeLessThan(0.04);
  });
});

test('the noise of the log-likelihood falls as 1/√N', async () => {
  const sd = async (size: number) => over(await runSeeds(60, size), ({ result }) => result.logLik).sd;
  const ratio = (await sd(50)) / (await sd(450));
  expect(ratio).toBeGreaterThan(3 / 1.35); // the ratio of two sds from 60 runs each: 3, less or more 2 × 13 %
  expect(ratio).toBeLessThan(3 * 1.35);
});

describe('a contact rate that falls on day 30, in a population of a million', () => {
  const days = 60;
  const contactRate = (t: number) => (t <= 30 ? 0.35 : 0.16);
  /** Away from the start and from the fall, where an estimate has to catch up. */
  const settled = (t: number) => (t >= 12 && t <= 29) || t >= 40;

  /** Cases with log-normal errors of variance 1/20, about an epidemic that the filter's model describes. */
  function observe(seed: number): number[] {
    const errors = normals(randomStream(seed, 7), days);
    let [susceptible, infectious] = [1e6 - 200, 200];
    return Array.from({ length: days }, (_, t) => {
      for (let k = 0; t > 0 && k < 200; k++) {
        const infections = (contactRate(t) * susceptible * infectious) / 1e6 / 200;
        susceptible -= infections;
        infectious += infections - (0.2 * infectious) / 200;
      }
      return infectious * Math.exp(Math.sqrt(1 / 20) * errors[t]!);
    });
  }

  const params = {
    population: 1_000_000,
    infectiousPeriodDays: 5,
    sigmaBeta: 0.08,
    sigmaProcess: 0.01,
    inflation: 1.01,
    phi: 20,
    ensembleSize: 200,
    I0Prior: { median: 200, sdLog: 0.6 },
  };

  test('is followed, with an error and bands as in the reference', async () => {
    const runs = await Promise.all(
      seeds(40).map((seed) => runEnkf({ params: { ...params, seed, observations: observe(seed) } })),
    );
    const errors = runs.flatMap(({ progress }) =>
      progress.filter(({ t }) => settled(t)).map(({ t, beta_est }) => Math.log(beta_est / contactRate(t))),
    );
    const rms = Math.sqrt(mean(Float64Array.from(errors, (error) => error ** 2)));
    expect(Math.abs(rms - 0.092)).toBeLessThan(0.015); // the reference is of 20 seeds: a standard error of 0.007
    expect(Math.abs(over(runs, ({ result }) => result.coverage90).mean - 0.83)).toBeLessThan(0.05);
  });
});
