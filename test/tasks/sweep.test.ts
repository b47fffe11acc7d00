import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import type { SweepAggregate, SweepMember, SweepProgress } from '../../generated/protocol/index.ts';
import { canonicalJson } from '../../src/log/canonical.ts';
import sweep from '../../src/tasks/sweep.ts';
import type { Ask } from '../workers/errands/errand.ts';
import { eventsOf, inline, runTask, type Told } from './run-task.ts';

const small = {
  beta: { from: 1.2, to: 2.2, points: 3 },
  reduction: { from: 0, to: 0.6, points: 2 },
  replicates: 10,
  days: 20,
};
/** The epidemic of its second member is nearly steady, in so large a population. */
const halting = {
  model: 'ode',
  population: 1_000_000,
  beta: { from: 0.005, to: 0.015, points: 3 },
  infectiousPeriodDays: { from: 100, to: 100, points: 1 },
  reduction: { from: 0, to: 0, points: 1 },
};

type Sweep = Told<'sweep'>;
const of = <D>(told: Sweep, type: string) => eventsOf(told).flatMap(([t, data]) => (t === type ? [data as D] : []));
const members = (told: Sweep) => of<SweepMember>(told, 'member');
const aggregates = (told: Sweep) => of<SweepAggregate>(told, 'aggregate');

/** What counts for the digest. */
const counted = (told: Pick<Sweep, 'steps'>) =>
  eventsOf(told).map(([type, data]) => {
    if (type !== 'progress') return [type, data];
    const { step, total, pct } = data as SweepProgress;
    return [type, { step, total, pct }];
  });

describe('what is told', () => {
  test('each member, all together, and how far the sweep is', async () => {
    const told = await runTask('sweep', sweep, { params: small });
    for (const [i, { events, checkpoint }] of told.steps.entries()) {
      expect(events.map(([type]) => type)).toEqual(['member', 'aggregate', 'progress']);
      expect(events[0]![1]).toMatchObject({ index: i, exceedance: { runs: 10 } });
      expect(events[1]![1]).toMatchObject({ members: i + 1, runs: 10 * (i + 1) });
      expect(events[2]![1]).toMatchObject({ step: i + 1, total: 6 });
      expect(checkpoint).toBeDefined();
    }
    expect(told.result).toMatchObject({ members: 6, failed: 0, failures: [], runs: 60, seed: 1978 });
    expect(told.result!.exceedance).toEqual(aggregates(told).at(-1)!.exceedance);
    expect(told.result!.notice).toContain('Not for public-health use');
  });

  test('a stronger contact makes it worse, an intervention better', async () => {
    const told = members(await runTask('sweep', sweep, { params: small }));
    const peaks = told.map(({ peakI }) => peakI!.mean);
    expect(peaks[2]!).toBeGreaterThan(peaks[0]!);
    expect(peaks[4]!).toBeGreaterThan(peaks[2]!);
    expect(peaks[1]!).toBeLessThan(peaks[0]!);
    expect(told[4]!.exceedance!.share).toBe(1);
    expect(told[0]!.exceedance!.share).toBeLessThan(0.2);
  });

  test('bands that are in order, of as many days as asked for', async () => {
    const { I } = aggregates(await runTask('sweep', sweep, { params: small })).at(-1)!;
    for (let day = 0; day <= 20; day++) {
      const bands = [I.q05[day]!, I.q25[day]!, I.q50[day]!, I.q75[day]!, I.q95[day]!];
      expect(bands).toEqual(bands.toSorted((a, b) => a - b));
    }
    expect(I.q50).toHaveLength(21);
    expect(I.q50[0]).toBe(3);
  });

  test('the differential equation once a scenario, which is where many large epidemics lie', async () => {
    const params = {
      ...small,
      population: 200_000,
      initialInfectious: 2_000,
      replicates: 6,
      beta: { from: 1.7, to: 1.7, points: 1 },
    };
    const solved = members(await runTask('sweep', sweep, { params: { ...params, model: 'ode' } }));
    const simulated = members(await runTask('sweep', sweep, { params }));
    expect(solved.map(({ exceedance }) => exceedance!.runs)).toEqual([1, 1]);
    for (const [i, { I, finalSize, peakI }] of solved.entries()) {
      for (const [day, infectious] of I!.entries()) {
        expect(Math.abs(simulated[i]!.I![day]! - infectious)).toBeLessThan(0.02 * peakI!.mean);
      }
      expect(simulated[i]!.finalSize!.mean).toBeCloseTo(finalSize!.mean, 2);
      expect(peakI!.q05).toBe(peakI!.q95);
    }
  });

  test('a Latin hypercube of as many members as asked for', async () => {
    const told = await runTask('sweep', sweep, { params: { ...small, design: 'latinHypercube', members: 8 } });
    expect(members(told).map(({ index }) => index)).toEqual([0, 1, 2, 3, 4, 5, 6, 7]);
    const betas = members(told).map(({ params }) => Math.floor(8 * (params.beta - 1.2)));
    expect(betas.toSorted()).toEqual([0, 1, 2, 3, 4, 5, 6, 7]);
  });

  test('many members in a hundred groups at most, with all of them together twenty times', async () => {
    const params = { model: 'ode', design: 'latinHypercube', members: 450, days: 5 };
    const told = await runTask('sweep', sweep, { params });
    expect(told.steps).toHaveLength(90);
    expect(aggregates(told)).toHaveLength(18);
    expect(aggregates(told).at(-1)).toMatchObject({ members: 450 });
  });
});

