import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { describe, expect, it, onTestFinished } from 'vitest';
import type { Outcome } from '../../src/tasks/task.ts';
import { Parallel } from '../../src/workers/parallel.ts';
import { dataFolder } from '../support/folder.ts';
import type { Ask } from './errands/errand.ts';
import { event, logOf, startNew, testEngine, testPool } from './runs.ts';

const ERRAND = new URL('./errands/errand.ts', import.meta.url);

function parallel({ threads = 2, memoryMb = 1024 } = {}) {
  const abort = new AbortController();
  const made = new Parallel({ threads, memoryMb }, abort.signal);
  onTestFinished(() => made.end());
  return { abort, ask: (asks: Iterable<Ask>) => made.run(ERRAND, asks), end: () => made.end() };
}

async function all(outcomes: AsyncIterable<Outcome<unknown>>): Promise<Outcome<unknown>[]> {
  const told: Outcome<unknown>[] = [];
  for await (const outcome of outcomes) told.push(outcome);
  return told;
}

const square = (n: number, delayMs = 0): Ask => ({ do: 'square', n, delayMs });
const values = (outcomes: readonly Outcome<unknown>[]) => outcomes.map((each) => ('value' in each ? each.value : each));

/** Threads of this process, as the kernel counts them. Files have been used before, or their threads would come on top. */
const threads = () => readdirSync('/proc/self/task').length;

describe('work in parallel', () => {
  it.each([1, 2, 3])('is told in the order of the inputs, on %d threads', async (count) => {
    const asks = Array.from({ length: 20 }, (_, n) => square(n, n % 5 === 0 ? 60 : 0));
    expect(values(await all(parallel({ threads: count }).ask(asks)))).toEqual(asks.map((_, n) => n * n));
  });

  it('of no inputs is nothing, and begins no thread', async () => {
    const before = threads();
    expect(await all(parallel().ask([]))).toEqual([]);
    expect(threads()).toBe(before);
  });

  it('goes on around an input that takes long, and uses no more threads than told, again and again', async () => {
    const { ask } = parallel();
    const ids = values(await all(ask(Array.from({ length: 12 }, () => ({ do: 'thread' })))));
    const again = values(await all(ask(Array.from({ length: 12 }, () => ({ do: 'thread' })))));
    expect(new Set([...ids, ...again]).size).toBe(2);
    const done: number[] = [];
    const asks = function* (): Generator<Ask> {
      for (let n = 0; n < 12; n++) {
        done.push(n);
        yield square(n, n === 0 ? 400 : 0);
      }
    };
    const outcomes = ask(asks());
    await outcomes.next();
    expect(done).toEqual([0, 1, 2, 3, 4, 5, 6, 7]); // as far ahead as it goes, and no further
    await all(outcomes);
  });

  it.each([
    [{ do: 'throw' }, 'boom'],
    [{ do: 'exit' }, 'Its thread died: it exited with code 7.'],
    [{ do: 'uncloneable' }, 'could not be cloned'],
    [{ do: 'hoard' }, 'it needed more than the 64 MiB of memory that it may have'],
  ] as const)('%j is an outcome, and the others are not harmed', async (fault, text) => {
    const { ask } = parallel({ memoryMb: 128 });
    const outcomes = await all(ask([square(1), fault, square(3), square(4)]));
    expect(outcomes[1]).toEqual({ error: expect.stringContaining(text) });
    expect(values(outcomes.toSpliced(1, 1))).toEqual([1, 9, 16]);
  });

  it('takes a new thread where one died of what was done before', async () => {
    const { ask } = parallel({ threads: 1 });
    expect(values(await all(ask([{ do: 'stray' }])))).toEqual(['for now']);
    await delay(200);
    expect(values(await all(ask([square(5)])))).toEqual([25]);
  });

  it('of a module that cannot be loaded fails, input by input', async () => {
    const { signal } = new AbortController();
    const made = new Parallel({ threads: 1, memoryMb: 64 }, signal);
    onTestFinished(() => made.end());
    const outcomes = await all(made.run(new URL('./errands/none.ts', import.meta.url), [1, 2]));
    expect(outcomes).toEqual(Array(2).fill({ error: expect.stringContaining('none.ts') }));
  });

  it('ends at once when the run has to stop, whatever is under way', async () => {
    const file = join(await dataFolder(), 'begun');
    const before = threads();
    const { abort, ask, end } = parallel();
    const outcomes = all(ask([square(1), { do: 'loop', file }, square(3), square(4)]));
    await expect.poll(() => existsSync(file)).toBe(true);
    abort.abort(new Error('cancelled by ann'));
    await expect(outcomes).rejects.toThrow('cancelled by ann');
    await end();
    await expect.poll(threads).toBe(before);
    await expect(all(ask([square(1)]))).rejects.toThrow('cancelled by ann');
  });

  it('that is left ends what is under way', async () => {
    const file = join(await dataFolder(), 'begun');
    const before = threads();
    const { ask } = parallel();
    for await (const outcome of ask([square(1), { do: 'loop', file }])) {
      expect(outcome).toEqual({ value: 1 });
      break;
    }
    await expect.poll(threads).toBe(before);
  });
});

describe('the helpers of a run', () => {
  const together = (file: string) => ({ task: 'together', asks: [square(2), { do: 'loop', file }, square(3)] });

  it('do what its task asks, and are gone when it has ended, though its thread is kept', async () => {
    const engine = testEngine();
    const pool = testPool({ parallel: 2 });
    await (await startNew(engine, pool, { task: 'steps' })).end;
    const before = threads();
    const run = await startNew(engine, pool, { task: 'together', asks: [square(2), { do: 'throw' }, square(3)] });
    expect(await run.end).toMatchObject({ kind: 'completed' });
    const said = (await logOf(engine, run.job)).filter(({ type }) => type === 'log');
    expect(said.map(({ data }) => data.fields)).toEqual([{ value: 4 }, { error: 'boom' }, { value: 9 }]);
    await expect.poll(threads).toBe(before);
    expect(pool.threads).toBe(1);
  });

  it.each(['cancelled', 'timed-out', 'draining'] as const)('do not outlive a run that is %s', async (reason) => {
    const engine = testEngine();
    const pool = testPool({ parallel: 2 });
    await (await startNew(engine, pool, { task: 'steps' })).end;
    const file = join(await dataFolder(), 'begun');
    const before = threads();
    const run = await startNew(engine, pool, together(file));
    await event(engine, run.job, 'log');
    await expect.poll(() => existsSync(file)).toBe(true);
    run.abort(reason, 300);
    expect(await run.end).toEqual({ kind: 'aborted', reason });
    await expect.poll(threads).toBeLessThanOrEqual(before);
  });

  it('do not outlive a run whose thread dies', async () => {
    const engine = testEngine();
    const pool = testPool({ parallel: 2 });
    const file = join(await dataFolder(), 'begun');
    const before = threads();
    const run = await startNew(engine, pool, { ...together(file), exitAfter: file });
    expect(await run.end).toEqual({ kind: 'crashed', detail: expect.stringContaining('code 9') });
    await expect.poll(threads).toBe(before);
  });
});
