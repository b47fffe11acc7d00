import { describe, expect, it } from 'vitest';
import type { Engine, Growth } from '../../src/engines/engine.ts';
import { InputFeed } from '../../src/jobs/input-feed.ts';
import type { InputMessage } from '../../src/workers/messages.ts';
import { event, lease, logOf, sharedPool, submit, testEngine } from '../workers/runs.ts';
import { terminal, testDispatcher } from './dispatchers.ts';

const pool = sharedPool();

async function send(engine: Engine, job: string, phi: number): Promise<void> {
  await engine.input(job, {
    inputId: `i${phi}`,
    name: 'tune',
    data: { phi },
    by: 'ann',
    owner: 'guest',
    time: Date.now(),
  });
}

/** The ids of applied inputs, in the order of the log. */
async function applied(engine: Engine, job: string): Promise<unknown[]> {
  const log = await logOf(engine, job);
  return log.filter(({ type }) => type === 'applied').flatMap(({ data }) => data.inputIds as string[]);
}

describe('inputs', () => {
  it('reach the task in order and once: those sent before it ran, and those sent while it runs', async () => {
    const engine = testEngine();
    const job = await submit(engine, { task: 'listening' });
    for (const phi of [1, 2, 3]) await send(engine, job, phi);
    await testDispatcher(engine, pool);
    await event(engine, job, 'applied');
    for (const phi of [4, 5, 999]) await send(engine, job, phi);
    await terminal(engine, job);
    expect(await applied(engine, job)).toEqual(['i1', 'i2', 'i3', 'i4', 'i5', 'i999']);
  });

  it('that were sent before the run began are there at its first step, also in a thread that is warm', async () => {
    const engine = testEngine();
    await testDispatcher(engine, pool, { runs: 1 });
    const inTheWay = await submit(engine, { task: 'late', steps: 3, delayMs: 50 });
    const job = await submit(engine, { task: 'late', steps: 1 });
    for (const phi of [1, 2]) await send(engine, job, phi);
    await terminal(engine, inTheWay);
    await terminal(engine, job);
    expect(await applied(engine, job)).toEqual(['i1', 'i2']);
  });

  it('reach the next run where the one before had not applied them, and only those', async () => {
    const engine = testEngine();
    const job = await submit(engine, { task: 'listening' });
    const first = await testDispatcher(engine, pool);
    for (const phi of [1, 2]) await send(engine, job, phi);
    await event(engine, job, 'applied', 2);
    await first.drain(5000);
    await send(engine, job, 3);
    await testDispatcher(engine, pool);
    await event(engine, job, 'applied', 3);
    await send(engine, job, 999);
    await terminal(engine, job);
    expect(await applied(engine, job)).toEqual(['i1', 'i2', 'i3', 'i999']);
  });

  it('reach the next run also where they were kept before its checkpoint, but had not been taken', async () => {
    const engine = testEngine();
    const job = await submit(engine, { task: 'late', steps: 8, delayMs: 30 });
    const first = await testDispatcher(engine, pool);
    await event(engine, job, 'progress', 2);
    await send(engine, job, 1);
    await event(engine, job, 'progress', 4);
    await first.drain(5000);
    const log = await logOf(engine, job);
    expect(log.findLast(({ type }) => type === 'progress')!.seq).toBeGreaterThan(
      log.find(({ type }) => type === 'input')!.seq,
    );
    await testDispatcher(engine, pool);
    await terminal(engine, job);
    expect(await applied(engine, job)).toEqual(['i1']);
  });
});

describe('the input feed', () => {
  /** A feed over a job with `count` inputs in its log after `accepted` and `started`. */
  async function feedOf(count: number, after = 0) {
    const engine = testEngine();
    const job = await submit(engine, { task: 'steps' });
    await lease(engine);
    for (let phi = 1; phi <= count; phi++) await send(engine, job, phi);
    const delivered: InputMessage[] = [];
    const troubles: unknown[] = [];
    const feed = new InputFeed(
      engine,
      { job, after },
      { deliver: (input) => delivered.push(input), onTrouble: (error) => troubles.push(error) },
    );
    return { engine, job, feed, delivered, troubles, seqs: () => delivered.map(({ seq }) => seq) };
  }

  it('reads a log that is longer than a page', async () => {
    const { feed, seqs } = await feedOf(2500);
    feed.look();
    await expect.poll(() => seqs().length).toBe(2500);
    expect(seqs()).toEqual(Array.from({ length: 2500 }, (_, i) => i + 3));
  });

  it('begins after its place', async () => {
    const { feed, delivered } = await feedOf(3, 4);
    feed.look();
    await expect
      .poll(() => delivered)
      .toEqual([{ kind: 'input', seq: 5, inputId: 'i3', name: 'tune', data: { phi: 3 }, by: 'ann' }]);
  });

  it('hands on each input once, however often and in whatever order it is rung', async () => {
    const { engine, job, feed, seqs } = await feedOf(5);
    const growths: Growth[] = [];
    engine.listen({
      grew(all) {
        growths.push(...all);
        for (const growth of growths.toReversed()) feed.grew(growth);
      },
    });
    feed.look();
    for (let phi = 6; phi <= 20; phi++) {
      await send(engine, job, phi);
      if (phi % 3 === 0) feed.look();
      if (phi % 4 === 0) await new Promise(setImmediate);
    }
    await expect.poll(() => seqs().length).toBe(20);
    expect(seqs()).toEqual(Array.from({ length: 20 }, (_, i) => i + 3));
  });

  it('says when it cannot read', async () => {
    const { engine, feed, troubles, delivered } = await feedOf(2);
    await engine.close();
    feed.look();
    await expect.poll(() => troubles.length).toBe(1);
    feed.look();
    await expect.poll(() => troubles.length).toBe(2);
    expect(delivered).toEqual([]);
  });

  it('is silent once closed', async () => {
    const { feed, delivered, job } = await feedOf(2);
    feed.look();
    feed.close();
    feed.grew({ job, lastSeq: 100, ended: false });
    await new Promise(setImmediate);
    expect(delivered).toEqual([]);
  });
});
