import { deserialize } from 'node:v8';
import { describe, expect, it } from 'vitest';
import type { Engine } from '../../src/engines/engine.ts';
import { systemClock } from '../../src/jobs/clock.ts';
import { rescueLost } from '../../src/jobs/rescue.ts';
import { packCheckpoint } from '../../src/log/checkpoint.ts';
import { draftBatch, eventTail } from '../../src/log/event.ts';
import { createLog } from '../../src/observe/log.ts';
import { event, lease, logOf, sharedPool, start, submit, testEngine } from '../workers/runs.ts';
import { stepsOf, terminal, testDispatcher, typesOf, upTo } from './dispatchers.ts';

const pool = sharedPool();

/** Why each run that ended early did. */
async function reasons(engine: Engine, job: string): Promise<unknown[]> {
  return (await logOf(engine, job)).filter(({ type }) => type === 'retrying').map(({ data }) => data.reason);
}

/** The checkpoint of a first step as it is after a bit of the disk has tipped: it reads well, and names another step. */
function anotherStep(packed: Uint8Array): Uint8Array {
  const tipped = packed.with(packed.lastIndexOf(2), 4); // V8 writes a whole number as twice its value
  expect(deserialize(tipped.subarray(12))).toEqual({ step: 2 });
  return tipped;
}

describe('what a former process left behind', () => {
  it('goes on at once, though its leases still hold', async () => {
    const engine = testEngine();
    const job = await submit(engine, { task: 'steps', steps: 6, delayMs: 20 });
    const former = start(engine, pool, await lease(engine, Date.now() + 3_600_000));
    await event(engine, job, 'progress', 2);
    await testDispatcher(engine, pool);
    expect(await terminal(engine, job)).toMatchObject({ type: 'completed' });
    expect(await former.end).toEqual({ kind: 'lost' });
    expect(stepsOf(await logOf(engine, job))).toEqual(upTo(6));
    expect(await reasons(engine, job)).toEqual([expect.stringContaining('interrupted')]);
  });

  it('fails as interrupted where its type has neither checkpoints nor retries', async () => {
    const engine = testEngine();
    const job = await submit(engine, { task: 'plain' });
    await lease(engine);
    await testDispatcher(engine, pool, { type: { checkpoints: false } });
    expect(await terminal(engine, job)).toMatchObject({ type: 'failed', data: { error: { code: 'interrupted' } } });
  });

  it.each([
    ['too short', Buffer.from('{"a":1}')],
    ['no place of inputs', Buffer.from('{"a":1,"b":2,"c":3}')],
    ['its end is missing', packCheckpoint({ step: 1 }, 7).subarray(0, -3)],
    ['a number has changed', anotherStep(packCheckpoint({ step: 1 }, 7))],
  ])('fails by name where its checkpoint is damaged (%s), and holds up no other', async (_what, checkpoint) => {
    const engine = testEngine();
    const damaged = await submit(engine, { task: 'listening' });
    const { run } = await lease(engine);
    await engine.append(run, draftBatch([eventTail(Date.now(), 'progress', '{}')]), checkpoint);
    const next = await submit(engine, { task: 'steps' });
    const said: string[] = [];
    await testDispatcher(engine, pool, { log: createLog('error', { write: (line) => void said.push(line) }) });
    expect(await terminal(engine, damaged)).toMatchObject({
      type: 'failed',
      data: { error: { code: 'interrupted', detail: expect.stringContaining('The checkpoint of the job is damaged') } },
    });
    expect(await engine.get(damaged)).toMatchObject({ attempt: 2 });
    expect(await terminal(engine, next)).toMatchObject({ type: 'completed' });
    expect(said).toEqual([expect.stringContaining(damaged)]);
  });

  it('is left alone where other processes lease too, until its lease ends', async () => {
    const engine = testEngine();
    const job = await submit(engine, { task: 'steps' });
    await lease(engine, Date.now() + 600);
    const dispatcher = await testDispatcher(engine, pool, { soleOwner: false, leaseMs: 300 });
    expect(dispatcher.running).toBe(0);
    expect(typesOf(await logOf(engine, job))).toEqual(['accepted', 'started']);
    expect(await terminal(engine, job)).toMatchObject({ type: 'completed' });
    expect(await engine.get(job)).toMatchObject({ attempt: 2 });
  });

  it('is cancelled where a cancel had been accepted', async () => {
    const engine = testEngine();
    const job = await submit(engine, { task: 'steps' });
    await lease(engine);
    await engine.cancel(job, { reason: 'enough', time: Date.now() });
    await testDispatcher(engine, pool);
    expect(await terminal(engine, job)).toMatchObject({ type: 'cancelled', data: { reason: 'enough' } });
  });
});

