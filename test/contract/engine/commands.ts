import { describe, expect, it } from 'vitest';
import type { Engine, InputRequest } from '../../../src/engines/engine.ts';
import {
  atOnce,
  batchOf,
  type Chapter,
  complete,
  expectWhole,
  lease,
  logOf,
  refusal,
  retry,
  startRun,
  submit,
  T0,
  typesOf,
} from './bench.ts';

const NONE = '019aa4c2-0000-7000-8000-000000000000';

export const cancelContract: Chapter = (bench) => {
  describe('cancel', () => {
    const why = { reason: 'wrong seed', by: 'ann', time: T0 + 1 };

    it('ends a waiting job at once', async () => {
      const { engine } = bench();
      const { id } = await submit(engine);
      const answer = await engine.cancel(id, why);
      expect(answer).toMatchObject({ ended: false, job: { status: 'cancelled', finishedAt: T0 + 1 } });
      expect((await expectWhole(engine, id)).at(-1)!.data).toEqual({ reason: 'wrong seed', by: 'ann' });
      expect(await lease(engine)).toBeUndefined();
    });

    it('marks a running job, whose run goes on until it settles', async () => {
      const { engine } = bench();
      const run = await startRun(engine);
      const marked = { status: 'running', cancelling: { reason: 'wrong seed', by: 'ann' } };
      expect(await engine.cancel(run.job, why)).toMatchObject({ ended: false, job: marked });
      expect(await engine.get(run.job)).toMatchObject(marked);
      expect(await engine.renew([run], T0 + 60_000)).toEqual({ lost: [], cancelling: [run] });
      expect(await engine.append(run, batchOf({}))).toMatchObject({ lost: false });
    });

    it('is never taken back: every outcome after it is `cancelled`', async () => {
      const { engine } = bench();
      for (const settle of [complete, retry]) {
        const run = await startRun(engine);
        await engine.cancel(run.job, why);
        expect(await settle(engine, run)).toMatchObject({ lost: false, job: { status: 'cancelled' } });
        expect((await expectWhole(engine, run.job)).at(-1)!.data).toEqual({ reason: 'wrong seed', by: 'ann' });
      }
    });

    it('counts once: the first reason and caller stand', async () => {
      const { engine } = bench();
      const run = await startRun(engine);
      await engine.cancel(run.job, why);
      expect(await engine.cancel(run.job, { by: 'bob', time: T0 })).toMatchObject({ ended: false });
      await complete(engine, run);
      expect((await logOf(engine, run.job)).at(-1)!.data).toEqual({ reason: 'wrong seed', by: 'ann' });
    });

    it('leaves a job as it is that has ended', async () => {
      const { engine } = bench();
      const run = await startRun(engine);
      await complete(engine, run);
      expect(await engine.cancel(run.job, why)).toMatchObject({ ended: true, job: { status: 'completed' } });
      expect(await typesOf(engine, run.job)).toEqual(['accepted', 'started', 'completed']);
    });

    it('refuses a job that is not there', async () => {
      await expect(bench().engine.cancel(NONE, why)).rejects.toEqual(refusal('job-not-found'));
    });

    it('races a finish: one end, and the answers agree with it', async () => {
      const { engine } = bench();
      for (let round = 0; round < 20; round++) {
        const run = await startRun(engine);
        const [settled, cancelled, second] = await Promise.all([
          complete(engine, run),
          engine.cancel(run.job, why),
          round % 2 ? engine.cancel(run.job, { time: T0 }) : complete(engine, run),
        ]);
        const { status } = (await engine.get(run.job))!;
        expect(settled.job?.status ?? status).toBe(status);
        expect(cancelled.ended).toBe(status === 'completed');
        expect(second).toBeDefined();
        await expectWhole(engine, run.job);
      }
    });
  });
};

function move(changes: Partial<InputRequest> = {}): InputRequest {
  return { inputId: 'in-1', name: 'tune', data: { noise: 2 }, by: 'Ann', owner: 'ann', time: T0, ...changes };
}

function keyed(key: string, inputId: string, digest = 'd1'): InputRequest {
  return move({ inputId, idempotency: { key, digest } });
}

