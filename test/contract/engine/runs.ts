import { describe, expect, it } from 'vitest';
import type { Engine } from '../../../src/engines/engine.ts';
import {
  atOnce,
  batchOf,
  CHAT,
  type Chapter,
  complete,
  ENKF,
  expectWhole,
  FOREVER,
  lease,
  logOf,
  progressOf,
  retry,
  startRun,
  submit,
  T0,
  typesOf,
} from './bench.ts';

export const runContract: Chapter = (bench) => {
  describe('lease', () => {
    it('starts a run: attempt, status, `started`', async () => {
      const { engine } = bench();
      const { id } = await submit(engine);
      const taken = await engine.lease({ worker: 'w-7', types: [ENKF], time: T0 + 5, until: FOREVER });
      expect(taken).toMatchObject({
        run: { job: id, attempt: 1 },
        job: { id, status: 'running', attempt: 1, startedAt: T0 + 5, lastSeq: 2, params: { seed: 1 } },
      });
      expect(taken!.checkpoint).toBeUndefined();
      expect((await expectWhole(engine, id))[1]).toMatchObject({
        type: 'started',
        data: { attempt: 1, worker: 'w-7' },
      });
    });

    it('takes those who have waited longest first, of the types asked for', async () => {
      const { engine } = bench();
      const [a, b, c] = [await submit(engine), await submit(engine, { type: CHAT }), await submit(engine)];
      expect((await lease(engine, T0, [CHAT]))!.run.job).toBe(b.id);
      expect((await lease(engine))!.run.job).toBe(a.id);
      expect((await lease(engine))!.run.job).toBe(c.id);
      expect(await lease(engine)).toBeUndefined();
    });

    it('orders those of several types by their time', async () => {
      const { engine } = bench();
      const later = await submit(engine, { time: T0 + 10 });
      const earlier = await submit(engine, { type: CHAT, time: T0 + 5 });
      expect((await lease(engine, T0 + 20))!.run.job).toBe(earlier.id);
      expect((await lease(engine, T0 + 20))!.run.job).toBe(later.id);
    });

    it('takes a job at once although the clock was set back since it came', async () => {
      const { engine } = bench();
      const { id } = await submit(engine, { time: T0 + 3_600_000 });
      expect((await lease(engine, T0))!.run.job).toBe(id);
    });

    it('never gives one job to two', async () => {
      const { engine } = bench();
      await atOnce(10, () => submit(engine));
      const taken = await atOnce(20, () => lease(engine));
      const jobs = taken.flatMap((one) => (one ? [one.run.job] : []));
      expect([jobs.length, new Set(jobs).size]).toEqual([10, 10]);
    });

    it('lets a retry wait for its time, and others go before it', async () => {
      const { engine } = bench();
      const run = await startRun(engine);
      await retry(engine, run, 5000);
      expect(await lease(engine, T0 + 4999)).toBeUndefined();
      const other = await submit(engine, { time: T0 + 100 });
      expect((await lease(engine, T0 + 6000))!.run.job).toBe(other.id);
      expect((await lease(engine, T0 + 6000))!.run).toEqual({ job: run.job, attempt: 2 });
      expect(await engine.get(run.job)).toMatchObject({ startedAt: T0, attempt: 2 });
    });
  });

  describe('lease, after the clock was set back', () => {
    it('lets no retry wait for as long as the clock went back', async () => {
      const { engine } = bench();
      const run = await startRun(engine);
      await retry(engine, run, 5000);
      expect(await lease(engine, T0)).toBeUndefined();
      expect((await lease(engine, T0 - 3_600_000))!.run).toEqual({ job: run.job, attempt: 2 });
    });
  });

  describe('append', () => {
    it('adds events in the order of the calls', async () => {
      const { engine } = bench();
      const run = await startRun(engine);
      const answers = await atOnce(50, (i) => engine.append(run, batchOf({ i, part: 0 }, { i, part: 1 })));
      expect(answers).toEqual(answers.map((_, i) => ({ lost: false, lastSeq: 4 + 2 * i })));
      const events = (await expectWhole(engine, run.job)).slice(2);
      expect(events.map((event) => event.data)).toEqual(events.map((_, k) => ({ i: Math.floor(k / 2), part: k % 2 })));
    });

    it('shows the latest progress in the record', async () => {
      const { engine } = bench();
      const run = await startRun(engine);
      await engine.append(run, progressOf({ step: 1 }, { step: 2 }));
      await engine.append(run, batchOf({ v: 1 }));
      expect(await engine.get(run.job)).toMatchObject({ progress: { step: 2 }, lastSeq: 5 });
    });

    it('keeps text as it is: quotes, line ends, any script, U+2028', async () => {
      const { engine } = bench();
      const run = await startRun(engine);
      const text = 'a"b\\c\r\nid: 9\u2028\u2029\0 µ 漢字 🌀 <script>';
      await engine.append(run, batchOf({ text }, { text }));
      expect((await expectWhole(engine, run.job)).slice(2).map((event) => event.data.text)).toEqual([text, text]);
    });
  });

  describe('the fence', () => {
    it('refuses what a late run writes', async () => {
      await expectFence(bench().engine);
    });

    it('is what this test is about: without one it fails', async () => {
      await expect(expectFence(withoutFence(bench().engine))).rejects.toThrow();
    });

    it('refuses a run of a job that waits, has ended or is not there', async () => {
      const { engine } = bench();
      const { id } = await submit(engine);
      const lost = { lost: true, lastSeq: 0 };
      expect(await engine.append({ job: id, attempt: 0 }, batchOf({}))).toEqual(lost);
      const { run } = (await lease(engine))!;
      await complete(engine, run);
      expect(await engine.append(run, batchOf({}))).toEqual(lost);
      expect(await engine.append({ job: 'none', attempt: 1 }, batchOf({}))).toEqual(lost);
      expect(await complete(engine, run)).toEqual({ lost: true });
      expect(await typesOf(engine, id)).toEqual(['accepted', 'started', 'completed']);
    });
  });

  describe('checkpoints', () => {
    it('come back with the next lease, which says from which event it goes on', async () => {
      const { engine } = bench();
      const run = await startRun(engine);
      await engine.append(run, batchOf({ i: 0 }), Buffer.from('old'));
      await engine.append(run, batchOf({ i: 1 }, { i: 2 }), Buffer.from('new'));
      await engine.append(run, batchOf({ i: 3 }));
      expect(await engine.get(run.job)).toMatchObject({ checkpointAttempt: 1 });
      await retry(engine, run);
      const next = (await lease(engine))!;
      expect(next.checkpoint!.seq).toBe(5);
      expect(Buffer.from(next.checkpoint!.state).toString()).toBe('new');
      expect((await logOf(engine, run.job)).at(-1)!.data).toEqual({ attempt: 2, worker: 'node-1', resumedFrom: 5 });
    });

    it('survive runs that make none, and say whose they are', async () => {
      const { engine } = bench();
      const first = await startRun(engine);
      await engine.append(first, batchOf({}), Buffer.from([1]));
      await retry(engine, first);
      const second = (await lease(engine))!;
      second.checkpoint!.state[0] = 9; // the run's own copy
      await retry(engine, second.run);
      const third = (await lease(engine))!;
      expect(third).toMatchObject({ checkpoint: { seq: 3 }, job: { attempt: 3, checkpointAttempt: 1 } });
      expect([...third.checkpoint!.state]).toEqual([1]);
      await engine.append(third.run, batchOf({}), Buffer.from([3]));
      expect(await engine.get(first.job)).toMatchObject({ checkpointAttempt: 3 });
    });

    it('are not kept of a run that lost its job', async () => {
      const { engine } = bench();
      const late = await startRun(engine);
      await retry(engine, late);
      await lease(engine);
      await engine.append(late, batchOf({}), Buffer.from([1]));
      expect(await engine.get(late.job)).toMatchObject({ checkpointAttempt: 0, lastSeq: 4 });
    });

    it('go with the job', async () => {
      const { engine } = bench();
      const run = await startRun(engine);
      await engine.append(run, batchOf({}), Buffer.from([1]));
      await complete(engine, run);
      expect(await engine.get(run.job)).toMatchObject({ checkpointAttempt: 0 });
    });
  });
};

/** A run that was taken over writes nothing, neither events nor an end. */
async function expectFence(engine: Engine): Promise<void> {
  const late = await startRun(engine);
  await engine.append(late, batchOf({ of: 1 }));
  await retry(engine, late);
  const { run } = (await lease(engine))!;
  expect(await engine.append(late, batchOf({ of: 'late' }))).toEqual({ lost: true, lastSeq: 0 });
  expect(await complete(engine, late)).toEqual({ lost: true });
  await engine.append(run, batchOf({ of: 2 }));
  await complete(engine, run);
  const events = await expectWhole(engine, run.job);
  expect(events.filter((event) => event.type === 'estimate').map((event) => event.data)).toEqual([
    { of: 1 },
    { of: 2 },
  ]);
}

/** The planted fault: an engine that takes any run for the current one. */
function withoutFence(engine: Engine): Engine {
  const current = async (job: string) => ({ job, attempt: (await engine.get(job))!.attempt });
  return new Proxy(engine, {
    get(target, name) {
      if (name === 'append')
        return async (run: { job: string }, ...rest: [never]) => target.append(await current(run.job), ...rest);
      const value = Reflect.get(target, name, target);
      return typeof value === 'function' ? value.bind(target) : value;
    },
  });
}