describe('a stalled worker', () => {
  it('is refused when it comes back, and says nothing', async () => {
    const engine = testEngine();
    const job = await submit(engine, { task: 'steps', steps: 30, delayMs: 20 });
    const dispatcher = await testDispatcher(engine, pool, { leaseMs: 60_000 });
    await event(engine, job, 'progress', 2);
    // Another node finds its lease over and takes the job.
    await rescueLost(engine, { before: Number.MAX_SAFE_INTEGER, now: Date.now() }, () => ({
      kind: 'retrying',
      delayMs: 60_000,
      reason: 'taken over',
      counts: false,
    }));
    await expect.poll(() => dispatcher.running).toBe(0);
    const log = await logOf(engine, job);
    expect(log.at(-1)).toMatchObject({ type: 'retrying', data: { reason: 'taken over' } });
    expect(stepsOf(log)).toEqual(upTo(stepsOf(log).length));
    expect(await engine.get(job)).toMatchObject({ status: 'queued', attempt: 1 });
  });

  it('that is silent is told by its renewal, and its thread is ended where it does not hear', async () => {
    const engine = testEngine();
    const job = await submit(engine, { task: 'looping' });
    const dispatcher = await testDispatcher(engine, pool, { leaseMs: 150, graceMs: 50 });
    await event(engine, job, 'progress');
    const outcome = { kind: 'retrying', delayMs: 60_000, reason: 'taken over', counts: false } as const;
    await engine.settle({ job, attempt: 1 }, outcome, { time: Date.now() });
    await expect.poll(() => dispatcher.running).toBe(0);
    expect(await engine.get(job)).toMatchObject({ status: 'queued', attempt: 1 });
  });

  it('keeps its job while it renews, however long the task holds its thread', async () => {
    const engine = testEngine();
    const job = await submit(engine, { task: 'computing', steps: 2, computeMs: 700 });
    await testDispatcher(engine, pool, { leaseMs: 200 });
    expect(await terminal(engine, job)).toMatchObject({ type: 'completed' });
    expect(await engine.get(job)).toMatchObject({ attempt: 1 });
  });
});

describe('the machine’s clock', () => {
  it.each([3_600_000, -3_600_000])('may jump by %d ms: no run is taken for lost', async (jump) => {
    const engine = testEngine();
    let offset = 0;
    const clock = { now: () => Date.now() + offset, steady: systemClock.steady };
    await testDispatcher(engine, pool, { leaseMs: 150, clock });
    const job = await submit(engine, { task: 'steps', steps: 20, delayMs: 20 });
    await event(engine, job, 'progress', 3);
    offset = jump;
    const { time } = await terminal(engine, job);
    expect(Math.abs(Date.parse(time) - clock.now())).toBeLessThan(60_000);
    expect(await engine.get(job)).toMatchObject({ status: 'completed', attempt: 1 });
  });
});

describe('a drain', () => {
  it('puts runs back into the queue, and the next dispatcher goes on with no event missing or repeated', async () => {
    const engine = testEngine();
    const jobs = await Promise.all([1, 2].map(() => submit(engine, { task: 'steps', steps: 60, delayMs: 20 })));
    const first = await testDispatcher(engine, pool, { runs: 2 });
    await Promise.all(jobs.map((job) => event(engine, job, 'progress')));
    await first.drain(5000);
    expect(first.running).toBe(0);
    for (const job of jobs) expect(await engine.get(job)).toMatchObject({ status: 'queued', failures: 0 });
    await testDispatcher(engine, pool, { runs: 2 });
    for (const job of jobs) {
      expect(await terminal(engine, job)).toMatchObject({ type: 'completed' });
      expect(stepsOf(await logOf(engine, job))).toEqual(upTo(60));
      expect(await reasons(engine, job)).toEqual(['server shutting down']);
    }
  });

  it('lets a job without checkpoints come to its end, or begin again', async () => {
    const engine = testEngine();
    const short = await submit(engine, { task: 'plain', steps: 5, delayMs: 20 });
    const long = await submit(engine, { task: 'plain', steps: 1000, delayMs: 20 });
    const dispatcher = await testDispatcher(engine, pool, { type: { checkpoints: false } });
    await Promise.all([short, long].map((job) => event(engine, job, 'progress')));
    await dispatcher.drain(1000);
    expect(await engine.get(short)).toMatchObject({ status: 'completed' });
    expect(await engine.get(long)).toMatchObject({ status: 'queued', failures: 0 });
  });

  it('ends threads that do not stop, and takes nothing new', async () => {
    const engine = testEngine();
    const job = await submit(engine, { task: 'looping' });
    const dispatcher = await testDispatcher(engine, pool);
    await event(engine, job, 'progress');
    const drained = dispatcher.drain(100);
    const late = await submit(engine, { task: 'steps' });
    await drained;
    expect(await engine.get(job)).toMatchObject({ status: 'queued' });
    expect(await engine.get(late)).toMatchObject({ status: 'queued', attempt: 0 });
  });

  it('does not wait for a storage that is gone', async () => {
    const engine = testEngine();
    const job = await submit(engine, { task: 'steps', steps: 1000, delayMs: 20 });
    const dispatcher = await testDispatcher(engine, pool);
    await event(engine, job, 'progress');
    await engine.close();
    await dispatcher.drain(1000);
    expect(dispatcher.running).toBe(0);
  });
});

describe('rescue', () => {
  it('leaves alone a run that was prolonged meanwhile', async () => {
    const engine = testEngine();
    await submit(engine, { task: 'steps' });
    const { run } = await lease(engine, 1000);
    const outcome = { kind: 'retrying', delayMs: 0, reason: 'lost', counts: false } as const;
    const prolonging: Engine = new Proxy(engine, {
      get(target, name: keyof Engine) {
        if (name === 'rescue') {
          return async (time: number) => {
            const lost = await target.rescue(time);
            await target.renew([run], 5000); // its worker wakes up between the two
            return lost;
          };
        }
        const member = target[name];
        return typeof member === 'function' ? member.bind(target) : member;
      },
    });
    expect(await rescueLost(prolonging, { before: 2000, now: 2000 }, () => outcome)).toBe(0);
    expect(await rescueLost(engine, { before: 6000, now: 6000 }, () => outcome)).toBe(1);
  });
});
