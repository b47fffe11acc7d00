import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import type { EnkfParamsInput, EnkfTune } from '../../generated/protocol/index.ts';
import enkf from '../../src/tasks/enkf.ts';
import { contextOf, type Plan, runEnkf, type Told } from './run-enkf.ts';

const small: EnkfParamsInput = { ensembleSize: 20 };

/** The digest as the contract describes it, made of what was told, in one go. */
function digestOf(told: Told, tunings: Record<number, EnkfTune> = {}): string {
  const pairs = told.events.map(([type, data]) => {
    if (type !== 'applied') return [type, data];
    const { step } = data as { step: number };
    return [type, { step, ...tunings[step] }];
  });
  return createHash('sha256').update(sortedJson(pairs)).digest('hex');
}

function sortedJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(sortedJson).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const members = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${members.map(([key, inner]) => `${JSON.stringify(key)}:${sortedJson(inner)}`).join(',')}}`;
}

describe('what is told', () => {
  test('one progress a day, then the result', async () => {
    const { events, progress, result } = await runEnkf({ params: small });
    expect(events.map(([type]) => type)).toEqual(Array(14).fill('progress'));
    expect(progress.map(({ step }) => step)).toEqual(Array.from({ length: 14 }, (_, i) => i + 1));
    expect(progress.map(({ t }) => t)).toEqual(Array.from({ length: 14 }, (_, i) => i));
    expect(progress.map(({ y }) => y)).toEqual([3, 8, 26, 76, 225, 298, 258, 233, 189, 128, 68, 29, 14, 4]);
    expect(progress[4]!.pct).toBe(35.7);
    expect(progress.at(-1)!.pct).toBe(100);
    expect(result).toMatchObject({ seed: 1978, steps: 14, peak: { t: 5 } });
    expect(result.notice).toContain('Not for public-health use');
  });

  test('nothing is foreseen for the first day, and every later day is', async () => {
    const { progress } = await runEnkf({ params: small });
    for (const day of progress) {
      expect('forecast' in day).toBe(day.step > 1);
      expect('innovation' in day).toBe(day.step > 1);
      expect('innovationZ' in day).toBe(day.step > 1);
    }
  });

  test('bands are in order, sums are sums', async () => {
    const { progress, result } = await runEnkf({ params: small });
    let logLikSum = 0;
    for (const day of progress) {
      for (const { q05, q25, q50, q75, q95 } of [day.I, day.beta, day.Rt]) {
        expect([q05, q25, q50, q75, q95]).toEqual([q05, q25, q50, q75, q95].sort((a, b) => a - b));
      }
      logLikSum += day.logLik;
      expect(day.logLikSum).toBeCloseTo(logLikSum, 12);
    }
    expect(result.logLik).toBeCloseTo(logLikSum, 12);
  });

  test('the scores are those of the one-day forecasts', async () => {
    const { progress, result } = await runEnkf({ params: small });
    const foreseen = progress.slice(1);
    const within = foreseen.filter(({ y, forecast }) => y >= forecast!.q05 && y <= forecast!.q95);
    const squares = foreseen.reduce((sum, { y, forecast }) => sum + (y - forecast!.mean) ** 2, 0);
    expect(result.coverage90).toBeCloseTo(within.length / 13, 12);
    expect(result.rmse1).toBeCloseTo(Math.sqrt(squares / 13), 10);
    expect(result.crps).toBeGreaterThan(0);
    expect(result.crps).toBeLessThan(result.rmse1);
  });

  test('the forecast goes on from the last day, as far as was asked', async () => {
    const { result } = await runEnkf({ params: { ...small, horizonDays: 3 } });
    expect(result.forecast.map(({ t }) => t)).toEqual([14, 15, 16]);
    const none = await runEnkf({ params: { ...small, horizonDays: 0 } });
    expect(none.result.forecast).toEqual([]);
  });

  test('observations are taken in the place of the data set', async () => {
    const observations = [3, 8, 26];
    const { progress } = await runEnkf({ params: { ...small, observations } });
    expect(progress.map(({ y }) => y)).toEqual(observations);
    const named = await runEnkf({ params: { ...small, obs: observations } as EnkfParamsInput });
    expect(named.progress).toEqual(progress);
  });

  test('SEIR and an estimated infectious period are models of their own', async () => {
    const digests = new Set<string>();
    for (const model of ['sir', 'seir'] as const) {
      for (const estimateInfectiousPeriod of [false, true]) {
        const { result } = await runEnkf({ params: { ensembleSize: 200, model, estimateInfectiousPeriod } });
        expect(result.logLik).toBeGreaterThan(-75);
        digests.add(result.digest);
      }
    }
    expect(digests.size).toBe(4);
  });

  test('etkf tells what eakf tells, but for rounding', async () => {
    const eakf = await runEnkf({ params: { ensembleSize: 50 } });
    const etkf = await runEnkf({ params: { ensembleSize: 50, method: 'etkf' } });
    for (const [i, day] of eakf.progress.entries()) expect(etkf.progress[i]!.I_est).toBeCloseTo(day.I_est, 6);
    expect(etkf.result.logLik).toBeCloseTo(eakf.result.logLik, 8);
  });
});

describe('the digest', () => {
  test('is the SHA-256 of what was told, with sorted keys', async () => {
    const told = await runEnkf({ params: small });
    expect(told.result.digest).toBe(digestOf(told));
  });

  test('holds of applied inputs the step and the values in force', async () => {
    const told = await runEnkf({ params: small, moves: { 4: [{ phi: 10 }], 6: [{ inflation: 1.1 }] } });
    const first = { inflation: 1.02, sigmaBeta: 0.15, phi: 10 };
    expect(told.result.digest).toBe(digestOf(told, { 4: first, 6: { ...first, inflation: 1.1 } }));
  });

  test('is the same for the same seed, params and inputs, and another for another seed', async () => {
    const { result } = await runEnkf({ params: small });
    expect((await runEnkf({ params: small })).result).toEqual(result);
    expect((await runEnkf({ params: { ...small, seed: 1979 } })).result.digest).not.toBe(result.digest);
  });
});

describe('slider moves', () => {
  test('take effect at the next step, and applied comes before its progress', async () => {
    const plain = await runEnkf({ params: small });
    const moved = await runEnkf({ params: small, moves: { 5: [{ phi: 5 }] } });
    expect(moved.progress.slice(0, 4)).toEqual(plain.progress.slice(0, 4));
    expect(moved.progress[4]).not.toEqual(plain.progress[4]);
    expect(moved.events[4]).toEqual(['applied', { inputIds: ['5.1'], superseded: [], step: 5 }]);
    expect(moved.events[5]).toEqual(['progress', moved.progress[4]]);
  });

  test('of several moves of one slider the last counts', async () => {
    const moves = [{ phi: 5 }, { phi: 50 }, { phi: 10 }];
    const several = await runEnkf({ params: small, moves: { 3: moves } });
    const one = await runEnkf({ params: small, moves: { 3: [{ phi: 10 }] } });
    expect(several.events[2]).toEqual(['applied', { inputIds: ['3.3'], superseded: ['3.1', '3.2'], step: 3 }]);
    expect(several.progress).toEqual(one.progress);
    expect(several.result).toEqual(one.result);
  });

  test('a move that is overtaken in part still counts', async () => {
    const moves = [{ phi: 5, inflation: 1.5 }, { sigmaBeta: 0.3 }, { phi: 10 }];
    const several = await runEnkf({ params: small, moves: { 3: moves } });
    const one = await runEnkf({ params: small, moves: { 3: [{ phi: 10, inflation: 1.5, sigmaBeta: 0.3 }] } });
    expect(several.events[2]).toEqual(['applied', { inputIds: ['3.1', '3.2', '3.3'], superseded: [], step: 3 }]);
    expect(several.result).toEqual(one.result);
  });

  test('a move of two sliders that two others overtake together is superseded', async () => {
    const moves = [{ phi: 5, inflation: 1.5 }, { inflation: 1.1 }, { phi: 10 }];
    const { events } = await runEnkf({ params: small, moves: { 3: moves } });
    expect(events[2]).toEqual(['applied', { inputIds: ['3.2', '3.3'], superseded: ['3.1'], step: 3 }]);
  });
});

describe('a run that was cut', () => {
  const plans: [string, Plan][] = [
    ['eakf', { params: small }],
    ['stochastic', { params: { ...small, method: 'stochastic' } }],
    [
      'etkf, SEIR, estimated period',
      { params: { ...small, method: 'etkf', model: 'seir', estimateInfectiousPeriod: true } },
    ],
    ['moved sliders', { params: small, moves: { 2: [{ phi: 10 }], 6: [{ inflation: 1.1 }, { inflation: 1.2 }] } }],
    ['an odd number of members', { params: { ensembleSize: 7 } }],
  ];

  test.each(plans)('after any step goes on to the same end: %s', async (_name, plan) => {
    const whole = await runEnkf(plan);
    for (let step = 1; step <= 14; step++) {
      const rest = await runEnkf({ ...plan, checkpoint: whole.checkpoints.get(step) });
      const from = whole.events.findIndex(([type, data]) => type === 'progress' && data === whole.progress[step - 1]);
      expect(rest.events).toEqual(whole.events.slice(from + 1));
      expect(rest.result).toEqual(whole.result);
    }
  });

  test('five times over goes on to the same end', async () => {
    const whole = await runEnkf({ params: small });
    let told = whole;
    for (const step of [2, 3, 7, 8, 13]) {
      told = await runEnkf({ params: small, checkpoint: told.checkpoints.get(step) });
    }
    expect(told.result).toEqual(whole.result);
  });

  test('does not take a checkpoint that it does not know', async () => {
    const { checkpoints } = await runEnkf({ params: small });
    const checkpoint = { ...(checkpoints.get(3) as object), format: 2 };
    await expect(runEnkf({ params: small, checkpoint })).rejects.toThrow('format 2');
  });
});

describe('stopping', () => {
  test.each([0, 50])('an aborted run throws its reason at the next step (delayMs %d)', async (delayMs) => {
    const abort = new AbortController();
    const run = enkf(contextOf({ params: { ...small, delayMs }, signal: abort.signal }));
    await run.next();
    abort.abort(new Error('cancelled by ann'));
    await expect(run.next()).rejects.toThrow('cancelled by ann');
  });

  test('delayMs is waited before each step', async () => {
    const context = contextOf({ params: { ...small, delayMs: 40 } });
    const waited: number[] = [];
    const run = enkf({ ...context, sleep: async (ms) => void waited.push(ms) });
    while (!(await run.next()).done);
    expect(waited).toEqual(Array(14).fill(40));
  });
});
