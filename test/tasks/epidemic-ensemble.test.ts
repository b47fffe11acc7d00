import { describe, expect, test } from 'vitest';
import {
  drawEnsemble,
  type EpidemicEnsemble,
  type EpidemicSetting,
  epidemicEnsemble,
  logistic,
  logReproduction,
} from '../../src/tasks/epidemic-ensemble.ts';
import { forecastDay } from '../../src/tasks/epidemic-forecast.ts';
import { constrain } from '../../src/tasks/population-bounds.ts';
import { randomStream } from '../../src/tasks/random.ts';
import { mean, variance } from '../../src/tasks/statistics.ts';

const setting: EpidemicSetting = {
  model: 'sir',
  population: 763,
  infectiousPeriodDays: 2.2,
  latentPeriodDays: 1,
  estimateInfectiousPeriod: false,
};
const seir: EpidemicSetting = { ...setting, model: 'seir' };
const priors = { beta: { median: 1.7, sdLog: 0.4 }, infectious: { median: 3, sdLog: 0.6 } };
const draw = (of: EpidemicSetting, size = 2000) => drawEnsemble(of, size, priors, randomStream(1978, 1));

/** S + E + I of a member. */
function peopleOf({ setting, logitS, logInfected }: EpidemicEnsemble, i: number): number {
  return logInfected.reduce((sum, logs) => sum + Math.exp(logs[i]!), setting.population * logistic(logitS[i]!));
}

describe.each([
  ['sir', setting],
  ['seir', seir],
  ['sir, estimated period', { ...setting, estimateInfectiousPeriod: true }],
  ['seir, estimated period', { ...seir, estimateInfectiousPeriod: true }],
])('%s', (_name, of) => {
  test('is drawn from its priors, and nobody has recovered', () => {
    const members = draw(of);
    expect(mean(members.logI)).toBeCloseTo(Math.log(3), 1);
    expect(Math.sqrt(variance(members.logI))).toBeCloseTo(0.6, 1);
    expect(mean(members.logBeta)).toBeCloseTo(Math.log(1.7), 1);
    expect(Math.sqrt(variance(members.logBeta))).toBeCloseTo(0.4, 1);
    for (let i = 0; i < 50; i++) expect(peopleOf(members, i)).toBeCloseTo(763, 8);
  });

  test('loses nobody in a month without noise', () => {
    const members = draw(of, 20);
    for (let day = 0; day < 30; day++) forecastDay(members, { beta: 0, process: 0 }, randomStream(1, 2));
    expect(constrain(members)).toBe(0);
    for (let i = 0; i < 20; i++) expect(peopleOf(members, i)).toBeLessThanOrEqual(763 * (1 + 1e-9));
  });
});

describe('constrain', () => {
  const member = (of: EpidemicSetting, ...values: number[]) =>
    epidemicEnsemble(
      of,
      values.map((value) => Float64Array.of(value)),
    );

  test('sets I to N − S where S + I > N, and counts it', () => {
    const members = member(setting, Math.log(2), Math.log(600), 0);
    expect(constrain(members)).toBe(1);
    expect(Math.exp(members.logI[0]!)).toBeCloseTo(763 / 3, 9);
    expect(constrain(members)).toBe(0);
  });

  test('keeps the shares of E and I', () => {
    const members = member(seir, Math.log(2), Math.log(600), Math.log(300), 0);
    expect(constrain(members)).toBe(1);
    expect(members.logInfected.map(([log]) => Math.exp(log!))).toEqual([
      expect.closeTo((763 / 3) * (2 / 3), 9),
      expect.closeTo((763 / 3) * (1 / 3), 9),
    ]);
  });

  test('leaves alone what fits', () => {
    const members = member(setting, Math.log(2), Math.log(200), 0);
    expect(constrain(members)).toBe(0);
    expect(members.variables).toEqual(member(setting, Math.log(2), Math.log(200), 0).variables);
  });
});

test('Rt = β S / (γ N)', () => {
  const [half, beta] = [0, Math.log(1.8)];
  const members = epidemicEnsemble(
    setting,
    [half, 1, beta].map((value) => Float64Array.of(value)),
  );
  expect(Math.exp(logReproduction(members)[0]!)).toBeCloseTo(1.8 * 2.2 * 0.5, 12);
  const own = epidemicEnsemble(
    { ...setting, estimateInfectiousPeriod: true },
    [half, 1, beta, Math.log(0.5)].map((value) => Float64Array.of(value)),
  );
  expect(Math.exp(logReproduction(own)[0]!)).toBeCloseTo((1.8 * 0.5) / 0.5, 12);
});
