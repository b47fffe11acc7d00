import { describe, expect, test } from 'vitest';
import { randomStream, runStream } from '../../src/tasks/random.ts';
import type { Scenario, ScenarioSetting } from '../../src/tasks/scenario.ts';
import { simulateScenario } from '../../src/tasks/scenario-chance.ts';
import { solveScenario } from '../../src/tasks/scenario-ode.ts';
import { mean } from '../../src/tasks/statistics.ts';

const free: Scenario = { beta: 1.7, infectiousPeriodDays: 2.2, interventionDay: 0, reduction: 0 };
const school: ScenarioSetting = { population: 763, initialInfectious: 3, days: 30 };

/** s∞ of log(s∞ / s0) = −R0 (1 − s∞), by bisection. */
function leftOver(R0: number, s0: number): number {
  let [low, high] = [1e-12, Math.min(s0, 1 / R0)];
  for (let i = 0; i < 200; i++) {
    const s = (low + high) / 2;
    if (Math.log(s / s0) + R0 * (1 - s) < 0) low = s;
    else high = s;
  }
  return low;
}

describe('the differential equation', () => {
  test.each([0.8, 1.2, 1.7, 2.5, 6])('with β %d ends as the final size relation says', (beta) => {
    const { finalSize } = solveScenario({ ...free, beta }, school);
    expect(finalSize).toBeCloseTo(1 - leftOver(beta * 2.2, 760 / 763), 6);
  });

  test('has the peak that the theory says', () => {
    const R0 = 1.7 * 2.2;
    const s0 = 760 / 763;
    const { peakI, peakDay, infectious } = solveScenario(free, school);
    expect(peakI / 763).toBeCloseTo(1 - (1 + Math.log(R0 * s0)) / R0, 3);
    expect(infectious[Math.round(peakDay)]! / peakI).toBeGreaterThan(0.9);
    expect(infectious).toHaveLength(31);
    expect(infectious[0]).toBe(3);
  });

  test('that dies out at once has its peak on day 0', () => {
    const { peakI, peakDay, finalSize } = solveScenario({ ...free, beta: 0.1 }, school);
    expect([peakI, peakDay]).toEqual([3, 0]);
    expect(finalSize).toBeLessThan(0.01);
  });

  test('goes on as another epidemic from the day of the intervention, whatever that is', () => {
    for (const day of [4, 4.5, 4.513]) {
      const before = solveScenario(free, { ...school, days: 5 });
      const after = solveScenario({ ...free, interventionDay: day, reduction: 0.5 }, school);
      expect(after.infectious.slice(0, 5)).toEqual(before.infectious.slice(0, 5));
      expect(after.infectious[6]!).toBeLessThan(solveScenario(free, school).infectious[6]! * 0.9);
    }
    const [at, justAfter] = [4.5, 4.5001].map((interventionDay) =>
      solveScenario({ ...free, interventionDay, reduction: 0.5 }, school),
    );
    expect(justAfter!.peakI / at!.peakI).toBeCloseTo(1, 3);
    expect(solveScenario({ ...free, interventionDay: 0, reduction: 0.5 }, school).finalSize).toBeCloseTo(
      solveScenario({ ...free, beta: 0.85 }, school).finalSize,
      10,
    );
  });

  test('that is steady for ever is not followed for ever', () => {
    const steady = { ...free, beta: 0.01, infectiousPeriodDays: 100 };
    expect(() => solveScenario(steady, { ...school, population: 1_000_000 })).toThrow('not ended after 10000 days');
  });
});

describe('chance', () => {
  const intervened = { ...free, interventionDay: 4.25, reduction: 0.6 };

  test.each([free, intervened])('in a large population becomes the differential equation: %j', (scenario) => {
    const setting = { population: 100_000, initialInfectious: 1_000, days: 20 };
    const solved = solveScenario(scenario, setting);
    const runs = Array.from({ length: 8 }, (_, k) => simulateScenario(scenario, setting, runStream(1978, k)));
    for (let day = 0; day <= 20; day++) {
      const average = mean(Float64Array.from(runs, ({ infectious }) => infectious[day]!));
      expect(Math.abs(average - solved.infectious[day]!)).toBeLessThan(0.01 * solved.peakI);
    }
    expect(mean(Float64Array.from(runs, ({ finalSize }) => finalSize))).toBeCloseTo(solved.finalSize, 2);
    expect(mean(Float64Array.from(runs, ({ peakI }) => peakI)) / solved.peakI).toBeCloseTo(1, 1);
    expect(mean(Float64Array.from(runs, ({ peakDay }) => peakDay))).toBeCloseTo(solved.peakDay, 0);
  });

  test('ends an outbreak early as often as it should: (1/R0) to the power of the first cases', () => {
    const scenario = { ...free, beta: 1, infectiousPeriodDays: 2 };
    const setting = { population: 5_000, initialInfectious: 2, days: 10 };
    const runs = Array.from({ length: 600 }, (_, k) => simulateScenario(scenario, setting, runStream(7, k)));
    const early = runs.filter(({ finalSize }) => finalSize < 0.1).length / runs.length;
    expect(Math.abs(early - 0.25)).toBeLessThan(0.05); // its standard deviation is 0.018
  });

  test('counts whole people, from the first cases to none', () => {
    const { infectious, peakI, finalSize } = simulateScenario(free, { ...school, days: 100 }, runStream(1, 3));
    expect(infectious[0]).toBe(3);
    expect(infectious[100]).toBe(0);
    expect([...infectious].every((I) => Number.isInteger(I) && I >= 0 && I <= peakI)).toBe(true);
    expect(Number.isInteger(Math.round(finalSize * 763 * 1e9) / 1e9)).toBe(true);
  });

  test('an intervention after the end changes nothing but random numbers', () => {
    const late = { ...free, interventionDay: 300, reduction: 1 };
    expect(simulateScenario(late, school, randomStream(3, 1))).toEqual(
      simulateScenario(free, school, randomStream(3, 1)),
    );
  });
});
