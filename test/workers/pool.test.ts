import { describe, expect, it } from 'vitest';
import { event, lease, logOf, start, startNew, testEngine, testPool } from './runs.ts';

describe('a run', () => {
  it('keeps what its task yields, in order, and then its end is told', async () => {
    const engine = testEngine();
    const run = await startNew(engine, testPool(), { task: 'steps', steps: 5 });
    expect(await run.end).toMatchObject({ kind: 'completed', result: expect.stringContaining('"steps":5') });
    const log = await logOf(engine, run.job);
    expect(log.map(({ seq, type }) => [seq, type])).toEqual([
      [1, 'accepted'],
      [2, 'started'],
      ...[3, 4, 5, 6, 7].map((seq) => [seq, 'progress']),
    ]);
    expect(log.slice(2).map(({ data }) => data.step)).toEqual([1, 2, 3, 4, 5]);
  });

  it('begins with the latest checkpoint', async () => {
    const engine = testEngine();
    const pool = testPool();
    const run = await startNew(engine, pool, { task: 'steps', steps: 3 });
    await run.end;
    const again = { kind: 'retrying', delayMs: 0, reason: 'again', counts: false } as const;
    await engine.settle({ job: run.job, attempt: 1 }, again, { time: Date.now() });
    const leased = await lease(engine);
    expect(leased.checkpoint?.seq).toBe(5);
    expect(await start(engine, pool, leased).end).toMatchObject({ kind: 'completed' });
    expect((await logOf(engine, run.job)).map(({ type }) => type).slice(5)).toEqual(['retrying', 'started']);
  });

  it('has random streams of its own by purpose, and log events', async () => {
    const engine = testEngine();
    const pool = testPool();
    const numbersOf = async (params: object) => {
      const run = await startNew(engine, pool, { task: 'telling', ...params });
      await run.end;
      const [said, bare] = (await logOf(engine, run.job)).filter(({ type }) => type === 'log');
      expect(said!.data).toMatchObject({ level: 'info', message: 'numbers', fields: { attempt: 1 } });
      expect(bare!.data).toEqual({ level: 'warn', message: 'no fields' });
      return (said!.data.fields as { numbers: number[] }).numbers;
    };
    const [one, same, other] = await numbersOf({ seed: 5 });
    expect(same).toBe(one);
    expect(other).not.toBe(one);
    expect((await numbersOf({ seed: 5 }))[0]).toBe(one);
    expect((await numbersOf({ seed: 6 }))[0]).not.toBe(one);
    expect(await numbersOf({})).not.toEqual(await numbersOf({})); // the job's id is the seed
  });

  it('takes many events a request when they come in a burst, and gives them one time', async () => {
    const engine = testEngine();
    const growths: number[] = [];
    const run = await startNew(engine, testPool(), { task: 'burst', steps: 5000 });
    engine.listen({ grew: (all) => growths.push(...all.map(({ lastSeq }) => lastSeq)) });
    expect(await run.end).toMatchObject({ kind: 'completed' });
    const log = await logOf(engine, run.job);
    expect(log).toHaveLength(5002);
    expect(growths.length).toBeLessThan(500);
    expect(new Set(log.map(({ time }) => time)).size).toBeLessThan(500);
  });

  it('keeps events that belong together all at once, and goes on after them', async () => {
    const engine = testEngine();
    const pool = testPool();
    const run = await startNew(engine, pool, { task: 'couples', steps: 40 });
    const ends: number[] = [];
    engine.listen({ grew: (all) => ends.push(...all.map(({ lastSeq }) => lastSeq)) });
    await run.end;
    expect(ends.filter((lastSeq) => lastSeq > 1 && lastSeq % 2 === 1)).toEqual([]); // 1 is `accepted`
    const again = { kind: 'retrying', delayMs: 0, reason: 'again', counts: false } as const;
    await engine.settle({ job: run.job, attempt: 1 }, again, { time: Date.now() });
    expect((await lease(engine)).checkpoint?.seq).toBe(42);
  });

  it('sends an event before the task computes the next, though the task never lets go of the thread', async () => {
    const engine = testEngine();
    const run = await startNew(engine, testPool(), { task: 'computing', steps: 12, computeMs: 100 });
    await event(engine, run.job, 'progress', 8); // by then it is known as one that computes
    const told = await logOf(engine, run.job);
    expect(told.at(-1)!.data.step).toBeLessThan(12);
    await run.end;
  });

  it('is handed inputs in order, also those that are right behind the order', async () => {
    const engine = testEngine();
    const run = await startNew(engine, testPool(), { task: 'listening' });
    for (const phi of [1, 2, 999]) {
      run.input({ kind: 'input', seq: 0, inputId: `phi-${phi}`, name: 'tune', data: { phi }, by: 'guest' });
    }
    expect(await run.end).toMatchObject({ kind: 'completed' });
    const applied = (await logOf(engine, run.job)).filter(({ type }) => type === 'applied');
    expect(applied.map(({ data }) => data)).toEqual(
      [1, 2, 999].map((phi, i) => ({ inputIds: [`phi-${phi}`], superseded: [], step: i + 1, attempt: 1 })),
    );
  });
});

describe('the pool', () => {
  it('uses threads again, and keeps no more of them idle than told', async () => {
    const engine = testEngine();
    const pool = testPool({ keepIdle: 1 });
    for (let i = 0; i < 3; i++) await (await startNew(engine, pool, { task: 'steps' })).end;
    expect(pool.threads).toBe(1);
    const runs = [];
    for (let i = 0; i < 3; i++) runs.push(await startNew(engine, pool, { task: 'steps', delayMs: 20 }));
    expect(pool.threads).toBe(3);
    await Promise.all(runs.map(({ end }) => end));
    await expect.poll(() => pool.threads).toBe(1);
  });

  it('does not use a thread again that a run has left full', async () => {
    const engine = testEngine();
    const pool = testPool();
    expect(await (await startNew(engine, pool, { task: 'littering' })).end).toMatchObject({ kind: 'completed' });
    await expect.poll(() => pool.threads).toBe(0);
  });

  it('ends all threads when it is closed, and says of runs that they were told to stop', async () => {
    const engine = testEngine();
    const pool = testPool();
    const [one, other] = [
      await startNew(engine, pool, { task: 'looping' }),
      await startNew(engine, pool, { task: 'looping' }),
    ];
    await Promise.all([one, other].map(({ job }) => event(engine, job, 'progress')));
    other.abort('cancelled', 3_600_000);
    await pool.close();
    expect(pool.threads).toBe(0);
    expect(await one.end).toEqual({ kind: 'aborted', reason: 'draining' });
    expect(await other.end).toEqual({ kind: 'aborted', reason: 'cancelled' });
    await expect(startNew(engine, pool, { task: 'steps' })).rejects.toThrow('closed');
  });

  it("keeps what tasks print out of the server's output", async () => {
    const engine = testEngine();
    let output = '';
    const pool = testPool({ onOutput: (text) => (output += text) });
    await (await startNew(engine, pool, { task: 'chatty' })).end;
    await expect.poll(() => output).toContain('to the console\n');
    expect(output).toContain('to stderr\n');
  });
});
