import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { EnkfParamsInput } from '../../generated/protocol/index.ts';
import { runEnkf } from './run-enkf.ts';

/** `runEnkf` holds every event and the result to the contract, which takes no number that is not finite. */
describe('every number stays a number', () => {
  const cases: [string, EnkfParamsInput][] = [
    ['no cases at all', { observations: Array(30).fill(0) }],
    ['two members', { ensembleSize: 2 }],
    ['two members by stochastic', { ensembleSize: 2, method: 'stochastic' }],
    ['two members by etkf', { ensembleSize: 2, method: 'etkf' }],
    [
      'members that are all the same',
      { sigmaBeta: 0, sigmaProcess: 0, betaPrior: { median: 1, sdLog: 0 }, I0Prior: { median: 1, sdLog: 0 } },
    ],
    ['the smallest population', { population: 10, I0Prior: { median: 1e9, sdLog: 3 } }],
    ['a large population and hardly a case', { population: 2e9, I0Prior: { median: 0.001, sdLog: 0 } }],
    ['more cases than people', { population: 10, observations: [2e9, 0, 2e9, 5, 2e9] }],
    ['the least trust in the data', { phi: 0.1 }],
    ['the most trust in the data', { phi: 10_000 }],
    ['the wildest walk', { sigmaBeta: 2, sigmaProcess: 2, inflation: 2, ensembleSize: 50 }],
    ['the widest priors', { betaPrior: { median: 20, sdLog: 3 }, I0Prior: { median: 1e9, sdLog: 3 } }],
    [
      'the shortest periods',
      { infectiousPeriodDays: 0.2, latentPeriodDays: 0.1, model: 'seir', estimateInfectiousPeriod: true },
    ],
    ['a long forecast', { horizonDays: 365, sigmaBeta: 2, sigmaProcess: 2 }],
    ['jumps from nothing to millions', { population: 2e9, observations: [0, 2e9, 0, 2e9, 0, 0, 1] }],
  ];

  test.each(cases)('%s', async (_name, params) => {
    const { result } = await runEnkf({ params: { ensembleSize: 40, ...params } });
    expect(result.crps).toBeGreaterThanOrEqual(0);
    for (const { q05 } of result.forecast) expect(q05).toBeGreaterThanOrEqual(0);
  });

  test('a thousand days', async () => {
    const observations = Array.from({ length: 1000 }, (_, t) => Math.round(50 + 50 * Math.sin(t / 20)));
    const { progress } = await runEnkf({ params: { ensembleSize: 20, observations, population: 1e6 } });
    expect(progress).toHaveLength(1000);
    expect(progress.at(-1)).toMatchObject({ step: 1000, total: 1000, pct: 100 });
  });

  test('whatever the contract takes', async () => {
    const prior = (most: number) =>
      fc.record({
        median: fc.double({ min: 0.001, max: most, noNaN: true }),
        sdLog: fc.double({ min: 0, max: 3, noNaN: true }),
      });
    const params = fc.record({
      ensembleSize: fc.integer({ min: 2, max: 12 }),
      seed: fc.integer({ min: 0, max: 4294967295 }),
      model: fc.constantFrom('sir' as const, 'seir' as const),
      method: fc.constantFrom('eakf' as const, 'stochastic' as const, 'etkf' as const),
      infectiousPeriodDays: fc.double({ min: 0.2, max: 100, noNaN: true }),
      latentPeriodDays: fc.double({ min: 0.1, max: 100, noNaN: true }),
      population: fc.integer({ min: 10, max: 2_000_000_000 }),
      inflation: fc.double({ min: 1, max: 2, noNaN: true }),
      sigmaBeta: fc.double({ min: 0, max: 2, noNaN: true }),
      sigmaProcess: fc.double({ min: 0, max: 2, noNaN: true }),
      phi: fc.double({ min: 0.1, max: 10_000, noNaN: true }),
      betaPrior: prior(20),
      I0Prior: prior(1e9),
      estimateInfectiousPeriod: fc.boolean(),
      horizonDays: fc.integer({ min: 0, max: 30 }),
      observations: fc.array(fc.double({ min: 0, max: 2e9, noNaN: true }), { minLength: 2, maxLength: 25 }),
    });
    const property = fc.asyncProperty(params, async (given) => {
      const { progress, result } = await runEnkf({ params: given });
      expect(progress).toHaveLength(given.observations.length);
      expect(result.crps).toBeGreaterThanOrEqual(0);
    });
    await fc.assert(property, { numRuns: 150, seed: 1978 });
  });
});
