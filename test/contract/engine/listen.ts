import { describe, expect, it, vi } from 'vitest';
import type { EngineListener, Growth, RunRef } from '../../../src/engines/engine.ts';
import { openLane } from '../../support/lane.ts';
import { batchOf, type Chapter, complete, expectWhole, lease, retry, startRun, submit, T0, textsOf } from './bench.ts';

/** A listener that writes down what it hears. */
function notebook() {
  const growths: Growth[] = [];
  const heard: { kind: 'queued' | 'cancelling' | 'removed'; what?: RunRef | string }[] = [];
  const listener: EngineListener = {
    grew: (more) => growths.push(...more),
    queued: () => heard.push({ kind: 'queued' }),
    cancelling: (run) => heard.push({ kind: 'cancelling', what: run }),
    removed: (job) => heard.push({ kind: 'removed', what: job }),
  };
  return { growths, heard, listener };
}

export const listenContract: Chapter = (bench) => {
  describe('listen', () => {
    it('rings for all that grew, for a log that is followed with the bytes that a read gives', async () => {
      const { engine } = bench();
      const { growths, listener } = notebook();
      engine.listen(listener);
      const run = await startRun(engine);
      engine.heed(run.job);
      for (let i = 0; i < 20; i++) void engine.append(run, batchOf({ i }, { i }));
      await complete(engine, run);
      await expect.poll(() => growths.at(-1)).toMatchObject({ job: run.job, lastSeq: 43, ended: true });
      expect(growths.slice(0, -1).filter((growth) => growth.ended)).toEqual([]);
      const told = growths.flatMap((growth) => textsOf(growth.block));
      expect(told.length).toBeGreaterThan(0);
      const { block } = (await engine.read(run.job, 0, { maxEvents: 1000, maxBytes: 1 << 20 }))!;
      expect(told).toEqual(textsOf(block).slice(textsOf(block).length - told.length));
      for (const growth of growths) if (growth.block) expect(growth.block.lastSeq).toBe(growth.lastSeq);
    });

    it('rings after the commit: what it tells can be read', async () => {
      const { engine } = bench();
      const seen: [told: number, read: number][] = [];
      const reads: Promise<void>[] = [];
      const look = async ({ job, lastSeq }: Growth) => {
        const page = await engine.read(job, 0, { maxEvents: 1, maxBytes: 1 });
        seen.push([lastSeq, page!.lastSeq]);
      };
      engine.listen({ grew: (growths) => reads.push(...growths.map(look)) });
      const run = await startRun(engine);
      for (let i = 0; i < 10; i++) await engine.append(run, batchOf({ i }));
      await expect.poll(() => seen.at(-1)?.[0]).toBe(12);
      await Promise.all(reads);
      for (const [told, read] of seen) expect(read).toBeGreaterThanOrEqual(told);
    });

    it('rings for the queue, for cancels of running jobs and for removals', async () => {
      const { engine } = bench();
      const { heard, listener } = notebook();
      engine.listen(listener);
      const run = await startRun(engine);
      await expect.poll(() => heard).toEqual([{ kind: 'queued' }]);
      await retry(engine, run);
      await expect.poll(() => heard).toHaveLength(2);
      const { run: second } = (await lease(engine))!;
      await engine.cancel(run.job, { time: T0 });
      await engine.cancel(run.job, { time: T0 });
      await complete(engine, second);
      await engine.remove(run.job);
      await expect.poll(() => heard).toHaveLength(4);
      expect(heard.slice(1)).toEqual([
        { kind: 'queued' },
        { kind: 'cancelling', what: second },
        { kind: 'removed', what: run.job },
      ]);
    });

    it('rings for events that were dropped, where it is the only one to drop them', async () => {
      const { engine } = bench();
      if (engine.name === 'redis') return; // nodes would have to tell each other, and a ring may be lost
      const trimmed: string[] = [];
      engine.listen({ trimmed: (job) => trimmed.push(job) });
      const run = await startRun(engine);
      for (let i = 0; i < 5; i++) await engine.append(run, batchOf({ i }));
      await engine.trim(run.job, 4);
      await engine.trim(run.job, 3); // drops nothing
      await vi.waitFor(() => expect(trimmed).toEqual([run.job]));
    });

    it('rings for nothing that was refused, and not after it was ended', async () => {
      const { engine } = bench();
      const { growths, heard, listener } = notebook();
      const end = engine.listen(listener);
      await expect(submit(engine, { maxQueued: 0 })).rejects.toThrow();
      await engine.append({ job: 'none', attempt: 1 }, batchOf({}));
      end();
      const other = notebook();
      engine.listen(other.listener);
      await submit(engine);
      await expect.poll(() => other.growths).toHaveLength(1);
      expect([growths, heard]).toEqual([[], []]);
    });
  });

  describe('lane', () => {
    it('keeps a thread’s events in their order, and answers in that order', async () => {
      const { engine } = bench();
      const run = await startRun(engine);
      const lane = openLane(bench().engine);
      for (let i = 0; i < 50; i++) lane.send(run, batchOf({ i }), i === 30 ? Uint8Array.of(30) : undefined);
      await lane.answered(50);
      expect(lane.replies).toEqual(lane.replies.map((_, i) => ({ lost: false, lastSeq: 3 + i })));
      const events = (await expectWhole(engine, run.job)).slice(2);
      expect(events.map((event) => event.data)).toEqual(events.map((_, i) => ({ i })));
      await retry(engine, run);
      expect(await lease(engine)).toMatchObject({ checkpoint: { seq: 33 } });
    });

    it('tells a run that has lost its job', async () => {
      const { engine } = bench();
      const late = await startRun(engine);
      const lane = openLane(engine);
      await retry(engine, late);
      lane.send(late, batchOf({}));
      await lane.answered(1);
      expect(lane.replies).toEqual([{ lost: true, lastSeq: 0 }]);
      expect(await engine.get(late.job)).toMatchObject({ lastSeq: 3 });
    });

    it('is one of many, each with its own order', async () => {
      const { engine } = bench();
      const lanes = await Promise.all(
        Array.from({ length: 8 }, async () => ({ run: await startRun(engine), lane: openLane(engine) })),
      );
      for (let i = 0; i < 25; i++) for (const { run, lane } of lanes) lane.send(run, batchOf({ i }, { i }));
      for (const { run, lane } of lanes) {
        await lane.answered(25);
        expect(await expectWhole(engine, run.job)).toHaveLength(52);
      }
    });
  });
};
