import { describe, expect, it } from 'vitest';
import { event, lease, logOf, sharedPool, start, startNew, testEngine, testPool } from './runs.ts';

/** A pool for all tests of this file: what one leaves behind must not harm the next. */
const pool = sharedPool({ memoryMb: 96 });

async function endOf(params: { task: string; [key: string]: unknown }) {
  const engine = testEngine();
  const run = await startNew(engine, pool, params);
  return { end: await run.end, log: await logOf(engine, run.job) };
}

describe('a task that breaks its contract', () => {
  it.each([
    ['misspelt', '/step', 'progress'],
    ['unknown', '/type', 'estimate'],
    ['usurping', '/type', 'completed'],
    ['uncloneable', '/checkpoint', 'progress'],
    ['wrongResult', '/digest', 'result'],
  ])('%s: fails by name and field', async (task, pointer, named) => {
    const { end, log } = await endOf({ task });
    expect(end).toMatchObject({
      kind: 'failed',
      failure: { code: 'task-broke-contract', detail: expect.stringContaining(named) },
    });
    expect(end).toHaveProperty('failure.errors.0.pointer', pointer);
    expect(log.map(({ type }) => type)).not.toContain('completed');
  });

  it('keeps what came before, and nothing after', async () => {
    const { log } = await endOf({ task: 'misspelt' });
    expect(log.slice(2).map(({ data }) => data.step)).toEqual([1]);
  });

  it('keeps nothing of events that belong together where one of them breaks it', async () => {
    const { end, log } = await endOf({ task: 'halfMisspelt' });
    expect(end).toHaveProperty('failure.errors.0.pointer', '/step');
    expect(log.slice(2).map(({ data }) => data.step)).toEqual([1]);
  });

  it.each([
    ['nan', 'task-broke-contract', '/fields/inner'],
    ['map', 'task-broke-contract', '/fields/inner'],
    ['surrogate', 'task-broke-contract', '/fields/inner'],
    ['large', 'event-too-large', undefined],
  ])('where the schema leaves a field free: %s', async (fields, code, pointer) => {
    const { end, log } = await endOf({ task: 'logging', fields });
    expect(end).toMatchObject({ kind: 'failed', failure: { code } });
    if (pointer) expect(end).toHaveProperty('failure.errors.0.pointer', pointer);
    expect(log).toHaveLength(2);
  });
});

describe('a task that fails', () => {
  it('throws: its message is told, its stack is apart', async () => {
    const { end, log } = await endOf({ task: 'throwing' });
    expect(end).toMatchObject({ failure: { code: 'task-failed', detail: 'The task threw an error: boom 1' } });
    expect(end).toHaveProperty('failure.stack', expect.stringContaining('faults.ts'));
    expect(log.map(({ type }) => type)).toEqual(['accepted', 'started', 'progress']);
  });

  it.each([
    ['exiting', 'exited with code 7'],
    ['stillborn', 'exited with code 7'],
    ['straying', 'stray'],
  ])('%s: its thread died', async (task, detail) => {
    expect((await endOf({ task })).end).toEqual({ kind: 'crashed', detail: expect.stringContaining(detail) });
  });

  it.each(['hoarding', 'buffering'])('%s: is ended when it needs too much memory', async (task) => {
    const { end, log } = await endOf({ task });
    expect(end).toEqual({ kind: 'crashed', detail: expect.stringContaining('96 MiB') });
    expect(log.map(({ type }) => type)).toEqual(['accepted', 'started', 'progress']);
  });

  it('takes no other run with it', async () => {
    const engine = testEngine();
    const steady = await startNew(engine, pool, { task: 'steps', steps: 20, delayMs: 50 });
    const failing = ['exiting', 'stillborn', 'straying', 'throwing', 'hoarding'];
    for (const task of failing) {
      expect((await (await startNew(engine, pool, { task })).end).kind).toMatch(/crashed|failed/);
    }
    expect(await steady.end).toMatchObject({ kind: 'completed' });
    expect((await logOf(engine, steady.job)).filter(({ type }) => type === 'progress')).toHaveLength(20);
  });

  it.each([0, 30])('does not take the next run with it by what it leaves behind (%d ms)', async (delayMs) => {
    const engine = testEngine();
    const own = testPool();
    for (let i = 0; i < 2; i++) {
      await (await startNew(engine, own, { task: 'leaving', delayMs })).end;
      const next = await startNew(engine, own, { task: 'steps', steps: 3, delayMs: 20 });
      expect(await next.end).toMatchObject({ kind: 'completed' });
    }
  });
});

