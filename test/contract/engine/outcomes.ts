import { describe, expect, it } from 'vitest';
import { atOnce, batchOf, type Chapter, complete, expectWhole, FOREVER, lease, retry, startRun, T0 } from './bench.ts';

const problem = { type: '/problems/task-failed', title: 'Failed', status: 500, code: 'task-failed' } as const;

export const outcomeContract: Chapter = (bench) => {
  describe('settle', () => {
    it('ends the job with its result, whatever JSON it is', async () => {
      const { engine } = bench();
      for (const result of [{ digest: 'ab', list: [1, 2] }, 'text "quoted"', 0, null, []]) {
        const run = await startRun(engine);
        const settled = await complete(engine, run, result, T0 + 9);
        expect(settled).toMatchObject({ lost: false, job: { status: 'completed', result, finishedAt: T0 + 9 } });
        expect((await expectWhole(engine, run.job)).at(-1)!.data).toEqual({ result });
      }
    });

    it('ends the job with its error', async () => {
      const { engine } = bench();
      const run = await startRun(engine);
      const error = { ...problem, detail: 'It "broke".', requestId: 'r1' };
      const settled = await engine.settle(run, { kind: 'failed', error }, { time: T0 });
      expect(settled.job).toMatchObject({ status: 'failed', error, failures: 1 });
      expect((await expectWhole(engine, run.job)).at(-1)!.data).toEqual({ error });
    });

    it('ends the job as cancelled', async () => {
      const { engine } = bench();
      const run = await startRun(engine);
      expect(await engine.settle(run, { kind: 'cancelled' }, { time: T0 })).toMatchObject({
        job: { status: 'cancelled' },
      });
      expect((await expectWhole(engine, run.job)).at(-1)!.data).toEqual({});
    });

    it('puts the job back and counts its failures', async () => {
      const { engine } = bench();
      const run = await startRun(engine);
      const settled = await retry(engine, run, 250);
      expect(settled.job).toMatchObject({ status: 'queued', attempt: 1, failures: 1 });
      expect((await expectWhole(engine, run.job)).at(-1)!.data).toEqual({
        attempt: 1,
        delayMs: 250,
        reason: 'worker-crashed',
      });
      const { run: second } = (await lease(engine, T0 + 250))!;
      const drained = { kind: 'retrying', delayMs: 0, reason: 'draining', counts: false } as const;
      expect((await engine.settle(second, drained, { time: T0 })).job).toMatchObject({ failures: 1, attempt: 2 });
    });

    it('ends a job once, however many settle it at once', async () => {
      const { engine } = bench();
      const run = await startRun(engine);
      const settled = await atOnce(10, (i) => complete(engine, run, i));
      expect(settled.filter(({ lost }) => !lost)).toHaveLength(1);
      await expectWhole(engine, run.job);
    });
  });

  describe('leases', () => {
    it('are found by rescue when they have run out', async () => {
      const { engine } = bench();
      const run = await startRun(engine);
      const other = await startRun(engine, { time: T0 + 10 });
      await engine.append(other, batchOf({}), Buffer.from([1]));
      expect(await engine.rescue(T0 + 30_000)).toEqual([]);
      expect(await engine.rescue(T0 + 30_001)).toMatchObject([{ run, hasCheckpoint: false, job: { id: run.job } }]);
      expect(await engine.rescue(FOREVER)).toMatchObject([{ run }, { run: other, hasCheckpoint: true }]);
    });

    it('are prolonged by renew, which tells what is lost', async () => {
      const { engine } = bench();
      const run = await startRun(engine);
      const late = await startRun(engine);
      await retry(engine, late);
      await lease(engine);
      const gone = { job: 'none', attempt: 1 };
      expect(await engine.renew([run, late, gone], FOREVER)).toEqual({ lost: [late, gone], cancelling: [] });
      expect((await engine.rescue(FOREVER)).map((lost) => lost.run.job)).toEqual([late.job]);
    });

    it('that were prolonged in time are not taken over', async () => {
      const { engine } = bench();
      const run = await startRun(engine);
      const [lost] = await engine.rescue(T0 + 60_000);
      await engine.renew([run], T0 + 90_000);
      const takeOver = (time: number) =>
        engine.settle(
          lost!.run,
          { kind: 'retrying', delayMs: 0, reason: 'stalled', counts: true },
          { time, lostBefore: time },
        );
      expect(await takeOver(T0 + 60_000)).toEqual({ lost: true });
      expect(await engine.append(run, batchOf({}))).toMatchObject({ lost: false });
      expect(await takeOver(T0 + 90_001)).toMatchObject({ lost: false, job: { status: 'queued' } });
      expect(await engine.rescue(FOREVER)).toEqual([]);
    });
  });
};
