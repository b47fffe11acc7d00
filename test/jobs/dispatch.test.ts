import { describe, expect, it } from 'vitest';
import type { Engine } from '../../src/engines/engine.ts';
import { event, logOf, sharedPool, submit, testEngine } from '../workers/runs.ts';
import { stepsOf, terminal, testDispatcher, typesOf, upTo } from './dispatchers.ts';

const pool = sharedPool();

const cancel = (engine: Engine, job: string) => engine.cancel(job, { reason: 'enough', by: 'ann', time: Date.now() });
const cancelledBy = { type: 'cancelled', data: { reason: 'enough', by: 'ann' } };

/** The engine, with its rings lost. */
function withoutRings(engine: Engine): Engine {
  return new Proxy(engine, {
    get(target, name: keyof Engine) {
      const member = target[name];
      if (name === 'listen') return () => () => {};
      return typeof member === 'function' ? member.bind(target) : member;
    },
  });
}

describe('the dispatcher', () => {
  it('runs jobs that wait and jobs that come, from lease to completed', async () => {
    const engine = testEngine();
    const before = await submit(engine, { task: 'steps' });
    const dispatcher = await testDispatcher(engine, pool);
    const after = await submit(engine, { task: 'steps' });
    for (const job of [before, after]) {
      expect(await terminal(engine, job)).toMatchObject({ type: 'completed', data: { result: { steps: 3 } } });
      const log = await logOf(engine, job);
      expect(typesOf(log)).toEqual(['accepted', 'started', 'progress', 'progress', 'progress', 'completed']);
      expect(log[1]!.data).toEqual({ attempt: 1, worker: 'test' });
    }
    await expect.poll(() => dispatcher.running).toBe(0);
  });

  it('runs no more at once than told, in the order in which they came', async () => {
    const engine = testEngine();
    const dispatcher = await testDispatcher(engine, pool, { runs: 2 });
    const jobs = [];
    for (let i = 0; i < 5; i++) jobs.push(await submit(engine, { task: 'steps', steps: 2, delayMs: 30 }));
    let most = 0;
    engine.listen({ grew: () => (most = Math.max(most, dispatcher.running)) });
    await Promise.all(jobs.map((job) => terminal(engine, job)));
    expect(most).toBe(2);
    const begun = await Promise.all(jobs.map(async (job) => Date.parse((await logOf(engine, job))[1]!.time)));
    expect(begun).toEqual([...begun].sort((a, b) => a - b));
  });

  it('runs endless jobs beside the others, so that they keep nobody out', async () => {
    const engine = testEngine();
    const endless = await testDispatcher(engine, pool, { runs: 1, endlessRuns: 2, type: { endless: true } });
    const jobs = [];
    for (let i = 0; i < 3; i++) jobs.push(await submit(engine, { task: 'steps', steps: 1000, delayMs: 20 }));
    await Promise.all(jobs.slice(0, 2).map((job) => event(engine, job, 'progress')));
    expect(endless.running).toBe(2);
    for (const job of jobs) await cancel(engine, job);
    await Promise.all(jobs.map((job) => terminal(engine, job)));
  });

  it('does without rings: what is due is found by the clock', async () => {
    const engine = testEngine();
    await testDispatcher(withoutRings(engine), pool, { leaseMs: 150 });
    const job = await submit(engine, { task: 'listening' });
    await event(engine, job, 'started');
    const input = { name: 'tune', data: { phi: 999 }, by: 'ann', owner: 'guest', time: Date.now() };
    await engine.input(job, { inputId: 'one', ...input });
    expect(await terminal(engine, job)).toMatchObject({ type: 'completed' });
  });
});