describe('a task that is told to stop', () => {
  it.each(['cancelled', 'timed-out'] as const)('%s: stops by itself', async (reason) => {
    const engine = testEngine();
    const own = testPool();
    const run = await startNew(engine, own, { task: 'steps', steps: 1000, delayMs: 20 });
    await event(engine, run.job, 'progress', 2);
    run.abort(reason, 60_000);
    expect(await run.end).toEqual({ kind: 'aborted', reason });
    expect(own.threads).toBe(1);
  });

  it.each(['looping', 'deaf'])('%s: is ended with its thread after the time it is given', async (task) => {
    const engine = testEngine();
    const own = testPool();
    const run = await startNew(engine, own, { task });
    await event(engine, run.job, 'progress');
    run.abort('cancelled', 50);
    expect(await run.end).toEqual({ kind: 'aborted', reason: 'cancelled' });
    await expect.poll(() => own.threads).toBe(0);
  });

  it('and does not hear it: is stopped at its next event', async () => {
    const engine = testEngine();
    const run = await startNew(engine, pool, { task: 'stubborn' });
    await event(engine, run.job, 'progress', 3);
    run.abort('cancelled', 60_000);
    expect(await run.end).toEqual({ kind: 'aborted', reason: 'cancelled' });
  });

  it('for a drain: stops where a checkpoint is, so that the next run repeats nothing', async () => {
    const engine = testEngine();
    const run = await startNew(engine, pool, { task: 'pairs', steps: 1000, delayMs: 100 });
    await event(engine, run.job, 'log', 3);
    run.abort('draining', 60_000);
    expect(await run.end).toEqual({ kind: 'aborted', reason: 'draining' });
    expect((await logOf(engine, run.job)).at(-1)).toMatchObject({ type: 'progress', data: { step: 3 } });
  });

  it('for a drain, without checkpoints: goes on to its end', async () => {
    const engine = testEngine();
    const run = await startNew(engine, pool, { task: 'plain', steps: 10, delayMs: 20 });
    await event(engine, run.job, 'progress');
    run.abort('draining', 60_000);
    expect(await run.end).toMatchObject({ kind: 'completed' });
  });

  it('for a drain, and cancelled meanwhile: stops', async () => {
    const engine = testEngine();
    const run = await startNew(engine, pool, { task: 'plain', steps: 1000, delayMs: 20 });
    await event(engine, run.job, 'progress');
    run.abort('draining', 60_000);
    run.abort('cancelled', 60_000);
    expect(await run.end).toEqual({ kind: 'aborted', reason: 'cancelled' });
  });
});

describe('a run whose events are not taken', () => {
  it('has lost its job: stops and says so', async () => {
    const engine = testEngine();
    const run = await startNew(engine, pool, { task: 'steps', steps: 1000, delayMs: 20 });
    await event(engine, run.job, 'progress', 2);
    await engine.settle({ job: run.job, attempt: 1 }, AGAIN, { time: Date.now() });
    const other = start(engine, pool, await lease(engine));
    expect(await run.end).toEqual({ kind: 'lost' });
    other.abort('cancelled', 60_000);
    await other.end;
    const steps = (await logOf(engine, run.job)).filter(({ type }) => type === 'progress').map(({ data }) => data.step);
    expect(steps).toEqual(steps.map((_, i) => i + 1));
  });

  it('finds the engine closed: stops and says so', async () => {
    const engine = testEngine();
    const run = await startNew(engine, pool, { task: 'steps', steps: 1000, delayMs: 20 });
    await event(engine, run.job, 'progress');
    await engine.close();
    expect(await run.end).toMatchObject({ kind: 'unavailable' });
  });
});

const AGAIN = { kind: 'retrying', delayMs: 0, reason: 'again', counts: false } as const;
