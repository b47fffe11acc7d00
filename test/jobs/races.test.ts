import { setTimeout as sleep } from 'node:timers/promises';
import { expect, it, onTestFinished, vi } from 'vitest';
import type { Engine } from '../../src/engines/engine.ts';
import { unavailable } from '../../src/engines/refusals.ts';
import { openSqliteEngine } from '../../src/engines/sqlite/engine.ts';
import { rescueLost } from '../../src/jobs/rescue.ts';
import { dataFolder } from '../support/folder.ts';
import { event, lease, logOf, sharedPool, submit, testEngine, testPool } from '../workers/runs.ts';
import { terminal, testDispatcher, typesOf } from './dispatchers.ts';

const pool = sharedPool();

async function sqliteEngine(): Promise<Engine> {
  const engine = await openSqliteEngine({ folder: await dataFolder() });
  onTestFinished(() => engine.close());
  return engine;
}

/** An engine each of whose calls goes through `pass`. */
function watched(engine: Engine, pass: (name: keyof Engine, call: () => unknown) => unknown): Engine {
  return new Proxy(engine, {
    get(target, name: keyof Engine) {
      const member = target[name] as (...args: unknown[]) => unknown;
      return typeof member === 'function'
        ? (...args: unknown[]) => pass(name, () => member.apply(target, args))
        : member;
    },
  });
}

it('a cancel that is kept together with the lease of its run reaches the run', async () => {
  const engine = await sqliteEngine();
  await testDispatcher(engine, pool, { leaseMs: 600_000 }); // no renewal tells it
  for (let i = 0; i < 20; i++) {
    const job = await submit(engine, { task: 'steps', steps: 1000, delayMs: 20 });
    await engine.cancel(job, { time: Date.now() });
    const late = sleep(5_000, { type: 'never heard' }, { ref: false });
    expect(await Promise.race([terminal(engine, job), late])).toMatchObject({ type: 'cancelled' });
  }
});

it('a run whose server died is taken over within 30 s, by the times that servers have', async () => {
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
  onTestFinished(() => void vi.useRealTimers());
  let steady = 0;
  const options = { soleOwner: false, clock: { now: Date.now, steady: () => steady } };
  const passSecond = async () => {
    steady += 1_000;
    await vi.advanceTimersByTimeAsync(1_000);
  };
  const engine = testEngine();
  const [deadPool, death] = [testPool(), new AbortController()];
  await testDispatcher(mortal(engine, death.signal), deadPool, options);
  const job = await submit(engine, { task: 'steps', steps: 3, delayMs: 100_000 });
  await event(engine, job, 'started');
  for (let second = 0; second < 20; second++) await passSecond(); // it is renewed
  expect(await engine.get(job)).toMatchObject({ status: 'running', attempt: 1 });
  death.abort(unavailable('This server is dead.'));
  await deadPool.close();
  await testDispatcher(engine, pool, options);
  const diedAt = steady;
  while ((await engine.get(job))!.attempt === 1) await passSecond();
  expect(steady - diedAt).toBeGreaterThan(10_000); // not before its lease was over
  expect(steady - diedAt).toBeLessThan(30_000);
});

/** An engine as a server has it that may die. */
function mortal(engine: Engine, death: AbortSignal): Engine {
  return watched(engine, (_, call) => (death.aborted ? Promise.reject(death.reason) : call()));
}

it('a dispatcher that has drained asks nothing more of its engine', async () => {
  const engine = testEngine();
  const calls: string[] = [];
  const { promise: renewing, resolve: isRenewing } = Promise.withResolvers<void>();
  const { promise: renewed, resolve: goOn } = Promise.withResolvers<void>();
  const noted = watched(engine, (name, call) => {
    calls.push(name);
    const answer = call();
    if (name !== 'renew') return answer;
    isRenewing();
    return renewed.then(() => answer);
  });
  const type = { checkpoints: false, retry: { attempts: 9, backoffMs: 100 } };
  const dispatcher = await testDispatcher(noted, pool, { leaseMs: 150, type });
  const [running, failing] = [{ task: 'steps', steps: 1000, delayMs: 20 }, { task: 'throwing' }];
  await submit(engine, running);
  await event(engine, await submit(engine, failing), 'retrying');
  await renewing;
  const drained = dispatcher.drain(1_000);
  setTimeout(goOn, 200);
  await drained;
  calls.length = 0;
  await sleep(400);
  expect(calls).toEqual([]);
});

it('a run that two rescuers find at once is taken over once', async () => {
  const engine = await sqliteEngine();
  const job = await submit(engine, { task: 'steps' });
  await lease(engine, 1_000);
  const now = Date.now();
  const rescue = () => rescueLost(engine, { before: 2_000, now }, () => ({ ...AGAIN, delayMs: 60_000 }));
  expect((await Promise.all([rescue(), rescue(), rescue()])).toSorted()).toEqual([0, 0, 1]);
  expect(typesOf(await logOf(engine, job))).toEqual(['accepted', 'started', 'retrying']);
});

const AGAIN = { kind: 'retrying', delayMs: 0, reason: 'lost', counts: false } as const;
