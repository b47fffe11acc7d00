import { describe, expect, it } from 'vitest';
import {
  atOnce,
  batchOf,
  CHAT,
  type Chapter,
  complete,
  expectWhole,
  FOREVER,
  lease,
  logText,
  progressOf,
  refusal,
  retry,
  startRun,
  submission,
  submit,
  T0,
} from './bench.ts';
import { attend, presenceOf, stay } from './presence.ts';

/** For engines whose storage outlives them. */
export const restartContract: Chapter = (bench) => {
  describe('opened again', () => {
    it('has the same records and the same bytes', async () => {
      const { engine, reopen } = bench();
      const run = await startRun(engine, { label: 'l' });
      await atOnce(30, (i) => engine.append(run, progressOf({ step: i })));
      await complete(engine, run, { list: [1] });
      const cancelled = await submit(engine, { type: CHAT, name: 'lobby', shared: true });
      await engine.cancel(cancelled.id, { reason: 'r', by: 'b', time: T0 });
      const trimmed = await startRun(engine);
      await engine.append(trimmed, batchOf({ i: 0 }, { i: 1 }));
      await engine.trim(trimmed.job, 3);
      await engine.cancel(trimmed.job, { by: 'ann', time: T0 });
      const { jobs } = await engine.list({ limit: 10 });
      const logs = await Promise.all(jobs.map((job) => logText(engine, job.id)));

      const again = await reopen();
      expect((await again.list({ limit: 10 })).jobs).toEqual(jobs);
      expect(await Promise.all(jobs.map((job) => logText(again, job.id)))).toEqual(logs);
      expect(await again.count()).toEqual({ queued: 0, running: 1, completed: 1, failed: 0, cancelled: 1 });
      for (const job of jobs) await expectWhole(again, job.id);
    });

    it('knows keys, names and inputs', async () => {
      const { engine, reopen } = bench();
      const idempotency = { key: 'k', digest: 'd' };
      const room = { type: CHAT, name: 'lobby', shared: true };
      const keyed = await submit(engine, { idempotency });
      const named = await submit(engine, room);
      const input = { inputId: 'in-1', name: 'tune', data: {}, by: 'ann', owner: 'ann', time: T0, idempotency };
      const accepted = await engine.input(named.id, input);

      const again = await reopen();
      expect(await again.submit(submission({ idempotency }))).toMatchObject({ created: false, job: { id: keyed.id } });
      expect(await again.submit(submission(room))).toMatchObject({ created: false, job: { id: named.id } });
      expect(await again.input(named.id, { ...input, inputId: 'in-2' })).toEqual(accepted);
      await expect(submit(again, { maxQueued: 2 })).rejects.toEqual(refusal('overloaded'));
    });

    it('goes on with its queue, its runs and their checkpoints', async () => {
      const { engine, reopen } = bench();
      const run = await startRun(engine);
      await engine.append(run, batchOf({ i: 0 }), Uint8Array.of(1, 2, 3));
      const delayed = await startRun(engine);
      await retry(engine, delayed, 60_000);
      const waiting = await submit(engine);

      const again = await reopen();
      expect((await lease(again))!.run.job).toBe(waiting.id);
      expect(await lease(again)).toBeUndefined();
      const [lost] = await again.rescue(T0 + 30_001);
      expect(lost).toMatchObject({ run, hasCheckpoint: true });
      expect(await again.append(run, batchOf({ i: 1 }))).toMatchObject({ lost: false, lastSeq: 4 });
      await retry(again, run);
      const next = (await lease(again))!;
      expect(next).toMatchObject({ run: { job: run.job, attempt: 2 }, checkpoint: { seq: 3 } });
      expect([...next.checkpoint!.state]).toEqual([1, 2, 3]);
      expect((await lease(again, FOREVER))!.run).toEqual({ job: delayed.job, attempt: 2 });
      await expectWhole(again, run.job);
    });

    it('knows who follows', async () => {
      const { engine, reopen } = bench();
      const { id } = await submit(engine, { type: CHAT });
      await attend(engine, id, [stay('ann', { until: T0 + 5 })]);
      const again = await reopen();
      expect(await again.stays(T0 + 6)).toEqual([{ job: id, ...stay('ann', { until: T0 + 5 }) }]);
      await attend(again, id, [stay('ann'), stay('bob')]);
      expect(await presenceOf(again, id)).toEqual(['joined ann 1', 'joined bob 2']);
    });

    it('has forgotten what was removed', async () => {
      const { engine, reopen } = bench();
      const run = await startRun(engine);
      await atOnce(200, (i) => engine.append(run, batchOf({ i, pad: 'p'.repeat(3000) })));
      await complete(engine, run);
      await engine.remove(run.job);
      const again = await reopen();
      expect(await again.get(run.job)).toBeUndefined();
      expect(await again.list({ limit: 10 })).toMatchObject({ jobs: [] });
    });
  });
};