describe('the digest', () => {
  test('is the SHA-256 of what was told, with sorted keys, without how fast it went', async () => {
    const told = await runTask('sweep', sweep, { params: small });
    expect(told.result!.digest).toBe(
      createHash('sha256')
        .update(canonicalJson(counted(told)))
        .digest('hex'),
    );
  });

  test('is the same for the same seed and params, and another for another seed', async () => {
    const once = await runTask('sweep', sweep, { params: small });
    expect((await runTask('sweep', sweep, { params: small })).result).toEqual(once.result);
    const other = await runTask('sweep', sweep, { params: { ...small, seed: 1 } });
    expect(other.result!.digest).not.toBe(once.result!.digest);
  });
});

test('a run that was cut after any member goes on to the same end', async () => {
  const whole = await runTask('sweep', sweep, { params: small });
  for (const [i, { checkpoint }] of whole.steps.entries()) {
    const rest = await runTask('sweep', sweep, { params: small, checkpoint });
    expect(counted(rest)).toEqual(counted({ steps: whole.steps.slice(i + 1) }));
    expect(rest.result).toEqual(whole.result);
  }
});

describe('a member that fails', () => {
  test('is listed, and the others go on', async () => {
    const told = await runTask('sweep', sweep, { params: halting });
    const error = 'The epidemic has not ended after 10000 days.';
    expect(members(told).map((member) => member.error)).toEqual([undefined, error, undefined]);
    expect(members(told)[1]).toEqual({ index: 1, params: expect.objectContaining({ beta: 0.01 }), error });
    expect(told.result).toMatchObject({ members: 3, failed: 1, failures: [{ index: 1, error }], runs: 2 });
    expect(aggregates(told).map(({ members }) => members)).toEqual([1, 1, 2]);
  });

  test('is not the whole sweep, unless all do', async () => {
    const params = { ...halting, beta: { from: 0.01, to: 0.01, points: 1 } };
    await expect(runTask('sweep', sweep, { params })).rejects.toThrow('All 1 members failed; the first: The epidemic');
  });
});

test.each([
  [{ initialInfectious: 1000 }, 'larger than population'],
  [{ replicates: 1000, days: 366 }, '24 members with 1000 runs of 367 days each are 8808000 days'],
])('%j cannot be', async (params, text) => {
  await expect(runTask('sweep', sweep, { params })).rejects.toThrow(text);
});

test('parallel work in tests is as the server does it: in order, failures as outcomes', async () => {
  const module = new URL('../workers/errands/errand.ts', import.meta.url);
  const outcomes = [];
  const asks: Ask[] = [{ do: 'square', n: 3 }, { do: 'throw' }];
  for await (const each of inline<(ask: Ask) => unknown>(module, asks)) outcomes.push(each);
  expect(outcomes).toEqual([{ value: 9 }, { error: 'boom' }]);
});