describe('retries', () => {
  it('pauses longer each time, then fails with the last error', async () => {
    const engine = testEngine();
    await testDispatcher(engine, pool, { type: { checkpoints: false, retry: { attempts: 3, backoffMs: 40 } } });
    const job = await submit(engine, { task: 'throwing' });
    expect(await terminal(engine, job)).toMatchObject({
      type: 'failed',
      data: { error: { code: 'task-failed', detail: 'The task threw an error: boom 3' } },
    });
    const log = await logOf(engine, job);
    const pauses = log.filter(({ type }) => type === 'retrying').map(({ data }) => [data.attempt, data.delayMs]);
    expect(pauses).toEqual([
      [1, 40],
      [2, 80],
    ]);
    expect(await engine.get(job)).toMatchObject({ status: 'failed', attempt: 3, failures: 3 });
  });

  it('completes when a later attempt does', async () => {
    const engine = testEngine();
    await testDispatcher(engine, pool, { type: { checkpoints: false, retry: { attempts: 3, backoffMs: 20 } } });
    const job = await submit(engine, { task: 'throwing', failing: 2 });
    expect(await terminal(engine, job)).toMatchObject({ type: 'completed' });
    expect(await engine.get(job)).toMatchObject({ attempt: 3, failures: 2 });
  });

  it('gives up a job that kills its thread again and again', async () => {
    const engine = testEngine();
    await testDispatcher(engine, pool, { type: { retry: { attempts: 1, backoffMs: 20 } } });
    const job = await submit(engine, { task: 'stillborn' });
    expect(await terminal(engine, job)).toMatchObject({ data: { error: { code: 'worker-crashed' } } });
    expect(await engine.get(job)).toMatchObject({ attempt: 3 });
  });

  it('goes on where the thread died, with no event missing or repeated', async () => {
    const engine = testEngine();
    await testDispatcher(engine, pool);
    const job = await submit(engine, { task: 'dying', steps: 7 });
    expect(await terminal(engine, job)).toMatchObject({ type: 'completed' });
    const log = await logOf(engine, job);
    expect(stepsOf(log)).toEqual(upTo(7));
    expect(log.map(({ seq }) => seq)).toEqual(upTo(log.length));
    const begun = log.filter(({ type }) => type === 'started');
    expect(begun.map(({ data }) => data.attempt)).toEqual([1, 2, 3, 4]);
    for (const { data } of begun.slice(1)) {
      expect(log.find(({ seq }) => seq === data.resumedFrom)).toMatchObject({ type: 'progress' });
    }
  });

  it('ends a run that takes too long', async () => {
    const engine = testEngine();
    await testDispatcher(engine, pool, { graceMs: 50, type: { timeoutMs: 400 } });
    const [stepping, looping] = [
      await submit(engine, { task: 'steps', steps: 1000, delayMs: 20 }),
      await submit(engine, { task: 'looping' }),
    ];
    for (const job of [stepping, looping]) {
      expect(await terminal(engine, job)).toMatchObject({ type: 'failed', data: { error: { code: 'timed-out' } } });
    }
  });
});

describe('a cancel', () => {
  it('of a waiting job: it never runs', async () => {
    const engine = testEngine();
    await testDispatcher(engine, pool, { runs: 1 });
    const running = await submit(engine, { task: 'steps', steps: 10, delayMs: 20 });
    const waiting = await submit(engine, { task: 'steps' });
    await cancel(engine, waiting);
    await terminal(engine, running);
    expect(typesOf(await logOf(engine, waiting))).toEqual(['accepted', 'cancelled']);
  });

  it('of a running job: its task stops', async () => {
    const engine = testEngine();
    await testDispatcher(engine, pool);
    const job = await submit(engine, { task: 'steps', steps: 1000, delayMs: 20 });
    await event(engine, job, 'progress', 2);
    expect((await cancel(engine, job)).ended).toBe(false);
    expect(await terminal(engine, job)).toMatchObject(cancelledBy);
  });

  it('of a loop: its thread is ended', async () => {
    const engine = testEngine();
    await testDispatcher(engine, pool, { graceMs: 50 });
    const job = await submit(engine, { task: 'looping' });
    await event(engine, job, 'progress');
    await cancel(engine, job);
    expect(await terminal(engine, job)).toMatchObject(cancelledBy);
  });

  it('wins over every other end, and there is one', async () => {
    const engine = testEngine();
    await testDispatcher(engine, pool, { graceMs: 50 });
    const tasks = ['exiting', 'throwing', 'steps'];
    const jobs = await Promise.all(tasks.map((task) => submit(engine, { task })));
    await Promise.all(
      jobs.map(async (job) => {
        await event(engine, job, 'started');
        const { ended } = await cancel(engine, job);
        const { type } = await terminal(engine, job);
        if (!ended) expect(type).toBe('cancelled');
        const ends = typesOf(await logOf(engine, job)).filter((one) => /completed|failed|cancelled/.test(one));
        expect(ends).toHaveLength(1);
      }),
    );
  });
});
