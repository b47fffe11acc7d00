import { createHash } from 'node:crypto';
import { beforeAll, describe, expect, test } from 'vitest';
import type { McmcChain, McmcProgress, McmcResult } from '../../generated/protocol/index.ts';
import { canonicalJson } from '../../src/log/canonical.ts';
import mcmc from '../../src/tasks/mcmc.ts';
import { eventsOf, runTask, type Told } from './run-task.ts';

const short = { warmup: 300, iterations: 400, chains: 2, seed: 5 };

const chainsOf = (told: Told<'mcmc'>) =>
  eventsOf(told).flatMap(([type, data]) => (type === 'chain' ? [data as McmcChain] : []));

describe('the outbreak of 1978, with defaults', () => {
  let told: Told<'mcmc'>;
  let result: McmcResult;
  beforeAll(async () => {
    told = await runTask('mcmc', mcmc);
    result = told.result!;
  });

  test('has the posterior that others have found', () => {
    const { beta, gamma, r0 } = result.parameters;
    expect(Math.abs(beta.mean - 1.736)).toBeLessThan(0.02);
    expect(Math.abs(gamma.mean - 0.543)).toBeLessThan(0.02);
    expect(Math.abs(r0.mean - 3.22)).toBeLessThan(0.1);
    expect(Math.abs(beta.sd - 0.053)).toBeLessThan(0.008);
    expect(Math.abs(gamma.sd - 0.046)).toBeLessThan(0.008);
    expect(Math.abs(r0.sd - 0.27)).toBeLessThan(0.04);
  });

  test('is known well enough: the chains agree', () => {
    for (const { rhat, ess } of Object.values(result.parameters)) {
      expect(rhat).toBeLessThan(1.01);
      expect(ess).toBeGreaterThan(400);
    }
    expect(result.acceptance).toBeGreaterThan(0.2);
    expect(result.acceptance).toBeLessThan(0.45);
    expect(result.draws).toBe(8000);
  });

  test('fits the counts, as far as it does', () => {
    expect(result.fit.map(({ t }) => t)).toEqual(Array.from({ length: 14 }, (_, i) => i + 1));
    const peak = result.fit[5]!;
    expect(peak).toMatchObject({ t: 6, y: 298 });
    expect(Math.abs(peak.mean - 244)).toBeLessThan(15);
    for (const { q05, q25, q50, q75, q95 } of result.fit) {
      expect([q05, q25, q50, q75, q95]).toEqual([q05, q25, q50, q75, q95].sort((a, b) => a - b));
    }
    expect(result.notice).toContain('Not for public-health use');
  });

  test('is told stretch by stretch, first the chains, then how far all are', () => {
    expect(told.steps).toHaveLength(30);
    for (const [i, { events }] of told.steps.entries()) {
      expect(events.map(([type]) => type)).toEqual(['chain', 'chain', 'chain', 'chain', 'progress']);
      expect((events[4]![1] as McmcProgress).step).toBe(400 * (i + 1));
      const phase = i < 10 ? 'warmup' : 'sampling';
      for (const [c, [, data]] of events.slice(0, 4).entries()) {
        expect(data).toMatchObject({ chain: c + 1, iteration: 100 * (i + 1), phase });
      }
    }
    expect(told.steps.at(-1)!.events[4]![1]).toEqual({ step: 12_000, total: 12_000, pct: 100 });
  });

  test('shows where each chain went', () => {
    const [chain] = chainsOf(told).slice(-4);
    expect(chain!.trace.beta).toHaveLength(10);
    expect(Math.abs(chain!.parameters.r0.mean - 3.22)).toBeLessThan(0.2);
    const { beta, gamma } = chain!.trace;
    for (const value of [...beta, ...gamma]) expect(value).toBeGreaterThan(0);
    const all = chainsOf(told).slice(-4);
    expect(new Set(all.map(({ parameters }) => parameters.beta.rhat)).size).toBe(1); // it is of all chains
    expect(new Set(all.map(({ parameters }) => parameters.beta.mean)).size).toBe(4); // and that of one
  });
});

describe('the digest', () => {
  test('is the SHA-256 of what was told, with sorted keys', async () => {
    const told = await runTask('mcmc', mcmc, { params: short });
    expect(told.result!.digest).toBe(
      createHash('sha256')
        .update(canonicalJson(eventsOf(told)))
        .digest('hex'),
    );
  });

  test('is the same for the same seed and params, and another for another seed', async () => {
    const once = await runTask('mcmc', mcmc, { params: short });
    expect((await runTask('mcmc', mcmc, { params: short })).result).toEqual(once.result);
    expect((await runTask('mcmc', mcmc, { params: { ...short, seed: 6 } })).result!.digest).not.toBe(
      once.result!.digest,
    );
  });
});

test('a run that was cut after any stretch goes on to the same end', async () => {
  const whole = await runTask('mcmc', mcmc, { params: short });
  expect(whole.steps).toHaveLength(7);
  for (const [i, { checkpoint }] of whole.steps.entries()) {
    const rest = await runTask('mcmc', mcmc, { params: short, checkpoint });
    expect(rest.steps.map(({ events }) => events)).toEqual(whole.steps.slice(i + 1).map(({ events }) => events));
    expect(rest.result).toEqual(whole.result);
  }
});

test('a long phase is told in fifty stretches at most, the last as long as what is left', async () => {
  const params = { chains: 2, warmup: 200, iterations: 5_300, seed: 5 };
  const told = await runTask('mcmc', mcmc, { params });
  const iterations = chainsOf(told).flatMap(({ chain, iteration }) => (chain === 1 ? [iteration] : []));
  expect(iterations.slice(0, 4)).toEqual([100, 200, 400, 600]);
  expect(iterations.slice(-2)).toEqual([5_400, 5_500]);
  expect(iterations.length).toBeLessThanOrEqual(52);
});

test('a chain that fails fails the run', async () => {
  const broken = { ...(await runTask('mcmc', mcmc, { params: short, steps: 1 })).steps[0]! };
  const checkpoint = structuredClone(broken.checkpoint) as { standing: { chains: { random: unknown }[] } };
  checkpoint.standing.chains[1]!.random = null;
  await expect(runTask('mcmc', mcmc, { params: short, checkpoint })).rejects.toThrow('Chain 2 failed');
});
