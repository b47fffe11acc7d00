import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Engine, KeptLog } from '../../src/engines/engine.ts';
import type { Holdings, Intake, WholeJob } from '../../src/engines/portable.ts';
import { blockSize } from '../../src/log/block.ts';
import {
  atOnce,
  batchOf,
  CHAT,
  complete,
  ENKF,
  expectWhole,
  FOREVER,
  lease,
  logText,
  progressOf,
  refusal,
  retry,
  startRun,
  submission,
  submit,
  T0,
} from './engine/bench.ts';
import { attend, stay } from './engine/presence.ts';

/** The storage of an engine, to be opened in one way at a time. */
export interface StorageUnderTest {
  engine(): Promise<Engine>;
  holdings(): Promise<Holdings>;
  intake(): Promise<Intake>;
  /** Takes it away; what was opened of it is closed. */
  dispose(): Promise<void>;
}

/**
 * What every engine promises that can be moved (src/engines/portable.ts), as cases.
 * @param make new storage
 */
export function portableContract(name: string, make: () => Promise<StorageUnderTest>) {
  describe(`portable contract: ${name}`, () => {
    let from: StorageUnderTest;
    let to: StorageUnderTest;
    beforeEach(async () => {
      [from, to] = await Promise.all([make(), make()]);
    });
    afterEach(async () => {
      await Promise.all([from.dispose(), to.dispose()]);
    });

    it('takes over records, bytes, lists and sizes', async () => {
      const before = await using(from, async (engine) => {
        await fill(engine);
        return pictureOf(engine);
      });
      expect(before.logs.length).toBeGreaterThan(7);
      await moveOver(from, to);
      await using(to, async (engine) => {
        expect(await pictureOf(engine)).toEqual(before);
        for (const { id } of before.jobs) await expectWhole(engine, id);
      });
    });

    it('takes over keys, names and inputs, and the order of submission goes on', async () => {
      const idempotency = { key: 'k', digest: 'd' };
      const room = { type: CHAT, name: 'lobby', shared: true };
      const input = { name: 'tune', data: {}, by: 'ann', owner: 'ann', time: T0 };
      const { keyed, named, accepted } = await using(from, async (engine) => {
        const over = await submit(engine, room); // the name was somebody else's once
        await engine.cancel(over.id, { time: T0 });
        const named = await submit(engine, room);
        const accepted = await Promise.all(
          ['b', 'a', 'c'].map((key) =>
            engine.input(named.id, { ...input, inputId: key, idempotency: { key, digest: key } }),
          ),
        );
        return { keyed: await submit(engine, { idempotency }), named, accepted };
      });
      await moveOver(from, to);
      await using(to, async (engine) => {
        expect(await engine.submit(submission({ idempotency }))).toMatchObject({
          created: false,
          job: { id: keyed.id },
        });
        await expect(submit(engine, { idempotency: { ...idempotency, digest: 'x' } })).rejects.toEqual(
          refusal('idempotency-conflict'),
        );
        expect(await engine.submit(submission(room))).toMatchObject({ created: false, job: { id: named.id } });
        const again = (key: string) => ({ ...input, inputId: 'again', idempotency: { key, digest: key } });
        expect(await Promise.all(['b', 'a', 'c'].map((key) => engine.input(named.id, again(key))))).toEqual(accepted);
        expect((await submit(engine)).place).toBe(keyed.place + 1);
      });
      const keys = (await jobsOf(to)).map(({ inputs }) => inputs.map(({ key }) => key));
      expect(keys).toEqual([[], ['b', 'a', 'c'], [], []]);
    });

    it('takes over the queue in its order, with its pauses', async () => {
      const order = await using(from, async (engine) => {
        const put = await startRun(engine);
        const paused = await startRun(engine);
        const later = await submit(engine, { time: T0 + 10 });
        await retry(engine, put, 0, T0 + 20); // behind the one that came later
        await retry(engine, paused, 60_000, T0 + 20);
        return { ready: [later.id, put.job], paused: paused.job };
      });
      await moveOver(from, to);
      await using(to, async (engine) => {
        const next = async (time: number) => (await lease(engine, time))?.run.job;
        expect([await next(T0 + 30), await next(T0 + 30)]).toEqual(order.ready);
        expect(await next(T0 + 30)).toBeUndefined();
        expect(await next(FOREVER)).toBe(order.paused);
      });
    });

    it('takes over runs: the lost ones are found, and go on from their checkpoints', async () => {
      const { run, cancelled } = await using(from, async (engine) => {
        const run = await startRun(engine);
        await engine.append(run, batchOf({ i: 0 }), Uint8Array.of(0, 255, 10));
        await engine.append(run, batchOf({ i: 1 }));
        const cancelled = await startRun(engine);
        await engine.cancel(cancelled.job, { reason: 'enough', by: 'ann', time: T0 });
        return { run, cancelled };
      });
      await moveOver(from, to);
      await using(to, async (engine) => {
        expect(await engine.rescue(T0 + 30_000)).toEqual([]);
        const lost = await engine.rescue(T0 + 30_001);
        expect(lost.map(({ run, hasCheckpoint }) => ({ run, hasCheckpoint }))).toEqual([
          { run, hasCheckpoint: true },
          { run: cancelled, hasCheckpoint: false },
        ]);
        await retry(engine, run);
        const next = (await lease(engine))!;
        expect(next).toMatchObject({ run: { job: run.job, attempt: 2 }, checkpoint: { seq: 3 } });
        expect([...next.checkpoint!.state]).toEqual([0, 255, 10]);
        expect(await engine.append(next.run, batchOf({ i: 1 }))).toEqual({ lost: false, lastSeq: 7 });
        const { job } = await engine.settle(cancelled, { kind: 'completed', result: '1' }, { time: T0 });
        expect(job!.status).toBe('cancelled'); // an accepted cancel is never taken back
        await expectWhole(engine, run.job);
      });
    });

    it('takes over who follows, and which tokens are revoked', async () => {
      const stays = [stay('ann'), stay('ann', { node: 'n2' }), stay('bob', { who: 'Bob', until: T0 + 5 })];
      const job = await using(from, async (engine) => {
        const { id } = await submit(engine, { type: CHAT });
        await attend(engine, id, stays);
        for (const id of ['c', 'a', 'b']) await engine.revoke({ id, until: FOREVER }, T0);
        return id;
      });
      await moveOver(from, to);
      await using(to, async (engine) => {
        expect(await engine.stays(Number.POSITIVE_INFINITY)).toHaveLength(3);
        expect(await engine.stays(T0 + 6)).toEqual([{ job, ...stays[2] }]);
        expect((await engine.revocations(0)).revoked.map(({ id }) => id)).toEqual(['c', 'a', 'b']);
      });
    });

    it('takes over a long log in bounded blocks', async () => {
      const job = await using(from, async (engine) => {
        const run = await startRun(engine);
        for (let i = 0; i < 12; i++) await engine.append(run, batchOf({ i, pad: 'ü'.repeat(100_000) }));
        for (let i = 0; i < 5; i++)
          await engine.append(run, batchOf(...Array.from({ length: 500 }, (_, j) => ({ i, j }))));
        return run.job;
      });
      const text = await using(from, (engine) => logText(engine, job));
      await moveOver(from, to);
      expect(await using(to, (engine) => logText(engine, job))).toBe(text);
      const holdings = await from.holdings();
      for await (const whole of holdings.jobs()) {
        let count = 0;
        for await (const block of holdings.events(whole)) {
          expect(block.bytes.length).toBeLessThan(1.5 * 1024 * 1024);
          count += blockSize(block);
        }
        expect(count).toBe(2 + 12 + 2500);
      }
      await holdings.close();
    });

    it('takes in nothing where something is', async () => {
      await using(from, (engine) => submit(engine));
      await expect(from.intake()).rejects.toThrow(/not empty \(jobs: 1,/);
      await using(to, (engine) => engine.revoke({ id: 'a', until: FOREVER }, T0));
      await expect(to.intake()).rejects.toThrow(/not empty .*revoked tokens: 1/);
      await using(from, async (engine) => expect(await engine.total({})).toBe(1)); // and leaves it as it was
    });

    it('hands over and takes in nothing while somebody uses the storage', async () => {
      await using(from, async () => {
        await expect(from.holdings()).rejects.toThrow(/server uses/);
        await expect(from.intake()).rejects.toThrow(/server uses/);
      });
      const intake = await to.intake();
      await expect(to.intake()).rejects.toThrow(/server uses/);
      await expect(to.engine()).rejects.toThrow(/server uses|not ended/);
      await intake.abandon();
    });

    it('has nothing of what is abandoned', async () => {
      await using(from, fill);
      const intake = await to.intake();
      await copy(from, intake);
      expect(await intake.total()).toBeGreaterThan(7);
      await intake.abandon();
      await using(to, async (engine) => {
        expect(await engine.total({})).toBe(0);
        expect((await engine.revocations(0)).revoked).toEqual([]);
        expect(await lease(engine)).toBeUndefined();
        expect((await submit(engine)).place).toBe(1);
      });
    });

    it('begins anew where an intake was cut short', async () => {
      await using(from, fill);
      const intake = await to.intake();
      await copy(from, intake);
      await intake.close(); // as at a crash: neither finished nor abandoned
      const started = await to.engine().catch((error: Error) => error);
      if (started instanceof Error) expect(started.message).toMatch(/import that has not ended/);
      else {
        expect(await started.total({})).toBe(0);
        await started.close();
      }
      await moveOver(from, to);
      const picture = await using(from, pictureOf);
      await using(to, async (engine) => expect(await pictureOf(engine)).toEqual(picture));
    });
  });
}

/** Opens the engine for as long as `act` takes. */
async function using<T>(storage: StorageUnderTest, act: (engine: Engine) => Promise<T>): Promise<T> {
  const engine = await storage.engine();
  try {
    return await act(engine);
  } finally {
    await engine.close();
  }
}

/** Moves everything from one storage to another one, as `jobwire export` and `import` do, without a file. */
async function moveOver(from: StorageUnderTest, to: StorageUnderTest): Promise<void> {
  const intake = await to.intake();
  await copy(from, intake);
  await intake.finish();
}

async function copy(from: StorageUnderTest, intake: Intake): Promise<void> {
  const holdings = await from.holdings();
  for (const revocation of await holdings.revocations()) await intake.revoke(revocation);
  for await (const job of holdings.jobs()) {
    await intake.add(job);
    for await (const block of holdings.events(job)) await intake.append(block);
  }
  await holdings.close();
}

async function jobsOf(storage: StorageUnderTest): Promise<WholeJob[]> {
  const holdings = await storage.holdings();
  const jobs: WholeJob[] = [];
  for await (const job of holdings.jobs()) jobs.push(job);
  await holdings.close();
  return jobs;
}

/** Jobs of every kind: some waiting, running, ended in each way, deleted, cut, named and with inputs. */
export async function fill(engine: Engine): Promise<void> {
  const removed = await submit(engine); // so that places have holes
  await engine.cancel(removed.id, { time: T0 });
  await engine.remove(removed.id);
  const done = await startRun(engine, { label: 'ein Etikett', idempotency: { key: 'k-1', digest: 'd-1' } });
  await atOnce(30, (i) => engine.append(done, progressOf({ step: i, text: 'Größe\u2028 "x" \\n' })));
  await complete(engine, done, { list: [1, 1e21, '\n'] }, T0 + 50);
  const failed = await startRun(engine);
  const error = { type: '/problems/task-failed', title: 'T', status: 500, detail: 'd', code: 'task-failed' } as const;
  await engine.settle(failed, { kind: 'failed', error }, { time: T0 + 20 });
  const running = await startRun(engine, { owner: 'bob' });
  await engine.append(running, progressOf({ step: 1 }, { step: 2 }), Uint8Array.of(1, 2, 3));
  await engine.append(running, batchOf({ i: 0 }));
  const cut = await startRun(engine, { type: CHAT });
  await engine.append(cut, batchOf({ i: 0 }, { i: 1 }, { i: 2 }));
  await engine.trim(cut.job, 4);
  await engine.cancel(cut.job, { by: 'ann', time: T0 });
  const paused = await startRun(engine);
  await retry(engine, paused, 5_000);
  const ended = await submit(engine, { type: CHAT, name: 'lobby', shared: true });
  await engine.cancel(ended.id, { reason: 'r', by: 'b', time: T0 + 10 });
  const room = await submit(engine, { type: CHAT, name: 'lobby', shared: true });
  const say = { inputId: 'i', name: 'say', data: { text: 'hi' }, by: 'ann', owner: 'ann', time: T0 };
  await engine.input(room.id, { ...say, idempotency: { key: 'key with spaces', digest: 'd' } });
  await engine.input(room.id, say);
  await attend(engine, room.id, [stay('bob'), stay('ann', { node: 'n2' }), stay('ann')]);
  await engine.revoke({ id: 'token', until: FOREVER }, T0);
  await submit(engine, { owner: 'bob' });
}

/** All that an engine tells of what it keeps. */
async function pictureOf(engine: Engine) {
  const { jobs } = await engine.list({ limit: 100 });
  const filters = [
    {},
    { owner: 'bob' },
    { type: CHAT },
    { status: 'running' },
    { name: 'lobby' },
    { label: 'ein Etikett' },
  ];
  const byType = await Promise.all([ENKF, CHAT].map((type) => engine.logs({ type, after: 0 }, 100)));
  const running = await engine.logs({ running: true }, 100);
  const sized = (log: KeptLog) => (log.firstSeq === 1 ? log : { ...log, bytes: 0 }); // what was cut may still be counted
  return {
    jobs,
    logs: byType.flat().map(sized),
    texts: await Promise.all(jobs.map(({ id }) => logText(engine, id))),
    belongings: await Promise.all(jobs.map(({ id }) => engine.whose(id))),
    count: await engine.count(),
    totals: await Promise.all(filters.map((filter) => engine.total(filter as object))),
    ended: (await engine.logs({ endedBefore: Number.POSITIVE_INFINITY }, 100)).map(({ job }) => job),
    running: running.map(sized),
    revoked: (await engine.revocations(0)).revoked,
  };
}
