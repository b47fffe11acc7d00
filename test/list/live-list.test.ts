import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Engine, JobFilter } from '../../src/engines/engine.ts';
import { ProtocolError } from '../../src/errors.ts';
import { CHAT, complete, ENKF, progressOf, startRun, submit, T0 } from '../contract/engine/bench.ts';
import { range } from '../support/test-follower.ts';
import { type ListBench, listBench, TestWatcher } from './list-bench.ts';

/** What the engine says that a list shows, as `TestWatcher.shown`. */
async function listed(engine: Engine, filter: JobFilter, limit: number): Promise<string[]> {
  const { jobs } = await engine.list({ ...filter, limit });
  return jobs.map(({ id, lastSeq }) => `${id} ${lastSeq}`).sort();
}

const kinds = ({ told }: TestWatcher) => told.map((each) => Object.keys(each)[0]);

describe('a live list', () => {
  it('is the list as it stands, newest first, then ready, then what changes', async () => {
    const { engine, watch, pass } = listBench();
    const run = await startRun(engine);
    const { id } = await submit(engine);
    const watcher = await watch();
    await pass(500);
    expect(watcher.told).toMatchObject([{ reset: true }, { job: { id } }, { job: { id: run.job } }, { ready: 2 }]);
    await engine.append(run, progressOf({ step: 1, total: 2, pct: 50 }));
    await pass(1);
    expect(watcher.told.at(-1)).toMatchObject({ job: { id: run.job, status: 'running', progress: { pct: 50 } } });
    await pass(500);
    await complete(engine, run);
    const fresh = await submit(engine, { label: 'new' });
    await engine.cancel(id, { time: T0 });
    await pass(1);
    await engine.remove(id);
    await pass(1_000);
    expect(kinds(watcher).slice(5)).toEqual(['job', 'job', 'job', 'removed']);
    expect(watcher.jobs.get(run.job)).toMatchObject({ status: 'completed', result: { ok: true } });
    expect(watcher.jobs.get(fresh.id)).toMatchObject({ label: 'new', links: { self: `/v1/jobs/${fresh.id}` } });
    expect(watcher.jobs.has(id)).toBe(false);
  });

  it('tells a change at once, and of one job at most twice a second', async () => {
    const { engine, watch, pass, time } = listBench();
    const run = await startRun(engine);
    const watcher = await watch();
    await pass(700);
    const began = time.now;
    for (const step of range(1, 300)) {
      await engine.append(run, progressOf({ step, total: 300, pct: step / 3 }));
      await pass(10);
    }
    await pass(500);
    const steps = watcher.told.slice(3);
    expect(steps[0]!.at - began).toBeLessThanOrEqual(10);
    expect(steps).toHaveLength(7);
    for (const [index, { at }] of steps.slice(1).entries()) expect(at - steps[index]!.at).toBeGreaterThanOrEqual(500);
    expect(watcher.jobs.get(run.job)).toMatchObject({ progress: { step: 300 } });
  });

  it('takes out what no longer fits, and in what fits now', async () => {
    const { engine, watch, pass } = listBench();
    const run = await startRun(engine, { owner: 'ann' });
    const [running, completed, others] = await Promise.all([
      watch({ status: 'running' }),
      watch({ status: 'completed' }),
      watch({ owner: 'bob' }),
    ]);
    await pass(1);
    await complete(engine, run);
    const shared = await submit(engine, { owner: 'eve', type: CHAT, shared: true });
    await pass(1_000);
    expect([...running.jobs.keys()]).toEqual([]);
    expect([...completed.jobs.keys()]).toEqual([run.job]);
    expect([...others.jobs.keys()]).toEqual([shared.id]);
    expect([running.total, completed.total, others.total]).toEqual([1, 0, 0]);
  });

  it('holds the newest: one that comes pushes the oldest out, and where one goes the next older comes', async () => {
    const { engine, watch, pass } = listBench();
    // Clocks may go back: the order is that of submission.
    const ids: string[] = [];
    for (const i of range(1, 5)) ids.push((await submit(engine, { time: T0 - i * 1_000 })).id);
    const watcher = await watch({ status: 'queued' }, 3);
    await pass(1);
    expect([...watcher.jobs.keys()].reverse()).toEqual(ids.slice(2));
    expect(watcher.total).toBe(5);
    ids.push((await submit(engine, { time: T0 - 60_000 })).id);
    await pass(1_000);
    expect([...watcher.jobs.keys()].sort()).toEqual(ids.slice(3).sort());
    await engine.cancel(ids[4]!, { time: T0 });
    await pass(1_000);
    expect([...watcher.jobs.keys()].sort()).toEqual([ids[2], ids[3], ids[5]].sort());
    await engine.cancel(ids[0]!, { time: T0 });
    await pass(1_000);
    expect([...watcher.jobs.keys()].sort()).toEqual([ids[2], ids[3], ids[5]].sort());
  });

  it('costs one read and one encoding a change, however many watch', async () => {
    const { engine, watch, pass, costs, list } = listBench();
    const run = await startRun(engine);
    const watchers = await Promise.all(range(1, 500).map((n) => watch(n % 2 === 0 ? {} : { type: ENKF })));
    await pass(1);
    expect(list.numbers()).toEqual({ lists: 2, watchers: 500 });
    expect(costs.frames).toBe(1);
    Object.assign(costs, { reads: 0, frames: 0 });
    for (const step of range(1, 4)) {
      await engine.append(run, progressOf({ step, total: 4, pct: 25 * step }));
      await pass(500);
    }
    expect(costs).toEqual({ reads: 4, frames: 4 });
    for (const watcher of watchers) expect(watcher.jobs.get(run.job)).toMatchObject({ progress: { step: 4 } });
    for (const watcher of watchers) watcher.close();
    expect(list.numbers()).toEqual({ lists: 0, watchers: 0 });
    await complete(engine, run);
    await pass(500);
    expect(costs.reads).toBe(4); // nobody watches: nothing is done
  });

  it('owes a watcher that does not read the ids of what changed and no more', async () => {
    const { engine, watch, pass, time } = listBench();
    const runs = [];
    for (const _ of range(1, 40)) runs.push(await startRun(engine));
    const gone = await submit(engine);
    const slow = new TestWatcher(time);
    slow.stopReading();
    await watch({}, 50, slow);
    await pass(1);
    expect(slow.told.length).toBeGreaterThan(0);
    for (const step of range(1, 50)) {
      for (const run of runs)
        await engine.append(run, progressOf({ step, total: 50, pct: 2 * step, text: 'x'.repeat(4_000) }));
      const brief = await submit(engine);
      await pass(500);
      await engine.cancel(brief.id, { time: T0 });
      await engine.remove(brief.id);
      await pass(500);
    }
    await engine.cancel(gone.id, { time: T0 });
    await engine.remove(gone.id);
    await pass(500);
    expect(slow.mostQueued).toBeLessThan(130_000);
    expect(slow.told.length).toBeLessThan(60);
    slow.readOn();
    await pass(500);
    expect(slow.shown).toEqual(await listed(engine, {}, 50));
    expect(slow.told.length).toBeLessThan(200);
    const firstRound = slow.told.findIndex((told) => 'ready' in told);
    expect(firstRound).toBeGreaterThan(39);
  });

  it('makes up for a ring that was lost', async () => {
    const { engine, faults, watch, pass } = listBench();
    const run = await startRun(engine);
    const watcher = await watch();
    faults.isDeaf = true;
    await complete(engine, run);
    await submit(engine);
    await pass(14_000);
    expect(watcher.shown).not.toEqual(await listed(engine, {}, 50));
    await pass(2_000);
    expect(watcher.shown).toEqual(await listed(engine, {}, 50));
  });

  it('goes on when the storage answers again', async () => {
    const { engine, faults, watch, pass } = listBench();
    const run = await startRun(engine);
    const watcher = await watch();
    await pass(1);
    faults.isDown = true;
    await complete(engine, run);
    await pass(5_000);
    expect(watcher.jobs.get(run.job)?.status).toBe('running');
    faults.isDown = false;
    await pass(3_000);
    expect(watcher.jobs.get(run.job)?.status).toBe('completed');
  });

  it('tells a watcher what keeps it from being told the rest, and lets go of it', async () => {
    const { engine, faults, watch, pass, list, time } = listBench();
    for (const _ of range(1, 3)) await submit(engine, { params: { text: 'x'.repeat(70_000) } });
    const slow = new TestWatcher(time);
    slow.stopReading();
    await watch({}, 50, slow);
    await pass(1);
    faults.isDown = true;
    slow.readOn();
    await pass(1);
    expect(slow.failed).toBe('unavailable');
    expect(list.numbers()).toEqual({ lists: 0, watchers: 0 });
  });

  it('shows what the engine lists, whatever happens (1,500 random steps)', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.nat(), { minLength: 30, maxLength: 120 }), async (choices) => {
        const bench = listBench();
        const views: [JobFilter, number][] = [
          [{}, 5],
          [{ status: 'queued' }, 4],
          [{ owner: 'ann', type: ENKF }, 3],
          [{ label: 'x' }, 50],
        ];
        const watchers = await Promise.all(views.map(([filter, limit]) => bench.watch(filter, limit)));
        for (const choice of choices) await act(bench, choice);
        await bench.pass(1_100);
        for (const [index, [filter, limit]] of views.entries()) {
          expect(watchers[index]!.shown).toEqual(await listed(bench.engine, filter, limit));
        }
      }),
      { numRuns: 20 },
    );
  });
});

/** One random step: a job comes, runs, gets on, ends, goes, or time passes. */
async function act({ engine, pass }: ListBench, choice: number): Promise<void> {
  const { jobs } = await engine.list({ limit: 100 });
  const job = jobs[Math.floor(choice / 8) % Math.max(1, jobs.length)];
  const run = job && { job: job.id, attempt: job.attempt };
  const owner = choice % 3 === 0 ? 'ann' : 'bob';
  const refused = (error: unknown) => {
    if (!(error instanceof ProtocolError)) throw error;
  };
  if (choice % 8 < 2 || !run) await submit(engine, { owner, ...(choice % 5 === 0 ? { label: 'x' } : {}) });
  else if (choice % 8 === 2) await startRun(engine, { owner });
  else if (choice % 8 === 3) await engine.append(run, progressOf({ step: 1 })).catch(refused);
  else if (choice % 8 === 4) await complete(engine, run).catch(refused);
  else if (choice % 8 === 5) await engine.cancel(run.job, { time: T0 }).catch(refused);
  else if (choice % 8 === 6) await engine.remove(run.job).catch(refused);
  else await pass(choice % 300);
}
