import { describe, expect, it, vi } from 'vitest';
import type { Engine, LogQuery, RunRef } from '../../../src/engines/engine.ts';
import { batchOf, CHAT, type Chapter, complete, ENKF, logText, startRun, submit, T0 } from './bench.ts';

const pad = 'p'.repeat(20_000);

/** A running job whose log takes about so many times 20 kB, or so many times what is given. */
async function startLarge(engine: Engine, size: number, text = pad): Promise<RunRef> {
  const run = await startRun(engine);
  for (let i = 0; i < size; i++) await engine.append(run, batchOf({ pad: text }));
  return run;
}

async function jobsOf(engine: Engine, query: LogQuery, limit = 100): Promise<string[]> {
  return (await engine.logs(query, limit)).map((log) => log.job);
}

/** What all takes, once nothing is being taken off any more. */
async function settledSize(engine: Engine): Promise<number> {
  await vi.waitFor(async () => expect(await engine.size()).toMatchObject({ settled: true }), { timeout: 5000 });
  return (await engine.size()).bytes;
}

export const retentionContract: Chapter = (bench) => {
  describe('logs', () => {
    it('of jobs that ended come in the order in which they ended', async () => {
      const { engine } = bench();
      const ends = [T0 + 30, T0 + 10, T0 + 20, T0 + 20];
      const jobs: string[] = [];
      for (const end of ends) {
        const run = await startRun(engine);
        await complete(engine, run, {}, end);
        jobs.push(run.job);
      }
      await startRun(engine);
      await submit(engine);
      const [late, early, middle, after] = jobs;
      expect(await jobsOf(engine, { endedBefore: Number.POSITIVE_INFINITY })).toEqual([early, middle, after, late]);
      expect(await jobsOf(engine, { endedBefore: T0 + 30 })).toEqual([early, middle, after]);
      expect(await jobsOf(engine, { endedBefore: T0 + 30 }, 2)).toEqual([early, middle]);
      expect(await jobsOf(engine, { endedBefore: T0 + 10 })).toEqual([]);
    });

    it('of running jobs come by what they take', async () => {
      const { engine } = bench();
      const small = await startLarge(engine, 1);
      const large = await startLarge(engine, 5);
      await complete(engine, await startLarge(engine, 9));
      await submit(engine);
      expect(await jobsOf(engine, { running: true })).toEqual([large.job, small.job]);
      expect(await jobsOf(engine, { running: true }, 1)).toEqual([large.job]);
    });

    it('of a type come in the order of submission, page by page', async () => {
      const { engine } = bench();
      const first = await submit(engine, { type: CHAT });
      await submit(engine);
      const second = await submit(engine, { type: CHAT });
      const third = await submit(engine, { type: CHAT });
      await engine.cancel(second.id, { time: T0 });
      const [a, b] = await engine.logs({ type: CHAT, after: 0 }, 2);
      expect([a!.job, b!.job]).toEqual([first.id, second.id]);
      expect(await jobsOf(engine, { type: CHAT, after: b!.place })).toEqual([third.id]);
      expect(await jobsOf(engine, { type: ENKF, after: 0 })).toHaveLength(1);
    });

    it('tell where they begin and end, and what they take', async () => {
      const { engine } = bench();
      const run = await startLarge(engine, 10);
      await engine.append(run, batchOf({ i: 0 }, { i: 1 }));
      const whole = Buffer.byteLength(await logText(engine, run.job));
      const [log] = await engine.logs({ running: true }, 1);
      expect(log).toEqual({ job: run.job, type: ENKF, place: 1, firstSeq: 1, lastSeq: 14, bytes: whole });

      await engine.trim(run.job, 9);
      await settledSize(engine);
      const [trimmed] = await engine.logs({ running: true }, 1);
      expect(trimmed).toMatchObject({ firstSeq: 9, lastSeq: 14 });
      const kept = Buffer.byteLength(await logText(engine, run.job));
      expect(trimmed!.bytes).toBeGreaterThanOrEqual(kept);
      expect(trimmed!.bytes).toBeLessThan(kept + 30_000);
    });
  });

  describe('size', () => {
    it('grows with what is kept, and falls with what is trimmed and removed', async () => {
      const { engine } = bench();
      const large = pad.repeat(10); // engines may count some buffers of their own, which come and go
      const empty = await settledSize(engine);
      const ended = await startLarge(engine, 20, large);
      await complete(engine, ended);
      const running = await startLarge(engine, 20, large);
      const full = await settledSize(engine);
      expect(full).toBeGreaterThan(empty + 8_000_000 * 0.9);

      await engine.remove(ended.job);
      const half = await settledSize(engine);
      expect(half).toBeLessThan(full - 4_000_000 * 0.9);
      await engine.trim(running.job, 22);
      expect(await settledSize(engine)).toBeLessThan(half - 4_000_000 * 0.8);
      expect(await engine.logs({ endedBefore: Number.POSITIVE_INFINITY }, 10)).toEqual([]);
    });
  });
};