async function expectKnown(engine: Engine, job: string, key: string, inputId: string): Promise<void> {
  expect(await engine.input(job, keyed(key, 'again'))).toMatchObject({ inputId });
}

export const inputContract: Chapter = (bench) => {
  describe('input', () => {
    it('is an event of the log, of waiting and running jobs', async () => {
      const { engine } = bench();
      const { id } = await submit(engine);
      expect(await engine.input(id, move())).toEqual({ inputId: 'in-1', seq: 2 });
      await lease(engine);
      expect(await engine.input(id, move({ inputId: 'in-2' }))).toEqual({ inputId: 'in-2', seq: 4 });
      const inputs = (await expectWhole(engine, id)).filter((event) => event.type === 'input');
      expect(inputs.map((event) => event.data)).toEqual(
        ['in-1', 'in-2'].map((inputId) => ({ inputId, name: 'tune', data: { noise: 2 }, by: 'Ann' })),
      );
    });

    it('stands in one order with all else when many come at once', async () => {
      const { engine } = bench();
      const run = await startRun(engine);
      const seqs = await atOnce(40, async (i) =>
        i % 2 ? (await engine.input(run.job, move())).seq : (await engine.append(run, batchOf({ i }))).lastSeq,
      );
      expect([...seqs].sort((a, b) => a - b)).toEqual(seqs.map((_, i) => i + 3));
      await expectWhole(engine, run.job);
    });

    it('is refused when the job is over, or not there', async () => {
      const { engine } = bench();
      const run = await startRun(engine);
      await complete(engine, run);
      await expect(engine.input(run.job, keyed('k', 'in-1'))).rejects.toEqual(refusal('job-finished'));
      await expect(engine.input(NONE, move())).rejects.toEqual(refusal('job-not-found'));
      expect(await typesOf(engine, run.job)).toEqual(['accepted', 'started', 'completed']);
    });
  });

  describe('input with a key', () => {
    it('gets the first answer again, also when the job has ended since', async () => {
      const { engine } = bench();
      const run = await startRun(engine);
      const first = await engine.input(run.job, keyed('k', 'in-1'));
      expect(await engine.input(run.job, keyed('k', 'in-2'))).toEqual(first);
      await complete(engine, run);
      expect(await engine.input(run.job, keyed('k', 'in-3'))).toEqual(first);
      expect(await typesOf(engine, run.job)).toEqual(['accepted', 'started', 'input', 'completed']);
    });

    it('is one event of many at once', async () => {
      const { engine } = bench();
      const run = await startRun(engine);
      const answers = await atOnce(10, (i) => engine.input(run.job, keyed('k', `in-${i}`)));
      expect(new Set(answers.map((answer) => answer.seq))).toEqual(new Set([3]));
    });

    it('refuses other data under the key, and keeps nothing of them', async () => {
      const { engine } = bench();
      const run = await startRun(engine);
      await engine.input(run.job, keyed('k', 'in-1'));
      await expect(engine.input(run.job, keyed('k', 'in-2', 'd2'))).rejects.toEqual(refusal('idempotency-conflict'));
      expect(await engine.get(run.job)).toMatchObject({ lastSeq: 3 });
    });

    it('keeps keys per job and caller', async () => {
      const { engine } = bench();
      const [run, other] = [await startRun(engine), await startRun(engine)];
      await engine.input(run.job, keyed('k', 'in-1'));
      expect(await engine.input(run.job, { ...keyed('k', 'in-2'), owner: 'bob' })).toMatchObject({ inputId: 'in-2' });
      expect(await engine.input(other.job, keyed('k', 'in-3'))).toMatchObject({ inputId: 'in-3' });
    });

    it('remembers the last 10,000 of a job', async () => {
      const { engine } = bench();
      const run = await startRun(engine);
      await atOnce(10_001, (i) => engine.input(run.job, keyed(`k${i}`, `in-${i}`)));
      await expectKnown(engine, run.job, 'k1', 'in-1');
      await expectKnown(engine, run.job, 'k10000', 'in-10000');
      expect(await engine.input(run.job, keyed('k0', 'new'))).toMatchObject({ inputId: 'new' });
      expect(await engine.get(run.job)).toMatchObject({ lastSeq: 10_004 });
    });
  });
};
